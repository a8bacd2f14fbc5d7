"""What openpyxl reads of an .xlsx workbook, and of the .xlsx that LibreOffice makes of an .ods."""
import datetime
import os
import signal
import subprocess
import tempfile
import unicodedata
import warnings
import zipfile

import openpyxl
from openpyxl.utils.escape import unescape

NAME = "openpyxl"
warnings.simplefilter("ignore")

OOXML = b"http://purl.oclc.org/ooxml/"
SCHEMAS = b"http://schemas.openxmlformats.org/"
STRICT_NAMESPACES = [
    (OOXML + b"spreadsheetml/main", SCHEMAS + b"spreadsheetml/2006/main"),
    (OOXML + b"officeDocument/relationships", SCHEMAS + b"officeDocument/2006/relationships"),
    (OOXML + b"drawingml/main", SCHEMAS + b"drawingml/2006/main"),
]
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
    return isinstance(theirs, str) and ("_x" in theirs or "_x" in str(ours))


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


# Why they differ, beginning with who is right, and the test that recognises it.
CLASSES = [
    ("ours is right: an error that Excel has no name for keeps LibreOffice's", numbered_error),
    ("ours is right: a boolean of OpenDocument is no number", boolean_number),
    ("ours is right: a day before 1 March 1900 is the day OpenDocument says", before_march_1900),
    ("ours is right: Excel shows a text of blanks without xml:space as a blank cell", only_blanks),
    ("ours is right: openpyxl drops what is stored under a merged range", under_a_merge),
    ("ours is right: day 0 of the 1904 system is a day, not a time", day_of_1904),
    ("ours is right: a number format may be declared under an id below 164 (18.8.30)",
     low_format_id),
    ("ours is right: Excel drops blanks at the ends of a text without xml:space", edge_blanks),
    ("ours is right: _xHHHH_ is a UTF-16 unit, and only half a pair stays (22.9.2.19)", escapes),
    ("both are right: CR LF and LF", line_ends),
    ("both are right: a date format on a number that no calendar holds", not_a_date),
    ("ours is right: Excel shows 29 February 1900 for serial 60", leap_day),
]


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


def without_escapes(text):
    """openpyxl leaves _xHHHH_ in texts to whoever asks; its own function makes pairs two halves."""
    text = unescape(text)
    try:
        return text.encode("utf-16", "surrogatepass").decode("utf-16")
    except UnicodeDecodeError:
        return text


def read(path, ours):
    """Of each cell the value, and whether it holds a formula; marks ours under merged ranges."""
    copy = transitional_copy(path)
    values = openpyxl.load_workbook(copy.name, data_only=True)
    formulas = openpyxl.load_workbook(copy.name, data_only=False)
    cells = {}
    for sheet in values.worksheets:
        title = unicodedata.normalize("NFC", sheet.title)
        for (row, column), cell in sheet._cells.items():
            written = formulas[sheet.title]._cells.get((row, column))
            is_formula = written is not None and written.data_type == "f"
            if cell.value in (None, "") and not is_formula:
                continue
            value = without_escapes(cell.value) if isinstance(cell.value, str) else cell.value
            cells[title, cell.coordinate] = value, is_formula
        for area in sheet.merged_cells.ranges:
            head = area.coord.split(":")[0]
            for (name, ref), cell in ours.items():
                if name == title and ref != head and ref in area:
                    cell["covered"] = True
    return cells


def read_converted(path, ours):
    """The same of the .xlsx that LibreOffice makes of an OpenDocument workbook."""
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
        return read(os.path.join(folder, stem + ".xlsx"), ours)


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


def compare(_key, ours, theirs):
    """None if they agree, else (class or None, description)."""
    ours = ours or {"type": "blank", "value": None}
    value, is_formula = theirs or (None, "formula" in ours)
    if not same_value(ours, value):
        described = f"ours {ours['type']} {ours['value']!r}, theirs {value!r}"
        for name, test in CLASSES:
            if test(ours["value"], value, ours):
                return name, described
        return None, described
    if is_formula != ("formula" in ours):
        return None, f"formula: ours {ours.get('formula')!r}, theirs {is_formula}"
    return None
