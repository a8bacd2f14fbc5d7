"""Tables of figures: what a column says about its figures, what a line says, and both put together."""
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction

from samples.sheet import ref

from .page import Key
from .units import exact, factor, unit_of


DERIVED = ("percent", "change", "same", "sum")


@dataclass
class Col:
    head: str                 # levels of its header from top to bottom, "Năm 2024|Lũy kế"
    role: str = "value"       # stt label unit code value percent change sum note index
    key: dict = field(default_factory=dict)
    unit: str = ""            # where the column says the unit of measure
    digits: int = None
    how: str = ""
    of: tuple = ()            # percent, change: (column, base column); sum: columns
    formula: bool = False
    width: int = 11


@dataclass
class Line:
    label: str
    key: dict = field(default_factory=dict)
    outline: object = None
    unit: str = ""            # the unit of measure its figures are in
    unit_shown: object = ""   # what stands in the unit column ("" = the unit, None = nothing)
    kind: str = "data"        # data section total text blank
    indent: int = 0
    code: str = ""
    of: tuple = ()            # total: indices of the lines it adds up (empty: every data line above)
    raws: dict = field(default_factory=dict)  # column index -> what is said there instead of the figure


@dataclass
class Said:
    """A cell that is not the model's figure: how it is written and what it means."""
    raw: object
    comparator: str = "="
    value: object = None
    value_to: object = None
    status: str = "reported"
    number_format: str = "General"
    formula: str = ""


MISSING = Said(None, status="missing")


