"""Which work of whom each file of the program belongs to, and whether its licence lets it be there (see parts.toml)."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path

from bundle.works import Work, known_works

LIST = Path(__file__).with_name("parts.toml")
STARTER = "pyinstaller"
"""The package whose small program starts ours; no file of the folder is its own, but it is in both programs."""


@dataclass(frozen=True, slots=True)
class Part:
    """A work inside the program: its name, SPDX licence, version, where from, and what belongs to it.

    `texts` are licence texts that lie in the program anyway; `inside` are works of others that may be within, as they
    were found in `works_of`, the version (or its beginning) of the package.
    """

    name: str
    licence: str
    version: str = ""
    source: str = ""
    package: str = ""
    patterns: tuple[str, ...] = ()
    texts: tuple[str, ...] = ()
    works_of: str = ""
    inside: tuple[Work, ...] = ()


@dataclass(frozen=True, slots=True)
class File:
    """One file of the program: its path inside, with forward slashes, and where it is taken from."""

    inside: str
    outside: Path


Contents = dict[Part, list[File]]
"""The parts that are in the program, in the order of the list, each with its files (none: Python code alone)."""


def known_parts(list_: Path = LIST) -> list[Part]:
    """All that may be inside. Raises SystemExit for a licence that would bind the whole program."""
    entries = tomllib.loads(list_.read_text(encoding="utf-8"))["part"]
    works = known_works()
    parts = [
        Part(
            name=entry["name"],
            licence=entry["licence"],
            version=entry.get("version", ""),
            source=entry.get("source", ""),
            package=_plain(entry.get("package", "")),
            patterns=tuple(entry.get("files", ())),
            texts=tuple(entry.get("texts", ())),
            works_of=entry.get("works_of", ""),
            inside=works.get(entry["name"], ()),
        )
        for entry in entries
    ]
    stated = [(each.name, each.licence) for part in parts for each in part.inside]
    stated += [(part.name, part.licence) for part in parts]
    if binding := [name for name, licence in stated if binds(licence)]:
        raise SystemExit(f"not in the program, because of their licences: {', '.join(binding)}")
    return parts


def binds(licence: str) -> bool:
    """Whether a licence would bind the whole program: GPL or AGPL without an exception; of a choice, the first."""
    chosen = licence.partition(" OR ")[0]
    return re.search(r"\bA?GPL-", chosen) is not None and " WITH " not in chosen


def contents(files: Sequence[File], modules: Iterable[str], parts: Sequence[Part]) -> Contents:
    """Sort the program's files and Python modules into its parts.

    Raises SystemExit where something belongs to no known part: somebody must look at its licence first.
    """
    found: dict[str, list[File]] = {part.name: [] for part in parts if part.package == STARTER}
    strangers: set[str] = set()
    for file in files:
        if part := _part_of_module(file.inside, parts) or _part_of_path(file.inside, parts):
            found.setdefault(part.name, []).append(file)
        else:
            strangers.add(file.inside)
    for module in modules:
        if part := _part_of_module(module, parts):
            found.setdefault(part.name, [])
        elif _owners(module):
            strangers.add(module)
    if strangers:
        raise SystemExit(f"of unknown licence; look, and add them to {LIST.name}: {', '.join(sorted(strangers))}")
    return {part: found[part.name] for part in parts if part.name in found}


def _part_of_module(name: str, parts: Sequence[Part]) -> Part | None:
    """The part whose package has this module, or this file in a folder of its own."""
    owners = _owners(name)
    matching = [part for part in parts if part.package in owners or (owners and part.name.lower() in owners)]
    whole = [part for part in matching if not part.patterns]
    return whole[0] if whole else matching[0] if matching and "/" not in name else None


def _part_of_path(inside: str, parts: Sequence[Part]) -> Part | None:
    """The part with the longest pattern that fits."""
    fitting = [(len(pattern), part) for part in parts for pattern in part.patterns if fnmatchcase(inside, pattern)]
    return max(fitting, key=lambda each: each[0])[1] if fitting else None


def _owners(name: str) -> set[str]:
    """The installed packages that bring the top folder or module of this name (`click-8.5.1.dist-info` is click's)."""
    return {_plain(owner) for owner in _installed().get(re.split(r"[./-]", name)[0], ())}


@cache
def _installed() -> dict[str, list[str]]:
    return {name: list(owners) for name, owners in packages_distributions().items()}


def _plain(name: str) -> str:
    return name.lower().replace("_", "-")
