#include "pipeline/suggest_mapping.hpp"

#include <deque>

#include "formats/open_workbook.hpp"

namespace tonghop {

Detection suggest_mapping(const std::vector<std::filesystem::path>& workbooks,
                          const Configuration& config) {
    std::deque<Workbook> loaded;  // sheets are pointed at
    std::vector<UnknownSheet> sheets;
    for (const auto& path : workbooks) {
        loaded.push_back(load_workbook(path, {}));
        for (const Sheet& sheet : loaded.back().sheets) sheets.push_back({&loaded.back(), &sheet});
    }
    return detect_mapping(sheets, std::make_shared<IndicatorNames>(config));
}

}  // namespace tonghop
