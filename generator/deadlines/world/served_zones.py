"""From which time zones a reader is served by which region of a policy that has several."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache

from babel.core import get_global

from ...core.keeping import cached
from ...policy.policy import Policy
from ...policy.service_hours import Region

REST = "*"


@cached(4)
def served_zones(policy: Policy) -> dict[str, str]:
    """Region -> zones with spaces between, REST for the region of everyone else; {} if there is no choice.

    A region's own zone counts before whom it serves, and that before where it lies. A zone that two regions have, or lie
    in, leads to neither of them.
    """
    regions = tuple(policy.regions.values())
    if len(regions) < 2:
        return {}
    found: dict[str, str] = {}
    for claims in (_own(regions), _in_countries(regions, "serves"), _in_countries(regions, "lies_in")):
        found = {**_only(claims), **found}
    rest = {region.id: [REST] for region in regions if region.serves_everyone_else}
    zones = {region.id: rest.get(region.id, []) for region in regions}
    for zone, region_id in found.items():
        zones[region_id].append(zone)
    return {name: " ".join(sorted(each)) for name, each in zones.items()}


def zones_in(countries: Iterable[str]) -> list[str]:
    """Zones of these countries, also under the names that browsers still use: `Asia/Calcutta`."""
    return list(_zones_in(frozenset(countries)))


@lru_cache(maxsize=256)
def _zones_in(codes: frozenset[str]) -> tuple[str, ...]:
    owned = {zone for zone, country in get_global("zone_territories").items() if country in codes}
    former = {old for old, new in get_global("zone_aliases").items() if new in owned}
    return tuple(sorted(owned | former))


def _own(regions: Sequence[Region]) -> Mapping[str, list[str]]:
    return {region.id: _names_of(region.time_zone) for region in regions}


def _in_countries(regions: Sequence[Region], key: str) -> Mapping[str, list[str]]:
    return {region.id: zones_in(getattr(region, key)) for region in regions}


def _names_of(zone: str) -> list[str]:
    """`Asia/Kolkata`, also as `Asia/Calcutta`."""
    aliases: Mapping[str, str] = get_global("zone_aliases")
    today = aliases.get(zone, zone)
    return [today, *(old for old, new in aliases.items() if new == today)]


def _only(claims: Mapping[str, list[str]]) -> dict[str, str]:
    """Zone -> the region that has it, where no other has."""
    often = Counter(zone for zones in claims.values() for zone in zones)
    return {zone: region for region, zones in claims.items() for zone in zones if often[zone] == 1}
