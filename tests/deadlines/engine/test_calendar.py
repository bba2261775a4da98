"""What a calendar refuses, and what its wall clock shows. Its open time is tested by the table of cases."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from generator.deadlines.engine.calendar import (
    MINUTE,
    Calendar,
    SlaError,
    at,
    date_of,
    instants_of,
    load,
    local_of,
    open_intervals,
    us_of,
    wall_of,
)
from tests.support import engines

SLA = engines.baked(engines.CASES["calendars"]["berlin"])
BERLIN = load(SLA, "calendar")
ALWAYS = load(engines.baked(engines.CASES["calendars"]["berlin-always"]), "calendar")


@pytest.mark.parametrize("name", ["germany", "", "__proto__"])
def test_unknown_calendar(name: str) -> None:
    with pytest.raises(SlaError) as caught:
        load(SLA, name)
    assert caught.value.code == "unknown-calendar"


@pytest.mark.parametrize("sla", [{**SLA, "zones": {}}, {**SLA, "calendars": {"calendar": {"week": {}}}}])
def test_calendar_of_a_zone_that_was_not_baked(sla: Any) -> None:
    with pytest.raises(SlaError) as caught:
        load(sla, "calendar")
    assert caught.value.code == "unknown-calendar"


def test_calendar_without_a_week_never_opens() -> None:
    with pytest.raises(SlaError) as caught:
        load({**SLA, "calendars": {"calendar": {"zone": "Europe/Berlin"}}}, "calendar")
    assert caught.value.code == "never-open"


@pytest.mark.parametrize(
    "instant, wall",
    [
        ("2026-10-25T00:59:59+00:00", "2026-10-25T02:59:59"),
        ("2026-10-25T01:00:00+00:00", "2026-10-25T02:00:00"),
        ("2027-03-28T00:59:59+00:00", "2027-03-28T01:59:59"),
        ("2027-03-28T01:00:00+00:00", "2027-03-28T03:00:00"),
    ],
)
def test_local_of_around_both_clock_changes(instant: str, wall: str) -> None:
    assert local_of(BERLIN, datetime.fromisoformat(instant)) == datetime.fromisoformat(wall)


def test_instants_carry_their_offsets() -> None:
    found = [each.isoformat() for each in instants_of(BERLIN, datetime(2026, 10, 25, 2, 30))]
    assert found == ["2026-10-25T02:30:00+02:00", "2026-10-25T02:30:00+01:00"]


def test_wall_time_with_an_offset_is_no_wall_time() -> None:
    with pytest.raises(SlaError):
        instants_of(BERLIN, datetime(2026, 10, 25, tzinfo=UTC))


@pytest.mark.parametrize("wall", ["2026-10-25T02:30", None, datetime(2026, 10, 25).date()])
def test_what_is_no_wall_time_is_refused(wall: Any) -> None:
    with pytest.raises(SlaError) as caught:
        instants_of(BERLIN, wall)
    assert caught.value.code == "bad-instant"


def test_the_edges_of_pythons_calendar_are_beyond_the_horizon() -> None:
    """A wall time of the year 1 in Berlin is an instant of the year 0 elsewhere, which has no datetime."""
    for ask, edge in ((instants_of, datetime.min), (local_of, datetime.max.replace(tzinfo=UTC))):
        with pytest.raises(SlaError) as caught:
            ask(BERLIN, edge)
        assert caught.value.code == "horizon"


def test_naive_datetime_is_no_instant() -> None:
    with pytest.raises(SlaError):
        us_of(datetime(2026, 10, 25))


@pytest.mark.parametrize("day", ["20260101", "2026-1-1", "2026-W01-4", 20260101, None])
def test_what_is_no_date_is_refused(day: Any) -> None:
    with pytest.raises(SlaError) as caught:
        load({**SLA, "from": day}, "calendar")
    assert caught.value.code == "bad-date"


def test_service_dates_are_those_of_the_horizon_and_the_one_before() -> None:
    assert [date_of(each).isoformat() for each in (ALWAYS.days[0], ALWAYS.days[-1])] == [
        "2025-12-31",
        "2027-12-31",
    ]
    assert BERLIN.sums[:3] == (0, 9 * 60 * MINUTE, 18 * 60 * MINUTE)


def daily(zone: str, start: str, stop: str) -> Calendar:
    week = {day: [(start, stop)] for day in range(1, 8)}
    dates = {"closed": {}, "open": {}, "from": "2026-10-24", "until": "2026-10-25"}
    return load(engines.baked({"zone": zone, "week": week, **dates}), "calendar")


def test_open_time_ends_with_the_horizon() -> None:
    assert (ALWAYS.opens, ALWAYS.closes) == ((ALWAYS.begin,), (ALWAYS.end,))
    evenings = daily("UTC", "20:00", "24:00")
    expected = [datetime(2026, 10, day, 20, tzinfo=UTC) for day in (24, 25)]
    assert evenings.opens == tuple(us_of(each) for each in expected)


def test_hours_before_the_hour_that_comes_twice_close_once() -> None:
    nights = daily("Europe/Berlin", "01:00", "02:00")
    assert [at(nights, each).isoformat() for each in nights.ends] == [
        "2026-10-23T02:00:00+02:00",
        "2026-10-24T02:00:00+02:00",
        "2026-10-25T02:00:00+02:00",
    ]


def test_the_first_instant_of_the_horizon_is_known() -> None:
    first, hour = datetime(2025, 12, 31, 23, tzinfo=UTC), timedelta(hours=1)
    assert list(open_intervals(ALWAYS, first, first + hour)) == [(first, first + hour)]
    with pytest.raises(SlaError) as caught:
        next(open_intervals(ALWAYS, first - timedelta(microseconds=1), first))
    assert caught.value.code == "horizon"


def test_open_intervals_are_lazy() -> None:
    far = datetime(2099, 1, 1, tzinfo=UTC)
    found: Any = next(open_intervals(BERLIN, datetime(2026, 11, 28, tzinfo=UTC), far))
    assert found[0].isoformat() == "2026-11-30T09:00:00+01:00"


def test_a_wall_time_of_microseconds() -> None:
    assert [wall_of(0), wall_of(MINUTE), wall_of(-1)] == [
        datetime(1970, 1, 1),
        datetime(1970, 1, 1, 0, 1),
        datetime(1969, 12, 31, 23, 59, 59, 999999),
    ]
