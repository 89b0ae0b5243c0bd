"""Kept lines come back as they were, and many regular ones in few pieces."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

import pytest

from core.check import Judge
from core.history import Records
from core.model import Judgements, Line
from tests.core.history import made

REGULAR = [
    Line(n, f"CORNER SHOP {n}", date=date(2025, 5, n), amount=Decimal(f"-{n}.10"), currency="USD") for n in range(2, 8)
]


def changed(at: int, **facts: object) -> list[Line]:
    return [replace(line, **facts) if line.number == at else line for line in REGULAR]


@pytest.mark.parametrize(
    ("lines", "pieces"),
    [
        pytest.param(REGULAR, 1, id="regular ones in one piece"),
        pytest.param([*REGULAR[:2], *REGULAR[3:]], 2, id="a number is left out"),
        pytest.param([*REGULAR[:3], *(replace(line, page=2) for line in REGULAR[3:])], 2, id="another page"),
        pytest.param(changed(4, date=None), 3, id="one has no day"),
        pytest.param(changed(4, amount=None), 3, id="one has no amount"),
        pytest.param(changed(4, trouble="its end is missing"), 3, id="one could not be read"),
        pytest.param(changed(4, text="CORNER\nSHOP"), 3, id="one breaks"),
        pytest.param(changed(7, currency="EUR"), 1, id="another currency"),
    ],
)
def test_lines_come_back_as_they_were(records: Records, by: Judge, lines: list[Line], pieces: int):
    id_ = records.file(made.checked(by, lines), keep_texts=True)
    (file,) = records.open(id_).check.files
    assert isinstance(file.lines, Judgements)
    assert [judgement.line for judgement in file.lines] == lines
    assert len(file.lines.blocks) == pieces
