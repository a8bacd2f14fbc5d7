"""VNI: a letter and a byte for its marks, as VNI-Times draws them."""
import unicodedata

_TONES = {"\u0301": "ù", "\u0300": "ø", "\u0309": "û", "\u0303": "õ", "\u0323": "ï"}
_HAT = {"": "â", "\u0301": "á", "\u0300": "à", "\u0309": "å", "\u0303": "ã", "\u0323": "ä"}
_BREVE = {"": "ê", "\u0301": "é", "\u0300": "è", "\u0309": "ú", "\u0303": "ü", "\u0323": "ë"}
_SINGLE = {"ơ": "ô", "ư": "ö", "đ": "ñ", "í": "í", "ì": "ì", "ỉ": "æ", "ĩ": "ó", "ị": "ò", "ỵ": "î"}


def _letter(letter):
    small = letter.lower()
    if small in _SINGLE:
        return _SINGLE[small]
    base, *marks = unicodedata.normalize("NFD", small)
    tone = next((m for m in marks if m in _TONES), "")
    if "\u0302" in marks:
        return base + _HAT[tone]
    if "\u0306" in marks:
        return base + _BREVE[tone]
    if "\u031b" in marks:  # ơ and ư with a tone
        return _SINGLE[{"o": "ơ", "u": "ư"}[base]] + _TONES[tone]
    return base + (_TONES[tone] if tone else "")


def vni(text):
    out = []
    for letter in unicodedata.normalize("NFC", text):
        if ord(letter) < 0x80:
            out.append(letter)
        else:
            written = _letter(letter)
            out.append(written.upper() if letter.isupper() else written)
    return "".join(out)
