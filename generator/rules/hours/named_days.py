"""Family Hours, named days: who reads “weekdays only” does not expect Saturdays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, warning
from ...core.messages import Message, Value
from ...i18n.language_names import DayName
from ...policy.notation import weekdays
from ...reading.yaml.nodes import Mapping, find
from ..corpus.context import Context
from ..corpus.texts import Patterns
from ..corpus.written_dates import days_of_week

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.service_hours import ServiceHours
    from ...reading.yaml.source import Source

OPEN_UNLIKE_NAME = warning(
    "open-unlike-name",
    Message("{day} is open here, and the name of these hours says “{name}”."),
    Message("Correct the days, the name or the definition of the word."),
    why=Message("Who reads the name does not expect anybody to be there on this day."),
    bad="name: Weekdays only\nopen:\n  monday to saturday: 9:00–18:00",
    good="name: Weekdays only\nopen:\n  monday to friday: 9:00–18:00",
)

DAYS_A_WEEK = warning(
    "days-a-week",
    Message("The name says “{name}”, and these hours are open on {count} days."),
    Message("Which of the two is right?"),
    why=Message("The table would promise another week than the sentence beside it."),
    bad="name: 24 hours a day, 5 days a week\nopen: always",
    good="name: 24 hours a day, 7 days a week\nopen: always",
)

HOLIDAYS_UNLIKE_NAME = warning(
    "holidays-unlike-name",
    Message("Public holidays are open here, and “{name}” is defined without them."),
    Message("Correct the holidays, the name or the definition of the word."),
    why=Message("Who reads the definition does not expect anybody to be there on a public holiday."),
    bad="name: Weekdays only\npublic_holidays: open",
    good="name: Weekdays only\npublic_holidays: closed",
)

RULES = (OPEN_UNLIKE_NAME, DAYS_A_WEEK, HOLIDAYS_UNLIKE_NAME)

# What a word in a name means where nothing defines it; Monday is 0. A German “Werktag” may be a Saturday.
_WORKING: Final = frozenset(range(5))
_WEEKDAYS: Final = Patterns(
    {"de": r"wochentags|montag[s]? bis freitag[s]?|mo\.? ?[–-] ?fr\.?", "en": r"weekdays?|monday (?:to|through) friday|mon\.? ?[–-] ?fri\.?"}
)  # fmt: skip
_WORKDAYS: Final = Patterns({"de": r"werktags|werktage|an werktagen", "en": r"(?:working|business) days"})
_A_WEEK: Final = Patterns(
    {
        "de": r"(fünf|sechs|sieben|[1-7]) tage (?:die|pro|in der|je) woche",
        "en": r"(five|six|seven|[1-7]) days (?:a|per|each|every) week",
    }
)
_NUMBER: Final = {"fünf": 5, "five": 5, "sechs": 6, "six": 6, "sieben": 7, "seven": 7}
_NO_HOLIDAYS: Final = Patterns(
    {
        "de": r"(?:außer|ausgenommen|ohne|mit ausnahme)(?: \w+){0,4} feiertage\w*|feiertage\w*(?: \w+)? (?:ausgenommen|ausgeschlossen)|keine?(?: \w+)? feiertag\w*",
        "en": r"(?:except|excluding|excepting|other than|not|but not|with the exception of)(?: \w+){0,4} holidays?",
    }
)
_RANGE: Final = re.compile(r"\s*(?:bis|–|-|to|through|until)\s*(?:zum )?")
_IN_A_REGION: Final = re.compile(r", in [A-Z]")


def named_days(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Days on which the hours are open, and which a word of their name leaves out."""
    for hours in policy.service_hours.values():
        found = next(_left_out(policy, hours), None) if not hours.open.is_always else None
        if found:
            name, day = found
            place = _place_of(source, ("service_hours", hours.id, "open"), day)
            values: dict[str, Value] = {"day": DayName(day), "name": name}
            yield Diagnostic(OPEN_UNLIKE_NAME, source.name_span(place), place, values)


def _left_out(policy: Policy, hours: ServiceHours) -> Iterator[tuple[str, int]]:
    """Word of the name, day; the last of the week first."""
    for language in policy.languages:
        for name, days in _words_for_days(policy, language, hours.name.in_(language)):
            yield from ((name, day) for day in (6, 5) if day not in days and hours.open.on(day + 1))


def _words_for_days(policy: Policy, language: str, name: str) -> Iterator[tuple[str, frozenset[int]]]:
    """What the document defines; else what the word means anyway."""
    defined = [(term, _first_days(meaning, language)) for term, meaning in _defined(policy, language, name)]
    yield from ((term, days) for term, days in defined if days)
    if language[:2] in ("de", "en") and not defined:
        for words, days in ((_WEEKDAYS, _WORKING), (_WORKDAYS, frozenset(range(6)))):
            if match := words[language[:2]].search(name):
                yield match[0], days


def _defined(policy: Policy, language: str, name: str) -> Iterator[tuple[str, str]]:
    """Defined words of a name, and what they mean."""
    for each in policy.definitions.values():
        term = each.term.in_(language)
        if re.search(rf"(?<!\w){re.escape(term)}(?!\w)", name, re.IGNORECASE):
            yield term, each.meaning.in_(language)


def _first_days(meaning: str, language: str) -> frozenset[int]:
    """The days of „Montag bis Freitag, in Israel …“."""
    said = _IN_A_REGION.split(meaning)[0]
    days = list(days_of_week(said, language[:2]))
    if len(days) == 2 and _RANGE.fullmatch(said[days[0][0].end() : days[1][0].start()]):
        (_, first), (_, last) = days
        return frozenset((first + step) % 7 for step in range((last - first) % 7 + 1))
    return frozenset(day for _, day in days) if len(days) > 2 else frozenset()


def _place_of(source: Source, path: Path, day: int) -> Path:
    """The entry of a week that opens on a day."""
    node = find(source.root, path)
    names = list(node.members) if isinstance(node, Mapping) else []
    return next(((*path, name) for name in names if _has(name, day)), path)


def _has(name: str, day: int) -> bool:
    try:
        return day + 1 in weekdays(name)
    except ValueError:
        return False


def days_a_week(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for hours in policy.service_hours.values():
        open_days = sum(1 for day in range(1, 8) if hours.open.is_always or hours.open.on(day))
        for language in policy.languages:
            match = (
                _A_WEEK[language[:2]].search(hours.name.in_(language))
                if language[:2] in ("de", "en")
                else None
            )
            if match and int(_NUMBER.get(match[1].lower(), match[1])) != open_days and not hours.seasons:
                place: Path = ("service_hours", hours.id, "name", language)
                yield Diagnostic(
                    DAYS_A_WEEK, source.span(place), place, {"name": match[0], "count": open_days}
                )


def holidays_unlike_name(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for hours in policy.service_hours.values():
        if hours.public_holidays == "open" and not hours.open.is_always:
            words = (
                term
                for language in policy.languages
                for term, meaning in _defined(policy, language, hours.name.in_(language))
                if language[:2] in ("de", "en") and _NO_HOLIDAYS[language[:2]].search(meaning)
            )
            if term := next(words, ""):
                place: Path = ("service_hours", hours.id, "public_holidays")
                yield Diagnostic(HOLIDAYS_UNLIKE_NAME, source.span(place), place, {"name": term})


CHECKS = (named_days, days_a_week, holidays_unlike_name)
