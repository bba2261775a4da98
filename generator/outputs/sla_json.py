"""`/sla.json`: the baked policy, from which browser, terminal and other programs compute the same deadlines."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ..artifact import Artifact
from ..baking import bake_policy
from ..policy import Policy

PATH = "sla.json"


def artifact(policy: Policy, versions: Sequence[Mapping[str, Any]] = ()) -> Artifact:
    """Without spaces: every reader of the calculator loads it. `versions`: as history.sla_versions gives them."""
    known = {"versions": list(versions)} if versions else {}
    return _written(PATH, {**bake_policy(policy), **known})


def path_of(version: str) -> str:
    return f"versions/{version}/{PATH}"


def of_version(version: str, sla: Mapping[str, Any]) -> Artifact:
    """A former version's, as it was baked at its release."""
    return _written(path_of(version), sla)


def _written(path: str, sla: Mapping[str, Any]) -> Artifact:
    return Artifact(path, json.dumps(sla, ensure_ascii=False, separators=(",", ":")) + "\n")
