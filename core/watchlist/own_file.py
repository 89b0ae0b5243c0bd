"""The user's own entries as one JSON file, to keep a copy of and to bring to another computer."""

from __future__ import annotations

import json
from dataclasses import asdict, astuple
from datetime import date
from pathlib import Path
from typing import Any

from core.errors import CannotOpen, FlaglineError
from core.watchlist.own import KINDS, Own
from core.words import tr

FORMAT = "flagline own entries"


class NoOwnEntries(FlaglineError):
    sentence = "This file holds no own entries as Flagline exports them ({why}). Nothing was added."


def as_text(own: Own) -> str:
    """The entries as an export holds them."""
    return json.dumps({"format": FORMAT, "version": 1, **asdict(own)}, ensure_ascii=False, indent=2) + "\n"


def read_file(path: Path) -> Own:
    """The entries of an export. Raises CannotOpen, or NoOwnEntries where it is none."""
    try:
        content = json.loads(path.read_bytes())
    except OSError as trouble:
        raise CannotOpen(why=trouble.strerror) from trouble
    except ValueError as trouble:
        raise NoOwnEntries(why=trouble) from trouble
    if not isinstance(content, dict) or (content.pop("format", ""), content.pop("version", 0)) != (FORMAT, 1):
        raise NoOwnEntries(why=tr("it does not say so"))
    return _entries(content)


def _entries(content: dict[str, Any]) -> Own:
    try:
        kinds: dict[str, Any] = {kind: tuple(KINDS[kind](**one) for one in some) for kind, some in content.items()}
        own = Own(**kinds)
        for rule in own.policy:
            date.fromisoformat(rule.since)
    except (KeyError, TypeError, ValueError) as trouble:
        raise NoOwnEntries(why=trouble) from trouble
    if not all(isinstance(text, str) for kind in KINDS for entry in getattr(own, kind) for text in astuple(entry)):
        raise NoOwnEntries(why=tr("an entry is no text"))
    return own
