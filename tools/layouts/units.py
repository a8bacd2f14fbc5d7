"""What the shipped catalogues declare: units of measure of indicators, factors of units of measure."""
import json
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

MAPPINGS = Path(__file__).resolve().parent.parent.parent / "mappings"


def _load(path):
    return json.loads(path.read_text("utf-8"))


INDICATORS = {i["code"]: i for path in sorted((MAPPINGS / "indicators").glob("*.json"))
              for i in _load(path)["indicators"]}
UNITS = {u["name"]: u for u in _load(MAPPINGS / "units" / "units.json")["units"]}
SPELLINGS = {}
for _unit in UNITS.values():
    for _spelling in [_unit["name"], *_unit["spellings"]]:
        SPELLINGS.setdefault(_spelling.lower(), []).append(_unit)


def unit_of(indicator):
    return INDICATORS[indicator]["unit"]


def factor(written, indicator):
    """1 of the written unit of measure in units of the indicator's own."""
    own = unit_of(indicator)
    for unit in SPELLINGS.get(written.lower(), []):
        if unit["canonical"] == own and "factor" in unit:
            return Fraction(unit["factor"])
    same = {u["canonical"] for u in SPELLINGS.get(written.lower(), [])} & {
        u["canonical"] for u in SPELLINGS.get(own.lower(), [])}
    if written == own or same:
        return Fraction(1)
    raise ValueError(f"{written} does not convert into {own} ({indicator})")


def factors(indicator):
    """Every factor that a workbook could rightly apply to this indicator."""
    own = unit_of(indicator)
    return {Fraction(1)} | {Fraction(u["factor"]) for u in UNITS.values()
                            if u["canonical"] == own and "factor" in u}


def exact(fraction):
    """A fraction as a finite decimal."""
    return Decimal(fraction.numerator) / Decimal(fraction.denominator)


def plain(value):
    """1789.20 -> "1789.2", without an exponent."""
    if value is None:
        return ""
    text = f"{value:f}"
    return (text.rstrip("0").rstrip(".") if "." in text else text) or "0"
