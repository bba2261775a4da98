"""What severities are called and what belongs to them: in every tier, in one, nowhere."""

from datetime import datetime

from generator.deadlines.answers import answer
from generator.deadlines.baking import bake_policy
from generator.i18n.locale import Locale
from generator.views.answer_view import AnswerWords
from generator.views.calculator_words import calculator_words
from tests.support.policies import changed, german, real

BY_TIER = (
    '    description_by_tier:\n      gold:\n        - de: "**Alle** Geräte"\n          en: All devices\n\n'
)


def test_points_of_one_tier_stand_under_its_name() -> None:
    first = german(("\n  P2:\n    name:", f"{BY_TIER}\n  P2:\n    name:")).severities[0]
    assert len(first.points) == 3
    assert [each.plain for each in first.all_points[3:]] == ["Gold: Alle Geräte"]
    assert [each.plain for each in first.points_in("gold")[3:]] == ["Alle Geräte"]
    assert first.points_in("standard") == first.points


def test_a_code_stands_before_the_name_only_where_the_file_wants_one() -> None:
    first, second, *_ = german(
        ("  P1:\n    name:", "  P1:\n    code: none\n    name:"),
        ("  P2:\n    name:", '  P2:\n    code: "2"\n    name:'),
    ).severities
    assert [(each.code, each.label, each.title) for each in (first, second)] == [
        ("", "Kritisch", "Kritisch"),
        ("2", "Schweregrad 2", "2 Erheblich"),
    ]
    assert [
        each.label
        for each in german(("  P1:\n    name:", "  P1:\n    code: none\n    name:")).tiers[1].responses
    ][:2] == ["Kritisch", "P2"]


def test_the_calculator_knows_the_codes_of_those_that_have_one() -> None:
    policy = changed(("  P1:\n    name:", "  P1:\n    code: none\n    name:"))
    assert calculator_words(policy, Locale.of(policy, "de"))["names"]["codes"] == {
        "P2": "P2",
        "P3": "P3",
        "P4": "P4",
    }
    assert calculator_words(real(), Locale.of(real(), "de"))["names"]["codes"]["P1"] == "P1"


def test_an_answer_names_the_severity_as_the_file_wants_it() -> None:
    policy = changed(("  P1:\n    name:", "  P1:\n    code: none\n    name:"))
    sla, locale = bake_policy(policy), Locale.of(policy, "de")
    found = answer(sla, "gold", "P1", "germany", datetime(2026, 12, 1, 10, 0))
    said = AnswerWords(calculator_words(policy, locale), locale, sla["names"]).view(found)
    assert said.question.startswith("Gold, Kritisch, Deutschland")


def test_a_code_that_is_only_a_number_says_of_what() -> None:
    """In a sentence, „auf 2“ would be no word; by the company's own, if it has one."""
    numbered = ("  P2:\n    name:", '  P2:\n    code: "2"\n    name:')
    terms = "  severity:\n    de: die Störungsklasse | die Störungsklassen\n    en: class | classes\n"
    own = ("\nunits:\n", f"\nterms:\n{terms}units:\n")
    assert german(numbered).tiers[0].responses[1].label == "Schweregrad 2"
    assert german(numbered, own).tiers[0].responses[1].label == "Störungsklasse 2"
