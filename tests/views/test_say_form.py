"""The form follows the policy file: another list, another service, another language, and nothing else changes."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from generator.i18n.locale import Locale
from generator.policy.document import Starts
from generator.policy.policy import Policy
from generator.views.form.form_view import FormView, Piece, pieces
from generator.views.say_form import say_form
from generator.views.voice import Voice
from tests.support.form_policy import ROOT, real_policy
from tests.support.kinds_policy import kinds_policy
from tests.support.one_of_each import one_of_each
from tests.support.policies import changed, of_another, real

OWN = ["name", "email", "tier", "severity", "region"]


def with_list(**entries: dict[str, Any]) -> Policy:
    """The real policy with another list of required information."""
    data = yaml.load((ROOT / "policy/support.yaml").read_text(encoding="utf-8"), yaml.BaseLoader)
    data["required_information"] = {name.replace("_", "-"): entry for name, entry in entries.items()}
    return Policy.model_validate(data)


def said(policy: Policy, language: str = "en") -> FormView:
    assert policy.contact.form
    return say_form(Voice(policy, Locale.of(policy, language)), policy.contact.form)


def asked(label: str, answer: str = "one line", **more: Any) -> dict[str, Any]:
    return {"label": {"de": f"{label} (de)", "en": label}, "answer": answer, **more}


def test_fields_of_the_real_policy() -> None:
    assert [(field.name, field.kind, field.required) for field in said(real_policy()).fields] == [
        ("name", "text", True),
        ("email", "email", True),
        ("tier", "select", True),
        ("severity", "select", True),
        ("region", "select", True),
        ("service", "text", True),
        ("organization", "text", True),
        ("time-of-problem", "datetime-local", True),
        ("business-impact", "textarea", True),
        ("description", "textarea", True),
        ("case_number", "text", False),
    ]


def test_another_list_makes_another_form() -> None:
    policy = with_list(
        serial_number=asked(
            "Serial number", needed="if known", hint={"de": "Steht unten.", "en": "On the bottom."}
        ),
        started=asked("Started", "date and time"),
        logs=asked("Logs", "text"),
    )
    fields = said(policy, "de").fields
    assert [field.name for field in fields] == [*OWN, "serial-number", "started", "logs", "case_number"]
    serial, started, logs = fields[5:8]
    assert (serial.label, serial.hint, serial.required) == ("Serial number (de)", "Steht unten.", False)
    assert (started.missing, started.prefill) == ("„Started (de)“ fehlt.", "started reported time")
    assert (logs.kind, logs.prefill) == ("textarea", "")


def test_the_policys_words_stand_in_the_place_of_ours() -> None:
    policy = with_list(
        email=asked("Where do we answer?"),
        severity=asked("How bad is it?"),
        case_number=asked("Ticket", needed="if known"),
    )
    fields = {field.name: field for field in said(policy).fields}
    assert list(fields) == [*OWN, "case-number"]
    assert (fields["email"].label, fields["email"].kind) == ("Where do we answer?", "email")
    assert [choice.value for choice in fields["severity"].choices] == ["P1", "P2", "P3", "P4"]


@pytest.mark.parametrize(
    ("language", "options"),
    [
        ("de", ["P1 Kritisch", "P2 Erheblich", "P3 Geringfügig", "P4 Informationsanfrage"]),
        ("en", ["P1 Critical", "P2 Major", "P3 Minor", "P4 Information request"]),
    ],
)
def test_choices_are_said_in_the_language_of_the_page(language: str, options: list[str]) -> None:
    severity = next(field for field in said(real_policy(), language).fields if field.name == "severity")
    assert [choice.text for choice in severity.choices] == options


@pytest.mark.parametrize(
    ("more", "action", "script_action"),
    [
        ({}, "https://forms.example.com/support", "https://forms.example.com/support"),
        ({"provider": "formsubmit", "endpoint": "https://formsubmit.co/x"},
         "https://formsubmit.co/x", "https://formsubmit.co/ajax/x"),
        ({"provider": "netlify", "endpoint": "https://support.cyren.com/", "key": "support"},
         "thanks/", "thanks/"),
        ({"provider": "netlify", "endpoint": "https://forms.example.com/", "key": "support"},
         "https://forms.example.com/", "https://forms.example.com/"),
    ],
)  # fmt: skip
def test_where_the_form_goes(more: dict[str, Any], action: str, script_action: str) -> None:
    form = said(real_policy(**more))
    assert (form.action, form.script_action) == (action, script_action)


def test_thank_you_page_is_named_in_full_and_in_the_same_language() -> None:
    hidden = dict(said(real_policy(), "de").hidden)
    assert hidden["redirect"] == "https://support.cyren.com/de/contact/thanks/"
    assert (hidden["language"], hidden["policy_version"]) == ("de", "1.0")
    below = real_policy(address="https://www.cyren.com/support")
    assert dict(said(below).hidden)["redirect"] == "https://www.cyren.com/support/en/contact/thanks/"


def test_a_time_is_asked_for_in_the_local_time_that_counts() -> None:
    theirs = changed(("local_time: of the region", "local_time: of the customer"))
    hints = [
        each.hint
        for policy in (real(), theirs)
        for each in said(policy).fields
        if each.kind == "datetime-local"
    ]
    assert hints == ["In the local time of your region.", "In your local time."]


def test_notices_say_what_is_done_with_the_data() -> None:
    policy = real_policy(
        consent={"de": "Siehe [Hinweise](privacy-notice).", "en": "See the [notice](privacy-notice)."},
        controller={"de": "Verantwortlich: Cyren.", "en": "Controller: Cyren."},
        retention={"de": "Für drei Jahre.", "en": "For three years."},
        recipient={"de": "Empfänger: Formspree, Inc.", "en": "Recipient: Formspree, Inc."},
        transfer={"de": "In die USA.\nGrundlage: …", "en": "To the USA.\nBasis: …"},
    )
    assert said(policy).consent is None
    assert [notice.plain for notice in said(policy).notices] == [
        "See the notice.",
        "Controller: Cyren.",
        "Recipient: Formspree, Inc.",
        "To the USA.\nBasis: …",
        "For three years.",
    ]


@pytest.mark.parametrize(
    ("language", "form", "said_of_it"),
    [
        ("de", {"controller": "Cyren GmbH, Berlin"}, ["Verantwortlicher: Cyren GmbH, Berlin"]),
        ("en", {"controller": "Cyren Inc."}, ["Controller: Cyren Inc."]),
        ("en", {"retention": "three years"}, ["Retention of the data: three years"]),
        ("de", {"recipient": "Formspree, Inc."}, ["Empfänger der Daten: Formspree, Inc."]),
        ("en", {"controller": "https://cyren.com/about"}, ["Controller: https://cyren.com/about"]),
        ("en", {"controller": "Cyren is responsible."}, ["Cyren is responsible."]),
    ],
)
def test_a_name_alone_says_what_it_stands_for(
    language: str, form: dict[str, str], said_of_it: list[str]
) -> None:
    policy = real_policy(**{each: {"de": text, "en": text} for each, text in form.items()})
    assert [notice.plain for notice in said(policy, language).notices] == said_of_it


def test_a_declaration_is_a_box_and_no_notice() -> None:
    form = said(real_policy(), "de")
    assert form.notices == ()
    assert form.consent
    assert (form.consent.name, form.consent.sent, form.consent.missing) == (
        "consent_given",
        "Ich habe die Datenschutzhinweise gelesen.",
        "Bitte ankreuzen: „Ich habe die Datenschutzhinweise gelesen.“",
    )
    silent = said(real_policy(consent=None), "de")
    assert silent.consent is None
    assert [notice.plain for notice in silent.notices] == [
        "Wie wir mit Ihren Daten umgehen, steht in den Datenschutzhinweisen."
    ]


def test_files_and_a_copy_are_off_unless_the_policy_wants_them() -> None:
    form = said(real_policy())
    assert (form.files, form.copy) == (None, None)
    wanted = said(
        real_policy(provider="formsubmit", files={"most": "2", "size": "5 MB"}, copy_to_sender="yes"), "de"
    )
    assert wanted.files and wanted.copy
    assert [(each.name, each.label) for each in wanted.files.fields] == [
        ("attachment", "Datei 1"),
        ("attachment_2", "Datei 2"),
    ]
    assert wanted.files.hint == "Höchstens 2 Dateien, jede höchstens 5 MB groß."
    assert (wanted.copy.name, wanted.copy.sent) == ("_autoresponse", "Das haben Sie uns gesandt:")
    one = said(real_policy(files={"most": "1", "size": "5 MB"}), "de").files
    assert one and one.hint == "Eine Datei darf höchstens 5 MB haben."


def test_expected_response_names_the_condition_if_the_clock_starts_later() -> None:
    policy = real_policy()
    later = policy.model_copy(
        update={
            "counting": policy.counting.model_copy(
                update={"starts": Starts({"*": "when the case number is assigned"})}
            )
        }
    )
    assert said(later).expected == (
        "Sent now, as {severity} on {tier}: first response by {time}, if the case number is assigned at once."
    )


@pytest.mark.parametrize(
    ("policy", "language", "hint"),
    [
        (real(), "de", "Wie in Ihrem Vertrag vereinbart."),
        (real(), "en", "As agreed in your contract."),
        (of_another("netzfabrik"), "de", ""),
        (of_another("netzfabrik"), "en", ""),
    ],
)
def test_only_one_of_several_tiers_can_have_been_agreed(policy: Policy, language: str, hint: str) -> None:
    assert [each.hint for each in said(policy, language).fields if each.name == "tier"] == [hint]


def test_pieces() -> None:
    assert pieces("{severity}: by {time}.") == (
        Piece("", "severity"),
        Piece(": by "),
        Piece("", "time"),
        Piece("."),
    )
    assert pieces("no {place}, {1}") == (Piece("no {place}, {1}"),)


def test_a_form_that_does_not_ask_the_severity_says_nobody_should_call_because_of_it() -> None:
    provider = "    provider: generic\n"
    form = said(changed((provider, f"{provider}    severity: not asked\n")))
    assert "severity" not in [field.name for field in form.fields]
    assert form.urgent == ""
    assert said(real()).urgent == "P1"


def test_the_form_knows_words_conditions_and_updates_where_there_are_any() -> None:
    policy = kinds_policy(("      P3: 4 hours\n", "      P3: best effort\n"))
    form = said(policy, "de")
    words = json.loads(form.words)
    assert form.told == ("untimed", "updates")
    assert list(words["untimed"]) == ["not offered", "best effort"]
    assert words["updates"] == {
        "gold": {
            "P1": "Zwischenstand: jede Stunde, der erste bis {due}",
            "P2": "Zwischenstand: alle 4 Stunden, der erste bis {due}",
            "P3": "Zwischenstand: Nach Vereinbarung",
        }
    }
    assert words["version"] == "1.0"
    assert said(real()).told == ()


def test_the_sentence_at_the_send_button_names_only_what_was_chosen() -> None:
    form = said(one_of_each(), "de")
    assert form.expected == "Jetzt gesendet: erste Reaktion bis {time}."
    later = one_of_each(("starts: on receipt", "starts: when the case number is assigned"))
    form = said(later, "de")
    assert form.expected.endswith(" bis {time}, wenn die Fallnummer sofort vergeben wird.")
