"""What is stored in an .xlsx workbook, as ECMA-376 says it: <v>, <f>, <is> and the shared strings,
by the XML parser and the zip reader of Python alone. Number formats are not looked at."""
import datetime
import posixpath
import re
import unicodedata
import zipfile
from xml.etree import ElementTree

NAME = "the stored XML"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def local(element):
    return element.tag.rsplit("}", 1)[-1]


def children(element, name):
    return [child for child in element if local(child) == name]


def unescaped(text):
    """_xHHHH_ (22.9.2.19); units that make a pair are one character, half a pair stays."""
    out, at = [], 0
    pattern = re.compile("_x([0-9A-Fa-f]{4})_")
    while match := pattern.search(text, at):
        out.append(text[at:match.start()])
        unit, end = int(match[1], 16), match.end()
        low = pattern.match(text, end)
        if 0xD800 <= unit < 0xDC00 and low and 0xDC00 <= int(low[1], 16) < 0xE000:
            out.append(chr(0x10000 + ((unit - 0xD800) << 10) + int(low[1], 16) - 0xDC00))
            end = low.end()
        elif 0xD800 <= unit < 0xE000:
            out.append(match[0])
        else:
            out.append(chr(unit))
        at = end
    return "".join(out) + text[at:]


def text_of(item):
    """Of CT_Rst (18.4.8): <t> and that of the runs; phonetic runs are left out. Excel drops blanks at
    the ends that xml:space does not keep."""
    pieces = []
    for part in item:
        pieces += {"t": [part], "r": children(part, "t")}.get(local(part), [])
    text = "".join(piece.text or "" for piece in pieces)
    filled = [piece for piece in pieces if piece.text]
    if filled and filled[0].get(XML_SPACE) != "preserve":
        text = text.lstrip(" \t\r\n")
    if filled and filled[-1].get(XML_SPACE) != "preserve":
        text = text.rstrip(" \t\r\n")
    return unescaped(text)


class Package:
    def __init__(self, path):
        self.archive = zipfile.ZipFile(path)
        self.names = {name.replace("\\", "/").lstrip("/").lower(): name
                      for name in self.archive.namelist()}

    def part(self, name):
        return ElementTree.fromstring(self.archive.read(self.names[name.lower()]))

    def links(self, part):
        folder, base = posixpath.split(part)
        links = {}
        for link in self.part(posixpath.join(folder, "_rels", base + ".rels")):
            target = link.get("Target").replace("\\", "/")
            whole = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            links[link.get("Id")] = link.get("Type").rsplit("/", 1)[-1], posixpath.normpath(whole)
        return links


class Number(float):
    """A number; `moments` are the days it may be shown as."""

    def __new__(cls, text, in_1904):
        number = super().__new__(cls, text)
        number.moments = {moment(float(text) + days) for days in {0, 1462 if in_1904 else 0}}
        return number


def moment(serial):
    if not 0 <= serial < 2958466:
        return None
    day_zero = datetime.datetime(1899, 12, 31 if serial < 60 else 30)
    shown = day_zero + datetime.timedelta(days=serial, microseconds=500000)
    if 60 <= serial < 61:
        return "1900-02-29" + shown.isoformat()[10:19]
    return shown.replace(microsecond=0).isoformat()


def iso_moment(text):
    """A date, a time or both (t="d", 18.18.11), rounded to seconds; None for another text."""
    text = text.rstrip("Z")
    try:
        exact = datetime.datetime.fromisoformat(text if "-" in text else "1899-12-31T" + text)
    except ValueError:
        return None
    return (exact + datetime.timedelta(microseconds=500000)).replace(microsecond=0).isoformat()


def value_of(cell, strings, in_1904):
    kind = cell.get("t", "n")
    inline = children(cell, "is")
    stored = next((v.text for v in children(cell, "v") if v.text), None)
    if inline and (kind == "inlineStr" or stored is None):
        return text_of(inline[0])
    if stored is None:
        return "" if kind == "str" else None
    if kind == "s":
        return strings[int(stored)]
    if kind == "b":
        return stored in ("1", "true")
    if kind == "n":
        return Number(stored, in_1904)
    return unescaped(stored) if kind == "str" else stored


def letters(index):
    text = ""
    while index > 0:
        index, digit = divmod(index - 1, 26)
        text = chr(ord("A") + digit) + text
    return text


def cells_of(sheet, strings, in_1904):
    row_number = 0
    for data in children(sheet, "sheetData"):
        for row in children(data, "row"):
            row_number = int(row.get("r", row_number + 1))
            column = 0
            for cell in children(row, "c"):
                ref = cell.get("r") or f"{letters(column + 1)}{row_number}"
                column = 0
                for letter in ref.rstrip("0123456789"):
                    column = column * 26 + ord(letter) - ord("A") + 1
                value, formula = value_of(cell, strings, in_1904), bool(children(cell, "f"))
                if value not in (None, "") or formula:
                    yield ref, (value, formula)


def read(path, _ours):
    package = Package(path)
    main = next(part for kind, part in package.links("").values() if kind == "officeDocument")
    workbook, links = package.part(main), package.links(main)
    shared = [part for kind, part in links.values() if kind == "sharedStrings"]
    strings = [text_of(item) for item in children(package.part(shared[0]), "si")] if shared else []
    in_1904 = any(properties.get("date1904") in ("1", "true", "on")
                  for properties in children(workbook, "workbookPr"))
    cells = {}
    for sheet in next(iter(children(workbook, "sheets"))):
        link = next(value for name, value in sheet.items() if name.endswith("}id"))
        kind, part = links[link]
        if kind != "worksheet":
            continue
        title = unicodedata.normalize("NFC", sheet.get("name"))
        for ref, cell in cells_of(package.part(part), strings, in_1904):
            cells[title, ref] = cell
    return cells


def same_value(ours, theirs):
    if isinstance(theirs, Number):
        if ours["type"] == "date":
            return ours["value"] in theirs.moments
        return ours["type"] == "number" and float(ours["value"]) == float(theirs)
    if isinstance(theirs, bool) or isinstance(ours["value"], bool):
        return ours["value"] is theirs
    if theirs in (None, ""):
        return ours["value"] in (None, "")
    if ours["type"] == "date":
        return ours["value"] == iso_moment(theirs)
    return ours.get("raw", ours["value"]) == unicodedata.normalize("NFC", theirs)


def compare(_key, ours, theirs):
    """None if they agree, else (None, description): both follow one standard, so nothing excuses."""
    ours = ours or {"type": "blank", "value": None}
    value, is_formula = theirs or (None, False)
    if not same_value(ours, value):
        return None, f"ours {ours['type']} {ours['value']!r}, theirs {value!r}"
    if is_formula != ("formula" in ours):
        return None, f"formula: ours {ours.get('formula')!r}, theirs {is_formula}"
    return None
