"""Every line of a wallet's own bill went through that wallet; a statement that speaks of one is no such bill."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import pytest

from core.account import Account
from core.check import Judge
from core.file_judge import FileJudge
from core.model import FIELD_EDGE, CheckedFile, Line, Outcome, Profile, Role, Watchlist

DAY = date(2026, 1, 15)
LINE = Line(9, "街角面包店 | 早餐", date=DAY)


@pytest.fixture(scope="module")
def judge(watchlist: Watchlist) -> Judge:
    return Judge(watchlist, Profile(), date(2026, 11, 22))


def checked(judge: Judge, lines: Sequence[Line]) -> CheckedFile:
    account = Account("bill", FileJudge(judge).telling)
    for line in lines:
        account.take(line)
    return account.close()


def above(text: str, page: int | None = None) -> Line:
    return Line(1, text, page, aside=True)


@pytest.mark.parametrize(
    ("title", "platform"),
    [
        ("支付宝交易记录明细查询", "alipay"),
        ("------------支付宝（中国）网络技术有限公司  电子客户回单------------", "alipay"),
        ("#支付宝账务明细查询", "alipay"),
        ("交易时间 | 交易分类 | 交易对方 | 对方账号 | 商品说明 | 收/支 | 金额 | 收/付款方式 | 交易状态", "alipay"),
        ("微信支付账单明细", "wechat_pay"),
        ("微信支付账单明细 | 起始时间：[2026-01-01] 终止时间：[2026-01-31]", "wechat_pay"),
        ("交易时间 | 交易类型 | 交易对方 | 商品 | 收/支 | 金额（元） | 支付方式 | 当前状态 | 备注", "wechat_pay"),
    ],
)
def test_each_line_under_such_a_title_went_through_the_wallet(judge: Judge, title: str, platform: str) -> None:
    file = checked(judge, [above(title), LINE, Line(10, "蓝茶馆", date=DAY)])
    assert file.tally.found == file.tally.lines == 2
    for judgement in file.lines:
        (finding,) = judgement.findings
        assert (finding.match.platforms, finding.match.role) == ((platform,), Role.RAIL)
        assert title.split(FIELD_EDGE, maxsplit=1)[0].strip("-# ")[:3] in finding.match.reason
        assert finding.standings


@pytest.mark.parametrize(
    "text",
    [
        "支付宝",
        "Alipay account statement",
        "交易类型：支付宝快捷支付",
        "本行支持支付宝交易记录明细查询服务",
        "客服提示：请勿泄露微信支付账单明细",
        "Card statement. Pay your bill by WeChat Pay.",
        "交易时间 | 商户名称 | 交易说明 | 金额 | 收/付款方式 | 交易状态 | 收/支 | 交易分类",
        "Date | Description | Alipay | Amount",
    ],
)
def test_a_statement_that_speaks_of_a_wallet_is_not_its_bill(judge: Judge, text: str) -> None:
    file = checked(judge, [above(text), LINE])
    assert file.tally.clear == 1


def test_a_title_speaks_for_the_lines_below_it_on_its_own_page(judge: Judge) -> None:
    title = Line(5, "微信支付账单明细", 2, aside=True)
    lines = [Line(4, "面包店", 2), Line(6, "面包店", 2), Line(6, "面包店", 3), Line(7, "面包店", 1)]
    file = checked(judge, [title, *lines])
    assert [one.outcome for one in file.lines] == [Outcome.CLEAR, Outcome.FOUND, Outcome.CLEAR, Outcome.CLEAR]


def test_the_line_s_own_evidence_stays(judge: Judge) -> None:
    title = above("微信支付账单明细")
    file = checked(judge, [title, Line(2, "微信支付-蓝茶馆"), Line(3, "ALIPAY *LANTERN"), Line(4, "", trouble="cut")])
    found = [[finding.match.rule for finding in judgement.findings] for judgement in file.lines]
    assert [len(rules) for rules in found] == [1, 2, 1]
    assert found[0] != ["own_bill"]
    assert found[1][0] == found[2][0] == "own_bill"


def test_headings_that_tell_a_bill_are_a_finding_outside_the_transactions(judge: Judge) -> None:
    headings = "交易时间 | 交易类型 | 交易对方 | 商品 | 收/支 | 金额(元) | 支付方式 | 当前状态 | 交易单号"
    file = checked(judge, [above(headings), LINE])
    assert [aside.findings[0].match.rule for aside in file.asides] == ["own_bill"]
