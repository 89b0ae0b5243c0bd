"""What a person settled of a table counts wherever its header comes up again, and never costs a word of text."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from io import BytesIO
from zipfile import ZipFile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.errors import NoLines, NotAStatement
from core.model import NO_LAYOUTS, ColumnRole, KeptLayouts, Line, Remark, TableLayout, with_role
from core.read import Reader, Source, first_rows, reading_by
from core.read.identify import TABLES, read_here, sheets_here
from core.read.table.fingerprint import of_header
from core.read.table.first_rows import Told, preview, told
from core.read.table.role_words import layout_words

NAMES = {
    "date": ColumnRole.DATE,
    "other": ColumnRole.OTHER_DATE,
    "-": ColumnRole.TEXT,
    "amount": ColumnRole.AMOUNT,
    "out": ColumnRole.PAID_OUT,
    "in": ColumnRole.PAID_IN,
    "side": ColumnRole.DIRECTION,
    "currency": ColumnRole.CURRENCY,
    "balance": ColumnRole.BALANCE,
}
OPEN = """\
Date,Description,Amount
03/04/2026,Blue Heron,-214.37
04/05/2026,Lantern Crafts,-612.40
"""
STRANGE = """\
wen,hoo,mutch,left
03/04/2026,Blue Heron,14.37,100.00
04/05/2026,Lantern Crafts,12.40,87.60
"""
BARE = """\
03/04/2026,Blue Heron,14.37
04/05/2026,Lantern Crafts,12.40
"""


def seen(text: str, name: str = "a.csv") -> Told:
    """The first table of a file, as the program sees it."""
    found = told(next(sheets_here(name, text.encode())))
    assert found
    return found


def settled(text: str, roles: str = "", order: str = "", decimal: str = "") -> KeptLayouts:
    """What a person said of the file's columns: a role for each, and perhaps how days and decimals are written."""
    layout = seen(text).layout
    said = tuple(NAMES[name] for name in roles.split()) or layout.roles
    layout = replace(layout, roles=said, order=order, decimal=decimal)
    return KeptLayouts({layout.fingerprint: layout})


def read(text: str, kept: KeptLayouts = NO_LAYOUTS) -> list[tuple[str, str, str]]:
    """Day, amount and text of each line."""
    found = [one for one in read_here("a.csv", text.encode(), kept) if isinstance(one, Line) and not one.aside]
    return [(str(line.date or ""), str("" if line.amount is None else line.amount), line.text) for line in found]


def remarks(text: str, kept: KeptLayouts) -> str:
    return "\n".join(one.text for one in read_here("a.csv", text.encode(), kept) if isinstance(one, Remark))


SETTLED = {
    "the month stands first": (
        OPEN,
        {"order": "mdy"},
        [("2026-03-04", "-214.37", "Blue Heron"), ("2026-04-05", "-612.40", "Lantern Crafts")],
    ),
    "the day stands first": (
        OPEN,
        {"order": "dmy"},
        [("2026-04-03", "-214.37", "Blue Heron"), ("2026-05-04", "-612.40", "Lantern Crafts")],
    ),
    "headings in no known language": (
        STRANGE,
        {"roles": "date - amount balance", "order": "mdy"},
        [("2026-03-04", "14.37", "Blue Heron"), ("2026-04-05", "12.40", "Lantern Crafts")],
    ),
    "what is an amount went out": (
        STRANGE,
        {"roles": "date - out balance", "order": "mdy"},
        [("2026-03-04", "-14.37", "Blue Heron"), ("2026-04-05", "-12.40", "Lantern Crafts")],
    ),
    "no header": (
        BARE,
        {"roles": "date - out", "order": "mdy"},
        [("2026-03-04", "-14.37", "Blue Heron"), ("2026-04-05", "-12.40", "Lantern Crafts")],
    ),
    "a number that is no amount is text": (
        "Date,Description,Amount,Fee\n15/01/2026,Bakery,-12.50,0.10\n16/01/2026,Florist,-3.00,0.20\n",
        {"roles": "date - - amount"},
        [("2026-01-15", "0.10", "Bakery | -12.50"), ("2026-01-16", "0.20", "Florist | -3.00")],
    ),
    "the other way round of out and in": (
        "Date,Description,Debit,Credit\n15/01/2026,Bakery,12.50,\n16/01/2026,Wages,,100.00\n",
        {"roles": "date - in out"},
        [("2026-01-15", "12.50", "Bakery"), ("2026-01-16", "-100.00", "Wages")],
    ),
    "another column says in or out": (
        "Date,What,Kind,Amount\n15/01/2026,Bakery,D,12.50\n16/01/2026,Wages,C,100.00\n17/01/2026,Gift,new,5.00\n",
        {"roles": "date - side amount"},
        [
            ("2026-01-15", "-12.50", "Bakery | D"),
            ("2026-01-16", "100.00", "Wages | C"),
            ("2026-01-17", "5.00", "Gift | new"),
        ],
    ),
    "the posting day counts": (
        "Transaction Date,Posting Date,Who,Amount\n15.01.26,17.01.26,Bakery,-1.50\n16.01.26,18.01.26,Florist,-2.50\n",
        {"roles": "other date - amount"},
        [("2026-01-17", "-1.50", "Bakery"), ("2026-01-18", "-2.50", "Florist")],
    ),
    "a comma parts no thousands": (
        "Date;Text;Amount\n2026-01-15;Bakery;1,250\n2026-01-16;Florist;3,125\n",
        {"decimal": ","},
        [("2026-01-15", "1.250", "Bakery"), ("2026-01-16", "3.125", "Florist")],
    ),
}


