// Which indicator a row's label means: the mapping's own labels first, then the catalogue's names
// and synonyms, then both with abbreviations written out; sections and the unit of measure decide
// between equals. A mistyped label is matched only where nothing else can be meant.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "config/profile.hpp"
#include "normalise/indicator_names.hpp"
#include "normalise/pattern.hpp"
#include "normalise/typo.hpp"

namespace tonghop {

/// What is known about a row when its label is looked up.
struct LabelQuery {
    std::string key;                    ///< folded label, numbering removed
    std::vector<std::string> sections;  ///< keys of the enclosing rows, outermost first
    std::string unit;                   ///< unit of measure as written; may be empty
    std::string whole = {};             ///< code of the indicator that the row is a part of
    /// So many of the last sections are writings of what the label is a measure of: "Diện tích" in
    /// the row "Thạch đen" is that of thạch đen and of no crop above.
    std::size_t subject = 0;
};

struct LabelMatch {
    enum class Kind {
        indicator,  ///< `target` says which
        section,    ///< the mapping knows the row and that it carries no figure
        ambiguous,  ///< several fit equally: `candidates`; or one that cannot be meant where it is
        unknown     ///< none fits
    };
    Kind kind = Kind::unknown;
    LabelTarget target;
    std::vector<std::string> candidates;
    bool declared = false;     ///< the mapping says so itself
    bool approximate = false;  ///< the label is mistyped: "Sản lưọng lúa"
};

/// How near the innermost named section is: 1 for the outermost of `sections`. Each pattern must
/// fit some section, in order from the outside in; nothing if one does not. Without patterns 0.
std::optional<std::size_t> section_nearness(const std::vector<Pattern>& patterns,
                                            const std::vector<std::string>& sections);

/// "Hộ DTTS" of "Số hộ nghèo" is "số hộ nghèo DTTS": what the label says again is said once.
/// Nothing if it adds nothing. Folded texts.
std::optional<std::string> part_of(const std::string& whole, const std::string& key);

class LabelIndex {
 public:
    /// Keeps references: the mapping and the configuration of the names must outlive the index.
    LabelIndex(const Mapping& mapping, SharedNames names);
    LabelIndex(const Mapping& mapping, const Configuration& config)
        : LabelIndex(mapping, std::make_shared<IndicatorNames>(config)) {}

    LabelMatch match(const LabelQuery& query) const;
    /// The name nearest to the label that its unit of measure does not exclude, alone or below its
    /// sections, if a person may have meant it; for a message, never for a match.
    std::string suggest(const LabelQuery& query) const;
    /// Whether names say of what this is: "số người chết do tai nạn giao thông" of "số người chết".
    bool has_causes(const std::string& key) const;
    const UnitCatalogue& units() const { return config_.units; }
    const SharedNames& names() const { return names_; }

 private:
    struct MappedLabel {
        std::vector<Pattern> sections;  ///< outermost first
        Pattern label;
        const LabelTarget* target;
        std::optional<LabelWords> literal;  ///< of a label without wildcards
    };
    using Names = IndicatorNames::ByKey;

    LabelMatch match_exactly(const LabelQuery& query, const Names& names) const;
    LabelMatch match_written_out(const LabelQuery& query) const;
    LabelMatch match_mistyped(const LabelQuery& query) const;
    const LabelTarget* mapped(const LabelQuery& query) const;
    static std::vector<const Indicator*> named(const std::string& key, const Names& names);
    std::vector<const Indicator*> named_in_context(const LabelQuery& query,
                                                   const Names& names) const;
    /// Whether the row's unit of measure is known and converts into that of the indicator.
    bool unit_agrees(const std::string& unit, const Indicator& indicator) const;
    bool is_of_another_cause(const LabelQuery& query, const LabelMatch& match) const;
    bool is_count_taken_for_share(const LabelQuery& query, const LabelMatch& match) const;
    bool unit_contradicts(const std::string& unit, const Indicator& indicator) const;
    static std::vector<std::string> due_to_row(const LabelQuery& query);
    static std::vector<std::string> in_context(const LabelQuery& query);
    static std::vector<std::string> about_subject(const LabelQuery& query);
    std::vector<std::string> as_part(const LabelQuery& query) const;

    SharedNames names_;
    const Configuration& config_;
    std::vector<MappedLabel> labels_;
};

}  // namespace tonghop
