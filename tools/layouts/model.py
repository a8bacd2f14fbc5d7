"""The figures behind every workbook: place x indicator x scenario x period -> exact decimal.

Communes come from the sample district; what it does not report is invented here in proportion.
A commune's figure is split over its villages without a rest, so that "Toàn xã" always adds up.
"""
from decimal import Decimal

from samples.communes import BY_CODE, Commune
from samples.figures import RATIOS, Figures, chance, grid, rounded

VILLAGES = {
    "06352": ("Lân Pán", "Nà Nâm", "Xa Đán", "Nà Riềng", "Lân Hát", "Pá Nim"),
    "06373": ("Quang Thái", "Minh Tiến", "Ngả Hai", "Nà Danh", "Lân Kẽm"),
    "06340": ("Pò Đồn", "Bản Cầm", "Nà Tấng", "Suối Tín", "Ngàn Sầu"),
    "06364": ("Hồng Phong 1", "Hồng Phong 2", "Làng Dọc", "Nà Yêu"),
    "06325": ("Hoàng Văn Thụ", "Lê Hồng Phong", "Vĩnh Thuận", "Trần Phú"),
    "18721": ("Thôn 1", "Thôn 2", "Thôn 3", "Thôn 4", "Thôn 5"),
}

# Communes outside the sample district, sized by guess; the 2025 ones are the merged communes.
OTHERS = {c.code: c for c in [Commune(*row) for row in [
    ("06274", "Hòa Bình", "Xã", 2340, 548, 2610, 6, 41, 92, 121, 14, 9, 12, 210, 58),
    ("06307", "Tân Đoàn", "Xã", 3890, 902, 4350, 8, 64, 148, 163, 8, 11, 19, 320, 61),
    ("06319", "Yên Phúc", "Xã", 5610, 1312, 3120, 9, 132, 241, 118, 6, 12, 27, 180, 49),
    ("06298", "Bình Phúc", "Xã", 3120, 731, 4010, 7, 58, 121, 140, 4, 9, 15, 260, 60),
    ("06313", "Tri Lễ", "Xã", 4480, 1015, 6120, 9, 71, 163, 205, 7, 12, 18, 410, 66),
    ("06316", "Tràng Phái", "Xã", 3640, 866, 4110, 7, 62, 133, 151, 5, 9, 14, 280, 59),
    ("06613", "Đình Lập", "Thị trấn", 4380, 1128, 3210, 7, 38, 61, 22, 0, 4, 31, 8, 62),
    ("06628", "Đình Lập", "Xã", 3010, 702, 10310, 9, 61, 118, 44, 0, 6, 14, 35, 74),
    ("06634", "Cường Lợi", "Xã", 1640, 390, 4260, 6, 34, 71, 38, 0, 3, 9, 4, 81),
    ("18721", "Cẩm Lĩnh", "Xã", 7120, 1905, 1430, 5, 221, 182, 14, 0, 61, 48, 0, 31),
    ("18742", "Cẩm Trung", "Xã", 6240, 1702, 990, 6, 251, 212, 8, 0, 44, 39, 0, 12),
    ("21154", "Trà Phong", "Xã", 4610, 1168, 5420, 7, 26, 29, 30, 0, 4, 15, 0, 53),
    ("21157", "Hương Trà", "Xã", 3120, 790, 6210, 5, 22, 24, 26, 0, 3, 9, 0, 57),
]]}
MERGED = {c.code: c for c in [Commune(*row) for row in [
    ("06325", "Bắc Sơn", "Xã", 16907, 4053, 8046, 30, 329, 588, 331, 228, 36, 141, 10, 49),
    ("06337", "Tân Tri", "Xã", 11485, 2660, 13761, 28, 237, 527, 514, 231, 38, 83, 62, 64),
    ("06364", "Vũ Lễ", "Xã", 12944, 3006, 9210, 27, 321, 566, 365, 297, 35, 104, 26, 56),
]]}

