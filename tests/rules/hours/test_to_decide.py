"""Which holidays a file leaves open, and those it adds."""

import pytest

from generator.core.diagnostic import Level
from generator.rules.hours import to_decide
from tests.support.rule_cases import Edit, findings, messages

GERMANY = "    holidays: DE-BE"
TO_DECIDE = "holidays-to-decide"
UNKNOWN = "holiday-addition-unknown"
QUESTIONED = [(TO_DECIDE, "holidays: US-CA"), (TO_DECIDE, "holidays: GB-ENG"), (TO_DECIDE, "holidays: IL")]


def germany(block: str) -> Edit:
    return GERMANY, f"    holidays:\n      calendar: DE-BE\n{block}   "


ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("each calendar", [], [(TO_DECIDE, "holidays: DE-BE")]),
    ("decided", [germany("      except: [women-s-day]\n      also: [christmas-eve, new-year-s-eve]\n")], []),
    ("partly decided", [germany("      except: [women-s-day]\n")], [(TO_DECIDE, "holidays:")]),
    (
        "days of their own",
        [
            germany("      except: [women-s-day]\n"),
            ("    origin: chosen\n  israel:", "    special_days:\n" + "".join(
                f"      - date: every 12-{day}\n        name: Betriebsruhe\n        open: closed\n" for day in (24, 31)
            ) + "    origin: chosen\n  israel:"),
        ],
        [],
    ),
    ("nothing to decide", [(GERMANY, "    holidays: FR"), ("country: DE", "country: FR")], []),
    ("none", [(GERMANY, "    holidays: none")], []),
    ("a name misspelt", [germany("      except: [women-s-day]\n      also: [christmas-eve, new-years-eve]\n")],
     [(UNKNOWN, "also: [christmas-eve, new-years-eve]"), (TO_DECIDE, "holidays:")]),
    ("a day of nobody", [germany("      except: [women-s-day]\n      also: [christmas-eve, new-year-s-eve, 2026-12-23]\n")],
     [(UNKNOWN, "also: [christmas-eve, new-year-s-eve, 2026-12-23]")]),
    ("added to none", [(GERMANY, "    holidays:\n      calendar: none\n      also: [christmas-eve]\n   ")],
     [(UNKNOWN, "also: [christmas-eve]")]),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_to_decide(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    found = findings(to_decide.CHECKS, *edits)
    assert [row for row in found if row not in QUESTIONED] == expected
    assert [row for row in found if row in QUESTIONED] == QUESTIONED


def test_the_calendar_of_two_regions_is_told_once() -> None:
    twice = ("    holidays: GB-ENG\n", "    holidays: US-CA\n"), ("country: GB", "country: US")
    assert findings([to_decide.holidays_to_decide], *twice).count((TO_DECIDE, "holidays: US-CA")) == 1


def test_it_is_a_note_that_names_each_day_and_why() -> None:
    assert to_decide.HOLIDAYS_TO_DECIDE.level is Level.NOTE
    said = messages([to_decide.holidays_to_decide])
    assert said[0] == (
        "Open or closed? US-CA: sources disagree about diwali, susan-b-anthony-day; "
        "cesar-chavez-day, day-after-thanksgiving only in this part of the country; "
        "columbus-day in the rest of the country only."
    )
