"""The rows of Biểu số 01/KTXH: indicators in their order, and the ways communes word them.

Each label has up to three wordings: full, short, other. A commune uses one of them throughout.
"""
from collections import namedtuple

# kind: "part" (I, II, III), "group" (1, 2, 3), "crop" (heads three rows), "item", "component"
Row = namedtuple("Row", "kind code unit labels", defaults=(None, None, ()))

CROP_NAMES = [  # crop, name at the head of three rows (full, short, other), name inside a label
    ("rice", ("Lúa cả năm", "Cây lúa", "Lúa cả năm"), "lúa cả năm"),
    ("rice_spring", ("Lúa xuân", "Lúa xuân", "Lúa đông xuân"), "lúa xuân"),
    ("rice_summer", ("Lúa mùa", "Lúa mùa", "Lúa vụ mùa"), "lúa mùa"),
    ("maize", ("Ngô", "Cây ngô", "Ngô cả năm"), "ngô"),
    ("tobacco", ("Thuốc lá", "Cây thuốc lá", "Thuốc lá vàng"), "thuốc lá"),
    ("groundnut", ("Lạc", "Cây lạc", "Lạc"), "lạc"),
    ("vegetables", ("Rau các loại", "Rau các loại", "Rau xanh các loại"), "rau các loại"),
]
CROP_PARTS = [  # part, unit, wordings
    ("area", "ha", ("Diện tích", "DT", "Diện tích")),
    ("yield", "tạ/ha", ("Năng suất", "NS", "Năng suất bình quân")),
    ("output", "tấn", ("Sản lượng", "SL", "Sản lượng")),
]


def part(*labels):
    return Row("part", labels=labels)


def group(*labels):
    return Row("group", labels=labels)


def item(code, unit, *labels):
    return Row("item", code, unit, labels)


def component(code, unit, *labels):
    return Row("component", code, unit, labels)


