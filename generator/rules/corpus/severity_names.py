"""Severities as sentences call them: „kritische Probleme“, “severity critical”, P1."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from ...policy.policy import Policy

# What has a severity: „kritische Probleme“, “critical issues”. Without it a name may be any adjective or adverb.
_PROBLEM: Final = {
    "de": r"\w*(?:problem|störung|fehler|meldung|anfrage|vorf[aä]ll|f[aä]ll|ticket|ausf[aä]ll|mangel|mängel|incident|support-?f[aä]ll)(?!\w*[- ]formular)\w*",
    "en": r"(?:support )?(?:problem|issue|incident|case|fault|report|request|ticket|outage|failure|error|defect|matter|question)s?",
}
_LEVEL: Final = {
    "de": r"(?:schweregrad|schwere|priorität|stufe|einstufung|dringlichkeit|kategorie|klasse)s?(?: \w+)?[ „“]+",
    "en": r"(?:severity|priority|level|category|class)(?: level)?[ “”]+",
}


def severities_called(policy: Policy, language: str, sentence: str) -> Iterator[str]:
    """Those whose names stand before what has a severity, or behind a word for one; none in a language of others."""
    short = language[:2]
    for name, severity in policy.severities.items() if short in _PROBLEM else ():
        called = severity.name.in_(language)
        is_there = called.casefold() in sentence.casefold()
        if is_there and len(called) >= 3 and _calls(called, short).search(sentence):
            yield name


@cache
def _calls(name: str, language: str) -> re.Pattern[str]:
    word = re.escape(name)
    ending = "(?:e[mnrs]?|n|s)?" if language == "de" else "s?"
    is_problem = " " in name or re.search(f"{_PROBLEM[language]}$", name, re.IGNORECASE)
    joined = r"(?: (?:und|oder|and|or) \w+)?"
    rest = r"(?!\w)" if is_problem else rf"{joined}[- ](?:\w+ )?(?:{_PROBLEM[language]})(?!\w)"
    alone = r"(?<!als )(?<!than )(?<!nicht )(?<!nicht)(?<!non-)(?<!not )(?<![\w-])"
    return re.compile(rf"{alone}{word}{ending}{rest}|\b(?:{_LEVEL[language]}){word}(?!\w)", re.IGNORECASE)


def severity_names(policy: Policy, language: str, sentence: str) -> list[tuple[int, str]]:
    """Every severity whose name stands in a sentence in any form, with its place; where one is called so, the others may be without their nouns."""
    found = [
        (match.start(), name)
        for name, severity in policy.severities.items()
        for match in _in_any_form(severity.name.in_(language), language[:2]).finditer(sentence)
    ]
    return sorted(found)


@cache
def _in_any_form(name: str, language: str) -> re.Pattern[str]:
    ending = "(?:e[mnrs]?|n|s)?" if language == "de" else "s?"
    return re.compile(rf"(?<![\w-]){re.escape(name)}{ending}(?![\w-])", re.IGNORECASE)
