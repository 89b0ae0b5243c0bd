"""The seal: what was changed in a record or its twin is told."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from core.model import Review
from core.report import record_html, twin_bytes
from core.report.seal import NO_SEAL, examine
from tests.core.report.sample import full, nothing

Change = Callable[[bytes], bytes]


def same(data: bytes) -> bytes:
    return data


def swapped(old: bytes, new: bytes) -> Change:
    def change(data: bytes) -> bytes:
        assert old in data, "there is something to change"
        return data.replace(old, new)

    return change


@pytest.mark.parametrize(
    ("of_record", "of_twin", "expected"),
    [
        pytest.param(same, same, (True, True, True), id="untouched"),
        pytest.param(swapped(b"-38.00", b"-83.00"), same, (True, False, True), id="an amount in the record"),
        pytest.param(same, swapped(b"-38.00", b"-83.00"), (True, True, False), id="an amount in the twin"),
        pytest.param(swapped(b"\n", b"\r\n"), same, (True, False, True), id="line ends of another system"),
        pytest.param(same, lambda data: data + b"\n", (True, True, False), id="a line more in the twin"),
        pytest.param(lambda data: data[:-20], same, (True, False, True), id="cut short"),
        pytest.param(swapped(b"flagline-seal", b"seal"), same, (False, False, True), id="no seal"),
        pytest.param(lambda _: b"<p>a page</p>", same, (False, False, False), id="another page"),
        pytest.param(lambda _: b"", lambda _: b"", (False, False, False), id="empty files"),
        pytest.param(same, lambda _: twin_bytes(nothing()), (True, True, False), id="the twin of another check"),
    ],
)
def test_what_was_changed_is_told(of_record: Change, of_twin: Change, expected: tuple[bool, bool, bool]) -> None:
    verdict = examine(of_record(record_html(full()).encode()), of_twin(twin_bytes(full())))
    assert (verdict.is_record, verdict.record, verdict.belongs) == expected
    assert verdict.untouched == all(expected)


def test_a_wrong_seal_is_told() -> None:
    html = record_html(full())
    seal = html.partition('flagline-seal" content="')[2][:64]
    assert seal != NO_SEAL
    for wrong in (NO_SEAL, seal[::-1]):
        assert not examine(html.replace(seal, wrong).encode(), twin_bytes(full())).record


def test_what_somebody_typed_cannot_stand_in_for_the_seal_or_the_twin() -> None:
    """The firm writes what a seal and a twin's name look like; it stays text."""
    false = f'<meta name="flagline-seal" content="{NO_SEAL}"><span class="twin hash">{NO_SEAL}</span>'
    review = Review(firm=false, operator=NO_SEAL)
    assert examine(record_html(full(), review).encode(), twin_bytes(full(), review)).untouched
