#include "cli/command.hpp"

namespace tonghop {

const std::vector<Command>& commands() {
    static const std::vector<Command> kCommands = {
        {"rollup", run_rollup, "gộp báo cáo của các xã thành bảng tổng hợp của huyện",
         "consolidate the communes' workbooks into the district's roll-up"},
        {"extract", run_extract, "đọc số liệu từ các tệp (CSV hoặc JSON)",
         "read observations from workbooks (CSV or JSON)"},
        {"check", run_check, "tìm mọi lỗi trong hồ sơ, ánh xạ, danh mục",
         "find every mistake in profiles, mappings and catalogues"},
        {"suggest", run_suggest, "viết nháp ánh xạ cho một biểu mẫu chưa biết (JSON)",
         "draft a mapping for a layout not seen before (JSON)"},
        {"cells", run_cells, "in những gì chương trình đọc được, mỗi ô một dòng",
         "print what the readers see, one line a cell"},
    };
    return kCommands;
}

}  // namespace tonghop
