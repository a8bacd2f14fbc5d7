"""Changes of time and place in words: years, months, names of communes, in the title, in headers, or everywhere."""
import re

from .book import MUST_TELL, NotPossible
from .lines import some
from .words import under

YEAR = re.compile(r"(?<!\d)(20[12]\d)(?!\d)")


def _later(text, step):
    return YEAR.sub(lambda m: str(int(m[1]) + step), text)


def _shift(label, step):
    return {**label, "period": _later(label["period"], step)}


def year_everywhere(random, sheet, shape, book):
    """Last year's form for this year: titles, headers, names of sheets and of the file."""
    step = random.choice((-1, -2))  # in July 2025 the codes of places changed
    if re.search(r"\d", re.sub(r"zq[a-z]+$", "", book.name)) and not YEAR.search(book.name):
        raise NotPossible("the file name has a date of its own")
    book.name = _later(book.name, step)
    changed = False
    for page in book.sheets:
        page.title = _later(page.title, step)
        for cell in page.cells.values():
            if isinstance(cell.label, dict):
                cell.label = _shift(cell.label, step)
            elif cell.number and cell.label is None and 2010 <= cell.value <= 2030:
                cell.value += step
            elif cell.text:
                changed |= bool(YEAR.search(cell.text))
                cell.value = _later(cell.text, step)
    if not changed or any(not YEAR.search(text) and re.search(r"/\d\d\b|T\d\.\d\d\b", text) for text in _texts(book)):
        raise NotPossible("no year is written, or not all in full")
    return f"all years {step:+}"


def _texts(book):
    return [cell.text for page in book.sheets for cell in page.cells.values() if cell.text]


def year_of_one_header(random, sheet, shape, book):
    at = some(random, [at for at in shape.header_cells(sheet) if YEAR.search(sheet.cells[at].text)], "no year in the header")
    cell = sheet.cells[at]
    old = YEAR.search(cell.text)[1]
    step = random.choice((-1, -2))
    for figure in under(sheet, shape, at):
        if figure.label["period"].startswith(old):
            figure.label = _shift(figure.label, step)
    told = f"{cell.text!r} {step:+}"
    cell.value = _later(cell.text, step)
    return told


def year_of_title(random, sheet, shape, book):
    """A forgotten year. Where a header says its own year that holds; other figures are of the title's year now,
    unless the headers contradict it: then a person must be asked."""
    dated = [at for at in shape.titles(sheet) if YEAR.search(sheet.cells[at].text) and re.search(r"năm|tháng|quý|/", sheet.cells[at].text, re.I)
             and not re.search(r"kèm theo|ban hành|thông tư|quyết định|số:|nhận", sheet.cells[at].text, re.I)]
    at = some(random, dated, "no year in the title")
    step = random.choice((-1, -2))
    cell = sheet.cells[at]
    told = f"{cell.text!r} {step:+}"
    cell.value = _later(cell.text, step)
    own = {column: bool(YEAR.search(_header_text(sheet, shape, column))) for column in shape.columns}
    others = any(YEAR.search(sheet.cells[a].text) for a in shape.header_cells(sheet)) or YEAR.search(book.name) or any(
        a != at for a in dated)
    for (row, column), figure in sheet.cells.items():
        if isinstance(figure.label, dict) and not own.get(column):
            figure.label = MUST_TELL if others else _shift(figure.label, step)
    return told


def _header_text(sheet, shape, column):
    return " ".join(str(sheet.shown(row, column).value or "") for row in shape.header)


def month_of_title(random, sheet, shape, book):
    """The title of another month: if headers or file say June, a person must be asked; else it is that month's."""
    dated = [at for at in shape.titles(sheet) if re.search(r"tháng 6\b", sheet.cells[at].text, re.I)]
    if len(dated) != 1:
        raise NotPossible("not one title says the month")
    cell = sheet.cells[dated[0]]
    if re.search(r"6 tháng", cell.text, re.I):
        raise NotPossible("it is of six months")
    cell.value = re.sub(r"(tháng )6\b", r"\g<1>5", cell.text, flags=re.I)
    for (row, column), figure in sheet.cells.items():
        if not isinstance(figure.label, dict) or "-06" not in figure.label["period"]:
            continue
        header = _header_text(sheet, shape, column)
        says = re.search(r"(?:tháng|T|6T)\s*0?6\b|\b6\s*(?:tháng|T)\b", header, re.I)
        others = re.search(r"6", book.name + sheet.title) or any(
            re.search(r"(?:tháng|T)\s*0?6\b", sheet.cells[a].text, re.I) for a in shape.header_cells(sheet))
        figure.label = MUST_TELL if says or others else {
            **figure.label, "period": figure.label["period"].replace("-06", "-05")}
    return repr(cell.value)


def month_of_header(random, sheet, shape, book):
    """One header says another month: its figures are of that month."""
    found = [at for at in shape.header_cells(sheet) if re.search(r"(?:Tháng|T)\s*6\b", sheet.cells[at].text)
             and not re.search(r"%|so", sheet.cells[at].text, re.I)]
    at = some(random, found, "no month in a header")
    cell = sheet.cells[at]
    for figure in under(sheet, shape, at):
        period = figure.label["period"]
        if period.endswith("-06") and "/" not in period:
            figure.label = {**figure.label, "period": period[:-2] + "05"}
        elif "/" in period:
            figure.label = {**figure.label, "period": period.replace("/", "\0").replace("-06", "-05").replace("\0", "/")}
    told = f"{cell.text!r} -> 5"
    cell.value = re.sub(r"((?:Tháng|T)\s*)6\b", r"\g<1>5", cell.text)
    return told


COMMUNES = ("Vũ Lễ", "Tân Lập", "Hưng Vũ", "Long Đống", "Vũ Lăng")


def place_of_title(random, sheet, shape, book):
    """The neighbour's letterhead. Where another title or the file still names the old commune, a person must be asked."""
    named = {}
    for at in shape.titles(sheet):
        for name in COMMUNES:
            if re.search(rf"x[ãÃ] {name}", sheet.cells[at].text, re.I):
                named.setdefault(name, []).append(at)
    name = some(random, sorted(named), "no commune in a title")
    other = random.choice([n for n in COMMUNES if n != name])
    at = random.choice(named[name])
    cell = sheet.cells[at]
    upper = cell.text.upper() == cell.text
    cell.value = re.sub(name, other.upper() if upper else other, cell.text, flags=re.I)
    codes = {"Vũ Lễ": "06373", "Tân Lập": "06352", "Hưng Vũ": "06349", "Long Đống": "06328", "Vũ Lăng": "06367"}
    undecided = len(named[name]) > 1 or len(book.sheets) > 1 or len(named) > 1
    for page in book.sheets:
        for figure in page.cells.values():
            if isinstance(figure.label, dict):
                figure.label = MUST_TELL if undecided else {**figure.label, "place": figure.label["place"].replace(codes[name], codes[other])}
    return repr(cell.value)
