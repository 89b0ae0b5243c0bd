"""The layouts that the user settled, kept in one small file that a person can read, and exported in the same form.

A layout is known by its header's fingerprint: settling the same header again replaces what was kept.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

from core.errors import CannotOpen, FlaglineError
from core.model import DATE_ORDERS, DECIMAL_MARKS, ColumnRole, KeptLayouts, TableLayout
from core.words import tr

FORMAT = "flagline layouts"


class NoLayouts(FlaglineError):
    sentence = "This file holds no layouts as Flagline exports them ({why}). Nothing was changed."


def read_layouts(path: Path) -> KeptLayouts:
    """The kept layouts; none, and why, where their file is damaged."""
    try:
        return KeptLayouts({one.fingerprint: one for one in _parsed(path.read_bytes())} if path.exists() else {})
    except (OSError, NoLayouts) as trouble:
        why = trouble.facts["why"] if isinstance(trouble, NoLayouts) else trouble.strerror
        sentence = tr("The columns that you settled earlier cannot be read from {path} ({why}); they were not used.")
        return KeptLayouts(trouble=sentence.format(path=path, why=why))


def keep(path: Path, layouts: Iterable[TableLayout]) -> None:
    """Keep these too; a damaged file is put aside first. Raises OSError where the disk will not take it."""
    kept = read_layouts(path)
    if kept.trouble:
        path.replace(path.with_name(path.name + ".damaged"))
    _write(path, {**kept.by_header, **{one.fingerprint: one for one in layouts}}.values())


def forget(path: Path, fingerprint: str) -> bool:
    """Delete what was settled for this header; whether anything was. Raises OSError."""
    kept = read_layouts(path).by_header
    if fingerprint in kept:
        _write(path, (one for one in kept.values() if one.fingerprint != fingerprint))
    return fingerprint in kept


def read_export(path: Path) -> tuple[TableLayout, ...]:
    """The layouts of an export. Raises CannotOpen, or NoLayouts where it is none."""
    try:
        return _parsed(path.read_bytes())
    except OSError as trouble:
        raise CannotOpen(why=trouble.strerror) from trouble


def as_text(layouts: Iterable[TableLayout]) -> str:
    """Layouts as their file and an export hold them."""
    content = {"format": FORMAT, "version": 1, "layouts": as_rows(layouts)}
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def as_rows(layouts: Iterable[TableLayout]) -> list[dict[str, Any]]:
    """Layouts in the plain values of JSON."""
    return [
        {
            "fingerprint": one.fingerprint,
            "headings": list(one.headings),
            "roles": [str(role) for role in one.roles],
            "order": one.order,
            "decimal": one.decimal,
        }
        for one in layouts
    ]


def _write(path: Path, layouts: Iterable[TableLayout]) -> None:
    """Whole or not at all: the new file takes the old one's place only once it is on the disk."""
    path.parent.mkdir(parents=True, exist_ok=True)
    draft = path.with_name(path.name + ".draft")
    with draft.open("w", encoding="utf-8") as file:
        file.write(as_text(layouts))
        file.flush()
        with suppress(OSError):  # a disk in a network may not know how to
            os.fsync(file.fileno())
    draft.replace(path)


def _parsed(data: bytes) -> tuple[TableLayout, ...]:
    try:
        content = json.loads(data)
        if (content["format"], content["version"]) != (FORMAT, 1):
            raise NoLayouts(why=tr("it does not say so"))
        return tuple(map(_layout, content["layouts"]))
    except (ValueError, KeyError, TypeError) as trouble:
        raise NoLayouts(why=trouble) from trouble


def _layout(row: dict[str, Any]) -> TableLayout:
    """One layout. Raises ValueError where a value is none that a layout can have."""
    made = TableLayout(
        row["fingerprint"],
        tuple(row["headings"]),
        tuple(map(ColumnRole, row["roles"])),
        row["order"],
        row["decimal"],
    )
    texts = (made.fingerprint, made.order, made.decimal, *made.headings)
    if not all(isinstance(text, str) for text in texts):
        raise ValueError(tr("an entry is no text"))
    if made.order not in ("", *DATE_ORDERS) or made.decimal not in ("", *DECIMAL_MARKS):
        raise ValueError(f"{made.order} {made.decimal}")
    return made
