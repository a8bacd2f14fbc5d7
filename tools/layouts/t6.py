"""T6: the nineteen criteria of new rural communes as a matrix."""
from samples.communes import BY_CODE
from samples.figures import chance
from samples.sheet import ref

from .frame import footer, heading
from .page import Key, Page, Workbook
from .table import put_header
from .units import INDICATORS

CODES = [f"ntm.c{n:02}" for n in range(1, 20)]
COMMUNES = [c for c in BY_CODE.values() if c.kind == "Xã"][:8]
NAMES = [INDICATORS[code]["name"].split(": ")[1] for code in CODES]
LEGEND = "Ghi chú: đánh dấu x: đạt; để trống: chưa đạt."


def met(place, code):
    return chance(place, code, "met") < 0.78


def put_mark(page, row, column, key, yes, marks):
    """`marks`: what stands for met and not met; None leaves the cell blank."""
    raw = marks[0 if yes else 1]
    if yes:
        page.say(row, column, key, raw, value=1)
    elif raw in (0, "0"):
        page.say(row, column, key, raw, value=0)
    else:  # written as not met, in words or by the legend's blank
        page.say(row, column, key, raw, value=0, status="nil")


def communes_as_lines(name, varied, heads, marks, notes, period="2024-06", **more):
    page = Page("NTM", freeze=(7, 2))
    top = heading(page, ["UBND HUYỆN BẮC SƠN"],
                  [f"TỔNG HỢP KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ XÃ NÔNG THÔN MỚI{more.pop('title')}"], 22)
    all_heads = ["TT", "Xã", *heads, "Tổng số tiêu chí đạt", "Tăng so đầu năm"]
    row = put_header(page, top, 0, all_heads)
    page.widths.update({0: 5, 1: 16, **{c: 6 for c in range(2, 21)}})
    for n, commune in enumerate(COMMUNES, 1):
        page.text(row, 0, n, "center")
        page.text(row, 1, commune.name, "body")
        flags = [met(commune.code, code) for code in CODES]
        for column, (code, yes) in enumerate(zip(CODES, flags), 2):
            put_mark(page, row, column, Key(commune.code, code, "actual", period), yes, marks)
        key = Key(commune.code, "ntm.criteria.met", "actual", period)
        page.say(row, 21, key, sum(flags), value=sum(flags))
        page.number(row, 22, int(2.5 * chance(commune.code, "new criteria")))
        row += 1
    page.text(row, 1, "Tổng số xã đạt", "bold")
    for column, code in enumerate(CODES, 2):
        page.number(row, column, sum(met(c.code, code) for c in COMMUNES))
    footer(page, row + 1, 22, "Bắc Sơn, ngày 20 tháng 6 năm 2024", notes=notes)
    return Workbook("t6", f"ntm-{name}", [page], "T6 tiêu chí NTM", varied, **more)


def communes_as_columns():
    page = Page("Biểu NTM")
    chosen = COMMUNES[:6]
    top = heading(page, ["UBND HUYỆN BẮC SƠN"], ["KẾT QUẢ ĐẠT CHUẨN NÔNG THÔN MỚI THEO TỪNG TIÊU CHÍ NĂM 2023"], 9)
    row = put_header(page, top, 0, ["STT", "Tên tiêu chí", *[f"Các xã|{c.name}" for c in chosen], "Số xã đạt"])
    page.widths.update({0: 5, 1: 44})
    for n, (code, title) in enumerate(zip(CODES, NAMES), 1):
        page.text(row, 0, n, "center")
        page.text(row, 1, title, "body")
        for column, commune in enumerate(chosen, 2):
            put_mark(page, row, column, Key(commune.code, code, "actual", "2023"), met(commune.code, code), ("Đ", "CĐ"))
        page.number(row, 8, sum(met(c.code, code) for c in chosen))
        row += 1
    page.text(row, 1, "Tổng số tiêu chí đạt", "bold")
    for column, commune in enumerate(chosen, 2):
        count = sum(met(commune.code, code) for code in CODES)
        page.say(row, column, Key(commune.code, "ntm.criteria.met", "actual", "2023"), count, value=count)
    footer(page, row + 1, 9, "Bắc Sơn, ngày 20 tháng 12 năm 2023")
    return Workbook("t6", "ntm-communes-as-columns", [page], "T6 tiêu chí NTM",
                    "criteria by name as lines, communes as columns, Đ / CĐ", when=(2023, 12, 20))


