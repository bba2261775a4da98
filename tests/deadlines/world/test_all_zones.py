"""All zones of /zones.json against the exact steps of each."""

from importlib import resources

from generator.deadlines.world.all_zones import bake_zones, former_names
from generator.deadlines.world.zones import zone_steps

FIRST, LAST = "2025-01-01", "2029-12-31"
ZONES = bake_zones(FIRST, LAST)


def test_every_zone_stands_once() -> None:
    names = [name for joined, _ in ZONES for name in joined.split()]
    listed = resources.files("tzdata").joinpath("zones").read_text(encoding="ascii").split()
    assert sorted(names) == sorted(listed)


def test_steps_are_exact() -> None:
    for names, steps in ZONES:
        assert steps == zone_steps(names.split()[0], FIRST, LAST), names


def test_zones_with_equal_clocks_stand_together() -> None:
    berlin = next(names.split() for names, _ in ZONES if "Europe/Berlin" in names.split())
    assert {"Europe/Paris", "Europe/Rome"} <= set(berlin)
    assert "Europe/London" not in berlin


def test_former_names() -> None:
    """What browsers still call the zones of some places."""
    former = former_names()
    assert {name: former.get(name) for name in (
        "Asia/Calcutta", "Asia/Katmandu", "Asia/Saigon", "Asia/Rangoon", "Europe/Kiev", "America/Buenos_Aires",
        "America/Godthab", "Atlantic/Faeroe", "US/Eastern", "Europe/Oslo", "Asia/Kolkata", "UTC", "Etc/UTC",
    )} == {
        "Asia/Calcutta": "Asia/Kolkata",
        "Asia/Katmandu": "Asia/Kathmandu",
        "Asia/Saigon": "Asia/Ho_Chi_Minh",
        "Asia/Rangoon": "Asia/Yangon",
        "Europe/Kiev": "Europe/Kyiv",
        "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
        "America/Godthab": "America/Nuuk",
        "Atlantic/Faeroe": "Atlantic/Faroe",
        "US/Eastern": "America/New_York",
        "Europe/Oslo": None, "Asia/Kolkata": None, "UTC": None, "Etc/UTC": None,
    }  # fmt: skip
