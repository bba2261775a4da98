"""What CLDR names in every language, said in the reader's: languages, days of the week, months."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LanguageName:
    """`en` -> `Englisch`; a code that nobody knows stays."""

    code: str

    def in_(self, language: str) -> str:
        from babel import Locale, UnknownLocaleError

        try:
            named = Locale.parse(self.code, sep="-").get_display_name(language.replace("-", "_"))
        except (ValueError, UnknownLocaleError):
            return self.code
        return named or self.code


def is_known(language: str) -> bool:
    """Does CLDR know this code?"""
    if language in ("de", "en"):
        return True
    from babel import Locale, UnknownLocaleError

    try:
        Locale.parse(language, sep="-")
    except (ValueError, UnknownLocaleError):
        return False
    return True


def all_languages(reader: str) -> dict[str, str]:
    """Code -> name, in the order of the reader's alphabet: languages that CLDR can write dates and numbers in."""
    from babel import Locale
    from babel.localedata import locale_identifiers

    names = Locale.parse(reader, sep="-").languages
    named = {code: names[code] for code in locale_identifiers() if len(code) == 2 and code in names}
    return dict(sorted(named.items(), key=lambda each: each[1].casefold()))


@dataclass(frozen=True, slots=True)
class CountryName:
    """`CH` -> `Schweiz`; a code that nobody knows stays."""

    code: str

    def in_(self, language: str) -> str:
        from babel import Locale

        return str(Locale.parse(language, sep="-").territories.get(self.code, self.code))


@dataclass(frozen=True, slots=True)
class DayName:
    """0 -> `Montag`"""

    weekday: int

    def in_(self, language: str) -> str:
        from babel import Locale

        return str(Locale.parse(language, sep="-").days["stand-alone"]["wide"][self.weekday])


@dataclass(frozen=True, slots=True)
class MonthName:
    """1 -> `Januar`"""

    month: int

    def in_(self, language: str) -> str:
        from babel import Locale

        return str(Locale.parse(language, sep="-").months["stand-alone"]["wide"][self.month])
