"""Family Hours, validity: from when a version applies, and how far ahead its deadlines are known."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, error, note, warning
from ...core.messages import Message, Value, plural_message
from ...deadlines.notice import first_day_after
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

EFFECTIVE_PAST = warning(
    "effective-past",
    Message("This version applies from {date}, which is in the past."),
    Message("Give a date that is still to come."),
    why=Message("Reports already made would be judged by words nobody had read."),
    bad="effective: 2020-01-01",
    good="effective: 2027-01-01",
)


EFFECTIVE_FAR = warning(
    "effective-far",
    Message("This version applies only from {date}, in more than a year."),
    Message("Is the year right?"),
    why=Message("A wrong year is the commonest slip in a date."),
    bad="effective: 2207-01-01",
    good="effective: 2027-01-01",
)


EFFECTIVE_FUTURE = note(
    "effective-future",
    Message("Applies from {date} (in {days}). {until}."),
    Message("Nothing to do, if that is the date you mean."),
    why=Message("So that nobody wonders why nothing has changed."),
    bad="effective: 2027-01-01",
    good="effective: 2027-01-01",
)


EFFECTIVE_TOO_SOON = warning(
    "effective-too-soon",
    Message(
        "Changes are announced at least {notice} in advance; published today, this version may apply from {date}."
    ),
    Message("Give a date that leaves customers this time."),
    why=Message("Who publishes a new version later than promised cannot rely on it."),
    bad="change_notice: 30 days\neffective: 2026-12-01  # published on 23 November 2026",
    good="change_notice: 30 days\neffective: 2027-01-01",
    rests_on=(("document", "change_notice"),),
)


HORIZON_NEAR = warning(
    "horizon-near",
    Message("Deadlines are known only until {date}, less than six months from now."),
    Message("Raise counting › holidays_until."),
    why=Message("The calculator refuses to guess beyond that day."),
    bad="holidays_until: 2026-12-31",
    good="holidays_until: 2029-12-31",
    rests_on=(("document", "effective"),),
)


HORIZON_PAST = error(
    "horizon-past",
    Message(
        "Deadlines are known only until {date}, none from {start} on; the calculator would answer nothing."
    ),
    Message("Raise counting › holidays_until."),
    why=Message("A portal that refuses every question must not be published in silence."),
    bad="holidays_until: 2025-12-31",
    good="holidays_until: 2029-12-31",
    rests_on=(("document", "effective"),),
)

RULES = (
    EFFECTIVE_PAST,
    EFFECTIVE_FAR,
    EFFECTIVE_FUTURE,
    EFFECTIVE_TOO_SOON,
    HORIZON_NEAR,
    HORIZON_PAST,
)


_SIX_MONTHS = 183


_YEAR = 366


_CURRENT_UNTIL = Message("Until then the site shows the current version")


_NONE_BEFORE = Message("No version has been released before it")


def effective_date(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Past, far or near: never more than one of them; nothing for a version that was released as it stands."""
    effective: date = policy.document.effective
    days = (effective - context.today).days
    released = context.published is not None and context.published.document.version == policy.document.version
    if days == 0 or (days < 0 and released):
        return
    rule = EFFECTIVE_PAST if days < 0 else EFFECTIVE_FAR if days > _YEAR else EFFECTIVE_FUTURE
    path = ("document", "effective")
    until = _NONE_BEFORE if context.published is None else _CURRENT_UNTIL
    values: dict[str, Value] = {"date": str(effective), "days": _days(days), "until": until}
    yield Diagnostic(rule, source.span(path), path, values)


def announced_in_time(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """A version that is not released yet, against what the one before it says; the first one changes nothing."""
    published, document = context.published, policy.document
    notice = published.document.change_notice if published else None
    if published is None or notice is None or published.document.version == document.version:
        return
    first = first_day_after(context.today, notice)
    if document.effective < first:
        path = ("document", "effective")
        values: dict[str, Value] = {"notice": notice.words, "date": str(first)}
        yield Diagnostic(EFFECTIVE_TOO_SOON, source.span(path), path, values)


def _days(count: int) -> Message:
    return plural_message("{count} day", "{count} days", count)


def horizon_near(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    until = policy.horizon[1]
    path: Path = ("counting", "holidays_until")
    # A version to come is asked about the days on which it applies.
    start = max(context.today, policy.document.effective)
    if until < start:
        values = {"date": str(until), "start": str(start)}
        yield Diagnostic(HORIZON_PAST, source.span(path), path, values)
    elif (until - context.today).days < _SIX_MONTHS:
        yield Diagnostic(HORIZON_NEAR, source.span(path), path, {"date": str(until)})


CHECKS = (
    effective_date,
    announced_in_time,
    horizon_near,
)
