#include "cli/shipped_mappings.hpp"

#include "base/error.hpp"
#include "config/find_shipped.hpp"

namespace tonghop {

std::filesystem::path shipped_mappings(Language messages) {
    std::error_code none;
    if (const auto here = find_mappings(std::filesystem::current_path(none))) return *here;
    // Linux names the running program; elsewhere only the working directory counts.
    const auto program = std::filesystem::read_symlink("/proc/self/exe", none);
    if (!none) {
        if (const auto beside = find_mappings(program.parent_path())) return *beside;
    }
    throw UsageError(say(messages,
                         "không tìm thấy thư mục mappings/ (danh mục chỉ tiêu, đơn vị tính, địa "
                         "danh) từ thư mục hiện tại hay từ chỗ đặt chương trình; dùng --profile",
                         "the folder mappings/ (catalogues of indicators, units of measure and "
                         "places) is found neither from the working directory nor from where the "
                         "program lies; use --profile"));
}

std::filesystem::path catalogues_of(const std::filesystem::path& mapping, Language messages) {
    const auto beside = catalogues_beside(mapping);
    return beside ? *beside : shipped_mappings(messages);
}

}  // namespace tonghop
