"""The faults of 2024-06: each one planted, and each one written down."""
from decimal import Decimal

from .communes import BY_CODE
from .district import LATE, figures_of, file_name, make_book, make_form
from .files import book_bytes
from .habits import habit_of
from .rows import Row
from .sheet import Book, Sheet, ref
from .wording import number_text

YEAR, MONTH = 2024, 6
CUT, CUT_CODE = "06361", "workbook-unreadable"


class Register:
    """planted_faults.json in the making."""

    def __init__(self):
        self.entries = []

    def add(self, file, where, code, note, severity=None, **more):
        entry = {"file": file, "sheet": "", "cell": "", "code": code}
        if where:
            entry["sheet"], entry["cell"] = where
        if severity:
            entry["severity"] = severity
        self.entries.append({**entry, **more, "note": note})

    def cell(self, form, where, code, note, severity=None, **more):
        """A fault of one cell; `figures` are the cells that cannot be used because of it."""
        sheet = "" if form.habit["writer"].startswith("csv") else form.sheet.name
        self.add(file_name(form), (sheet, ref(*where)), code, note, severity,
                 place=form.c.code, **more)


def altered_habit(code):
    """Faults that change the layout itself: a row or a column more, a row less."""
    habit = habit_of(code)
    if code == "06337":
        row = Row("item", "extra.duplicate", "con", ("Đàn trâu",) * 3)
        habit["extra_rows"] = {"aqua.farmed.output": [row]}
        f = figures_of(code, habit)
        new = f.actual(YEAR, MONTH, MONTH)["livestock.buffalo.head"] + 15
        habit["extra_values"] = {"extra.duplicate": {
            "prev": f.actual(YEAR - 1, 1, 12)["livestock.buffalo.head"],
            "plan": f.plan(YEAR)["livestock.buffalo.head"], "month": new, "cum": new, "same": None}}
    if code == "06376":
        habit["columns"] += " extra"
        habit["index_row"] += " 8"
        row = Row("item", "extra.biogas", "công trình", ("Số bể biogas xây mới",) * 3)
        habit["extra_rows"] = {"forest.timber.volume": [row]}
        habit["extra_values"] = {"extra.biogas": {
            "prev": Decimal(12), "plan": Decimal(15), "month": Decimal(2), "cum": Decimal(8), "same": None}}
    if code == "06364":
        habit["omit"] += ("child.age5",)
    return habit


def figures_in_row(form, code):
    return [ref(*form.at[(code, role)]) for role in ("prev", "plan", "month", "cum")]


def cell(form, code, role):
    return form.sheet.cells[form.at[(code, role)]]


def clear(form, code, *roles):
    for role in roles:
        if (code, role) in form.at:
            spot = cell(form, code, role)
            spot.value, spot.formula = None, ""


def set_value(form, code, role, value):
    spot = cell(form, code, role)
    spot.value, spot.formula = value, ""
    form.refresh_percent(code)


def plant(form, register):
    """Plants the faults of one commune's own workbook."""
    planters = {"06373": vu_le, "06337": dong_y, "06379": tan_thanh, "06376": nhat_hoa,
                "06364": chien_thang, "06343": bac_quynh}
    if form.c.code in planters:
        planters[form.c.code](form, register)


def vu_le(form, register):
    goat, meat, poultry = "livestock.goat.head", "livestock.meat.output", "livestock.poultry.head"
    clear(form, goat, "pct")
    set_value(form, goat, "plan", "chưa giao")
    register.cell(form, form.at[(goat, "plan")], "value-not-number",
                  'Dê: chữ "chưa giao" ở cột kế hoạch', "error", indicator=goat)
    total = form.values["cum"][meat]
    set_value(form, meat, "cum", float(total))
    spot = cell(form, meat, "month")
    spot.formula, spot.value = "='BC thang 6'!#REF!", "#REF!"
    register.cell(form, form.at[(meat, "month")], "value-error",
                  "SL thịt hơi: công thức trỏ tới trang đã xóa", "error", indicator=meat)
    clear(form, poultry, "same")
    for role in ("month", "cum"):
        set_value(form, poultry, role, 17500)
        register.cell(form, form.at[(poultry, role)], "value-out-of-range",
                      "Gia cầm 17.500 nghìn con: gõ số con vào đơn vị nghìn con", indicator=poultry)


