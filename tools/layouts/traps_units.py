"""Traps of per cents, scales and units of measure (domain sections 3, 4)."""
from .traps import IN_MONTH, SO_FAR, Form, Said, raws, row, said


def per_cents():
    lines = [row("Tỷ lệ người dân tham gia BHYT", "health.insurance.rate", "%", 1,
                 raws(said(0.95, 95, number_format="0%"), said(0.9625, "96.25", number_format="0.00%"), ("95%", 95),
                      ("95,4", "95.4"))),
             row("Tỷ lệ lao động qua đào tạo", "labor.trained.rate", "%", 2,
                 raws((61.5, "61.5"), said(0.63, 63, number_format="0.0%"), ("61,9 %", "61.9"), (62, 62))),
             row("Tỷ lệ hộ nghèo", "poverty.poor.rate", "%", 3,
                 raws(said(0.0832, "8.32", number_format="0.00%"), ("7,5", "7.5"), (8.32, "8.32"),
                      said(8.32, "8.32", number_format='0.00"%"')))]
    return Form("06364", lines).book("per-cents-of-all-kinds",
                                     "0,95 under a % format, 95, \"95%\", and a % sign that is only printed")


def per_cent_as_fraction():
    lines = [row("Tỷ lệ người dân tham gia BHYT", "health.insurance.rate", "%", 1,
                 raws((94.2, "94.2"), (97, 97), (0.9525, "0.9525"), (95.25, "95.25"))),
             row("Tỷ lệ lao động qua đào tạo", "labor.trained.rate", "%", 2)]
    form = Form("06337", lines)
    return form.book("per-cent-as-fraction",
                     "0.9525 without a % format beside 94,2: taken as written, and said to be out of range",
                     [form.finding("value-out-of-range", "warning", 0, IN_MONTH)])


def lost_thousands():
    lines = [row("Tổng đàn gia cầm", "livestock.poultry.head", "con", 1,
                 raws((12500, 12500), (13000, 13000), (12.5, "12.5"), (12.5, "12.5"))),
             row("Tổng đàn lợn", "livestock.pig.head", "con", 2)]
    form = Form("06349", lines)
    return form.book("dot-lost-on-entry",
                     "12.500 typed into an English Excel became 12.5, a thousandth of last year's: taken as stored, and suspected",
                     [form.finding("unit-slip", "warning", 0, IN_MONTH), form.finding("unit-slip", "warning", 0, SO_FAR)])


def thousand_times():
    lines = [row("Tổng đàn gia cầm", "livestock.poultry.head", "nghìn con", 1,
                 raws((17.2, 17200), (17.5, 17500), (17500, 17500000), (17500, 17500000))),
             row("Tổng đàn lợn", "livestock.pig.head", "con", 2)]
    form = Form("06373", lines)
    return form.book("thousand-times-too-much", "17.500 in a line of nghìn con: taken as written, and said to be out of range",
                     [form.finding("value-out-of-range", "warning", 0, IN_MONTH),
                      form.finding("value-out-of-range", "warning", 0, SO_FAR)])


def all_digits(part):
    """The writer rounds to sixteen digits, Excel stores seventeen."""
    for short, stored in ((b"1177.2", b"1177.1999999999998"), (b"0.3", b"0.30000000000000004"), (b"3.3", b"3.3000000000000003"),
                          (b"224", b"224.00000000000003")):
        assert b"<v>" + short + b"</v>" in part
        part = part.replace(b"<v>" + short + b"</v>", b"<v>" + stored + b"</v>")
    return part


def binary_noise():
    lines = [row("Sản lượng ngô", "crop.maize.output", "tấn", 1,
                 raws((1177.1999999999998, "1177.2"), (0.1 + 0.2, "0.3"), (1.1 * 3, "3.3"), (4.35 * 100, 435))),
             row("Thu ngân sách trên địa bàn", "budget.revenue.local", "triệu đồng", 2,
                 raws((224.00000000000003, 224), (1.005 * 1000, 1005), (6.9 + 0.1 * 3, "7.2"), (18.7, "18.7")))]
    return Form("06352", lines).book("noise-of-binary-fractions", "1177.1999999999998 is 1177,2: fifteen digits count",
                                     patches={"xl/worksheets/sheet1.xml": all_digits})


