"""Changes of units of measure: the text with the figures, the text alone, taken away, or made senseless."""
import re
from decimal import Decimal
from fractions import Fraction

from layouts.units import SPELLINGS, UNITS, exact, factor, plain, unit_of

from .book import NotPossible
from .lines import some

IN_BRACKETS = re.compile(r"\(([^()]+)\)\s*$")
IN_NOTE = re.compile(r"((?:ĐVT|Đơn vị tính|Đơn vị|đvt)\s*:\s*)(.+?)\s*\)?$")
# What stands in for what on paper. Changing both text and figures to the second keeps all digits.
PLAIN = ("tấn", "tạ", "kg", "ha", "m2", "tạ/ha", "tấn/ha", "con", "nghìn con", "triệu đồng", "nghìn đồng", "tỷ đồng", "đồng",
         "1.000 đồng", "người", "nghìn người", "hộ", "cây", "nghìn cây", "km", "m")


class Written:
    """One place where a unit of measure is written, and the figures that it holds for."""

    def __init__(self, sheet, at, unit, cells, before="", after=""):
        self.at, self.unit, self.cells = at, unit, [c for c in cells if isinstance(c.label, dict)]
        self.cell, self.around = sheet.cells[at], (before, after)

    def write(self, unit):
        told = f"{self.cell.text!r} -> {unit!r} for {len(self.cells)} figures"
        self.cell.value = self.around[0] + unit + self.around[1]
        return told


def _figures(sheet, rows, columns):
    return [cell for at, cell in sheet.cells.items() if at[0] in rows and at[1] in columns and cell.label is not None]


def written(sheet, shape):
    """Units of measure that no nearer one overrides: a column's word, brackets in a label or a header, a note above."""
    out = []
    in_rows = set()
    for row in shape.rows:
        if shape.unit and sheet.at(row, shape.unit).text.strip().lower() in SPELLINGS:
            rows = [row]
            while rows[-1] + 1 in shape.rows and sheet.at(rows[-1] + 1, shape.unit).text.strip() in ('"', "-nt-", "nt", "''"):
                rows.append(rows[-1] + 1)
            if shape.unit not in _merged(sheet, row):
                out.append(Written(sheet, (row, shape.unit), sheet.cells[row, shape.unit].text.strip(), _figures(sheet, rows, shape.columns)))
            in_rows.update(rows)
        else:
            bracket = IN_BRACKETS.search(sheet.at(row, shape.label).text)
            if bracket and bracket[1].lower() in SPELLINGS and not shape.unit:
                text = sheet.cells[row, shape.label].text
                out.append(Written(sheet, (row, shape.label), bracket[1], _figures(sheet, [row], shape.columns),
                                   text[:bracket.start(1)], text[bracket.end(1):]))
                in_rows.add(row)
    in_columns = set()
    rows = [row for row in shape.rows if row not in in_rows]
    for at in reversed(shape.header_cells(sheet)):
        bracket = IN_BRACKETS.search(sheet.cells[at].text)
        right = next((m[3] for m in sheet.merges if tuple(m[:2]) == at), at[1])
        columns = [c for c in range(at[1], right + 1) if c in shape.columns and c not in in_columns]
        if bracket and bracket[1].lower() in SPELLINGS and columns and rows:
            text = sheet.cells[at].text
            out.append(Written(sheet, at, bracket[1], _figures(sheet, rows, columns), text[:bracket.start(1)], text[bracket.end(1):]))
            in_columns.update(columns)
    for at in shape.titles(sheet):
        note = IN_NOTE.search(sheet.cells[at].text)
        if note and note[2].lower() in SPELLINGS:
            text = sheet.cells[at].text
            columns = [c for c in shape.columns if c not in in_columns]
            money = {u["dimension"] for u in SPELLINGS[note[2].lower()]}
            cells = [c for c in _figures(sheet, rows, columns) if isinstance(c.label, dict) and _dimension(c) & money]
            out.append(Written(sheet, at, note[2], cells, text[:note.start(2)], text[note.end(2):]))
    return [one for one in out if one.cells]


def _merged(sheet, row):
    return {m[1] for m in sheet.merges if m[0] <= row <= m[2]}


def _dimension(cell):
    return {u["dimension"] for u in SPELLINGS.get(unit_of(cell.label["indicator"]).lower(), [])}


def _others(one):
    """Other units of measure of the same dimension, by how many of them one of the old is."""
    out = []
    for unit in PLAIN:
        try:
            ratio = {factor(one.unit, c.label["indicator"]) / factor(unit, c.label["indicator"]) for c in one.cells}
        except (ValueError, KeyError):
            continue
        if len(ratio) == 1 and ratio != {1}:
            out.append((unit, ratio.pop()))
    return out


def _pick(random, sheet, shape, fitting):
    pairs = [(one, unit, ratio) for one in written(sheet, shape) for unit, ratio in _others(one) if fitting(one, ratio)]
    return some(random, pairs, "no unit of measure that fits")


def unit_and_figures(random, sheet, shape, book):
    """The same quantities in a smaller unit of measure."""
    def fitting(one, ratio):
        return ratio.denominator == 1 and all(c.number and "%" not in c.number_format and c.label["comparator"] == "="
                                              or c.label["status"] in ("nil", "missing", "not-applicable") for c in one.cells)
    one, unit, ratio = _pick(random, sheet, shape, fitting)
    for cell in one.cells:
        if cell.number:
            value = Decimal(str(cell.value)) * int(ratio)
            if abs(value) >= 10 ** 14:
                raise NotPossible("too large for a cell")
            cell.value = int(value) if value == value.to_integral_value() else float(value)
    return one.write(unit)


def unit_text(random, sheet, shape, book):
    """The text alone. By the text every figure is now another quantity; the judge holds it against the old one too."""
    one, unit, ratio = _pick(random, sheet, shape, lambda one, ratio: True)
    for cell in one.cells:
        cell.label = {**cell.label, "was": cell.label}
        for key in ("value", "value_to"):
            if cell.label[key] and cell.label["comparator"] != "growth":
                cell.label[key] = plain(exact(Fraction(cell.label[key]) / ratio))
    return one.write(unit)


def unit_unknown(random, sheet, shape, book):
    one = some(random, written(sheet, shape), "no unit of measure")
    return one.write(random.choice(("cái gì đó", "xyz", "đơn", "?", "đv")))


def unit_of_other_kind(random, sheet, shape, book):
    """ha where tấn is due."""
    one = some(random, written(sheet, shape), "no unit of measure")
    dimensions = {d for c in one.cells for d in _dimension(c)}
    other = some(random, [u for u in PLAIN if u in UNITS and UNITS[u]["dimension"] not in dimensions], "none of another kind")
    return one.write(other)


def unit_blanked(random, sheet, shape, book):
    one = some(random, written(sheet, shape), "no unit of measure")
    told = f"{one.cell.text!r} without {one.unit!r}"
    one.cell.value = re.sub(r"\s*\(\s*\)\s*$", "", one.around[0] + one.around[1])
    return told
