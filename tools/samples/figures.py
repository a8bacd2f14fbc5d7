"""What a commune would report: one consistent set of figures for three years of months.

Flows are built month by month, so that a cumulative figure is the sum of its months and a year the
sum of twelve. Rates are worked out from the figures as printed, rounded half up as people do.
Everything is in the catalogue's canonical units and is a Decimal.
"""
import hashlib
from decimal import ROUND_HALF_UP, Decimal

# Share of a year's harvest or turnover by month; what is not listed is spread evenly.
SEASONS = {
    "spring": {5: 10, 6: 90},
    "summer": {9: 10, 10: 70, 11: 20},
    "maize": {6: 30, 7: 12, 9: 13, 10: 25, 11: 20},
    "tobacco": {4: 20, 5: 50, 6: 30},
    "groundnut": {6: 45, 7: 35, 11: 20},
    "vegetables": {1: 13, 2: 10, 3: 8, 4: 7, 5: 6, 6: 6, 7: 5, 8: 5, 9: 7, 10: 8, 11: 11, 12: 14},
    "other_crops": {5: 10, 6: 25, 7: 20, 10: 25, 11: 20},
    "anise": {3: 12, 4: 13, 8: 35, 9: 30, 10: 10},
    "planting": {2: 15, 3: 25, 4: 20, 5: 12, 6: 10, 7: 10, 8: 8},
    "tet_trees": {2: 60, 3: 20, 4: 10, 5: 6, 6: 4},
    "fish": {1: 12, 2: 5, 3: 4, 4: 5, 5: 6, 6: 7, 7: 8, 8: 8, 9: 9, 10: 10, 11: 12, 12: 14},
    "even": {m: 1 for m in range(1, 13)},
}

CROPS = {  # crop -> (season, yield in tạ/ha)
    "rice_spring": ("spring", 51.0), "rice_summer": ("summer", 43.5), "maize": ("maize", 46.0),
    "tobacco": ("tobacco", 20.5), "groundnut": ("groundnut", 17.0),
    "vegetables": ("vegetables", 92.0),
}

RATIOS = {  # rate -> (numerator, denominator, scale)
    "crop.rice.yield": ("crop.rice.output", "crop.rice.area", 10),
    **{f"crop.{c}.yield": (f"crop.{c}.output", f"crop.{c}.area", 10) for c in CROPS},
    "forest.cover.rate": ("forest.area", "land.natural_area", 100),
    "poverty.poor.rate": ("poverty.poor.households", "hh.total", 100),
    "poverty.near_poor.rate": ("poverty.near_poor.households", "hh.total", 100),
    "labor.trained.rate": ("labor.trained", "labor.working_age", 100),
    "health.insurance.rate": ("health.insurance.persons", "pop.total", 100),
    "culture.family.rate": ("culture.family.households", "hh.total", 100),
    "culture.village.rate": ("culture.village.count", "village.total", 100),
}


def chance(*key):
    """A number in [0, 1) that depends on nothing but the key."""
    digest = hashlib.sha256("|".join(map(str, key)).encode()).digest()
    return int.from_bytes(digest[:6], "big") / 2**48


def between(low, high, *key):
    return low + (high - low) * chance(*key)


def grid(value, step):
    """`value` rounded half up to a multiple of `step` (a string)."""
    step = Decimal(step)
    return (Decimal(repr(float(value))) / step).quantize(Decimal(1), ROUND_HALF_UP) * step


def rounded(value, digits):
    return value.quantize(Decimal(1).scaleb(-digits), ROUND_HALF_UP)


