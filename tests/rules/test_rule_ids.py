"""Which rules a version of the program had."""

from generator.rules.registry import RULES
from generator.rules.rule_ids import known_to, numbers_of, released


def test_a_version_has_the_rules_of_the_last_frozen_one() -> None:
    assert known_to("1.0.0") == known_to("1.0.7") == frozenset(released()["1.0.0"])
    assert known_to("0.9.0") == known_to("") == frozenset()
    assert len(known_to("1.0.0") & set(RULES)) > 300


def test_versions_are_compared_by_number() -> None:
    assert numbers_of("1.10.0") > numbers_of("1.9.12") > numbers_of("Unreleased") == ()
