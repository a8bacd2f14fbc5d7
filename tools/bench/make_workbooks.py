#!/usr/bin/python3
"""Workbooks to measure reading with, the same bytes every time, and what they hold (truth.json).

make_workbooks.py FOLDER [communes] [table] [long] [twins]
  communes  1,000 monthly reports of one to three sheets, as communes send them
  table     50,000 rows x 20 columns: 1 million cells, dates and many different texts
  long      1,000,000 rows x 10 columns: 10 million cells (takes some minutes)
  twins     60,000 rows x 10 columns as .xlsx, .xls and .ods (needs LibreOffice)
"""
import datetime
import json
import math
import pathlib
import random
import subprocess
import sys

import xlsxwriter

CREATED = datetime.datetime(2024, 1, 1)
FIRST_DAY = 44562  # 2022-01-01 as Excel counts days
SUBJECTS = ["lúa đông xuân", "ngô", "đàn trâu", "đàn lợn", "gia cầm", "rừng trồng mới", "hộ nghèo",
            "hộ cận nghèo", "người tham gia bảo hiểm y tế", "học sinh tiểu học", "đường giao thông nông thôn",
            "hồ sơ giải quyết đúng hạn", "lao động được tạo việc làm", "thôn đạt chuẩn văn hóa"]
MEASURES = ["Tổng số", "Diện tích", "Sản lượng", "Năng suất", "Tỷ lệ", "Số hộ", "Số người", "Kinh phí"]
UNITS = ["ha", "tấn", "tạ/ha", "con", "hộ", "người", "%", "triệu đồng", "hồ sơ", "km"]
SECTIONS = ["Nông nghiệp", "Công nghiệp", "Thương mại - Dịch vụ", "Giáo dục", "Y tế", "Văn hóa", "Quốc phòng"]


class Truth:
    """Counts what is written; strings of workbooks are counted in UTF-8."""

    def __init__(self):
        self.numbers = self.dates = self.texts = self.text_bytes = 0
        self.values = []

    def number(self, value):
        self.numbers += 1
        self.values.append(value)
        return value

    def date(self, serial):
        self.dates += 1
        self.values.append(serial)
        return serial

    def text(self, text):
        self.texts += 1
        self.text_bytes += len(text.encode())
        return text

    def as_dict(self):
        return {"cells": self.numbers + self.dates + self.texts, "numbers": self.numbers, "dates": self.dates,
                "texts": self.texts, "text_bytes": self.text_bytes, "sum": math.fsum(self.values)}


def open_book(path, **options):
    book = xlsxwriter.Workbook(str(path), options)
    book.set_properties({"created": CREATED})
    return book


def label(rng, kinds):
    return f"{rng.choice(MEASURES)} {rng.choice(SUBJECTS)} mã {rng.randrange(kinds):06d}"


