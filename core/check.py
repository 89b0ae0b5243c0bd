"""The whole way: statements are read, every line is matched, the law of its day is asked, and each line is judged.

    file -> readers -> lines -> matching -> findings -> standing -> check

A line ends as *found* (it touches a platform), *clear*, *hidden* (it names no payee that could be judged) or *unread*
(some of its text could not be got at). A finding outranks the other three, and the four always add up.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path

from core.account import Account
from core.errors import Cancelled, FileTrouble
from core.file_judge import FileJudge
from core.law import Law, watched
from core.match import Matcher
from core.match.bills import Bills
from core.model import (
    Check,
    CheckedFile,
    Finding,
    Judgement,
    Line,
    Lines,
    Match,
    Outcome,
    Profile,
    Reading,
    Watchlist,
)
from core.read import Reader, load
from core.words import tr


@dataclass(frozen=True, slots=True)
class Progress:
    """How far the check is in the file at `index`; `done` is that file once it is finished."""

    index: int
    lines: int
    done: CheckedFile | None = None


def check(
    paths: Sequence[Path],
    judge: Judge,
    *,
    app: str,
    started: datetime,
    reader: Reader | None = None,
    progress: Callable[[Progress], None] = lambda _: None,
    cancelled: Callable[[int], bool] = lambda _: False,
) -> Check:
    """Check the statements at `paths`, one after the other; a file that cannot be read carries its error.

    A `reader` of one's own may know what a person settled of tables (`reading_by`), and may have been started before;
    it is ended. `cancelled` is asked, with a file's index, whether to give that file up; `progress` is told how far it
    is.
    """
    files: list[CheckedFile] = []
    with reader or Reader() as reading:
        for index, path in enumerate(paths):
            file = _seen_again(_check_file(path, index, reading, judge, progress, cancelled), files)
            progress(Progress(index, file.tally.lines, file))
            files.append(file)
    return Check(app, judge.watchlist, judge.profile, judge.as_of, started, tuple(files), tuple(sorted(judge.watched)))


def _seen_again(file: CheckedFile, earlier: Iterable[CheckedFile]) -> CheckedFile:
    """With a remark where an earlier file has the same bytes: a folder was dropped with a file that lies in it."""
    statement = file.statement
    same = next((one.statement for one in earlier if one.statement.sha256 == statement.sha256), None)
    if same is None or not file.tally.lines:
        return file
    words = tr("This is the same file as {name}, byte for byte; its lines are counted once more.")
    remarks = (words.format(name=Path(same.path).name), *statement.remarks)  # the last ones tell of the asides
    return replace(file, statement=replace(statement, remarks=remarks))


def _check_file(
    path: Path,
    index: int,
    reader: Reader,
    judge: Judge,
    progress: Callable[[Progress], None],
    cancelled: Callable[[int], bool],
) -> CheckedFile:
    """One statement, read and judged block by block. What was read before trouble came is kept."""
    account = Account(str(path), FileJudge(judge).telling)
    source = None
    try:
        source = load(path)
        account.bytes = len(source.data)
        for item in reader.read(source, cancelled=lambda: cancelled(index)):
            if account.take(item):
                progress(Progress(index, account.lines))
    except (FileTrouble, Cancelled) as trouble:
        account.error = str(trouble)
    if source:
        account.sha256 = source.sha256
    return account.close()


class Judge:
    """Judges lines against one watchlist for one profile; building it prepares the matching, and it never changes."""

    def __init__(self, watchlist: Watchlist, profile: Profile, as_of: date) -> None:
        self.watchlist = watchlist
        self.profile = profile
        self.as_of = as_of
        self.watched = watched(watchlist, profile)
        self._matcher = Matcher(watchlist, self.watched)
        self.bills = Bills(watchlist.terms, {key: watchlist.platforms[key] for key in self.watched})
        self._law = Law(watchlist, profile)

    def lines(self, lines: Sequence[Line]) -> list[Judgement]:
        """Every line with what became of it, in the same order."""
        told = self.telling(lines)
        return [told.get(place) or Judgement(line, Outcome.CLEAR) for place, line in enumerate(lines)]

    def telling(self, lines: Lines | Sequence[Line]) -> dict[int, Judgement]:
        """The lines of which there is more to say than that they are clear, by their place from 0, in order."""
        if isinstance(lines, Lines):
            texts = lines.texts.split("\n")
            readings = self._matcher.telling(texts, lines.texts)
            return {
                place: self._judge(line, readings[place])
                for place, line in zip(readings, lines.at(readings, texts), strict=True)
            }
        readings = self._matcher.telling([line.text for line in lines])
        return {
            place: self._judge(line, readings.get(place, Reading()))
            for place, line in enumerate(lines)
            if place in readings or line.trouble
        }

    def names(self, texts: Iterable[str]) -> list[Judgement]:
        """Merchant names that somebody typed or pasted, judged as lines without a date."""
        return self.lines([Line(number, text) for number, text in enumerate(texts, start=1)])

    def _judge(self, line: Line, reading: Reading) -> Judgement:
        if reading.matches:
            return Judgement(line, Outcome.FOUND, tuple(self.finding(line, match) for match in reading.matches))
        if line.trouble:
            return Judgement(line, Outcome.UNREAD, reason=line.trouble)
        if reading.hidden:
            return Judgement(line, Outcome.HIDDEN, reason=reading.hidden)
        return Judgement(line, Outcome.CLEAR, reason=reading.innocent)

    def finding(self, line: Line, match: Match) -> Finding:
        """The match with what the law says of its platforms on the line's day."""
        return Finding(match, *self._law.told(match.platforms, match.strength, line.date or self.as_of))
