"""Days in words, the same on every machine: "9 June 2021"."""

from __future__ import annotations

from datetime import date

from core.words import tr


def in_words(day: date) -> str:
    """The day as a person writes it, without the machine's locale."""
    return tr("{day} {month} {year}").format(day=day.day, month=_months()[day.month - 1], year=day.year)


def known_in_words(text: str) -> str:
    """A day of which only a part may be known, as ISO text: "2025-10-06", "2025-10" (October 2025) or "2025"."""
    year, *rest = (int(part) for part in text.split("-"))
    if not rest:
        return str(year)
    if len(rest) == 1:
        return tr("{month} {year}").format(month=_months()[rest[0] - 1], year=year)
    return in_words(date(year, *rest))


def first_day(text: str) -> date:
    """The first day that such a text can mean."""
    return date.fromisoformat(text + "-01-01"[len(text) - len("2025") :])


def _months() -> tuple[str, ...]:
    return (
        tr("January"),
        tr("February"),
        tr("March"),
        tr("April"),
        tr("May"),
        tr("June"),
        tr("July"),
        tr("August"),
        tr("September"),
        tr("October"),
        tr("November"),
        tr("December"),
    )
