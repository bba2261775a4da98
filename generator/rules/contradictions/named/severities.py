"""Family Contradictions, severities: names that stand in another order than everybody's scale."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, Path, warning
from ....core.messages import Message
from ...corpus.context import Context

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

SEVERITY_ORDER_UNUSUAL = warning(
    "severity-order-unusual",
    Message("“{first}” stands above “{second}”, which everybody reads as the more severe of the two."),
    Message("Exchange the names, or the entries; severities stand from the most severe to the least."),
    why=Message("The shorter times go by the order of the entries, the customer goes by the names."),
    bad="P1:\n  name: Major\nP2:\n  name: Critical",
    good="P1:\n  name: Critical\nP2:\n  name: Major",
)

RULES = (SEVERITY_ORDER_UNUSUAL,)

# From the most severe to the least; words of one row are taken for equals.
_SCALE: Final = {
    "de": (
        r"kritisch\w*|notfall\w*|katastroph\w*|blockierend\w*|betriebsverhindernd\w*|totalausfall|existenzbedrohend\w*",
        r"hoch|hohe[rs]?|schwere?[rs]?|schwerwiegend\w*|erheblich\w*|gravierend\w*|ernst\w*|wesentlich\w*",
        r"mittel|mittlere[rs]?|mäßig\w*|moderat\w*|betriebsbehindernd\w*",
        r"gering\w*|niedrig\w*|leichte?[rs]?|unerheblich\w*|unwesentlich\w*|kosmetisch\w*|\w*anfragen?|\w*fragen?|\w*wünsche?",
    ),
    "en": (
        r"critical|emergency|catastrophic|blocker|blocking|fatal",
        r"high|major|severe|serious|significant|substantial",
        r"medium|moderate|intermediate",
        r"low|minor|slight|trivial|cosmetic|minimal|negligible|information request|requests?|questions?|enquir(?:y|ies)|inquir(?:y|ies)",
    ),
}


def severity_order(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """One finding for two names beside each other, in each language in which they are exchanged."""
    for language in policy.languages:
        named = [(name, each.name.in_(language)) for name, each in policy.severities.items()]
        ranked = [
            (name, said, rank) for name, said in named if (rank := _rank(said, language[:2])) is not None
        ]
        for (first, said, rank), (second, other, lower) in pairwise(ranked):
            if rank > lower:
                path = _path(source, first, language)
                beside = (source.span(_path(source, second, language)),)
                values = {"first": said, "second": other}
                yield Diagnostic(SEVERITY_ORDER_UNUSUAL, source.span(path), path, values, related=beside)


def _path(source: Source, name: str, language: str) -> Path:
    path: Path = ("severities", name, "name")
    return (*path, language) if source.find((*path, language)) else path


def _rank(said: str, language: str) -> int | None:
    """None for what no scale has, or for a name with words of two places on it."""
    found = {at for at, words in enumerate(_scale(language)) if words.search(said)}
    return found.pop() if len(found) == 1 else None


@cache
def _scale(language: str) -> tuple[re.Pattern[str], ...]:
    rows = _SCALE.get(language, ())
    return tuple(re.compile(rf"(?<![\w-])(?:{each})(?!\w)", re.IGNORECASE) for each in rows)


CHECKS = (severity_order,)