ROWS = [
    part("KINH TẾ", "KINH TẾ", "LĨNH VỰC KINH TẾ"),
    group("Trồng trọt", "Trồng trọt", "Sản xuất trồng trọt"),
    item("crop.sown.area", "ha", "Tổng diện tích gieo trồng", "Tổng DTGT",
         "Diện tích gieo trồng các loại cây"),
    item("crop.grain.output", "tấn", "Tổng sản lượng lương thực có hạt", "Tổng SL LT có hạt",
         "Tổng sản lượng lương thực cây có hạt"),
    Row("crops"),
    item("crop.star_anise.output", "tấn", "Sản lượng hồi", "SL hoa hồi", "Sản lượng hoa hồi tươi"),
    group("Chăn nuôi, thủy sản", "Chăn nuôi - Thủy sản", "Chăn nuôi và nuôi trồng thủy sản"),
    item("livestock.buffalo.head", "con", "Tổng đàn trâu", "Trâu", "Đàn trâu"),
    item("livestock.cattle.head", "con", "Tổng đàn bò", "Bò", "Đàn bò"),
    item("livestock.goat.head", "con", "Tổng đàn dê", "Dê", "Đàn dê"),
    item("livestock.pig.head", "con", "Tổng đàn lợn", "Lợn", "Đàn lợn"),
    item("livestock.poultry.head", "con", "Tổng đàn gia cầm", "Gia cầm", "Đàn gia cầm"),
    item("livestock.meat.output", "tấn", "Sản lượng thịt hơi xuất chuồng", "SL thịt hơi",
         "Thịt hơi xuất chuồng các loại"),
    item("aqua.pond.area", "ha", "Diện tích nuôi trồng thủy sản", "DT nuôi trồng thủy sản",
         "Diện tích ao nuôi cá"),
    item("aqua.farmed.output", "tấn", "Sản lượng nuôi trồng thủy sản", "SL nuôi trồng",
         "Sản lượng cá các loại"),
    group("Lâm nghiệp", "Lâm nghiệp", "Sản xuất lâm nghiệp"),
    item("land.natural_area", "ha", "Tổng diện tích tự nhiên", "Tổng DT tự nhiên",
         "Diện tích đất tự nhiên"),
    item("forest.area", "ha", "Diện tích rừng hiện có", "DT có rừng", "Diện tích có rừng"),
    item("forest.cover.rate", "%", "Tỷ lệ che phủ rừng", "TL che phủ", "Độ che phủ rừng"),
    item("forest.new.area", "ha", "Diện tích trồng rừng mới", "Trồng rừng mới", "Trồng rừng"),
    item("forest.scattered.trees", "cây", "Trồng cây phân tán", "Cây phân tán",
         "Số cây phân tán trồng mới"),
    item("forest.timber.volume", "m3", "Sản lượng gỗ khai thác từ rừng trồng", "Gỗ rừng trồng",
         "Khai thác gỗ rừng trồng"),
    group("Thu, chi ngân sách", "Tài chính - Ngân sách", "Thu chi ngân sách"),
    item("budget.revenue.local", "triệu đồng", "Tổng thu ngân sách nhà nước trên địa bàn",
         "Thu NSNN trên địa bàn", "Tổng thu ngân sách trên địa bàn"),
    item("budget.revenue.total", "triệu đồng", "Tổng thu ngân sách xã", "Tổng thu NS xã",
         "Tổng thu ngân sách"),
    component("budget.revenue.full", "triệu đồng", "Các khoản thu xã hưởng 100%", "Thu 100%",
              "Các khoản thu NSX hưởng 100%"),
    component("budget.revenue.shared", "triệu đồng",
              "Các khoản thu phân chia theo tỷ lệ phần trăm", "Thu phân chia",
              "Các khoản thu phân chia theo tỷ lệ"),
    component("budget.revenue.transfer", "triệu đồng", "Thu bổ sung từ ngân sách cấp trên",
              "Thu bổ sung", "Thu bổ sung từ NS cấp trên"),
    item("budget.expenditure.total", "triệu đồng", "Tổng chi ngân sách xã", "Tổng chi NS xã",
         "Tổng chi ngân sách"),
    component("budget.expenditure.investment", "triệu đồng", "Chi đầu tư phát triển", "Chi ĐTPT",
              "Chi đầu tư phát triển"),
    component("budget.expenditure.recurrent", "triệu đồng", "Chi thường xuyên", "Chi TX",
              "Chi thường xuyên"),
    component("budget.expenditure.reserve", "triệu đồng", "Dự phòng ngân sách", "Dự phòng",
              "Dự phòng ngân sách"),
    group("Kinh tế tập thể", "Hợp tác xã", "Kinh tế tập thể"),
    item("coop.total", "HTX", "Số hợp tác xã", "HTX", "Hợp tác xã đang hoạt động"),
    part("XÃ HỘI", "VĂN HÓA - XÃ HỘI", "LĨNH VỰC VĂN HÓA - XÃ HỘI"),
    group("Dân số, hộ gia đình", "Dân số", "Dân số - Kế hoạch hóa gia đình"),
    item("hh.total", "hộ", "Tổng số hộ", "Số hộ", "Tổng số hộ dân"),
    item("pop.total", "người", "Dân số trung bình", "Dân số", "Tổng số nhân khẩu"),
    item("pop.births", "người", "Số trẻ sinh ra sống", "Số sinh", "Số trẻ mới sinh"),
    group("Giảm nghèo", "Giảm nghèo", "Công tác giảm nghèo"),
    item("poverty.poor.households", "hộ", "Số hộ nghèo", "Hộ nghèo", "Tổng số hộ nghèo"),
    item("poverty.poor.rate", "%", "Tỷ lệ hộ nghèo", "TL hộ nghèo", "Tỷ lệ hộ nghèo đa chiều"),
    item("poverty.near_poor.households", "hộ", "Số hộ cận nghèo", "Hộ cận nghèo",
         "Tổng số hộ cận nghèo"),
    item("poverty.near_poor.rate", "%", "Tỷ lệ hộ cận nghèo", "TL cận nghèo",
         "Tỷ lệ hộ cận nghèo"),
    group("Lao động, việc làm", "Lao động", "Lao động - Việc làm"),
    item("labor.working_age", "người", "Dân số trong độ tuổi lao động", "LĐ trong độ tuổi",
         "Số lao động trong độ tuổi"),
    item("labor.trained", "người", "Số lao động qua đào tạo", "LĐ qua đào tạo",
         "Lao động đã qua đào tạo"),
    item("labor.trained.rate", "%", "Tỷ lệ lao động qua đào tạo", "TL LĐ qua đào tạo",
         "Tỷ lệ lao động qua đào tạo"),
    item("labor.jobs_created", "người", "Số lao động được giải quyết việc làm",
         "Giải quyết việc làm", "Tạo việc làm mới"),
    group("Giáo dục", "Giáo dục", "Giáo dục và Đào tạo"),
    item("edu.school.standard", "trường", "Số trường đạt chuẩn quốc gia", "Trường chuẩn QG",
         "Trường đạt chuẩn quốc gia"),
    item("edu.pupil.preschool", "trẻ", "Số trẻ mầm non ra lớp", "Học sinh MN",
         "Học sinh mầm non"),
    item("edu.pupil.primary", "học sinh", "Số học sinh tiểu học", "Học sinh TH",
         "Học sinh tiểu học"),
    item("child.age5", "trẻ", "Số trẻ 5 tuổi", "Trẻ 5 tuổi", "Tổng số trẻ 5 tuổi"),
    item("edu.age5.rate", "%", "Tỷ lệ huy động trẻ 5 tuổi ra lớp", "TL trẻ 5 tuổi ra lớp",
         "Huy động trẻ 5 tuổi ra lớp"),
    group("Y tế", "Y tế", "Y tế, chăm sóc sức khỏe"),
    item("health.insurance.persons", "người", "Số người tham gia BHYT", "Số thẻ BHYT",
         "Số người tham gia bảo hiểm y tế"),
    item("health.insurance.rate", "%", "Tỷ lệ người dân tham gia BHYT", "TL bao phủ BHYT",
         "Tỷ lệ tham gia bảo hiểm y tế"),
    item("health.commune_standard", "đạt/không", "Xã đạt Bộ tiêu chí quốc gia về y tế xã",
         "Xã đạt chuẩn QG về y tế", "Đạt chuẩn quốc gia về y tế xã"),
    group("Văn hóa, môi trường", "Văn hóa", "Văn hóa và môi trường"),
    item("culture.family.households", "hộ", "Số hộ đạt Gia đình văn hóa", "Số hộ GĐVH",
         "Số gia đình văn hóa"),
    item("culture.family.rate", "%", "Tỷ lệ hộ đạt Gia đình văn hóa", "TL hộ GĐVH",
         "Tỷ lệ gia đình văn hóa"),
    item("village.total", "thôn", "Tổng số thôn", "Số thôn", "Số thôn, khu dân cư"),
    item("culture.village.count", "thôn", "Số thôn văn hóa", "Thôn văn hóa",
         "Số thôn, khu dân cư văn hóa"),
    item("culture.village.rate", "%", "Tỷ lệ thôn văn hóa", "TL thôn văn hóa",
         "Tỷ lệ khu dân cư văn hóa"),
    item("water.hygienic.household.rate", "%", "Tỷ lệ hộ sử dụng nước hợp vệ sinh",
         "TL hộ dùng nước HVS", "Tỷ lệ hộ dân được sử dụng nước hợp vệ sinh"),
    part("XÂY DỰNG NÔNG THÔN MỚI, AN NINH TRẬT TỰ", "NTM, AN NINH", "NÔNG THÔN MỚI - NỘI CHÍNH"),
    item("ntm.criteria.met", "tiêu chí", "Số tiêu chí xã nông thôn mới đạt",
         "Số tiêu chí NTM đạt", "Số tiêu chí nông thôn mới đạt"),
    item("security.traffic.accidents", "vụ", "Số vụ tai nạn giao thông", "TNGT",
         "Tai nạn giao thông"),
]
# The town says "thị trấn" where the form says "xã".
TOWN_WORDS = [("ngân sách xã", "ngân sách thị trấn"), ("NS xã", "NS thị trấn"),
              ("thu xã hưởng", "thu thị trấn hưởng"), ("Xã đạt Bộ", "Thị trấn đạt Bộ"),
              ("về y tế xã", "về y tế")]


