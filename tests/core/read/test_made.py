"""Statements made by chance are read as they were meant."""

from __future__ import annotations

from decimal import Decimal

import pytest

from core.read.identify import read_here
from tests.core.read.line_by_line import lines_of
from tests.core.read.maker import made

SEEDS = 300


@pytest.mark.parametrize("seed", range(SEEDS))
def test_a_made_statement_is_read_as_it_was_meant(seed: int) -> None:
    truth = made(seed)
    every = lines_of(read_here("made.csv", truth.data))
    lines = [line for line in every if not line.aside]
    days = [line.date for line in lines if line.date]
    read = (len(lines), sum((line.amount or Decimal(0) for line in lines), Decimal(0)), min(days), max(days))
    assert read == (truth.count, truth.total, truth.first, truth.last), truth.recipe
    assert all(text in line.text for line, text in zip(lines, truth.texts, strict=True)), truth.recipe
    assert any(truth.planted in line.text for line in every)
