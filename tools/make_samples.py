#!/usr/bin/python3
"""Makes sample_sheets/ anew: a district for three months, and the five plan documents.

Run it from anywhere; it needs python3-openpyxl, python3-xlsxwriter and python3-xlwt. Twice gives the same bytes.
"""
import json
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))

from samples import district, faults, plans  # noqa: E402
from samples.files import book_bytes  # noqa: E402
from samples.readme import readme  # noqa: E402

SHEETS = ROOT / "sample_sheets"


def write(folder, name, data):
    folder.mkdir(parents=True, exist_ok=True)
    assert not (folder / name).exists(), name
    (folder / name).write_bytes(data)


def make_month(year, month, register):
    folder = SHEETS / "bac-son" / f"{year}-{month:02}"
    faulty = (year, month) == (faults.YEAR, faults.MONTH)
    for code, form in district.ordinary_books(year, month):
        if faulty and code == faults.CUT:
            book, data = faults.cut_in_half(form, register)
            write(folder, book.file, data)
            continue
        if faulty:
            form = district.make_form(code, year, month, faults.altered_habit(code))
            faults.plant(form, register)
        book = district.make_book(form)
        write(folder, book.file, book_bytes(book))
    if faulty:
        for book in faults.stray_books(register):
            write(folder, book.file, book_bytes(book))
        faults.plant_in_folder(register)


def main():
    for name in ("bac-son", "plans"):
        shutil.rmtree(SHEETS / name, ignore_errors=True)
    register = faults.Register()
    for year, month in district.MONTHS:
        make_month(year, month, register)
    for book in plans.plan_books():
        write(SHEETS / "plans", book.file, book_bytes(book))
    listing = ROOT / "tests" / "pipeline" / "planted_faults.json"
    listing.parent.mkdir(parents=True, exist_ok=True)
    listing.write_text(json.dumps(register.entries, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    (SHEETS / "README.md").write_text(readme(register), encoding="utf-8")


if __name__ == "__main__":
    main()
