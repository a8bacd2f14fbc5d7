// In which unit of measure the figures of a list are.
#include "extract/record_reader.hpp"
#include "extract/row_unit.hpp"
#include "model/quantity.hpp"

namespace tonghop {

// Brackets of the header of the figures, the entry's own unit of measure, the table's, the note
// above unless it is of another dimension, the indicator's.
RecordUnit RecordReader::unit_of(const RecordSpec& spec, const std::optional<std::uint32_t>& sum) {
    const Indicator& indicator = *context_.config.indicators.find(spec.says.indicator);
    const UnitOfMeasure& own = *context_.config.units.by_name(indicator.unit);
    const auto read = [&](const std::string& text, CellRef cell) {
        return RecordUnit{text, cell,
                          resolve_unit(text, context_.config.units, own.canonical,
                                       context_.config.profile.region)};
    };
    const auto fits = [&](const RecordUnit& unit) {
        return unit.reading.unit != nullptr && convertible(*unit.reading.unit, own);
    };
    const CellRef header{layout_.header_last, sum.value_or(layout_.label.column)};
    if (const TableColumn* column = sum ? layout_.at(*sum) : nullptr) {
        for (auto level = column->levels.rbegin(); level != column->levels.rend(); ++level) {
            // Also one that does not fit: "(sào)" where no region says how large one is.
            const std::string text = in_brackets(*level);
            if (!units_spelt(text, context_.config.units).empty()) return read(text, header);
        }
    }
    const std::string& said = spec.says.unit.empty() ? layout_.spec->says.unit : spec.says.unit;
    const auto note = sum ? unit_note_above(sheet_, layout_.header_first) : std::nullopt;
    const RecordUnit noted = note ? read(note->text, note->cell) : RecordUnit();
    if (said.empty()) return fits(noted) ? noted : read(indicator.unit, header);
    RecordUnit unit = read(said, header);
    if (fits(noted) && fits(unit) && noted.reading.unit != unit.reading.unit) {
        Finding finding = finding_at(header, "unit-mismatch", Severity::warning);
        finding.detail = "two-units";
        finding.indicator = indicator.code;
        finding.found = said;
        finding.expected = noted.text;
        finding.args["unit"] = indicator.unit;
        finding.args["other"] = noted.cell.to_string();
        findings_.push_back(std::move(finding));
    }
    return unit;
}

// In the entry's unit of measure, whatever the cell says itself: "0,85 km" in a column of metres.
std::optional<RecordLine> RecordReader::line_of(const RecordEntry& entry,
                                                const CellReading& reading) const {
    const NumberText& number = reading.number;
    if (!reading.fault.empty() || !number.amount.value ||
        number.amount.comparator != Comparator::equal) {
        return std::nullopt;
    }
    const UnitOfMeasure* own = entry.unit.reading.unit;
    RecordLine line{*number.amount.value, number.rounding};
    if (own == nullptr) return line;
    if (own->dimension.starts_with("count")) line.rounding = Decimal(0);
    if (number.unit.empty()) return line;
    const UnitReading unit = resolve_unit(number.unit, context_.config.units, own->canonical,
                                          context_.config.profile.region);
    if (unit.unit == nullptr || !convertible(*unit.unit, *own)) return std::nullopt;
    line.value = convert({line.value, unit.unit}, *own).value;
    line.rounding = convert({line.rounding, unit.unit}, *own).value;
    return line;
}

}  // namespace tonghop
