// Which indicator a row's label means: the mapping's own labels first, then the catalogue's names
// and synonyms; sections and the unit of measure decide between equals. Nothing is guessed.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "config/profile.hpp"
#include "normalise/pattern.hpp"

namespace tonghop {

/// What is known about a row when its label is looked up.
struct LabelQuery {
    std::string key;                    ///< folded label, numbering removed
    std::vector<std::string> sections;  ///< keys of the enclosing rows, outermost first
    std::string unit;                   ///< unit of measure as written; may be empty
};

struct LabelMatch {
    enum class Kind {
        indicator,  ///< `target` says which
        section,    ///< the mapping knows the row and that it carries no figure
        ambiguous,  ///< several fit equally: `candidates`
        unknown     ///< none fits
    };
    Kind kind = Kind::unknown;
    LabelTarget target;
    std::vector<std::string> candidates;
};

class LabelIndex {
 public:
    /// Keeps references: both must outlive the index.
    LabelIndex(const Mapping& mapping, const Configuration& config);

    LabelMatch match(const LabelQuery& query) const;
    /// The known name nearest to `key`, if a person may have meant it; for a message, never for a
    /// match.
    std::string suggest(const std::string& key) const;
    const UnitCatalogue& units() const { return config_.units; }

 private:
    struct MappedLabel {
        std::vector<Pattern> sections;  ///< outermost first
        Pattern label;
        const LabelTarget* target;
    };

    void add_name(const std::string& name, const Indicator& indicator);
    const LabelTarget* mapped(const LabelQuery& query) const;
    std::vector<const Indicator*> named(const std::string& key) const;
    std::vector<const Indicator*> named_in_context(const LabelQuery& query) const;

    const Configuration& config_;
    std::vector<MappedLabel> labels_;
    std::multimap<std::string, const Indicator*, std::less<>> names_;
};

}  // namespace tonghop
