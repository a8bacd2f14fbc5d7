#!/usr/bin/python3
"""Computes a roll-up a second time, in Python, and compares every figure of the workbook with it.

    tools/oracle_rollup.py OUT [--indicators FOLDER]

Reads OUT/observations.csv and the indicator catalogue (mappings/indicators), nothing else, makes the
consolidated figures by each indicator's rule, and looks in OUT/rollup.xlsx (stored results, not
formulas) for every place's figure, every total, every "% KH" and every coverage "n/m". Numbers must
agree to the last digit. For roll-ups in Vietnamese that have a parent place.
Exit code 0: all agree; 1: some do not, or there was nothing to compare; 77: openpyxl is absent.
"""
import argparse
import csv
import json
import pathlib
import re
import sys
from decimal import Decimal
from fractions import Fraction

CATALOGUE = pathlib.Path(__file__).resolve().parent.parent / "mappings" / "indicators"
SIGNS = {">": "> ", ">=": "≥ ", "<": "< ", "<=": "≤ "}


# ---- observations and catalogue

class Observation:
    def __init__(self, row):
        self.status = row["status"]
        self.comparator = row["comparator"]
        self.value = Fraction(row["value"]) if row["value"] else None
        self.value_to = Fraction(row["value_to"]) if row["value_to"] else None

    def says(self):
        return self.status not in ("missing", "rejected")

    def number(self):
        """The plain number; a nil is 0. None for targets, "x" and what does not count."""
        return self.value if self.says() and self.comparator == "=" else None

    def amount(self):
        return self.comparator, self.value, self.value_to


class Observations:
    def __init__(self, path):
        self.by_key, self.places, self.seen = {}, set(), set()
        with open(path, encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                series = row["indicator"], row["scenario"], row["period"]
                key = (row["place"], *series)
                made = Observation(row)
                if key in self.by_key and made.says():
                    if self.by_key[key].says():
                        sys.exit(f"two usable observations of {key}")
                if key not in self.by_key or made.says():
                    self.by_key[key] = made
                self.places.add(row["place"])
                self.seen.add(series)
        self.places = sorted(self.places)
        self.reporting = {key[0] for key, o in self.by_key.items() if o.status != "missing"}

    def column(self, indicator, scenario, period):
        """One entry a place; None where it has no observation."""
        return [self.by_key.get((p, indicator, scenario, period)) for p in self.places]


def load_catalogue(folder):
    indicators = {}
    for path in sorted(pathlib.Path(folder).glob("*.json")):
        for indicator in json.loads(path.read_text(encoding="utf-8"))["indicators"]:
            indicators[indicator["code"]] = indicator
    return indicators


# ---- amounts: (comparator, value, value_to)

def interval(amount):
    """(low, low is open, high, high is open) of a level; None for what is no level."""
    comparator, value, value_to = amount
    if value is None:
        return None
    if comparator in ("=", "maintain"):
        return value, False, value, False
    if comparator in (">", ">=", "achieve"):
        return value, comparator == ">", None, False
    if comparator in ("<", "<="):
        return None, False, value, comparator == "<"
    if comparator == "range":
        ends = sorted((value, value if value_to is None else value_to))
        return ends[0], False, ends[1], False
    return None


def add(a, b):
    """None if the two do not add up."""
    if a[0] == b[0] and a[0] in ("delta", "maintain") and None not in (a[1], b[1]):
        return a[0], a[1] + b[1], None
    if "achieve" in (a[0], b[0]):
        return None
    left, right = interval(a), interval(b)
    if left is None or right is None:
        return None
    low = None if None in (left[0], right[0]) else left[0] + right[0]
    high = None if None in (left[2], right[2]) else left[2] + right[2]
    if low is not None and high is not None:
        return ("range", low, high) if "range" in (a[0], b[0]) else ("=", low, None)
    if low is not None:
        return ">" if left[1] or right[1] else ">=", low, None
    if high is not None:
        return "<" if left[3] or right[3] else "<=", high, None
    return None


def inside(number, amount):
    levels = interval(amount)
    if levels is None:
        return None
    low, low_open, high, high_open = levels
    above = low is None or number > low or (number == low and not low_open)
    below = high is None or number < high or (number == high and not high_open)
    return above and below


def rounded(fraction, digits):
    """Half away from zero, as Excel's ROUND."""
    scaled = abs(fraction) * 10 ** digits
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if fraction >= 0 else -whole, 10 ** digits)


# ---- consolidation

def combine_sum(column):
    amount, failed = None, False
    for observation in column:
        if observation is None or not observation.says():
            continue
        if observation.status == "not-applicable":
            continue
        own = observation.amount()
        amount = own if amount is None else add(amount, own)
        failed = amount is None
        if failed:
            break
    return amount, set() if failed else said_by(column)


def said_by(column):
    return {i for i, o in enumerate(column) if o is not None and o.says()}


def combine_count(column):
    said = said_by(column)
    count = Fraction(sum(bool(column[i].value) for i in said))
    return ("=", count, None) if said else None, said


