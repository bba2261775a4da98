"""What stands at a path of the file, and what the models made of it."""

import pytest

from generator.core.diagnostic import Path
from generator.desk.entries import in_file, unfolded, value_at
from generator.policy.notation import Duration, Untimed, opening
from generator.reading.yaml.source import read
from tests.support.policies import REAL, changed, real

SOURCE = read(REAL.read_bytes(), REAL.name)


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("tiers", "gold", "first_response", "P1", "time"), ("tiers", "gold", "first_response", "P1")),
        (("document", "title", "de"), ("document", "title", "de")),
        (("counting", "holidays_until"), ("counting",)),  # has a default
        (("contact", "phone", "numbers", 1, "cost"), ("contact", "phone", "numbers", 1, "cost")),
        (("nothing",), ()),
    ],
)
def test_the_nearest_entry_that_the_file_has(path: Path, expected: Path) -> None:
    assert in_file(SOURCE, path) == expected


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        (("tiers", "gold", "first_response", "P1"), Duration(30, "minutes")),
        (("tiers", "gold", "service_hours"), "around-the-clock"),
        (("service_hours", "business-hours", "open", "monday to friday"), opening("9:00–18:00")),
        (("document", "title", "de"), "Cyren-Support-Services"),
        (("contact", "phone", "numbers", 1, "cost"), "toll-free"),
        (("contact", "phone", "numbers", 99), None),
        (("company", "motto"), None),
        (("company", "name", "de"), None),
    ],
)
def test_the_value_at_a_path_without_what_holds_it(path: Path, expected: object) -> None:
    assert unfolded(value_at(real(), path)) == expected


def test_a_promise_with_a_condition_has_its_time_below() -> None:
    policy = changed(("P1: 30 minutes", "P1:\n        time: as agreed"))
    assert value_at(policy, ("tiers", "gold", "first_response", "P1", "time")) == Untimed("as agreed")
