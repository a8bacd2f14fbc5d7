// Other ways to write a label that mean the same.
#pragma once

#include <string>
#include <vector>

namespace tonghop {

/// Keys under which the label with the folded `key` may be known, itself first: abbreviations
/// written out, verbs of targets and words that add nothing left off.
std::vector<std::string> variants_of(const std::string& key);

/// "thuốc lá" of "diện tích trồng thuốc lá": what the rows below such a section are about.
std::string subject_of_section(std::string key);

/// "lợn" of "Tổng số lợn", "Số con lợn": what is counted.
std::string counted_subject(std::string key);

/// The measures that a unit of measure of `dimension` implies for a bare name: head counts a herd.
std::vector<std::string> implied_measures(const std::string& dimension);

/// Whether a name says only in what a subject is counted: "Số hộ", "Tỷ lệ".
bool is_generic_name(const std::string& name);

}  // namespace tonghop
