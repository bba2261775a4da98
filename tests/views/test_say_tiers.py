"""What is said where no time is promised, and of whom hours are, where they are not the same for all."""

import pytest

from generator.i18n.locale import Locale
from generator.views.policy_view import PolicyView
from generator.views.say_policy import say
from tests.support.kinds_policy import kinds_policy
from tests.support.on_call_policy import on_call_policy
from tests.support.policies import changed, of_another, pages_of, real
from tests.support.words_policy import words_policy


def said(language: str, *more: tuple[str, str]) -> PolicyView:
    policy = words_policy(*more)
    return say(policy, Locale.of(policy, language))


def test_words_stand_where_no_time_is_promised() -> None:
    standard = said("de").tier("standard")
    assert [(each.label, each.text, each.is_time, each.clock) for each in standard.responses] == [
        ("P1", "4 Arbeitsstunden", True, "läuft nur während der Support-Zeiten"),
        ("P2", "Nach Vereinbarung", False, ""),
        ("P3", "Nach besten Kräften", False, ""),
        ("P4", "Nicht angeboten", False, ""),
    ]
    assert [each.text for each in said("en").tier("standard").responses[1:]] == [
        "As agreed",
        "Best effort",
        "Not offered",
    ]


def test_the_condition_of_a_promise() -> None:
    gold = said("de").tier("gold")
    assert [each.note for each in gold.responses] == ["nur bei telefonischer Meldung", "", "", ""]


def test_a_tier_is_known_by_its_worst_severity_also_where_that_is_answered_at_once() -> None:
    at_once = said("de", ("      P1: 4 business hours\n", "      P1: at once\n"))
    standard = at_once.tier("standard")
    assert standard.promise == "Erste Reaktion auf P1 Kritisch: Sofort"
    assert [each.text for each in standard.known_by] == ["Sofort"]


def test_where_no_tier_promises_a_first_response_they_are_known_by_what_they_promise() -> None:
    policy = changed(
        ("    first_response:\n      P1: 4 business hours\n      P2: 8 business hours\n      P3: 2 business days\n"
         "      P4: 4 business days\n", "    first_response: none\n    resolution:\n      P1: 2 business days\n"),
        ("    first_response:\n      P1: 30 minutes\n      P2: 1 hour\n      P3: 4 hours\n      P4: 8 hours\n",
         "    first_response: none\n    start_of_work:\n      P1: 1 hour\n"),
    )  # fmt: skip
    view = say(policy, Locale.of(policy, "de"))
    assert [each.name for each in view.promise_kinds] == [
        "Beginn der Bearbeitung",
        "Erste Reaktion",
        "Lösungszeit",
    ]
    assert [each.name for each in view.further_kinds] == ["Lösungszeit"]
    assert view.start == ("gold", "P1")
    gold, standard = view.tier("gold"), view.tier("standard")
    assert gold.promise == "Beginn der Bearbeitung (P1): 1 Stunde"
    assert [each.text for each in gold.known_by] == ["1 Stunde"]
    assert standard.promise == "Reaktionszeiten sind nicht festgelegt."
    assert [kind.name for kind, _ in standard.also_known_by] == ["Lösungszeit"]


def test_prices() -> None:
    view = said("en")
    assert [tier.price for tier in view.tiers] == ["", "99 euros a month"]
    assert view.has_prices
    none = said(
        "en",
        ("    price:\n      de: 99 Euro im Monat\n      en: 99 euros a month\n", "    price: not stated\n"),
    )
    assert not none.has_prices
    gone = said("en", ("    price: not stated\n", "    price: no longer sold\n"))
    assert gone.tiers[0].price == "No longer sold"


def test_how_much_of_a_feature_a_tier_has() -> None:
    (email, *_) = said("de").features
    assert [(cell.kind, cell.text) for cell in email.cells] == [("value", "5"), ("included", "✓")]


def test_hours_by_severity_say_whose_they_are() -> None:
    gold = said("en").tier("gold")
    assert gold.hours_name.plain.splitlines() == [
        "P1 and P2: 24 hours a day, 7 days a week",
        "P3 and P4: 9:00–18:00 local time",
        "Weekdays only",
    ]
    assert [hours.tiers for hours in gold.hours] == [("P1 and P2",), ("P3 and P4",)]


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        (
            "Abends",
            "Rufbereitschaft (P1 und P2): Abends\nMontag bis Freitag 18:00–22:00 Uhr; Samstag und Sonntag 8:00–22:00 Uhr",
        ),
        (
            "Rufbereitschaft",
            "Rufbereitschaft (P1 und P2): Montag bis Freitag 18:00–22:00 Uhr; Samstag und Sonntag 8:00–22:00 Uhr",
        ),
        ("18–22 Uhr", "Rufbereitschaft (P1 und P2): 18–22 Uhr"),
    ],
)
def test_a_name_without_hours_has_them_beside_it(name: str, expected: str) -> None:
    policy = on_call_policy(("      de: Mo–Fr 18–22 Uhr, Sa und So 8–22 Uhr", f'      de: "{name}"'))
    said = say(policy, Locale.of(policy, "de")).tier("standard").hours_name.plain
    assert said.endswith(expected)
    assert ("Montag bis Freitag 18:00–22:00" in said) == ("18–22" not in name)


