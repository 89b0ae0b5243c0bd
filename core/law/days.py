"""Days in words, the same on every machine: "9 June 2021"."""

from __future__ import annotations

from datetime import date

from core.words import tr


def in_words(day: date) -> str:
    """The day as a person writes it, without the machine's locale."""
    months = (
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
    return tr("{day} {month} {year}").format(day=day.day, month=months[day.month - 1], year=day.year)
