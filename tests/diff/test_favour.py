"""favour: two promises in the same hours, and which of them a customer would choose."""

from collections.abc import Iterator
from datetime import date

import pytest

from generator.deadlines.baking import bake_policy
from generator.diff.favour import Favour, Judgement, around, judge_duration, judge_policies, world_of
from generator.policy import notation
from generator.policy.policy import Policy
from tests.support.versions_of_policy import FIRST, policy, with_lines

B, W, M, E = Favour.BETTER, Favour.WORSE, Favour.MIXED, Favour.EQUAL
OPEN = policy(FIRST)
CLOSING = policy(
    with_lines(FIRST, ("business_day_ends: at the hour of the report", "business_day_ends: at closing time"))
)

# 9 to 18, Monday to Friday, in Germany
DURATIONS = [
    ("1 hour", "60 minutes", E),
    ("4 business hours", "4 hours", B),
    ("9 business hours", "1 business day", W),
    ("2 business days", "2 business days", E),
    ("1 business day", "24 hours", B),
    ("1 business day", "30 hours", M),
]


@pytest.mark.parametrize(("old", "new", "favour"), DURATIONS)
def test_judge_duration(old: str, new: str, favour: Favour) -> None:
    world = world_of(OPEN, "standard", "germany")
    assert judge_duration([world], notation.duration(old), notation.duration(new)).favour is favour


def test_longest_wait() -> None:
    world = world_of(OPEN, "standard", "germany")
    judged = judge_duration(
        [world], notation.duration("4 business hours"), notation.duration("2 business days")
    )
    # Friday 18:00 to Monday 13:00; Friday 18:00, which counts from Monday 9:00, to Wednesday 9:00
    assert judged == Judgement(W, ((2 * 24 + 19) * 60, (4 * 24 + 15) * 60))


def test_around_the_clock_all_hours_are_business_hours() -> None:
    world = world_of(OPEN, "gold", "germany")
    assert (
        judge_duration([world], notation.duration("8 hours"), notation.duration("8 business hours")).favour
        is E
    )


def test_of_two_special_days_of_one_date_the_last_holds_as_in_the_calculator() -> None:
    day = date(2026, 12, 24)
    names = "        name:\n          de: Heiligabend\n          en: Christmas Eve\n"
    written = "".join(
        f"\n      - date: {day}\n{names}        open: {hours}" for hours in ("closed", "9:00–13:00")
    )
    closed = "    public_holidays: closed"
    twice = policy(with_lines(FIRST, (closed, f"{closed}\n    special_days:{written}")))
    world = world_of(twice, "standard", "germany")
    assert world.hours_on(day, around(day)) == notation.opening("9:00–13:00")
    assert [["09:00", "13:00"]] in _values(bake_policy(twice))


def _values(data: object) -> Iterator[object]:
    yield data
    below = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    for each in below:
        yield from _values(each)


def test_hours_that_never_open_are_worse_than_any() -> None:
    never = with_lines(FIRST, ("      monday to friday: 9:00–18:00", "      monday: closed"))
    assert judge_policies(OPEN, policy(never)).favour is W


def test_closing_time_is_never_before_the_hour_of_the_report() -> None:
    assert judge_policies(OPEN, CLOSING).favour is W
    assert judge_policies(CLOSING, OPEN).favour is B


class _Almanac:
    """Two zones an hour apart; one holiday, on a Wednesday, in one calendar."""

    def offset_minutes(self, time_zone: str, day: date) -> int:
        return {"Europe/Berlin": 60, "Europe/London": 0}.get(time_zone, 0)

    def knows_zone(self, time_zone: str) -> bool:
        return True

    def knows_calendar(self, calendar: str) -> bool:
        return True

    def holidays(self, calendar: str, first: date, last: date) -> frozenset[date]:
        return frozenset({date(2026, 1, 14)} if calendar == "DE-BE" else ())


def other_zone() -> Policy:
    return policy(FIRST.replace("time_zone: Europe/Berlin", "time_zone: Europe/London"))


def test_another_zone_is_better_in_the_evening_and_worse_in_the_morning() -> None:
    assert judge_policies(OPEN, other_zone(), _Almanac()).favour is M


def test_without_an_almanac_a_zone_is_only_a_name() -> None:
    assert judge_policies(OPEN, other_zone()).favour is E
