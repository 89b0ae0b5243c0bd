from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.read.decode import decode

SHORT = [
    ("cp1252", "Datum;Betrag\n01.02.2020;Bäckerei am Fluss"),
    ("cp1252", "Café £5.00"),
    ("cp1252", "Pâtisserie; -12,50 €"),
    ("cp1252", "Descrição;Lançamento"),
    ("cp1252", "£5.00"),
    ("cp1252", "Utgående saldo"),
    ("cp1250", "Datum;Částka;Měna\n1.1.2020;Platba kartou"),
    ("cp1250", "Data;Kwota;Opis\n2020-01-01;Opłata za kartę"),
    ("cp1250", "Könyvelés dátuma;Összeg"),
    ("cp1250", "Dátum;Popis;Suma\n1.1.2026;Počiatočný zostatok;1,00"),
    ("cp1250", "Datum;Směr;Objem\n1.1.2026;Výdaj;1,00\n1.1.2026;Příjem;1,00"),
    ("cp1254", "Tarih;Açıklama;İşlem Tutarı"),
    ("cp1257", "Mokėtojo sąskaita;Paskirtis;Gavėjas"),
    ("cp1257", "Data;Lėšų data;Išlaidos;Pajamos"),
    ("cp1251", "Дата;Сумма;Валюта"),
    ("cp1251", "Оплата"),
    ("cp1251", "ДатаНачала=11.05.2026\nРасчСчет=1\nКонецФайла"),
    ("koi8_r", "Дата;Сумма;Валюта\n01.02.2020;100,00;Перевод на карту"),
    ("cp1253", "Ημερομηνία;Ποσό;Περιγραφή"),
    ("cp1255", "תאריך;סכום;יתרה"),
    ("cp1256", "التاريخ;المبلغ;الرصيد"),
    ("cp874", "วันที่,จำนวนเงิน,รายการ"),
    ("cp874", "05/06/2567,ร้านขนมปังมุมถนน,-4682.85"),
    ("cp874", "เงินเดือน"),
    ("gb18030", "交易时间,金额,收/支"),
    ("gb18030", "支付宝"),
    ("big5hkscs", "交易日期,金額,摘要,餘額"),
    ("cp932", "日付,金額,摘要\nご利用店名"),
    ("cp932", "ｶｰﾄﾞ利用,ｺﾝﾋﾞﾆ"),
    ("cp949", "거래일시,출금액,입금액,잔액"),
    ("cp949", "카카오페이"),
    ("euc_jp", "日付,金額,摘要\nご利用店名"),
    ("iso2022_jp", "日付,金額"),
]


@pytest.mark.parametrize(("encoding", "text"), SHORT, ids=[f"{e}: {t[:12]!r}" for e, t in SHORT])
def test_even_a_few_bytes_come_out_in_their_own_code_page(encoding, text):
    decoded = decode(text.encode(encoding))
    assert (decoded.text, decoded.encoding) == (text, encoding)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le"])
def test_unicode_is_known_with_its_mark_and_without(encoding):
    text = "Date,Amount,Payee\n2026-01-02,5.00,支付宝 Café\n"
    assert decode(text.encode(encoding)).text == text


@pytest.mark.parametrize(("mark", "encoding"), [(b"\xfe\xff", "utf-16-le"), (b"\xff\xfe", "utf-16-be")])
def test_a_mark_the_wrong_way_round_is_not_believed(mark, encoding):
    text = "Date,Amount,Payee\n2026-01-02,5.00,Café\n"
    assert decode(mark + text.encode(encoding)).text.endswith(text)


MIXTURES = [
    ("Fußpflege\nGröße\n", "cp1252", "支付宝-超市\nCafé Zoë\n"),
    ("早餐店\n微信支付-超市\n", "gb18030", "支付宝-超市\n便利店\n"),
    ("Кофейня на углу\nПеревод\n", "cp1251", "微信支付\nCafé\n"),
]


