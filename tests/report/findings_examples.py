#!/usr/bin/env python3
"""Runs the examples of docs/findings.md: makes each workbook and looks for the finding it promises.

    findings_examples.py TONGHOP SOURCE_DIR [CODE]     exit code 77: openpyxl is absent

The column "example" reads `change ; change` → `where`, with found `text` and expected `text` where
that matters; what a change can be is what Example.apply knows. An example in other words is not
run, and is counted.
"""
import datetime
import json
import pathlib
import re
import subprocess
import sys
import tempfile
import zipfile

try:
    import openpyxl
except ImportError:
    print("skipped: openpyxl is absent")
    sys.exit(77)

FILE = "BC_VuLe_T6.2024.xlsx"


def cells_of(line):
    return [cell.strip() for cell in line.strip().strip("|").split("|")]


def base_grid(page):
    block = page.split("<!-- base workbook -->")[1].split("<!-- end of base workbook -->")[0]
    return [cells_of(line)[1:] for line in block.strip().splitlines()[2:]]


def examples(page):
    for block in re.findall(r"<!-- list of findings -->(.*?)<!-- end of list -->", page, re.S):
        for line in block.strip().splitlines()[2:]:
            code, detail, severity, _, example, _ = cells_of(line)
            yield code.strip("`"), detail.strip("`"), severity, example


def value_of(text):
    if re.fullmatch(r"-?\d+(\.\d+)?", text):
        return float(text) if "." in text else int(text)
    if re.fullmatch(r"\d{4}-\d\d-\d\d", text):
        return datetime.datetime.fromisoformat(text)
    return text[1:] if text.startswith("'") else text or None


class NotRunnable(Exception):
    pass


def store_result(path, cell, result):
    """openpyxl writes formulas without results; this puts one where Excel would."""
    part = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    pattern = f'(<c r="{cell}"[^>]*><f>[^<]*</f>)(?:<v ?/>|<v></v>)'
    text, count = re.subn(pattern, rf"\g<1><v>{result}</v>", parts[part].decode())
    assert count == 1, cell
    parts[part] = text.encode()
    with zipfile.ZipFile(path, "w") as book:
        for name, content in parts.items():
            book.writestr(name, content)


def store_runs(path, cell, runs):
    """Puts a text of several looks into a cell: (look, text) each; openpyxl writes none."""
    part = "xl/worksheets/sheet1.xml"
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    item = "".join(f"<r><rPr>{look}</rPr><t>{text}</t></r>" for look, text in runs)
    text, count = re.subn(rf'<c r="{cell}"[^>]*>.*?</c>',
                          f'<c r="{cell}" t="inlineStr"><is>{item}</is></c>', parts[part].decode())
    assert count == 1, cell
    parts[part] = text.encode()
    with zipfile.ZipFile(path, "w") as book:
        for name, content in parts.items():
            book.writestr(name, content)


