"""What the calculator's markup is given, in each language."""

import json
import re

import pytest

from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.answer_view import CalculatorView, ExampleView
from generator.views.calculator_words import calculator_words
from generator.views.say_calculator import say_calculator
from generator.views.say_kinds import kind_words
from generator.views.say_policy import say
from tests.support.changed_policy import changed_policy
from tests.support.kinds_policy import kinds_policy
from tests.support.on_call_policy import ELAPSED, IN_ANY_WAY, on_call_policy
from tests.support.policies import changed, of_another, real
from tests.support.words_policy import words_policy


def said(policy: Policy, language: str) -> CalculatorView:
    return say_calculator(policy, Locale.of(policy, language))


def examples(view: CalculatorView) -> list[ExampleView]:
    return [each for tier in view.tiers for each in view.of_tier(tier)]


@pytest.mark.parametrize("language, region", [("de", "Deutschland"), ("en", "United Kingdom")])
def test_examples_of_a_language_are_of_its_country(language: str, region: str) -> None:
    assert f", {region}, " in examples(said(real(), language))[0].answer.question


def test_without_such_a_region_they_are_of_the_first_one() -> None:
    policy = changed(("    country: GB\n", "    country: CA\n"))
    assert ", United States, " in examples(said(policy, "en"))[0].answer.question


@pytest.mark.parametrize("language", ["de", "en"])
def test_all_names_of_the_policy_are_among_the_words(language: str) -> None:
    policy = changed_policy()
    names = json.loads(said(policy, language).words)["names"]
    assert list(names["tiers"]) == ["standard", "gold", "platinum"]
    assert list(names["severities"]) == ["P0", "P1", "P2", "P3", "P4"]
    assert names["regions"]["nepal"] == "Nepal"
    assert names["tiers"]["platinum"] == {"de": "Platin", "en": "Platinum"}[language]


def test_examples_are_said_in_the_language() -> None:
    german, english = (examples(said(real(), language)) for language in ("de", "en"))
    assert [(each.tier, each.situation) for each in german] == [
        ("standard", "Vor dem Wochenende"),
        ("standard", "Vor einem Feiertag"),
        ("standard", "Nachts"),
        ("gold", "Nachts"),
        ("gold", "Bei der Zeitumstellung"),
    ]
    assert [each.situation for each in english] == [
        "Before the weekend",
        "Before a holiday",
        "At night",
        "At night",
        "When clocks change",
    ]


def test_an_example_that_holds_on_a_condition_says_so_first() -> None:
    always = (
        "    open:\n      monday to friday: 18:00–22:00\n      saturday, sunday: 8:00–22:00\n",
        "    open: always\n",
    )
    on_call = examples(said(on_call_policy(IN_ANY_WAY, ELAPSED, always), "de"))
    (night,) = (each for each in on_call if (each.tier, each.situation) == ("standard", "Nachts"))
    assert night.answer.why[0] == "In der Supportstufe Standard zugesagt: 2 Stunden (Rufbereitschaft)."
    usual, noted = (examples(said(words_policy(), "de"))[at].answer.why[0] for at in (0, -1))
    assert "zugesagt" not in usual
    assert noted == "In der Supportstufe Gold zugesagt: 30 Min. (nur bei telefonischer Meldung)."


def test_a_company_may_word_things_its_own_way() -> None:
    wording = 'wording:\n  days-weekend:\n    de: "{days}: frei"\n    en: "{days}: off"\n'
    policy = changed(("wording:\n", wording))
    assert json.loads(said(policy, "de").words)["why"]["weekend"] == "{days}: frei"
    example = said(policy, "de").of_tier("standard")[0]
    assert example.answer.why[1] == "Sa., 3. Jan. bis So., 4. Jan.: frei"


def test_an_example_of_many_days_keeps_its_beginning_and_its_end() -> None:
    policy = changed(("      P1: 4 business hours", "      P1: 30 business days"))
    kept = say_calculator(policy, Locale.of(policy, "de")).of_tier("standard")[0]
    assert len(kept.answer.why) == 9
    assert re.fullmatch(r"… und \d\d weitere Zeilen dieser Art …", kept.answer.why[4])
    assert kept.answer.why[-1].startswith("Fällig zur selben Uhrzeit")


def test_the_only_tier_is_not_named_as_one_of_several() -> None:
    policy = of_another("evbit")
    assert calculator_words(policy, Locale.of(policy, "de"))["rule"] == "Zugesagt: {promise}."


def test_an_example_names_no_zone_where_it_holds_in_any() -> None:
    theirs = changed(("local_time: of the region", "local_time: of the customer"))
    said = {
        policy.counting.local_time: examples(say(policy, Locale.of(policy, "de")).calculator)[
            0
        ].answer.sentence
        for policy in (real(), theirs)
    }
    assert [("Ortszeit" in sentence, "UTC" in sentence) for sentence in said.values()] == [
        (True, True),
        (False, False),
    ]


def test_an_answer_in_utc_says_so_once() -> None:
    policy = of_another("photoprism", ("time_zone: Europe/Berlin", "time_zone: UTC"))
    sentence = examples(say(policy, Locale.of(policy, "en")).calculator)[0].answer.sentence
    assert sentence.endswith(":00 UTC.")


def test_units_stand_in_one_order_whatever_the_order_of_a_set_is() -> None:
    policy = kinds_policy()
    locale = Locale.of(policy, "en")
    there, back = (
        list(kind_words(policy, locale, units)["kinds"]["every"])
        for units in (["hours", "business days"], ["business days", "hours"])
    )
    assert there == back == ["1 hour", "1 business day", "other"]
