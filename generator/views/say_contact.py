"""Policy -> ContactView: the ways by which somebody is reached, said in one language."""

from collections.abc import Iterable

from ..core import web_address
from ..policy.contact import Email, OtherWay, Phone
from ..policy.prose import Block, Line, Prose, Run
from .hours_view import RegionView
from .policy_view import ContactView, WayView
from .voice import Voice


def say_contact(voice: Voice, regions: Iterable[RegionView]) -> ContactView:
    contact = voice.policy.contact
    return ContactView(
        form=voice.label(contact.form.label) if contact.form else Prose(),
        phone=_label(voice, contact.phone),
        email=_label(voice, contact.email),
        address=contact.address,
        regions=tuple(region for region in regions if region.phones),
        ways=tuple(WayView(name, _way(voice, way)) for name, way in contact.ways.items()),
    )


def tel(number: str) -> str:
    """`+49 30 52 00` -> `tel:+49305200`."""
    return "tel:+" + "".join(filter(str.isdigit, number))


def _label(voice: Voice, entry: Phone | Email | None) -> Prose:
    return voice.label(entry.label) if entry else Prose()


def _way(voice: Voice, way: OtherWay) -> Prose:
    """`Über unser Kundenportal: https://…`; a label that links somewhere says it itself."""
    said, address = voice.label(way.label), _address(way)
    if not address or said.targets:
        return said
    *before, last = said.blocks[0].items
    return Prose((Block("lines", (*before, (*last, Run(": "), *address))),))


def _address(way: OtherWay) -> Line:
    if way.link:
        return (Run(web_address.readable(way.link), "", web_address.safe(way.link)),)
    if way.email:
        return (Run(way.email, "", f"mailto:{way.email}"),)
    return (Run(way.number, "", tel(way.number)),) if way.number else ()