@pytest.mark.parametrize(("text", "said", "lines"), SETTLED.values(), ids=SETTLED)
def test_a_table_is_read_as_it_was_settled(text, said, lines):
    kept = settled(text, **said)
    assert read(text, kept) == lines
    assert "as you set them" in remarks(text, kept)
    assert read(text) != lines or "two ways" in remarks(text, NO_LAYOUTS)


@pytest.mark.parametrize(("text", "said", "lines"), SETTLED.values(), ids=SETTLED)
def test_the_preview_is_what_reading_gives(text, said, lines):
    (layout,) = settled(text, **said).by_header.values()
    found = preview(seen(text), layout)
    assert [(str(line.date), str(line.amount), line.text) for line in found.lines] == lines
    assert (found.undated, found.unpriced, found.misfit) == (0, 0, "")


MISFITS = {
    "no dates there": ("- date amount", "", "column 2 holds no dates"),
    "no amounts there": ("date amount -", "", "column 2 holds no amounts"),
    "nothing that makes a line": ("- - -", "", "neither a date nor an amount"),
    "no such months": ("", "mdy", "the dates in column 1 are in another order"),
    "no word for in or out": ("date side amount", "", "column 2 does not say"),
}


@pytest.mark.parametrize(("roles", "order", "why"), MISFITS.values(), ids=MISFITS)
def test_what_does_not_fit_is_said_and_left_aside(roles, order, why):
    text = "Date,Description,Amount\n15/01/2026,Bakery,-12.50\n16/01/2026,Florist,-3.00\n"
    kept = settled(text, roles, order)
    assert why in remarks(text, kept)
    assert read(text, kept) == read(text)
    (layout,) = kept.by_header.values()
    assert why in preview(seen(text), layout).misfit


def test_a_misfit_is_said_under_strange_headings_too():
    kept = settled(STRANGE, "- date amount -")
    assert "column 2 holds no dates" in remarks(STRANGE, kept)
    assert len(read(STRANGE, kept)) == 2


def test_one_slip_of_the_pen_does_not_undo_what_was_settled():
    rows = "".join(f"01/{day:02}/2026,Bakery {day},-1.00\n" for day in range(1, 12))
    text = "Date,Description,Amount\n" + rows + "13/01/2026,Florist,-2.00\n"
    assert [day for day, *_ in read(text, settled(text, order="mdy"))][:2] == ["2026-01-01", "2026-01-02"]


HEADERS = [
    (("Date", "Amount"), ("date ", "AMOUNT:"), True, "case and signs do not count"),
    (("Fälligkeit", "Betrag"), ("falligkeit", "betrag"), True, "nor do accents"),
    (("Date", "Amount", "", ""), ("Date", "Amount"), True, "nor blanks at the end"),
    (("Date", "Amount"), ("Amount", "Date"), False, "their order does"),
    (("Date", "", "Amount"), ("Date", "Amount"), False, "and a blank among them"),
    (("Date", "Amount"), ("Date", "Amounts"), False, "and every word"),
]


@pytest.mark.parametrize(("one", "other", "same"), [row[:3] for row in HEADERS], ids=[row[3] for row in HEADERS])
def test_a_header_is_known_by_its_words(one, other, same):
    assert (of_header(one) == of_header(other)) is same


def test_next_months_file_is_read_the_same_way_and_another_banks_is_not():
    kept = settled(OPEN, order="mdy")
    assert read("Date,Description,Amount\n05/06/2026,Corner,-1.00\n", kept)[0][0] == "2026-05-06"
    assert read("Date,Details,Amount\n05/06/2026,Corner,-1.00\n", kept)[0][0] == "2026-06-05"


@pytest.mark.parametrize("order", ["", "dmy"])
def test_what_is_settled_leaves_years_to_their_calendar(order):
    thai = "วันที่,รายการ,จำนวน\n14/01/69,เงินเดือน,100.00\n15/01/69,ร้านขนมปัง,-12.50\n"
    kept = settled(thai, "date - amount", order)
    assert [day for day, _, _ in read(thai, kept)] == ["2026-01-14", "2026-01-15"]
    assert "Thai calendar: as 2026" in remarks(thai, kept)