# code -> (base, low share, high share, step): a share of another figure, "" a plain number.
INVENTED = {
    "pop.male": ("pop.total", 0.498, 0.508, "1"), "pop.ethnic_minority": ("pop.total", 0.7, 0.9, "1"),
    "hh.ethnic_minority": ("hh.total", 0.7, 0.9, "1"), "pop.deaths": ("pop.births", 0.4, 0.6, "1"),
    "pop.marriages": ("pop.births", 0.5, 0.7, "1"), "pop.births_third": ("pop.births", 0.05, 0.14, "1"),
    "land.agricultural": ("land.natural_area", 0.85, 0.91, "0.1"), "land.unused": ("land.natural_area", 0.02, 0.05, "0.1"),
    "livestock.horse.head": ("livestock.buffalo.head", 0.1, 0.3, "1"),
    "livestock.chicken.head": ("livestock.poultry.head", 0.76, 0.86, "100"),
    "livestock.cattle_crossbred.head": ("livestock.cattle.head", 0.06, 0.12, "1"),
    "livestock.vaccination_due": ("livestock.pig.head", 0.9, 1.0, "1"),
    "livestock.vaccinated": ("livestock.pig.head", 0.7, 0.85, "1"),
    "aqua.capture.output": ("aqua.farmed.output", 0.05, 0.12, "0.1"),
    "edu.pupil.lower_secondary": ("edu.pupil.primary", 0.66, 0.74, "1"), "edu.school.total": ("", 3, 5, "1"),
    "edu.kindergarten.classes": ("edu.pupil.preschool", 0.038, 0.046, "1"),
    "health.staff": ("", 5, 8, "1"), "health.beds": ("", 5, 7, "1"), "health.visits": ("pop.births", 55, 70, "1"),
    "labor.exported": ("labor.jobs_created", 0.04, 0.12, "1"), "business.household": ("hh.total", 0.05, 0.09, "1"),
    "enterprise.total": ("", 1, 6, "1"), "ocop.products": ("", 1, 4, "1"), "coop.groups": ("", 2, 9, "1"),
    "income.per_capita": ("", 34, 46, "0.1"), "housing.temporary_removed": ("", 2, 14, "1"),
    "infra.road.village_paved.km": ("", 0.8, 4.2, "0.1"), "admin.dossiers.total": ("pop.births", 14, 22, "1"),
    "admin.dossiers.online": ("pop.births", 9, 13, "1"), "security.crime.cases": ("", 0, 4, "1"),
    "child.under5": ("pop.total", 0.075, 0.085, "1"), "child.underweight": ("pop.total", 0.008, 0.012, "1"),
    "infra.electricity.household.rate": ("", 97, 99.9, "0.1"), "env.waste.collected.rate": ("", 62, 88, "0.1"),
    "forest.new_pulpwood.area": ("forest.new.area", 0.55, 0.8, "0.1"),
}
CROPS = {"cassava": 140, "sweet_potato": 62, "potato": 130, "beans": 11, "soybean": 15, "ginger": 80, "fruit": 55, "tea": 48}
SUMS = {"crop.food.area": ("crop.rice.area", "crop.maize.area"),
        "aqua.total.output": ("aqua.farmed.output", "aqua.capture.output")}
RESTS = {"pop.female": ("pop.total", "pop.male"),
         "land.non_agricultural": ("land.natural_area", "land.agricultural", "land.unused")}


def span(period):
    """Year, first and last month of a period as the contract writes it."""
    if "/" in period:
        return int(period[:4]), int(period[5:7]), int(period[-2:])
    year = int(period[:4])
    if "Q" in period:
        last = 3 * int(period[-1])
        return year, last - 2, last
    if "H" in period:
        last = 6 * int(period[-1])
        return year, last - 5, last
    return (year, int(period[5:]), int(period[5:])) if "-" in period else (year, 1, 12)


class Model:
    """`merged` takes the communes of July 2025 where a code has changed its meaning."""

    def __init__(self, merged=False):
        self.communes = {**BY_CODE, **OTHERS, **(MERGED if merged else {})}
        self._figures = {}

    def _of(self, code, scenario, period):
        key = (code, scenario, period)
        if key not in self._figures:
            figures = self._figures.setdefault(code, Figures(self.communes[code]))
            year, first, last = span(period)
            made = figures.plan(year) if scenario == "plan" else figures.actual(year, first, last)
            self._figures[key] = dict(made)
        return self._figures[key]

    def value(self, place, indicator, scenario, period):
        """None where there is none: a yield without a harvest."""
        code, _, village = place.partition("/")
        if village:
            return self._village(code, village, indicator, scenario, period)
        figures = self._of(code, scenario, period)
        if indicator not in figures:
            figures[indicator] = self._invent(code, indicator, scenario, period)
        return figures[indicator]

    def _invent(self, code, indicator, scenario, period):
        def get(other):
            return self.value(code, other, scenario, period)
        if indicator in SUMS:
            return sum(get(part) for part in SUMS[indicator])
        if indicator in RESTS:
            whole, *parts = RESTS[indicator]
            return get(whole) - sum(get(part) for part in parts)
        if indicator == "livestock.cattle_crossbred.share":
            return rounded(100 * get("livestock.cattle_crossbred.head") / get("livestock.cattle.head"), 1)
        _, crop, part = (indicator + "..").split(".")[:3]
        if crop in CROPS:
            return self._crop(code, crop, part, scenario, period)
        base, low, high, step = INVENTED[indicator]
        share = low + (high - low) * chance(code, indicator, span(period)[0])
        return grid(share * (float(get(base)) if base else 1), step)

    def _crop(self, code, crop, part, scenario, period):
        year, first, last = span(period)
        area = grid((4 + 30 * chance(code, crop)) * (1 + 0.02 * (year - 2023)) * (last - first + 1) / 12, "0.1")
        if part == "area":
            return area
        output = grid(float(area) / 10 * CROPS[crop] * (0.95 + 0.1 * chance(code, crop, scenario, period)), "0.1")
        return output if part == "output" else rounded(10 * output / area, 1)

    def _village(self, code, village, indicator, scenario, period):
        if indicator in RATIOS:
            top, bottom, scale = RATIOS[indicator]
            top, bottom = (self.value(f"{code}/{village}", i, scenario, period) for i in (top, bottom))
            return rounded(scale * top / bottom, 2) if bottom else None
        whole = self.value(code, indicator, scenario, period)
        step = Decimal("0.1") if whole % 1 else Decimal(100) if indicator == "livestock.poultry.head" else Decimal(1)
        shares = split(whole, VILLAGES[code], step, code, indicator)
        return shares[village]


def split(whole, names, step, *key):
    """`whole` over `names` in multiples of `step`, the last one taking what is left."""
    weights = [0.6 + chance(*key, name) for name in names]
    out, left = {}, whole
    for name, weight in zip(names[:-1], weights):
        out[name] = min(left, grid(float(whole) * weight / sum(weights), str(step)))
        left -= out[name]
    out[names[-1]] = left
    return out
