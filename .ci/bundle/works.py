"""The works of others inside a part, found by what their code leaves in its libraries, and their licences' texts.

works.toml lists them; a Python package may come with a list of its own (a CycloneDX bill of materials, as Rust's do).
"""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from importlib.metadata import Distribution
from pathlib import Path

LIST = Path(__file__).with_name("works.toml")
TEXTS = Path(__file__).with_name("licences")


@dataclass(frozen=True, slots=True)
class Work:
    """A work inside a part: its SPDX licence, the libraries and the sign that it is known by, its licence's texts.

    A text without a folder lies in `TEXTS`; one with a folder comes with the part's Python package.
    """

    name: str
    licence: str
    version: str = ""
    copyright: str = ""
    files: tuple[str, ...] = ()
    sign: str = ""
    texts: tuple[str, ...] = ()


def known_works(list_: Path = LIST) -> dict[str, tuple[Work, ...]]:
    """All that may be inside, by the name of the part."""
    found: dict[str, tuple[Work, ...]] = {}
    for entry in tomllib.loads(list_.read_text(encoding="utf-8"))["work"]:
        work = Work(
            name=entry["name"],
            licence=entry["licence"],
            version=entry.get("version", ""),
            copyright=entry.get("copyright", ""),
            files=tuple(entry.get("files", ())),
            sign=entry.get("sign", ""),
            texts=tuple(entry.get("texts", ())),
        )
        found[entry["part"]] = (*found.get(entry["part"], ()), with_text(work))
    return found


def with_text(work: Work) -> Work:
    """The work with the plain texts of its licence, if it has none of its own."""
    return replace(work, texts=work.texts or tuple(f"{each}.txt" for each in licences(work.licence)))


def really_in(works: Sequence[Work], libraries: Sequence[Path]) -> tuple[Work, ...]:
    """Those of the works that these libraries hold."""
    return tuple(work for work in works if not work.files or any(_holds(library, work) for library in libraries))


def _holds(library: Path, work: Work) -> bool:
    named = any(fnmatchcase(library.name, pattern) for pattern in work.files)
    return named and (not work.sign or work.sign.encode() in library.read_bytes())


def listed_by(package: Distribution) -> tuple[Work, ...]:
    """What a Python package says is compiled into it; some of these works only helped to build it."""
    bills = [file for file in package.files or () if file.name.endswith(".cyclonedx.json")]
    return tuple(_of_bill(entry) for bill in bills for entry in json.loads(bill.read_text("utf-8"))["components"])


def _of_bill(entry: dict[str, object]) -> Work:
    stated = entry.get("licenses")
    licence = stated[0]["expression"] if isinstance(stated, list) and stated else ""
    author = str(entry.get("author") or f"the authors of {entry['name']}")
    return with_text(Work(str(entry["name"]), licence, str(entry.get("version", "")), author))


def licences(expression: str) -> list[str]:
    """Those of an SPDX expression to follow: of a choice Apache's, which asks for no list of names, or the first."""
    inner = re.compile(r"\(([^()]*)\)")
    while found := inner.search(expression):
        expression = expression.replace(found[0], " AND ".join(licences(found[1])))
    choice = expression.split(" OR ")
    chosen = "Apache-2.0" if "Apache-2.0" in choice else choice[0]
    return [each.partition(" WITH ")[0].strip() for each in chosen.split(" AND ")]


def texts_of(works: Iterable[Work]) -> dict[str, Path]:
    """Our texts for these works, by their path inside the program. Raises SystemExit where one is missing."""
    names = sorted({text for work in works for text in work.texts if "/" not in text})
    if missing := [name for name in names if not (TEXTS / name).is_file()]:
        raise SystemExit(f"texts of licences are missing in {TEXTS.name}: {', '.join(missing)}")
    return {f"licences/works/{name}": TEXTS / name for name in names}
