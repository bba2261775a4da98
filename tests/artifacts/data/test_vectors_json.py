"""Everybody can prove our arithmetic: each row, computed again from /sla.json."""

import json
from datetime import datetime

from playwright.sync_api import Browser

from generator.artifacts.data.vectors_json import artifact
from generator.deadlines.baking import bake_policy
from generator.deadlines.engine.calendar import load
from generator.deadlines.engine.due import deadline
from tests.support.engines import javascript_answers, ms_of, page_with_engine, python_answers
from tests.support.kinds_policy import kinds_policy
from tests.support.on_call_policy import on_call_policy
from tests.support.policies import changed, real


def test_each_row_follows_from_the_published_policy() -> None:
    sla = json.loads(json.dumps(bake_policy(real())))
    data = json.loads(artifact(sla).content)
    assert data["fields"] == ["tier", "severity", "region", "reported", "due"]
    calendars = {name: load(sla, name) for name in sla["calendars"]}
    for tier, severity, region, reported, due in data["rows"]:
        calendar = calendars[f"{region}.{sla['tiers'][tier]['service_hours']}"]
        answer = deadline(calendar, datetime.fromisoformat(reported), sla["commitments"][tier][severity])
        assert answer.isoformat() == due


def test_every_promise_of_every_region_is_asked() -> None:
    rows = json.loads(artifact(bake_policy(real())).content)["rows"]
    assert {tuple(row[:3]) for row in rows} == {
        (tier, severity, region)
        for tier in real().tiers
        for severity in real().severities
        for region in real().regions
    }
    assert len({tuple(row) for row in rows}) == len(rows)


def test_a_known_row_by_hand() -> None:
    """Reported at 17:59 on a Friday: one minute counts on Friday, 3 h 59 min on Monday."""
    rows = json.loads(artifact(bake_policy(real())).content)["rows"]
    found = [row[4] for row in rows if row[:4] == ["standard", "P1", "germany", "2026-01-02T17:59:00+01:00"]]
    assert found == ["2026-01-05T12:59:00+01:00"]


def test_where_the_customers_time_counts_other_zones_are_asked() -> None:
    assert "customers" not in json.loads(artifact(bake_policy(real())).content)
    sla = bake_policy(changed(("local_time: of the region", "local_time: of the customer")))
    data = json.loads(artifact(sla).content)["customers"]
    assert data["fields"] == ["zone", "tier", "severity", "region", "reported", "due"]
    assert {(row[0], row[3]) for row in data["rows"]} == {
        (zone, "united-states")
        for zone in ("America/Los_Angeles", "Asia/Kathmandu", "Australia/Lord_Howe", "Pacific/Auckland")
    }
    friday = ["Asia/Kathmandu", "standard", "P1", "united-states", "2026-01-02T17:59:00+05:45"]
    assert [row[5] for row in data["rows"] if row[:5] == friday] == ["2026-01-05T12:59:00+05:45"]


def test_those_on_call_are_asked_and_where_they_do_not_answer_nothing_is_due() -> None:
    assert "on_call" not in json.loads(artifact(bake_policy(real())).content)
    data = json.loads(artifact(bake_policy(on_call_policy())).content)["on_call"]
    assert data["fields"] == ["tier", "severity", "region", "reported", "due"]
    assert {tuple(row[:3]) for row in data["rows"]} == {
        ("standard", "P1", region) for region in real().regions
    }
    germany = {row[3]: row[4] for row in data["rows"] if row[2] == "germany"}
    assert germany["2026-01-02T17:59:00+01:00"] is None
    assert germany["2026-01-02T18:00:00+01:00"] == "2026-01-02T19:00:00+01:00"
    assert germany["2026-01-03T02:30:00+01:00"] is None  # nobody answers the telephone


OTHERWISE = (
    ("outside_hours: at the next opening", "outside_hours: received on that day\n  same_day_until: 12:30"),
    ("      P1: 4 business hours\n", "      P1: 1.5 business hours\n"),
)


