"""T1: plan and actual of the socio-economic indicators of one commune, as it reports them."""
from dataclasses import dataclass, field

from . import places
from .form_rows import SHORT, SMALL, form_lines
from .frame import footer, heading
from .model import Model
from .page import Page, Workbook
from .table import Col, Table

ACTUAL, PLAN, ESTIMATE = "actual", "plan", "estimate"


@dataclass
class Variant:
    name: str
    code: str
    columns: list
    varied: str
    title: str = "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI THÁNG 6 NĂM 2024"
    agency: str = "two-lines"
    rows: dict = field(default_factory=dict)
    codes: list = field(default_factory=lambda: SHORT)
    merged: bool = True
    index: tuple = ()
    form: str = ""
    note: str = ""
    how: str = "number"
    writer: str = "xlsxwriter"
    sheet: str = "T6"
    day: str = "ngày 14 tháng 6 năm 2024"
    motto: bool = True
    left: int = 0


def v(head, scenario, period, **more):
    return Col(head, key={"scenario": scenario, "period": period}, **more)


STT, LABEL, UNIT = Col("STT", "stt", width=6), Col("Chỉ tiêu", "label"), Col("ĐVT", "unit")
NOTE = Col("Ghi chú", "note", width=14)
M, C = "2024-06", "2024-01/2024-06"


def pct(head, of, **more):
    return Col(head, "percent", of=of, **more)


