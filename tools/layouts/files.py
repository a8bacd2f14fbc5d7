"""Labelled workbooks into bytes: what the samples' writers do, and the oddities of real files."""
import datetime
import io

import xlsxwriter

from samples.files import csv_bytes, look, openpyxl_bytes, settle, write_cell
from samples.sheet import Cell


def xlsxwriter_bytes(book):
    out = io.BytesIO()
    # Constant memory writes texts into the cells themselves, as programs without a shared table do.
    target = xlsxwriter.Workbook(out, {"in_memory": True, "constant_memory": book.writer == "inline"})
    target.set_properties({"author": book.author, "created": datetime.datetime(*book.when, 8, 30)})
    formats = {}
    for page in book.pages:
        _page(target, page, formats)
    target.close()
    return out.getvalue()


def _page(target, page, formats):
    sheet = target.add_worksheet(page.name)
    if page.visibility != "visible":
        sheet.hide()  # "very_hidden" is said afterwards, by a patch
    for column, width in sorted(page.widths.items()):
        sheet.set_column(column, column, width, None, {"hidden": column in page.hidden_columns})
    if page.freeze:
        sheet.freeze_panes(*page.freeze)
    for row in sorted(page.hidden_rows):
        sheet.set_row(row, None, None, {"hidden": True})
    merged = {}
    for row, column, bottom, right in page.merges:
        form = _format(target, formats, page, page.cells.get((row, column), Cell()), (row, column))
        sheet.merge_range(row, column, bottom, right, "", form)
        merged.update({(r, c): None for r in range(row, bottom + 1) for c in range(column, right + 1)
                       if (r, c) != (row, column)})
    for (row, column), cell in sorted(page.cells.items()):
        if (row, column) in merged and cell.value is None:
            continue
        if isinstance(cell.value, str) and cell.value == "" and not cell.formula:
            continue
        write_cell(sheet, row, column, cell, _format(target, formats, page, cell, (row, column)))


def _format(target, formats, page, cell, at):
    wanted = look(cell, page)
    wanted["font_name"] = page.fonts.get(at) or page.column_fonts.get(at[1]) or wanted["font_name"]
    if cell.style == "plain":
        wanted["border"] = 0
    key = tuple(sorted(wanted.items()))
    if key not in formats:
        options = {k: v for k, v in wanted.items() if v or k == "font_size"}
        formats[key] = target.add_format({**options, "valign": "vcenter"})
    return formats[key]


def book_bytes(book):
    if book.writer.startswith("csv"):
        return csv_bytes(book)
    data = openpyxl_bytes(book) if book.writer == "openpyxl" else xlsxwriter_bytes(book)
    return settle(patched(data, book.patches), book)


def patched(data, patches):
    """The archive with some parts changed: what no writer would produce but programs in use do."""
    if not patches:
        return data
    import zipfile
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name in patches:
                changed = patches[name](part)
                assert changed != part, name
                part = changed
            new.writestr(zipfile.ZipInfo(name), part)
    return out.getvalue()
