"""What scripts need to say dates and lengths of time: CLDR's patterns from Babel, names, and a form for each plural."""

from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Any, Final

from babel.units import format_unit

from ..policy.notation import MINUTES_A_DAY, UNITS, Duration
from .calendar_names import FIRST_DAYS
from .conventions import PLAIN, halves
from .locale import Locale

# Without these no calculator has ever been.
USUAL: Final = ("minutes", "hours", "business hours", "business days")
# Enough numbers to meet every plural category of every language once.
_NUMBERS: Final = (*range(201), 1_000_000, 1.5)


def dates(locale: Locale) -> dict[str, Any]:
    """Patterns as `Locale.day`, `.short_day`, `.dated_day` and `.date` use them, and the names they need."""
    babel = locale.babel
    long, short = babel.date_formats["full"].pattern, babel.datetime_skeletons["MMMEd"].pattern
    return {
        "long": long,
        "short": short,
        "dated": babel.datetime_skeletons["yMMMEd"].pattern,
        "date": babel.date_formats["long"].pattern,
        "weekdays": _in_order(babel.days["stand-alone" if "c" in long else "format"]["wide"]),
        "days": _in_order(babel.days["stand-alone" if "c" in short else "format"]["abbreviated"]),
        "longMonths": _in_order(babel.months["stand-alone" if "L" in long else "format"]["wide"]),
        "months": _in_order(babel.months["stand-alone" if "L" in short else "format"]["abbreviated"]),
        **({"first": FIRST_DAYS[babel.language]} if babel.language in FIRST_DAYS else {}),
        **_clock(locale),
    }


def _clock(locale: Locale) -> dict[str, Any]:
    """How a time of day is written, where not as `9:00`."""
    pattern = locale.clock_pattern
    named = {"halves": halves(locale.babel)} if "a" in pattern else {}
    return {} if pattern == PLAIN else {"clock": pattern, **named, "midnight": locale.clock(MINUTES_A_DAY)}


def spoken(locale: Locale) -> dict[str, str]:
    """The language, and what stands after a name where that is not `: `."""
    return {"language": locale.language} | ({} if locale.colon == ": " else {"colon": locale.colon})


def units(locale: Locale) -> dict[str, dict[str, str]]:
    """Unit of a counted length -> its forms: hours and minutes as in promises, of which they are parts (`30 Min.`)."""
    counted = {unit: _promised_forms(locale, f"{unit}s") for unit in ("hour", "minute")}
    return {"day": _unit_forms(locale, "day"), **counted, "second": _unit_forms(locale, "second")}


def promise_units(locale: Locale, used: Collection[str] = USUAL) -> dict[str, dict[str, str]]:
    """Unit of the policy -> its forms. Where no promise is made in minutes of service hours, a step may end in them."""
    forms = {unit.replace(" ", "-"): _promised_forms(locale, unit) for unit in UNITS if unit in used}
    return {"business-minutes": _promised_forms(locale, "minutes"), **forms}


def _in_order(names: Mapping[int, str]) -> list[str]:
    """Monday first, January first; Babel's own order is that of the locale's file."""
    return [names[key] for key in sorted(names)]


def _unit_forms(locale: Locale, unit: str) -> dict[str, str]:
    """Plural category -> `{n} Stunden`."""
    said = {
        category: (n, format_unit(n, f"duration-{unit}", "long", locale=locale.babel))
        for category, n in plural_examples(locale).items()
    }
    return {category: text.replace(locale.number(n), "{n}") for category, (n, text) in said.items()}


def _promised_forms(locale: Locale, unit: str) -> dict[str, str]:
    """Plural category -> `{n} Arbeitsstunden`, in the words of the policy."""
    return {
        category: "{n}" + locale.duration(Duration(n, unit)).removeprefix(locale.number(n))
        for category, n in plural_examples(locale).items()
    }


@lru_cache(maxsize=64)
def plural_examples(locale: Locale) -> Mapping[str, float]:
    """The smallest number of each plural category."""
    found: dict[str, float] = {}
    for n in _NUMBERS:
        found.setdefault(locale.babel.plural_form(n), n)
    return found
