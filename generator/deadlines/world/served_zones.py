"""From which time zones a reader is served by which region, where a policy says whom its regions serve."""

from collections.abc import Iterable

from babel.core import get_global

from ...policy.policy import Policy

REST = "*"


def served_zones(policy: Policy) -> dict[str, str]:
    """Region -> zones with spaces between, REST for the region of everyone else; {} if no region says whom it serves.

    Whom a region serves counts before where it lies.
    """
    regions = policy.regions.values()
    if not any(region.serves for region in regions):
        return {}
    taken: set[str] = set()
    zones: dict[str, list[str]] = {region.id: [] for region in regions}
    for key in ("serves", "lies_in"):
        for region in regions:
            own = set(getattr(region, key)) - taken
            taken |= own
            zones[region.id] += zones_in(own)
    rest = {region.id: [REST] for region in regions if region.serves_everyone_else}
    return {name: " ".join(sorted(each + rest.get(name, []))) for name, each in zones.items()}


def zones_in(countries: Iterable[str]) -> list[str]:
    """Zones of these countries, also under the names that browsers still use: `Asia/Calcutta`."""
    codes = set(countries)
    owned = {zone for zone, country in get_global("zone_territories").items() if country in codes}
    former = {old for old, new in get_global("zone_aliases").items() if new in owned}
    return sorted(owned | former)
