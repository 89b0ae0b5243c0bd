"""The names of money: codes, signs and words, and the code each stands for."""

from __future__ import annotations

import re

from core.read.values.vocabulary import words

CURRENCIES = words(
    """
    AED ARS AUD BAM BDT BGN BHD BRL BTC BYN CAD CHF CLP CNH CNY COP CRC CZK DKK DOP DZD EGP ETH EUR GBP GEL GHS
    HKD HRK HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KRW KWD KZT LBP LKR LTL LVL MAD MDL MKD MNT MOP MUR MXN
    MYR NGN NOK NPR NZD OMR PEN PHP PKR PLN PYG QAR RMB RON RSD RUB RUR SAR SEK SGD THB TND TRY TWD TZS UAH UGX
    USD USDT UYU VEF VES VND XAF XAU XOF ZAR
    """
)
"""The codes that statements name: ISO 4217, older ones of past years, and what traders add."""

NAMED = {
    "€": "EUR",
    "£": "GBP",
    "₹": "INR",
    "RS": "INR",
    "RS.": "INR",
    "₩": "KRW",
    "₽": "RUB",
    "РУБ": "RUB",
    "РУБ.": "RUB",
    "₺": "TRY",
    "TL": "TRY",
    "₪": "ILS",
    "₴": "UAH",
    "₫": "VND",
    "₱": "PHP",
    "฿": "THB",
    "KČ": "CZK",
    "ZŁ": "PLN",
    "FT": "HUF",
    "R$": "BRL",
    "US$": "USD",
    "HK$": "HKD",
    "NT$": "TWD",
    "S$": "SGD",
    "A$": "AUD",
    "C$": "CAD",
    "元": "CNY",
    "人民币": "CNY",
    "人民幣": "CNY",
    "RMB": "CNY",
    "美元": "USD",
    "港币": "HKD",
    "港幣": "HKD",
    "欧元": "EUR",
    "日元": "JPY",
    "日圓": "JPY",
    "円": "JPY",
    "원": "KRW",
    "新台幣": "TWD",
    "臺幣": "TWD",
    "EURO": "EUR",
    "د.ا": "JOD",
    "د.إ": "AED",
    "ر.س": "SAR",
    "د.ك": "KWD",
    "KR": "",
    "KR.": "",
    "$": "",
    "¥": "",
    "\\": "",
    "¤": "",
    "￥": "",
    "R": "",
    "FR": "CHF",
    "SFR": "CHF",
    "RP": "IDR",
    "RM": "MYR",
    "₦": "NGN",
    "KSH": "KES",
    "GH₵": "GHS",
    "₵": "GHS",
    "ЛВ": "BGN",
    "ЛВ.": "BGN",
    "ГРН": "UAH",
    "ГРН.": "UAH",
    "Đ": "VND",
    "TK": "BDT",
    "৳": "BDT",
    "S/": "PEN",
    "S/.": "PEN",
    "₡": "CRC",
    "₸": "KZT",
    "₾": "GEL",
    "₲": "PYG",
    "J$": "JMD",
    "DH": "",
    "SR": "SAR",
    "Р": "RUB",
    "Р.": "RUB",
    "BS": "",
    "BS.": "",
    "L.E.": "EGP",
    "LEI": "RON",
    "DIN": "RSD",
    "DIN.": "RSD",
    "KM": "BAM",
    "СУМ": "",
    "ТГ": "KZT",
    "ТГ.": "KZT",
    "₼": "AZN",
    "֏": "AMD",
    "﷼": "",
    "ریال": "IRR",
    "บาท": "THB",
    "ر.ق": "QAR",
    "ر.ع": "OMR",
    "ج.م": "EGP",
    "د.ت": "TND",
    "د.ب": "BHD",
    "د.م": "MAD",
}
"""Signs and words beside a number, and the one currency that they name; "" where several countries use the sign.

The yen and the won are a backslash in Japanese and Korean code pages, the euro is ¤ in the last Western one of ISO.
"""


WITHOUT_CENTS = frozenset(("CLP", "COP", "IDR", "ISK", "JPY", "KRW", "PYG", "RWF", "UGX", "VND", "XAF", "XOF", "XPF"))
"""Currencies whose sums are whole, so that 12.500 is twelve thousand and a half."""


def currency_named(text: str) -> str:
    """The ISO code of a cell that only names a currency (EUR, €, 人民币), else ""."""
    name = text.strip().upper()
    if name == "RMB":
        return "CNY"
    return name if name in CURRENCIES else NAMED.get(name, "")


def currency_within(text: str) -> str:
    """The currency that a heading names: "Amount (EUR)", "Betrag in €"; "" if none."""
    for word in re.findall(r"(?<![A-Z])[A-Z]{3}\b|[^\w\s.]|人民币|人民幣|元|円", text):
        if found := currency_named(word):
            return found
    return ""
