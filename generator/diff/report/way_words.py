"""A way to reach the company, told whole: what a comparison says of one that is new or gone."""

from typing import Any

from ...policy.contact import ContactForm, Email, OtherWay, Phone
from ...policy.prose import without_links
from ...policy.walks.plain_values import ValuePrinter


def name_of_way(words: ValuePrinter, way: ContactForm | Phone | OtherWay) -> str:
    """Its label without links."""
    return without_links(words.say(way.label), lambda _: True)


def reached_by(words: ValuePrinter, way: Any) -> str:
    """`Telefonisch: +49 30 …`; "" for none; of what is no way, its value."""
    match way:
        case None:
            return ""
        case ContactForm():
            addresses: tuple[str | None, ...] = (way.endpoint,)
        case Phone():
            addresses = tuple(map(words.phone, way.numbers))
        case Email():
            return way.address
        case OtherWay():
            addresses = (way.link, way.email, way.number)
        case _:
            return words.value(way)
    return ": ".join(filter(None, (name_of_way(words, way), ", ".join(filter(None, addresses)))))
