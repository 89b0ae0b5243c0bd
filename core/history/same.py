"""Which findings of a check a person decides together: those that show the same platforms of the same merchant."""

from __future__ import annotations

from core.history.merchant import merchants
from core.history.review import findings_of
from core.model import Check, LineKey


def same_merchant(check: Check) -> dict[LineKey, tuple[LineKey, ...]]:
    """Each finding of a check, filed or not, with those like it, itself among them; alone where nobody is named."""
    found = findings_of(check)
    groups: dict[tuple[object, ...], list[LineKey]] = {}
    for key, name in zip(found, merchants([line.text for line, _ in found.values()]), strict=True):
        groups.setdefault((name or key, key.platforms), []).append(key)
    together = [tuple(group) for group in groups.values()]
    return {key: group for group in together for key in group}
