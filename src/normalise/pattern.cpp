#include "normalise/pattern.hpp"

#include "base/text.hpp"
#include "config/captures.hpp"
#include "normalise/placeholder.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace tonghop {
namespace {

bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

std::size_t leading_digits(std::string_view text) {
    const auto end = std::find_if_not(text.begin(), text.end(), is_digit);
    return static_cast<std::size_t>(end - text.begin());
}

std::size_t letters_and_digits(std::string_view folded) {
    std::size_t count = 0;
    for (const std::string& word : words(folded)) {
        // Code points: every byte of UTF-8 that does not continue one.
        count += static_cast<std::size_t>(std::count_if(word.begin(), word.end(), [](char c) {
            return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
        }));
    }
    return count;
}

std::vector<std::string_view> split_levels(std::string_view folded) {
    constexpr std::string_view kSeparator = " > ";
    std::vector<std::string_view> parts;
    for (std::size_t at = 0;;) {
        const std::size_t next = folded.find(kSeparator, at);
        parts.push_back(folded.substr(at, next - at));
        if (next == std::string_view::npos) return parts;
        at = next + kSeparator.size();
    }
}

std::vector<std::string_view> distinct(const std::vector<std::string>& levels) {
    std::vector<std::string_view> kept;
    for (const std::string& level : levels) {
        if (!level.empty() && (kept.empty() || kept.back() != level)) kept.push_back(level);
    }
    return kept;
}

constexpr std::size_t kAnywhere = std::string_view::npos;

bool is_right_number(std::string_view name, std::string_view written) {
    if (name.empty()) return true;
    const int value = written.size() > 4 ? 0 : std::stoi(std::string(written));
    if (name == capture::kMonthNumber) return written.size() <= 2 && value >= 1 && value <= 12;
    return written.size() == 4 && value >= Period::kFirstYear && value <= Period::kLastYear;
}

std::size_t code_points(std::string_view text) {
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xC0) != 0x80;
    }));
}

// Folding changes letters, hardly ever how many there are: the span of `folded` as it was written.
std::string written_part(const std::string& written, std::string_view folded, std::size_t begin,
                         std::size_t end) {
    const std::string plain = nfc(squeeze(written));
    if (code_points(plain) != code_points(folded)) {
        return squeeze(folded.substr(begin, end - begin));
    }
    const std::size_t skip = code_points(folded.substr(0, begin));
    const std::size_t take = code_points(folded.substr(begin, end - begin));
    const auto advance = [&](std::size_t at, std::size_t count) {
        for (; count > 0; --count) {
            ++at;
            while (at < plain.size() && (static_cast<unsigned char>(plain[at]) & 0xC0) == 0x80)
                ++at;
        }
        return at;
    };
    const std::size_t from = advance(0, skip);
    return squeeze(std::string_view(plain).substr(from, advance(from, take) - from));
}

// "{place}" at the start of `text`: which capture, and how many bytes.
std::optional<std::string_view> read_capture(std::string_view text) {
    for (const std::string_view name : kCaptures) {
        const bool here = text.starts_with('{') && text.substr(1).starts_with(name) &&
                          text.substr(1 + name.size()).starts_with('}');
        if (here) return name;
    }
    return std::nullopt;
}

}  // namespace

