"""Family Contradictions, definitions: which days a word or a name of hours stands for, held against the open days."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, warning
from ...core.messages import Message, Value
from ..corpus.context import Context
from ..corpus.texts import Patterns
from ..languages.negations import denial
from .said.claims import runs
from .said.scope import scope
from .said.speech import LANGUAGES, Statement, sentences

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.service_hours import Region, ServiceHours, Week
    from ...reading.yaml.source import Source

DAYS_CONTRADICTED = warning(
    "days-contradicted",
    Message("“{words}” are not the days on which somebody is there: {stated}."),
    Message("Correct the days here, or those under open."),
    why=Message("Deadlines are computed from the open days, the customer counts those of the sentence."),
    bad="open:\n  monday to friday: 9:00–18:00\n…\nweekday:\n  meaning:\n    en: Monday to Sunday",
    good="weekday:\n  meaning:\n    en: Monday to Friday",
    rests_on=(("service_hours", "*", "open"), ("regions", "*", "open")),
)

UNIT_CONTRADICTED = warning(
    "unit-contradicted",
    Message("“{words}”: this unit runs only in the service hours."),
    Message("Correct the definition; times that run day and night are promised in hours."),
    why=Message("The calculator counts this unit only while somebody is there."),
    bad="business-hour:\n  meaning:\n    en: An hour that is also counted outside the service hours.",
    good="business-hour:\n  meaning:\n    en: An hour that is counted only during the service hours.",
)

RULES = (DAYS_CONTRADICTED, UNIT_CONTRADICTED)

_DAY_WORDS: Final = ("business-day", "business-hour", "weekday", "working-day", "workday")
_MAY_SAY: Final = dict.fromkeys(
    LANGUAGES, re.compile(r"tag|Tag|ittwoch|day|Mo\b|Mon\b|[Zz]eit|hours|Uhr|clock|Nacht|night")
)
_EXCEPT: Final = Patterns(
    {
        "de": r"nicht|kein\w*|außer|ausgenommen|geschlossen|ruhetag\w*|ohne|wenn|falls|oder",
        "en": r"not|no|never|except|excluding|closed|without|if|or",
    }
)
# A word for the open days, and what it is: „Werktage sind Montag bis Samstag“.
_SAYS_DAYS: Final = Patterns(
    {
        "de": r"(?:werk|arbeits|geschäfts)tage?n?(?: im sinne \w+ \w+)? (?:sind|ist|gelten|umfassen|meint|bezeichnen|bedeutet)|(?:als|unter) (?:werk|arbeits|geschäfts)tage?n? (?:gelten|verstehen|zählen|versteht)",
        "en": r"(?:working|business) days(?: within the meaning of(?: \w+){1,3})? (?:are|mean|comprise|run)|weekdays (?:are|means?|comprise)|a (?:working|business) day is",
    }
)


def days_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    limited = [each for each in policy.service_hours.values() if not each.open.is_always]
    for said in sentences(policy, source, _MAY_SAY) if limited else ():
        hours = policy.service_hours.get(str(said.path[1])) if said.path[0] == "service_hours" else None
        if hours is not None and said.path[2] == "name":
            asked = [] if hours.open.is_always or _is_open_at_weekends(hours) else [hours]
        elif said.path[0] == "definitions" and said.path[1] in _DAY_WORDS and said.path[2] == "meaning":
            asked = limited
        else:
            is_said = said.path[0] == "sections" and _SAYS_DAYS[said.language].search(said.words)
            asked = limited if is_said else []
        if asked:
            yield from _wrong_days(policy, said, asked)


def _is_open_at_weekends(hours: ServiceHours) -> bool:
    """Of days that the name of such hours leaves out, open-unlike-name speaks."""
    return bool(hours.open.on(6) or hours.open.on(7))


def _wrong_days(policy: Policy, said: Statement, hours: list[ServiceHours]) -> Iterator[Diagnostic]:
    """Of the first clause that names a run of days which is no week of ours."""
    parts = list(_parts(said))
    is_alone = sum(any(True for _ in runs(part)) for part in parts) == 1  # “In Israel, working days are …”
    for part in parts:
        found = [each for each in runs(part) if each[2] != each[3]]
        if len(found) != 1 or _EXCEPT[said.language].search(part.words):
            continue
        begin, end, first, last = found[0]
        if _ELSEWHERE.search(part.words) and not scope(policy, part).regions:
            continue
        days = frozenset(day % 7 for day in range(first, last + 1 if last >= first else last + 8))
        where = tuple(policy.regions[each] for each in scope(policy, said if is_alone else part).regions)
        weeks = {_open_days(week): week for each in hours for week in _weeks(policy, each, where)}
        if days not in weeks and weeks:
            stated = "; ".join(", ".join(week.root) for week in weeks.values())
            place = part.scalar.place(part.start + begin, part.start + end)
            values: dict[str, Value] = {"words": part.words[begin:end], "stated": stated}
            yield Diagnostic(DAYS_CONTRADICTED, place, said.path, values)
            return


# „In Frankreich Montag bis Samstag“, of a place that is no region.
_ELSEWHERE: Final = re.compile(r"\b(?:in|für|for) (?:der |the )?[A-ZÄÖÜ](?!ontag|onday|unday|onntag)")


# “In Israel, the days from Sunday to …”: the comma parts nothing.
_PLACE_FIRST: Final = re.compile(r"\s*(?:in|für|for) (?:der |the )?[A-ZÄÖÜ]\w*(?: \w+)?")


def _parts(said: Statement) -> Iterator[Statement]:
    """What stands between commas, semicolons and brackets."""
    begin = 0
    for edge in (*re.finditer(r"[,;()]", said.words), None):
        end = edge.start() if edge else len(said.words)
        if edge and edge[0] == "," and _PLACE_FIRST.fullmatch(said.words, begin, end):
            continue
        yield said._replace(start=said.start + begin, words=said.words[begin:end])
        begin = edge.end() if edge else end


def _open_days(week: Week) -> frozenset[int]:
    return frozenset(day - 1 for day in week.open_days)


def _weeks(policy: Policy, hours: ServiceHours, regions: tuple[Region, ...]) -> Iterator[Week]:
    """Every week of these hours, in these regions if some are named."""
    own = [each for each in regions or policy.regions.values() if hours.follows_region and each.open]
    if not regions or len(own) < len(regions):
        yield hours.open
    entries: list[ServiceHours | Region] = [hours]
    if regions or len(own) == len(policy.regions):
        yield from (each.open for each in own if each.open)
        entries += own
    for entry in entries:
        yield from (each.open for each in entry.changes)
        yield from (each.open for each in entry.seasons)


_BUSINESS_UNITS: Final = ("business-hour", "business-day")
_AT_ALL_TIMES: Final = Patterns(
    {
        "de": r"(?:auch|selbst|sogar|und) außerhalb|innerhalb und außerhalb|rund um die uhr|tag und nacht|zu jeder zeit|jederzeit|unabhängig von (?:den )?\S*zeiten",
        "en": r"(?:also|even|and) (?:\w+ )?(?:\w+ )?outside|inside and outside|around the clock|day and night|at any time|regardless of (?:the )?\w+ hours",
    }
)


def units_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """What is defined as a unit of the service hours, and said to run beside them."""
    for said in sentences(policy, source, _MAY_SAY):
        if said.path[0] != "definitions" or said.path[1] not in _BUSINESS_UNITS or said.path[2] != "meaning":
            continue
        match = _AT_ALL_TIMES[said.language].search(said.words)
        if match and not denial(said.words, said.language):
            yield Diagnostic(UNIT_CONTRADICTED, said.place(match), said.path, {"words": match[0]})


CHECKS = (days_contradicted, units_contradicted)
