"""Twins of files with a history: legacy fonts, side sheets, text from web pages, other programs."""
import re

from samples.sheet import ref
from samples.wording import tcvn3

from .form_rows import SMALL
from .frame import footer, heading
from .model import Model
from .page import Key, Page, Workbook
from .t1 import ACTUAL, C, LABEL, M, PLAN, STT, UNIT, Variant, draw, pct, v
from .table import Col, Line, Table

FOUR_COLUMNS = [STT, LABEL, UNIT, v("TH năm 2023", ACTUAL, "2023"), v("KH năm 2024", PLAN, "2024"), v("TH tháng 6", ACTUAL, M),
                v("Lũy kế 6 tháng", ACTUAL, C)]


def legacy(page, keep=lambda at: False):
    """Every text as stored for .VnTime; capitals of titles as .VnTimeH draws them. `keep`: texts left in Unicode."""
    page.font, page.capitals_font = ".VnTime", ".VnTimeH"

    def change(text, cell):
        at = next(spot for spot, other in page.cells.items() if other is cell)
        if keep(at):
            return text
        cell.capitals = text.isupper() and len(text) > 5
        return tcvn3(text, cell.capitals)
    page.texts(change)


def tcvn3_four_row_header():
    columns = [Col("STT", "stt", width=5), Col("Nội dung", "label"),
               Col("Thu ngân sách|Dự toán|Năm 2024|(KH)", key={"scenario": PLAN, "period": "2024"}),
               Col("Thu ngân sách|Thực hiện|Trong kỳ|Tháng 6", key={"scenario": ACTUAL, "period": M}),
               Col("Thu ngân sách|Thực hiện|Trong kỳ|Lũy kế 6 tháng", key={"scenario": ACTUAL, "period": C}),
               pct("Thu ngân sách|Tỷ lệ %|LK/KH|", (4, 2))]
    page = Page("Bieu 1")
    top = heading(page, ["ủy ban nhân dân", "xã Vạn Thủy"], ["BÁO CÁO THU NGÂN SÁCH THÁNG 6 NĂM 2024"], 6,
                  note="Đơn vị tính: Triệu đồng")
    rows = [("A", "Tổng thu ngân sách xã", "budget.revenue.total"), ("1", "Các khoản thu xã hưởng 100%", "budget.revenue.full"),
            ("2", "Các khoản thu phân chia theo tỷ lệ %", "budget.revenue.shared"),
            ("3", "Thu bổ sung từ ngân sách cấp trên", "budget.revenue.transfer"),
            ("B", "Thu ngân sách nhà nước trên địa bàn", "budget.revenue.local")]
    lines = [Line(label, {"indicator": code}, outline, "triệu đồng") for outline, label, code in rows]
    table = Table(page, Model(), columns, lines, {"place": "06331"}, top, index=("A", "B", 1, 2, 3, "4=3/1"))
    footer(page, table.after, 6, "Vạn Thủy, ngày 14 tháng 6 năm 2024")
    legacy(page)
    return Workbook("twins", "twin-tcvn3-four-row-header", [page], "report of the nineties",
                    "all text TCVN3 under .VnTime, capitals under .VnTimeH; four header rows; 4=3/1",
                    trap="text for a font from before Unicode", findings=[("text-legacy", "info", "Bieu 1", "A1")])


def tcvn3_mixed():
    """The font alone does not decide: half of the labels were typed anew in Unicode."""
    page, table = draw(Variant("", "06352", FOUR_COLUMNS, "", codes=SMALL))
    last = table.first + len(table.lines)
    legacy(page, keep=lambda at: table.first <= at[0] < last and at[0] % 2 == 0)
    return Workbook("twins", "twin-tcvn3-and-unicode", [page], "old template, filled anew",
                    "TCVN3 cells and Unicode cells, all under .VnTime",
                    trap="Unicode text in a legacy font must not be decoded",
                    findings=[("text-legacy", "info", page.name, "A1")])


