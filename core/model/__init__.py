"""The nouns of Flagline, as frozen values that pass from room to room.

A step takes some of them and returns new ones; nothing here is ever changed. Money is `Decimal`, dates are `date`,
text is `str`. The words are the program's own vocabulary: one word for one thing, everywhere.
"""

from core.model.checked import (
    Check,
    CheckedFile,
    Finding,
    Judgement,
    Judgements,
    Match,
    Outcome,
    Reading,
    Role,
    Standing,
    Strength,
    Tally,
)
from core.model.listed import (
    Alias,
    AliasKind,
    Basis,
    Event,
    Listing,
    Order,
    Platform,
    Profile,
    StandingState,
    Term,
    Watchlist,
)
from core.model.statements import FIELD_EDGE, Layout, Line, Lines, Remark, Statement

__all__ = [
    "FIELD_EDGE",
    "Alias",
    "AliasKind",
    "Basis",
    "Check",
    "CheckedFile",
    "Event",
    "Finding",
    "Judgement",
    "Judgements",
    "Layout",
    "Line",
    "Lines",
    "Listing",
    "Match",
    "Order",
    "Outcome",
    "Platform",
    "Profile",
    "Reading",
    "Remark",
    "Role",
    "Standing",
    "StandingState",
    "Statement",
    "Strength",
    "Tally",
    "Term",
    "Watchlist",
]
