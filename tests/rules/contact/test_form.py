"""What is said of the contact form in the policy file."""

import pytest

from generator.rules.contact import form
from tests.support.rule_cases import Edit, findings

ENDPOINT = "endpoint: https://forms.example.com/support"
PROVIDER = "    provider: generic\n"
SUBJECT = 'subject: "[{severity}] {company}: {service}"'


def service(provider: str, address: str, *more: str) -> list[Edit]:
    rows = "".join(f"    {row}\n" for row in more)
    return [(PROVIDER, f"    provider: {provider}\n{rows}"), (ENDPOINT, f"endpoint: {address}")]


def files(provider: str, most: str, size: str, *more: str) -> list[Edit]:
    rows = "".join(f"    {row}\n" for row in more)
    return [
        (PROVIDER, f"    provider: {provider}\n    files:\n      most: {most}\n      size: {size}\n{rows}")
    ]


def copied(provider: str) -> list[Edit]:
    return [(PROVIDER, f"    provider: {provider}\n    copy_to_sender: yes\n")]


SAID = (
    "recipient:",
    "  de: Formspree, Inc.",
    "  en: Formspree, Inc., USA",
    "transfer:",
    "  de: USA",
    "  en: To the USA",
)
FORMSPREE = "https://formspree.io/f/abc"

ROWS: list[tuple[str, list[Edit], list[tuple[str, str]]]] = [
    ("nothing", [], []),
    ("a misspelt service", [(PROVIDER, "    provider: formspre\n")],
     [("form-provider-unknown", "provider: formspre")]),
    ("an unknown service", [(PROVIDER, "    provider: acme\n")], [("form-provider-unknown", "provider: acme")]),
    ("a service with all it needs", service("formspree", FORMSPREE, *SAID), []),
    ("a service abroad, nothing said", service("formspree", FORMSPREE),
     [("privacy-text-missing", f"endpoint: {FORMSPREE}")] * 2),
    ("a service abroad, half said", service("formspree", FORMSPREE, *SAID[:3]),
     [("privacy-text-missing", f"endpoint: {FORMSPREE}")]),
    ("our own server", service("generic", "https://forms.cyren.com/in"),
     [("form-success-unknown", "endpoint: https://forms.cyren.com/in")]),
    ("our own server and what it answers", service("generic", "https://forms.cyren.com/in", "success: ok"), []),
    ("the preview", service("generic", "/_inbox"), []),
    ("no key", service("web3forms", "https://forms.example.com/x"),
     [("form-key-missing", "provider: web3forms")]),
    ("no form name", service("netlify", "https://support.cyren.com/"),
     [("form-key-missing", "provider: netlify")]),
    ("a key", service("web3forms", "https://forms.example.com/x", "key: abc-123"), []),
    ("a key among the hidden fields",
     service("web3forms", "https://forms.example.com/x", "hidden:", "  access_key: abc-123"), []),
    ("another service's address", service("generic", FORMSPREE, "success: ok", *SAID),
     [("form-provider-mismatch", "provider: generic")]),
    ("a host that only looks like it", service("generic", "https://notformspree.io/x", "success: ok", *SAID), []),
    ("a field whose name is the place of another's error", [("  service:\n    label:", "  email-error:\n    label:"), (SUBJECT, "subject: Neu")],
     [("form-field-taken", "email-error:")]),
    ("a field named like an ability of the form", [("  service:\n    label:", "  reset:\n    label:"), (SUBJECT, "subject: Neu")],
     []),
    ("a field of the service", [("  service:\n    label:", "  subject:\n    label:"), (SUBJECT, "subject: Neu")],
     [("form-field-taken", "subject:")]),
    ("a field sent along", [("  service:\n    label:", "  language:\n    label:"), (SUBJECT, "subject: Neu")],
     [("form-field-taken", "language:")]),
    ("our own field in the policy's words", [("  service:\n    label:", "  email:\n    label:"), (SUBJECT, "subject: Neu")],
     []),
    ("a hidden field over one of ours", [(PROVIDER, f"{PROVIDER}    hidden:\n      email: a@b.org\n")],
     [("form-field-taken", "email: a@b.org")]),
    ("a hidden field over the trap",
     service("formspree", "https://forms.example.com/f", "hidden:", "  _gotcha: x"), [("form-field-taken", "_gotcha: x")]),
    ("the trap of another service", service("generic", "/_inbox", "hidden:", "  _gotcha: x"), []),
    ("files that fit", files("formspree", "3", "5 MB"), []),
    ("files that fill a report", files("netlify", "2", "4 MB", "key: x"), [("form-files-refused", "files:")]),
    ("files that leave room", files("netlify", "3", "2 MB", "key: x"), []),
    ("a file that is too large", files("formspree", "1", "50 MB"), [("form-files-refused", "files:")]),
    ("too many files", files("web3forms", "2", "1 MB", "key: x"), [("form-files-refused", "files:")]),
    ("no files at all", files("formspark", "1", "1 MB"), [("form-files-refused", "files:")]),
    ("files of our own endpoint", files("generic", "10", "100 MB"), []),
    ("a field of a file", [*files("generic", "1", "1 MB"), ("  service:\n    label:", "  attachment:\n    label:"), (SUBJECT, "subject: Neu")],
     [("form-field-taken", "attachment:")]),
    ("such a field without files", [("  service:\n    label:", "  attachment:\n    label:"), (SUBJECT, "subject: Neu")], []),
    ("a copy", copied("formsubmit"), []),
    ("a copy of our own endpoint", copied("generic"), []),
    ("a copy nobody sends", copied("basin"), [("form-copy-refused", "copy_to_sender: yes")]),
    ("no copy", [(PROVIDER, "    provider: basin\n    copy_to_sender: no\n")], []),
    ("hidden fields of the service and of anybody", service(
        "formsubmit", "https://forms.example.com/f", "hidden:", "  _template: table", '  "_email.from": Support',
        "  tags[]: portal", "  größe: 1", "  a b: c", f"  {'x' * 200}: 1", "  __proto__: 2"), []),
]  # fmt: skip


@pytest.mark.parametrize(("edits", "expected"), [row[1:] for row in ROWS], ids=[row[0] for row in ROWS])
def test_form(edits: list[Edit], expected: list[tuple[str, str]]) -> None:
    assert findings(form.CHECKS, *edits) == expected


def test_privacy_text_says_which_one_is_missing_and_where_to_read_on() -> None:
    assert (
        form.PRIVACY_TEXT_MISSING.message.in_("de")
        == "{host} betreibt ein Dritter, aber „{entry}“ sagt es dem Kunden nicht."
    )
