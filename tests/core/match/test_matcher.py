"""What is found, what is not, and what is said of it. Hits and near misses stand side by side: add a row."""

from __future__ import annotations

from time import process_time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.match import Matcher, selftest
from core.match.fold import View
from core.model import FIELD_EDGE, AliasKind, Role, Strength, Watchlist
from tests.core.match.conftest import read, strongest

PLATFORM, OPERATOR, POSSIBLE = Strength.PLATFORM, Strength.OPERATOR, Strength.POSSIBLE


@pytest.mark.parametrize(
    ("text", "platform", "strength"),
    [
        # plain
        ("ALIPAY", "alipay", PLATFORM),
        ("CamScanner Premium", "camscanner", PLATFORM),
        ("微信支付-某某便利店", "wechat_pay", PLATFORM),
        ("WeChat", "wechat", PLATFORM),
        ("騰訊QQ會員", "tencent_qq", PLATFORM),
        ("QQ錢包", "qq_wallet", PLATFORM),
        ("WPS会员 连续包年", "wps_office", PLATFORM),
        ("茄子快传会员", "shareit", PLATFORM),
        ("vip.wps.cn", "wps_office", PLATFORM),
        ("PAYMENT com.uc.vmate", "vmate", PLATFORM),
        # the company behind it
        ("TENCENT", "tencent_qq", OPERATOR),
        ("INTSIG INFORMATION CO LTD", "camscanner", OPERATOR),
        ("WIRE OUT ANT GROUP CO LTD HANGZHOU", "alipay", OPERATOR),
        ("名片全能王", "camscanner", OPERATOR),
        # pinyin
        ("ZHI FU BAO", "alipay", PLATFORM),
        ("Zhīfùbǎo", "alipay", PLATFORM),
        ("QIEZI KUAICHUAN VIP", "shareit", PLATFORM),
        # look-alikes and bad scans
        ("АLIРАУ", "alipay", PLATFORM),
        ("ＷＥＣＨＡＴ　ＰＡＹ", "wechat_pay", PLATFORM),
        ("Cam\u200bScanner", "camscanner", PLATFORM),
        ("AL1P4Y", "alipay", PLATFORM),
        ("ALlPAY HK", "alipay", PLATFORM),
        ("0Q WALLET", "qq_wallet", PLATFORM),
        ("WPS 0FF1CE", "wps_office", PLATFORM),
        ("VVECHAT PAY", "wechat_pay", PLATFORM),
        ("CARNSCANNER", "camscanner", PLATFORM),
        # pulled apart, run together
        ("A L I P A Y", "alipay", PLATFORM),
        ("ALIP AY HANGZHOU", "alipay", PLATFORM),
        ("V-M-A-T-E", "vmate", PLATFORM),
        ("支 付 宝", "alipay", PLATFORM),
        ("PAYPALSHAREIT", "shareit", PLATFORM),
        ("ALIPAYHONGKONG", "alipay", PLATFORM),
        ("0042SHAREIT8812", "shareit", PLATFORM),
        # everyday words, with a second sign
        ("SHARE IT APP", "shareit", PLATFORM),
        ("ALI PAY HANGZHOU", "alipay", PLATFORM),
        ("QQ TENCENT", "tencent_qq", PLATFORM),
        # cut off where the column ends
        ("CHECKCARD 0412 CAMSCAN", "camscanner", PLATFORM),
        (f"DEBIT CARD PURCH ALIPA{FIELD_EDGE}-3.20", "alipay", PLATFORM),
        # slips
        ("CAMSCANER PREMIUM", "camscanner", PLATFORM),
        ("WECAHT PAY", "wechat_pay", PLATFORM),
        ("KINGSFOT OFFICE", "wps_office", OPERATOR),
        ("ALLIPPAY HANGZHOU CN", "alipay", PLATFORM),
        # a person has to look
        ("QQ", "tencent_qq", POSSIBLE),
        ("WPS 0412", "wps_office", POSSIBLE),
        ("TEN CENT", "tencent_qq", POSSIBLE),
        ("ALIPPY", "alipay", POSSIBLE),
    ],
    ids=str,
)
def test_a_platform_is_found(matcher: Matcher, text: str, platform: str, strength: Strength) -> None:
    match = strongest(matcher, text)
    assert match is not None
    assert platform in match.platforms
    assert match.strength is strength
    assert 0 < match.score <= 1
    assert 0 <= match.span[0] < match.span[1] <= len(text)
    assert match.reason