@pytest.mark.parametrize(("old", "encoding", "new"), MIXTURES, ids=[encoding for _, encoding, _ in MIXTURES])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["", "marked"])
def test_statements_put_together_are_each_read_in_their_own_way(old, encoding, new, mark):
    assert decode(mark + old.encode(encoding) + new.encode()).text == old + new
    assert decode(mark + new.encode() + old.encode(encoding)).text == new + old


def test_one_chinese_letter_that_could_be_an_accent_stays_chinese():
    text = "交易日期,金额,户名\n2026-01-15,-1.00,卢\n"
    assert decode(text.encode("gb18030")).text == text


@pytest.mark.parametrize(
    "data",
    [
        b"2026-01-15,Corner Bakery\n\0\0\0\0",
        b"\0" * 20 + b"2026-01-15,Corner Bakery\n",
        b"2026-01-15,Corner B\0akery\n",
        b"2026-01-15,Corner Bakery" + b"\0" * 20 + b"\n",
    ],
    ids=["a block filled", "before", "within", "a line filled"],
)
def test_nuls_are_no_text(data):
    assert decode(data).text == "2026-01-15,Corner Bakery\n"


def test_a_hole_of_nuls_among_words_is_damage():
    assert decode(b"Bak" + b"\0" * 20 + b"ery\n").text == "Bak\ufffdery\n"


def test_plain_ascii_says_so():
    assert decode(b"Date,Amount\n").encoding == "ascii"


def test_an_accent_far_down_the_file_is_believed():
    text = "Date;Text\n" + "2026-01-02;corner shop\n" * 20_000 + "2026-01-03;Bäckerei\n"
    assert decode(text.encode("cp1252")).text == text


def test_damaged_utf8_stays_utf8_and_shows_where():
    data = "支付宝 微信支付 收入 支出".encode()
    decoded = decode(data[:-1])
    assert decoded.encoding == "utf-8"
    assert decoded.text == "支付宝 微信支付 收入 支\ufffd"


@given(st.binary(max_size=300))
def test_no_bytes_are_refused(data):
    assert isinstance(decode(data).text, str)


@given(st.text(st.characters(max_codepoint=126, min_codepoint=32), max_size=100))
def test_plain_text_is_kept_to_the_letter(text):
    assert decode(text.encode("ascii")).text == text


WESTERN_WORDS = [
    "Bäckerei",
    "Straße",
    "für",
    "Café",
    "crédit",
    "señor",
    "Ünlü",
    "Lançamento",
    "£5.00",
    "€ 3",
    "Nº 7",
    "Køb",
    "plain",
]


@given(st.lists(st.sampled_from(WESTERN_WORDS), min_size=1, max_size=12), st.sampled_from([" ", ";", "\n"]))
def test_western_words_survive_their_code_page(words, between):
    text = between.join(["Gebühr", *words])
    assert decode(text.encode("cp1252")).text == text


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"Date,Payee\n2026-01-15,Bakery\n" + bytes(4_000), id="a tail that was never written"),
        pytest.param(b"Date,Payee\n2026-01-15,Bak" + bytes(997) + b"ery\n2026-01-16,Florist\n", id="a hole"),
        pytest.param(bytes(512) + b"Date,Payee\n2026-01-15,Bakery\n", id="a beginning that was never written"),
        pytest.param(b"Date,Payee\n2026-01-15,Bak\x1b$Bery\n", id="an escape that never comes back"),
    ],
)
def test_nuls_and_escapes_of_a_damaged_file_are_no_encoding(data):
    decoded = decode(data)
    assert decoded.encoding == "ascii"
    assert "2026-01-15,Bak" in decoded.text


def test_a_line_without_end_is_decoded_as_fast_as_many_lines():
    """Its one strange byte stands first; a look at the rest from each of its places would take minutes."""
    assert decode(b"\xfc" + b"x" * 300_000).text.startswith("\u00fc")


@pytest.mark.parametrize("fill", range(1, 12))
def test_nuls_that_fill_fields_make_no_wide_text(fill):
    rows = [f"2026-01-1{n};Bakery" + "\0" * fill + f";-{n}.50" + "\0" * fill for n in range(9)]
    assert decode("\n".join(rows).encode()).encoding == "ascii"
