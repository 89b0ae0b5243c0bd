"""A judged line as the table shows it: its file, its kind, and its facts as text."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from pathlib import PurePath

from PySide6.QtCore import QLocale

from core.model import FIELD_EDGE, CheckedFile, Judgement, Platform, Strength
from core.words import capital, tr, with_commas
from gui import theme
from gui.result.views import OUTCOMES

Span = tuple[int, int]

_BLANKS = dict.fromkeys((*range(0x20), 0x7F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), " ")
"""Breaks, control characters and marks that turn the direction of writing: blank on screen, one for one."""

_EDGE = " · "
"""Stands for FIELD_EDGE on screen; it is as long, so that spans still fit."""


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table: `place` is its position in the check, `file` the name of its statement, and `number` the
    place of that among the files.
    """

    place: int
    file: str
    judgement: Judgement
    platforms: str
    role: theme.Role
    number: int = 0


def file_name(file: CheckedFile) -> str:
    """The name of a statement's file, without the folder."""
    return PurePath(file.statement.path).name


def row(place: int, file: str, judgement: Judgement, platforms: Mapping[str, Platform], number: int = 0) -> Row:
    """One judged line; `file` is "" for a name that was typed or pasted."""
    return Row(place, file, judgement, platform_names(judgement, platforms), theme.outcome_role(judgement), number)


def platform_names(judgement: Judgement, platforms: Mapping[str, Platform]) -> str:
    """The platforms that a line touches, in the list's own words."""
    seen = dict.fromkeys(platform for finding in judgement.findings for platform in finding.match.platforms)
    return ", ".join(platforms[each].name if each in platforms else each for each in seen)


def as_filed(row: Row) -> tuple[int, int]:
    """Findings first, and inside each outcome the order of the files."""
    return OUTCOMES.index(row.role), row.place


def shown(text: str) -> str:
    """A line's text as one row of the screen can show it, character for character."""
    return text.translate(_BLANKS).replace(FIELD_EDGE, _EDGE)


def spans(judgement: Judgement) -> tuple[Span, ...]:
    """The matched characters of the line's text, in order."""
    return tuple(sorted({finding.match.span for finding in judgement.findings}))


def outcome_text(row: Row) -> str:
    """What came out, beside its icon: the platforms of a finding ("Alipay", "Possible: Alipay"), else the word."""
    word = theme.outcome_word(row.role)
    if row.role is theme.Role.FOUND:
        return row.platforms if _is_itself_visible(row.judgement) else tr("Company only")
    return tr("{outcome}: {platforms}").format(outcome=word, platforms=row.platforms) if row.platforms else word


def _is_itself_visible(judgement: Judgement) -> bool:
    return any(finding.match.strength is Strength.PLATFORM for finding in judgement.findings)


def place_text(judgement: Judgement) -> str:
    """Where the line stands in its file."""
    line = judgement.line
    return str(line.number) if line.page is None else tr("{page}:{line}").format(page=line.page, line=line.number)


def date_text(judgement: Judgement) -> str:
    """The line's day, ISO 8601; "" where it has none."""
    return judgement.line.date.isoformat() if judgement.line.date else ""


def amount_text(amount: Decimal | None, currency: str, locale: QLocale) -> str:
    """An amount in the user's figures, to the last digit (no float comes near it); "" where there is none."""
    if amount is None:
        return ""
    whole, _, cents = f"{abs(amount):,f}".partition(".")
    figures = whole.replace(",", locale.groupSeparator()) + (locale.decimalPoint() + cents if cents else "")
    return f"{'−' if amount < 0 else ''}{figures} {currency}".rstrip()


def reading_aid(row: Row, locale: QLocale, *, of_many: bool = False) -> str:
    """The whole row as a screen reader says it; where it is `of_many` files, which one."""
    line = row.judgement.line
    parts = (
        theme.outcome_word(row.role),
        row.platforms,
        row.file if of_many else "",
        tr("line {line}").format(line=place_text(row.judgement)),
        date_text(row.judgement),
        shown(line.text),
        amount_text(line.amount, line.currency, locale),
    )
    return f"{with_commas(part for part in parts if part)}. {_why(row.judgement)}".rstrip(" ")


def _why(judgement: Judgement) -> str:
    """The first reason of an outcome, as the detail beside the table begins; "" where a clear line has none."""
    return judgement.findings[0].match.reason if judgement.findings else capital(judgement.reason)
