"""Twins of plans of districts: headers by formulas, hidden columns and rows, results stored as text."""
import re

from samples.sheet import ref

from .form_rows import SMALL, form_lines
from .frame import footer, heading
from .model import Model
from .page import Page, Workbook
from .table import Col, Line, Said, Table

EMPTY = 987654321  # stands for a result that is to be taken out again


def v(head, scenario, period, **more):
    return Col(head, key={"scenario": scenario, "period": period}, **more)


def without_results(part):
    """Formulas whose result was never stored: <v/>."""
    return re.sub(rb"<v>%d</v>" % EMPTY, b"<v/>", part)


def header_by_formulas():
    """The texts of the header are worked out from a year in a hidden cell."""
    page = Page("Tong hop", hidden_columns={3, 4})
    top = heading(page, ["UBND HUYỆN BẮC SƠN", "UBND XÃ TÂN LẬP"],
                  ["CÁC CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI 5 NĂM 2021 - 2025"], 9)
    columns = [Col("STT", "stt", width=6), Col("Chỉ tiêu", "label"), Col("Đơn vị \ntính", "unit"), v("x", "actual", "2021"),
               v("x", "plan", "2022"), v("x", "actual", "2022"), v("x", "plan", "2023"), v("x", "estimate", "2023"),
               v("x", "plan", "2024")]
    lines = form_lines([*SMALL, "security.traffic.accidents"], numbering="text")
    said = {line.key.get("indicator"): line for line in lines}
    said["security.traffic.accidents"].raws[8] = Said("0", value=0, formula="=0*1")  # results stored as text
    said["pop.total"].raws[8] = Said("2951", value=2951, formula="=2900+51")
    table = Table(page, Model(), columns, lines, {"place": "06352"}, top)
    page.text(1, 9, 2021, "center")
    page.hidden_columns.add(9)
    page.widths[9] = 8
    for column, (prefix, step) in enumerate((("TH ", 0), ("KH ", 1), ("TH ", 1), ("KH ", 2), ("ƯTH ", 2), ("KH ", 3)), 3):
        page.put(top, column, f"{prefix}{2021 + step}", style="head", formula=f'="{prefix}"&$J$2+{step}')
    footer(page, table.after, 9)
    return Workbook("twins", "twin-header-by-formulas", [page], "five-year plan of a district",
                    "headers are formulas with stored texts; hidden columns of older years; results stored as text",
                    trap="the columns of 2021 and KH 2022 are hidden: they are read, and said to be hidden",
                    findings=[("hidden-data", "info", page.name,
                               ref(table.first + next(i for i, x in enumerate(lines) if x.kind == "data"), 3))],
                    when=(2023, 11, 20))


def hidden_rows():
    """Levels only by " * ", " - ", "   + "; half of the rows hidden."""
    page = Page("KH 2024", hidden_columns={3}, widths={3: 10})
    columns = [Col("TT", "stt", width=5), Col("CHỈ TIÊU", "label"), Col("ĐVT", "unit"), v("TH 2022", "actual", "2022"),
               v("Kế hoạch 2023", "plan", "2023"), v("Ước TH 2023", "estimate", "2023"), v("Kế hoạch 2024", "plan", "2024")]
    def line(mark, name, code, unit):
        return Line(mark + name, {"indicator": code} if code else {}, unit=unit, kind="data" if code else "section")
    lines = [
        line("", "NÔNG NGHIỆP", "", ""), line(" * ", "Lúa cả năm", "", ""), line(" - ", "Diện tích", "crop.rice.area", "ha"),
        line(" - ", "Sản lượng", "crop.rice.output", "tấn"), line("   + ", "Lúa xuân", "crop.rice_spring.output", "tấn"),
        line("   + ", "Lúa mùa", "crop.rice_summer.output", "tấn"), line(" * ", "Ngô", "", ""),
        line(" - ", "Diện tích", "crop.maize.area", "ha"),
        line(" - ", "Sản lượng", "crop.maize.output", "tấn"), line(" * ", "Chăn nuôi", "", ""),
        line(" - ", "Đàn trâu", "livestock.buffalo.head", "con"),
        line(" - ", "Đàn bò", "livestock.cattle.head", "con"), line(" - ", "Đàn lợn", "livestock.pig.head", "con"),
        line(" * ", "Diện tích trồng rừng mới", "forest.new.area", "ha")]
    top = heading(page, ["UBND XÃ VŨ LĂNG"], ["KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2024"], 7)
    table = Table(page, Model(), columns, lines, {"place": "06367"}, top, how="vi")
    page.hidden_rows = {table.first + 4, table.first + 5, table.first + 11}
    footer(page, table.after, 7, "Vũ Lăng, ngày 20 tháng 11 năm 2023")
    return Workbook("twins", "twin-hidden-rows", [page], "yearly plan",
                    "levels by leading \" * \", \" - \", \"   + \"; numbers as text; a hidden column",
                    trap="three rows and a column are hidden: they are read, and said to be hidden",
                    findings=[("hidden-data", "info", page.name, ref(table.first + 2, 3))], when=(2023, 11, 20))


def all_zeros():
    page = Page("KHSX")
    columns = [Col("Chỉ tiêu", "label"), Col("Đơn vị", "unit"), v("Năm2022", "actual", "2022"), v("TH2023", "actual", "2023"),
               v("KH2024", "plan", "2024")]
    lines = form_lines(["crop.maize", "crop.tobacco", "forest.new.area"], numbering="dash")
    for line in lines:
        line.raws = {j: Said(0, value=0) for j in (2, 3, 4)}
    top = heading(page, ["UBND XÃ TRẤN YÊN"], ["KẾ HOẠCH SẢN XUẤT NÔNG NGHIỆP NĂM 2024"], 5, motto=False)
    Table(page, Model(), columns, lines, {"place": "06370"}, top)
    return Workbook("twins", "twin-all-zeros", [page], "production plan by years",
                    "\"Năm2022\", \"TH2023\" without a blank; every figure is 0, and 0 is a figure")


def no_stored_results():
    page = Page("Biểu 2")
    columns = [Col("TT", "stt", width=5), Col("Chỉ tiêu", "label"), Col("ĐVT", "unit"), v("TH năm 2023", "actual", "2023"),
               v("KH năm 2024", "plan", "2024")]
    lines = form_lines(["crop.grain.output", "crop.rice", "livestock.pig.head", "pop.total"], numbering="dash")
    at = [i for i, line in enumerate(lines) if line.kind == "data"]
    for i in (at[0], at[4]):
        lines[i].raws[4] = Said(EMPTY, status="rejected", formula="=ROUND(1250*1.04,0)")
    top = heading(page, ["ỦY BAN NHÂN DÂN", "XÃ CHIÊU VŨ"], ["CHỈ TIÊU KẾ HOẠCH NĂM 2024"], 5)
    table = Table(page, Model(), columns, lines, {"place": "06358"}, top)
    return Workbook("twins", "twin-formulas-without-results", [page], "plan saved by a program that does not calculate",
                    "some formulas have an empty stored result", trap="a formula without a result is no figure and no nought",
                    findings=[("value-stale", "warning", page.name, ref(table.first + i, 4)) for i in (at[0], at[4])],
                    patches={"xl/worksheets/sheet1.xml": without_results})


def workbooks():
    return [header_by_formulas(), hidden_rows(), all_zeros(), no_stored_results()]
