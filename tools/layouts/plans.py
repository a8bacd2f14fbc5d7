"""The five plan documents, laid out as their communes do, labelled with what a person read in them."""
from samples import plans as documents
from samples.sheet import Sheet

from . import plan_targets as targets
from .page import Key, Page, Workbook

# document -> place, year of the plan, targets, how it is laid out
READ = {
    "CUONG_LOI": ("06634", "2023", targets.CUONG_LOI, "unit of measure in a column, many bounds in words"),
    "TRA_PHONG": ("21154", "2023", targets.TRA_PHONG, "đồng, percent formats, falls to and by"),
    "VAN_QUAN": ("184", "2022", targets.VAN_QUAN, "a district's plan; no unit column, units of measure behind the figures"),
    "CAM_LINH": ("18721", "2024", targets.CAM_LINH, "units of measure in the label or behind the figure, ranges"),
    "TAN_LAP": ("06352", "2024", targets.TAN_LAP, "yields in tấn/ha, \"Duy trì\", growth"),
}


def make(document):
    file, sheet, writer, agency, titles, header, rows, when = document
    name = next(n for n in READ if getattr(documents, n) is rows)
    place, year, wanted, varied = READ[name]
    drawn = documents.plan_book(*document).sheets[0]
    assert isinstance(drawn, Sheet)
    page = Page(drawn.name, drawn.cells, drawn.merges, drawn.widths, landscape=False)
    top = len(agency) + len(titles) + 2
    column = [i for i, text in enumerate(header) if text].index(3)
    figures = [row for row, (_, _, value, _) in enumerate(rows, top + 1) if value is not None]
    assert len(figures) == len(wanted), name
    for row, (indicator, comparator, value, value_to) in zip(figures, wanted):
        cell = page.cells[(row, column)]
        page.say(row, column, Key(place, indicator, "plan", year), cell.value, comparator, value, value_to,
                 number_format=cell.number_format, style=cell.style)
    return Workbook("plans", "plan-" + name.lower().replace("_", "-"), [page], "plan document", varied, writer=writer,
                    author=agency[-1], when=when)


def workbooks():
    return [make(document) for document in documents.PLANS]
