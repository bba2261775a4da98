"""Dates, runs of days and seasons: one row a fault, and rows in which all is right."""

import pytest

from generator.rules.hours import days
from tests.support.rule_cases import Edit, findings

REGION = "    origin: chosen\n  israel:"


def special(*entries: dict[str, str]) -> Edit:
    """Special days of Germany, each with these keys and a name."""
    rows = ""
    for entry in entries:
        lines = [f"{key}: {value}" for key, value in {**entry, "name": "Fest", "open": "closed"}.items()]
        rows += "      - " + "\n        ".join(lines) + "\n"
    return REGION, f"    origin: chosen\n    special_days:\n{rows}  israel:"


def run(first: str, last: str) -> dict[str, str]:
    return {"from": first, "until": last}


ROWS: list[tuple[str, Edit, list[tuple[str, str]]]] = [
    ("a date", special({"date": "2026-12-24"}), []),
    ("a day of every year", special({"date": "every 12-24"}), []),
    ("a run", special(run("2026-12-27", "2027-01-03")), []),
    ("a run over every New Year", special(run("every 12-27", "every 01-03")), []),
    ("no day", special({}), [("days-incomplete", "- name: Fest")]),
    ("no end", special({"from": "every 12-27"}), [("days-incomplete", "- from: every 12-27")]),
    ("no beginning", special({"until": "every 12-27"}), [("days-incomplete", "- until: every 12-27")]),
    ("both ways", special({"date": "2026-12-24", "until": "2026-12-26"}), [("days-incomplete", "- date: 2026-12-24")]),
    ("two kinds", special(run("every 12-27", "2026-12-30")), [("days-mixed", "until: 2026-12-30")]),
    ("two kinds, the other way", special(run("2026-12-27", "every 12-30")), [("days-mixed", "until: every 12-30")]),
    ("turned round", special(run("2026-12-27", "2026-12-26")), [("days-backwards", "until: 2026-12-26")]),
    ("one day long", special(run("2026-12-27", "2026-12-27")), []),
    ("a leap day", special({"date": "every 02-29"}), [("leap-day", "- date: every 02-29")]),
    ("a leap day as a run", special(run("every 02-29", "every 02-29")), [("leap-day", "until: every 02-29")]),
    ("until the end of February", special(run("every 02-01", "every 02-29")), []),
    ("runs that overlap", special(run("every 12-20", "every 12-27"), run("every 12-27", "every 12-30")), [("days-overlap", "- from: every 12-27")]),
    ("runs that meet over New Year", special(run("every 12-20", "every 01-03"), run("every 01-02", "every 01-06")), [("days-overlap", "- from: every 01-02")]),
    ("dated runs that overlap", special(run("2027-08-01", "2027-08-10"), run("2027-08-02", "2027-08-03"), run("2027-08-09", "2027-08-12")),
     [("days-overlap", "- from: 2027-08-02"), ("days-overlap", "- from: 2027-08-09")]),
    ("runs side by side", special(run("every 12-20", "every 12-26"), run("every 12-27", "every 12-30")), []),
    ("one year's exception", special(run("every 12-27", "every 12-30"), run("2027-12-28", "2027-12-29")), []),
    ("one day's exception", special(run("every 12-27", "every 12-30"), {"date": "every 12-28"}), []),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_days(edit: Edit, expected: list[tuple[str, str]]) -> None:
    assert findings(days.CHECKS, edit) == expected


def seasons(*rows: tuple[str, str]) -> Edit:
    days = "".join(
        f"      - from: {first}\n        until: {last}\n        open:\n          monday: 9:00–12:00\n"
        for first, last in rows
    )
    return REGION, f"    origin: chosen\n    seasons:\n{days}  israel:"


SEASONS: list[tuple[str, Edit, list[tuple[str, str]]]] = [
    ("two", seasons(("every 07-01", "every 09-15"), ("every 12-15", "every 01-10")), []),
    ("on one day", seasons(("every 07-01", "every 09-15"), ("every 09-15", "every 10-01")), [("days-overlap", "- from: every 09-15")]),
    ("within one", seasons(("every 12-01", "every 03-31"), ("every 02-01", "every 02-29")), [("days-overlap", "- from: every 02-01")]),
    ("side by side", seasons(("every 12-01", "every 02-29"), ("every 03-01", "every 03-31")), []),
]  # fmt: skip


@pytest.mark.parametrize(("edit", "expected"), [row[1:] for row in SEASONS], ids=[row[0] for row in SEASONS])
def test_seasons(edit: Edit, expected: list[tuple[str, str]]) -> None:
    assert findings(days.CHECKS, edit) == expected
