#!/usr/bin/env python3
"""Reads the small roll-up back with another library and checks what a clerk would see.

    read_back_rollup.py WRITE_SMALL_ROLLUP     exit code 77: openpyxl is absent
"""
import pathlib
import subprocess
import sys
import tempfile

try:
    import openpyxl
except ImportError:
    print("skipped: openpyxl is absent")
    sys.exit(77)

FORMULA_OF_SUM = '=IF(COUNT(E6:G6)=0,"",SUM(E6:G6))'


def rows_of(sheet):
    """Cells by label in column B."""
    return {sheet.cell(row, 2).value: row for row in range(1, sheet.max_row + 1)}


def check(what, found, expected):
    if found != expected:
        print(f"{what}: found {found!r}, expected {expected!r}")
        check.failed = True


check.failed = False


def check_summary(formulas, values):
    sheet, shown = formulas["Tổng hợp"], values["Tổng hợp"]
    row = rows_of(sheet)
    check("agency", sheet["A1"].value, "ỦY BAN NHÂN DÂN HUYỆN BẮC SƠN")
    check("title", sheet["A4"].value, "TỔNG HỢP CHỈ TIÊU THÁNG 6 NĂM 2024")
    check("subtitle", sheet["A5"].value, "(Tổng hợp từ báo cáo của 2/3 xã, thị trấn)")
    check("header", [cell.value for cell in sheet[7]],
          ["TT", "Chỉ tiêu", "Đơn vị tính", "KH năm 2024", "Lũy kế", "% thực hiện KH",
           "Số xã báo cáo", "Ghi chú"])
    check("index row", [cell.value for cell in sheet[8]],
          ["A", "B", "C", "1", "2", "3=2/1", "4", "5"])
    area = row["Diện tích lúa"]
    check("reference", sheet.cell(area, 5).value, "='Lũy kế'!D6")
    check("cached total", shown.cell(area, 5).value, 61)
    rice = row["Sản lượng lúa"]
    check("percentage", sheet.cell(rice, 6).value,
          f'=IF(OR(NOT(ISNUMBER(E{rice})),N(D{rice})=0),"",ROUND(100*E{rice}/D{rice},1))')
    check("cached percentage is a number", isinstance(shown.cell(rice, 6).value, (int, float)), True)
    check("no percentage of different places", sheet.cell(area, 6).value, None)
    check("coverage", sheet.cell(area, 7).value, "=COUNT('Lũy kế'!E6:G6)&\"/3\"")
    check("cached coverage", shown.cell(area, 7).value, "3/3")
    check("remark", shown.cell(area, 8).value, "KH năm 2024: 2/3; không tính %: hai cột khác số xã")
    check("format", sheet.cell(row["Sản lượng lúa"], 5).number_format, "#,##0.00")
    goats = row["Dê"]
    check("target", shown.cell(goats, 4).value, "> 250")
    check("250 is not above 250", shown.cell(goats, 6).value, "chưa đạt")
    check("rejected are told", shown.cell(goats, 8).value, "Lũy kế: loại số của Vũ Lễ")
    poor = row["Số hộ nghèo"]
    check("lower is better", shown.cell(poor, 6).value, "chưa đạt")
    criteria = row["Số tiêu chí NTM đạt"]
    check("not additive", shown.cell(criteria, 5).value, None)
    check("not additive says so", shown.cell(criteria, 8).value, "không cộng giữa các xã")
    check("count of places", sheet.cell(row["Đạt chuẩn y tế"], 5).number_format, '#,##0" xã"')
    texts = [cell.value for line in sheet.iter_rows() for cell in line]
    check("day of signing", "Bắc Sơn, ngày 05 tháng 7 năm 2024" in texts, True)
    check("frozen", sheet.freeze_panes, "D9")
    check("no number on the first page", sheet.HeaderFooter.differentFirst, True)
    check("repeated header", sheet.print_title_rows, "$7:$8")
    check("landscape A4", (sheet.page_setup.orientation, sheet.page_setup.paperSize),
          ("landscape", 9))


def check_matrix(formulas, values):
    sheet, shown = formulas["Lũy kế"], values["Lũy kế"]
    row = rows_of(sheet)
    check("sum", sheet["D6"].value, FORMULA_OF_SUM)
    check("places", [sheet.cell(4, column).value for column in (4, 5, 6, 7)],
          ["Toàn huyện", "TT. Bắc Sơn", "Long Đống", "Vũ Lễ"])
    goats = row["Dê"]
    check("nil is zero", shown.cell(goats, 5).value, 0)
    check("nil shows a dash", sheet.cell(goats, 5).number_format, '#,##0;-#,##0;"-"')
    check("rejected is blank", shown.cell(goats, 7).value, None)
    check("rejected is red", sheet.cell(goats, 7).fill.fgColor.rgb, "FFF8CBCB")
    check("rejected has a comment", "chữ \"=1+1\"" in sheet.cell(goats, 7).comment.text, True)
    check("missing is blank", shown.cell(row["Số tiêu chí NTM đạt"], 7).value, None)
    check("achievement", sheet.cell(row["Đạt chuẩn y tế"], 5).number_format,
          '[=1]"đạt";[=0]"chưa";"đạt "0')
    check("no plan of pigs", values["KH năm 2024"].cell(row["Lợn"], 4).value, None)


def check_lists(formulas):
    submissions = formulas["Tình hình nộp"]
    states = {submissions.cell(row, 2).value: submissions.cell(row, 4).value
              for row in range(5, submissions.max_row + 1)}
    check("who reported", states, {"Thị trấn Bắc Sơn": "Đã nộp", "Xã Long Đống": "Chưa nộp",
                                   "Xã Vũ Lễ": "Đã nộp", "Chưa rõ đơn vị": "Không dùng được"})
    findings = formulas["Cảnh báo"]
    check("the gravest first", [findings.cell(row, 11).value for row in (5, 6)],
          ["value-not-number", "report-missing"])
    check("found is text", (findings["G5"].value, findings["G5"].data_type), ("=1+1", "s"))
    check("file is text", (findings["D5"].value, findings["D5"].data_type), ("=VuLe.xlsx", "s"))
    check("filter", findings.auto_filter.ref, "A4:K6")
    sources = formulas["Nguồn"]
    check("every observation but the blank cell", sources.max_row - 4, 34)
    check("the blank cell is told", sources["A2"].value.endswith("1 ô để trống không kê ở đây"), True)
    check("printed with its header on every page, one page wide", (
        sources.print_title_rows, sources.page_setup.orientation, sources.sheet_properties.pageSetUpPr.fitToPage,
        sources.page_setup.fitToHeight), ("$4:$4", "landscape", True, 0))
    kinds = {cell.data_type for line in sources.iter_rows(min_row=5) for cell in line}
    check("no formula among the sources", "f" in kinds, False)


def main(writer):
    with tempfile.TemporaryDirectory() as folder:
        path = str(pathlib.Path(folder) / "rollup.xlsx")
        subprocess.run([writer, path], check=True)
        formulas = openpyxl.load_workbook(path)
        values = openpyxl.load_workbook(path, data_only=True)
        check("sheets", formulas.sheetnames, ["Tổng hợp", "KH năm 2024", "Lũy kế",
                                              "Tình hình nộp", "Cảnh báo", "Nguồn"])
        check_summary(formulas, values)
        check_matrix(formulas, values)
        check_lists(formulas)
        subprocess.run([writer, path, "en"], check=True)
        english = openpyxl.load_workbook(path)
        check("English heading", english["Lũy kế"]["B4"].value, "Chỉ tiêu\nIndicator")
    return 1 if check.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
