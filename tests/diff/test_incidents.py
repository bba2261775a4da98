"""incidents: the same report under two policies."""

from datetime import datetime

from generator.deadlines.world.almanac import WorldAlmanac
from generator.diff.incidents import Incident, find_incidents
from tests.support.versions_of_policy import EIGHT_CHANGES, FIRST, policy, with_lines

EVERYWHERE = ("united-states", "united-kingdom", "germany", "israel")


def test_the_same_policy_has_no_incidents() -> None:
    assert find_incidents(policy(FIRST), policy(FIRST)) == ()


def test_a_faster_promise() -> None:
    found = find_incidents(
        policy(FIRST), policy(with_lines(FIRST, ("      P2: 1 hour\n", "      P2: 45 minutes\n")))
    )
    rows = [
        (each.reported.strftime("%a %H:%M"), each.before - each.reported, each.after - each.reported)
        for each in found
    ]
    assert [row[0] for row in rows] == ["Mon 10:00", "Wed 15:00", "Fri 16:30", "Sat 12:00"]
    assert {(int(row[1].total_seconds()), int(row[2].total_seconds())) for row in rows} == {(3600, 2700)}
    assert {(each.tier, each.severity, each.regions, each.is_dated) for each in found} == {
        ("gold", "P2", EVERYWHERE, False)
    }


def test_a_closed_day_shows_on_its_date() -> None:
    """24 December 2026 is a Thursday; in England 25 and 28 December are holidays, 26 and 27 a weekend."""
    found = find_incidents(policy(FIRST), policy(with_lines(FIRST, EIGHT_CHANGES[3])), WorldAlmanac())
    assert found[0] == Incident(
        "standard", "P1", ("united-kingdom",), datetime(2026, 12, 23, 16, 30), True,
        before=datetime(2026, 12, 24, 11, 30), after=datetime(2026, 12, 29, 11, 30),
    )  # fmt: skip
    assert {each.regions for each in found} == {("united-kingdom",)}


def test_a_renamed_tier_keeps_its_deadlines() -> None:
    assert find_incidents(policy(FIRST), policy(with_lines(FIRST, EIGHT_CHANGES[0]))) == ()
