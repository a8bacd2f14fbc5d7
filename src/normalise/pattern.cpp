#include "normalise/pattern.hpp"

#include "base/text.hpp"
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

/// Where the pieces end if they match `text` from `at`; `wanted_end` may insist on one end. The
/// nearest end is taken, which leaves the most for what follows.
template <typename Iterator>
std::optional<std::size_t> match_pieces(Iterator piece, Iterator last, std::string_view text,
                                        std::size_t at, std::size_t wanted_end) {
    if (piece == last) {
        const bool ends_well = wanted_end == kAnywhere || wanted_end == at;
        return ends_well ? std::optional(at) : std::nullopt;
    }
    const auto next = std::next(piece);
    if (!piece->number) {
        if (!text.substr(at).starts_with(piece->text)) return std::nullopt;
        return match_pieces(next, last, text, at + piece->text.size(), wanted_end);
    }
    if (text.substr(at).starts_with(' ')) ++at;
    const std::string_view written = text.substr(at, leading_digits(text.substr(at)));
    const bool alone = at == 0 || !is_digit(text[at - 1]);
    const bool right = piece->text.empty() || written == piece->text || written == piece->otherwise;
    if (written.empty() || !alone || !right) return std::nullopt;
    at += written.size();
    if (const auto end = match_pieces(next, last, text, at, wanted_end)) return end;
    if (!text.substr(at).starts_with(' ')) return std::nullopt;
    return match_pieces(next, last, text, at + 1, wanted_end);
}

}  // namespace

Pattern::Pattern(std::string_view pattern, std::optional<Period> report) {
    const std::string folded = fold(pattern);
    for (const std::string_view part : split_levels(folded)) {
        levels_.push_back(parse_level(part, report));
        for (const Segment& segment : levels_.back()) {
            for (const Piece& piece : segment) weight_ += letters_and_digits(piece.text);
        }
    }
}

Pattern::Level Pattern::parse_level(std::string_view folded, const std::optional<Period>& report) {
    Level level(1);
    std::string literal;
    const auto end_literal = [&] {
        if (!literal.empty()) level.back().push_back({literal, {}, false});
        literal.clear();
    };
    for (std::size_t at = 0; at < folded.size();) {
        if (const auto placeholder = read_placeholder(folded.substr(at))) {
            // Blanks beside a number are optional, so neither neighbour keeps them.
            if (literal.ends_with(' ')) literal.pop_back();
            end_literal();
            Piece number{{}, {}, true};
            if (report) {
                const int value = placeholder->number(*report);
                number.text = std::to_string(value);
                number.otherwise = fmt::format("{:02}", value % 100);
            }
            level.back().push_back(std::move(number));
            at += placeholder->length;
            if (at < folded.size() && folded[at] == ' ') ++at;
        } else if (folded[at] == '*') {
            end_literal();
            level.emplace_back();
            ++at;
        } else {
            literal += folded[at++];
        }
    }
    end_literal();
    return level;
}

bool Pattern::match(const Level& level, std::string_view text) {
    const auto from = [&](const Segment& segment, std::size_t at, std::size_t wanted_end) {
        return match_pieces(segment.begin(), segment.end(), text, at, wanted_end);
    };
    if (level.size() == 1) return from(level.front(), 0, text.size()).has_value();
    std::optional<std::size_t> at = from(level.front(), 0, kAnywhere);
    for (std::size_t i = 1; at && i < level.size(); ++i) {
        const std::size_t wanted_end = i + 1 == level.size() ? text.size() : kAnywhere;
        std::optional<std::size_t> end;
        for (std::size_t start = *at; !end && start <= text.size(); ++start) {
            end = from(level[i], start, wanted_end);
        }
        at = end;
    }
    return at.has_value();
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

}  // namespace tonghop
