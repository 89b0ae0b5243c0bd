"""Which language a piece of text is written in, as far as its script tells: for those who have a page read to them."""

from __future__ import annotations

import re

from markupsafe import Markup, escape

_EAST_ASIAN = re.compile("[\u3005\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af\uf900-\ufaff]+")
_KANA = re.compile("[\u3040-\u30ff]")
_HANGUL = re.compile("[\uac00-\ud7af]")


def tagged(words: str) -> Markup:
    """The words as HTML, each stretch of Chinese, Japanese or Korean marked as such."""
    if words.isascii():
        return escape(words)
    parts = []
    end = 0
    for run in _EAST_ASIAN.finditer(words):
        parts += [escape(words[end : run.start()]), Markup('<span lang="{}">{}</span>').format(_of(run[0]), run[0])]
        end = run.end()
    return Markup().join([*parts, escape(words[end:])])


def _of(run: str) -> str:
    if _KANA.search(run):
        return "ja"
    return "ko" if _HANGUL.search(run) else "zh"
