#!/usr/bin/python3
"""Compares what `tonghop cells --format jsonl` reads with what openpyxl and xlrd read.

Usage: oracle_cells.py PROGRAM FILE|FOLDER ...

Every .xlsx, .xlsm, .xltx and .xltm that openpyxl reads and every .xls that xlrd reads is read by
both; every cell on which they disagree is listed with the class of its reason. An .ods or .fods is
read by LibreOffice, which writes an .xlsx of it for openpyxl; where LibreOffice is absent these
files are passed over. Exit code 1 if a disagreement has no class below. 77 says that
python3-openpyxl or python3-xlrd is absent.
"""
import datetime
import json
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import unicodedata
import warnings
import zipfile
from collections import Counter

try:
    import openpyxl

    import oracle_xls
except ImportError as absent:
    print(f"skipped: {absent.name} is absent")
    sys.exit(77)

warnings.simplefilter("ignore")

# A file only one of the two reads: a piece of our message, and why we are right to refuse.
REFUSALS = [
    ("protected by a password", "nobody reads it without its password"),
    ("more cells than a row has", "cells outside of every sheet, a million times over"),
    ("two parts are named", "two parts of one name: which one holds the figures?"),
    ("document type declaration", "OPC forbids document types; entities can be bombs"),
    ("no sheets", "a workbook without sheets"),
    ("is missing", "a part that is promised is missing"),
    ("text outside the root element", "a part that is no longer XML"),
]

# A cell on which they differ: name of the class, and the test that recognises it.
OOXML = b"http://purl.oclc.org/ooxml/"
SCHEMAS = b"http://schemas.openxmlformats.org/"
STRICT_NAMESPACES = [
    (OOXML + b"spreadsheetml/main", SCHEMAS + b"spreadsheetml/2006/main"),
    (OOXML + b"officeDocument/relationships", SCHEMAS + b"officeDocument/2006/relationships"),
    (OOXML + b"drawingml/main", SCHEMAS + b"drawingml/2006/main"),
]
READ_BY_OPENPYXL = (".xlsx", ".xlsm", ".xltx", ".xltm")
OPEN_DOCUMENT = (".ods", ".fods")
EPOCH = datetime.datetime(1899, 12, 30)


def as_moment(value):
    """The ISO text of a date as openpyxl means it, rounded to seconds."""
    if isinstance(value, datetime.datetime):
        moment = value
    elif isinstance(value, datetime.date):
        moment = datetime.datetime(value.year, value.month, value.day)
    elif isinstance(value, datetime.time):
        moment = datetime.datetime.combine(datetime.date(1899, 12, 31), value)
    elif isinstance(value, datetime.timedelta):
        days = value / datetime.timedelta(days=1)
        moment = EPOCH + datetime.timedelta(days=days + (1 if days < 60 else 0))
    else:
        return None
    moment = moment.replace(tzinfo=None) + datetime.timedelta(microseconds=500000)
    return moment.replace(microsecond=0).isoformat()


def edge_blanks(ours, theirs, _cell):
    return isinstance(ours, str) and isinstance(theirs, str) and ours == theirs.strip(" \t\r\n")


def escapes(ours, theirs, _cell):
    return isinstance(theirs, str) and "_x" in theirs and ours != theirs


def line_ends(ours, theirs, _cell):
    return (isinstance(ours, str) and isinstance(theirs, str)
            and ours.replace("\r", "") == theirs.replace("\r", ""))


def only_blanks(ours, theirs, _cell):
    return ours is None and isinstance(theirs, str) and not theirs.strip(" \t\r\n")


def under_a_merge(_ours, theirs, cell):
    return theirs is None and cell.get("covered")


def day_of_1904(ours, theirs, _cell):
    return theirs == datetime.time(0, 0) and ours == "1904-01-01T00:00:00"


def low_format_id(ours, theirs, cell):
    """openpyxl forgets formats declared under ids below 164."""
    if cell.get("type") != "date" or not isinstance(theirs, (int, float)):
        return False
    return ours == as_moment(EPOCH + datetime.timedelta(days=theirs))


def not_a_date(ours, theirs, _cell):
    """A date format on a number that no calendar holds: openpyxl gives an error value."""
    return isinstance(ours, (int, float)) and theirs == "#VALUE!"


