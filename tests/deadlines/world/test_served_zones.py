"""Which region serves a reader, by the zone of the reader's clock."""

from generator.deadlines.world.served_zones import served_zones, zones_in
from tests.support.policies import changed, real


def test_a_policy_that_does_not_say_whom_it_serves_leads_nobody() -> None:
    assert served_zones(real()) == {}


def test_whom_a_region_serves_counts_before_where_it_lies() -> None:
    zones = served_zones(
        changed(
            ("    country: GB\n", "    country: GB\n    serves: [DE, AT]\n"),
            ("    country: IL\n", "    country: none\n    serves: everyone else\n"),
        )
    )
    assert "Europe/Vienna" in zones["united-kingdom"].split()
    assert "Europe/Berlin" in zones["united-kingdom"].split()
    assert "Europe/London" in zones["united-kingdom"].split()
    assert (zones["germany"], zones["israel"]) == ("", "*")
    assert "America/Chicago" in zones["united-states"].split()


def test_names_that_browsers_still_use() -> None:
    assert {"Asia/Calcutta", "Asia/Kolkata"} <= set(zones_in(["IN"]))
