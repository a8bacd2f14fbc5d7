"""T9 and its kin: a district's own sheet of its communes."""
from samples.communes import BY_CODE

from .form_rows import form_lines
from .frame import footer, heading
from .model import Model
from .page import Page, Workbook
from .table import Col, Line, Table

CODES = ["crop.grain.output", "crop.rice", "crop.maize", "livestock.buffalo.head", "livestock.pig.head",
         "livestock.poultry.head",
         "budget.revenue.total", "pop.total", "poverty.poor.households", "poverty.poor.rate"]
COMMUNES = list(BY_CODE.values())[:5]
BLOCK = [("{p}", "actual", "2022"), ("KH 2023", "plan", "2023"), ("ƯTH 2023", "estimate", "2023")]


def blocks(whole, first_text, other_text):
    """A block of columns for the district (sums) and one for each commune."""
    columns = [Col("STT", "stt", width=5), Col("Chỉ tiêu", "label"), Col("Đơn vị tính", "unit")]
    places = ["Toàn huyện"] + [f"Thị trấn {c.name}" if c.kind == "Thị trấn" else f"Xã {c.name}" for c in COMMUNES]
    width = 4
    for n, name in enumerate(places):
        at = len(columns)
        for k, (head, scenario, period) in enumerate(BLOCK):
            text = f"{name}|{head.format(p=first_text if n == 0 else other_text)}"
            if n == 0 and whole:
                parts = tuple(3 + width * m + k for m in range(1, len(places)))
                columns.append(Col(text, "sum", {"scenario": scenario}, of=parts))
            else:
                columns.append(Col(text, key={"place": COMMUNES[n - 1].code, "scenario": scenario, "period": period}))
        columns.append(Col(f"{name}|So sánh % ƯTH/KH", "percent", of=(at + 2, at + 1)))
    return columns


def by_blocks():
    page = Page("BIEU 07", freeze=(8, 3))
    columns = blocks(True, "TH 2022", "TH2022")
    top = heading(page, ["UBND HUYỆN BẮC SƠN"],
                  ["BIỂU 07: TỔNG HỢP CHỈ TIÊU KINH TẾ - XÃ HỘI NĂM 2023 PHÂN THEO CÁC XÃ, THỊ TRẤN"], 12)
    table = Table(page, Model(), columns, form_lines(CODES), {}, top)
    footer(page, table.after, 12)
    return Workbook("t9", "district-blocks-by-commune", [page], "T9 tổng hợp huyện",
                    "block of columns for each commune after one for \"Toàn huyện\" (sums, also of yields and rates); \"TH 2022\" and \"TH2022\"",
                    when=(2023, 12, 25))


def one_column_a_commune(name, varied, merged, how="number", sums=True):
    page = Page("Tổng hợp", freeze=(7, 3))
    chosen = list(BY_CODE.values())[:9]
    columns = [Col("TT", "stt", width=5), Col("Chỉ tiêu", "label"), Col("ĐVT", "unit")]
    start = 4 if sums else 3
    if sums:
        columns.append(Col("Toàn huyện", "sum", of=tuple(range(start, start + len(chosen)))))
    columns += [Col(f"Chia theo xã, thị trấn|{'TT ' if c.kind == 'Thị trấn' else ''}{c.name}",
                    key={"place": c.code}) for c in chosen]
    top = heading(page, ["UBND HUYỆN BẮC SƠN"], ["KẾT QUẢ THỰC HIỆN MỘT SỐ CHỈ TIÊU CHỦ YẾU 6 THÁNG ĐẦU NĂM 2024"],
                  len(columns))
    lines = [line for line in form_lines(CODES,
                                         numbering="letters") if not line.key.get("indicator", "").endswith(("yield", "rate"))]
    table = Table(page, Model(), columns, lines, {"scenario": "actual", "period": "2024-01/2024-06"}, top, merged=merged,
                  how=how)
    footer(page, table.after, len(columns), "Bắc Sơn, ngày 20 tháng 6 năm 2024")
    return Workbook("t9", f"district-{name}", [page], "T9 tổng hợp huyện", varied)


def communes_as_lines():
    """One line a commune, indicators as columns with their units of measure below."""
    page = Page("KH giao", freeze=(7, 2))
    wanted = [("Tổng sản lượng lương thực có hạt|tấn", "crop.grain.output", "tấn"),
              ("Trồng rừng mới|ha", "forest.new.area", "ha"),
              ("Tổng đàn trâu|con", "livestock.buffalo.head", "con"),
              ("Tổng đàn gia cầm|1000 con", "livestock.poultry.head", "1000 con"),
              ("Thu ngân sách trên địa bàn|triệu đồng", "budget.revenue.local", "triệu đồng"),
              ("Tỷ lệ hộ nghèo|%", "poverty.poor.rate", "%"), ("Giải quyết việc làm|người", "labor.jobs_created", "người")]
    columns = [Col("STT", "stt", width=5), Col("Đơn vị", "label", width=20)] + [
        Col(head, key={"indicator": code}, unit=unit, width=13) for head, code, unit in wanted]
    lines = [Line(f"{c.kind} {c.name}", {"place": c.code}, n) for n, c in enumerate(BY_CODE.values(), 1)]
    lines.append(Line("Tổng cộng", kind="total", raws={7: _blank()}))
    top = heading(page, ["UBND HUYỆN BẮC SƠN"], ["GIAO CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN KT-XH NĂM 2024 CHO CÁC XÃ, THỊ TRẤN",
                                                "(Kèm theo Quyết định số 2150/QĐ-UBND ngày 20/12/2023 của UBND huyện Bắc Sơn)"], len(columns))
    table = Table(page, Model(), columns, lines, {"scenario": "plan", "period": "2024"}, top)
    footer(page, table.after, len(columns))
    return Workbook("t9", "district-communes-as-lines", [page], "T9 tổng hợp huyện",
                    "plan figures handed down: communes as lines, unit of measure in the second header row",
                    when=(2023, 12, 20))


def _blank():
    from .table import Said
    return Said(None)


def workbooks():
    return [by_blocks(),
            one_column_a_commune("one-column-a-commune", "one column a commune, \"Toàn huyện\" first by formula", True),
            one_column_a_commune("no-total-typed-once", "one column a commune, no total, header typed once, text numbers",
                                 False, "vi", False),
            communes_as_lines()]
