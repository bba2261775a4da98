"""Family Wording, facts in sentences: dates that exist, the promise of the tier spoken of, days with hours."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, warning
from ...core.messages import Message, Value
from ...i18n.language_names import DayName
from ...reading.yaml.nodes import Scalar
from ..corpus.context import Context
from ..corpus.severity_names import severities_called, severity_names
from ..corpus.texts import lines, prose, side_by_side
from ..corpus.written_dates import Day, days_of_week, written_dates
from .topics import sentence_at

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.service_hours import Region, ServiceHours, Week
    from ...reading.yaml.source import Source

DATE_IN_TEXT = warning(
    "date-in-text",
    Message("“{words}” {fault}."),
    Message("Correct the date, or the day of the week."),
    why=Message("Nobody could tell which day is meant."),
    bad="de: am Montag, dem 24. Dezember 2026",
    good="de: am Donnerstag, dem 24. Dezember 2026",
)

PROMISE_OF_ANOTHER = warning(
    "promise-of-another",
    Message("“{place}” is another promise than the one this sentence speaks of."),
    Message("Did you mean “{meant}”?"),
    why=Message("The sentence would contradict the table."),
    bad="en: Gold responds to P1 within {standard.P1}.",
    good="en: Gold responds to P1 within {gold.P1}.",
)

DAY_NEVER_OPEN = warning(
    "day-never-open",
    Message("“{day}” is named here, but no limited hours are open on that day."),
    Message("Correct the day, or the hours under service_hours or regions."),
    why=Message("Deadlines are computed from the hours, not from the sentence."),
    bad="open:\n  monday to friday: 9:00–18:00\nname:\n  en: Monday to Saturday",
    good="name:\n  en: Monday to Friday",
)

UNIT_TWICE = warning(
    "unit-twice",
    Message("“{words}”: {place} already ends in its unit."),
    Message("Delete “{unit}”."),
    why=Message("The customer would read the unit twice, or two units."),
    bad="en: Gold responds to P1 within {gold.P1} minutes.",
    good="en: Gold responds to P1 within {gold.P1}.",
)

RULES = (DATE_IN_TEXT, PROMISE_OF_ANOTHER, DAY_NEVER_OPEN, UNIT_TWICE)

_UNREAL: Final = Message("is a day that does not exist")
_PLACE: Final = re.compile(r"\{([\w-]+)\.([\w-]+)\}")
_ABOUT_OPEN_DAYS: Final = ("business-day", "business-hour", "weekday")
_EXCEPT: Final = re.compile(
    r"\b(?:nicht|kein\w*|außer|ausgenommen|geschlossen|not|no|never|except|excluding|closed)\b",
    re.IGNORECASE,
)


def dates_in_text(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, language, scalar in prose(policy, source):
        for found in written_dates(scalar.text, language[:2]):
            fault = _fault(found)
            if fault:
                values: dict[str, Value] = {"words": scalar.text[slice(*found.at)], "fault": fault}
                yield Diagnostic(DATE_IN_TEXT, scalar.place(*found.at), path, values)


def _fault(found: Day) -> Message | None:
    try:
        weekday = date(found.year, found.month, found.day).weekday()
    except ValueError:
        return _UNREAL
    if found.weekday in (None, weekday):
        return None
    return Message("is a {day}", {"day": DayName(weekday)})


def promise_of_another(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """A sentence about one tier or severity with the promise of another."""
    for path, language, scalar in prose(policy, source):
        for start, line in lines(scalar) if _PLACE.search(scalar.text) else ():
            for match in _PLACE.finditer(line):
                meant = _intended_promise(policy, language, line, match)
                if meant not in line:
                    yield _another(path, scalar, start, match, meant)


_UNIT: Final = re.compile(
    r"(?P<place>\{[\w-]+\.[\w-]+\}) (?P<unit>(?:(?:Arbeits|Geschäfts)?(?:[Ss]tund|[Mm]inut|[Tt]ag)en?|Arbeitstagen?|Tagen?|(?:business |working )?(?:hours?|minutes?|days?))(?![\w-])(?! (?:früher|später|vorher|earlier|later|before)))"
)


def unit_twice(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, _, scalar in prose(policy, source):
        for match in _UNIT.finditer(scalar.text) if "{" in scalar.text else ():
            values: dict[str, Value] = {"words": match[0], "place": match["place"], "unit": match["unit"]}
            yield Diagnostic(UNIT_TWICE, scalar.place(*match.span("unit")), path, values)


def _another(path: Path, scalar: Scalar, start: int, match: re.Match[str], meant: str) -> Diagnostic:
    place = scalar.place(start + match.start(), start + match.end())
    return Diagnostic(PROMISE_OF_ANOTHER, place, path, {"place": match[0], "meant": meant})


def _intended_promise(policy: Policy, language: str, line: str, match: re.Match[str]) -> str:
    """The promise for the one tier and the one severity that the line names, by its id or by what it is called."""
    tiers = [tier for tier, _ in _tiers_in(policy, language, line)]
    said = _PLACE.sub(" ", line)
    severities = [each for each in policy.severities if re.search(rf"\b{re.escape(each)}\b", said)]
    if not severities:
        sentence = sentence_at(line, match.start())
        if len(_PLACE.findall(line)) == 1 and not _UNLIKE.search(sentence):
            severities = list(severities_called(policy, language, sentence))
        elif len(_PLACE.findall(sentence)) > 1:
            severities = _in_turn(policy, language, sentence, match[0])
    tier = tiers[0] if len(tiers) == 1 else match[1]
    severity = severities[0] if len(severities) == 1 else match[2]
    known = match[1] in policy.tiers and match[2] in policy.severities
    return f"{{{tier}.{severity}}}" if known else match[0]


# Who compares names two, and means one of them.
_UNLIKE: Final = re.compile(
    r"\b(?:anders als|im (?:gegensatz|unterschied)|unlike|as opposed|in contrast|compared|statt|instead)\b",
    re.IGNORECASE,
)


def _in_turn(policy: Policy, language: str, sentence: str, place: str) -> list[str]:
    """„Auf kritische Fälle binnen {gold.P1}, auf erhebliche binnen {gold.P2}“: the severity that stands before a place."""
    if len(list(severities_called(policy, language, sentence))) == 0 or _UNLIKE.search(sentence):
        return []
    found = severity_names(policy, language, _PLACE.sub(_blank, sentence))
    places = list(_PLACE.finditer(sentence))
    if len(found) != len(places) or len({name for _, name in found}) != len(found):
        return []
    before = [at < each.start() for (at, _), each in zip(found, places, strict=True)]
    after = [at < each.start() for (at, _), each in zip(found[1:], places[:-1], strict=True)]
    if not all(before) or any(after):
        return []
    return [name for (_, name), each in zip(found, places, strict=True) if each[0] == place]


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _tiers_in(policy: Policy, language: str, line: str) -> list[tuple[str, int]]:
    """Tiers in the order in which a line first names them, with the place."""
    found = [(tier.id, re.search(rf"(?<![\w{{]){re.escape(tier.name.in_(language))}(?![\w}}])", line))
             for tier in policy.tiers.values() if tier.name.in_(language) in line]  # fmt: skip
    return sorted(((tier, match.start()) for tier, match in found if match), key=lambda each: each[1])


def promises_swapped(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Where one language names tiers and promises in the same order, and another does not."""
    for path, row, wordings in side_by_side(policy, source):
        pairs = {
            language: list(_pairs(policy, language, line))
            for language, (_, line) in row.items()
            if "{" in line
        }
        is_right = {
            language: all(tier == place[1] for tier, place in found) for language, found in pairs.items()
        }
        for language, found in pairs.items():
            if any(is_right.values()) and not is_right[language]:
                tier, place = next(each for each in found if each[0] != each[1][1])
                meant = f"{{{tier}.{place[2]}}}"
                yield _another((*path, language), wordings[language], row[language][0], place, meant)