def money_of_all_kinds():
    lines = [row("Thu ngân sách trên địa bàn", "budget.revenue.local", "đồng", 1),
             row("Tổng thu ngân sách xã", "budget.revenue.total", "106 đồng", 2),
             row("Tổng chi ngân sách xã", "budget.expenditure.total", "tỷ đồng", 3),
             row("Chi thường xuyên", "budget.expenditure.recurrent", "1000đ", 4),
             row("Chi đầu tư phát triển", "budget.expenditure.investment", "Tr.đ", 5),
             row("Dự phòng", "budget.expenditure.reserve", "nghìn đồng", 6)]
    return Form("06343", lines).book("money-of-all-kinds",
                                     "đồng, 106 đồng (10⁶ that lost its superscript), tỷ đồng, 1000đ, Tr.đ in one table")


def units_that_do_not_fit():
    lines = [row("Diện tích lúa", "crop.rice.area", "ha", 1,
                 raws(*[Said(v, value=v, status="rejected") for v in (4640, 4720, 1480, 1510)]), unit_shown="sào"),
             row("Tổng đàn dê", "livestock.goat.head", "con", 2,
                 raws(*[Said(v, value=v, status="rejected") for v in (150, 160, 155, 155)]), unit_shown="tấn"),
             row("Tổng đàn bò", "livestock.cattle.head", "con", 3)]
    form = Form("06361", lines)
    return form.book("units-that-do-not-fit",
                     "sào without a region, goats in tấn: neither figure can be brought into the indicator's unit",
                     [form.finding("unit-unknown", "error", 0, 2), form.finding("unit-mismatch", "error", 1, 2)])


def units_near_the_figures():
    lines = [row("Năng suất lúa (tấn/ha)", "crop.rice.yield", "tạ/ha", 1,
                 raws(("4,5", 45), ("4,6", 46), (5.1, 51), ("51 tạ/ha", 51)), unit_shown=None),
             row("Sản lượng lúa", "crop.rice.output", "tạ", 2,
                 raws((7445, "744.5"), (7714, "771.4"), ("262,7 tấn", "262.7"), (2918, "291.8"))),
             row("Tỷ lệ tăng dân số tự nhiên", "pop.growth_rate", "‰", 3,
                 raws((9.8, "0.98"), ("9,8", "0.98"), ("0,98%", "0.98"), ("9,8 ‰", "0.98"))),
             row("Thu nhập bình quân đầu người", "income.per_capita", "triệu đồng", 4,
                 raws((38.4, "38.4"), (42, 42), ("3,4 triệu đồng/người/tháng", "40.8"), (40.8, "40.8")))]
    return Form("06340", lines).book("unit-nearest-to-the-figure",
                                     "a unit written with the figure beats the column, the column the label; ‰ and per month")


def shares_above_hundred():
    lines = [row("Tỷ lệ người dân tham gia BHYT", "health.insurance.rate", "%", 1,
                 raws((95.1, "95.1"), (97, 97), said(102.5, "102.5", status="rejected"), (96, 96))),
             row("Tỷ lệ giao quân so với chỉ tiêu", "defense.recruit.rate", "%", 2,
                 raws((100, 100), (100, 100), (110, 110), (110, 110)))]
    form = Form("06376", lines)
    return form.book("share-above-hundred", "102,5 % of the people cannot be insured; 110 % of a quota can be met",
                     [form.finding("value-out-of-range", "error", 0, IN_MONTH)])


def workbooks():
    return [per_cents(), per_cent_as_fraction(), lost_thousands(), thousand_times(), binary_noise(), money_of_all_kinds(),
            units_that_do_not_fit(), units_near_the_figures(), shares_above_hundred()]
