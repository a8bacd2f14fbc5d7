"""The workbooks of Huyện Bắc Sơn: every commune and month, and the two who are late."""
from decimal import Decimal

from .communes import BY_CODE, COMMUNES
from .figures import Figures
from .form_t1 import FormT1, dress
from .habits import habit_of
from .sheet import Book, Sheet
from .wording import ascii_name

MONTHS = [(2024, 6), (2024, 5), (2023, 6)]
LATE = {(2024, 6): ("06328", "06370"), (2024, 5): ("06382",), (2023, 6): ("06379",)}

# What the district gave Tân Lập for 2024, from the commune's own plan.
TAN_LAP_2024 = {
    "crop.rice_spring.area": 60, "crop.rice_spring.output": 240, "crop.rice_summer.area": 110,
    "crop.rice_summer.output": 372, "crop.maize.area": 270, "crop.maize.output": "1177.2",
    "crop.tobacco.area": 120, "crop.tobacco.output": 252, "crop.groundnut.area": 10,
    "crop.groundnut.output": 15, "forest.new.area": 1, "edu.school.standard": 3,
    "village.total": 6, "culture.village.count": 6,
}
PLANS = {"06352": {(2024, code): Decimal(value) for code, value in TAN_LAP_2024.items()}}
CHANGES = {"06373": {(2024, 6, "livestock.poultry.head"): Decimal(17500)}}


def figures_of(code, habit, changes=None):
    money = "0.1" if habit["units"].get("triệu đồng") is None else "0.001"
    return Figures(BY_CODE[code], money, habit["rate_digits"], PLANS.get(code),
                   {**CHANGES.get(code, {}), **(changes or {})})


def make_form(code, year, month, habit=None, commune=None, changes=None):
    habit = habit or habit_of(code)
    return FormT1(commune or BY_CODE[code], habit, figures_of(code, habit, changes), year, month)


def cover(form):
    sheet = Sheet("Bìa", landscape=False, widths={0: 90})
    unit = f"{form.c.kind} {form.c.name}".upper()
    for row, text in ((1, f"ỦY BAN NHÂN DÂN {unit}"), (8, "BÁO CÁO"),
                      (9, f"KINH TẾ - XÃ HỘI THÁNG {form.month_no} NĂM {form.year}")):
        sheet.put(row, 0, text, style="title", border=False)
    return sheet


def file_name(form):
    words = {**form.words, "ascii": ascii_name(form.c.name)}
    return form.habit["file"].format(**words)


def make_book(form, file=None):
    habit = form.habit
    form.sheet.hidden_columns = {form.col("code")} if habit["hidden_code"] else set()
    dress(form.sheet, habit)
    sheets = [form.sheet]
    if "cover" in habit["extra_sheets"]:
        sheets.insert(0, cover(form))
    if "blank" in habit["extra_sheets"]:
        sheets.append(Sheet("Sheet2"))
    return Book(file or file_name(form), sheets, habit["writer"],
                f"UBND {form.c.kind.lower()} {form.c.name}", (form.year, form.month_no, 14))


def ordinary_books(year, month):
    """(code, form) of every commune that reports, before any fault is planted."""
    for commune in COMMUNES:
        if commune.code not in LATE[(year, month)]:
            yield commune.code, make_form(commune.code, year, month)
