"""Zone steps against the zones they were baked from."""

from datetime import UTC, datetime, timedelta
from importlib import resources
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest

from generator.deadlines.baking import bake_calendar
from generator.deadlines.engine.calendar import SlaError, load, local_of
from generator.deadlines.world.zones import iana_name, zone_steps

HOURS = [["09:00", "17:00"]]


def minute(iso: str) -> int:
    return int(datetime.fromisoformat(iso).timestamp()) // 60


def test_berlin_of_two_years() -> None:
    assert zone_steps("Europe/Berlin", "2026-01-01", "2027-12-31") == [
        [minute("2026-03-29T01:00+00:00"), 60],
        [minute("2026-10-25T01:00+00:00"), 120],
        [minute("2027-03-28T01:00+00:00"), 60],
        [minute("2027-10-31T01:00+00:00"), 120],
        [None, 60],
    ]


@pytest.mark.parametrize(
    "zone, offset",
    [
        ("UTC", 0),
        ("Etc/GMT-6", 360),
        ("Asia/Kathmandu", 345),
        ("UTC+1", 60),
        ("UTC-6", -360),
        ("UTC+5:30", 330),
    ],
)
def test_zone_without_changes(zone: str, offset: int) -> None:
    assert zone_steps(zone, "2026-01-01", "2026-12-31") == [[None, offset]]


@pytest.mark.parametrize(
    ("zone", "name"),
    [("UTC", "UTC"), ("UTC+1", "Etc/GMT-1"), ("UTC-6", "Etc/GMT+6"), ("UTC+14", "Etc/GMT-14"), ("UTC+5:30", "UTC+5:30"), ("Europe/Berlin", "Europe/Berlin")],
)  # fmt: skip
def test_what_calendar_programs_call_a_fixed_offset(zone: str, name: str) -> None:
    assert iana_name(zone) == name
    assert zone_steps(name, "2026-01-01", "2026-12-31") == zone_steps(zone, "2026-01-01", "2026-12-31")


def test_offset_with_seconds() -> None:
    assert zone_steps("Africa/Monrovia", "1972-01-01", "1972-12-31") == [[1059884.5, -44.5], [None, 0]]


@pytest.mark.parametrize("zone", ["America/Havana", "Pacific/Apia", "Africa/Casablanca", "Antarctica/Troll"])
def test_every_hour_is_the_packages(zone: str) -> None:
    with resources.files("tzdata").joinpath("zoneinfo", *zone.split("/")).open("rb") as file:
        info = ZoneInfo.from_file(file)
    sla = bake_calendar(zone, {1: HOURS}, [], {}, "2011-01-01", "2028-12-31")
    calendar = load(sla, "calendar")
    at = datetime(2011, 1, 1, tzinfo=UTC)
    while at.year < 2029:
        assert local_of(calendar, at) == at.astimezone(info).replace(tzinfo=None), at
        at += timedelta(hours=1)


@pytest.mark.parametrize(
    "zone",
    [
        "Europe/Atlantis",
        "",
        ".",
        "..",
        "../zone.tab",
        "/etc/passwd",
        "zone.tab",
        "Europe",
        "UTC+15",
        "UTC+01",
    ],
)
def test_unknown_zone(zone: str) -> None:
    with pytest.raises(ZoneInfoNotFoundError):
        zone_steps(zone, "2026-01-01", "2026-12-31")


@pytest.mark.parametrize("until", ["2026-02-30", "2025-12-31", "soon"])
def test_bad_horizon(until: str) -> None:
    with pytest.raises(SlaError) as caught:
        zone_steps("UTC", "2026-01-01", until)
    assert caught.value.code == "bad-date"
