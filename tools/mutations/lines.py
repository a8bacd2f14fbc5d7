"""Changes of lines: rows and columns inserted, deleted, moved, swapped, hidden; ranges merged and unmerged.

Each takes (random, sheet, shape, book), makes its change and returns a few words about it.
"""
from . import edits
from .book import MUST_TELL, NotPossible
from .book import ref as name


def some(random, what, why):
    what = list(what)
    if not what:
        raise NotPossible(why)
    return random.choice(what)


def insert_row(random, sheet, shape, book):
    """Above the titles, between them, inside the header, among the figures, after the last."""
    before = random.randint(1, shape.rows[-1] + 1)
    count = random.choice((1, 1, 2))
    edits.insert(sheet, 0, before, count)
    return f"{count} blank before row {before}"


def insert_row_in_header(random, sheet, shape, book):
    before = some(random, range(shape.header.start, shape.header.stop + 1), "no header")
    edits.insert(sheet, 0, before)
    return f"blank before row {before}"


def insert_row_of_remarks(random, sheet, shape, book):
    before = random.randint(shape.rows[0], shape.rows[-1] + 1)
    edits.insert(sheet, 0, before)
    edits.put(sheet, before, shape.label, random.choice(("Trong đó:", "Nguồn: báo cáo của các thôn", "(tính đến ngày 10)", "Ghi chú: số sơ bộ")))
    return f"before row {before}"


def insert_row_unknown(random, sheet, shape, book):
    """A line whose label no form knows, with figures: none of them may vanish, none may pass for something else."""
    if shape.units_on or not shape.columns or shape.label in shape.columns:
        raise NotPossible("labels are not beside the figures")
    before = random.choice(shape.rows)
    edits.insert(sheet, 0, before)
    edits.put(sheet, before, shape.label, random.choice(("Số buổi chiếu phim lưu động", "Số cuộc họp giao ban", "Số biển báo đã sơn lại")))
    if shape.unit:
        edits.put(sheet, before, shape.unit, random.choice(("cuộc", "buổi")))
    for column in shape.columns:
        beside = sheet.at(before + 1, column)
        edits.put(sheet, before, column, random.randint(3, 60), label=MUST_TELL, origin=beside.origin)
    return f"before row {before}"


def insert_column(random, sheet, shape, book):
    before = random.randint(1, shape.right + 1)
    edits.insert(sheet, 1, before, random.choice((1, 1, 2)))
    return f"before column {before}"


def _new_column(random, sheet, shape, header, value):
    if not shape.header:
        raise NotPossible("no header")
    before = random.randint(shape.left, shape.right + 1)
    edits.insert(sheet, 1, before)
    top = shape.header.start
    for merge in [m for m in sheet.merges if m[1] < before < m[3] and m[2] >= shape.header.start and m[0] <= shape.rows[-1]]:
        if merge[0] in shape.header:
            top = max(top, merge[2] + 1)  # it stands below that title, in its group
    if top not in shape.header:
        raise NotPossible("the header has no room there")
    edits.put(sheet, top, before, header)
    if top < shape.header[-1]:
        sheet.merges.append([top, before, shape.header[-1], before])
    for row in shape.rows:
        value(row, before)
    return f"before column {before}"


def insert_column_of_remarks(random, sheet, shape, book):
    texts = ("đã kiểm tra", "theo sổ", "", "")
    return _new_column(random, sheet, shape, random.choice(("Ghi chú", "Người phụ trách", "Nguồn số liệu")),
                       lambda row, column: edits.put(sheet, row, column, random.choice(texts)))


def _figure_of(sheet, row):
    return next(cell for _, cell in sorted(sheet.line(0, row).items()) if isinstance(cell.label, dict))


def insert_column_unknown(random, sheet, shape, book):
    """A column of figures whose header says nothing that a form knows."""
    header = random.choice(("Số liệu khác", "Vốn đối ứng", "Cột 9", "Điều chỉnh"))
    return _new_column(random, sheet, shape, header,
                       lambda row, column: edits.put(sheet, row, column, random.randint(3, 900), label=MUST_TELL,
                                                     origin=_figure_of(sheet, row).origin))


