"""How the values of a policy that carry no mark are said in one language, so that they are found on its pages.

Hours, days, dates, amounts, words of the program, numbers and addresses; a name that refers to another entry is
said in that entry's words, which have their own mark.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, Final

from ..core.diagnostic import Path
from ..diff.report.value_words import ValueWords
from ..i18n.conventions import unbroken
from ..i18n.locale import Locale
from ..i18n.terms import PLURAL, noun_of
from ..policy import prose
from ..policy.amounts import Limit, Money, Percent, Rate
from ..policy.days import YearDay
from ..policy.levels import Quota, Windows
from ..policy.notation import Duration, OpenInterval, TimeOfDay, Untimed, Weekdays
from ..policy.policy import Policy
from ..policy.service_hours import Week
from ..policy.tiers import Offer, Price
from ..policy.walks.shape import TEXT, WEEK, shape_at
from ..reading.yaml.source import Source, texts
from ..views.places.say_places import on_holidays
from ..views.say_severities import codes_in
from ..views.say_tiers import PRICES
from ..views.service_levels.say_maintenance import windows_in_words
from ..views.voice import UNTIMED, Voice
from .entries import in_file, unfolded, value_at

# Free words that stand on pages as they stand in the file, and how the others of their kind are said.
_AS_WRITTEN: Final = (("company", "name"), ("document", "version"), ("contact", "email", "address"))
_NUMBERS: Final = ("number", "extension")
_IN_TABLES: Final = ("date", "since")
_LEAP_YEAR: Final = 2000
# Words of the program; others are answered by sentences, which `blocks.py` finds.
_WORDS: Final = ("toll-free", "in service hours", "best effort", "as announced")
_LETTER: Final = re.compile(r"\w?")


def words_said(source: Source, policy: Policy, locale: Locale) -> Mapping[str, tuple[Path, ...]]:
    """Words of a page -> the entries of the file that are said so, in its order."""
    found: dict[str, list[Path]] = defaultdict(list)
    for path, words in _SaidValues(source, policy, locale).rows():
        if not _LETTER.fullmatch(words) and path not in found[words]:
            found[words].append(path)
    return {words: tuple(paths) for words, paths in found.items()}


class _SaidValues:
    def __init__(self, source: Source, policy: Policy, locale: Locale) -> None:
        self.source, self.policy, self.locale = source, policy, locale
        self.words = ValueWords(policy, policy, locale)
        self.above = cache(shape_at)  # of a file in 24 languages, one text has 24 values below it

    def rows(self) -> Iterator[tuple[Path, str]]:
        for path, _ in texts(self.source):
            for words in () if self._is_marked(path) else self._said(path):
                yield path, unbroken(prose.unbroken(words), self.locale.language)
        yield from self._days()
        yield from self._terms()
        voice = Voice(self.policy, self.locale)
        for hours in self.policy.service_hours.values():
            yield (
                in_file(self.source, ("service_hours", hours.id, "public_holidays")),
                on_holidays(voice, hours),
            )
        for severity, code in codes_in(voice).items():
            stated: Path = ("severities", severity, "code")
            yield (stated if self.source.find(stated) else stated[:2]), code

    def _is_marked(self, path: Path) -> bool:
        above = self.above(path[:-1])
        return above is not None and above.kind == TEXT and path[0] != "wording"

    def _days(self) -> Iterator[tuple[Path, str]]:
        """Of a week: they are names of the file, so the hours beside them are what is edited."""
        for path, _ in texts(self.source):
            above = self.above(path[:-1])
            if above is None or above.kind != WEEK:
                continue
            days = str(path[-1])
            if above.model is Windows:
                window = Windows.model_construct(root={days: value_at(self.policy, path)})
                yield path, windows_in_words(self.locale, window)
            else:
                yield path, self.locale.days(days)

    def _terms(self) -> Iterator[tuple[Path, str]]:
        """The company's own nouns, one and several, as sentences of the program have them."""
        language = self.locale.language
        for concept, text in self.policy.terms.items():
            noun = noun_of(language, text.in_(language), self.locale.categories)
            for form in ((), (PLURAL,)) if noun else ():
                path = in_file(self.source, ("terms", concept, language))
                yield path, (noun and noun.said("", form)) or ""

    def _said(self, path: Path) -> Iterator[str]:
        value = unfolded(value_at(self.policy, path))
        if path[0] == "wording":
            yield from self._wording(path)
        elif isinstance(value, str):
            yield from self._text(path, value)
        elif isinstance(value, date) and path[-1] in _IN_TABLES:
            yield from (self.locale.dated_day(value), self.locale.short_day(value))
            yield from self._value(value)
        else:
            yield from self._value(value)

    def _wording(self, path: Path) -> Iterator[str]:
        """A word of the program as the company says it; with a gap in it, it is never found whole."""
        said = self.policy.wording[str(path[1])].root
        if path[2:] in ((), (self.locale.language,)):
            yield next(iter(said.values())) if len(path) == 2 else said[self.locale.language]

    def _text(self, path: Path, value: str) -> Iterator[str]:
        shape = shape_at(path)
        if path in _AS_WRITTEN or path[-1] in _NUMBERS:
            yield value
        elif path[-1] == "time_zone":
            yield self.locale.time_zone(value)
        elif path[-1] in ("country", "countries") or path[-2:-1] == ("countries",):
            yield self.locale.territory(value)
        elif path[:2] in (("document", "languages"), ("document", "binding_language")):
            yield self.locale.language_name(value)
        elif value in _WORDS and shape is not None and shape.kind != TEXT:
            yield self.locale.text(value)

    def _value(self, value: Any) -> Iterator[str]:  # noqa: C901  # a table, one row for each kind
        t = self.locale.text
        match value:
            case Week() if value.is_always:
                yield t("around the clock")
            case Untimed():
                yield t(UNTIMED[value.word])
            case Duration() if not value.amount:
                yield t(UNTIMED[value.words])
            case Price() if value.word:
                yield t(PRICES[value.word]) if PRICES[value.word] else ""
            case Offer() if value.word == "included":
                yield from ("✓", t("included"))
            case Offer() if value.word == "add-on":
                yield t("Add-on")
            case date():
                yield from (self.locale.day(value), self.locale.date(value))
            case YearDay():
                yield self.locale.day_of_every_year(date(_LEAP_YEAR, value.month, value.day))
            case TimeOfDay() | Weekdays() | Quota() | Percent() | Money() | Rate() | Limit():
                yield self.words.value(value)
            case tuple() if all(isinstance(each, OpenInterval) for each in value):
                yield self.locale.hours(value)
