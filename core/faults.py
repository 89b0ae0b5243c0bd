"""What a fault of the program's own leaves in the log: where it was and of what kind, but nothing that it says.

The words of an error often quote what it stumbled over, and that may be a line of a statement.
"""

from __future__ import annotations

from traceback import format_tb


def places_of(error: BaseException) -> str:
    """The lines of code that led to an error and to those behind it, the first of them first, each with its kind."""
    told: list[str] = []
    at: BaseException | None = error
    while at is not None:
        told.append(f"{''.join(format_tb(at.__traceback__))}{type(at).__qualname__}")
        at = at.__cause__ or (None if at.__suppress_context__ else at.__context__)
    return "\n\n".join(reversed(told))
