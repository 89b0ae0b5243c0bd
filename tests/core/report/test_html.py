"""The sheet as HTML: complete, self-contained, safe, and the same in both dresses."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from core.model import UNREVIEWED, Check, CheckedFile, Finding, Judgement, Line, Outcome, Review
from core.report import paper, record_html
from core.report.script import tagged
from core.report.twin import sha256
from core.words import speak
from tests.core.report.pages import Page
from tests.core.report.sample import CLEAR, HIDDEN, LINES, check, file, found, full, nothing

Dress = Callable[[Check, Review], str]

DRESSES = pytest.mark.parametrize("dress", [record_html, lambda *what: paper(*what).html], ids=["record", "paper"])


@DRESSES
def test_every_finding_is_told_with_its_evidence(dress: Dress) -> None:
    page = Page(dress(full(), UNREVIEWED))
    for finding in _findings(full()):
        assert finding.headline in page.words
        assert finding.match.reason in page.words
        assert finding.match.alias.text in page.marked
    assert page.marked == ["Alipay", "支付宝", "CamScanner", "TENCENT"]


@DRESSES
def test_every_line_not_checked_is_told_with_its_reason(dress: Dress) -> None:
    words = Page(dress(full(), UNREVIEWED)).words
    assert "hidden: An app store's bill does not name the app. march.csv 4 2025-03-06 APPLE.COM/BILL -9.99 USD" in words
    assert "unread: Some characters could not be decoded." in words


@DRESSES
def test_every_hash_is_there(dress: Dress) -> None:
    result = full()
    words = Page(dress(result, UNREVIEWED)).words
    hashes = [result.watchlist.sha256, sha256(result), *(each.statement.sha256 for each in result.files)]
    assert [hash_ for hash_ in hashes if hash_ not in words] == []


@DRESSES
def test_a_remark_that_is_as_long_as_a_hash_is_none(dress: Dress) -> None:
    remark = "The amounts of this statement were read from the third column of it."[:64]
    one = file("a.csv", CLEAR)
    words = Page(dress(check(replace(one, statement=replace(one.statement, remarks=(remark,)))), UNREVIEWED)).words
    assert remark in words
    assert f"SHA-256 {remark}" not in words


@DRESSES
def test_the_arithmetic_stands_on_the_sheet(dress: Dress) -> None:
    words = Page(dress(full(), UNREVIEWED)).words
    assert "march.csv 6 = 3 + 1 + 1 + 1" in words
    assert "april.csv 0 = 0 + 0 + 0 + 0" in words
    assert "Together 6 = 3 + 1 + 1 + 1" in words


@DRESSES
def test_the_sheet_says_when_whose_and_how(dress: Dress) -> None:
    words = Page(dress(full(), Review("Lotus & Sons", "M. Ortega"))).words
    told = (
        "Lotus & Sons",
        "Operator: M. Ortega",
        "22 November 2026, 09:30:15 (UTC-0500)",
        "2026-11-22 14:30:15Z",
        "30 March 2021 to 31 March 2025",
        "-38.00 CNY, -34.33 USD",
        "The dates are day first.",
        "This file is empty. Download the statement again.",
        "that only other countries’ orders name",
        "Who asks a private US business",
        "Flagline 0.0.0",
        "To keep until 22 November 2036",
        "not legal advice",
        "Executive Order 13971 E.O. 13971, 86 FR 1249",
        "ended, 9 June 2021: revoked",
        "outside the transactions",
    )
    assert [part for part in told if part not in words] == []


@DRESSES
def test_a_sheet_without_findings_says_so_and_gives_no_all_clear(dress: Dress) -> None:
    page = Page(dress(nothing(), UNREVIEWED))
    assert "No line names a listed platform." in page.words
    assert "None. No text of these files names a listed platform." in page.words
    assert "None: the payee of every line that was read could be judged." in page.words
    assert page.marked == []


@DRESSES
@pytest.mark.parametrize("result", [full(), nothing()], ids=["findings", "none"])
def test_words_that_promise_too_much_never_appear(dress: Dress, result: Check) -> None:
    words = Page(dress(result, UNREVIEWED)).words.lower()
    assert [word for word in ("compliant", "cleared", "approved", "guaranteed", "no problem") if word in words] == []


@DRESSES
def test_what_a_file_says_is_text_and_never_markup(dress: Dress) -> None:
    evil = found(Line(1, "<script>alert(1)</script> Alipay & <b>co</b>"), "Alipay", "alipay")
    named = file("<img src=x>.csv", evil, remarks=("{{ 7 * 7 }} <i>",))
    page = Page(dress(check(named), Review("<u>firm</u>", "'\"><a href=x>")))
    assert "<script>alert(1)</script> Alipay & <b>co</b>" in page.words
    assert "<img src=x>.csv" in page.words
    assert "{{ 7 * 7 }} <i>" in page.words
    assert {"script", "i", "u", "a"}.isdisjoint(page.tags)


@DRESSES
def test_half_characters_of_a_file_name_do_not_stop_the_sheet(dress: Dress) -> None:
    dress(check(file("caf\udce9.csv", CLEAR)), UNREVIEWED).encode("utf-8")


def test_the_record_loads_nothing() -> None:
    html = record_html(full())
    page = Page(html)
    assert page.loads == []
    assert "url(" not in html
    assert "@import" not in html


def test_the_record_is_marked_up_for_those_who_listen() -> None:
    page = Page(record_html(full()))
    assert ("html", "lang", "en") in page.attributes
    assert page.tags.count("h1") == 1
    scopes = [value for tag, name, value in page.attributes if tag == "th" and name == "scope"]
    assert len(scopes) == page.tags.count("th")
    assert page.tags.count("svg") == page.tags.count("desc") == 2


def test_the_paper_names_its_picture_and_brings_it() -> None:
    sheet = paper(full())
    page = Page(sheet.html)
    assert sorted(page.loads) == sorted(sheet.pictures)
    assert "svg" in sheet.pictures["timeline.svg"]
    assert "svg" not in page.tags
    assert sheet.number in page.words


def test_overlapping_matches_are_marked_once() -> None:
    line = Line(1, "ALIPAY HONG KONG", date=date(2025, 3, 4))
    twice = [found(line, seen, "alipay").findings[0] for seen in ("ALIPAY", "PAY HONG")]
    page = Page(record_html(check(file("a.csv", Judgement(line, Outcome.FOUND, tuple(twice)), HIDDEN))))
    assert "".join(page.marked) == "ALIPAY HONG"
    assert "ALIPAY HONG KONG" in page.words


def test_one_file_needs_no_sum_and_no_heading_of_its_own() -> None:
    assert "Together" not in Page(record_html(check(file("a.csv", *LINES)))).words


def _findings(result: Check) -> list[Finding]:
    return [finding for each in result.files for line in _all(each) for finding in line.findings]


def _all(each: CheckedFile) -> tuple[Judgement, ...]:
    return (*each.asides, *each.lines)


@pytest.mark.parametrize(
    ("words", "html"),
    [
        pytest.param("ALIPAY <b>", "ALIPAY &lt;b&gt;", id="Latin"),
        pytest.param("支付宝-tea", '<span lang="zh">支付宝</span>-tea', id="Chinese"),
        pytest.param("tea ラーメン店 & co", 'tea <span lang="ja">ラーメン店</span> &amp; co', id="Japanese"),
        pytest.param("서울 tea", '<span lang="ko">서울</span> tea', id="Korean"),
        pytest.param("café €", "café €", id="Latin with accents"),
    ],
)
def test_the_language_of_a_text_is_marked_as_far_as_its_script_tells(words: str, html: str) -> None:
    assert tagged(words) == html


@pytest.mark.parametrize(("language", "tag"), [("en", "en"), ("zh_Hant", "zh-Hant")])
def test_the_record_says_its_own_language(language: str, tag: str) -> None:
    speak(language)
    try:
        page = Page(record_html(full()))
    finally:
        speak("en")
    assert ("html", "lang", tag) in page.attributes
    assert ("span", "lang", "zh") in page.attributes
