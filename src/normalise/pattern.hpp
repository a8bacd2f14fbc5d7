// Patterns of mappings: folded text with "*" for any text and "{year}", "{year-1}", "{month}" for
// the report's year and month as people write them ("2024", "24", "6", "06"). Captures ("{place}",
// "{month-number}"; config/captures.hpp) match what stands there and hand it out.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/period.hpp"

namespace tonghop {

/// What a capture of a pattern stood for, as written: {"place", "T. Lân Pán"}.
struct Capture {
    std::string name;
    std::string text;
    bool operator==(const Capture&) const = default;
};
using Captures = std::vector<Capture>;

class Pattern {
 public:
    /// `pattern` as in a mapping. Without a report period, {year} and {month} match any number.
    explicit Pattern(std::string_view pattern, std::optional<Period> report = std::nullopt);

    /// Whether all of `text` (any case, any normal form) is matched. Blanks beside a year or month
    /// are optional: "TH {year}" matches "TH2019".
    bool matches(std::string_view text) const;
    /// Header of several levels, top first: a pattern with " > " matches the last levels one by
    /// one; one without matches the deepest level, or all levels joined by a blank. Blank levels
    /// and repeats (a text merged over several levels) do not count.
    bool matches_levels(const std::vector<std::string>& levels) const;

    /// As `matches_levels`, with what the captures stood for; nothing if it does not match or a
    /// capture stands for nothing.
    std::optional<Captures> capture_levels(const std::vector<std::string>& levels) const;
    std::optional<Captures> capture(std::string_view text) const;

    /// The same for texts that are folded already, for callers that try many patterns on one text.
    bool matches_folded(std::string_view folded) const;
    bool matches_folded_levels(const std::vector<std::string>& folded_levels) const;

    /// Letters and digits that are not wildcards: how much a match says.
    std::size_t weight() const { return weight_; }
    /// Whether it holds a year or month relative to the report: "{year-1}", no capture.
    bool names_time_of_report() const;
    /// How many levels the pattern names, at least 1.
    std::size_t levels() const { return levels_.size(); }

 private:
    struct Piece {
        std::string text;       ///< folded; empty for a number of any value
        std::string otherwise;  ///< another spelling of a number: "24" for "2024"
        bool number = false;    ///< from a placeholder: stands alone among digits
        std::string name;       ///< of the capture it is; empty: none
    };
    using Segment = std::vector<Piece>;  ///< what stands between two "*", maybe nothing
    struct Level {
        std::vector<Segment> segments;
        std::vector<std::string> stars;  ///< between them: name of the capture, empty for "*"
    };
    /// Bytes of the text matched that a capture stood for.
    struct Span {
        const std::string* name;
        std::size_t begin;
        std::size_t end;
    };
    using Spans = std::vector<Span>;

    static Level parse_level(std::string_view folded, const std::optional<Period>& report);
    static bool match(const Level& level, std::string_view text, Spans* spans = nullptr);
    static std::optional<std::size_t> match_pieces(const Segment& segment, std::size_t piece,
                                                   std::string_view text, std::size_t at,
                                                   std::size_t wanted_end, Spans* spans);
    static bool capture_level(const Level& level, const std::string& written, Captures& captures);

    std::vector<Level> levels_;
    std::size_t weight_ = 0;
};

/// `text` with {year}, {year-1}, {month} replaced by numbers, for titles of the roll-up.
std::string fill_placeholders(std::string_view text, const Period& report);

/// A pattern as a person would write it in a report for `report`: "KH năm 2024" of "KH năm {year}",
/// "Lũy kế" of "Lũy kế*", "Tháng …" of "Tháng {month-number}".
std::string written_example(std::string_view pattern, const Period& report);

}  // namespace tonghop
