"""Family Contact, ways: somebody can be reached, and each way leads to one place."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Edit, Fix, Path, did_you_mean, error, note
from ...core.messages import Message, Value
from ...i18n.language_names import CountryName
from ...policy.base import EVERYONE_ELSE
from ...policy.contact import LANGUAGE_HOURS
from ...reading.guesses.spelling import is_slip, nearest
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

REGION_COUNTRY = error(
    "region-country",
    Message("The region {region} has {found}."),
    Message("State “country: DE”, “country: none” or “countries: [US, CA]”."),
    why=Message("Holidays, telephone numbers and the choice of a region depend on it."),
    bad="germany:\n  time_zone: Europe/Berlin",
    good="germany:\n  country: DE\n  time_zone: Europe/Berlin",
)

SERVED_TWICE = error(
    "served-twice",
    Message("{whom} are served by two regions: {one} and {other}."),
    Message("Leave them to one of the two."),
    why=Message("A reader could not be led to one region."),
    bad="germany: serves [CH]; austria: serves [CH]",
    good="germany: serves [CH]; austria: serves [AT]",
)

LANGUAGE_HOURS_UNKNOWN = error(
    "language-hours-unknown",
    Message("“{name}” is neither a name from {table} nor one of the words that may stand here."),
    Message("Known: {known}."),
    why=Message("Nobody would know when support answers in that language, and how."),
    bad="support_languages:\n  ja: tokio-hours",
    good="support_languages:\n  ja: tokyo-hours",
)

START_UNSAID = error(
    "start-unsaid",
    Message("It is not said when time starts to run for what comes by “{way}”."),
    Message("Add a line “{way}: …”, for example “{way}: on receipt”; or write one word for all ways."),
    why=Message("Nobody would know from when a promise counts."),
    bad="contact:\n  form: …\n  phone: …\ncounting:\n  starts:\n    form: on receipt",
    good="counting:\n  starts:\n    form: on receipt\n    phone: when the case number is assigned",
    rests_on=(("contact", "*"), ("contact", "ways", "name")),
)

START_OF_NO_WAY = error(
    "start-of-no-way",
    Message("There is no way “{name}” to report, so time never starts to run there."),
    Message("The ways are: {known}."),
    why=Message("A promise counts from a report, and none can come that way."),
    bad="starts:\n  phnoe: on receipt",
    good="starts:\n  phone: on receipt",
    rests_on=(("contact", "*"), ("contact", "ways", "name")),
)

RULES = (
    LANGUAGE_HOURS_UNKNOWN, REGION_COUNTRY, SERVED_TWICE, NO_WAY, WAY_AMBIGUOUS, PHONE_WITHOUT_NUMBER,
    START_UNSAID, START_OF_NO_WAY,
)  # fmt: skip


_NEITHER = Message("no country")
_BOTH = Message("both “country” and “countries”")


def regions(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for name, region in policy.regions.items():
        if bool(region.country) == bool(region.countries):
            path = ("regions", name)
            values: dict[str, Value] = {"region": name, "found": _BOTH if region.country else _NEITHER}
            yield Diagnostic(REGION_COUNTRY, source.name_span(path), path, values)


def served(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Countries, and everyone else, of two regions; a country in which one lies is served from there."""
    first: dict[str, str] = {}
    lying = {code: name for name, region in reversed(policy.regions.items()) for code in region.lies_in}
    for name, region in policy.regions.items():
        for row, whom in enumerate(region.serves):
            other = first.setdefault(whom, name)
            if other == name and whom not in region.lies_in:
                other = lying.get(whom, name)
            if other != name:
                path: Path = ("regions", name, "serves", row)
                place = path if source.find(path) else path[:3]
                said = (
                    Message("All others")
                    if whom == EVERYONE_ELSE
                    else Message(
                        "Customers in {country} ({code})", {"code": whom, "country": CountryName(whom)}
                    )
                )
                values: dict[str, Value] = {"whom": said, "one": other, "other": name}
                yield Diagnostic(SERVED_TWICE, source.span(place), place, values)


def languages(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Hours and ways that a support language names."""
    contact = policy.contact
    ways = list(contact.way_names)
    for code, language in policy.support_languages.items():
        path: Path = ("support_languages", code)
        hours = [*policy.service_hours, *LANGUAGE_HOURS]
        named = [(language.hours, "service_hours", hours, (*path, "hours"))]
        named += [
            (each, "contact › ways", ways, (*path, "ways", row)) for row, each in enumerate(language.ways)
        ]
        for name, table, known, place in named:
            if name not in known:
                span = source.span(place if source.find(place) else path)
                values: dict[str, Value] = {"name": name, "table": table, "known": ", ".join(known)}
                guess = nearest(name, known)
                advice = did_you_mean(guess) if guess else None
                yield Diagnostic(LANGUAGE_HOURS_UNKNOWN, span, place, values, advice)


def starts(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Where time starts for each way by itself: every way, and no other."""
    path: Path = ("counting", "starts")
    said = policy.counting.starts.written
    known = policy.contact.way_names
    if isinstance(said, str) and policy.counting.starts.root:
        return
    lacking = [each for each in known if each not in said]
    meant = {name: nearest(name, lacking) for name in said if name not in known}
    for way in (each for each in lacking if each not in meant.values()):
        yield Diagnostic(START_UNSAID, source.name_span(path), path, {"way": way})
    for name, near in meant.items():
        place: Path = (*path, name)
        span = source.name_span(place)
        fix = Fix((Edit(span, near),)) if near and is_slip(name, near, known) else None
        values: dict[str, Value] = {"name": name, "known": ", ".join(known)}
        yield Diagnostic(START_OF_NO_WAY, span, place, values, did_you_mean(near) if near else None, fix=fix)


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


CHECKS = (languages, starts, regions, served, reachable, ways, telephone)
