"""The page of an entry, made of parts: words, time lines, and what can be done with it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QPushButton, QWidget

from core.law import explain
from core.watchlist.own import Own, OwnRule
from core.words import tr
from gui.lists import order_words, platform_words
from gui.lists.entries import Entry, View
from gui.lists.own_changes import Change, adding, removing
from gui.lists.own_words import own_page, single_entries
from gui.lists.reader import LinkedProse
from gui.lists.words import standing_on
from gui.timeline import Timeline

if TYPE_CHECKING:
    from core.check import Judge

Do = Callable[[Change], None]
"""Has a change of the own entries carried out."""


def parts(entry: Entry, judge: Judge, own: Own, do: Do) -> list[QWidget]:
    """The page of an entry, part by part; none for an own entry that is gone."""
    if entry.view is View.PLATFORMS:
        return _platform(entry.id, judge, own, do)
    if entry.view is View.ORDERS:
        return _order(entry.id, judge)
    if entry.view is View.OWN:
        return _own(entry.id, judge, own, do)
    alias = judge.watchlist.aliases[int(entry.id)]
    return [LinkedProse(platform_words.alias_head(alias, judge), tr("The alias"))]


def _platform(id_: str, judge: Judge, own: Own, do: Do) -> list[QWidget]:
    platform = judge.watchlist.platforms[id_]
    standings = explain(judge.watchlist, id_, judge.as_of, judge.profile)
    known = [alias for alias in judge.watchlist.aliases if id_ in alias.platforms]
    head = platform_words.head(platform, judge) + platform_words.today(standings)
    more = platform_words.aliases(known) + platform_words.orders(standings) + platform_words.where(standings)
    picture = [Timeline(standings, judge.as_of)] if standings else []
    rule = next((rule for rule in own.policy if rule.platform == id_), None)
    tick = _policy_tick(rule or OwnRule(id_, judge.as_of.isoformat()), do, ticked=rule is not None)
    return [LinkedProse(head, tr("The platform")), tick, *picture, LinkedProse(more, tr("Its orders and aliases"))]


def _policy_tick(rule: OwnRule, do: Do, *, ticked: bool) -> QCheckBox:
    """The user's own policy about a platform; a tick counts from the day on which it is set."""
    tick = QCheckBox(tr("Treat this platform as prohibited for us"))
    tick.setToolTip(tr("Your own policy: from today on, lines that touch it are told as prohibited by it."))
    tick.setChecked(ticked)
    policy = Own(policy=(rule,))
    tick.toggled.connect(lambda wanted: do(adding(policy) if wanted else removing(policy)))
    return tick


def _order(id_: str, judge: Judge) -> list[QWidget]:
    order = judge.watchlist.orders[id_]
    standing = standing_on(order, judge.as_of, judge.profile)
    more = order_words.life(standing) + order_words.content(order, judge.watchlist)
    return [
        LinkedProse(order_words.head(standing), tr("The order")),
        Timeline([standing], judge.as_of),
        LinkedProse(more + order_words.record(order, judge.watchlist), tr("What it says")),
    ]


def _own(id_: str, judge: Judge, own: Own, do: Do) -> list[QWidget]:
    one = single_entries(own).get(id_)
    if one is None:
        return []
    return [LinkedProse(own_page(one, judge.watchlist), tr("Your own entry")), _remove_button(one, do)]


def _remove_button(one: Own, do: Do) -> QWidget:
    button = QPushButton(tr("Remove this entry"))
    button.clicked.connect(partial(_remove, one, do))
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
    return holder


def _remove(one: Own, do: Do) -> None:
    do(removing(one))
