"""Things said twice: names that nobody can tell apart, entries entered two times, words typed two times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, warning
from ...core.messages import Message
from ...i18n.wording_keys import resolve_key
from ...policy.portal.groups import GROUPS, TITLES
from ..corpus.context import Context
from ..corpus.texts import prose

if TYPE_CHECKING:
    from ...policy.base import Text
    from ...policy.policy import Policy
    from ...policy.service_hours import ServiceHours
    from ...reading.yaml.source import Source

NAME_TWICE = warning(
    "name-twice",
    Message("“{one}” and “{other}” have the same name: “{name}”."),
    Message("Give each its own name."),
    why=Message("Customers could not tell the two apart."),
    bad="standard:\n  name: Standard\ngold:\n  name: Standard",
    good="standard:\n  name: Standard\ngold:\n  name: Gold",
)

ENTRY_TWICE = warning(
    "entry-twice",
    Message("“{value}” is entered here twice."),
    Message("Delete one, or correct it."),
    why=Message("A copied line was probably not changed."),
    bad="to: [vp-products, vp-products]",
    good="to: [vp-products, vp-customer-success]",
)

WORD_TWICE = warning(
    "word-twice",
    Message("“{found}” looks typed twice."),
    Message("Delete one of the two."),
    why=Message("It looks like a slip, and often is one."),
    bad="den den Fall",
    good="den Fall",
)

RULES = (NAME_TWICE, ENTRY_TWICE, WORD_TWICE)

# Words of the program that stand in one table, or of which a reader has to tell one from the other.
_BESIDE_EACH_OTHER = (
    ("priority", "name-of-the-severity", "description"), ("included", "add-on"), ("included", "not-included"),
    ("included", "for-an-additional-fee"), ("toll-free", "standard-rate"), ("open", "closed"), ("yes", "no"),
    ("better", "worse", "the-same"), ("counted", "not-counted"), ("promised", "not-promised"),
    ("first-response", "start-of-work", "updates", "workaround", "resolution-time"),
    ("service-hours", "on-call-service", "public-holidays"), ("support-tier", "severity", "region"),
    ("stops-the-clock", "does-not-stop-the-clock"), ("of-the-region", "of-the-customer"),
    ("in-force", "not-in-force-yet"), ("first-day", "last-day"), ("impact", "urgency"),
)  # fmt: skip
# Words that may rightly follow themselves: „Kunden, die die Frist …“, “that that”.
_RIGHTLY = {"die", "der", "das", "sie", "that", "had"}
_WORD_TWICE = re.compile(r"\b([^\W\d_]+) \1\b|(?<![.,!])([.,!])\2(?![.,!])")


def names_twice(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for table, title in TITLES.items():
        entries = _that_say_no_hours(policy) if table == "service_hours" else getattr(policy, table).items()
        yield from _same_names(
            source,
            [((table, name, title), getattr(entry, title)) for name, entry in entries],
            policy.languages,
        )
    roles: list[tuple[Path, Text | None]] = [(("roles", name), text) for name, text in policy.roles.items()]
    yield from _same_names(source, roles, policy.languages)
    for pair in _BESIDE_EACH_OTHER:
        beside = [
            (("wording", name), text) for name, text in policy.wording.items() if resolve_key(name) in pair
        ]
        yield from _same_names(source, beside, policy.languages)
    units = [(("units", unit), text) for unit, text in policy.units.items()]
    yield from _same_names(source, units, policy.languages)


def _that_say_no_hours(policy: Policy) -> list[tuple[str, ServiceHours]]:
    """Names with `{hours}` are told apart by them."""
    hours = policy.service_hours.items()
    return [
        (name, each) for name, each in hours if not any("{hours}" in text for _, text in each.name.items())
    ]


def _same_names(
    source: Source, texts: Iterable[tuple[Path, Text | None]], languages: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """One finding for an entry, in the first language in which it is called as one before it."""
    seen: dict[tuple[str, str], str] = {}
    for path, text in texts:
        if text is None:
            continue
        said = [(language, " ".join(text.in_(language).split()).casefold()) for language in languages]
        double = next((each for each in said if each in seen), None)
        if double:
            place = (*path, double[0]) if source.find((*path, double[0])) else path
            name = " ".join(text.in_(double[0]).split())
            values = {"name": name, "one": str(path[1]), "other": seen[double]}
            yield Diagnostic(NAME_TWICE, source.span(place), place, values)
        seen |= {each: str(path[1]) for each in said if each not in seen and each[1].strip("–")}


def entries_twice(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    numbers = policy.contact.numbers
    yield from _same_entries(
        source,
        (
            (
                ("contact", "phone", "numbers", row, "number" if each.number else "extension"),
                # One number may be staffed at other hours for other tiers.
                f"{re.sub(r'[^0-9]', '', each.dialled)} {each.tiers} {each.severities}",
                each.dialled,
            )
            for row, each in enumerate(numbers)
        ),
    )
    for severity, steps in policy.escalation.items():
        for row, step in enumerate(steps):
            path = ("escalation", severity, row, "to")
            yield from _same_entries(source, (((*path, at), role, role) for at, role in enumerate(step.to)))
    codes = ((("severities", name, "code"), each.code) for name, each in policy.severities.items())
    yield from _same_entries(
        source, ((path, code, code) for path, code in codes if code not in (None, "none"))
    )
    for name, section in policy.sections.items():
        tiers = enumerate(section.sheets)
        yield from _same_entries(
            source, ((("sections", name, "sheets", at), tier, tier) for at, tier in tiers)
        )
    for name, region in policy.regions.items():
        served = enumerate(region.serves)
        yield from _same_entries(
            source, ((("regions", name, "serves", row), each, each) for row, each in served)
        )
    for language in policy.languages:
        yield from _same_entries(source, _searched(policy, source, language))
    for table in GROUPS:
        former = [((table, name, "formerly", row), each, each) for name, entry in getattr(policy, table).items()
                  for row, each in enumerate(entry.formerly)]  # fmt: skip
        yield from _same_entries(source, former)
    for table in ("service_hours", "regions"):
        for name, entry in getattr(policy, table).items():
            days = enumerate(entry.special_days)
            yield from _same_entries(
                source,
                (
                    ((table, name, "special_days", row, "date"), day.days.words, day.days.words)
                    for row, day in days
                    if day.date and day.days
                ),
            )


def points_twice(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """One finding for a point, in the first language in which it says what another says."""
    found: dict[Path, Diagnostic] = {}
    for listed in _points(policy):
        for language in policy.languages:
            for each in _same_entries(source, _said_in(language, listed, source)):
                found.setdefault(each.path[:-1] if each.path[-1] == language else each.path, each)
    yield from found.values()


def _points(policy: Policy) -> Iterator[list[tuple[Path, Text]]]:
    """Lists that a customer reads point by point; of a severity all that is said of it in a tier, whichever list it is in."""
    for name, severity in policy.severities.items():
        path: Path = ("severities", name)
        known = [
            *_rows((*path, "description"), severity.description),
            *_rows((*path, "examples"), severity.examples),
        ]
        yield known
        for tier, further in severity.description_by_tier.items():
            yield [*known, *_rows((*path, "description_by_tier", tier), further)]
    for name, share in policy.availability.items():
        yield _rows(("availability", name, "exclusions"), share.exclusions)


def _rows(path: Path, texts: Iterable[Text]) -> list[tuple[Path, Text]]:
    return [((*path, row), text) for row, text in enumerate(texts)]


def _said_in(
    language: str, listed: Iterable[tuple[Path, Text]], source: Source
) -> Iterator[tuple[Path, str, str]]:
    for path, text in listed:
        words = " ".join(text.in_(language).split())
        place = (*path, language) if source.find((*path, language)) else path
        if words.strip("–"):
            yield place, words.casefold().rstrip(" .,;"), words


def _searched(policy: Policy, source: Source, language: str) -> Iterator[tuple[Path, str, str]]:
    """The words of the search: one that is entered at two places leads to one of them only."""
    for target, text in policy.search.items():
        if text.is_shared and language != policy.languages[0]:
            continue
        path: Path = ("search", target, language)
        place = path if source.find(path) else path[:2]
        words = (" ".join(each.split()) for each in text.in_(language).split(","))
        yield from ((place, each.casefold(), each) for each in words if each)


def _same_entries(source: Source, entries: Iterable[tuple[Path, str, str]]) -> Iterator[Diagnostic]:
    """(path, what must be different, how it is written)"""
    seen: dict[str, Path] = {}
    for path, value, written in entries:
        if value in seen:
            beside = (source.span(seen[value]),)
            yield Diagnostic(ENTRY_TWICE, source.span(path), path, {"value": written}, related=beside)
        seen.setdefault(value, path)


def words_twice(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, _, scalar in prose(policy, source):
        for match in _WORD_TWICE.finditer(scalar.text):
            if (match[1] or "").casefold() not in _RIGHTLY:
                place = scalar.place(match.start(), match.end())
                yield Diagnostic(WORD_TWICE, place, path, {"found": match[0]})


CHECKS = (names_twice, entries_twice, points_twice, words_twice)
