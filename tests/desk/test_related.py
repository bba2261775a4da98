"""Who names an entry, what it names, and since which version the file says so."""

import pytest

from generator.core.diagnostic import Path
from generator.desk.related import last_change, stands_on, used_by
from generator.editing.file import read_file
from tests.support.policies import REAL
from tests.support.versions_of_policy import FIRST, policy, with_lines

TEXT = REAL.read_text(encoding="utf-8").replace(
    "Die Cyren-Servicetechniker werden", "Binnen {gold.P1} werden die Techniker", 1
)
READ = read_file(TEXT.encode(), "support.yaml")
HOURS = ("service_hours", "business-hours")

CHANGES = (
    ('  version: "1.0"\n', '  version: "1.1"\n'),
    ("      P2: 1 hour\n", "      P2: 45 minutes\n"),
)

USED: list[tuple[Path, list[Path]]] = [
    (("roles", "vp-products"), [("escalation", "P1", 1, "to", 1), ("escalation", "P2", 1, "to", 1)]),
    ((*HOURS, "open", "monday to friday"), [("tiers", "standard", "service_hours")]),
    (("tiers", "gold", "first_response", "P1"), [("sections", "support-agreement", "text_after", "de")]),
    (("tiers", "gold", "first_response", "P2"), []),
    (("company", "name"), []),
]
STANDS: list[tuple[Path, list[Path]]] = [
    (("tiers", "standard", "first_response", "P1"), [("severities", "P1"), HOURS]),
    (("contact", "phone", "numbers", 1, "region"), [("regions", "united-states")]),
    (("escalation", "P1", 1, "to", 1), [("severities", "P1"), ("roles", "vp-products")]),
    (("tiers", "gold", "service_hours"), [("service_hours", "around-the-clock")]),
    (("tiers", "gold", "name"), []),
]


@pytest.mark.parametrize(("path", "expected"), USED)
def test_who_names_the_entry_of_a_value(path: Path, expected: list[Path]) -> None:
    assert used_by(READ, path) == expected


@pytest.mark.parametrize(("path", "expected"), STANDS)
def test_what_a_value_stands_on(path: Path, expected: list[Path]) -> None:
    assert stands_on(READ, path) == expected


def test_since_when_the_file_says_so() -> None:
    first, second = (policy(FIRST), policy(with_lines(FIRST, *CHANGES)))
    draft = policy(with_lines(FIRST, *CHANGES, ("      P1: 30 minutes\n", "      P1: 20 minutes\n")))
    p1, p2 = (("tiers", "gold", "first_response", each) for each in ("P1", "P2"))
    assert last_change(draft, p1, [first, second]) == {
        "version": None, "effective": "2026-01-01", "was": "30 minutes"
    }  # fmt: skip
    assert last_change(draft, p2, [first, second]) == {
        "version": "1.1", "effective": "2026-01-01", "was": "1 hour"
    }  # fmt: skip
    assert last_change(draft, ("tiers", "gold", "name"), [first, second]) is None
    assert last_change(draft, p1, []) is None
    assert last_change(None, p1, [first, second]) is None
