"""The head of a table with a box in every column, in which a person says what the column is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QHeaderView, QTableView

from core.model import ColumnRole
from core.read.table.role_words import role_words
from core.words import tr
from gui import theme


class RoleBox(QComboBox):
    """The role of one column; `entered` tells that the keyboard has come to it."""

    entered = Signal()

    def __init__(self, parent: QHeaderView, name: str) -> None:
        super().__init__(parent)
        for role in ColumnRole:
            self.addItem(role_words(role), role)
        self.setAccessibleName(name)
        self.view().setAccessibleName(name)

    def role(self) -> ColumnRole:
        """What the box says."""
        return ColumnRole(self.currentData())

    def show_role(self, role: ColumnRole) -> None:
        """Say this, without telling anybody that it was chosen."""
        self.setCurrentIndex(self.findData(role))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Turning the wheel over the table scrolls it and settles nothing."""
        event.ignore()


class RoleHeader(QHeaderView):
    """Headings, and under each its box. `chosen` carries the column, from 0, and the role that was chosen for it."""

    chosen = Signal(int, object)

    def __init__(self, table: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, table)
        self._table = table
        self.boxes: list[RoleBox] = []
        self.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        self.setSectionsClickable(False)
        self.sectionResized.connect(self._place)
        self.geometriesChanged.connect(self._place)
        table.horizontalScrollBar().valueChanged.connect(self._place)

    def show_columns(self, headings: Sequence[str], roles: Sequence[ColumnRole]) -> None:
        """New columns with these headings ("" for none) and roles."""
        for box in self.boxes:
            box.deleteLater()
        self.boxes = [RoleBox(self, _name(place, heading)) for place, heading in enumerate(headings, start=1)]
        for place, box in enumerate(self.boxes):
            box.activated.connect(lambda _, place=place, box=box: self.chosen.emit(place, box.role()))
            box.entered.connect(lambda place=place: self._bring_to_sight(place))
            box.show()
        self.show_roles(roles)
        self._place()

    def show_roles(self, roles: Sequence[ColumnRole]) -> None:
        """The roles as they are now."""
        for box, role in zip(self.boxes, roles, strict=True):
            box.show_role(role)

    def narrowest(self) -> int:
        """The width, in pixels, that a box needs for every role's name."""
        return max((box.sizeHint().width() for box in self.boxes), default=0) + theme.SPACE_2

    def sizeHint(self) -> QSize:
        size = super().sizeHint()
        return QSize(size.width(), size.height() + self._box_height())

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._place()
        return super().viewportEvent(event)

    def _box_height(self) -> int:
        return max((box.sizeHint().height() for box in self.boxes), default=0)

    def _place(self) -> None:
        height = self._box_height()
        top = self.height() - height - theme.SPACE_1
        for place, box in enumerate(self.boxes[: self.count()]):
            left = self.sectionViewportPosition(place) + theme.SPACE_1
            box.setGeometry(left, top, self.sectionSize(place) - theme.SPACE_2, height)

    def _bring_to_sight(self, place: int) -> None:
        model = self._table.model()
        if model and model.rowCount():
            row = max(0, self._table.rowAt(0))
            self._table.scrollTo(model.index(row, place))


def _name(place: int, heading: str) -> str:
    words = tr("What column {n}, {heading}, is") if heading else tr("What column {n} is")
    return words.format(n=place, heading=heading)
