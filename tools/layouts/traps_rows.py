"""Traps of rows, headers and titles (domain: import traps of the layouts)."""
from samples.sheet import ref

from .model import VILLAGES
from .table import MISSING
from .traps import (ACTUAL, BEFORE, HERDS, IN_MONTH, PLANNED, SO_FAR, Col, Form, Line, Model, Said, columns, herds,
                    outline, row, said, section)


def stt_as_number():
    """1.10 typed into a cell becomes the number 1.1."""
    more = [row("Tổng số hộ", "hh.total", "hộ", 1.6), row("Dân số trung bình", "pop.total", "người", 1.7),
            row("Số trẻ sinh ra sống", "pop.births", "người", 1.8),
            row("Số hộ nghèo", "poverty.poor.households", "hộ", 1.9), row("Tỷ lệ hộ nghèo", "poverty.poor.rate", "%", 1.1),
            section("XÃ HỘI", 2), row("Giải quyết việc làm", "labor.jobs_created", "người", 2.1)]
    return Form("06382", [section("KINH TẾ", 1)] + herds((1.1, 1.2, 1.3, 1.4, 1.5)) + more).book(
        "stt-1.1-read-as-number", "STT holds the numbers 1.1 to 1.9 and 1.1 again for 1.10: no figures, no levels to trust")


def stt_as_date():
    form = Form("06364", herds())
    for n in range(5):  # 1-1, 1-2 typed into a cell become days of this year
        form.page.put(form.table.first + n, 0, 45292 + (0, 31, 60, 91, 121)[n], number_format="d\\-m", style="center")
    return form.book("stt-as-date", "STT 1-1, 1-2 became dates: no figures and no value-as-date")


def unknown_row():
    lines = herds()[:3] + [Line("Số bể biogas xây mới", outline=4, unit="bể", kind="total",
                                raws={c: Said(3 + c) for c in (3, 4, 5, 6)})] + [
        row("Diện tích trồng rừng mới", "forest.new.area", "ha", 5)]
    form = Form("06376", lines)
    return form.book("row-added-by-the-commune",
                     "a line that no indicator knows: said, not guessed, and the lines after it still count",
                     [form.finding("label-unknown", "warning", 3, 1)])


def labels_without_tones():
    lines = herds()[:2] + [Line(text, outline=n, unit="con", kind="total", raws={c: Said(80 + 7 * c) for c in (3, 4, 5, 6)})
                           for n, text in ((3, "Tong dan lon"),
                                           (4, "Tổng đàn đê"))] + [row("Dân số trung bình", "pop.total", "người", 5)]
    form = Form("06361", lines)
    return form.book("labels-without-tones", "\"Tong dan lon\", \"đàn đê\": without its tones a label is only a suggestion",
                     [form.finding("label-unknown", "warning", 2, 1), form.finding("label-unknown", "warning", 3, 1)])


def total_typed_by_hand():
    model = Model()
    wrong = model.value("06337", "crop.grain.output", ACTUAL, "2024-01/2024-06") + 50
    lines = [row("Tổng sản lượng lương thực có hạt", "crop.grain.output", "tấn", 1,
                 {SO_FAR: said(float(wrong), wrong, status="rejected", number_format="#,##0.0")}),
             row("Trong đó: - Lúa", "crop.rice.output", "tấn", indent=2), row("- Ngô", "crop.maize.output", "tấn", indent=2),
             row("Tổng chi ngân sách xã", "budget.expenditure.total", "triệu đồng", 2),
             row("- Chi đầu tư phát triển", "budget.expenditure.investment", "triệu đồng"),
             row("- Chi thường xuyên", "budget.expenditure.recurrent", "triệu đồng"),
             row("- Dự phòng", "budget.expenditure.reserve", "triệu đồng")]
    form = Form("06337", lines, model=model)
    return form.book("total-typed-by-hand", "the total of grain is 50 more than rice and maize",
                     [form.finding("total-mismatch", "error", 0, SO_FAR)])


def total_line_wrong():
    columns_ = [Col("TT", "stt", width=5), Col("Thôn", "label", width=20)] + [
        Col(f"{label} (con)", key={"indicator": code}) for label, code in HERDS[:3]]
    lines = [Line(f"Thôn {v}", {"place": f"06352/{v}"}, n) for n, v in enumerate(VILLAGES["06352"], 1)]
    model = Model()
    herd = model.value("06352", "livestock.pig.head", ACTUAL, "2024-06")
    lines.append(Line("Cộng toàn xã", kind="total", raws={4: Said(int(herd) - 45)}))
    form = Form("06352", lines, columns_, "TỔNG ĐÀN VẬT NUÔI THÁNG 6 NĂM 2024", model=model,
                base={"scenario": ACTUAL, "period": "2024-06"})
    return form.book("total-line-does-not-add-up", "the total line was typed: pigs are 45 short; the villages stay as they are",
                     [form.finding("total-mismatch", "error", 6, 4)])


