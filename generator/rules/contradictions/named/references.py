"""Family Contradictions, references: clauses and annexes to which a sentence points and which the document does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, warning
from ....core.keeping import cached
from ....core.messages import Message, Value
from ....policy.portal.clause_numbers import program_numbers, section_numbers
from ...corpus.context import Context
from ...corpus.texts import Later, prose
from ..said.speech import Statement, sentences

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

REFERENCE_UNKNOWN = warning(
    "reference-unknown",
    Message("“{words}” points to nothing here: the clauses of the complete terms are {first} to {last}."),
    Message("Correct the number, use a link, or say of which other document it is a part."),
    why=Message("The reader looks for a clause that is not there."),
    bad="en: The rest is governed by section 14.2 of annex 3 to these terms.",
    good="en: The rest is governed by section 4 of these terms.",
    rests_on=(("sections", "*"),),
)

RULES = (REFERENCE_UNKNOWN,)

_MAY_SAY: Final = {
    "de": Later(r"Ziff|Abschnitt|Nummer \d|Nr\. ?\d|Kapitel|Punkt \d|Klausel|§ ?\d|Anlage|Anhang"),
    "en": Later(r"[Ss]ection|[Cc]lause|[Pp]aragraph|[Cc]hapter|[Aa]nnex|[Aa]ppendix|[Ss]chedule|[Ee]xhibit"),
}
_NUMBER: Final = r"(?P<number>\d{1,2}[a-z]?(?:\.\d{1,3})*)(?![\d-])(?! ?%)(?! (?:et seq|ff?\.))"
_CLAUSE: Final = {
    "de": Later(rf"\b(?:Ziffern?|Ziff\.|Abschnitte?s?|Kapitel|Punkt|Klauseln?) {_NUMBER}"),
    "en": Later(rf"\b(?:[Ss]ections?|[Cc]lauses?|[Cc]hapter) {_NUMBER}"),
}
_ANNEX: Final = {
    "de": Later(r"\b(?:Anlage|Anhang)(?:es|s)? (?P<number>\d{1,2}|[A-Z]|[IVX]{1,4})\b"),
    "en": Later(r"\b(?:[Aa]nnex|[Aa]ppendix|[Ss]chedule|[Ee]xhibit) (?P<number>\d{1,2}|[A-Z]|[IVX]{1,4})\b"),
}
_OWN: Final = {
    "de": Later(
        r"(?:zu |von )?(?:diese[rnsm]|der vorliegenden|den vorliegenden) (?:\w+ )?(?:\w*bedingungen|dokuments?|\w*richtlinie|\w*vereinbarung|\w*vertrage?s?|bestimmungen|regelungen)"
    ),
    "en": Later(
        r"(?:of|to|in) (?:these|this|the present) (?:\w+ )?(?:terms|conditions|document|policy|agreement|contract|provisions)"
    ),
}
# „Ziffer 3 des Rahmenvertrags“, “section 312 BGB”: of something else.
_OF_ANOTHER: Final = {
    "de": Later(
        r",? ?(?:Abs\.|Absatz|Satz|S\.|Nr\.|lit\.|Buchst\w*|Halbsatz)|,? (?:\(\w+\) )?(?:de[rs]|zu[mr]?|vo[nm]|aus|in|im|unsere[rs]?|ihre[rs]?|seine[rs]?) |,? ?[A-Z][\w-]*[A-Z]\w*\b| (?:und|bis|oder|,) "
    ),
    "en": Later(
        r",? ?\(|,? (?:paragraph|sentence|no\.|lit\.)|,? (?:of|to|in|under|from) |,? ?(?:of )?(?:the )?[A-Z][\w-]*[A-Z]\w*\b| (?:and|to|or|,) "
    ),
}
_OTHERS: Final = Later(
    r"vertrag(?!e?s? \()|AGB|Gesetz|gesetz|BGB|HGB|DSGVO|GDPR|ISO|DIN|\bAct\b|[Rr]egulation|[Aa]greement (?:of|dated)|[Ff]ramework|Rahmen|Verordnung|Richtlinie \(|[Dd]irective|Handbuch|[Mm]anual|Formular|\bform\b|Norm\b|\bCode\b|[Ss]tatut"
)


def references_unknown(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    numbers = [*section_numbers(policy).values(), *program_numbers(policy).values()]
    for said in sentences(policy, source, _MAY_SAY) if numbers else ():
        match = _annex(policy, source, said) or _clause(policy, source, said, numbers)
        if match and said.path[0] not in ("wording", "units", "severities"):
            values: dict[str, Value] = {"words": match[0], "first": numbers[0], "last": numbers[-1]}
            yield Diagnostic(REFERENCE_UNKNOWN, said.place(match), said.path, values)


def _clause(policy: Policy, source: Source, said: Statement, numbers: list[str]) -> re.Match[str] | None:
    for match in _CLAUSE[said.language].finditer(said.words):
        rest = said.words[match.end() :]
        is_own = _OWN[said.language].match(rest.lstrip())
        is_other = _OF_ANOTHER[said.language].match(rest) or _OTHERS.search(said.words)
        if not is_own and is_other:
            continue
        if match["number"] not in numbers and match["number"] not in _numbered(policy, source):
            return match
    return None


def _annex(policy: Policy, source: Source, said: Statement) -> re.Match[str] | None:
    """Only of what is said to be one of these terms: a contract has annexes of its own."""
    for match in _ANNEX[said.language].finditer(said.words):
        is_own = _OWN[said.language].match(said.words[match.end() :].lstrip())
        if is_own and match[0] not in _headings(policy):
            return match
    return None


@cached(2)
def _numbered(policy: Policy, source: Source) -> frozenset[str]:
    """Numbers with which a line of the document's own texts begins: “7.3 Remedies”."""
    found = (
        _AT_START.match(line) for *_, scalar in prose(policy, source) for line in scalar.text.split("\n")
    )
    return frozenset(match[1] for match in found if match)


_AT_START: Final = re.compile(r"\s*(?:§ ?|\()?(\d{1,3}(?:\.\d{1,3})*)[.)]?\s")


@cached(2)
def _headings(policy: Policy) -> str:
    texts = [each for section in policy.sections.values() for each in (section.heading, section.page_title)]
    return " ".join(text for each in texts if each for text in each.root.values())


CHECKS = (references_unknown,)
