"""What the operator sets needs no version; what the customer reads does."""

import re
from collections.abc import Iterator
from typing import Any, get_args, get_origin

import pytest
from pydantic import BaseModel

from generator.policy.policy import Policy
from generator.policy.portal import settings
from generator.policy.portal.settings import differing_terms, reordered_terms, same_terms, with_settings
from tests.rules.versions.test_changes import found
from tests.support.versions_of_policy import policy, settled, with_lines

RELEASED = settled()
_P3_AND_P4 = re.findall(r"(?ms)^  P[34]:\n    name:.*?\n(?=  P4:|\n)", RELEASED)
P3_AND_P4 = ("".join(_P3_AND_P4), "".join(reversed(_P3_AND_P4)))
CONTRACT = 'contracts:\n  acme:\n    tier: gold\n    region: germany\n    version: "1.0"\n\nwording:\n'
BRAND = """\
brand:
  name: Nordlicht
  header:
    status:
      text: Status
      to: https://status.cyren.com/
"""
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
    ("    provider: generic\n", "    provider: generic\n    copy_to_sender: yes\n    key: abc\n"),
    ('subject: "[{severity}] {company}: {service}"', 'subject: "{severity}: {service}"'),
    ("  source: shown\n", "  source: shown\n  provenance: shown\n"),
    ("wording:\n", "search:\n  gold:\n    de: Premium\n    en: premium\n\nwording:\n"),
    ("wording:\n", f"{BRAND}\nwording:\n"),
)
WRITTEN_OTHERWISE = (
    ("    name: Gold\n    price: extra charge\n", "    price: extra charge\n    name: 'Gold'\n"),
    ("      P1: 30 minutes\n      P2: 1 hour\n", "      P2: 1 hour\n      \"P1\": \"30 minutes\"\n"),
    ("      de: Supportvertrag\n      en: Support agreement\n", "      en: Support agreement\n      de: Supportvertrag\n"),
    ("    name: Israel\n", "    name:\n      de: Israel\n      en: Israel\n"),
    ("    de: Erste Fassung.\n", "    de: |\n      Erste Fassung.\n"),
    ("      monday to friday: 9:00–18:00\n", "      monday to friday: 09:00-18:00\n"),
    ("        number: +49 30 52 00 56 130\n", "        cost: standard rate\n        number: +49 30 52 00 56 130\n"),
    ("      email: included\n      web: included\n      phone: included\n      tech", "      web: included\n      phone: included\n      email: included\n      tech"),
)  # fmt: skip
"""The same on every page; the order of a tier's features, severities and languages is that of the file's own lists of them."""


@pytest.mark.parametrize("change", SETTINGS)
def test_a_setting_needs_no_new_version(change: tuple[str, str]) -> None:
    assert found(with_lines(RELEASED, change), RELEASED) == []


@pytest.mark.parametrize("change", WRITTEN_OTHERWISE)
def test_the_same_in_other_letters_needs_none(change: tuple[str, str]) -> None:
    assert found(with_lines(RELEASED, change), RELEASED) == []


@pytest.mark.parametrize(
    "text",
    [RELEASED.replace("\n", "\r\n"), f"\ufeff{RELEASED}", RELEASED.rstrip("\n"), f"{RELEASED}# the end"],
)
def test_neither_do_line_ends_and_what_stands_around_the_text(text: str) -> None:
    assert text != RELEASED
    assert found(text, RELEASED) == []


@pytest.mark.parametrize(
    "change",
    [
        ("+49 30 52 00 56 130", "+49 30 520 056 131"),
        ("    address: support@cyren.com\n", "    address: help@cyren.com\n"),
        (
            "    provider: generic\n",
            "    provider: generic\n    recipient:\n      de: Formularwerk GmbH\n      en: Formularwerk GmbH\n",
        ),
        ("      P2: 1 hour\n", "      P2: 60 minutes\n"),
        ("monday to friday: 9:00", "monday, tuesday, wednesday, thursday, friday: 9:00"),
        ("en: United Kingdom\n", "en: Great Britain\n"),
        ("de: Minute | Min.", "de: Minute | Minuten"),
        ("+1 855-323-5955\n        cost: toll-free\n", "+1 855-323-5955\n"),
        ("  disclaimer:\n", "  liability:\n    formerly: [disclaimer]\n"),
        ("  binding_language: de\n", "  binding_language: en\n"),
        ("languages: [de, en]\n", "languages: [en, de]\n"),
        ("holidays: GB-ENG\n    origin: chosen\n", "holidays: GB-ENG\n"),
        ("  effective: 2026-12-01\n", "  effective: 2026-12-15\n"),
        ("    answer: date and time\n", "    answer: one line\n"),
    ],
)
def test_what_the_customer_reads_needs_one(change: tuple[str, str]) -> None:
    assert "version-not-raised" in [row[0] for row in found(with_lines(RELEASED, change), RELEASED)]


UNORDERED = {
    "wording", "terms", "units", "roles", "escalation", "further_terms", "conventions", "translation_status", "features", "hidden", "by",
    "first_response", "start_of_work", "next_update", "promises", "workaround", "resolution", "description_by_tier", "table", "root",
}  # fmt: skip
"""Whose order says nothing: of what stands under the names of another part, in its order, and of words."""


def test_an_order_that_readers_see_needs_one() -> None:
    old = policy(RELEASED)
    for name in ("sections", "tiers", "severities", "regions", "required_information", "not_promised"):
        now = old.model_copy(update={name: dict(reversed(getattr(old, name).items()))})
        assert (reordered_terms(now, old), differing_terms(now, old)) == ([(name,)], [])
        assert not same_terms(now, old)
    assert reordered_terms(old, old) == []
    rows = found(RELEASED.replace(P3_AND_P4[0], P3_AND_P4[1]), RELEASED)
    assert [each[0::2] for each in rows] == [
        ("version-not-raised", "The content differs from the published version 1.0: severities (the order).")
    ]


def test_an_order_below_an_entry_counts_too() -> None:
    rates = "rates:\n  on-site:\n    name:\n      de: Einsatz\n      en: Visit\n    price: 120 EUR an hour\n    surcharges:\n"
    one, other = (
        f"      {name}: {share} %\n" for name, share in (("around-the-clock", 50), ("business-hours", 10))
    )
    old, now = (
        policy(with_lines(RELEASED, ("wording:\n", f"{rates}{each}\nwording:\n")))
        for each in (one + other, other + one)
    )
    assert reordered_terms(now, old) == [("rates", "on-site", "surcharges")]
    assert not same_terms(now, old)


def test_every_mapping_of_the_file_has_an_order_that_counts_or_none() -> None:
    ordered = {each[-1] for each in settings.ORDERED}
    terms = {name: Policy.model_fields[name].annotation for name in TERMS}
    assert {name for name, _ in mappings_of(terms, set())} - ordered - UNORDERED == set()


def mappings_of(fields: dict[str, Any], known: set[Any]) -> Iterator[tuple[str, Any]]:
    """(key, annotation) of each mapping among the fields and in what they hold."""
    for name, annotation in fields.items():
        for each in parts_of(annotation):
            if get_origin(each) is dict:
                yield name, each
            if isinstance(each, type) and issubclass(each, BaseModel) and each not in known:
                known.add(each)
                yield from mappings_of(
                    {key: info.annotation for key, info in each.model_fields.items()}, known
                )


def parts_of(annotation: Any) -> Iterator[Any]:
    yield annotation
    for each in get_args(annotation):
        yield from parts_of(each)


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
