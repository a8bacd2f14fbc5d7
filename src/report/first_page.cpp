#include "report/first_page.hpp"

#include <string_view>

#include "formats/rewrite_archive.hpp"

namespace tonghop {

// The decree shows no number on the first page (annex I, I.4); the library has no such option. A
// header for first pages that is not given is blank (ECMA-376 part 1, 18.3.1.46).
std::string without_first_page_number(const std::string& workbook) {
    constexpr std::string_view kTag = "<headerFooter>";
    constexpr std::string_view kBlankFirst = "<headerFooter differentFirst=\"1\">";
    const PartEdit change{
        [](std::string_view name) { return name.starts_with("xl/worksheets/sheet"); },
        [&](std::string_view, std::string sheet) {
            // Near the end, after the cells; a cell's text would have its "<" escaped.
            const std::size_t at = sheet.rfind(kTag);
            return at == std::string::npos ? sheet : sheet.replace(at, kTag.size(), kBlankFirst);
        }};
    return rewrite_archive(workbook, change);
}

}  // namespace tonghop