def quotient(pairs, scale, indicator):
    over = sum((scale * a for a, _ in pairs), Fraction(0))
    under = sum((b for _, b in pairs), Fraction(0))
    if not pairs or under == 0:
        return None
    return "=", rounded(over / under, indicator.get("decimals", 2)), None


def number_of(observation):
    return None if observation is None else observation.number()


def combine_ratio(indicator, column_of):
    rule = indicator["over_places"]
    columns = [column_of(code) for code in rule["ratio"]]
    both = {i: (number_of(a), number_of(b)) for i, (a, b) in enumerate(zip(*columns))}
    both = {i: pair for i, pair in both.items() if None not in pair}
    scale = Fraction(str(rule.get("scale", 1)))
    return quotient(list(both.values()), scale, indicator), set(both)


def combine_mean(indicator, column, column_of):
    weights = column_of(indicator["over_places"]["weighted_mean"])
    both = {i: (number_of(v), number_of(w)) for i, (v, w) in enumerate(zip(column, weights))}
    both = {i: pair for i, pair in both.items() if pair[0] is not None}
    weighed = {i: (v * w, w) for i, (v, w) in both.items() if w is not None}
    complete = len(weighed) == len(both)
    return quotient(list(weighed.values()), 1, indicator) if complete else None, set(weighed)


def combine(indicator, scenario, period, observations):
    """(amount or None, the indices of the places that count in it)."""
    code, rule = indicator["code"], indicator["over_places"]
    if (code, scenario, period) not in observations.seen:
        return None, set()
    column = observations.column(code, scenario, period)

    def column_of(other):
        return observations.column(other, scenario, period)
    if rule == "sum":
        return combine_sum(column)
    if rule == "count-true":
        return combine_count(column)
    if rule == "not-additive":
        return None, said_by(column)
    if "ratio" in rule:
        return combine_ratio(indicator, column_of)
    return combine_mean(indicator, column, column_of)


# ---- what a cell of the workbook must show

def digits(number):
    """Vietnamese notation: 1.234,5. Numbers without a finite decimal do not occur."""
    plain = f"{Decimal(abs(number).numerator) / Decimal(abs(number).denominator):f}"
    whole, _, part = plain.partition(".")
    groups = f"{int(whole):,}".replace(",", ".")
    part = part.rstrip("0")
    return ("-" if number < 0 else "") + groups + ("," + part if part else "")


def words(amount):
    comparator, value, value_to = amount
    if comparator in SIGNS:
        return SIGNS[comparator] + digits(value)
    if comparator == "range":
        return f"{digits(value)} - {digits(value_to)}"
    if comparator in ("delta", "growth"):
        verb = "giảm" if value < 0 else "tăng"
        return f"{verb} {digits(abs(value))}{'%' if comparator == 'growth' else ''}"
    if comparator == "maintain":
        return "duy trì" + ("" if value is None else " " + digits(value))
    if comparator == "achieve":
        return "đạt" if value in (None, 1) else f"đạt {digits(value)}"
    return "không định lượng"


def shown_total(amount):
    if amount is None:
        return None
    return amount[1] if amount[0] == "=" else words(amount)


def shown_place(observation, indicator):
    if observation is None or not observation.says():
        return None
    if observation.status == "not-applicable":
        return "x"
    amount = observation.amount()
    counted = indicator["over_places"] == "count-true" and amount[0] == "achieve"
    return amount[1] if counted and amount[1] is not None else shown_total(amount)


def shown_percent(done, due, indicator):
    comparable = done is not None and done[0] == "=" and due is not None
    if not comparable:
        return None
    met = {None: None, True: "đạt", False: "chưa đạt"}
    good = indicator.get("good", "neutral")
    if due[0] == "maintain" and due[1] is not None and good != "neutral":
        return met[done[1] <= due[1] if good == "lower" else done[1] >= due[1]]
    if due[0] != "=":
        return met[inside(done[1], due)]
    if indicator.get("good") == "lower":
        return met[done[1] <= due[1]]
    return None if due[1] == 0 else rounded(100 * done[1] / due[1], 1)


# ---- the workbook

class Comparison:
    def __init__(self):
        self.counts, self.wrong = {}, 0

    def check(self, kind, where, found, expected):
        self.counts[kind] = self.counts.get(kind, 0) + 1
        if isinstance(found, (int, float)) and not isinstance(found, bool):
            found = Fraction(Decimal(repr(found)))
        found = None if found == "" else found
        if found != expected:
            self.wrong += 1
            print(f"{where}: {kind}: found {spelt(found)}, expected {spelt(expected)}")


def spelt(value):
    return digits(value) if isinstance(value, Fraction) else repr(value)


def header_row(sheet):
    for row in sheet.iter_rows(min_row=1, max_row=20):
        if row[0].value == "TT" and row[1].value == "Chỉ tiêu":
            return row[0].row
    return None


