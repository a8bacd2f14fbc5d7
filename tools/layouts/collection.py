"""All labelled workbooks, in the order of the table in tests/layouts/README.md."""
from . import (plans, t1, t2, t3, t4, t5, t6, t7, t8, t9, traps_checks, traps_headers, traps_numbers, traps_places, traps_rows,
               traps_units, twins_files, twins_lists, twins_plan, twins_tables)

SHAPES = [t1, t2, t3, t4, t5, t6, t7, t8, t9, plans, twins_plan, twins_lists, twins_files, twins_tables, traps_headers, traps_rows,
          traps_numbers, traps_units, traps_places, traps_checks]


def workbooks():
    return [book for shape in SHAPES for book in shape.workbooks()]
