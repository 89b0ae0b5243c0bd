"""The answers to what was typed: a row a name, as many as there are, with what each touches and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.model import Judgement, Outcome, Platform
from core.words import tr
from gui import theme
from gui.result.delegate import draw_marked
from gui.result.rows import Row, shown
from gui.theme import Role, Size

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ROW = Qt.ItemDataRole.UserRole + 1
"""The role that gives the whole Row."""


def because(judgement: Judgement) -> str:
    """In a sentence, why a name was judged so."""
    if judgement.outcome is Outcome.FOUND:
        return judgement.findings[0].match.reason
    return judgement.reason or tr("It names none of the platforms that are watched.")


def answer_rows(answers: Sequence[Judgement], platforms: Mapping[str, Platform]) -> list[Row]:
    """Judged names as rows, with the names of the platforms that they touch."""
    return [
        Row(place, "", each, ", ".join(platforms[seen].name for seen in _seen(each)), theme.outcome_role(each))
        for place, each in enumerate(answers)
    ]


def _seen(judgement: Judgement) -> tuple[str, ...]:
    return tuple(dict.fromkeys(seen for finding in judgement.findings for seen in finding.match.platforms))


class AnswersModel(QAbstractListModel):
    """Judged names, in the order they were typed in; `set_rows` is the only way in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def set_rows(self, given: Sequence[Row]) -> None:
        self.beginResetModel()
        self._rows = list(given)
        self.endResetModel()

    def row(self, number: int) -> Row:
        return self._rows[number]

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole}:
            word = theme.outcome_word(row.role)
            return tr("{name}: {outcome}. {reason}").format(
                name=shown(row.judgement.line.text), outcome=word, reason=because(row.judgement)
            )
        return row if role == ROW else None


class AnswersDelegate(QStyledItemDelegate):
    """Two rows of text: the name with its matched characters marked, and below it the outcome and the reason."""

    def sizeHint(self, option: QStyleOptionViewItem, _: Index) -> QSize:
        return QSize(0, 2 * option.fontMetrics.lineSpacing() + 2 * theme.SPACE_2 + theme.SPACE_1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        box = QRectF(option.rect).adjusted(theme.SPACE_3, theme.SPACE_2, -theme.SPACE_3, -theme.SPACE_2)
        height = option.fontMetrics.lineSpacing()
        draw_marked(painter, QRectF(box.left(), box.top(), box.width(), height), row, option)
        self._draw_reason(painter, box.adjusted(0, box.height() - height, 0, 0), row)

    def _draw_reason(self, painter: QPainter, box: QRectF, row: Row) -> None:
        side = box.height() * 0.8
        place = QRectF(box.left(), box.top() + (box.height() - side) / 2, side, side).toRect()
        theme.outcome_icon(row.role).paint(painter, place)
        word = theme.outcome_word(row.role)
        left = box.left() + side + theme.SPACE_2
        painter.setFont(theme.text_font(Size.SMALL))
        painter.setPen(theme.color(row.role))
        painter.drawText(box.adjusted(left - box.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, word)
        left += painter.fontMetrics().horizontalAdvance(word) + theme.SPACE_3
        reason = painter.fontMetrics().elidedText(
            because(row.judgement), Qt.TextElideMode.ElideRight, int(box.right() - left)
        )
        painter.setPen(theme.color(Role.MUTED))
        painter.drawText(box.adjusted(left - box.left(), 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, reason)
