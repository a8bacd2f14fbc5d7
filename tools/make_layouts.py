#!/usr/bin/python3
"""Makes tests/layouts/ anew: labelled workbooks of every layout that districts meet.

Beside each workbook stands what a careful person would record from it (`.expected.csv`) and, where a
trap is planted, what should be said about it (`.expected-findings.csv`). With --check nothing is
written: every workbook is read again with openpyxl and held against its labels, and made anew to see
that the same bytes come out. Needs python3-openpyxl and python3-xlsxwriter.
"""
import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "tools"))
TARGET = ROOT / "tests" / "layouts"

try:
    import openpyxl  # noqa: F401
    import xlsxwriter  # noqa: F401
except ImportError as missing:
    print(f"skipped: {missing.name} is absent")
    sys.exit(77)

from layouts import check, collection, labels, readme  # noqa: E402
from layouts.files import book_bytes  # noqa: E402


def contents():
    """Relative path -> bytes of everything in tests/layouts."""
    out = {}
    books = collection.workbooks()
    for book in books:
        folder = f"{book.shape}/"
        assert folder + book.file not in out, book.file
        out[folder + book.file] = book_bytes(book)
        out[folder + book.name + ".expected.csv"] = labels.observations(book)
        if book.findings is not None:
            out[folder + book.name + ".expected-findings.csv"] = labels.findings(book)
    out["README.md"] = readme.text(books)
    return out


def main():
    made = contents()
    if "--check" in sys.argv[1:]:
        faults = check.faults(made, TARGET)
        print("\n".join(faults) or f"{sum(p.endswith('.expected.csv') for p in made)} workbooks agree with their labels")
        return 1 if faults else 0
    shutil.rmtree(TARGET, ignore_errors=True)
    for path, data in made.items():
        (TARGET / path).parent.mkdir(parents=True, exist_ok=True)
        (TARGET / path).write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