def write_report(sheet, formats, rng, truth, place):
    text = lambda r, c, value, f: sheet.write_string(r, c, truth.text(value), f)
    number = lambda r, c, value, f: sheet.write_number(r, c, truth.number(value), f)
    sheet.set_column(1, 1, 48)
    sheet.merge_range(0, 0, 0, 2, truth.text(f"ỦY BAN NHÂN DÂN {place.upper()}"), formats["title"])
    sheet.merge_range(1, 0, 1, 6, truth.text("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI"), formats["title"])
    text(2, 1, "Ngày báo cáo:", formats["text"])
    sheet.write_number(2, 2, truth.date(FIRST_DAY + rng.randrange(900)), formats["date"])
    for column, head in enumerate(["STT", "Chỉ tiêu", "ĐVT", "Kế hoạch năm", "Thực hiện tháng", "Lũy kế", "% KH"]):
        text(4, column, head, formats["title"])
    row = 5
    for item in range(rng.randint(70, 160)):
        if item % 12 == 0:
            sheet.merge_range(row, 1, row, 6, truth.text(SECTIONS[item // 12 % len(SECTIONS)]), formats["title"])
            row += 1
        plan = round(rng.uniform(10, 50000), rng.choice([0, 1, 2]))
        total = round(plan * rng.uniform(0.2, 1.1), 1)
        number(row, 0, item + 1, formats["whole"])
        text(row, 1, f"{rng.choice(MEASURES)} {rng.choice(SUBJECTS)}", formats["text"])
        text(row, 2, rng.choice(UNITS), formats["text"])
        if rng.random() < 0.04:
            sheet.write_blank(row, 3, None, formats["figure"])
        else:
            number(row, 3, plan, formats["figure"])
        number(row, 4, round(plan * rng.uniform(0.02, 0.12), 2), formats["figure"])
        number(row, 5, total, formats["figure"])
        sheet.write_formula(row, 6, f"=IF(D{row + 1}=0,0,F{row + 1}/D{row + 1})", formats["share"],
                            truth.number(total / plan))
        row += 1
    text(row + 1, 1, "Người lập biểu", formats["text"])
    text(row + 1, 5, "CHỦ TỊCH", formats["text"])


def make_communes(folder, truth):
    (folder / "communes").mkdir(exist_ok=True)
    for index in range(1000):
        rng = random.Random(f"commune {index}")
        book = open_book(folder / "communes" / f"xa_{index:04d}.xlsx")
        font = {"font_name": "Times New Roman", "font_size": 12, "border": 1}
        formats = {name: book.add_format({**font, **extra}) for name, extra in {
            "title": {"bold": True, "align": "center"}, "text": {"text_wrap": True},
            "whole": {"num_format": "#,##0"}, "figure": {"num_format": "#,##0.0"},
            "share": {"num_format": "0.0%"}, "date": {"num_format": "dd/mm/yyyy"}}.items()}
        for number in range(rng.choice([1, 1, 2, 2, 3])):
            write_report(book.add_worksheet(f"Biểu {number + 1:02d}"), formats, rng, truth, f"xã số {index}")
        book.close()


def make_table(folder, truth, rows=50_000):
    rng = random.Random("table")
    book = open_book(folder / "table.xlsx")
    date, money = (book.add_format({"num_format": code}) for code in ("dd/mm/yyyy", "#,##0.00"))
    sheet = book.add_worksheet("Dữ liệu")
    common = [f"{measure} {subject}" for measure in MEASURES for subject in SUBJECTS[:8]]
    for row in range(rows):
        for column in range(20):
            if column < 8:
                text = label(rng, 900_000) if rng.random() < 0.3 else rng.choice(common)
                sheet.write_string(row, column, truth.text(text))
            elif column < 12:
                sheet.write_number(row, column, truth.number(rng.randrange(100_000)))
            elif column < 17:
                sheet.write_number(row, column, truth.number(round(rng.uniform(-1e6, 1e6), 2)), money)
            else:
                sheet.write_number(row, column, truth.date(FIRST_DAY + rng.randrange(1600)), date)
    book.close()


def make_long(folder, truth, rows=1_000_000):
    rng = random.Random("long")
    book = open_book(folder / "long.xlsx")
    sheet = book.add_worksheet("Dữ liệu")
    labels = [label(rng, 900_000) for _ in range(20_000)]
    for row in range(rows):
        sheet.write_string(row, 0, truth.text(rng.choice(labels)))
        sheet.write_string(row, 1, truth.text(rng.choice(UNITS)))
        sheet.write_number(row, 2, truth.number(row))
        for column in range(3, 6):
            sheet.write_number(row, column, truth.number(rng.randrange(1_000_000)))
        for column in range(6, 9):
            sheet.write_number(row, column, truth.number(round(rng.random() * 1e5, 3)))
        sheet.write_number(row, 9, truth.number(rng.random()))
    book.close()


def make_twins(folder, truth, rows=60_000):
    rng = random.Random("twins")
    book = open_book(folder / "twins.xlsx")
    date = book.add_format({"num_format": "dd/mm/yyyy"})
    sheet = book.add_worksheet("Dữ liệu")
    labels = [label(rng, 900_000) for _ in range(8_000)]
    for row in range(rows):
        for column, text in enumerate([rng.choice(labels), rng.choice(UNITS), rng.choice(SUBJECTS)]):
            sheet.write_string(row, column, truth.text(text))
        for column, value in enumerate([row, rng.randrange(100_000), round(rng.uniform(0, 1e5), 2),
                                        round(rng.uniform(0, 1e5), 3), round(rng.random(), 9)], 3):
            sheet.write_number(row, column, truth.number(value))
        sheet.write_number(row, 8, truth.date(FIRST_DAY + rng.randrange(1600)), date)
        sheet.write_number(row, 9, truth.number(rng.randrange(10)))
    book.close()
    for kind in ("xls", "ods"):
        subprocess.run(["soffice", "--headless", "--convert-to", kind, "--outdir", str(folder),
                        str(folder / "twins.xlsx")], check=True, stdout=subprocess.DEVNULL)


MAKERS = {"communes": make_communes, "table": make_table, "long": make_long, "twins": make_twins}


def main():
    folder = pathlib.Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    record = folder / "truth.json"
    truths = json.loads(record.read_text()) if record.exists() else {}
    for name in sys.argv[2:] or MAKERS:
        if name in truths:
            continue
        print("making", name, flush=True)
        truth = Truth()
        MAKERS[name](folder, truth)
        truths[name] = truth.as_dict()
        record.write_text(json.dumps(truths, indent=1))


if __name__ == "__main__":
    main()