VARIANTS = [
    Variant("two-row-header", "06352", [
        STT, LABEL, UNIT, v("TH năm 2023", ACTUAL, "2023"), v("KH năm 2024", PLAN, "2024"),
        v("Năm 2024|TH T6", ACTUAL, M), v("Năm 2024|Lũy kế", ACTUAL, C), pct("So sánh (%)|KH năm", (6, 4), formula=True),
        Col("So sánh (%)|Cùng kỳ", "same", of=(6,)), NOTE],
        "header of two rows, merged; index row; % of plan by formula", form="Biểu số 01/KTXH",
        index=("A", "B", "C", 1, 2, 3, 4, "5=4/2", 6, 7)),
    Variant("one-row-header-no-stt", "06373", [
        Col("Nội dung", "label"), UNIT, v("Thực hiện 2023", ACTUAL, "2023"), v("Kế hoạch 2024", PLAN, "2024"),
        v("TH tháng 6/2024", ACTUAL, M), v("Lũy kế 6T", ACTUAL, C), pct("% KH", (5, 3))],
        "one header row, no STT column, short wording, thousand heads", rows=dict(
            wording=1, numbering="none", units={"livestock.poultry.head": "nghìn con"}), agency="one-line"),
    Variant("three-row-header", "06343", [
        Col("TT", "stt", width=6), Col("Tên chỉ tiêu", "label"), Col("Đơn vị\ntính", "unit"),
        v("Thực hiện năm 2023", ACTUAL, "2023"), v("Kế hoạch năm 2024", PLAN, "2024"),
        v("Kết quả thực hiện|Năm 2024|Tháng 6", ACTUAL, M), v("Kết quả thực hiện|Năm 2024|Lũy kế 6 tháng", ACTUAL, C),
        pct("Kết quả thực hiện|Tỷ lệ (%)|So KH", (6, 4)), Col("Kết quả thực hiện|Tỷ lệ (%)|So cùng kỳ", "same", of=(6,))],
        "header of three rows; money in 1.000 đồng", agency="with-district",
        rows=dict(numbering="letters", units={"triệu đồng": "1.000 đồng"}, wording=2)),
    Variant("header-typed-once", "06337", [
        STT, Col("Chỉ tiêu chủ yếu", "label"), Col("Đơn vị tính", "unit"), v("Thực hiện năm 2023", ACTUAL, "2023"),
        v("Kế hoạch năm 2024", PLAN, "2024"), v("Thực hiện năm 2024|Tháng 6", ACTUAL, M),
        v("Thực hiện năm 2024|Lũy kế từ đầu năm", ACTUAL, C), pct("So sánh %|KH năm 2024", (6, 4)),
        Col("So sánh %|Cùng kỳ năm 2023", "same", of=(6,))],
        "two header rows, nothing merged: the upper text stands only over the first of its columns", merged=False),
    Variant("unit-in-label", "06355", [
        STT, LABEL, v("TH 2023", ACTUAL, "2023"), v("KH 2024", PLAN, "2024"), v("TH T6/2024", ACTUAL, M),
        v("LK 6 tháng", ACTUAL, C), pct("% KH", (5, 3)), NOTE],
        "no ĐVT column, the unit of measure in brackets behind the label", rows=dict(unit_place="label", crops="self")),
    Variant("ditto-units", "06379", [
        STT, LABEL, UNIT, v("TH năm 2023", ACTUAL, "2023"), v("KH năm 2024", PLAN, "2024"),
        v("TH tháng 6", ACTUAL, M), v("Lũy kế từ đầu năm", ACTUAL, C)],
        "ditto marks in ĐVT; tạ and nghìn đồng", agency="with-district",
        rows=dict(ditto='"', numbering="letters", units={"tấn": "tạ", "triệu đồng": "nghìn đồng"})),
    Variant("ditto-nt", "06340", [
        Col("TT", "stt", width=6), Col("Nội dung", "label"), Col("Đơn vị", "unit"), v("Năm 2023", ACTUAL, "2023"),
        v("KH 2024", PLAN, "2024"), v("TH T6/2024", ACTUAL, M), v("Lũy kế 6 tháng", ACTUAL, C)],
        "ditto written -nt-; \"Năm 2023\" alone means what was done", codes=SMALL, rows=dict(ditto="-nt-", wording=1)),
    Variant("columns-reordered", "06367", [
        LABEL, UNIT, v("KH năm 2024", PLAN, "2024"), v("Lũy kế đến tháng 6", ACTUAL, C), pct("% so KH", (3, 2)),
        v("TH tháng 6", ACTUAL, M), v("TH năm 2023", ACTUAL, "2023"), Col("STT", "stt", width=6)],
        "plan first, cumulative before month, a % in the middle, STT last", rows=dict(numbering="flat"), left=1),
    Variant("six-months", "06349", [
        STT, LABEL, UNIT, v("TH 6 tháng đầu năm 2023", ACTUAL, "2023-01/2023-06"), v("KH năm 2024", PLAN, "2024"),
        v("Ước TH 6 tháng đầu năm 2024", ESTIMATE, C), pct("So sánh (%)|Với KH", (5, 4)),
        pct("So sánh (%)|Với cùng kỳ", (5, 3)), v("Ước TH cả năm 2024", ESTIMATE, "2024")],
        "six-month report with estimates", title="KẾT QUẢ THỰC HIỆN CHỈ TIÊU KT-XH 6 THÁNG ĐẦU NĂM 2024", sheet="6 thang",
        codes=SMALL),
    Variant("second-quarter", "06364", [
        STT, LABEL, UNIT, v("KH năm 2024", PLAN, "2024"), v("TH quý I", ACTUAL, "2024-Q1"), v("TH quý II", ACTUAL, "2024-Q2"),
        v("Lũy kế 6 tháng", ACTUAL, C), pct("% KH", (6, 3))],
        "quarterly report", title="TÌNH HÌNH THỰC HIỆN NHIỆM VỤ KT-XH QUÝ II NĂM 2024", sheet="Quy II", codes=SMALL),
    Variant("nine-months", "06376", [
        STT, LABEL, UNIT, v("Thực hiện năm 2023", ACTUAL, "2023"), v("Kế hoạch năm 2024", PLAN, "2024"),
        v("TH 9 tháng năm 2024", ACTUAL, "2024-01/2024-09"), v("Ước cả năm 2024", ESTIMATE, "2024"),
        pct("% ước TH/KH", (6, 4)), v("Dự kiến KH năm 2025", PLAN, "2025")],
        "nine-month report that looks to next year", title="BÁO CÁO CHỈ TIÊU KINH TẾ - XÃ HỘI 9 THÁNG NĂM 2024", sheet="9T",
        codes=SMALL, day="ngày 16 tháng 9 năm 2024"),
    Variant("whole-year", "06382", [
        STT, LABEL, UNIT, v("TH năm 2022", ACTUAL, "2022"), v("Năm 2023|Kế hoạch", PLAN, "2023"),
        v("Năm 2023|Thực hiện", ACTUAL, "2023"), pct("Năm 2023|% KH", (5, 4)), v("KH năm 2024", PLAN, "2024")],
        "report of the whole year with next year's plan",
        title="KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KT-XH NĂM 2023, KẾ HOẠCH NĂM 2024",
        sheet="Ca nam", codes=SMALL, day="ngày 15 tháng 12 năm 2023"),
    Variant("numbers-as-text", "06358", [
        STT, LABEL, UNIT, v("TH năm 2023", ACTUAL, "2023"), v("KH năm 2024", PLAN, "2024"), v("TH tháng 6", ACTUAL, M),
        v("Lũy kế", ACTUAL, C), pct("% KH", (6, 4))],
        "every figure is a text in Vietnamese notation", how="vi", writer="openpyxl", codes=SMALL),
    Variant("unit-note-above", "06361", [
        STT, Col("Chỉ tiêu thu, chi", "label"), v("TH năm 2023", ACTUAL, "2023"), v("Dự toán năm 2024", PLAN, "2024"),
        v("TH tháng 6", ACTUAL, M), v("Lũy kế 6 tháng", ACTUAL, C), pct("% DT", (5, 3))],
        "no ĐVT column; one note \"Đơn vị tính: nghìn đồng\" holds for all", note="Đơn vị tính: nghìn đồng",
        title="TÌNH HÌNH THU, CHI NGÂN SÁCH THÁNG 6 NĂM 2024",
        codes=["budget.revenue.local", "budget.revenue.total", "budget.revenue.full", "budget.revenue.shared",
               "budget.revenue.transfer", "budget.expenditure.total", "budget.expenditure.investment",
               "budget.expenditure.recurrent", "budget.expenditure.reserve"],
        rows=dict(units={"triệu đồng": "nghìn đồng"})),
    Variant("headers-with-line-breaks", "06328", [
        Col("TT", "stt", width=5), Col("CHỈ TIÊU", "label"), Col("ĐƠN VỊ\nTÍNH", "unit"),
        v("THỰC HIỆN\nNĂM\n2023", ACTUAL, "2023"),
        v("KẾ\nHOẠCH\nNĂM 2024", PLAN, "2024"), v("THỰC HIỆN\nTHÁNG 6", ACTUAL, M), v("LŨY KẾ\n6 THÁNG", ACTUAL, C)],
        "header in capitals, broken over lines inside the cells; no motto", motto=False, codes=SMALL, how="general"),
]


def draw(variant, model=None):
    """The page of one variant and its table."""
    model = model or Model()
    page = Page(variant.sheet)
    width = len(variant.columns)
    titles = [variant.title, f"(Kèm theo Báo cáo số 85/BC-UBND của UBND {places.full(variant.code).lower()[:2]} "
                             f"{places.commune(variant.code).name})"]
    top = heading(page, places.agency(variant.code, variant.agency), titles, width, variant.form, variant.note,
                  variant.motto, variant.left)
    table = Table(page, model, variant.columns, form_lines(variant.codes, **variant.rows), {"place": variant.code},
                  top, variant.left, variant.merged, variant.index, variant.how)
    footer(page, table.after, width, f"{places.commune(variant.code).name}, {variant.day}", variant.left)
    return page, table


def make(variant):
    page, _ = draw(variant)
    return Workbook("t1", f"ktxh-{variant.name}", [page], "T1 KT-XH", variant.varied, writer=variant.writer)


def workbooks():
    return [make(variant) for variant in VARIANTS]