def delete_row(random, sheet, shape, book):
    row = random.randint(1, shape.rows[-1])
    shown = " | ".join(str(c.value)[:20] for _, c in sorted(sheet.line(0, row).items()) if c.value is not None)[:80]
    edits.delete(sheet, 0, row)
    return f"row {row}: {shown}"


def delete_header_row(random, sheet, shape, book):
    row = some(random, shape.header, "no header")
    edits.delete(sheet, 0, row)
    return f"row {row}"


def delete_title_row(random, sheet, shape, book):
    row, _ = some(random, shape.titles(sheet), "no title")
    shown = " | ".join(c.text[:30] for _, c in sorted(sheet.line(0, row).items()) if c.text)
    edits.delete(sheet, 0, row)
    return f"row {row}: {shown}"


def delete_column(random, sheet, shape, book):
    column = random.randint(shape.left, shape.right)
    edits.delete(sheet, 1, column)
    return f"column {column}"


def _depth(sheet, shape, row):
    """How deep a row stands, from its number and its label: rows of one depth under one head are siblings."""
    number = str(sheet.at(row, shape.left).value or "") if shape.left != shape.label else ""
    text = sheet.at(row, shape.label).text
    lead = text.strip()[:1]
    return (bool(number), "." in number, number.isdigit(), lead if lead in "-+*" else "", len(text) - len(text.lstrip()))


def move_row(random, sheet, shape, book):
    """Among its siblings: elsewhere a row would fall under another head, and say something else."""
    row = random.choice(shape.rows)
    depth = _depth(sheet, shape, row)
    first = last = row
    while first - 1 in shape.rows and _depth(sheet, shape, first - 1) == depth:
        first -= 1
    while last + 1 in shape.rows and _depth(sheet, shape, last + 1) == depth:
        last += 1
    if (last + 1, shape.label) in sheet.cells:
        last -= 1  # what follows may hang under the last of them
    if row > last:
        raise NotPossible("others may hang under it")
    before = some(random, [b for b in range(first, last + 2) if b not in (row, row + 1)], "it has no sibling")
    edits.move(sheet, 0, row, 1, before)
    return f"row {row} before {before}"


def move_block(random, sheet, shape, book):
    """A head with all that hangs under it, past the next head of its kind."""
    body = range(shape.rows[0], shape.rows[-1] + 1)
    heads = [row for row in range(max(1, body.start - 2), body.stop)
             if row not in shape.header and sheet.at(row, shape.left).value is not None and shape.left != shape.label]
    kinds = {row: _kind(str(sheet.at(row, shape.left).value)) for row in heads}
    pairs = []
    for row in heads:
        later = [r for r in heads if r > row and kinds[r] <= kinds[row]]
        if later and kinds[later[0]] == kinds[row]:
            after = [r for r in heads if r > later[0] and kinds[r] <= kinds[row]]
            pairs.append((row, later[0], after[0] if after else body.stop))
    first, second, end = some(random, pairs, "no numbered blocks")
    edits.move(sheet, 0, second, end - second, first)
    return f"rows {second}-{end - 1} before {first}"


def _kind(number):
    if number.strip().rstrip(".") in "ABCDEFGH":
        return 0
    if set(number.strip().rstrip(".")) <= set("IVX"):
        return 1
    return 2 + number.strip().rstrip(".").count(".")


def _groups(sheet, shape):
    """Columns that stand together under one title of the header: (first, last, title row)."""
    single = {column: (column, column) for column in range(shape.left, shape.right + 1)}
    for top, left, bottom, right in sheet.merges:
        if top in shape.header and right > left:
            for column in range(left, right + 1):
                if right - left > single.get(column, (column, column))[1] - single.get(column, (column, column))[0]:
                    single[column] = (left, right)
    return sorted(set(single.values()))


