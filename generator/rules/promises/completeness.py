"""What a policy defines and does not show, or shows and does not define."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, warning
from ...core.messages import ENGLISH, Message, Value
from ...policy.notation import Duration
from ...policy.promises import hours_in_use, promises
from ...reading.yaml.source import texts
from ..corpus.context import Context
from ..corpus.texts import stem

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

TERM_UNDEFINED = warning(
    "term-undefined",
    Message("Times are promised in “{unit}”, but definitions does not explain the term."),
    Message("Add “{name}” under definitions."),
    why=Message("A business day has four readings."),
    bad="first_response:\n  P3: 2 business days",
    good="definitions:\n  business-day: …",
)

UNIT_WITHOUT_WORDS = warning(
    "unit-without-words",
    Message(
        "Times are promised in “{unit}”, but units has no words for it: the pages would say it in English."
    ),
    Message("Add “{unit}” under units, in each language."),
    why=Message("The customer reads another language in the middle of a promise."),
    bad="P1: 30 business minutes",
    good="units:\n  business minutes:\n    de: Arbeitsminute | Arbeitsminuten",
)

NOT_SHOWN = warning(
    "not-shown",
    Message("No section shows the table “{table}”."),
    Message("Write “table: {table}” in a section."),
    why=Message("The customer would not read it in the text."),
    bad="sections without “table: tiers”",
    good="support-agreement:\n  table: tiers",
)

UNUSED = warning(
    "unused",
    Message("“{name}” is not used anywhere."),
    Message("Use it or delete it."),
    why=Message("It looks like a promise, but nobody sees it."),
    bad="roles:\n  ceo: CEO",
    good="escalation:\n  P1:\n    - after: 1 hour\n      to: [ceo]",
    rests_on=(
        ("tiers", "*", "service_hours"),
        ("tiers", "*", "features", "*"),
        ("escalation", "*", "*", "to", "*"),
    ),
)

_OWN_TERMS = ("business-hour", "business-day", "first-response")

RULES = (
    TERM_UNDEFINED,
    UNIT_WITHOUT_WORDS,
    NOT_SHOWN,
    UNUSED,
)


def term_undefined(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    promised: dict[str, Path] = {}
    for each in promises(policy):
        promised.setdefault(each.time.unit, each.path)
    defined = {name.lower() for name in policy.definitions} | {
        wording.lower() for each in policy.definitions.values() for _, wording in each.term.items()
    }
    for unit in ("business hours", "business days"):
        name = unit.removesuffix("s").replace(" ", "-")
        spellings = {unit, unit.removesuffix("s"), unit.replace(" ", "-"), name}
        said = [forms for _, forms in policy.units[unit].items()] if unit in policy.units else []
        spellings |= {form.strip().lower() for forms in said for form in forms.split("|")}
        if unit in promised and not spellings & defined:
            values: dict[str, Value] = {"unit": unit, "name": name}
            yield Diagnostic(TERM_UNDEFINED, source.span(promised[unit]), promised[unit], values)


def unit_without_words(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """The others have words in every language."""
    if all(language.partition("-")[0] == ENGLISH for language in policy.languages):
        return
    found: dict[str, Path] = {}
    for each in promises(policy):
        if each.time.is_business and each.time.unit not in policy.units:
            found.setdefault(each.time.unit, each.path)
    for path, time in _further_times(policy):
        if time.is_business and time.unit not in policy.units:
            found.setdefault(time.unit, path)
    for unit, path in found.items():
        yield Diagnostic(UNIT_WITHOUT_WORDS, source.span(path), path, {"unit": unit})


def _further_times(policy: Policy) -> Iterator[tuple[Path, Duration]]:
    """Those of periods, credits and rates."""
    for name, period in policy.periods.items():
        yield ("periods", name, "time"), period.time
    for name, credit in policy.credits.items():
        for row, step in enumerate(credit.steps):
            said = ((key, value) for key, value in step.missed_by if isinstance(value, Duration))
            yield from ((("credits", name, "steps", row, key), value) for key, value in said)
        if credit.claimed_within:
            yield ("credits", name, "claimed_within"), credit.claimed_within
    for name, rate in policy.rates.items():
        if rate.at_least:
            yield ("rates", name, "at_least"), rate.at_least


def not_shown(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    tables = {section.table for section in policy.sections.values()}
    one, *others = policy.severities.values()
    described = others or one.description or one.description_by_tier
    contents = {"tiers": policy.tiers, "severities": described, "escalation": policy.escalation,
                "required_information": policy.required_information, "contact": True}  # fmt: skip
    for table, content in contents.items():
        if content and table not in tables:
            yield Diagnostic(NOT_SHOWN, source.name_span((table,)), (table,), {"table": table})


def unused(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    used = {
        "roles": {role for steps in policy.escalation.values() for step in steps for role in step.to},
        "features": {feature for tier in policy.tiers.values() for feature in tier.features},
        "service_hours": {hours.id for hours in hours_in_use(policy)}
        | {name for rate in policy.rates.values() for name in rate.surcharges},
    }
    for table, names in used.items():
        for name in getattr(policy, table):
            if name not in names:
                yield Diagnostic(UNUSED, source.name_span((table, name)), (table, name), {"name": name})
    yield from _terms_unused(policy, source)


def _terms_unused(policy: Policy, source: Source) -> Iterator[Diagnostic]:
    """Terms that are defined, but stand in no text; those of the program's own words are always used."""
    said = _Said([(path[:2], scalar.text.casefold()) for path, scalar in texts(source)])
    for name, each in policy.definitions.items():
        path: Path = ("definitions", name)
        stems = [stem(wording) for _, wording in each.term.items()]
        if name not in _OWN_TERMS and not any(said.stands_elsewhere(each, path) for each in stems):
            yield Diagnostic(UNUSED, source.name_span(path), path, {"name": name})


class _Said:
    """Texts, each with the entry that it belongs to, in which thousands of words are looked for.

    A word lies in one of the letter groups between spaces; of those there are far fewer than texts.
    """

    def __init__(self, said: list[tuple[Path, str]]) -> None:
        self._said = said
        self._texts: dict[str, list[int]] = {}
        for at, (_, text) in enumerate(said):
            for group in dict.fromkeys(text.split()):
                self._texts.setdefault(group, []).append(at)
        self._groups = "\n".join(("", *self._texts, ""))

    def stands_elsewhere(self, words: str, own: Path) -> bool:
        """Do the words stand in a text of another entry?"""
        longest = max(words.split(), key=len, default="")
        return not longest or any(
            self._said[at][0] != own and words in self._said[at][1]
            for group in self._groups_with(longest)
            for at in self._texts[group]
        )

    def _groups_with(self, part: str) -> Iterator[str]:
        start = self._groups.find(part, 1)
        while start >= 0:
            end = self._groups.index("\n", start)
            yield self._groups[self._groups.rindex("\n", 0, start) + 1 : end]
            start = self._groups.find(part, end)


CHECKS = (
    term_undefined,
    unit_without_words,
    not_shown,
    unused,
)
