"""Family Languages, doers: who does it and whose it is, word for word or in a free translation.

„Von uns gemeldet“ is not “you report”, „unter der Kontrolle von Cyren“ not “under your control”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ....core.diagnostic import Diagnostic, Rule
from ...corpus.context import Context
from ..literal.aligned import Meaningful, are_alike, said_in
from ..pairs.beside import Pair, Sentence, pairs
from ..pairs.parties import PARTY_DIFFERS

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

RULES: tuple[Rule, ...] = ()  # its one is in `pairs/parties.py`

_CUSTOMER: Final = {
    "de": r"(?:Sie|(?:[Dd]er|[Ee]in|[Jj]eder) (?:Kunde|Auftraggeber|Abonnent))",
    "en": r"(?:[Yy]ou|[Tt]he (?:customer|client|subscriber))",
}
_PROVIDER: Final = {
    "de": r"(?:[Ww]ir|[Dd]er (?:Anbieter|Auftragnehmer|Dienstleister)|COMPANY)",
    "en": r"(?:[Ww]e|us|[Tt]he (?:provider|contractor|supplier)|COMPANY)",
}
_MODAL: Final = {
    "de": r"(?:kann|können|muss|müssen|darf|dürfen|soll|sollen|sollten?|werden|wird|möchten|wollen|haben)",
    "en": r"(?:(?:will|shall|must|may|can|should|also|always|then|have|has|to|need|needs|do|does|not|only|cannot|\w+ly) )*",
}
_NO_VERB: Final = frozenset(
    [
        "erhalten",
        "bekommen",
        "empfangen",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "it",
        "its",
        "the",
        "a",
        "an",
        "our",
        "your",
        "us",
        "you",
        "we",
        "they",
        "this",
        "that",
        "these",
        "those",
        "and",
        "or",
        "in",
        "on",
        "at",
        "to",
        "for",
        "with",
        "from",
        "by",
        "of",
        "as",
    ]
)
# Beside these „Sie“ may be whom it is done to; what one gets from somebody is not done by him.
_OTHERS: Final = re.compile(r"\b(?:[Ww]ir|COMPANY|[Aa]nbieter|[Aa]uftragnehmer|[Tt]echniker|[Mm]an)\b")
_OUR: Final = {
    "de": "[Uu]nser(?:e[mnrs]?)?",
    "en": "[Oo]ur|COMPANY['’]s|[Tt]he (?:provider|contractor|supplier)['’]s",
}
_YOUR: Final = {"de": "Ihr(?:e[mnrs]?)?", "en": "[Yy]our|[Tt]he (?:customer|client|subscriber)['’]s"}
# Of whom it may be said as well.
_OF_BOTH: Final = frozenset(["people", "contracts", "times", "money"])


class _Owned(NamedTuple):
    """A doing or a thing, and whose. `who`: as the sentence says it."""

    who: str
    is_customer: bool
    said: tuple[Meaningful, ...]


def doers_differ(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    company = policy.company.name
    for pair in pairs(policy, source):
        if found := unlike_doers(pair, company) or unlike_owners(pair, company):
            yield pair.differ(PARTY_DIFFERS, *found)


def unlike_doers(pair: Pair, company: str) -> tuple[str, str] | None:
    """How each names who does it, where both say the same doing, of one party and of the other. French has one word
    for who does it and whom it is done to."""
    if not pair.is_written_so:
        return None
    return _unlike(_doings(pair.first, company), _doings(pair.second, company), company)


def unlike_owners(pair: Pair, company: str) -> tuple[str, str] | None:
    return _unlike(_belongings(pair.first, company), _belongings(pair.second, company), company)


def _unlike(one: list[_Owned], two: list[_Owned], company: str) -> tuple[str, str] | None:
    for mine in one:
        alike = [each for each in two if _is_same(mine, each)]
        own = [each for each in one if _is_same(mine, each)]
        if (
            len({each.is_customer for each in own}) == 1
            and alike
            and all(each.is_customer != mine.is_customer for each in alike)
        ):
            return mine.who.replace("COMPANY", company), alike[0].who.replace("COMPANY", company)
    return None


def _is_same(one: _Owned, two: _Owned) -> bool:
    return any(are_alike(word, list(two.said)) for word in one.said)


@lru_cache(4096)
def _doings(said: Sentence, company: str) -> list[_Owned]:
    text = re.sub(rf"\b{re.escape(company)}\b(?![-\w])(?! [A-Z])", "COMPANY", said.text)
    found = []
    for pattern in _doing_patterns(said.code):
        for match in pattern.finditer(text):
            verb = match["verb"]
            is_object = match["who"] == "Sie" and _OTHERS.search(text)
            if not is_object and verb.lower() not in _NO_VERB and (meant := _meant(said, verb)):
                found.append(
                    _Owned(match[0] if len(match[0]) < 40 else match["who"], bool(match["customer"]), meant)
                )
    return found


def _meant(said: Sentence, words: str) -> tuple[Meaningful, ...]:
    return tuple(each for each in said_in(said._replace(text=words)) if each.meanings)


@cache
def _doing_patterns(language: str) -> list[re.Pattern[str]]:
    who = rf"(?P<who>(?P<customer>{_CUSTOMER[language]})|{_PROVIDER[language]})"
    if language == "de":
        by = r"(?P<who>(?P<customer>Ihnen|(?:dem )?(?:Kunden|Auftraggeber|Abonnenten))|uns|(?:dem )?(?:Anbieter|Auftragnehmer)|COMPANY)"
        return [
            re.compile(rf"\b(?:von|vom|durch) {by} (?P<verb>[a-zäöüß]\w+(?:t|en)(?:e[nmrs]?)?)(?= |[.,;:])"),
            re.compile(rf"\b{who} (?!{_MODAL['de']}\b)(?P<verb>[a-zäöüß]\w+(?:en|t))(?=[ .,;:])"),
            re.compile(rf"\b(?!{_MODAL['de']}\b)(?P<verb>[a-zäöüßA-Z]\w+(?:en)) {who}(?=[ .,;:])"),
        ]
    return [
        re.compile(rf"\b{who} {_MODAL['en']}(?P<verb>[a-z]+)\b"),
        re.compile(rf"\b(?P<verb>[a-z]+(?:ed|en|de|lt|nt|ld)) by {who}\b"),
    ]


def _belongings(said: Sentence, company: str) -> list[_Owned]:
    text = re.sub(rf"\b{re.escape(company)}\b(?![-\w])(?! [A-Z])", "COMPANY", said.text)
    found = []
    for pattern in _owner_patterns(said.code):
        for match in pattern.finditer(text):
            meant = tuple(each for each in _meant(said, match["thing"]) if each.kinds.isdisjoint(_OF_BOTH))
            if meant:
                found.append(_Owned(match[0], bool(match["customer"]), meant[-1:]))
    return found


@cache
def _owner_patterns(language: str) -> list[re.Pattern[str]]:
    who = rf"(?P<who>(?P<customer>{_YOUR[language]})|{_OUR[language]})"
    if language == "de":
        of = r"(?:von COMPANY|de[sr] (?P<customer>Kunden|Auftraggebers|Abonnenten)|des (?:Anbieters|Auftragnehmers))"
        return [
            re.compile(rf"\b{who} (?:[a-zäöüß]\w+ )?(?P<thing>[A-ZÄÖÜ][\w-]+)"),
            re.compile(rf"\b(?P<thing>[A-ZÄÖÜ][\w-]+) {of}(?!\w)"),
        ]
    return [re.compile(rf"(?<![\w]){who} (?:[a-z]+(?:ed|al|ive|ous|ary|ing|ful|ic) )?(?P<thing>[a-z][\w-]+)")]


CHECKS = (doers_differ,)
