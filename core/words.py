"""The one door for words that a person reads: `tr` for a sentence, `ntr` for one that counts."""

from __future__ import annotations

import gettext

from core.paths import RESOURCES

_catalogue = gettext.translation("flagline", localedir=RESOURCES / "i18n", fallback=True)

tr = _catalogue.gettext
ntr = _catalogue.ngettext
