"""Lays out Biểu số 01/KTXH of one commune and month, with that commune's habits."""
from . import wording
from .figures import rounded
from .habits import UNIT_FACTORS
from .rows import TOWN_WORDS, form_rows
from .sheet import Sheet, ref

# column -> texts of the header from top to bottom; one text stands in all levels
HEADS = {
    "one": dict(stt="STT", label="Chỉ tiêu", unit="ĐVT", prev="TH năm {p}", plan="KH năm {y}",
                month="TH tháng {m}", cum="Lũy kế {m} tháng", pct="% so KH", same="% so cùng kỳ",
                note="Ghi chú", code="Mã"),
    "short": dict(stt="TT", label="Nội dung", unit="ĐVT", prev="TH {p}", plan="KH {y}",
                  month="TH T{m}", cum="LK {m} tháng", pct="% KH", same="% CK", note="Ghi chú"),
    "two": dict(stt="STT", label="Chỉ tiêu", unit="ĐVT", prev="TH năm {p}", plan="KH năm {y}",
                month="Năm {y}|TH T{m}", cum="Năm {y}|Lũy kế", pct="So sánh (%)|KH năm",
                same="So sánh (%)|Cùng kỳ", note="Ghi chú", code="Mã"),
    "two-joined": dict(stt="STT", label="Chỉ tiêu chủ yếu", unit="Đơn vị tính",
                       prev="Thực hiện năm {p}", plan="Kế hoạch năm {y}",
                       month="Thực hiện năm {y}|Tháng {m}",
                       cum="Thực hiện năm {y}|Lũy kế từ đầu năm", pct="So sánh %|KH năm {y}",
                       same="So sánh %|Cùng kỳ năm {p}", note="Ghi chú",
                       extra="Ước TH cả năm {y}"),
    "three": dict(stt="TT", label="Tên chỉ tiêu", unit="Đơn vị\ntính", prev="Thực hiện {p}",
                  plan="Kế hoạch {y}", month="Kết quả thực hiện|Năm {y}|Tháng {m}",
                  cum="Kết quả thực hiện|Năm {y}|Lũy kế {m} tháng",
                  pct="Kết quả thực hiện|Tỷ lệ (%)|So KH", same="Kết quả thực hiện|Tỷ lệ (%)|So cùng kỳ",
                  note="Ghi chú"),
}
TITLES = ("KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI THÁNG {m} NĂM {y}",
          "TÌNH HÌNH THỰC HIỆN CÁC CHỈ TIÊU KINH TẾ - XÃ HỘI THÁNG {m} NĂM {y}",
          "BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN NHIỆM VỤ KT-XH THÁNG {m} NĂM {y}")
ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X")
FIGURES = ("prev", "plan", "month", "cum")
WIDTHS = dict(stt=6, label=42, unit=12, note=14, code=8)
SUMS = {  # total -> parts, where a commune types a formula
    "crop.grain.output": ("crop.rice.output", "crop.maize.output"),
    "budget.revenue.total": ("budget.revenue.full", "budget.revenue.shared", "budget.revenue.transfer"),
    "budget.expenditure.total": ("budget.expenditure.investment", "budget.expenditure.recurrent",
                                 "budget.expenditure.reserve"),
}


def as_number(value):
    return int(value) if value == value.to_integral_value() else float(value)


