"""Rows of the socio-economic form, chosen by indicator and worded as communes word them."""
from samples.rows import CROP_PARTS, ROWS, crop_rows

from .table import Line
from .units import unit_of

SHORT = ["crop.sown.area", "crop.grain.output", "crop.rice", "crop.maize", "crop.tobacco", "livestock.buffalo.head",
         "livestock.cattle.head", "livestock.pig.head", "livestock.poultry.head", "forest.new.area",
         "budget.revenue.local", "budget.revenue.total", "budget.expenditure.total", "hh.total", "pop.total",
         "poverty.poor.households", "poverty.poor.rate", "health.insurance.rate", "labor.jobs_created",
         "culture.family.rate", "security.traffic.accidents"]
SMALL = ["crop.grain.output", "crop.rice", "livestock.buffalo.head", "livestock.pig.head", "livestock.poultry.head",
         "budget.revenue.total", "budget.expenditure.total", "pop.total", "poverty.poor.rate", "health.insurance.rate"]
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII")


def _wanted(codes, code):
    return code in codes or code.rsplit(".", 1)[0] in codes and code.count(".") == 2 and code.startswith("crop.")


def form_lines(codes, wording=0, numbering="dash", units=None, unit_place="column", ditto="", crops="head"):
    """Lines of the form that carry one of `codes` ("crop.rice" stands for its three rows)."""
    out, waiting, counts = [], [], {"part": 0, "group": 0, "item": 0}
    rows = []
    for row in ROWS:
        rows += crop_rows(crops, wording, False) if row.kind == "crops" else [row]
    last_unit = None
    for row in rows:
        if row.code is None:
            rank = {"part": 0, "group": 1, "crop": 2}[row.kind]
            waiting = [w for w in waiting if {"part": 0, "group": 1, "crop": 2}[w.kind] < rank] + [row]
            continue
        if not _wanted(codes, row.code) or (row.kind == "component" and numbering == "flat"):
            continue
        for head in waiting:
            if numbering != "flat" or head.kind == "crop":
                out.append(_head(head, wording, numbering, counts))
                last_unit = None
        waiting = []
        line = _item(row, wording, numbering, counts, units or {}, unit_place)
        if unit_place == "column" and ditto and line.unit == last_unit:
            line.unit_shown = ditto
        last_unit = line.unit
        out.append(line)
    return out


def _head(row, wording, numbering, counts):
    text = row.labels[wording]
    if row.kind == "crop":
        counts["item"] += 1
        return Line(text, outline=_number(numbering, counts), kind="section")
    counts[row.kind] += 1
    counts["item"] = 0
    if row.kind == "part":
        counts["group"] = 0
        return Line(text, outline="ABCDE"[counts["part"] - 1] if numbering == "letters" else ROMAN[counts["part"] - 1],
                    kind="section")
    return Line(text, outline=ROMAN[counts["group"] - 1] if numbering == "letters" else counts["group"], kind="section")


def _number(numbering, counts):
    if numbering in ("dash", "none"):
        return None
    return counts["item"] if numbering in ("letters", "flat") else f"{counts['group']}.{counts['item']}"


def _item(row, wording, numbering, counts, units, unit_place):
    unit = units.get(row.code, units.get(row.unit, row.unit))
    label = row.labels[wording]
    if row.kind in ("cell", "component"):
        line = Line(("+ " if numbering in ("dash", "letters") else "- ") + label, indent=2)
    else:
        counts["item"] += 1
        line = Line(("- " if numbering == "dash" else "") + label, outline=_number(numbering, counts))
    line.key = {"indicator": row.code}
    line.unit = unit
    if unit_place == "label":
        line.label += f" ({unit})"
    return line


assert unit_of("crop.rice.area") == CROP_PARTS[0][1]
