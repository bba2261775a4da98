"""One report, one answer: of the command, the calculator, the form and the embedded element, whatever version is in force."""

import copy
import json
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from generator.artifacts.data import embed_json, sla_json, zones_json
from generator.deadlines.answers import answer
from generator.deadlines.baking import bake_policy
from generator.deadlines.engine.calendar import SlaError
from generator.publishing.contents import view_of
from generator.verbs.deadline import on_clock
from generator.versions.archive import Archive, ReleasedVersion
from generator.versions.history import History, known_days, sla_versions
from generator.versions.questions import Question, resolve_question
from tests.support.on_call_policy import IN_ANY_WAY, on_call_policy
from tests.support.versions_of_policy import FIRST, policy, with_lines

ROOT = Path(__file__).parents[2]
REPORTS = 80  # another number and seed may be tried: 500 of five seeds agreed
ZONES = ("", "", "Asia/Tokyo", "America/Los_Angeles", "Pacific/Auckland")


def versions() -> History:
    """Three: in the second, gold answers P2 later; in the third, standard is there longer and gold has another name."""
    second = with_lines(
        FIRST, ("effective: 2026-01-01", "effective: 2027-03-01"), ("version: \"1.0\"", "version: \"1.1\""),
        ("      P2: 1 hour\n", "      P2: 3 hours\n"),
    )  # fmt: skip
    third = with_lines(
        second, ("effective: 2027-03-01", "effective: 2027-11-01"), ("version: \"1.1\"", "version: \"1.2\""),
        ("  gold:\n    name: Gold\n", "  gold-plus:\n    formerly: [gold]\n    name: Gold Plus\n"),
        ("      monday to friday: 9:00–18:00\n", "      monday to friday: 8:00–20:00\n"),
    )  # fmt: skip
    released = [policy(text) for text in (FIRST, second)]
    archive = Archive(
        tuple(ReleasedVersion(each, {"sla": bake_policy(each), "texts": {}}) for each in released)
    )
    return History(policy(third), archive)


def reports(history: History, seed: int, count: int) -> Iterator[tuple[str, str, str, datetime, str]]:
    """Tier, severity, region, instant and the zone in which it is told; near a change of version more often than not."""
    chance = random.Random(seed)
    known = history.policy
    days = [each.effective for each in history.periods]
    for _ in range(count):
        tier = chance.choice(list(known.tiers.values()))
        near = datetime(*chance.choice(days).timetuple()[:3], tzinfo=UTC) + timedelta(
            minutes=chance.randrange(-1800, 1800)
        )
        anywhere = datetime(2025, 11, 1, tzinfo=UTC) + timedelta(minutes=chance.randrange(1_300_000))
        moment = chance.choice([near, anywhere])
        yield (
            tier.id,
            chance.choice(list(tier.first_response)),
            chance.choice(list(known.regions)),
            moment,
            chance.choice(ZONES),
        )


def by_command(
    history: History, tier: str, severity: str, region: str, moment: datetime, zone: str = ""
) -> Any:
    question = Question(tier, severity, region, moment.isoformat(), zone)
    period, choice = resolve_question(history, question)
    try:
        found = answer(*on_clock(history.sla_of(period), choice, question))
    except SlaError:
        return ""
    return [period.version, int(found.due.timestamp() * 1000)]


@cache
def zones(first: str, last: str) -> Any:
    return json.loads(zones_json.artifact(first, last, ("de", "en")).data)


def by_scripts(history: History, asked: list[tuple[str, str, str, datetime, str]], own: str = "UTC") -> Any:
    current = sla_json.artifact(history.policy, sla_versions(history), known_days(history))
    older = {
        f"versions/{each.version}/sla.json": history.sla_of(each) for each in history.periods if each.released
    }
    words = json.loads(embed_json.artifact(*view_of(history.policy, "en")).content)
    # Its own line would be left out for the version that stands below the whole element.
    words |= {"version_line": "", "said": words["said"] | {"version": "{version}", "early": "{version}"}}
    zone_of = {name: each.time_zone for name, each in history.policy.regions.items()}
    questions = []
    for tier, severity, region, moment, zone in asked:
        here = ZoneInfo(zone_of[region.lower()])
        told = moment.astimezone(ZoneInfo(zone) if zone else here)
        there = moment.astimezone(here)
        wall = told.isoformat() if zone == "" else f"{told:%Y-%m-%dT%H:%M}"
        questions.append(
            (tier, severity, region, wall, zone, moment.timestamp() * 1000, there.isoformat("T", "minutes"))
        )
    question = {
        "scripts": (ROOT / "docs" / "javascripts").as_uri(),
        "files": {
            "sla.json": json.loads(current.content),
            "zones.json": zones(*known_days(history)),
            **older,
        },
        "words": words,
        "questions": questions,
        "own": own,
    }
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    program = shutil.which("node", path=path)
    assert program, "Node.js is missing: make setup-test"
    done = subprocess.run(
        [program, str(ROOT / "tests/javascripts/four_ways.mjs")],
        input=json.dumps(question), stdout=subprocess.PIPE, text=True, check=True,
    )  # fmt: skip
    return json.loads(done.stdout)


def is_plain(moment: datetime, zone: str) -> bool:
    """Not in an hour that occurs twice: of that the calculator asks which is meant."""
    there = moment.astimezone(ZoneInfo(zone)) if zone else moment
    return there.replace(fold=0).utcoffset() == there.replace(fold=1).utcoffset()


def test_a_report_has_one_answer_and_one_version() -> None:
    history = versions()
    asked = [each for each in reports(history, 5, REPORTS) if is_plain(each[3], each[4])]
    expected = [by_command(history, *each[:4]) for each in asked]
    assert by_scripts(history, asked) == [[each, each, each] for each in expected]
    assert {each[0] for each in expected if each} == {"1.0", "1.1", "1.2"}


