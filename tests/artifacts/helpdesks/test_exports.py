"""The files for help desks keep to what each of them documents, and say what the policy says.

Schemas written from: developer.zendesk.com, "Schedules", "SLA Policies"; docs.zammad.org, "SLA", and
app/models/calendar.rb; for Jira the shape of /rest/workinghours/1/api/calendar.
"""

import json
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import jsonschema
import pytest

from generator.artifacts.helpdesks.exports import artifacts, render
from generator.deadlines.baking import bake_policy
from tests.support.kinds_policy import EDITS as KINDS
from tests.support.policies import REAL, changed, real

TEXT = {"type": "string", "minLength": 1}
DAY = {"type": "string", "format": "date"}
CLOCK = {"type": "string", "pattern": "^([01][0-9]|2[0-3]):[0-5][0-9]$"}


def exactly(**properties: Any) -> dict[str, Any]:
    return {
        "type": "object", "properties": properties, "required": list(properties), "additionalProperties": False
    }  # fmt: skip


def each(shape: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": shape, "minItems": least}


HEAD = {"version": TEXT, "notes": each(TEXT)}
MINUTE_OF_WEEK = {"type": "integer", "minimum": 0, "maximum": 10_080}
CONDITION = exactly(field=TEXT, operator=TEXT, value=TEXT)
METRIC = exactly(
    priority={"enum": ["low", "normal", "high", "urgent"]},
    metric={"const": "first_reply_time"},
    target={"type": "integer", "minimum": 1},
    business_hours={"type": "boolean"},
)
DAY_MS = {"type": "integer", "minimum": 0, "maximum": 86_400_000}
SCHEMAS = {
    "zendesk": exactly(
        help_desk={"const": "zendesk"},
        **HEAD,
        schedules=each(
            exactly(
                schedule=exactly(name=TEXT, time_zone=TEXT),
                workweek=exactly(intervals=each(exactly(start_time=MINUTE_OF_WEEK, end_time=MINUTE_OF_WEEK), 1)),
                holidays=each(exactly(holiday=exactly(name=TEXT, start_date=DAY, end_date=DAY))),
            ),
            1,
        ),
        sla_policies=each(
            exactly(
                sla_policy=exactly(
                    title=TEXT,
                    description=TEXT,
                    position={"type": "integer", "minimum": 1},
                    filter=exactly(all=each(CONDITION, 1), any=each(CONDITION)),
                    policy_metrics=each(METRIC, 1),
                )
            ),
            1,
        ),
    ),
    "zammad": exactly(
        help_desk={"const": "zammad"},
        **HEAD,
        calendars=each(
            exactly(
                name=TEXT,
                timezone=TEXT,
                business_hours=exactly(
                    **{
                        day: exactly(active={"type": "boolean"}, timeframes=each(each(CLOCK, 2)))
                        for day in ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
                    }
                ),
                public_holidays={
                    "type": "object",
                    "propertyNames": DAY,
                    "additionalProperties": exactly(active={"type": "boolean"}, summary=TEXT),
                },
                default={"type": "boolean"},
                ical_url={"type": "string"},
                note={"type": "string"},
            ),
            1,
        ),
        slas=each(
            exactly(
                name=TEXT,
                first_response_time={"type": "integer", "minimum": 1},
                response_time={"type": "null"},
                update_time={"type": "null"},
                solution_time={"type": "null"},
                condition={
                    "type": "object",
                    "additionalProperties": exactly(operator={"const": "contains all"}, value=TEXT),
                },
                calendar=TEXT,
            ),
            1,
        ),
    ),
    "jira": exactly(
        help_desk={"const": "jira"},
        **HEAD,
        calendars=each(
            exactly(
                name=TEXT,
                description={"type": "string"},
                timezone=TEXT,
                workingTimes=each(exactly(weekday={"pattern": "^[A-Z]+DAY$"}, start=DAY_MS, end=DAY_MS), 1),
                holidays=each(exactly(name=TEXT, dateString=DAY, recurring={"const": False})),
            ),
            1,
        ),
        sla=exactly(
            name=TEXT, goals=each(exactly(jql=TEXT, duration={"type": "integer", "minimum": 1}, calendar=TEXT), 1)
        ),
    ),
}  # fmt: skip


def exported(name: str, region: str | None = None, *changes: tuple[str, str]) -> Any:
    policy = changed(*changes)
    return json.loads(render(policy, bake_policy(policy), name, region))


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_each_file_matches_what_its_help_desk_documents(name: str) -> None:
    jsonschema.validate(exported(name), SCHEMAS[name], format_checker=jsonschema.FormatChecker())


def test_there_is_a_file_for_each_help_desk() -> None:
    made = artifacts(real(), bake_policy(real()))
    assert [each.path for each in made] == [
        "exports/zendesk.json",
        "exports/zammad.json",
        "exports/jira.json",
    ]
    assert made == artifacts(changed(), bake_policy(changed()))


def test_zendesk_counts_minutes_from_sunday() -> None:
    data = exported("zendesk", "germany")
    intervals = data["schedules"][0]["workweek"]["intervals"]
    assert intervals[0] == {"start_time": 1440 + 540, "end_time": 1440 + 1080}
    assert len(intervals) == 5
    gold = data["sla_policies"][1]["sla_policy"]
    assert (gold["title"], gold["description"]) == ("Gold – Deutschland", "Schedule: Gold – Deutschland")
    assert [(each["priority"], each["target"], each["business_hours"]) for each in gold["policy_metrics"]] == [
        ("urgent", 30, False), ("high", 60, False), ("normal", 240, False), ("low", 480, False),
    ]  # fmt: skip
    standard = data["sla_policies"][0]["sla_policy"]["policy_metrics"]
    assert [each["target"] for each in standard] == [240, 480, 2 * 540, 4 * 540]
    assert data["notes"] == [
        "germany, standard, P3: 2 business days are written as 1080 minutes of service hours",
        "germany, standard, P4: 4 business days are written as 2160 minutes of service hours",
    ]


def test_zammad_names_the_calendar_of_each_promise() -> None:
    data = exported("zammad", "israel")
    names = [calendar["name"] for calendar in data["calendars"]]
    assert {each["calendar"] for each in data["slas"]} == set(names)
    assert data["slas"][0]["name"] == "Standard P1 – Israel"
    own = data["calendars"][0]
    assert [day for day, hours in own["business_hours"].items() if not hours["active"]] == ["fri", "sat"]
    always = data["calendars"][1]["business_hours"]
    assert {tuple(map(tuple, hours["timeframes"])) for hours in always.values()} == {(("00:00", "23:59"),)}


def test_hours_past_midnight_are_split_at_midnight() -> None:
    night = ("      monday to friday: 9:00–18:00", "      sunday: 22:00–6:00")
    data = exported("zendesk", "germany", night)
    assert data["schedules"][0]["workweek"]["intervals"] == [
        {"start_time": 1320, "end_time": 1440}, {"start_time": 1440, "end_time": 1800},
    ]  # fmt: skip


def test_what_cannot_be_told_is_left_out_and_said() -> None:
    closing = ("business_day_ends: at the hour of the report", "business_day_ends: at closing time")
    data = exported("jira", "germany", closing)
    assert len(data["sla"]["goals"]) == 6
    assert data["notes"] == [
        "germany, standard, P3: 2 business days that end at closing time cannot be told in minutes; left out",
        "germany, standard, P4: 4 business days that end at closing time cannot be told in minutes; left out",
    ]


def test_the_dates_of_a_season_are_one_note() -> None:
    closed = "    public_holidays: closed\n"
    season = (
        "    seasons:\n      - from: every 07-01\n        until: every 09-15\n        open:\n"
        "          monday to friday: 9:00–14:30\n"
    )
    assert exported("jira", "germany", (closed, closed + season))["notes"][-1] == (
        "germany: the special hours of 275 days from 2025-07-01 to 2029-09-14 are left out; enter them by hand"
    )


def test_days_of_the_calendar_are_told_in_minutes() -> None:
    data = exported("jira", "germany", ("P3: 2 business days", "P3: 14 days"))
    assert data["notes"][0] == "germany, standard, P3: 14 days are written as 20160 minutes, day and night"


def test_months_cannot_be_told_in_minutes_and_of_a_range_the_upper_end_is() -> None:
    data = exported(
        "jira",
        "germany",
        ("P3: 2 business days", "P3: 1 month"),
        ("P1: 4 business hours", "P1: 2 to 4 business hours"),
    )
    assert data["notes"][0] == (
        "germany, standard, P3: 1 month cannot be told in minutes, because months differ in length; left out"
    )
    assert 240 * 60_000 in set(numbers_in(data))


def numbers_in(value: Any) -> Iterator[int]:
    """All of them, wherever they stand."""
    if isinstance(value, dict | list):
        for each in value.values() if isinstance(value, dict) else value:
            yield from numbers_in(each)
    elif isinstance(value, int):
        yield value


@pytest.mark.parametrize(
    "line",
    ["outside_hours: received on that day", "business_days: monday to friday", "same_day_until: 12:00"],
)
def test_business_days_of_which_no_help_desk_knows(line: str) -> None:
    data = exported("jira", "germany", ("outside_hours: at the next opening", line))
    reason = "because of when a report counts as received, or of days that do not count"
    assert data["notes"][0] == (
        f"germany, standard, P3: 2 business days cannot be told in minutes, {reason}; left out"
    )


@pytest.mark.parametrize(
    ("ends", "said"),
    [
        ("at the hour of the report", "1 business day is written as 540 minutes of service hours"),
        ("at closing time", "1 business day that ends at closing time cannot be told in minutes; left out"),
    ],
)
def test_one_business_day_is_said_as_one(ends: str, said: str) -> None:
    counting = ("business_day_ends: at the hour of the report", f"business_day_ends: {ends}")
    data = exported("zendesk", "germany", counting, ("P3: 2 business days", "P3: 1 business day"))
    assert data["notes"][0] == f"germany, standard, P3: {said}"


def test_the_verb_writes_one_region_and_refuses_an_unknown_one() -> None:
    command = [sys.executable, "-m", "generator", "export", "--to", "zendesk", "--policy", str(REAL)]
    known = subprocess.run([*command, "--region", "germany"], capture_output=True, encoding="utf-8")
    assert (known.returncode, known.stdout) == (0, render(real(), bake_policy(real()), "zendesk", "germany"))
    unknown = subprocess.run([*command, "--region", "mars"], capture_output=True, encoding="utf-8")
    assert (unknown.returncode, unknown.stdout) == (2, "")
    assert unknown.stderr == (
        "the policy has no region 'mars'; it has united-states, united-kingdom, germany, israel\n"
    )


def test_zendesk_has_targets_for_updates_and_the_resolution() -> None:
    data = exported("zendesk", "germany", *KINDS)
    (gold,) = (
        each["sla_policy"] for each in data["sla_policies"] if each["sla_policy"]["title"].startswith("Gold")
    )
    assert [
        (each["metric"], each["target"]) for each in gold["policy_metrics"] if each["priority"] == "urgent"
    ] == [
        ("first_reply_time", 30),
        ("periodic_update_time", 60),
        ("total_resolution_time", 240),
    ]
    assert data["notes"][:2] == [
        "start_of_work: Zendesk has no such target; left out",
        "workaround: Zendesk has no such target; left out",
    ]


def test_an_sla_of_zammad_holds_what_runs_by_its_calendar() -> None:
    slower = ("      P1: 8 business hours\n      P2:", "      P1: 30 hours\n      P2:")
    data = exported("zammad", "germany", *KINDS, slower)
    said = {each["name"]: each for each in data["slas"]}
    gold, standard = said["Gold P1 – Deutschland"], said["Standard P1 – Deutschland"]
    times = ("first_response_time", "update_time", "solution_time")
    assert [gold[each] for each in times] == [30, 60, 240]
    assert [standard[each] for each in times] == [240, None, None]
    note = "germany, standard, P1, resolution: runs by another calendar than first_response; left out"
    assert note in data["notes"]


def test_jira_has_goals_for_the_resolution_if_one_is_promised() -> None:
    data = exported("jira", "germany", *KINDS)
    assert data["resolution_sla"]["name"] == "Time to resolution"
    assert [each["duration"] // 60_000 for each in data["resolution_sla"]["goals"]] == [480, 1620, 240]
    assert len(data["sla"]["goals"]) == 7
    assert "next_update: Jira has no such target; left out" in data["notes"]
    assert "resolution_sla" not in exported("jira", "germany")


@pytest.mark.parametrize("name", ["zendesk", "zammad", "jira"])
def test_the_customers_local_time_cannot_be_told_and_is_said(name: str) -> None:
    policy = changed(("local_time: of the region", "local_time: of the customer"))
    notes = json.loads(render(policy, bake_policy(policy), name, "germany"))["notes"]
    said = (
        "germany: the hours hold in each customer's local time; written in Europe/Berlin, "
        "so requests from other time zones count by other hours"
    )
    assert said in notes
    assert not any(
        "local time" in each for each in json.loads(render(real(), bake_policy(real()), name))["notes"]
    )
