"""T8: statistical forms with codes, formulas in the labels and an index row."""
from samples.communes import BY_CODE

from .frame import footer
from .model import Model
from .page import Page, Workbook
from .table import Col, Line, Table

YEAR = {"scenario": "actual", "period": "2023"}


def heading(page, form, due, title, period, width, reporter, receiver="Chi cục Thống kê huyện Bắc Sơn"):
    """The block of official statistics: form and dates left, who reports to whom right."""
    for row, text in enumerate((f"Biểu số: {form}", "Ban hành theo Thông tư số 03/2023/TT-BKHĐT", f"Ngày nhận báo cáo: {due}")):
        page.text(row, 0, text, "italic" if row else "plain-bold", border=False)
    for row, text in enumerate(("Đơn vị báo cáo:", reporter, "Đơn vị nhận báo cáo:", receiver)):
        page.text(row, width - 1, text, "plain-bold" if row % 2 == 0 else "plain", border=False)
    page.text(4, 0, title, "title", border=False)
    page.merges.append((4, 0, 4, width - 1))
    page.text(5, 0, period, "italic", border=False)
    page.merges.append((5, 0, 5, width - 1))
    return 7


def coded(rows):
    return [Line(label, {"indicator": indicator} if indicator else {}, code=code, unit=unit, indent=indent,
                 kind="data" if indicator else "section")
            for label, code, unit, indicator, indent in rows]


def population_and_land():
    lines = coded([
        ("1. Dân số trung bình (01=02+03)", "01", "Người", "pop.total", 0), ("Chia ra:  - Nam", "02", "Người", "pop.male", 2),
        ("- Nữ", "03", "Người", "pop.female", 2), ("2. Tổng số hộ", "04", "Hộ", "hh.total", 0),
        ("Trong đó: Hộ dân tộc thiểu số", "05", "Hộ", "hh.ethnic_minority", 2),
        ("3. Tổng diện tích đất tự nhiên (06=07+08+09)", "06", "Ha", "land.natural_area", 0),
        ("- Đất nông nghiệp", "07", "Ha", "land.agricultural", 2),
        ("- Đất phi nông nghiệp", "08", "Ha", "land.non_agricultural", 2),
        ("- Đất chưa sử dụng", "09", "Ha", "land.unused", 2), ("4. Số trẻ sinh ra sống", "10", "Người", "pop.births", 0),
        ("Trong đó: Số trẻ là con thứ 3 trở lên", "11", "Người", "pop.births_third", 2),
        ("5. Số người chết", "12", "Người", "pop.deaths", 0)])
    page = Page("001N")
    columns = [Col("Tên chỉ tiêu", "label"), Col("Mã số", "code", width=8), Col("Đơn vị tính", "unit"),
               Col("Tổng số", width=14)]
    top = heading(page, "001.N/BCX-DSĐĐ", "Ngày 15/02 năm sau", "DÂN SỐ, HỘ VÀ ĐẤT ĐAI", "(Năm 2023)", 4, "UBND xã Vũ Lễ")
    table = Table(page, Model(), columns, lines, {"place": "06373", **YEAR}, top, index=("A", "B", "C", 1))
    foot(page, table.after, 4)
    return Workbook("t8", "form-codes-and-label-formulas", [page], "T8 biểu thống kê",
                    "code column as text, formulas and numbers of rows inside labels, index row", when=(2024, 2, 15))


def foot(page, row, width):
    footer(page, row, width, "Ngày 15 tháng 02 năm 2024", signers=("Người lập biểu", "Thủ trưởng đơn vị"))


