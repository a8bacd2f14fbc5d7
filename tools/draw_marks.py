#!/usr/bin/env python3
"""Draws docs/pictures/marks.png: a form with the notes that teach it, as docs/learn.md shows it.

    tools/draw_marks.py       needs LibreOffice Calc and pdftoppm (poppler-utils)

The sheet is written as flat OpenDocument, its notes as boxes beside their cells, since printing
leaves real notes out.
"""
import pathlib
import subprocess
import tempfile
from xml.sax.saxutils import escape

ROOT = pathlib.Path(__file__).resolve().parent.parent
PICTURE = ROOT / "docs" / "pictures" / "marks.png"

WIDTHS = [1.2, 5.2, 2.2, 2.4, 2.6, 2.6]  # cm, columns A to F
ROW = 0.65
ROWS = [
    ["", "UBND XÃ TÂN LẬP", "", "", "", ""],
    ["", "BÁO CÁO THÁNG 6 NĂM 2024", "", "", "", ""],
    ["", "", "", "", "", ""],
    ["", "", "", "", "", ""],
    ["STT", "Diễn giải", "Đo bằng", "Chỉ", "Đạt được", "Từ đầu"],
    ["1", "Đàn trâu", "con", "120", "118", "119"],
    ["2", "Con bò cái", "con", "60", "58", "58"],
    ["", "Người lập biểu", "", "", "", ""],
]
HEADER = 4
# column, row, text, where its box stands: x, y and width in cm
NOTES = [
    (1, 0, "xã", 8.9, 0.1, 1.2),
    (1, 1, "kỳ", 8.9, 1.0, 1.2),
    (1, 4, "chỉ tiêu", 2.6, 1.55, 2.0),
    (2, 4, "đvt", 6.6, 1.55, 1.3),
    (3, 4, "giá trị: kế hoạch 2024", 10.4, 0.1, 4.0),
    (4, 4, "giá trị: thực hiện tháng 6", 11.0, 0.95, 4.2),
    (5, 4, "giá trị: thực hiện 6 tháng 2024", 13.6, 1.8, 4.9),
    (1, 6, "= livestock.cattle.head", 6.9, 4.6, 4.0),
]


def cell_corner(column, row):
    return sum(WIDTHS[: column + 1]), row * ROW


def box(column, row, text, x, y, width):
    corner_x, corner_y = cell_corner(column, row)
    middle = x + width / 2
    foot = y + 0.55 if y < corner_y else y
    return (
        f'<draw:line draw:style-name="line" svg:x1="{corner_x - 0.1:.2f}cm" svg:y1="{corner_y + 0.1:.2f}cm" '
        f'svg:x2="{middle:.2f}cm" svg:y2="{foot:.2f}cm"/>'
        f'<draw:frame draw:style-name="box" svg:x="{x}cm" svg:y="{y}cm" svg:width="{width}cm" svg:height="0.55cm">'
        f'<draw:text-box><text:p text:style-name="small">{escape(text)}</text:p></draw:text-box></draw:frame>'
    )


def cell(row, text):
    style = "head" if row == HEADER else "grid" if HEADER < row < HEADER + 3 else "plain"
    if not text:
        return f'<table:table-cell table:style-name="{style}"/>'
    return (f'<table:table-cell table:style-name="{style}" office:value-type="string">'
            f"<text:p>{escape(text)}</text:p></table:table-cell>")


def document():
    border = 'fo:border="0.5pt solid #000000"'
    styles = (
        '<style:style style:name="small" style:family="paragraph"><style:text-properties fo:font-size="9pt"/></style:style>'
        f'<style:style style:name="head" style:family="table-cell"><style:table-cell-properties {border} fo:background-color="#dde6ee"/>'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
        f'<style:style style:name="grid" style:family="table-cell"><style:table-cell-properties {border}/></style:style>'
        '<style:style style:name="plain" style:family="table-cell"/>'
        '<style:style style:name="box" style:family="graphic"><style:graphic-properties draw:fill="solid" '
        'draw:fill-color="#fff8c6" draw:stroke="solid" svg:stroke-color="#a08000" fo:padding="0.05cm"/></style:style>'
        '<style:style style:name="line" style:family="graphic"><style:graphic-properties svg:stroke-color="#c00000"/></style:style>'
        f'<style:style style:name="row" style:family="table-row"><style:table-row-properties style:row-height="{ROW}cm" '
        'style:use-optimal-row-height="false"/></style:style>'
        '<style:page-layout style:name="page"><style:page-layout-properties fo:page-width="20.4cm" fo:page-height="6.5cm" '
        'fo:margin="0.2cm"><style:header-style/></style:page-layout-properties></style:page-layout>'
        + "".join(f'<style:style style:name="c{i}" style:family="table-column"><style:table-column-properties '
                  f'style:column-width="{width}cm"/></style:style>' for i, width in enumerate(WIDTHS))
        + '<style:style style:name="sheet" style:family="table" style:master-page-name="Default"/>'
    )
    shapes = "".join(box(*note) for note in NOTES)
    rows = "".join('<table:table-row table:style-name="row">' + "".join(cell(i, text) for text in row)
                   + "</table:table-row>" for i, row in enumerate(ROWS))
    columns = "".join(f'<table:table-column table:style-name="c{i}"/>' for i in range(len(WIDTHS)))
    spaces = " ".join(f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for prefix, name in [
        ("office", "office"), ("table", "table"), ("text", "text"), ("style", "style"), ("draw", "drawing"),
        ("fo", "xsl-fo-compatible"), ("svg", "svg-compatible")])
    return (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document {spaces} office:version="1.2" '
        'office:mimetype="application/vnd.oasis.opendocument.spreadsheet">'
        f"<office:automatic-styles>{styles}</office:automatic-styles>"
        '<office:master-styles><style:master-page style:name="Default" style:page-layout-name="page">'
        '<style:header style:display="false"/><style:footer style:display="false"/></style:master-page></office:master-styles>'
        f'<office:body><office:spreadsheet><table:table table:name="T6" table:style-name="sheet"><table:shapes>{shapes}'
        f"</table:shapes>{columns}{rows}</table:table></office:spreadsheet></office:body></office:document>"
    )


def main():
    with tempfile.TemporaryDirectory() as folder:
        source = pathlib.Path(folder) / "marks.fods"
        source.write_text(document(), encoding="utf-8")
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/office", "--headless", "--convert-to",
                        "pdf", "--outdir", folder, str(source)], check=True, stdout=subprocess.DEVNULL)
        PICTURE.parent.mkdir(exist_ok=True)
        subprocess.run(["pdftoppm", "-png", "-r", "90", "-singlefile", f"{folder}/marks.pdf",
                        str(PICTURE.with_suffix(""))], check=True)


if __name__ == "__main__":
    main()
