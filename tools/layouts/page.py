"""A sheet that knows what a careful person would record from it.

Whoever puts a figure says in the same breath what it means, so the expected observations never come
from reading a workbook. Every other number is put as something that is no observation.
"""
from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from samples.figures import rounded
from samples.sheet import Cell, Sheet, ref
from samples.wording import number_text

from .units import exact, factor, plain, unit_of

DIGITS = {"ha": 1, "tấn": 1, "tạ/ha": 1, "tấn/ha": 2, "%": 2, "triệu đồng": 1, "nghìn con": 1, "1000 con": 1,
          "nghìn cây": 1, "tỷ đồng": 3, "triệu đồng/người/năm": 1, "km": 1, "nghìn người": 3}


class Key(NamedTuple):
    place: str
    indicator: str
    scenario: str
    period: str


class Observation(NamedTuple):
    key: Key
    comparator: str
    value: object
    value_to: object
    status: str


@dataclass
class Page(Sheet):
    expected: dict = field(default_factory=dict)   # (row, column) -> Observation
    hidden_rows: set = field(default_factory=set)
    visibility: str = "visible"                    # "hidden", "very_hidden"
    fonts: dict = field(default_factory=dict)      # (row, column) -> font of that cell
    freeze: tuple = ()
    column_fonts: dict = field(default_factory=dict)

    def text(self, row, column, text, style="plain", **how):
        """A title, label, note: anything that is no figure."""
        self.put(row, column, text, style=style, **how)

    def say(self, row, column, key, raw, comparator="=", value=None, value_to=None, status="reported", **how):
        """A figure written as `raw`, and what it means in the indicator's own unit of measure."""
        how.setdefault("style", "center" if isinstance(raw, str) else "body")
        self.put(row, column, raw, **how)
        value, value_to = (None if v is None else Decimal(str(v)) for v in (value, value_to))
        assert (row, column) not in self.expected, ref(row, column)
        self.expected[(row, column)] = Observation(key, comparator, value, value_to, status)

    def missing(self, row, column, key, raw=None):
        self.say(row, column, key, raw, status="missing")

    def nil(self, row, column, key, raw="-"):
        self.say(row, column, key, raw, value=0, status="nil")

    def figure(self, row, column, key, value, unit="", digits=None, how="number", nil="-", sign="x"):
        """`value` in canonical units, shown in `unit`; returns the number shown, or None."""
        unit = unit or unit_of(key.indicator)
        digits = DIGITS.get(unit, 0) if digits is None else digits
        if value is None:
            self.say(row, column, key, sign, status="not-applicable")
            return None
        if value == 0 and nil == 0:  # a nought that was typed is a figure
            self.say(row, column, key, 0, value=0)
            return Decimal(0)
        if value == 0:
            self.nil(row, column, key, nil)
            return None
        per = factor(unit, key.indicator)
        shown = rounded(exact(Fraction(value) / per) if per != 1 else value, digits)
        means = exact(Fraction(shown) * per)
        cell = shown_as(shown, digits, how)
        self.say(row, column, key, cell.value, value=plain(means), number_format=cell.number_format,
                 style=cell.style)
        return shown

    def number(self, row, column, value, digits=0, how="number", formula=""):
        """A number that is no observation: a total, a percentage, a running number."""
        cell = shown_as(rounded(Decimal(value), digits), digits, how)
        self.put(row, column, cell.value, number_format=cell.number_format, style=cell.style,
                 formula="" if isinstance(cell.value, str) else formula)


def as_cell_number(value):
    return int(value) if value == value.to_integral_value() else float(value)


def shown_as(value, digits, how):
    """How people show a number: a number cell, or text in one of several notations."""
    form = "#,##0" + ("." + "0" * digits if digits else "")
    if how == "number":
        return Cell(as_cell_number(value), number_format=form)
    if how == "general":
        return Cell(as_cell_number(value))
    if how == "percent":  # a fraction under a percent format
        return Cell(float(value / 100), number_format="0" + ("." + "0" * digits if digits else "") + "%")
    text = {
        "vi": lambda: number_text(value.normalize() if digits else value),
        "vi-full": lambda: number_text(value, digits),
        "en": lambda: f"{value:,f}",
        "plain": lambda: plain(value),
        "comma": lambda: plain(value).replace(".", ","),
        "nbsp": lambda: number_text(value, digits).replace(".", "\u00a0") + "\u00a0",
        "wide": lambda: number_text(value, digits).translate({ord(str(d)): 0xFF10 + d for d in range(10)}),
    }[how]()
    return Cell(text, style="center")


@dataclass
class Workbook:
    """One labelled workbook: what it is, and what its generator knows about it."""
    shape: str
    name: str
    pages: list
    layout: str
    varied: str
    trap: str = ""
    findings: list = None      # (code, severity, sheet, cell) where a trap is planted; [] = none at all
    writer: str = "xlsxwriter"  # "openpyxl", "csv;", "csv,", "inline"
    author: str = "UBND xã"
    when: tuple = (2024, 6, 14)
    patches: dict = field(default_factory=dict)  # part of the archive -> change of its bytes

    @property
    def file(self):
        return self.name + (".csv" if self.writer.startswith("csv") else ".xlsx")

    @property
    def sheets(self):
        return self.pages
