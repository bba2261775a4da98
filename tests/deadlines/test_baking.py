"""What is baked: a calendar for either engine, and a whole policy as `/sla.json`."""

from datetime import date, datetime
from typing import Any

import pytest

from generator.deadlines.baking import bake_calendar, bake_policy
from generator.deadlines.engine.calendar import load
from generator.deadlines.engine.due import deadline
from generator.deadlines.world.holiday_words import holiday_name
from generator.i18n.locale import Locale
from tests.support.kinds_policy import kinds_policy
from tests.support.policies import changed, of_another, real

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


def test_excepted_holidays_are_days_like_any_other() -> None:
    block = "holidays:\n      calendar: DE-BE\n      except: [good-friday, 2026-05-14]\n   "
    there = german_hours(("holidays: DE-BE", block))
    before = german_hours()
    gone = {day: key for day, key in before["closed"].items() if day not in there["closed"]}
    assert gone == {
        **{day: "good-friday" for day, key in before["closed"].items() if key == "good-friday"},
        "2026-05-14": "ascension-day",
    }
    assert {**there, "closed": {}} == {**before, "closed": {}}


def test_israel_rests_on_friday_and_saturday() -> None:
    israel = REAL["calendars"]["israel.business-hours"]
    assert israel["week"] == dict.fromkeys("12347", NINE_TO_SIX)


