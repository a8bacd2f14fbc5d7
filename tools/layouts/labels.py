"""The labels beside a workbook as CSV."""
import csv
import io

from samples.sheet import ref

from .units import plain, unit_of

COLUMNS = "place,indicator,scenario,period,comparator,value,value_to,unit,status,sheet,cell".split(",")


def sheet_name(book, page):
    return book.name if book.writer.startswith("csv") else page.name


def _csv(rows):
    out = io.StringIO(newline="")
    csv.writer(out, lineterminator="\n").writerows(rows)
    return out.getvalue().encode()


def observations(book):
    rows = []
    for page in sorted(book.pages, key=lambda p: sheet_name(book, p)):
        for at, seen in sorted(page.expected.items()):
            key = seen.key
            unit = "%" if seen.comparator == "growth" else unit_of(key.indicator)
            rows.append([*key, seen.comparator, plain(seen.value), plain(seen.value_to), unit, seen.status,
                         sheet_name(book, page), ref(*at)])
    return _csv([COLUMNS, *rows])


def findings(book):
    return _csv([("code", "severity", "sheet", "cell"), *sorted(book.findings)])
