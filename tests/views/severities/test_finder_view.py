"""By what a severity is found: the policy's own way, else the words of its severities, worst first."""

from generator.i18n.locale import Locale
from generator.views.say_policy import say
from generator.views.severities.finder_view import FinderView
from tests.support.finder_policy import BY_IMPACT, BY_QUESTIONS
from tests.support.one_of_each import one_of_each
from tests.support.policies import german, of_another, real


def finder_of(*edits: tuple[str, str]) -> FinderView:
    found = german(*edits).finder
    assert found is not None
    return found


def test_questions_of_the_policy() -> None:
    found = finder_of(BY_QUESTIONS)
    assert [(each.ask.plain, each.severity, each.points) for each in found.questions] == [
        ("Steht der Service still?", "P1", ()),
        ("Ist er schlechter als sonst?", "P2", ()),
        ("Können Sie das Problem umgehen?", "P3", ()),
    ]
    assert (found.is_stated, found.otherwise) == (True, "P4")


def test_impact_and_urgency() -> None:
    found = finder_of(BY_IMPACT)
    assert [each.plain for each in found.urgencies] == ["Die Arbeit steht", "Die Arbeit ist behindert"]
    assert [(each.name.plain, each.severities) for each in found.impacts] == [
        ("Das ganze Unternehmen", ("P1", "P2")),
        ("Eine Person", ("P3", "P4")),
    ]


def test_else_the_words_of_the_severities_worst_first_and_nothing_is_invented() -> None:
    found = finder_of()
    assert [each.severity for each in found.questions] == ["P1", "P2", "P3", "P4"]
    assert {each.ask.plain for each in found.questions} == {"Trifft eines davon zu?"}
    assert [each.plain for each in found.questions[1].points] == [
        "Kontinuierliche oder häufige Verschlechterung der Servicequalität",
        "Eingeschränkte Verfügbarkeit des Administrationsportals",
    ]
    # Of what fits nowhere, the policy does not say which severity it has.
    assert (found.is_stated, found.otherwise) == (False, "")
    one_point = say(of_another("auth0"), Locale.of(of_another("auth0"), "en")).finder
    assert one_point is not None
    assert one_point.questions[0].ask.plain == "Does this apply?"


def test_examples_are_asked_with_the_points() -> None:
    example = "    examples:\n      - de: Niemand kommt hinein\n        en: Nobody gets in\n"
    found = finder_of(("\n  P2:\n    name:", f"{example}\n  P2:\n    name:"))
    assert found.questions[0].points[-1].plain == "Zum Beispiel: Niemand kommt hinein"


def test_no_finder_where_there_is_no_choice_or_no_word_to_choose_by() -> None:
    for name in ("bareos", "tyk"):
        assert say(of_another(name), Locale.of(of_another(name), "en")).finder is None
    policy = one_of_each()
    assert say(policy, Locale.of(policy, "de")).finder is None
    for bare, asked in (("P1", None), ("P4", ["P1", "P2", "P3"])):
        severity = real().severities[bare].model_copy(update={"description": ()})
        policy = real().model_copy(update={"severities": {**real().severities, bare: severity}})
        found = say(policy, Locale.of(policy, "de")).finder
        assert (found and [each.severity for each in found.questions]) == asked
