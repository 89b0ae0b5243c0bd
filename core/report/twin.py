"""The JSON of a check: what `flagline check --json` prints, and the twin that a sheet names by its hash.

Money is a decimal string, a day is ISO text, and what is not known is null. Other programs rely on the keys.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from functools import lru_cache
from typing import Any

from core.model import (
    UNREVIEWED,
    Check,
    CheckedFile,
    Disposition,
    Finding,
    Judgement,
    Line,
    LineKey,
    Order,
    Outcome,
    Review,
    Standing,
)

Json = dict[str, Any]

SCHEMA = 1


def twin(check: Check, review: Review = UNREVIEWED) -> Json:
    """The whole check. The four counts are of lines; findings outside the transactions are among the findings.

    Where people added something, "review" says what, and each finding has its "disposition", or null.
    """
    data = _check(check)
    if review != UNREVIEWED:
        keys = [LineKey.of(index, line, finding) for index, line, finding in findings(check)]
        for finding, key in zip(data["findings"], keys, strict=True):
            finding["disposition"] = _disposition(review.dispositions.get(key))
        data["review"] = {
            "firm": review.firm or None,
            "operator": review.operator or None,
            "keep_until": _day(review.keep_until),
        }
    return data


def _check(check: Check) -> Json:
    return {
        "schema": SCHEMA,
        "app": check.app,
        "list": {"version": check.watchlist.version, "sha256": check.watchlist.sha256},
        "as_of": check.as_of.isoformat(),
        "outcome": _outcome(check),
        "files": [_file(file) for file in check.files],
        "findings": [_finding(*each) for each in findings(check)],
        "not_checked": [_not_checked(index, judgement) for index, judgement in not_checked(check)],
    }


def as_json(data: object, indent: int | None = 2) -> str:
    """JSON text. Half characters, which the name of a file can hold, become question marks: they cannot be written."""
    return json.dumps(data, ensure_ascii=False, indent=indent).encode(errors="replace").decode()


def twin_bytes(check: Check, review: Review = UNREVIEWED) -> bytes:
    """The twin as its file holds it, byte for byte: the sheet names the hash of these bytes."""
    return f"{{\n{_members(twin(check, review))}\n}}\n".encode()


def _members(data: Json) -> str:
    """One line a key, and one line a file, a finding, a line not checked: quick to write and easy to search."""
    return ",\n".join(f'"{key}": {_value(value)}' for key, value in data.items())


def _value(value: object) -> str:
    if isinstance(value, list) and value:
        return "[\n" + ",\n".join(as_json(each, indent=None) for each in value) + "\n]"
    return as_json(value, indent=None)


def sha256(check: Check, review: Review = UNREVIEWED) -> str:
    """The hash of the twin's bytes; hex."""
    return hashlib.sha256(twin_bytes(check, review)).hexdigest()


def findings(check: Check) -> Iterator[tuple[int, Line, Finding]]:
    """Every finding with its line and the index of its file."""
    for index, judgement in _judgements(check):
        yield from ((index, judgement.line, finding) for finding in judgement.findings)


def not_checked(check: Check) -> Iterator[tuple[int, Judgement]]:
    """The lines that could not be judged, each with the index of its file."""
    for index, file in enumerate(check.files):
        yield from ((index, line) for line in file.told if line.outcome in {Outcome.HIDDEN, Outcome.UNREAD})


def plain(amount: Decimal) -> str:
    """Money as a decimal string with the digits that the file gave, never with an exponent."""
    return format(amount, "f")


def order_json(order: Order) -> Json:
    """An order, as `flagline list orders --json` gives it."""
    return {
        "id": order.id,
        "title": order.title,
        "jurisdiction": order.jurisdiction,
        "citation": order.citation or None,
        "signed": _day(order.signed),
        "effective": _day(order.effective),
        "ended": _day(order.ended),
        "ended_by": order.ended_by or None,
        "status": order.status,
        "binds": order.binds,
        "names": list(order.names),
        "sources": list(order.sources),
    }


