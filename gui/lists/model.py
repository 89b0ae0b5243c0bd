"""The rows of the list for a view of Qt, and how they are painted: a title, and below it a quiet line about it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from core.words import tr
from gui import theme
from gui.lists.entries import Entry
from gui.theme import Role, Size

Index = QModelIndex | QPersistentModelIndex
ROOT = QModelIndex()
ENTRY = Qt.ItemDataRole.UserRole + 1
"""The role that gives the whole Entry."""


class EntriesModel(QAbstractListModel):
    """The rows that are shown; `set_entries` is the only way in."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: Sequence[Entry] = ()

    def set_entries(self, given: Sequence[Entry]) -> None:
        self.beginResetModel()
        self._entries = given
        self.endResetModel()

    def entry(self, number: int) -> Entry:
        return self._entries[number]

    def place(self, wanted: Entry | None) -> int | None:
        """The row of this entry, where there is one."""
        if wanted is None:
            return None
        places = (at for at, entry in enumerate(self._entries) if (entry.view, entry.id) == (wanted.view, wanted.id))
        return next(places, None)

    def rowCount(self, parent: Index = ROOT) -> int:
        return 0 if parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return entry.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return tr("{title}: {about}").format(title=entry.title, about=entry.about)
        return entry if role == ENTRY else None


class EntriesDelegate(QStyledItemDelegate):
    """Two lines of text; what has no room ends in an ellipsis, and stands in full on the page beside it."""

    def sizeHint(self, option: QStyleOptionViewItem, _: Index) -> QSize:
        return QSize(0, 2 * option.fontMetrics.lineSpacing() + 2 * theme.SPACE_2 + theme.SPACE_1)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        option.widget.style().drawPrimitive(
            QStyle.PrimitiveElement.PE_PanelItemViewItem, option, painter, option.widget
        )
        box = QRectF(option.rect).adjusted(theme.SPACE_3, theme.SPACE_2, -theme.SPACE_3, -theme.SPACE_2)
        title = theme.text_font(weight=QFont.Weight.Bold)
        _draw(painter, box, entry.title, title, Role.TEXT, Qt.AlignmentFlag.AlignTop)
        _draw(painter, box, entry.about, theme.text_font(Size.SMALL), Role.MUTED, Qt.AlignmentFlag.AlignBottom)


def _draw(painter: QPainter, box: QRectF, text: str, font: QFont, role: Role, side: Qt.AlignmentFlag) -> None:
    painter.setFont(font)
    painter.setPen(theme.color(role))
    cut = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, int(box.width()))
    painter.drawText(box, side | Qt.AlignmentFlag.AlignLeft, cut)
