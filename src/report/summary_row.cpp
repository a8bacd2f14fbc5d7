#include "report/summary_row.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/sheet_name.hpp"

namespace tonghop {
namespace {

constexpr int kPercentDigits = 1;

bool is_lower_better(const Indicator& indicator) {
    return indicator.goodness == Goodness::lower;
}

// Whether a target is met, in the indicator's direction of goodness: keeping a level means not
// falling behind it.
std::optional<bool> meets(const Decimal& done, const Amount& due, const Indicator& indicator) {
    if (due.comparator != Comparator::maintain || !due.value) return due.contains(done);
    if (indicator.goodness == Goodness::neutral) return due.contains(done);
    return is_lower_better(indicator) ? done <= *due.value : done >= *due.value;
}

}  // namespace

const ConsolidatedFigure* SummaryRow::figure(std::size_t column) const {
    return frame_.figure(indicator().code, frame_.columns()[column]);
}

std::optional<Amount> SummaryRow::amount(std::size_t column) const {
    const ConsolidatedFigure* found = figure(column);
    return found == nullptr ? std::nullopt : found->amount;
}

std::size_t SummaryRow::main_column() const {
    const auto& percent = frame_.content().config.profile.layout.percent;
    return percent ? percent->first : frame_.columns().size() - 1;
}

DerivedCell SummaryRow::percent(const std::string& actual, const std::string& plan) const {
    const auto& percent = frame_.content().config.profile.layout.percent;
    const std::optional<Amount> done = amount(percent->first);
    const std::optional<Amount> due = amount(percent->second);
    const bool comparable = done && done->comparator == Comparator::equal && done->value && due;
    const std::string_view met = frame_.say("đạt", "met");
    const std::string_view unmet = frame_.say("chưa đạt", "not met");
    DerivedCell cell;
    if (!same_places(percent->first, percent->second)) return cell;
    if (due && due->comparator != Comparator::equal) {
        const auto inside = comparable ? meets(*done->value, *due, indicator()) : std::nullopt;
        cell.text = !inside ? "" : *inside ? met : unmet;
        return cell;
    }
    if (is_lower_better(indicator())) {
        cell.formula =
            fmt::format("IF(AND(ISNUMBER({0}),ISNUMBER({1})),IF({0}<={1},\"{2}\",\"{3}\"),\"\")",
                        actual, plan, met, unmet);
        if (comparable && due->value) {
            cell.text = *done->value <= *due->value ? met : unmet;
        }
        return cell;
    }
    cell.formula = fmt::format("IF(OR(NOT(ISNUMBER({0})),N({1})=0),\"\",ROUND(100*{0}/{1},{2}))",
                               actual, plan, kPercentDigits);
    if (comparable && due->value && !due->value->is_zero()) {
        cell.value = (Decimal(100) * *done->value).divided_by(*due->value, kPercentDigits);
    }
    return cell;
}

// A percentage of figures that count different places would say nothing of any of them.
bool SummaryRow::same_places(std::size_t a, std::size_t b) const {
    const ConsolidatedFigure* first = figure(a);
    const ConsolidatedFigure* second = figure(b);
    return first != nullptr && second != nullptr && first->missing == second->missing;
}

std::string SummaryRow::coverage_text(std::size_t column) const {
    const ConsolidatedFigure* found = figure(column);
    return fmt::format("{}/{}", found == nullptr ? 0 : found->reported,
                       found == nullptr ? frame_.places().size() : found->expected);
}

DerivedCell SummaryRow::coverage() const {
    const std::size_t column = main_column();
    const ConsolidatedFigure* found = figure(column);
    DerivedCell cell;
    cell.text = coverage_text(column);
    const std::size_t reported = found == nullptr ? 0 : found->reported;
    const std::size_t expected = found == nullptr ? frame_.places().size() : found->expected;
    if (matrices_[column].numbers_in(row_) == reported) {
        cell.formula =
            fmt::format("COUNT({}{})&\"/{}\"", sheet_prefix(frame_.columns()[column].sheet),
                        matrices_[column].geometry.places_range(row_), expected);
    }
    return cell;
}

void SummaryRow::add_coverage_remarks(std::vector<std::string>& remarks) const {
    for (std::size_t column = 0; column < frame_.columns().size(); ++column) {
        const ConsolidatedFigure* found = figure(column);
        const ConsolidatedFigure* main = figure(main_column());
        if (found != nullptr && found->amount &&
            found->reported < (main == nullptr ? found->expected : main->reported)) {
            remarks.push_back(
                fmt::format("{}: {}", frame_.columns()[column].title, coverage_text(column)));
        }
    }
}

// "Lũy kế 6 tháng: gồm Vũ Lễ 17.500.000 nghi sai 1.000 lần".
void SummaryRow::add_doubts(std::vector<std::string>& remarks) const {
    for (std::size_t column = 0; column < matrices_.size(); ++column) {
        const std::string& doubt = matrices_[column].totals[row_].doubt;
        if (doubt.empty()) continue;
        remarks.push_back(fmt::format("{}: {}", frame_.columns()[column].title, doubt));
    }
}

// A sum from January on may lie below its month where one place's figure of it was rejected.
void SummaryRow::add_rejected(std::vector<std::string>& remarks) const {
    constexpr std::size_t kNamed = 3;
    for (std::size_t column = 0; column < matrices_.size(); ++column) {
        const auto& cells = matrices_[column].cells[row_];
        std::vector<std::string> names;
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (cells[i].mark == PlaceCell::Mark::rejected) {
                names.push_back(frame_.places()[i]->name);
            }
        }
        if (names.empty()) continue;
        const std::size_t more = names.size() - std::min(names.size(), kNamed);
        names.resize(names.size() - more);
        if (more > 0) names.push_back(fmt::format("… (+{})", more));
        remarks.push_back(fmt::format("{}: {} {}", frame_.columns()[column].title,
                                      frame_.say("loại số của", "rejected:"),
                                      fmt::join(names, ", ")));
    }
}

