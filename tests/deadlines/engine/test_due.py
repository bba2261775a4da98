"""The Python engine against our own table of cases and against those of other projects."""

import json
from datetime import UTC, date, datetime, timedelta, timezone
from typing import Any

import pytest

from generator.deadlines.baking import bake_policy
from generator.deadlines.engine.calendar import SlaError, load
from generator.deadlines.engine.due import Closed, Open, deadline, explain
from tests.support import engines
from tests.support.policies import real

CALENDARS, QUESTIONS, EXPECTED, NAMES = engines.case_questions()


@pytest.mark.parametrize("index", range(len(NAMES)), ids=NAMES)
def test_case(index: int) -> None:
    assert engines.python_answers(CALENDARS, [QUESTIONS[index]]) == [EXPECTED[index]]


def test_names_of_cases_are_given_once() -> None:
    deadlines = [case["name"] for case in engines.CASES["deadlines"]]
    assert sorted(set(deadlines)) == sorted(deadlines)


def test_cases_of_other_projects() -> None:
    calendars, questions, expected, names = engines.vector_questions()
    answers = engines.python_answers(calendars, questions)
    wrong = [row for row in zip(names, answers, expected, strict=True) if row[1] != row[2]]
    assert wrong == []
    assert len(names) > 180


BERLIN = load(CALENDARS["berlin"], "calendar")


def test_answer_carries_the_offset_of_its_zone() -> None:
    reported = datetime(2026, 11, 27, 15, 0, tzinfo=UTC)
    answer = deadline(BERLIN, reported, {"amount": 240, "unit": "business-minutes"})
    assert answer.isoformat() == "2026-11-30T11:00:00+01:00"


def test_microseconds_are_kept() -> None:
    reported = datetime(2026, 11, 30, 10, 0, 0, 123_456, tzinfo=UTC)
    answer = deadline(BERLIN, reported, {"amount": 1, "unit": "business-minutes"})
    assert answer == reported + timedelta(minutes=1)


@pytest.mark.parametrize("reported", [datetime(2026, 11, 27, 16), None, "2026-11-27T16:00+01:00", 0])
def test_report_that_is_no_instant(reported: Any) -> None:
    with pytest.raises(SlaError) as caught:
        deadline(BERLIN, reported, {"amount": 1, "unit": "minutes"})
    assert caught.value.code == "bad-instant"


@pytest.mark.parametrize("amount", [float("nan"), float("inf"), 2**53])
def test_amount_that_is_no_safe_integer(amount: Any) -> None:
    reported = datetime(2026, 11, 27, 16, tzinfo=timezone(timedelta(hours=1)))
    with pytest.raises(SlaError) as caught:
        deadline(BERLIN, reported, {"amount": amount, "unit": "minutes"})
    assert caught.value.code == "bad-amount"


def test_sla_as_json_text() -> None:
    again = json.loads(json.dumps(CALENDARS["berlin"]))
    assert load(again, "calendar") == BERLIN


REAL = bake_policy(real())
GERMANY = load(REAL, f"germany.{REAL['tiers']['standard']['service_hours']}")


def on(iso: str) -> datetime:
    return datetime.fromisoformat(iso)


def test_a_weekend_between_is_explained() -> None:
    friday = on("2026-11-27T16:00+01:00"), on("2026-11-27T18:00+01:00")
    monday = on("2026-11-30T09:00+01:00"), on("2026-11-30T11:00+01:00")
    due = deadline(GERMANY, friday[0], REAL["commitments"]["standard"]["P1"])
    assert due.isoformat() == "2026-11-30T11:00:00+01:00"
    assert explain(GERMANY, friday[0], due) == [
        Open(*friday, None),
        Closed(date(2026, 11, 28), date(2026, 11, 29), None),
        Open(*monday, None),
    ]


def test_a_holiday_between_is_named() -> None:
    reported = on("2027-05-14T16:00+02:00")
    due = deadline(GERMANY, reported, REAL["commitments"]["standard"]["P1"])
    assert explain(GERMANY, reported, due)[1:3] == [
        Closed(date(2027, 5, 15), date(2027, 5, 16), None),
        Closed(date(2027, 5, 17), date(2027, 5, 17), "pentecost-monday"),
    ]


def test_elapsed_time_takes_no_heed_of_summer_time() -> None:
    reported = on("2027-03-28T01:45+01:00")
    due = deadline(GERMANY, reported, REAL["commitments"]["gold"]["P1"])
    assert due.isoformat() == "2027-03-28T03:15:00+02:00"


