"""What a clause is cited by: counted, or laid down."""

import pytest

from generator.i18n.locale import Locale
from generator.policy.portal.clause_numbers import program_clauses, program_numbers, rank, section_numbers
from generator.reading.schema import load
from generator.reading.yaml.source import read
from generator.views.say_policy import say
from tests.support.levels_policy import with_availability
from tests.support.policies import changed, real

NEW = "  remedies:\n{number}    text:\n      de: Neu.\n      en: New.\n\n  how-it-works:\n"


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("", ["3", "4", "5", "14"]),
        ("    number: 3a\n", ["3", "3a", "4", "13"]),
        ("    number: 20\n", ["3", "20", "21", "30"]),
    ],
)
def test_what_comes_after_a_number_is_counted_from_it(number: str, expected: list[str]) -> None:
    policy = changed(("  how-it-works:\n", NEW.format(number=number)))
    numbers = section_numbers(policy)
    named = [numbers[name] for name in ("severity-levels", "remedies", "how-it-works")]
    assert [*named, program_numbers(policy)["version"]] == expected


def test_sevens_before_eights() -> None:
    assert sorted(["8", "7b", "10", "7", "7a"], key=rank) == ["7", "7a", "7b", "8", "10"]


def test_the_clauses_of_the_program_are_those_of_the_terms_in_their_order() -> None:
    levels = load(read(with_availability().encode(), "support.yaml"))[0]
    assert levels is not None
    for policy in (real(), levels):
        view = say(policy, Locale.of(policy, "de"))
        assert program_clauses(policy) == tuple(each.key for each in view.clauses if each.key)
        assert [each.number for each in view.clauses] == [str(n) for n in range(1, len(view.clauses) + 1)]