class Example:
    """The base workbook with changes, in a folder of its own."""

    def __init__(self, grid, folder):
        self.folder = folder
        self.file = FILE
        self.book = openpyxl.Workbook()
        self.sheet = self.book.active
        self.sheet.title = "T6"
        self.afterwards = []  # what happens to the bytes
        for row, cells in enumerate(grid, 1):
            self.set_row(row, cells)

    def set_row(self, row, cells):
        for column, text in enumerate(cells, 1):
            self.sheet.cell(row, column).value = value_of(text)

    def apply(self, change):
        if match := re.fullmatch(r"([A-Z]\d+) = (.*), font (.*)", change):
            self.sheet[match[1]].value = match[2]
            self.sheet[match[1]].font = openpyxl.styles.Font(name=match[3])
        elif match := re.fullmatch(r"([A-Z]\d+) = (.*), struck out", change):
            self.sheet[match[1]].value = value_of(match[2])
            self.sheet[match[1]].font = openpyxl.styles.Font(strike=True)
        elif match := re.fullmatch(r"([A-Z]\d+) = (.*), note (\d)", change):
            raised = '<vertAlign val="superscript"/>'
            runs = [("", match[2]), (raised, match[3])]
            self.afterwards.append(lambda path: store_runs(path, match[1], runs))
        elif match := re.fullmatch(r"([A-Z]\d+) = (.*), struck (\d+)", change):
            struck_runs = [("<strike/>", match[3]), ("", match[2])]
            self.afterwards.append(lambda path: store_runs(path, match[1], struck_runs))
        elif match := re.fullmatch(r"([A-Z]\d+) = (=.*), result (\S+)", change):
            self.sheet[match[1]].value = match[2]
            self.afterwards.append(lambda path: store_result(path, match[1], match[3]))
        elif match := re.fullmatch(r"([A-Z]\d+) =\s*(.*)", change):
            self.sheet[match[1]].value = value_of(match[2])
        elif match := re.fullmatch(r"row (\d+) = (.*)", change):
            self.set_row(int(match[1]), [cell.strip() for cell in match[2].split(",")])
        elif match := re.fullmatch(r"row (\d+) hidden", change):
            self.sheet.row_dimensions[int(match[1])].hidden = True
        elif match := re.fullmatch(r"sheet (.*)", change):
            self.sheet.title = match[1]
        elif match := re.fullmatch(r"file (\S+)", change):
            self.file = match[1]
        elif match := re.fullmatch(r"bytes (.*)", change):
            self.afterwards.append(lambda path: path.write_bytes(match[1].encode()))
        elif change == "emptied":
            self.afterwards.append(lambda path: path.write_bytes(b""))
        elif change == "cut in half":
            self.afterwards.append(
                lambda path: path.write_bytes(path.read_bytes()[:path.stat().st_size // 2]))
        elif match := re.fullmatch(r"copied to (.*)", change):
            self.afterwards.append(
                lambda path: (self.folder / match[1]).write_bytes(path.read_bytes()))
        elif match := re.fullmatch(r"second report of (.*?) with ([A-Z]\d+) = (.*)", change):
            self.afterwards.append(lambda path: self.save_second(match[1], match[2], match[3]))
        else:
            raise NotRunnable(change)

    def save_second(self, place, cell, value):
        self.sheet["A1"].value = "ỦY BAN NHÂN DÂN XÃ " + place.upper()
        self.sheet[cell].value = value_of(value)
        self.book.save(self.folder / "second.xlsx")

    def save(self):
        path = self.folder / self.file
        self.book.save(path)
        for step in self.afterwards:
            step(path)


def findings_of(program, source, folder):
    out = folder.parent / "out"
    run = subprocess.run(
        [program, "rollup", str(source / "mappings/profiles/bac-son.json"), "--period", "2024-06",
         "--quiet", "--out", str(out), str(folder)], capture_output=True, text=True)
    if run.returncode not in (0, 1):
        return [{"code": f"exit code {run.returncode}: {run.stderr}"}]
    return json.loads((out / "findings.json").read_text(encoding="utf-8"))


def stands(finding, code, severity, where, found, expected):
    address = {"run": (None, None), "file": ("file", None), "sheet": ("sheet", None)}.get(where)
    if finding["code"] != code or finding["severity"] not in severity:
        return False
    if found is not None and finding["found"] != found:
        return False
    if expected is not None and finding["expected"] != expected:
        return False
    if where == "run":
        return finding["file"] is None
    if where in ("file", "sheet"):
        return finding["file"] is not None and (address is not None) and (
            (finding["sheet"] is None) == (where == "file")) and finding["cell"] is None
    return finding["cell"] == where


def run_example(program, source, grid, code, severity, example):
    match = re.match(r"`(.*?)`[^→`]*→ `(\w+)`(?: found `(.*?)`)?(?: expected `(.*?)`)?", example)
    if match is None:
        raise NotRunnable(example)
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(temporary) / "in"
        folder.mkdir()
        made = Example(grid, folder)
        for change in match[1].split(" ; "):
            made.apply(change.strip())
        made.save()
        found = findings_of(program, source, folder)
    if any(stands(finding, code, severity, *match.group(2, 3, 4)) for finding in found):
        return None
    near = [finding for finding in found if finding["code"] == code] or [
        finding for finding in found
        if finding["code"] not in ("report-missing", "coverage-partial")] or found
    return "\n    ".join(str({key: finding.get(key) for key in
                             ("code", "severity", "sheet", "cell", "found")}) for finding in near[:6])


def main(program, source, only=None):
    page = (source / "docs/findings.md").read_text(encoding="utf-8")
    grid = base_grid(page)
    run, failed, left = 0, 0, []
    for code, detail, severity, example in examples(page):
        if only not in (None, code):
            continue
        name = f"{code} {detail}".strip()
        try:
            fault = run_example(program, source, grid, code, severity, example)
        except NotRunnable as change:
            left.append(f"{name}: {change}")
            continue
        run += 1
        if fault is not None:
            failed += 1
            print(f"FAILED {name}: {example}\n    {fault}")
    print(f"{run} examples run, {failed} failed; told in words only:\n  " + "\n  ".join(left))
    return 1 if failed or not run else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], pathlib.Path(sys.argv[2]), *sys.argv[3:]))