std::string SummaryRow::remarks() const {
    std::vector<std::string> remarks;
    if (indicator().over_places.kind == Aggregation::not_additive) {
        remarks.emplace_back(frame_.say("không cộng giữa các xã", "not added over places"));
    }
    const ConsolidatedFigure* main = figure(main_column());
    if (indicator().over_places.kind == Aggregation::weighted_mean && main != nullptr &&
        !main->amount && main->reported > 0) {
        remarks.emplace_back(frame_.say("thiếu quyền số", "weight missing"));
    }
    add_coverage_remarks(remarks);
    const auto& percent = frame_.content().config.profile.layout.percent;
    if (percent && amount(percent->first) && amount(percent->second) &&
        !same_places(percent->first, percent->second)) {
        remarks.emplace_back(frame_.say("không tính %: hai cột khác số xã",
                                        "no %: the two columns count different places"));
    }
    // A figure that stands in the total although somebody should look at it is told beside it.
    const auto count = [this](auto&& concerns) {
        std::ptrdiff_t cells = 0;
        for (const Matrix& matrix : matrices_) {
            cells += std::count_if(matrix.cells[row_].begin(), matrix.cells[row_].end(), concerns);
        }
        return cells;
    };
    add_doubts(remarks);
    add_rejected(remarks);
    const auto doubtful = count([](const PlaceCell& cell) {
        return cell.mark == PlaceCell::Mark::look && cell.number.has_value() && cell.slip.empty();
    });
    if (doubtful > 0) {
        remarks.push_back(
            fmt::format("{} {}", doubtful, frame_.say("số cần xem lại", "to be looked at")));
    }
    return fmt::format("{}", fmt::join(remarks, "; "));
}

}  // namespace tonghop
