"""`/zones.json`: the clocks of all time zones over the horizons of all versions.

A row for each clock: the names that have it, its steps, and which of the names are former ones of which.
"""

import json

from ...core.artifact import Artifact
from ...core.keeping import Cache, no_cache
from ...deadlines.world.all_zones import bake_zones, former_names

PATH = "zones.json"


def artifact(first: str, last: str, keep: Cache = no_cache) -> Artifact:
    return Artifact(PATH, keep("zones", f"{first} {last}".encode(), lambda: _baked(first, last)))


def _baked(first: str, last: str) -> bytes:
    today = former_names()
    rows = [
        (names, steps, {name: today[name] for name in names.split() if today.get(name) in names.split()})
        for names, steps in bake_zones(first, last)
    ]
    return (json.dumps(rows, separators=(",", ":")) + "\n").encode()