def test_a_table_further_down_is_read_by_its_own_layout():
    other = "Posting Date,Details,Debit,Credit\n03/04/2026,Corner,5.00,\n04/05/2026,Wages,,7.00\n"
    assert [day for day, *_ in read(OPEN + other, settled(other, order="mdy"))][2:] == ["2026-03-04", "2026-04-05"]


MIXED = """\
wen,hoo,mutch,left
Heron 03/04/2026,Bakery 1.00,14.37 CRAFTS,100.00 (Lantern)
03/05/2026,Harbour,12.40,12.00
03/06/2026 10:00 TIM,2.00,3.00,4.00
"""
WORDS = ("wen", "hoo", "mutch", "Heron", "Bakery", "CRAFTS", "Lantern", "Harbour", "TIM")


@given(st.lists(st.sampled_from(list(ColumnRole)), min_size=4, max_size=4))
def test_no_text_is_left_out_whatever_a_person_says(roles):
    layout = replace(seen(MIXED).layout, roles=tuple(roles))
    whole = ""
    with suppress(NoLines):  # comes after all that could be read
        for one in read_here("a.csv", MIXED.encode(), KeptLayouts({layout.fingerprint: layout})):
            whole += f"{one.text}\n" if isinstance(one, Line) else ""
    assert [word for word in WORDS if word not in whole] == []


GIVEN = [
    ("date - amount balance", 1, "amount", "date amount - balance"),
    ("date - amount balance", 1, "date", "other date amount balance"),
    ("date - amount balance", 3, "out", "date - - out"),
    ("date out in balance", 3, "amount", "date - - amount"),
    ("date - amount balance", 1, "balance", "date balance amount balance"),
    ("date - amount balance", 2, "-", "date - - balance"),
]


@pytest.mark.parametrize(("before", "place", "role", "after"), GIVEN)
def test_a_role_is_taken_from_the_column_that_had_it(before, place, role, after):
    assert with_role([NAMES[name] for name in before.split()], place, NAMES[role]) == tuple(
        NAMES[name] for name in after.split()
    )


def test_what_is_in_doubt_is_told_of_the_whole_file():
    rows = "".join("03/04/2026,Corner,1.00\n" for _ in range(600))
    assert seen("Date,Description,Amount\n" + rows).order.example == "03/04/2026"
    assert seen("Date,Description,Amount\n" + rows + "03/25/2026,Corner,1.00\n").order.example == ""


def test_strange_headings_are_taken_for_headings():
    assert seen(STRANGE).layout.headings == ("wen", "hoo", "mutch", "left")
    assert seen(BARE).layout.headings == ()


def test_a_file_without_a_table_offers_none():
    with pytest.raises(NotAStatement):
        list(sheets_here("a.bin", b"\x7fELF" + bytes(200)))
    assert list(sheets_here("a.ofx", b"OFXHEADER:100\n<OFX></OFX>")) == []


def test_every_table_of_an_archive_is_offered_by_its_name():
    packed = BytesIO()
    with ZipFile(packed, "w") as archive:
        archive.writestr("march.csv", OPEN)
        archive.writestr("notes.txt", "nothing to see")
        archive.writestr("april.csv", STRANGE)
    assert [sheet.name for sheet in sheets_here("a.zip", packed.getvalue())] == ["march.csv", "april.csv"]


def test_the_worker_gives_the_first_rows_and_reads_by_what_was_settled():
    source = Source.of_text("a.csv", OPEN)
    assert first_rows(source) == list(sheets_here("a.csv", OPEN.encode()))
    kept = settled(OPEN, order="mdy")
    with Reader(job=reading_by(kept)) as reader:
        assert list(reader.read(source)) == list(read_here("a.csv", OPEN.encode(), kept))


def test_damage_to_what_was_kept_is_said_with_every_file():
    with Reader(job=reading_by(KeptLayouts(trouble="it is torn"))) as reader:
        assert Remark("it is torn") in list(reader.read(Source.of_text("a.csv", OPEN)))


def test_a_layout_is_told_in_words():
    layout = TableLayout("f", ("Day", "Who", "Sum"), (ColumnRole.DATE, ColumnRole.TEXT, ColumnRole.AMOUNT), "mdy", ",")
    assert list(layout_words(layout)) == [
        "Day: Date, Sum: Amount",
        "Dates are written month, day, year.",
        "The decimal mark is ,",
    ]


def test_tables_are_formats_that_take_layouts():
    assert {table.NAME for table in TABLES} == {"csv", "xlsx", "html", "spreadsheetml", "zip"}