def one_commune():
    """A commune's own list: number, name, met or not, plan."""
    page = Page("NTM xã")
    code = "06373"
    top = heading(page, ["ỦY BAN NHÂN DÂN", "XÃ VŨ LỄ"], ["KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023"], 5)
    row = put_header(page, top, 0, ["TT", "Tiêu chí", "Thực hiện năm 2023", "Kế hoạch năm 2024", "Ghi chú"])
    page.widths.update({0: 5, 1: 50})
    for n, (criterion, title) in enumerate(zip(CODES, NAMES), 1):
        page.text(row, 0, n, "center")
        page.text(row, 1, f"Tiêu chí số {n}: {title}", "body")
        yes = met(code, criterion)
        put_mark(page, row, 2, Key(code, criterion, "actual", "2023"), yes, ("Đạt", "Chưa đạt"))
        if yes or n % 2:
            page.say(row, 3, Key(code, criterion, "plan", "2024"), "Đạt", "achieve", 1)
        else:
            page.missing(row, 3, Key(code, criterion, "plan", "2024"))
        row += 1
    footer(page, row, 5, "Vũ Lễ, ngày 15 tháng 12 năm 2023")
    return Workbook("t6", "ntm-one-commune", [page], "T6 tiêu chí NTM",
                    "one commune, criteria as lines, Đạt / Chưa đạt and the plan; some plans are blank", when=(2023, 12, 15))


def blank_without_legend():
    """Nothing says what a blank means, and no total lets one work it out."""
    page = Page("NTM")
    chosen, codes = COMMUNES[:4], CODES[:9]
    top = heading(page, ["UBND HUYỆN BẮC SƠN"], ["TÌNH HÌNH THỰC HIỆN TIÊU CHÍ NÔNG THÔN MỚI NĂM 2023"], 11)
    row = put_header(page, top, 0, ["TT", "Xã", *[f"TC{n}" for n in range(1, 10)]])
    for n, commune in enumerate(chosen, 1):
        page.text(row, 0, n, "center")
        page.text(row, 1, f"Xã {commune.name}", "body")
        for column, code in enumerate(codes, 2):
            key = Key(commune.code, code, "actual", "2023")
            if met(commune.code, code):
                page.say(row, column, key, "x", value=1)
            else:
                page.missing(row, column, key)
        row += 1
    first = min(at for at, seen in page.expected.items() if seen.status == "missing")
    return Workbook("traps", "trap-blank-criteria-without-legend", [page], "trap", "",
                    "x and blank, and nothing that says blank means not met: missing, not 0",
                    [("value-missing", "warning", "NTM", ref(*first))], when=(2023, 12, 20))


def workbooks():
    short = [f"TC{n}" for n in range(1, 20)]
    return [
        communes_as_lines("x-and-blank", "x and blank, with a legend that says what blank means", short, ("x", None), (LEGEND,),
                          title=" ĐẾN THÁNG 6 NĂM 2024"),
        communes_as_lines("d-and-cd", "Đ and CĐ; criteria by number under one common header",
                          [f"Kết quả theo tiêu chí|{n}" for n in range(1, 20)],
                          ("Đ", "CĐ"), ("Đ: đạt; CĐ: chưa đạt.",), "2023", title=" NĂM 2023", when=(2023, 12, 20)),
        communes_as_lines("one-and-zero", "1 and 0, names of the criteria above their numbers",
                          [f"{name}|TC{n}" for n, name in enumerate(NAMES, 1)],
                          (1, 0), (), title=" THÁNG 6/2024"),
        communes_as_columns(),
        one_commune(),
        blank_without_legend(),
    ]
