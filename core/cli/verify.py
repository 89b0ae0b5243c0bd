"""The command that compares a filed sheet with its JSON twin."""

from __future__ import annotations

from pathlib import Path

import click

from core.cli.tools import CLEAR, FINDINGS
from core.report.seal import Verdict, examine
from core.words import tr


@click.command("verify")
@click.argument("sheet", type=click.Path(path_type=Path))
def verify_command(sheet: Path) -> int:
    """Say whether a sheet (SHEET.html) and its data (SHEET.json) are as they were written; name either of them."""
    record, twin = sheet.with_suffix(".html"), sheet.with_suffix(".json")
    _must_be_there(sheet, record, twin)
    verdict = examine(record.read_bytes(), twin.read_bytes())
    click.echo("\n".join(_sentences(verdict, record.name, twin.name)))
    return CLEAR if verdict.untouched else FINDINGS


def _must_be_there(sheet: Path, record: Path, twin: Path) -> None:
    if sheet.suffix.lower() not in {".html", ".json"}:
        raise click.UsageError(
            tr(
                "Only a sheet as HTML and its JSON can be compared by the program. Compare a PDF or a print by eye: "
                "the SHA-256 under “As data” must be the one that “flagline verify” shows for the JSON."
            )
        )
    for path in (sheet, record, twin):
        if not path.is_file():
            sentence = tr("There is no {path}. A sheet is compared with its JSON: keep both in one folder.")
            raise click.UsageError(sentence.format(path=path))


def _sentences(verdict: Verdict, record: str, twin: str) -> list[str]:
    return [
        _of_record(verdict).format(record=record),
        _of_twin(verdict).format(record=record, twin=twin),
        tr("SHA-256 of {twin}: {hash}").format(twin=twin, hash=verdict.twin),
        tr(
            "A print or PDF of this check shows the same SHA-256 under “As data”. The seal holds no secret: it shows "
            "damage and slips, not forgery. Against that, compare with the signed print."
        ),
    ]


def _of_record(verdict: Verdict) -> str:
    if not verdict.is_record:
        return tr("{record} has no seal: it is no sheet of this program, or its head was changed.")
    if verdict.record:
        return tr("{record} is as it was written: its seal is right.")
    return tr("{record} was changed after it was written: its seal is wrong.")


def _of_twin(verdict: Verdict) -> str:
    if verdict.belongs:
        return tr("{twin} is the data of this sheet: the sheet names its SHA-256.")
    return tr("{twin} is not the data that {record} names: it was changed, or belongs to another sheet.")
