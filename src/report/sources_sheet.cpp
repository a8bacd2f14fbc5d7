#include "report/list_sheets.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "report/list_sheet.hpp"
#include "report/number_format.hpp"
#include "report/words.hpp"

namespace tonghop {
namespace {

void write_value(ListSheet& list, std::uint32_t column, const Observation& observation) {
    const Amount& amount = observation.amount;
    if (amount.comparator == Comparator::equal && amount.value) {
        list.number(column, *amount.value, number_format(amount.value->scale()));
    } else {
        list.text(column, amount_words(amount, Language::vietnamese));
    }
}

std::string_view status_words(const RollupFrame& frame, Status status) {
    switch (status) {
        case Status::reported:
            return frame.say("có số", "reported");
        case Status::nil:
            return frame.say("không phát sinh", "nil");
        case Status::not_applicable:
            return frame.say("không thuộc đối tượng", "not applicable");
        case Status::missing:
            return frame.say("để trống", "missing");
        case Status::rejected:
            return frame.say("bị loại", "rejected");
        case Status::carried:
            return frame.say("lấy kỳ trước", "carried");
        case Status::estimated:
            return frame.say("ước", "estimated");
    }
    return {};
}

void write_observation(ListSheet& list, const RollupFrame& frame, const Observation& observation) {
    const RollupContent& content = frame.content();
    list.next_row();
    list.text(0, capitalised(place_words(observation.key.place, content.period, content.config,
                                         content.language)));
    list.text(1, indicator_words(observation.key.indicator, content.config, content.language));
    list.text(2, scenario_words(observation.key.scenario, content.language));
    list.text(3, observation.key.period.to_string());
    write_value(list, 4, observation);
    list.text(5, observation.unit);
    list.text(6, status_words(frame, observation.status));
    list.text(7, observation.raw);
    list.text(8, observation.raw_unit);
    list.text(9, observation.source.file);
    list.text(10, observation.source.sheet);
    list.text(11, observation.source.cell ? observation.source.cell->to_string() : "");
}

// Wide enough that most rows take one line: printed, the list is as long as it has rows.
std::vector<ListColumn> headings(const RollupFrame& frame) {
    using Align = Style::Align;
    return {{frame.heading("Đơn vị", "Place"), 18, Align::left},
            {frame.heading("Chỉ tiêu", "Indicator"), 44, Align::left},
            {frame.heading("Loại số", "Scenario"), 10, Align::left},
            {frame.heading("Kỳ", "Period"), 16, Align::left},
            {frame.heading("Giá trị", "Value"), 11, Align::right},
            {frame.heading("Đơn vị tính", "Unit"), 10, Align::centre},
            {frame.heading("Trạng thái", "Status"), 13, Align::left},
            {frame.heading("Ghi trong tệp", "As written"), 11, Align::left},
            {frame.heading("ĐVT trong tệp", "Unit as written"), 10, Align::centre},
            {frame.heading("Tệp", "File"), 42, Align::left},
            {frame.heading("Trang", "Sheet"), 12, Align::left},
            {frame.heading("Ô", "Cell"), 6, Align::centre}};
}

}  // namespace

// A blank cell is the source of nothing: it is among the findings.
void write_sources_sheet(Book& book, const RollupFrame& frame) {
    const auto& all = frame.content().consolidation.by_key;
    const auto count = [&](const auto& holds) {
        return std::count_if(all.begin(), all.end(),
                             [&](const auto& entry) { return holds(entry.second->status); });
    };
    const auto missing = count([](Status status) { return status == Status::missing; });
    const auto refused = count([](Status status) { return status == Status::rejected; });
    const auto figures = static_cast<std::ptrdiff_t>(all.size()) - missing - refused;
    ListSheet list(
        book, "Nguồn", "NGUỒN CỦA TỪNG SỐ LIỆU",
        fmt::format("{}, {}: {} số liệu được dùng; {} ô để trống không kê ở đây",
                    frame.parent_name(), period_words(frame.content().period, Language::vietnamese),
                    figures, missing),
        headings(frame));
    for (const auto& [key, observation] : all) {
        if (observation->status == Status::missing) continue;
        if (!list.has_room()) {
            list.next_row();
            list.text(0, frame.say("Còn nữa, xem observations.csv", "More in observations.csv"));
            break;
        }
        write_observation(list, frame, *observation);
    }
    list.filter();
}

}  // namespace tonghop
