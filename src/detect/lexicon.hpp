// The words that detection knows: names of indicators, units of measure and places, read as a
// person reads them in their table.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "config/profile.hpp"
#include "normalise/label_index.hpp"
#include "normalise/loose_names.hpp"

namespace tonghop {

class Lexicon {
 public:
    explicit Lexicon(SharedNames names)
        : config_(names->config()), index_(none_, std::move(names)) {}

    const Configuration& config() const { return config_; }
    const SharedNames& names() const { return index_.names(); }

    /// The code of the one indicator that a label means; empty if there is none or more than one.
    /// Beyond the index's own matching: short words of measures ("SL"), words that add nothing
    /// ("Cây lúa", "Lúa cả năm"), the measure that a unit of measure implies (con: đàn), and names
    /// that have the same words in another order.
    std::string indicator(const LabelQuery& query) const;
    /// The same for a row that is said to be a part of the one above it: "- Nam" below "Số khẩu",
    /// "- Số người chết" below "Tai nạn giao thông". Empty if the two together are nothing known.
    std::string indicator_of_part(const LabelQuery& query) const;
    /// The same for a label whose subject stands elsewhere: "Tỷ lệ (%)" under "... HỘ NGHÈO ...".
    /// The longest part of `subject` that completes it decides.
    /// `behind` narrows it: "Diện tích" of "LÚA" and "đông xuân".
    std::string indicator_about(const LabelQuery& query, const std::string& subject,
                                const std::string& behind = {}) const;
    /// The indicator whose whole name is a part of `text`; the longest, if one is.
    std::string indicator_in(const std::string& text, const std::string& unit) const;

    /// Whether the index itself, without anything of the above, comes to `code`.
    bool knows(const LabelQuery& query, const std::string& code) const;

    /// Whether the index alone comes to an indicator that the unit of measure rules out.
    bool is_mistaken(const LabelQuery& query) const;

    /// Whether names say of what this is: "số người chết do tai nạn giao thông".
    bool has_causes(const std::string& key) const { return index_.has_causes(key); }
    bool is_unit(const std::string& text) const;
    bool is_share(const std::string& unit) const;  ///< per cent, points of a per cent

 private:
    bool is_share_itself(const std::string& code) const;
    std::string matched(const std::string& key, const LabelQuery& query) const;
    std::string worded_otherwise(const std::string& key, const std::string& unit) const;

    Mapping none_;
    const Configuration& config_;
    LabelIndex index_;
    mutable std::optional<LooseNames> loose_;  ///< made when the first label is not known
};

}  // namespace tonghop
