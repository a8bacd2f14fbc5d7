"""Traps of places: names shared, reused, renumbered and misspelt (domain section 7)."""
from samples.wording import nfd

from .frame import heading
from .model import VILLAGES
from .page import Key, Page, Workbook
from .traps import ACTUAL, Col, Form, Line, Model, Said, herds, outline, row, value

PEOPLE = [("Dân số trung bình", "pop.total", "người"), ("Tổng số hộ", "hh.total", "hộ"),
          ("Số hộ nghèo", "poverty.poor.households", "hộ")]


def people():
    return [row(label, code, unit, n) for n, (label, code, unit) in enumerate(PEOPLE, 1)]


def place_table(name, trap, named, title, period, agency=("UBND HUYỆN BẮC SƠN",), head="Xã, thị trấn", code_head="",
                model=None, findings=(), when=(2024, 6, 14)):
    """One line a place; `named` is (what stands there, code of the place or None for nobody's, what stands in the code column)."""
    columns_ = [Col("STT", "stt", width=5), Col(head, "label",
                                                width=24)] + ([Col(code_head, "code", width=10)] if code_head else [])
    columns_ += [Col("Dân số (người)", key={"indicator": "pop.total"}), Col("Tổng số hộ (hộ)", key={"indicator": "hh.total"})]
    first = len(columns_) - 2
    lines = [Line(text, {"place": code}, n, code=shown) if code else
             Line(text, outline=n, code=shown, kind="total", raws={first: Said(4000 + 37 * n), first + 1: Said(900 + 11 * n)})
             for n, (text, code, shown) in enumerate(named, 1)]
    form = Form("06325", lines, columns_, title, "DS", list(agency), model or Model(),
                base={"scenario": ACTUAL, "period": period}, day="")
    found = [form.finding(code, severity, line, 1) for code, severity, line in findings]
    return form.book(name, trap, found, when=when)


def same_name_two_districts():
    form = Form("06379", people(), agency=["UBND HUYỆN BẮC SƠN", "UBND XÃ TÂN THÀNH"])
    return form.book("same-name-two-districts", "Tân Thành is in Bắc Sơn and in Cao Lộc: the district above its name decides")


def same_name_undecided():
    form = Form("06379", people(), agency=["ỦY BAN NHÂN DÂN", "XÃ TÂN THÀNH"])
    form.page.expected.clear()
    return form.book("same-name-undecided", "Xã Tân Thành of which district? Nothing says it, so the report is nobody's",
                     [("place-unknown", "error", "T6", "A2")])


def town_and_commune():
    return place_table("town-and-commune-of-one-name",
                       "Thị trấn Đình Lập and Xã Đình Lập in one table, and \"Thái Bình\" as a town",
                       [("Thị trấn Đình Lập", "06613", ""), ("Xã Đình Lập", "06628", ""), ("Xã Cường Lợi", "06634", "")],
                       "DÂN SỐ, SỐ HỘ NĂM 2023 HUYỆN ĐÌNH LẬP", "2023", ("UBND HUYỆN ĐÌNH LẬP",))


def name_before_2025():
    return Form("06340", people(), agency=["UBND HUYỆN BẮC SƠN", "UBND XÃ TÂN TRI"]).book(
        "name-before-the-merger", "Xã Tân Tri in June 2024 is 06340; since July 2025 the name belongs to 06337")


def name_after_2025():
    made = outline() + [value("KH năm 2025", "plan", "2025"), value("TH tháng 9", ACTUAL, "2025-09"),
                        value("Lũy kế 9 tháng", ACTUAL, "2025-01/2025-09")]
    form = Form("06337", people(), made, "KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KT-XH THÁNG 9 NĂM 2025", "T9",
                ["TỈNH LẠNG SƠN", "ỦY BAN NHÂN DÂN XÃ TÂN TRI"],
                Model(merged=True), day="Tân Tri, ngày 14 tháng 9 năm 2025")
    return form.book("name-after-the-merger", "Xã Tân Tri in September 2025 has the code 06337, which was Đồng Ý's",
                     when=(2025, 9, 14))


def town_became_commune():
    return place_table("codes-after-the-merger",
                       "06325 is Xã Bắc Sơn now (it was the town), 06337 Xã Tân Tri, 06364 Xã Vũ Lễ (it was Chiến Thắng)",
                       [("Xã Bắc Sơn", "06325", "06325"), ("Xã Tân Tri", "06337", "06337"), ("Xã Vũ Lễ", "06364", "06364")],
                       "DÂN SỐ, SỐ HỘ CÁC XÃ THÁNG 9 NĂM 2025", "2025-09", ("CỤC THỐNG KÊ TỈNH LẠNG SƠN",), code_head="Mã xã",
                       model=Model(merged=True), when=(2025, 9, 20))


def spellings():
    return place_table("spellings-of-places", "Đồng ý, Nhất Hoà, Vạn Thuỷ, TT., X., UBND xã, capitals, letters taken apart",
                       [("Xã Đồng ý", "06337", ""), ("xã Nhất Hoà", "06376", ""), ("TT. Bắc Sơn", "06325", ""),
                        ("X. Vũ Lễ", "06373", ""), ("UBND xã Tân Lập", "06352", ""),
                        ("VŨ LĂNG", "06367", ""), ("Xã Vạn Thuỷ", "06331", ""), (nfd("Xã Chiến Thắng"), "06364", ""),
                        ("  Xã  Hưng Vũ ", "06349", "")],
                       "DÂN SỐ, SỐ HỘ NĂM 2023", "2023")


