"""Random policies as `/sla.json`, and questions to them: what an answer needs beside a calendar and a commitment.

Some severities have service hours of their own; beside them somebody is on call for some; times are counted in every way
that a file can say; every fourth policy holds in the customer's own zone, and every fourth has hours that stand in another zone than its region. What the oracle answers stands beside each question.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from random import Random
from typing import Any, Final

from playwright.sync_api import Page

from generator.deadlines.answers import answer
from generator.deadlines.by_way import BY, in_way
from generator.deadlines.customers_zone import OF_THE_CUSTOMER, in_zone, is_customers_time
from generator.deadlines.engine.calendar import SlaError
from generator.deadlines.on_call import joined
from generator.deadlines.world.zones import zone_steps
from tests.support import engines, oracle, random_cases

TIER, REGION, USUAL, OWN, NIGHTS, WAY = "gold", "here", "usual", "own", "nights", "phone"
SEVERITIES: Final = ("P1", "P2", "P3", "P4")
WITH_OWN_HOURS: Final = SEVERITIES[:2]
ON_CALL: Final = {"P1": "by-phone", "P2": "in-any-way", "P4": "in-any-way"}
POLICIES_A_WINDOW: Final = 4
_UNITS: Final = {
    "minutes": "minutes and hours, day and night",
    "days": "days and weeks of the calendar",
    "weeks": "days and weeks of the calendar",
    "months": "months and years of the calendar",
    "years": "months and years of the calendar",
    "business-minutes": "minutes and hours within service hours",
    "business-days": "business days",
}

RUN = """async ({ policies, questions }) => {
  const { answerOf } = await import('/calculator/answer.js')
  const { besideOf } = await import('/calculator/beside-answer.js')
  const { byWay } = await import('/calculator/by-way.js')
  const { PolicyData } = await import('/calculator/policy-data.js')
  const served = (sla) => URL.createObjectURL(new Blob([JSON.stringify(sla)]))
  const slas = await Promise.all(policies.map(([sla, zone]) => new PolicyData(served(sla), '').current(zone)))
  return questions.map(([index, tier, severity, region, ms, way]) => {
    try {
      const { due, further } = answerOf(byWay(slas[index], way), { tier, severity, region }, ms, besideOf)
      return [due, further.find(({ kind }) => kind === 'on_call')?.due ?? null]
    } catch (error) {
      if (error.code) return [error.code, null]
      throw error
    }
  })
}"""


Answered = tuple[int | str, int | None]
"""When the answer is due, or the code of a refusal; and those on call, if they are told beside it. Seconds since 1970."""


@dataclass(frozen=True)
class Asked:
    """`zone`: where the customer is; `way`: of reporting; `reported` in seconds since 1970; `expected` of the oracle; `traits`: what it tries."""

    sla: dict[str, Any]
    zone: str
    severity: str
    way: str
    reported: int
    expected: Answered
    traits: tuple[str, ...]


def asked(seed: int, count: int, zones: Sequence[str] = random_cases.ZONES) -> list[Asked]:
    """So many questions, spread over these zones."""
    random = Random(seed)
    found: list[Asked] = []
    for number, name in enumerate(zones, 1):
        wanted = count * number // len(zones)
        while len(found) < wanted:
            found += list(_window(random, name))[: wanted - len(found)]
    return found


def _window(random: Random, name: str) -> Iterator[Asked]:
    """Policies around one change of the clock."""
    for data, middle in random_cases.calendars_of(random, name, 1, POLICIES_A_WINDOW):
        hours = {USUAL: data} | {each: {**data, "week": random_cases.week(random)} for each in (OWN, NIGHTS)}
        slow = {each: oracle.Oracle(hours[each]) for each in (USUAL, OWN)}
        slow |= {f"{each}+{NIGHTS}": oracle.Joined(hours[each], hours[NIGHTS]) for each in (USUAL, OWN)}
        sla = _policy(random, hours, f"{name} {middle} {random.random()}")
        kind = random.random()
        if kind < 0.25:
            sla = _of_the_customer(random, sla)
        elif kind < 0.5:
            sla = _elsewhere(random, sla)
        for severity in SEVERITIES:
            yield from _questions(random, sla, severity, slow, middle)


def _policy(random: Random, hours: dict[str, dict[str, Any]], version: str) -> dict[str, Any]:
    """P1 and P2 have hours of their own, P3 and P4 those of the tier; for some of them somebody is on call."""
    baked = {name: engines.baked(data) for name, data in hours.items()}
    calendars = {name: each["calendars"]["calendar"] for name, each in baked.items()}
    for name in (USUAL, OWN):
        calendars[f"{name}+{NIGHTS}"] = joined(calendars[name], calendars[NIGHTS])
    commitments = {severity: _commitment(random) for severity in SEVERITIES}
    for severity in WITH_OWN_HOURS:
        commitments[severity]["service_hours"] = OWN
    return {
        **baked[USUAL],
        "version": version,
        "calendars": {f"{REGION}.{name}": each for name, each in calendars.items()},
        "regions": {REGION: {"zone": hours[USUAL]["zone"]}},
        "tiers": {TIER: {"service_hours": USUAL}},
        "severities": list(SEVERITIES),
        "commitments": {TIER: commitments},
        "on_call": {TIER: {severity: _on_call(random, severity) for severity in ON_CALL}},
        "escalation": {},
        **_by_way(random, commitments),
        "counting": {"local_time": "of-the-region"},
        "names": {},
    }


def _by_way(random: Random, commitments: dict[str, dict[str, Any]]) -> dict[str, Any]:
    """In every other policy, who calls is promised another time for some severities."""
    if random.random() < 0.5:
        return {}
    said = {each: _commitment(random) for each in random.sample(SEVERITIES, 2)}
    for severity, each in said.items():
        if "service_hours" in commitments[severity]:
            each["service_hours"] = OWN
    called = {severity: {"reported": "in-any-way"} for severity, way in ON_CALL.items() if way == "by-phone"}
    return {BY: {WAY: {"commitments": {TIER: said}, "on_call": {TIER: called}}}}


def _on_call(random: Random, severity: str) -> dict[str, Any]:
    """Mostly sooner than the service hours promise."""
    hours = OWN if severity in WITH_OWN_HOURS else USUAL
    promise = _commitment(random)
    small = {
        "amount": random.choice((15, 30, 60, 240)),
        "unit": random.choice(("minutes", "business-minutes")),
    }
    if random.random() < 0.75:
        promise = {**promise, **small}
        promise.pop("said_in", None)
    return {**promise, "service_hours": f"{hours}+{NIGHTS}", "reported": ON_CALL[severity]}


def _of_the_customer(random: Random, sla: dict[str, Any]) -> dict[str, Any]:
    """The policy of a region elsewhere, whose hours hold in the zone that the region had."""
    elsewhere = {"zone": random.choice(random_cases.ZONES)}
    steps = zone_steps(elsewhere["zone"], sla["from"], sla["until"])
    return {
        **sla,
        "zones": {**sla["zones"], elsewhere["zone"]: steps},
        "calendars": {name: {**each, **elsewhere} for name, each in sla["calendars"].items()},
        "regions": {REGION: elsewhere},
        "counting": {"local_time": OF_THE_CUSTOMER},
    }


def _elsewhere(random: Random, sla: dict[str, Any]) -> dict[str, Any]:
    """The hours keep their zone, whatever clock the region has, or the customer. Days of the calendar are the region's: not asked."""
    moved = _of_the_customer(random, sla)
    return {
        **moved,
        "calendars": {name: {**each, "own_zone": True} for name, each in sla["calendars"].items()},
        "commitments": _in_hours(sla["commitments"]),
        "on_call": _in_hours(sla["on_call"]),
        **({BY: {WAY: _calls_in_hours(sla[BY][WAY])}} if BY in sla else {}),
        "counting": random.choice((sla["counting"], moved["counting"])),
    }


