"""Places are filled in, links lead somewhere, and what leads nowhere stays text."""

from pathlib import Path

import pytest

from generator.i18n.locale import Locale
from generator.policy.base import Text
from generator.policy.portal.link_targets import FIXED, link_targets, path_of
from generator.policy.prose import Run
from generator.reading.schema import load
from generator.reading.yaml.source import read
from generator.views.calculator_words import calculator_words
from generator.views.say_form import say_form
from generator.views.say_kinds import untimed_sentences
from generator.views.voice import Voice, start_caveat, start_of_time
from tests.support.policies import changed, real


def voice(language: str = "de") -> Voice:
    return Voice(real(), Locale.of(real(), language))


def runs(text: str) -> tuple[Run, ...]:
    return voice().prose(Text.model_validate(text)).blocks[0].items[0]


def test_prose_fills_places() -> None:
    assert voice().say(Text.model_validate("{standard.P1}, {gold.P2}, {hours}, {version}, {effective}")) == (
        "4 Arbeitsstunden, 1 Stunde, 9:00–18:00, 1.0, 1. Januar 2026"
    )
    assert runs("An {email}.")[1] == Run("support@cyren.com", "", "mailto:support@cyren.com")


def test_prose_resolves_links() -> None:
    assert [run.target for run in runs("[a](contact-form)[b](imprint)[c](severities)[d](gold)[e](P1)")] == [
        "contact/#contact-form",
        "https://www.cyren.com/imprint",
        "severities/",
        "tiers/gold/",
        "severities/#p1",
    ]


def test_link_to_nowhere_stays_as_written() -> None:
    assert runs("[a](nowhere) [b](javascript:x)") == (
        Run("[a](nowhere)"),
        Run(" "),
        Run("[b](javascript:x)"),
    )


def test_every_target_that_check_accepts_leads_somewhere() -> None:
    names = [*FIXED, *real().sections, *real().tiers, *real().severities, *real().definitions]
    found = [runs(f"[a]({mark}{name})") for name in names for mark in ("", "#")]
    assert [each for each in found if len(each) != 1 or each[0].text != "a" or each[0].target == "#"] == []
    assert [each for each in found if not each[0].target] == []
    assert [run.target for run in runs("[a](email)[b](phone)[c](business-day)[d](#tiers)[e](changes)")] == [
        "mailto:support@cyren.com",
        "contact/#phone-united-states",
        "terms/#definition-business-day",
        "tiers/",
        "changes/",
    ]


def test_sections_are_link_targets_on_their_page() -> None:
    targets = link_targets(real())
    assert targets["disclaimer"] == "escalation/#disclaimer"
    assert targets["introduction"] == "#introduction"
    assert [path_of("home"), path_of("tiers")] == ["", "tiers/"]


def test_origin() -> None:
    said = voice()
    assert said.origin("stated") is None
    assert [origin.label for each in ("chosen", "added") if (origin := said.origin(each))] == [
        "gewählte Lesart",
        "ergänzt",
    ]


def test_a_name_keeps_the_words_of_a_link_and_a_link_to_nowhere_stays_as_written() -> None:
    said = voice().say(Text.model_validate("[Netz](tiers), [Hilfe](#phone), [a](nowhere), [b] (c)"))
    assert said == "Netz, Hilfe, [a](nowhere), [b] (c)"


@pytest.mark.parametrize(
    ("starts", "de", "en"),
    [
        ("on receipt", "", ""),
        (
            "when the case number is assigned",
            "Die Frist beginnt, sobald die Fallnummer vergeben ist. "
            "Geschieht das später als hier angenommen, verschiebt sich auch die Antwort.",
            "Time starts to run when the case number is assigned. "
            "If that is later than assumed here, so is the answer.",
        ),
        (
            "when the report is complete",
            "Die Frist beginnt, sobald Ihre Meldung vollständig ist. "
            "Geschieht das später als hier angenommen, verschiebt sich auch die Antwort.",
            "Time starts to run when your report is complete. "
            "If that is later than assumed here, so is the answer.",
        ),
        (
            "when we learn of it",
            "Die Frist beginnt, sobald wir von dem Problem erfahren. "
            "Geschieht das später als hier angenommen, verschiebt sich auch die Antwort.",
            "Time starts to run when we learn of the problem. "
            "If that is later than assumed here, so is the answer.",
        ),
    ],
)
def test_start_caveat(starts: str, de: str, en: str) -> None:
    policy = changed(("starts: on receipt", f"starts: {starts}"))
    assert [start_caveat(policy, Locale.of(policy, each)) for each in ("de", "en")] == [de, en]


RESOLUTION = ("    first_response:\n", "    resolution:\n      P1: 8 hours\n    first_response:\n")
WAITING = ("counting:\n", "counting:\n  waiting_for_customer: stops the clock\n")


def test_time_that_stops_for_the_customer_is_said_beside_times_after_the_first_response() -> None:
    stands = ("stops the clock", "does not stop the clock")
    said = [
        start_caveat(policy, Locale.of(policy, "en"))
        for policy in (
            changed(WAITING, RESOLUTION),
            changed(WAITING),
            changed(RESOLUTION),
            changed((WAITING[0], WAITING[1].replace(*stands)), RESOLUTION),
        )
    ]
    assert said == ["While we wait for information from you, time does not run.", "", "", ""]


