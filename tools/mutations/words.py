"""Changes of words: headers, labels, names of sheets, titles. What they mean afterwards follows the text."""
import re
import unicodedata

from layouts.units import INDICATORS

from .book import NotPossible
from .lines import some

# Other words for the same thing, as communes write them.
ALIKE = [("Thực hiện", "TH"), ("Kế hoạch", "KH"), ("Chỉ tiêu", "Nội dung"), ("Đơn vị tính", "ĐVT"), ("ĐVT", "Đơn vị tính"),
         ("STT", "TT"), ("TT", "STT"), ("Lũy kế", "Luỹ kế"), ("Lũy kế", "Cộng dồn"), ("Diện tích", "DT"), ("Năng suất", "NS"),
         ("Sản lượng", "SL"), ("Ghi chú", "Ghi chú khác"), ("Tháng ", "T"), ("năm ", ""), ("Tổng số", "Tổng"), ("Số hộ", "Hộ"),
         ("Thôn", "Tên thôn"), ("Tỷ lệ", "Tỉ lệ"), ("Tổng đàn", "Đàn"), ("Đàn", "Tổng đàn"), ("Dự toán", "Kế hoạch"), ("Xã", "Đơn vị")]
# Words that are known and mean something else: pattern, what takes its place, what becomes of the label.
OTHER = [(r"\b(?:Thực hiện|TH)\b(?=.*(?:năm|20\d\d))", "KH", {"scenario": ("actual", "plan")}),
         (r"\b(?:Kế hoạch|KH|Dự toán)\b", "Thực hiện", {"scenario": ("plan", "actual")}),
         (r"\bƯ(?:ớc )?TH\b", "KH", {"scenario": ("estimate", "plan")})]
NONSENSE = ("Nội dung chờ bổ sung", "Thông tin", "Mục khác", "Cần làm rõ", "abc")


def no_tones(text):
    plain = "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))
    return plain.replace("đ", "d").replace("Đ", "D")


def slip(random, text):
    """One slip of the keyboard within a word; numbers stay as they are."""
    words = [m for m in re.finditer(r"[^\W\d_]{3,}", text)]
    if not words:
        raise NotPossible("no word to mistype")
    word = random.choice(words)
    at = random.randrange(word.start(), word.end() - 1)
    return random.choice((text[:at] + text[at + 1:], text[:at] + text[at] + text[at:],
                          text[:at] + text[at + 1] + text[at] + text[at + 2:]))


def dressed(random, text):
    """The same words in other clothes."""
    how = random.choice(("upper", "lower", "blank", "break", "nfd", "double", "colon"))
    return {"upper": text.upper(), "lower": text.lower(), "blank": f" {text}  ", "break": text.replace(" ", "\n", 1),
            "nfd": unicodedata.normalize("NFD", text), "double": text.replace(" ", "  "), "colon": text + ":"}[how]


def alike(random, text):
    fitting = [(old, new) for old, new in ALIKE if old in text and new not in text]
    old, new = some(random, fitting, "no other words for it")
    return text.replace(old, new, 1)


def _rename(sheet, at, text):
    cell = sheet.cells[at]
    told = f"{cell.text!r} -> {text!r}"
    if text == cell.text:
        raise NotPossible("it stays as it is")
    cell.value = text
    return told


VILLAGE = re.compile(r"^\s*(?:(?:Thôn|Khu|Tiểu khu|Bản|Xóm|TK)\b|T\.)\s*", re.I)


def _villages(told, cells, old, new):
    """A village is called whatever the text calls it; a text that lost the word "thôn" must be asked about."""
    typed = VILLAGE.match(unicodedata.normalize("NFC", old)), VILLAGE.match(unicodedata.normalize("NFC", new))
    for cell in cells:
        if isinstance(cell.label, dict) and "/" in cell.label["place"] and bool(typed[0]) == bool(typed[1]):
            name = VILLAGE.sub("", unicodedata.normalize("NFC", new))
            cell.label = {**cell.label, "also": {"place": cell.label["place"].split("/")[0] + "/" + name}}
    return told


def _rename_header(sheet, shape, at, text):
    old = sheet.cells[at].text
    return _villages(_rename(sheet, at, text), under(sheet, shape, at), old, text)


def _rename_label(sheet, at, text):
    old = sheet.cells[at].text
    return _villages(_rename(sheet, at, text), sheet.line(0, at[0]).values(), old, text)


def _similar(random, text):
    return random.choice((slip, dressed, alike))(random, text)


def header_similar(random, sheet, shape, book):
    at = some(random, shape.header_cells(sheet), "no header")
    return _rename_header(sheet, shape, at, _similar(random, sheet.cells[at].text))


def header_without_tones(random, sheet, shape, book):
    at = some(random, shape.header_cells(sheet), "no header")
    return _rename_header(sheet, shape, at, no_tones(sheet.cells[at].text))


def header_unknown(random, sheet, shape, book):
    at = some(random, shape.header_cells(sheet), "no header")
    return _rename_header(sheet, shape, at, random.choice(NONSENSE))


def header_blanked(random, sheet, shape, book):
    at = some(random, shape.header_cells(sheet), "no header")
    told = f"{sheet.cells[at].text!r} taken away"
    del sheet.cells[at]
    return told