def _one_header_row_deep(sheet, shape):
    """Titles typed once over several columns belong to what stands right of them."""
    for row in shape.header[:-1]:
        for column in range(shape.left + 1, shape.right + 1):
            if sheet.shown(row, column).value is None and sheet.shown(shape.header[-1], column).value is not None:
                return False
    return True


def move_column(random, sheet, shape, book):
    """A column, or all columns under one title, to another place in the table."""
    if not shape.header or not _one_header_row_deep(sheet, shape):
        raise NotPossible("a title is typed once over several columns")
    groups = _groups(sheet, shape)
    first, last = random.choice(groups)
    if last > first and random.random() < 0.5:  # within its group
        column, before = random.randint(first, last), random.randint(first, last + 1)
        edits.move(sheet, 1, column, 1, before)
        return f"column {column} before {before}"
    before = random.choice([g[0] for g in groups] + [shape.right + 1])
    edits.move(sheet, 1, first, last - first + 1, before)
    return f"columns {first}-{last} before {before}"


def swap_columns(random, sheet, shape, book):
    """Two columns with header and figures: the same table in another order."""
    if not shape.header or not _one_header_row_deep(sheet, shape):
        raise NotPossible("a title is typed once over several columns")
    group = some(random, [g for g in _groups(sheet, shape)] , "no columns")
    alike = [g for g in _groups(sheet, shape) if g[1] - g[0] == group[1] - group[0] and g != group]
    if group[1] > group[0] and random.random() < 0.5:
        one, other = random.sample(range(group[0], group[1] + 1), 2)
        edits.swap(sheet, 1, one, other)
        return f"columns {one} and {other}"
    other = some(random, alike, "no other such column")

    def new(line):
        if group[0] <= line <= group[1]:
            return other[0] + line - group[0]
        return group[0] + line - other[0] if other[0] <= line <= other[1] else line
    edits.permute(sheet, 1, new)
    return f"columns {group} and {other}"


def hide(random, sheet, shape, book):
    axis = random.randint(0, 1)
    line = random.choice(shape.rows if axis == 0 else list(range(shape.left, shape.right + 1)))
    sheet.hidden[axis].add(line)
    return f"{'row' if axis == 0 else 'column'} {line}"


def shift_table(random, sheet, shape, book):
    down, right = random.randint(0, 6), random.randint(0, 3)
    if down + right == 0:
        raise NotPossible("it stays where it is")
    if down:
        edits.insert(sheet, 0, random.choice((1, shape.header.start if shape.header else shape.rows[0])), down)
    if right:
        edits.insert(sheet, 1, 1, right)
    return f"{down} rows down, {right} columns to the right"


def unmerge(random, sheet, shape, book):
    """The text stays in the first cell."""
    merge = some(random, sheet.merges, "nothing is merged")
    sheet.merges.remove(merge)
    return f"{name(*merge[:2])}:{name(*merge[2:])}"


def unmerge_all(random, sheet, shape, book):
    if not sheet.merges:
        raise NotPossible("nothing is merged")
    sheet.merges.clear()
    return "all"


def merge_headers(random, sheet, shape, book):
    """Two titles of the header, side by side: the second one's text is lost."""
    free = [at for at in shape.header_cells(sheet) if not any(m[0] <= at[0] <= m[2] and m[1] <= at[1] <= m[3] for m in sheet.merges)]
    row, column = some(random, [at for at in free if (at[0], at[1] + 1) in free], "no two headers side by side")
    sheet.merges.append([row, column, row, column + 1])
    lost = sheet.cells.pop((row, column + 1))
    return f"{name(row, column)} swallows {lost.text!r}"


def merge_labels(random, sheet, shape, book):
    """Two labels one above the other: the second one's text is lost."""
    free = [row for row in shape.rows if sheet.at(row, shape.label).text
            and not any(m[0] <= row <= m[2] and m[1] <= shape.label <= m[3] for m in sheet.merges)]
    row = some(random, [row for row in free if row + 1 in free], "no two labels")
    sheet.merges.append([row, shape.label, row + 1, shape.label])
    lost = sheet.cells.pop((row + 1, shape.label))
    return f"row {row} swallows {lost.text!r}"
