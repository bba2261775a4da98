"""The calendar files say what the calculator counts, as third-party code reads them."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import icalendar
import pytest
from dateutil.rrule import rrulestr

from generator.artifacts.data.calendar_ics import artifacts
from generator.deadlines.baking import bake_policy
from generator.deadlines.engine.calendar import load, open_intervals
from generator.policy.policy import Policy
from tests.support.policies import changed, real

EVENING = ("      monday to friday: 9:00–18:00", "      monday to friday: 9:00–12:00, 22:00–6:00")
CHRISTMAS = (
    "    holidays: DE-BE  # CHECK",
    "    special_days:\n      - date: 2026-12-24\n        name: Heiligabend\n        open: 9:00–12:00\n"
    "    holidays: DE-BE  # CHECK",
)
SUMMER = (
    "    public_holidays: closed\n",
    "    public_holidays: closed\n    seasons:\n      - from: every 07-01\n        until: every 09-15\n"
    "        open:\n          monday to friday: 9:00–14:30\n",
)

CLOSED = "    public_holidays: closed\n"
NEW_YORK = (CLOSED, f"{CLOSED}    time_zone: America/New_York\n    holidays: US\n")


def files(policy: Policy, sla: dict[str, Any]) -> dict[str, str]:
    made = artifacts(policy, sla)
    return {each.path: str(each.content) for each in made}


def occurrences(event: Any) -> list[tuple[datetime, datetime]]:
    start, length = (
        event["DTSTART"].dt,
        event["DTEND"].dt.replace(tzinfo=None) - event["DTSTART"].dt.replace(tzinfo=None),
    )
    if "RRULE" not in event:
        return [(start, event["DTEND"].dt)]
    rule = rrulestr(event["RRULE"].to_ical().decode(), dtstart=start)
    gone = event.get("EXDATE", [])
    out = {each.dt for dates in (gone if isinstance(gone, list) else [gone]) for each in dates.dts}
    zone = start.tzinfo
    ends = ((at, (at.replace(tzinfo=None) + length).replace(tzinfo=zone)) for at in rule if at not in out)
    return list(ends)


def timed(content: str) -> list[tuple[datetime, datetime]]:
    """All events with a time of day, expanded, in UTC, merged."""
    calendar = icalendar.Calendar.from_ical(content)
    assert not calendar.errors
    found = []
    for event in calendar.walk("VEVENT"):
        assert not event.errors
        if isinstance(event["DTSTART"].dt, datetime):
            found += [(start.astimezone(UTC), end.astimezone(UTC)) for start, end in occurrences(event)]
    merged: list[tuple[datetime, datetime]] = []
    for start, end in sorted(found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


@pytest.mark.parametrize("region", ["germany", "united-states", "united-kingdom", "israel"])
@pytest.mark.parametrize(
    "changes",
    [(), (EVENING,), (CHRISTMAS,), (SUMMER,), (NEW_YORK,)],
    ids=["real", "evening", "christmas", "summer", "own-zone"],
)
def test_the_events_are_the_hours_of_the_engine(region: str, changes: tuple[tuple[str, str], ...]) -> None:
    policy = changed(*changes)
    sla = bake_policy(policy)
    calendar = load(sla, f"{region}.business-hours")
    first, last = datetime(2026, 1, 3, tzinfo=UTC), datetime(2029, 12, 28, tzinfo=UTC)
    expected = [
        (start.astimezone(UTC), end.astimezone(UTC)) for start, end in open_intervals(calendar, first, last)
    ]
    shown = [span for span in timed(files(policy, sla)[f"calendars/{region}.ics"]) if first <= span[0] < last]
    # The last one may be cut by the question itself.
    assert shown[:-1] == [span for span in expected if first < span[0]][:-1]


@pytest.mark.parametrize(("zone", "named"), [("UTC+1", "Etc/GMT-1"), ("UTC+5:30", "UTC+530")])
def test_a_fixed_offset_is_named_as_calendar_programs_do(zone: str, named: str) -> None:
    policy = changed(("Europe/Berlin", zone))
    sla = bake_policy(policy)
    content = files(policy, sla)["calendars/germany.ics"]
    assert str(icalendar.Calendar.from_ical(content)["X-WR-TIMEZONE"]) == named
    start, end = timed(content)[0]
    hour = sla["zones"][zone][0][1]
    assert ((start.hour * 60 + start.minute) + hour, end - start) == (9 * 60, timedelta(hours=9))


def test_the_weeks_of_a_season_are_few_events() -> None:
    """Five weekdays of four summers, in which no holiday of Berlin falls on one of them, and the usual week."""
    policy = changed(SUMMER)
    events = icalendar.Calendar.from_ical(files(policy, bake_policy(policy))["calendars/germany.ics"]).walk(
        "VEVENT"
    )
    timed_events = [each for each in events if isinstance(each["DTSTART"].dt, datetime)]
    assert len(timed_events) == 5 * 5 + 1


def test_holidays_are_days_in_the_language_of_the_file() -> None:
    content = files(real(), bake_policy(real()))["de/calendars/germany.ics"]
    events = icalendar.Calendar.from_ical(content).walk("VEVENT")
    days = {each["DTSTART"].dt: str(each["SUMMARY"]) for each in events if type(each["DTSTART"].dt) is date}
    assert days[date(2026, 4, 3)] == "Karfreitag"
    assert date(2026, 4, 4) not in days


def test_the_name_says_whose_holidays_they_are() -> None:
    """A part of the region's country is named; the country itself says its name already."""
    made = files(real(), bake_policy(real()))
    names = {
        path: str(icalendar.Calendar.from_ical(made[path])["X-WR-CALNAME"])
        for path in ("calendars/germany.ics", "en/calendars/germany.ics", "en/calendars/israel.ics")
    }
    assert names == {
        "calendars/germany.ics": "Cyren: Deutschland (Feiertage: Berlin)",
        "en/calendars/germany.ics": "Cyren: Germany (Public holidays: Berlin)",
        "en/calendars/israel.ics": "Cyren: Israel",
    }