def crops_by_codes():
    def line(label, code, key, indent=0):
        return Line(label, key, code=code, indent=indent)
    lines = [
        line("1. Cây lương thực có hạt (01=02+05)", "01", {"parts": {"area": "crop.food.area", "output": "crop.grain.output"}}),
        line("1.1. Lúa (02=03+04)", "02", {"crop": "rice"}), line("- Lúa đông xuân", "03", {"crop": "rice_spring"}, 2),
        line("- Lúa mùa", "04", {"crop": "rice_summer"}, 2), line("1.2. Ngô", "05", {"crop": "maize"}),
        Line("2. Cây lấy củ có chất bột", kind="section", code="06"), line("- Khoai lang", "07", {"crop": "sweet_potato"}, 2),
        line("- Sắn", "08", {"crop": "cassava"}, 2), line("3. Rau các loại", "09", {"crop": "vegetables"}),
        line("4. Lạc", "10", {"crop": "groundnut"}), line("5. Thuốc lá", "11", {"crop": "tobacco"})]
    columns = [Col("Tên chỉ tiêu", "label"), Col("Mã số", "code", width=8),
               Col("Diện tích gieo trồng (Ha)", key={"part": "area"}, unit="ha"),
               Col("Năng suất (Tạ/ha)", key={"part": "yield"}, unit="tạ/ha"),
               Col("Sản lượng (Tấn)", key={"part": "output"}, unit="tấn")]
    page = Page("003N")
    top = heading(page, "003.N/BCC-NLTS", "Ngày 20/4 năm sau", "DIỆN TÍCH, NĂNG SUẤT, SẢN LƯỢNG CÂY HÀNG NĂM", "Năm 2023", 5,
                  "UBND xã Nhất Tiến")
    table = Table(page, Model(), columns, lines, {"place": "06382", **YEAR}, top, index=("A", "B", 1, 2, "3=1*2/10"))
    foot(page, table.after, 5)
    return Workbook("t8", "form-crops-by-code", [page], "T8 biểu thống kê",
                    "crops as coded lines, a triplet without years: the period is in the title",
                    when=(2024, 4, 20))


def livestock_of_a_quarter():
    names = [("1. Trâu", "01", "Con", "livestock.buffalo.head"), ("2. Bò", "02", "Con", "livestock.cattle.head"),
             ("3. Lợn", "03", "Con", "livestock.pig.head"), ("4. Gia cầm", "04", "1000 con", "livestock.poultry.head"),
             ("Trong đó: Gà", "05", "1000 con", "livestock.chicken.head"),
             ("5. Thịt hơi xuất chuồng các loại", "06", "Tấn", "livestock.meat.output")]
    columns = [Col("Chỉ tiêu", "label"), Col("Mã số", "code", width=8), Col("Đơn vị tính", "unit"),
               Col("Chính thức quý I/2024", key={"scenario": "actual", "period": "2024-Q1"}),
               Col("Ước tính quý II/2024", key={"scenario": "estimate", "period": "2024-Q2"}),
               Col("Quý II/2024 so với (%)|Quý trước", "percent", of=(4, 3)),
               Col("Quý II/2024 so với (%)|Cùng kỳ", "same", of=(4,))]
    page = Page("005Q")
    top = heading(page, "005.Q/BCX-NLTS", "Ngày 12 tháng cuối quý", "CHĂN NUÔI QUÝ II NĂM 2024", "", 7, "UBND xã Hưng Vũ")
    table = Table(page, Model(), columns, coded([(a, b, c, d, 0) for a, b, c, d in names]), {"place": "06349"}, top,
                  index=("A", "B", "C", 1, 2, "3=2/1", 4))
    foot(page, table.after, 7)
    return Workbook("t8", "form-official-and-estimate", [page], "T8 biểu thống kê",
                    "official quarter before beside the estimate of this one",
                    when=(2024, 6, 12))


def communes_by_code():
    communes = list(BY_CODE.values())[:9]
    lines = [Line("TỔNG SỐ", kind="total", code="185")]
    lines += [Line(f"{c.kind} {c.name}", {"place": c.code}, code=c.code) for c in communes]
    columns = [Col("Xã, thị trấn", "label", width=24), Col("Mã đơn vị", "code", width=9),
               Col("Dân số (Người)|Tổng số", key={"indicator": "pop.total"}),
               Col("Dân số (Người)|Chia theo giới tính|Nam", key={"indicator": "pop.male"}),
               Col("Dân số (Người)|Chia theo giới tính|Nữ", key={"indicator": "pop.female"}),
               Col("Số hộ (Hộ)", key={"indicator": "hh.total"})]
    page = Page("002N")
    top = heading(page, "002.N/BCH-DS", "Ngày 01/3 năm sau", "DÂN SỐ TRUNG BÌNH NĂM 2023 CHIA THEO XÃ, THỊ TRẤN", "", 6,
                  "Chi cục Thống kê huyện Bắc Sơn", "Cục Thống kê tỉnh Lạng Sơn")
    table = Table(page, Model(), columns, lines, YEAR, top, index=("A", "B", "1=2+3", 2, 3, 4))
    foot(page, table.after, 6)
    return Workbook("t8", "form-communes-by-code", [page], "T8 biểu thống kê",
                    "communes with their codes as text beside their names, total first, three header levels", when=(2024, 3, 1))


def workbooks():
    return [population_and_land(), crops_by_codes(), livestock_of_a_quarter(), communes_by_code()]
