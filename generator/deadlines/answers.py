"""Question -> Answer: the promise of a tier for a severity in a region, its escalation and its reasons.

Everything is read from the object of `/sla.json`, so that the terminal, the examples in print and the browser
(calculator/answer.js) answer from the same data.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final

from ..policy.promises import FIRST_RESPONSE, ON_CALL
from .calendars import calendar_id, calendar_named, calendar_of, counting_clock, region_clock
from .engine.calendar import (
    Calendar,
    SlaError,
    at,
    instants_of,
    open_intervals,
    open_us,
    us_of,
)
from .engine.due import deadline
from .engine.reasons import Reason, reasons_of

_NOT_OFFERED: Final = "not offered"


@dataclass(frozen=True, slots=True)
class Step:
    """An escalation step; `after` is {amount, unit}, `to` ids of roles.

    is_told  its time of day is told to customers: the first response is due by then, within the service hours
    """

    after: Mapping[str, Any]
    to: tuple[str, ...]
    due: datetime
    is_told: bool


@dataclass(frozen=True, slots=True)
class Further:
    """Another kind of promise for the same report.

    word   stands instead of a time: then there is no `commitment`
    clock  the calendar on the region's clock, by which times are said
    own_zone  by whose clock it is counted, where that is not the region's; else ""
    due    None where a word stands, and beyond the known dates; of what is repeated, the first time
    """

    kind: str
    word: str
    commitment: Mapping[str, Any]
    calendar: Calendar
    clock: Calendar
    own_zone: str
    reported: datetime
    due: datetime | None = None
    reasons: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """When the first response is due. Datetimes carry the offset of the region's zone at that time.

    calendar  in which it is counted; clock: the same on the region's clock, by which times are said
    own_zone  of service hours that are not read off the region's clock; else ""
    """

    tier: str
    severity: str
    region: str
    zone: str
    calendar: Calendar
    clock: Calendar
    own_zone: str
    commitment: Mapping[str, Any]
    reported: datetime
    due: datetime
    steps: tuple[Step, ...]
    counted: tuple[tuple[datetime, datetime], ...]
    reasons: tuple[Reason, ...]
    further: tuple[Further, ...] = ()
    is_on_call: bool = False


class UnknownChoice(Exception):
    """No such tier, severity or region, or nothing promised; `accepted` lists what there is."""

    def __init__(self, name: str, value: str, accepted: tuple[str, ...]) -> None:
        super().__init__(name)
        self.name, self.value, self.accepted = name, value, accepted


class NoTime(UnknownChoice):
    """A word, which is `value`, stands instead of the first response; `further` are the other kinds of promise."""

    def __init__(self, tier: str, severity: str, word: str, further: tuple[Further, ...]) -> None:
        super().__init__("promise", word, ())
        self.tier, self.severity, self.further = tier, severity, further


class DoubtfulTime(Exception):
    """A wall time which the clock never shows, or shows twice; `instants` is () or has two."""

    def __init__(self, wall: datetime, calendar: Calendar, instants: tuple[datetime, ...]) -> None:
        super().__init__(wall.isoformat())
        self.wall, self.calendar, self.instants = wall, calendar, instants


def chosen(sla: Mapping[str, Any], kind: str, value: str) -> str:
    """The id as the policy spells it (`p1` -> `P1`); UnknownChoice. `kind`: tiers, severities, regions."""
    for known in sla[kind]:
        if known.lower() == value.lower():
            return str(known)
    raise UnknownChoice(kind, value, tuple(sla[kind]))


def instant_of(calendar: Calendar, reported: datetime) -> datetime:
    """The instant of a wall time of the region (naive), or the instant it is already; DoubtfulTime."""
    if reported.tzinfo is not None:
        return reported
    match instants_of(calendar, reported):
        case [instant]:
            return instant
        case instants:
            raise DoubtfulTime(reported, calendar, tuple(instants))


def answer(sla: Mapping[str, Any], tier: str, severity: str, region: str, reported: datetime) -> Answer:
    """`reported` is aware, or the region's wall time. UnknownChoice, DoubtfulTime, SlaError `horizon`."""
    tier, severity = chosen(sla, "tiers", tier), chosen(sla, "severities", severity)
    region = chosen(sla, "regions", region)
    choice = tier, severity, region
    found = on_call(sla, tier, severity, region, reported)
    is_on_call = _is_answer(found)
    first = found if found and is_on_call else _first_response(sla, choice, reported, found)
    assert first.due is not None
    usual, asked = calendar_of(sla, tier, region, severity), first.reported
    listed = sla["escalation"].get(severity, ())
    steps = (_step(usual, first.clock, asked, first.due, step) for step in listed)
    return Answer(
        *choice, sla["regions"][region]["zone"], first.calendar, first.clock, first.own_zone,
        first.commitment, asked, first.due, tuple(steps), _counted(first, first.due), first.reasons,
        _others(sla, choice, asked, found), is_on_call,
    )  # fmt: skip


def _counted(found: Further, due: datetime) -> tuple[tuple[datetime, datetime], ...]:
    """Of elapsed time, from when somebody is there on call."""
    if found.commitment["unit"].startswith("business"):
        return tuple(open_intervals(found.clock, found.reported, due))
    outside = (each.start_us for each in found.reasons if each.kind == "outside")
    return ((at(found.clock, next(outside, us_of(found.reported))), due),)


