"""Which findings are decided together, before the check is filed and after it."""

from __future__ import annotations

from pathlib import Path

import pytest

from core.history import Records
from core.history.same import same_merchant
from core.model import Check, CheckedFile, LineKey, Tally
from tests.gui import sample


def check_of(*texts: str) -> Check:
    """A check that finds Alipay in each of these lines."""
    lines = [sample.line(number, text) for number, text in enumerate(texts, start=1)]
    told = tuple(sample.found(at, sample.finding(at, sample.ALIPAY)) for at in lines)
    return sample.check(CheckedFile(sample.STATEMENT, told, tally=Tally(found=len(told))))


@pytest.mark.parametrize(
    ("texts", "together"),
    [
        pytest.param(("ALIPAY *HERON 8862", "Alipay*Heron 9911"), [[1, 2]], id="references differ"),
        pytest.param(("ALIPAY HERON 05/03", "ALIPAY HERON 06 Mar"), [[1, 2]], id="days differ"),
        pytest.param(("ALIPAY HERON", "ALIPAY LANTERN"), [[1], [2]], id="merchants differ"),
        pytest.param(("ALIPAY HERON", "ALIPAY POND", "ALIPAY HERON"), [[1, 3], [2]], id="not beside each other"),
    ],
)
def test_lines_of_one_merchant_go_together(tmp_path: Path, texts: tuple[str, ...], together: list[list[int]]):
    check = check_of(*texts)
    groups = same_merchant(check)
    assert {tuple(key.line for key in group) for group in groups.values()} == {*map(tuple, together)}
    with Records(tmp_path) as records:
        id_ = records.file(check)
        assert {key: records.together(id_, key) for key in groups} == groups


def test_findings_of_different_platforms_stay_apart():
    at = sample.line(1, "WEIXIN Paper Trade via Alipay")
    told = sample.found(at, sample.finding(at, sample.WEIXIN), sample.finding(at, sample.ALIPAY))
    groups = same_merchant(sample.check(CheckedFile(sample.STATEMENT, (told,), tally=Tally(found=1))))
    assert list(groups.values()) == [
        (LineKey(0, None, 1, ("wechat_pay",)),),
        (LineKey(0, None, 1, ("alipay",)),),
    ]