class FormT1:
    """One workbook's table. `at` finds a figure's cell, `label_at` a row's label."""

    def __init__(self, commune, habit, figures, year, month):
        self.c, self.habit, self.f = commune, habit, figures
        self.year, self.month_no = year, month
        self.words = {"y": year, "p": year - 1, "m": month, "mm": f"{month:02}"}
        self.columns = habit["columns"].split()
        self.sheet = Sheet(habit["sheet"].format(**self.words))
        self.at, self.label_at, self.unit_at, self.head_at = {}, {}, {}, {}
        self.row = 0
        self.last_unit = None
        f = figures
        self.values = {"prev": f.actual(year - 1, 1, 12), "plan": f.plan(year),
                       "month": f.actual(year, month, month), "cum": f.actual(year, 1, month),
                       "before": f.actual(year, 1, month - 1), "same": f.actual(year - 1, 1, month)}
        for code, extra in habit["extra_values"].items():
            for role, value in extra.items():
                self.values[role][code] = value
        self._title_block()
        self._header()
        self._body()
        self._foot()
        self._formulas()
        self.sheet.widths = {i: WIDTHS.get(role, 11) for i, role in enumerate(self.columns)}

    def col(self, role):
        return self.columns.index(role)

    def _line(self, text, style="plain-bold", first=None, last=None, row=None):
        first = self.col("stt") if first is None else first
        row = self.row if row is None else row
        last = len(self.columns) - 1 if last is None else last
        self.sheet.put(row, first, text, style=style, border=False)
        if last > first:
            self.sheet.merges.append((row, first, row, last))

    # -- above the table -----------------------------------------------------------------------
    def _title_block(self):
        c, n = self.c, len(self.columns)
        left, right = self.col("stt"), self.col("label")
        kind, name = c.kind.upper(), c.name.upper()
        upper, lower = (("UBND HUYỆN BẮC SƠN", f"UBND {kind} {name}")
                        if self.habit["agency"] == "one-line" else ("ỦY BAN NHÂN DÂN", f"{kind} {name}"))
        self._line(upper, "plain-bold", left, right, 0)
        self._line("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "plain-bold", right + 1, n - 3, 0)
        self._line("Biểu số 01/KTXH", "plain-bold", n - 2, n - 1, 0)
        self._line(lower, "plain-bold", left, right, 1)
        self._line("Độc lập - Tự do - Hạnh phúc", "plain-bold", right + 1, n - 3, 1)
        self.row = 3
        for text in self.habit["title_rows"]:
            self._line(text, "italic")
            self.row += 1
        self._line(TITLES[self.habit["wording"]].format(**self.words), "title")
        number = 60 + int(self.c.code) % 37 + self.month_no
        self._line(f"(Kèm theo Báo cáo số {number}/BC-UBND ngày 14/{self.month_no}/{self.year} "
                   f"của UBND {c.kind.lower()} {c.name})", "italic", row=self.row + 1)
        self.row += 3
        if self.habit["unit_place"] == "note":
            self._line("ĐVT: triệu đồng", "italic", n - 3, n - 1, self.row - 1)

    def _levels(self):
        head = HEADS[self.habit["head"]]
        texts = [head[role].format(**self.words).split("|") for role in self.columns]
        depth = max(map(len, texts))
        return [t + [t[-1]] * (depth - len(t)) if len(t) == 1 else t for t in texts], depth

    def _header(self):
        levels, depth = self._levels()
        self._put_header(levels, depth)
        self.row += depth
        if self.habit["index_row"]:
            for i, text in enumerate(self.habit["index_row"].split()):
                value = int(text) if text.isdigit() else text
                self.sheet.put(self.row, i, value, style="center")
            self.row += 1

    def _put_header(self, levels, depth):
        done = set()
        for i, texts in enumerate(levels):
            for level in range(depth):
                if (level, i) in done:
                    continue
                bottom = level
                while bottom + 1 < depth and texts[bottom + 1] == texts[level]:
                    bottom += 1
                right = i
                while right + 1 < len(levels) and levels[right + 1][:bottom + 1] == texts[:bottom + 1]:
                    right += 1
                done.update((a, b) for a in range(level, bottom + 1) for b in range(i, right + 1))
                self.sheet.put(self.row + level, i, texts[level], style="head")
                if (bottom, right) != (level, i):
                    self.sheet.merges.append((self.row + level, i, self.row + bottom, right))
                if level == depth - 1 or bottom == depth - 1:
                    self.head_at[self.columns[i]] = (self.row + level, i)

    # -- the table -----------------------------------------------------------------------------
    def _body(self):
        self.count = {"part": 0, "group": 0, "item": 0}
        first_part = True
        previous = None
        for row in form_rows(self.habit):
            if row.kind == "part":
                if not first_part and self.habit["repeat_header"]:
                    levels, depth = self._levels()
                    self._put_header(levels, depth)
                    self.row += depth
                if not first_part and self.habit["blank_rows"]:
                    self.row += 1
                first_part = False
            self._row(row, previous)
            previous = row
            self.row += 1

    def _numbering(self, row, previous):
        """What stands in the STT column, and what is typed before the label."""
        style, count = self.habit["numbering"], self.count
        if row.kind == "part":
            count.update(part=count["part"] + 1, group=0, item=0)
            return ("ABC" if style in ("number", "roman") else ROMAN)[count["part"] - 1], ""
        if row.kind == "group":
            count["group"] += 1
            if style != "number":
                count["item"] = 0
            number = count["group"]
            return (ROMAN[number - 1] if style in ("number", "roman")
                    else str(number) if style == "text" else number), ""
        if row.kind in ("component", "cell"):
            mark = "+ " if style in ("dash", "roman") else "- "
            first = row.kind == "component" and previous.kind != "component"
            return None, ("Trong đó: " if first else "") + mark
        count["item"] += 1
        if style in ("dash", "roman"):
            return None, "- "
        if style == "number":
            return count["item"], ""
        text = f"{count['group']}.{count['item']}"
        return (float(text) if style == "decimal" else text), ""

    def _label(self, row):
        text = row.labels[self.habit["wording"]]
        if self.c.kind == "Thị trấn":
            for old, new in TOWN_WORDS:
                text = text.replace(old, new)
        return text

    def _row(self, row, previous):
        number, mark = self._numbering(row, previous)
        label = mark + self._label(row)
        unit = self._unit(row)
        if row.code and self.habit["unit_place"] == "label" and unit not in ("", "đạt/không"):
            label += f" ({unit})"
        bold = row.kind in ("part", "group")
        indent = 2 if row.kind in ("component", "cell") else 0
        for i, role in enumerate(self.columns):
            self.sheet.put(self.row, i, None)
        self.sheet.put(self.row, self.col("stt"), number, style="center")
        self.sheet.put(self.row, self.col("label"), label, style="bold" if bold else "body", indent=indent)
        if not row.code:
            self.last_unit = None
            return
        self.label_at[row.code] = (self.row, self.col("label"))
        if "unit" in self.columns:
            self.unit_at[row.code] = (self.row, self.col("unit"))
            self._put_unit(row, unit)
        if self.habit["hidden_code"]:
            self.sheet.put(self.row, self.col("code"), f"{len(self.label_at):02}")
        for role in FIGURES:
            self._figure(row, role, unit)
        self._percents(row)

    def _unit(self, row):
        units = self.habit["units"]
        return units.get(row.code, units.get(row.unit, row.unit or ""))

    def _put_unit(self, row, unit):
        shown = unit
        if self.habit["unit_place"] == "note" and unit == "triệu đồng":
            shown = None
        elif self.habit["ditto"] and unit == self.last_unit:
            shown = self.habit["ditto"]
        self.last_unit = unit
        self.sheet.put(self.row, self.col("unit"), shown, style="center")

    def shown(self, code, unit, value):
        """The figure in the commune's own unit of measure, and its decimals."""
        shift, digits = UNIT_FACTORS.get(unit, (0, None))
        if digits is None:
            digits = {"%": self.f.rate_digits, "ha": 1, "tấn": 1, "tạ/ha": 1, "triệu đồng": 1}.get(unit, 0)
            if code in ("edu.age5.rate", "water.hygienic.household.rate"):
                digits = 1
        return rounded(value.scaleb(shift), digits), digits

    def _figure(self, row, role, unit):
        value = self.values[role][row.code]
        where = (self.row, self.col(role))
        self.at[(row.code, role)] = where
        if value is None:
            self.sheet.put(*where, "x", style="center")
        elif row.code == "health.commune_standard":
            self.sheet.put(*where, self.habit["boolean"][0 if value else 1], style="center")
        elif value == 0:
            self.sheet.put(*where, self.habit["nil"], style="center")
        else:
            self._number(where, *self.shown(row.code, unit, value), unit)

    def _number(self, where, shown, digits, unit):
        if self.habit["numbers"] == "text" or self.habit["writer"].startswith("csv"):
            text = wording.number_text(shown.normalize() if digits == 1 else shown, None if digits == 1 else digits)
            if self.habit["numbers"] == "text" and where[0] % 3 == 0:
                text += "\u00a0"
            self.sheet.put(*where, text, style="center")
        elif unit == "%" and self.habit["percent_format"]:
            self.sheet.put(*where, float(shown / 100), number_format="0.00%" if digits == 2 else "0.0%")
        else:
            form = "#,##0" + ("." + "0" * digits if digits else "")
            self.sheet.put(*where, as_number(shown), number_format=form)

    def _shown_or_none(self, row, role):
        value = self.values[role][row.code]
        if value is None or value == 0 or row.code == "health.commune_standard":
            return None
        return self.shown(row.code, self._unit(row), value)[0]

    def _percents(self, row):
        digits = self.habit["percent_digits"]
        actual = self._shown_or_none(row, "cum")
        for role, base_role in (("pct", "plan"), ("same", "same")):
            base = self._shown_or_none(row, base_role)
            if actual is None or base is None or row.code == "ntm.criteria.met":
                continue
            where = (self.row, self.col(role))
            self.at[(row.code, role)] = where
            percent = rounded(100 * actual / base, digits)
            if role == "pct" and self.habit["percent"].startswith("formula"):
                a, b = ref(self.row, self.col("cum")), ref(self.row, self.col("plan"))
                number = as_number(actual) / as_number(base) * 100
                formula = f"={a}/{b}*100"
                if self.habit["percent"] == "formula-round":
                    formula, number = f"=ROUND({a}/{b}*100,{digits})", float(percent)
                self.sheet.put(*where, number, formula=formula, number_format="0." + "0" * digits)
            elif self.habit["percent_format"]:
                self.sheet.put(*where, float(percent / 100), number_format="0." + "0" * digits + "%")
            elif self.habit["numbers"] == "text" or self.habit["writer"].startswith("csv"):
                self.sheet.put(*where, wording.number_text(percent, digits), style="center")
            else:
                self.sheet.put(*where, float(percent), number_format="0." + "0" * digits)

    # -- formulas that people type -------------------------------------------------------------
    def _formulas(self):
        if not self.habit["percent"].startswith("formula"):
            return
        if self.habit["noise"]:
            for (code, role), where in self.at.items():
                if role == "cum" and code in self.f.month(self.year, 1):
                    self._running_total(code, where)
        for total, parts in SUMS.items():
            for role in FIGURES:
                self._sum_formula(total, parts, role)

    def _sum_formula(self, total, parts, role):
        cells = [self.sheet.cells.get(self.at.get((p, role))) for p in parts]
        if any(c is None or not isinstance(c.value, (int, float)) for c in cells):
            return
        cell = self.sheet.cells[self.at[(total, role)]]
        cell.formula = "=" + "+".join(ref(*self.at[(p, role)]) for p in parts)
        value = 0
        for part in cells:
            value = value + part.value
        cell.value = value
        self.refresh_percent(total)

    def _running_total(self, code, where):
        """Lũy kế typed as =previous+month: the stored result shows the noise of binary fractions."""
        cell = self.sheet.cells[where]
        month = self.sheet.cells[self.at[(code, "month")]]
        before = self.values["before"][code]
        if not isinstance(cell.value, (int, float)) or not isinstance(month.value, (int, float)) or not before:
            return
        unit = {r.code: self._unit(r) for r in form_rows(self.habit) if r.code}[code]
        base = as_number(self.shown(code, unit, before)[0])
        cell.formula = f"={base!r}+{ref(*self.at[(code, 'month')])}"
        cell.value = base + month.value
        self.refresh_percent(code)

    def refresh_percent(self, code):
        where = self.at.get((code, "pct"))
        cell = self.sheet.cells.get(where)
        if cell is None or not cell.formula or cell.formula.startswith("=ROUND"):
            return
        a, b = (self.sheet.cells[self.at[(code, r)]].value for r in ("cum", "plan"))
        if isinstance(a, (int, float)) and isinstance(b, (int, float)):
            cell.value = a / b * 100

    # -- below the table -----------------------------------------------------------------------
    def _foot(self):
        n = len(self.columns)
        for text in self.habit["notes"]:
            self._line(text, "italic")
            self.row += 1
        self.row += 1
        self._line(f"{self.c.name}, ngày 14 tháng {self.month_no} năm {self.year}", "italic", n - 5, n - 1)
        self.row += 1
        self._line("Người lập biểu", "plain-bold", self.col("stt"), self.col("label"))
        self._line(self.habit["signature"], "plain-bold", n - 5, n - 1)
        self._line("CHỦ TỊCH", "plain-bold", n - 5, n - 1, self.row + 1)
        self.row += 2


def legacy(text, cell):
    cell.capitals = text.isupper() and len(text) > 5
    return wording.tcvn3(text, cell.capitals)


def dress(sheet, habit):
    """The commune's way with letters, over all texts of the sheet."""
    if habit["text"] == "nfd":
        sheet.texts(lambda text, cell: wording.nfd(text))
    elif habit["text"] == "old-tone":
        sheet.texts(lambda text, cell: wording.old_tone(text))
    elif habit["text"] == "short-i":
        sheet.texts(lambda text, cell: wording.short_i(text))
    elif habit["text"] == "tcvn3":
        sheet.font, sheet.capitals_font = ".VnTime", ".VnTimeH"
        sheet.texts(legacy)
