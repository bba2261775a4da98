"""Countries, their zones and their holiday calendars, as the pinned tzdata and the package `holidays` know them."""

from __future__ import annotations

from functools import cache
from importlib import resources


@cache
def time_zones() -> frozenset[str]:
    """Every zone of the pinned tzdata that has a place: `Europe/Berlin`, and UTC."""
    return frozenset(zone for zone in listed_zones() if "/" in zone and not zone.startswith("Etc/")) | {"UTC"}


@cache
def listed_zones() -> frozenset[str]:
    """Every zone of the pinned tzdata, also those without a place: `Etc/GMT-1`."""
    return frozenset(resources.files("tzdata").joinpath("zones").read_text().split())


def meant_country(code: str) -> str | None:
    """`UK`, `gb` and `United Kingdom` are all meant for GB; another letter would only be guessed."""
    meant = "GB" if code.upper() == "UK" else code.upper()
    meant = _named().get(code.casefold(), meant) if len(code) > 2 else meant
    return meant if meant != code and meant in countries() else None


@cache
def _named() -> dict[str, str]:
    """Names of countries in the languages of authors, in small letters -> ISO 3166 code."""
    from babel import Locale

    known = {name.casefold(): code for name, code in country_names().items()}
    for language in ("en", "de"):
        names = Locale(language).territories.items()
        known |= {name.casefold(): code for code, name in names if code in countries()}
    return known


@cache
def _zone_owners() -> dict[str, frozenset[str]]:
    owners: dict[str, set[str]] = {}
    for table in ("zone1970.tab", "zone.tab"):
        listed = resources.files("tzdata").joinpath("zoneinfo", table).read_text("utf-8").splitlines()
        for row in (line.split("\t") for line in listed if line and line[0] != "#"):
            owners.setdefault(row[2], set()).update(row[0].split(","))
    return {zone: frozenset(codes) for zone, codes in owners.items()}


def countries_of(zone: str) -> frozenset[str]:
    """ISO 3166 codes of the countries whose clocks show it; empty for UTC and for old names."""
    return _zone_owners().get(zone, frozenset())


@cache
def countries() -> frozenset[str]:
    """ISO 3166 codes, from the same tzdata."""
    return frozenset(country_names().values())


@cache
def country_names() -> dict[str, str]:
    """English name -> ISO 3166 code."""
    listed = resources.files("tzdata").joinpath("zoneinfo", "iso3166.tab").read_text("utf-8").splitlines()
    return {line[3:].strip(): line[:2] for line in listed if line and line[0] != "#"}


@cache
def subdivisions(country: str) -> tuple[str, ...] | None:
    """Parts of a country with holidays of their own; None if there is no calendar for the country."""
    from . import public_holidays

    try:
        return public_holidays.subdivisions(country)
    except NotImplementedError:
        return None
