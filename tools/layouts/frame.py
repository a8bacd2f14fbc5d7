"""What stands around a table: agency, motto, titles, the note of the unit of measure, signatures."""

MOTTO = ("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc")


def line(page, row, text, first, last, style="plain-bold"):
    page.text(row, first, text, style, border=False)
    if last > first:
        page.merges.append((row, first, row, last))


def heading(page, agency, titles, width, form="", note="", motto=True, left=0):
    """Rows of the title block; returns the row below it. `agency`: texts left, from top to bottom."""
    half = left + max(1, width // 3)
    for row, text in enumerate(agency):
        line(page, row, text, left, half - 1 if half - 1 > left else left)
    if motto:
        for row, text in enumerate(MOTTO):
            line(page, row, text, half, left + width - 1 - (2 if form else 0))
    if form:
        line(page, 0, form, left + width - 2, left + width - 1)
    row = max(len(agency), 2) + 1
    for n, text in enumerate(titles):
        line(page, row, text, left, left + width - 1, "title" if n == 0 else "italic")
        row += 1
    if note:
        line(page, row, note, left + width - 2, left + width - 1, "italic")
        row += 1
    return row + (0 if note else 1)


def footer(page, row, width, place_and_day="", left=0, notes=(), signers=("Người lập biểu", "CHỦ TỊCH")):
    for text in notes:
        page.text(row, left, text, "italic", border=False)
        row += 1
    row += 1
    if place_and_day:
        page.text(row, left + max(2, width - 3), place_and_day, "italic", border=False)
        row += 1
    page.text(row, left, signers[0], "plain-bold", border=False)
    page.text(row, left + max(2, width - 3), signers[-1], "plain-bold", border=False)
    return row + 1
