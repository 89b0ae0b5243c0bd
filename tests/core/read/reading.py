"""Ways to look at what a reader yields, and to damage what it reads."""

from __future__ import annotations

from contextlib import suppress

from hypothesis import strategies as st

from core.errors import FileTrouble
from core.model import Line, Remark


def items(format_, text):
    return list(format_.read(text if isinstance(text, bytes) else text.encode()))


def lines(format_, text):
    return [item for item in items(format_, text) if isinstance(item, Line) and not item.aside]


def asides(format_, text):
    return [item.text for item in items(format_, text) if isinstance(item, Line) and item.aside]


def remarks(format_, text):
    return [item.text for item in items(format_, text) if isinstance(item, Remark)]


def before_trouble(format_, data):
    """What a reader yields, up to FileTrouble where it comes. Any other error is for the test to see."""
    found = []
    with suppress(FileTrouble):
        for item in format_.read(data):
            found.append(item)  # noqa: PERF402  what came before the trouble is wanted as well
    return found


@st.composite
def damaged(draw, sample):
    """The sample with up to four pieces of it replaced by a few bytes."""
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(sample)))
        end = draw(st.integers(start, min(len(sample), start + 30)))
        sample = sample[:start] + draw(st.binary(max_size=8)) + sample[end:]
    return sample


NAMES = st.text(st.sampled_from("abcXYZ019 <>&;.'é付"), min_size=1, max_size=40)


def letters(text):
    return [char for char in text.upper() if char.isalnum()]


def is_within(wanted, told):
    """Whether all letters of `wanted` come up in `told`, in their order."""
    rest = iter(told.upper())
    return all(char in rest for char in letters(wanted))
