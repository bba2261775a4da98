"""What the operator sets needs no version; what the customer reads does."""

import pytest

from generator.policy.portal.settings import same_terms, with_settings
from tests.rules.versions.test_changes import found
from tests.support.versions_of_policy import policy, settled, with_lines

RELEASED = settled()
CONTRACT = 'contracts:\n  acme:\n    tier: gold\n    region: germany\n    version: "1.0"\n\nwording:\n'
SETTINGS = (
    ("  address: https://support.cyren.com/\n", "  address: https://help.cyren.com/\n"),
    (
        "  address: https://support.cyren.com/\n",
        "  address: https://support.cyren.com/\n  hosting: [nginx]\n",
    ),
    ("    endpoint: https://forms.cyren.com/support", "    endpoint: https://forms.cyren.com/other"),
    ("    success: ok\n", "    success: data.ok\n"),
    ("    provider: generic\n", "    provider: generic\n    hidden:\n      queue: support\n"),
    ("wording:\n", CONTRACT),
    (
        "    en: en-GB\n",
        "    en: en-US\n    de: de-AT\n",
    ),
    ("wording:\n", "status:\n  page: https://status.cyren.com/\n  feed: status.json\n\nwording:\n"),
)


@pytest.mark.parametrize("change", SETTINGS)
def test_a_setting_needs_no_new_version(change: tuple[str, str]) -> None:
    assert found(with_lines(RELEASED, change), RELEASED) == []


@pytest.mark.parametrize(
    "change",
    [
        ("+49 30 52 00 56 130", "+49 30 520 056 131"),
        ("    address: support@cyren.com\n", "    address: help@cyren.com\n"),
        (
            "    provider: generic\n",
            "    provider: generic\n    recipient:\n      de: Formularwerk GmbH\n      en: Formularwerk GmbH\n",
        ),
    ],
)
def test_what_the_customer_reads_needs_one(change: tuple[str, str]) -> None:
    assert "version-not-raised" in [row[0] for row in found(with_lines(RELEASED, change), RELEASED)]


def test_a_contract_may_go_and_is_told() -> None:
    rows = found(RELEASED, with_lines(RELEASED, ("wording:\n", CONTRACT)))
    assert [row[0::2] for row in rows] == [
        ("contract-gone", "The address /c/acme/ of a contract leads nowhere any more.")
    ]


def test_terms_keep_and_settings_follow() -> None:
    old = policy(RELEASED)
    new = policy(with_lines(RELEASED, SETTINGS[2], ("P2: 1 hour\n", "P2: 2 hours\n")))
    mixed = with_settings(old, new)
    assert mixed.tiers == old.tiers
    assert mixed.contact.form.endpoint == "https://forms.cyren.com/other"
    assert same_terms(mixed, old)
    assert not same_terms(new, old)


def test_dates_are_written_as_today_in_the_languages_that_a_version_has() -> None:
    old = policy(RELEASED)
    new = policy(with_lines(RELEASED, SETTINGS[-2]))
    assert with_settings(old, new).document.conventions == {"en": "en-US", "de": "de-AT"}
    german = old.model_copy(update={"document": old.document.model_copy(update={"languages": ("de",)})})
    assert with_settings(german, new).document.conventions == {"de": "de-AT"}


ANSWER = "  remedies: not stated\n"


def test_silence_that_is_written_down_needs_none_and_a_statement_does() -> None:
    unanswered = with_lines(RELEASED, (ANSWER, ""))
    spoken = with_lines(
        unanswered, ("\nrequired_information:\n", "\nsupport_languages: none\n\nrequired_information:\n")
    )
    stated = with_lines(RELEASED, (ANSWER, "  remedies:\n    de: Keine.\n    en: None.\n"))
    assert found(RELEASED, unanswered) == found(unanswered, RELEASED) == found(spoken, RELEASED) == []
    assert [rule for rule, _, _ in found(stated, RELEASED)] == ["version-not-raised"]


def test_a_kind_of_promise_that_is_said_to_be_none_needs_none() -> None:
    silent = with_lines(
        RELEASED,
        (
            "    first_response:\n      P1: 30 minutes\n",
            "    resolution: none\n    first_response:\n      P1: 30 minutes\n",
        ),
    )
    assert found(silent, RELEASED) == []
