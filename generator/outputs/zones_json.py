"""`/zones.json`: the clocks of all time zones over the horizon of `/sla.json`."""

import json
from collections.abc import Mapping
from typing import Any

from ..artifact import Artifact
from ..keeping import Keep, unkept
from ..world_zones import bake_zones

PATH = "zones.json"


def artifact(sla: Mapping[str, Any], keep: Keep = unkept) -> Artifact:
    first, last = sla["from"], sla["until"]
    return Artifact(PATH, keep("zones", f"{first} {last}".encode(), lambda: _baked(first, last)))


def _baked(first: str, last: str) -> bytes:
    return (json.dumps(bake_zones(first, last), separators=(",", ":")) + "\n").encode()