THEIR_HOLIDAYS = ("    holidays: DE-BE", "    holidays: of the customer")
OF_ALL = [
    (f"    holidays: {calendar}", "    holidays: of the customer")
    for calendar in ("US-CA", "GB-ENG", "DE-BE", "IL")
]
LEFT_OUT = "The public holidays where you are apply; times calculated here do not take them into account."


def test_holidays_of_the_customer_are_left_out_where_hours_are_closed_on_them() -> None:
    opens = ("    public_holidays: closed\n", "    public_holidays: open\n")
    said = [
        start_caveat(policy, Locale.of(policy, "en"), way)
        for policy in (changed(*OF_ALL), changed(THEIR_HOLIDAYS), changed(*OF_ALL, opens))
        for way in (None, "form")
    ]
    assert said == [LEFT_OUT, LEFT_OUT, f"Germany: {LEFT_OUT}", f"Germany: {LEFT_OUT}", "", ""]


BY_WAY = (
    ("starts: on receipt", "starts:\n    form: on receipt\n    email: on receipt\n    phone: when the case number is assigned"),
    ("starts: on receipt", "starts:\n    form: when the report is complete\n    email: on receipt\n    phone: on receipt"),
    ("starts: on receipt", "starts:\n    form: on receipt\n    email: on receipt\n    phone: on receipt"),
)  # fmt: skip


def test_time_starts_for_each_way_as_it_says() -> None:
    said = [
        [start_of_time(changed(edit), Locale.of(changed(edit), each)) for each in ("de", "en")]
        for edit in BY_WAY
    ]
    assert said == [
        [
            "Die Frist beginnt je nach Kontaktweg: mit dem Eingang Ihrer Meldung (Kontaktformular und E-Mail) oder "
            "mit der Vergabe der Fallnummer (Telefon).",
            "Time starts to run when your report is received (Contact form and E-mail) or "
            "when the case number is assigned (Phone).",
        ],
        [
            "Die Frist beginnt je nach Kontaktweg: sobald Ihre Meldung vollständig ist (Kontaktformular) oder "
            "mit dem Eingang Ihrer Meldung (Telefon und E-Mail).",
            "Time starts to run when your report is complete (Contact form) or "
            "when your report is received (Phone and E-mail).",
        ],
        [
            "Die Frist beginnt mit dem Eingang Ihrer Meldung.",
            "Time starts to run when your report is received.",
        ],
    ]


def test_of_the_form_only_its_own_start_counts() -> None:
    late = " If that is later than assumed here, so is the answer."
    policies = [changed(edit) for edit in BY_WAY]
    english = [Locale.of(each, "en") for each in policies]
    assert [start_caveat(each, locale, "form") for each, locale in zip(policies, english, strict=True)] == [
        "",
        f"Time starts to run when your report is complete.{late}",
        "",
    ]
    assert [
        start_caveat(each, locale).endswith(late) for each, locale in zip(policies, english, strict=True)
    ] == [True, True, False]


def test_the_caveat_stands_beside_the_promise_and_at_the_send_button() -> None:
    policy = changed(("starts: on receipt", "starts: when the severity is set"))
    caveat = start_caveat(policy, Locale.of(policy, "en"))
    words = calculator_words(policy, Locale.of(policy, "en"))
    assert words["rule"] == "Promised in {tier}: {promise}. " + caveat
    form = policy.contact.form
    assert form is not None
    said = say_form(Voice(policy, Locale.of(policy, "en")), form)
    assert said.expected.endswith(f" by {{time}}. {caveat}")


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("photoprism", "en", "This severity is not offered in this plan."),
        ("bareos", "en", "This is not offered in this support contract."),
        ("netzfabrik", "de", "Diese Priorität gibt es nicht."),
        ("netzfabrik", "en", "This priority is not offered."),
    ],
)
def test_one_of_something_is_not_told_apart_where_no_time_is_given(
    name: str, language: str, said: str
) -> None:
    file = Path(__file__).parents[1] / "policies" / f"{name}.yaml"
    policy, _ = load(read(file.read_bytes(), file.name))
    assert policy is not None
    assert untimed_sentences(policy, Locale.of(policy, language))["not offered"] == said


def test_after_a_cut_off_nothing_is_due_at_the_hour_of_the_report() -> None:
    late = changed(("outside_hours: at the next opening", "same_day_until: 12:00"))
    said = [
        calculator_words(each, Locale.of(each, "en"))["counting"]["business-days"] for each in (real(), late)
    ]
    assert [each.partition(".")[0] for each in said] == [
        "Days with service hours count, but not the day of receipt; due at the hour of the report",
        "Days with service hours count, but not the day of receipt; "
        "due at the hour at which the report counts as received",
    ]


@pytest.mark.parametrize(
    ("name", "language", "said"),
    [
        ("dhbw", "de", "Während der Supportzeiten antworten wir sofort; eine Frist ist nicht angegeben."),
        ("tyk", "en", "We respond at once; no time is stated."),
    ],
)
def test_nobody_responds_at_once_when_nobody_is_there(name: str, language: str, said: str) -> None:
    file = Path(__file__).parents[1] / "policies" / f"{name}.yaml"
    policy, _ = load(read(file.read_bytes(), file.name))
    assert policy is not None
    assert untimed_sentences(policy, Locale.of(policy, language))["at once"] == said
