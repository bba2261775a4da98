"""What sentences call the same, or the longer the lower: hours and times of two tiers or severities, held against the tables."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic
from ....policy.promises import FIRST_RESPONSE, hours_of_tier
from ...corpus.context import Context
from ...corpus.texts import Later, Patterns
from ...languages.negations import denial
from ..said.scope import severities_in
from ..said.speech import EACH, LANGUAGES, Statement, sentences, tiers_named
from ..times_said import OTHER
from .stated import contradicted, full, is_hedged

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....policy.tiers import Tier
    from ....reading.yaml.source import Source

RULES = ()

_MAY_SAY: Final = {
    "de": Later(r"selbe|gleich|identisch|einheitlich|unterscheiden|[Uu]nterschied|[Vv]erschieden|desto|umso"),
    "en": Later(r"\b[Ss]ame|identical|\b[Ee]qual|uniform|differ|\b[Tt]he \w+ the"),
}  # fmt: skip
_SAME: Final = Patterns(
    {
        "de": r"(?:der|die|das|den|dem)selben?|(?:die|der|das|den|dem) gleichen?|gleiche[rnms]?|identisch\w*|einheitlich\w*|gleich (?:lang|schnell)|unterscheiden sich nicht|unterscheidet sich nicht|kein(?:en|erlei)? unterschied|gleichermaßen",
        "en": r"(?:the )?same|identical|equal|equally|uniform|(?:do|does) not differ|no difference|alike",
    }
)
_DIFFERENT: Final = Patterns(
    {
        "de": r"unterschiedlich\w*|verschieden\w*|unterscheiden sich(?! nicht)|unterscheidet sich(?! nicht)",
        "en": r"different|differ(?:s|ing)?",
    }
)
_HOURS: Final = Patterns(
    {
        "de": r"(?:support|service|geschäfts|öffnungs|betriebs)-?zeiten",
        "en": r"(?:support|service|business|opening|operating) hours|hours of support",
    }
)
_TIMES: Final = Patterns(
    {
        "de": r"(?:reaktions|antwort)-?(?:zeit|frist)(?:en)?|frist(?:en)?|(?:gleich|ebenso|genauso) (?:schnell|lang)",
        "en": r"(?:response|reaction) times?|time limits?|times?|deadlines?|equally (?:fast|quickly|long)",
    }
)
_NOT_ALIKE: Final = Patterns({"de": r"tag(?:es)?|zeitpunkt|zeitzone|ort\w*|zur gleichen zeit|gleichzeitig", "en": r"day|at the same time|zone|moment"})  # fmt: skip


def alike_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said in sentences(policy, source, _MAY_SAY):
        if said.path[0] in ("wording", "tiers", "not_promised") or is_hedged(said):
            continue
        found = _the_more(policy, said) or _alike(policy, said)
        if found:
            yield found


def _alike(policy: Policy, said: Statement) -> Diagnostic | None:
    language, words = said.language, said.words
    same, different = _SAME[language].search(words), _DIFFERENT[language].search(words)
    match = same or different
    is_denied = denial(
        re.sub(r"unterschei\w+ sich nicht|kein\w* unterschied|no difference|not differ", " ", words), language
    )
    if match is None or (same and different) or is_denied or _NOT_ALIKE[language].search(words):
        return None
    named = {each.tier.id: each.tier for each in tiers_named(policy, said)}
    tiers = tuple(named.values()) or tuple(policy.tiers.values())
    is_of_tiers = len(named) > 1 or EACH[language].search(words)
    if is_of_tiers and _HOURS[language].search(words):
        return _compared(
            said, match, bool(same), "tiers › service_hours", [_hours(policy, each) for each in tiers]
        )
    if not _TIMES[language].search(words) or OTHER[language].search(words):
        return None
    return _same_times(policy, said, match, bool(same), tiers, is_of_tiers=bool(is_of_tiers))


def _same_times(
    policy: Policy, said: Statement, match: re.Match[str], same: bool, tiers: tuple[Tier, ...], *, is_of_tiers: bool
) -> Diagnostic | None:  # fmt: skip
    """Of one severity in two tiers, or of two severities in one."""
    severities = severities_in(policy, said)
    place = "tiers › first_response"
    if is_of_tiers and len(severities) < 2:
        for name in severities or policy.severities:
            times = [FIRST_RESPONSE.of(each).get(name) for each in tiers]
            said_times = [each.words for each in times if each]
            found = _compared(said, match, same, place, said_times) if len(said_times) == len(tiers) else None
            if found or not same:
                return found
        return None
    is_of_all = _ALL_GRADES[said.language].search(said.words)
    asked = severities if len(severities) > 1 else tuple(policy.severities) if is_of_all else ()
    for tier in tiers if asked else ():
        promised = FIRST_RESPONSE.of(tier)
        found = _compared(
            said, match, same, place, [promised[each].words for each in asked if each in promised]
        )
        if found:
            return found
    return None


_ALL_GRADES: Final = Patterns(
    {
        "de": r"(?:alle[nr]?|jede[rnms]?|sämtliche\w*|über alle) schweregrade?n?|unabhängig vo[nm] (?:\w+ )?schweregrad",
        "en": r"(?:all|every|each|any) severit\w+|regardless of (?:the )?severity|irrespective of (?:the )?severity",
    }
)


def _hours(policy: Policy, tier: Tier) -> str:
    return ", ".join(each.id for each in hours_of_tier(policy, tier))


def _compared(
    said: Statement, match: re.Match[str], same: bool, place: str, values: list[str]
) -> Diagnostic | None:
    """Are they said to be the same, and are not, or the other way round?"""
    is_same = len(set(values)) == 1
    if len(values) < 2 or is_same is same:
        return None
    return contradicted(said, *match.span(), place, ", ".join(dict.fromkeys(values)))


_LOWER: Final = {
    "de": r"(?:je|umso) (?:geringer|niedriger|leichter|kleiner|unwichtiger)\w*",
    "en": r"the (?:lower|less severe|less urgent|more minor|smaller)",
}
_HIGHER: Final = {
    "de": r"(?:je|umso) (?:höher|schwerer|schwerwiegender|kritischer|dringender|dringlicher)\w*",
    "en": r"the (?:higher|more severe|more urgent|more critical|more serious)",
}
_FASTER: Final = {
    "de": r"(?:desto|umso) (?:schneller|früher|eher|rascher|kürzer)\w*",
    "en": r"the (?:faster|sooner|quicker|earlier|shorter|more quickly)",
}
_SLOWER: Final = {
    "de": r"(?:desto|umso) (?:langsamer|später|länger)\w*",
    "en": r"the (?:slower|later|longer|more slowly)",
}
_WRONG_WAY: Final = Patterns(
    {
        each: rf"(?:{_LOWER[each]})[^.;]*(?:{_FASTER[each]})|(?:{_HIGHER[each]})[^.;]*(?:{_SLOWER[each]})"
        for each in LANGUAGES
    }
)
_GRADED: Final = Patterns({"de": r"schwere\w*|priorität\w*|dringlich\w*", "en": r"severit\w+|priorit\w+|urgen\w+"})  # fmt: skip


def _the_more(policy: Policy, said: Statement) -> Diagnostic | None:
    """“The lower the severity, the faster”: responses to the first severity are the shortest, or clocks-by-severity speaks."""
    match = _WRONG_WAY[said.language].search(said.words)
    if match is None or not _GRADED[said.language].search(said.words):
        return None
    first, last = next(iter(policy.severities)), list(policy.severities)[-1]
    tier = next(iter(policy.tiers.values()))
    promised = FIRST_RESPONSE.of(tier)
    stated = ", ".join(f"{each} {promised[each].words}" for each in (first, last) if each in promised)
    return (
        contradicted(said, *match.span(), f"tiers › {tier.name.in_(full(policy, said))}", stated)
        if stated
        else None
    )


CHECKS = (alike_contradicted,)
