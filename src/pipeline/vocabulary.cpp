#include "pipeline/read_workbook_reports.hpp"

namespace tonghop {

Vocabulary::Vocabulary(const Configuration& config, SharedNames names)
    : config_(config), names_(std::move(names)) {
    labels_.reserve(config.mappings.size());
    for (const Mapping& mapping : config.mappings) labels_.emplace_back(mapping, names_);
}

const LabelIndex& Vocabulary::labels_of(const Mapping& mapping) const {
    return labels_[static_cast<std::size_t>(&mapping - config_.mappings.data())];
}

}  // namespace tonghop
