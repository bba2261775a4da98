"""Zones, countries, holidays and weeks that do not exist: one row a fault."""

import pytest

from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.corpus.context import Context
from generator.rules.hours import places
from tests.support.rule_cases import TODAY, Edit, edited, findings

WEEK = "      monday to friday: 9:00–18:00\n"

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing changed", [], []),
    (
        "a zone that is none",
        [("Europe/Berlin", "Germany/Berlin")],
        [("time-zone-unknown", "time_zone: Germany/Berlin")],
    ),
    *(
        (zone, [("Europe/Berlin", zone)], [("time-zone-placeless", f"time_zone: {zone}")])
        for zone in ("CET", "Etc/GMT", "GMT", "EST5EDT")
    ),
    *(
        (zone, [("Europe/Berlin", zone)], [("time-zone-reversed", f"time_zone: {zone}")])
        for zone in ("Etc/GMT-1", "Etc/GMT+10")
    ),
    *((zone, [("Europe/Berlin", zone)], []) for zone in ("UTC", "UTC+1", "UTC-6", "UTC+5:30")),
    *(
        (zone, [("Europe/Berlin", zone)], [("time-zone-unknown", f"time_zone: {zone}")])
        for zone in ("UTC+15", "GMT+1", "UTC+01:00")
    ),
    (
        "the customer's time",
        [("local_time: of the region", "local_time: of the customer")],
        [],
    ),
    ("UK", [("country: GB", "country: UK")], [("country-unknown", "country: UK")]),
    ("small letters", [("country: GB", "country: gb")], [("country-unknown", "country: gb")]),
    ("no such part", [("holidays: DE-BE", "holidays: DE-BX")], [("holidays-unknown", "holidays: DE-BX")]),
    ("no such country", [("holidays: DE-BE", "holidays: XX")], [("holidays-unknown", "holidays: XX")]),
    ("none", [("holidays: DE-BE", "holidays: none")], []),
    ("those of the customer", [("holidays: DE-BE", "holidays: of the customer")], []),
    (
        "those of somebody",
        [("holidays: DE-BE", "holidays: of somebody")],
        [("holidays-unknown", "holidays: of somebody")],
    ),
    (
        "a day twice",
        [(WEEK, f"{WEEK}      friday: 17:00–20:00\n")],
        [("overlapping-hours", "friday: 17:00–20:00")],
    ),
    ("two shifts", [(WEEK, "      monday to friday: 9:00–12:00, 13:00–18:00\n")], []),
    ("one shift begins as the other ends", [(WEEK, "      monday to friday: 9:00–12:00, 12:00–18:00\n")], []),
    (
        "shifts that overlap",
        [(WEEK, "      monday to friday: 9:00–13:00, 12:00–18:00\n")],
        [("overlapping-hours", "monday to friday: 9:00–13:00, 12:00–18:00")],
    ),
    (
        "holidays that overlap",
        [("public_holidays: closed", "public_holidays: 9:00–13:00, 12:00–14:00")],
        [("overlapping-hours", "public_holidays: 9:00–13:00, 12:00–14:00")],
    ),
    ("two shifts on holidays", [("public_holidays: closed", "public_holidays: 9:00–12:00, 13:00–14:00")], []),
    ("over midnight", [(WEEK, "      monday to friday: 22:00–6:00\n")], []),
    (
        "over midnight into the next shift",
        [(WEEK, "      monday to friday: 5:00–8:00, 22:00–6:00\n")],
        [("overlapping-hours", "monday to friday: 5:00–8:00, 22:00–6:00")],
    ),
    (
        "from Sunday night into Monday",
        [(WEEK, "      monday: 5:00–8:00\n      sunday: 22:00–6:00\n")],
        [("overlapping-hours", "monday: 5:00–8:00")],
    ),
]


@pytest.mark.parametrize(("name", "edits", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_hours(name: str, edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(places.CHECKS, *edits) == expected


@pytest.mark.parametrize(
    ("zone", "help"),
    [
        ("Etc/GMT-1", "Write “time_zone: UTC+1” if the clock shows this all year; else the zone of a city, like Europe/Berlin."),
        ("GMT+1", "Did you mean “UTC+1”?"),
        ("UTC+01:00", "Did you mean “UTC+1”?"),
        ("UTC −5:30", "Did you mean “UTC-5:30”?"),
        ("UTC+15", "Write it like Europe/Berlin (continent/city)."),
    ],
)  # fmt: skip
def test_the_cure_of_an_offset(zone: str, help: str) -> None:
    read = source.read(edited(("Europe/Berlin", zone)).encode(), "support.yaml")
    policy, _ = schema.load(read)
    assert policy is not None
    assert [each.help("en") for each in places.places(policy, read, Context(TODAY))] == [help]