def leap_day(ours, _theirs, _cell):
    return isinstance(ours, str) and ours.startswith("1900-02-29")


def numbered_error(ours, theirs, cell):
    """Excel has no names for LibreOffice's own errors ("Err:502")."""
    return cell.get("type") == "error" and ours.startswith("Err:") and str(theirs).startswith("#")


def boolean_number(ours, theirs, cell):
    """LibreOffice knows booleans as numbers with a format, and may hand on the number alone."""
    return cell.get("type") == "boolean" and theirs == int(ours)


def before_march_1900(ours, theirs, cell):
    """LibreOffice hands on its own number of the day, which Excel shows as the day after."""
    if cell.get("type") != "date" or not ours.startswith("1900-0"):
        return False
    return as_moment(theirs) is not None and as_moment(theirs) > ours


CLASSES = [
    ("errors that Excel has no name for keep LibreOffice's", numbered_error),
    ("booleans of OpenDocument are no numbers", boolean_number),
    ("days before 1 March 1900 are the days of OpenDocument", before_march_1900),
    ("a text of blanks only is a blank cell", only_blanks),
    ("openpyxl drops what stands under a merged range", under_a_merge),
    ("day 0 of the 1904 system is a day", day_of_1904),
    ("openpyxl ignores number formats declared under ids below 164", low_format_id),
    ("edge blanks without xml:space are dropped, as Excel does", edge_blanks),
    ("_xHHHH_ escapes are decoded", escapes),
    ("line ends", line_ends),
    ("a serial outside of the calendar stays a number", not_a_date),
    ("29 February 1900 is what Excel shows for serial 60", leap_day),
]


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


def mark_covered(cells, merges):
    """Marks our cells that lie under a merged range of a sheet but do not head it."""
    for (sheet, ref), cell in cells.items():
        for area in merges.get(sheet, []):
            if ref in area and ref != area.coord.split(":")[0]:
                cell["covered"] = True


def transitional_copy(path):
    """openpyxl does not know the strict namespaces; it gets a copy with the transitional ones."""
    copy = tempfile.NamedTemporaryFile(suffix=".xlsx")
    with zipfile.ZipFile(path) as source:
        if not any(OOXML in source.read(entry) for entry in source.infolist()):
            return open(path, "rb")
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w") as target:
        for entry in source.infolist():
            content = source.read(entry)
            for strict, transitional in STRICT_NAMESPACES:
                content = content.replace(strict, transitional)
            target.writestr(entry.filename, content)
    copy.flush()
    return copy


def read_theirs(path):
    """Cells and merged ranges by sheet."""
    copy = transitional_copy(path)
    values = openpyxl.load_workbook(copy.name, data_only=True)
    formulas = openpyxl.load_workbook(copy.name, data_only=False)
    cells, merges = {}, {}
    for sheet in values.worksheets:
        for (row, column), cell in sheet._cells.items():
            written = formulas[sheet.title]._cells.get((row, column))
            is_formula = written is not None and written.data_type == "f"
            if cell.value is None and not is_formula:
                continue
            if cell.value == "" and not is_formula:
                continue
            key = unicodedata.normalize("NFC", sheet.title), cell.coordinate
            cells[key] = (cell.value, is_formula)
        merges[unicodedata.normalize("NFC", sheet.title)] = list(sheet.merged_cells.ranges)
    return cells, merges


def same_value(ours, theirs):
    if isinstance(theirs, (datetime.date, datetime.time, datetime.timedelta)):
        return ours["type"] == "date" and ours["value"] == as_moment(theirs)
    if isinstance(theirs, bool) or isinstance(ours["value"], bool):
        return ours["value"] is theirs
    if isinstance(theirs, (int, float)):
        return ours["type"] == "number" and float(ours["value"]) == float(theirs)
    if theirs is None:
        return ours["value"] in (None, "")
    # Text in a font of before Unicode is decoded; "raw" is what the workbook holds.
    return ours.get("raw", ours["value"]) == unicodedata.normalize("NFC", theirs)


def compare_cell(key, ours, theirs):
    """None if they agree, else (class or None, description)."""
    ours = ours or {"type": "blank", "value": None}
    value, is_formula = theirs or (None, "formula" in ours)
    if not same_value(ours, value):
        described = f"ours {ours['type']} {ours['value']!r}, openpyxl {value!r}"
        for name, test in CLASSES:
            if test(ours["value"], value, ours):
                return name, described
        return None, described
    if is_formula != ("formula" in ours):
        return None, f"formula: ours {ours.get('formula')!r}, openpyxl {is_formula}"
    return None