@pytest.mark.parametrize(
    "text",
    [
        # other companies, other words
        "ALIBABA.COM",
        "DENALI PAYROLL",
        "BALI PAY PHONES",
        "ALI PAYTON PHOTOS",
        "GARTENCENTER SCHMIDT",
        "BANKING SOFTWARE",
        "PRINT SIGNS",
        "GIANT GROUP LTD",
        "COVENANT FINANCIAL",
        "TEAMMATE SPORTS",
        "FLATMATES",
        "TIMESHARE ITALY",
        "SHARE IT FORWARD FUND",
        "UC WEBSTER COLLEGE",
        "WE CHAT OVER TEA",
        "FIVE AND TEN CENT SHOP",
        "GPS OFFICE FURNITURE",
        "WEBCAM SCANNER STORE",
        "WEIXIN WANG",
        "TENANT PAYMENTS OFFICE",
        "CABCARD SERVICES",
        "SHARES",
        # numbers that look like letters
        "REF107516",
        "INVOICE 54317",
        # everyday words without a second sign
        "QQ NOODLE HOUSE",
        "QQ NAIL SALON SHENZHEN CN",
        "BBQQ GRILL",
        "WPS PLUMBING",
        "KINGSOFT PLUMBING",
        "QQ童装",
        "红蚂蚁装饰",
        "金山公园",
        # across the edge of words, in Chinese
        "优视眼镜",
        "百合合作社",
        "小微信贷中心",
        "升腾讯通",
    ],
)
def test_something_else_is_not_found(matcher: Matcher, text: str) -> None:
    assert read(matcher, text).matches == ()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("ALLPAY LTD", "allpay"),
        ("WPS ENERGY", "utility"),
        ("电费支付宝鸡供电局", "宝鸡"),
        ("财付通(银联云闪付)", "UnionPay"),
        ("显微信息技术", "信"),
    ],
)
def test_an_innocent_look_alike_has_its_reason(matcher: Matcher, text: str, word: str) -> None:
    reading = read(matcher, text)
    assert reading.matches == ()
    assert word in reading.innocent


@pytest.mark.parametrize(
    ("text", "hides"),
    [
        ("APPLE.COM/BILL 866-712-7753 CA", True),
        ("APPLE.COM/BILL Sunny Puzzle", False),
        ("PAYPAL INST XFER", True),
        ("PAYPAL *SUNNYBAKERY", False),
        ("GOOGLE *SERVICES", True),
        ("CHECK 1042", True),
        (f"CHECK{FIELD_EDGE}1042{FIELD_EDGE}-20.00", True),
        ("CHECK 1042 SUNNY BAKERY", False),
        ("CHECKCARD 0412 SUNNY BAKERY", False),
        ("ATM WITHDRAWAL 001234 12 OAK STREET", True),
        ("GELDAUTOMAT", True),
        ("QR UNIONPAY MERCHANT CHN CN", True),
        ("SUNNY BAKERY", False),
        ("APPLETREE FARM", False),
        ("PAYPAL *CAMSCANNER", False),
    ],
)
def test_a_payee_is_hidden_only_where_nobody_is_named(matcher: Matcher, text: str, hides: bool) -> None:
    assert bool(read(matcher, text).hidden) is hides


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("ALIPAY", Role.PAYEE),
        ("支付宝-消费", Role.PAYEE),
        ("支付宝-某某餐饮有限公司", Role.RAIL),
        ("ALIPAY *SUNNY SHOP", Role.RAIL),
        ("TENPAY *SUNNY SHOP", Role.RAIL),
        ("INVOICE 12 VIA ALIPAY", Role.RAIL),
        (f"某某面馆{FIELD_EDGE}微信支付", Role.RAIL),
        ("refund re Alipay order", Role.MENTION),
        ("CAMSCANNER SUNNY EDITION", Role.PAYEE),
    ],
)
def test_what_the_platform_was_in_the_line(matcher: Matcher, text: str, role: Role) -> None:
    match = strongest(matcher, text)
    assert match is not None
    assert match.role is role


def test_a_rail_names_every_platform_that_it_may_be(matcher: Matcher) -> None:
    match = strongest(matcher, "财付通-某某平台商户")
    assert match is not None
    assert set(match.platforms) == {"wechat_pay", "qq_wallet"}
    assert "cannot tell which" in match.reason


def test_what_says_more_wins_over_what_names_several(matcher: Matcher) -> None:
    assert [match.platforms for match in read(matcher, "财付通-微信红包").matches] == [("wechat_pay",)]


def test_two_platforms_in_a_line_are_two_matches(matcher: Matcher) -> None:
    matches = read(matcher, "REFUND ALIPAY CAMSCANNER").matches
    assert {match.platforms for match in matches} == {("alipay",), ("camscanner",)}


def test_a_doubled_name_is_one_match(matcher: Matcher) -> None:
    assert len(read(matcher, "支付宝-支付宝-消费").matches) == 1


def test_the_processor_in_singapore_is_said_to_be_one(matcher: Matcher) -> None:
    match = strongest(matcher, "ALIPAY SINGAPORE")
    assert match is not None
    assert "AliExpress" in match.reason


