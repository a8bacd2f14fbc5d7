#include "report/rollup_workbook.hpp"

#include "normalise/pattern.hpp"
#include "report/book.hpp"
#include "report/list_sheets.hpp"
#include "report/matrix_sheet.hpp"
#include "report/rollup_frame.hpp"
#include "report/summary_sheet.hpp"

namespace tonghop {

void write_rollup_workbook(const RollupContent& content, const std::filesystem::path& path) {
    const RollupFrame frame(content);
    std::vector<Matrix> matrices;
    for (const RollupColumn& column : frame.columns()) {
        matrices.push_back(make_matrix(frame, column));
    }

    const Layout& layout = content.config.profile.layout;
    Book book(path, fill_placeholders(layout.title, content.period), layout.agency, content.as_of);
    // Without a place that the others roll up into, they stand side by side only.
    if (frame.has_parent() && !matrices.empty()) {
        write_summary_sheet(book, frame, matrices);
    }
    for (std::size_t i = 0; i < matrices.size(); ++i) {
        write_matrix_sheet(book, frame, frame.columns()[i], matrices[i]);
    }
    write_submissions_sheet(book, frame);
    write_findings_sheet(book, frame);
    write_sources_sheet(book, frame);
    book.close();
}

}  // namespace tonghop