def standing_json(standing: Standing) -> Json:
    """What an order was worth on a day, as `flagline list explain --json` gives it."""
    return {
        "order": standing.order.id,
        "standing": str(standing.state),
        "since": _day(standing.since),
        "because": standing.because,
        "binds": standing.order.binds,
        "binds_you": standing.binds_you,
    }


def name_json(judgement: Judgement) -> Json:
    """A merchant's name, judged: its first finding says how it was seen; platforms and orders are those of all."""
    findings = judgement.findings
    platforms = dict.fromkeys(platform for finding in findings for platform in finding.match.platforms)
    standings = {standing.order.id: standing for finding in findings for standing in finding.standings}
    seen = _evidence(findings[0]) if findings else {**dict.fromkeys(_EVIDENCE), "reason": judgement.reason}
    return {
        "text": judgement.line.text,
        "outcome": str(judgement.outcome),
        "platforms": list(platforms),
        **seen,
        "orders": _orders(standings.values()),
    }


def _outcome(check: Check) -> str:
    if any(judgement.findings for _, judgement in _judgements(check)):
        return "findings"
    troubled = any(file.statement.error for file in check.files)
    return "incomplete" if troubled or check.tally.hidden or check.tally.unread else "nothing found"


def _judgements(check: Check) -> Iterator[tuple[int, Judgement]]:
    for index, file in enumerate(check.files):
        yield from ((index, judgement) for judgement in (*file.asides, *file.told))


def _file(file: CheckedFile) -> Json:
    statement, tally = file.statement, file.tally
    return {
        "path": statement.path,
        "sha256": statement.sha256,
        "bytes": statement.bytes,
        "format": statement.layout.format,
        "encoding": statement.layout.encoding,
        "lines": tally.lines,
        "found": tally.found,
        "clear": tally.clear,
        "hidden": tally.hidden,
        "unread": tally.unread,
        "totals": _totals(file.totals),
        "first_date": _day(file.first_date),
        "last_date": _day(file.last_date),
        "remarks": list(statement.remarks),
        "error": statement.error or None,
    }


def _totals(totals: Mapping[str, Decimal]) -> dict[str, str]:
    return {currency: plain(total) for currency, total in sorted(totals.items())}


_EVIDENCE = ("strength", "role", "alias", "span", "score", "reason")


def _evidence(finding: Finding) -> Json:
    match = finding.match
    values = (str(match.strength), str(match.role), match.alias.text, list(match.span), match.score, match.reason)
    return dict(zip(_EVIDENCE, values, strict=True))


def _finding(index: int, line: Line, finding: Finding) -> Json:
    return {
        "file": index,
        "page": line.page,
        "line": line.number,
        "date": _day(line.date),
        "amount": None if line.amount is None else plain(line.amount),
        "currency": line.currency or None,
        "text": line.text,
        "platforms": list(finding.match.platforms),
        **_evidence(finding),
        "orders": _orders(finding.standings),
    }


def _disposition(said: Disposition | None) -> Json | None:
    if said is None:
        return None
    return {
        "answer": str(said.answer),
        "note": said.note or None,
        "operator": said.operator or None,
        "at": said.at.isoformat(),
    }


def _orders(standings: Iterable[Standing]) -> list[Json]:
    return _shared(tuple((each.order.id, str(each.state), each.binds_you) for each in standings))


@lru_cache(maxsize=256)
def _shared(orders: tuple[tuple[str, str, bool], ...]) -> list[Json]:
    """The same list for all findings of which the same is told: thousands of them would each hold thirty orders."""
    return [{"id": id_, "standing": state, "binds_you": binds_you} for id_, state, binds_you in orders]


def _not_checked(index: int, judgement: Judgement) -> Json:
    return {
        "file": index,
        "page": judgement.line.page,
        "line": judgement.line.number,
        "why": str(judgement.outcome),
        "text": judgement.line.text,
        "reason": judgement.reason,
    }


def _day(day: date | str | None) -> str | None:
    """A day as ISO text; one of which only the month is known is text already ("2025-10")."""
    return str(day) if day else None
