#include "formats/html_text.hpp"

#include <algorithm>

#include "formats/faults.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kMostOpen = 32;  // looks inside looks; more make no difference
constexpr std::string_view kNoBreakSpace = "\u00A0";

bool is_white(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}

}  // namespace

std::string_view without_edge_blanks(std::string_view text) {
    while (!text.empty()) {
        if (is_white(text.front())) {
            text.remove_prefix(1);
        } else if (is_white(text.back())) {
            text.remove_suffix(1);
        } else if (text.starts_with(kNoBreakSpace)) {
            text.remove_prefix(kNoBreakSpace.size());
        } else if (text.ends_with(kNoBreakSpace)) {
            text.remove_suffix(kNoBreakSpace.size());
        } else {
            break;
        }
    }
    return text;
}

void HtmlText::clear() {
    text_.clear();
    runs_.clear();
    open_.clear();
    breaks_ = 0;
    blank_pending_ = begins_bold_ = has_looks_ = false;
}

void HtmlText::append(std::string_view text) {
    while (!text.empty()) {
        std::size_t length = 0;
        while (length < text.size() && !is_white(text[length])) ++length;
        if (length > 0) {
            flush_white_space();
            if (text_.empty()) begins_bold_ = !open_.empty() && open_.back().bold;
            text_ += text.substr(0, length);
            text.remove_prefix(length);
        }
        while (!text.empty() && is_white(text.front())) {
            blank_pending_ = true;
            text.remove_prefix(1);
        }
    }
    add_run();
}

void HtmlText::flush_white_space() {
    if (!text_.empty()) {
        if (breaks_ > 0) {
            text_.append(breaks_, '\n');
        } else if (blank_pending_) {
            text_ += ' ';
        }
    }
    breaks_ = 0;
    blank_pending_ = false;
}

void HtmlText::add_run() {
    if (text_.size() > longest_) {
        refuse_over(Limit::text_bytes, longest_);
    }
    const std::size_t before = runs_.empty() ? 0 : runs_.back().end;
    if (text_.size() == before) return;
    const TextRun look = open_.empty() ? TextRun{} : open_.back().run;
    if (runs_.empty() || !runs_.back().same_look(look)) runs_.push_back(look);
    runs_.back().end = static_cast<std::uint32_t>(text_.size());
    has_looks_ = has_looks_ || !look.is_plain();
}

void HtmlText::open(std::string_view element, std::string_view face, const HtmlLook& look) {
    if (open_.size() >= kMostOpen) return;
    const auto is = [element](std::string_view name) { return element == name; };
    const Element around = open_.empty() ? Element{} : open_.back();
    TextRun run = around.run;
    const std::string_view font = look.font ? std::string_view(*look.font) : face;
    if (!font.empty()) {
        run.font = legacy_font(font);
        run.has_font = true;
    }
    // What is struck out stays so, whatever stands inside it (CSS 2.1, 16.3.1).
    if (is("s") || is("strike") || is("del") || look.struck.value_or(false)) run.struck = true;
    run.raised = look.raised.value_or(run.raised || is("sup"));
    const bool bold = is("b") || is("strong") || look.bold.value_or(false);
    open_.push_back({std::string(element), run, bold || around.bold});
}

void HtmlText::close(std::string_view element) {
    for (std::size_t i = open_.size(); i > 0; --i) {
        if (open_[i - 1].name != element) continue;
        open_.resize(i - 1);
        return;
    }
}

std::span<const TextRun> HtmlText::runs() const {
    return has_looks_ ? std::span<const TextRun>(runs_) : std::span<const TextRun>();
}

bool HtmlText::is_struck() const {
    return !runs_.empty() && std::all_of(runs_.begin(), runs_.end(), [](const TextRun& run) {
        return run.struck.value_or(false);
    });
}

bool HtmlText::is_set_apart() const {
    return std::any_of(runs_.begin(), runs_.end(), [this](const TextRun& run) {
        return run.raised != runs_.front().raised || run.struck != runs_.front().struck;
    });
}

bool HtmlText::is_blank() const {
    return without_edge_blanks(text_).empty();
}

}  // namespace tonghop
