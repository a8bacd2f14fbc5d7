#include "pipeline/nearest_form.hpp"

#include <algorithm>
#include <set>

#include "base/text.hpp"
#include "config/captures.hpp"
#include "extract/recognise.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {
namespace {

constexpr std::uint32_t kSearchedRows = 200;  // as a table is searched for
constexpr std::size_t kTexts = 500;           // of a sheet; a header has a few dozen
constexpr std::size_t kLongestHeader = 200;   // bytes

/// Folded, each once.
std::set<std::string> short_texts(const Sheet& sheet) {
    std::set<std::string> texts;
    for (const Cell& cell : sheet.cells()) {
        if (cell.ref.row > kSearchedRows || texts.size() == kTexts) break;
        const bool header = cell.type == CellType::text && cell.text.size() <= kLongestHeader;
        if (header) texts.insert(fold(cell.text));
    }
    return texts;
}

// The deepest level of a header, the one that stands in a cell of its own.
bool stands_there(const std::vector<std::string>& header, const std::set<std::string>& texts) {
    return std::any_of(header.begin(), header.end(), [&](const std::string& pattern) {
        const std::size_t last = pattern.rfind(" > ");
        const Pattern deepest(last == std::string::npos ? pattern : pattern.substr(last + 3));
        return std::any_of(texts.begin(), texts.end(),
                           [&](const std::string& text) { return deepest.matches_folded(text); });
    });
}

/// What of a table a sheet has.
struct Overlap {
    std::size_t wanted = 0;
    std::vector<std::string> missing;
    std::size_t there() const { return wanted - missing.size(); }
};

Overlap overlap(const TableSpec& spec, const std::set<std::string>& texts) {
    Overlap result;
    const auto ask = [&](const std::vector<std::string>& header) {
        if (header.empty()) return;
        ++result.wanted;
        if (!stands_there(header, texts)) result.missing.push_back(header.front());
    };
    ask(spec.label());
    for (const ColumnSpec& column : spec.columns) {
        // What takes any column is no sign of one.
        const bool any = std::any_of(column.header.begin(), column.header.end(), is_family);
        if (!any && !column.optional && !column.ignore) ask(column.header);
    }
    return result;
}

/// The rule of which the sheet lacks least.
std::vector<std::string> missing_of_rules(const RecognisedSheet& found) {
    std::optional<std::vector<std::string>> best;
    for (const RecogniseRule& rule : found.mapping->recognise) {
        std::vector<std::string> missing;
        for (const MissingSign& sign : missing_signs(rule, found)) missing.push_back(sign.pattern);
        if (!best || missing.size() < best->size()) best = std::move(missing);
    }
    return best.value_or(std::vector<std::string>());
}

}  // namespace

std::optional<NearestForm> nearest_form(const Workbook& workbook,
                                        const std::vector<Mapping>& mappings) {
    std::optional<NearestForm> best;
    double best_share = 0.5;
    std::size_t best_there = 1;
    for (const Sheet& sheet : workbook.sheets) {
        const auto texts = short_texts(sheet);
        for (const Mapping& mapping : mappings) {
            for (const TableSpec& spec : mapping.tables) {
                Overlap here = overlap(spec, texts);
                if (here.wanted == 0) continue;
                const double share =
                    static_cast<double>(here.there()) / static_cast<double>(here.wanted);
                if (share < best_share || here.there() < 2) continue;
                if (best && share == best_share && here.there() <= best_there) continue;
                best_share = share;
                best_there = here.there();
                best = NearestForm{&mapping, &sheet, std::move(here.missing)};
            }
        }
    }
    if (best && best->missing.empty()) {
        const RecognisedSheet found{best->sheet,
                                    best->mapping,
                                    locate_tables(*best->sheet, *best->mapping, std::nullopt),
                                    {}};
        best->missing = missing_of_rules(found);
    }
    return best;
}

}  // namespace tonghop
