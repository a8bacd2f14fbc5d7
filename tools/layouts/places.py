"""How places are named in title blocks."""
from .model import OTHERS
from samples.communes import BY_CODE

DISTRICTS = {"06253": "VĂN QUAN", "06325": "BẮC SƠN", "06613": "ĐÌNH LẬP", "18673": "CẨM XUYÊN", "21115": "TRÀ BỒNG"}


def commune(code):
    return BY_CODE.get(code) or OTHERS[code]


def full(code):
    """Xã Tân Lập."""
    return f"{commune(code).kind} {commune(code).name}"


def district(code):
    return DISTRICTS[max(first for first in DISTRICTS if first <= code)]


def agency(code, style="two-lines"):
    name = full(code).upper()
    return {"two-lines": ["ỦY BAN NHÂN DÂN", name],
            "with-district": [f"UBND HUYỆN {district(code)}", f"UBND {name}"],
            "one-line": [f"ỦY BAN NHÂN DÂN {name}"],
            "mixed-case": [f"Uỷ ban nhân dân {full(code).lower()[:3].strip()} {commune(code).name}"]}[style]
