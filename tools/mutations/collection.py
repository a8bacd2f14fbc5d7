"""The workbooks that are changed, with their labels and the mappings that read them."""
import csv
import io
from dataclasses import dataclass
from pathlib import Path

from .book import load
from .reading import meaning, read_all

ROOT = Path(__file__).resolve().parent.parent.parent
FORMS = ROOT / "mappings" / "forms"
PROFILE = ROOT / "mappings" / "profiles" / "bac-son.json"

# Which shipped mapping reads a workbook: by its own name, else by its folder (tests/pipeline/layouts_test.cpp).
FORM_OF = {
    "t1": "ktxh-thang", "ktxh-six-months": "ktxh-6-thang", "ktxh-second-quarter": "ktxh-quy", "ktxh-nine-months": "ktxh-9-thang",
    "ktxh-whole-year": "ktxh-nam", "t2": "trong-trot", "crops-spring-rice-by-commune": "lua-vu-xuan", "t3": "chan-nuoi",
    "t4": "thu-chi-ngan-sach", "budget-revenue-left-expenditure-right": "can-doi-ngan-sach", "t5": "ra-soat-ho-ngheo",
    "poverty-near-poor-communes": "ra-soat-ho-can-ngheo", "t6": "tieu-chi-ntm", "ntm-x-and-blank": "tieu-chi-ntm-danh-dau",
    "t7": "bhyt-thang", "bhyt-whole-year": "bhyt-nam", "t8": "bieu-thong-ke", "t9": "tong-hop-huyen",
    "district-communes-as-lines": "giao-ke-hoach", "twin-key-value-form": "thong-tin-xa",
    "twin-two-tables-in-a-sheet": "so-lieu-kem-theo", "twin-header-by-formulas": "ktxh-nhieu-nam",
    "twin-hidden-rows": "ktxh-nhieu-nam", "twin-all-zeros": "ktxh-nhieu-nam", "twin-months-as-columns": "theo-doi-thang",
    "twin-quarters": "theo-doi-thang", "twin-list-of-records": "ban-ghi", "twin-tcvn3-and-unicode": "ktxh-thang",
    "twin-resaved-with-a-huge-dimension": "ktxh-thang", "plan-cuong-loi": "ke-hoach-cuong-loi", "plan-tra-phong": "ke-hoach-tra-phong",
    "plan-van-quan": "ke-hoach-van-quan", "plan-cam-linh": "ke-hoach-cam-linh", "plan-tan-lap": "ke-hoach-tan-lap"}
# Workbooks that say no period of their own.
PERIOD_OF = {"twin-header-by-formulas": "2024", "twin-list-of-records": "2024-06"}
SAMPLES = ("2024-06/Dong Y T6.2024", "2024-06/BC_VuLe_T6.2024", "2024-06/BC_TT Bac Son_T6.2024", "2024-05/KTXH_TanThanh_052024",
           "2024-06/Chien Thang bc thang 6.2024", "2024-06/Bao cao KTXH thang 6 nam 2024 xa Bac Quynh")


@dataclass
class Base:
    name: str
    book: object
    period: str
    form: Path = None
    profile: Path = None


def _labels(path):
    return {(row["sheet"], row["cell"]): meaning(row) for row in csv.DictReader(io.StringIO(path.read_text("utf-8")))}


def bases(program, folder, words):
    out = []
    layouts = ROOT / "tests" / "layouts"
    for path in sorted(layouts.rglob("*.xlsx")):
        form = FORM_OF.get(path.stem) or FORM_OF.get(path.parent.name)
        if form is None or not any(word in str(path.relative_to(layouts)) for word in words):
            continue
        labels = _labels(path.with_name(path.stem + ".expected.csv"))
        form = FORMS / f"{form}.json"
        book = load(path, labels)
        out.append(Base(f"{path.parent.name}/{path.stem}", book, PERIOD_OF.get(path.stem, ""), form if form.exists() else None))
    for sample in SAMPLES:
        path = ROOT / "sample_sheets" / "bac-son" / f"{sample}.xlsx"
        if not any(word in f"samples/{sample}" for word in words):
            continue
        # The samples have no labels; how they are read is held by other tests.
        read, _ = read_all(program, ["--profile", str(PROFILE)], [path], folder)[path.name]
        labels = {where: seen[0] for where, seen in read.items() if len(seen) == 1}
        out.append(Base(f"samples/{sample}", load(path, labels), "", None, PROFILE))
    return out
