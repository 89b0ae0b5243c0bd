"""An HTML page as a test sees it: its text, its tables and what it would load."""

from __future__ import annotations

from html.parser import HTMLParser

VOID = {"meta", "br", "img"}
APART = {"td", "th", "tr", "br", "p", "li", "h1", "h2", "h3"}


class Page(HTMLParser):
    """`text` is what a person reads; `marked` the bold matches; `loads` the addresses that a browser would fetch."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.text = ""
        self.tags: list[str] = []
        self.marked: list[str] = []
        self.cells: list[str] = []
        self.loads: list[str] = []
        self.attributes: list[tuple[str, str, str]] = []
        self._open: list[str] = []
        self._in_match = False
        self.feed(html)
        self.close()
        assert self._open == [], "every tag is closed"

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.text += " " if tag in APART else ""
        self.attributes += [(tag, name, value or "") for name, value in attrs]
        self.loads += [value or "" for name, value in attrs if name in {"src", "href", "srcset", "data"}]
        if ("class", "match") in attrs:
            self._in_match = True
            self.marked.append("")
        if tag in {"td", "th"}:
            self.cells.append("")
        if tag not in VOID:
            self._open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.attributes += [(tag, name, value or "") for name, value in attrs]

    def handle_endtag(self, tag: str) -> None:
        self._in_match = self._in_match and tag != "b"
        assert self._open.pop() == tag, f"</{tag}> closes what was opened last"

    def handle_data(self, data: str) -> None:
        if "style" in self._open:
            return
        self.text += data
        if self._in_match:
            self.marked[-1] += data
        if {"td", "th"} & set(self._open):
            self.cells[-1] += data

    @property
    def words(self) -> str:
        """The text with every run of blanks as one."""
        return " ".join(self.text.split())
