"""Twins of tables with a shape of their own: annexes, scores, two in a sheet, quarters, sentences."""
from decimal import Decimal

from samples.wording import nfd

from .form_rows import form_lines
from .frame import footer, heading
from .model import Model
from .page import Key, Page, Workbook
from .t1 import ACTUAL, C, M, PLAN, pct, v
from .table import Col, Line, Table, put_header


def annexes():
    """The place and the month stand on the cover only."""
    cover = Page("Bìa", widths={0: 80}, landscape=False)
    for row, text in ((1, "ỦY BAN NHÂN DÂN XÃ VŨ SƠN"), (6, "BÁO CÁO"), (7, "TÌNH HÌNH KINH TẾ - XÃ HỘI THÁNG 6 NĂM 2024"),
                      (9, "(Kèm theo các phụ lục PL01, PL02a, PL02b)")):
        cover.text(row, 0, text, "title", border=False)
    pages = [cover]
    annexes_of = [("PL01", "Phụ lục 01: CHĂN NUÔI", ["livestock.buffalo.head", "livestock.cattle.head", "livestock.pig.head",
                                                     "livestock.poultry.head"], "", {}),
                  ("PL02a", "Phụ lục 02a: THU NGÂN SÁCH", ["budget.revenue.local", "budget.revenue.total"], "ĐVT: Triệu đồng",
                   {}),
                  ("PL02b", "Phụ lục 02b: CHI NGÂN SÁCH", ["budget.expenditure.total", "budget.expenditure.recurrent"],
                   "ĐVT: Triệu đồng", {})]
    for name, title, codes, note, _ in annexes_of:
        page = Page(name)
        columns = [Col("STT", "stt", width=5), Col("Nội dung", "label")] + ([Col("ĐVT", "unit")] if not note else [])
        first = len(columns)
        columns += [v("Kế hoạch năm 2024", PLAN, "2024"), v("TH tháng 6", ACTUAL, M), v("Lũy kế 6 tháng", ACTUAL, C),
                    pct("LK/KH (%)", (first + 2, first))]
        page.text(0, 0, title, "title", border=False)
        if note:
            page.text(1, first + 3, note, "italic", border=False)
        numbers = ("A", "B", "C", 1, 2, 3, "4=3/1") if not note else ("A", "B", 1, 2, 3, "4=3/1")
        table = Table(page, Model(), columns, form_lines(codes, numbering="flat"), {"place": "06355"}, 2, index=numbers)
        page.text(table.after, 0, "{filldata}", "plain")
        pages.append(page)
    return Workbook("twins", "twin-annexes", pages, "annexes of a report",
                    "cover and three sheets PL01, PL02a, PL02b; the place stands only on the cover; {filldata}")


def score_form():
    """Points are no observations; the figures they are given for are."""
    page = Page("Tự chấm", widths={1: 60})
    top = heading(page, ["ỦY BAN NHÂN DÂN", "XÃ HƯNG VŨ"], ["BẢNG TỰ CHẤM ĐIỂM CẢI CÁCH HÀNH CHÍNH NĂM 2023"], 6)
    row = put_header(page, top, 0, ["STT", "Tiêu chí", "Điểm tối đa", "Điểm tự chấm", "Kết quả thực hiện năm 2023", "Ghi chú"])
    tree = [("1", "<b>CÔNG TÁC CHỈ ĐẠO</b>", "10", "9,5", None, None),
            ("1.1", "Kế hoạch cải cách hành chính&nbsp;năm", "2", "2", None, None),
            ("2", "<b>CẢI CÁCH THỦ TỤC HÀNH CHÍNH</b>", "20", "18,25", None, None),
            ("2.1", nfd("Tỷ lệ hồ sơ giải quyết đúng và trước hạn"), "5", "4,75", "98,6%",
             ("admin.dossiers.ontime.rate", "98.6")),
            ("2.1.1", nfd("Tổng số hồ sơ TTHC tiếp nhận") + " <i>(hồ sơ)</i>", "", "", "1.284",
             ("admin.dossiers.total", "1284")),
            ("2.1.2", "Số hồ sơ trực tuyến <i>(hồ sơ)</i>", "", "", "846", ("admin.dossiers.online", "846")),
            ("2.2", nfd("Tỷ lệ dịch vụ công trực tuyến toàn trình"), "5", "5", "100%", ("admin.online.full.rate", "100")),
            ("3", "Số đơn thư khiếu nại, tố cáo, kiến nghị <br/>(đơn)", "2", "2", "03", ("admin.complaints", "3"))]
    for number, label, most, own, result, means in tree:
        for column, text in enumerate((number, label, most or None, own or None)):
            page.text(row, column, text, "body")
        if means:
            page.say(row, 4, Key("06349", means[0], ACTUAL, "2023"), result, value=means[1])
        row += 1
    page.text(row, 1, "TỔNG ĐIỂM", "bold")
    page.text(row, 2, "32", "body")
    page.text(row, 3, "29,75", "body")
    return Workbook("twins", "twin-score-form", [page], "form of scores",
                    "tree 1 / 1.1 / 1.1.1, numbers as text, NFD, HTML inside cells; points beside figures",
                    trap="columns of points (điểm) are no figures of an indicator", when=(2023, 12, 15))