class Table:
    def __init__(self, page, model, columns, lines, base=None, top=0, left=0, merged=True, index=(),
                 how="number", nil="-", sign="x", formulas=True):
        self.page, self.model, self.columns, self.lines = page, model, columns, lines
        self.base = base or {}
        self.left, self.how, self.nil, self.sign, self.formulas = left, how, nil, sign, formulas
        self.shown = {}  # (line index, column index) -> number shown
        self.first = put_header(page, top, left, [c.head for c in columns], merged)
        self.top = top
        if index:
            for i, text in enumerate(index):
                page.text(self.first, left + i, text, "center")
            self.first += 1
        for i, column in enumerate(columns):
            page.widths[left + i] = 40 if column.role == "label" and column.width == 11 else column.width
        for kind in ("data", "total"):  # what is derived comes after what it is derived from
            for i, line in enumerate(lines):
                if (line.kind == "total") == (kind == "total"):
                    self._line(i, line)
        self.after = self.first + len(lines)

    def cell(self, line, column):
        return self.first + line, self.left + column

    def key(self, line, column):
        """What is meant there; None where the line has no such figure."""
        said = {**self.base, **self.columns[column].key, **self.lines[line].key}
        indicator = said.get("indicator")
        if "part" in said:  # crops: the line is the crop, the column area, yield or output
            named = said.get("parts", {})
            indicator = named.get(said["part"]) if named else f"crop.{said.get('season') or said['crop']}.{said['part']}"
        return indicator and Key(said["place"], indicator, said["scenario"], said["period"])

    def _line(self, i, line):
        order = sorted(range(len(self.columns)), key=lambda j: self.columns[j].role in DERIVED)
        for j in order:
            column = self.columns[j]
            row, at = self.cell(i, j)
            self.page.put(row, at, None)
            if line.kind == "blank":
                continue
            if column.role == "stt":
                self.page.text(row, at, line.outline, "center")
            elif column.role == "label":
                self.page.text(row, at, line.label, "bold" if line.kind != "data" else "body", indent=line.indent)
            elif column.role == "code":
                self.page.text(row, at, line.code or None, "center")
            elif column.role == "unit" and line.kind in ("data", "total"):
                self.page.text(row, at, line.unit if line.unit_shown == "" else line.unit_shown, "center")
            elif column.role == "note":
                pass
            elif line.kind == "data":
                self._figure(i, j, line, column, row, at)
            elif line.kind == "total":
                self._total(i, j, line, column, row, at)

    def _figure(self, i, j, line, column, row, at):
        if column.role == "value":
            key, said = self.key(i, j), line.raws.get(j)
            if key is None:
                return
            if said is not None:
                self.page.say(row, at, key, said.raw, said.comparator, said.value, said.value_to, said.status,
                              number_format=said.number_format, formula=said.formula)
                return
            value = self.model.value(*key)
            unit = column.unit or line.unit
            self.shown[i, j] = self.page.figure(row, at, key, value, unit, column.digits,
                                                column.how or self.how, self.nil, self.sign)
        else:
            self._derived(i, j, column, row, at)

    def _derived(self, i, j, column, row, at):
        parts = [self.shown.get((i, p)) for p in column.of]
        if column.role == "same":  # % of the same period of last year, which stands in last year's report
            parts.append(self._year_before(i, column.of[0]))
        if column.role == "sum":
            known = [p for p in parts if p is not None]
            self.shown[i, j] = sum(known, Decimal(0))
            digits = max((-p.as_tuple().exponent for p in known), default=0)
            text = "=" + "+".join(ref(row, self.left + p) for p in column.of)
            self.page.number(row, at, self.shown[i, j], digits, self.how, text if self.formulas else "")
            return
        if None in parts or not parts[1]:
            return
        value = parts[0] - parts[1] if column.role == "change" else 100 * parts[0] / parts[1]
        digits = 1 if column.digits is None else column.digits
        text = ""
        if column.formula:
            mark = "-{}" if column.role == "change" else "/{}*100"
            text = "=" + ref(row, self.left + column.of[0]) + mark.format(ref(row, self.left + column.of[1]))
        self.page.number(row, at, value, digits, self.how, text)

    def _year_before(self, i, j):
        key = self.key(i, j)
        if key is None or self.shown.get((i, j)) is None:
            return None
        before = key.period.replace(key.period[:4], str(int(key.period[:4]) - 1))
        value = self.model.value(*key._replace(period=before))
        per = factor(self.columns[j].unit or self.lines[i].unit or unit_of(key.indicator), key.indicator)
        return value and exact(Fraction(value) / per)

    def _total(self, i, j, line, column, row, at):
        if column.role in ("percent", "change", "same"):
            self._derived(i, j, column, row, at)
            return
        lines = line.of or [n for n, other in enumerate(self.lines) if other.kind == "data"]
        known = [(n, self.shown.get((n, j))) for n in lines if self.shown.get((n, j)) is not None]
        if j in line.raws:
            said = line.raws[j]
            self.page.text(row, at, said.raw, "center")
            return
        if not known:
            return
        self.shown[i, j] = sum((v for _, v in known), Decimal(0))
        digits = max(-v.as_tuple().exponent for _, v in known)
        text = "=" + "+".join(ref(*self.cell(n, j)) for n, _ in known)
        self.page.number(row, at, self.shown[i, j], max(digits, 0), self.how, text if self.formulas else "")


def put_header(page, row, left, heads, merged=True):
    """Draws header levels; `merged` False types each text once, into the first cell it stands for."""
    texts = [h.split("|") for h in heads]
    depth = max(map(len, texts))
    texts = [t + [None] * (depth - len(t)) for t in texts]
    for i, column in enumerate(texts):
        for level in range(depth):
            same = i > 0 and level < depth - 1 and texts[i - 1][:level + 1] == column[:level + 1] and \
                texts[i - 1][level + 1] is not None
            if column[level] is None or (same and column[level + 1] is not None):
                page.put(row + level, left + i, None, style="head")
                continue
            page.put(row + level, left + i, column[level], style="head")
            bottom = level
            while bottom + 1 < depth and column[bottom + 1] is None:
                bottom += 1
            right = i
            while bottom < depth - 1 and right + 1 < len(texts) and texts[right + 1][:level + 1] == column[:level + 1]:
                right += 1
            if merged and (bottom, right) != (level, i):
                page.merges.append((row + level, left + i, row + bottom, left + right))
    return row + depth
