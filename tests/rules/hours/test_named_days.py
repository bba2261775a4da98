"""Names of hours that say other days than are open, and rows in which all is right."""

import pytest

from generator.rules.hours import named_days
from tests.support.rule_cases import Edit, findings

WEEK = "      monday to friday: 9:00–18:00\n"
NAME = ("de: Rund um die Uhr, 7 Tage die Woche", "en: 24 hours a day, 7 days a week")
NO_WEEKDAYS = [("        Nur werktags\n", ""), ("        Weekdays only\n", "")]
UNDEFINED = [("      de: werktags\n      en: weekdays", "      de: Bankarbeitstag\n      en: banking day")]
PER_DAY = "      monday to thursday: 9:00–18:00\n      friday, saturday: 9:00–15:00\n"


def week(text: str) -> Edit:
    return WEEK, f"      {text}\n"


ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing", [], []),
    ("Saturday", [week("monday to saturday: 9:00–18:00")], [("open-unlike-name", "monday to saturday: 9:00–18:00")]),
    ("Sunday", [week("sunday to friday: 9:00–18:00")], [("open-unlike-name", "sunday to friday: 9:00–18:00")]),
    ("over the end of the week", [week("friday to monday: 9:00–18:00")], [("open-unlike-name", "friday to monday: 9:00–18:00")]),
    ("a day of its own", [(WEEK, PER_DAY)], [("open-unlike-name", "friday, saturday: 9:00–15:00")]),
    ("fewer days", [week("monday to thursday: 9:00–18:00")], []),
    ("no such word in the name", [*NO_WEEKDAYS, week("monday to saturday: 9:00–18:00")], []),
    ("five of seven", [(NAME[0], NAME[0].replace("7", "5"))], [("days-a-week", "de: Rund um die Uhr, 5 Tage die Woche")]),
    ("six of seven", [(NAME[1], NAME[1].replace("7", "six"))], [("days-a-week", "en: 24 hours a day, six days a week")]),
    ("seven in a word", [(NAME[1], NAME[1].replace("7", "seven"))], []),
    ("public holidays", [("    public_holidays: closed\n", "    public_holidays: open\n")], [("holidays-unlike-name", "public_holidays: open")]),
    ("public holidays are not stated", [("    public_holidays: closed\n", "    public_holidays: not stated\n")], []),
    (
        "a definition with Saturdays",
        [week("monday to saturday: 9:00–18:00"), ("meaning:\n      de: Montag bis Freitag, in", "meaning:\n      de: Montag bis Samstag, in"),
         ("en: Monday to Friday, in Israel", "en: Monday to Saturday, in Israel"), ("Weekdays only", "weekdays and Saturdays only")],
        [],
    ),
    ("undefined", [*UNDEFINED, week("monday to saturday: 9:00–18:00")], [("open-unlike-name", "monday to saturday: 9:00–18:00")]),
    ("„werktags“ alone, undefined", [*UNDEFINED, ("Weekdays only", "Working days only"), week("monday to saturday: 9:00–18:00")], []),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_named_days(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(named_days.CHECKS, *edits) == expected
