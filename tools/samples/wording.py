"""Texts as people type them: normal forms, tone placement, i and y, fonts from 1999, numbers."""
import re
import unicodedata

# TCVN3 (TCVN 5712:1993, VN3): the letters in the order of their codes.
_LETTERS = dict(zip(
    "ĂÂÊÔƠƯĐăâêôơưđ", (0xA1, 0xA2, 0xA3, 0xA4, 0xA5, 0xA6, 0xA7, 0xA8, 0xA9, 0xAA, 0xAB, 0xAC, 0xAD, 0xAE)))
_LETTERS.update(zip("àảãáạằẳẵắ", (0xB5, 0xB6, 0xB7, 0xB8, 0xB9, 0xBB, 0xBC, 0xBD, 0xBE)))
_LETTERS.update(zip("ặầẩẫấậèẻẽ", (0xC6, 0xC7, 0xC8, 0xC9, 0xCA, 0xCB, 0xCC, 0xCE, 0xCF)))
_LETTERS.update(zip("éẹềểễếệìỉ", (0xD0, 0xD1, 0xD2, 0xD3, 0xD4, 0xD5, 0xD6, 0xD7, 0xD8)))
_LETTERS.update(zip("ĩíịò", (0xDC, 0xDD, 0xDE, 0xDF)))
_LETTERS.update(zip("ỏõóọồổỗốộờởỡớợù", range(0xE1, 0xF0)))
_LETTERS.update(zip("ủũúụừửữứựỳỷỹýỵ", range(0xF1, 0xFF)))


def tcvn3(text, capitals=False):
    """`text` as it is stored under .VnTime, or under .VnTimeH whose glyphs are all capitals."""
    if capitals:
        text = text.lower()
    out = []
    for letter in text:
        if ord(letter) < 0x80:
            out.append(letter)
        else:  # toned capitals have no code of their own: typed as the small letter
            out.append(chr(_LETTERS.get(letter) or _LETTERS.get(letter.lower()) or ord("?")))
    return "".join(out)


_NEW_TO_OLD = {"óa": "oá", "òa": "oà", "ỏa": "oả", "õa": "oã", "ọa": "oạ", "óe": "oé", "ỏe": "oẻ",
               "úy": "uý", "ùy": "uỳ", "ủy": "uỷ", "ũy": "uỹ", "ụy": "uỵ"}


def old_tone(text):
    """hóa -> hoá, thủy -> thuỷ: the tone on the last vowel, as older keyboards put it."""
    for new, old in _NEW_TO_OLD.items():
        for a, b in ((new, old), (new.upper(), old.upper()), (new.capitalize(), old.capitalize())):
            text = re.sub(rf"(?<![qQ]){a}(?!\w)", b, text)
    return text


def short_i(text):
    """Tỷ lệ -> Tỉ lệ, kỳ -> kì, kỷ -> kỉ."""
    pairs = dict(zip("yỳỷỹýỵYỲỶỸÝỴ", "iìỉĩíịIÌỈĨÍỊ"))
    return re.sub(r"\b([ltkmhLTKMH])([yỳỷỹýỵYỲỶỸÝỴ])\b", lambda m: m[1] + pairs[m[2]], text)


def nfd(text):
    return unicodedata.normalize("NFD", text)


def number_text(value, digits=None):
    """1789.2 -> "1.789,2"; `value` is a Decimal or an int."""
    shown = f"{value:,.{digits}f}" if digits is not None else f"{value:,f}"
    return shown.replace(",", "_").replace(".", ",").replace("_", ".")


def ascii_name(name):
    """Vũ Lễ -> VuLe."""
    plain = unicodedata.normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    return "".join(ch for ch in plain if not unicodedata.combining(ch)).replace(" ", "")
