#include "formats/html_text.hpp"

#include <algorithm>

#include "formats/faults.hpp"

namespace tonghop {
namespace {

constexpr std::size_t kMostOpen = 32;  // fonts inside fonts; more make no difference
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
    blank_pending_ = begins_bold_ = has_fonts_ = false;
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
        refuse_too_large("a text longer than " + std::to_string(longest_) + " bytes");
    }
    const std::size_t before = runs_.empty() ? 0 : runs_.back().end;
    if (text_.size() == before) return;
    const TextRun font = open_.empty() ? TextRun{} : open_.back().run;
    if (runs_.empty() || !runs_.back().same_font(font)) runs_.push_back(font);
    runs_.back().end = static_cast<std::uint32_t>(text_.size());
    has_fonts_ = has_fonts_ || font.has_font;
}

void HtmlText::open(std::string_view element, std::string_view face, bool bold) {
    if (open_.size() >= kMostOpen) return;
    TextRun run = open_.empty() ? TextRun{} : open_.back().run;
    if (!face.empty()) {
        run.font = legacy_font(face);
        run.has_font = true;
    }
    const bool inherited = !open_.empty() && open_.back().bold;
    open_.push_back({std::string(element), run, bold || inherited});
}

void HtmlText::close(std::string_view element) {
    for (std::size_t i = open_.size(); i > 0; --i) {
        if (open_[i - 1].name != element) continue;
        open_.resize(i - 1);
        return;
    }
}

std::span<const TextRun> HtmlText::runs() const {
    return has_fonts_ ? std::span<const TextRun>(runs_) : std::span<const TextRun>();
}

bool HtmlText::is_blank() const {
    return without_edge_blanks(text_).empty();
}

}  // namespace tonghop
