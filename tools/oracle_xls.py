"""What xlrd reads of an .xls workbook, in the words of oracle_cells.py."""
import datetime
import os
import unicodedata

import xlrd

NAME = "xlrd"

def moment(serial, in_1904):
    """The ISO text of a serial day as Excel shows it, rounded to seconds."""
    serial += 1462 if in_1904 else 0
    day_zero = datetime.datetime(1899, 12, 31 if serial < 60 else 30)
    shown = day_zero + datetime.timedelta(days=serial, microseconds=500000)
    if 60 <= serial < 61:
        return "1900-02-29" + shown.isoformat()[10:19]
    return shown.replace(microsecond=0).isoformat()


class Date(float):
    """A serial day; `texts` are what it may be shown as."""

    def __new__(cls, serial, in_1904):
        date = super().__new__(cls, serial)
        # Times of day have no calendar, so they are the same in both systems.
        date.texts = {moment(serial, in_1904), moment(serial, False)}
        return date


def value_of(book, cell):
    if cell.ctype == xlrd.XL_CELL_DATE:
        return Date(cell.value, book.datemode == 1)
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return bool(cell.value)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return xlrd.error_text_from_code.get(cell.value, "")
    return cell.value


def same_value(ours, theirs):
    if isinstance(theirs, Date):
        return ours["type"] == "date" and ours["value"] in theirs.texts
    if isinstance(theirs, bool) or isinstance(ours["value"], bool):
        return ours["value"] is theirs
    if isinstance(theirs, float):
        return ours["type"] == "number" and float(ours["value"]) == theirs
    if not theirs:  # nothing, or an empty text
        return ours["value"] in (None, "")
    return ours.get("raw", ours["value"]) == unicodedata.normalize("NFC", theirs)


def no_such_day(ours, theirs, _cell):
    """A date format on a number that no calendar holds."""
    return (isinstance(theirs, Date) and isinstance(ours, (int, float))
            and ours == float(theirs) and not 0 <= ours < 2958466)


CLASSES = [
    ("both are right: a date format on a number that no calendar holds", no_such_day),
]


def column(index):
    letters = ""
    index += 1
    while index > 0:
        index, digit = divmod(index - 1, 26)
        letters = chr(ord("A") + digit) + letters
    return letters


def name_of(row, col):
    return f"{column(col)}{row + 1}"


def compare_place(key, ours, place):
    """None, or how they differ on where a cell is: hidden parts and merged ranges."""
    if ours is None:
        return None
    hidden, merged = place
    if hidden != ours.get("hidden", False):
        return f"hidden: ours {ours.get('hidden', False)}, xlrd {hidden}"
    if merged.get(key) != ours.get("merged"):
        return f"merged: ours {ours.get('merged')}, xlrd {merged.get(key)}"
    return None


def compare(key, ours, theirs):
    """None if they agree, else (class or None, description). xlrd does not say where formulas are."""
    value, place = theirs or (None, (False, {}))
    cell = ours or {"type": "blank", "value": None}
    if not same_value(cell, value):
        described = f"ours {cell['type']} {cell['value']!r}, theirs {value!r}"
        for name, test in CLASSES:
            if test(cell["value"], value, cell):
                return name, described
        return None, described
    described = compare_place(key, ours, place) if theirs else None
    return described and (None, described)


def read(path, _ours):
    """Cells by sheet and address; of each the value and (whether it is hidden, merged ranges)."""
    with open(os.devnull, "w", encoding="utf-8") as silence:
        book = xlrd.open_workbook(path, formatting_info=True, logfile=silence)
    cells = {}
    for sheet in book.sheets():
        title = unicodedata.normalize("NFC", sheet.name)
        merged = {}
        for top, bottom, left, right in sheet.merged_cells:
            if (bottom - top, right - left) != (1, 1):
                merged.setdefault((title, name_of(top, left)),
                                  f"{name_of(top, left)}:{name_of(bottom - 1, right - 1)}")
        for row in range(sheet.nrows):
            row_info = sheet.rowinfo_map.get(row)
            for col in range(sheet.row_len(row)):
                cell = sheet.cell(row, col)
                if cell.ctype in (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK):
                    continue
                col_info = sheet.colinfo_map.get(col)
                hidden = bool(sheet.visibility or (row_info and row_info.hidden)
                              or (col_info and col_info.hidden))
                cells[title, name_of(row, col)] = value_of(book, cell), (hidden, merged)
    return cells