def dong_y(form, register):
    grain, twin = "crop.grain.output", "extra.duplicate"
    clear(form, grain, "same")
    set_value(form, grain, "cum", float(form.values["cum"][grain] + 50))
    register.cell(form, form.at[(grain, "cum")], "total-mismatch",
                  "Tổng sản lượng lương thực lớn hơn lúa + ngô 50 tấn", "error", indicator=grain)
    for role in ("month", "cum"):
        register.cell(form, form.at[(twin, role)], "value-duplicate",
                      "Đàn trâu ghi hai lần với hai số khác nhau", indicator="livestock.buffalo.head",
                      other=ref(*form.at[("livestock.buffalo.head", role)]))


def tan_thanh(form, register):
    water, anise, maize = "water.hygienic.household.rate", "crop.star_anise.output", "crop.maize.area"
    for role in ("month", "cum"):
        set_value(form, water, role, 105)
        register.cell(form, form.at[(water, role)], "value-out-of-range",
                      "Tỷ lệ hộ dùng nước hợp vệ sinh 105 %", "error", indicator=water)
    clear(form, water, "same", "pct")
    form.sheet.cells[form.unit_at[anise]].value = "gánh"
    register.cell(form, form.unit_at[anise], "unit-unknown", "Hoa hồi tính bằng gánh", indicator=anise,
                  figures=figures_in_row(form, anise))
    form.sheet.cells[form.unit_at[maize]].value = "tạ"
    register.cell(form, form.unit_at[maize], "unit-mismatch", "Diện tích ngô ghi đơn vị tạ", "error",
                  indicator=maize, figures=figures_in_row(form, maize))


def nhat_hoa(form, register):
    column = form.col("extra")
    for code, value in (("crop.sown.area", 650), ("crop.grain.output", 2450), ("crop.maize.area", 190)):
        where = (form.label_at[code][0], column)
        form.sheet.put(*where, value, number_format="#,##0")
        register.cell(form, where, "value-unclaimed",
                      'Cột thêm "Ước TH cả năm 2024" không có trong biểu', indicator=code)
    register.cell(form, form.label_at["extra.biogas"], "label-unknown",
                  "Dòng thêm, không phải chỉ tiêu nào của danh mục; bốn số của dòng không dùng được",
                  figures=figures_in_row(form, "extra.biogas"))
    form.sheet.cells[form.unit_at["forest.timber.volume"]].value = None
    register.cell(form, form.unit_at["forest.timber.volume"], "unit-missing",
                  "Gỗ rừng trồng để trống đơn vị tính", indicator="forest.timber.volume",
                  figures=figures_in_row(form, "forest.timber.volume"))


def chien_thang(form, register):
    jobs, rate = "labor.jobs_created", "edu.age5.rate"
    clear(form, jobs, "plan", "pct")
    register.cell(form, form.at[(jobs, "plan")], "value-missing",
                  "Giải quyết việc làm: để trống kế hoạch năm", indicator=jobs)
    register.add("", None, "weight-missing", "Chiến Thắng không báo cáo số trẻ 5 tuổi, trọng số của "
                 "tỷ lệ huy động trẻ 5 tuổi ra lớp", place=form.c.code, indicator=rate)


def bac_quynh(form, register):
    total = "budget.revenue.total"
    spot = cell(form, total, "pct")
    typed = f"{spot.value:.2f}"
    spot.value = float(typed[1] + typed[0] + typed[2:])
    if spot.value == float(typed):
        spot.value += 10
    register.cell(form, form.at[(total, "pct")], "derived-mismatch",
                  f"% KH gõ {spot.value} nhưng lũy kế / kế hoạch là {typed}", indicator=total)


# -- workbooks that should not be there --------------------------------------------------------

def stray_books(register):
    """(Book, bytes) of copies and templates that lie in the folder by mistake."""
    yield corrected_copy(register)
    yield neighbours_title(register)
    yield last_months_copy(register)
    yield nameless_template(register)
    yield other_form(register)


