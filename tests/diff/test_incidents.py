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


def test_of_each_report_the_hours_that_follow_it_count() -> None:
    shorter = policy(with_lines(FIRST, ("      P1: 4 business hours\n", "      P1: 3 business hours\n")))
    rows = [
        tuple(each.strftime("%a %H:%M") for each in (row.reported, row.before, row.after)) + row.regions
        for row in find_incidents(policy(FIRST), shorter)
    ]
    elsewhere = EVERYWHERE[:3]
    assert rows == [
        ("Mon 10:00", "Mon 14:00", "Mon 13:00", *EVERYWHERE),
        ("Wed 15:00", "Thu 10:00", "Wed 18:00", *EVERYWHERE),
        ("Fri 16:30", "Mon 11:30", "Mon 10:30", *elsewhere),
        ("Fri 16:30", "Sun 13:00", "Sun 12:00", "israel"),
        ("Sat 12:00", "Mon 13:00", "Mon 12:00", *elsewhere),
        ("Sat 12:00", "Sun 13:00", "Sun 12:00", "israel"),
    ]


def test_what_only_one_side_promises_has_no_incidents() -> None:
    fewer = policy(with_lines(FIRST, ("      P3: 4 hours\n", "")))
    renamed = policy(with_lines(FIRST, ("  gold:\n", "  platinum:\n")))
    for old, new in ((fewer, policy(FIRST)), (policy(FIRST), fewer), (renamed, policy(FIRST))):
        assert find_incidents(old, new) == ()


def test_a_closed_day_shows_on_its_date() -> None:
    """24 December 2026 is a Thursday; in England 25 and 28 December are holidays, 26 and 27 a weekend."""
    found = find_incidents(policy(FIRST), policy(with_lines(FIRST, EIGHT_CHANGES[3])), WorldAlmanac())
    assert found[0] == Incident(
        "standard", "P1", ("united-kingdom",), datetime(2026, 12, 23, 16, 30), True,
        before=datetime(2026, 12, 24, 11, 30), after=datetime(2026, 12, 29, 11, 30),
    )  # fmt: skip
    assert {each.regions for each in found} == {("united-kingdom",)}
    assert {each.reported for each in found} == {datetime(2026, 12, 23, 16, 30), datetime(2026, 12, 24, 10)}


def test_a_day_shows_where_something_is_laid_down_for_it() -> None:
    later = (
        "    changes:\n      - since: 2026-12-28\n        open:\n          monday to friday: 10:00–17:00\n"
    )
    new = with_lines(FIRST, EIGHT_CHANGES[3], ("    holidays: DE-BE", f"{later}    holidays: DE-BE"))
    found = find_incidents(policy(FIRST), policy(new))
    assert {(each.reported.isoformat(), *each.regions) for each in found} == {
        ("2026-12-23T16:30:00", "united-kingdom"),
        ("2026-12-24T10:00:00", "united-kingdom"),
        ("2026-12-27T16:30:00", "germany"),
        ("2026-12-28T10:00:00", "germany"),
    }


def test_a_renamed_tier_keeps_its_deadlines() -> None:
    assert find_incidents(policy(FIRST), policy(with_lines(FIRST, EIGHT_CHANGES[0]))) == ()
