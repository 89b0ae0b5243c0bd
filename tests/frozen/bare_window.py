"""The bare window of the benchmarks, which stays open: frozen, it is what the start of the built program is held to."""

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QTableView

from tests.bench.bare import Model

if __name__ == "__main__":
    app = QApplication(sys.argv)
    window, table, model = QMainWindow(), QTableView(), Model()
    table.setModel(model)
    window.setCentralWidget(table)
    window.resize(1180, 780)
    window.show()
    sys.exit(app.exec())
