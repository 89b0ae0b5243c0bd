"""The pass over a whole block sees what a look at each line sees, and long numbers change nothing of it."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.match import Matcher
from core.match.disguise import one_slip
from core.match.fold import View
from core.match.index import HIDDEN, Index
from core.match.names import names_of
from core.model import Alias, AliasKind, Basis
from tests.core.match.conftest import read

TEXTS = ("ALIPAY", "Wepay", "SHAREit", "CamScanner", "WeChat Pay", "支付宝", "Kingsoft Office")
MISSPELT = ("CamScanner", "WeChat Pay")


OTHERS = ["".join(letters) for letters in product("QXZJK", repeat=5)]


def aliases(texts: Iterable[str]) -> list[Alias]:
    return [Alias(text, AliasKind.STRONG, "brand", ("any",), Basis.READ, "a test") for text in texts]


def index_of(texts: Iterable[str]) -> Index:
    return Index(names_of(aliases(texts), MISSPELT), ["CHECK"])


@pytest.fixture(scope="module")
def few() -> Index:
    return index_of(TEXTS)


@pytest.fixture(scope="module")
def many() -> Index:
    """The same names and thousands of others, with which slips are looked for in another way."""
    return index_of([*TEXTS, *OTHERS])


@pytest.fixture(scope="module", params=["few", "many"])
def index(request: pytest.FixtureRequest) -> Index:
    return cast("Index", request.getfixturevalue(request.param))


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("POS ALIPAY 0412", True, id="as it is written"),
        pytest.param("A L I P A Y", True, id="pulled apart"),
        pytest.param("ALYPAY", True, id="a slip in a short name"),
        pytest.param("POS ALIPYA 0412", True, id="neighbours swapped in a short name"),
        pytest.param("20240512SHARIT", True, id="a letter too few after a number"),
        pytest.param("VersicherungALYPAY", True, id="a slip in a word that only a capital begins"),
        pytest.param("CAMSCANER", True, id="a letter too few"),
        pytest.param("CAMSCCANNERR", True, id="two letters too many"),
        pytest.param("MACSCANNER", True, id="two letters wrong"),
        pytest.param("WCEHAT PAY", True, id="neighbours swapped"),
        pytest.param("XXMSCANNER", True, id="two letters wrong at the beginning"),
        pytest.param("CAMSCANNXX", True, id="two letters wrong at the end"),
        pytest.param("支付宝-某店", True, id="Chinese"),
        pytest.param("CHECK 12", True, id="words that hide a payee"),
        pytest.param("KINGFISHER PUB", False, id="a piece of a name and nothing like the rest"),
        pytest.param("SUNNY BAKERY", False, id="nothing"),
        pytest.param("", False, id="empty"),
    ],
)
def test_what_a_line_may_show_is_seen(index: Index, text: str, seen: bool) -> None:
    assert bool(index.hits(View.of(text))) is seen
    assert index.lines(f"SHOP\n{text}\nSHOP\n{text}", ["SHOP", text] * 2) == ([1, 3] if seen else [])


@pytest.mark.parametrize("text", ["ALIPAY", "Wepay", "SHAREit"])
def test_thousands_of_names_change_nothing_for_one(text: str) -> None:
    """Every slip that is seen in a word when the name is one of few is seen in it when it is one of thousands."""
    few, many = index_of([text]), index_of([text, *OTHERS])
    (name,) = names_of(aliases([text]), ())
    for slip in {"nothing", *one_slip(name)}:
        alone, among = (_slipped(index, slip) for index in (few, many))
        assert alone == among
    assert _slipped(many, text[:-1])


def _slipped(index: Index, text: str) -> list[tuple[int, int]]:
    """Where words with a slip begin and end that the first name may be, from the beginning of the text on."""
    hits = index.hits(View.of(text))
    return sorted((hit.start, hit.end) for hit in hits if (hit.shape.name, hit.shape.slips, hit.start) == (0, 1, 0))


@given(st.lists(st.text(st.sampled_from("ALIPYCMSNERWHT支付宝 -104"), max_size=30), max_size=20))
@settings(max_examples=300, deadline=None)
def test_a_block_shows_what_its_lines_show(index: Index, texts: list[str]) -> None:
    """A block may see a line more, since the next line stands close to a piece; never one less."""
    alone = {place for place, text in enumerate(texts) if index.hits(View.of(text))}
    together = index.lines("\n".join(texts), texts)
    assert together == sorted(set(together))
    assert alone <= set(together)


def test_the_words_that_hide_a_payee_are_told_from_names(index: Index) -> None:
    assert {hit.shape.name == HIDDEN for hit in index.hits(View.of("CHECK ALIPAY"))} == {True, False}


@given(number=st.from_regex(r"[0-9]{5,12}", fullmatch=True), other=st.from_regex(r"[0-9]{12}", fullmatch=True))
@settings(max_examples=200, deadline=None)
@pytest.mark.parametrize("text", ["ALIPAY {} HK", "{} CAMSCANER", "WPS {} QQ", "{}", "CHECK {}", "N {} | SHAREIT"])
def test_the_digits_of_a_reference_change_nothing(matcher: Matcher, text: str, number: str, other: str) -> None:
    first, second = (read(matcher, text.format(digits)) for digits in (number, other[: len(number)]))
    assert first == second
