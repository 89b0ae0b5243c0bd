"""The translations: collect the sentences into resources/i18n/*.po, and compile these to what the program reads.

.venv/bin/python .ci/catalogues.py            collect, and say what is missing (make translations)
.venv/bin/python .ci/catalogues.py compile    write the .mo files (make setup does)
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import polib
from jinja2 import Environment
from jinja2.ext import extract_from_ast

ROOT = Path(__file__).resolve().parent.parent
I18N = ROOT / "resources" / "i18n"
LANGUAGES = ("es", "zh_Hans", "zh_Hant")
PLURALS = {
    "es": "nplurals=2; plural=(n != 1);",
    "zh_Hans": "nplurals=1; plural=0;",
    "zh_Hant": "nplurals=1; plural=0;",
}


class Sentence(NamedTuple):
    """What is said, its plural ("" where it does not count), and the file in which it stands."""

    text: str
    plural: str
    where: str


def collect() -> dict[tuple[str, str], Sentence]:
    """Every sentence of the program, its templates and its watchlist, once, in the order of the files."""
    found: dict[tuple[str, str], Sentence] = {}
    for sentence in (*_of_code(), *_of_templates(), *_of_the_list()):
        if sentence.text.strip():
            found.setdefault((sentence.text, sentence.plural), sentence)
    return found


def _of_code() -> Iterator[Sentence]:
    for path in sorted((*ROOT.glob("core/**/*.py"), *ROOT.glob("gui/**/*.py"))):
        where = path.relative_to(ROOT).as_posix()
        tree = ast.parse(path.read_text(encoding="utf-8"))
        yield from (Sentence(text, plural, where) for node in ast.walk(tree) for text, plural in _said(node, where))


def _said(node: ast.AST, where: str) -> Iterator[tuple[str, str]]:
    """tr, ntr and later; the sentence of an error, the title of a format, the words of a rule and of a command."""
    match node:
        case ast.Call(ast.Name("tr" | "later"), [ast.Constant(str(text))]):
            yield text, ""
        case ast.Call(ast.Name("ntr"), [ast.Constant(str(one)), ast.Constant(str(many)), _]):
            yield one, many
        case ast.Assign([ast.Name("sentence" | "TITLE")], ast.Constant(str(text))):
            yield text, ""
        case ast.FunctionDef() if where == "core/match/rules.py" or node.name == "own_bill":
            words = ast.get_docstring(node, clean=False) or ""
            yield (words, "") if "{" in words else ("", "")
        case ast.FunctionDef() if where.startswith("core/cli/") and _is_command(node):
            yield ast.get_docstring(node) or "", ""
        case ast.keyword("help", ast.Constant(str(text))) if where.startswith("core/cli/"):
            yield text, ""


def _is_command(node: ast.FunctionDef) -> bool:
    return any(re.search(r"\b(command|group)\(", ast.unparse(one)) for one in node.decorator_list)


def _of_templates() -> Iterator[Sentence]:
    for path in sorted((ROOT / "resources" / "sheet").glob("*.html")):
        template = Environment(autoescape=True).parse(path.read_text(encoding="utf-8"))
        for _, name, texts in extract_from_ast(template, ("tr", "ntr")):
            one, many = (texts, "") if name == "tr" else (texts[0], texts[1])
            yield Sentence(str(one), str(many), path.relative_to(ROOT).as_posix())


def _of_the_list() -> Iterator[Sentence]:
    from core.paths import WATCHLIST
    from core.watchlist import open_watchlist
    from core.watchlist.told import sentences

    yield from (Sentence(text, "", "resources/watchlist") for text in sentences(open_watchlist(WATCHLIST)))


def merge(language: str, found: dict[tuple[str, str], Sentence]) -> polib.POFile:
    """The catalogue with exactly these sentences: known ones keep their translation, the others have none yet."""
    path = _source(language)
    known = {(one.msgid, one.msgid_plural): one for one in polib.pofile(str(path))} if path.exists() else {}
    catalogue = polib.POFile(wrapwidth=118)
    catalogue.metadata = {
        "Language": language,
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": PLURALS[language],
    }
    for key, sentence in found.items():
        old = known.get(key, polib.POEntry(msgid=sentence.text, msgid_plural=sentence.plural))
        if sentence.plural and not old.msgstr_plural:
            old.msgstr_plural = dict.fromkeys(range(PLURALS[language].startswith("nplurals=2") + 1), "")
        old.comment = sentence.where
        catalogue.append(old)
    return catalogue


def missing(catalogue: polib.POFile) -> list[polib.POEntry]:
    """The sentences without a whole translation."""
    return [one for one in catalogue if not all(one.msgstr_plural.values() if one.msgid_plural else [one.msgstr])]


def _source(language: str) -> Path:
    return I18N / language / "LC_MESSAGES" / "flagline.po"


def compile_all() -> None:
    """Write what the program reads beside each catalogue."""
    for language in LANGUAGES:
        path = _source(language)
        if path.exists():
            polib.pofile(str(path)).save_as_mofile(str(path.with_suffix(".mo")))


def main() -> None:
    """Collect and compile; with the word `compile`, only that."""
    if "compile" not in sys.argv[1:]:
        sys.path.insert(0, str(ROOT))
        found = collect()
        for language in LANGUAGES:
            catalogue = merge(language, found)
            _source(language).parent.mkdir(parents=True, exist_ok=True)
            catalogue.save(str(_source(language)))
            print(f"{language}: {len(catalogue)} sentences, {len(missing(catalogue))} to be translated")
    compile_all()


if __name__ == "__main__":
    main()
