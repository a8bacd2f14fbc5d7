"""All labelled workbooks, in the order of the table in tests/layouts/README.md."""
from . import t1, t2, t3, t4, t5, t6, t7, t9

SHAPES = [t1, t2, t3, t4, t5, t6, t7, t9]


def workbooks():
    return [book for shape in SHAPES for book in shape.workbooks()]
