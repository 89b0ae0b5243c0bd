"""Links inside the pages of the list: to another page of it, or to a source that the system's browser may open."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from core.model import Order, Platform
from core.words import tr
from gui import theme
from gui.result.prose import muted, part


def to_platform(platform: Platform) -> str:
    """The platform's name, as a link to its page."""
    return f'<a href="platform:{platform.id}">{escape(platform.name)}</a>'


def to_order(order: Order) -> str:
    """The order's short name, as a link to its page."""
    return f'<a href="order:{order.id}">{escape(order.short)}</a>'


def to_who(words: str) -> str:
    """Words that lead to the question who the user is, and which orders' names to look for."""
    return f'<a href="who:">{escape(words)}</a>'


def heading(words: str) -> str:
    """The heading of a part of a page."""
    return part(escape(words), weight=700, gap=theme.SPACE_6)


def sources(addresses: Iterable[str], words: str) -> str:
    """Where something can be read, each address in full; nothing is fetched before somebody clicks."""
    lines = {address: _source(address) for address in addresses}
    if not lines:
        return ""
    hint = tr("A click opens your browser; Flagline itself fetches nothing.") if any(map(_is_web, lines)) else ""
    return heading(words) + muted(hint) + "".join(lines.values())


def _is_web(address: str) -> bool:
    return address.startswith(("https://", "http://"))


def _source(address: str) -> str:
    shown = escape(address)
    if _is_web(address):
        shown = f'<a href="{escape(address, quote=True)}">{shown}</a>'
    return part(shown, theme.Size.SMALL, role=theme.Role.MUTED)
