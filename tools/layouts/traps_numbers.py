"""Traps of figures: separators, dates, per cents, signs, words and units of measure (domain sections 3, 4)."""
from .traps import ACTUAL, PLAN, PLANNED, Form, Said, outline, raws, row, said, value


def dots_in_counts():
    lines = [row("Tổng đàn trâu", "livestock.buffalo.head", "con", 1,
                 raws(("1.500", 1500), ("1.520", 1520), ("1.498", 1498), ("1.498", 1498))),
             row("Tổng số hộ", "hh.total", "hộ", 2, raws(("1.012", 1012), ("1.020", 1020), ("1.015", 1015), ("1.015", 1015))),
             row("Tổng đàn gia cầm", "livestock.poultry.head", "con", 3,
                 raws(("12.500", 12500), ("13.000", 13000), ("12.900", 12900), ("12.900", 12900)))]
    return Form("06328", lines).book("dots-in-counts",
                                     "\"1.500\" con and hộ: what is counted has no fractions, so the dot groups")


def column_votes(english):
    if english:
        shown = (("Tổng sản lượng lương thực có hạt", "crop.grain.output", "1,789.2", 1789.2),
                 ("Sản lượng lúa", "crop.rice.output", "612", 612),
                 ("Sản lượng ngô", "crop.maize.output", "1,177.2", 1177.2),
                 ("Sản lượng hồi", "crop.star_anise.output", "1,500", 1500),
                 ("Sản lượng lạc", "crop.groundnut.output", "15.25", 15.25))
    else:
        shown = (("Tổng sản lượng lương thực có hạt", "crop.grain.output", "1.789,2", 1789.2),
                 ("Sản lượng lúa", "crop.rice.output", "612", 612),
                 ("Sản lượng ngô", "crop.maize.output", "1.177,2", 1177.2),
                 ("Sản lượng hồi", "crop.star_anise.output", "1.500", 1500),
                 ("Sản lượng lạc", "crop.groundnut.output", "15,25", 15.25))
    lines = [row(label, code, "tấn", n, {3: said(raw, means)}) for n, (label, code, raw, means) in enumerate(shown, 1)]
    form = Form("06352", lines, outline() + [value("Kế hoạch năm 2024", PLAN, "2024")], "CHỈ TIÊU KẾ HOẠCH NĂM 2024")
    if english:
        return form.book("english-separators",
                         "a column in English notation: 1,789.2 decides that 1,500 is 1500 and 15.25 fifteen and a quarter")
    return form.book("column-votes-on-separators", "1.789,2 in the same column decides that 1.500 tấn is 1500")


def undecidable():
    lines = [row("Sản lượng hồi", "crop.star_anise.output", "tấn", 1, {3: said("1.500", 1500)})]
    form = Form("06370", lines, outline() + [value("Kế hoạch năm 2024", PLAN, "2024")], "CHỈ TIÊU KẾ HOẠCH NĂM 2024")
    return form.book("undecidable-dot",
                     "nothing in the column decides \"1.500\" tấn: the country's notation is taken, and both readings said",
                     [form.finding("value-ambiguous", "info", 0, 3)])


def became_dates():
    def date(serial, shown):
        return Said(serial, status="rejected", number_format=shown)
    lines = [row("Số hộ nghèo", "poverty.poor.households", "hộ", 1, {PLANNED: date(45576, "d-mmm")}),
             row("Số thôn văn hóa", "culture.village.count", "thôn", 2, {PLANNED: date(45449, "dd/mm")}),
             row("Số tiêu chí nông thôn mới đạt", "ntm.criteria.met", "tiêu chí", 3),
             row("Số thôn", "village.total", "thôn", 4)]
    form = Form("06352", lines)
    return form.book("ranges-became-dates", "10-11 and 06/6 were typed and became dates: no figure can be taken from them",
                     [form.finding("value-as-date", "error", n, PLANNED) for n in (0, 1)])


def targets_in_words():
    shown = [("Tỷ lệ hộ đạt gia đình văn hóa", "culture.family.rate", "%", "trên 92%", ">", 92, None),
             ("Tỷ lệ suy dinh dưỡng thể nhẹ cân", "health.malnutrition.underweight.rate", "%", "giảm dưới 16%", "<", 16, None),
             ("Số doanh nghiệp thành lập mới", "enterprise.new", "doanh nghiệp", "ít nhất 01", ">=", 1, None),
             ("Số vụ tai nạn giao thông", "security.traffic.accidents", "vụ", "không quá 3", "<=", 3, None),
             ("Tỷ lệ chất thải rắn sinh hoạt được thu gom, xử lý", "env.waste.collected.rate", "%", "từ 80% trở lên", ">=", 80,
              None), ("Tỷ lệ hộ nghèo", "poverty.poor.rate", "%", "giảm còn 5,2%", "<=", "5.2", None),
             ("Số hộ nghèo", "poverty.poor.households", "hộ", "giảm 76 hộ", "delta", -76, None),
             ("Tổng đàn lợn", "livestock.pig.head", "con", "tăng 10%", "growth", 10, None),
             ("Tổng đàn trâu", "livestock.buffalo.head", "con", "duy trì", "maintain", None, None),
             ("Giải quyết việc làm", "labor.jobs_created", "người", "300 - 350", "range", 300, 350),
             ("Xuất khẩu lao động", "labor.exported", "người", "từ 60 đến 70", "range", 60, 70),
             ("Diện tích trồng rừng mới", "forest.new.area", "ha", "khoảng 50", "=", 50, None),
             ("Số sản phẩm OCOP", "ocop.products", "sản phẩm", "tối thiểu 02", ">=", 2, None),
             ("Tổng sản lượng lương thực có hạt", "crop.grain.output", "tấn", "trên 1.789,2", ">", "1789.2", None),
             ("Tỷ lệ che phủ rừng", "forest.cover.rate", "%", "47,3% trở lên", ">=", "47.3", None),
             ("Tốc độ tăng tổng đàn vật nuôi", "livestock.growth", "%", "10 – 11", "range", 10, 11)]
    lines = [row(label, code, unit, n, {3: Said(raw, comparator, low, high)}) for n,
             (label, code, unit, raw, comparator, low, high) in enumerate(shown, 1)]
    return Form("06352", lines, outline() + [value("Kế hoạch năm 2024", PLAN, "2024")], "CÁC CHỈ TIÊU KẾ HOẠCH NĂM 2024").book(
        "targets-in-words", "trên, dưới, ít nhất, không quá, từ ... trở lên, giảm còn, giảm, tăng, duy trì, a - b, khoảng")