def is_refused(path, message, refusals, classes):
    """Whether a refusal of ours has a reason; prints it."""
    for piece, reason in refusals:
        if piece in message:
            print(f"{path}: refused: {reason}")
            classes[f"refused: {reason}"] += 1
            return True
    print(f"{path}: UNEXPLAINED refusal: {message}")
    return False


def compare_xls_cell(key, ours, theirs):
    """As compare_cell; xlrd does not say which cells hold formulas."""
    value, place = theirs or (None, (False, {}))
    cell = ours or {"type": "blank", "value": None}
    if not oracle_xls.same_value(cell, value):
        described = f"ours {cell['type']} {cell['value']!r}, xlrd {value!r}"
        for name, test in oracle_xls.CLASSES:
            if test(cell["value"], value, cell):
                return name, described
        return None, described
    described = oracle_xls.compare_place(key, ours, place) if theirs else None
    return described and (None, described)


def read_converted(path):
    """read_theirs of the .xlsx that LibreOffice makes of an OpenDocument workbook."""
    with tempfile.TemporaryDirectory() as folder:
        office = subprocess.Popen(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless",
             "--convert-to", "xlsx", "--outdir", folder, path],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True)
        try:
            office.wait(timeout=60)
        finally:  # some workbooks hang it, and it has children
            if office.returncode is None:
                os.killpg(office.pid, signal.SIGKILL)
                office.wait()
        stem = os.path.splitext(os.path.basename(path))[0]
        return read_theirs(os.path.join(folder, stem + ".xlsx"))


def compare_file(program, path, classes):
    """Prints disagreements; returns (cells compared, unexplained)."""
    is_xls = path.lower().endswith(".xls")
    try:
        if is_xls:
            theirs, merges = oracle_xls.read(path), {}
        elif path.lower().endswith(OPEN_DOCUMENT):
            theirs, merges = read_converted(path)
        else:
            theirs, merges = read_theirs(path)
    except Exception as error:  # each raises whatever it stumbles over
        other = "xlrd" if is_xls else "openpyxl"
        classes[f"not read by {other} ({type(error).__name__})"] += 1
        return 0, 0
    ours, message = read_ours(program, path)
    if ours is None:
        refusals = oracle_xls.REFUSALS if is_xls else REFUSALS
        return 0, 0 if is_refused(path, message, refusals, classes) else 1
    mark_covered(ours, merges)
    unexplained = 0
    compare = compare_xls_cell if is_xls else compare_cell
    for key in sorted(set(ours) | set(theirs)):
        difference = compare(key, ours.get(key), theirs.get(key))
        if difference is None:
            continue
        name, described = difference
        classes[name or "UNEXPLAINED"] += 1
        unexplained += name is None
        print(f"{path}!{key[0]}!{key[1]}: {name or 'UNEXPLAINED'}: {described}")
    return len(set(ours) | set(theirs)), unexplained


def workbooks(arguments):
    if not shutil.which("soffice"):
        print("LibreOffice is absent: OpenDocument workbooks are passed over")
    for path in named_workbooks(arguments):
        if shutil.which("soffice") or not path.lower().endswith(OPEN_DOCUMENT):
            yield path


def named_workbooks(arguments):
    for argument in arguments:
        if not os.path.isdir(argument):
            yield argument
            continue
        for folder, _, names in sorted(os.walk(argument)):
            for name in sorted(names):
                if name.lower().endswith(READ_BY_OPENPYXL + OPEN_DOCUMENT + (".xls",)):
                    yield os.path.join(folder, name)


def main():
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    classes, files, cells, unexplained = Counter(), 0, 0, 0
    for path in workbooks(sys.argv[2:]):
        files += 1
        compared, bad = compare_file(sys.argv[1], path, classes)
        cells += compared
        unexplained += bad
    print(f"\n{files} files, {cells} cells compared, {unexplained} unexplained disagreements")
    for name, count in classes.most_common():
        print(f"{count:7}  {name}")
    sys.exit(1 if unexplained else 0)


if __name__ == "__main__":
    main()
