"""Holds the files of tests/layouts against their labels, sharing no code with what wrote them.

Each labelled cell is read again with openpyxl (or as CSV): its number, brought to the indicator's unit
of measure by some declared factor, must be the value of the label; its words must say the comparator.
"""
import csv
import io
import json
import re
from fractions import Fraction

import openpyxl
import xlsxwriter
from openpyxl.utils.cell import coordinate_from_string, column_index_from_string

from . import raw_text
from .units import INDICATORS, MAPPINGS, UNITS

# Other versions write other bytes; the labels hold all the same.
VERSIONS = ("3.0.9", "3.0.2")
PERIOD = re.compile(r"20\d\d(-(0[1-9]|1[0-2])(/20\d\d-(0[1-9]|1[0-2]))?|-Q[1-4]|-H[12])?$")
STATUSES = {"reported", "nil", "not-applicable", "missing", "rejected"}
COMPARATORS = set("= > >= < <= range delta growth maintain achieve unquantified".split())
CODES = set("""report-missing report-late report-duplicate workbook-unreadable workbook-encrypted form-unrecognised form-drift
place-unknown place-mismatch period-unknown period-mismatch hidden-data value-missing value-not-number value-ambiguous
value-as-date value-error value-stale value-duplicate value-unclaimed value-out-of-range value-outlier value-jump label-unknown
label-ambiguous label-approximate unit-missing unit-unknown unit-mismatch unit-slip text-legacy total-mismatch derived-mismatch
rule-broken cumulative-falls restated coverage-partial weight-missing not-additive split-unapportioned""".split())
PLACES = {p["code"] for path in (MAPPINGS / "places").glob("*.json") for p in json.loads(path.read_text("utf-8"))["places"]}


def faults(made, target):
    """What is wrong with the files in `target`, which should be as `made`."""
    out = _bytes(made, target)
    for path in sorted(made):
        if path.endswith(".expected.csv"):
            book = next(p for p in (path[:-13] + ".xlsx", path[:-13] + ".csv") if p in made)
            rows = list(csv.DictReader(io.StringIO(made[path].decode())))
            out += [f"{book}: {fault}" for fault in _book_faults(book, made[book], rows)]
        elif path.endswith(".expected-findings.csv"):
            out += [f"{path}: {row}" for row in csv.DictReader(io.StringIO(made[path].decode()))
                    if row["code"] not in CODES or row["severity"] not in ("error", "warning", "info")]
    return out


def _bytes(made, target):
    same_tools = (openpyxl.__version__, xlsxwriter.__version__) == VERSIONS
    there = {str(p.relative_to(target)) for p in target.rglob("*") if p.is_file()}
    out = [f"{path}: not made by the generator" for path in sorted(there - set(made))]
    for path, data in sorted(made.items()):
        if path not in there:
            out.append(f"{path}: absent")
        elif (same_tools or not path.endswith(".xlsx")) and (target / path).read_bytes() != data:
            out.append(f"{path}: not as generated")
    return out


def read_cells(name, data):
    """(sheet, ref) -> (value, number format)."""
    if name.endswith(".csv"):
        text = data.decode("utf-8-sig")
        sheet = name.rsplit("/", 1)[1][:-4]
        delimiter = ";" if text.count(";") > text.count(",") else ","
        rows = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
        return {(sheet, f"{openpyxl.utils.get_column_letter(c)}{r}"): (value or None, "General")
                for r, row in enumerate(rows, 1) for c, value in enumerate(row, 1)}
    book = openpyxl.load_workbook(io.BytesIO(data), data_only=True)
    return {(sheet.title, cell.coordinate): (cell.value, cell.number_format)
            for sheet in book.worksheets for row in sheet.iter_rows() for cell in row if cell.value is not None}


def _book_faults(name, data, rows):
    cells = read_cells(name, data)
    order = [(r["sheet"], *reversed(_spot(r["cell"]))) for r in rows]
    if order != sorted(order) or len(set(order)) != len(order):
        yield "labels are out of order, or two for one cell"
    for row in rows:
        where = f"{row['sheet']}!{row['cell']}"
        fault = _key_fault(row) or _cell_fault(row, *cells.get((row["sheet"], row["cell"]), (None, "General")))
        if fault:
            yield f"{where}: {row['indicator']} {row['scenario']} {row['period']}: {fault}"


def _spot(ref):
    letters, number = coordinate_from_string(ref)
    return column_index_from_string(letters), number


def _key_fault(row):
    if row["place"].split("/")[0] not in PLACES:
        return f"no place {row['place']}"
    unit = "%" if row["comparator"] == "growth" else INDICATORS.get(row["indicator"], {}).get("unit")
    if row["indicator"] not in INDICATORS or unit != row["unit"]:
        return "no such indicator, or another unit of measure"
    if row["scenario"] not in ("plan", "actual", "estimate") or not PERIOD.match(row["period"]):
        return "no such scenario or period"
    if row["status"] not in STATUSES or row["comparator"] not in COMPARATORS:
        return "no such status or comparator"
    return None


def _cell_fault(row, raw, number_format):
    status = row["status"]
    if status in ("missing", "not-applicable", "nil"):
        due = "0" if status == "nil" else ""
        if row["value"] != due or row["comparator"] != "=" or not raw_text.stands_for(status, raw):
            return f"{raw!r} is not {status}"
        return None
    if status == "rejected" and row["value"] == "":
        return None
    if status == "reported" and raw is None:
        return "a blank cell is reported"
    values = [Fraction(row[k]) for k in ("value", "value_to") if row[k]]
    # A level planned for what should be low is a bound, though only the number is written.
    ceiling = row["comparator"] == "<=" and row["scenario"] == "plan" and INDICATORS[row["indicator"]].get("good") == "lower"
    if row["comparator"] != "=" and not ceiling and not raw_text.says(row["comparator"], raw):
        return f"{raw!r} does not say {row['comparator']}"
    if row["unit"] in ("đạt/không", "-"):
        return None if raw_text.is_status(raw, values) else f"{raw!r} is not {row['value']}"
    factors = {Fraction(u["factor"]) for u in UNITS.values() if u["canonical"] == row["unit"] and "factor" in u} | {Fraction(1)}
    for value in values:
        if not any(value == number * factor or value == -number * factor and row["comparator"] == "delta"
                   for number in raw_text.numbers(raw, number_format) for factor in factors):
            return f"{raw!r} cannot mean {row['value']} {row['value_to']}"
    return None
