"""Statements made by chance, with the truth about them: how many lines, which sum, which days, and their texts.

What is chosen is what real exports differ in: language, order of columns, ways of writing sums and days, rows around
the table, separators and encodings. Everything follows from the seed. A bookkeeper may add a language, or a way of
writing.
"""

from __future__ import annotations

import csv
import io
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

ZERO = Decimal("0.00")


@dataclass(frozen=True)
class Language:
    """Headings of day, day of value, text, amount, paid out, paid in and balance; what opens and closes a statement.

    `sides` are the words for out and in, under `kind`. `sums` are the marks for thousands and decimals, `days` the ways
    of writing days, all with the day before the month or the year first.
    """

    headings: str
    kind: str
    sides: str
    standing: str
    total: str
    merchants: str
    sums: str
    days: str
    encodings: str

    @property
    def names(self) -> dict[str, str]:
        roles = ("day", "value", "text", "amount", "out", "in", "balance")
        return dict(zip(roles, self.headings.split("; "), strict=True))


LANGUAGES = {
    "English": Language(
        "Date; Value Date; Description; Amount; Paid out; Paid in; Balance", "Debit/Credit", "DR; CR",
        "Opening balance; Closing balance", "Total", "Corner Bakery; Blue Tea House; Wages Northwind; Paper Mill",
        ",.|.", "%d/%m/%Y|%d %b %Y|%Y-%m-%d", "utf-8|cp1252|utf-16",
    ),
    "German": Language(
        "Buchungstag; Wertstellung; Verwendungszweck; Betrag; Soll; Haben; Saldo", "Soll/Haben", "S; H",
        "Anfangssaldo; Endsaldo", "Summe", "Bäckerei am Eck; Blaues Teehaus; Gehalt Nordwind; Papiermühle",
        ".,|,", "%d.%m.%Y|%Y-%m-%d", "utf-8|cp1252|utf-8-sig",
    ),
    "Polish": Language(
        "Data operacji; Data waluty; Opis operacji; Kwota; Obciążenia; Uznania; Saldo", "Strona", "D; C",
        "Saldo początkowe; Saldo końcowe", "Razem", "Piekarnia Róg; Herbaciarnia; Pensja; Młyn",
        " ,|,", "%d-%m-%Y|%Y-%m-%d", "utf-8|cp1250",
    ),
    "Turkish": Language(
        "İşlem Tarihi; Valör; Açıklama; İşlem Tutarı; Borç; Alacak; Bakiye", "Borç/Alacak", "B; A",
        "Devreden Bakiye; Bakiye", "Toplam", "Köşe Fırını; Mavi Çayevi; Maaş; Kağıtçı",
        ".,|,", "%d.%m.%Y|%d/%m/%Y", "utf-8|cp1254",
    ),
    "Russian": Language(
        "Дата операции; Дата валютирования; Назначение платежа; Сумма; Расход; Приход; Остаток", "Тип операции",
        "Списание; Зачисление", "Входящий остаток; Исходящий остаток", "Итого",
        "Пекарня Уголок; Чайный дом; Зарплата; Книжный магазин", " ,|,", "%d.%m.%Y", "utf-8|cp1251",
    ),
    "Chinese": Language(
        "交易日期; 起息日; 摘要; 金额; 支出; 收入; 余额", "收/支", "支出; 收入", "期初余额; 期末余额", "合计",
        "街角面包店; 蓝色茶馆; 工资; 老城书店", ",.|.", "%Y-%m-%d|%Y/%m/%d|%Y%m%d", "utf-8|gb18030|utf-8-sig",
    ),
    "Thai": Language(
        "วันที่; วันที่มีผล; รายการ; จำนวนเงิน; ถอน; ฝาก; ยอดคงเหลือ", "ประเภท", "ถอน; ฝาก", "ยอดยกมา; ยอดยกไป", "รวม",
        "ร้านขนมปังมุมถนน; ร้านหนังสือ; เงินเดือน; ค่าเช่า", ",.|.", "%d/%m/%Y|%Y-%m-%d", "utf-8|tis-620",
    ),
}  # fmt: skip


@dataclass(frozen=True)
class Made:
    """A file, and what must be read from it. `planted` stands in one text of it, `recipe` says how it was made."""

    data: bytes
    count: int
    total: Decimal
    first: date
    last: date
    texts: tuple[str, ...]
    planted: str
    recipe: str


@dataclass(frozen=True)
class _Movement:
    day: date
    amount: Decimal
    text: str
    balance: Decimal


Cells = list[str]
Column = tuple[str, Callable[[_Movement], str]]


def made(seed: int) -> Made:
    """The statement of this seed."""
    chance = random.Random(seed)
    name = chance.choice(list(LANGUAGES))
    recipe = _Recipe(chance, LANGUAGES[name])
    movements = list(_movements(chance, recipe.language))
    rows = list(recipe.rows(movements))
    planted = _plant(chance, rows, recipe.text_at)
    texts = tuple(cells[recipe.text_at] for cells in rows if cells[-1] == _MARK)
    encoding = chance.choice(recipe.language.encodings.split("|"))
    separator = chance.choice(";\t|" if recipe.decimal == "," else ",;\t")
    data = _written([cells[:-1] for cells in rows], separator, chance).encode(encoding)
    days = [one.day for one in movements]
    total = sum((one.amount for one in movements), ZERO)
    told = f"{name}, {encoding}, {separator!r}, {recipe.way}, {recipe.days}"
    return Made(data, len(movements), total, min(days), max(days), texts, planted, told)