def test_weekends_and_the_time_by_which_a_report_has_to_come_are_asked() -> None:
    """On that day until 12:30: what comes on Saturday is received as the hours of Monday begin."""
    rows = json.loads(artifact(bake_policy(changed(*OTHERWISE))).content)["rows"]
    friday, saturday = (
        {row[3][11:16]: row[4] for row in rows if row[:3] == ["standard", "P3", "germany"] and day in row[3]}
        for day in ("2026-01-02", "2026-01-03")
    )
    assert friday == {
        "02:30": "2026-01-06T09:00:00+01:00",
        "08:59": "2026-01-06T09:00:00+01:00",
        "09:00": "2026-01-06T09:00:00+01:00",
        "12:30": "2026-01-06T12:30:00+01:00",
        "12:31": "2026-01-07T09:00:00+01:00",
        "17:59": "2026-01-07T09:00:00+01:00",
        "18:00": "2026-01-07T09:00:00+01:00",
    }
    assert set(saturday.values()) == {"2026-01-07T09:00:00+01:00"}
    halves = [row[4] for row in rows if row[:4] == ["standard", "P1", "germany", "2026-01-02T17:59:00+01:00"]]
    assert halves == ["2026-01-05T10:29:00+01:00"]


def test_both_engines_give_what_is_published(browser: Browser) -> None:
    sla = json.loads(json.dumps(bake_policy(changed(*OTHERWISE))))
    data = json.loads(artifact(sla).content)
    questions, due = [], []
    for tier, severity, region, reported, answer in data["rows"]:
        name = f"{region}.{sla['tiers'][tier]['service_hours']}"
        questions.append(["deadline", name, ms_of(reported), sla["commitments"][tier][severity]])
        due.append(ms_of(answer))
    for name, reported, index, answer in data["readings"]["rows"]:
        questions.append(["deadline", name, ms_of(reported), data["readings"]["commitments"][index]])
        due.append(ms_of(answer))
    calendars = {
        name: {**sla, "calendars": {"calendar": calendar}} for name, calendar in sla["calendars"].items()
    }
    page = page_with_engine(browser)
    assert javascript_answers(page, calendars, questions) == due
    page.close()
    assert python_answers(calendars, questions) == due


def test_readings_of_other_policies_differ_where_policies_do() -> None:
    """Reported on a Saturday: one business day ends on Tuesday or, received on that day, on Monday."""
    data = json.loads(artifact(bake_policy(real())).content)["readings"]
    noon = [row for row in data["rows"] if row[:2] == ["germany.business-hours", "2026-01-03T12:00:00+01:00"]]
    found = {index: due[:16] for _, _, index, due in noon}
    assert found == {
        0: "2026-01-06T09:00",
        1: "2026-01-05T12:00",
        2: "2026-01-06T18:00",
        3: "2026-01-05T18:00",
        4: "2026-01-05T18:00",
        5: "2026-01-05T18:00",
        6: "2026-01-07T09:00",
        7: "2026-01-07T09:00",
        8: "2026-01-07T09:00",
        9: "2026-01-05T09:30",
        10: "2026-01-05T10:30",
        11: "2026-01-03T13:30",
        12: "2026-01-17T12:00",
        13: "2026-01-17T12:00",
        14: "2026-02-03T12:00",
        15: "2027-01-03T12:00",
    }
    assert len(found) == len(data["commitments"])


def test_calendars_that_never_close_ask_for_no_readings() -> None:
    names = {row[0] for row in json.loads(artifact(bake_policy(real())).content)["readings"]["rows"]}
    assert names == {f"{region}.business-hours" for region in real().regions}


def test_rows_of_further_kinds_say_which() -> None:
    sla = bake_policy(kinds_policy())
    data = json.loads(artifact(sla).content)
    assert data["fields"] == ["tier", "severity", "region", "reported", "due", "kind"]
    first = [row for row in data["rows"] if len(row) == 5]
    assert data["rows"][: len(first)] == first
    further = data["rows"][len(first) :]
    assert {tuple(row[:2] + row[5:]) for row in further} == {
        ("standard", "P1", "start_of_work"),
        ("gold", "P1", "next_update"),
        ("gold", "P2", "next_update"),
        ("gold", "P1", "workaround"),
        ("gold", "P2", "workaround"),
        ("standard", "P1", "resolution"),
        ("standard", "P2", "resolution"),
        ("gold", "P1", "resolution"),
    }
    calendars = {name: load(sla, name) for name in sla["calendars"]}
    for tier, severity, region, reported, due, kind in further:
        calendar = calendars[f"{region}.{sla['tiers'][tier]['service_hours']}"]
        commitment = sla["promises"][kind][tier][severity]
        assert deadline(calendar, datetime.fromisoformat(reported), commitment).isoformat() == due
