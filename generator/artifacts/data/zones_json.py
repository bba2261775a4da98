"""`/zones.json`: the clocks of all time zones over the horizons of all versions.

A row for each clock: the names that have it and its steps; then, for each name at its place and separated by bars, the
place of today's name if it is a former one; per language the city, where the name does not say it (`Tokio` of `Asia/Tokyo`;
a former name has the city of today's); and the country for which the zone stands among these (`US` of `America/New_York`).
Cities that all languages call the same stand under none. Names with a country come first, former ones last, and
empty places at the end are left out: written as objects, all this would be a tenth of the file.
"""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ...core.artifact import Artifact
from ...core.keeping import Cache, no_cache
from ...deadlines.world.all_zones import Steps, bake_zones, former_names
from ...deadlines.world.zone_names import cities_beside, main_zones
from ...i18n.locale import Locale

PATH = "zones.json"


def artifact(first: str, last: str, languages: Sequence[str], keep: Cache = no_cache) -> Artifact:
    key = f"{first} {last} {' '.join(languages)}".encode()
    return Artifact(PATH, keep("zones", key, lambda: _baked(first, last, languages)))


def _baked(first: str, last: str, languages: Sequence[str]) -> bytes:
    today, locales = former_names(), [Locale(each) for each in languages]
    # From west to east: names of the same part of the world stand together, and a choice of clocks in that order.
    clocks = sorted(bake_zones(first, last), key=lambda clock: (len(clock[1]) > 1, clock[1][0][1] or 0))
    rows = [_row(names.split(), steps, today, locales) for names, steps in clocks]
    return (json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _row(
    found: Sequence[str], steps: Steps, today: Mapping[str, str], locales: Sequence[Locale]
) -> list[Any]:
    known = set(found)
    former = {name: now for name, now in today.items() if name in known and now in known}
    countries = {name: country for country, name in main_zones(found).items()}
    living = [name for name in found if name not in former]
    cities = {each.language: cities_beside(each, living) for each in locales}
    said = set().union(*cities.values())

    def rank(name: str) -> tuple[bool, bool, bool, str, str]:
        return name not in countries, name in former, name not in said, countries.get(name, ""), name

    names = sorted(found, key=rank)
    places = {name: str(place) for place, name in enumerate(names)}
    same = dict(set.intersection(*(set(each.items()) for each in cities.values())))
    own = {
        language: {name: city for name, city in each.items() if name not in same}
        for language, each in cities.items()
    }
    return [
        " ".join(names),
        steps,
        _placed(names, {name: places[now] for name, now in former.items()}),
        {language: _placed(names, each) for language, each in {"": same, **own}.items()},
        _placed(names, countries),
    ]


def _placed(names: Sequence[str], said: Mapping[str, str]) -> str:
    return "|".join(said.get(name, "") for name in names).rstrip("|")
