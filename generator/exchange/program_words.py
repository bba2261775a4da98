"""The program's own words that a language still lacks."""

from __future__ import annotations

from collections.abc import Iterable

from ..i18n.holiday_names import NAMES, TRANSLATED
from ..i18n.locale import untranslated
from ..i18n.wording_keys import key_of, resolve_key


def missing_words(language: str, named: Iterable[str] = ()) -> tuple[str, ...]:
    """In English, in the order of the alphabet; `named`: keys under `wording:`. Names of holidays are none of them."""
    if language.partition("-")[0] in TRANSLATED:
        return ()
    keys = {resolve_key(each) for each in named}
    return tuple(sorted(w for w in untranslated(language) if w not in NAMES and key_of(w) not in keys))
