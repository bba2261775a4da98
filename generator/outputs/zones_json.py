"""`/zones.json`: the clocks of all time zones over the horizon of `/sla.json`."""

import json
from collections.abc import Mapping
from typing import Any

from ..artifact import Artifact
from ..world_zones import bake_zones


def artifact(sla: Mapping[str, Any]) -> Artifact:
    zones = bake_zones(sla["from"], sla["until"])
    return Artifact("zones.json", json.dumps(zones, separators=(",", ":")) + "\n")
