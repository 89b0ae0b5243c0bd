"""Names as statements damage them: slips of the pen, bad scans, split letters, look-alikes. The same at every run."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from random import Random
from string import ascii_uppercase

from core.model import Alias, AliasKind

SEED = 13971
_WRAPPINGS = (
    "{}",
    "{}",
    "POS PURCHASE 0412 {} 88120 CN",
    "PAYPAL *{}",
    "CHECKCARD 0821 {} RECURRING",
    "SEPA LASTSCHRIFT {} EREF 771204",
    "ACH DEBIT {} PAYMENT 0093312",
    "{} HONG KONG HK",
)
_SCANS = (("O", "0"), ("I", "1"), ("L", "1"), ("S", "5"), ("B", "8"), ("M", "RN"), ("W", "VV"), ("G", "6"), ("Z", "2"))
_TWINS = dict(zip("ABCEHIKMOPTXY", "АВСЕНІКМОРТХУ", strict=True))


@dataclass(frozen=True, slots=True)
class Damaged:
    """A damaged name inside a line, how it was damaged, and the alias that it was."""

    text: str
    kind: str
    alias: Alias


def damaged(aliases: Iterable[Alias], times: int) -> Iterator[Damaged]:
    """Every written alias with every kind of damage, `times` times each."""
    random = Random(SEED)
    for alias in aliases:
        for kind, harm in KINDS.items():
            if alias.kind is AliasKind.WEAK or alias.form not in ("brand", "native", "pinyin", "company"):
                continue
            for _ in range(times):
                if (text := harm(alias.text, random)) and text != alias.text:
                    yield Damaged(random.choice(_WRAPPINGS).format(text), kind, alias)


def one_edit(text: str, random: Random) -> str:
    """A letter put in, left out, changed or swapped with the next. Chinese is typed by word and has none of these."""
    if not text.isascii():
        return ""
    word = text.upper()
    place = random.choice([n for n, letter in enumerate(word) if letter.isalpha()])
    before, letter, after = word[:place], word[place], word[place + 1 :]
    other = random.choice(ascii_uppercase.replace(letter, ""))
    swapped = before + after[:1] + letter + after[1:] if after[:1].isalpha() else before + other + after
    return random.choice((before + other + letter + after, before + after, before + other + after, swapped))


def two_edits(text: str, random: Random) -> str:
    """Two of them, one after the other."""
    once = one_edit(text, random)
    return one_edit(once, random) if once else ""


def scanned(text: str, random: Random) -> str:
    """One or two letters as a scanner misreads them."""
    word = text.upper()
    possible = [(sharp, blurred) for sharp, blurred in _SCANS if sharp in word]
    for sharp, blurred in random.sample(possible, k=min(len(possible), random.randint(1, 2))):
        word = word.replace(sharp, blurred, 1)
    return word if possible else ""


def split(text: str, random: Random) -> str:
    """Parted at a place inside a word, or letter by letter."""
    inside = [n for n in range(1, len(text)) if text[n - 1].isalnum() and text[n].isalnum()]
    if not inside or random.random() < 0.3:
        return " ".join(text.upper().replace(" ", ""))
    place = random.choice(inside)
    return text[:place].upper() + random.choice(" -.") + text[place:].upper() if text.isascii() else ""


def look_alike(text: str, random: Random) -> str:
    """One to three letters of another script in the place of those they look like."""
    places = [n for n, letter in enumerate(text.upper()) if letter in _TWINS]
    word = list(text.upper())
    for place in random.sample(places, k=min(len(places), random.randint(1, 3))):
        word[place] = _TWINS[word[place]]
    return "".join(word) if places else ""


def unseen(text: str, random: Random) -> str:
    """A character without width somewhere inside."""
    place = random.randrange(1, len(text))
    return text[:place] + random.choice("\u200b\u200d\u00ad\ufeff") + text[place:]


KINDS: dict[str, Callable[[str, Random], str]] = {
    "one edit": one_edit,
    "two edits": two_edits,
    "scan": scanned,
    "split": split,
    "look-alike": look_alike,
    "unseen": unseen,
}
