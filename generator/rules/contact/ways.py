"""Family Contact, ways: somebody can be reached, and each way leads to one place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, error, note
from ...core.messages import Message
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

NO_WAY = error(
    "no-way-to-reach",
    Message("Nobody can be reached: form, phone and email are “none”, and there is no further way."),
    Message("State at least one of them, or another way under contact › ways."),
    why=Message("A promise counts from a report, and nobody could send one."),
    bad="contact:\n  form: none\n  phone: none\n  email: none",
    good="contact:\n  form: none\n  phone: none\n  email: none\n  ways:\n    portal:\n      label: …\n      link: https://…",
)

WAY_AMBIGUOUS = error(
    "way-with-two-addresses",
    Message("The way “{name}” has more than one address: {keys}."),
    Message("Give each of them a way of its own."),
    why=Message("A way is one line of the list, and leads to one place."),
    bad="portal:\n  label: …\n  link: https://…\n  email: help@…",
    good="portal:\n  label: …\n  link: https://…\nmailbox:\n  label: …\n  email: help@…",
)

PHONE_WITHOUT_NUMBER = note(
    "phone-without-number",
    Message("The telephone has no number."),
    Message("Add a number, or write “phone: none” if nobody can be called."),
    why=Message("The pages say nothing of a telephone as long as there is no number."),
    bad="phone:\n  label: By phone\n  numbers: []",
    good="phone: none",
)

RULES = (NO_WAY, WAY_AMBIGUOUS, PHONE_WITHOUT_NUMBER)


def reachable(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    contact = policy.contact
    if not (contact.form or contact.phone or contact.email or contact.ways):
        yield Diagnostic(NO_WAY, source.name_span(("contact",)), ("contact",))


def ways(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name, way in policy.contact.ways.items():
        keys = [key for key in ("link", "email", "number") if getattr(way, key)]
        if len(keys) > 1:
            path = ("contact", "ways", name)
            values = {"name": name, "keys": ", ".join(keys)}
            yield Diagnostic(WAY_AMBIGUOUS, source.name_span(path), path, values)


def telephone(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    if policy.contact.phone and not policy.contact.numbers:
        path = ("contact", "phone", "numbers")
        yield Diagnostic(PHONE_WITHOUT_NUMBER, source.name_span(path), path)


CHECKS = (reachable, ways, telephone)
