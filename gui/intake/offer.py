"""What somebody holds over the window or has on the clipboard: files, text, or a reason why it cannot be taken."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QMimeData

from core.words import ntr, tr


@dataclass(frozen=True, slots=True)
class Offer:
    """Either files and folders, or text, or (with neither) the sentence of refusal."""

    paths: tuple[Path, ...] = ()
    text: str = ""
    refusal: str = ""

    @property
    def invitation(self) -> str:
        """What letting go would do, as far as a name tells."""
        from core.watchlist.open import SIGNED

        if len(self.paths) == 1 and self.paths[0].suffix == SIGNED:
            return tr("Let go to look at this list update")
        if self.paths:
            return ntr("Let go to check it", "Let go to check these {n}", len(self.paths)).format(n=len(self.paths))
        return tr("Let go to look at this text")


def offer_of(mime: QMimeData) -> Offer:
    """Only the paths are taken: nothing is opened while the other program waits for the drop to end."""
    local = [url.toLocalFile() for url in mime.urls() if url.isLocalFile()]
    if local:
        return Offer(paths=tuple(Path(path) for path in local))
    if mime.hasUrls():
        return Offer(refusal=tr("This is an address, not a file. Download the statement first, then drop the file."))
    if mime.hasText() and mime.text().strip():
        return Offer(text=mime.text())
    if mime.hasImage():
        return Offer(refusal=tr("This is a picture. Download the statement as CSV, Excel or OFX and drop that file."))
    return Offer(
        refusal=tr("The other program hands over no file (mail programs often do not). Save it first, then drop it.")
    )
