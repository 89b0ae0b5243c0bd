"""Statements to measure with, made from invented merchants by a fixed seed: the same bytes on every machine."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from core.model import Alias, AliasKind, Basis, Watchlist

_ADJECTIVES = ("BLUE", "RED", "OLD", "NEW", "GOLDEN", "SILVER", "STONY", "BRIGHT", "NORTHERN", "LITTLE", "MISTY")
_NOUNS = ("HERON", "MAPLE", "LANTERN", "RIVER", "ANCHOR", "ORCHARD", "MEADOW", "FALCON", "COPPER", "WILLOW", "CEDAR")
_TRADES = ("BAKERY", "COFFEE", "HARDWARE", "BOOKS", "PHARMACY", "GARAGE", "FLORIST", "DELI", "MARKET", "FUEL", "TOYS")
_TOWNS = ("ASHFORD VA", "LAKEMONT OH", "PINE HOLLOW TX", "RIVERTON UT", "EASTVALE CA", "MILL CREEK WA", "FAIRVIEW GA")
_HABITS = (
    "{who} {town}",
    "POS DEBIT {who} {town} {ref}",
    "CARD 4417 {who} {ref} {town}",
    "ACH {who} {ref}",
    "SQ *{who} {town}",
)
_PLANTED = (
    "ALIPAY *{who}",
    "WECHAT PAY {ref} SHENZHEN",
    "CAMSCANNER PREMIUM {ref}",
    "支付宝-{who}",
    "PAYPAL *SHAREIT {ref}",
)
_SYLLABLES = [first + second for first in "bdfgklmnprstvz" for second in ("a", "e", "i", "o", "u", "ar", "en", "ol")]
_FIRST = date(2025, 1, 1)
PLANTED_EVERY = 100


def texts(count: int, seed: int = 1) -> list[str]:
    """The texts of so many lines, one in PLANTED_EVERY with a listed name."""
    random = Random(seed)
    return [_text(number, random) for number in range(count)]


def _text(number: int, random: Random) -> str:
    who = f"{random.choice(_ADJECTIVES)} {random.choice(_NOUNS)} {random.choice(_TRADES)}"
    habit = random.choice(_PLANTED if number % PLANTED_EVERY == PLANTED_EVERY // 2 else _HABITS)
    return habit.format(who=who, town=random.choice(_TOWNS), ref=f"{random.randrange(10**8):08}")


def csv(lines: list[str]) -> str:
    """A bank's usual export: day, text, reference, signed amount, balance."""
    rows = [f'{day},"{text}",{place:09},{amount},{balance}' for place, text, day, amount, balance in _rows(lines)]
    return "\n".join(["Date,Description,Reference,Amount,Balance", *rows]) + "\n"


def quoted(lines: list[str]) -> str:
    """An export in which every cell is quoted and no text comes twice: day.month.year, commas as decimal marks."""
    rows = [
        ";".join(f'"{cell}"' for cell in (f"{day:%d.%m.%Y}", f"{text} {place}", amount.replace(".", ","), "EUR"))
        for place, text, day, amount, _ in _rows(lines)
    ]
    return "\n".join(['"Buchungstag";"Verwendungszweck";"Betrag";"Währung"', *rows]) + "\n"


def ofx(lines: list[str]) -> str:
    """An OFX statement of version 1 (SGML, values without closing tags)."""
    head = "OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nSECURITY:NONE\nENCODING:UTF-8\nCHARSET:NONE\nCOMPRESSION:NONE\n"
    head += "OLDFILEUID:NONE\nNEWFILEUID:NONE\n\n<OFX><SIGNONMSGSRSV1><SONRS><STATUS><CODE>0<SEVERITY>INFO</STATUS>"
    head += "<DTSERVER>20260101<LANGUAGE>ENG</SONRS></SIGNONMSGSRSV1><BANKMSGSRSV1><STMTTRNRS><TRNUID>1<STATUS><CODE>0"
    head += (
        "<SEVERITY>INFO</STATUS><STMTRS><CURDEF>USD<BANKACCTFROM><BANKID>1<ACCTID>1<ACCTTYPE>CHECKING</BANKACCTFROM>"
    )
    records = [
        f"<STMTTRN><TRNTYPE>DEBIT<DTPOSTED>{day:%Y%m%d}<TRNAMT>{amount}<FITID>{place}<NAME>{text[:32]}</STMTTRN>"
        for place, text, day, amount, _ in _rows(lines)
    ]
    tail = (
        "</BANKTRANLIST><LEDGERBAL><BALAMT>0.00<DTASOF>20260101</LEDGERBAL></STMTRS></STMTTRNRS></BANKMSGSRSV1></OFX>\n"
    )
    return "\n".join([head + "<BANKTRANLIST><DTSTART>20250101<DTEND>20260101", *records, tail])


def mt940(lines: list[str]) -> str:
    """One SWIFT statement."""
    head = ":20:MADE\n:25:00000000/0000000000\n:28C:1/1\n:60F:C250101EUR1000,00\n"
    records = [
        f":61:{day:%y%m%d}{day:%m%d}D{str(abs(float(amount))).replace('.', ',')}NMSCNONREF\n:86:{text[:60]}\n"
        for _, text, day, amount, _ in _rows(lines)
    ]
    return head + "".join(records) + ":62F:C251231EUR1000,00\n-\n"


def _rows(lines: list[str]) -> Iterator[tuple[int, str, date, str, str]]:
    random = Random(2)
    for place, text in enumerate(lines):
        day = _FIRST + timedelta(days=place * 365 // len(lines))
        yield (
            place,
            text,
            day,
            f"-{random.randrange(100, 90_000) / 100:.2f}",
            f"{random.randrange(9_000_000) / 100:.2f}",
        )


def with_aliases(watchlist: Watchlist, count: int) -> Watchlist:
    """The list with so many aliases: its own first, then invented brands."""
    random, own = Random(3), watchlist.aliases[:count]
    names = {"".join(random.choices(_SYLLABLES, k=random.randint(3, 5))) for _ in range(count * 2)}
    brands = sorted(names)[: count - len(own)]
    made = [Alias(name, AliasKind.STRONG, "brand", ("alipay",), Basis.READ, "made") for name in brands]
    return replace(watchlist, aliases=(*own, *made))
