"""sample_sheets/README.md: who has which habit, and which fault is planted where."""
from .communes import BY_CODE
from .district import LATE
from .habits import HABITS

HABIT_NOTES = {
    "06325": "a town: no new-rural-area criteria (`x`), \"ngân sách thị trấn\"; cover sheet \"Bìa\" first; header of two rows; % KH as formulas; a note below the table",
    "06328": "one header row; numbering 1.1 as text; % typed with one decimal; inline strings; \"UBND HUYỆN BẮC SƠN\" above its own name",
    "06331": "`.xls` made in 1999: TCVN3 text in .VnTime, titles in .VnTimeH; a note below the table",
    "06337": "old tone placement (luỹ kế, thuỷ sản, văn hoá); ditto marks `\"` in ĐVT; rice and maize as \"Trong đó\" under the grain total, a formula; \"So sánh % > KH năm 2024\" beside \"Kế hoạch năm 2024\"",
    "06340": "\"ĐVT: triệu đồng\" above the table and no unit in the money rows; percentages stored as 0.9532 with a % format; abbreviations (Tổng DTGT, TL hộ nghèo); sections A, I and running numbers",
    "06343": "header of three rows; the header again in the middle of the table; money in 1.000 đồng; a blank sheet behind",
    "06349": "CSV with semicolons and a BOM; yields in tấn/ha, 4,96",
    "06352": "rice and maize under the grain total, so no output rows of their own; yields in tấn/ha; 1 and 0 for đạt/không; inline strings; sheet \"Biểu 01\". Its plan of 2024 is that of `plans/KH KTXH 2024 Tan Lap.xlsx`",
    "06355": "Unicode NFD; no ĐVT column, units in the labels \"(tấn)\"; crops in the labels (\"Năng suất lúa xuân\"); spaces and tones in the file name",
    "06358": "CSV with commas, every field quoted, no BOM; abbreviations; % typed with one decimal",
    "06361": "plain, wordy labels; money in nghìn đồng. In 2024-06 the file is cut in half",
    "06364": "every number is text: \"1.789,2\", a third of them with a no-break space behind; inline strings",
    "06367": "`.xlsm`; plan before last year, cumulative before month; hidden column \"Mã\" in front; no index row; ROUND() in % KH; poultry in nghìn con",
    "06370": "the crop's own row carries the area, yield and output hang under it; abbreviations; inline strings",
    "06373": "cumulative figures typed as `=previous+month`, so 123.89999999999999; poultry in nghìn con; letters and roman numbers for sections",
    "06376": "đồng; i for y (tỉ lệ, cùng kì); blank rows, a slogan above the title; cover sheet and blank sheet; crops in the labels",
    "06379": "outputs in tạ, money in nghìn đồng; `-nt-` for the unit above; header of three rows; sections A, I and dashes; reports no villages",
    "06382": "numbering as numbers, so 1.10 became 1.1; KPS for none; 1000 con, nghìn cây; `nt` for the unit above; \"Không đạt\"",
}

HEAD = """# Sample sheets

Made by `tools/make_samples.py` (python3-openpyxl, python3-xlsxwriter, python3-xlwt), the same bytes every time; change the script, not the files.
The places are real, the figures are invented: they fit each commune's size, agree with each other and over the months, and mean nothing.

| folder | what | profile |
|---|---|---|
| `bac-son/2024-06/` | Huyện Bắc Sơn, Biểu số 01/KTXH of June 2024, with the faults below | `mappings/profiles/bac-son.json` |
| `bac-son/2024-05/` | the month before, without faults | the same |
| `bac-son/2023-06/` | the same month of last year, without faults | the same |
| `plans/` | five plan documents as workbooks, 175 targets | `mappings/profiles/plans.json` |

Who is late: {late}.

## What the figures keep
- Lũy kế of a flow is the sum of its months: June = May's lũy kế + June. TH năm 2023 and KH năm 2024 are the same in May and June.
- "% cùng kỳ" of June 2024 is lũy kế 2024-06 over lũy kế 2023-06, as the two workbooks print them.
- Areas count in the month of harvest, so that yield = output / area in every column; where nothing was harvested area and output are "-" and the yield is "x".
- Rice = spring + summer, grain = rice + maize, spending = its three parts; every rate is its numerator over its denominator, rounded half up.
- Poor households are counted in the review at the end of the year and stand still in between. Stocks stand alike under month and lũy kế.

## Habits of the communes (all read by `mappings/forms/ktxh-thang.json`)
| code | place | file | habits |
|---|---|---|---|
"""

FAULTS = """
## Faults planted in bac-son/2024-06
The same list for tests: `tests/pipeline/planted_faults.json` (`figures`: the cells that cannot be used because of the fault). Nothing else in
these folders deserves a finding of severity error. A planted figure may bring others with it: the poultry of Vũ Lễ is also a jump and a slip of a thousand.

| file | sheet | cell | what | finding |
|---|---|---|---|---|
"""

PLANS = """
## The plans
| file | what | mapping |
|---|---|---|
| `Chi tieu thi dua 2023 - xa Cuong Loi.xlsx` | 27 targets; ĐVT column with `m<sup>3</sup>`; "12/19", "trên 92%" | `ke-hoach-cuong-loi` |
| `KH 22a-KH-UBND xa Tra Phong.xlsx` | 54 targets; crops as a head and three rows; 6541055000 đồng; percentages as Excel stores them; "2 ha" with its unit | `ke-hoach-tra-phong` |
| `10-PD-UBND Van Quan 2022.xlsx` | 25 targets of a district; no ĐVT column, the unit follows the figure: "9.000ha" | `ke-hoach-van-quan` |
| `Cam Linh - phu luc chi tieu.xlsx` | 31 targets; units in the labels; ranges "19 đến 20 tỷ đồng", "1- 2%/năm"; number and day left blank, so the mapping fixes the period | `ke-hoach-cam-linh` |
| `KH KTXH 2024 Tan Lap.xlsx` | 38 targets; yield and output hang under the area row; tấn/ha; "Duy trì ổn định", "06/6", "từ 2-5" | `ke-hoach-tan-lap` |

Labels keep the spelling of the documents, letters misread by OCR included (suy suy dưỡng, Gừng sè, nuôi trông, Phần đầu, trở' lên).
Only where the label alone gives the direction does a mapping say so: "giảm hộ nghèo, hộ cận nghèo: 12 hộ" is a change of -12.
"""


def late_text():
    texts = []
    for (year, month), codes in LATE.items():
        names = ", ".join(BY_CODE[code].name for code in codes)
        texts.append(f"{year}-{month:02} {names}")
    return "; ".join(texts)


def cell_text(text):
    return text.replace("|", "\\|")


def readme(register):
    out = [HEAD.replace("{late}", late_text())]
    for code, habit in HABITS.items():
        file = habit["file"].format(m=6, mm="06", y=2024)
        place = BY_CODE[code]
        out.append(f"| {code} | {place.kind} {place.name} | `{file}` | {cell_text(HABIT_NOTES[code])} |\n")
    out.append(FAULTS)
    for entry in register.entries:
        file = f"`{entry['file']}`" if entry["file"] else "(the folder)"
        out.append(f"| {file} | {entry['sheet']} | {entry['cell']} | {cell_text(entry['note'])} | {entry['code']} |\n")
    out.append(PLANS)
    return "".join(out)
