"""Dates against the given day, and hours in which nobody is there."""

from datetime import date

import pytest

from generator.policy.notation import Duration
from generator.rules.hours import dates, validity
from tests.support.policies import real
from tests.support.rule_cases import Edit, findings

EFFECTIVE = "  effective: 2026-01-01"
CLOSING_DAY = "    origin: chosen\n  israel:"


def closing_day(day: str) -> Edit:
    rows = f"    special_days:\n      - date: {day}\n        name: Fest\n        open: closed\n"
    return CLOSING_DAY, f"    origin: chosen\n{rows}  israel:"


PAST = ("effective-past", "effective: 2026-01-01")

ISRAEL = "    holidays: IL\n"


def but_for(exceptions: str) -> str:
    return f"    holidays:\n      calendar: IL\n      except: [{exceptions}]\n"


ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing", [], [PAST]),
    ("today", [(EFFECTIVE, "  effective: 2026-11-23")], []),
    ("next week", [(EFFECTIVE, "  effective: 2026-12-01")], [("effective-future", "effective: 2026-12-01")]),
    ("the year after next", [(EFFECTIVE, "  effective: 2028-01-01")], [("effective-far", "effective: 2028-01-01")]),
    (
        "never open",
        [("      monday to friday: 9:00–18:00\n", "      monday to friday: closed\n")],
        [("never-open", "open:"), PAST],
    ),
    ("never open in one region", [("      sunday to thursday: 9:00–18:00", "      sunday: closed")], [("never-open", "open:"), PAST]),
    ("a foreign country", [("country: DE", "country: AT")], [("holidays-other-country", "country: AT"), PAST]),
    ("foreign holidays", [("    holidays: IL\n", "    holidays: FR\n")], [("holidays-other-country", "holidays: FR"), ("holidays-vague", "holidays: FR"), PAST]),
    ("holidays without a German name", [("    holidays: IL\n", "    holidays: AD\n"), ("country: IL", "country: AD")], [("holidays-vague", "holidays: AD"), ("holiday-name-missing", "holidays: AD"), PAST]),
    ("the company names them", [("    holidays: IL\n", "    holidays: AD\n"), ("country: IL", "country: AD"), ("wording:\n", "wording:\n  our-lady-of-meritxell:\n    de: Unsere Liebe Frau von Meritxell\n    en: Our Lady of Meritxell\n")], [("holidays-vague", "holidays: AD"), PAST]),
    ("nothing is stated of holidays", [("    public_holidays: closed\n", "    public_holidays: not stated\n"), ("    holidays: IL\n", "    holidays: AD\n"), ("country: IL", "country: AD")], [PAST]),
    ("no holidays", [("    holidays: IL\n", "    holidays: none\n")], [PAST]),
    ("but for a holiday", [(ISRAEL, but_for("yom-kippur, 2027-09-21"))], [("holiday-exception-unknown", "except: [yom-kippur, 2027-09-21]"), PAST]),
    ("but for two holidays", [(ISRAEL, but_for("yom-kippur, 2026-09-21"))], [PAST]),
    ("but for a slip of one", [(ISRAEL, but_for("yom-kipur"))], [("holiday-exception-unknown", "except: [yom-kipur]"), PAST]),
    ("but for a holiday of others", [(ISRAEL, but_for("columbus-day"))], [("holiday-exception-unknown", "except: [columbus-day]"), PAST]),
    ("but for a holiday of none", [(ISRAEL, but_for("yom-kippur").replace("IL", "none"))], [("holiday-exception-unknown", "except: [yom-kippur]"), PAST]),
    ("foreign holidays but for one", [(ISRAEL, but_for("assumption-day").replace("IL", "FR"))], [("holidays-other-country", "calendar: FR"), ("holidays-vague", "calendar: FR"), PAST]),
    ("vague holidays", [("holidays: DE-BE", "holidays: DE")], [("holidays-vague", "holidays: DE"), PAST]),
    ("a past closing day", [closing_day("2026-11-22")], [("closure-past", "- date: 2026-11-22"), PAST]),
    ("a closing day ahead", [closing_day("2026-12-24")], [PAST]),
    ("a closing day before the version", [closing_day("2026-12-24"), ("effective: 2026-01-01", "effective: 2026-12-25")], [("closure-before-version", "- date: 2026-12-24"), ("effective-future", "effective: 2026-12-25")]),
    ("a closing day as the version begins", [closing_day("2026-12-24"), ("effective: 2026-01-01", "effective: 2026-12-24")], [("effective-future", "effective: 2026-12-24")]),
    ("the horizon is near", [("  starts: on receipt", "  holidays_until: 2027-05-01\n  starts: on receipt")], [PAST, ("horizon-near", "holidays_until: 2027-05-01")]),
    ("the horizon was yesterday", [("  starts: on receipt", "  holidays_until: 2026-11-22\n  starts: on receipt")], [PAST, ("horizon-past", "holidays_until: 2026-11-22")]),
    ("the horizon is the day before a version to come", [("  starts: on receipt", "  holidays_until: 2027-07-31\n  starts: on receipt"), ("effective: 2026-01-01", "effective: 2027-08-01")], [("effective-future", "effective: 2027-08-01"), ("horizon-past", "holidays_until: 2027-07-31")]),
    ("the horizon is the first day of a version to come", [("  starts: on receipt", "  holidays_until: 2027-08-01\n  starts: on receipt"), ("effective: 2026-01-01", "effective: 2027-08-01")], [("effective-future", "effective: 2027-08-01")]),
    ("the horizon is today", [("  starts: on receipt", "  holidays_until: 2026-11-23\n  starts: on receipt")], [PAST, ("horizon-near", "holidays_until: 2026-11-23")]),
    ("the horizon is far", [("  starts: on receipt", "  holidays_until: 2027-12-31\n  starts: on receipt")], [PAST]),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_dates(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings((*dates.CHECKS, *validity.CHECKS), *edits) == expected


RAISED = ('version: "1.0"', 'version: "1.1"')


@pytest.mark.parametrize(
    ("notice", "edits", "expected"),
    [
        (Duration(30, "days"), [RAISED, ("effective: 2026-01-01", "effective: 2026-12-22")], 1),
        (Duration(30, "days"), [RAISED, ("effective: 2026-01-01", "effective: 2026-12-23")], 0),
        (Duration(1, "months"), [RAISED], 1),
        (Duration(1, "months"), [], 0),  # released as it stands
        (None, [RAISED, ("effective: 2026-01-01", "effective: 2026-11-24")], 0),
    ],
)
def test_changes_are_announced_as_the_published_version_says(
    notice: Duration | None, edits: list[Edit], expected: int
) -> None:
    document = real().document.model_copy(update={"change_notice": notice})
    published = real().model_copy(update={"document": document})
    found = findings([validity.announced_in_time], *edits, published=published)
    assert [rule for rule, _ in found] == ["effective-too-soon"] * expected


def test_the_first_version_announces_nothing() -> None:
    notice = ("  binding_language: de", "  change_notice: 6 months\n  binding_language: de")
    assert findings([validity.announced_in_time], notice) == []


def test_horizon_of_its_own() -> None:
    assert findings([validity.horizon_near], today=date(2029, 8, 1)) == [("horizon-near", "counting:")]
