"""Random policies as `/sla.json`, and questions to them: what an answer needs beside a calendar and a commitment.

Some severities have service hours of their own; times are counted in every way that a file can say; every fourth policy
holds in the customer's own zone. What the oracle answers stands beside each question.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from random import Random
from typing import Any, Final

from playwright.sync_api import Page

from generator.deadlines.answers import answer
from generator.deadlines.customers_zone import OF_THE_CUSTOMER, in_zone, is_customers_time
from generator.deadlines.engine.calendar import SlaError
from generator.deadlines.world.zones import zone_steps
from tests.support import engines, oracle, random_cases

TIER, REGION, USUAL, OWN = "gold", "here", "usual", "own"
SEVERITIES: Final = ("P1", "P2", "P3", "P4")
POLICIES_A_WINDOW: Final = 4
_UNITS: Final = {
    "minutes": "minutes and hours, day and night",
    "days": "days and weeks of the calendar",
    "weeks": "days and weeks of the calendar",
    "business-minutes": "minutes and hours within service hours",
    "business-days": "business days",
}

RUN = """async ({ policies, questions }) => {
  const { answerOf } = await import('/calculator/answer.js')
  const { PolicyData } = await import('/calculator/policy-data.js')
  const served = (sla) => URL.createObjectURL(new Blob([JSON.stringify(sla)]))
  const slas = await Promise.all(policies.map(([sla, zone]) => new PolicyData(served(sla), '').current(zone)))
  return questions.map(([index, tier, severity, region, ms]) => {
    try { return answerOf(slas[index], { tier, severity, region }, ms).due } catch (error) {
      if (error.code) return error.code
      throw error
    }
  })
}"""


@dataclass(frozen=True)
class Asked:
    """`zone`: where the customer is; `reported` in seconds since 1970; `expected` too, or the code of a refusal; `traits`: what it tries."""

    sla: dict[str, Any]
    zone: str
    severity: str
    reported: int
    expected: int | str
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
        own = {**data, "week": random_cases.week(random)}
        slow = {USUAL: oracle.Oracle(data), OWN: oracle.Oracle(own)}
        sla = _policy(random, {USUAL: data, OWN: own}, f"{name} {middle} {random.random()}")
        if random.random() < 0.25:
            sla = _of_the_customer(random, sla)
        for severity in SEVERITIES:
            yield from _questions(random, sla, severity, slow, middle)


def _policy(random: Random, hours: dict[str, dict[str, Any]], version: str) -> dict[str, Any]:
    """P1 and P2 have hours of their own, P3 and P4 those of the tier."""
    baked = {name: engines.baked(data) for name, data in hours.items()}
    commitments = {severity: _commitment(random) for severity in SEVERITIES}
    for severity in SEVERITIES[:2]:
        commitments[severity]["service_hours"] = OWN
    return {
        **baked[USUAL],
        "version": version,
        "calendars": {f"{REGION}.{name}": each["calendars"]["calendar"] for name, each in baked.items()},
        "regions": {REGION: {"zone": hours[USUAL]["zone"]}},
        "tiers": {TIER: {"service_hours": USUAL}},
        "severities": list(SEVERITIES),
        "commitments": {TIER: commitments},
        "escalation": {},
        "counting": {"local_time": "of-the-region"},
        "names": {},
    }


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
    commitment = sla["commitments"][TIER][severity]
    counts = slow[commitment.get("service_hours", USUAL)]
    for reported, _ in random_cases.questions(random, counts, middle, 16):
        expected = counts.deadline(reported, commitment)
        traits = ("customer's zone",) if is_customers_time(sla) else ()
        yield Asked(sla, counts.data["zone"], severity, reported, expected, (*traits, *_traits(commitment)))


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


def python_answers(questions: list[Asked]) -> list[int | str]:
    return [_python_answer(each) for each in questions]


def _python_answer(each: Asked) -> int | str:
    sla = in_zone(each.sla, each.zone) if is_customers_time(each.sla) else each.sla
    try:
        found = answer(sla, TIER, each.severity, REGION, datetime.fromtimestamp(each.reported, UTC))
    except SlaError as error:
        return error.code
    return int(found.due.timestamp())


def javascript_answers(page: Page, questions: list[Asked]) -> list[int | str]:
    """Of the calculator's own module, in a page that serves all scripts."""
    policies = list({each.sla["version"]: (each.sla, each.zone) for each in questions}.values())
    index = {sla["version"]: number for number, (sla, _) in enumerate(policies)}
    rows = [
        [index[each.sla["version"]], TIER, each.severity, REGION, each.reported * 1000] for each in questions
    ]
    found: list[int | str] = page.evaluate(RUN, {"policies": policies, "questions": rows})
    return [each if isinstance(each, str) else each // 1000 for each in found]
