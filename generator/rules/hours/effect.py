"""Family Hours, effect: hours that were probably turned round, and entries that change nothing."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise, product
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, note, warning
from ...core.messages import Message, Value
from ...deadlines.hours_in_force import ordinary_hours_on
from ...i18n.language_names import DayName
from ...policy.notation import MINUTES_A_DAY
from ...policy.promises import hours_in_use
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.days import YearDay
    from ...policy.notation import OpenInterval
    from ...policy.policy import Policy
    from ...policy.service_hours import Region, ServiceHours, SpecialDay, Week, WeekChange
    from ...reading.yaml.source import Source

HOURS_OVERNIGHT = warning(
    "hours-overnight",
    Message("{hours} runs over midnight and lasts {count} hours."),
    Message("Are the two times swapped, or is the evening meant, like 18:00 instead of 6:00?"),
    why=Message("Deadlines would also run at night."),
    bad="monday to friday: 9:00–6:00",
    good="monday to friday: 9:00–18:00",
)

AROUND_THE_CLOCK_BUT_CLOSED = warning(
    "around-the-clock-but-closed",
    Message("“{name}” is always open, and yet closed on public holidays."),
    Message("Write “public_holidays: open”?"),
    why=Message("“Around the clock” is read as every day of the year."),
    bad="open: always\npublic_holidays: closed",
    good="open: always\npublic_holidays: open",
)

AROUND_THE_CLOCK_BUT_SHORTER = note(
    "around-the-clock-but-shorter",
    Message("“{name}” is always open, and yet only {hours} on public holidays."),
    Message(
        "Is it meant so? Then its name should not say “around the clock”; else write “public_holidays: open”."
    ),
    why=Message("“Around the clock” is read as every day of the year."),
    bad="open: always\npublic_holidays: 9:00–13:00",
    good="open: always\npublic_holidays: open",
)

CHANGE_ORDER = warning(
    "change-order",
    Message("{date} does not come after the change before ({other})."),
    Message("Write the changes in the order of their dates, each day once."),
    why=Message("It would be unclear which hours hold."),
    bad="- since: 2027-04-01\n- since: 2027-01-01",
    good="- since: 2027-01-01\n- since: 2027-04-01",
)

WITHOUT_EFFECT = note(
    "without-effect",
    Message("This changes nothing: {reason}."),
    Message("Correct it, or delete it."),
    why=Message("Somebody meant another day, or other hours."),
    bad="- date: 2027-01-03  # a Sunday\n  open: closed",
    good="- date: 2027-01-04\n  open: closed",
)

RULES = (
    HOURS_OVERNIGHT,
    AROUND_THE_CLOCK_BUT_CLOSED,
    AROUND_THE_CLOCK_BUT_SHORTER,
    CHANGE_ORDER,
    WITHOUT_EFFECT,
)

# A night on call, from six to eight, is still meant.
_LONGEST_NIGHT: Final = 14 * 60
_AS_EVER: Final = Message("the usual hours are the same")
_SAME_WEEK: Final = Message("the hours before are the same")
_TOLD_BEFORE: Final = Message("all of them are told in an earlier step")
_SAME_COUNT: Final = Message("the day of receipt counts only with “business_day_ends: at closing time”")
Places = Iterator[tuple[Path, "ServiceHours | Region"]]


def _places(policy: Policy) -> Places:
    yield from ((("service_hours", name), each) for name, each in policy.service_hours.items())
    yield from ((("regions", name), each) for name, each in policy.regions.items())


def hours_overnight(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, intervals in _written_hours(policy):
        for each in intervals:
            if each.end < each.start and each.minutes > _LONGEST_NIGHT:
                values: dict[str, Value] = {"hours": each.words, "count": round(each.minutes / 60)}
                yield Diagnostic(HOURS_OVERNIGHT, source.span(path), path, values)


def _written_hours(policy: Policy) -> Iterator[tuple[Path, tuple[OpenInterval, ...]]]:
    for path, entry in _places(policy):
        weeks: list[tuple[Path, Week | None]] = [((*path, "open"), entry.open)]
        weeks += [((*path, "changes", row, "open"), each.open) for row, each in enumerate(entry.changes)]
        weeks += [((*path, "seasons", row, "open"), each.open) for row, each in enumerate(entry.seasons)]
        for place, week in weeks:
            yield from (((*place, days), each) for days, each in (week.root.items() if week else ()))
        for row, special in enumerate(entry.special_days):
            yield (*path, "special_days", row, "open"), special.open
    for name, hours in policy.service_hours.items():
        yield ("service_hours", name, "public_holidays"), hours.holiday_hours or ()


def around_the_clock_but_closed(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name, hours in policy.service_hours.items():
        if hours.open.is_always and hours.public_holidays == "closed":
            path: Path = ("service_hours", name, "public_holidays")
            yield Diagnostic(AROUND_THE_CLOCK_BUT_CLOSED, source.span(path), path, {"name": name})


def around_the_clock_but_shorter(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name, hours in policy.service_hours.items():
        on_holidays = hours.holiday_hours or ()
        if hours.open.is_always and 0 < sum(each.minutes for each in on_holidays) < MINUTES_A_DAY:
            path: Path = ("service_hours", name, "public_holidays")
            values: dict[str, Value] = {"name": name, "hours": ", ".join(each.words for each in on_holidays)}
            yield Diagnostic(AROUND_THE_CLOCK_BUT_SHORTER, source.span(path), path, values)


def changes(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, entry in _places(policy):
        yield from _out_of_order(source, (*path, "changes"), entry.changes)
        weeks = (entry.open, *(each.open for each in entry.changes))
        for row, (before, after) in enumerate(pairwise(weeks)):
            if before and after and all(before.on(day) == after.on(day) for day in range(1, 8)):
                place = (*path, "changes", row, "since")
                yield Diagnostic(WITHOUT_EFFECT, source.span(place), place, {"reason": _SAME_WEEK})


def season_as_ever(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """A season in the hours that hold anyway, where nothing but the usual week could be meant."""
    for path, entry in _places(policy):
        usual = None if entry.changes else entry.open
        for row, season in enumerate(entry.seasons if usual else ()):
            if usual and all(season.open.on(day) == usual.on(day) for day in range(1, 8)):
                place = (*path, "seasons", row, "from")
                yield Diagnostic(WITHOUT_EFFECT, source.span(place), place, {"reason": _AS_EVER})


def _out_of_order(source: Source, path: Path, entries: Sequence[WeekChange]) -> Iterator[Diagnostic]:
    for row, (before, after) in enumerate(pairwise(entries), start=1):
        if after.since <= before.since:
            place, beside = (*path, row, "since"), (source.span((*path, row - 1, "since")),)
            values: dict[str, Value] = {"date": str(after.since), "other": str(before.since)}
            yield Diagnostic(CHANGE_ORDER, source.span(place), place, values, related=beside)


def special_days(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """A closing day on a day of rest: the year or the day is probably another one."""
    for path, entry in _places(policy):
        for row, special in enumerate(entry.special_days):
            day = special.date
            if not isinstance(day, date) or not context.today <= day <= policy.horizon[1]:
                continue
            is_series = any(_is_same_day(day, each.date) for each in entry.special_days)
            if not is_series and _is_usual(policy, context, path, day, special):
                place, reason = (*path, "special_days", row, "date"), _same_day(day, special)
                yield Diagnostic(WITHOUT_EFFECT, source.span(place), place, {"reason": reason})


def _is_same_day(one: date, other: date | YearDay | None) -> bool:
    """The same day of another year: who closes every 24 December lists its Sundays, too."""
    return isinstance(other, date) and one.year != other.year and _year_day(one) == _year_day(other)


def _year_day(day: date) -> tuple[int, int]:
    return day.month, day.day


def _is_usual(policy: Policy, context: Context, path: Path, day: date, special: SpecialDay) -> bool:
    """Are the hours of this day the same without the entry, wherever it holds?"""
    held = list(_held(policy, *path))
    return bool(held) and all(_usual(context, *pair, day) == special.open for pair in held)


def _held(policy: Policy, table: str | int, name: str | int) -> Iterator[tuple[ServiceHours, Region]]:
    """The hours and the regions that an entry touches: what a region says does not touch all of them."""
    used = hours_in_use(policy)
    if table == "service_hours":
        yield from product((each for each in used if each.id == name), policy.regions.values())
    else:
        yield from product((each for each in used if each.follows_region), [policy.regions[str(name)]])


def _usual(context: Context, hours: ServiceHours, region: Region, day: date) -> tuple[OpenInterval, ...]:
    closed = context.almanac.holidays(hours.holidays_in(region), day, day) if context.almanac else frozenset()
    return ordinary_hours_on(region, hours, day, is_holiday=day in closed)


def _same_day(day: date, special: SpecialDay) -> Message:
    said = (
        Message("on {day}, {date}, these hours hold anyway")
        if special.open
        else Message("{day}, {date}, is a day of rest or a holiday, and closed anyway")
    )
    return said.filled(day=DayName(day.weekday()), date=str(day))


def told_before(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """A step of an escalation at which nobody learns anything new."""
    for severity, steps in policy.escalation.items():
        told: set[str] = set()
        is_clear = len({step.after for step in steps}) == len(steps)  # else escalation-order says so
        for row, step in enumerate(steps if is_clear else ()):
            if told and told >= set(step.to):
                path: Path = ("escalation", severity, row, "to")
                yield Diagnostic(WITHOUT_EFFECT, source.span(path), path, {"reason": _TOLD_BEFORE})
            told |= set(step.to)


def receipt_without_effect(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    counting = policy.counting
    if counting.day_of_receipt == "counted" and counting.business_day_ends != "at closing time":
        path: Path = ("counting", "day_of_receipt")
        yield Diagnostic(WITHOUT_EFFECT, source.span(path), path, {"reason": _SAME_COUNT})


CHECKS = (
    hours_overnight,
    around_the_clock_but_closed,
    around_the_clock_but_shorter,
    changes,
    season_as_ever,
    special_days,
    told_before,
    receipt_without_effect,
)
