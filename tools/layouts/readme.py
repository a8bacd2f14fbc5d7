"""tests/layouts/README.md: what the set is, and a table of every workbook."""

HEAD = """# Labelled layouts

Workbooks of every layout that a district meets, and beside each what a careful person would record from it.
`tools/make_layouts.py` makes them (twice gives the same bytes); `tools/make_layouts.py --check` reads them again with openpyxl
and holds every labelled cell against its label. The labels come from the generator's own figures, never from tonghop.

- `<name>.expected.csv`: every observation, by sheet, row and column of its cell. `value` is in the indicator's own unit of
  measure, an exact decimal; comparators and statuses are those of `tonghop extract`.
- `<name>.expected-findings.csv`, only where a trap is planted: the findings that must be made, by code, severity and place.
  Others may be made beside them, save where the file has no row at all: that workbook must raise neither error nor warning.
  Of an info only the code must be right, wherever it stands.
- `tools/score_layouts.py PROGRAM` counts what a program finds, misses, gets wrong or invents.
- `tools/mutate_layouts.py PROGRAM` changes the layouts at random (rows and columns inserted, deleted, moved; headers, labels,
  years and units of measure changed), 1,000 times by itself, and lists every figure that is lost or read as another one without
  a finding; `--seed N` draws others. `ctest -L oracle` runs 300 of them.
- What is no observation (numbers of rows and columns, totals over places, columns of % and differences) has no row.

## How the labels were decided

| in the workbook | label |
|---|---|
| blank under a known indicator | `missing`, no value |
| `-`, `KPS`, "không", "Chưa đạt", "CĐ" | `nil`, value 0 |
| `x` among figures | `not-applicable`; in a matrix of criteria `x` means met |
| `…`, `..`, `...` | `missing` |
| blank in a matrix of criteria whose legend says that blank means not met | `nil`, value 0; without such a legend `missing` |
| a month's or quarter's column of time to come, blank from top to bottom | no rows: nothing is due yet |
| "Toàn xã", "Toàn huyện", "Tổng cộng", "Khu vực nông thôn": totals over places | no rows |
| "Tổng sản lượng lương thực", "TỔNG SỐ THU", "Tổng số tiêu chí đạt": totals over indicators that are indicators | observations |
| a rate that is an indicator (tỷ lệ hộ nghèo, tỷ lệ bao phủ BHYT) | observation, though it could be worked out |
| a share of a flow that is no indicator (thoát nghèo, %) | no row |
| "TH 6 tháng", "Lũy kế 6T" | `2024-01/2024-06`; "quý II" is `2024-Q2`; a season's crop belongs to its year |
| "đầu năm 2023" of a stock | what stood at the end of 2022: period `2022`; "cuối năm 2023" is `2023` |
| "Thời điểm 01/10/2023" | `2023-10` |
| "Sơ bộ 2023" | `actual`: provisional, but measured |
| "Dự toán" | `plan`; "Quyết toán" is `actual`; "Ước", "ƯTH" is `estimate` |
| the type word of a village (thôn, khu, tiểu khu, T.) | left off its name, unless only a number would be left ("Thôn 1") |
| "Xã Vũ Lễ" above its villages, holding their sum | an observation of the commune: the line names a place |
| two figures of one indicator that agree | the first is recorded |
| a plan written in words | the comparator of the words; "tăng 10%" is `growth`, "giảm 76 hộ" `delta` -76, "06/6" is 6 |
| a plan of the five documents | as a person parsed the document, also where only the document tells it is a ceiling or a change |
| a formula without a stored result | `rejected`, no value |
| a figure that an error stands on | `rejected`; with its value where it can be read |

## Variations drawn from

{variations}
## Workbooks
"""
VARIATIONS = """- title block: agency in one line, two lines, with the district; motto or none; number of the form; several title rows
- header: 1 to 4 rows; merged, or typed once into the first of its cells; line breaks, capitals, brackets; formulas
- columns: in any order, with and without STT and ĐVT; index row `A | B | 1 | 2 | 3=2/1` or none; % and differences between
- words: "TH năm 2023", "Thực hiện năm 2023", "Thực hiện 2023", "TH 2023", "TH2022", "Năm 2023"; "KH 2024", "Kế hoạch năm 2024",
  "Dự toán"; "TH tháng 6", "TH T6", "TH T6/2024", "Tháng 6"; "Lũy kế", "Lũy kế 6T", "LK 6 tháng", "Lũy kế từ đầu năm"
- units of measure: in a column, in the label, in the header, in a note above, nowhere; ditto marks `"` and `-nt-`
- figures: number cells, text in Vietnamese or English notation, trailing no-break spaces, percent formats; nil as `-`, KPS or 0
- rows: I, 1, 1.1, -, +, "Trong đó"; sections; total lines and columns first or last, typed or by formula
- files: .xlsx by two writers and with inline strings, .csv with `;`
"""


def text(books):
    rows = [f"| `{b.shape}/{b.file}` | {b.layout} | {b.varied} | {b.trap} |" for b in books]
    return (HEAD.format(variations=VARIATIONS) + "\n| workbook | layout | what is varied | trap |\n|---|---|---|---|\n"
            + "\n".join(rows) + "\n").encode()
