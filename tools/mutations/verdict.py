"""Whether a reading of a changed workbook is what a careful person reads, or is told, or is silently something else."""
import re
import unicodedata
from collections import Counter

from openpyxl.utils.cell import coordinate_from_string, column_index_from_string

from .book import MUST_TELL

MEANING = "place indicator scenario period comparator value value_to unit status".split()
# Findings about a whole table, sheet or report: wherever they stand, all figures below are in question.
OF_THE_TABLE = {"form-drift", "form-unrecognised", "place-mismatch", "period-mismatch", "period-unknown", "place-unknown",
                "workbook-unreadable"}
ORDER = ("same", "told", "lost", "wrong")


def spot(text):
    letters, row = coordinate_from_string(text)
    return row, column_index_from_string(letters)


def news(findings, book, standing):
    """Errors and warnings that the workbook did not raise before the change; as often as before is no news."""
    left = Counter(standing)
    origins = book.origins()
    out = []
    for finding in findings:
        if finding["severity"] == "info":
            continue
        key = noise(finding, origins)
        if left[key] > 0:
            left[key] -= 1
        else:
            out.append(finding)
    return out


def noise(finding, origins):
    """What a finding says and about which cell of the workbook before the change."""
    where = (finding["sheet"], finding["cell"])
    return finding["code"], origins.get(where) or (None if finding["cell"] else finding["sheet"] and "sheet"), finding["found"]


class Told:
    """Which figures of a sheet the new findings speak of."""

    def __init__(self, findings, book):
        self.whole, self.cells, self.rows, self.columns = set(), set(), set(), set()
        self.figures = {where for where in book.figures()}
        self.everything = False
        for finding in findings:
            self._take(finding, book)

    def _take(self, finding, book):
        sheet, cell, code = finding["sheet"], finding["cell"], finding["code"]
        # An error is about the report, and so is a doubt about its letterhead.
        row_only = code == "place-unknown" and finding["severity"] == "warning" and "cấp trên" not in finding["message"]
        if code in OF_THE_TABLE and not row_only:
            if sheet:
                self.whole.add(sheet)
            else:
                self.everything = True
        if not sheet or not cell:
            return
        self.cells.add((sheet, cell))
        page = next((p for p in book.sheets if p.title == sheet), None)
        row, column = spot(cell)
        if code == "value-unclaimed" and "không thuộc cột nào của ánh xạ" in finding["message"]:
            self.columns.add((sheet, column))  # it names the column
        if page is None or (sheet, cell) in self.figures:
            return
        merge = next((m for m in page.merges if m[0] <= row <= m[2] and m[1] <= column <= m[3]), [row, column, row, column])
        figures = [spot(where) for title, where in self.figures if title == sheet]
        first = min((r for r, _ in figures), default=0)
        if row < first:  # a cell of the header, or a note above
            self.columns.update((sheet, c) for c in range(merge[1], merge[3] + 1))
            if code.startswith("unit-") and column not in {c for _, c in figures}:
                self.whole.add(sheet)
        else:
            self.rows.update((sheet, r) for r in range(merge[0], merge[2] + 1))

    def of(self, where):
        sheet, cell = where
        row, column = spot(cell)
        return (self.everything or sheet in self.whole or where in self.cells or (sheet, row) in self.rows
                or (sheet, column) in self.columns)


def judge(book, read, findings, base):
    """(verdict, where, why) of every figure. `base`: what the unchanged workbook was read as, by origin."""
    told = Told(news(findings, book, base.standing), book)
    figures = book.figures()
    repeated = {(f["sheet"], f["cell"]) for f in findings if f["code"] == "value-duplicate" and f["severity"] == "info"}
    for where, cell in figures.items():
        if cell.origin not in base.right:
            continue  # not read rightly even before
        seen = read.get(where, [])
        if where in repeated and isinstance(cell.label, dict):  # printed once, with the other cell that says the same
            seen = [one for other in read.values() for one in other if _same(one, cell.label)]
        verdict, why = _verdict(cell, seen, told.of(where))
        yield verdict, where, why
    for where, seen in read.items():
        printed = [one for one in seen if one["value"] or one["status"] != "missing"]  # a blank is no figure
        if printed and where not in figures and not (book.origins().get(where) in base.invented):
            yield "told" if told.of(where) else "wrong", where, f"invented {_short(printed[0])}"


def _verdict(cell, seen, told):
    if cell.label is MUST_TELL:
        if told:
            return "told", ""
        return ("wrong", f"unasked {_short(seen[0])}") if seen else ("lost", "") if cell.value is not None else ("same", "")
    label = {key: cell.label[key] for key in MEANING}
    also = cell.label.get("also")
    if any(_same(one, label) or also and _same(one, {**label, **also}) for one in seen):
        was = cell.label.get("was")
        if was and any(was[key] != label[key] for key in MEANING):
            return "told" if told else "by text", ""
        return "same", ""
    if told:
        return "told", ""
    if not seen:
        # A blank cell is no figure, though a legend may say that blank means none.
        return ("same", "") if cell.value is None else ("lost", label["indicator"])
    return "wrong", "; ".join(f"{key} {seen[0][key]!r} for {label[key]!r}" for key in MEANING if seen[0][key] != label[key])


def _same(one, label):
    one, label = _plain(one), _plain(label)
    return all(one[key] == label[key] or key == "place" and _folded(one[key]) == _folded(label[key]) for key in MEANING)


def _plain(said):
    """A reduction of 12 is also written as a change by -12; a figure that another one contradicted is still that figure."""
    said = {key: said[key] for key in MEANING}
    if "reduction" in said["indicator"] and said["comparator"] == "delta" and said["value"].startswith("-"):
        said.update(comparator="=", value=said["value"][1:])
    if said["status"] == "rejected" and said["value"]:
        said["status"] = "reported"
    return said


def _folded(place):
    return re.sub(r"[\s:]+", " ", unicodedata.normalize("NFC", place)).strip().casefold()


def _short(one):
    return f"{one['place']} {one['indicator']} {one['scenario']} {one['period']} {one['value']}"
