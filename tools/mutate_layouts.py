#!/usr/bin/python3
"""Changes layouts at random and sees whether a figure changes, or vanishes, without a finding.

Usage: mutate_layouts.py PROGRAM [--count N] [--seed S] [--way WAY ...] [--kind KIND ...] [--book WORD ...] [-v] [--keep FOLDER]

Takes the labelled workbooks of tests/layouts and the sample months, makes one change in each copy (a row inserted, a
column moved, a header renamed, a unit of measure changed ...), and knows what a careful person would read afterwards:
labels move with their cells, and follow the text where that says something else now. Every copy is read

  detect   by itself, without a mapping
  draft    with what `PROGRAM suggest` prints for the workbook before the change: last month's mapping, this month's layout
  form     with the shipped mapping of its form, where there is one
  profile  with the profile of Bắc Sơn, where it is a sample of it

and each figure is
  same     printed at its cell as a careful person reads it: place, indicator, scenario, period, value, unit, status
  told     not so, but a new error or warning stands on its cell, on a cell of its row that is no figure (label, unit of
           measure), on a cell of the header above its column, or on its table, sheet or report as a whole (form-drift,
           form-unrecognised, place-*, period-*). What the workbook already raised before the change is not new; an info
           never counts; an alarm on another figure of the same row or column does not count either.
  by text  a unit of measure was changed in the text alone, and the figure is now what the text says, without a finding
  lost     not printed, and no such finding
  wrong    printed as something else, and no such finding; also a cell printed that is no figure, or a run that stops
A figure that is not read rightly even before the change is left out. A change counts as the worst of its figures.

No layout change, so never drawn: figures moved beneath unchanged headers or headers exchanged above unchanged figures
(false data, which totals and ratios may show or not), and rows moved under another head (another meaning by the text).
Exit code 1 if anything is lost or wrong, 77 where openpyxl or xlsxwriter is absent.
"""
import argparse
import random
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path

try:
    import openpyxl  # noqa: F401
    import xlsxwriter  # noqa: F401
except ImportError as missing:
    print(f"skipped: {missing.name} is absent")
    sys.exit(77)

sys.path.insert(0, str(Path(__file__).resolve().parent))
from mutations import book as books
from mutations.collection import bases
from mutations.kinds import KINDS
from mutations.reading import base_of, read_all
from mutations.shape import shape_of
from mutations.verdict import ORDER, judge

WAYS = ("detect", "draft", "form", "profile")
CLASSES = ("same", "told", "by text", "lost", "wrong")


