"""Books into bytes, the same bytes every time: fixed dates inside, fixed dates on the zip's parts."""
import csv
import datetime
import io
import re
import zipfile

import openpyxl
import xlsxwriter
import xlwt
from openpyxl.styles import Alignment, Border, Font, Side

from .sheet import ref

MACRO_TYPE = "application/vnd.ms-excel.sheet.macroEnabled.main+xml"
PLAIN_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"


def look(cell, sheet):
    """Font and alignment of a cell, for both writers."""
    style = cell.style
    return {
        "font_name": sheet.capitals_font if cell.capitals else sheet.font,
        "font_size": 14 if style == "title" else 12,
        "bold": style in ("title", "head", "bold", "plain-bold"),
        "italic": style == "italic",
        "align": "center" if style in ("title", "head", "center", "plain-bold", "italic") else "",
        "text_wrap": style in ("head", "body", "bold"),
        "indent": cell.indent,
        "border": 1 if cell.border and style not in ("title", "italic", "plain-bold") else 0,
        "num_format": cell.number_format,
    }


def xlsxwriter_bytes(book):
    out = io.BytesIO()
    target = xlsxwriter.Workbook(out, {"in_memory": True})
    when = datetime.datetime(*book.when, 8, 30)
    target.set_properties({"author": book.author, "created": when})
    formats = {}
    for sheet in book.sheets:
        page = target.add_worksheet(sheet.name)
        if sheet.landscape:
            page.set_landscape()
        page.set_paper(9)
        page.fit_to_pages(1, 0)
        for column, width in sheet.widths.items():
            page.set_column(column, column, width, None, {"hidden": column in sheet.hidden_columns})
        for row, column, bottom, right in sheet.merges:
            page.merge_range(row, column, bottom, right, "")
        for (row, column), cell in sorted(sheet.cells.items()):
            wanted = look(cell, sheet)
            key = tuple(sorted(wanted.items()))
            if key not in formats:
                options = {k: v for k, v in wanted.items() if v or k == "font_size"}
                formats[key] = target.add_format({**options, "valign": "vcenter"})
            write_cell(page, row, column, cell, formats[key])
    target.close()
    return out.getvalue()


def write_cell(page, row, column, cell, form):
    if cell.formula:
        page.write_formula(row, column, cell.formula, form, cell.value)
    elif cell.value is None:
        page.write_blank(row, column, None, form)
    elif isinstance(cell.value, bool):
        page.write_boolean(row, column, cell.value, form)
    elif isinstance(cell.value, str):
        page.write_string(row, column, cell.value, form)
    else:
        page.write_number(row, column, cell.value, form)


def openpyxl_bytes(book):
    target = openpyxl.Workbook()
    target.remove(target.active)
    target.properties.creator = book.author
    thin = Side(style="thin")
    for sheet in book.sheets:
        page = target.create_sheet(sheet.name)
        for column, width in sheet.widths.items():
            letter = re.sub(r"\d", "", ref(0, column))
            page.column_dimensions[letter].width = width
            page.column_dimensions[letter].hidden = column in sheet.hidden_columns
        for (row, column), cell in sorted(sheet.cells.items()):
            assert not cell.formula, "openpyxl stores no results"
            wanted = look(cell, sheet)
            spot = page.cell(row + 1, column + 1, cell.value)
            spot.font = Font(name=wanted["font_name"], size=wanted["font_size"],
                             bold=wanted["bold"], italic=wanted["italic"])
            spot.alignment = Alignment(horizontal=wanted["align"] or None, vertical="center",
                                       wrap_text=wanted["text_wrap"], indent=cell.indent)
            spot.number_format = cell.number_format
            if wanted["border"]:
                spot.border = Border(left=thin, right=thin, top=thin, bottom=thin)
        for row, column, bottom, right in sheet.merges:
            page.merge_cells(start_row=row + 1, start_column=column + 1, end_row=bottom + 1,
                             end_column=right + 1)
    out = io.BytesIO()
    target.save(out)
    return out.getvalue()


def xlwt_style(wanted):
    style = xlwt.XFStyle()
    style.font.name = wanted["font_name"]
    style.font.height = 20 * wanted["font_size"]
    style.font.bold = wanted["bold"]
    style.font.italic = wanted["italic"]
    style.alignment.horz = xlwt.Alignment.HORZ_CENTER if wanted["align"] else 0
    style.alignment.vert = xlwt.Alignment.VERT_CENTER
    style.alignment.wrap = int(wanted["text_wrap"])
    style.alignment.inde = wanted["indent"]
    for side in ("left", "right", "top", "bottom"):
        setattr(style.borders, side, wanted["border"])
    style.num_format_str = wanted["num_format"] or "General"
    return style


def xlwt_bytes(book):
    """An .xls workbook, of Excel 97."""
    target = xlwt.Workbook(encoding="utf-8")
    styles = {}
    for sheet in book.sheets:
        page = target.add_sheet(sheet.name)
        page.portrait = not sheet.landscape
        page.paper_size_code = 9
        for column, width in sheet.widths.items():
            page.col(column).width = int(256 * width)
            page.col(column).hidden = column in sheet.hidden_columns
        for (row, column), cell in sorted(sheet.cells.items()):
            assert not cell.formula, "xlwt stores no results"
            wanted = look(cell, sheet)
            key = tuple(sorted(wanted.items()))
            if key not in styles:
                styles[key] = xlwt_style(wanted)
            page.write(row, column, cell.value, styles[key])
        page.merged_ranges.extend((row, bottom, column, right)
                                  for row, column, bottom, right in sheet.merges)
    out = io.BytesIO()
    target.save(out)
    return out.getvalue()


def csv_bytes(book):
    """One sheet as Excel of a Vietnamese or an English computer saves it."""
    sheet = book.sheets[0]
    rows = 1 + max(row for row, _ in sheet.cells)
    columns = 1 + max(column for _, column in sheet.cells)
    out = io.StringIO(newline="")
    semicolon = book.writer == "csv;"
    writer = csv.writer(out, delimiter=";" if semicolon else ",", lineterminator="\r\n",
                        quoting=csv.QUOTE_MINIMAL if semicolon else csv.QUOTE_ALL)
    for row in range(rows):
        cells = [sheet.cells.get((row, column)) for column in range(columns)]
        writer.writerow(["" if cell is None or cell.value is None else cell.value for cell in cells])
    return out.getvalue().encode("utf-8-sig" if semicolon else "utf-8")


def settle(data, book):
    """The same archive with one date everywhere, and the content type that the name promises."""
    stamp = "{:04}-{:02}-{:02}T08:30:00Z".format(*book.when)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            part = old.read(name)
            if name == "docProps/core.xml":
                part = re.sub(rb"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", stamp.encode(), part)
            if name == "[Content_Types].xml" and book.file.endswith(".xlsm"):
                part = part.replace(PLAIN_TYPE.encode(), MACRO_TYPE.encode())
            info = zipfile.ZipInfo(name, (*book.when, 8, 30, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            info.external_attr = 0o600 << 16
            new.writestr(info, part, compresslevel=9)
    return out.getvalue()


def book_bytes(book):
    if book.writer.startswith("csv"):
        return csv_bytes(book)
    if book.writer == "xlwt":
        return xlwt_bytes(book)
    data = xlsxwriter_bytes(book) if book.writer == "xlsxwriter" else openpyxl_bytes(book)
    return settle(data, book)
