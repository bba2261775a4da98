"""Policy -> WritingView: where to write, as the button beside an answer says it; and ways that are no address."""

from collections.abc import Callable, Iterator
from typing import Any

from ...core import web_address
from ...policy.contact import Contact, OtherWay, Reached
from ...policy.prose import Prose
from .hours_view import SpokenView, WritingView

Label = Callable[[Any], Prose]
"""What the policy calls a way."""
Note = Callable[[Reached], str]
"""When somebody is there, and for whom; "" where a way says nothing of it."""
_ELSEWHERE = ("https://", "http://", "mailto:")


def writing(contact: Contact, t: Callable[..., str], label: Label, note: Note) -> Iterator[WritingView]:
    """In the order in which they are offered: form, e-mail, further ways with an address.

    t   the program's sentences in a language
    """
    if contact.form:
        form = t("Report a problem with these details")
        yield _view(contact.form, "form", form, "contact/#contact-form", note)
    mails = [(each, each.email) for each in contact.ways.values() if each.email and not each.link]
    for way, address in [*([(contact.email, contact.email.address)] if contact.email else []), *mails]:
        yield _view(way, "email", t("Write to {address}", address=address), f"mailto:{address}", note)
    for each in contact.ways.values():
        if not each.email and (link := _link(each, label)):
            yield _view(each, "way", label(each.label).on_one_line, link, note)


def spoken(contact: Contact, label: Label, tel: Callable[[str], str], note: Note) -> Iterator[SpokenView]:
    """Further ways that have a number, or no address at all: a counter, those on call.

    tel   the link of a number
    """
    for each in contact.ways.values():
        if is_spoken(each, label):
            number, named = each.number or "", label(each.label).on_one_line
            limits = tuple(each.tiers), tuple(each.severities), each.hours or ""
            yield SpokenView(named, number, tel(number) if number else "", *limits, note(each))


def is_spoken(way: OtherWay, label: Label) -> bool:
    """Has it a number, or no address at all?"""
    return not way.email and not _link(way, label)


def _link(way: OtherWay, label: Label) -> str:
    """Its own, or the one that its label leads to; "" without one."""
    if way.link:
        return web_address.safe(way.link)
    return next((each for each in label(way.label).targets if each.startswith(_ELSEWHERE)), "")


def _view(way: Reached, kind: str, text: str, href: str, note: Note) -> WritingView:
    limits = tuple(way.tiers), tuple(way.severities), way.hours or ""
    return WritingView(kind, text, href, *limits, note(way))
