"""“On the next business day”, “the same day”: when an answer is said to come, held against the times of the tier and severity."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic
from ....policy.notation import Duration
from ....policy.promises import FIRST_RESPONSE
from ...corpus.context import Context
from ...corpus.figures import durations
from ...corpus.texts import Later, Patterns
from ...languages.negations import denial
from ..said.scope import severities_in
from ..said.speech import Statement, sentences, tiers_named
from ..times_said import OF_READER, OTHER, OTHER_WORK, RESOLVES
from .stated import contradicted, is_hedged

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

RULES = ()

_NO_SENTENCES: Final = ("document", "wording", "units", "severities", "service_hours", "not_promised", "definitions", "periods", "maintenance")  # fmt: skip
_MAY_SAY: Final = {
    "de": Later(r"[Tt]ag\b|[Tt]ages?\b|[Ff]olgetag|[Aa]rbeitstag|[Ww]erktag|[Gg]eschäftstag|[Tt]agesfrist|Nacht|morgen"),
    "en": Later(r"day\b|overnight"),
}  # fmt: skip
_SAME: Final = Patterns(
    {
        "de": r"(?:noch )?(?:am|im laufe des|bis zum ende des) (?:selben|gleichen|tag(?:es)? der meldung|tag(?:es)? des eingangs) ?(?:(?:arbeits|werk|geschäfts)?tag(?:es)?)?|taggleich|noch am tag (?:der meldung|des eingangs)|über nacht",
        "en": r"(?:on )?(?:the )?(?:very )?same (?:business |working )?day|on the day (?:of (?:receipt|the report)|you report it)|overnight",
    }
)
_NEXT: Final = Patterns(
    {
        "de": r"(?:noch )?(?:am|bis zum|im laufe des|bis zum ende des) (?:darauf)?(?:nächst(?:en|folgenden)|folgenden) (?:arbeits|werk|geschäfts)?tag(?:es)?|am (?:folge|nächst)tag|(?:innerhalb|binnen) (?:eines|von einem) (?:arbeits|werk|geschäfts)?tag(?:es)?|binnen tagesfrist",
        "en": r"(?:by|on|before|during) the (?:next|following) (?:business |working )?day|(?:the )?next[- ]day|next business day|within (?:a|one|a single) (?:business |working )?day",
    }
)
_ANSWERS: Final = Patterns(
    {
        "de": r"\w*antwort\w*|reagier\w*|\w*reaktion\w*|\w*rückmeldung\w*|hör(?:en|t)|meld(?:en|et)|kümmer\w*|ruf(?:en|t)|zurückgerufen|bearbeit\w*|kontaktier\w*|begin\w*",
        "en": r"answer\w*|respon\w+|repl\w+|hears?|gets? back|call\w* (?:you )?back|contact\w*|deal\w*|handled?|attend\w*|start\w*|begin\w*",
    }
)
# A report that comes late is another thing.
_RECEIVED: Final = Patterns(
    {
        "de": r"eingeh\w*|eingegang\w*|eingeht|eingang\w*|nach \d+ uhr|außerhalb|gilt als|gelten als|zähl\w*|lauf\w*|läuft|beginnt die|frist",
        "en": r"received|receipt|arriv\w*|come[s]? in|reach(?:es)? us|after \d+|outside|deemed|counts?|counted|runs?|period",
    }
)


def next_days_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said in sentences(policy, source, _MAY_SAY) if policy.tiers else ():
        same, following = _SAME[said.language].search(said.words), _NEXT[said.language].search(said.words)
        match = same or following
        if match is None or said.path[0] in _NO_SENTENCES or _is_other(said, match):
            continue
        promised = _promised(policy, said)
        if promised and (
            all(_is_sooner(each, is_same=same is not None) for each in promised)
            or (not same and all(map(_is_later, promised)))
        ):
            known = ", ".join(dict.fromkeys(each.words for each in promised))
            yield contradicted(said, *match.span(), "tiers › first_response", known)


def _is_other(said: Statement, match: re.Match[str]) -> bool:
    language = said.language
    words = said.words[: match.start()] + " " * len(match[0]) + said.words[match.end() :]
    words = _WHO.sub(_blank, words)
    spoils = (OTHER, OTHER_WORK, RESOLVES, OF_READER, _RECEIVED)
    return bool(
        not _ANSWERS[language].search(words)
        or is_hedged(said)
        or denial(words, language)
        or any(each[language].search(words) for each in spoils)
        or [*durations(words, language)]
    )


# “Customers who send a request hear from us”
_WHO: Final = Later(
    r"\bwho \w+|\bwer [\w-]+(?: [\w-]+){0,6}? (?:stellt|meldet|schickt|sendet|hat),?", re.IGNORECASE
)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def _promised(policy: Policy, said: Statement) -> list[Duration]:
    """The times to the first response of the tiers and severities that it names; none if it names neither."""
    tiers = {each.tier.id for each in tiers_named(policy, said)}
    severities = severities_in(policy, said)
    if not (tiers or severities):
        return []
    return [
        time
        for name, tier in policy.tiers.items()
        for severity, time in FIRST_RESPONSE.of(tier).items()
        if (not tiers or name in tiers) and (not severities or severity in severities)
    ]


def _is_sooner(promised: Duration, *, is_same: bool) -> bool:
    """Is what the sentence says certainly more than is promised?"""
    days = 0 if is_same else 1
    if promised.unit in ("business days", "days"):
        return promised.amount > days
    if promised.unit == "business hours":
        return promised.amount >= (8 if is_same else 17)
    return promised.unit == "hours" and promised.amount >= 24 * (days + 1)


def _is_later(promised: Duration) -> bool:
    """Is it certainly less: a day, where hours of the clock are promised?"""
    return promised.unit == "minutes" or (promised.unit == "hours" and promised.amount <= 12)


CHECKS = (next_days_contradicted,)
