"""Traps of titles, periods and headers (domain: import traps of the layouts)."""
from . import places
from .table import Table, put_header
from .traps import ACTUAL, PLAN, Col, Form, Line, Model, columns, herds, outline, row, value


def title_of_neighbour():
    form = Form("06367", herds(), agency=places.agency("06367"))
    form.page.expected.clear()
    book = form.book("title-of-neighbour",
                     "the template was copied: the title says Vũ Lăng, the file name Chiêu Vũ; the report is not used",
                     [("place-mismatch", "error", "T6", "A2")])
    book.name += "_BC_ChieuVu_T6.2024"
    return book


def two_periods():
    form = Form("06358", herds()[:3], outline() + [value("KH năm 2024", PLAN, "2024"), value("TH tháng 5", ACTUAL, "2024-05")],
                title="I. SỐ LIỆU THÁNG 5 NĂM 2024", day="")
    top = form.after + 1
    form.page.text(top, 0, "II. SỐ LIỆU THÁNG 6 NĂM 2024", "title")
    Table(form.page, Model(), outline() + [value("Thực hiện tháng 6", ACTUAL, "2024-06"),
                                           value("Lũy kế 6 tháng", ACTUAL, "2024-01/2024-06")],
          herds()[:3], {"place": "06358"}, top + 2)
    return form.book("two-periods-in-one-sheet", "May above, June below, each under a title of its own")


def period_in_file_name():
    form = Form("06379", herds(), outline() + [value("TH năm trước", ACTUAL, "2023"), value("KH năm", PLAN, "2024"),
                                               value("TH trong tháng", ACTUAL, "2024-06"),
                                               value("Lũy kế từ đầu năm", ACTUAL, "2024-01/2024-06")],
                title="BÁO CÁO KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KT-XH", sheet="Sheet1",
                agency=places.agency("06379", "with-district"), day="Tân Thành, ngày     tháng     năm")
    book = form.book("period-only-in-file-name",
                     "only the file name says June 2024; headers say \"năm trước\", \"trong tháng\"")
    book.name += "_BC T6.2024 (sua)"
    return book


def period_in_sheet_name():
    form = Form("06373", herds(), outline() + [value("KH năm", PLAN, "2024"), value("TH tháng", ACTUAL, "2024-06"),
                                               value("Lũy kế", ACTUAL, "2024-01/2024-06")],
                title="BIỂU TỔNG HỢP CÁC CHỈ TIÊU CHỦ YẾU", sheet="T6-2024", day="")
    return form.book("period-only-in-sheet-name", "only the sheet's name says June 2024")


def repeated_header():
    lines = herds()[:3] + [Line("", kind="blank"), Line("", kind="blank")] + [
        row("Dân số trung bình", "pop.total", "người", 4), row("Tổng số hộ", "hh.total", "hộ", 5),
        row("Tỷ lệ hộ nghèo", "poverty.poor.rate", "%", 6)]
    form = Form("06343", lines, columns(True), index=("A", "B", "C", 1, 2, 3, 4, "5=4/2"))
    at = form.table.first + 3
    put_header(form.page, at, 0, [c.head for c in form.columns])
    for column, text in enumerate(("A", "B", "C", 1, 2, 3, 4, "5=4/2")):
        form.page.text(at + 1, column, text, "center")
    return form.book("repeated-header", "header and index row again in the middle, as on each printed page")


def months_to_come():
    months = [Col(f"T{m}", key={"period": f"2024-{m:02}"},
                  width=8) for m in range(1, 7)] + [Col(f"T{m}", "note", width=8) for m in range(7, 13)]
    lines = [row("Số người tham gia BHYT", "health.insurance.persons", "người", 1),
             row("Số trẻ sinh ra sống", "pop.births", "người", 2),
             row("Giải quyết việc làm", "labor.jobs_created", "người", 3)]
    return Form("06364", lines, outline() + months, "THEO DÕI CHỈ TIÊU HẰNG THÁNG NĂM 2024 (đến hết tháng 6/2024)",
                base={"place": "06364", "scenario": ACTUAL}, nil=0).book(
        "months-to-come", "T7 to T12 are blank from top to bottom: not due yet, so not missing")


def label_in_two_columns():
    """The crop merged over three lines, its parts beside it."""
    form = Form("06340", [row(text, f"crop.{crop}.{part}", unit) for crop in ("rice", "maize", "groundnut")
                          for text, part, unit in (("Diện tích", "area", "ha"), ("Năng suất", "yield", "tạ/ha"),
                                                   ("Sản lượng", "output", "tấn"))],
                [Col("Cây trồng", "note", width=14), Col("Chỉ tiêu", "label", width=16), Col("ĐVT", "unit"),
                 value("TH năm 2023", ACTUAL, "2023"),
                 value("KH năm 2024", PLAN, "2024"), value("TH 6 tháng", ACTUAL, "2024-01/2024-06")],
                 "KẾT QUẢ SẢN XUẤT TRỒNG TRỌT 6 THÁNG ĐẦU NĂM 2024")
    for n, crop in enumerate(("Lúa", "Ngô", "Lạc")):
        top = form.table.first + 3 * n
        form.page.text(top, 0, crop, "body")
        form.page.merges.append((top, 0, top + 2, 0))
    return form.book("label-in-two-columns", "the crop stands once, merged over its three lines, in a column of its own")


def no_title_at_all():
    form = Form("06352", herds(), title="", agency=["", ""], sheet="Sheet1", day="",
                columns_=outline() + [value("KH 2024", PLAN, "2024"), value("TH T6/2024", ACTUAL, "2024-06")])
    book = form.book("table-without-title", "no title; place and month only in the file name, headers with the year")
    book.name += "_xa Tan Lap T6-2024"
    return book


def workbooks():
    return [title_of_neighbour(), two_periods(), period_in_file_name(), period_in_sheet_name(), repeated_header(), months_to_come(),
            label_in_two_columns(), no_title_at_all()]
