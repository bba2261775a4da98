"""A share of the time and the downtime that it permits; maintenance windows and the minutes of a week that they are."""

from datetime import date
from decimal import Decimal

import pytest
from pydantic_core import PydanticCustomError

from generator.policy.levels import (
    OpenEnd,
    Percent,
    Windows,
    percent,
    permitted_downtime,
    quota,
    window_times,
)
from generator.policy.notation import OpenInterval
from tests.support.levels_policy import with_availability, with_maintenance
from tests.support.versions_of_policy import policy

EVENING, DAY = 21 * 60, 24 * 60


@pytest.mark.parametrize("words", ["99.9 %", "99.90 %", "100 %", "0 %", "0.5 %", "99.9999 %", "100.0 %"])
def test_a_percentage_has_one_spelling_and_keeps_its_digits(words: str) -> None:
    assert percent(words).words == words


@pytest.mark.parametrize(
    "words", ["99,9 %", "99.9%", "99.9", "100.1 %", "101 %", "-1 %", "099 %", "99. %", "99.99999 %", "", "%"]
)
def test_anything_else_is_refused(words: str) -> None:
    with pytest.raises(PydanticCustomError, match="not a percentage"):
        percent(words)


def test_digits_make_no_other_share() -> None:
    assert percent("99.90 %") == percent("99.9 %")


@pytest.mark.parametrize(
    ("share", "per", "seconds"),
    [
        ("99.9", "month", 2592),  # 43.2 minutes
        ("99.99", "month", 259),  # 259.2 seconds, rounded down
        ("99.5", "month", 12960),
        ("99.9", "quarter", 7776),
        ("99.9", "year", 31536),
        ("100", "month", 0),
        ("0", "month", 30 * 86400),
    ],
)
def test_downtime(share: str, per: str, seconds: int) -> None:
    assert permitted_downtime(Percent(Decimal(share)), per) == seconds


def test_one_share_for_all_tiers_or_one_for_each() -> None:
    each = policy(with_availability()).availability["cloud"].promised
    assert [each.share_of(tier) for tier in ("standard", "gold")] == [percent("99.5 %"), percent("99.95 %")]
    lines = "    promised:\n      standard: 99.5 %\n      gold: 99.95 %\n"
    shared = policy(with_availability((lines, "    promised: 99.9 %\n"))).availability["cloud"].promised
    assert [shared.share_of(tier) for tier in ("standard", "gold")] == [percent("99.9 %")] * 2
    none = policy(with_availability(("standard: 99.5 %", "standard: not promised")))
    assert none.availability["cloud"].promised.share_of("standard") is None


@pytest.mark.parametrize(
    ("words", "times"),
    [
        ("from 21:00", OpenEnd(EVENING)),
        ("21:00–24:00", (OpenInterval(EVENING, DAY),)),
        ("22:00–2:00", (OpenInterval(22 * 60, 2 * 60),)),
        ("2:00–3:00, 4:00–5:00", (OpenInterval(120, 180), OpenInterval(240, 300))),
    ],
)
def test_times_of_a_window(words: str, times: object) -> None:
    assert window_times(words) == times


@pytest.mark.parametrize("words", ["closed", "21:00", "from 9 pm", "from", "until 21:00", "from 24:00", ""])
def test_what_is_no_window(words: str) -> None:
    with pytest.raises(PydanticCustomError, match="not the hours of a window"):
        window_times(words)


@pytest.mark.parametrize(
    "words", ["10 hours a quarter", "1 hour a week", "30 minutes a month", "2 days a year"]
)
def test_how_long_at_most(words: str) -> None:
    assert quota(words).words == words


@pytest.mark.parametrize(
    "words", ["10 hours", "10 hours per quarter", "ten hours a month", "10 hours a day", "a month"]
)
def test_what_is_no_limit(words: str) -> None:
    with pytest.raises(PydanticCustomError, match="not a time in a period"):
        quota(words)


def test_a_week_of_windows() -> None:
    week = Windows.model_validate(
        {"sunday": "22:00–2:00", "monday, tuesday": "21:00–24:00", "friday": "from 21:00"}
    )
    assert week.weekdays == (1, 2, 5, 7)
    assert week.stretches == (
        (EVENING, DAY),
        (DAY + EVENING, 2 * DAY),
        (6 * DAY + 22 * 60, 7 * DAY + 2 * 60),
    )
    assert (week.has_open_end, week.is_announced) == (True, False)
    announced = Windows.model_validate("as announced")
    assert (announced.is_announced, announced.weekdays, announced.stretches) == (True, (), ())


def test_how_often() -> None:
    entry = policy(with_maintenance()).maintenance["fortnightly"]
    assert (entry.weeks, entry.first_day) == (2, date(2026, 12, 3))
    weekly = policy(with_maintenance(("    every: 2 weeks\n    starting: 2026-12-03\n", "")))
    assert (weekly.maintenance["fortnightly"].weeks, weekly.maintenance["fortnightly"].first_day) == (1, None)
    unknown = policy(with_maintenance(("2026-12-03", "not stated"))).maintenance["fortnightly"]
    assert (unknown.weeks, unknown.first_day, unknown.starting) == (2, None, "not stated")
