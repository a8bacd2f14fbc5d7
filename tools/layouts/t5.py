"""T5: the yearly review of poor and near-poor households."""
from samples.communes import BY_CODE
from samples.figures import chance, rounded

from . import places
from .frame import footer, heading
from .model import VILLAGES, Model
from .page import Page, Workbook
from .table import Col, Line, Table


class Review(Model):
    """Poor households move: at the end = at the start - escaped + relapsed + new."""

    def value(self, place, indicator, scenario, period):
        kind, _, what = indicator.partition(".")
        if kind != "poverty" or what not in ("escaped", "relapsed", "newly"):
            return super().value(place, indicator, scenario, period)
        start = self.value(place, "poverty.poor.households", "actual", str(int(period) - 1))
        end = self.value(place, "poverty.poor.households", "actual", period)
        relapsed = start.__class__(int(2.4 * chance(place, "relapsed", period)))
        newly = start.__class__(int(3.6 * chance(place, "newly", period)))
        if end - start > relapsed + newly:
            newly = end - start - relapsed
        return {"relapsed": relapsed, "newly": newly, "escaped": start + relapsed + newly - end}[what]


def stock(head, indicator, period, **more):
    return Col(head, key={"indicator": indicator, "scenario": "actual", "period": period}, **more)


def review_columns(year, kind="poor", flows=True):
    """The national form: start of the year, what happened, end of the year."""
    before, households, rate = str(year - 1), f"poverty.{kind}.households", f"poverty.{kind}.rate"
    columns = [stock("Tổng số hộ dân cư", "hh.total", str(year)),
               stock("Đầu năm|Số hộ", households, before), stock("Đầu năm|Tỷ lệ (%)", rate, before)]
    if flows:
        for head, code in (("Số hộ thoát nghèo", "escaped"), ("Số hộ tái nghèo", "relapsed"), ("Số hộ phát sinh", "newly")):
            columns.append(stock(f"Diễn biến trong năm|{head}", f"poverty.{code}", str(year)))
    return columns + [stock("Cuối năm|Số hộ", households, str(year)), stock("Cuối năm|Tỷ lệ (%)", rate, str(year))]


def number_and_name(head):
    return [Col("TT", "stt", width=5), Col(head, "label", width=24)]


def total(label, columns, lines, outline=None, of=()):
    """A total line: counts are added up, rates worked out from the totals."""
    return Line(label, outline=outline, kind="total", of=of)


def fill_rates(table, columns):
    """Rates of total lines, which do not add up."""
    for i, line in enumerate(table.lines):
        if line.kind != "total":
            continue
        households = table.shown.get((i, 2))
        for j, column in enumerate(columns):
            if column.key.get("indicator", "").endswith(".rate"):
                row, at = table.cell(i, j)
                poor = table.shown.get((i, j - 1))
                table.page.number(row, at, rounded(100 * poor / households, 2), 2)


def book(name, varied, agency, title, columns, lines, base, signature, merged=True, index=(), how="number", **more):
    page = Page("Ho ngheo")
    top = heading(page, agency, [title], len(columns), form=more.pop("form", ""))
    table = Table(page, Review(), columns, lines, base, top, 0, merged, index, how, nil=more.pop("nil", 0))
    fill_rates(table, columns)
    footer(page, table.after, len(columns), signature)
    return Workbook("t5", f"poverty-{name}", [page], "T5 rà soát hộ nghèo", varied, when=(2023, 12, 15), **more)


def workbooks():
    by_village = [Line(f"Thôn {v}", {"place": f"06352/{v}"}, n) for n, v in enumerate(VILLAGES["06352"], 1)]
    communes = list(BY_CODE.values())
    by_commune = [Line(f"{c.kind} {c.name}", {"place": c.code}, n) for n, c in enumerate(communes[1:9], 1)]
    town = [Line("Thị trấn Bắc Sơn", {"place": "06325"}, 1)]
    columns = number_and_name("Thôn") + review_columns(2023)
    split_columns = number_and_name("Địa bàn") + review_columns(2023)
    near = number_and_name("Xã, thị trấn") + review_columns(2023, "near_poor", False)
    both = number_and_name("Đơn vị") + [
        stock("Tổng số hộ", "hh.total", "2023"), stock("Hộ nghèo|Số hộ", "poverty.poor.households", "2023"),
        stock("Hộ nghèo|Tỷ lệ %", "poverty.poor.rate", "2023"),
        stock("Hộ cận nghèo|Số hộ", "poverty.near_poor.households", "2023"),
        stock("Hộ cận nghèo|Tỷ lệ %", "poverty.near_poor.rate", "2023")]
    district = ["UBND HUYỆN BẮC SƠN", "PHÒNG LAO ĐỘNG - TB&XH"]
    year = {}
    areas = ([total("Khu vực thành thị", None, None, "I", (1,))] + town
             + [total("Khu vực nông thôn", None, None, "II", tuple(range(3, 11)))] + by_commune
             + [total("Tổng cộng", None, None, "", (1, *range(3, 11)))])
    rates_of_both = [Line("TOÀN HUYỆN", kind="total", of=tuple(range(1, 10)))] + [
        Line(c.name if c.kind == "Xã" else f"TT {c.name}", {"place": c.code}, n) for n, c in enumerate(communes[:9], 1)]
    return [
        book("villages", "villages as lines, total below; start, flows, end", places.agency("06352"),
             "TỔNG HỢP KẾT QUẢ RÀ SOÁT HỘ NGHÈO NĂM 2023", columns, by_village + [Line("Tổng cộng", kind="total")], year,
             "Tân Lập, ngày 15 tháng 12 năm 2023", index=("A", "B", 1, 2, "3=2/1", 4, 5, 6, 7, "8=7/1"), form="Mẫu số 7.5"),
        book("areas-and-communes", "urban and rural sections are totals, grand total below", district,
             "KẾT QUẢ RÀ SOÁT HỘ NGHÈO NĂM 2023 THEO CHUẨN NGHÈO ĐA CHIỀU", split_columns, areas, year,
             "Bắc Sơn, ngày 20 tháng 12 năm 2023"),
        book("near-poor-communes", "near-poor households, no flows, nothing merged", district,
             "KẾT QUẢ RÀ SOÁT HỘ CẬN NGHÈO NĂM 2023", near, town + by_commune[:7] + [Line("Toàn huyện", kind="total")], year,
             "Bắc Sơn, ngày 20 tháng 12 năm 2023", merged=False),
        book("total-first", "district's total in the first line, bare names of communes, poor and near-poor side by side",
             district, "TỔNG HỢP HỘ NGHÈO, HỘ CẬN NGHÈO NĂM 2023", both, rates_of_both, year,
             "Bắc Sơn, ngày 20 tháng 12 năm 2023"),
        book("villages-as-text", "villages, numbers as text, nil as \"-\"", places.agency("06373", "one-line"),
             "DANH SÁCH TỔNG HỢP HỘ NGHÈO, CẬN NGHÈO CÁC THÔN NĂM 2023", number_and_name("Tên thôn") + both[2:],
             [Line(v, {"place": f"06373/{v}"}, n) for n, v in enumerate(VILLAGES["06373"], 1)], year,
             "Vũ Lễ, ngày 15 tháng 12 năm 2023", how="vi-full", nil="-"),
    ]


