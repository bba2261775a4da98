"""What the operator sets needs no version; what the customer reads does."""

import pytest

from generator.policy.policy import Policy
from generator.policy.portal import settings
from generator.policy.portal.settings import differing_terms, same_terms, with_settings
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
    ("  imprint: https://www.cyren.com/imprint", "  imprint: https://www.cyren.com/legal/imprint"),
    ("  privacy_notice: https://www.cyren.com/privacy", "  privacy_notice: https://privacy.cyren.com/"),
    ("wording:\n", "status:\n  page: https://status.cyren.com/\n  feed: status.json\n\nwording:\n"),
    ("wording:\n", "pages:\n  faq:\n    title: FAQ\n    menu: footer\n\nwording:\n"),
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
    new = policy(with_lines(RELEASED, SETTINGS[6]))
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


TERMS = {
    "format", "document", "company", "sections", "tiers", "promises", "availability", "maintenance", "credits", "rates", "periods",
    "features", "severities", "which_severity", "escalation", "roles", "service_hours", "regions", "counting", "definitions",
    "not_promised", "further_terms", "contact", "support_languages", "required_information", "wording", "terms", "units",
}  # fmt: skip


def test_every_part_of_the_file_is_a_term_or_a_setting() -> None:
    assert TERMS | set(settings.SETTINGS) == set(Policy.model_fields)
    assert TERMS.isdisjoint(settings.SETTINGS)


def test_where_terms_differ() -> None:
    old = policy(RELEASED)
    now = with_lines(
        RELEASED,
        *SETTINGS[:1],
        ("+49 30 52 00 56 130", "+49 30 520 056 131"),
        ("P2: 1 hour\n", "P2: 2 hours\n"),
        ("    - after: 4 hours\n", "    - after: 3 hours\n"),
        ("bis das Problem behoben wurde.", "bis der Fall geschlossen wurde."),
    )
    assert differing_terms(policy(now), old) == [
        ("sections", "how-it-works", "text"),
        ("tiers", "gold", "first_response", "P2"),
        ("escalation", "P2"),
        ("contact", "phone", "numbers"),
    ]
    assert differing_terms(policy(with_lines(RELEASED, SETTINGS[0])), old) == []
