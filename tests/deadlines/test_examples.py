"""Examples: found in the calendar, answered by the engine, the same as the rule they explain."""

from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

import pytest

from generator.deadlines.baking import bake_calendar, bake_policy
from generator.deadlines.examples import examples
from tests.support.changed_policy import changed_policy
from tests.support.policies import changed, real

SLA = bake_policy(real())


def test_what_is_shown_for_a_tier_with_hours() -> None:
    found = examples(SLA, "standard", "germany")
    assert [(each.kind, each.answer.reported.isoformat(), each.answer.due.isoformat()) for each in found] == [
        ("weekend", "2026-01-02T16:00:00+01:00", "2026-01-05T11:00:00+01:00"),
        # Before Good Friday; 8 March is a holiday too, but on a Sunday, where it explains nothing.
        ("holiday", "2026-04-02T16:00:00+02:00", "2026-04-07T11:00:00+02:00"),
        ("night", "2026-01-05T22:00:00+01:00", "2026-01-06T13:00:00+01:00"),
    ]


def test_a_short_promise_too_ends_after_the_rest_it_explains() -> None:
    sla = bake_policy(changed(("P1: 4 business hours", "P1: 1 business hour")))
    found = examples(sla, "standard", "germany")
    assert [(each.kind, each.answer.reported.isoformat(), each.answer.due.isoformat()) for each in found][
        :2
    ] == [
        ("weekend", "2026-01-02T17:30:00+01:00", "2026-01-05T09:30:00+01:00"),
        ("holiday", "2026-04-02T17:30:00+02:00", "2026-04-07T09:30:00+02:00"),
    ]


def test_what_is_shown_for_a_tier_around_the_clock() -> None:
    found = examples(SLA, "gold", "germany")
    assert [(each.kind, each.answer.reported.isoformat(), each.answer.due.isoformat()) for each in found] == [
        ("night", "2026-01-01T22:00:00+01:00", "2026-01-01T22:30:00+01:00"),
        ("clock-change", "2026-03-29T01:45:00+01:00", "2026-03-29T03:15:00+02:00"),
    ]


def test_no_example_where_nothing_changes() -> None:
    """Nepal's clocks never change, and it keeps no holidays in this policy."""
    found = examples(bake_policy(changed_policy()), "platinum", "nepal")
    assert [each.kind for each in found] == ["night"]


def test_no_example_beyond_the_horizon() -> None:
    policy = changed(
        ("  local_time: of the region", "  holidays_until: 2026-01-12\n  local_time: of the region")
    )
    found = examples(bake_policy(policy), "standard", "germany")
    assert all(each.answer.due - each.answer.reported < timedelta(days=9) for each in found)
    assert [each.kind for each in found] == []


DAILY = {day: [("09:00", "17:00")] for day in range(1, 8)}
THURSDAYS = {4: DAILY[4]}
EFFECTIVE = date(2026, 3, 5)
"""A Thursday."""


def day(after: int) -> str:
    return str(EFFECTIVE + timedelta(days=after))


def found(
    week: Mapping[int, Any] = DAILY, holidays: tuple[int, ...] = (), closed: tuple[int, ...] = (), *,
    unit: str = "business-minutes", amount: int = 60, until: int = 1000, zone: Any = None,
) -> list[tuple[str, str]]:  # fmt: skip
    """Kind and report of each example; `holidays`, `closed` (without a reason), `until`: days after it applies."""
    names, empty = {day(each): "holiday" for each in holidays}, {day(each): [] for each in closed}
    sla = bake_calendar("UTC", week, names, empty, day(-100), day(until), calendar_id="here.hours")
    sla["zones"]["UTC"] = zone or sla["zones"]["UTC"]
    return [
        (each.kind, each.answer.reported.replace(tzinfo=None).isoformat(" ", "minutes"))
        for each in examples(
            sla | {
                "effective": day(0), "tiers": {"one": {"service_hours": "hours"}}, "severities": ["P0", "P1"],
                "regions": {"here": {"zone": "UTC"}}, "escalation": {},
                "commitments": {"one": {"P1": {"amount": amount, "unit": unit}} if amount else {}},
            }, "one", "here",
        )
    ]  # fmt: skip


