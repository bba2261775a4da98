"""reasons: the facts, with their instants, where a sentence does not show them all."""

from datetime import date, datetime
from typing import Any

import pytest

from generator.deadlines.engine.calendar import EPOCH, load, us_of
from generator.deadlines.engine.due import deadline
from generator.deadlines.engine.reasons import Reason, reasons_of
from tests.support import engines

HALF_HOUR = {"amount": 30, "unit": "minutes"}
IN_HOURS = {"amount": 90, "unit": "business-minutes"}
TWO_DAYS = {"amount": 2, "unit": "business-days"}
CLOSING = {"amount": 1, "unit": "business-days", "due": "closing-time", "receipt": "counted"}


def at(kind: str, *instants: str, key: str | None = None) -> Reason:
    """One instant is its own end."""
    start, *_, stop = (us_of(datetime.fromisoformat(each)) for each in (instants * 2)[:2])
    return Reason(kind, start, stop, key)


def on(kind: str, first: date, last: date | None = None, n: int = 0) -> Reason:
    """Dates are midnights on the wall clock."""
    start, stop = (
        us_of(datetime(each.year, each.month, each.day, tzinfo=EPOCH.tzinfo))
        for each in (first, last or first)
    )
    return Reason(kind, start, stop, None, n)


ROWS: list[tuple[str, str, dict[str, Any], list[Reason]]] = [
    (
        "berlin",
        "2026-11-27T16:00+01:00",
        HALF_HOUR,
        [at("counted", "2026-11-27T16:00+01:00", "2026-11-27T16:30+01:00"), Reason("elapsed", 0, 0, None, 0)],
    ),
    # The clock is changed at the very instant of the report, and within the hours.
    (
        "berlin",
        "2027-03-28T03:00+02:00",
        HALF_HOUR,
        [at("counted", "2027-03-28T03:00+02:00", "2027-03-28T03:30+02:00"), Reason("elapsed")],
    ),
    (
        "berlin-early",
        "2027-03-28T00:30+01:00",
        IN_HOURS,
        [
            at("outside", "2027-03-28T01:00+01:00"),
            at("counted", "2027-03-28T01:00+01:00", "2027-03-28T03:30+02:00"),
            at("clock", "2027-03-28T03:00+02:00"),
            Reason("sum"),
        ],
    ),
    # Due at midnight, with which the second day begins: it is named all the same.
    (
        "berlin-always",
        "2026-11-25T00:00+01:00",
        TWO_DAYS,
        [
            on("receipt", date(2026, 11, 25)),
            on("day", date(2026, 11, 26), n=1),
            on("day", date(2026, 11, 27), n=2),
            at("same-time", "2026-11-27T00:00+01:00"),
        ],
    ),
    # Due when a night shift ends, on a date that has no hours of its own.
    (
        "berlin-night",
        "2026-11-27T23:00+01:00",
        CLOSING,
        [
            on("day", date(2026, 11, 27), n=1),
            on("closed", date(2026, 11, 28)),
            at("close", "2026-11-28T06:00+01:00"),
        ],
    ),
    # Yesterday's hours outlast today's: until those are over, today counts.
    (
        "london-double-night",
        "2026-11-24T01:59+00:00",
        CLOSING,
        [on("day", date(2026, 11, 24), n=1), at("close", "2026-11-24T02:00+00:00")],
    ),
    *(
        (
            "london-double-night",
            reported,
            CLOSING,
            [
                on("receipt", date(2026, 11, 24)),
                on("closed", date(2026, 11, 25), date(2026, 11, 29)),
                on("day", date(2026, 11, 30), n=1),
                at("close", "2026-12-01T09:00+00:00"),
            ],
        )
        for reported in ("2026-11-24T02:00+00:00", "2026-11-24T02:30+00:00")
    ),
]


@pytest.mark.parametrize(("name", "reported", "commitment", "expected"), ROWS)
def test_reasons_of(name: str, reported: str, commitment: dict[str, Any], expected: list[Reason]) -> None:
    calendar = load(engines.baked(engines.CASES["calendars"][name]), "calendar")
    asked = datetime.fromisoformat(reported)
    assert list(reasons_of(calendar, asked, deadline(calendar, asked, commitment), commitment)) == expected


def test_what_closes_at_midnight_reaches_no_further_date() -> None:
    week = {each: [("20:00", "24:00")] for each in range(1, 6)}
    dates = {"closed": [], "open": {}, "from": "2026-01-01", "until": "2026-12-31"}
    calendar = load(engines.baked({"zone": "UTC", "week": week, **dates}), "calendar")
    friday, midnight = "2026-11-27T20:00+00:00", "2026-11-28T00:00+00:00"
    asked, due = (datetime.fromisoformat(each) for each in (friday, midnight))
    assert deadline(calendar, asked, CLOSING) == due
    assert list(reasons_of(calendar, asked, due, CLOSING)) == [
        on("day", date(2026, 11, 27), n=1),
        at("close", midnight),
    ]
