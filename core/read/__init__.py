"""The reading room: files and pasted text in, lines out, nothing dropped.

    from core.read import Reader, load

    source = load(path)                                   # CannotOpen, TooLarge, EmptyFile
    with Reader() as reader:                              # one worker process for many files
        for item in reader.read(source, cancelled=stop):  # first a Layout, then Lines in the file's order, and Remarks
            ...                                           # NotAStatement, Locked, Damaged, NoLines, TooLong; Cancelled

Every error is a FileTrouble with its sentence (Cancelled apart), is raised after what could be read before it, and
leaves the Reader ready for the next source. NoLines comes at the end of a file that gave no Line but asides.
Pasted text comes as `Source.of_text(name, text)`, folders are opened up by `files_under`. What a person
settled about columns travels with the errand, `Reader(job=reading_by(kept))`; `first_rows(source)` gives what they need
to see for it. The one list of formats,
modules with the shape of `core.read.format.Format`, is `core.read.identify.FORMATS`; to add one, write it and list it.
"""

from core.read.format import Format, Item
from core.read.process.bounded import Reader, first_rows, reading_by
from core.read.process.worker import Limits
from core.read.source import Source, files_under, load

__all__ = ["Format", "Item", "Limits", "Reader", "Source", "files_under", "first_rows", "load", "reading_by"]
