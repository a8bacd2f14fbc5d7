// The named parts of a finding, and a template of the finding table filled with them.
#pragma once

#include <string>
#include <string_view>

#include "config/profile.hpp"
#include "model/finding.hpp"
#include "report/language.hpp"

namespace tonghop {

class FindingParts {
 public:
    FindingParts(const Finding& finding, const Configuration& config, Language language)
        : finding_(finding), config_(config), language_(language) {}

    /// `text` with its placeholders replaced once: braces and brackets that come in with a value
    /// stay what they are. A placeholder without a value outside of brackets becomes "?".
    std::string fill(std::string_view text) const;

 private:
    /// "found", "#computed", "@places", "~period" ...; empty if the finding does not say it.
    std::string value(std::string_view placeholder) const;
    std::string plain(std::string_view name) const;
    std::string figure() const;
    std::string range() const;
    std::string names(std::string_view list) const;
    std::string name(std::string_view code) const;
    std::string place_name(std::string_view code) const;
    std::string parent_name(const std::string& code) const;
    std::string argument(std::string_view name) const;
    /// Replaces placeholders of a text without brackets; tells whether all of them had a value.
    bool fill_segment(std::string_view text, std::string& result) const;

    const Finding& finding_;
    const Configuration& config_;
    Language language_;
};

}  // namespace tonghop