/// Where the pieces end if they match `text` from `at`; `wanted_end` may insist on one end. The
/// nearest end is taken, which leaves the most for what follows.
std::optional<std::size_t> Pattern::match_pieces(const Segment& segment, std::size_t index,
                                                 std::string_view text, std::size_t at,
                                                 std::size_t wanted_end, Spans* spans) {
    if (index == segment.size()) {
        const bool ends_well = wanted_end == kAnywhere || wanted_end == at;
        return ends_well ? std::optional(at) : std::nullopt;
    }
    const Piece& piece = segment[index];
    const std::size_t next = index + 1;
    if (!piece.number) {
        if (!text.substr(at).starts_with(piece.text)) return std::nullopt;
        return match_pieces(segment, next, text, at + piece.text.size(), wanted_end, spans);
    }
    if (text.substr(at).starts_with(' ')) ++at;
    const std::string_view written = text.substr(at, leading_digits(text.substr(at)));
    const bool alone = at == 0 || !is_digit(text[at - 1]);
    const bool right = piece.text.empty() || written == piece.text || written == piece.otherwise;
    if (written.empty() || !alone || !right || !is_right_number(piece.name, written)) {
        return std::nullopt;
    }
    const Span span{&piece.name, at, at + written.size()};
    at += written.size();
    auto end = match_pieces(segment, next, text, at, wanted_end, spans);
    if (!end && text.substr(at).starts_with(' ')) {
        end = match_pieces(segment, next, text, at + 1, wanted_end, spans);
    }
    if (end && spans != nullptr && !piece.name.empty()) spans->push_back(span);
    return end;
}

bool Pattern::names_time_of_report() const {
    const auto relative = [](const Piece& piece) { return piece.number && piece.name.empty(); };
    const auto in_segment = [&](const Segment& segment) {
        return std::any_of(segment.begin(), segment.end(), relative);
    };
    return std::any_of(levels_.begin(), levels_.end(), [&](const Level& level) {
        return std::any_of(level.segments.begin(), level.segments.end(), in_segment);
    });
}

Pattern::Pattern(std::string_view pattern, std::optional<Period> report) {
    const std::string folded = fold(pattern);
    for (const std::string_view part : split_levels(folded)) {
        levels_.push_back(parse_level(part, report));
        for (const Segment& segment : levels_.back().segments) {
            for (const Piece& piece : segment) weight_ += letters_and_digits(piece.text);
        }
    }
}

Pattern::Level Pattern::parse_level(std::string_view folded, const std::optional<Period>& report) {
    Level level;
    level.segments.emplace_back();
    std::string literal;
    const auto end_literal = [&] {
        if (!literal.empty()) level.segments.back().push_back({literal, {}, false, {}});
        literal.clear();
    };
    const auto add_number = [&](Piece number, std::size_t length, std::size_t& at) {
        // Blanks beside a number are optional, so neither neighbour keeps them.
        if (literal.ends_with(' ')) literal.pop_back();
        end_literal();
        level.segments.back().push_back(std::move(number));
        at += length;
        if (at < folded.size() && folded[at] == ' ') ++at;
    };
    for (std::size_t at = 0; at < folded.size();) {
        const auto name = read_capture(folded.substr(at));
        if (name == capture::kMonthNumber || name == capture::kYearNumber) {
            add_number({{}, {}, true, std::string(*name)}, name->size() + 2, at);
        } else if (name || folded[at] == '*') {
            end_literal();
            level.segments.emplace_back();
            level.stars.emplace_back(name.value_or(""));
            at += name ? name->size() + 2 : 1;
        } else if (const auto placeholder = read_placeholder(folded.substr(at))) {
            Piece number{{}, {}, true, {}};
            if (report) {
                const int value = placeholder->number(*report);
                number.text = std::to_string(value);
                number.otherwise = fmt::format("{:02}", value % 100);
            }
            add_number(std::move(number), placeholder->length, at);
        } else {
            literal += folded[at++];
        }
    }
    end_literal();
    return level;
}

bool Pattern::match(const Level& level, std::string_view text, Spans* spans) {
    const auto& segments = level.segments;
    const auto from = [&](std::size_t i, std::size_t at, std::size_t wanted_end) {
        return match_pieces(segments[i], 0, text, at, wanted_end, spans);
    };
    if (segments.size() == 1) return from(0, 0, text.size()).has_value();
    std::optional<std::size_t> at = from(0, 0, kAnywhere);
    for (std::size_t i = 1; at && i < segments.size(); ++i) {
        const std::size_t wanted_end = i + 1 == segments.size() ? text.size() : kAnywhere;
        const std::string& name = level.stars[i - 1];
        std::optional<std::size_t> end;
        // A capture stands for something, so what follows it begins one byte later at least.
        std::size_t start = *at + (name.empty() ? 0 : 1);
        for (; start <= text.size(); ++start) {
            end = from(i, start, wanted_end);
            if (end) break;
        }
        if (end && spans != nullptr && !name.empty()) spans->push_back({&name, *at, start});
        at = end;
    }
    return at.has_value();
}

