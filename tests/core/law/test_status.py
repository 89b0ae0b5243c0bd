"""No order's status is shown in a researcher's code."""

from __future__ import annotations

from dataclasses import replace

import pytest

from core.law import status_words
from tests.core.report.sample import watchlist


@pytest.mark.parametrize("order", watchlist().orders.values(), ids=lambda order: order.id)
def test_every_status_on_the_list_has_words(order) -> None:
    """Words of their own, but for those that are words already."""
    words = status_words(order)
    assert "_" not in words
    assert words != order.status.replace("_", " ") or order.status in {"in_force", "rescinded"}


def test_a_status_that_is_not_known_is_shown_as_it_stands() -> None:
    order = next(iter(watchlist().orders.values()))
    assert status_words(replace(order, status="under_appeal")) == "under appeal"