def script_report():
    page = Page("Sheet", widths={0: 5, 1: 44})
    page.text(0, 1, "BÁO CÁO KẾT QUẢ CHUYỂN ĐỔI SỐ XÃ BẮC QUỲNH THÁNG 6/2024", "plain-bold")
    for column, text in enumerate(("STT", "Chỉ tiêu", "Đơn vị", "Kết quả tháng 6/2024")):
        page.text(2, column, text, "head")
    rows = [("Tổng số hồ sơ TTHC tiếp nhận", "hồ sơ", "1.125", "admin.dossiers.total", "1125"),
            ("Tỷ lệ hồ sơ phát sinh trực tuyến toàn trình", "%", "78.4%", "admin.online.dossier.rate", "78.4"),
            ("Tỷ lệ hồ sơ giải quyết đúng hạn", "%", "99.1%", "admin.dossiers.ontime.rate", "99.1"),
            ("Thu ngân sách trên địa bàn", "đồng", "15.000.000", "budget.revenue.local", "15"),
            ("Số sản phẩm OCOP", "sản phẩm", "2", "ocop.products", "2")]
    for row, (label, unit, shown, code, value) in enumerate(rows, 3):
        for column, text in enumerate((str(row - 2), label, unit)):
            page.text(row, column, text, "body")
        page.say(row, 3, Key("06343", code, ACTUAL, M), shown, value=value)
    return Workbook("twins", "twin-written-by-a-script", [page], "report written by a program",
                    "inline strings, every cell a text; 78.4% beside 15.000.000",
                    writer="inline")


def resaved():
    page, _ = draw(Variant("", "06328", FOUR_COLUMNS, "", codes=SMALL, motto=False))
    return Workbook("twins", "twin-resaved-with-a-huge-dimension", [page], "workbook saved by another program",
                    "the sheet claims A1:G65536",
                    patches={"xl/worksheets/sheet1.xml": lambda part: re.sub(rb'<dimension ref="[^"]*"/>',
                                                                             b'<dimension ref="A1:G65536"/>', part)})


def hidden_sheets():
    page, table = draw(Variant("", "06373", FOUR_COLUMNS, "", codes=SMALL))
    start = Page("StartUp", widths={0: 30})
    start.text(0, 0, "Chọn biểu cần in", "plain")
    start.put(1, 0, 1)
    junk = Page("foxz", visibility="very_hidden")
    for row in range(3):
        junk.put(row, 0, 40 + row)
    old, old_table = draw(Variant("", "06373", [STT, LABEL, UNIT, v("TH tháng 5", ACTUAL, "2024-05"),
                                                 v("Lũy kế 5 tháng", ACTUAL, "2024-01/2024-05")], "",
                                                 codes=["livestock.buffalo.head", "livestock.pig.head"], sheet="T5",
                                  title="KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI THÁNG 5 NĂM 2024",
                                  day="ngày 14 tháng 5 năm 2024"))
    old.visibility = "hidden"
    row = old_table.first + next(i for i, line in enumerate(old_table.lines) if line.kind == "data")
    return Workbook("twins", "twin-hidden-sheets", [start, page, old, junk], "workbook with side sheets",
                    "StartUp first, last month's sheet hidden, a very hidden foxz",
                    trap="the hidden sheet of May holds figures of May: read, and said to be hidden; side sheets hold none",
                    findings=[("hidden-data", "info", "T5", ref(row, 3))],
                    patches={"xl/workbook.xml": lambda part: re.sub(rb'(name="foxz"[^>]*state=)"hidden"', rb'\1"veryHidden"',
                                                                    part)})


def html_in_cells():
    page = Page("Chỉ tiêu")
    top = heading(page, ["ỦY BAN NHÂN DÂN", "XÃ CƯỜNG LỢI"], ["KẾT QUẢ THỰC HIỆN CHỈ TIÊU NĂM 2023"], 5)
    columns = [Col("STT", "stt", width=5), Col("<b>Chỉ tiêu</b>", "label"), Col("ĐVT", "unit"),
               v("Kế hoạch<br/>năm 2023", PLAN, "2023"), v("Thực hiện<br/>năm 2023", ACTUAL, "2023")]
    lines = [Line("Sản lượng gỗ khai thác từ&nbsp;rừng trồng", {"indicator": "forest.timber.volume"}, 1, "m3", "m<sup>3</sup>"),
             Line("<p>Diện tích trồng rừng mới</p>", {"indicator": "forest.new.area"}, 2, "ha"),
             Line("Tổng đàn gia cầm <i>(gà, vịt, ngan)</i>", {"indicator": "livestock.poultry.head"}, 3, "con"),
             Line("Thu ngân sách trên địa bàn", {"indicator": "budget.revenue.local"}, 4, "triệu đồng", "10<sup>6</sup> đồng")]
    table = Table(page, Model(), columns, lines, {"place": "06634"}, top)
    footer(page, table.after, 5, "Cường Lợi, ngày 15 tháng 12 năm 2023")
    return Workbook("twins", "twin-html-in-cells", [page], "text pasted from a web page",
                    "tags and entities in labels, headers and units of measure", when=(2023, 12, 15))


def workbooks():
    return [tcvn3_four_row_header(), tcvn3_mixed(), script_report(), resaved(), hidden_sheets(), html_in_cells()]
