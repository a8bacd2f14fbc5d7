#include "formats/ods_table.hpp"

#include <algorithm>

#include "formats/faults.hpp"
#include "formats/ods_formula.hpp"
#include "formats/xml_attributes.hpp"

namespace tonghop {
namespace {

constexpr std::uint64_t kMostColumnStyles = kMaxColumns;

// Elements around rows and columns (part 3, 9.1.7 and after): entered, not read as a whole, so that
// groups may nest without recursion.
bool is_container(const XmlScanner& scanner) {
    if (scanner.element_namespace() != XmlNamespace::odf_table) return false;
    const std::string_view name = scanner.local_name();
    return name == "table-row-group" || name == "table-column-group" || name == "table-rows" ||
           name == "table-columns" || name == "table-header-rows" || name == "table-header-columns";
}

bool is_hidden(std::string_view visibility) {
    return visibility == "collapse" || visibility == "filter";
}

}  // namespace

OdsTable::OdsTable(XmlScanner& scanner, OdsContext& context, CellVisitor& visitor)
    : scanner_(scanner),
      context_(context),
      visitor_(visitor),
      repeated_(context.limits.repeated_row_bytes) {}

void OdsTable::read() {
    if (++context_.tables > context_.limits.sheets) {
        refuse_over(Limit::sheets, context_.limits.sheets);
    }
    const auto attribute = [this](std::string_view local) {
        return std::string(scanner_.attribute(XmlNamespace::odf_table, local).value_or(""));
    };
    const bool hidden = context_.styles.hides_table(attribute("style-name"));
    visitor_.begin_sheet(attribute("name"), hidden);
    const std::size_t outside = scanner_.depth() - 1;
    while (scanner_.depth() > outside) {
        read_plain_rows();
        const XmlEvent event = scanner_.next();
        if (event == XmlEvent::start) read_part();
        if (scanner_.depth() < hidden_group_) hidden_group_ = 0;
    }
    visitor_.end_sheet();
}

void OdsTable::read_part() {
    if (scanner_.is(XmlNamespace::odf_table, "table-row")) {
        read_general_row();
    } else if (scanner_.is(XmlNamespace::odf_table, "table-column")) {
        read_column();
    } else if (is_container(scanner_)) {
        const auto display = scanner_.attribute(XmlNamespace::odf_table, "display");
        if (display == "false" && hidden_group_ == 0) hidden_group_ = scanner_.depth();
    } else if (scanner_.is(XmlNamespace::odf_table, "table-cell")) {
        scanner_.refuse("a cell outside of a row");
    } else {
        scanner_.skip_element();
    }
}

// How often something is there (19.675): a positive integer, once if nothing is said. Whatever is
// beyond every sheet is the same, and sums of it stay within bounds.
std::uint64_t OdsTable::count(std::string_view text) const {
    constexpr std::uint64_t kBeyond = 1 << 30;
    if (text.data() == nullptr) return 1;
    const auto number = parse_unsigned(text);
    if (!number || *number == 0) scanner_.refuse("a number of repetitions that is none");
    return std::min(*number, kBeyond);
}

void OdsTable::read_column() {
    const auto attribute = [this](std::string_view local) {
        return scanner_.attribute(XmlNamespace::odf_table, local).value_or(std::string_view());
    };
    const std::uint64_t first = columns_.empty() ? 0 : columns_.back().end;
    const std::uint64_t end = first + count(attribute("number-columns-repeated"));
    const bool hidden = hidden_group_ > 0 || is_hidden(attribute("visibility"));
    if (hidden && first < kMaxColumns && !cells_seen_) {
        visitor_.hidden_columns(
            static_cast<std::uint32_t>(first),
            static_cast<std::uint32_t>(std::min<std::uint64_t>(end, kMaxColumns) - 1));
    }
    // Columns beyond the last one of a sheet can only be blank.
    if (columns_.size() < kMostColumnStyles) {
        columns_.push_back({end, std::string(attribute("default-cell-style-name"))});
    }
    scanner_.skip_element();
}

void OdsTable::read_plain_rows() {
    if (!context_.use_plain_scan || !scanner_.reads_at_cursor()) return;
    if (!has_usual_prefixes(scanner_)) return;
    RawOdsRow row;
    const auto scan = [&row](const char* at) { return scan_plain_ods_row(at, row); };
    while (scan_plain(scanner_.window(), scan)) {
        begin_row(row);
        if (!row.empty) {
            read_plain_cells();
            if (!scan_plain(scanner_.window(), scan_plain_ods_row_end)) {
                scanner_.enter("table:table-row", XmlNamespace::odf_table);
                read_row(scanner_.depth() - 1);
                continue;
            }
        }
        end_row();
    }
}

void OdsTable::read_general_row() {
    const auto attribute = [this](std::string_view local) {
        return scanner_.attribute(XmlNamespace::odf_table, local).value_or(std::string_view());
    };
    begin_row({attribute("number-rows-repeated"), attribute("visibility"),
               attribute("default-cell-style-name")});
    read_row(scanner_.depth() - 1);
}

void OdsTable::begin_row(const RawOdsRow& row) {
    repeat_ = count(row.repeated);
    row_hidden_ = hidden_group_ > 0 || is_hidden(row.visibility);
    row_style_ = row.default_style;
    column_ = 0;
    column_at_ = 0;
    cells_seen_ = true;
}

// The rest of a row that has been entered.
void OdsTable::read_row(std::size_t outside) {
    while (scanner_.depth() > outside) {
        if (scanner_.depth() == outside + 1) read_plain_cells();
        if (scanner_.next() != XmlEvent::start) continue;
        const bool covered = scanner_.is(XmlNamespace::odf_table, "covered-table-cell");
        if (covered || scanner_.is(XmlNamespace::odf_table, "table-cell")) {
            read_general_cell(covered);
        } else {
            scanner_.skip_element();
        }
    }
    end_row();
}

void OdsTable::read_plain_cells() {
    if (!context_.use_plain_scan || !scanner_.reads_at_cursor()) return;
    if (!has_usual_prefixes(scanner_)) return;
    const bool knows_calc = scanner_.binding("calcext") == XmlNamespace::odf_calc;
    RawOdsCell raw;
    const auto scan = [&](const char* at) { return scan_plain_ods_cell(at, knows_calc, raw); };
    while (scan_plain(scanner_.window(), scan)) hand_over(raw);
}

void OdsTable::read_general_cell(bool covered) {
    RawOdsCell raw;
    copy_ods_fields(scanner_, values_, raw);
    raw.covered = covered;
    raw.decoded = true;
    raw.text = context_.text.read(scanner_);
    raw.runs = context_.text.runs();
    raw.has_text = context_.text.has_paragraphs();
    hand_over(raw);
}

std::string_view OdsTable::column_style() {
    while (column_at_ < columns_.size() && columns_[column_at_].end <= column_) ++column_at_;
    return column_at_ < columns_.size() ? std::string_view(columns_[column_at_].style)
                                        : std::string_view();
}

// Its own, else that of its row, else that of its column (19.615).
OdsCellStyle& OdsTable::style_of(const RawOdsCell& raw) {
    if (raw.has(OdsField::style)) return context_.styles.cell_style(raw[OdsField::style]);
    return context_.styles.cell_style(row_style_.empty() ? column_style() : row_style_);
}

void OdsTable::hand_over(const RawOdsCell& raw) {
    const std::uint64_t repeat = count(raw[OdsField::columns_repeated]);
    const bool may_hold = raw.has_text || raw.has(OdsField::value_type) ||
                          raw.has(OdsField::formula) || raw.has(OdsField::columns_spanned) ||
                          raw.has(OdsField::rows_spanned);
    if (may_hold) {
        view_.has_formula = raw.has(OdsField::formula);
        view_.array_formula = raw.has(OdsField::array_columns);
        view_.formula = {};
        const bool filled = context_.values.fill(raw, style_of(raw), view_) || view_.has_formula;
        if (!raw.covered) hand_over_merge(raw, filled);
        if (filled) {
            std::string formula;
            if (view_.has_formula) formula = excel_formula(raw[OdsField::formula]);
            view_.formula = formula;
            hand_over_filled(repeat);
        }
    }
    column_ += repeat;
}

void OdsTable::hand_over_filled(std::uint64_t count) {
    if (column_ + count > kMaxColumns) scanner_.refuse("more cells than a row has");
    if (row_ + repeat_ > kMaxRows) scanner_.refuse("more rows than a sheet has");
    view_.hidden_row = row_hidden_;
    view_.ref = {static_cast<std::uint32_t>(row_), static_cast<std::uint32_t>(column_)};
    if (repeat_ > 1) return repeated_.keep(view_, static_cast<std::uint32_t>(count));
    spend(count, count - 1);
    for (std::uint64_t i = 0; i < count; ++i) {
        visitor_.cell(view_);
        ++view_.ref.column;
        view_.formula = {};  // relative to the first cell
    }
}

void OdsTable::spend(std::uint64_t cells, std::uint64_t repeated) {
    context_.cells += cells;
    context_.repeated += repeated;
    const ReadLimits& limits = context_.limits;
    if (context_.cells > limits.cells) {
        refuse_over(Limit::cells, limits.cells);
    }
    if (context_.repeated > limits.repeated_cells) {
        refuse_over(Limit::repeated_cells, limits.repeated_cells);
    }
}

void OdsTable::hand_over_merge(const RawOdsCell& raw, bool filled) {
    if (!raw.has(OdsField::columns_spanned) && !raw.has(OdsField::rows_spanned)) return;
    const std::uint64_t columns = count(raw[OdsField::columns_spanned]);
    const std::uint64_t rows = count(raw[OdsField::rows_spanned]);
    if ((columns == 1 && rows == 1) || column_ >= kMaxColumns || row_ >= kMaxRows) return;
    // Rows repeated to the end of the sheet may be merged as well; without content that says
    // nothing.
    if (!filled && repeat_ > 1) return;
    const auto last = [](std::uint64_t first, std::uint64_t size, std::uint64_t most) {
        return static_cast<std::uint32_t>(std::min(first + size, most) - 1);
    };
    const CellRange range{{static_cast<std::uint32_t>(row_), static_cast<std::uint32_t>(column_)},
                          {last(row_, rows, kMaxRows), last(column_, columns, kMaxColumns)}};
    if (merge_count_ + repeat_ > context_.limits.merges) {
        refuse_over(Limit::merges, context_.limits.merges);
    }
    merge_count_ += static_cast<std::uint32_t>(repeat_);
    merges_.push_back(range);
}

void OdsTable::end_row() {
    for (CellRange range : merges_) {
        const bool one_row = range.first.row == range.last.row;
        for (std::uint64_t row = 0; row < (one_row ? repeat_ : 1); ++row) {
            visitor_.merge(range);
            ++range.first.row;
            ++range.last.row;
        }
    }
    merges_.clear();
    if (!repeated_.empty()) {
        const std::uint64_t cells = repeated_.cells() * repeat_;
        spend(cells, cells - repeated_.written());
        repeated_.hand_over(repeat_, visitor_);
    }
    row_ += repeat_;
}

}  // namespace tonghop
