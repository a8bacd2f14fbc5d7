"""Traps for checks and labels: what must not raise an alarm, and what must (domain section 1.1), and letters."""
from samples.wording import nfd, old_tone, short_i

from .form_rows import SMALL
from .t1 import Variant, draw
from .traps import PLAN, Form, outline, row, said, section, value
from .twins_files import FOUR_COLUMNS
from .vni import vni

PLAN_2023 = outline() + [value("Kế hoạch năm 2023", PLAN, "2023")]
PLAN_TITLE = "CÁC CHỈ TIÊU KẾ HOẠCH PHÁT TRIỂN KINH TẾ - XÃ HỘI NĂM 2023"


def plan(code, rows, name, trap, title=PLAN_TITLE, made=None, findings=(), sheet="Phu luc"):
    """`rows`: (label, indicator, unit, raw, meaning[, comparator]) or a section's title."""
    lines = []
    for n, one in enumerate(rows, 1):
        if isinstance(one, str):
            lines.append(section(one))
            continue
        label, indicator, unit, raw, means = one[:5]
        figure = said(raw, means)
        figure.comparator = one[5] if len(one) > 5 else "="
        lines.append(row(label, indicator, unit, n, {3: figure}))
    form = Form(code, lines, made or PLAN_2023, title, sheet, day="")
    return form.book(name, trap, [form.finding(c, severity, line, column) for c, severity, line, column in findings])


def rounding():
    crops = [("Lúa nước", "rice", 55, 39.1, 215), ("Ngô", "maize", 30, 30.3, 91), ("Sắn", "cassava", 10, 144, 144),
             ("Rau các loại", "vegetables", 15, 109.3, 164),
             ("Đậu các loại", "beans", 14, 11.4, 16), ("Gừng sẻ", "ginger", 1, 25, 2.5)]
    rows = [("Tổng sản lượng lương thực có hạt", "crop.grain.output", "tấn", 306, 306)]
    for name, crop, area, tons, output in crops:
        rows += [name, ("- Diện tích", f"crop.{crop}.area", "ha", area, area),
                 ("- Năng suất", f"crop.{crop}.yield", "tạ/ha", tons, tons),
                 ("- Sản lượng", f"crop.{crop}.output", "tấn", output, output)]
    return plan("21154", rows, "rounding-is-no-error",
                "55 ha x 39,1 tạ/ha is 215,05 tấn, printed 215: within half a digit, no alarm; 306 leaves out the cassava")


def overlap():
    return plan("21154", [("Trồng mới rừng", "forest.new.area", "ha", 450, 450),
                          ("- Trồng rừng gỗ nguyên liệu", "forest.new_pulpwood.area", "ha", 405, 405),
                          ("- Rừng gỗ lớn", "forest.new_largetimber.area", "ha", 45, 45),
                          ("- Quế trồng mới", "forest.new_cinnamon.area", "ha", 45, 45)],
                "parts-overlap", "405 + 45 + 45 is more than 450, because the quế is among the others: no alarm")


def stated_in_the_label():
    return plan("21154", [("Số tiêu chí nông thôn mới đạt (lũy kế đến thời điểm hiện tại là 09 tiêu chí)", "ntm.criteria.met",
                           "tiêu chí", 11, 11),
                          ("Số tiêu chí NTM hoàn thành trong năm (Trường học và Nhà ở dân cư). Lũy kế đến 31/12/2022 được 9 tiêu chí", "ntm.criteria.new", "tiêu chí", "02", 2),
                          ("Hoàn thành tiêu chí nông thôn mới nâng cao (tiêu chí số 1, 3, 8,10,15,16)",
                           "ntm.advanced.criteria.new", "tiêu chí", "06", 6)],
                "figures-inside-labels",
                "9, 31/12/2022 and the list \"8,10\" in labels are no figures; basic and advanced criteria are two indicators")


def numbers_in_labels():
    return plan("06352", [("Tỷ lệ huy động trẻ 5 tuổi ra lớp", "edu.age5.rate", "%", "100%", 100),
                          ("Số trẻ 5 tuổi", "child.age5", "trẻ", 46, 46),
                          ("Tỷ lệ trẻ em dưới 5 tuổi suy dinh dưỡng thể nhẹ cân", "health.malnutrition.underweight.rate", "%",
                           12.5, "12.5"),
                          ("Tỷ lệ hộ có nhà tắm, thiết bị chứa nước hợp vệ sinh, nhà tiêu an toàn và đảm bảo 3 sạch",
                           "env.sanitation3.rate", "%", "trên 80%", 80, ">"),
                          ("Khu dân cư, trường học, cơ quan đạt tiêu chuẩn an toàn về ANTT theo thông tư 124",
                           "security.antt_safe.rate", "%", "từ 80% trở lên", 80, ">="),
                          ("Các khoản thu xã hưởng 100%", "budget.revenue.full", "triệu đồng", 102, 102),
                          ("Tỷ lệ trẻ 6 tuổi vào lớp 1", "edu.grade1.rate", "%", 100, 100)],
                "numbers-in-labels", "5 tuổi, 3 sạch, thông tư 124, 100%, lớp 1 belong to the labels")


