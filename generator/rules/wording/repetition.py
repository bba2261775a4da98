"""Family Wording, what is said twice: times, hours and contacts in prose that stand in a table as well."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, note, warning
from ...core.messages import Message
from ...policy.promises import promises
from ..contradictions.said.clock_times import clock_spans
from ..corpus.context import Context
from ..corpus.figures import durations, opening_times
from ..corpus.texts import LINKED, is_inside, prose, spans
from .topics import promises_answer, says_when_open, sentence_at, sets_limit

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

NUMBER_IN_TEXT = warning(
    "number-in-text",
    Message("“{words}” {fault}."),
    Message("Take the number from the table: {proposal}, or leave it out."),
    why=Message("Table and sentence would contradict each other one day."),
    bad="Antwort innerhalb von drei Minuten",
    good="Antwort innerhalb von {gold.P1}",
)

# What is said is right today: another rule speaks as soon as it is not.
NUMBER_REPEATED = note(
    "number-repeated",
    Message("“{words}” {fault}."),
    Message("Take the number from the table: {proposal}, or leave it out."),
    why=Message("Table and sentence would contradict each other one day."),
    bad="innerhalb von 30 Minuten",
    good="innerhalb von {gold.P1}",
)


CONTACT_IN_TEXT = note(
    "contact-in-text",
    Message("“{words}” is typed into a sentence; it will not change with the contact data."),
    Message("Write {cure}."),
    why=Message("Customers would go on writing to an address that is no longer read."),
    bad="Schreiben Sie an support@cyren.com.",
    good="Schreiben Sie an {email}.",
)

RULES = (
    NUMBER_IN_TEXT,
    NUMBER_REPEATED,
    CONTACT_IN_TEXT,
)


# Each way to begin is tried once: a text of a million letters must not take a minute.
_CONTACT = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+\.[\w.-]*\w|\+\d[\d ()/-]{6,40}\d")


_REPEATS_TIME = Message("repeats a time in prose; it will not change with the table")


_STATES_HOURS = Message("states opening hours in prose; they will not change with the table")


_PROMISED_NOWHERE = Message("is a time that no tier promises")


_PROMISED_OTHERWISE = Message("is not promised there")


# What somebody says, or a form shows, is no promise of the document.
_IN_QUOTES = re.compile(r"[„»«“][^“”«»\n]*$")


def number_in_text(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Only where a sentence says when we answer or are there: other periods of a contract stand in no table."""
    first = next((each.place for each in promises(policy)), "")
    example = Message("for example {first}", {"first": f"{{{first}}}"}) if first else None
    for path, language, scalar in prose(policy, source):
        if path[0] in ("document", "wording"):
            continue
        for span in opening_times(scalar.text):
            if path[0] == "service_hours" or says_when_open(sentence_at(scalar.text, span.start())):
                rule = NUMBER_REPEATED if _are_hours(policy, language, span[0]) else NUMBER_IN_TEXT
                yield Diagnostic(rule, scalar.place(*span.span()), path,
                                 {"words": span[0], "fault": _STATES_HOURS, "proposal": "{hours}"})  # fmt: skip
        if path[0] == "service_hours":
            continue
        for match, amount, unit in durations(scalar.text, language[:2]):
            sentence = sentence_at(scalar.text, match.start())
            if _IN_QUOTES.search(scalar.text[: match.start()]):
                continue
            promised = _promises(policy, (amount, unit))
            named, there = _named_of(policy, sentence, promised)
            if promises_answer(sentence) or (promised and sets_limit(sentence)):
                fault = _REPEATS_TIME if there else _PROMISED_OTHERWISE if promised else _PROMISED_NOWHERE
                meant = f"{{{there[0][0]}.{there[0][1]}}}" if named and len(there) == 1 else example
                advice = None if meant else Message("Promise it in a tier, or leave it out.")
                rule = NUMBER_REPEATED if there else NUMBER_IN_TEXT
                yield Diagnostic(rule, scalar.place(*match.span()), path,
                                 {"words": match[0], "fault": fault, "proposal": meant or ""}, advice)  # fmt: skip


def _are_hours(policy: Policy, language: str, said: str) -> bool:
    """Is somebody there from then until then, on some day in some region?"""
    weeks = [each.open for each in policy.service_hours.values()]
    weeks += [each.open for each in policy.regions.values() if each.open]
    known = {(each.start, each.end) for week in weeks for day in week.open_days.values() for each in day}
    return any((each.start, each.stop) in known for each in clock_spans(said, language[:2]))


def _promises(policy: Policy, time: tuple[object, object]) -> list[tuple[str, str]]:
    """The tiers and severities to which this time is promised."""
    return [
        (each.tier, each.severity) for each in promises(policy) if _minutes(each.time[:2]) == _minutes(time)
    ]


def _minutes(time: tuple[object, object]) -> tuple[object, object]:
    """An hour is 60 minutes, and a week seven days; a business hour is no other time."""
    amount, unit = time
    factor = {"hours": 60, "days": 24 * 60, "weeks": 7 * 24 * 60}.get(str(unit))
    return (amount * factor, "minutes") if factor and isinstance(amount, int) else time


def _named_of(
    policy: Policy, sentence: str, promised: list[tuple[str, str]]
) -> tuple[bool, list[tuple[str, str]]]:
    """Does the sentence name a tier or severity, and which of these promises are then meant?

    The same number in the table is not enough for a cure.
    """
    tiers = {each.id for each in policy.tiers.values() if _names(sentence, each.name.root.values())}
    grades = {
        each.id
        for each in policy.severities.values()
        if _names(sentence, (each.id, *each.name.root.values()))
    }
    there = [
        (tier, grade)
        for tier, grade in promised
        if (not tiers or tier in tiers) and (not grades or grade in grades)
    ]
    return bool(tiers or grades), there


def _names(sentence: str, names: Iterable[str]) -> bool:
    return any(re.search(rf"\b{re.escape(each)}\b", sentence, re.IGNORECASE) for each in names)


def contact_in_text(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Only what stands under contact: the address of an authority, or for invoices, is another one."""
    numbers = (entry.number or "" for entry in policy.contact.numbers)
    ours = {_plain_contact(each) for each in (policy.contact.address, *numbers) if each}
    for path, _, scalar in prose(policy, source):
        if path[0] == "contact" and path[-1] in ("address", "number"):
            continue
        linked = spans(LINKED, scalar.text)
        for match in _CONTACT.finditer(scalar.text):
            if not is_inside(linked, match.start()) and _plain_contact(match[0]) in ours:
                cure = "{email}" if "@" in match[0] else "[…](phone)"
                yield Diagnostic(CONTACT_IN_TEXT, scalar.place(*match.span()), path,
                                 {"words": match[0], "cure": cure})  # fmt: skip


def _plain_contact(said: str) -> str:
    """An address in small letters, a number without its spaces, hyphens and (0)."""
    return said.casefold() if "@" in said else re.sub(r"\(0\)|\D", "", said)


CHECKS = (
    number_in_text,
    contact_in_text,
)
