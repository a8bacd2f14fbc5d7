"""Twins of exports and lists: portals, statistics offices, records, forms of keys and values."""
from decimal import Decimal

from samples.communes import BY_CODE

from .frame import footer, heading
from .model import Model
from .page import Key, Page, Workbook
from .table import Col, Line, Table, put_header
from .units import plain

MODEL = Model()
COMMUNES = list(BY_CODE.values())


def portal_export():
    """Parameters above, codes as text, the total first; one unit of measure contradicts its figures."""
    page = Page("Worksheet")
    page.text(0, 0, "BÁO CÁO TỔNG HỢP THEO XÃ", "plain-bold")
    for column, text in enumerate(("ma_huyen", "185", "tu_thang", "01", "den_thang", "06", "nam", "2024")):
        page.text(1 + column // 4, column % 4, text, "plain")
    columns = [Col("Mã xã", "code", width=9), Col("Tên xã", "label", width=22),
               Col("BHYT|Số người tham gia", key={"indicator": "health.insurance.persons"}),
               Col("BHYT|Số lượt khám chữa bệnh", key={"indicator": "health.visits"}),
               Col("Thu ngân sách trên địa bàn (tỷ đ)", key={"indicator": "budget.revenue.local"}, unit="tỷ đồng", digits=0,
                   width=18)]
    lines = [Line("Toàn huyện", kind="total", code="00")] + [Line(f"{c.kind} {c.name}", {"place": c.code},
                                                                  code=c.code) for c in COMMUNES[:8]]

    class InDong(Model):  # the figures are đồng, whatever the header says
        def value(self, place, indicator, scenario, period):
            value = super().value(place, indicator, scenario, period)
            return value * 1000000 * 1000 if indicator == "budget.revenue.local" else value
    table = Table(page, InDong(), columns, lines, {"scenario": "actual", "period": "2024-01/2024-06"}, 4, how="general",
                  formulas=False)
    findings = [("value-out-of-range", "warning", "Worksheet", f"E{table.first + 1 + n}") for n in range(1, len(lines))]
    return Workbook("twins", "twin-portal-export", [page, Page("Worksheet 1")], "portal export",
                    "parameters instead of a title, codes as text with leading noughts, total first, an empty second sheet",
                    trap="the header says tỷ đ, the figures are đồng: taken as written, and said to be out of range",
                    findings=findings, writer="xlsxwriter")


def poverty_by_region():
    page = Page("Bieu 10")
    page.text(0, 0, "Biểu số 10. Tỷ lệ hộ nghèo tiếp cận đa chiều phân theo địa phương", "plain-bold")
    page.text(2, 4, "Đơn vị tính: %", "italic", border=False)
    row = put_header(page, 3, 0, ["", "Chia theo năm|2021", "Chia theo năm|2022", "Chia theo năm|Sơ bộ 2023"])
    page.widths.update({0: 34})
    rates = [("CẢ NƯỚC", None, (5.2, 4.2, 3.4)), ("Trung du và miền núi phía Bắc", None, (13.4, 11.5, 9.8)),
             ("Hà Giang", None, (37.1, 31.2, 27.6)),
             ("Lạng Sơn", "20", (12.2, 9.3, 6.9)), ("Bắc Giang", None, (3.4, 2.7, 1.9)),
             ("Bắc Trung Bộ và Duyên hải miền Trung", None, (7.1, 6.0, 4.9)), ("Nghệ An", None, (7.9, 6.4, 5.1)),
             ("Hà Tĩnh", "42", (4.6, 3.8, 2.9)), ("Quảng Ngãi", "51", (9.8, 7.9, 6.2))]
    for name, code, values in rates:
        page.text(row, 0, name if name.isupper() else "  " + name, "body")
        for column, (value, year) in enumerate(zip(values, ("2021", "2022", "2023")), 1):
            if code:
                page.say(row, column, Key(code, "poverty.poor.rate", "actual", year), value, value=value, number_format="0.0")
            else:
                page.put(row, column, value, number_format="0.0")
        row += 1
    return Workbook("twins", "twin-poverty-by-region", [page], "table of a statistics office",
                    "country, regions and provinces in one column, no header over it; \"Sơ bộ 2023\"; only three of the provinces are in the catalogue",
                    when=(2024, 5, 30))


def statistics_csv():
    page = Page("csv")
    page.text(0, 0, "Dân số trung bình phân theo địa phương (Nghìn người)")
    page.text(1, 0, None)
    for column, text in enumerate(("Địa phương", "2021", "2022", "Sơ bộ 2023")):
        page.text(2, column, text)
    people = [("CẢ NƯỚC", None, (98506.2, 99474.4, 100309.2)),
              ("  Trung du và miền núi phía Bắc", None, (12925.1, 13023.2, 13162.7)),
              ("    Lạng Sơn", "20", (796.9, 802.1, 807.3)), ("    Bắc Giang", None, (1875.2, 1890.9, None)),
              ("  Bắc Trung Bộ và Duyên hải miền Trung", None, (20554.9, 20653.0, 20764.4)),
              ("    Hà Tĩnh", "42", (1314.1, 1317.2, 1323.8)),
              ("    Quảng Ngãi", "51", (1244.1, 1245.4, None))]
    for row, (name, code, values) in enumerate(people, 3):
        page.text(row, 0, name)
        for column, (value, year) in enumerate(zip(values, ("2021", "2022", "2023")), 1):
            shown = ".." if value is None else f"{value}".replace(".", ",")
            if code is None:
                page.text(row, column, shown)
            elif value is None:
                page.missing(row, column, Key(code, "pop.total", "actual", year), shown)
            else:
                page.say(row, column, Key(code, "pop.total", "actual", year), shown, value=plain(Decimal(str(value)) * 1000))
    return Workbook("twins", "twin-statistics-office", [page], "CSV of a statistics office",
                    "';', BOM, CRLF, title line, blank line, leading blanks in labels, '..' for no data, nghìn người in the title", writer="csv;")


def merged_communes_csv():
    """Published with lost noughts and mixed separators, as the list of merged communes was."""
    page = Page("csv")
    page.text(0, 0, "DANH SÁCH XÃ HÌNH THÀNH SAU SẮP XẾP, TỪ NGÀY 01/7/2025")
    page.text(1, 0, None)
    for column, text in enumerate(("STT", "Tên xã", "Mã", "Diện tích tự nhiên (km2)", "Dân số (người)")):
        page.text(2, column, text)
    rows = [("Xã Văn Quan", "06253", "87,57", "8757", "9.955", "9955"),
            ("Xã Khánh Khê", "06286", "93,64", "9364", "13.373", "13373"),
            ("Xã Bắc Sơn", "06325", "80,46", "8046", "16.907", "16907"),
            ("Xã Vũ Lăng", "06367", "112,27", "11227", "13.562", "13562"),
            ("Xã Nhất Hoà", "06376", "143,72", "14372", "114", "114"),
            ("Xã Đình Lập", "06613", "164,66", "16466", "9.916", "9916")]
    for row, (name, code, area, hectares, people, heads) in enumerate(rows, 3):
        for column, text in enumerate((str(row - 2), name, code)):
            page.text(row, column, text)
        page.say(row, 3, Key(code, "land.natural_area", "actual", "2025-07"), area, value=hectares)
        page.say(row, 4, Key(code, "pop.total", "actual", "2025-07"), people, value=heads)
    return Workbook("twins", "twin-merged-communes", [page], "list of merged communes (CSV)",
                    "codes of 2025, km2 and dots of thousands",
                    trap="a population of 114 lost its last digits: taken as written, and said to be out of range",
                    findings=[("value-out-of-range", "warning", "twin-merged-communes", "E8")], writer="csv;",
                    when=(2025, 7, 1))


def old_to_new():
    page = Page("Sheet1")
    heads = ["stt", "xacu", "ma_cu", "huyencu", "xamoi", "ma_moi", "isDividedWard"]
    for column, text in enumerate(heads):
        page.text(0, column, text, "head")
    old = [("Thị trấn Bắc Sơn", "6325.0", "Xã Bắc Sơn", "6325.0"), ("Xã Long Đống", "6328.0", "Xã Bắc Sơn", "6325.0"),
           ("Xã Đồng Ý", "6337.0", "Xã Tân Tri", "6337.0"), ("Xã Tân Tri", "6340.0", "Xã Tân Tri", "6337.0"),
           ("Xã Vũ Sơn", "6355.0", "Xã Vũ Lễ", "6364.0")]
    for row, (name, code, new, new_code) in enumerate(old, 1):
        for column, value in enumerate((row, name, float(code), "Huyện Bắc Sơn", new, float(new_code), False)):
            page.text(row, column, value, "body")
    return Workbook("twins", "twin-old-to-new-communes", [page], "list without figures",
                    "codes damaged to 6325.0, a column of flags",
                    trap="a list of places holds no figure of any indicator: nothing is recorded")


def household_list():
    page = Page("DS ho ngheo")
    top = heading(page, ["ỦY BAN NHÂN DÂN", "XÃ HƯNG VŨ"], ["DANH SÁCH HỘ NGHÈO NĂM 2023"], 6)
    row = put_header(page, top, 0, ["STT", "Họ và tên chủ hộ", "Năm sinh", "Thôn", "Số nhân khẩu", "Ghi chú"])
    for n, (name, year, village, heads) in enumerate((("Hoàng Văn T.", 1971, "An Ninh", 5),
                                                      ("Dương Thị M.", 1966, "Nông Lục", 3),
                                                      ("Lý Văn P.", 1988, "Mỹ Ba", 4), ("Triệu Thị S.", 1959, "An Ninh", 2)),
                                                      1):
        for column, value in enumerate((n, name, year, village, heads)):
            page.text(row, column, value, "body")
        row += 1
    return Workbook("twins", "twin-list-of-households", [page], "list of persons", "one line a household",
                    trap="years of birth and members of a household are no indicators: nothing is recorded")


def key_value_form():
    """No table at all: a name, a figure, a unit of measure."""
    page = Page("Thông tin", widths={0: 46, 1: 16, 2: 12}, landscape=False)
    page.text(0, 0, "PHIẾU THÔNG TIN CƠ BẢN CỦA XÃ", "title", border=False)
    for row, (name, value) in enumerate((("Tên xã:", "Vũ Lễ"), ("Huyện:", "Bắc Sơn"), ("Tỉnh:", "Lạng Sơn"),
                                         ("Năm báo cáo:", 2023)), 2):
        page.text(row, 0, name)
        page.text(row, 1, value)
    wanted = [("Tổng diện tích tự nhiên", "land.natural_area", "ha"), ("Dân số trung bình", "pop.total", "người"),
              ("Tổng số hộ", "hh.total", "hộ"),
              ("Số hộ nghèo", "poverty.poor.households", "hộ"), ("Tỷ lệ hộ nghèo", "poverty.poor.rate", "%"),
              ("Số thôn", "village.total", "thôn"),
              ("Số hợp tác xã", "coop.total", "HTX"), ("Thu nhập bình quân đầu người", "income.per_capita", "triệu đồng"),
              ("Số người tham gia BHYT", "health.insurance.persons", "người"),
              ("Số hộ kinh doanh cá thể", "business.household", "hộ")]
    for row, (name, code, unit) in enumerate(wanted, 7):
        page.text(row, 0, name + ":")
        page.figure(row, 1, Key("06373", code, "actual", "2023"), MODEL.value("06373", code, "actual", "2023"), unit,
                    1 if code == "income.per_capita" else None)
        page.text(row, 2, unit)
    footer(page, 18, 3, "Vũ Lễ, ngày 10 tháng 01 năm 2024")
    return Workbook("twins", "twin-key-value-form", [page], "form of keys and values",
                    "no header row; place and year among the keys", when=(2024, 1, 10))


def list_of_records():
    page = Page("Dữ liệu")
    heads = ["Mã xã", "Tên xã", "Chỉ tiêu", "Loại số liệu", "Kỳ", "Giá trị", "Đơn vị tính"]
    for column, text in enumerate(heads):
        page.text(0, column, text, "head")
    page.widths.update({1: 16, 2: 36, 3: 14})
    row = 1
    for code in ("06373", "06352", "06340"):
        for label, indicator, unit in (("Tổng đàn trâu", "livestock.buffalo.head", "con"),
                                       ("Sản lượng lúa", "crop.rice.output", "tấn"),
                                       ("Tổng thu ngân sách xã", "budget.revenue.total", "nghìn đồng")):
            for kind, scenario, shown, period in (("Kế hoạch", "plan", "2024", "2024"),
                                                  ("Thực hiện", "actual", "Tháng 6/2024", "2024-06"),
                                                  ("Lũy kế", "actual", "6 tháng 2024", "2024-01/2024-06")):
                for column, text in enumerate((code, BY_CODE[code].name, label, kind, shown)):
                    page.text(row, column, text, "body")
                page.figure(row, 5, Key(code, indicator, scenario, period), MODEL.value(code, indicator, scenario, period),
                            unit)
                page.text(row, 6, unit, "body")
                row += 1
    return Workbook("twins", "twin-list-of-records", [page], "list of records",
                    "one figure a line: place, indicator, scenario, period, value, unit of measure")


def months_as_columns():
    page = Page("Theo thang")
    columns = [Col("TT", "stt", width=5), Col("Chỉ tiêu", "label"), Col("ĐVT", "unit")] + [
        Col(f"T{m}", key={"period": f"2023-{m:02}"}, width=8) for m in range(1, 13)] + [Col("Cả năm", key={"period": "2023"})]
    lines = [Line(label, {"indicator": code}, n, unit) for n, (label, code, unit) in enumerate((
        ("Số trẻ sinh ra sống", "pop.births", "người"), ("Giải quyết việc làm", "labor.jobs_created", "người"),
        ("Thu ngân sách trên địa bàn", "budget.revenue.local", "triệu đồng"),
        ("Sản lượng thịt hơi xuất chuồng", "livestock.meat.output", "tấn"),
        ("Số vụ tai nạn giao thông", "security.traffic.accidents", "vụ")), 1)]
    top = heading(page, ["ỦY BAN NHÂN DÂN", "XÃ TÂN HƯƠNG"], ["THEO DÕI MỘT SỐ CHỈ TIÊU NĂM 2023"], 10)
    Table(page, MODEL, columns, lines, {"place": "06361", "scenario": "actual"}, top, nil=0)
    return Workbook("twins", "twin-months-as-columns", [page], "running table of a year",
                    "indicators as lines, twelve months and the year as columns", when=(2024, 1, 5))


def workbooks():
    return [portal_export(), poverty_by_region(), statistics_csv(), merged_communes_csv(), old_to_new(), household_list(),
            key_value_form(),
            list_of_records(), months_as_columns()]
