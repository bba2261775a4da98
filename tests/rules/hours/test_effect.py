"""Hours turned round and entries that change nothing: one row a fault, and rows in which all is right."""

import pytest

from generator.deadlines.world.almanac import WorldAlmanac
from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.corpus.context import Context
from generator.rules.hours import effect
from tests.support.rule_cases import TODAY, Edit, edited, findings

WEEK = "      monday to friday: 9:00–18:00\n"
CLOSED = WEEK + "    public_holidays: closed\n"
REGION = "    origin: chosen\n  israel:"


def week(text: str) -> Edit:
    return WEEK, f"      {text}\n"


def special(day: str, hours: str = "closed") -> Edit:
    rows = f"    special_days:\n      - date: {day}\n        name: Fest\n        open: {hours}\n"
    return REGION, f"    origin: chosen\n{rows}  israel:"


def changes(*rows: tuple[str, str]) -> Edit:
    lines = "".join(f"      - since: {day}\n        open:\n          {hours}\n" for day, hours in rows)
    return CLOSED, f"{CLOSED}    changes:\n{lines}"


def summer(hours: str) -> Edit:
    days = "      - from: every 07-01\n        until: every 09-15\n"
    return CLOSED, f"{CLOSED}    seasons:\n{days}        open:\n          {hours}\n"


EIGHT, SEVEN = "monday to friday: 8:00–18:00", "monday to friday: 7:00–18:00"
ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing", [], []),
    ("six for eighteen", [week("monday to friday: 9:00–6:00")], [("hours-overnight", "monday to friday: 9:00–6:00")]),
    ("turned round", [special("2026-12-24", "18:00–9:00")], [("hours-overnight", "open: 18:00–9:00")]),
    ("a night on call", [week("monday to friday: 18:00–8:00")], []),
    ("all day", [week("monday to friday: 0:00–24:00")], []),
    ("always, but shorter", [("public_holidays: open", "public_holidays: 9:00–13:00")], [("around-the-clock-but-shorter", "public_holidays: 9:00–13:00")]),
    ("always, also on holidays", [("public_holidays: open", "public_holidays: 0:00–24:00")], []),
    ("always, but", [("public_holidays: open", "public_holidays: closed")], [("around-the-clock-but-closed", "public_holidays: closed")]),
    ("two changes", [changes(("2027-01-01", EIGHT), ("2027-04-01", SEVEN))], []),
    ("the later one first", [changes(("2027-04-01", EIGHT), ("2027-01-01", SEVEN))], [("change-order", "- since: 2027-01-01")]),
    ("one day twice", [changes(("2027-04-01", EIGHT), ("2027-04-01", SEVEN))], [("change-order", "- since: 2027-04-01")]),
    ("a change to the same", [changes(("2027-04-01", EIGHT), ("2027-05-01", EIGHT))], [("without-effect", "- since: 2027-05-01")]),
    ("a season of the same", [summer("monday to friday: 9:00–18:00")], [("without-effect", "- from: every 07-01")]),
    ("a season", [summer("monday to friday: 9:00–14:30")], []),
    ("a season turned round", [summer("monday to friday: 14:30–9:00")], [("hours-overnight", "monday to friday: 14:30–9:00")]),
    ("a season after changes", [summer("monday to friday: 9:00–18:00"), changes(("2027-04-01", SEVEN))], []),
    ("a day of every year, Sundays too", [special("every 01-03")], []),
    ("holidays turned round", [("public_holidays: closed", "public_holidays: 13:00–9:00")], [("hours-overnight", "public_holidays: 13:00–9:00")]),
    ("a Sunday", [special("2027-01-03")], [("without-effect", "- date: 2027-01-03")]),
    ("a Sunday of every year", [special("2027-01-03", "closed\n      - date: 2028-01-03\n        name: Fest\n        open: closed")], []),
    ("a Sunday on which somebody is there", [special("2027-01-03", "9:00–12:00")], []),
    ("a Thursday", [special("2026-12-24")], []),
    ("a Thursday as ever", [special("2026-12-24", "9:00–18:00")], [("without-effect", "- date: 2026-12-24")]),
    ("a Sunday that is over", [special("2026-11-22")], []),
    ("a Sunday of all regions, one of which works", [(CLOSED, CLOSED + "    special_days:\n      - date: 2027-01-03\n        name: Fest\n        open: closed\n")], []),
    ("a Saturday of all regions", [(CLOSED, CLOSED + "    special_days:\n      - date: 2027-01-02\n        name: Fest\n        open: closed\n")],
     [("without-effect", "- date: 2027-01-02")]),
    ("a step that tells nobody new", [("[vp-customer-success, vp-products]", "[director-of-support-services]")],
     [("without-effect", "to: [director-of-support-services]")]),
    ("a step that repeats some", [("[vp-customer-success, vp-products]", "[director-of-support-services, vp-products]")], []),
    ("receipt counted by the hour", [("day_of_receipt: not counted", "day_of_receipt: counted")], [("without-effect", "day_of_receipt: counted")]),
    ("receipt counted by the day", [("day_of_receipt: not counted", "day_of_receipt: counted"), ("at the hour of the report", "at closing time")], []),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_effect(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(effect.CHECKS, *edits) == expected


@pytest.mark.parametrize(("day", "count"), [("2026-12-25", 1), ("2026-12-24", 0)])
def test_a_closing_day_on_a_public_holiday(day: str, count: int) -> None:
    read = source.read(edited(special(day)).encode(), "support.yaml")
    policy, _ = schema.load(read)
    assert policy is not None
    found = list(effect.special_days(policy, read, Context(TODAY, almanac=WorldAlmanac())))
    said = "This changes nothing: Friday, 2026-12-25, is a day of rest or a holiday, and closed anyway."
    assert [each.message("en") for each in found] == [said] * count
