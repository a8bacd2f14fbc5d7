#include "config/cross_checks.hpp"
#include "config/first_use.hpp"

#include <map>

namespace tonghop {

namespace {

using UnitsByName = std::map<std::string_view, const Located<UnitOfMeasure>*>;

const UnitOfMeasure* find(const UnitsByName& units, std::string_view name) {
    const auto unit = units.find(name);
    return unit == units.end() ? nullptr : &unit->second->value;
}

/// The names from `unit` along "canonical" and back to it, if that closes a circle of which `unit`
/// is the alphabetically first (so that each circle is told once); else empty.
std::string circle_from(const UnitOfMeasure& unit, const UnitsByName& units) {
    std::string circle = in_quotes(unit.name);
    std::size_t length = 1;
    for (const auto* next = find(units, unit.canonical); next != nullptr;
         next = find(units, next->canonical)) {
        circle += " → " + in_quotes(next->name);
        if (next->name == unit.name) return circle;
        const bool repeats = next->canonical == next->name || ++length > units.size();
        if (repeats || next->name < unit.name) break;
    }
    return {};
}

void check_canonical(Located<UnitOfMeasure>& unit, const UnitsByName& units) {
    const UnitOfMeasure& value = unit.value;
    const auto* canonical = find(units, value.canonical);
    if (canonical == nullptr) return;
    const ValueReader written = unit.at.optional("canonical");
    if (canonical->name == value.name) {
        if (value.factor && *value.factor != Rational(1, 1)) {
            unit.at.optional("factor").mistake(
                say("{0} là đơn vị chuẩn của chính nó nên hệ số là 1, gặp {1}",
                    "{0} is its own canonical unit, so its factor is 1, found {1}",
                    in_quotes(value.name), value.factor->to_string()));
        }
        return;
    }
    const auto circle = circle_from(value, units);
    const auto* beyond = find(units, canonical->canonical);
    if (!circle.empty()) {
        written.mistake(say("đơn vị chuẩn đi vòng: {0}; cho một đơn vị làm chuẩn của chính nó",
                            "canonical units in a circle: {0}; make one of them its own canonical",
                            circle));
    } else if (beyond != nullptr && beyond != canonical && beyond->canonical == beyond->name) {
        written.mistake(say("{0} lại quy về {1}; viết thẳng {1} với hệ số của nó",
                            "{0} is itself kept in {1}; write {1} with the factor to it",
                            in_quotes(canonical->name), in_quotes(canonical->canonical)));
    }
    if (value.factor && !canonical->factor) {
        written.mistake(
            say("{0} có hệ số mà đơn vị chuẩn {1} không có; thêm \"factor\": \"1\" cho {1}",
                "{0} has a factor but its canonical unit {1} has none; add \"factor\": "
                "\"1\" to {1}",
                in_quotes(value.name), in_quotes(canonical->name)));
    }
    const bool known = !canonical->dimension.empty() && !value.dimension.empty();
    if (known && canonical->dimension != value.dimension) {
        written.mistake(say("{0} thuộc {1} mà {2} thuộc {3}; đơn vị chuẩn phải cùng \"dimension\"",
                            "{0} is of dimension {1} but {2} of {3}; a canonical unit has the same "
                            "dimension",
                            in_quotes(value.name), in_quotes(value.dimension),
                            in_quotes(canonical->name), in_quotes(canonical->dimension)));
    }
}

}  // namespace

void check_units(Draft& draft) {
    FirstUse names({"đơn vị tính", "the unit of measure"}, draft.mistakes);
    UnitsByName by_name;
    for (Located<UnitOfMeasure>& unit : draft.units) {
        names.add(unit.value.name, unit.value.name, unit.at.optional("name").spot());
        by_name.emplace(unit.value.name, &unit);
    }
    for (Located<UnitOfMeasure>& unit : draft.units) check_canonical(unit, by_name);
}

}  // namespace tonghop
