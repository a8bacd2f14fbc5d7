#include "formats/shared_strings.hpp"

#include "formats/byte_scan.hpp"
#include "formats/faults.hpp"
#include "formats/xml_text.hpp"

#include <algorithm>
#include <cstring>

namespace tonghop {
namespace {

struct PlainItem {
    bool found = false;
    const char* stop = nullptr;  // behind the item, or where it is no longer plain
    std::string_view raw;
    bool preserve = false;
};

// "<si><t>text</t></si>", which nearly every item is. The window ends with NUL, so a mismatch is
// found before its end is passed.
PlainItem scan_plain_item(const char* at) {
    PlainItem item;
    const auto take = [&at](const char* wanted) {
        while (*wanted != '\0' && *at == *wanted) ++at, ++wanted;
        return *wanted == '\0';
    };
    if (take("<si><t")) {
        if (*at == ' ') item.preserve = take(" xml:space=\"preserve\"");
        if (take(">")) {
            const char* const text = at;
            at = byte_scan::find_tag(at);
            item.raw = {text, static_cast<std::size_t>(at - text)};
            item.found = take("</t></si>");
        }
    }
    item.stop = at;
    return item;
}

constexpr std::size_t kLongestPlain = 64 << 10;

// Plain items from the cursor on, until something else comes.
template <typename Use>
void read_plain_items(XmlWindow& window, Use use) {
    while (true) {
        const PlainItem item = scan_plain_item(window.cursor);
        if (item.found) {
            use(item);
            window.cursor = item.stop;
        } else if (item.stop != window.end() || window.rest().size() > kLongestPlain ||
                   !window.refill()) {
            return;
        }
    }
}

}  // namespace

void SharedStrings::add(std::string_view text, std::span<const TextRun> runs,
                        const ReadLimits& limits) {
    text_ += text;
    if (text_.size() > limits.string_bytes) {
        refuse_over(Limit::string_bytes, limits.string_bytes);
    }
    if (ends_.size() >= limits.shared_strings) {
        refuse_over(Limit::shared_strings, limits.shared_strings);
    }
    ends_.push_back(static_cast<std::uint32_t>(text_.size()));
    if (runs.empty()) return;
    if (runs_.size() + runs.size() > limits.shared_strings) {
        refuse_over(Limit::shared_strings, limits.shared_strings, "runs of letters");
    }
    runs_.insert(runs_.end(), runs.begin(), runs.end());
    with_runs_.push_back({ends_.size() - 1, runs_.size()});
}

std::span<const TextRun> SharedStrings::find_runs(std::uint64_t index) const {
    const auto found = std::lower_bound(
        with_runs_.begin(), with_runs_.end(), index,
        [](const WithRuns& entry, std::uint64_t wanted) { return entry.index < wanted; });
    if (found == with_runs_.end() || found->index != index) return {};
    const std::size_t begin = found == with_runs_.begin() ? 0 : std::prev(found)->end;
    return std::span(runs_).subspan(begin, found->end - begin);
}

void SharedStrings::read(ByteSource& source, const std::string& part, const ReadLimits& limits) {
    XmlScanner scanner(source, part, limits.xml_depth);
    StringItem item(limits.text_bytes);
    if (scanner.next() != XmlEvent::start || !scanner.is(XmlNamespace::spreadsheet, "sst")) {
        scanner.refuse("the root is not a shared string table");
    }
    for (XmlEvent event = XmlEvent::text; event != XmlEvent::end_of_document;) {
        if (scanner.plain_names_are_spreadsheet() && scanner.depth() == 1) {
            read_plain_items(scanner.window(), [&](const PlainItem& plain) {
                add(item.read_plain(plain.raw, plain.preserve), {}, limits);
            });
        }
        event = scanner.next();
        if (event != XmlEvent::start) continue;
        if (scanner.is(XmlNamespace::spreadsheet, "si")) {
            const std::string_view text = item.read(scanner);
            add(text, item.runs(), limits);
        } else {
            scanner.skip_element();
        }
    }
}

}  // namespace tonghop