def test_moved_holiday_is_closed_and_named_in_every_language() -> None:
    closed = REAL["calendars"]["united-kingdom.business-hours"]["closed"]
    key = closed["2026-12-28"]
    assert {language: names[key] for language, names in REAL["names"].items()} == {
        "de": holiday_name("Boxing Day (substitute day)", Locale("de")),
        "en": "Boxing Day (substitute day)",
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


def test_the_longest_stretch_is_the_week_wherever_it_lies() -> None:
    """From the first day that is known to the last: what begins behind it holds on none."""
    changes = "".join(
        f"      - since: {day}\n        open:\n          {days}: {hours}\n"
        for day, days, hours in (
            ("2025-07-03", "sunday to thursday", "8:30–16:45"),
            ("2027-12-29", "wednesday", "10:00–11:00"),
            ("2027-12-30", "thursday", "12:00–13:00"),
        )
    )
    until = ("counting:\n", "counting:\n  holidays_until: 2027-12-29\n")
    found = german_hours((OPEN, OPEN + "    changes:\n" + changes), until)
    assert found["week"] == {day: [["08:30", "16:45"]] for day in "12347"}
    assert found["open"] == {
        "2025-07-01": NINE_TO_SIX, "2025-07-02": NINE_TO_SIX, "2027-12-29": [["10:00", "11:00"]],
    }  # fmt: skip


def test_a_region_that_changes_leaves_alone_what_is_around_the_clock() -> None:
    change = "    changes:\n      - since: 2026-03-02\n        open:\n          monday: 8:00–16:00\n    holidays: DE-BE"
    baked = bake_policy(changed(("    holidays: DE-BE", change)))["calendars"]
    assert baked["germany.around-the-clock"] == REAL["calendars"]["germany.around-the-clock"]
    assert baked["germany.business-hours"]["week"] == {"1": [["08:00", "16:00"]]}
    assert baked["israel.business-hours"] == REAL["calendars"]["israel.business-hours"]


@pytest.mark.parametrize(
    "until, holidays",
    [
        ("2027-05-05", {"2027-03-26", "2027-03-29"}),
        ("2027-05-06", {"2027-03-26", "2027-03-29", "2027-05-06"}),
    ],
)
def test_holidays_up_to_the_last_day_that_is_known(until: str, holidays: set[str]) -> None:
    closed = german_hours(("counting:\n", f"counting:\n  holidays_until: {until}\n"))["closed"]
    assert {day for day in closed if day > "2027-03-08"} == holidays


@pytest.mark.parametrize("effective, first", [("2026-07-01", "2026-01-01"), ("2026-08-01", "2026-04-03")])
def test_holidays_from_the_first_day_that_is_known(effective: str, first: str) -> None:
    assert min(german_hours(("effective: 2026-01-01", f"effective: {effective}"))["closed"]) == first


def test_holidays_close_what_is_open_on_that_day() -> None:
    """Good Friday is on a day of rest since the week before it, and Easter Monday is not."""
    week = (
        "    changes:\n      - since: 2026-04-01\n        open:\n          monday to thursday: 8:00–16:00\n"
    )
    closed = german_hours((OPEN, OPEN + week))["closed"]
    assert [day for day in closed if "2026-04" in day] == ["2026-04-06"]
    assert "2025-10-03" in closed


def special(indent: str, *days: tuple[str, str, str]) -> str:
    return f"{indent}special_days:\n" + "".join(
        f"{indent}  - date: {day}\n{indent}    name:\n"
        f"{indent}      de: {name}\n{indent}      en: {name}\n{indent}    open: {hours}\n"
        for day, name, hours in days
    )


def test_special_days_of_hours_and_of_a_region() -> None:
    hours = (OPEN, OPEN + special("    ", ("2026-12-24", "Heiligabend", "9:00–12:00")))
    region = (
        "    holidays: DE-BE",
        special("    ", ("2026-12-31", "Inventur", "closed")) + "    holidays: DE-BE",
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


def test_special_days_are_numbered_by_their_names_up_to_both_ends_of_what_is_known() -> None:
    days = (
        ("2025-06-30", "Davor", "closed"),
        ("2025-07-01", "Inventur", "closed"),
        ("2026-07-01", "Fest", "closed"),
        ("2027-07-01", "Inventur", "closed"),
        ("2029-12-31", "Fest", "closed"),
        ("2030-01-01", "Danach", "closed"),
    )
    baked = bake_policy(changed((OPEN, OPEN + special("    ", *days))))
    closed = baked["calendars"]["germany.business-hours"]["closed"]
    assert {day: key for day, key in closed.items() if key.startswith("special")} == {
        "2025-07-01": "special-1",
        "2026-07-01": "special-2",
        "2027-07-01": "special-1",
        "2029-12-31": "special-2",
    }
    assert {key: each for key, each in baked["names"]["en"].items() if key.startswith("special")} == {
        "special-1": "Inventur",
        "special-2": "Fest",
    }


def test_what_is_no_list_is_left_for_the_engine_to_refuse() -> None:
    sla = bake_calendar("UTC", {1: "9–5"}, [], {"2026-01-06": [7]}, "2026-01-01", "2026-12-31")  # type: ignore[list-item, dict-item]
    calendar = sla["calendars"]["calendar"]
    assert (calendar["week"], calendar["open"]) == ({"1": "9–5"}, {"2026-01-06": [7]})


def test_the_last_four_policies_are_baked_once() -> None:
    policies = [real().model_copy() for _ in range(5)]
    baked = [bake_policy(each) for each in policies]
    again = [bake_policy(each) is known for each, known in zip(policies[::-1], baked[::-1], strict=True)]
    assert again == [True, True, True, True, False]


DATED = "\n".join(
    f"      - date: {year}-12-{day}\n        name: {name}\n        open: closed"
    for year in range(2026, 2030)
    for day, name in ((24, "Christmas Eve"), (31, "New Year's Eve"))
)
YEARLY = "\n".join(
    f"      - date: every 12-{day}\n        name: {name}\n        open: closed"
    for day, name in ((24, "Christmas Eve"), (31, "New Year's Eve"))
)


def test_days_of_every_year_are_the_dates_of_all_years() -> None:
    """Four years of two days, which one company listed by hand; those on a day of rest close nothing."""
    by_hand, every_year = of_another("bareos"), of_another("bareos", (DATED, YEARLY))
    listed, baked = (
        bake_policy(each)["calendars"]["cologne.business-hours"]["closed"] for each in (by_hand, every_year)
    )
    assert {day for day in listed if day not in baked} == {"2028-12-24", "2028-12-31"}
    assert {day: key for day, key in listed.items() if day in baked} == baked
    assert bake_policy(every_year)["names"] == bake_policy(by_hand)["names"]


def test_a_run_of_days_closes_its_working_days() -> None:
    closing = "      - from: every 12-24\n        until: every 01-01\n        name: Year's end\n        open: closed"
    closed = bake_policy(of_another("bareos", (DATED, closing)))["calendars"]["cologne.business-hours"][
        "closed"
    ]
    days = ["2026-12-24", "2026-12-25", "2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31", "2027-01-01"]
    assert [day for day in closed if "2026-12-20" < day < "2027-01-05"] == days
    assert {closed[day] for day in days} == {"special-1"}


def test_a_season_is_what_dated_changes_said_for_some_years() -> None:
    """Three summers, each of which one university began and ended by a dated change."""
    summer = "        open:\n          monday to friday: 9:00–14:30\n"
    usual = "        open:\n          monday to thursday: 8:00–15:30\n          friday: 8:00–12:00\n"
    dated = "".join(
        f"      - since: {year}-07-01\n{summer}      - since: {year}-09-16\n{usual}"
        for year in range(2027, 2030)
    )
    season = f"      - from: every 07-01\n        until: every 09-15\n{summer}"
    by_hand = bake_policy(of_another("dhbw"))["calendars"]["ravensburg.supportzeiten"]
    seasonal = of_another("dhbw", ("    changes:\n" + dated, "    seasons:\n" + season))
    baked = bake_policy(seasonal)["calendars"]["ravensburg.supportzeiten"]
    assert baked["week"] == by_hand["week"]
    assert baked["closed"] == by_hand["closed"]
    first_summer = {day: rows for day, rows in baked["open"].items() if day < "2026-12-01"}
    assert {day: rows for day, rows in baked["open"].items() if day > "2026-12-01"} == by_hand["open"]
    assert (min(first_summer), max(first_summer)) == ("2026-07-01", "2026-09-15")


def test_the_week_is_the_one_that_holds_on_most_days() -> None:
    long = (
        "    public_holidays: closed\n",
        "    public_holidays: closed\n    seasons:\n      - from: every 02-01\n        until: every 11-30\n"
        "        open:\n          monday to friday: 8:00–12:00\n",
    )
    calendar = bake_policy(changed(long))["calendars"]["germany.business-hours"]
    assert calendar["week"]["1"] == [["08:00", "12:00"]]
    assert calendar["open"]["2026-01-05"] == NINE_TO_SIX
    assert "2026-02-02" not in calendar["open"]


def test_further_kinds_of_promise_stand_in_a_table_of_their_own() -> None:
    hours = {"amount": 480, "unit": "business-minutes"}
    days = {"amount": 3, "unit": "business-days", "due": "same-time", "receipt": "not-counted"}
    baked = bake_policy(kinds_policy())
    assert list(baked["promises"]) == ["start_of_work", "next_update", "workaround", "resolution"]
    assert baked["promises"]["resolution"] == {
        "standard": {"P1": hours, "P2": days, "P3": "best effort", "P4": "not offered"},
        "gold": {
            "P1": {"amount": 240, "unit": "minutes"},
            **dict.fromkeys(("P2", "P3", "P4"), "not promised"),
        },
    }
    assert list(baked["promises"]["workaround"]) == ["gold"]
    assert baked["promises"]["next_update"]["gold"] == {
        "P1": {"amount": 60, "unit": "minutes", "every": True},
        "P2": {"amount": 240, "unit": "minutes", "every": True},
        "P3": "as agreed",
        "P4": "not promised",
    }
    assert "promises" not in bake_policy(real())


def test_other_hours_on_holidays_hold_on_days_of_rest_too() -> None:
    """1 May 2027 is a Saturday; Christmas Day 2026 a Friday, the day after it a Saturday."""
    policy = changed(("    public_holidays: closed\n", "    public_holidays: 9:00–13:00\n"))
    calendar = bake_policy(policy)["calendars"]["germany.business-hours"]
    assert {day: calendar["closed"][day] for day in ("2026-12-25", "2027-05-01")} == {
        "2026-12-25": "christmas-day",
        "2027-05-01": "labor-day",
    }
    assert set(calendar["open"]) == set(calendar["closed"])
    assert calendar["open"]["2026-12-26"] == [["09:00", "13:00"]]


def test_what_is_not_stated_counts_as_open() -> None:
    silent, open_ = (
        bake_policy(changed(("    public_holidays: closed\n", f"    public_holidays: {words}\n")))
        for words in ("not stated", "open")
    )
    assert silent == open_