def test_the_span_holds_the_characters_as_written(matcher: Matcher) -> None:
    text = "POS ０４１２ Ａ Ｌ Ｉ Ｐ Ａ Ｙ 上海"
    match = strongest(matcher, text)
    assert match is not None
    assert text[slice(*match.span)] == "Ａ Ｌ Ｉ Ｐ Ａ Ｙ"


def test_the_reason_says_so_where_an_alias_is_unverified(matcher: Matcher) -> None:
    seen, unseen = strongest(matcher, "支付宝"), strongest(matcher, "ALP*SUNNY")
    assert seen is not None
    assert unseen is not None
    assert "unverified" not in seen.reason
    assert "unverified" in unseen.reason


def test_only_watched_platforms_are_found(watchlist: Watchlist, matcher: Matcher) -> None:
    assert read(matcher, "TIKTOK ADS").matches == ()
    asked = Matcher(watchlist, frozenset({"tiktok"}))
    assert [match.platforms for match in read(asked, "TIKTOK ADS").matches] == [("tiktok",)]
    assert read(asked, "ALIPAY").matches == ()


def test_a_shared_alias_names_only_watched_platforms(watchlist: Watchlist) -> None:
    (match,) = read(Matcher(watchlist, frozenset({"qq_wallet"})), "TENPAY").matches
    assert match.platforms == ("qq_wallet",)


def test_readings_come_in_the_order_of_the_texts(matcher: Matcher) -> None:
    texts = ["12.30", "", "SUNNY BAKERY", "ALIPAY", "", "CHECK 12", "4417", "VMATE\nSTATUS", "支付宝", "0412"] * 50
    assert matcher.read(texts) == [read(matcher, text) for text in texts]
    assert matcher.read([]) == []


BOILERPLATE = st.sampled_from(
    [
        "POS PURCHASE 0412",
        "CHECKCARD 0821",
        "REF 88213",
        "PAYPAL *",
        "Kartenzahlung",
        "SUNNY BAKERY",
        "消费",
        "12.30 USD",
        "",
    ]
)


@given(data=st.data())
@settings(max_examples=300, deadline=None)
def test_words_around_never_lose_a_strong_name(data: st.DataObject, watchlist: Watchlist, matcher: Matcher) -> None:
    strong = [
        a for a in watchlist.aliases if a.kind is AliasKind.STRONG and a.form != "statement" and _watched(a, watchlist)
    ]
    alias = data.draw(st.sampled_from(strong))
    text = f"{data.draw(BOILERPLATE)} {alias.text} {data.draw(BOILERPLATE)}"
    found = {platform for match in read(matcher, text).matches for platform in match.platforms}
    assert found & set(alias.platforms)


@given(text=st.text(st.sampled_from("ALIPYWECHTQ支付宝微信 -*|0"), max_size=40))
@settings(max_examples=300, deadline=None)
def test_an_exact_strong_name_between_spaces_is_found(text: str, watchlist: Watchlist, matcher: Matcher) -> None:
    """The index agrees with a search by hand: what stands there as words of its own is never missed."""
    found = {platform for match in read(matcher, text).matches for platform in match.platforms}
    innocent = read(matcher, text).innocent
    for alias in watchlist.aliases:
        stands = f" {View.of(alias.text).plain} " in f" {' '.join(text.lower().split())} "
        if stands and alias.kind is AliasKind.STRONG and alias.form == "brand" and _watched(alias, watchlist):
            assert found & set(alias.platforms) or innocent


def _watched(alias: object, watchlist: Watchlist) -> bool:
    platforms = getattr(alias, "platforms", ())
    return any(watchlist.platforms[platform].always for platform in platforms)


def test_every_alias_finds_itself_and_every_innocent_stays_clear(watchlist: Watchlist) -> None:
    result = selftest(watchlist)
    assert result.passed, str(result)
    assert result.tried > 5_000


def test_an_endless_line_does_not_take_for_ever(matcher: Matcher) -> None:
    """The work grows with the length of a line, not with its square: ten times the text, far below a hundred times."""
    short, long = (_seconds(matcher, "ALIPPY SUNNY BAKERY ALIPAY QQ " * times) for times in (100, 1_000))
    assert long < 40 * short


def _seconds(matcher: Matcher, text: str) -> float:
    started = process_time()
    assert read(matcher, text).matches
    return process_time() - started


def test_line_breaks_in_a_text_leave_the_span_in_place(matcher: Matcher) -> None:
    text = "POS\r\n\r\n0412\nWPS\r\nOFFICE"
    match = strongest(matcher, text)
    assert match is not None
    assert text[slice(*match.span)] == "WPS\r\nOFFICE"
