"""What a worker may say: blocks of Items and how a file ended. Pickle would build anything that it names."""

from __future__ import annotations

import pickle
from datetime import date, datetime
from decimal import Decimal
from io import BytesIO
from typing import Any

from core import errors
from core.model import Layout, Line, Lines, Remark
from core.read.process.worker import Fall
from core.read.table.sheet import Sheet

_NOUNS: tuple[Any, ...] = (Layout, Line, Lines, Remark, Sheet, Fall)
_KINDS: tuple[Any, ...] = (*_NOUNS, date, datetime, Decimal, *errors.FileTrouble.__subclasses__())
_SAYABLE = {(one.__module__, one.__qualname__): one for one in (*_KINDS, errors._rebuild)}  # noqa: SLF001


def understand(message: bytes) -> Any:  # noqa: ANN401  the pipe's whole vocabulary
    """Raises pickle.UnpicklingError where a message names anything else: its worker is no longer ours."""
    return _Answers(BytesIO(message)).load()


class _Answers(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:  # noqa: ANN401  as its base
        try:
            return _SAYABLE[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"a worker's answer names {module}.{name}") from None
