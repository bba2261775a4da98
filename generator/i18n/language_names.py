"""The name of a language in the languages of those who write policies."""

from __future__ import annotations

from ..core.diagnostic import Said


def name_of(code: str) -> Said:
    """The name of a language, in the author's languages."""
    from babel import Locale, UnknownLocaleError

    try:
        locale = Locale.parse(code, sep="-")
    except (ValueError, UnknownLocaleError):
        return Said(code, code)
    return Said(locale.get_display_name("en") or code, locale.get_display_name("de") or code)
