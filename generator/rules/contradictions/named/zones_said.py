"""Zones that a sentence names by a city, a name or letters, held against those of the regions."""

from __future__ import annotations

import re
from datetime import datetime
from functools import cache
from typing import TYPE_CHECKING, Final
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from ...corpus.texts import Later
from ...languages.negations import denial
from ..said.scope import scope
from ..said.speech import Statement

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....policy.service_hours import Region

# Where in the sentence, and the entry in the words of the file.
Told = tuple[tuple[int, int], str]

# „Die Ortszeit von New York“
_TIME_OF: Final = {
    "de": re.compile(r"\bOrtszeit (?:von|in) (?P<city>[A-ZÄÖÜ][\w.]+(?: [A-Z]\w+)?)"),
    "en": re.compile(
        r"\b[Ll]ocal time (?:of|in) (?P<city>[A-Z][\w.]+(?: [A-Z]\w+)?)|\b(?P<other>[A-Z]\w+(?: [A-Z]\w+)?) time\b"
    ),
}
# Zones by the names and letters that everybody knows, with a city that goes by them.
_ZONE: Final = {
    "New York": r"Ostküstenzeit|Zeit der Ostküste|(?:US )?Eastern (?:Standard |Daylight )?[Tt]ime|E[SD]?T",
    "Chicago": r"(?:US )?Central (?:Standard |Daylight )[Tt]ime|US Central [Tt]ime|C[SD]T",
    "Denver": r"(?:US )?Mountain (?:Standard |Daylight )?[Tt]ime|M[SD]T",
    "Los Angeles": r"Westküstenzeit|Zeit der Westküste|(?:US )?Pacific (?:Standard |Daylight )?[Tt]ime|P[SD]?T",
    "London": r"Greenwich Mean Time|britischer Zeit|British (?:Summer )?[Tt]ime|GMT|BST",
    "Berlin": r"mitteleuropäische[rn]? (?:Sommer)?[Zz]eit|Mitteleuropäische[rn]? (?:Sommer)?[Zz]eit|Central European (?:Summer )?[Tt]ime|ME?S?Z|CES?T",
    "Tokyo": r"Japan (?:Standard )?[Tt]ime|JST|japanische[rn]? Zeit",
}
_ANY_ZONE: Final = Later(
    "|".join(rf"(?<![\w-])(?P<z{at}>{words})(?![\w-])" for at, words in enumerate(_ZONE.values()))
)
_CITIES: Final = {
    "Tokio": "Tokyo", "Kalkutta": "Kolkata", "Singapur": "Singapore", "Peking": "Shanghai", "Moskau": "Moscow", "Wien": "Vienna",
    "Rom": "Rome", "Warschau": "Warsaw", "Prag": "Prague", "Kopenhagen": "Copenhagen", "Brüssel": "Brussels", "San Francisco": "Los Angeles",
}  # fmt: skip


def zone_said(policy: Policy, said: Statement) -> Told | None:
    """The clock of a city that none of the regions, or not the one that is named, goes by."""
    by_name = _ANY_ZONE.search(said.words)
    match = by_name or _TIME_OF[said.language].search(said.words)
    if match is None or denial(said.words, said.language):
        return None
    if by_name:
        city = list(_ZONE)[int((by_name.lastgroup or "z0")[1:])]
    else:
        city = match["city"] or match.groupdict().get("other") or ""
    zone = _zone_of(_CITIES.get(city, city))
    named = scope(policy, said).regions
    regions = [each for each in policy.regions.values() if each.id in named or not named]
    if zone is None or not regions or any(_is_same_clock(zone, each) for each in regions):
        return None
    return match.span(), stated_of(regions, "time_zone")


@cache
def _zone_of(city: str) -> ZoneInfo | None:
    for continent in ("America", "Europe", "Asia", "Australia", "Africa", "Pacific"):
        try:
            return ZoneInfo(f"{continent}/{city.replace(' ', '_')}")
        except (ZoneInfoNotFoundError, ValueError, OSError):
            continue
    return None


def _is_same_clock(zone: ZoneInfo, region: Region) -> bool:
    """In winter and in summer; a fixed offset of the file is left alone."""
    try:
        own = ZoneInfo(region.time_zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return True
    days = (datetime(2026, month, 15) for month in (1, 7))
    return all(own.utcoffset(day) == zone.utcoffset(day) for day in days)


def stated_of(regions: list[Region], key: str) -> str:
    return ", ".join(
        f"{each.id} › {key}: {each.time_zone if key == 'time_zone' else '+'.join(each.holidays.calendars)}"
        for each in regions[:3]
    )
