"""A sheet before it is a file: cells by position, merges, widths. Writers turn it into bytes."""
from dataclasses import dataclass, field


def column_letters(column):
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def ref(row, column):
    return f"{column_letters(column)}{row + 1}"


@dataclass
class Cell:
    value: object = None  # str, int, float, bool or None
    formula: str = ""     # with `value` as its stored result
    number_format: str = "General"
    style: str = "body"   # body, bold, italic, title, head, plain, plain-bold, center
    indent: int = 0
    border: bool = True
    capitals: bool = False  # written in a font that draws capitals


@dataclass
class Sheet:
    name: str
    cells: dict = field(default_factory=dict)   # (row, column) -> Cell
    merges: list = field(default_factory=list)  # (row, column, last row, last column)
    widths: dict = field(default_factory=dict)
    hidden_columns: set = field(default_factory=set)
    font: str = "Times New Roman"
    capitals_font: str = ""  # font of titles, where a legacy font draws capitals
    landscape: bool = True

    def put(self, row, column, value, **how):
        self.cells[(row, column)] = Cell(value, **how)

    def texts(self, change):
        """Applies `change` to every text of the sheet."""
        for cell in self.cells.values():
            if isinstance(cell.value, str) and not cell.formula:
                cell.value = change(cell.value, cell)


@dataclass
class Book:
    file: str
    sheets: list
    writer: str = "xlsxwriter"  # or "openpyxl", "csv;", "csv,"
    author: str = "UBND xã"
    when: tuple = (2024, 6, 14)
