"""T7: persons with health insurance by month."""
from samples.communes import BY_CODE

from . import places
from .frame import footer, heading
from .model import VILLAGES, Model
from .page import Page, Workbook
from .table import Col, Line, Table

PERSONS, RATE = "health.insurance.persons", "health.insurance.rate"


def months(head, year, last):
    return [Col(head.format(m=m, y=year), key={"indicator": PERSONS, "period": f"{year}-{m:02}"},
                width=8) for m in range(1, last + 1)]


def rate(head, period, scenario="actual"):
    return Col(head, key={"indicator": RATE, "scenario": scenario, "period": period})


def people(head, period):
    return Col(head, key={"indicator": "pop.total", "period": period}, width=9)


def book(name, varied, title, columns, lines, sheet="BHYT", agency=None, **more):
    page = Page(sheet, freeze=(0, 2))
    top = heading(page, agency or ["BẢO HIỂM XÃ HỘI TỈNH LẠNG SƠN", "BHXH HUYỆN BẮC SƠN"], [title], len(columns))
    table = Table(page, Model(), columns, lines, {"scenario": "actual"}, top, how=more.pop("how", "number"))
    footer(page, table.after, len(columns), "Bắc Sơn, ngày 25 tháng 6 năm 2024", signers=("Người lập", "GIÁM ĐỐC"))
    return Workbook("t7", f"bhyt-{name}", [page], "T7 BHYT theo tháng", varied, **more)


def workbooks():
    communes = list(BY_CODE.values())[:8]
    named = [Line(f"TT. {c.name}" if c.kind == "Thị trấn" else f"Xã {c.name}", {"place": c.code}, n)
             for n, c in enumerate(communes, 1)]
    start = [Col("STT", "stt", width=5), Col("Xã/TT", "label", width=18)]
    whole = start + [people("Dân số", "2023")] + months("Số người tham gia BHYT|T{m}", 2023,
                                                        12) + [rate("Tỷ lệ bao phủ (%)", "2023")]
    half = start + [people("Dân số trung bình", "2024-06")] + months("Tháng {m}", 2024, 6) + [
        rate("Tỷ lệ bao phủ (%)", "2024-06"), rate("KH giao năm 2024 (%)", "2024", "plan"),
        Col("Chênh lệch", "change", of=(9, 10), digits=2)]
    numbered = start + months("Số người tham gia BHYT các tháng năm 2024|{m}", 2024, 6)
    villages = [Line(f"Thôn {v}", {"place": f"06373/{v}"}, n) for n, v in enumerate(VILLAGES["06373"], 1)]
    return [
        book("whole-year", "twelve months under one header, population and coverage beside; total line",
             "TÌNH HÌNH THAM GIA BHYT NĂM 2023",
             whole, named[:6] + [Line("Tổng cộng", kind="total", raws={15: _blank()})], when=(2023, 12, 25)),
        book("six-months-with-plan", "six months, plan of the coverage and the gap to it",
             "TÌNH HÌNH THAM GIA BHYT 6 THÁNG ĐẦU NĂM 2024", half, named),
        book("months-by-number", "months by their number only, the year in the upper header",
             "SỐ NGƯỜI THAM GIA BẢO HIỂM Y TẾ", numbered, named),
        book("villages", "villages of one commune, months as 01/2024",
             "TỔNG HỢP NGƯỜI THAM GIA BHYT XÃ VŨ LỄ 6 THÁNG ĐẦU NĂM 2024",
             start[:1] + [Col("Thôn", "label", width=18)] + months("{m:02}/{y}", 2024, 6),
             villages + [Line("Cộng", kind="total")],
             agency=places.agency("06373"), how="general"),
    ]


def _blank():
    from .table import Said
    return Said(None)
