"""All that a result page needs of a check, counted beforehand: of a million lines that takes a while."""

from __future__ import annotations

from dataclasses import dataclass

import core.report.decisions  # noqa: F401  its words are wanted when a line is shown: the window need not wait for them
from core.law import summary
from core.model import Check
from core.months import Months, months
from core.words import tr
from gui.result.ledger import Ledger


@dataclass(frozen=True, slots=True)
class Prepared:
    """A check with its lines by place, its months, and its first sentences (at least one)."""

    check: Check
    ledger: Ledger
    months: Months
    summary: tuple[str, ...]


def prepare(check: Check) -> Prepared:
    """Count a check. This may be done on any thread."""
    return Prepared(check, Ledger(check), months(check), summary(check) or (tr("Nothing was checked."),))
