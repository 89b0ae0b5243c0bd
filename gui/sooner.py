"""What is left out while the program starts, so that the window shows sooner."""

from __future__ import annotations

import builtins
import gc


def begin() -> None:
    """Before anything of Qt is imported."""
    gc.disable()  # a start makes no garbage
    import PySide6.QtCore  # noqa: F401

    # From here on PySide would read the source of every module that is imported, and keep it in memory, to see whether
    # it uses `from __feature__ import`. Nothing here does.
    builtins.__import__ = getattr(builtins, "__orig_import__", builtins.__import__)


def end() -> None:
    """Once the window shows."""
    gc.freeze()  # what the start has made stays to the end, and need not be looked at again
    gc.enable()
