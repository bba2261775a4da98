"""Time zones by names that people know: `Kathmandu`, `Tokio (Japan)`, not `Asia/Tokyo`."""

from collections.abc import Iterable
from typing import Final

from babel.core import get_global

from ...i18n.locale import Locale

_NO_COUNTRY: Final = "ZZ"


def zone_city(locale: Locale, zone: str) -> str:
    """`Asia/Kathmandu` -> `Kathmandu`, of any zone that a reader may have; `CET` and `Etc/UTC` stand for no place."""
    has_place = "/" in zone and not zone.startswith("Etc/")
    return locale.time_zone(zone) if has_place else zone.rpartition("/")[2]


def cities_beside(locale: Locale, zones: Iterable[str]) -> dict[str, str]:
    """Zone -> its city, where that is not plain from the name: `Tokio` of `Asia/Tokyo`."""
    cities = {zone: zone_city(locale, zone) for zone in zones}
    return {zone: city for zone, city in cities.items() if city != zone.rpartition("/")[2].replace("_", " ")}


def zone_place(locale: Locale, zone: str) -> str:
    """`Asia/Tokyo` -> `Tokio (Japan)`, `Asia/Singapore` -> `Singapur`: where nothing beside it says the country."""
    city = locale.time_zone(zone)
    now = get_global("zone_aliases").get(zone, zone)
    code = get_global("zone_territories").get(now, _NO_COUNTRY)
    country = city if code == _NO_COUNTRY else locale.territory(code)
    return city if country == city else f"{city} ({country})"
