"""Family Languages, clauses: clauses whose numbers changed places, and abbreviations of which each language has another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, Rule
from ....policy.prose import UNREAD
from ...corpus.context import Context
from ..pairs.beside import Pair, Sentence, pairs
from ..pairs.senses import SENSE_DIFFERS

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

RULES: tuple[Rule, ...] = ()  # its one is in `pairs/senses.py`

_CLAUSE: Final = {
    "de": re.compile(r"(?:§+|Art(?:ikel|\.)|Ziffer|Abschnitt|Klausel) ?(\d+)\w? (?:Abs(?:atz|\.)|Nr\.|Satz|Nummer) ?(\d+)"),
    "en": re.compile(r"(?:[Ss]ection|[Aa]rticle|[Aa]rt\.|[Cc]lause|§+) ?(\d+)\w?(?: ?\(|,? (?:paragraph|para\.|no\.|sentence|subsection) )(\d+)\)?"),
}  # fmt: skip
_SHORT: Final = re.compile(r"(?<![\w.@/-])([A-Z][A-Z0-9]{1,6})(?![\w@])(?!\.\w)")
# What each language has of its own, and codes that rules compare by their meaning or that stand for words.
_OWN: Final = frozenset(
    [
        "DSGVO",
        "GDPR",
        "RGPD",
        "BGB",
        "HGB",
        "AGB",
        "AO",
        "ZPO",
        "USTG",
        "MWST",
        "UST",
        "VAT",
        "TVA",
        "MEZ",
        "CET",
        "MESZ",
        "CEST",
        "UTC",
        "GMT",
        "EU",
        "UE",
        "EWR",
        "EEA",
        "USA",
        "US",
        "UK",
        "GB",
        "MB",
        "KB",
        "TB",
        "KIB",
        "MIB",
        "GIB",
        "EUR",
        "USD",
        "CHF",
        "GBP",
        "CAD",
        "AUD",
        "JPY",
        "ILS",
        "PLN",
        "SEK",
        "DKK",
        "NOK",
        "CZK",
        "INR",
        "CNY",
        "OK",
        "IT",
        "EDV",
        "ID",
        "NR",
        "NO",
        "ABS",
        "ART",
        "AM",
        "PM",
        "II",
        "III",
        "IV",
        "VI",
        "VII",
        "VIII",
        "IX",
        "XI",
        "DE",
        "EN",
        "FR",
        "AVV",
        "DPA",
        "TOM",
        "TOMS",
        "NDA",
        "VVG",
        "SLA",
        "AT",
        "CH",
        "ISO",
        "DIN",
        "PIN",
        "TAN",
        "ONE",
        "ALL",
        "NOT",
        "AND",
        "OR",
        "THE",
        "UND",
        "ODER",
        "NICHT",
        "KEIN",
        "KEINE",
        "ALLE",
        "NUR",
        "ZZGL",
        "INKL",
        "CISG",
        "UN",
    ]
)


def clauses_differ(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for pair in pairs(policy, source):
        if found := unlike_clauses(pair) or unlike_abbreviations(pair):
            yield pair.differ(SENSE_DIFFERS, *found)


def unlike_clauses(pair: Pair) -> tuple[str, str] | None:
    """The only clause that each names by two numbers, where these changed places."""
    one, two = ([*_CLAUSE[said.code].finditer(said.text)] for said in pair[1:3])
    if len(one) != 1 or len(two) != 1 or one[0].groups() == two[0].groups():
        return None
    return (one[0][0], two[0][0]) if one[0].groups() == two[0].groups()[::-1] else None


def unlike_abbreviations(pair: Pair) -> tuple[str, str] | None:
    """The only one of each that the other lacks, where they have no others of their own."""
    one, two = _abbreviations(pair.first), _abbreviations(pair.second)
    mine, theirs = one - two, two - one
    if len(mine) != 1 or len(theirs) != 1:
        return None
    (first,), (second,) = mine, theirs
    return (first, second) if not {first, second} & _OWN and pair.first.read and pair.second.read else None


def _abbreviations(said: Sentence) -> frozenset[str]:
    text = UNREAD.sub(" ", said.text)
    return frozenset(_SHORT.findall(text)) if any(letter.islower() for letter in text) else frozenset()


CHECKS = (clauses_differ,)
