"""Family Contradictions, business days: days of the week and holidays that a sentence calls business days, or says are none."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic
from ....core.messages import Value
from ...corpus.context import Context
from ...corpus.texts import Later, Patterns
from ...corpus.written_dates import days_of_week
from ...languages.negations import denial
from ..hours import HOURS_CONTRADICTED
from ..said.claims import HOLIDAYS, Claim
from ..said.open_times import OpenTimes, open_times
from ..said.scope import scope
from ..said.speech import Statement, part_around, sentences, tiers_named
from ..tables.stated import full, is_hedged

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....policy.tiers import Tier
    from ....reading.yaml.source import Source

RULES = ()

_MAY_SAY: Final = {
    "de": Later(r"(?:[Aa]rbeits|[Gg]eschäfts)tag"),
    "en": Later(r"(?:business|working) day"),
}
# „… zählt als Arbeitstag“, “… is a business day”: what stands before it is what is meant.
_IS_ONE: Final = Patterns(
    {
        "de": r"(?:ist|sind|gilt|gelten|zählt|zählen|werden|wird)(?: (?:auch|ebenfalls|in [A-ZÄÖÜ]\w+|nicht|keine?n?|mit|bei \w+|hier|für \w+|ein\w*|als|zu den|wie))* (?:arbeits|geschäfts)tage?n?(?: (?:mit|gezählt|behandelt|gerechnet))?",
        "en": r"(?:is|are|counts?|counted|treated|regarded)(?: (?:also|too|not|never|no|as|a|an|one of the|be|in [A-Z]\w+))* (?:business|working) days?",
    }
)
_HOLIDAY: Final = Patterns({"de": r"(?:gesetzliche )?feiertage?n?", "en": r"(?:public |bank )?holidays?"})
_PERIOD: Final = Patterns(
    {
        "de": r"(?:der|erste|letzte|nächste)r? arbeitstag (?:der|nach)|tag des eingangs",
        "en": r"day of receipt|first business day",
    }
)


def business_days_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said in sentences(policy, source, _MAY_SAY):
        match = _IS_ONE[said.language].search(said.words)
        if match is None or said.path[0] in ("wording", "units") or _PERIOD[said.language].search(said.words):
            continue
        claim = _claim(said, match)
        if claim is None or is_hedged(said):
            continue
        for tier in _tiers(policy, said):
            times = open_times(policy, tier, (), scope(policy, said).regions)
            is_denied = denial(part_around(said.words, *match.span()), said.language) is not None
            if not times.may_be_always and _is_wrong(claim, times, is_denied=is_denied):
                values: dict[str, Value] = {
                    "words": said.words[claim.begin : claim.end], "tier": tier.name.in_(full(policy, said)), "hours": times.words,
                }  # fmt: skip
                place = said.scalar.place(said.start + claim.begin, said.start + claim.end)
                yield Diagnostic(HOURS_CONTRADICTED, place, said.path, values)
                break


def _claim(said: Statement, match: re.Match[str]) -> Claim | None:
    """The days that stand before the verb, or behind it where it begins the sentence."""
    before = said.words[: match.start()]
    holiday = _HOLIDAY[said.language].search(before)
    if holiday and not HOLIDAYS[said.language].search(before):
        return Claim(*holiday.span(), on_holidays=True)
    days = list(days_of_week(before, said.language))
    if not days or re.search(r" (?:bis|to|through|–) ", before):
        return None
    begin, end = days[0][0].start(), days[-1][0].end()
    return Claim(begin, end, frozenset(day for _, day in days))


def _is_wrong(claim: Claim, times: OpenTimes, *, is_denied: bool) -> bool:
    if claim.on_holidays:
        return times.holidays == {"open"} if is_denied else times.holidays == {"closed"}
    is_open = claim.days <= times.somewhere if not is_denied else not claim.days & times.everywhere
    return bool(times.somewhere) and not is_open


def _tiers(policy: Policy, said: Statement) -> list[Tier]:
    named = {each.tier.id for each in tiers_named(policy, said)}
    return [each for each in policy.tiers.values() if each.id in named or not named]


CHECKS = (business_days_contradicted,)