def test_hours_that_are_called_service_hours_are_so_once() -> None:
    policy = on_call_policy(
        ("        {hours} Uhr Ortszeit\n        Nur werktags\n", "        Support-Zeiten\n")
    )
    locale = Locale.of(policy, "de")
    view = say(policy, locale)
    assert [hours.is_named_as_owner for hours in view.tier("standard").hours] == [True, False]
    (page,) = (text for path, text in pages_of(view, locale).items() if "tiers/standard" in path)
    assert "Rufbereitschaft (P1 und P2): Mo–Fr 18–22 Uhr" in page
    assert "Support-Zeiten: Support-Zeiten" not in page


def test_a_number_as_a_code_says_of_what() -> None:
    policy = changed(("    name:\n      de: Kritisch", '    code: "1"\n    name:\n      de: Kritisch'))
    view = say(policy, Locale.of(policy, "de"))
    assert view.tier("standard").promise == "Erste Reaktion auf Schweregrad 1 Kritisch: 4 Arbeitsstunden"


def test_a_tier_without_hours_and_times() -> None:
    times = "    first_response:\n      P1: 4 business hours\n      P2: as agreed\n      P3: best effort\n      P4: not offered\n"
    standard = said(
        "de",
        (
            "    service_hours: business-hours\n    features:\n      email: 5",
            "    service_hours: none\n    features:\n      email: 5",
        ),
        (times, "    first_response: none\n"),
    ).tier("standard")
    assert (standard.hours, standard.hours_name.plain) == ((), "Keine Support-Zeiten festgelegt")
    assert standard.promise == "Reaktionszeiten sind nicht festgelegt."
    assert {each.text for each in standard.responses} == {"Nicht zugesagt"}


@pytest.mark.parametrize(
    ("more", "start"),
    [
        ((), ("standard", "P1")),
        ((("      P1: 4 business hours\n", "      P1: at once\n"),), ("gold", "P1")),
    ],
)
def test_the_calculator_starts_where_a_time_is_promised(
    more: tuple[tuple[str, str], ...], start: tuple[str, str]
) -> None:
    assert said("en", *more).start == start


def test_with_times_for_all_nothing_changes() -> None:
    view = say(real(), Locale.of(real(), "de"))
    assert view.start == ("standard", "P1")
    assert all(each.is_time and not each.note for tier in view.tiers for each in tier.promises)


def test_the_hours_page_says_for_which_severities_hours_are() -> None:
    assert [(hours.id, hours.tiers) for hours in said("en").hours] == [
        ("business-hours", ("Standard", "Gold (P3 and P4)")),
        ("around-the-clock", ("Gold (P1 and P2)",)),
    ]


def test_a_card_names_of_further_kinds_what_is_promised() -> None:
    policy = kinds_policy(
        (
            "      P1: 8 business hours\n      P2:\n        time: 3 business days\n",
            "      P2:\n        time: as agreed\n",
        ),
        (
            "    workaround:\n      P1: 2 hours\n      P2: 8 hours\n",
            "    workaround:\n      P1: not promised\n",
        ),
    )
    standard, gold = say(policy, Locale.of(policy, "en")).tiers
    assert [(kind.name, promise.label, promise.with_note) for kind, promise in standard.also_known_by] == [
        ("Start of work", "P1", "4 business hours"),
        ("Resolution time", "P2", "As agreed (third-party software excepted)"),
    ]
    assert [kind.name for kind, _ in gold.also_known_by] == ["Updates", "Resolution time"]


def test_a_tier_with_nothing_but_an_on_call_service_is_known_by_it() -> None:
    usual = "    first_response:\n      P1: 4 business hours\n      P2: 8 business hours\n      P3: 2 business days\n      P4: 4 business days\n"
    policy = on_call_policy((usual, "    first_response: none\n"))
    standard = say(policy, Locale.of(policy, "de")).tier("standard")
    assert standard.promise == "Erste Reaktion in der Rufbereitschaft (P1): 1 Arbeitsstunde"
    assert standard.also_known_by == ()  # said once
    said = say(on_call_policy(), Locale.of(on_call_policy(), "de"))
    (beside,) = said.tier("standard").also_known_by
    assert beside[0].name == "Erste Reaktion in der Rufbereitschaft"
    assert said.clocks() == (
        (False, "läuft Tag und Nacht"),
        (True, "läuft nur während der Support-Zeiten"),
        (True, "läuft während der Support-Zeiten und der Rufbereitschaft"),
    )
    standard = said.tier("standard")
    assert standard.promise == "Erste Reaktion auf P1 Kritisch: 4 Arbeitsstunden"
    assert standard.hours_name.on_one_line.endswith(
        "Rufbereitschaft (P1 und P2): Mo–Fr 18–22 Uhr, Sa und So 8–22 Uhr"
    )


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("{hours} CET", "9:00–17:00 CET, Monday to Friday"),
        ("Mon–Fri {hours} CET", "Mon–Fri 9:00–17:00 CET"),
        ("Office hours", "Office hours\nMonday to Friday 9:00–17:00"),
    ],
)
def test_a_name_of_hours_says_their_days(name: str, expected: str) -> None:
    policy = of_another("bareos", ('name: "{hours}, Monday to Friday"', f'name: "{name}"'))
    view = say(policy, Locale.of(policy, "en"))
    assert view.tier("standard").hours_name.plain == expected
