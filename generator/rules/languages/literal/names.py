"""“Gold subscribers may …”, where the other language lets every subscriber: a tier that only one of them names."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final

from ...corpus.texts import Patterns
from ..pairs.beside import Pair, Sentence
from .aligned import Alike

if TYPE_CHECKING:
    from ....policy.policy import Policy

# What may stand for the name.
_POINTS: Final = Patterns(
    {
        "de": r"er|es|ihn|ihm|dies\w*|letzter\w*|erster\w*|beide\w*|jene\w*|solche\w*|hier\w*|dort|da\w+|höher\w*|jeweil\w*|teurer\w*|deren|dessen",
        "en": r"it|its|this|that|these|those|the latter|the former|both|they|them|such|here|there\w*|then|higher|respective\w*|relevant|same|former|latter",
    }
)
_HELD: Final = r"(?:-(?:\w+-)?|[ ])(?:Support|Kunde|Abonnent|Stufe|Vertrag|Verträge|Nutzer|Tarif|Paket|[Cc]ustomer|[Ss]ubscriber|[Tt]ier|[Pp]lan|[Cc]lient|[Cc]ontract|[Aa]greement|[Uu]ser)"


def lost_name(pair: Pair, alike: Alike, policy: Policy) -> tuple[str, bool] | None:
    """The name, and whether it is the second sentence that has it."""
    one, two = alike.first, alike.second
    if alike.shared < 2 or one.known or two.known or one.unknown or two.unknown:
        return None
    named = [_named(said, policy) for said in (pair.first, pair.second)]
    lacking = pair.first if named[1] else pair.second
    if bool(named[0]) == bool(named[1]) or _mentions(lacking, policy):
        return None
    is_pointed_at = _POINTS[lacking.code].search(lacking.text)
    return None if is_pointed_at else (named[0] or named[1], bool(named[1]))


def _named(said: Sentence, policy: Policy) -> str:
    for tier in policy.tiers.values():
        name = tier.name.in_(said.language)
        if name in said.text and (match := _held(name).search(said.text)):
            return match[0]
    return ""


@cache
def _held(name: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){re.escape(name)}(?={_HELD})")


def _mentions(said: Sentence, policy: Policy) -> bool:
    return any(tier.name.in_(said.language).lower() in said.text.lower() for tier in policy.tiers.values())
