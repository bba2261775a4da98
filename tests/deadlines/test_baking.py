"""What is baked: a calendar for either engine, and a whole policy as `/sla.json`."""

from datetime import date, datetime
from typing import Any

import pytest

from generator.deadlines.baking import bake_calendar, bake_policy
from generator.deadlines.engine.calendar import load
from generator.deadlines.engine.due import deadline
from generator.deadlines.world.holiday_words import holiday_name
from generator.i18n.locale import Locale
from tests.support.policies import changed, real

HOURS = [["09:00", "17:00"]]
NINE_TO_SIX = [["09:00", "18:00"]]


def test_shape() -> None:
    expected = {
        "format": 1,
        "from": "2026-01-01",
        "until": "2026-12-31",
        "zones": {"Asia/Kathmandu": [[None, 345]]},
        "calendars": {
            "nepal": {
                "zone": "Asia/Kathmandu",
                "week": {"1": [["09:00", "17:00"]]},
                "closed": {"2026-04-14": "new-year"},
                "open": {"2026-04-15": [["10:00", "12:00"]]},
            }
        },
    }
    given = bake_calendar(
        "Asia/Kathmandu",
        {1: [("09:00", "17:00")]},
        {date(2026, 4, 14): "new-year"},
        {date(2026, 4, 15): [("10:00", "12:00")]},
        date(2026, 1, 1),
        date(2026, 12, 31),
        calendar_id="nepal",
    )
    assert given == expected


def test_closed_dates_without_reasons() -> None:
    sla = bake_calendar("UTC", {1: HOURS}, [date(2026, 1, 5)], {}, "2026-01-01", "2026-12-31")
    assert sla["calendars"]["calendar"]["closed"] == {"2026-01-05": "closed"}


REAL = bake_policy(real())


def test_head_of_the_real_policy() -> None:
    assert {name: REAL[name] for name in ("format", "version", "effective", "from", "until")} == {
        "format": 1,
        "version": "1.0",
        "effective": "2026-01-01",
        "from": "2025-07-01",
        "until": "2029-12-31",
    }


def test_one_calendar_for_each_region_and_hours() -> None:
    assert list(REAL["calendars"]) == [
        f"{region}.{hours}"
        for region in ("united-states", "united-kingdom", "germany", "israel")
        for hours in ("business-hours", "around-the-clock")
    ]
    assert all(load(REAL, name) for name in REAL["calendars"])


def test_holidays_on_days_of_rest_are_left_out() -> None:
    closed = REAL["calendars"]["germany.business-hours"]["closed"]
    assert {day: key for day, key in closed.items() if day.startswith("2026")} == {
        "2026-01-01": "new-year-s-day",
        "2026-04-03": "good-friday",
        "2026-04-06": "easter-monday",
        "2026-05-01": "labor-day",
        "2026-05-14": "ascension-day",
        "2026-05-25": "pentecost-monday",
        "2026-12-25": "christmas-day",
    }


def test_israel_rests_on_friday_and_saturday() -> None:
    israel = REAL["calendars"]["israel.business-hours"]
    assert israel["week"] == dict.fromkeys("12347", NINE_TO_SIX)


def test_moved_holiday_is_closed_and_named_in_every_language() -> None:
    closed = REAL["calendars"]["united-kingdom.business-hours"]["closed"]
    key = closed["2026-12-28"]
    assert {language: names[key] for language, names in REAL["names"].items()} == {
        "de": holiday_name("Boxing Day (observed)", Locale("de")),
        "en": "Boxing Day (observed)",
    }


def test_every_reason_has_a_name() -> None:
    keys = {key for calendar in REAL["calendars"].values() for key in calendar["closed"].values()}
    assert {language: set(names) for language, names in REAL["names"].items()} == {"de": keys, "en": keys}


def test_around_the_clock_knows_no_holidays() -> None:
    assert REAL["calendars"]["germany.around-the-clock"] == {
        "zone": "Europe/Berlin",
        "week": {str(day): [["00:00", "24:00"]] for day in range(1, 8)},
        "closed": {},
        "open": {},
    }


