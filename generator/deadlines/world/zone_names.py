"""Time zones by names that people know: `Kathmandu`, `Tokio (Japan)`, not `Asia/Tokyo`."""

import re
from collections.abc import Iterable
from typing import Final

from babel.core import get_global

from ...i18n.locale import Locale

_NO_COUNTRY: Final = "ZZ"
_FIXED: Final = re.compile(r"Etc/GMT([+-])([1-9]\d?)")
# Where CLDR has no zone for Windows, or several: the one that people name.
_KNOWN: Final = (
    "Europe/Madrid", "Europe/Moscow", "Europe/Samara", "Europe/Lisbon", "Asia/Novosibirsk", "Asia/Yakutsk", "Asia/Jakarta",
    "Asia/Kuala_Lumpur", "Asia/Nicosia", "America/Sao_Paulo", "America/Argentina/Buenos_Aires", "America/Toronto",
    "America/Edmonton", "America/Rio_Branco", "America/Nuuk", "Australia/Sydney",
)  # fmt: skip


def zone_city(locale: Locale, zone: str) -> str:
    """`Asia/Kathmandu` -> `Kathmandu`, of any zone that a reader may have; `CET` and `Etc/UTC` stand for no place.

    `Etc/GMT-9` is `UTC+9`: POSIX counts westwards.
    """
    if match := _FIXED.fullmatch(zone):
        return f"UTC{'−' if match[1] == '+' else '+'}{match[2]}"
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


def main_zones(zones: Iterable[str]) -> dict[str, str]:
    """Country -> the zone that stands for it among these, which have the same clock: `US` -> `America/New_York`."""
    countries, of_windows = get_global("zone_territories"), set(get_global("windows_zone_mapping").values())
    found: dict[str, list[str]] = {}
    for zone in zones:
        if zone in countries:
            found.setdefault(countries[zone], []).append(zone)
    return {
        country: min(each, key=lambda zone: (zone not in _KNOWN, zone not in of_windows, zone))
        for country, each in sorted(found.items())
    }