def letters(number):
    """0 -> "zqaaa": no digit, so that a file name says no other date."""
    return "zq" + "".join(chr(97 + number // 26 ** i % 26) for i in (2, 1, 0))


class Change:
    def __init__(self, base, kind, told, book):
        self.base, self.kind, self.told, self.book = base, kind, told, book
        self.path = None


def draw(dice, taken, kinds, count):
    """Changes drawn at random: workbook, kind and place."""
    out = []
    refused = Counter()
    while len(out) < count:
        base = dice.choice(taken)
        kind = dice.choice(kinds)
        book = base.book.copy()
        sheet = dice.choice(book.sheets)
        shape = shape_of(sheet)
        if shape is None:
            continue
        try:
            told = KINDS[kind](dice, sheet, shape, book)
        except books.NotPossible as why:
            refused[kind] += 1
            if sum(refused.values()) > 200 * count:
                sys.exit(f"cannot draw {count} changes: {refused}: {why}")
            continue
        book.name += " " + letters(len(out))
        out.append(Change(base, kind, f"{sheet.title}: {told}", book))
    return out


def ways_of(base, program, folder):
    """way -> options of extract."""
    period = ["--period", base.period] if base.period else []
    ways = {"detect": period}
    path = folder / f"{base.book.name}.xlsx"
    draft = subprocess.run([program, "suggest", "--quiet", str(path)], capture_output=True, timeout=120, check=False).stdout
    if draft:
        (folder / "draft.json").write_bytes(draft)
        ways["draft"] = ["--mapping", str(folder / "draft.json"), *period]
    if base.form:
        ways["form"] = ["--mapping", str(base.form), *period]
    if base.profile:
        ways["profile"] = ["--profile", str(base.profile), *period]
    return ways


def run(program, base, changes, wanted, folder, report):
    books.save(base.book, folder / f"{base.book.name}.xlsx")
    for change in changes:
        change.path = folder / f"{change.book.name}.xlsx"
        books.save(change.book, change.path)
    original = folder / f"{base.book.name}.xlsx"
    for way, options in ways_of(base, program, folder).items():
        if way not in wanted:
            continue
        results = read_all(program, options, [original, *(c.path for c in changes)], folder)
        before = base_of(base.book, *results[original.name])
        report.note_base(way, base, before)
        for change in changes:
            read, findings = results[change.path.name]
            report.take(way, change, [("wrong", ("", ""), findings)] if read is None
                        else list(judge(change.book, read, findings, before)))
    for path in folder.glob("*.xlsx"):
        path.unlink()


class Report:
    def __init__(self, verbose, keep):
        self.verbose, self.keep = verbose, keep
        self.counts = {way: Counter() for way in WAYS}     # (kind, class) -> changes
        self.figures = {way: Counter() for way in WAYS}    # class -> figures
        self.before = {way: [0, 0] for way in WAYS}

    def note_base(self, way, base, before):
        self.before[way][0] += len(before.right)
        self.before[way][1] += len(base.book.figures())

    def take(self, way, change, verdicts):
        counts = Counter(verdict for verdict, _, _ in verdicts)
        worst = next((c for c in reversed(CLASSES) if counts[c]), "same")
        self.counts[way][change.kind, worst] += 1
        self.figures[way].update(counts)
        if worst in ("lost", "wrong") or self.verbose > 1 and worst == "by text":
            if self.verbose:
                print(f"{worst} ({way}) {change.base.name}: {change.kind}: {change.told}: "
                      + ", ".join(f"{n} {c}" for c, n in counts.items()))
                shown = [v for v in verdicts if v[0] in ("lost", "wrong")][:2 if self.verbose == 1 else 6]
                for verdict, (sheet, cell), why in shown:
                    print(f"    {verdict} {sheet}!{cell}: {why}")
            if self.keep:
                (self.keep / change.path.name).write_bytes(change.path.read_bytes())

    def show(self):
        for way in WAYS:
            counts = self.counts[way]
            if not counts:
                continue
            right, figures = self.before[way]
            print(f"\n{way}: {right} of {figures} labels read before the change")
            print("  {:26}".format("change") + "".join(f"{c:>9}" for c in CLASSES))
            for kind in [*KINDS, "all"]:
                row = [sum(n for (k, c), n in counts.items() if c == cls and (k == kind or kind == "all")) for cls in CLASSES]
                if sum(row):
                    print(f"  {kind:26}" + "".join(f"{n:>9}" for n in row))
            print("  {:26}".format("figures") + "".join(f"{self.figures[way][c]:>9}" for c in CLASSES))

    def failed(self):
        return sum(n for counts in self.counts.values() for (_, c), n in counts.items() if c in ("lost", "wrong"))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("program")
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--way", nargs="+", choices=WAYS, default=WAYS)
    parser.add_argument("--kind", nargs="+", choices=list(KINDS), default=list(KINDS))
    parser.add_argument("--book", nargs="+", default=[""], help="words of the paths of workbooks")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("--keep", type=Path, help="where workbooks with lost or wrong figures are kept")
    options = parser.parse_args()
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    report = Report(options.verbose, options.keep)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        taken = bases(options.program, folder, options.book)
        changes = draw(random.Random(options.seed), taken, options.kind, options.count)
        for base in taken:
            own = [change for change in changes if change.base is base]
            if own:
                run(options.program, base, own, options.way, folder, report)
    report.show()
    print(f"\n{len(changes)} changes of {len(taken)} workbooks, seed {options.seed}: {report.failed()} readings lost or wrong in silence")
    return 1 if report.failed() else 0


if __name__ == "__main__":
    sys.exit(main())