class Figures:
    def __init__(self, commune, money_step="0.001", rate_digits=2, plans=None, changes=None):
        self.c = commune
        self.money_step = money_step
        self.rate_digits = rate_digits
        self.plans = plans or {}  # (year, indicator) -> figure the district really gave
        self.changes = changes or {}  # (year, month, indicator) -> figure that was reported instead
        self._months = {}
        self._stocks = {}

    # -- flows ---------------------------------------------------------------------------------
    def _spread(self, name, annual, season, year, month, step):
        weights = SEASONS[season]
        if month not in weights or annual == 0:
            return Decimal(0)
        share = weights[month] / sum(weights.values())
        wobble = between(0.93, 1.07, self.c.code, name, year, month)
        return grid(annual * share * wobble, step)

    def month(self, year, month):
        key = (year, month)
        if key not in self._months:
            self._months[key] = self._make_month(year, month)
        return self._months[key]

    def _make_month(self, year, month):
        c, out = self.c, {}

        def annual(name, base):
            drift = 1 + 0.02 * (year - 2023)
            return base * drift * between(0.96, 1.04, c.code, name, year)

        def flow(code, base, season="even", step="1"):
            out[code] = self._spread(code, annual(code, base), season, year, month, step)

        areas = {"rice_spring": c.spring, "rice_summer": c.summer, "maize": c.maize,
                 "tobacco": c.tobacco, "groundnut": c.groundnut, "vegetables": c.vegetables}
        for crop, (season, typical) in CROPS.items():
            flow(f"crop.{crop}.area", areas[crop], season, "0.1")
            tons = float(out[f"crop.{crop}.area"]) / 10 * typical
            tons *= between(0.92, 1.08, c.code, crop, "yield") * between(0.98, 1.02, c.code, crop, year, month)
            out[f"crop.{crop}.output"] = grid(tons, "0.1")
        for part in ("area", "output"):
            out[f"crop.rice.{part}"] = out[f"crop.rice_spring.{part}"] + out[f"crop.rice_summer.{part}"]
        out["crop.grain.output"] = out["crop.rice.output"] + out["crop.maize.output"]
        flow("crop.other.area", 0.06 * sum(areas.values()), "other_crops", "0.1")
        out["crop.sown.area"] = out.pop("crop.other.area") + sum(
            out[f"crop.{crop}.area"] for crop in CROPS)
        flow("crop.star_anise.output", c.anise * 4, "anise", "0.1")

        flow("livestock.meat.output", c.population * 0.055, step="0.1")
        flow("aqua.farmed.output", c.population * 0.0035, "fish", "0.1")
        flow("forest.new.area", c.natural_area * c.forest_share / 9000, "planting", "0.1")
        flow("forest.scattered.trees", c.population * 2.4, "tet_trees", "100")
        flow("forest.timber.volume", c.natural_area * 0.22)

        money = self.money_step
        flow("budget.revenue.full", 40 + c.population * 0.022, step=money)
        flow("budget.revenue.shared", 25 + c.population * 0.013, step=money)
        flow("budget.revenue.transfer", 5900 + c.population * 0.62, step=money)
        own = out["budget.revenue.full"] + out["budget.revenue.shared"]
        out["budget.revenue.total"] = own + out["budget.revenue.transfer"]
        out["budget.revenue.local"] = grid(float(own) * 1.31, money)
        flow("budget.expenditure.investment", 260 + c.population * 0.05, step=money)
        flow("budget.expenditure.recurrent", 5200 + c.population * 0.53, step=money)
        flow("budget.expenditure.reserve", 70, step=money)
        out["budget.expenditure.total"] = sum(
            out[f"budget.expenditure.{p}"] for p in ("investment", "recurrent", "reserve"))

        flow("pop.births", c.population * 0.0155)
        flow("labor.jobs_created", c.population * 0.024)
        accident = chance(c.code, "accident", year, month) < 0.12
        out["security.traffic.accidents"] = Decimal(1 if accident else 0)
        self._change(out, year, month)
        return out

    def _change(self, figures, year, month):
        figures.update({code: value for (y, m, code), value in self.changes.items()
                        if (y, m) == (year, month) and code in figures})

    # -- stocks --------------------------------------------------------------------------------
    def stock(self, year, month):
        key = (year, month)
        if key not in self._stocks:
            self._stocks[key] = self._make_stock(year, month)
        return self._stocks[key]

    def _make_stock(self, year, month):
        c, out = self.c, {}
        age = (year - 2024) * 12 + month  # months since December 2023

        def stock(code, base, monthly=0.0, step="1", low=0.0):
            size = base * between(0.85, 1.15, c.code, code) * (1 + monthly * age)
            out[code] = max(grid(size, step), Decimal(str(low)))

        rural = 0.35 if c.kind == "Thị trấn" else 1.0
        stock("livestock.buffalo.head", rural * c.population * 0.085, -0.0015)
        stock("livestock.cattle.head", rural * c.population * 0.05, 0.001)
        stock("livestock.goat.head", rural * c.population * 0.045, 0.002)
        stock("livestock.pig.head", rural * c.population * 0.42, 0.004)
        stock("livestock.poultry.head", c.population * 3.6, 0.004, "100")
        stock("aqua.pond.area", c.population * 0.0021, 0.0, "0.1")
        out["land.natural_area"] = Decimal(c.natural_area)
        out["forest.area"] = grid(c.natural_area * c.forest_share / 100 * (1 + 0.0004 * age), "0.1")
        stock("coop.total", 3, 0.0, "1", 1)

        out["hh.total"] = grid(c.households * (1 + 0.0006 * (age - 6)), "1")
        out["pop.total"] = grid(c.population * (1 + 0.0005 * (age - 6)), "1")
        out["village.total"] = Decimal(c.villages)
        # Poor households are counted once a year, in the review at the end of the year.
        review = year if month == 12 else year - 1
        for code, base in (("poor", 0.078), ("near_poor", 0.092)):
            share = base * between(0.5, 1.6, c.code, code) * (1 - 0.24 * (review - 2023))
            out[f"poverty.{code}.households"] = grid(c.households * share, "1")
        stock("labor.working_age", c.population * 0.585, 0.0003)
        out["labor.trained"] = grid(float(out["labor.working_age"]) *
                                    (between(0.55, 0.66, c.code, "trained") + 0.001 * age), "1")
        # The school year changes in September.
        cohort = year if month >= 9 else year - 1
        for code, base in (("preschool", 0.062), ("primary", 0.094)):
            out[f"edu.pupil.{code}"] = grid(
                c.population * base * between(0.93, 1.07, c.code, code, cohort), "1")
        out["child.age5"] = grid(c.population * 0.017 * between(0.9, 1.1, c.code, "age5", cohort), "1")
        out["edu.age5.rate"] = min(grid(between(98.6, 100.6, c.code, "age5.rate", cohort), "0.1"),
                                   Decimal(100))
        out["edu.school.standard"] = Decimal(1 + round(between(0.2, 1.9, c.code, "standard")))
        out["health.insurance.persons"] = grid(
            float(out["pop.total"]) * (between(0.925, 0.968, c.code, "bhyt") + 0.0012 * age), "1")
        out["health.commune_standard"] = Decimal(0 if c.code in ("06331", "06382") else 1)
        out["culture.family.households"] = grid(
            c.households * (between(0.83, 0.93, c.code, "family") + 0.001 * age), "1")
        out["culture.village.count"] = Decimal(c.villages - round(between(-0.4, 1.6, c.code, "village")))
        out["water.hygienic.household.rate"] = grid(
            between(92, 98, c.code, "water") + 0.08 * age, "0.1")
        base = 12 + round(between(0, 6, c.code, "ntm"))
        out["ntm.criteria.met"] = Decimal(min(19, base + (year - 2023)))
        self._change(out, year, month)
        return out

    # -- columns of the form -------------------------------------------------------------------
    def _with_rates(self, figures):
        for rate, (numerator, denominator, scale) in RATIOS.items():
            if figures[denominator] == 0:
                figures[rate] = None
                continue
            digits = 1 if scale == 10 else self.rate_digits
            figures[rate] = rounded(scale * figures[numerator] / figures[denominator], digits)
        if self.c.kind == "Thị trấn":  # a town has no new-rural-area criteria
            figures["ntm.criteria.met"] = None
        return figures

    def actual(self, year, first, last):
        """Flows summed over the months, stocks as they stand in the last one."""
        months = [self.month(year, m) for m in range(first, last + 1)]
        figures = {code: sum(m[code] for m in months) for code in months[0]}
        return self._with_rates({**figures, **self.stock(year, last)})

    def plan(self, year):
        before = {**self.actual(year - 1, 1, 12)}
        plan = {}
        for code, value in before.items():
            if code in RATIOS or value is None:
                continue
            growth = between(1.0, 1.04, self.c.code, code, "plan", year)
            plan[code] = grid(float(value) * growth, self._plan_step(code, value))
        for code in ("land.natural_area", "village.total", "edu.age5.rate",
                     "health.commune_standard"):
            plan[code] = before[code]
        plan["health.commune_standard"] = Decimal(1)
        plan["edu.age5.rate"] = Decimal(100)
        plan["culture.village.count"] = min(before["culture.village.count"] + 1, before["village.total"])
        plan["edu.school.standard"] = min(before["edu.school.standard"] + 1, Decimal(3))
        plan["forest.area"] = before["forest.area"] + 10
        plan["labor.trained"] = grid(float(before["labor.trained"]) * 1.03, "1")
        plan["health.insurance.persons"] = grid(float(plan["pop.total"]) * 0.975, "1")
        plan["culture.family.households"] = grid(float(plan["hh.total"]) * 0.91, "1")
        plan["water.hygienic.household.rate"] = min(grid(float(before["water.hygienic.household.rate"]) + 1, "0.5"), Decimal(100))
        plan["security.traffic.accidents"] = before["security.traffic.accidents"]
        if before["ntm.criteria.met"] is not None:
            plan["ntm.criteria.met"] = min(before["ntm.criteria.met"] + 2, Decimal(19))
        for code in ("poor", "near_poor"):
            name = f"poverty.{code}.households"
            plan[name] = grid(float(before[name]) * 0.75, "1")
        for crop in CROPS:  # a plan is an area times a yield
            yield_ = grid(float(before[f"crop.{crop}.yield"] or 0) * 1.01, "0.5")
            plan[f"crop.{crop}.output"] = rounded(plan[f"crop.{crop}.area"] * yield_ / 10, 1)
        plan.update({code: value for (y, code), value in self.plans.items() if y == year})
        self._plan_totals(plan)
        plan.setdefault("ntm.criteria.met", None)
        return self._with_rates(plan)

    def _plan_step(self, code, value):
        if code.startswith("budget."):
            return "1" if value < 1000 else "10"
        if code == "forest.scattered.trees":
            return "500"
        if code == "livestock.poultry.head":
            return "500"
        if code in ("labor.jobs_created", "forest.timber.volume"):
            return "5"
        return "1" if code.startswith("crop.") and value > 20 else "0.5" if "area" in code or "output" in code else "1"

    @staticmethod
    def _plan_totals(plan):
        for part in ("area", "output"):
            plan[f"crop.rice.{part}"] = plan[f"crop.rice_spring.{part}"] + plan[f"crop.rice_summer.{part}"]
        plan["crop.grain.output"] = plan["crop.rice.output"] + plan["crop.maize.output"]
        areas = sum(plan[f"crop.{crop}.area"] for crop in CROPS)
        plan["crop.sown.area"] = areas + grid(0.06 * float(areas), "1")
        own = plan["budget.revenue.full"] + plan["budget.revenue.shared"]
        plan["budget.revenue.total"] = own + plan["budget.revenue.transfer"]
        plan["budget.revenue.local"] = grid(float(own) * 1.3, "1")
        plan["budget.expenditure.total"] = sum(
            plan[f"budget.expenditure.{p}"] for p in ("investment", "recurrent", "reserve"))
