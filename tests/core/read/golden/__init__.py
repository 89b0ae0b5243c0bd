"""Golden files: what the readers make of each sample, in full, as one readable text beside it.

`samples/` holds a small invented file of each kind. Write the golden files anew, on purpose, with

    .venv/bin/python -m tests.core.read.golden
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from core.errors import FileTrouble
from core.model import Layout, Line, Lines, Remark
from core.read.format import Item
from core.read.identify import read_here
from tests.core.read.layouts import EASTERN, LAYOUTS
from tests.core.read.tables import NO_TRANSACTIONS, TABLES

HERE = Path(__file__).parent
SAMPLES = sorted((HERE / "samples").iterdir())


def golden() -> dict[Path, str]:
    """Each golden file and what it must hold: one for a sample, one for all tables, one for all prints."""
    tables = {name: text for name, (text, _) in TABLES.items()} | NO_TRANSACTIONS
    prints = {name: layout.print for name, layout in (LAYOUTS | EASTERN).items()}
    return {HERE / f"{path.name}.golden": told(path.name, path.read_bytes()) for path in SAMPLES} | {
        HERE / f"all-{kind}.golden": "\n".join(
            f"== {name}\n{told(f'sample{ending}', text.encode())}" for name, text in texts.items()
        )
        for kind, ending, texts in (("tables", ".csv", tables), ("prints", ".txt", prints))
    }


def told(name: str, data: bytes) -> str:
    """All that is read from a file: its layout, a row a line or aside, its remarks, and how it ended."""
    items = chain.from_iterable(item if isinstance(item, Lines) else [item] for item in read_here(name, data))
    return "".join(f"{row}\n" for row in _rows(items))


def _rows(items: Iterator[Item | Line]) -> Iterator[str]:
    lines = asides = 0
    try:
        for item in items:
            match item:
                case Layout():
                    yield f"{item.format}, {item.encoding}: {item.words}"
                case Remark():
                    yield f"remark: {item.text}"
                case Line():
                    lines, asides = lines + (not item.aside), asides + item.aside
                    yield _row(item)
    except FileTrouble as trouble:
        yield f"{type(trouble).__name__}: {trouble}"
    yield f"{lines} lines, {asides} asides"


def _row(line: Line) -> str:
    place = f"{line.page}/{line.number}" if line.page else str(line.number)
    cells = ["aside"] if line.aside else [str(line.date or "-"), f"{line.amount} {line.currency}".strip()]
    return "  ".join([place, *cells, line.text.replace("\n", "⏎"), *([f"[{line.trouble}]"] if line.trouble else [])])
