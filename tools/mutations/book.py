"""A workbook as it is changed here: cells that remember where they stood and what they mean.

Formulas become their results, as after "paste values": a layout is what is tested, and a program that edits a
layout keeps formulas and results in step.
"""
import copy
import io
from dataclasses import dataclass, field

import openpyxl
import xlsxwriter
from openpyxl.utils import get_column_letter

MUST_TELL = "must tell"  # a figure that no form knows: printing it, or leaving it out, needs a finding


class NotPossible(Exception):
    """This change cannot be made here; the message says why."""


@dataclass
class Cell:
    value: object = None
    number_format: str = "General"
    font: str = ""
    origin: tuple = None   # (sheet, ref) in the workbook before the change
    label: object = None   # what it means: a dict, MUST_TELL, or None where it is no figure

    @property
    def text(self):
        return self.value if isinstance(self.value, str) else ""

    @property
    def number(self):
        return isinstance(self.value, (int, float)) and not isinstance(self.value, bool)


def ref(row, column):
    return f"{get_column_letter(column)}{row}"


@dataclass
class Sheet:
    title: str
    cells: dict = field(default_factory=dict)    # (row, column) -> Cell, from 1
    merges: list = field(default_factory=list)   # [top, left, bottom, right]
    hidden: tuple = field(default_factory=lambda: (set(), set()))  # rows, columns
    state: str = "visible"

    def at(self, row, column):
        return self.cells.get((row, column)) or Cell()

    def last(self, axis):
        return max((at[axis] for at, cell in self.cells.items()), default=0)

    def shown(self, row, column):
        """The cell whose text is seen there: a merged range shows its first."""
        for top, left, bottom, right in self.merges:
            if top <= row <= bottom and left <= column <= right:
                return self.at(top, left)
        return self.at(row, column)

    def line(self, axis, number):
        return {at[1 - axis]: cell for at, cell in self.cells.items() if at[axis] == number}


@dataclass
class Book:
    name: str       # of the file, without ".xlsx"
    sheets: list

    def copy(self):
        return copy.deepcopy(self)

    def figures(self):
        """(sheet, ref) -> Cell of every cell that means something."""
        return {(sheet.title, ref(*at)): cell for sheet in self.sheets for at, cell in sheet.cells.items()
                if cell.label is not None}

    def origins(self):
        return {(sheet.title, ref(*at)): cell.origin for sheet in self.sheets for at, cell in sheet.cells.items()}


def load(path, labels):
    """The workbook at `path`; `labels` are by (sheet, ref)."""
    source = openpyxl.load_workbook(path, data_only=True)
    book = Book(path.stem, [])
    for page in source.worksheets:
        sheet = Sheet(page.title, state=page.sheet_state)
        for line in page.iter_rows():
            for cell in line:
                where = (page.title, cell.coordinate)
                if cell.value is None and where not in labels:
                    continue
                sheet.cells[cell.row, cell.column] = Cell(cell.value, cell.number_format, cell.font.name or "", where,
                                                          labels.get(where))
        sheet.merges = sorted([m.min_row, m.min_col, m.max_row, m.max_col] for m in page.merged_cells.ranges)
        for row, shape in page.row_dimensions.items():
            if shape.hidden:
                sheet.hidden[0].add(row)
        for shape in page.column_dimensions.values():
            if shape.hidden:
                sheet.hidden[1].update(range(shape.min, shape.max + 1))
        book.sheets.append(sheet)
    return book


def save(book, path):
    out = io.BytesIO()
    target = xlsxwriter.Workbook(out, {"in_memory": True, "default_date_format": "dd/mm/yyyy"})
    formats = {}
    for sheet in book.sheets:
        _write(target, sheet, formats)
    target.close()
    path.write_bytes(out.getvalue())


def _write(target, sheet, formats):
    page = target.add_worksheet(sheet.title)
    if sheet.state != "visible":
        page.hide()
    for row in sheet.hidden[0]:
        page.set_row(row - 1, None, None, {"hidden": True})
    for column in sheet.hidden[1]:
        page.set_column(column - 1, column - 1, None, None, {"hidden": True})
    for top, left, bottom, right in sheet.merges:
        if (top, left) != (bottom, right):
            page.merge_range(top - 1, left - 1, bottom - 1, right - 1, "")
    for (row, column), cell in sorted(sheet.cells.items()):
        if cell.value is None or cell.value == "":
            continue
        look = (cell.number_format, cell.font)
        if look not in formats:
            formats[look] = target.add_format({"num_format": cell.number_format, **({"font_name": cell.font} if cell.font else {})})
        if isinstance(cell.value, str):
            page.write_string(row - 1, column - 1, cell.value, formats[look])
        elif isinstance(cell.value, bool):
            page.write_boolean(row - 1, column - 1, cell.value, formats[look])
        elif cell.number:
            page.write_number(row - 1, column - 1, cell.value, formats[look])
        else:
            page.write_datetime(row - 1, column - 1, cell.value, formats[look])
