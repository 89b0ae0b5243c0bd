"""Lines as statements of many countries show them, kind by kind; and lines that only come near. Add a row."""

from __future__ import annotations

import pytest

from core.match import Matcher
from core.model import Strength
from tests.core.match.conftest import read, strongest

SHOWN = {
    "card descriptors": [
        ("ALIPAY*OLD WILLOW TRADING HANGZHOU CN", "alipay"),
        ("ALP*COPPER HERON SHANGHAI CHN 0612", "alipay"),
        ("WX*RED FALCON TOYS SHENZHEN", "wechat_pay"),
        ("TENPAY*BLUE MEADOW GUANGZHOU", "wechat_pay"),
        ("TENCENT*QQ MEMBER", "tencent_qq"),
        ("2CO.COM*WPS OFFICE", "wps_office"),
        ("PADDLE.NET* CAMSCANNER", "camscanner"),
    ],
    "transfers between banks": [
        ("SVWZ+ALIPAY 2024052122001 EREF+NOTPROVIDED", "alipay"),
        ("/BENM//NAME/ALIPAY.COM CO LTD/REMI/INV 4471", "alipay"),
        (":59:/ALIPAY SINGAPORE E-COMMERCE PRIVATE LIMITED", "alipay"),
        ("ORIG CO NAME:ALIPAY US INC ORIG ID:9200502235 DESC DATE:240512", "alipay"),
        ("WIRE BNF TENCENT AMERICA LLC", "tencent_qq"),
        ("/REMI/WECHAT PAY SETTLEMENT 20240511", "wechat_pay"),
    ],
    "other languages around it": [
        ("Kartenzahlung WECHAT PAY MUENCHEN", "wechat_pay"),
        ("ACHAT CB ALIPAY EU LUXEMBOURG 14.07.24", "alipay"),
        ("COMPRA TARJ. 5402XXXXXX ALIPAY-OLD WILLOW", "alipay"),
        ("Płatność kartą ALIPAY LUXEMBOURG", "alipay"),
        ("ОПЛАТА WeChat", "wechat"),
        ("デビット ALIPAY シンガポール", "alipay"),
        ("Suscripción CamScanner", "camscanner"),
    ],
    "Chinese bank lines": [
        ("快捷支付 支付宝 超市 订单 20240611", "alipay"),
        ("跨行消费 财付通 商城 尾号8812", "qq_wallet"),
        ("消費 微信支付 HK$ 23.00", "wechat_pay"),
        ("手Q钱包 付款", "qq_wallet"),
        ("深圳市腾讯计算机系统有限公司", "tencent_qq"),
        ("掃描全能王 年費", "camscanner"),
        ("北京金山办公软件股份有限公司", "wps_office"),
        ("茄子科技（海南）有限公司", "shareit"),
        ("广州动景计算机科技", "vmate"),
    ],
    "a merchant whose first sign would make another word": [
        ("支付宝山姆会员店", "alipay"),
        ("支付宝德克士", "alipay"),
        ("支付宝丰巢快递柜", "alipay"),
    ],
    "words that a bank put together without a blank": [
        ("VersicherungALIPAY *OLD WILLOW", "alipay"),
        ("RechnungWeixin Pay", "wechat_pay"),
        ("alipayORDER 123", "alipay"),
    ],
    "slips in names of several words": [
        ("ZHI FU BO HANGZHOU", "alipay"),
        ("CAM SCANER PREMIUM", "camscanner"),
        ("SAO MIAO QUAN NEG WANG", "camscanner"),
        ("TENG XUM QQ", "tencent_qq"),
        ("WEIXIN LINGQAN", "wechat_pay"),
        ("KINGOFT WPS", "wps_office"),
    ],
    "two slips in long names": [
        ("TENNPEY PAYMENT TECHNOLOGY", "wechat_pay"),
        ("SAOMIAO QUANENGWAMG", "camscanner"),
        ("DONGJING JISFUANJJ", "vmate"),
    ],
    "bad scans of short names": [
        ("VVPS 0FF1CE", "wps_office"),
        ("VVPS会员", "wps_office"),
        ("VVP5 PRO", "wps_office"),
        ("0Q钱包", "qq_wallet"),
    ],
}
NEAR = {
    "family names and words": [
        "ALI PASHA GRILL",
        "CHEN WEI XIN",
        "LI WEIXIN",
        "JIN SHAN SUPERMARKET",
        "LE CHAT QUI PECHE",
        "TEN CENTURY REALTY",
        "KINGS CROFT",
        "KING SOFTBALL CLUB",
        "CANON SCANNER",
        "CAM SCAN SERVICES",
        "SHARE IT BAKERY",
        "SMART MEDIA GROUP",
        "ANT PEST CONTROL",
        "EUROZONE PAYMENTS",
    ],
    "letters that are another firm's": [
        "WPS PLUMBING LLC",
        "WPS HOSPITALITY",
        "QQ BEAUTY SUPPLY",
        "MPS OFFICE SUPPLIES",
        "UC BERKELEY",
        "ACT FINANCIAL",
        "AVANT GROUP",
        "KINGSOFTEN LAUNDRY",
    ],
    "bad scans of common words": [
        "5HARED OFF1CES",
        "5HARED 8AKERY",
        "K1NGST0N FINANCE HONG KONG HK",
        "S O F T B A L L P A Y M E N T",
    ],
    "Chinese words that meet": [
        "支付宝安中心",
        "支付宝马4S店",
        "显微信号",
        "财富通",
        "腾龙餐厅",
        "旧金山牛排",
        "金山加油站",
        "优视眼镜",
        "QQ烧仙草",
        "蚂蚁上树餐厅",
    ],
}


@pytest.mark.parametrize(
    ("text", "platform"), [pytest.param(*row, id=f"{kind}: {row[0]}") for kind, rows in SHOWN.items() for row in rows]
)
def test_a_platform_is_found(matcher: Matcher, text: str, platform: str) -> None:
    assert platform in {platform for match in read(matcher, text).matches for platform in match.platforms}


@pytest.mark.parametrize(
    "text", [pytest.param(text, id=f"{kind}: {text}") for kind, rows in NEAR.items() for text in rows]
)
def test_what_comes_near_is_left_alone(matcher: Matcher, text: str) -> None:
    assert not read(matcher, text).matches


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("TEMPAY INC", id="a short name with a slip, beside a word of any company"),
        pytest.param("ALLIPAY SERVICES INC", id="the same, with a word of companies more"),
        pytest.param("YUEBAO", id="a common word, though parted it is a name"),
        pytest.param("TEN CENT STORE", id="common words"),
        pytest.param("BECHAT FRANCE", id="a slip in the first letter"),
    ],
)
def test_a_person_has_to_look(matcher: Matcher, text: str) -> None:
    match = strongest(matcher, text)
    assert match is not None
    assert match.strength is Strength.POSSIBLE
