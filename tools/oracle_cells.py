#!/usr/bin/python3
"""Compares what `tonghop cells --format jsonl` reads with what other programs read.

Usage: oracle_cells.py PROGRAM FILE|FOLDER ...

    .xlsx .xlsm .xltx .xltm    openpyxl, and the stored XML by the standard alone (oracle_raw.py)
    .xls                       xlrd
    .ods .fods                 LibreOffice, whose .xlsx openpyxl reads; passed over where it is absent

Every cell on which two differ is listed, with who is right and why; every file that one of them does
not read is named. At the end, for each reader: how many cells it was asked for and how many it sees as
we do. Exit code 1 if a difference has no reason in the lists of the readers, or if fewer than 99.99 % of
the cells are seen alike by at least one other reader. 77 says that python3-openpyxl or python3-xlrd is
absent.
"""
import json
import os
import shutil
import subprocess
import sys
from collections import Counter, defaultdict

try:
    import oracle_openpyxl
    import oracle_raw
    import oracle_xls
except ImportError as absent:
    print(f"skipped: {absent.name} is absent")
    sys.exit(77)

OFFICE_OPEN = (".xlsx", ".xlsm", ".xltx", ".xltm")
OPEN_DOCUMENT = (".ods", ".fods")
LEAST = 99.99

# Why we refuse a file that another reader reads: a piece of our message, and the reason.
REFUSALS = [
    ("protected by a password", "nobody reads it without its password"),
    ("more cells than a row has", "cells outside of every sheet, a million times over"),
    ("two parts are named", "two parts of one name: which one holds the figures?"),
    ("document type declaration", "OPC forbids document types; entities can be bombs"),
    ("no sheets", "a workbook without sheets"),
    ("is missing", "a part that is promised is missing"),
    ("text outside the root element", "a part that is no longer XML"),
    ("an Excel ", "Excel 2 to 4 are not read: no commune has them"),
]


def readers_of(path):
    """(name, read, compare) of each other reader of such a file."""
    lower = path.lower()
    if lower.endswith(".xls"):
        return [(oracle_xls.NAME, oracle_xls.read, oracle_xls.compare)]
    if lower.endswith(OPEN_DOCUMENT):
        if not shutil.which("soffice"):
            return []
        return [("LibreOffice", oracle_openpyxl.read_converted, oracle_openpyxl.compare)]
    return [(module.NAME, module.read, module.compare) for module in (oracle_openpyxl, oracle_raw)]


def read_ours(program, path):
    run = subprocess.run([program, "cells", "--lang", "en", "--format", "jsonl", path],
                         capture_output=True, check=False, timeout=120)
    if run.returncode != 0:
        return None, run.stderr.decode("utf-8", "replace").strip()
    cells = {}
    for line in run.stdout.decode("utf-8").split("\n")[:-1]:
        cell = json.loads(line)
        cells[cell["sheet"], cell["ref"]] = cell
    return cells, ""


class Tally:
    def __init__(self):
        self.files = 0
        self.asked = Counter()      # cells, by reader
        self.alike = Counter()
        self.unread = Counter()     # files
        self.reasons = defaultdict(Counter)  # by reader
        self.confirmed = 0          # cells that at least one reader sees as we do
        self.compared = 0           # cells that at least one reader was asked for
        self.unexplained = 0

    def refused(self, path, message, names):
        for piece, reason in REFUSALS:
            if piece in message:
                print(f"{path}: ours refuses it, and is right: {reason}")
                return
        self.unexplained += 1
        print(f"{path}: UNEXPLAINED refusal, {', '.join(names)} read it: {message}")

    def differs(self, name, address, reason, described):
        self.reasons[name][reason or "UNEXPLAINED"] += 1
        self.unexplained += reason is None
        print(f"{address}: {name}: {described}: {reason or 'UNEXPLAINED'}")

    def compare_file(self, program, path):
        self.files += 1
        ours, message = read_ours(program, path)
        seen = {}
        for name, read, compare in readers_of(path):
            try:
                if ours is None and name == "LibreOffice":
                    continue  # it may hang at what we refuse
                seen[name] = read(path, ours or {}), compare
            except Exception as error:  # each raises whatever it stumbles over
                self.unread[name] += 1
                print(f"{path}: not read by {name}: {type(error).__name__}: {str(error)[:80]}")
        if ours is None:
            if seen or path.lower().endswith(OPEN_DOCUMENT):
                self.refused(path, message, seen)
            return
        confirmed = set()
        for name, (theirs, compare) in seen.items():
            cells = sorted(set(ours) | set(theirs))
            self.asked[name] += len(cells)
            for key in cells:
                difference = compare(key, ours.get(key), theirs.get(key))
                if difference is None:
                    self.alike[name] += 1
                    confirmed.add(key)
                else:
                    self.differs(name, f"{path}!{key[0]}!{key[1]}", *difference)
        if seen:
            self.confirmed += len(confirmed)
            self.compared += len(set(ours).union(*(theirs for theirs, _ in seen.values())))

    def print_summary(self):
        print(f"\n{self.files} files")
        for name, asked in self.asked.items():
            alike = self.alike[name]
            print(f"{name:15} {asked:9} cells, {alike:9} read alike ({100 * alike / max(asked, 1):.3f} %), "
                  f"{asked - alike} otherwise, {self.unread[name]} files not read by it")
            for reason, count in self.reasons[name].most_common():
                print(f"{count:28}  {reason}")
        rate = 100 * self.confirmed / max(self.compared, 1)
        print(f"{'any of them':15} {self.compared:9} cells, {self.confirmed:9} read alike ({rate:.3f} %), "
              f"{self.unexplained} differences unexplained")
        return rate


def named_workbooks(arguments):
    for argument in arguments:
        if not os.path.isdir(argument):
            yield argument
            continue
        for folder, _, names in sorted(os.walk(argument)):
            for name in sorted(names):
                if name.lower().endswith(OFFICE_OPEN + OPEN_DOCUMENT + (".xls",)):
                    yield os.path.join(folder, name)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    if not shutil.which("soffice"):
        print("LibreOffice is absent: OpenDocument workbooks are passed over")
    tally = Tally()
    for path in named_workbooks(sys.argv[2:]):
        tally.compare_file(sys.argv[1], path)
    rate = tally.print_summary()
    sys.exit(1 if tally.unexplained or rate < LEAST else 0)


if __name__ == "__main__":
    main()