def two_tables():
    page = Page("Bieu")
    model, place = Model(), {"place": "06364", "scenario": ACTUAL}
    row = heading(page, ["ỦY BAN NHÂN DÂN", "XÃ CHIẾN THẮNG"], ["BIỂU SỐ LIỆU KÈM THEO BÁO CÁO THÁNG 6 NĂM 2024"], 6)
    page.text(row, 0, "I. Chăn nuôi", "plain-bold")
    first = Table(page, model, [Col("STT", "stt", width=5), Col("Loại vật nuôi", "label"), Col("ĐVT", "unit"),
                                Col("Kế hoạch 2024", key={"scenario": PLAN, "period": "2024"}),
                                Col("Tháng 6", key={"period": M})],
                  [Line(name, {"indicator": code}, n, "con") for n,
                   (name, code) in enumerate((("Trâu", "livestock.buffalo.head"), ("Bò", "livestock.cattle.head"),
                                              ("Lợn", "livestock.pig.head")), 1)], place, row + 1)
    row = first.after + 2
    page.text(row, 0, "II. Y tế, dân số (số liệu đến hết tháng 6)", "plain-bold")
    second = Table(page, model, [Col("TT", "stt", width=5), Col("Nội dung", "label"),
                                 Col("Thực hiện tháng 6", key={"period": M}), Col("Lũy kế từ đầu năm", key={"period": C})],
                   [Line("Số trẻ sinh ra sống (người)", {"indicator": "pop.births"}, 1),
                    Line("Số người tham gia BHYT (người)", {"indicator": "health.insurance.persons"}, 2),
                    Line("Tỷ lệ người dân tham gia BHYT (%)", {"indicator": "health.insurance.rate"}, 3)], place, row + 1)
    footer(page, second.after, 6, "Chiến Thắng, ngày 14 tháng 6 năm 2024")
    return Workbook("twins", "twin-two-tables-in-a-sheet", [page], "two tables under each other",
                    "other columns, other header; the upper one has a unit column, the lower one units in labels")


def quarters():
    page = Page("Quy")
    columns = [Col("STT", "stt", width=5), Col("Chỉ tiêu", "label"), Col("Đơn vị", "unit"),
               v("Kế hoạch\nnăm 2023", PLAN, "2023")] + [
        v(f"Thực hiện năm 2023|Quý {name}", ACTUAL, f"2023-Q{n}") for n, name in enumerate(("I", "II", "III", "IV"), 1)] + [
        v("Thực hiện năm 2023|Cả năm", ACTUAL, "2023"), pct("% KH", (8, 3))]
    top = heading(page, ["ỦY BAN NHÂN DÂN", "XÃ NHẤT HÒA"], ["KẾT QUẢ THU, CHI NGÂN SÁCH THEO QUÝ NĂM 2023"], 10,
                  note="ĐVT: 1.000 đồng")
    lines = form_lines(["budget.revenue.local", "budget.revenue.total", "budget.expenditure.total",
                        "budget.expenditure.recurrent"], numbering="flat",
                       units={"triệu đồng": "nghìn đồng"})
    Table(page, Model(), columns, lines, {"place": "06376"}, top)
    return Workbook("twins", "twin-quarters", [page], "four quarters and the year",
                    "quarters by Roman numbers under one header, the year beside", when=(2024, 1, 10))


def said_in_words():
    """A list of results written as sentences of a figure each."""
    page = Page("KQ")
    top = heading(page, ["UBND HUYỆN ĐÌNH LẬP", "UBND XÃ ĐÌNH LẬP"], ["KẾT QUẢ CHỈ TIÊU NĂM 2023"], 3)
    row = put_header(page, top, 0, ["TT", "Nội dung", "Kết quả năm 2023"])
    page.widths[1] = 46
    rows = [("Tổng sản lượng lương thực có hạt", "1.412,5 tấn", "crop.grain.output", "1412.5"),
            ("Tổng đàn gia cầm", "12,4 nghìn con", "livestock.poultry.head", "12400"),
            ("Trồng cây phân tán", "3 ngàn cây", "forest.scattered.trees", "3000"),
            ("Thu ngân sách trên địa bàn", "0,185 tỷ đồng", "budget.revenue.local", "185"),
            ("Thu nhập bình quân đầu người", "3,2 triệu đồng/người/tháng", "income.per_capita", "38.4"),
            ("Số hộ nghèo", "64hộ", "poverty.poor.households", "64"),
            ("Tỷ lệ người dân tham gia BHYT", "97,25 %", "health.insurance.rate", "97.25"),
            ("Số vụ tai nạn giao thông", "Không", "security.traffic.accidents", None)]
    for n, (label, shown, code, value) in enumerate(rows, 1):
        page.text(row, 0, n, "center")
        page.text(row, 1, label, "body")
        key = Key("06628", code, ACTUAL, "2023")
        if value is None:
            page.nil(row, 2, key, shown)
        else:
            page.say(row, 2, key, shown, value=Decimal(value))
        row += 1
    return Workbook("twins", "twin-units-behind-figures", [page], "figures with their units of measure",
                    "scale words, no unit column, a commune named like its town",
                    when=(2023, 12, 20))


def workbooks():
    return [annexes(), score_form(), two_tables(), quarters(), said_in_words()]
