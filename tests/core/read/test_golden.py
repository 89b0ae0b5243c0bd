"""Every sample is read exactly as its golden file says, and as a person found right before it was filed."""

from __future__ import annotations

import pytest

from tests.core.read.golden import HERE, SAMPLES, golden

GOLDEN = golden()


@pytest.mark.parametrize("path", GOLDEN, ids=lambda path: path.stem)
def test_a_sample_is_read_as_its_golden_file_says(path):
    told = path.read_text("utf-8") if path.exists() else ""
    assert GOLDEN[path] == told, "where the new reading is right: .venv/bin/python -m tests.core.read.golden"


def test_no_golden_file_stays_behind_its_sample():
    assert SAMPLES
    assert set(HERE.glob("*.golden")) == set(GOLDEN)
