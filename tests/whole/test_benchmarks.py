"""The file with the measurements: one section for each, explanations stay, nothing stands twice."""

from datetime import date

from benchmarks.__main__ import MEASUREMENTS, TABLE, put, section
from benchmarks.policies import enlarged
from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect

TODAY = date(2026, 1, 1)


def test_a_section_is_replaced_and_what_explains_it_stays() -> None:
    old = put("# Measured\n", "site", section("site", "A build", "1 s"))
    told = f"{old}\nWhy so long.\n"
    new = put(told, "site", section("site", "A build", "2 s"))
    assert (new.count("## A build"), "1 s\n```" in new, "2 s\n```" in new) == (1, False, True)
    assert new.endswith("\nWhy so long.\n")


def test_every_section_of_the_file_is_a_measurement() -> None:
    headings = [
        line.removeprefix("## ") for line in TABLE.read_text("utf-8").splitlines() if line.startswith("## ")
    ]
    assert set(headings) <= {title for _, title in MEASUREMENTS.values()}


def test_the_enlarged_policy_is_sound() -> None:
    found = inspect(enlarged(24, 3).encode(), "support.yaml", Context(TODAY))
    assert found.errors == ()
    assert found.policy is not None
    assert (len(found.policy.languages), len(found.policy.tiers)) == (24, 3)