def test_excepted_holidays_are_working_days_and_the_description_says_so() -> None:
    block = "holidays:\n      calendar: DE-BE\n      except: [good-friday]\n   "
    policy = changed(("holidays: DE-BE", block))
    made = files(policy, bake_policy(policy))
    calendar = icalendar.Calendar.from_ical(made["de/calendars/germany.ics"])
    assert "Karfreitag" not in {str(each["SUMMARY"]) for each in calendar.walk("VEVENT")}
    assert str(calendar["X-WR-CALDESC"]).endswith("Feiertage: Berlin (Deutschland)\\, ausgenommen Karfreitag")
    assert str(calendar["X-WR-CALNAME"]) == "Cyren: Deutschland (Feiertage: Berlin)"
    israel = icalendar.Calendar.from_ical(made["de/calendars/israel.ics"])
    assert "Feiertage" not in str(israel["X-WR-CALDESC"])


def test_a_region_without_holidays_keeps_its_name() -> None:
    policy = changed(("    holidays: GB-ENG\n", "    holidays: none\n"))
    content = files(policy, bake_policy(policy))["en/calendars/united-kingdom.ics"]
    assert str(icalendar.Calendar.from_ical(content)["X-WR-CALNAME"]) == "Cyren: United Kingdom"


def test_hours_around_the_clock_are_said_and_not_drawn() -> None:
    content = files(real(), bake_policy(real()))["de/calendars/germany.ics"]
    calendar = icalendar.Calendar.from_ical(content)
    said = str(calendar["X-WR-CALDESC"]).partition("\\n")[2]
    assert said == "Gold: Rund um die Uhr\\, 7 Tage die Woche"
    assert [str(event["SUMMARY"]) for event in calendar.walk("VEVENT") if "RRULE" in event] == [
        "Cyren Support: Standard"
    ]


def test_the_zone_changes_its_clock_when_the_region_does() -> None:
    content = files(real(), bake_policy(real()))["calendars/germany.ics"]
    zone = icalendar.Calendar.from_ical(content).walk("VTIMEZONE")[0].to_tz()
    noon = datetime(2026, 10, 24, 12, tzinfo=zone), datetime(2026, 10, 26, 12, tzinfo=zone)
    assert [moment.utcoffset() for moment in noon] == [timedelta(hours=2), timedelta(hours=1)]


def test_names_are_escaped_and_lines_are_short() -> None:
    policy = changed(("name: Cyren\n", 'name: "Cyren; a,b \\\\ c"\n'))
    content = files(policy, bake_policy(policy))["calendars/germany.ics"]
    shown = str(icalendar.Calendar.from_ical(content)["X-WR-CALNAME"])
    assert shown == "Cyren\\; a\\,b \\\\ c: Deutschland (Feiertage: Berlin)"
    assert content.endswith("\r\nEND:VCALENDAR\r\n")
    assert max(len(each.encode()) for each in content.split("\r\n")) <= 75


