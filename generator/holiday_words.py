"""The names of public holidays in the reader's language."""

from .holiday_names import ESTIMATED, OBSERVED, base_name
from .locales import Locale


def holiday_name(english: str, locale: Locale) -> str:
    """`Christmas Day (observed); Diwali` -> each name in the language of the locale, joined."""
    return "; ".join(_one_name(part, locale) for part in english.split("; "))


def _one_name(english: str, locale: Locale) -> str:
    name = locale.text(base_name(english))
    if english.endswith(OBSERVED):
        return locale.text("{holiday} (observed)", holiday=name)
    if english.endswith(ESTIMATED):
        return locale.text("{holiday} (estimated)", holiday=name)
    return name
