"""Family Contradictions, comparisons: sentences that compare two tiers, held against their times and their order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, warning
from ...core.messages import Message, Value
from ...policy.promises import FIRST_RESPONSE
from ..corpus.context import Context
from ..corpus.texts import Later, Patterns
from ..languages.negations import DENIES
from .said.speech import Statement, sentences, tiers_named

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.tiers import Tier
    from ...reading.yaml.source import Source

COMPARISON_CONTRADICTED = warning(
    "comparison-contradicted",
    Message("“{words}”: by the tables it is the other way round for {first} and {second}."),
    Message("Exchange the names, or correct the sentence."),
    why=Message("The customer chooses by the sentence, and pays by the table."),
    bad="standard P1: 4 business hours\ngold P1: 30 minutes\n…\nen: Gold responds more slowly than Standard.",
    good="en: Gold responds faster than Standard.",
    rests_on=(("tiers", "*", "first_response"), ("tiers", "*", "price")),
)

RULES = (COMPARISON_CONTRADICTED,)

_THAN: Final = {"de": re.compile(r" als "), "en": re.compile(r" than ")}
_SLOWER: Final = Patterns({"de": r"(?:langsamer|länger|später)\w*", "en": r"more slowly|slower|longer|later"})
_FASTER: Final = Patterns(
    {
        "de": r"(?:schneller|rascher|kürzer|eher|früher)\w*",
        "en": r"faster|quicker|more quickly|shorter|sooner|earlier",
    }
)
_DEARER: Final = Patterns(
    {"de": r"(?:teurer|mehr|kostspieliger)\w*", "en": r"more expensive|dearer|more|higher"}
)
_CHEAPER: Final = Patterns(
    {"de": r"(?:günstiger|billiger|preiswerter|weniger)\w*", "en": r"cheaper|less expensive|less|lower"}
)
_COSTS: Final = Patterns(
    {
        "de": r"kostet|kosten|teurer\w*|günstiger\w*|billiger\w*|preiswerter\w*|preis",
        "en": r"costs?|expensive|cheaper|dearer|price|priced",
    }
)
_RESPONDS: Final = Patterns(
    {
        "de": r"\w*antwort\w*|reagier\w*|\w*reaktion\w*|hilft|helfen|hilfe|fristen|zeiten|schneller|langsamer",
        "en": r"respon\w+|answer\w*|repl\w+|react\w*|helps?|help|times|faster|slower|slowly",
    }
)
_OTHER: Final = Patterns(
    {
        "de": r"wenn|falls|P\d|kritisch\w*|gerät\w*|früher (?:war|hat)|laufzeit\w*|kündig\w*|doppelt|halb\w*|als bei|besser",
        "en": r"if|when|P\d|critical\w*|device\w*|terminat\w*|twice|half|formerly",
    }
)


def comparisons(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said in sentences(policy, source, _THAN) if len(policy.tiers) > 1 else ():
        than = _THAN[said.language].search(said.words)
        named = tiers_named(policy, said)
        if than is None or len(named) != 2 or DENIES[said.language].search(said.words):
            continue
        first, second = named[0].tier, named[1].tier
        is_apart = named[0].end <= than.start() and than.end() <= named[1].begin and first.id != second.id
        if (
            is_apart
            and not _OTHER[said.language].search(said.words)
            and _is_wrong(policy, said, first, second)
        ):
            begin, end = named[0].begin, named[1].end
            values: dict[str, Value] = {
                "words": said.words[begin:end], "first": _name(policy, first, said), "second": _name(policy, second, said),
            }  # fmt: skip
            place = said.scalar.place(said.start + begin, said.start + end)
            yield Diagnostic(COMPARISON_CONTRADICTED, place, said.path, values)


# „Mit dem Wechsel zum Gold-Support verlängern sich Ihre Reaktionszeiten“
_MOVES: Final = {
    "de": Later(r"[Ww]echsel|wechseln|[Uu]mstieg|umsteigen|[Uu]pgrade"),
    "en": Later(
        r"\b(?:[Mm]ov(?:e|ing)|[Ss]witch(?:ing)?|[Uu]pgrad(?:e|ing)|[Cc]hang(?:e|ing)) (?:from \w+ (?:\w+ )?)?to\b"
    ),
}
_LONGER: Final = Patterns(
    {
        "de": r"verlänger\w*|länger\w*|langsamer\w*|später\w*|verschlechter\w*",
        "en": r"longer|slower|lengthen\w*|later|get worse|worsen\w*|increas\w*",
    }
)
_SHORTER: Final = Patterns(
    {
        "de": r"verkürz\w*|kürzer\w*|schneller\w*|früher|verbesser\w*",
        "en": r"shorter|faster|quicker|shorten\w*|sooner|improv\w*|decreas\w*",
    }
)
_TIMES: Final = Patterns(
    {
        "de": r"(?:reaktions|antwort)-?(?:zeiten?|fristen?)|wir (?:\w+ )?antworten|antworten wir",
        "en": r"response times?|time to (?:the )?first response|we (?:respond|answer)",
    }
)


def moves(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """What becomes of the times of whoever changes to the dearest tier, or to the cheapest."""
    order = list(policy.tiers.values())
    for said in sentences(policy, source, _MOVES) if len(order) > 1 else ():
        longer, shorter = (
            _LONGER[said.language].search(said.words),
            _SHORTER[said.language].search(said.words),
        )
        named = tiers_named(policy, said)
        move = _MOVES[said.language].search(said.words)
        if not (move and _TIMES[said.language].search(said.words)) or len(named) != 1:
            continue
        to, match = named[0].tier, longer or shorter
        is_other = (
            DENIES[said.language].search(said.words)
            or bool(longer) is bool(shorter)
            or to not in (order[0], order[-1])
        )
        if match is None or is_other or not 0 <= named[0].begin - move.end() < 12:
            continue
        other = order[0] if to is order[-1] else order[-1]
        if _is_never_faster(other, to) if longer else _is_never_faster(to, other):
            values: dict[str, Value] = {
                "words": match[0],
                "first": _name(policy, to, said),
                "second": _name(policy, other, said),
            }
            yield Diagnostic(COMPARISON_CONTRADICTED, said.place(match), said.path, values)


def _name(policy: Policy, tier: Tier, said: Statement) -> str:
    return tier.name.in_(next(each for each in policy.languages if each[:2] == said.language))


def _is_wrong(policy: Policy, said: Statement, first: Tier, second: Tier) -> bool:
    language, words = said.language, said.words
    if _COSTS[language].search(words):
        order = list(policy.tiers)
        is_dearer = order.index(first.id) > order.index(second.id)
        if first.price.word == second.price.word and first.price.word:
            return False
        return bool((_DEARER if not is_dearer else _CHEAPER)[language].search(words)) and not (
            (_CHEAPER if not is_dearer else _DEARER)[language].search(words)
        )
    if not _RESPONDS[language].search(words):
        return False
    slower, faster = _SLOWER[language].search(words), _FASTER[language].search(words)
    if bool(slower) is bool(faster):
        return False
    return _is_never_faster(second, first) if slower else _is_never_faster(first, second)


def _is_never_faster(tier: Tier, other: Tier) -> bool:
    """Are its first responses as late or later for each severity, and later for some, by one clock or by a longer one?"""
    mine, theirs = FIRST_RESPONSE.of(tier), FIRST_RESPONSE.of(other)
    if not mine or set(mine) != set(theirs):
        return False
    compared = [
        (mine[each].amount * _LENGTHS[mine[each].unit], theirs[each].amount * _LENGTHS[theirs[each].unit])
        for each in mine
        if mine[each].unit in _LENGTHS and theirs[each].unit in _LENGTHS
    ]
    return len(compared) == len(mine) and all(a >= b for a, b in compared) and any(a > b for a, b in compared)


# Minutes after which a promise may be kept at the latest, near enough to compare; a business hour is no shorter than an hour.
_LENGTHS: Final = {
    "minutes": 1,
    "hours": 60,
    "business minutes": 1,
    "business hours": 60,
    "days": 1440,
    "business days": 1440,
}

CHECKS = (comparisons, moves)
