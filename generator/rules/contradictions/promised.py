"""Family Contradictions, times: sentences that promise a time, held against the times of tiers and escalation."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from ...core.diagnostic import Diagnostic, warning
from ...core.messages import Message, Value
from ...policy.notation import Duration
from ...policy.promises import FIRST_RESPONSE, NEXT_UPDATE, RESOLUTION, WORKAROUND, kinds_in, promises
from ..corpus.context import Context
from ..corpus.figures import durations
from ..corpus.texts import Patterns
from ..languages.negations import denial
from ..wording.topics import promises_answer
from .said.scope import severities_in
from .said.speech import Statement, sentences, tiers_named
from .times_said import (
    AFTERWARDS,
    AGAIN,
    ANSWERS,
    ELSE_THAN_ESCALATED,
    ESCALATES,
    FIRST,
    HAS_TIME,
    IS_TOLD,
    LIMIT,
    MAY_SAY,
    NEXT_DAY,
    OF_CASE,
    OF_READER,
    OTHER,
    OTHER_WORK,
    RESOLVES,
    TITLES,
    UPDATES,
    WORKAROUNDS,
)

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.tiers import Tier
    from ...reading.yaml.source import Source

PROMISE_CONTRADICTED = warning(
    "promise-contradicted",
    Message("“{words}” is promised nowhere for that; the file has: {known}."),
    Message("Correct the sentence, or the time in the table."),
    why=Message("The calculator goes by the table, the customer by the sentence."),
    bad="escalation:\n  P1:\n    - after: 1 hour\n…\nen: We escalate critical problems after three hours.",
    good="en: We escalate critical problems as the table says.",
    rests_on=(("tiers", "*", "first_response"), ("escalation", "*")),
)

PROMISE_DENIED = warning(
    "promise-denied",
    Message("“{words}” promises what not_promised › {name} says is not promised."),
    Message("Take the time out, or the entry under not_promised."),
    why=Message("The customer will hold you to the sentence that promises."),
    bad="not_promised:\n  resolution-time:\n    en: No time to resolution is promised.\n…\nen: We resolve critical problems within eight hours.",
    good="en: We work on critical problems until they are resolved.",
)

RULES = (PROMISE_CONTRADICTED, PROMISE_DENIED)


class SaidTime(NamedTuple):
    """A time written into a sentence; `begin` and `end` in its words."""

    begin: int
    end: int
    amount: int
    unit: str


def times_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said in sentences(policy, source, MAY_SAY):
        if said.path[0] in _NO_SENTENCES or (said.path[0] == "not_promised"):
            continue
        language = said.language
        if (
            denial(said.words, language)
            or OF_READER[language].search(said.words)
            or _ONCE[language].search(said.words)
        ):
            continue
        found = _again(policy, said) or _escalated(policy, said) or _in_time(policy, said)
        if found:
            yield found


# What was promised once is history.
_ONCE: Final = Patterns(
    {
        "de": r"(?:bis|vor|seit|ab|in|im jahr|von) (?:zu[mr] )?(?:\w+\.? ){0,2}(?:19|20)\d\d|damals|früher|ehemals|vormals|seinerzeit|galt|galten|betrug",
        "en": r"(?:until|before|since|from|in) (?:the )?(?:\w+ ){0,3}(?:19|20)\d\d|formerly|previously|in the past|at that time|used to",
    }
)
_NO_SENTENCES: Final = (
    "document", "wording", "units", "periods", "availability", "maintenance", "credits", "rates", "service_hours", "severities", "which_severity", "tiers", "features",
)  # fmt: skip


# A page that shows how services are tells nobody about a case.
_STATUS_PAGE: Final = re.compile(r"\bstatus-?(?:seite| ?page)", re.IGNORECASE)


def _times(said: Statement) -> list[SaidTime]:
    return [
        SaidTime(*match.span(), amount, unit) for match, amount, unit in durations(said.words, said.language)
    ]


def _is_other(said: Statement) -> bool:
    return OTHER[said.language].search(said.words) is not None


def _tiers(policy: Policy, said: Statement) -> list[Tier]:
    named = {each.tier.id for each in tiers_named(policy, said)}
    return [each for each in policy.tiers.values() if each.id in named or not named]


def _again(policy: Policy, said: Statement) -> Diagnostic | None:
    """How often there are updates."""
    match = AGAIN[said.language].search(said.words)
    if match is None or not UPDATES[said.language].search(said.words) or _is_other(said):
        return None
    if _STATUS_PAGE.search(said.words):
        return None
    if not OF_CASE[said.language].search(said.words):
        return None
    if any(map(NEXT_UPDATE.commitments, policy.tiers.values())):
        return None
    return _denied(policy, said, (match.start(), match.end()), "update", "updates", "status")


def _escalated(policy: Policy, said: Statement) -> Diagnostic | None:
    language, roles = said.language, _roles(policy, said)
    is_told = roles and IS_TOLD[language].search(said.words)
    times = _times(said)
    if is_told and not times:
        return _told_first(policy, said, roles)
    if len(times) != 1 or not (ESCALATES[language].search(said.words) or is_told):
        return None
    if not policy.escalation or ELSE_THAN_ESCALATED[language].search(said.words):
        return None
    named = severities_in(policy, said)
    if named and not set(named) & set(policy.escalation) and not roles:
        return _contradicted(
            said, times[0], [each.after for listed in policy.escalation.values() for each in listed]
        )
    severities = named or tuple(policy.escalation)
    steps = [
        step
        for name in severities
        for step in policy.escalation.get(name, ())
        if not roles or roles & set(step.to)
    ]
    if any(is_same(times[0], step.after) for step in steps) or not steps:
        return None
    return _contradicted(said, times[0], [step.after for step in steps])


def _told_first(policy: Policy, said: Statement, roles: set[str]) -> Diagnostic | None:
    """Who is said to be the first to hear of it."""
    match = FIRST[said.language].search(said.words)
    climbing = [
        policy.escalation[each]
        for each in severities_in(policy, said) or policy.escalation
        if policy.escalation.get(each)
    ]
    if (
        match is None
        or len(roles) != 1
        or not climbing
        or any(roles & set(steps[0].to) for steps in climbing)
    ):
        return None
    full = next(each for each in policy.languages if each[:2] == said.language)
    first = ", ".join(policy.roles[each].in_(full) for each in climbing[0][0].to if each in policy.roles)
    values: dict[str, Value] = {"words": match[0], "known": first}
    return Diagnostic(PROMISE_CONTRADICTED, said.place(match), said.path, values)


def _roles(policy: Policy, said: Statement) -> set[str]:
    full = next(each for each in policy.languages if each[:2] == said.language)
    named = {
        name
        for name, role in policy.roles.items()
        if re.search(rf"(?<!\w){re.escape(role.in_(full))}(?!\w)", said.words)
    }
    titles = [(own, words) for own, words in TITLES if not named and words.search(said.words)]
    return named | {
        name for name, role in policy.roles.items() for own, _ in titles if own.search(role.in_(full))
    }


def _in_time(policy: Policy, said: Statement) -> Diagnostic | None:
    """A time to the resolution, or to the first response."""
    language, times = said.language, _times(said)
    next_day = NEXT_DAY[language].search(said.words) if not times else None
    if next_day and not _is_other(said) and RESOLVES[language].search(said.words):
        is_after = AFTERWARDS[language].search(said.words) or WORKAROUNDS[language].search(said.words)
        is_promised = any(map(RESOLUTION.commitments, policy.tiers.values()))
        return None if is_after or is_promised else _denied(policy, said, next_day.span(), *_RESOLUTION_WORDS)
    if len(times) != 1 or _is_other(said):
        return None
    before = said.words[: times[0].begin].rstrip()
    is_limit = any(each.end() == len(before) for each in LIMIT[language].finditer(before))
    if is_limit and RESOLVES[language].search(said.words) and not AFTERWARDS[language].search(said.words):
        return _resolved(policy, said, times[0])
    has_time = HAS_TIME[language].search(said.words) is not None
    if (is_limit and ANSWERS[language].search(said.words)) or has_time:
        return None if RESOLVES[language].search(said.words) else _answered(policy, said, times[0])
    return None


_RESOLUTION_WORDS: Final = ("resolution", "resolve", "repair", "recovery", "loesung", "loesungszeit")


def _resolved(policy: Policy, said: Statement, time: SaidTime) -> Diagnostic | None:
    if WORKAROUNDS[said.language].search(said.words):
        return None
    kinds = [
        each
        for each in kinds_in(*policy.tiers.values())
        if each.key not in (FIRST_RESPONSE.key, NEXT_UPDATE.key)
    ]
    promised = [each for tier in _tiers(policy, said) for kind in kinds for each in kind.of(tier).values()]
    if any(each for tier in policy.tiers.values() for each in (RESOLUTION.of(tier), WORKAROUND.of(tier))):
        if any(is_same(time, each) for each in promised) or not promised:
            return None
        return _contradicted(said, time, promised)
    return _denied(policy, said, (time.begin, time.end), *_RESOLUTION_WORDS)


def _answered(policy: Policy, said: Statement, time: SaidTime) -> Diagnostic | None:
    """Only of tiers or severities that it names; number-in-text speaks of what says plainly that we answer."""
    named = {each.tier.id for each in tiers_named(policy, said)}
    severities = severities_in(policy, said)
    if not (named or severities):
        return None
    if promises_answer(said.words) or OTHER_WORK[said.language].search(said.words):
        return None
    promised = [
        each.time
        for each in promises(policy)
        if (not named or each.tier in named) and (not severities or each.severity in severities)
    ]
    if not promised or any(is_same(time, each) for each in promised):
        return None
    return _contradicted(said, time, promised)


def is_same(time: SaidTime, promised: Duration) -> bool:
    amounts = [each for each in (promised.amount, promised.least) if each is not None]
    if time.unit == promised.unit:
        return time.amount in amounts
    if "business" in time.unit or "business" in promised.unit or promised.unit in ("months", "years"):
        return (
            time.unit.removeprefix("business ") == promised.unit.removeprefix("business ")
            and time.amount in amounts
        )
    return Duration(time.amount, time.unit).minutes in [
        promised._replace(amount=each).minutes for each in amounts
    ]


def _contradicted(said: Statement, time: SaidTime, promised: list[Duration]) -> Diagnostic:
    known = ", ".join(dict.fromkeys(each.words for each in promised))
    values: dict[str, Value] = {"words": said.words[time.begin : time.end], "known": known}
    place = said.scalar.place(said.start + time.begin, said.start + time.end)
    return Diagnostic(PROMISE_CONTRADICTED, place, said.path, values)


def _denied(policy: Policy, said: Statement, at: tuple[int, int], *words: str) -> Diagnostic | None:
    """What the file says expressly is not promised, by the name of its entry."""
    name = next((each for each in policy.not_promised if set(each.lower().split("-")) & set(words)), None)
    if name is None:
        return None
    values: dict[str, Value] = {"words": said.words[slice(*at)], "name": name}
    place = said.scalar.place(said.start + at[0], said.start + at[1])
    return Diagnostic(PROMISE_DENIED, place, said.path, values)


CHECKS = (times_contradicted,)
