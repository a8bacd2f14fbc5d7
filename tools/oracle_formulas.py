#!/usr/bin/env python3
"""Random formulas, evaluated by tonghop and by LibreOffice: both must agree.

    tools/oracle_formulas.py PRINT_RECALCULATION [FORMULAS] [SEED]

Makes a workbook of random cells and formulas without results (the same ones for the same seed), has
LibreOffice recalculate it, and compares with what print_recalculation computes. A formula that is
left unverified is counted, not compared; most must not be. Exit code 0: all agree; 1: some do not;
77: LibreOffice or openpyxl is absent; 2: wrong arguments.
"""
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile

TOLERANCE = 1e-9
ROWS, COLUMNS = 12, 6  # of the cells that formulas read
OTHER = "Tổng hợp T6"


class Maker:
    """Formulas as communes write them, and odder ones. No formula reads a formula to its right or
    below, so that there are no cycles. Left out is what Excel and LibreOffice do differently: a
    boolean in a cell is a number for LibreOffice, so none is read by other formulas, and "?" alone
    fits a number of one digit there; a formula that shows a blank cell is blank for it, so that
    ISNUMBER and its like ask typed cells only."""

    def __init__(self, seed):
        self.random = random.Random(seed)
        self.numbers = []  # rows of column H with formulas that later ones may read

    def constant(self):
        pick = self.random.random()
        if pick < 0.5:
            return self.random.choice([self.random.randint(-50, 900),
                                       round(self.random.uniform(-5, 300), 1),
                                       round(self.random.uniform(0, 3), 3), 0])
        if pick < 0.66:
            return self.random.choice(["lúa", "ngô", "Lúa", "x*", "trâu", "12", "a"])
        return None if pick < 0.9 else self.random.randint(0, 12)

    def cell(self, typed=False):
        dollar = lambda: self.random.choice(["", "", "$"])
        if not typed and self.numbers and self.random.random() < 0.15:
            return f"{dollar()}H{dollar()}{self.random.choice(self.numbers)}"
        column = "ABCDEF"[self.random.randrange(COLUMNS)]
        sheet = f"'{OTHER}'!" if self.random.random() < 0.1 else ""
        return f"{sheet}{dollar()}{column}{dollar()}{self.random.randint(1, ROWS)}"

    def area(self, rows=None):
        first = self.random.randrange(COLUMNS)
        last = first if rows else self.random.randint(first, min(first + 2, COLUMNS - 1))
        top = self.random.randint(1, ROWS - (rows or 1) + 1)
        bottom = top + rows - 1 if rows else self.random.randint(top, ROWS)
        sheet = f"'{OTHER}'!" if self.random.random() < 0.1 else ""
        return f"{sheet}{'ABCDEF'[first]}{top}:{'ABCDEF'[last]}{bottom}"

    def number(self, depth):
        pick = self.random.randrange(24 if depth > 0 else 3)
        value = lambda: self.number(depth - 1)
        if pick == 0:
            return self.random.choice(["1", "2", "0.5", "100", "1.5E2", "7%"])
        if pick <= 2:
            return self.cell()
        if pick <= 8:
            return f"{value()}{self.random.choice('+-*/')}{value()}"
        if pick == 9:
            return f"({value()}{self.random.choice('+-')}{value()})*{value()}"
        if pick == 10:
            return f"-{value()}"
        if pick == 11:
            return f"({value()})^{self.random.choice(['2', '3', '1'])}"
        if pick <= 14:
            name = self.random.choice(["SUM", "SUM", "AVERAGE", "MIN", "MAX", "COUNT", "COUNTA"])
            return f"{name}({self.area()}{self.random.choice(['', ',' + self.area(), ',' + value()])})"
        if pick == 15:
            name = self.random.choice(["ROUND", "ROUNDUP", "ROUNDDOWN"])
            return f"{name}({value()},{self.random.randint(-1, 3)})"
        if pick == 16:
            return f"{self.random.choice(['ABS', 'INT', 'N'])}({value()})"
        if pick == 17:
            return f"IF({self.condition(depth - 1)},{value()},{value()})"
        if pick == 18:
            return f"IFERROR({value()},{value()})"
        if pick == 19:
            criterion = self.random.choice(['">=5"', '"<10"', '"lúa"', '"*n*"', '"<>"', '"~*"', "0",
                                            '"x~*"', '"<>12"', '"l?a"'])
            return f"COUNTIF({self.area()},{criterion})"
        if pick == 20:
            rows = self.random.randint(2, 5)
            return f"SUMIF({self.area(rows)},{self.random.choice(['5', chr(34) + '>0' + chr(34), chr(34) + 'lúa' + chr(34)])},{self.area(rows)})"
        if pick == 21:
            rows = self.random.randint(2, 5)
            return f"SUMPRODUCT({self.area(rows)},{self.area(rows)})"
        if pick == 22:
            rows = self.random.randint(2, 5)
            return f"SUMPRODUCT(({self.area(rows)}>{self.random.randint(0, 9)})*1,{self.area(rows)})"
        return f"SUBTOTAL({self.random.choice(['9', '109', '1', '2', '3', '4', '5'])},{self.area()})"

    def condition(self, depth):
        pick = self.random.randrange(6)
        if pick <= 2:
            return f"{self.number(depth)}{self.random.choice(['=', '<>', '<', '>', '<=', '>='])}{self.number(depth)}"
        if pick == 3:
            return f"{self.random.choice(['ISBLANK', 'ISNUMBER', 'ISERROR'])}({self.cell(typed=True)})"
        if pick == 4:
            name = self.random.choice(["AND", "OR"])
            return f"{name}({self.condition(depth - 1)},{self.condition(depth - 1)})"
        return f"NOT({self.cell()}=0)"

    def formula(self, row):
        pick = self.random.random()
        if pick < 0.85:
            formula = self.number(3)
            self.numbers.append(row)
            return formula
        if pick < 0.95:
            return self.condition(2)
        return f"{self.cell()}&\"-\"&{self.cell()}"


