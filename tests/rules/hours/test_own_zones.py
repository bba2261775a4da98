"""Service hours in a time zone of their own, and joined calendars: one row a fault, and rows in which there is none."""

from datetime import date

import pytest

from generator.deadlines.world.almanac import WorldAlmanac
from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.corpus.context import Context
from generator.rules.hours import own_zones
from tests.support.rule_cases import Edit, edited

CLOSED = "    public_holidays: closed\n"
OPEN = "    open: always\n    public_holidays: open\n"
TOKYO: Edit = (CLOSED, f"{CLOSED}    time_zone: Asia/Tokyo\n")
CUSTOMER: Edit = ("local_time: of the region", "local_time: of the customer")
WEEK: Edit = (
    "    open:  # CHECK: The working week in Israel is Sunday to Thursday. The source says “werktags” only.\n"
    "      sunday to thursday: 9:00–18:00\n",
    "",
)
ZONES: list[Edit] = [(zone, "Asia/Tokyo") for zone in (
    "time_zone: America/Los_Angeles", "time_zone: Europe/London", "time_zone: Europe/Berlin", "time_zone: Asia/Jerusalem",
)]  # fmt: skip
IN_TOKYO: list[Edit] = [(old, f"time_zone: {new}") for old, new in ZONES]
NIGHTS = """  nights:
    name:
      de: Nachts
      en: At night
    open:
      monday to friday: 18:00–22:00
    public_holidays: open

regions:
"""
ON_CALL = """    on_call:
      hours: nights
      reported: in any way
      first_response:
        P1: 30 minutes
"""
STANDARD = "    service_hours: business-hours\n"

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing changed", [], []),
    ("a zone of their own", [TOKYO], []),
    ("a fixed offset", [(CLOSED, f"{CLOSED}    time_zone: UTC+9\n")], []),
    ("with the holidays there", [(CLOSED, f"{CLOSED}    time_zone: Asia/Tokyo\n    holidays: JP\n")], []),
    (
        "holidays without a zone",
        [(CLOSED, f"{CLOSED}    holidays: JP\n")],
        [("holidays-without-zone", "holidays: JP")],
    ),
    (
        "around the clock",
        [(OPEN, f"{OPEN}    time_zone: Asia/Tokyo\n")],
        [("without-effect", "time_zone: Asia/Tokyo")],
    ),
    (
        "the zone of every region",
        [TOKYO, *IN_TOKYO, WEEK],
        [("without-effect", "time_zone: Asia/Tokyo")],
    ),
    ("the same, where a region has a week of its own, which does not hold then", [TOKYO, *IN_TOKYO], []),
    ("beside the customer's time", [TOKYO, *IN_TOKYO, WEEK, CUSTOMER], [("without-effect", CUSTOMER[1])]),
    ("the customer's time alone", [CUSTOMER], []),
    ("calendars that are joined", [("holidays: DE-BE", "holidays:\n      calendar: DE-BE\n      and: [DE-BY]\n   ")], []),
    (
        "one of them has nothing new",
        [("holidays: DE-BE", "holidays:\n      calendar: DE-BE\n      and: [DE]\n   ")],
        [("without-effect", "and: [DE]")],
    ),
    (
        "joined to none",
        [("holidays: DE-BE", "holidays:\n      calendar: none\n      and: [DE-BY]\n   ")],
        [("holidays-joined-to-none", "calendar: none")],
    ),
    (
        "on call in another zone",
        [TOKYO, ("regions:\n", NIGHTS), (STANDARD, STANDARD + ON_CALL)],
        [("on-call-other-zone", "hours: nights")],
    ),
    ("on call in the same", [("regions:\n", NIGHTS), (STANDARD, STANDARD + ON_CALL)], []),
    (
        "on call around the clock",
        [TOKYO, (STANDARD, STANDARD + ON_CALL.replace("nights", "around-the-clock"))],
        [],
    ),
]  # fmt: skip


@pytest.mark.parametrize(("name", "edits", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_what_is_found(name: str, edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    read = source.read(edited(*edits).encode(), "support.yaml")
    policy, refused = schema.load(read)
    assert policy is not None, [each.message("en") for each in refused]
    context = Context(date(2026, 11, 23), almanac=WorldAlmanac())
    found = [
        (each.rule.id, read.line(each.span.line).split("  #")[0].strip())
        for check in own_zones.CHECKS
        for each in check(policy, read, context)
    ]
    assert found == expected