def _calls_in_hours(other: dict[str, Any]) -> dict[str, Any]:
    return {**other, "commitments": _in_hours(other["commitments"])}


def _in_hours(promises: dict[str, Any]) -> dict[str, Any]:
    return {
        tier: {
            severity: {**each, "unit": "business-days"}
            if each["unit"] in ("days", "weeks", "months", "years")
            else each
            for severity, each in promised.items()
        }
        for tier, promised in promises.items()
    }


def _commitment(random: Random) -> dict[str, Any]:
    """Never nothing, as in a file; every fourth time in minutes is half an hour more than whole ones, and said so."""
    commitment = random_cases.commitment(random)
    commitment["amount"] = commitment["amount"] or 1
    if commitment["unit"].endswith("minutes") and random.random() < 0.25:
        commitment |= {"amount": random.randrange(1, 40, 2) * 30, "said_in": "hours"}
    return commitment


def _questions(
    random: Random, sla: dict[str, Any], severity: str, slow: dict[str, oracle.Oracle], middle: date
) -> Iterator[Asked]:
    usually = sla["commitments"][TIER][severity], sla["on_call"][TIER].get(severity)
    service = slow[usually[0].get("service_hours", USUAL)]
    for reported, _ in random_cases.questions(random, service, middle, 16):
        way = random.choice(("", WAY, WAY)) if BY in sla else ""
        commitment, promise = _for_a_call(sla[BY][WAY], severity, *usually) if way else usually
        usual = service.deadline(reported, commitment)
        expected: Answered = (usual, None)
        own_zone = any("own_zone" in each for each in sla["calendars"].values())
        traits = ["hours in a zone of their own"] if own_zone else []
        traits += ["customer's zone"] if is_customers_time(sla) and not own_zone else []
        if promise:
            on_call = _from_those_on_call(slow[promise["service_hours"]], service, promise, reported)
            expected = _with_those_on_call(usual, on_call, promise)
            traits += (
                [f"on call, {promise['reported'].replace('-', ' ')}"] if expected != (usual, None) else []
            )
        traits += [
            *_traits(commitment),
            *(["time of a way to report"] if commitment is not usually[0] else []),
        ]
        yield Asked(sla, service.data["zone"], severity, way, reported, expected, tuple(traits))