bool Pattern::capture_level(const Level& level, const std::string& written, Captures& captures) {
    const std::string folded = fold(written);
    Spans spans;
    if (!match(level, folded, &spans)) return false;
    for (const Span& span : spans) {
        std::string text = written_part(written, folded, span.begin, span.end);
        if (text.empty()) return false;
        captures.push_back({*span.name, std::move(text)});
    }
    return true;
}

std::optional<Captures> Pattern::capture(std::string_view text) const {
    Captures captures;
    if (levels_.size() > 1 || !capture_level(levels_.front(), std::string(text), captures)) {
        return std::nullopt;
    }
    return captures;
}

std::optional<Captures> Pattern::capture_levels(const std::vector<std::string>& levels) const {
    std::vector<std::string> written;
    for (const std::string& level : levels) {
        const bool repeat = !written.empty() && fold(written.back()) == fold(level);
        if (!squeeze(level).empty() && !repeat) written.push_back(level);
    }
    if (written.empty()) return std::nullopt;
    if (levels_.size() == 1) {
        if (auto captures = capture(written.back())) return captures;
        if (written.size() == 1) return std::nullopt;
        return capture(fmt::format("{}", fmt::join(written, " ")));
    }
    if (written.size() < levels_.size()) return std::nullopt;
    Captures captures;
    const std::size_t first = written.size() - levels_.size();
    for (std::size_t i = 0; i < levels_.size(); ++i) {
        if (!capture_level(levels_[i], written[first + i], captures)) return std::nullopt;
    }
    return captures;
}

bool Pattern::matches_folded(std::string_view folded) const {
    return levels_.size() == 1 && match(levels_.front(), folded);
}

bool Pattern::matches_folded_levels(const std::vector<std::string>& folded_levels) const {
    const std::vector<std::string_view> found = distinct(folded_levels);
    if (found.empty()) return false;
    if (levels_.size() == 1) {
        if (matches_folded(found.back())) return true;
        return found.size() > 1 && matches_folded(fmt::format("{}", fmt::join(found, " ")));
    }
    if (found.size() < levels_.size()) return false;
    const std::size_t first = found.size() - levels_.size();
    for (std::size_t i = 0; i < levels_.size(); ++i) {
        if (!match(levels_[i], found[first + i])) return false;
    }
    return true;
}

bool Pattern::matches(std::string_view text) const {
    return matches_folded(fold(text));
}

bool Pattern::matches_levels(const std::vector<std::string>& levels) const {
    std::vector<std::string> folded;
    folded.reserve(levels.size());
    for (const std::string& level : levels) folded.push_back(fold(level));
    return matches_folded_levels(folded);
}

std::string fill_placeholders(std::string_view text, const Period& report) {
    std::string filled;
    for (std::size_t at = 0; at < text.size();) {
        if (const auto placeholder = read_placeholder(text.substr(at))) {
            filled += std::to_string(placeholder->number(report));
            at += placeholder->length;
        } else {
            filled += text[at++];
        }
    }
    return filled;
}

std::string written_example(std::string_view pattern, const Period& report) {
    const std::string filled = fill_placeholders(pattern, report);
    std::string text;
    for (std::size_t at = 0; at < filled.size(); ++at) {
        const bool capture = filled[at] == '{' && filled.find('}', at) != std::string::npos;
        if (capture) at = filled.find('}', at);
        const bool inner = filled[at] == '*' && !squeeze(text).empty() &&
                           filled.find_first_not_of("* ", at) != std::string::npos;
        if (capture || inner) {
            text += "…";
        } else if (filled[at] != '*') {
            text += filled[at];
        }
    }
    return squeeze(text);
}

}  // namespace tonghop
