"""Another company takes what the form sends, and the customer is still told of the former one."""

import pytest

from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.corpus.context import Context
from generator.rules.versions import recipients
from tests.support.versions_of_policy import TODAY, next_version, policy, settled, with_lines

OWN = "    endpoint: https://forms.cyren.com/support\n"
FORMSPREE = with_lines(
    settled(),
    (OWN, "    endpoint: https://formspree.io/f/abc\n"),
    (
        "    provider: generic\n    success: ok\n",
        "    provider: formspree\n    recipient: Formspree, Inc.\n    transfer:\n"
        "      de: In die USA, nach Art. 46 DSGVO.\n      en: To the USA, under Art. 46 GDPR.\n",
    ),
)
MOVED = ("https://formspree.io/f/abc", "https://api.web3forms.com/submit")
TOLD = ("recipient: Formspree, Inc.", "recipient: Web3Creative, Inc.")
AT = "endpoint: https://api.web3forms.com/submit"


def found(now: str, released: str | None) -> list[tuple[str, str]]:
    """(line of the file, message)"""
    read = source.read(now.encode(), "support.yaml")
    loaded, refused = schema.load(read)
    assert loaded is not None and refused == []
    context = Context(TODAY, policy(released)) if released else Context(TODAY)
    return [
        (read.line(each.span.line).strip(), each.message("en"))
        for each in recipients.recipient(loaded, read, context)
    ]


def test_another_company() -> None:
    said = "What the form sends now goes to web3forms.com, no longer to formspree.io; yet the recipient is still said as in version 1.0."
    moved = with_lines(FORMSPREE, MOVED)
    assert found(moved, FORMSPREE) == [(AT, said)]
    assert found(next_version(moved, "1.1", "2027-03-01"), FORMSPREE) == [(AT, said)]


def test_from_the_portal_itself() -> None:
    stated = with_lines(FORMSPREE, ("https://formspree.io/f/abc", "/danke"))
    said = "What the form sends now goes to web3forms.com, no longer to the portal itself; yet the recipient is still said as in version 1.0."
    assert found(with_lines(FORMSPREE, MOVED), stated) == [(AT, said)]


@pytest.mark.parametrize(
    ("now", "released"),
    [
        (FORMSPREE, FORMSPREE),
        (with_lines(FORMSPREE, ("/f/abc", "/f/xyz")), FORMSPREE),
        (with_lines(FORMSPREE, ("//formspree.io", "//submit.formspree.io")), FORMSPREE),
        (with_lines(FORMSPREE, MOVED, TOLD), FORMSPREE),
        (with_lines(FORMSPREE, MOVED, ("In die USA", "Nach Kanada")), FORMSPREE),
        (with_lines(FORMSPREE, ("https://formspree.io/f/abc", "https://forms.cyren.com/support")), FORMSPREE),
        (with_lines(settled(), (OWN, "    endpoint: https://formspree.io/f/abc\n")), settled()),
        (with_lines(FORMSPREE, MOVED), None),
    ],
    ids=[
        "nothing changed", "another form", "another server", "named", "another country", "our own server", "nobody is named", "no version",
    ],
)  # fmt: skip
def test_nothing_to_ask(now: str, released: str | None) -> None:
    assert found(now, released) == []