def corrected_copy(register):
    code, jobs = "06355", "labor.jobs_created"
    before = make_form(code, YEAR, MONTH).values["month"][jobs]
    form = make_form(code, YEAR, MONTH, changes={(YEAR, MONTH, jobs): before + 5})
    first = file_name(form)
    name = first.replace(".xlsx", " (sửa).xlsx")
    register.add(name, None, "report-duplicate", "Hai tệp của Vũ Sơn cho cùng một tháng, khác nhau ở "
                 "số lao động được giải quyết việc làm", place=code, other=first)
    return make_book(form, name)


def neighbours_title(register):
    code = "06358"
    habit = {**habit_of(code), "writer": "openpyxl"}
    form = make_form(code, YEAR, MONTH, habit, BY_CODE[code]._replace(name="Vũ Lăng"))
    name = "BC_ChieuVu_T6.2024 (ban 2).xlsx"
    register.add(name, None, "place-mismatch", "Tên tệp là Chiêu Vũ, tiêu đề là xã Vũ Lăng (A2): mẫu "
                 "chép của xã bên; cả hai xã đều đã có tệp riêng")
    return make_book(form, name)


def last_months_copy(register):
    form = make_form("06367", YEAR, MONTH - 1)
    name = "VuLang-T6-2024 (luu).xlsm"
    register.add(name, None, "period-mismatch", "Tên tệp là tháng 6, tiêu đề là tháng 5; Vũ Lăng đã có "
                 "tệp tháng 6 riêng", place="06367")
    return make_book(form, name)


def nameless_template(register):
    habit = {**habit_of("06349"), "writer": "xlsxwriter", "sheet": "Biểu 01"}
    form = make_form("06349", YEAR, MONTH, habit, BY_CODE["06349"]._replace(name="........................"))
    name = "Mau bieu 01 KTXH T6.2024.xlsx"
    register.add(name, None, "place-unknown", "Tiêu đề chưa điền tên xã, tên tệp cũng không có")
    return make_book(form, name)


def other_form(register):
    name = "Danh sach ho ngheo xa Hung Vu 6.2024.xlsx"
    sheet = Sheet("Tong hop", widths={0: 6, 1: 24, **{i: 12 for i in range(2, 8)}})
    sheet.put(0, 0, "UBND XÃ HƯNG VŨ", style="plain-bold", border=False)
    sheet.put(2, 0, "KẾT QUẢ RÀ SOÁT HỘ NGHÈO, HỘ CẬN NGHÈO 6 THÁNG ĐẦU NĂM 2024", style="title", border=False)
    sheet.merges.append((2, 0, 2, 7))
    heads = ("TT", "Thôn", "Tổng số hộ", "Hộ nghèo đầu kỳ", "Thoát nghèo", "Phát sinh", "Tái nghèo", "Hộ nghèo cuối kỳ")
    for column, text in enumerate(heads):
        sheet.put(4, column, text, style="head")
    villages = ("Mỏ Hao", "Mỏ Rẹ", "Nà Danh", "Nông Lục", "Minh Đán", "Nà Pán", "An Ninh I", "An Ninh II")
    for i, village in enumerate(villages):
        numbers = (96 + 11 * i % 37, 9 + i % 4, 2, i % 2, 0, 7 + i % 4 + i % 2)
        for column, value in enumerate((i + 1, village, *numbers)):
            sheet.put(5 + i, column, value)
    register.add(name, None, "form-unrecognised", "Biểu rà soát hộ nghèo theo thôn, không phải Biểu số 01/KTXH")
    return Book(name, [sheet], "openpyxl", "UBND xã Hưng Vũ", (YEAR, MONTH, 20))


def plant_in_folder(register):
    """Faults that are no cell's: late communes, a cut workbook, what the roll-up cannot add."""
    for code in LATE[(YEAR, MONTH)]:
        register.add("", None, "report-missing", f"Xã {BY_CODE[code].name} chưa nộp", place=code)
    register.add("", None, "coverage-partial", "Hai xã chưa nộp và một tệp không đọc được: mỗi tổng chỉ "
                 "có tối đa 15/18 đơn vị", indicator="pop.total")
    register.add("", None, "not-additive", "Số tiêu chí nông thôn mới không cộng được giữa các xã",
                 indicator="ntm.criteria.met")


def cut_in_half(form, register):
    book = make_book(form)
    data = book_bytes(book)
    register.add(book.file, None, CUT_CODE, "Tệp bị cắt ngang khi gửi", "error", place=CUT)
    return book, data[:len(data) // 2]
