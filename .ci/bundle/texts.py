"""Version and licence texts of each part, as far as the machine that builds the program knows them."""

from __future__ import annotations

import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path

from bundle.parts import Contents, File, Part
from bundle.works import Work, listed_by, really_in, texts_of

ROOT = Path(__file__).resolve().parent.parent.parent


@dataclass(frozen=True, slots=True)
class Told:
    """A part's version ("" where nobody says it), its licence's texts by their path inside the program, its works."""

    version: str
    texts: dict[str, Path]
    inside: tuple[Work, ...] = ()


def told(contents: Contents) -> dict[Part, Told]:
    """Version, texts and works inside of every part. Raises SystemExit where a text is missing."""
    return {part: _with_works(part, files, _told(part, files)) for part, files in contents.items()}


def _with_works(part: Part, files: Sequence[File], found: Told) -> Told:
    if not found.version.startswith(part.works_of):
        raise SystemExit(
            f"{part.name}: works.toml lists what is inside {part.works_of}, and this is {found.version}; look again"
        )
    inside = really_in(part.inside, [file.outside for file in files])
    inside += listed_by(distribution(part.package)) if part.package and not part.inside else ()
    texts = found.texts | {text: ROOT / text for text in part.texts} | texts_of(inside)
    told_of = [path for work in inside for path in work.texts if "/" in path]
    if missing := [path for path in told_of if f"licences/{path}" not in texts]:
        raise SystemExit(f"{part.name} no longer comes with these texts: {', '.join(missing)}")
    return Told(found.version, texts, inside)


def _told(part: Part, files: Sequence[File]) -> Told:
    if part.package:
        return _of_package(part.package)
    if part.name == "Python":
        places = (Path(sysconfig.get_path("stdlib")), Path(sys.base_prefix))  # the second on Windows
        text = next((place / "LICENSE.txt" for place in places if (place / "LICENSE.txt").exists()), None)
        own = {"licences/Python/LICENSE.txt": text} if text else {}
        return Told(sys.version.partition(" ")[0], own | _of_system(files).texts)
    if part.version:
        return Told(part.version, {})
    return _of_system(files)


def _of_package(name: str) -> Told:
    found = distribution(name)
    texts: dict[str, Path] = {}
    for text in found.files or ():
        inside = text.as_posix().partition(".dist-info/")[2].removeprefix("licenses/")
        licence = any(word in text.name.upper() for word in ("LICENSE", "LICENCE", "COPYING", "NOTICE", "AUTHORS"))
        if inside and (licence or "/licenses/" in text.as_posix()) and not text.name.endswith(".py"):
            texts[f"licences/{name}/{inside}"] = Path(str(text.locate()))
    return Told(found.version, texts)


def _of_system(files: Sequence[File]) -> Told:
    """What Debian's packages say of libraries that were taken from the system; other systems say nothing."""
    paths = [str(file.outside) for file in files if str(file.outside).startswith(("/lib", "/usr/lib"))]
    # A package lists its files as /lib/... or /usr/lib/..., whichever it was before the two became one.
    either = {path.removeprefix("/usr") for path in paths} | {f"/usr{path.removeprefix('/usr')}" for path in paths}
    owners = sorted({line.partition(":")[0] for line in _dpkg("dpkg", "-S", *sorted(either))} if paths else ())
    if not owners:
        return Told("", {})
    versions = _dpkg("dpkg-query", "-W", "-f", "${Version}\n", *owners)
    texts = {f"licences/{owner}/copyright": Path(f"/usr/share/doc/{owner}/copyright") for owner in owners}
    there = {inside: text for inside, text in texts.items() if text.exists()}
    return Told(", ".join(sorted(set(versions))), there)


def _dpkg(*command: str) -> list[str]:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False).stdout.splitlines()
    except OSError:
        return []