def test_commitments_are_in_the_units_of_the_engine() -> None:
    assert REAL["commitments"]["standard"] == {
        "P1": {"amount": 240, "unit": "business-minutes"},
        "P2": {"amount": 480, "unit": "business-minutes"},
        "P3": {"amount": 2, "unit": "business-days", "due": "same-time", "receipt": "not-counted"},
        "P4": {"amount": 4, "unit": "business-days", "due": "same-time", "receipt": "not-counted"},
    }
    assert REAL["commitments"]["gold"]["P1"] == {"amount": 30, "unit": "minutes"}


def test_escalation_names_roles() -> None:
    assert REAL["escalation"]["P1"] == [
        {"after": {"amount": 60, "unit": "minutes"}, "to": ["director-of-support-services"]},
        {"after": {"amount": 120, "unit": "minutes"}, "to": ["vp-customer-success", "vp-products"]},
    ]


@pytest.mark.parametrize(
    "tier, severity, region, reported, due",
    [
        ("standard", "P1", "germany", "2026-11-27T16:00+01:00", "2026-11-30T11:00+01:00"),
        ("standard", "P1", "germany", "2027-05-14T16:00+02:00", "2027-05-18T11:00+02:00"),
        ("gold", "P1", "germany", "2027-03-28T01:45+01:00", "2027-03-28T03:15+02:00"),
        ("standard", "P3", "israel", "2026-11-26T16:00+02:00", "2026-11-30T16:00+02:00"),
    ],
)
def test_promises_of_the_real_policy(tier: str, severity: str, region: str, reported: str, due: str) -> None:
    calendar = load(REAL, f"{region}.{REAL['tiers'][tier]['service_hours']}")
    answer = deadline(calendar, datetime.fromisoformat(reported), REAL["commitments"][tier][severity])
    assert answer == datetime.fromisoformat(due)


def german_hours(*replacements: tuple[str, str]) -> dict[str, Any]:
    calendar: dict[str, Any] = bake_policy(changed(*replacements))["calendars"]["germany.business-hours"]
    return calendar


OPEN = "      monday to friday: 9:00–18:00\n    public_holidays: closed\n"


def test_other_week_from_a_day_on() -> None:
    """The longer stretch is the week; the shorter one stands date by date. Holidays stay closed."""
    added = (
        "    changes:\n      - since: 2029-12-24\n        open:\n          monday to thursday: 8:00–16:00\n"
    )
    found = german_hours((OPEN, OPEN + added))
    assert found["week"] == dict.fromkeys("12345", NINE_TO_SIX)
    short = [["08:00", "16:00"]]
    assert found["open"] == {"2029-12-24": short, "2029-12-27": short, "2029-12-28": [], "2029-12-31": short}
    assert found["closed"]["2029-12-25"] == "christmas-day"


def test_special_days_of_hours_and_of_a_region() -> None:
    def special(indent: str, day: str, name: str, hours: str) -> str:
        return (
            f"{indent}special_days:\n{indent}  - date: {day}\n{indent}    name:\n"
            f"{indent}      de: {name}\n{indent}      en: {name}\n{indent}    open: {hours}\n"
        )

    hours = (OPEN, OPEN + special("    ", "2026-12-24", "Heiligabend", "9:00–12:00"))
    region = (
        "    holidays: DE-BE",
        special("    ", "2026-12-31", "Inventur", "closed") + "    holidays: DE-BE",
    )
    baked = bake_policy(changed(hours, region))
    germany, britain = (
        baked["calendars"][f"{name}.business-hours"] for name in ("germany", "united-kingdom")
    )
    assert germany["open"] == britain["open"] == {"2026-12-24": [["09:00", "12:00"]]}
    names = baked["names"]["de"]
    assert names[germany["closed"]["2026-12-24"]] == "Heiligabend"
    assert names[germany["closed"]["2026-12-31"]] == "Inventur"
    assert "2026-12-31" not in britain["closed"]
    assert baked["calendars"]["germany.around-the-clock"]["closed"] == {}


def test_company_can_name_a_holiday() -> None:
    policy = changed(("\nwording:\n", "\nwording:\n  boxing-day:\n    de: Boxing Day\n    en: Boxing Day\n"))
    assert bake_policy(policy)["names"]["de"]["boxing-day"] == "Boxing Day"


def test_calendars_that_no_tier_uses_are_left_out() -> None:
    policy = changed(("service_hours: around-the-clock", "service_hours: business-hours"))
    assert [name for name in bake_policy(policy)["calendars"] if name.endswith(".around-the-clock")] == []
