#!/usr/bin/python3
"""How well a program understands the workbooks of tests/layouts: labels found, missed, wrong and invented.

Usage: score_layouts.py PROGRAM [SHAPE|NAME ...] [-v] [--labels FOLDER] [--suggest] [--oracle RECALL WRONG] [-- OPTION ...]

With --labels other labelled workbooks are read than those of tests/layouts.
With --suggest the workbook is read with what `PROGRAM suggest` prints for it, which `PROGRAM check` must accept.
With --oracle it fails only if less than RECALL per cent of the labels are found or more than WRONG per cent of what is
printed is wrong or invented. Runs `PROGRAM extract OPTION ... WORKBOOK` for each workbook (or those whose path contains one of the
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

SUGGEST = "--suggest"
ROOT = Path(__file__).resolve().parent.parent
LAYOUTS = ROOT / "tests" / "layouts"
ENDS = (".xlsx", ".xls", ".ods", ".csv")
MEANING = "place indicator scenario period comparator value value_to unit status".split()


def unit_names():
    """Every spelling of a unit of measure and the name of that unit: "học sinh" are "người"."""
    names = {}
    for path in sorted((ROOT / "mappings" / "units").glob("*.json")):
        for unit in json.loads(path.read_text("utf-8"))["units"]:
            for spelling in unit.get("spellings", []):
                names.setdefault(spelling, unit["name"])
    return names


def meaning(row):
    said = {field: row[field] for field in MEANING}
    said["unit"] = UNIT_NAMES.get(said["unit"], said["unit"])
    if said["unit"] == "đạt/không" and said["value"] == "0":
        said["status"] = "reported"
    return said


UNIT_NAMES = unit_names()


def by_cell(text):
    rows = {}
    for row in csv.DictReader(io.StringIO(text)):
        rows.setdefault((row["sheet"], row["cell"]), []).append(meaning(row))
    return rows


def extracted(program, options, book):
    with tempfile.TemporaryDirectory() as folder:
        findings = Path(folder) / "findings.json"
        if SUGGEST in options:
            draft = Path(folder) / "draft.json"
            run = subprocess.run([program, "suggest", "--quiet", str(book)], capture_output=True, timeout=120, check=False)
            if not run.stdout:
                return {}, []
            draft.write_bytes(run.stdout)
            subprocess.run([program, "check", "--quiet", str(draft)], check=True)
            options = ["--mapping", str(draft), *(option for option in options if option != SUGGEST)]
        run = subprocess.run([program, "extract", *options, "--quiet", "--findings", str(findings), str(book)],
                             capture_output=True, timeout=120, check=False)
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


def shape_of(book, folder):
    """The folder a workbook stands in, or what its name begins with."""
    return book.parent.name if book.parent != folder else book.stem.split("-")[0]


def main(arguments):
    if not arguments:
        sys.exit(__doc__)
    at = arguments.index("--") if "--" in arguments else len(arguments)
    program, words, options = arguments[0], arguments[1:at], arguments[at + 1:]
    verbose = "-v" in words
    wanted_score = None
    if "--oracle" in words:
        i = words.index("--oracle")
        wanted_score = [float(word) for word in words[i + 1:i + 3]]
        del words[i:i + 3]
    labels_in = LAYOUTS
    if "--labels" in words:
        i = words.index("--labels")
        labels_in = Path(words[i + 1])
        del words[i:i + 2]
    options += [SUGGEST] if SUGGEST in words else []
    words = [word for word in words if word not in ("-v", SUGGEST)]
    labels = sum_all = printed = 0
    folders = {}
    totals = {}
    for path in sorted(labels_in.rglob("*.expected.csv")):
        book = next(p for p in (path.with_name(path.name[:-13] + end) for end in ENDS) if p.exists())
        if words and not any(word in str(book.relative_to(labels_in)) for word in words):
            continue
        wanted = by_cell(path.read_text("utf-8"))
        got, findings = extracted(program, options, book)
        faults = [*differences(wanted, got), *unsaid(book, findings)]
        labels += len(wanted)
        printed += sum(map(len, got.values()))
        counts = {}
        for kind, cell, what in faults:
            counts[kind] = counts.get(kind, 0) + 1
            totals[kind] = totals.get(kind, 0) + 1
            if verbose:
                print(f"  {kind} {cell[0]}!{cell[1]}: {what}")
        sum_all += not faults
        folder = folders.setdefault(shape_of(book, labels_in), [0, 0, 0])
        folder[0] += len(wanted)
        folder[1] += counts.get("missed", 0)
        folder[2] += counts.get("wrong", 0) + counts.get("invented", 0)
        told = ", ".join(f"{n} {kind}" for kind, n in sorted(counts.items())) or "all"
        print(f"{book.relative_to(labels_in)}: {len(wanted)} labels: {told}")
    for name, (all_labels, missed, wrong) in folders.items():
        print(f"{name}: {all_labels} labels, {missed} missed, {wrong} wrong or invented")
    print(f"{sum_all} workbooks whole; {labels} labels; " + ", ".join(f"{n} {kind}" for kind, n in sorted(totals.items())))
    if wanted_score is None:
        return 1 if totals else 0
    wrong = totals.get("wrong", 0) + totals.get("invented", 0)
    recall = 100 * (labels - totals.get("missed", 0) - totals.get("wrong", 0)) / max(labels, 1)
    share = 100 * wrong / max(printed, 1)
    print(f"recall {recall:.2f} %, wrong or invented {share:.2f} %")
    return 0 if recall >= wanted_score[0] and share <= wanted_score[1] else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
