"""What the modules of traps share: a small form, and a place to say what is wrong with it."""
from samples.sheet import ref

from . import places
from .frame import footer, heading
from .model import Model
from .page import Page, Workbook
from .table import Col, Line, Said, Table

ACTUAL, PLAN, ESTIMATE = "actual", "plan", "estimate"
MONTH, TO_DATE = "2024-06", "2024-01/2024-06"
TITLE = "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI THÁNG 6 NĂM 2024"


def value(head, scenario, period, **more):
    return Col(head, key={"scenario": scenario, "period": period}, **more)


def outline():
    return [Col("STT", "stt", width=6), Col("Chỉ tiêu", "label"), Col("ĐVT", "unit")]


# Columns D, E, F, G of the small form.
BEFORE, PLANNED, IN_MONTH, SO_FAR = 3, 4, 5, 6


def columns(percent=False):
    made = outline() + [value("TH năm 2023", ACTUAL, "2023"), value("KH năm 2024", PLAN, "2024"),
                        value("TH tháng 6", ACTUAL, MONTH),
                        value("Lũy kế 6 tháng", ACTUAL, TO_DATE)]
    return made + ([Col("% KH", "percent", of=(SO_FAR, PLANNED))] if percent else [])


def row(label, indicator, unit, number=None, raws=None, **more):
    return Line(label, {"indicator": indicator}, number, unit, raws=raws or {}, **more)


def section(label, number=None):
    return Line(label, outline=number, kind="section")


def said(raw, means, **more):
    """A figure that is written as `raw` and means `means`."""
    return Said(raw, value=means, **more)


HERDS = [("Tổng đàn trâu", "livestock.buffalo.head"), ("Tổng đàn bò", "livestock.cattle.head"),
         ("Tổng đàn lợn", "livestock.pig.head"),
         ("Tổng đàn dê", "livestock.goat.head"), ("Tổng đàn gia cầm", "livestock.poultry.head")]


def herds(numbers=(1, 2, 3, 4, 5)):
    return [row(label, code, "con", number) for number, (label, code) in zip(numbers, HERDS)]


def raws(*figures):
    """Four figures of a line, each (raw, meaning) or a Said."""
    return {column: f if isinstance(f, Said) else said(*f) for column, f in zip((BEFORE, PLANNED, IN_MONTH, SO_FAR), figures) if f is not None}


class Form:
    """One small form; `at` names the cell of a line and column as a finding does."""

    def __init__(self, code, lines, columns_=None, title=TITLE, sheet="", agency=None, model=None, period_note="", base=None,
                 day=None,
                 notes=(), **table):
        self.page = Page(sheet or ("T6" if "THÁNG 6" in title else "Biểu"))
        self.columns = columns_ or columns()
        width = max(len(self.columns), 6)
        top = heading(self.page, agency or places.agency(code), [title] if title else [], width, note=period_note)
        self.table = Table(self.page, model or Model(), self.columns, lines, base or {"place": code}, top, **table)
        self.after = self.table.after
        if day != "":
            self.after = footer(self.page, self.after, width, day or f"{places.commune(code).name}, ngày 14 tháng 6 năm 2024",
                                notes=notes)

    def at(self, line, column):
        return ref(*self.table.cell(line, column))

    def finding(self, code, severity, line=None, column=None):
        return (code, severity, self.page.name, self.at(line, column) if line is not None else "")

    def book(self, name, trap, findings=(), varied="", layout="trap", **more):
        return Workbook("traps", "trap-" + name, [self.page], layout, varied, trap, list(findings), **more)
