"""Service hours that stand in another zone than the region: tests/cases/deadlines.json through `answer`, in Python and in a browser."""

from datetime import datetime
from typing import Any

import pytest
from playwright.sync_api import Browser

from generator.deadlines.answers import answer
from generator.deadlines.baking import bake_policy
from generator.deadlines.calendars import calendar_named, region_clock
from generator.deadlines.engine.calendar import SlaError, instants_of
from generator.deadlines.world.zones import zone_steps
from tests.support import engines
from tests.support.policies import changed

CASES: list[list[Any]] = engines.CASES["own_zones"]
NAMES = [case[0] for case in CASES]

RUN = """async (questions) => {
  const { answerOf } = await import('/calculator/answer.js')
  const { clockIn, instantOn } = await import('/calculator/policy-data.js')
  return questions.map(([sla, wall]) => {
    const choice = { tier: 'gold', severity: 'P1', region: 'here' }
    const { due, calendar, counted } = answerOf(sla, choice, instantOn(clockIn(sla, 'here'), { wall }))
    return [due, counted.zone === calendar.zone ? '' : counted.zone]
  })
}"""


def policy(name: str, calendar: str, zone: str, commitment: dict[str, Any]) -> dict[str, Any]:
    """As `/sla.json` has a policy with one promise."""
    baked = engines.baked(engines.CASES["calendars"][calendar])
    hours = {**baked["calendars"]["calendar"], "own_zone": True}
    return {
        **baked,
        "version": name,
        "zones": {**baked["zones"], zone: zone_steps(zone, baked["from"], baked["until"])},
        "calendars": {"here.hours": hours},
        "regions": {"here": {"zone": zone}},
        "tiers": {"gold": {"service_hours": "hours"}},
        "severities": ["P1"],
        "commitments": {"gold": {"P1": commitment}},
        "escalation": {},
        "counting": {},
    }


@pytest.mark.parametrize("case", CASES, ids=NAMES)
def test_python_counts_by_the_clock_of_the_hours_and_says_by_that_of_the_region(case: list[Any]) -> None:
    name, calendar, zone, reported, commitment, due, own_zone = case
    found = answer(
        policy(name, calendar, zone, commitment), "gold", "P1", "here", datetime.fromisoformat(reported)
    )
    assert (found.due.isoformat(), found.own_zone, found.zone) == (due, own_zone, zone)
    assert found.reported.replace(tzinfo=None).isoformat(timespec="minutes") == reported


def test_the_browser_says_the_same(browser: Browser) -> None:
    page = engines.page_with_engine(browser, engines.SCRIPTS)
    questions = [
        [policy(name, calendar, zone, commitment), engines.wall_ms(reported)]
        for name, calendar, zone, reported, commitment, _, _ in CASES
    ]
    found = page.evaluate(RUN, questions)
    page.close()
    assert found == [[engines.ms_of(due), own_zone] for *_, due, own_zone in CASES]


def test_the_open_time_of_a_calendar_does_not_change_with_the_clock_it_is_said_by() -> None:
    sla = policy("one", "tokyo", "Europe/Berlin", {"amount": 60, "unit": "business-minutes"})
    calendar = calendar_named(sla, "here.hours")
    there = region_clock(sla, "here", calendar)
    assert (there.opens, there.closes, there.days) == (calendar.opens, calendar.closes, calendar.days)
    (nine,) = instants_of(calendar, datetime(2026, 11, 27, 9))
    (one,) = instants_of(there, datetime(2026, 11, 27, 1))
    assert nine == one


def test_a_calendar_is_loaded_once_until_it_says_something_else() -> None:
    sla = policy("one", "tokyo", "Europe/Berlin", {"amount": 60, "unit": "business-minutes"})
    known, name = calendar_named(sla, "here.hours"), "here.hours"
    assert calendar_named({**sla, "version": "two"}, name) is known
    calendar = sla["calendars"][name]
    closed = {**calendar, "closed": {**calendar["closed"], "2026-11-27": "fair"}}
    moved = {**sla["zones"], calendar["zone"]: [[None, 0]]}
    others = (
        {"calendars": {name: closed}},
        {"until": "2026-12-01"},
        {"from": "2026-11-01"},
        {"zones": moved},
    )
    found = [calendar_named({**sla, **other}, name) for other in others]
    assert all(each.opens != known.opens for each in found)
    assert calendar_named(sla, name) is known
    for without in ({"zones": {}}, {"calendars": {}}):
        with pytest.raises(SlaError, match="unknown-calendar"):
            calendar_named({**sla, **without}, name)


def test_a_region_says_that_its_holidays_are_those_of_the_customer() -> None:
    regions = bake_policy(changed(("holidays: DE-BE", "holidays: of the customer")))["regions"]
    assert regions["germany"] == {"zone": "Europe/Berlin", "holidays": "of-the-customer"}
    assert regions["israel"] == {"zone": "Asia/Jerusalem"}
