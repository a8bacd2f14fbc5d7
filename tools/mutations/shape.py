"""Where the tables of a sheet stand, told from its labels: the header above them, the columns beside them."""
from dataclasses import dataclass

from layouts.units import SPELLINGS


def unit_word(text):
    """The unit of measure that a cell is, or says in brackets; "" where it is none."""
    text = text.strip().strip("()").strip()
    return text if text.lower() in SPELLINGS else ""


@dataclass
class Shape:
    """The labelled table of a sheet."""
    header: range        # rows; empty where there is none
    rows: list           # rows with labels
    columns: list        # columns with labels
    left: int
    right: int
    label: int           # the column of the labels of rows
    unit: int            # the column of units of measure, or 0
    units_on: int        # rows (0) or columns (1) have one unit of measure each

    def titles(self, sheet):
        """Cells of text above the table."""
        top = self.header.start if self.header else self.rows[0]
        return [at for at in sorted(sheet.cells) if at[0] < top and sheet.cells[at].text]

    def header_cells(self, sheet):
        return [at for at in sorted(sheet.cells) if at[0] in self.header and sheet.cells[at].text]


def shape_of(sheet):
    """None where nothing is labelled."""
    labelled = [at for at, cell in sheet.cells.items() if cell.label is not None]
    if not labelled:
        return None
    rows = sorted({row for row, _ in labelled})
    columns = sorted({column for _, column in labelled})
    inside = range(rows[0], rows[-1] + 1)
    used = sorted({column for row, column in sheet.cells if row in inside})
    left, right = used[0], used[-1]
    header = _header(sheet, rows[0], left, right)
    texts = {column: [sheet.at(row, column).text for row in rows] for column in used if column not in columns}
    label = max(texts, key=lambda c: (sum(map(len, texts[c])), -c), default=left)
    unit = next((c for c in texts if c != label and sum(bool(unit_word(t)) for t in texts[c]) * 2 > len([t for t in texts[c] if t])
                 and any(texts[c])), 0)
    return Shape(header, rows, columns, left, right, label, unit, 0)


def _header(sheet, first, left, right):
    """Rows above the first figure that head several columns."""
    top = first
    while top > 1:
        heads = {id(sheet.shown(top - 1, column)) for column in range(left, right + 1) if sheet.shown(top - 1, column).value is not None}
        if len(heads) < 2 and not _section(sheet, top - 1, left, right):
            break
        if not heads:
            break
        top -= 1
    while top < first and len([c for c in sheet.line(0, top).values() if c.value is not None]) < 2:
        top += 1
    bottom = top
    while bottom < first and not _body(sheet, bottom, left, right):
        bottom += 1
    return range(top, bottom)


def _section(sheet, row, left, right):
    """A row such as "Trồng trọt": one text in one of the first columns, not merged over the table."""
    cells = {column: cell for column, cell in sheet.line(0, row).items() if cell.value is not None}
    wide = any(m[0] == row and m[3] - m[1] >= (right - left) // 2 for m in sheet.merges)
    return len(cells) in (1, 2) and not wide and min(cells) <= left + 1


def _body(sheet, row, left, right):
    """A row that is no header: a section's row, or the row of column numbers."""
    cells = [cell for column, cell in sheet.line(0, row).items() if left <= column <= right and cell.value is not None]
    spread = any(m[0] <= row <= m[2] and m[2] > m[0] for m in sheet.merges)
    return not spread and (len(cells) <= 2 and right - left > 3 or sum(cell.number for cell in cells) > 1)
