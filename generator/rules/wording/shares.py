"""Percentages in sentences about availability: are they those that are promised?"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, warning
from ...core.messages import Message, Value
from ...policy.amounts import Percent
from ..corpus.context import Context
from ..corpus.texts import prose
from ..languages.negations import LANGUAGES, denial
from .topics import sentence_at

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

SHARE_IN_TEXT = warning(
    "share-in-text",
    Message("“{words}” is another availability than the one promised: {known}."),
    Message("Correct one of them, or leave the number to “table: availability”."),
    why=Message("The sentence would contradict the clause."),
    bad="promised: 99.9 %\ntext: Die Verfügbarkeit beträgt 99,5 %.",
    good="promised: 99.9 %\ntable: availability",
)

RULES = (SHARE_IN_TEXT,)

_SHARE: Final = re.compile(r"(?<![\d.,])(\d{1,3}(?:[.,]\d{1,4})?)\s?(?:%|Prozent\b|percent\b)")
_ABOUT: Final = re.compile(r"verfügbar|availab|\buptime\b", re.IGNORECASE)
# What is paid below a share, or how it was, is no promise of it.
_ELSE: Final = re.compile(
    r"gutschrift|gutgeschrieben|schreiben wir gut|erstatt|minder|vertragsstrafe|unterschreit|\bunter\b|\bweniger\b|vergangen"
    r"|rabatt|nachlass|verfehl|credit|refund|penalt|discount|\bmissed\b|\bbelow\b|\bless than\b|falls|\bdrops?\b|\bwas\b|\bwere\b",
    re.IGNORECASE,
)


def share_in_text(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    shares = {
        share
        for entry in policy.availability.values()
        for share in entry.promised.root.values()
        if isinstance(share, Percent)
    }
    known = ", ".join(each.words for each in sorted(shares))
    for path, language, scalar in prose(policy, source) if shares else ():
        # Remedies say what follows when a share is missed, and how much is paid.
        is_elsewhere = path[0] != "availability" and path[:2] != ("further_terms", "remedies")
        for match in _SHARE.finditer(scalar.text) if is_elsewhere else ():
            sentence = sentence_at(scalar.text, match.start())
            is_else = _ELSE.search(sentence) or _is_denied(sentence, language[:2])
            is_about = _ABOUT.search(sentence) and not is_else
            if is_about and Percent(Decimal(match[1].replace(",", "."))) not in shares:
                values: dict[str, Value] = {"words": match[0], "known": known}
                yield Diagnostic(SHARE_IN_TEXT, scalar.place(*match.span()), path, values)


def _is_denied(sentence: str, language: str) -> bool:
    """„100 % können wir nicht zusagen“"""
    return language in LANGUAGES and denial(sentence, language) is not None


CHECKS = (share_in_text,)