def lost_noughts():
    return place_table("codes-lost-their-noughts", "the code column holds the numbers 6325 to 6352; the names decide",
                       [("Thị trấn Bắc Sơn", "06325", 6325), ("Xã Long Đống", "06328", 6328), ("Xã Vạn Thủy", "06331", 6331),
                        ("Xã Tân Lập", "06352", 6352)],
                       "DÂN SỐ, SỐ HỘ NĂM 2023", "2023", code_head="Mã xã")


def tones_matter():
    return place_table("tones-of-places-matter", "Vũ Lãng, Tân Láp: nobody's names, and a suggestion at most",
                       [("Xã Vũ Lăng", "06367", ""), ("Xã Vũ Lãng", None, ""), ("Xã Tân Lập", "06352", ""),
                        ("Xã Tân Láp", None, "")],
                       "DÂN SỐ, SỐ HỘ NĂM 2023", "2023",
                       findings=(("place-unknown", "error", 1), ("place-unknown", "error", 3)))


def lost_digits():
    """As the table of July 2025 was published."""
    page = Page("QM")
    top = heading(page, ["SỞ NỘI VỤ TỈNH HÀ TĨNH"], ["DANH SÁCH XÃ SAU SẮP XẾP (từ 01/7/2025)"], 5, motto=False)
    for column, text in enumerate(("STT", "Tên xã", "Mã", "Diện tích tự nhiên (km2)", "Quy mô dân số (người)")):
        page.text(top, column, text, "head")
    rows = [("Xã Cẩm Xuyên", "18673", 88.98, 8898, 33977, 33977), ("Xã Thiên Cầm", "18676", 40.55, 4055, 32998, 32998),
            ("Xã Cẩm Hưng", "18736", 103.8, 10380, 21964, 21964),
            ("Xã Cẩm Duệ", "18739", 193.57, 19357, "23,870", 23870), ("Xã Cẩm Lạc", "18748", 115.86, 11586, 19399, 19399)]
    for n, (name, code, km2, hectares, raw, people_) in enumerate(rows, 1):
        for column, text in enumerate((n, name, code)):
            page.text(top + n, column, text, "body")
        page.say(top + n, 3, Key(code, "land.natural_area", ACTUAL, "2025-07"), km2, value=hectares)
        page.say(top + n, 4, Key(code, "pop.total", ACTUAL, "2025-07"), raw, value=people_)
    return Workbook("traps", "trap-one-number-as-english-text", [page], "trap", "",
                    "\"23,870\" people among numbers: people have no fractions, so the comma groups", [],
                    when=(2025, 7, 1))


def other_places_named():
    form = Form("06355", herds()[:3],
                notes=("Giáp xã Vũ Lễ và thị trấn Bắc Sơn; trong kỳ chuyển 12 con trâu sang xã Chiến Thắng.",),
                day="Vũ Sơn, ngày 14 tháng 6 năm 2024",
                title="KẾT QUẢ CHĂN NUÔI XÃ VŨ SƠN THÁNG 6 NĂM 2024 (so sánh với xã Vũ Lễ)")
    return form.book("other-places-named", "the title compares with Vũ Lễ, a note names neighbours: the report stays Vũ Sơn's")


def villages_of_two_communes():
    columns_ = [Col("TT", "stt", width=5), Col("Xã / thôn", "label", width=24),
                Col("Tổng số hộ (hộ)", key={"indicator": "hh.total"}),
                Col("Số hộ nghèo (hộ)", key={"indicator": "poverty.poor.households"})]
    lines = []
    for outline_, code, name in (("I", "06373", "Xã Vũ Lễ"), ("II", "06364", "Xã Chiến Thắng")):
        at = len(lines)
        villages = VILLAGES[code]
        lines.append(Line(name, outline=outline_, kind="total", of=tuple(range(at + 1, at + 1 + len(villages)))))
        lines += [Line(f"Thôn {v}", {"place": f"{code}/{v}"}, n) for n, v in enumerate(villages, 1)]
    form = Form("06325", lines, columns_, "SỐ HỘ, HỘ NGHÈO THEO THÔN NĂM 2023", "Thôn", ["UBND HUYỆN BẮC SƠN"],
                base={"scenario": ACTUAL, "period": "2023"}, day="", nil=0)
    # The commune's own line is the sum of its villages, and a commune's figure all the same.
    model = Model()
    for line in (0, 1 + len(VILLAGES["06373"])):
        code = "06373" if line == 0 else "06364"
        for column, indicator in ((2, "hh.total"), (3, "poverty.poor.households")):
            at = form.table.cell(line, column)
            whole = model.value(code, indicator, ACTUAL, "2023")
            assert form.page.cells[at].value == int(whole)
            form.page.say(*at, Key(code, indicator, ACTUAL, "2023"), int(whole), value=whole,
                          formula=form.page.cells[at].formula)
    return form.book("villages-of-two-communes",
                     "each commune's line stands above its villages and holds their sum: both are recorded, each for its own place")


def workbooks():
    return [same_name_two_districts(), same_name_undecided(), town_and_commune(), name_before_2025(), name_after_2025(),
            town_became_commune(), spellings(),
            lost_noughts(), tones_matter(), lost_digits(), other_places_named(), villages_of_two_communes()]