def fractions():
    shown = [("Số thôn văn hóa", "culture.village.count", "thôn", "06/6", 6),
             ("Số tiêu chí nông thôn mới đạt", "ntm.criteria.met", "tiêu chí", "12/19", 12),
             ("Số trường đạt chuẩn quốc gia", "edu.school.standard", "trường", "02/03", 2),
             ("Số hợp tác xã", "coop.total", "HTX", "02", 2)]
    lines = [row(label, code, unit, n, {3: said(raw, means)}) for n, (label, code, unit, raw, means) in enumerate(shown, 1)]
    return Form("06352", lines, outline() + [value("Thực hiện năm 2023", ACTUAL, "2023")], "KẾT QUẢ CHỈ TIÊU NĂM 2023").book(
        "fractions-and-leading-noughts", "06/6 and 12/19 are so many of so many, 02 is two; none is a date or a quotient")


def negative():
    minus = Said("giảm 5", "delta", -5)
    lines = [row("Số hộ cận nghèo tăng, giảm", "poverty.near_poor.change_households", "hộ", 1,
                 raws(("(5)", -5), ("−5", -5), minus, Said("tăng 3", "delta", 3))),
             row("Tốc độ tăng tổng đàn vật nuôi", "livestock.growth", "%", 2,
                 raws((-2.5, "-2.5"), (3, 3), ("-1,2", "-1.2"), ("(1,2)", "-1.2")))]
    return Form("06355", lines).book("negative-figures", "(5), a minus sign of typography, \"giảm 5\", \"tăng 3\"")


def malformed():
    lines = [row("Tổng đàn gia cầm", "livestock.poultry.head", "con", 1,
                 raws(("15.000", 15000), Said("15.000.00", status="rejected"), ("14.900", 14900), ("14.900", 14900))),
             row("Tổng đàn dê", "livestock.goat.head", "con", 2,
                 raws(("150", 150), Said("chưa giao", status="rejected"), ("148", 148), ("148", 148)))]
    form = Form("06373", lines)
    return form.book("no-number-at-all", "\"15.000.00\" groups wrongly, \"chưa giao\" is no figure",
                     [form.finding("value-not-number", "error", n, PLANNED) for n in (0, 1)])


def dressed_numbers():
    lines = [row("Tổng đàn gia cầm", "livestock.poultry.head", "con", 1,
                 raws(("12.500con", 12500), ("１２.５００", 12500), ("12\u00a0500\u00a0", 12500), ("12\u202f500", 12500))),
             row("Tổng sản lượng lương thực có hạt", "crop.grain.output", "tấn", 2,
                 raws((" 1.789,2 ", "1789.2"), ("1 800,5", "1800.5"), ("865 tấn", 865), ("865,0", 865))),
             row("Trồng cây phân tán", "forest.scattered.trees", "cây", 3,
                 raws(("3 ngàn cây", 3000), ("2,5 nghìn cây", 2500), ("1.200 cây", 1200), ("1200", 1200)))]
    return Form("06367", lines).book("dressed-numbers",
                                     "units glued on, full-width digits, no-break and narrow blanks, scale words")


def nothing_reported():
    def nil(raw):
        return Said(raw, value=0, status="nil")
    lines = [row("Số vụ tai nạn giao thông", "security.traffic.accidents", "vụ", 1,
                 raws(nil("-"), (0, 0), nil("KPS"), nil("–"))),
             row("Số vụ cháy rừng", "forest.fires", "vụ", 2, raws(nil("không"), ("0", 0), nil("Không"), nil("-"))),
             row("Số người chết do TNGT", "security.traffic.deaths", "người", 3,
                 raws(Said("…", status="missing"), (0, 0), nil("kps"), Said("..", status="missing"))),
             row("Số tiêu chí nông thôn mới đạt", "ntm.criteria.met", "tiêu chí", 4,
                 raws(*[Said("x", status="not-applicable")] * 4))]
    return Form("06325", lines).book("nothing-reported",
                                     "-, –, KPS, không are nothing; 0 is a figure; … and .. are missing; x does not apply")


def workbooks():
    return [dots_in_counts(), column_votes(False), column_votes(True), undecidable(), became_dates(), targets_in_words(), fractions(),
            negative(), malformed(), dressed_numbers(), nothing_reported()]
