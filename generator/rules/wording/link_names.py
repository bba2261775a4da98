"""Family Wording, names of links: a link that is called “privacy notice” does not lead to the imprint."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, warning
from ...core.messages import Message
from ...policy.portal.link_targets import link_targets
from ...policy.prose import LINK
from ..corpus.context import Context
from ..corpus.texts import Patterns, prose, stem

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

LINK_OF_ANOTHER = warning(
    "link-of-another",
    Message("The link “{label}” leads to “{target}”, and “{meant}” is called so."),
    Message("Write “{meant}” as its target, or name what it leads to."),
    why=Message("The reader lands elsewhere than the words say."),
    bad="en: Read our [privacy notice](imprint).",
    good="en: Read our [privacy notice](privacy-notice).",
)

RULES = (LINK_OF_ANOTHER,)

# target -> what it is called in German and English, beginnings of words
_CALLED: Final = {
    "privacy-notice": ("datenschutz", "privacy|data protection"),
    "imprint": ("impressum|anbieterkennzeichnung", "imprint|legal notice"),
    "contact-form": (r"\w*formular", r"forms?\b"),
    "phone": (r"telefon|hotline|rufnummer", "phone|telephone|hotline"),
    "email": (r"e-mail|mailadresse", "e-?mail"),
    "calculator": (r"\w*rechner", "calculator"),
    "hours": (r"(?:support|service|geschäfts|öffnungs|büro)-?zeit", r"(?:support|service|business|opening|office) hours"),
    "tiers": (r"(?:support|service)-?stufen|stufen\b|\w*pakete\b", r"(?:support |service )?(?:tiers|plans|packages)\b"),
    "severities": (r"schweregrad|prioritätsstufe", r"severit"),
    "escalation": ("eskalation", "escalation"),
    "changes": (r"änderungen\b|änderungsverlauf", r"changes\b|change log"),
    "versions": (r"fassungen\b|versionen\b|frühere\w* fassung", r"versions\b"),
    "terms": (r"\w*bedingungen\b", r"terms\b"),
    "contact": ("kontakt|ansprechpartner", "contact"),
}  # fmt: skip
# On one page, and not the same.
_WAYS: Final = ("contact-form", "phone", "email")
_LEADING: Final = re.compile(
    r"^(?:de[rmns]|die|das|eine?[mnrs]?|unsere?[mnrs]?|Ihre?[mnrs]?|seite|hier|siehe|zu[rm]?|im|in|the|an?|our|your|this|page|see|here)(?= )\s*",
    re.IGNORECASE,
)
# A label that speaks about the thing: „Fragen zum Datenschutz“ may lead to the form.
_ABOUT: Final = Patterns(
    {
        "de": r"zu[rm]?|über|für|nach|bei|per|mit|von|vom|frag\w*|anfrage\w*|meld\w*|schreib\w*|ruf\w*|einwilligung\w*|antrag\w*|und|oder|statt|ohne|erreich\w*",
        "en": r"about|on|for|by|with|of|from|to|questions?|requests?|report|write|call|consent|and|or|instead|without|reach\w*",
    }
)


def link_of_another(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    known = link_targets(policy)
    for path, language, scalar in prose(policy, source):
        for match in (
            LINK.finditer(scalar.text) if "](" in scalar.text and language[:2] in ("de", "en") else ()
        ):
            target = match["target"].removeprefix("#")
            if target in known:
                meant = _meant(policy, match["label"], target, language)
                is_alike = any(
                    {meant, target} <= {*kind} for kind in (policy.tiers, policy.severities, _WAYS)
                )
                if meant and (is_alike or not _is_beside(known[meant], known[target])):
                    yield Diagnostic(LINK_OF_ANOTHER, scalar.place(*match.span()), path,
                                     {"label": match["label"], "target": match["target"], "meant": meant})  # fmt: skip


def _meant(policy: Policy, label: str, target: str, language: str) -> str:
    """The other target that a label names, if it does not name its own; nothing if it may be one of two pages."""
    said = _LEADING.sub("", _LEADING.sub("", label))
    if not said or _is_called(policy, target, said, language) or _ABOUT[language[:2]].search(said):
        return ""
    named = [name for name in _names(policy, target) if _is_called(policy, name, said, language)]
    known = link_targets(policy)
    is_one = all(_is_beside(known[named[0]], known[name]) for name in named)
    return named[0] if named and is_one else ""


def _names(policy: Policy, target: str) -> list[str]:
    """Other targets that a label could name: of tiers and severities alone, if it leads to one of its kind."""
    others: list[str] = [*_CALLED, *policy.sections]
    for kind in (policy.tiers, policy.severities):
        others += kind if target in kind else ()
    known = link_targets(policy)
    return [name for name in dict.fromkeys(others) if name != target and name in known]


def _is_called(policy: Policy, target: str, label: str, language: str) -> bool:
    called = _CALLED.get(target)
    if called and re.search(rf"(?<!\w)(?:{called[language[:2] == 'en']})", label, re.IGNORECASE):
        return True
    return any(_stems(name) <= _stems(label) for name in _own_names(policy, target, language) if _stems(name))


def _own_names(policy: Policy, target: str, language: str) -> Iterator[str]:
    """What the policy calls it; a severity by its code, too."""
    section = policy.sections.get(target)
    for text in (section.heading, section.page_title) if section else ():
        if text:
            yield text.in_(language)
    entry = policy.tiers.get(target) or policy.severities.get(target)
    if entry:
        yield entry.name.in_(language)
    if target in policy.severities:
        yield target


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word) for word in re.findall(r"\w{2,}", text))


def _is_beside(one: str, other: str) -> bool:
    """On the same page, or on one below the other."""
    here, there = (
        "contact/" if each.startswith("mailto:") else each.partition("#")[0] for each in (one, other)
    )
    return here == there or (bool(here and there) and (here.startswith(there) or there.startswith(here)))


CHECKS = (link_of_another,)
