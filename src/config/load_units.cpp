// mappings/units/*.json
#include "config/file_readers.hpp"

namespace tonghop {

namespace {

UnitOfMeasure read_unit(ObjectReader& object, Draft& draft) {
    UnitOfMeasure unit;
    unit.name = object.required("name").text();
    unit.dimension = object.required("dimension").text();
    unit.canonical = object.required("canonical").reference(draft.unit_names);
    unit.factor = object.optional("factor").positive_fraction();
    for (const ValueReader& spelling : object.optional("spellings").items()) {
        unit.spellings.push_back(spelling.text());
    }
    unit.region = object.optional("region").choice(kRegions).value_or("");
    object.nothing_else();
    return unit;
}

}  // namespace

void read_units(ObjectReader& file, Draft& draft) {
    for (ObjectReader& unit : file.required("units").objects()) {
        draft.units.push_back({read_unit(unit, draft), unit});
    }
    file.nothing_else();
}

}  // namespace tonghop
