"""The habits of statement lines: what their words are worth, whom they hide, and in what role a name stands there."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from ahocorasick_rs import AhoCorasick

from core.match.fold import compact, fold
from core.model import FIELD_EDGE, Role, Term
from core.words import tr

REACH = 160
"""Characters on either side of a name that can say anything about it; keeps an endless line from taking for ever."""
LONGEST_WORDS = 30
"""Letters up to which what is written together with a name is taken apart into words."""
_WORD = re.compile(r"[a-z0-9]+|[^\W_]+")
_PAYMENT = frozenset({"alipay", "wechat_pay", "qq_wallet", "wechat"})
_THROUGH = frozenset({"via", "through", "using", "inzake", "durch", "per", "通过", "使用"})


@dataclass(frozen=True, slots=True)
class Around:
    """The folded words around a span: before and after it in its own column, and in the other columns.

    `width` is the column's, `tail` what follows the span in it, both as written. `quiet`: its words name nobody else;
    `place`: they name a place where the platforms are at home; `trade`: they name a trade, `trade_next`: right after
    it; `partner`, `firm`: beside the span stands a word that goes with any app, or with the company behind one.
    """

    before: tuple[str, ...]
    after: tuple[str, ...]
    elsewhere: tuple[str, ...]
    width: int
    tail: str
    quiet: bool
    place: bool
    trade: bool
    trade_next: bool
    partner: bool
    firm: bool

    def ends_after(self, letters: int) -> bool:
        """Whether the column ends that many letters after the span."""
        return not self.tail[letters:].strip()


@dataclass(slots=True)
class Lexicon:
    """What the terms of the watchlist make of single words. Filled once, read ever after.

    `scanned` has the known words, and the names of others, in compact form: a bad scan of one is still that word.
    """

    neutral: set[str] = field(default_factory=set)
    scanned: frozenset[str] = frozenset()
    places: set[str] = field(default_factory=set)
    partners: dict[str, set[str]] = field(default_factory=dict)
    firms: set[str] = field(default_factory=set)
    trades: set[str] = field(default_factory=set)
    mentions: set[str] = field(default_factory=set)
    native: re.Pattern[str] = re.compile("(?!)")

    @classmethod
    def of(cls, terms: Iterable[Term]) -> Lexicon:
        lexicon, terms = cls(), tuple(terms)
        for term in terms:
            lexicon._add(term)
        known = lexicon.neutral | lexicon.trades
        others = {term.text for term in terms if term.topic == "innocent"}
        lexicon.scanned = frozenset(map(compact, known | others))
        native = sorted((word for word in known if not word.isascii()), key=len, reverse=True)
        lexicon.native = re.compile("|".join(map(re.escape, native)) or "(?!)")
        return lexicon

    def _add(self, term: Term) -> None:
        words = set(_WORD.findall(fold(term.text)))
        if term.topic in ("glue", "place", "prefix", "partner", "firm"):
            self.neutral |= words
        if term.topic == "place":
            self.places |= words
        elif term.topic == "partner":
            for word in words:
                self.partners.setdefault(word, set()).add(term.platform)
        elif term.topic == "firm":
            self.firms |= words
        elif term.topic == "trade":
            self.trades |= words
        elif term.topic == "mention":
            self.mentions |= words

    def words(self, text: str) -> tuple[str, ...]:
        """The words of a text, folded. Chinese is parted at the words that are known."""
        if not text:
            return ()
        found: list[str] = []
        for word in _WORD.findall(fold(text)):
            found += [word] if word.isascii() else self._parts(word)
        return tuple(found)

    def _parts(self, run: str) -> list[str]:
        parts, last = [], 0
        for known in self.native.finditer(run):
            parts += [run[last : known.start()], known.group()]
            last = known.end()
        return [part for part in [*parts, run[last:]] if part]

    def strange(self, words: Iterable[str]) -> tuple[str, ...]:
        """The words that may name somebody: no reference, no single letter, no word of the statement's own."""
        return tuple(word for word in words if not self._names_nobody(word))

    def _names_nobody(self, word: str) -> bool:
        return word in self.neutral or (word.isascii() and (len(word) < 2 or any(map(str.isdigit, word))))

    def splits(self, run: str, *, cut: bool) -> bool:
        """Whether letters that stand together are known words throughout; with `cut` the last may lack its end."""
        if len(run) > LONGEST_WORDS:
            return False
        if not run or (cut and any(word.startswith(run) for word in self.neutral)):
            return True
        return any(self._joins(run[:n]) and self.splits(run[n:], cut=cut) for n in range(2, len(run) + 1))

    def _joins(self, word: str) -> bool:
        """Whether a word may be written together with a name: two letters are too few, unless they are its country."""
        return word in self.places or (len(word) > 2 and word in self.neutral)

    def around(self, text: str, span: tuple[int, int]) -> Around:
        """What stands around a span of a text, as far as REACH."""
        first, last = max(0, span[0] - REACH), min(len(text), span[1] + REACH)
        left = text.rfind(FIELD_EDGE, first, span[0])
        left = first if left < 0 else left + len(FIELD_EDGE)
        right = text.find(FIELD_EDGE, span[1], last)
        right = last if right < 0 else right
        before, after = self.words(text[left : span[0]]), self.words(text[span[1] : right])
        return Around(
            before=before,
            after=after,
            elsewhere=self.words(text[max(0, left - REACH) : left]) + self.words(text[right : right + REACH]),
            width=right - left,
            tail=text[span[1] : right],
            quiet=not self.strange(before + after),
            place=not self.places.isdisjoint(before + after),
            trade_next=not self.trades.isdisjoint(after[:1]),
            trade=not self.trades.isdisjoint(before + after),
            partner=any("" in self.partners.get(word, ()) for word in before[-1:] + after[:2]),
            firm=not self.firms.isdisjoint(before[-1:] + after[:2]),
        )

    def signs(self, around: Around, platforms: Sequence[str]) -> tuple[str, ...]:
        """Words anywhere in the line that speak for one of the platforms."""
        everywhere = around.before + around.after + around.elsewhere
        return tuple(word for word in everywhere if not self.partners.get(word, set()).isdisjoint(platforms))


