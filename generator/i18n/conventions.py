"""How a region writes times of day, by CLDR: `13:00`, `1:00 PM`; and which conventions a language can have.

A convention is a language as one region writes it: `en-GB`, `de-AT`. Where a policy states none, dates and numbers are those
of the language, and the clock has 24 hours in every language.
"""

import re
from datetime import time
from typing import Final

import babel
from babel.core import get_global
from babel.dates import format_time
from babel.localedata import locale_identifiers

from ..policy.notation import MINUTES_A_DAY, clock

_REGION: Final = re.compile("[A-Z]{2}")
PLAIN: Final = "H:mm"
"""The clock where none is stated: it cannot be misread in any language."""
_FRENCH: Final = "fr"
_BESIDE_A_SIGN: Final = re.compile(r" (?=(?P<thin>[?!;])|[:»])|(?<=«) ")
# „à Le Caire“ is „au Caire“; after another word „Le“ stays a part of the name.
_CONTRACTED: Final = {"à Le ": "au ", "à Les ": "aux ", "de Le ": "du ", "de Les ": "des "}
_ARTICLE: Final = re.compile(rf"\b(?:{'|'.join(_CONTRACTED)})(?=[^\W\d_])")


def unbroken(text: str, language: str) -> str:
    """French parts its signs from words by a space at which no line ends: `Quand ?`, `« ici »`."""
    if language[:2] != _FRENCH:
        return text
    return _BESIDE_A_SIGN.sub(lambda found: "\u202f" if found["thin"] else "\u00a0", text)


def contracted(text: str, language: str) -> str:
    """French draws a name's article together with what stands before it: `heure locale au Caire`."""
    if language[:2] != _FRENCH:
        return text
    return _ARTICLE.sub(lambda found: _CONTRACTED[found[0]], text)


def clock_pattern(locale: babel.Locale) -> str:
    """`h:mm a`, `H:mm`: that of CLDR, with a space that browsers write, too; 9:00 is written as the policy file has it."""
    pattern = str(locale.time_formats["short"].pattern)
    return pattern.replace("\u202f", " ").replace("HH", "H").replace("B", "a")


def halves(locale: babel.Locale) -> list[str]:
    """What the two halves of the day are called: `AM`, `PM`."""
    names = locale.day_periods["format"]["abbreviated"]
    return [names["am"], names["pm"]]


def said_clock(minute: int, second: int, pattern: str, locale: babel.Locale) -> str:
    """Minutes after midnight -> `9:00`, `9:00 AM`; `24:00` and `midnight` where a day ends. Seconds only if there are any."""
    if minute == MINUTES_A_DAY:
        return _end_of_day(pattern, locale)
    if pattern == PLAIN:
        return clock(minute) + (f":{second:02}" if second else "")
    with_seconds = pattern.replace("mm", "mm:ss") if second else pattern
    return str(format_time(time(minute // 60, minute % 60, second), with_seconds, locale=locale))


def said_hour(hour: int, pattern: str, locale: babel.Locale) -> str:
    """One hour of the day, for a narrow column: `9–10`, `9 AM`."""
    if "a" not in pattern:
        return f"{hour}–{hour + 1}"
    return str(format_time(time(hour), re.sub(r".mm?", "", pattern), locale=locale))


def _end_of_day(pattern: str, locale: babel.Locale) -> str:
    if "H" in pattern:
        return str(format_time(time(), pattern.replace("H", "24"), locale=locale))
    named = locale.day_periods["format"]["wide"].get("midnight")
    return named or str(format_time(time(), pattern, locale=locale))


def fault_of(tag: str, language: str) -> str:
    """Why a tag is no convention of a language: `unknown` to CLDR, of `another` language or script; "" if it is one."""
    try:
        convention = babel.Locale.parse(tag, sep="-")
    except (ValueError, babel.UnknownLocaleError):
        return "unknown"
    if convention.territory != babel.core.parse_locale(tag, sep="-")[1]:
        return "unknown"  # en-UK, which Babel reads as en-GB
    if _writing(str(convention)) != _writing(language.replace("-", "_")):
        return "another"
    is_regions = convention.territory and not convention.variant  # not a computer's: en-US-POSIX
    return "" if is_regions else "unknown"


def regions_of(language: str) -> list[str]:
    """The two that are most likely meant, of those that CLDR knows: the language's own first."""
    known = {each.partition("_")[2] for each in locale_identifiers() if each.partition("_")[0] == language}
    own = babel.core.parse_locale(get_global("likely_subtags").get(language, language))[1]
    return sorted(filter(_REGION.fullmatch, known), key=lambda region: (region != own, region))[:2]


def _writing(tag: str) -> tuple[str, str | None]:
    """Language and script: `zh_TW` -> `zh`, `Hant`."""
    likely = get_global("likely_subtags")
    language, _, script, *_ = babel.core.parse_locale(tag)
    full = likely.get(tag) or likely.get(language) or tag
    return language, script or babel.core.parse_locale(full)[2]
