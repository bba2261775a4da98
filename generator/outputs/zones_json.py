"""`/zones.json`: the clocks of all time zones over the horizons of all versions."""

import json

from ..artifact import Artifact
from ..keeping import Keep, unkept
from ..world_zones import bake_zones

PATH = "zones.json"


def artifact(first: str, last: str, keep: Keep = unkept) -> Artifact:
    return Artifact(PATH, keep("zones", f"{first} {last}".encode(), lambda: _baked(first, last)))


def _baked(first: str, last: str) -> bytes:
    return (json.dumps(bake_zones(first, last), separators=(",", ":")) + "\n").encode()