def total_in_the_middle():
    villages = [Col(f"T. {v}", key={"place": f"06352/{v}"}) for v in VILLAGES["06352"]]
    columns_ = outline() + villages[:3] + [Col("Toàn xã", "sum", of=(3, 4, 5, 7, 8, 9))] + villages[3:]
    return Form("06352", herds(), columns_, "TỔNG ĐÀN VẬT NUÔI THÁNG 6 NĂM 2024",
                base={"scenario": ACTUAL, "period": "2024-06"}).book(
        "toan-xa-in-the-middle", "\"Toàn xã\" stands between the villages and is none of them")


def broken_link():
    lines = herds()
    lines[2].raws = {IN_MONTH: Said("#REF!", status="rejected", formula="='[BC T5.xlsx]T5'!#REF!")}
    lines[4].raws = {BEFORE: Said("#DIV/0!", status="rejected", formula="=1/0")}
    form = Form("06373", lines)
    return form.book("broken-link", "formulas that show #REF! and #DIV/0!",
                     [form.finding("value-error", "error", 2, IN_MONTH), form.finding("value-error", "error", 4, BEFORE)])


def stated_twice(same):
    model = Model()
    lines = herds()[:3] + [section("Chăn nuôi khác", "II"), row("Đàn trâu", "livestock.buffalo.head", "con", 1)]
    if same:
        form = Form("06337", lines, model=model)
        for column in (BEFORE, PLANNED, IN_MONTH, SO_FAR):
            del form.page.expected[form.table.cell(4, column)]
        return form.book("stated-twice-alike", "buffaloes twice with the same figures: the first counts",
                         [form.finding("value-duplicate", "info", 4, BEFORE)])
    for line in (0, 4):
        for column, scenario, period in ((IN_MONTH, ACTUAL, "2024-06"), (SO_FAR, ACTUAL, "2024-01/2024-06")):
            herd = model.value("06337", "livestock.buffalo.head", scenario, period) + (15 if line else 0)
            lines[line].raws[column] = said(int(herd), herd, status="rejected")
    form = Form("06337", lines, model=model)
    for column in (BEFORE, PLANNED):  # these agree: the first of them counts
        del form.page.expected[form.table.cell(4, column)]
    return form.book("stated-twice-differently", "buffaloes twice, 15 apart: neither figure can be used",
                     [form.finding("value-duplicate", "error", line,
                                   column) for line in (0, 4) for column in (IN_MONTH, SO_FAR)])


def numbers_in_notes():
    form = Form("06349", herds(), columns() + [Col("Ghi chú", "note", width=24)],
                notes=("Ghi chú: số liệu đến ngày 14/6/2024; 12 hộ chưa khai báo đàn lợn; xã Tân Lập chuyển đến 35 con trâu.",
                       "Tổng đàn lợn toàn huyện năm 2023: 38.500 con."))
    first = form.table.first
    for line, text in ((0, 12), (1, "tăng 15 con so với tháng 5"), (2, "dịch tả lợn châu Phi: tiêu hủy 86 con")):
        form.page.text(first + line, 7, text, "body")
    return form.book("numbers-in-notes",
                     "numbers in the column Ghi chú and below the table, another commune named there: none is recorded")


def blanks_of_all_kinds():
    lines = herds() + [row("Số hộ nghèo", "poverty.poor.households", "hộ", 6), row("Tổng số hộ", "hh.total", "hộ", 7)]
    lines[0].raws = {PLANNED: MISSING}
    lines[1].raws = {IN_MONTH: Said("…", status="missing"), SO_FAR: Said("...", status="missing")}
    lines[3].raws = {c: MISSING for c in (BEFORE, PLANNED, IN_MONTH, SO_FAR)}
    lines[5].raws = {BEFORE: Said("   ", status="missing")}
    form = Form("06370", lines)
    return form.book("missing-is-not-zero", "a blank, …, ..., blanks only, and a line without any figure",
                     [form.finding("value-missing", "warning", 0, PLANNED), form.finding("value-missing", "warning", 3, BEFORE),
                      form.finding("value-missing", "warning", 5, BEFORE)])


def percent_column_wrong():
    form = Form("06355", herds(), columns(True))
    at = (form.table.first + 2, 7)
    form.page.put(*at, 49.9, number_format="0.0")
    return form.book("percent-column-wrong", "one % of the plan was typed wrong: recomputed, said, and no figure",
                     [("derived-mismatch", "warning", "T6", ref(*at))])


def workbooks():
    return [stt_as_number(), stt_as_date(), unknown_row(), labels_without_tones(), total_typed_by_hand(), total_line_wrong(),
            total_in_the_middle(), broken_link(), stated_twice(True), stated_twice(False), numbers_in_notes(), blanks_of_all_kinds(),
            percent_column_wrong()]
