#include "formats/cell_builder.hpp"

#include <numeric>

namespace tonghop {

void CellBuilder::begin_sheet(bool hidden) {
    sheet_hidden_ = hidden;
    hiding_.clear();
    hiding_is_summed_ = false;
}

void CellBuilder::hidden_columns(std::uint32_t first, std::uint32_t last) {
    hiding_.resize(kMaxColumns + 1);
    ++hiding_[first];
    --hiding_[last + 1];
}

bool CellBuilder::is_hidden(std::uint32_t column) {
    if (!hiding_is_summed_) std::partial_sum(hiding_.begin(), hiding_.end(), hiding_.begin());
    hiding_is_summed_ = true;
    return !hiding_.empty() && hiding_[column] > 0;
}

void CellBuilder::fill(const CellView& view, Cell& cell) {
    cell.ref = view.ref;
    cell.type = view.type;
    cell.number = view.number;
    if (number_format_ != view.style->number_format) number_format_ = view.style->number_format;
    cell.number_format = number_format_;
    cell.formula = view.formula;
    if (font_ != view.style->font) font_ = view.style->font;
    cell.font = font_;
    cell.bold = view.style->bold;
    cell.struck_out = view.style->struck ? StruckOut::all : StruckOut::none;
    cell.hidden =
        view.hidden_row || view.hidden_column || sheet_hidden_ || is_hidden(view.ref.column);
    cell.hidden_row = view.hidden_row;
    cell.indent = view.style->indent;
    cell.has_formula = view.has_formula;
    cell.has_result = view.has_result;
    cell.array_formula = view.array_formula;
}

const std::string& CellBuilder::shown(const CellView& view, const std::string& text) {
    if (view.type == CellType::boolean) return shown_ = view.number != 0 ? "TRUE" : "FALSE";
    if (view.type != CellType::number && view.type != CellType::date) return text;
    // A date without a date format was stored as an ISO text.
    code_ = view.type == CellType::date && !view.style->is_date
                ? std::string_view("yyyy-mm-dd hh:mm:ss")
                : view.style->number_format;
    auto found = formats_.find(code_);
    if (found == formats_.end()) found = formats_.try_emplace(code_, code_).first;
    return shown_ = found->second.show(view.number);
}

}  // namespace tonghop
