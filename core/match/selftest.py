"""The matcher against its own watchlist: every alias finds itself in a dozen shapes, every innocent stays clear."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.match.fold import fold
from core.match.matcher import Matcher
from core.model import FIELD_EDGE, Alias, AliasKind, Reading, Term, Watchlist
from core.words import ntr, tr

_SHAPES = (
    "{}",
    "PAYPAL *{}",
    "GOOGLE *{}",
    "POS PURCHASE 0412 {} SHENZHEN CN",
    "CHECKCARD 0821 {} 4412 RECURRING",
    "REF 88213 {}",
    "WIRE BNF {} HSBC HK",
    f"DEBIT{FIELD_EDGE}{{}}{FIELD_EDGE}-12.30",
    "Kartenzahlung {}//HONG KONG/HK 2024-05-11T14:22",
    "跨行消费 {} 尾号4412",
)
_FULL_WIDTH = {code: code + 0xFEE0 for code in range(0x21, 0x7F)}


@dataclass(frozen=True, slots=True)
class Selftest:
    """How many texts were tried, and in words what went wrong with each that failed."""

    tried: int
    failed: tuple[str, ...]

    @property
    def passed(self) -> bool:
        return not self.failed

    def __str__(self) -> str:
        tried = ntr("{n} text was tried.", "{n} texts were tried.", self.tried).format(n=self.tried)
        failed = ntr("{n} failed.", "{n} failed.", len(self.failed)).format(n=len(self.failed))
        return "\n".join([tried, failed, *self.failed])


def selftest(watchlist: Watchlist) -> Selftest:
    """Try every alias and every innocent of the watchlist, with all its platforms watched."""
    matcher = Matcher(watchlist, frozenset(watchlist.platforms))
    aliases = [(text, alias) for alias in watchlist.aliases for text in _shapes(alias)]
    innocents = [term for term in watchlist.terms if term.topic == "innocent"]
    found = matcher.read([text for text, _ in aliases])
    clear = matcher.read([term.text for term in innocents])
    failed = [*_not_found(aliases, found), *_not_clear(innocents, clear)]
    return Selftest(len(aliases) + len(innocents), tuple(failed))


def _shapes(alias: Alias) -> Iterator[str]:
    """The alias as statements show it. A weak one is found standing alone; what is beside it may speak against it."""
    written = alias.text + "MEITUAN" if alias.text.endswith("*") else alias.text
    yield from dict.fromkeys((written, written.upper(), written.lower(), written.translate(_FULL_WIDTH)))
    if alias.kind is not AliasKind.WEAK:
        yield from (shape.format(written) for shape in _SHAPES)
        if alias.form not in ("domain", "app_id", "statement"):
            yield " ".join(written.replace(" ", ""))


def _not_found(tried: Iterable[tuple[str, Alias]], readings: Iterable[Reading]) -> Iterator[str]:
    for (text, alias), reading in zip(tried, readings, strict=True):
        found = {platform for match in reading.matches for platform in match.platforms}
        if found.isdisjoint(alias.platforms):
            yield tr("“{text}” does not find {alias}.").format(text=text, alias=alias.text)


def _not_clear(tried: Iterable[Term], readings: Iterable[Reading]) -> Iterator[str]:
    """What is innocent of one platform may be another one (Xender is not SHAREit)."""
    for term, reading in zip(tried, readings, strict=True):
        for match in reading.matches:
            if term.platform in ("", *match.platforms):
                found = fold(term.text[match.span[0] : match.span[1]])
                yield tr("“{text}” is innocent, but “{found}” in it is found.").format(text=term.text, found=found)