_MARK = "movement"
"""Stands behind the cells of a transaction while a statement is made; other rows have "" there."""


class _Recipe:
    """How one statement writes its table."""

    def __init__(self, chance: random.Random, language: Language) -> None:
        self.language = language
        self._chance = chance
        self.way = chance.choice(("signed", "brackets", "minus behind", "sides", "sides with zeros", "kind"))
        sums = chance.choice(language.sums.split("|"))
        self._thousands, self.decimal = sums[:-1], sums[-1]
        self.days = chance.choice(language.days.split("|"))
        self._columns = self._chosen()
        self.text_at = [heading for heading, _ in self._columns].index(language.names["text"])

    def _chosen(self) -> list[Column]:
        names, chance = self.language.names, self._chance
        days: list[Column] = [(names["day"], lambda one: one.day.strftime(self.days))]
        if chance.random() < 0.4:
            value: Column = (names["value"], lambda one: (one.day + timedelta(2)).strftime(self.days))
            days.insert(chance.randrange(2), value)
        text: list[Column] = [(names["text"], lambda one: one.text)]
        if chance.random() < 0.3:
            text.append(("Ref", lambda one: f"TX{one.day.toordinal():08}"))
        balance: list[Column] = [(names["balance"], lambda one: self._signed(one.balance))]
        money = self._money() + (balance if chance.random() < 0.5 else [])
        return chance.choice((days + text + money, days + money + text, text + days + money))

    def _money(self) -> list[Column]:
        names = self.language.names
        if self.way in ("sides", "sides with zeros"):
            nothing = self._bare(ZERO) if self.way == "sides with zeros" else ""
            return [
                (names["out"], lambda one: self._bare(-one.amount) if one.amount < 0 else nothing),
                (names["in"], lambda one: self._bare(one.amount) if one.amount > 0 else nothing),
            ]
        if self.way == "kind":
            out, come = self.language.sides.split("; ")
            amount: Column = (names["amount"], lambda one: self._bare(abs(one.amount)))
            kind: Column = (self.language.kind, lambda one: out if one.amount < 0 else come)
            return [kind, amount] if self._chance.random() < 0.5 else [amount, kind]
        return [(names["amount"], lambda one: self._signed(one.amount))]

    def _signed(self, amount: Decimal) -> str:
        bare = self._bare(abs(amount))
        if amount >= 0:
            return bare
        return {"brackets": f"({bare})", "minus behind": f"{bare}-"}.get(self.way, f"-{bare}")

    def _bare(self, amount: Decimal) -> str:
        whole, cents = f"{amount:,.2f}".split(".")
        return whole.replace(",", self._thousands) + self.decimal + cents

    def rows(self, movements: Sequence[_Movement]) -> Iterator[Cells]:
        """All rows, with the mark of transactions as their last cell."""
        chance, width = self._chance, len(self._columns)
        opening, closing = self.language.standing.split("; ")
        if chance.random() < 0.4:
            yield self._padded(["Account", "J. Doe"])
            yield self._padded([opening, self._bare(Decimal("1234.50"))])
        yield [*(heading for heading, _ in self._columns), ""]
        for place, one in enumerate(movements):
            yield [*(write(one) for _, write in self._columns), _MARK]
            if place % 7 == 6 and chance.random() < 0.5:
                yield [""] * (width + 1)
        if chance.random() < 0.4:
            label = chance.choice((self.language.total, closing))
            cells = [self._bare(Decimal("99.00")) if place > self.text_at else "" for place in range(width)]
            yield [*cells[: self.text_at], label, *cells[self.text_at + 1 :], ""]

    def _padded(self, cells: Cells) -> Cells:
        return [*cells, *[""] * (len(self._columns) + 1 - len(cells))]


def _movements(chance: random.Random, language: Language) -> Iterator[_Movement]:
    day, balance = date(2024, 1, 13) + timedelta(chance.randrange(400)), Decimal("500.00")
    merchants = language.merchants.split("; ")
    for place in range(chance.choice((4, 5, 8, 13, 30))):
        day += timedelta(chance.choice((0, 1, 3, 11)))
        amount = Decimal(chance.randrange(100, 400_000)) / 100 * (1 if place == 1 or chance.random() < 0.3 else -1)
        amount = amount if place else -abs(amount)
        balance += amount
        yield _Movement(day, amount, chance.choice(merchants), balance)


def _plant(chance: random.Random, rows: Sequence[Cells], text_at: int) -> str:
    """A listed name behind a text of the file: one of a transaction, or the account holder's."""
    holders = [(cells, 1) for cells in rows if cells[0] == "Account"]
    cells, place = chance.choice([*holders, *((cells, text_at) for cells in rows if cells[-1] == _MARK)])
    cells[place] += " ALIPAY"
    return "ALIPAY"


def _written(rows: Sequence[Cells], separator: str, chance: random.Random) -> str:
    text = io.StringIO()
    quoting = chance.choice((csv.QUOTE_MINIMAL, csv.QUOTE_ALL))
    csv.writer(text, delimiter=separator, quoting=quoting, lineterminator=chance.choice(("\n", "\r\n"))).writerows(rows)
    return text.getvalue()
