"""Form services: what the table says of each, and what follows for addresses."""

import json

import pytest

from generator.policy.contact import ContactForm
from generator.policy.policy import Policy
from generator.policy.portal.form_providers import (
    PROVIDERS,
    Origins,
    file_fields,
    is_example,
    is_foreign,
    origin,
    origins,
)
from tests.support.form_policy import real_policy

THANKS = "https://support.cyren.com/en/contact/thanks/"


def form(provider: str, endpoint: str = "https://forms.example.com/f/abc", **more: object) -> ContactForm:
    return real_policy(provider=provider, endpoint=endpoint, **more).contact.form


def test_providers_are_those_the_guide_names() -> None:
    assert list(PROVIDERS) == [
        "formspree", "netlify", "basin", "web3forms", "formsubmit", "formspark", "generic",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("provider", "more", "expected"),
    [
        ("formspree", {}, {"_subject": "S", "_next": THANKS}),
        ("netlify", {"key": "support"}, {"form-name": "support", "subject": "S"}),
        ("basin", {}, {}),
        ("web3forms", {"key": "k-1"}, {"access_key": "k-1", "subject": "S", "redirect": THANKS}),
        ("formsubmit", {}, {"_captcha": "false", "_subject": "S", "_next": THANKS}),
        ("formspark", {}, {"_email.subject": "S", "_redirect": THANKS}),
        ("generic", {}, {"subject": "S", "redirect": THANKS}),
        ("generic", {"hidden": {"subject": "Mine", "queue": "7"}},
         {"subject": "Mine", "redirect": THANKS, "queue": "7"}),
        ("formsubmit", {"hidden": {"_template": "table"}},
         {"_captcha": "false", "_subject": "S", "_next": THANKS, "_template": "table"}),
    ],
)  # fmt: skip
def test_hidden_fields(provider: str, more: dict[str, object], expected: dict[str, str]) -> None:
    assert dict(PROVIDERS[provider].hidden(form(provider, **more), THANKS, "S")) == expected


def test_files_have_a_field_each() -> None:
    assert file_fields(3) == ("attachment", "attachment_2", "attachment_3")
    assert {name for name, row in PROVIDERS.items() if row.files is None} == {"formspark"}
    assert {name: row.copy for name, row in PROVIDERS.items() if row.copy} == {
        "formsubmit": "_autoresponse", "generic": "copy_to_sender",
    }  # fmt: skip


def test_hidden_fields_without_known_address_name_no_page_to_return_to() -> None:
    assert dict(PROVIDERS["formspree"].hidden(form("formspree"), None, "S")) == {"_subject": "S"}


@pytest.mark.parametrize(
    ("provider", "endpoint", "action", "script_action"),
    [
        ("formsubmit", "https://formsubmit.co/a@b.org", "https://formsubmit.co/a@b.org", "https://formsubmit.co/ajax/a@b.org"),
        ("formsubmit", "https://formsubmit.co/ajax/x", "https://formsubmit.co/x", "https://formsubmit.co/ajax/x"),
        ("formsubmit", "https://formsubmit.co/x?a=1", "https://formsubmit.co/x?a=1", "https://formsubmit.co/ajax/x?a=1"),
        ("formspree", "https://formspree.io/f/x", "https://formspree.io/f/x", "https://formspree.io/f/x"),
        ("generic", "/_inbox", "/_inbox", "/_inbox"),
    ],
)  # fmt: skip
def test_addresses_with_and_without_script(
    provider: str, endpoint: str, action: str, script_action: str
) -> None:
    given, row = form(provider, endpoint), PROVIDERS[provider]
    assert (row.action(given), row.script_action(given)) == (action, script_action)


def test_no_service_takes_a_page_for_success_but_netlify() -> None:
    assert {name for name, each in PROVIDERS.items() if each.success.body == "page"} == {"netlify"}
    assert all(each.success.proof for each in PROVIDERS.values() if each.success.body == "page")


def test_contract_of_own_endpoint_follows_the_entry_the_policy_names() -> None:
    said = json.loads(PROVIDERS["generic"].contract(form("generic", success="data.ok")))["success"]
    assert said == {"body": "json", "path": "data.ok", "means": "said", "without": "", "proof": []}
    plain = json.loads(PROVIDERS["generic"].contract(form("generic")))["success"]
    assert plain == {"body": "proof", "path": "", "means": "said", "without": "", "proof": []}


@pytest.mark.parametrize(
    ("provider", "more", "lacks"),
    [
        ("web3forms", {}, True),
        ("web3forms", {"key": "k"}, False),
        ("web3forms", {"hidden": {"access_key": "k"}}, False),
        ("netlify", {}, True),
        ("netlify", {"key": "support"}, False),
        ("formspree", {}, False),
        ("generic", {}, False),
    ],
)
def test_lacks_key(provider: str, more: dict[str, object], lacks: bool) -> None:
    assert PROVIDERS[provider].lacks_key(form(provider, **more)) is lacks


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://forms.example.com/a?b=c", "https://forms.example.com"),
        ("http://127.0.0.1:8080/x", "http://127.0.0.1:8080"),
        ("https://FORMS.Example.com", "https://forms.example.com"),
        ("https://bücher.example/x", "https://xn--bcher-kva.example"),
        ("https://user:pass@forms.example.com/", ""),
        ("/_inbox", ""),
        ("ftp://example.com", ""),
        ("https://a.example; script-src *", ""),
        ("https://a.example:99999/", ""),
        ("https://[bad", ""),
        ("https:///x", ""),
        ("", ""),
    ],
)
def test_origin(address: str, expected: str) -> None:
    assert origin(address) == expected


def test_origins_are_the_endpoint_and_where_its_answer_may_lead() -> None:
    policy = real_policy(
        provider="formsubmit",
        endpoint="https://formsubmit.co/x",
        redirect_origins=["https://www.formsubmit.co/"],
    )
    assert origins(policy) == Origins(
        form_to=("https://formsubmit.co",),
        form_back=("https://www.formsubmit.co", "https://support.cyren.com"),
    )


@pytest.mark.parametrize(
    ("endpoint", "foreign"),
    [
        ("https://formspree.io/f/x", True),
        ("https://forms.cyren.com/x", False),
        ("https://cyren.com/x", False),
        ("https://cyren.com.evil.net/x", True),
        ("https://forms.example.com/x", False),
        ("https://forms.invalid/x", False),
        ("http://localhost:3000/x", False),
        ("/_inbox", False),
    ],
)
def test_is_foreign(endpoint: str, foreign: bool) -> None:
    assert is_foreign(real_policy(endpoint=endpoint)) is foreign


def test_is_foreign_knows_names_under_two_labels() -> None:
    def under(endpoint: str) -> Policy:
        return real_policy(endpoint=endpoint, address="https://support.acme.co.uk/")

    assert is_foreign(under("https://forms.acme.co.uk/x")) is False
    assert is_foreign(under("https://forms.other.co.uk/x")) is True


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://forms.example.com/", True),
        ("https://example.org", True),
        ("https://notexample.com", False),
        ("https://a.test/", True),
        ("https://formspree.io/f/x", False),
    ],
)
def test_is_example(address: str, expected: bool) -> None:
    assert is_example(address) is expected
