"""`/sla.json`: the baked policy, from which browser, terminal and other programs compute the same deadlines."""

import json

from ..artifact import Artifact
from ..baking import bake_policy
from ..policy import Policy

PATH = "sla.json"


def artifact(policy: Policy) -> Artifact:
    """Without spaces: every reader of the calculator loads it."""
    return Artifact(PATH, json.dumps(bake_policy(policy), ensure_ascii=False, separators=(",", ":")) + "\n")
