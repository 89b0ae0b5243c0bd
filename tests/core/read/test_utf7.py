from __future__ import annotations

import pytest

from core.read.decode import decode

TEXTS = [
    "日期,商户,金额\n2026-01-15,支付宝,-12.50\n",
    "Datum;Empfänger;Betrag\n15.01.2026;Bäcker & Söhne;-12,50\n16.01.2026;1 + 1 Läden;-3,50\n",
    "Дата;Описание;Сумма\n15.01.2026;Пекарня;-12,50\n",
]


@pytest.mark.parametrize("text", TEXTS, ids=["Chinese", "German", "Russian"])
def test_a_file_in_utf_7_is_read(text):
    found = decode(text.encode("utf-7"))
    assert (found.text, found.encoding) == (text, "utf-7")


def test_a_run_with_a_letter_too_many_is_read():
    assert decode(b"2026-01-15,+ZS9O2FudA-,-12.50\n").text == "2026-01-15,支付宝,-12.50\n"


@pytest.mark.parametrize(
    "text",
    [
        "2026-01-15,Bakery,+12.50\n",
        "+4912345678,Bakery\n+4912345679,Florist\n",
        "R+D- Dept,Film+Music-Shop\n",
        "C++ books,x+tag@shop.example\n",
        "Film+streamin-\n",
        "+ZS9O2Fud-,Film+Music\n",
        "+AOQ-\n",
    ],
    ids=["a sum", "telephones", "names", "signs and addresses", "one word", "only some are runs", "too little"],
)
def test_a_text_with_plus_signs_stays_as_it_is(text):
    assert decode(text.encode()).text == text
