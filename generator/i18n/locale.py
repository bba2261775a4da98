"""Locale: how things are said in one language. Catalog, plurals, durations, dates, lists, names (Babel).

The program's words are English in the source; `translations/<language>.po` holds them in other languages. A company may
replace any of them under `wording`: the key is the English wording in small letters, with hyphens (`first-response`).
Under `terms` it has its own words for what sentences speak of (`terms.py`), under `units` for what it counts in.
"""

import datetime
import decimal
from collections.abc import Iterable, Mapping
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any, Final

import babel
from babel.dates import get_day_names, get_timezone_location
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent
from babel.units import format_unit

from ..core.keeping import cached
from ..core.messages import ENGLISH, Value, catalog, entries, fill, plural_form
from ..core.own_catalogs import TRANSLATIONS, folder_with, known_words
from ..policy.base import Text
from ..policy.notation import N_, WEEKDAYS, Duration, Every, OpenInterval
from ..policy.policy import Policy
from .calendar_names import EVERY_TIME, EVERY_UNIT, in_pattern, said_date
from .conventions import PLAIN, clock_pattern, contracted, fault_of, said_clock, said_hour, unbroken
from .offsets import fixed_offset
from .terms import OwnWords, noun_of, split_forms, unit_noun
from .wording_keys import key_of, resolve_key

TEMPLATE: Final = "portal.pot"
_CATEGORIES: Final = ("zero", "one", "two", "few", "many", "other")
_UNIT_FORMS: Final = {
    "business minutes": ("business minute", "business minutes"),
    "business hours": ("business hour", "business hours"),
    "business days": ("business day", "business days"),
}
RANGE: Final = N_("{least} to {most}")
_Own = Mapping[Any, Text]  # of the policy: kept for it, whatever else of the policy is another


@lru_cache(maxsize=64)
def untranslated(language: str, folder: Path = TRANSLATIONS) -> frozenset[str]:
    """The program's words that would be English in this language, because its catalog lacks them."""
    if language.partition("-")[0] == ENGLISH:
        return frozenset()
    known = known_words(folder, language)
    return frozenset(each.text for each in entries(folder / TEMPLATE) if ("", each.text) not in known)


