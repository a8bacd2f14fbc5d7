"""What a cell's text may mean, as loosely as can be: the check asks whether a label is possible."""
import re
import unicodedata
from fractions import Fraction

NOTHING = {"nil": {"-", "–", "kps", "không", "ko", "chưa đạt", "không đạt", "cđ", "không phát sinh", "không có"},
           "missing": {"", "…", "...", ".."}, "not-applicable": {"x"}}
WORDS = {
    ">": r"trên|hơn|vượt|>", ">=": r"trở'? ?lên|ít nhất|tối thiểu|từ|≥|>=", "<": r"dưới|<",
    "<=": r"không quá|tối đa|giảm còn|còn|≤|<=|%|trở xuống", "range": r"\d ?(-|–|đến|tới) ?\d", "delta": r"giảm|tăng|[+−-]|\d",
    "growth": r"tăng|giảm|\d", "maintain": r"duy trì|giữ|ổn định|\d", "achieve": r"đạt|đảm bảo|x|1|nông thôn mới",
    "unquantified": r"một số",
}
YES = {"x", "đ", "đạt", "1", "có", "đảm bảo", "duy trì", "duy trì và giữ vững", "giữ vững", "true", "nông thôn mới nâng cao"}
NUMBER = re.compile(r"[-−+(]?\d[\d.,\u00a0\u202f ]*\d|[-−+(]?\d")


def plain(raw):
    text = unicodedata.normalize("NFKC", str(raw)).replace("\u00ad", "")
    return re.sub(r"<[^>]*>", " ", text).strip().lower()


def stands_for(status, raw):
    return raw is None and status != "not-applicable" or plain(raw) in NOTHING[status]


def says(comparator, raw):
    return re.search(WORDS[comparator], plain(raw)) is not None


def is_status(raw, values):
    if not values:
        return True
    yes = plain(raw) in YES
    return yes == (values[0] > 0) or values[0] == 2 and "nâng cao" in plain(raw)


def numbers(raw, number_format):
    """Every number that the cell may be read as."""
    if isinstance(raw, bool):
        return []
    if isinstance(raw, (int, float)):
        exact = Fraction(f"{raw:.15g}")
        printed_only = re.sub(r'"[^"]*"|\\\\.', "", number_format)
        return [exact * 100] if "%" in printed_only else [exact]
    out = []
    for token in NUMBER.findall(plain(raw)):
        negative = token[0] in "-−("
        digits = token.strip("-−+( ")
        for reading in (digits.replace(".", "").replace(",", "."), digits.replace(",", "")):
            reading = re.sub(r"\s", "", reading)
            if re.fullmatch(r"\d+(\.\d+)?", reading):
                out += [Fraction(reading), -Fraction(reading)] if negative else [Fraction(reading)]
    return out