def _for_a_call(
    other: dict[str, Any], severity: str, commitment: dict[str, Any], promise: dict[str, Any] | None
) -> tuple[dict[str, Any], dict[str, Any] | None]:
    """What is promised to who calls; those on call are heard then."""
    reached = promise and {**promise, "reported": "in-any-way"}
    return other["commitments"][TIER].get(severity, commitment), reached


def _from_those_on_call(
    both: oracle.Oracle, service: oracle.Oracle, promise: dict[str, Any], reported: int
) -> int | str | None:
    """What they promise from when somebody is there; None where the service hours open first, or nobody hears the phone."""
    start = both.next_open(reported)
    is_unheard = start != reported and promise["reported"] == "by-phone"
    if start is None or is_unheard or service.next_open(start) == start:
        return None
    return both.deadline(start, promise)


def _with_those_on_call(usual: int | str, on_call: int | str | None, promise: dict[str, Any]) -> Answered:
    """They answer instead of the service hours if that is sooner; of a call it is told beside them."""
    if isinstance(usual, str) or on_call is None:
        return usual, None
    if isinstance(on_call, str):
        return on_call, None
    if on_call >= usual:
        return usual, None
    return (usual, on_call) if promise["reported"] == "by-phone" else (on_call, None)


def _traits(commitment: dict[str, Any]) -> Iterator[str]:
    unit = commitment["unit"]
    yield _UNITS[unit]
    if "service_hours" in commitment:
        yield "hours of a severity"
    if "said_in" in commitment:
        yield "halves"
    if unit == "business-days":
        is_that_day = commitment.get("outside") == "that-day"
        yield "received on that day" if is_that_day else "received at the next opening"
        if "until" in commitment:
            yield "cut-off"
        if "days" in commitment:
            yield "business days by weekday"


def python_answers(questions: list[Asked]) -> list[Answered]:
    return [_python_answer(each) for each in questions]


def _python_answer(each: Asked) -> Answered:
    sla = in_zone(each.sla, each.zone) if is_customers_time(each.sla) else each.sla
    try:
        found = answer(
            in_way(sla, each.way), TIER, each.severity, REGION, datetime.fromtimestamp(each.reported, UTC)
        )
    except SlaError as error:
        return error.code, None
    beside = next((each.due for each in found.further if each.kind == "on_call"), None)
    return int(found.due.timestamp()), beside and int(beside.timestamp())


def javascript_answers(page: Page, questions: list[Asked]) -> list[Answered]:
    """Of the calculator's own module, in a page that serves all scripts."""
    policies = list({each.sla["version"]: (each.sla, each.zone) for each in questions}.values())
    index = {sla["version"]: number for number, (sla, _) in enumerate(policies)}
    rows = [
        [index[each.sla["version"]], TIER, each.severity, REGION, each.reported * 1000, each.way]
        for each in questions
    ]
    found: list[list[Any]] = page.evaluate(RUN, {"policies": policies, "questions": rows})
    return [
        (due if isinstance(due, str) else due // 1000, beside and beside // 1000) for due, beside in found
    ]
