"""Everything that can go wrong, as one family; the sentence for the user lives in the class.

    FlaglineError
    +-- FileTrouble             a file, and the user can act
    |   +-- CannotOpen          missing, vanished, a folder, no permission
    |   +-- EmptyFile           zero bytes, or nothing but blanks
    |   +-- NotAStatement       a picture, a program, an archive
    |   +-- Locked              a password-protected workbook or PDF
    |   +-- Damaged             claims a format and breaks it beyond reading
    |   +-- NoLines             a statement without one line
    |   +-- TooLarge            beyond the bounds of size
    |   +-- TooLong             beyond the bounds of time or memory, or its reader fell over
    +-- ListTrouble             the watchlist
    |   +-- ListMissing
    |   +-- ListDamaged         damaged, altered, or not a watchlist
    +-- RecordsTrouble          the records; what was saved in them before is not touched
    |   +-- RecordsLocked       another program holds them
    |   +-- RecordsNewer        made by a newer version
    |   +-- RecordsDamaged      no database, or a damaged one
    |   +-- RecordsNotWritable  a read-only folder, or none at all
    |   +-- RecordsFull         no room on the disk
    |   +-- NotYetGone          deleted, but another program still reads its traces
    |   +-- NoSuchRecord        no check with this number, or deleted meanwhile
    |   +-- NotABackup          a file that holds no records
    +-- Cancelled               the user said stop

Anything else that is raised is a bug of ours.
"""

from __future__ import annotations

from core.words import tr


class FlaglineError(Exception):
    """One sentence says what happened and what to do; `str(error)` is that sentence."""

    sentence = ""

    def __init__(self, **facts: object) -> None:
        self.facts = facts
        super().__init__(tr(self.sentence).format(**facts))

    def __reduce__(self) -> tuple[object, ...]:
        """Errors travel from the worker process with their facts, not with the finished sentence."""
        return (_rebuild, (type(self), self.facts))


def _rebuild(kind: type[FlaglineError], facts: dict[str, object]) -> FlaglineError:
    return kind(**facts)


class FileTrouble(FlaglineError):
    """A file that cannot be read; the other files go on."""


class CannotOpen(FileTrouble):
    sentence = "This file cannot be opened ({why}). Check that it is still there and that you may read it."


class EmptyFile(FileTrouble):
    sentence = "This file is empty. Download the statement again."


class NotAStatement(FileTrouble):
    sentence = "This is {what}, not a statement. Download the statement as CSV, Excel or OFX and drop that file."


class Locked(FileTrouble):
    sentence = "This file is protected by a password. Open it, save a copy without the password, and drop the copy."


class Damaged(FileTrouble):
    sentence = "This looks like {what}, but it is damaged ({why}). Download it again."


class NoLines(FileTrouble):
    sentence = "This is {what} without a single line. Check the period you chose when you downloaded it."


class TooLarge(FileTrouble):
    sentence = "This file has {size} MB; Flagline reads up to {limit} MB. Download a shorter period."


class TooLong(FileTrouble):
    sentence = "Reading this file was stopped ({why}). Save it as CSV and drop that file."


class ListTrouble(FlaglineError):
    """The watchlist cannot be used; nothing can be checked without it."""


class ListMissing(ListTrouble):
    sentence = "The watchlist is missing ({path}). Install Flagline again, or run: flagline list build."


class ListDamaged(ListTrouble):
    sentence = "The watchlist is damaged or was altered ({why}). Install Flagline again, or run: flagline list build."


class RecordsTrouble(FlaglineError):
    """The records cannot be used just now; the check itself, and whatever was saved before, is not touched."""


class RecordsLocked(RecordsTrouble):
    sentence = "The records are in use by another program ({path}). Nothing was saved just now; try again in a moment."


class RecordsNewer(RecordsTrouble):
    sentence = "These records were made by a newer Flagline ({path}). Install the newest version to use them."


class RecordsDamaged(RecordsTrouble):
    sentence = "The records are damaged ({why}): {path}. Restore a backup; the damaged file is put aside, not deleted."


class RecordsNotWritable(RecordsTrouble):
    sentence = "Nothing can be saved in the records ({why}): {path}. Check that you may write to this folder."


class RecordsFull(RecordsTrouble):
    sentence = "The disk has no room for the records ({path}). Nothing was saved just now; make room, then try again."


class NotYetGone(RecordsTrouble):
    sentence = (
        "The check is deleted, but another program has the records open ({path}). "
        "What is left of it in the file goes when all programs that use the records are closed."
    )


class NoSuchRecord(RecordsTrouble):
    sentence = "The records hold no check number {id}."


class NotABackup(RecordsTrouble):
    sentence = "{path} is not a backup of Flagline’s records ({why}). Your records were left as they are."


class Cancelled(FlaglineError):
    sentence = "The check was cancelled."
