"""The words behind a line, as small HTML: what was seen, what it means, which orders, and what to do next."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from html import escape

from PySide6.QtCore import QLocale

from core.law import standing_sentence
from core.law.timeline import IN_EFFECT
from core.model import Alias, AliasKind, Basis, Finding, Judgement, Match, Outcome, Platform, Role, Standing, Strength
from core.words import tr
from gui import theme
from gui.result import rows
from gui.result.rows import Row, Span

Platforms = Mapping[str, Platform]


def place(row: Row, locale: QLocale) -> str:
    """Where the line stands, its day and its amount, as plain text; "" for a name that was typed."""
    at = row.judgement.line
    where = tr("line {line}").format(line=rows.place_text(row.judgement)) if row.file else ""
    outside = tr("outside the transactions") if at.aside else ""
    facts = (row.file, where, outside, rows.date_text(row.judgement), rows.amount_text(at.amount, at.currency, locale))
    return " · ".join(fact for fact in facts if fact)


def line(row: Row) -> str:
    """The line in full, with its matched characters marked."""
    text = marked(rows.shown(row.judgement.line.text), rows.spans(row.judgement), row.role)
    return part(text, theme.Size.HEADING, gap=0)


def marked(text: str, marks: Iterable[Span], role: theme.Role) -> str:
    """The text as HTML, its marked characters bold, underlined and in the colour of `role`."""
    style = f"font-weight:700;text-decoration:underline;color:{theme.color(role).name()}"
    made, at = "", 0
    for start, end in marks:
        inside = escape(text[max(start, at) : end])
        made += escape(text[at:start]) + (f'<span style="{style}">{inside}</span>' if inside else "")
        at = max(at, end)
    return made + escape(text[at:])


def finding(found: Finding, platforms: Platforms) -> str:
    """The answer: the platform and its part in the line, the reason, and what it means."""
    role = theme.Role.POSSIBLE if found.match.strength is Strength.POSSIBLE else theme.Role.FOUND
    title = f"{theme.outcome_word(role)}: {role_words(found.match, platforms)}"
    words = (part(escape(said)) for said in (found.match.reason, found.headline))
    return part(escape(title), weight=700, role=role, gap=0) + "".join(words)


def said(sentences: Iterable[str]) -> str:
    """What people decided of a line."""
    return "".join(part(escape(sentence), weight=700, gap=0) for sentence in sentences)


def evidence(found: Finding) -> str:
    """The evidence: every order on the line's day, then the alias and all sources."""
    alias, sources = (
        found.match.alias,
        dict.fromkeys(source for standing in found.standings for source in standing.order.sources),
    )
    return "".join(
        (
            *(_order(standing) for standing in found.standings),
            muted(alias_words(alias), gap=theme.SPACE_4),
            muted(alias.note),
            *(muted(source) for source in (tr("Where the orders can be read:") if sources else "", *sources)),
        )
    )


def role_words(match: Match, platforms: Platforms) -> str:
    """What is visible of the platform, and what part it has in the line: "paid through Alipay"."""
    *most, last = (platforms[each].name if each in platforms else each for each in match.platforms)
    names = tr("{most} or {last}").format(most=", ".join(most), last=last) if most else last
    if match.strength is Strength.OPERATOR:
        return tr("only the company behind {platforms}").format(platforms=names)
    words = {
        Role.PAYEE: tr("paid to {platforms}"),
        Role.RAIL: tr("paid through {platforms}"),
        Role.MENTION: tr("{platforms} is mentioned"),
    }
    return words[match.role].format(platforms=names)


def alias_words(alias: Alias) -> str:
    """By which text it was seen, what kind of text that is, and where the list has it from."""
    sentence = tr("Seen by “{text}”: {form}, {kind}. Source: {source}")
    if alias.basis is Basis.MEMORY:
        sentence = tr("Seen by “{text}”, an unverified alias: {form}, {kind}. Source: {source}")
    return sentence.format(
        text=alias.text, form=form_words(alias.form), kind=kind_words(alias.kind), source=alias.source or "–"
    )


def form_words(form: str) -> str:
    """What sort of text an alias is."""
    words = {
        "brand": tr("a brand name"),
        "native": tr("the name in its own script"),
        "pinyin": tr("a Chinese name in Latin letters"),
        "company": tr("a company's name"),
        "sister": tr("a sister brand"),
        "domain": tr("a web address"),
        "app_id": tr("an app's identifier"),
        "statement": tr("a form used on statements"),
    }
    return words.get(form, form)


def kind_words(kind: AliasKind) -> str:
    """How an alias may match."""
    return {
        AliasKind.STRONG: tr("counts alone"),
        AliasKind.WEAK: tr("counts only with a second sign"),
        AliasKind.COMPANY: tr("shows the company, not the platform"),
    }[kind]


def _order(standing: Standing) -> str:
    """One order: how it stood, and whom it is made for where the sentence does not say it."""
    order = standing.order
    before, name, after = standing_sentence(standing).partition(order.short)
    who = tr("Not binding on you. It was made for {binds}.").format(binds=order.binds)
    return part(f"{escape(before)}<b>{escape(name)}</b>{escape(after)}", gap=theme.SPACE_3) + (
        "" if standing.state in IN_EFFECT else muted(who)
    )


def no_finding(judgement: Judgement, role: theme.Role) -> str:
    """Why a line is hidden, unread or clear, and what to do next."""
    word = f'<span style="font-weight:700;color:{theme.color(role).name()}">{escape(theme.outcome_word(role))}</span>'
    reason = escape(judgement.reason or tr("no listed platform is named in this line."))
    return part(tr("{outcome}: {reason}").format(outcome=word, reason=reason)) + part(escape(next_step(judgement)))


def next_step(judgement: Judgement) -> str:
    """What a person can do about a line without a finding; "" where there is nothing to do."""
    if judgement.outcome is Outcome.HIDDEN:
        return tr("What next: find out what was paid for (receipt, order history, list of purchases), check that name.")
    if judgement.outcome is Outcome.UNREAD:
        return tr("What next: look at this place in the file itself, and check the name that stands there.")
    return tr("If you know that it was a listed platform, keep a note with your papers.") if judgement.reason else ""


def muted(text: str, gap: int = theme.SPACE_1) -> str:
    """A paragraph of small, quiet text; "" for no text."""
    return part(escape(text), theme.Size.SMALL, role=theme.Role.MUTED, gap=gap)


def part(
    html: str,
    size: theme.Size = theme.Size.BODY,
    *,
    weight: int = 400,
    role: theme.Role = theme.Role.TEXT,
    gap: int = theme.SPACE_1,
) -> str:
    """A paragraph; "" for no text. `gap` is the room above it."""
    if not html:
        return ""
    points = theme.text_font(size).pointSizeF()
    look = f"font-size:{points:.1f}pt;font-weight:{weight};color:{theme.color(role).name()}"
    return f'<p style="margin:{gap}px 0 {theme.SPACE_1}px 0;white-space:pre-wrap;{look}">{html}</p>'
