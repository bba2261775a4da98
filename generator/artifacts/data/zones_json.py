"""`/zones.json`: the clocks of all time zones over the horizons of all versions.

A row for each clock: the names that have it, its steps, which of the names are former ones of which, per language the
cities of names that do not say them (`Tokio` of `Asia/Tokyo`; a former name has the city of today's), and of each country in
which it is read the zone that stands for it: `US` -> `America/New_York`. After the steps a number stands for the name at its
place: written out, the names would be a fifth of all. Cities that all languages call the same stand under none.
"""

import json
from collections.abc import Mapping, Sequence

from ...core.artifact import Artifact
from ...core.keeping import Cache, no_cache
from ...deadlines.world.all_zones import bake_zones, former_names
from ...deadlines.world.zone_names import cities_beside, main_zones
from ...i18n.locale import Locale

PATH = "zones.json"


def artifact(first: str, last: str, languages: Sequence[str], keep: Cache = no_cache) -> Artifact:
    key = f"{first} {last} {' '.join(languages)}".encode()
    return Artifact(PATH, keep("zones", key, lambda: _baked(first, last, languages)))


def _baked(first: str, last: str, languages: Sequence[str]) -> bytes:
    today, locales = former_names(), [Locale(each) for each in languages]
    rows = [
        (names, steps, *_beside(names.split(), today, locales)) for names, steps in bake_zones(first, last)
    ]
    return (json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def _beside(
    names: Sequence[str], today: Mapping[str, str], locales: Sequence[Locale]
) -> tuple[dict[int, int], dict[str, dict[int, str]], dict[str, int]]:
    """Former names, cities, countries."""
    at = {name: place for place, name in enumerate(names)}
    former = {name: today[name] for name in names if today.get(name) in at}
    living = [name for name in names if name not in former]
    cities = {
        each.language: {at[name]: city for name, city in cities_beside(each, living).items()}
        for each in locales
    }
    same = dict(set.intersection(*(set(each.items()) for each in cities.values())))
    own = {
        code: {place: city for place, city in each.items() if place not in same}
        for code, each in cities.items()
    }
    return (
        {at[name]: at[now] for name, now in former.items()},
        {"": dict(sorted(same.items())), **own},
        {country: at[name] for country, name in main_zones(names).items()},
    )