class Locale:
    """One language: its words, and how it writes numbers, times, dates and lists."""

    def __init__(
        self,
        language: str,
        wording: Mapping[str, Text] | None = None,
        units: Mapping[str, Text] | None = None,
        terms: Mapping[str, Text] | None = None,
        folder: Path = TRANSLATIONS,
        convention: str | None = None,
    ) -> None:
        """`convention`: the language as a region writes it, `en-GB`; its tag says so to browsers."""
        self.language = language
        self.tag = convention or language
        self.babel = babel.Locale.parse(self.tag, sep="-")
        self.clock_pattern = clock_pattern(self.babel) if convention else PLAIN
        self._folder = folder
        self._catalog = known_words(folder, language)
        self._wording = {resolve_key(key): text.in_(language) for key, text in (wording or {}).items()}
        self._units = {unit: split_forms(text.in_(language)) for unit, text in (units or {}).items()}
        self._terms = {concept: text.in_(language) for concept, text in (terms or {}).items()}
        self._said: dict[str, str] = {}

    @classmethod
    def of(cls, policy: Policy, language: str) -> "Locale":
        """That of a policy's own wording; the last few are kept, because every page and sheet asks."""
        stated = policy.document.conventions.get(language)
        return _locale(language, cls, policy.wording, policy.units, policy.terms, stated)

    @property
    def direction(self) -> str:
        """`ltr` or `rtl`."""
        return self.babel.text_direction

    @cached_property
    def categories(self) -> tuple[str, ...]:
        """The plural categories that whole numbers use, in CLDR's order: ("one", "other")."""
        used = {self.babel.plural_form(n) for n in range(200)}
        return tuple(category for category in _CATEGORIES if category in used)

    def text(self, message: str, **values: Value) -> str:
        """The program's words in this language, with `{name}` filled in."""
        own = self._wording.get(key_of(message)) if self._wording else None
        said = fill(own or self._sentence(message), values, self.language)
        return contracted(unbroken(said, self.language), self.language)

    def is_reworded(self, message: str) -> bool:
        """Does the policy say these words of the program in its own way?"""
        return bool(self._wording) and key_of(message) in self._wording

    def own_words(self, message: str) -> list[tuple[str, ...]]:
        """The company's words that a sentence holds by itself, each in its singular and plural."""
        return self._words.held_by(self._catalog.get(("", message), ("",))[0])

    def plural(self, one: str, many: str, n: int, **values: Value) -> str:
        """The right form for a number; `{n}` is the number as the language writes it."""
        folder = folder_with(self._folder, self.language, one)
        form = self._words.fill(plural_form(folder, self.language, one, many, n))
        return fill(form, {"n": self.number(n), **values}, self.language)

    def number(self, n: float) -> str:
        return str(format_decimal(n, locale=self.babel))

    def percent(self, share: decimal.Decimal) -> str:
        """`99,90 %`: of a hundred, with the digits that the number has."""
        digits = -int(share.as_tuple().exponent)
        form = self.babel.percent_formats[None].pattern.replace(
            "0", f"0.{'0' * digits}" if digits > 0 else "0", 1
        )
        return str(format_percent(share / 100, form, locale=self.babel))

    def duration(self, duration: Duration) -> str:
        """`4 Arbeitsstunden`, `30 Min.`, `2 bis 4 Stunden`; what is repeated as `jede Stunde`, `alle 4 Stunden`."""
        if isinstance(duration, Every):
            is_one = duration.amount == 1 and duration.least is None
            said = EVERY_UNIT.get(duration.unit, EVERY_TIME) if is_one else EVERY_TIME
            return self.repeated(said, duration.unit, self.duration(Duration(*duration)))
        if duration.least is not None:
            return self._range(duration.least, duration.at_most)
        forms = self._units.get(duration.unit) or _UNIT_FORMS.get(duration.unit)
        if forms is None:
            return format_unit(duration.amount, f"duration-{duration.unit[:-1]}", "long", locale=self.babel)
        category = self.babel.plural_form(duration.amount)
        # Numbers beyond the usual ones may have a category of their own (French: a million).
        index = self.categories.index(category) if category in self.categories else len(forms) - 1
        return f"{self.number(duration.amount)} {forms[min(index, len(forms) - 1)]}"

    def repeated(self, message: str, unit: str, once: str) -> str:
        """A language whose words before a unit follow its gender has them by unit: `tous les 2 jours`."""
        by_unit = None if self.is_reworded(message) else self._catalog.get((unit, message))
        return self.text(by_unit[0] if by_unit else message, duration=once)

    def _range(self, least: float, most: Duration) -> str:
        """With the unit of its upper end; a language that has a word for two of it says the number all the same."""
        number, said = self.number(most.amount), self.duration(most)
        if number not in said:
            number, said = self.number(11), self.duration(most._replace(amount=11))
        both = self.text(RANGE, least=self.number(least), most=self.number(most.amount))
        return said.replace(number, both, 1)

    def span(self, minutes: int, seconds: int = 0) -> str:
        """`4 Tage und 18 Stunden`, `43 Minuten und 12 Sekunden`"""
        days, rest = divmod(minutes, 24 * 60)
        every = ((days, "day"), (rest // 60, "hour"), (rest % 60, "minute"), (seconds, "second"))
        parts = [(n, unit) for n, unit in every if n]
        return self.list(format_unit(n, unit, locale=self.babel) for n, unit in parts or [(0, "minute")])

    def date(self, day: datetime.date) -> str:
        """`1. Januar 2026`"""
        return said_date(day, "long", self.babel)

    def version(self, version: str, is_draft: bool) -> str:
        """`1.0`, `1.0 (Entwurf)`"""
        return self.text("{version} (draft)", version=version) if is_draft else version

    def day(self, day: datetime.date) -> str:
        """`Donnerstag, 1. Januar 2026`"""
        return said_date(day, "full", self.babel)

    def short_day(self, day: datetime.date) -> str:
        """`Do., 1. Jan.`: without the year, for tables that say the year in their head."""
        return in_pattern("MMMEd", day, self.babel)

    def dated_day(self, day: datetime.date) -> str:
        """`Do., 1. Jan. 2026`: for sentences and lists that may be read in another year."""
        return in_pattern("yMMMEd", day, self.babel)

    def day_of_year(self, day: datetime.date) -> str:
        """`1. Jan.`"""
        return in_pattern("MMMd", day, self.babel)

    def day_of_every_year(self, day: datetime.date) -> str:
        """`24. Dezember`"""
        return in_pattern("MMMMd", day, self.babel)

    def clock(self, minute: int, second: int = 0) -> str:
        """Minutes after midnight -> `9:00`, `9:00 AM`, at the end of a day `24:00`; the second only if it is none."""
        return said_clock(minute, second, self.clock_pattern, self.babel)

    def time_of_day(self, wall: datetime.datetime) -> str:
        """`9:00`, of what a clock shows."""
        return self.clock(wall.hour * 60 + wall.minute, wall.second)

    def hour(self, hour: int) -> str:
        """9 -> `9–10`"""
        return said_hour(hour, self.clock_pattern, self.babel)

    def hours(self, intervals: Iterable[OpenInterval]) -> str:
        """`9:00–12:00, 13:00–18:00`; no interval: `geschlossen`."""
        return ", ".join(f"{self.clock(a)}–{self.clock(b)}" for a, b in intervals) or self.text("closed")

    def weekday(self, iso_weekday: int) -> str:
        """1 -> `Montag`"""
        return str(get_day_names("wide", "stand-alone", self.babel)[iso_weekday - 1])

    def short_weekday(self, iso_weekday: int) -> str:
        """1 -> `Mo`"""
        return str(get_day_names("abbreviated", "stand-alone", self.babel)[iso_weekday - 1])

    def days(self, words: str) -> str:
        """The file's `monday to friday, sunday` -> `Montag bis Freitag und Sonntag`."""
        return self.list(self._days_part(part) for part in words.split(", "))

    def list(self, items: Iterable[str]) -> str:
        """`a, b und c`"""
        return format_list(list(items), locale=self.babel)

    def either(self, items: Iterable[str]) -> str:
        """`a, b oder c`"""
        return format_list(list(items), "or", locale=self.babel)

    def territory(self, country: str) -> str:
        """`DE` -> `Deutschland`; an unknown code stays."""
        return str(self.babel.territories.get(country, country))

    def language_name(self, language: str) -> str:
        """`en` -> `Englisch`"""
        return babel.Locale.parse(language, sep="-").get_display_name(self.babel) or language

    @property
    def own_name(self) -> str:
        """The language's name in itself, for the switch: `Deutsch`."""
        named = babel.Locale.parse(self.language, sep="-")
        name = named.get_display_name(named) or self.language
        return name[:1].upper() + name[1:]

    def time_zone(self, name: str) -> str:
        """`Europe/Berlin` -> `Berlin`: the place whose clocks count; `UTC-6` -> `UTC−6`."""
        if fixed_offset(name) is not None:
            return name.replace("-", "−")
        return _city(name, self.babel)

    @property
    def colon(self) -> str:
        """Between a name and what is said of it: `: `, in French with a blank before it, too."""
        return f"{self.text(':')} "

    @property
    def semicolon(self) -> str:
        return self.text(";") + " "

    def _sentence(self, message: str) -> str:
        """That of the catalog, in the company's words; the second wording, where no other noun fits the first."""
        if message not in self._said:
            second = (self._catalog.get((concept, message)) for concept in self._terms)
            first = self._catalog.get(("", message), (message,))
            self._said[message] = self._words.fill(next(filter(None, second), first)[0])
        return self._said[message]

    @cached_property
    def _words(self) -> OwnWords:
        nouns = {each: noun_of(self.language, said, self.categories) for each, said in self._terms.items()}
        for unit, forms in self._units.items():
            nouns[unit.replace(" ", "_")[:-1]] = unit_noun(self.language, " | ".join(forms), self.categories)
        return OwnWords({concept: noun for concept, noun in nouns.items() if noun})

    def _days_part(self, part: str) -> str:
        first, _, last = part.partition(" to ")
        days = [self.weekday(WEEKDAYS.index(each) + 1) for each in (first, last) if each]
        return self.text("{first} to {last}", first=days[0], last=days[1]) if last else days[0]


@lru_cache(4096)
def _city(zone: str, locale: babel.Locale) -> str:
    city = str(get_timezone_location(zone, locale=locale, return_city=True))
    return city.rpartition("/")[2].replace("\xad", "")


@cached(128)
def _locale(
    language: str, kind: type[Locale], wording: _Own, units: _Own, terms: _Own, stated: str | None
) -> Locale:
    """`stated`: the convention of the file, which may be none."""
    convention = stated if stated and not fault_of(stated, language) else None
    return kind(language, wording, units, terms, convention=convention)


def forget() -> None:
    """The catalogs may be others now."""
    catalog.cache_clear()
    untranslated.cache_clear()
    _locale.forget()


def locale_for(policy: Policy, language: str) -> Locale:
    """The language asked for, with the company's own words where the policy speaks it."""
    return Locale.of(policy, language) if language in policy.languages else Locale(language)