def make(path, formulas, seed):
    import openpyxl
    maker = Maker(seed)
    book = openpyxl.Workbook()
    for sheet in (book.active, book.create_sheet(OTHER)):
        for row in range(1, ROWS + 1):
            for column in range(1, COLUMNS + 1):
                sheet.cell(row, column).value = maker.constant()
    book.active.title = "T6"
    for hidden in (3, 7):
        book.active.row_dimensions[hidden].hidden = True
    for row in range(1, formulas + 1):
        book.active.cell(row, 8).value = "=" + maker.formula(row)
    book.save(path)


def recalculated(workbook, folder):
    command = ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
               "--convert-to", "xlsx", "--outdir", str(folder / "result"), str(workbook)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                   timeout=500, env={**os.environ, "HOME": str(folder)})
    return folder / "result" / workbook.name


def value_of(text):
    if text in ("TRUE", "FALSE"):
        return text == "TRUE"
    if text.startswith("'"):
        return text[1:]
    return text if text.startswith("#") else float(text)


def agree(ours, theirs, size):
    theirs = "" if theirs is None else theirs
    if isinstance(ours, str) and ours.startswith("#"):
        return isinstance(theirs, str) and theirs.startswith("#")
    if isinstance(ours, (int, float)) and isinstance(theirs, (int, float)):
        return abs(ours - theirs) <= TOLERANCE * max(1.0, abs(ours), abs(theirs), size)
    return ours == theirs


def compare(program, workbook, again):
    import openpyxl
    theirs = openpyxl.load_workbook(again, data_only=True)
    printed = subprocess.run([program, str(workbook)], check=True, capture_output=True, text=True)
    checked, wrong, left = 0, 0, {}
    for line in printed.stdout.splitlines():
        sheet, cell, _, _, computed, formula = line.split("\t")
        if computed.startswith("?"):
            left[computed[1:]] = left.get(computed[1:], 0) + 1
            continue
        checked += 1
        if not agree(value_of(computed), theirs[sheet][cell].value, 0):
            wrong += 1
            print(f"{sheet}!{cell}: {formula}: ours {computed}, theirs {theirs[sheet][cell].value!r}")
    print(f"{checked} formulas agree but for {wrong}; left unverified: {left}")
    return 1 if wrong or checked < 2 * sum(left.values()) else 0


def main(arguments):
    if not 1 <= len(arguments) <= 3:
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
    formulas = int(arguments[1]) if len(arguments) > 1 else 3000
    seed = int(arguments[2]) if len(arguments) > 2 else 20240630
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        workbook = folder / "formulas.xlsx"
        make(workbook, formulas, seed)
        return compare(arguments[0], workbook, recalculated(workbook, folder))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
