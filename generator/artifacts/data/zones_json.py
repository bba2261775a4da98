"""`/zones.json`: the clocks of all time zones over the horizons of all versions.

A row for each clock: the names that have it, its steps, which of the names are former ones of which, per language the
cities of names that do not say them (`Tokio` of `Asia/Tokyo`), and of each country in which it is read the zone that stands
for it: `US` -> `America/New_York`.
"""

import json
from collections.abc import Sequence

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
        (
            names,
            steps,
            {name: today[name] for name in names.split() if today.get(name) in names.split()},
            {each.language: cities_beside(each, names.split()) for each in locales},
            main_zones(names.split()),
        )
        for names, steps in bake_zones(first, last)
    ]
    return (json.dumps(rows, ensure_ascii=False, separators=(",", ":")) + "\n").encode()