def test_the_calendar_of_an_unknown_region() -> None:
    with pytest.raises(SlaError) as caught:
        load(REAL, "atlantis.office")
    assert caught.value.code == "unknown-calendar"


def test_the_largest_amount_lies_beyond_the_horizon() -> None:
    with pytest.raises(SlaError) as caught:
        deadline(BERLIN, datetime(2026, 11, 27, 16, tzinfo=UTC), {"amount": 2**53 - 1, "unit": "minutes"})
    assert caught.value.code == "horizon"


def test_hours_until_midnight_do_not_reach_into_the_next_date() -> None:
    week = {each: [("20:00", "24:00")] for each in range(1, 6)}
    sla = engines.baked(
        {"zone": "UTC", "week": week, "closed": [], "open": {}, "from": "2026-01-01", "until": "2026-12-31"}
    )
    friday, monday = datetime(2026, 11, 27, 20, tzinfo=UTC), datetime(2026, 11, 30, 21, tzinfo=UTC)
    assert explain(load(sla, "calendar"), friday, monday) == [
        Open(friday, datetime(2026, 11, 28, tzinfo=UTC), None),
        Closed(date(2026, 11, 28), date(2026, 11, 29), None),
        Open(datetime(2026, 11, 30, 20, tzinfo=UTC), monday, None),
    ]


LAST_FRIDAY = {"closed": {}, "open": {}, "from": "2026-11-01", "until": "2026-11-29", "zone": "UTC"}
OFFICE, NIGHT = (
    load(engines.baked({**LAST_FRIDAY, "week": {day: [hours] for day in range(1, 6)}}), "calendar")
    for hours in (("09:00", "18:00"), ("22:00", "06:00"))
)


@pytest.mark.parametrize(
    ("calendar", "start", "stop", "expected"),
    [
        # A date is closed from its first instant on.
        (OFFICE, "27T17:00", "28T00:00", [Open(on("2026-11-27T17:00Z"), on("2026-11-27T18:00Z"), None)]),
        (
            OFFICE,
            "28T08:00",
            "29T00:00",
            [Closed(date(2026, 11, 28), date(2026, 11, 28), None)],
        ),
        (
            OFFICE,
            "28T08:00",
            "29T00:00:00.000001",
            [Closed(date(2026, 11, 28), date(2026, 11, 29), None)],
        ),
        # A night shift runs into Saturday, if only for a moment.
        (
            NIGHT,
            "27T23:00",
            "28T00:00:00.000001",
            [Open(on("2026-11-27T23:00Z"), on("2026-11-28T00:00:00.000001Z"), None)],
        ),
    ],
)
def test_what_lies_around_midnight(calendar: Any, start: str, stop: str, expected: list[Any]) -> None:
    assert explain(calendar, on(f"2026-11-{start}Z"), on(f"2026-11-{stop}Z")) == expected


def test_dates_that_are_closed_for_one_reason_are_one_run() -> None:
    sparse = load(CALENDARS["sparse"], "calendar")
    assert explain(sparse, on("2026-06-01T09:30Z"), on("2026-06-06T00:00Z")) == [
        Open(on("2026-06-01T09:30Z"), on("2026-06-01T10:00Z"), None),
        Closed(date(2026, 6, 2), date(2026, 6, 5), None),
    ]


def test_what_is_special_today_begins_when_the_night_shift_ends() -> None:
    friday = {"closed": {"2026-11-27": "special-friday"}, "open": {"2026-11-27": [("06:00", "10:00")]}}
    sla = engines.baked({**LAST_FRIDAY, **friday, "week": {4: [("22:00", "06:00")]}})
    for start, reason in (("05:59", None), ("06:00", "special-friday")):
        asked = on(f"2026-11-27T{start}Z"), on("2026-11-27T08:00Z")
        assert explain(load(sla, "calendar"), *asked) == [Open(*asked, reason)]


CLOSING = {"amount": 1, "unit": "business-days", "due": "closing-time"}


def test_no_service_date_after_the_last_one() -> None:
    with pytest.raises(SlaError) as caught:
        deadline(NIGHT, on("2026-11-28T03:00Z"), CLOSING)
    assert caught.value.code == "horizon"


@pytest.mark.parametrize(("reported", "due"), [("01:59", "2026-11-24T02:00"), ("02:00", "2026-12-01T09:00")])
def test_hours_that_are_over_while_the_night_shift_runs_do_not_count(reported: str, due: str) -> None:
    counted = {**CLOSING, "receipt": "counted"}
    night = load(CALENDARS["london-double-night"], "calendar")
    assert deadline(night, on(f"2026-11-24T{reported}Z"), counted) == on(f"{due}Z")