def under(sheet, shape, at):
    """Figures below a cell of the header: with the columns it is merged over, or those up to the next title of its row."""
    right = next((m[3] for m in sheet.merges if tuple(m[:2]) == at), 0)
    if not right:
        right = at[1]
        deeper = [row for row in shape.header if row > at[0]]
        while deeper and sheet.shown(at[0], right + 1).value is None and any(
                sheet.shown(row, right + 1).value is not None for row in deeper):
            right += 1
    end = _next_header(sheet, shape)
    return [cell for (row, column), cell in sheet.cells.items()
            if row in shape.rows and row < end and at[1] <= column <= right and isinstance(cell.label, dict)]


def _next_header(sheet, shape):
    """The first row below the figures' beginning that heads another table: texts above several columns of figures."""
    for row in range(shape.rows[0] + 1, shape.rows[-1]):
        texts = [c for c in shape.columns if sheet.at(row, c).text and sheet.at(row, c).label is None]
        if len(texts) > 1:
            return row
    return shape.rows[-1] + 1


def header_other(random, sheet, shape, book):
    """Another known scenario: what stands below is by its text now a plan, or done."""
    found = []
    for at in shape.header_cells(sheet):
        for pattern, new, change in OTHER:
            text = sheet.cells[at].text
            (key, (old, now)), = change.items()
            cells = under(sheet, shape, at)
            # A title typed once over several columns, or one below that says a scenario of its own, leaves it open.
            if re.search(pattern, text) and not re.search(r"%|so sánh|lũy kế|luỹ kế", text, re.I) and cells \
                    and all(c.label[key] == old and c.label["unit"] != "đạt/không" for c in cells) and _lowest(sheet, shape, at):
                found.append((at, re.sub(pattern, new, text, count=1), cells, key, now))
    at, text, cells, key, now = some(random, found, "no header with a scenario")
    for cell in cells:
        cell.label = {**cell.label, key: now}
    return _rename(sheet, at, text)


def _lowest(sheet, shape, at):
    below = [c for (row, column), c in sheet.cells.items() if row in shape.header and row > at[0] and column == at[1] and c.text]
    merged = next((m for m in sheet.merges if tuple(m[:2]) == at), None)
    return not below and (merged is None or merged[1] == merged[3])


def _labels_of_rows(sheet, shape):
    return [(row, shape.label) for row in range(shape.rows[0] - 1, shape.rows[-1] + 1)
            if sheet.at(row, shape.label).text and row not in shape.header]


def label_similar(random, sheet, shape, book):
    at = some(random, _labels_of_rows(sheet, shape), "no labels")
    return _rename_label(sheet, at, _similar(random, sheet.cells[at].text))


def label_without_tones(random, sheet, shape, book):
    at = some(random, _labels_of_rows(sheet, shape), "no labels")
    return _rename_label(sheet, at, no_tones(sheet.cells[at].text))


def label_unknown(random, sheet, shape, book):
    at = some(random, _labels_of_rows(sheet, shape), "no labels")
    return _rename_label(sheet, at, random.choice(NONSENSE))


def label_blanked(random, sheet, shape, book):
    at = some(random, _labels_of_rows(sheet, shape), "no labels")
    told = f"{sheet.cells[at].text!r} taken away"
    del sheet.cells[at]
    return told


NAMES = {i["name"]: code for code, i in INDICATORS.items()}


def _bare(text):
    return re.sub(r"^[\s\-+*]*(?:[\divxIVX]+[.)]\s*)*", "", text).strip()


def label_other(random, sheet, shape, book):
    """The full name of another indicator with the same unit of measure: by its text the row is about that one."""
    found = []
    for row, column in _labels_of_rows(sheet, shape):
        codes = {c.label["indicator"] for c in sheet.line(0, row).values() if isinstance(c.label, dict)}
        code = NAMES.get(_bare(sheet.at(row, column).text))
        if codes == {code} and code:
            found.append(((row, column), code))
    at, code = some(random, found, "no label is the full name of an indicator")
    unit, family = INDICATORS[code]["unit"], code.split(".")[0]
    others = [n for n, c in NAMES.items() if c != code and INDICATORS[c]["unit"] == unit and c.startswith(family)
              and INDICATORS[c].get("good") == INDICATORS[code].get("good")]
    other = some(random, others, "no other indicator with that unit of measure")
    for cell in sheet.line(0, at[0]).values():
        if isinstance(cell.label, dict):
            cell.label = {**cell.label, "indicator": NAMES[other]}
    return _rename(sheet, at, sheet.cells[at].text.replace(_bare(sheet.cells[at].text), other))


def sheet_renamed(random, sheet, shape, book):
    old = sheet.title
    new = random.choice(("Sheet1", "Biểu tổng hợp", "T5", "Trang 1", old + " (2)", old.lower() + "x"))[:31]
    if any(other.title == new for other in book.sheets):
        raise NotPossible("there is such a sheet")
    sheet.title = new
    return f"{old!r} -> {new!r}"


def title_similar(random, sheet, shape, book):
    at = some(random, shape.titles(sheet), "no title")
    return _rename(sheet, at, _similar(random, sheet.cells[at].text))


def title_blanked(random, sheet, shape, book):
    at = some(random, shape.titles(sheet), "no title")
    told = f"{sheet.cells[at].text!r} taken away"
    del sheet.cells[at]
    return told


def remark_above(random, sheet, shape, book):
    """One more line of text above the table."""
    top = (shape.header.start if shape.header else shape.rows[0])
    from . import edits
    edits.insert(sheet, 0, top)
    text = random.choice(("(Số liệu tính đến ngày 15 hằng tháng)", "Mẫu lưu hành nội bộ", "Số liệu sơ bộ, chờ thẩm định", "Phần I. Số liệu chi tiết"))
    edits.put(sheet, top, random.randint(1, shape.right), text)
    return repr(text)
