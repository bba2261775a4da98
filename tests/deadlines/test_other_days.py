"""The days on which service hours are not those of their weekday."""

from datetime import date

import pytest

from generator.deadlines.other_days import hours_of_people, other_days, rests
from generator.policy.notation import OpenInterval
from tests.support.policies import changed, real

BERLIN = "    holidays: DE-BE  # CHECK"
RUN = (
    "    special_days:\n      - from: every 12-24\n        until: every 12-31\n"
    "        name:\n          de: Betriebsferien\n          en: Company holidays\n        open: closed\n"
    "      - date: 2026-12-28\n        name: {de: Inventur, en: Stocktaking}\n        open: 9:00–18:00\n"
    "      - date: 2026-12-19\n        name:\n          de: Messe\n          en: Fair\n        open: 10:00–12:00\n"
)


def days_of(region: str, hours: str, *edits: tuple[str, str]) -> dict[str, tuple[bool, str]]:
    """Of December 2026: date -> whether it is closed, and why."""
    policy = changed(*edits)
    found = other_days(policy, policy.regions[region], policy.service_hours[hours])
    return {
        day.isoformat()[5:]: (not each.open, each.name if isinstance(each.name, str) else each.name.in_("en"))
        for day, each in found.items()
        if (day.year, day.month) == (2026, 12)
    }


def test_holidays_at_the_weekend_change_nothing() -> None:
    assert days_of("germany", "business-hours") == {"12-25": (True, "Christmas Day")}
    assert days_of("united-kingdom", "business-hours") == {
        "12-25": (True, "Christmas Day"),
        "12-28": (True, "Boxing Day (substitute day)"),
    }


def test_who_is_always_there_or_has_no_holiday_then_is_as_usual() -> None:
    assert days_of("germany", "around-the-clock") == {}
    assert days_of("israel", "business-hours") == {}


@pytest.mark.parametrize(("said", "is_closed"), [("closed", True), ("9:00–13:00", False)])
def test_hours_on_holidays(said: str, is_closed: bool) -> None:
    edit = ("    public_holidays: closed\n", f"    public_holidays: {said}\n")
    expected = {"12-25": (is_closed, "Christmas Day")}
    # Then hours at the weekend are other ones, too.
    if not is_closed:
        expected["12-26"] = (False, "Second Day of Christmas")
    assert days_of("germany", "business-hours", edit) == expected


def test_special_days_are_stronger_and_those_that_change_nothing_are_none() -> None:
    found = days_of("germany", "business-hours", (BERLIN, f"{RUN}{BERLIN}"))
    closed = (True, "Company holidays")
    assert found == {
        "12-19": (False, "Fair"),
        **dict.fromkeys(("12-24", "12-25", "12-29", "12-30", "12-31"), closed),
    }


def test_days_of_rest() -> None:
    policy = real()
    hours, israel = policy.service_hours["business-hours"], policy.regions["israel"]
    assert rests(israel, hours, [date(2026, 12, 25), date(2026, 12, 26)])
    assert not rests(israel, hours, [date(2026, 12, 27)])
    assert [each.id for each in hours_of_people(policy)] == ["business-hours", "around-the-clock"]
    found = other_days(policy, policy.regions["united-states"], hours)
    assert all(each.open == () for each in found.values()) and OpenInterval(540, 1080) not in found


def test_days_that_are_kept_are_those_of_this_region_these_hours_and_this_horizon() -> None:
    policy = real()
    region, hours = policy.regions["germany"], policy.service_hours["business-hours"]
    kept = other_days(policy, region, hours)
    assert other_days(policy, region, hours) is kept
    closed = policy.regions["israel"].holidays
    assert other_days(policy, region.model_copy(update={"holidays": closed}), hours) != kept
    assert other_days(policy, region, hours.model_copy(update={"public_holidays": "open"})) == {}
    counting = policy.counting.model_copy(update={"holidays_until": date(2026, 12, 27)})
    sooner = other_days(policy.model_copy(update={"counting": counting}), region, hours)
    assert list(sooner) == [day for day in kept if day <= date(2026, 12, 27)] != list(kept)
