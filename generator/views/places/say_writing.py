"""Policy -> WritingView: where to write, as the button beside an answer says it."""

from collections.abc import Callable, Iterator
from typing import Any

from ...core import web_address
from ...policy.contact import Contact, Reached
from .hours_view import WritingView


def writing(contact: Contact, t: Callable[..., str], label: Callable[[Any], str]) -> Iterator[WritingView]:
    """In the order in which they are offered: form, e-mail, further ways with an address.

    t      the program's sentences in a language
    label  what the policy calls a way, on one line
    """
    if contact.form:
        yield _view(contact.form, "form", t("Report a problem with these details"), "contact/#contact-form")
    mails = [(each, each.email) for each in contact.ways.values() if each.email and not each.link]
    for way, address in [*([(contact.email, contact.email.address)] if contact.email else []), *mails]:
        yield _view(way, "email", t("Write to {address}", address=address), f"mailto:{address}")
    for each in contact.ways.values():
        if each.link:
            yield _view(each, "way", label(each.label), web_address.safe(each.link))


def _view(way: Reached, kind: str, text: str, href: str) -> WritingView:
    return WritingView(kind, text, href, tuple(way.tiers), tuple(way.severities))