def crop_rows(style, wording, components):
    """The rows of seven crops. `style`: "head" a head row and three below, "self" three rows with
    the crop in the label, "area" the crop's own row carries the area. With `components`, rice and
    maize outputs already stand under the grain total."""
    rows = []
    for crop, heads, inside in CROP_NAMES:
        head = heads[wording]
        for index, (name, unit, labels) in enumerate(CROP_PARTS):
            code = f"crop.{crop}.{name}"
            if components and code in ("crop.rice.output", "crop.maize.output"):
                continue
            if style == "self":
                rows.append(Row("item", code, unit, (f"{labels[wording]} {inside}",) * 3))
            elif style == "area" and index == 0:
                rows.append(Row("crop", code, unit, (head,) * 3))
            else:
                if index == 0:
                    rows.append(Row("crop", labels=(head,) * 3))
                rows.append(Row("cell", code, unit, labels))
    return rows


def form_rows(habit):
    """All rows of one commune's form."""
    rows = []
    for row in ROWS:
        if row.kind == "crops":
            rows += crop_rows(habit["crops"], habit["wording"], habit["components"])
        elif row.code not in habit["omit"]:
            rows.append(row)
            rows += habit["extra_rows"].get(row.code, [])
            if row.code == "crop.grain.output" and habit["components"]:
                rows += [component("crop.rice.output", "tấn", *("Lúa",) * 3),
                         component("crop.maize.output", "tấn", *("Ngô",) * 3)]
    return rows
