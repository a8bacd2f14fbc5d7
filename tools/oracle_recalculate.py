#!/usr/bin/env python3
"""Checks the roll-up's formulas against another program: LibreOffice recalculates them all.

    tools/oracle_recalculate.py ROLLUP.xlsx

Every formula cell's cached value must be what LibreOffice computes (numbers within 1e-9, relative
to their size or to 1). Exit code 0: all agree; 1: some do not; 77: LibreOffice or
openpyxl is absent; 2: wrong arguments.
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import zipfile

TOLERANCE = 1e-9
CACHED = re.compile(rb"(<c [^>]*>)(<f>.*?</f>)<v>.*?</v>", re.S)


def without_cached_values(workbook, target):
    """A copy in which no formula has a result, so that none can be taken over unseen."""
    with zipfile.ZipFile(workbook) as source, zipfile.ZipFile(target, "w") as copy:
        for part in source.infolist():
            data = source.read(part)
            if part.filename.startswith("xl/worksheets/"):
                data = CACHED.sub(lambda m: m[1].replace(b' t="str"', b"") + m[2], data)
            copy.writestr(part, data)


def recalculated(workbook, folder):
    stripped = folder / "stripped" / "workbook.xlsx"
    stripped.parent.mkdir()
    without_cached_values(workbook, stripped)
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
               "--convert-to", "xlsx", "--outdir", str(folder / "result"), str(stripped)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   timeout=300, env={**os.environ, "HOME": str(folder)})
    return folder / "result" / "workbook.xlsx"


def agree(cached, computed):
    cached = None if cached == "" else cached
    computed = None if computed == "" else computed
    if isinstance(cached, (int, float)) and isinstance(computed, (int, float)):
        return abs(cached - computed) <= TOLERANCE * max(1.0, abs(cached), abs(computed))
    return cached == computed


def compare(workbook, again):
    import openpyxl
    formulas = openpyxl.load_workbook(workbook)
    cached = openpyxl.load_workbook(workbook, data_only=True)
    computed = openpyxl.load_workbook(again, data_only=True)
    checked, wrong = 0, 0
    for sheet in formulas:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type != "f":
                    continue
                checked += 1
                ours = cached[sheet.title][cell.coordinate].value
                theirs = computed[sheet.title][cell.coordinate].value
                if not agree(ours, theirs):
                    wrong += 1
                    print(f"{sheet.title}!{cell.coordinate}: {cell.value}: "
                          f"cached {ours!r}, recalculated {theirs!r}")
    print(f"{checked} formulas, {wrong} disagree")
    return 1 if wrong or not checked else 0


def main(arguments):
    if len(arguments) != 1:
        print(__doc__)
        return 2
    try:
        import openpyxl  # noqa: F401
    except ImportError:
        print("skipped: openpyxl is absent")
        return 77
    if shutil.which("soffice") is None:
        print("skipped: LibreOffice is absent")
        return 77
    with tempfile.TemporaryDirectory() as folder:
        return compare(arguments[0], recalculated(arguments[0], pathlib.Path(folder)))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
