"""Examples: found in the calendar, answered by the engine, the same as the rule they explain."""

from datetime import timedelta

from generator.deadlines.baking import bake_policy
from generator.deadlines.examples import examples
from tests.support.changed_policy import changed_policy
from tests.support.policies import changed, real

SLA = bake_policy(real())


def test_what_is_shown_for_a_tier_with_hours() -> None:
    found = examples(SLA, "standard", "germany")
    assert [(each.kind, each.answer.reported.isoformat(), each.answer.due.isoformat()) for each in found] == [
        ("weekend", "2026-01-02T16:00:00+01:00", "2026-01-05T11:00:00+01:00"),
        # Before Good Friday; 8 March is a holiday too, but on a Sunday, where it explains nothing.
        ("holiday", "2026-04-02T16:00:00+02:00", "2026-04-07T11:00:00+02:00"),
        ("night", "2026-01-05T22:00:00+01:00", "2026-01-06T13:00:00+01:00"),
    ]


def test_a_short_promise_too_ends_after_the_rest_it_explains() -> None:
    sla = bake_policy(changed(("P1: 4 business hours", "P1: 1 business hour")))
    found = examples(sla, "standard", "germany")
    assert [(each.kind, each.answer.reported.isoformat(), each.answer.due.isoformat()) for each in found][
        :2
    ] == [
        ("weekend", "2026-01-02T17:30:00+01:00", "2026-01-05T09:30:00+01:00"),
        ("holiday", "2026-04-02T17:30:00+02:00", "2026-04-07T09:30:00+02:00"),
    ]


def test_what_is_shown_for_a_tier_around_the_clock() -> None:
    found = examples(SLA, "gold", "germany")
    assert [(each.kind, each.answer.reported.isoformat(), each.answer.due.isoformat()) for each in found] == [
        ("night", "2026-01-01T22:00:00+01:00", "2026-01-01T22:30:00+01:00"),
        ("clock-change", "2026-03-29T01:45:00+01:00", "2026-03-29T03:15:00+02:00"),
    ]


def test_no_example_where_nothing_changes() -> None:
    """Nepal's clocks never change, and it keeps no holidays in this policy."""
    found = examples(bake_policy(changed_policy()), "platinum", "nepal")
    assert [each.kind for each in found] == ["night"]


def test_no_example_beyond_the_horizon() -> None:
    policy = changed(
        ("  local_time: of the region", "  holidays_until: 2026-01-12\n  local_time: of the region")
    )
    found = examples(bake_policy(policy), "standard", "germany")
    assert all(each.answer.due - each.answer.reported < timedelta(days=9) for each in found)
    assert [each.kind for each in found] == []