def _first_response(
    sla: Mapping[str, Any], choice: tuple[str, str, str], reported: datetime, found: Further | None
) -> Further:
    """`found`: what those on call promise. UnknownChoice, NoTime, DoubtfulTime, SlaError `horizon`."""
    tier, severity, region = choice
    promised = sla["commitments"].get(tier, {})
    if not promised.get(severity):
        word = sla.get("untimed", {}).get(tier, {}).get(severity)
        if word:
            raise NoTime(tier, severity, word, _others(sla, choice, reported, found))
        raise UnknownChoice("promise", severity, tuple(promised))
    name = calendar_id(sla, tier, region, promised[severity])
    return _timed(_asked(sla, FIRST_RESPONSE.key, promised[severity], name, region, reported))


def _asked(
    sla: Mapping[str, Any], kind: str, said: Mapping[str, Any] | str, name: str, region: str, at: datetime
) -> Further:
    """What is said of a report, in the calendar of this name. DoubtfulTime."""
    calendar, zone = calendar_named(sla, name), sla["calendars"][name]["zone"]
    clock = region_clock(sla, region, calendar)
    commitment, word = ({}, said) if isinstance(said, str) else (said, said.get("promised", ""))
    own_zone = "" if zone == sla["regions"][region]["zone"] else zone
    return Further(kind, word, commitment, calendar, clock, own_zone, instant_of(clock, at))


def _timed(asked: Further) -> Further:
    """With the time at which it is due, and why. SlaError `horizon`."""
    commitment = asked.commitment
    calendar = counting_clock(asked.calendar, asked.clock, commitment)
    own_zone = "" if calendar is asked.clock else asked.own_zone
    due = deadline(calendar, asked.reported, commitment)
    start = deadline(calendar, asked.reported, {"amount": 0, "unit": "minutes"})
    reasons = reasons_of(calendar, start, due, commitment)
    start, due = (at(asked.clock, us_of(each)) for each in (start, due))
    return replace(asked, calendar=calendar, own_zone=own_zone, reported=start, due=due, reasons=reasons)


def on_call(
    sla: Mapping[str, Any], tier: str, severity: str, region: str, reported: datetime
) -> Further | None:
    """What those on call promise of a report; None where the service hours open first, or promise no less.

    Time runs as soon as somebody is there. By phone nobody is reached before. DoubtfulTime, SlaError `horizon`.
    """
    said = sla.get(ON_CALL.key, {}).get(tier, {}).get(severity)
    if not said:
        return None
    names = f"{region}.{said['service_hours']}"
    found = _asked(sla, ON_CALL.key, said, names, region, reported)
    calendar, service = found.calendar, calendar_named(sla, names.split("+")[0])
    asked = found.reported
    start = next((opening for opening, _ in open_us(calendar, us_of(asked), calendar.end)), None)
    is_early = start is None or (start > us_of(asked) and not _is_for_any_report(said))
    if start is None or is_early or next(open_us(service, start, start + 1), None):
        return None
    return (
        found
        if found.word
        else _if_earlier(sla, (tier, severity, region), _on_call_from(found, start), service)
    )


def _on_call_from(found: Further, start: int) -> Further:
    timed = _timed(replace(found, reported=at(found.clock, start)))
    is_later = start > us_of(found.reported)
    outside = (Reason("outside", start, start),) if is_later else ()
    reported = at(found.clock, us_of(found.reported))
    return replace(timed, reported=reported, reasons=(*outside, *timed.reasons))


def _if_earlier(
    sla: Mapping[str, Any], choice: tuple[str, str, str], found: Further, service: Calendar
) -> Further | None:
    tier, severity, region = choice
    usual = sla["commitments"].get(tier, {}).get(severity)
    assert found.due is not None
    if not usual:
        return found
    counted = counting_clock(service, region_clock(sla, region, service), usual)
    return found if found.due < deadline(counted, found.reported, usual) else None


def _is_for_any_report(said: Mapping[str, Any]) -> bool:
    return bool(said.get("reported") == "in-any-way")


def _is_answer(found: Further | None) -> bool:
    """Is it the answer to a report, however that was made?"""
    return bool(found and found.due and _is_for_any_report(found.commitment))


def _others(
    sla: Mapping[str, Any], choice: tuple[str, str, str], reported: datetime, found: Further | None
) -> tuple[Further, ...]:
    """What those on call promise, if that is not the answer, and the other kinds in the order of `/sla.json`. DoubtfulTime."""
    tier, severity, region = choice
    said = {kind: each.get(tier, {}).get(severity) for kind, each in sla.get("promises", {}).items()}
    beside = (found,) if found and not _is_answer(found) else ()
    others = (
        _further(sla, kind, each, tier, region, reported)
        for kind, each in said.items()
        if each and each != _NOT_OFFERED
    )
    return (*beside, *others)


def _further(
    sla: Mapping[str, Any], kind: str, said: Mapping[str, Any] | str, tier: str, region: str, at: datetime
) -> Further:
    """Counted in the hours that its commitment names, or in the usual ones of its tier."""
    commitment = {} if isinstance(said, str) else said
    none = _asked(sla, kind, said, calendar_id(sla, tier, region, commitment), region, at)
    if none.word:
        return none
    try:
        return _timed(none)
    except SlaError:
        return none


def _step(
    calendar: Calendar, clock: Calendar, asked: datetime, response: datetime, step: Mapping[str, Any]
) -> Step:
    """SlaError `horizon`. Nobody has to have read a report before its first response is due."""
    counted = counting_clock(calendar, clock, step["after"])
    due = at(clock, us_of(deadline(counted, asked, step["after"])))
    return Step(step["after"], tuple(step["to"]), due, due >= response and _in_hours(calendar, us_of(due)))


def _in_hours(calendar: Calendar, at_us: int) -> bool:
    """Opening and closing time included."""
    around = max(calendar.begin, at_us - 1), min(calendar.end, at_us + 1)
    return next(open_us(calendar, *around), None) is not None