def series_of(sheet):
    """Scenario and period that a matrix sheet speaks of, from its title and subtitle."""
    title, subtitle = sheet["A1"].value, sheet["A2"].value.rpartition(", ")[2]
    scenario = {"KH": "plan", "ƯỚ": "estimate"}.get(title[:2], "actual")
    if match := re.fullmatch(r"năm (\d+)", subtitle):
        return scenario, match[1]
    if match := re.fullmatch(r"tháng (\d+)/(\d+)", subtitle):
        return scenario, f"{match[2]}-{int(match[1]):02}"
    if match := re.fullmatch(r"lũy kế (\d+) tháng năm (\d+)", subtitle):
        return scenario, f"{match[2]}-01/{match[2]}-{int(match[1]):02}"
    sys.exit(f"{sheet.title}: unknown period {subtitle!r}")


def figure_rows(sheet, first, by_name):
    """(row number, indicator) of the rows that carry figures."""
    for row in range(first, sheet.max_row + 1):
        indicator = by_name.get(sheet.cell(row, 2).value)
        if indicator and sheet.cell(row, 3).value == indicator["unit"]:
            yield row, indicator


def compare_matrix(sheet, by_name, observations, result):
    scenario, period = series_of(sheet)
    top = header_row(sheet)
    if sheet.cell(top, 4 + len(observations.places)).value is None:
        sys.exit(f"{sheet.title}: fewer columns than places")
    rows = set()
    for row, indicator in figure_rows(sheet, top + 1, by_name):
        rows.add(indicator["code"])
        where = f"{sheet.title}!D{row} {indicator['code']}"
        amount, _ = combine(indicator, scenario, period, observations)
        result.check("total", where, sheet.cell(row, 4).value, shown_total(amount))
        column = observations.column(indicator["code"], scenario, period)
        for at, (place, observation) in enumerate(zip(observations.places, column)):
            result.check("place", f"{where} {place}", sheet.cell(row, 5 + at).value,
                         shown_place(observation, indicator))
    for indicator, *series in sorted(observations.seen):
        if tuple(series) == (scenario, period):
            result.check("row", f"{sheet.title} {indicator}", indicator in rows, True)


def compare_summary(book, by_name, observations, result):
    sheet = book["Tổng hợp"]
    top = header_row(sheet)
    titles = {sheet.cell(top, c).value: c for c in range(1, sheet.max_column + 1)}
    columns = [title for title in titles if title in book.sheetnames]
    series = {title: series_of(book[title]) for title in columns}
    index = sheet.cell(top + 1, titles["% thực hiện KH"]).value  # "5=4/2"
    done_title, due_title = (columns[int(n) - 1] for n in re.findall(r"=(\d+)/(\d+)", index)[0])
    expected = len(observations.places)
    head = re.search(r"(\d+/\d+)", sheet.cell(top - 2, 1).value)[1]
    result.check("coverage", "Tổng hợp", head, f"{len(observations.reporting)}/{expected}")
    for row, indicator in figure_rows(sheet, top + 2, by_name):
        where = f"Tổng hợp!{row} {indicator['code']}"
        made = {t: combine(indicator, *series[t], observations) for t in columns}
        for title in columns:
            result.check("total", f"{where} {title}", sheet.cell(row, titles[title]).value,
                         shown_total(made[title][0]))
        result.check("percent", where, sheet.cell(row, titles["% thực hiện KH"]).value,
                     shown_percent(made[done_title][0], made[due_title][0], indicator)
                     if made[done_title][1] == made[due_title][1] else None)
        main = len(made[done_title][1])
        result.check("coverage", where, sheet.cell(row, titles["Số xã báo cáo"]).value,
                     f"{main}/{expected}")
        remarks = sheet.cell(row, titles["Ghi chú"]).value or ""
        said = dict(re.findall(r"([^;:]+): (\d+/\d+)", remarks))
        said = {title.strip(): text for title, text in said.items()}
        fewer = {t: f"{len(n)}/{expected}" for t, (amount, n) in made.items()
                 if amount and len(n) < main}
        result.check("coverage", f"{where} remarks", said, fewer)
    return columns


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("out", type=pathlib.Path)
    parser.add_argument("--indicators", type=pathlib.Path, default=CATALOGUE)
    arguments = parser.parse_args()
    try:
        import openpyxl
    except ImportError:
        print("skipped: openpyxl is absent")
        return 77
    observations = Observations(arguments.out / "observations.csv")
    by_name = {i["name"]: i for i in load_catalogue(arguments.indicators).values()}
    book = openpyxl.load_workbook(arguments.out / "rollup.xlsx", data_only=True)
    result = Comparison()
    for title in compare_summary(book, by_name, observations, result):
        compare_matrix(book[title], by_name, observations, result)
    parts = ", ".join(f"{count} {kind}" for kind, count in sorted(result.counts.items()))
    print(f"{sum(result.counts.values())} figures compared ({parts}), {result.wrong} differ")
    return 1 if result.wrong or not result.counts.get("total") else 0


if __name__ == "__main__":
    sys.exit(main())
