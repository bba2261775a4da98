"""Where the offices are: each a region of the policy, with its calendar of public holidays and its clock."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from babel import Locale

from ..core.messages import Message, Value
from ..deadlines.world import public_holidays
from ..deadlines.world.countries import countries, countries_of, listed_zones, meant_country, subdivisions
from ..deadlines.world.zone_names import main_zones

# Of countries with several clocks: the one that most people there live by.
_USUAL_ZONES: Final = {
    "AU": "Australia/Sydney", "BR": "America/Sao_Paulo", "CA": "America/Toronto", "CL": "America/Santiago",
    "ES": "Europe/Madrid", "FR": "Europe/Paris", "MX": "America/Mexico_City", "NZ": "Pacific/Auckland",
    "PT": "Europe/Lisbon", "US": "America/New_York",
}  # fmt: skip
_GERMAN: Final = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss"})
# More than one name, and one clock.
_ONE_CLOCK: Final = ("AT", "CH", "DE", "FR", "GB", "IT", "NL")
_NO_PLACE: Final = Message(
    "“{value}” is no calendar of public holidays: write the code of the country, with that of its part if holidays differ there, such as DE or DE-BE."
)
_PLACE_MEANT: Final = Message("“{value}” is no calendar of public holidays, but this is one: {meant}")
_SAME_NAME: Final = Message("Two offices are called “{value}”: give each a name, such as Berlin=DE-BE.")
# Whose parts are known by name, too: those whose languages a portal can be begun in.
_NAMED_PARTS: Final = ("DE", "AT", "CH", "FR", "GB", "US", "CA")


class NoAnswer(Exception):
    """What was answered cannot be meant; `message` says why."""

    def __init__(self, message: Message) -> None:
        super().__init__(message.text)
        self.message = message


@dataclass(frozen=True, slots=True)
class Office:
    """A region to be: `names` by language; `is_sure` if its zone was said, or its country has but one clock."""

    id: str
    names: Mapping[str, str]
    calendar: str
    zone: str
    is_sure: bool

    @property
    def country(self) -> str:
        return self.calendar[:2]

    @property
    def part(self) -> str:
        """The calendar of some part of the country, where all of it was named and parts may differ; else ""."""
        known = subdivisions(self.country) if "-" not in self.calendar else None
        return f"{self.country}-{known[0]}" if known else ""


def a_place(text: str, languages: Sequence[str]) -> Office:
    """`Berlin=DE-BE,Europe/Berlin`: name, calendar of holidays, time zone; `DE` alone is a whole country.

    NoAnswer if the calendar or the zone is unknown.
    """
    name, _, rest = text.strip().rpartition("=")
    given, _, said_zone = (each.strip() for each in rest.partition(","))
    calendar = _calendar(given)
    proposed, is_only = _usual_zone(calendar[:2])
    zone = said_zone or proposed
    require(
        zone in listed_zones(),
        Message("“{value}” is no time zone: Europe/Berlin, America/New_York"),
        value=zone,
    )
    names = {code: _capital(name.strip()) or _country_name(calendar[:2], code) for code in languages}
    return Office(slug(names[languages[0]]), names, calendar, zone, bool(said_zone) or is_only)


def told_apart(places: Iterable[Office]) -> tuple[Office, ...]:
    """Each with an entry of its own in the file; NoAnswer if readers could not tell two by their names."""
    found: list[Office] = []
    for place in places:
        alike = [each for each in found if each.names == place.names]
        if any((each.calendar, each.zone) == (place.calendar, place.zone) for each in alike):
            continue
        require(not alike, _SAME_NAME, value=next(iter(place.names.values())))
        taken = {each.id for each in found}
        ids = (place.id, *(f"{place.id}-{number}" for number in range(2, len(taken) + 2)))
        found.append(replace(place, id=next(id for id in ids if id not in taken)))
    return tuple(found)


def _capital(name: str) -> str:
    return name[:1].upper() + name[1:]


def _country_name(country: str, language: str) -> str:
    return str(Locale.parse(language, sep="-").territories[country])


def _calendar(text: str) -> str:
    code = text.upper()
    country, _, part = code.partition("-")
    parts = subdivisions(country) if country in countries() else None
    if country not in countries() or (part and part not in (parts or ())):
        meant = _named_calendar(text)
        raise NoAnswer(
            _PLACE_MEANT.filled(value=text, meant=meant) if meant else _NO_PLACE.filled(value=text)
        )
    return code


def _named_calendar(text: str) -> str:
    """`DE` for a country that is named in words, `Hamburg=DE-HH` for a part of one; "" for what is neither."""
    if country := meant_country(text):
        return country
    name = text.strip().title()
    parts = ((country, _part(f"{country}-{name}")) for country in _NAMED_PARTS)
    return next((f"{name}={country}-{part}" for country, part in parts if part), "")


def _part(calendar: str) -> str:
    """The code of the part that is named in words; "" if there is none of this name."""
    try:
        country, part, _ = public_holidays.place(calendar)
    except NotImplementedError:
        return ""
    return part if part in (subdivisions(country) or ()) else ""


def _usual_zone(country: str) -> tuple[str, bool]:
    """And whether nobody there has another clock."""
    zones = [zone for zone in sorted(listed_zones()) if country in countries_of(zone)]
    usual = _USUAL_ZONES.get(country) or main_zones(zones).get(country) or next(iter(zones), "")
    return usual, len(zones) == 1 or country in _ONE_CLOCK


def slug(name: str) -> str:
    """A name as an entry of the file: small letters, digits and hyphens."""
    plain = unicodedata.normalize("NFKD", name.lower().translate(_GERMAN)).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "office"


def require(is_meant: bool, message: Message, **values: Value) -> None:
    """NoAnswer unless it is meant."""
    if not is_meant:
        raise NoAnswer(message.filled(**values))
