"""What Excel does to a sheet when lines are inserted, deleted or moved. A line is a row (axis 0) or a column (axis 1)."""
from .book import Cell, NotPossible


def insert(sheet, axis, before, count=1):
    """New blank lines before line `before`; merged ranges around them grow."""
    _renumber(sheet, axis, lambda line: line + count if line >= before else line)


def delete(sheet, axis, first, count=1):
    """A merged range that loses its first line keeps its text, as in Excel."""
    for merge in list(sheet.merges):
        top, bottom = merge[axis], merge[axis + 2]
        if first <= top < first + count <= bottom:
            _move_head(sheet, merge, axis, first + count)
    for at in [at for at in sheet.cells if first <= at[axis] < first + count]:
        del sheet.cells[at]

    def new(line):
        return None if first <= line < first + count else line - count if line >= first + count else line
    _renumber(sheet, axis, new)


def move(sheet, axis, first, count, before):
    """Lines first .. first+count-1 to before line `before`; a merged range may not be torn."""
    if first <= before <= first + count:
        raise NotPossible("it stays where it is")
    step = before - first - count if before > first else before - first

    def new(line):
        if first <= line < first + count:
            return line + step
        if first + count <= line < before:
            return line - count
        if before <= line < first:
            return line + count
        return line
    permute(sheet, axis, new)


def swap(sheet, axis, one, other):
    permute(sheet, axis, lambda line: other if line == one else one if line == other else line)


def permute(sheet, axis, new):
    changed = []
    for merge in sheet.merges:
        images = sorted(new(line) for line in range(merge[axis], merge[axis + 2] + 1))
        if images[-1] - images[0] != merge[axis + 2] - merge[axis]:
            raise NotPossible("it would tear a merged range")
        inside = [line for line in range(merge[axis], merge[axis + 2] + 1) if new(line) == images[0]][0]
        if inside != merge[axis]:
            changed.append((merge, inside))
    for merge, head in changed:
        _move_head(sheet, merge, axis, head, move_range=False)
    _renumber(sheet, axis, new)


def _move_head(sheet, merge, axis, line, move_range=True):
    """The text of a merged range stands in its first cell; another line becomes the first."""
    head = (merge[0], merge[1])
    target = (line, merge[1]) if axis == 0 else (merge[0], line)
    if head in sheet.cells:
        sheet.cells[target] = sheet.cells.pop(head)
    if move_range:
        merge[axis] = line


def _renumber(sheet, axis, new):
    cells = {}
    for at, cell in sheet.cells.items():
        line = new(at[axis])
        if line is not None:
            cells[(line, at[1]) if axis == 0 else (at[0], line)] = cell
    sheet.cells = cells
    merges = []
    for merge in sheet.merges:
        lines = [new(line) for line in range(merge[axis], merge[axis + 2] + 1)]
        lines = [line for line in lines if line is not None]
        if lines:
            changed = list(merge)
            changed[axis], changed[axis + 2] = min(lines), max(lines)
            if (changed[0], changed[1]) != (changed[2], changed[3]):
                merges.append(changed)
    sheet.merges = merges
    hidden = {new(line) for line in sheet.hidden[axis]} - {None}
    sheet.hidden[axis].clear()
    sheet.hidden[axis].update(hidden)


def put(sheet, row, column, value, **how):
    sheet.cells[row, column] = Cell(value, **how)
