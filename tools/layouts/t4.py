"""T4: revenue and expenditure of the commune's budget."""
from . import places
from .frame import footer, heading
from .model import Model
from .page import Page, Workbook
from .table import Col, Line, Table

REVENUE = [("A", "TỔNG SỐ THU (I+II+III)", "budget.revenue.total"), ("I", "Các khoản thu xã hưởng 100%", "budget.revenue.full"),
           ("II", "Các khoản thu phân chia theo tỷ lệ %", "budget.revenue.shared"),
           ("III", "Thu bổ sung từ ngân sách cấp trên", "budget.revenue.transfer")]
SPENDING = [("B", "TỔNG SỐ CHI", "budget.expenditure.total"), ("I", "Chi đầu tư phát triển", "budget.expenditure.investment"),
            ("II", "Chi thường xuyên", "budget.expenditure.recurrent"), ("III", "Dự phòng", "budget.expenditure.reserve")]


def lines(rows, unit):
    return [Line(label, {"indicator": code}, outline, unit) for outline, label, code in rows]


def columns(heads, percent="% LK/DT"):
    start = [Col("STT", "stt", width=5), Col("Nội dung", "label")]
    made = [Col(head, key={"scenario": s, "period": p}, width=16) for head, s, p in heads]
    return start + made + [Col(percent, "percent", of=(len(heads) + 1, 2))]


JUNE = [("Dự toán HĐND giao", "plan", "2024"), ("Thực hiện tháng 6", "actual", "2024-06"),
        ("Lũy kế", "actual", "2024-01/2024-06")]


def book(name, varied, code, unit, note, heads, title, how="number", percent="% LK/DT", **more):
    page = Page("Thu chi NS")
    made = columns(heads, percent)
    top = heading(page, places.agency(code), [title], len(made), form=more.pop("form", ""), note=note)
    table = Table(page, Model(), made, lines(REVENUE + SPENDING, unit), {"place": code}, top, how=how,
                  merged=more.pop("merged", True), index=more.pop("index", ()))
    footer(page, table.after, len(made), signers=("Kế toán", "CHỦ TỊCH"))
    return Workbook("t4", f"budget-{name}", [page], "T4 ngân sách", varied, **more)


def two_sides():
    """The balance of TT 344: revenue on the left, expenditure on the right of the same lines."""
    page = Page("Cân đối")
    top = heading(page, places.agency("06343", "with-district"), ["CÂN ĐỐI QUYẾT TOÁN NGÂN SÁCH XÃ NĂM 2023"], 6,
                  "Biểu số 113/CK TC-NSNN",
                  "Đơn vị: 1.000 đồng")
    for left, head, rows in ((0, "NỘI DUNG THU", REVENUE), (3, "NỘI DUNG CHI", SPENDING)):
        made = [Col(head, "label", width=36), Col("DỰ TOÁN", key={"scenario": "plan", "period": "2023"}, width=15),
                Col("QUYẾT TOÁN", key={"scenario": "actual", "period": "2023"}, width=15)]
        side = [Line(f"{outline}. {label}" if outline not in "AB" else label, {"indicator": code}, unit="nghìn đồng")
                for outline, label, code in rows]
        side[0].label = "TỔNG SỐ THU" if left == 0 else "TỔNG SỐ CHI"
        table = Table(page, Model(), made, side, {"place": "06343"}, top, left)
    footer(page, table.after, 6, "Bắc Quỳnh, ngày 20 tháng 01 năm 2024", signers=("Kế toán", "CHỦ TỊCH"))
    return Workbook("t4", "budget-revenue-left-expenditure-right", [page], "T4 ngân sách",
                    "two tables side by side in the same rows; 1.000 đồng from the note", when=(2024, 1, 20))


def workbooks():
    year = [("Dự toán năm 2023", "plan", "2023"), ("Quyết toán năm 2023", "actual", "2023")]
    title = "TÌNH HÌNH THỰC HIỆN THU, CHI NGÂN SÁCH XÃ THÁNG 6 NĂM 2024"
    return [
        book("dong", "đồng, so figures of ten digits; % by year", "21154", "đồng", "Đơn vị tính: đồng", year,
             "QUYẾT TOÁN THU, CHI NGÂN SÁCH XÃ NĂM 2023", percent="So sánh (%)", when=(2024, 1, 31)),
        book("thousand-dong", "1.000 đồng in the note above; index row with a formula", "06367", "nghìn đồng",
             "Đơn vị tính: 1.000 đồng", JUNE, title, index=("A", "B", 1, 2, 3, "4=3/1"), form="Biểu số 02/NSX"),
        book("million-dong", "triệu đồng in the note; nothing merged", "06370", "triệu đồng", "ĐVT: Triệu đồng", JUNE, title,
             merged=False),
        book("dong-as-text", "đồng written as text with dots", "06331", "đồng", "ĐVT: đồng", JUNE, title, how="vi"),
        book("billion-dong", "tỷ đồng with three decimals", "18721", "tỷ đồng", "Đơn vị: tỷ đồng", JUNE, title),
        two_sides(),
    ]
