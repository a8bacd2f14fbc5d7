"""T3: livestock by village, with the commune's total beside or below."""
from . import places
from .frame import footer, heading
from .model import VILLAGES, Model
from .page import Page, Workbook
from .table import Col, Line, Table

ANIMALS = [("livestock.buffalo.head", "Đàn trâu", "con"), ("livestock.cattle.head", "Đàn bò", "con"),
           ("livestock.goat.head", "Đàn dê", "con"), ("livestock.pig.head", "Đàn lợn", "con"),
           ("livestock.poultry.head", "Gia cầm", "con")]


def animal_lines(units=None, label="{}"):
    return [Line(label.format(name, (units or {}).get(code, unit)), {"indicator": code}, n, (units or {}).get(code, unit))
            for n, (code, name, unit) in enumerate(ANIMALS, 1)]


def village_columns(code, head):
    return [Col(head.format(v), key={"place": f"{code}/{v}"}) for v in VILLAGES[code]]


def book(name, varied, code, columns, lines, title, base, merged=True, notes=(), how="number", **more):
    page = Page("Chăn nuôi")
    top = heading(page, places.agency(code), [title], max(len(columns), 6), form="Biểu số 05/CN")
    table = Table(page, Model(), columns, lines, base, top, 0, merged, how=how)
    footer(page, table.after, len(columns), f"{places.commune(code).name}, ngày 14 tháng 6 năm 2024", notes=notes)
    return Workbook("t3", f"livestock-{name}", [page], "T3 chăn nuôi", varied, **more)


def workbooks():
    june = {"scenario": "actual", "period": "2024-06"}
    start = [Col("STT", "stt", width=5), Col("Loại vật nuôi", "label", width=20), Col("ĐVT", "unit")]
    lan = village_columns("06352", "Thôn {}")
    le = village_columns("06373", "Chia theo thôn|{}")
    animals = [Col(f"{name} ({unit})", key={"indicator": code}) for code, name, unit in ANIMALS]
    poultry = {"livestock.poultry.head": "1000 con"}
    return [
        book("village-columns", "villages as columns, \"Toàn xã\" after them by formula", "06352",
             start + lan + [Col("Toàn xã", "sum", of=tuple(range(3, 9))), Col("Ghi chú", "note")], animal_lines(),
             "TỔNG ĐÀN VẬT NUÔI THÁNG 6 NĂM 2024", june),
        book("total-column-first", "\"Toàn xã\" before the villages, typed; header of two rows; poultry in 1000 con", "06373",
             start + [Col("Toàn xã", "sum", of=tuple(range(4, 9)))] + le, animal_lines(poultry),
             "SỐ LƯỢNG GIA SÚC, GIA CẦM THÁNG 6 NĂM 2024", june),
        book("villages-as-lines", "villages as lines, animals as columns with the unit of measure, total line below", "06340",
             [Col("TT", "stt", width=5), Col("Thôn", "label", width=20)] + animals,
             [Line(f"Thôn {v}", {"place": f"06340/{v}"}, n) for n, v in enumerate(VILLAGES["06340"], 1)]
             + [Line("Cộng toàn xã", kind="total")], "THỐNG KÊ ĐÀN VẬT NUÔI XÃ TÂN TRI THÁNG 6 NĂM 2024", june),
        book("no-total", "villages as columns without any total; unit of measure in the label; text numbers", "06364",
             [Col("TT", "stt", width=5), Col("Chỉ tiêu", "label", width=24)] + village_columns("06364", "T. {}"),
             animal_lines(label="{} ({})"), "BIỂU TỔNG HỢP CHĂN NUÔI THEO THÔN THÁNG 6 NĂM 2024", june, how="vi"),
        book("survey-of-october", "count as of 1 October; total line first", "06325",
             [Col("TT", "stt", width=5), Col("Khu dân cư", "label", width=28)] + animals,
             [Line("Toàn thị trấn", kind="total", of=(1, 2, 3, 4))]
             + [Line(f"Tiểu khu {v}", {"place": f"06325/{v}"}, n) for n, v in enumerate(VILLAGES["06325"], 1)],
             "KẾT QUẢ ĐIỀU TRA CHĂN NUÔI THỜI ĐIỂM 01/10/2023", {"scenario": "actual", "period": "2023-10"},
             notes=("Ghi chú: số liệu tại thời điểm 01/10/2023.",)),
    ]