@dataclass(frozen=True, slots=True)
class Phrases:
    """Terms of several words, looked for as they stand: those that are somebody else, and those that hide a payee."""

    terms: tuple[tuple[re.Pattern[str], Term], ...]
    first_words: AhoCorasick

    @classmethod
    def of(cls, terms: Iterable[Term]) -> Phrases:
        terms = tuple(terms)
        first_words = AhoCorasick([_first_word(term.text) for term in terms])
        return cls(tuple((_pattern(term.text), term) for term in terms), first_words)

    def within(self, folded: str) -> list[tuple[re.Pattern[str], Term]]:
        """The terms whose first words stand in a folded text, in their order: a cheap look before the closer one."""
        found = self.first_words.find_matches_as_indexes(folded, overlapping=True)
        return [self.terms[number] for number in sorted({number for number, _, _ in found})]

    def over(self, folded: str, span: tuple[int, int], platforms: Sequence[str]) -> str:
        """Why what stands at `span` of the folded text is part of something innocent; "" if it is not.

        A look-alike inside a longer name says nothing: the list knows more of what stands there.
        """
        known = folded[slice(*span)]
        for pattern, term in self.within(folded):
            if term.platform and term.platform not in platforms:
                continue
            for seen in pattern.finditer(folded):
                longer = seen.group() != known and seen.group() in known
                if seen.start() < span[1] and span[0] < seen.end() and not longer:
                    return tr(term.reason)
        return ""

    def first(self, folded: str) -> str:
        """The reason of the first term that stands anywhere in a folded text; "" if none does."""
        return next((tr(term.reason) for pattern, term in self.within(folded) if pattern.search(folded)), "")


def _first_word(text: str) -> str:
    return str(_WORD.findall(fold(text))[0])


def _pattern(text: str) -> re.Pattern[str]:
    words = _WORD.findall(fold(text))
    pattern = r"[\W_]*".join(map(re.escape, words))
    if words[0].isascii():
        pattern = r"(?<![a-z0-9])" + pattern
    if words[-1].isascii():
        pattern += r"(?![a-z0-9])"
    return re.compile(pattern)


def hidden(text: str, hiding: Phrases, cash: Phrases, lexicon: Lexicon) -> str:
    """Why nobody can tell who was paid: the line names a store, a wallet or a cheque and nobody else; "" otherwise."""
    folded = fold(text)
    for pattern, term in cash.within(folded):
        if pattern.search(folded):
            return tr(term.reason)
    for pattern, term in hiding.within(folded):
        if pattern.search(folded) and not lexicon.strange(lexicon.words(_without(hiding, folded))):
            return tr(term.reason)
    return ""


def _without(phrases: Phrases, folded: str) -> str:
    for pattern, _ in phrases.within(folded):
        folded = pattern.sub(" ", folded)
    return folded


def role(around: Around, platforms: Sequence[str], lexicon: Lexicon, *, column: bool) -> Role:
    """What the platform is in the line. Paid through: a payment platform, and somebody else is named after it.

    In the exports of Chinese apps the way of payment has a column of its own (`column`), and the payee another.
    """
    if around.before and around.before[-1] in lexicon.mentions:
        return Role.MENTION
    if _PAYMENT.isdisjoint(platforms):
        return Role.PAYEE
    through = around.before and around.before[-1] in _THROUGH
    other = lexicon.strange(around.elsewhere if column else around.after)
    return Role.RAIL if through or other else Role.PAYEE
