"""Family Hours, days: dates, runs of days and seasons, of one year or of every year."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, error, note
from ...core.messages import Message
from ...policy.days import DayRun, YearDay
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.service_hours import SpecialDay
    from ...reading.yaml.source import Source

DAYS_INCOMPLETE = error(
    "days-incomplete",
    Message("It is not clear which days are meant: {reason}."),
    Message("Write “date: 2026-12-24” for one day, or “from:” and “until:” for several."),
    why=Message("Nobody could tell on which days these hours hold."),
    bad="- from: every 12-27\n  name: Year's end\n  open: closed",
    good="- from: every 12-27\n  until: every 12-30\n  name: Year's end\n  open: closed",
)

DAYS_MIXED = error(
    "days-mixed",
    Message("One of the two days is of every year, the other of one year only."),
    Message("Write both with “every”, or both with their year."),
    why=Message("It would be unclear in which years the days in between count."),
    bad="from: every 12-27\nuntil: 2026-12-30",
    good="from: every 12-27\nuntil: every 12-30",
)

DAYS_BACKWARDS = error(
    "days-backwards",
    Message("{last} lies before {first}: there is no day in between."),
    Message("Correct one of the two; both days belong to the run."),
    why=Message("The entry would hold on no day at all."),
    bad="from: 2026-12-27\nuntil: 2026-01-02",
    good="from: 2026-12-27\nuntil: 2027-01-02",
)

DAYS_OVERLAP = error(
    "days-overlap",
    Message("These days overlap with others of this list: {others}."),
    Message("Let one of them end before the other begins."),
    why=Message("It would be unclear which hours hold."),
    bad="- from: every 12-20\n  until: every 12-28\n- from: every 12-27\n  until: every 12-30",
    good="- from: every 12-20\n  until: every 12-26\n- from: every 12-27\n  until: every 12-30",
)

LEAP_DAY = note(
    "leap-day",
    Message("29 February exists only in leap years; in other years this entry changes nothing."),
    Message("Keep it if only leap years are meant; otherwise write the last day of February: every 02-28."),
    why=Message("“Every year” would promise a day that most years do not have."),
    bad="date: every 02-29",
    good="date: every 02-28",
)

RULES = (DAYS_INCOMPLETE, DAYS_MIXED, DAYS_BACKWARDS, DAYS_OVERLAP, LEAP_DAY)

_NO_DAY: Final = Message("the day is missing")
_NO_FIRST: Final = Message("the first day (“from:”) is missing")
_NO_LAST: Final = Message("the last day (“until:”) is missing")
_BOTH: Final = Message("“date:” and “from:” or “until:” stand side by side")
# Dated days are looked at wherever they are; of every year, a common and a leap year with their New Years.
_YEARS: Final = ((date(1990, 1, 1), date(2099, 12, 31)), (date(2023, 1, 1), date(2024, 12, 31)))


def written_days(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, special in _special_days(policy):
        reason = _unclear(special)
        if reason:
            place = next((each for each in _places(path, special)), (*path, "name"))
            yield Diagnostic(DAYS_INCOMPLETE, source.span(place), place, {"reason": reason})
        elif special.days is None:
            place = (*path, "until")
            yield Diagnostic(DAYS_MIXED, source.span(place), place)
        elif special.days == (YearDay(2, 29), YearDay(2, 29)):
            place = (*path, "date" if special.date else "until")
            yield Diagnostic(LEAP_DAY, source.span(place), place)


def _unclear(special: SpecialDay) -> Message | None:
    first, last = special.first, special.last
    if special.date:
        return _BOTH if first or last else None
    if not first:
        return _NO_FIRST if last else _NO_DAY
    return None if last else _NO_LAST


def _places(path: Path, special: SpecialDay) -> Iterator[Path]:
    written = {"date": special.date, "from": special.first, "until": special.last}
    yield from ((*path, key) for key, value in written.items() if value)


def backwards(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, special in _special_days(policy):
        first, last = special.days or (None, None)
        if isinstance(first, date) and isinstance(last, date) and last < first:
            place = (*path, "until")
            values = {"first": str(first), "last": str(last)}
            yield Diagnostic(DAYS_BACKWARDS, source.span(place), place, values)


def overlapping_days(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Of runs only: one day within a run is an exception from it, and one day twice is a double."""
    for table in ("service_hours", "regions"):
        for name, entry in getattr(policy, table).items():
            path: Path = (table, name, "special_days")
            runs = [(row, each.days) for row, each in enumerate(entry.special_days) if not each.date]
            yield from _overlaps(source, path, [(row, days) for row, days in runs if days])
            seasons = [(row, each.days) for row, each in enumerate(entry.seasons)]
            yield from _overlaps(source, (table, name, "seasons"), seasons)


def _overlaps(source: Source, path: Path, runs: Sequence[tuple[int, DayRun]]) -> Iterator[Diagnostic]:
    for is_yearly in (False, True):
        alike = [(row, days) for row, days in runs if days.is_yearly == is_yearly]
        spans = sorted((*span, row) for row, days in alike for span in days.spans(*_YEARS[is_yearly]))
        for row, other in dict.fromkeys(_overlapping(spans)):
            place, beside = (*path, other, "from"), (source.span((*path, row, "from")),)
            values = {"others": dict(alike)[row].words}
            yield Diagnostic(DAYS_OVERLAP, source.span(place), place, values, related=beside)


def _overlapping(spans: Sequence[tuple[date, date, int]]) -> Iterator[tuple[int, int]]:
    """Rows of those that begin before the one that lasts longest so far is over; in the order of their beginning."""
    until, longest = date.min, -1
    for begin, end, row in spans:
        if begin <= until and row != longest:
            yield min(row, longest), max(row, longest)
        if end > until:
            until, longest = end, row


def _special_days(policy: Policy) -> Iterator[tuple[Path, SpecialDay]]:
    for table in ("service_hours", "regions"):
        for name, entry in getattr(policy, table).items():
            for row, special in enumerate(entry.special_days):
                yield (table, name, "special_days", row), special


CHECKS = (written_days, backwards, overlapping_days)