def test_every_event_has_its_own_identity_and_the_same_bytes_come_again() -> None:
    first, second = files(real(), bake_policy(real())), files(changed(), bake_policy(changed()))
    assert first == second
    events = icalendar.Calendar.from_ical(first["calendars/israel.ics"]).walk("VEVENT")
    assert len({str(event["UID"]) for event in events}) == len(events)


def test_hours_in_the_customers_local_time_are_floating_times() -> None:
    """RFC 5545, 3.3.5: without a zone, the same hours in the zone of whoever reads them; UNTIL is of the same kind."""
    policy = changed(("local_time: of the region", "local_time: of the customer"), CHRISTMAS)
    content = files(policy, bake_policy(policy))["en/calendars/germany.ics"]
    calendar = icalendar.Calendar.from_ical(content)
    assert not calendar.errors
    assert "TZID" not in content
    assert "VTIMEZONE" not in content
    assert "X-WR-TIMEZONE" not in content
    events = [each for each in calendar.walk("VEVENT") if isinstance(each["DTSTART"].dt, datetime)]
    weekly = next(each for each in events if "BYDAY" in each.get("RRULE", {}))
    assert weekly["DTSTART"].dt == datetime(2025, 7, 1, 9)
    assert weekly["RRULE"]["UNTIL"] == [datetime(2029, 12, 31, 23, 59, 59)]
    eve = [each for each in events if each["DTSTART"].dt == datetime(2026, 12, 24, 9)]
    assert [each["DTEND"].dt for each in eve] == [datetime(2026, 12, 24, 12)]
    assert "The hours are in your local time." in calendar["X-WR-CALDESC"]
    ordinary = files(real(), bake_policy(real()))["en/calendars/germany.ics"]
    assert "local time" not in ordinary


def test_hours_that_stand_in_one_zone_keep_it_and_say_whose_holidays_they_have() -> None:
    for counting in ((), (("local_time: of the region", "local_time: of the customer"),)):
        policy = changed(NEW_YORK, *counting)
        content = files(policy, bake_policy(policy))["de/calendars/germany.ics"]
        assert "BEGIN:VTIMEZONE\r\nTZID:America/New_York" in content
        events = icalendar.Calendar.from_ical(content).walk("VEVENT")
        hours = [event for event in events if isinstance(event["DTSTART"].dt, datetime)]
        assert {event["DTSTART"].params["TZID"] for event in hours} == {"America/New_York"}
        names = {str(event["SUMMARY"]) for event in events} - {str(event["SUMMARY"]) for event in hours}
        assert "Thanksgiving (Erntedank) (Vereinigte Staaten)" in names
        assert all(name.endswith("(Vereinigte Staaten)") for name in names)
    # Others have no second clock.
    policy = changed()
    assert files(policy, bake_policy(policy))["de/calendars/germany.ics"].count("BEGIN:VTIMEZONE") == 1


def test_joined_calendars_are_described() -> None:
    policy = changed(("holidays: DE-BE", "holidays:\n      calendar: DE-BE\n      and: [DE-BY]\n   "))
    content = files(policy, bake_policy(policy))["de/calendars/germany.ics"]
    calendar = icalendar.Calendar.from_ical(content)
    assert "Feiertage: Berlin (Deutschland) und Bayern (Deutschland)" in calendar["X-WR-CALDESC"]
    assert {"Internationaler Frauentag", "Fronleichnam"} <= {
        str(event["SUMMARY"]) for event in calendar.walk("VEVENT")
    }


def test_holidays_of_the_customer_are_no_events_and_the_description_says_so() -> None:
    policy = changed(("holidays: DE-BE", "holidays: of the customer"))
    calendar = icalendar.Calendar.from_ical(files(policy, bake_policy(policy))["en/calendars/germany.ics"])
    assert all(isinstance(event["DTSTART"].dt, datetime) for event in calendar.walk("VEVENT"))
    said = "The public holidays where you are apply; they are not listed here."
    assert said in str(calendar["X-WR-CALDESC"]).replace("\\;", ";")
    assert calendar["X-WR-CALNAME"].endswith("Germany")