def test_before_the_first_version_the_first_answers_in_every_way() -> None:
    """Gold answers P2 within an hour in the first of three versions, later in those after it."""
    history = versions()
    moment = datetime(2025, 12, 15, 9, tzinfo=UTC)
    answered = ["1.0", int(moment.timestamp() + 3600) * 1000]
    assert by_command(history, "gold", "P2", "germany", moment) == answered
    assert by_scripts(history, [("gold", "P2", "germany", moment, "")]) == [[answered] * 3]


def test_a_commitment_may_be_counted_in_service_hours_of_its_own() -> None:
    """Gold is there around the clock, but one of its times runs in the hours of standard."""
    first = policy(FIRST)
    sla = copy.deepcopy(bake_policy(first))
    own = {
        "amount": 60,
        "unit": "business-minutes",
        "service_hours": sla["tiers"]["standard"]["service_hours"],
    }
    sla["commitments"]["gold"]["P2"] = own
    second = with_lines(
        FIRST, ("effective: 2026-01-01", "effective: 2027-03-01"), ('version: "1.0"', 'version: "1.1"')
    )
    history = History(policy(second), Archive((ReleasedVersion(first, {"sla": sla, "texts": {}}),)))
    saturday = datetime(2026, 6, 6, 9, tzinfo=UTC)
    answered = ["1.0", int(datetime(2026, 6, 8, 8, tzinfo=UTC).timestamp()) * 1000]
    assert by_command(history, "gold", "P2", "germany", saturday) == answered
    assert by_scripts(history, [("gold", "P2", "germany", saturday, "")]) == [[answered] * 3]


def test_a_region_in_another_spelling_has_the_same_date() -> None:
    """In Tokyo the second version's day has begun, in Berlin it has not."""
    history = versions()
    moment = datetime(2027, 2, 28, 20, tzinfo=UTC)
    answered = ["1.0", int(moment.timestamp() + 3600) * 1000]
    for region in ("germany", "Germany"):
        assert by_command(history, "gold", "P2", region, moment) == answered
        assert by_scripts(history, [("gold", "P2", region, moment, "Asia/Tokyo")])[0][0] == answered


def test_clocks_are_known_as_long_as_any_version_answers() -> None:
    """Of a report under an earlier version too, which the last one's horizon no longer holds."""
    history = versions()
    first, last = known_days(history)
    slas = [history.sla_of(each) for each in history.periods]
    assert (first, last) == (slas[0]["from"], slas[-1]["until"])
    assert first < slas[-1]["from"]
    alone = History(history.policy)
    assert known_days(alone) == (slas[-1]["from"], slas[-1]["until"])
    assert sla_json.artifact(alone.policy, (), known_days(alone)).data == sla_json.artifact(alone.policy).data


CUSTOMERS = ("Asia/Kathmandu", "Pacific/Auckland", "America/Los_Angeles", "Australia/Lord_Howe")


def customers_versions() -> History:
    """Two, in the customer's local time; in the second, Standard is there longer."""
    first = with_lines(
        FIRST, ("  starts: on receipt ", "  local_time: of the customer\n  starts: on receipt ")
    )
    second = with_lines(
        first, ("effective: 2026-01-01", "effective: 2027-03-01"), ("version: \"1.0\"", "version: \"1.1\""),
        ("      monday to friday: 9:00–18:00\n", "      monday to friday: 8:00–20:00\n"),
    )  # fmt: skip
    before = policy(first)
    return History(
        policy(second), Archive((ReleasedVersion(before, {"sla": bake_policy(before), "texts": {}}),))
    )


@pytest.mark.parametrize("zone", CUSTOMERS)
def test_the_customers_clock_counts_in_every_way(zone: str) -> None:
    history = customers_versions()
    asked = [(*each[:4], zone) for each in reports(history, 7, REPORTS // 2) if is_plain(each[3], zone)]
    expected = [by_command(history, *each) for each in asked]
    assert by_scripts(history, asked, zone) == [[each, each, each] for each in expected]
    assert {each[0] for each in expected if each} == {"1.0", "1.1"}
    standard = [each[:4] for each in asked if each[0] == "standard"]
    here = [by_command(history, *each, "Europe/Berlin") for each in standard]
    there = [by_command(history, *each, zone) for each in standard]
    assert here != there


# In the evening, at night, on a Sunday, and on a Monday in the hours (UTC).
LATE = {
    "2026-12-04T17:30": "2026-12-04T18:30",
    "2026-12-05T02:00": "2026-12-05T08:00",
    "2026-12-06T15:00": "2026-12-06T16:00",
    "2026-12-07T11:00": "2026-12-07T15:00",
}


def test_those_on_call_are_told_alike() -> None:
    """In any way: also by the form."""
    history = History(on_call_policy(IN_ANY_WAY))
    asked = [("standard", "P1", "germany", datetime.fromisoformat(f"{at}+00:00"), "") for at in LATE]
    dues = [datetime.fromisoformat(f"{due}+00:00").timestamp() * 1000 for due in LATE.values()]
    expected = [by_command(history, *each[:4]) for each in asked]
    assert [due for _, due in expected] == dues
    assert by_scripts(history, asked) == [[each, each, each] for each in expected]


def test_by_phone_alone_the_form_has_the_usual_answer() -> None:
    history = History(on_call_policy())
    asked = [("standard", "P1", "germany", datetime(2026, 12, 4, 17, 30, tzinfo=UTC), "")]
    usual = ["1.0", datetime(2026, 12, 7, 12, tzinfo=UTC).timestamp() * 1000]
    assert by_scripts(history, asked) == [[usual, usual, usual]]
