#!/usr/bin/python3
"""How well a program understands the workbooks of tests/layouts: labels found, missed, wrong and invented.

Usage: score_layouts.py PROGRAM [SHAPE|NAME ...] [-v] [-- OPTION ...]

Runs `PROGRAM extract OPTION ... WORKBOOK` for each workbook (or those whose path contains one of the
words) and holds what it prints against the labels. A label is found if the same cell means the same:
place, indicator, scenario, period, comparator, value, status. Not-met criteria count as found whether
they are called nil or reported. Planted findings are looked for by code and sheet. Exit code 1 if
anything is missed, wrong or invented; -v names every difference.
"""
import csv
import io
import json
import subprocess
import sys
import tempfile
from pathlib import Path

LABELS = Path(__file__).resolve().parent.parent / "tests" / "layouts"
MEANING = "place indicator scenario period comparator value value_to unit status".split()


def meaning(row):
    said = {field: row[field] for field in MEANING}
    if said["unit"] == "đạt/không" and said["value"] == "0":
        said["status"] = "reported"
    return said


def by_cell(text):
    rows = {}
    for row in csv.DictReader(io.StringIO(text)):
        rows.setdefault((row["sheet"], row["cell"]), []).append(meaning(row))
    return rows


def extracted(program, options, book):
    with tempfile.TemporaryDirectory() as folder:
        findings = Path(folder) / "findings.json"
        run = subprocess.run([program, "extract", *options, "--quiet", "--findings", str(findings), str(book)],
                             capture_output=True, timeout=60, check=False)
        found = json.loads(findings.read_text("utf-8")) if findings.exists() else []
        return by_cell(run.stdout.decode("utf-8")), found


def differences(wanted, got):
    """(kind, cell, what) of each label that is not met and each observation without a label."""
    for cell, labels in wanted.items():
        label, seen = labels[0], got.get(cell, [])
        if label in seen:
            continue
        if not seen:
            yield "missed", cell, label["indicator"]
        else:
            nearest = max(seen, key=lambda one: sum(one[f] == label[f] for f in MEANING))
            yield "wrong", cell, ", ".join(f"{f} {nearest[f]!r} for {label[f]!r}" for f in MEANING if nearest[f] != label[f])
    for cell, seen in got.items():
        for one in seen[1 if cell in wanted else 0:]:
            yield "invented", cell, f"{one['place']} {one['indicator']} {one['value']}"


def unsaid(book, findings):
    """Planted findings that were not made; alarms on workbooks that deserve none."""
    path = book.with_name(book.stem + ".expected-findings.csv")
    if not path.exists():
        return
    planted = list(csv.DictReader(io.StringIO(path.read_text("utf-8"))))
    made = {(f["code"], f.get("sheet", ""), f.get("cell", "")) for f in findings}
    for row in planted:
        exact = (row["code"], row["sheet"], row["cell"]) in made
        if not exact and not (row["severity"] == "info" and row["code"] in {code for code, _, _ in made}):
            yield "unsaid", (row["sheet"], row["cell"]), row["code"]
    for finding in [] if planted else findings:
        if finding["severity"] != "info":
            yield "alarm", (finding.get("sheet", ""), finding.get("cell", "")), finding["code"]


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    at = arguments.index("--") if "--" in arguments else len(arguments)
    program, words, options = arguments[0], arguments[1:at], arguments[at + 1:]
    verbose = "-v" in words
    words = [word for word in words if word != "-v"]
    labels = sum_all = 0
    totals = {}
    for path in sorted(LABELS.rglob("*.expected.csv")):
        book = next(p for p in (path.with_name(path.name[:-13] + end) for end in (".xlsx", ".csv")) if p.exists())
        if words and not any(word in str(book.relative_to(LABELS)) for word in words):
            continue
        wanted = by_cell(path.read_text("utf-8"))
        got, findings = extracted(program, options, book)
        faults = [*differences(wanted, got), *unsaid(book, findings)]
        labels += len(wanted)
        counts = {}
        for kind, cell, what in faults:
            counts[kind] = counts.get(kind, 0) + 1
            totals[kind] = totals.get(kind, 0) + 1
            if verbose:
                print(f"  {kind} {cell[0]}!{cell[1]}: {what}")
        sum_all += not faults
        told = ", ".join(f"{n} {kind}" for kind, n in sorted(counts.items())) or "all"
        print(f"{book.relative_to(LABELS)}: {len(wanted)} labels: {told}")
    print(f"{sum_all} workbooks whole; {labels} labels; " + ", ".join(f"{n} {kind}" for kind, n in sorted(totals.items())))
    return 1 if totals else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
