"""Everybody can prove our arithmetic: each row, computed again from /sla.json."""

import json
from datetime import datetime

from generator.artifacts.data.vectors_json import artifact
from generator.deadlines.baking import bake_policy
from generator.deadlines.engine.calendar import load
from generator.deadlines.engine.due import deadline
from tests.support.kinds_policy import kinds_policy
from tests.support.policies import real


def test_each_row_follows_from_the_published_policy() -> None:
    sla = json.loads(json.dumps(bake_policy(real())))
    data = json.loads(artifact(sla).content)
    assert data["fields"] == ["tier", "severity", "region", "reported", "due"]
    for tier, severity, region, reported, due in data["rows"]:
        calendar = load(sla, f"{region}.{sla['tiers'][tier]['service_hours']}")
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
    for tier, severity, region, reported, due, kind in further:
        calendar = load(sla, f"{region}.{sla['tiers'][tier]['service_hours']}")
        commitment = sla["promises"][kind][tier][severity]
        assert deadline(calendar, datetime.fromisoformat(reported), commitment).isoformat() == due
