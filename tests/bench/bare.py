"""A bare PySide6 window with a table, and nothing else: what ours is measured against. Prints when it was painted."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

ROOT = QModelIndex()
Index = QModelIndex | QPersistentModelIndex


class Model(QAbstractTableModel):
    """As small as a model of text can be."""

    def rowCount(self, parent: Index = ROOT) -> int:  # noqa: N802  Qt's name
        return 0 if parent.isValid() else 100

    def columnCount(self, parent: Index = ROOT) -> int:  # noqa: N802  Qt's name
        return 0 if parent.isValid() else 6

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> str | None:
        return f"{index.row()}, {index.column()}" if role == Qt.ItemDataRole.DisplayRole else None


def main() -> None:
    """Show the window, and end once the event loop has painted it."""
    app = QApplication(sys.argv)
    window, table, model = QMainWindow(), QTableView(), Model()
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1180, 780)
    window.show()
    app.sendPostedEvents()
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, app.quit))
    app.exec()
    print(time.monotonic())


if __name__ == "__main__":
    main()
