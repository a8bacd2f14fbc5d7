"""T2: crops as triplets of area, yield and output."""
from samples.communes import BY_CODE

from . import places
from .frame import footer, heading
from .model import Model
from .page import Page, Workbook
from .table import Col, Line, Table

NAMES = {"rice": "Lúa cả năm", "rice_spring": "- Lúa xuân", "rice_summer": "- Lúa mùa", "maize": "Ngô",
         "tobacco": "Thuốc lá", "groundnut": "Lạc", "vegetables": "Rau các loại", "beans": "Đậu các loại",
         "sweet_potato": "Khoai lang", "cassava": "Sắn"}
LEVELS = {"three": ("DT|(ha)", "NS|(tạ/ha)", "SL|(tấn)"), "two": ("Diện tích (ha)", "Năng suất (tạ/ha)", "Sản lượng (tấn)"),
          "tons": ("DT (ha)", "NS (tấn/ha)", "SL (tạ)"), "bare": ("Diện tích", "Năng suất", "Sản lượng")}
UNITS = {"three": ("ha", "tạ/ha", "tấn"), "two": ("ha", "tạ/ha", "tấn"), "tons": ("ha", "tấn/ha", "tạ"),
         "bare": ("ha", "tạ/ha", "tấn")}
PARTS = ("area", "yield", "output")
FOUR = [("TH năm 2023", "actual", "2023"), ("KH năm 2024", "plan", "2024"),
        ("TH 6 tháng năm 2024", "actual", "2024-01/2024-06")]


def triplets(blocks, style):
    return [Col(f"{head}|{text}", key={"part": part, "scenario": scenario, "period": period}, unit=unit)
            for head, scenario, period in blocks
            for part, text, unit in zip(PARTS, LEVELS[style], UNITS[style])]


def ratios(head, first, base, texts=("DT", "NS", "SL")):
    return [Col(f"{head}|{text}", "percent", of=(first + n, base + n)) for n, text in enumerate(texts)]


def crop_lines(crops, grain=True):
    lines = []
    if grain:
        lines.append(Line("Cây lương thực có hạt", {"parts": {"area": "crop.food.area", "output": "crop.grain.output"}}, "I"))
    lines += [Line(NAMES[crop], {"crop": crop}, n) for n, crop in enumerate(crops, 1)]
    return lines


def book(name, varied, code, columns, lines, title, note="", how="number", merged=True, top_titles=(), **more):
    page = Page(more.pop("sheet", "Trồng trọt"))
    width = len(columns)
    top = heading(page, places.agency(code, "with-district"), [title, *top_titles], width, note=note)
    table = Table(page, Model(), columns, lines, {"place": code}, top, 0, merged, more.pop("index", ()), how)
    footer(page, table.after, width, f"{places.commune(code).name}, ngày 14 tháng 6 năm 2024")
    return Workbook("t2", f"crops-{name}", [page], "T2 trồng trọt", varied, **more)


def spring_rice_by_commune():
    """A district's sheet of one crop: the lines are communes."""
    blocks = [("TH vụ Xuân 2023", "actual", "2023"), ("KH vụ Xuân 2024", "plan", "2024"), ("TH vụ Xuân 2024", "actual", "2024")]
    columns = [Col("TT", "stt", width=5), Col("Xã, thị trấn", "label", width=20)] + triplets(blocks, "two")
    columns += ratios("% so CK", 8, 2)
    for column in columns:
        column.key = {**column.key, "season": "rice_spring"} if column.key else column.key
    lines = [Line(f"{c.kind} {c.name}" if c.kind == "Thị trấn" else c.name, {"place": c.code}, n)
             for n, c in enumerate(list(BY_CODE.values())[:9], 1)]
    lines.append(Line("Tổng cộng", kind="total", raws={3: _blank(), 6: _blank(), 9: _blank()}))
    page = Page("Lúa xuân", freeze=(8, 2))
    top = heading(page, ["UBND HUYỆN BẮC SƠN", "PHÒNG NÔNG NGHIỆP VÀ PTNT"], ["KẾT QUẢ SẢN XUẤT LÚA VỤ XUÂN NĂM 2024"],
                  len(columns))
    table = Table(page, Model(), columns, lines, {}, top)
    footer(page, table.after, len(columns), "Bắc Sơn, ngày 20 tháng 6 năm 2024")
    return Workbook("t2", "crops-spring-rice-by-commune", [page], "T2 trồng trọt",
                    "one crop and season, communes as lines, total line at the bottom")


def _blank():
    from .table import Said
    return Said(None)


def workbooks():
    outline = [Col("TT", "stt", width=5), Col("Cây trồng", "label", width=24)]
    crops = ["rice", "rice_spring", "rice_summer", "maize", "tobacco", "groundnut", "vegetables"]
    year = [("Năm 2022", "actual", "2022"), ("Năm 2023", "actual", "2023"), ("KH 2024", "plan", "2024")]
    by_part = [Col(f"{text}|{head}", key={"part": part, "scenario": scenario, "period": period}, unit=unit)
               for part, text, unit in zip(PARTS, LEVELS["two"], UNITS["two"])
               for head, scenario, period in (("KH 2024", "plan", "2024"), ("TH 2023", "actual", "2023"))]
    return [
        book("three-level-header", "three header rows, units of measure in the third; % triplet", "06352",
             outline + triplets(FOUR, "three") + ratios("% TH/KH", 8, 5), crop_lines(crops),
             "KẾT QUẢ SẢN XUẤT NÔNG NGHIỆP 6 THÁNG ĐẦU NĂM 2024"),
        book("units-in-header", "two header rows, units of measure in brackets; no title of form", "06364",
             outline + triplets(FOUR, "two"), crop_lines(["rice", "maize", "groundnut", "beans", "vegetables"], False),
             "TÌNH HÌNH SẢN XUẤT TRỒNG TRỌT 6 THÁNG NĂM 2024", merged=False),
        book("tons-per-hectare", "yield in tấn/ha, output in tạ; numbers as text", "06373",
             outline + triplets(year, "tons"), crop_lines(crops), "DIỆN TÍCH, NĂNG SUẤT, SẢN LƯỢNG CÂY TRỒNG NĂM 2023",
             how="vi"),
        book("no-units-anywhere", "no unit of measure is written: the indicator's own hold", "06340",
             outline + triplets(year, "bare"), crop_lines(["rice", "maize", "sweet_potato", "cassava"]),
             "DIỆN TÍCH, NĂNG SUẤT, SẢN LƯỢNG CÂY TRỒNG NĂM 2023, KẾ HOẠCH 2024"),
        book("parts-outside-years-inside", "area, yield, output above; plan and actual below", "06337",
             outline + by_part, crop_lines(crops), "CHỈ TIÊU SẢN XUẤT TRỒNG TRỌT NĂM 2024",
             index=("A", "B", 1, 2, 3, 4, 5, 6)),
        spring_rice_by_commune(),
    ]
