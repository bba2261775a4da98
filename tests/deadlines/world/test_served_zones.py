"""Which region serves a reader, by the zone of the reader's clock."""

import pytest

from generator.deadlines.world.served_zones import served_zones, zones_in
from generator.policy.policy import Policy
from tests.support.policies import changed, real

SERVES = changed(
    ("    country: GB\n", "    country: GB\n    serves: [DE, AT]\n"),
    ("    country: IL\n", "    country: none\n    serves: everyone else\n"),
)
TWO_IN_BERLIN = changed(
    ("    country: GB\n    time_zone: Europe/London\n", "    country: AT\n    time_zone: Europe/Berlin\n")
)


def region_of(policy: Policy, zone: str) -> str:
    """ "" if none."""
    found = [name for name, zones in served_zones(policy).items() if zone in zones.split()]
    assert len(found) < 2
    return "".join(found)


@pytest.mark.parametrize(
    ("policy", "zone", "region"),
    [
        (real(), "Europe/Berlin", "germany"),
        (real(), "Europe/London", "united-kingdom"),
        (real(), "GB", "united-kingdom"),
        (real(), "Asia/Tel_Aviv", "israel"),
        # Where a region lies: one country has many zones.
        (real(), "America/New_York", "united-states"),
        (real(), "Pacific/Honolulu", "united-states"),
        # Nothing tells.
        (real(), "Europe/Zurich", ""),
        (real(), "Asia/Tokyo", ""),
        (real(), "UTC", ""),
        (real(), "*", ""),
        # A region's own zone counts before whom another serves, and that before where it lies.
        (SERVES, "Europe/Berlin", "germany"),
        (SERVES, "Europe/Busingen", "united-kingdom"),
        (SERVES, "Europe/Vienna", "united-kingdom"),
        (SERVES, "Europe/London", "united-kingdom"),
        (SERVES, "Asia/Jerusalem", "israel"),
        (SERVES, "America/Chicago", "united-states"),
        (SERVES, "*", "israel"),
        # Two have the zone: the country says which.
        (TWO_IN_BERLIN, "Europe/Berlin", "germany"),
        (TWO_IN_BERLIN, "Europe/Vienna", "united-kingdom"),
    ],
)
def test_a_zone_leads_to_one_region_or_to_none(policy: Policy, zone: str, region: str) -> None:
    assert region_of(policy, zone) == region


def test_names_that_browsers_still_use() -> None:
    assert {"Asia/Calcutta", "Asia/Kolkata"} <= set(zones_in(["IN"]))
