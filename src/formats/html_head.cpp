#include "formats/html_head.hpp"

#include "formats/html_entities.hpp"

namespace tonghop {

std::string html_sheet_name(std::string_view page, std::string_view file) {
    constexpr std::string_view kOpen = "<x:Name>";
    const std::size_t sheet = page.find("<x:ExcelWorksheet>");
    const std::size_t at = page.find(kOpen, sheet);
    const std::size_t end = at == std::string_view::npos ? at : page.find('<', at + 1);
    if (end != std::string_view::npos) {
        std::string name;
        append_html_text(page.substr(at + kOpen.size(), end - at - kOpen.size()), name);
        constexpr std::size_t kLongest = 4096;
        if (!name.empty() && name.size() < kLongest) return name;
    }
    const std::size_t dot = file.rfind('.');
    return std::string(dot == 0 ? file : file.substr(0, dot));
}

WorkbookSettings html_settings(std::string_view page) {
    const auto says = [page](std::string_view element) {
        return page.find(element) != std::string_view::npos;
    };
    if (!says("<x:ExcelWorkbook>")) return {};
    return {says("<x:Date1904/>"), says("<x:PrecisionAsDisplayed/>")};
}

}  // namespace tonghop
