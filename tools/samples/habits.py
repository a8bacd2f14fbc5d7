"""How each commune makes its workbook. What is not said is as in DEFAULT."""

DEFAULT = dict(
    file="BC_{ascii}_T{m}.{y}.xlsx", sheet="T{m}", writer="xlsxwriter",
    head="two", columns="stt label unit prev plan month cum pct same note",
    wording=0, crops="head", components=False, omit=(), numbering="dash",
    units={}, unit_place="column", ditto="", percent="formula", percent_digits=2, rate_digits=2,
    percent_format=False, nil="-", boolean=("Đạt", "Chưa đạt"), numbers="number",
    text="nfc", blank_rows=False, title_rows=(), repeat_header=False, notes=(), extra_sheets=(),
    hidden_code=False, noise=False, index_row="A B C 1 2 3 4 5=4/2 6 7", agency="two-lines",
    signature="TM. ỦY BAN NHÂN DÂN", extra_rows={}, extra_values={},
)

# unit of measure as catalogued -> as the commune writes it (and the factor in UNIT_FACTORS)
THOUSAND_DONG = {"triệu đồng": "nghìn đồng"}
DONG = {"triệu đồng": "đồng"}
TONS_PER_HA = {"tạ/ha": "tấn/ha"}
QUINTALS = {"tấn": "tạ"}
THOUSAND_POULTRY = {"livestock.poultry.head": "nghìn con"}

HABITS = {
    "06325": dict(file="BC_TT Bac Son_T{m}.{y}.xlsx", sheet="KTXH T{m}", extra_sheets=("cover",),
                  omit=("forest.timber.volume", "crop.star_anise.output"),
                  notes=("Ghi chú: Số liệu thu, chi ngân sách theo đối chiếu với Kho bạc Nhà nước huyện.",)),
    "06328": dict(file="Xa Long Dong - bieu KTXH thang {m}.{y}.xlsx", writer="openpyxl", head="one",
                  numbering="text", percent="typed", percent_digits=1, wording=2, agency="one-line"),
    "06331": dict(file="BCKTXH_VAN THUY_T{mm}-{y}.xls", sheet="Bieu 01", writer="xlwt", head="one",
                  percent="typed", text="tcvn3", omit=("coop.total",), wording=0, notes=("Ghi chú: Biểu này lập theo mẫu cũ",)),
    "06337": dict(file="Dong Y T{m}.{y}.xlsx", text="old-tone", components=True, ditto='"', wording=0,
                  head="two-joined", numbering="dash"),
    "06340": dict(file="TanTri_KTXH_T{m}_{y}.xlsx", percent_format=True, percent="typed", unit_place="note",
                  head="short", wording=1, numbering="number", percent_digits=2),
    "06343": dict(file="Bao cao KTXH thang {m} nam {y} xa Bac Quynh.xlsx", head="three", repeat_header=True,
                  percent="typed", units={"triệu đồng": "1.000 đồng"}, wording=2, numbering="text",
                  extra_sheets=("blank",)),
    "06349": dict(file="HungVu_T{m}.{y}.csv", writer="csv;", head="one", percent="typed", wording=0,
                  units=TONS_PER_HA, numbering="dash"),
    "06352": dict(file="Bieu 01 KTXH thang {m} - xa Tan Lap.xlsx", sheet="Biểu 01", components=True,
                  units=TONS_PER_HA, writer="openpyxl", percent="typed", wording=0, head="two",
                  numbering="number", boolean=(1, 0)),
    "06355": dict(file="xã Vũ Sơn báo cáo tháng {m}-{y}.xlsx", text="nfd", unit_place="label", crops="self",
                  columns="stt label prev plan month cum pct same note", head="one",
                  index_row="A B 1 2 3 4 5=4/2 6 7", wording=0, omit=("aqua.farmed.output",)),
    "06358": dict(file="chieu vu {mm}.{y}.csv", writer="csv,", head="short", percent="typed", wording=1,
                  percent_digits=1, numbering="text", omit=("poverty.near_poor.households", "poverty.near_poor.rate")),
    "06361": dict(file="BC_TanHuong_T{m}.{y}.xlsx", head="two", wording=2, units=THOUSAND_DONG),
    "06364": dict(file="Chien Thang bc thang {m}.{y}.xlsx", numbers="text", percent="typed", head="one",
                  wording=0, crops="self", writer="openpyxl", numbering="number"),
    "06367": dict(file="VuLang-T{m}-{y}.xlsm", columns="code stt label unit plan prev cum month pct same note",
                  hidden_code=True, index_row="", head="two", wording=0, units=THOUSAND_POULTRY, percent="formula-round"),
    "06370": dict(file="Tran Yen T{m} {y}.xlsx", crops="area", wording=1, head="short", percent="typed",
                  writer="openpyxl", percent_digits=1, numbering="dash"),
    "06373": dict(file="BC_VuLe_T{m}.{y}.xlsx", sheet="T{m}", units=THOUSAND_POULTRY, noise=True, wording=1,
                  head="two", numbering="number", omit=("forest.timber.volume",)),
    "06376": dict(file="Nhat Hoa - Bieu 01 thang {m}.{y}.xlsx", units=DONG, text="short-i", blank_rows=True,
                  title_rows=("Chủ đề năm: \"Kỷ cương, trách nhiệm, đổi mới, hiệu quả\"",), head="two-joined",
                  wording=0, crops="self", extra_sheets=("cover", "blank")),
    "06379": dict(file="KTXH_TanThanh_{mm}{y}.xlsx", units={**QUINTALS, **THOUSAND_DONG}, ditto="-nt-",
                  numbering="roman", wording=2, head="three", percent="typed",
                  omit=("village.total", "culture.village.count", "culture.village.rate")),
    "06382": dict(file="NHAT TIEN THANG {m}-{y}.xlsx", nil="KPS", numbering="decimal", head="one",
                  units={"livestock.poultry.head": "1000 con", "forest.scattered.trees": "nghìn cây"},
                  wording=2, boolean=("Đạt", "Không đạt"), percent="typed", ditto="nt"),
}

UNIT_FACTORS = {  # as written -> (power of ten to multiply the catalogued figure by, decimals)
    "tạ": (1, 0), "tấn/ha": (-1, 2), "nghìn con": (-3, 1), "1000 con": (-3, 1),
    "nghìn cây": (-3, 1), "nghìn đồng": (3, 0), "1.000 đồng": (3, 0), "đồng": (6, 0),
}


def habit_of(code):
    return {**DEFAULT, **HABITS[code]}