def combined_poor():
    return plan("06634", [("Số hộ nghèo, hộ cận nghèo giảm trong năm", "poverty.combined.reduction_households", "hộ", 12, 12),
                          ("Tỷ lệ giảm hộ nghèo, cận nghèo", "poverty.combined.reduction_rate", "%", 3.08, "3.08"),
                          ("Tỷ lệ hộ nghèo", "poverty.poor.rate", "%", 8.2, "8.2"),
                          ("Số hộ cận nghèo", "poverty.near_poor.households", "hộ", 41, 41)],
                "poor-and-near-poor-merged",
                "poor and near-poor together are an indicator of their own; % of points in a line of giảm")


def two_revenues():
    return plan("18721", [("Tổng thu ngân sách xã", "budget.revenue.total", "tỷ đồng", "19 - 20", 19000, "range"),
                          ("Trong đó: Thu ngân sách trên địa bàn", "budget.revenue.local", "tỷ đồng", "12 - 13", 12000,
                           "range"),
                          ("Tổng chi ngân sách xã", "budget.expenditure.total", "tỷ đồng", 18.75, 18750)],
                "two-revenues",
                "thu ngân sách and thu trên địa bàn are two indicators, the second within the first; ranges in tỷ đồng")


def mended(book, upper):
    """Ranges need their upper ends."""
    for page in book.pages:
        for at, seen in page.expected.items():
            if seen.key.indicator in upper:
                page.expected[at] = seen._replace(value_to=upper[seen.key.indicator])
    return book


def wrong_yield():
    return plan("06373", ["Lúa cả năm", ("- Diện tích", "crop.rice.area", "ha", 352, 352),
                          ("- Năng suất", "crop.rice.yield", "tạ/ha", 64.2, "64.2"),
                          ("- Sản lượng", "crop.rice.output", "tấn", 1636.8, "1636.8"),
                          "Giảm nghèo", ("Tổng số hộ", "hh.total", "hộ", 1216, 1216),
                          ("Số hộ nghèo", "poverty.poor.households", "hộ", 85, 85),
                          ("Tỷ lệ hộ nghèo", "poverty.poor.rate", "%", 9.65, "9.65")],
                "rates-that-do-not-follow", "1636,8 / 352 is 46,5 and not 64,2; 85 / 1216 is 6,99 and not 9,65",
                findings=(("derived-mismatch", "warning", 2, 3), ("derived-mismatch", "warning", 7, 3)))


def part_above_total():
    return plan("06373", [("Tổng đàn bò", "livestock.cattle.head", "con", 260, 260),
                          ("Trong đó: Bò lai", "livestock.cattle_crossbred.head", "con", 312, 312),
                          ("Dân số trung bình", "pop.total", "người", 5242, 5242),
                          ("Số người tham gia BHYT", "health.insurance.persons", "người", 4980, 4980)],
                "part-above-its-total", "more crossbred cattle than cattle: nobody but the commune can say which is wrong",
                findings=(("total-mismatch", "error", 0, 3), ("total-mismatch", "error", 1, 3)))


def rejected_herds(book):
    for page in book.pages:
        for at, seen in page.expected.items():
            if seen.key.indicator.startswith("livestock.cattle"):
                page.expected[at] = seen._replace(status="rejected")
    return book


def small_form(code):
    return draw(Variant("", code, FOUR_COLUMNS, "", codes=SMALL))[0]


def letters(name, code, trap, change, font="", findings=()):
    page = small_form(code)
    if font:
        page.font = page.capitals_font = font
    page.texts(lambda text, cell: change(text))
    form = Form.__new__(Form)
    form.page = page
    return form.book(name, trap, findings)


def workbooks():
    upper = {"budget.revenue.total": 20000, "budget.revenue.local": 13000}
    return [rounding(), overlap(), stated_in_the_label(), numbers_in_labels(), combined_poor(), mended(two_revenues(), upper),
            wrong_yield(), rejected_herds(part_above_total()),
            letters("unicode-under-vntime", "06355",
                    "a sheet typed anew in Unicode whose font is still .VnTime: nothing to decode", lambda text: text,
                    ".VnTime"),
            letters("vni-letters", "06358", "VNI text under VNI-Times", vni, "VNI-Times",
                    [("text-legacy", "info", "T6", "A1")]),
            letters("letters-taken-apart", "06349", "every letter with its marks apart (NFD)", nfd),
            letters("old-tones-and-short-i", "06376", "hoá, thuỷ; tỉ lệ, kì: the same words",
                    lambda text: short_i(old_tone(text)))]