def _pairs(policy: Policy, language: str, line: str) -> Iterator[tuple[str, re.Match[str]]]:
    """Each tier with the promise that stands in its turn; nothing unless there is one promise for each."""
    tiers = [tier for tier, _ in _tiers_in(policy, language, line)]
    places = list(_PLACE.finditer(line))
    if len(tiers) > 1 and sorted(tiers) == sorted(place[1] for place in places):
        yield from zip(tiers, places, strict=True)


def days_never_open(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Days in the name of service hours, and in the definitions of what they are."""
    weeks = list(_limited_weeks(policy))
    if not all(week.longest_day for week in weeks):
        return  # never-open says so
    open_days = {day for week in weeks for day in range(7) if week.on(day + 1)}
    for path, language, scalar in prose(policy, source):
        if _is_about_open_days(policy, path):
            for match, day in days_of_week(scalar.text, language[:2]):
                clause = re.split(r"[,;.\n]", scalar.text[: match.start()])[-1]
                if open_days and day not in open_days and not _EXCEPT.search(clause):
                    yield Diagnostic(DAY_NEVER_OPEN, scalar.place(*match.span()), path, {"day": match[0]})


def _is_about_open_days(policy: Policy, path: Path) -> bool:
    if path[0] == "definitions":
        return path[1] in _ABOUT_OPEN_DAYS
    hours = policy.service_hours.get(str(path[1])) if path[0] == "service_hours" else None
    return hours is not None and path[2] == "name" and not hours.open.is_always


def _limited_weeks(policy: Policy) -> Iterator[Week]:
    hours, regions = policy.service_hours.values(), policy.regions.values()
    weeks = [*(each.open for each in hours), *(each.open for each in regions if each.open)]
    entries: list[Region | ServiceHours] = [*hours, *regions]
    for entry in entries:
        weeks += [*(each.open for each in entry.changes), *(each.open for each in entry.seasons)]
    yield from (week for week in weeks if not week.is_always)


CHECKS = (dates_in_text, promise_of_another, promises_swapped, days_never_open, unit_twice)
