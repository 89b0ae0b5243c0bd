"""The papers that lie in the program's folder, written from what is really in it: notices, bill of materials, sizes."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from uuid import NAMESPACE_URL, uuid5

from bundle.parts import Contents, File, Part
from bundle.texts import Told
from bundle.works import Work

HEAD = """\
What {program} is made of, and the licence of each part. Written from the files that are in this folder.
The texts of the licences lie beside this file, where the lines say; "inside" names the works of others within a part.
What the LGPL gives you for Qt, and how to put another Qt in its place: resources/licences/README.md.
"""


def notices(program: str, facts: Mapping[Part, Told]) -> str:
    """Every part with version, licence, place of its source, works inside it, and texts."""
    return HEAD.format(program=program) + "".join(f"\n{_notice(part, told)}" for part, told in facts.items())


def _notice(part: Part, told: Told) -> str:
    lines = [f"{part.name} {told.version}".rstrip(), f"    licence: {part.licence}"]
    lines += [f"    source:  {part.source}"] if part.source else []
    lines += [line for work in told.inside for line in _inside(work)]
    within = {_place(text) for work in told.inside for text in work.texts}
    lines += [f"    text:    {place}" for place in sorted(map(_beside, told.texts)) if place not in within]
    return "\n".join(lines) + "\n"


def _inside(work: Work) -> list[str]:
    whose = f", {work.copyright}" if work.copyright else ""
    head = f"    inside:  {work.name} {work.version}".rstrip() + f" ({work.licence}){whose}"
    return [head, *(f"        text:    {_place(text)}" for text in work.texts)]


def _place(text: str) -> str:
    """Where a work's text lies, seen from the notices."""
    return text if "/" in text else f"works/{text}"


def _beside(inside: str) -> str:
    """The same for a path inside the program."""
    return inside.removeprefix("licences/") if inside.startswith("licences/") else f"../{inside}"


def bill(program: str, version: str, facts: Mapping[Part, Told]) -> str:
    """A CycloneDX 1.6 bill of materials as JSON; without a clock or chance, so that two builds give the same."""
    components = [_component(part, told) for part, told in facts.items() if part.name.lower() != program.lower()]
    identity = uuid5(NAMESPACE_URL, json.dumps(components, sort_keys=True))
    own = {"type": "application", "name": program, "version": version, "bom-ref": program}
    document = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "serialNumber": f"urn:uuid:{identity}",
        "version": 1,
        "metadata": {"component": {**own, "licenses": [{"expression": "MIT"}]}},
        "components": components,
        "dependencies": [{"ref": program, "dependsOn": [each["bom-ref"] for each in components]}],
    }
    return json.dumps(document, indent=1) + "\n"


def _component(part: Part, told: Told) -> dict[str, object]:
    component: dict[str, object] = {"type": "library", "bom-ref": part.name, "name": part.name}
    if told.version:
        component["version"] = told.version
    component["licenses"] = [{"expression": part.licence}]
    if part.package:
        component["purl"] = f"pkg:pypi/{part.package}@{told.version}"
    if part.source:
        component["externalReferences"] = [{"type": "website", "url": part.source}]
    if told.inside:
        component["components"] = [_within(part, work) for work in told.inside]
    return component


def _within(part: Part, work: Work) -> dict[str, object]:
    component: dict[str, object] = {"type": "library", "bom-ref": f"{part.name}: {work.name}", "name": work.name}
    if work.version:
        component["version"] = work.version
    if work.copyright:
        component["copyright"] = work.copyright
    if "LicenseRef" in work.licence:  # CycloneDX takes only SPDX's own names in an expression
        return component | {"licenses": [{"license": {"name": work.licence}}]}
    return component | {"licenses": [{"expression": work.licence}]}


def sizes(contents: Contents, folder: Path) -> str:
    """What each part takes in the built folder, the largest first, in MB of 1,000,000 bytes.

    The programs, each with all Python code packed into it, and the papers written at the end count as the program's.
    """
    weights = {part.name: sum(_weight(folder, file) for file in files) for part, files in contents.items()}
    total = sum(path.stat().st_size for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    weights["Python code of all parts, and papers"] = total - sum(weights.values())
    rows = sorted(weights.items(), key=lambda row: -row[1])
    return "".join(f"{weight / 1e6:8.2f} MB  {name}\n" for name, weight in [*rows, ("together", total)] if weight)


def _weight(folder: Path, file: File) -> int:
    return (folder / "_internal" / file.inside).stat().st_size
