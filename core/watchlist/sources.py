"""The TOML sources of the watchlist, as rows for its tables (resources/watchlist/README.md describes the files)."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

Row = dict[str, Any]
Rows = dict[str, list[Row]]


def read_sources(folder: Path) -> Rows:
    """Every row of every table but the digest, in the order of the file names; raises ValueError naming the file."""
    meta = tomllib.loads((folder / "meta.toml").read_text("utf-8"))
    rows: Rows = {"meta": [{"key": key, "value": str(value)} for key, value in sorted(meta.items())]}
    for table in ("platforms", "aliases", "alias_platforms", "terms", "orders", "events", "listings"):
        rows[table] = []
    for path in sorted(folder.rglob("*.toml")):
        try:
            _add(rows, tomllib.loads(path.read_text("utf-8")))
        except (KeyError, TypeError, ValueError) as trouble:
            raise ValueError(f"{path.relative_to(folder)}: {trouble!r}") from trouble
    return rows


def _add(rows: Rows, content: Row) -> None:
    sources = content.get("sources", {})
    for platform in content.get("platform", []):
        rows["platforms"].append(_platform(platform))
        for alias in platform.get("aliases", []):
            _add_alias(rows, alias, [platform["id"]], sources)
    for alias in content.get("alias", []):
        _add_alias(rows, alias, alias["platforms"], sources)
    for term in content.get("term", []):
        rows["terms"].append(_term(term, content, sources, len(rows["terms"]) + 1))
    for order in content.get("order", []):
        _add_order(rows, order)


def _platform(platform: Row) -> Row:
    return {
        "id": platform["id"],
        "name": platform["name"],
        "always": int(platform["always"]),
        "note": platform.get("note", ""),
    }


def _add_alias(rows: Rows, alias: Row, platforms: list[str], sources: Row) -> None:
    number = len(rows["aliases"]) + 1
    rows["aliases"].append(
        {
            "id": number,
            "text": alias["text"],
            "kind": alias["kind"],
            "form": alias["form"],
            "basis": alias.get("basis", "read"),
            "source": _address(alias["source"], sources),
            "note": alias.get("note", ""),
        }
    )
    rows["alias_platforms"] += [{"alias": number, "platform": platform} for platform in platforms]


def _term(term: Row, content: Row, sources: Row, number: int) -> Row:
    """A term of a file with one `topic`; `reason` and `source` may stand once for the whole file."""
    source = str(term.get("source", content.get("source", "")))
    return {
        "id": number,
        "topic": content["topic"],
        "text": term["text"],
        "platform": term.get("platform", ""),
        "reason": term.get("reason", content.get("reason", "")),
        "source": _address(source, sources),
    }


def _address(source: str, sources: Row) -> str:
    """A source by the short name that its file gives it, or as it stands."""
    return str(sources.get(source, source))


def _add_order(rows: Rows, order: Row) -> None:
    rows["orders"].append(
        {
            "id": order["id"],
            "title": order["title"],
            "short": order["short"],
            "jurisdiction": order["jurisdiction"],
            "kind": order["kind"],
            "citation": order.get("citation", ""),
            **{day: _iso(order.get(day)) for day in ("signed", "published", "effective", "ended")},
            "ended_by": order.get("ended_by", ""),
            "status": order["status"],
            "court": order.get("court", ""),
            "binds": order["binds"],
            "bound": json.dumps(order["bound"]),
            "forbids": order["forbids"],
            "names": json.dumps(order["names"], ensure_ascii=False),
            "reach": order.get("reach", ""),
            "note": order.get("note", ""),
            "basis": order["basis"],
            "basis_note": order.get("basis_note", ""),
            "sources": json.dumps(order["sources"], ensure_ascii=False),
        }
    )
    rows["events"] += list(_events(order))
    rows["listings"] += list(_listings(order))


def _events(order: Row) -> Iterator[Row]:
    for position, event in enumerate(order["events"], start=1):
        yield {
            "order": order["id"],
            "position": position,
            "on": _iso(event["on"]),
            "state": event["state"],
            "because": event["because"],
        }


def _listings(order: Row) -> Iterator[Row]:
    for listing in order.get("listings", []):
        yield {
            "order": order["id"],
            "platform": listing["platform"],
            "name": listing["name"],
            "reading": listing.get("reading", ""),
            "since": str(listing.get("since", "")),
        }


def _iso(day: date | str | None) -> str | None:
    """A day as ISO text; a text ("2025-10": the day was not read) as it stands."""
    return str(day) if day else None
