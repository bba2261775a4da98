"""Policy -> WritingView: where to write, as the button beside an answer says it; and ways that are no address."""

from collections.abc import Callable, Iterator
from typing import Any

from ...core import web_address
from ...policy.contact import Contact, OtherWay, Reached
from ...policy.prose import Prose
from .hours_view import SpokenView, WritingView

Label = Callable[[Any], Prose]
"""What the policy calls a way."""
_ELSEWHERE = ("https://", "http://", "mailto:")


def writing(contact: Contact, t: Callable[..., str], label: Label) -> Iterator[WritingView]:
    """In the order in which they are offered: form, e-mail, further ways with an address.

    t   the program's sentences in a language
    """
    if contact.form:
        yield _view(contact.form, "form", t("Report a problem with these details"), "contact/#contact-form")
    mails = [(each, each.email) for each in contact.ways.values() if each.email and not each.link]
    for way, address in [*([(contact.email, contact.email.address)] if contact.email else []), *mails]:
        yield _view(way, "email", t("Write to {address}", address=address), f"mailto:{address}")
    for each in contact.ways.values():
        if not each.email and (link := _link(each, label)):
            yield _view(each, "way", label(each.label).on_one_line, link)


def spoken(contact: Contact, label: Label, tel: Callable[[str], str]) -> Iterator[SpokenView]:
    """Further ways that have a number, or no address at all: a counter, those on call.

    tel   the link of a number
    """
    for each in contact.ways.values():
        if not each.email and not _link(each, label):
            number, named = each.number or "", label(each.label).on_one_line
            href = tel(number) if number else ""
            yield SpokenView(named, number, href, tuple(each.tiers), tuple(each.severities), each.hours or "")


def _link(way: OtherWay, label: Label) -> str:
    """Its own, or the one that its label leads to; "" without one."""
    if way.link:
        return web_address.safe(way.link)
    return next((each for each in label(way.label).targets if each.startswith(_ELSEWHERE)), "")


def _view(way: Reached, kind: str, text: str, href: str) -> WritingView:
    return WritingView(kind, text, href, tuple(way.tiers), tuple(way.severities), way.hours or "")
