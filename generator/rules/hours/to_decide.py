"""Family Hours, holidays that somebody has to decide: local, disputed and elective ones, and those that a file adds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Edit, Fix, Path, did_you_mean, error, note
from ...core.messages import Joined, Message, Value
from ...deadlines.hours_in_force import is_silent_on_holidays
from ...reading.guesses.spelling import is_slip, nearest
from ..corpus.context import Context
from .places import observed_by

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.service_hours import HolidayCalendar
    from ...reading.yaml.source import Source

HOLIDAYS_TO_DECIDE = note(
    "holidays-to-decide",
    Message("Open or closed? {calendar}: {days}."),
    Message(
        "Days on which you work: except: […]. Further ones on which you do not: also: […], or special_days. "
        "If all is right: # accepted holidays-to-decide: reason"
    ),
    why=Message(
        "Local and elective holidays are working days in one company and none in the next; each of them moves a deadline by a day."
    ),
    bad="holidays: US-CA",
    good="holidays:\n  calendar: US-CA\n  except: [susan-b-anthony-day, diwali, cesar-chavez-day]\n  also: [columbus-day]",
)

HOLIDAY_ADDITION_UNKNOWN = error(
    "holiday-addition-unknown",
    Message(
        "“{name}” is no holiday that is known of {calendar}, nor an elective one, nor one of a part of it."
    ),
    Message(
        "Known are, beside those that count already: {known}. Any other day stands under special_days, with its name."
    ),
    why=Message("The addition would do nothing, and the day would stay a working day."),
    bad="holidays:\n  calendar: US-CA\n  also: [columbus]",
    good="holidays:\n  calendar: US-CA\n  also: [columbus-day]",
    rests_on=(("document", "effective"), ("counting", "holidays_until")),
)

RULES = (HOLIDAYS_TO_DECIDE, HOLIDAY_ADDITION_UNKNOWN)

_KINDS: Final = (
    Message("sources disagree about {names}"),
    Message("{names} only in this part of the country"),
    Message("{names} in the rest of the country only"),
    Message("{names} not counted, but closed for some"),
)
_MOST_NAMES: Final = 6
_MOST_KNOWN: Final = 12
_ON_OTHER_DAYS = Message(
    "Parts of the country have it on different days: give its dates (2026-10-05), or name the part under “and”."
)
_NO_CALENDAR = Message("Here no public holidays are counted: write the days under special_days.")


def holidays_to_decide(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Once for each calendar, where it is named first."""
    if is_silent_on_holidays(policy):
        return  # no holiday is counted or shown
    told: set[HolidayCalendar] = set()
    for place, owner, named in observed_by(policy):
        if not named.calendars or named in told:
            continue
        told.add(named)
        days = _undecided(policy, owner if place[0] == "regions" else "", named, context.today.year)
        if days:
            values: dict[str, Value] = {"calendar": named.calendar, "days": Joined(tuple(days), "; ")}
            yield Diagnostic(HOLIDAYS_TO_DECIDE, source.name_span(place), place, values)


def _undecided(policy: Policy, region: str, named: HolidayCalendar, year: int) -> list[Message]:
    """In two years nearly every holiday is once on a working day, and the whole horizon costs a tenth of a check."""
    from ...deadlines.world.to_decide import to_decide

    try:
        found = to_decide(named, year, year + 1, _own_days(policy, region, year))
    except NotImplementedError:
        return []  # holidays-unknown says so
    return [
        said.filled(names=first_of(keys, _MOST_NAMES))
        for said, keys in zip(_KINDS, found, strict=True)
        if keys
    ]


def _own_days(policy: Policy, region: str, year: int) -> Iterator[date]:
    """Days of which the file says itself what they are."""
    days = [day for hours in policy.service_hours.values() for day in hours.special_days]
    days += policy.regions[region].special_days if region else ()
    for run in filter(None, (each.days for each in days)):
        yield from run.dates(date(year, 1, 1), date(year + 1, 12, 31))


def additions(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Additions to a calendar that nobody knows, and that add nothing."""
    years = policy.document.effective.year, policy.horizon[1].year
    for path, _, named in observed_by(policy):
        for row, name in enumerate(named.additions):
            yield from _strange(source, (*path, "also", row), named, name, years)


def _strange(
    source: Source, path: Path, named: HolidayCalendar, name: str, years: tuple[int, int]
) -> Iterator[Diagnostic]:
    from ...deadlines.world.public_holidays import known_days
    from ...deadlines.world.to_decide import known_beside

    span = source.span(path if source.find(path) else path[:-1])
    calendar = ", ".join((named.calendar, *named.further))
    try:
        if known_days(named, name, *years):
            return
        known = known_beside(named, *years)
    except NotImplementedError:
        return  # holidays-unknown says so
    near = nearest(name, known)
    values: dict[str, Value] = {"name": name, "calendar": calendar, "known": first_of(known, _MOST_KNOWN)}
    fix = Fix((Edit(span, near),)) if near and name not in known and is_slip(name, near, known) else None
    yield Diagnostic(HOLIDAY_ADDITION_UNKNOWN, span, path, values, _advice(named, name, near, known), fix=fix)


def _advice(named: HolidayCalendar, name: str, near: str | None, known: Sequence[str]) -> Message | None:
    if not named.calendars:
        return _NO_CALENDAR
    if name in known:
        return _ON_OTHER_DAYS
    return did_you_mean(near) if near else None


def first_of(keys: Sequence[str], most: int) -> str:
    """`one, two …`: so many of them, and whether there are more."""
    return ", ".join(keys[:most]) + (" …" if len(keys) > most else "")


CHECKS = (additions, holidays_to_decide)