def test_nothing_is_shown_where_nothing_is_promised() -> None:
    assert examples(SLA | {"commitments": {}}, "gold", "germany") == ()
    assert found(amount=0) == []


@pytest.mark.parametrize(
    "unit, amount, reported",
    [
        ("business-minutes", 60, "16:30"),
        ("business-minutes", 600, "15:00"),
        ("business-days", 1, "15:00"),
    ],
)
def test_how_long_before_closing_time(unit: str, amount: int, reported: str) -> None:
    assert found(holidays=(3,), unit=unit, amount=amount) == [
        ("holiday", f"{day(2)} {reported}"),
        ("night", f"{day(0)} 22:00"),
    ]


@pytest.mark.parametrize(
    "holiday, until, is_found", [(400, 1000, True), (401, 1000, False), (50, 60, True), (50, 59, False)]
)
def test_how_far_is_looked(holiday: int, until: int, is_found: bool) -> None:
    kinds = [kind for kind, _ in found(holidays=(holiday,), until=until)]
    assert kinds == (["holiday", "night"] if is_found else ["night"])


@pytest.mark.parametrize(
    "week, holidays, closed, expected",
    [
        # a day of rest that has no reason is no holiday; what follows it may be one
        (DAILY, (), (3,), [("weekend", 2)]),
        (DAILY, (4,), (3,), [("holiday", 2)]),
        # a holiday is one where the same weekday is usually open, the week before or after
        (THURSDAYS, (28,), (35,), [("weekend", 0), ("holiday", 21)]),
        (THURSDAYS, (28,), (21,), [("weekend", 0), ("holiday", 14)]),
        (THURSDAYS, (29,), (), [("weekend", 0)]),
        # of a long rest, two weeks are looked at
        (DAILY, (17,), tuple(range(3, 17)), [("weekend", 2)]),
        (DAILY, (16,), tuple(range(3, 16)), [("holiday", 2)]),
    ],
)
def test_what_is_a_holiday(
    week: Mapping[int, Any],
    holidays: tuple[int, ...],
    closed: tuple[int, ...],
    expected: list[tuple[str, int]],
) -> None:
    shown = [each for each in found(week, holidays, closed) if each[0] != "night"]
    assert shown == [(kind, f"{day(after)} 16:30") for kind, after in expected]


def test_a_night_between_two_days_with_hours() -> None:
    weekdays = {each: DAILY[each] for each in range(1, 6)}
    assert found(weekdays)[-1] == ("night", "2026-03-05 22:00")


MIDNIGHT = (EFFECTIVE - date(1970, 1, 1)).days * 1440
ALWAYS = {day: [("00:00", "24:00")] for day in range(1, 8)}


@pytest.mark.parametrize(
    "week, zone, expected",
    [
        (ALWAYS, [[MIDNIGHT, 0], [None, 60]], []),
        (ALWAYS, [[MIDNIGHT + 1, 0], [None, 60]], ["2026-03-04 23:46"]),
        (ALWAYS, [[MIDNIGHT + 600, 0], [MIDNIGHT + 700, 0], [None, 60]], ["2026-03-05 11:25"]),
        (ALWAYS, [[MIDNIGHT - 900, 0], [MIDNIGHT + 600, 60], [None, 120]], ["2026-03-05 10:45"]),
        (ALWAYS, [[MIDNIGHT + 600, 60], [None, 0]], []),
        # the hours begin or end as the clock is put forward
        ({4: [("10:00", "17:00")]}, [[MIDNIGHT + 600, 0], [None, 60]], []),
        ({4: [("09:00", "10:00")]}, [[MIDNIGHT + 600, 0], [None, 60]], []),
        ({4: [("09:00", "17:00")]}, [[MIDNIGHT + 600, 0], [None, 60]], ["2026-03-05 09:45"]),
    ],
)
def test_before_the_clock_is_put_forward(week: Mapping[int, Any], zone: Any, expected: list[str]) -> None:
    shown = found(week, zone=zone, unit="minutes", amount=30)
    assert [reported for kind, reported in shown if kind == "clock-change"] == expected
