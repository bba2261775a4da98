"""All zones of /zones.json against the exact steps of each."""

from importlib import resources

from generator.world_zones import bake_zones
from generator.zones import zone_steps

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
