"""`/sla.json`: the baked policy, from which browser, terminal and other programs compute the same deadlines."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from ...core.artifact import Artifact
from ...deadlines.baking import bake_policy
from ...deadlines.world.zones import zone_steps
from ...policy.policy import Policy

PATH = "sla.json"


def artifact(
    policy: Policy,
    versions: Sequence[Mapping[str, Any]] = (),
    clocks: tuple[str, str] | None = None,
    is_draft: bool = False,
) -> Artifact:
    """Without spaces: every reader of the calculator loads it. `versions`: as history.sla_versions gives them.

    clocks    first and last date of the region's clocks, by which the version of a report is chosen; else the policy's
    is_draft  the version is not released yet: the object holds `draft: true`, which it otherwise lacks
    """
    return of_contract("", bake_policy(policy), versions, clocks, is_draft)


def of_contract(
    folder: str,
    sla: Mapping[str, Any],
    versions: Sequence[Mapping[str, Any]],
    clocks: tuple[str, str] | None,
    is_draft: bool,
) -> Artifact:
    """What holds for one contract, in its folder; all else as for `artifact`."""
    known = {"versions": list(versions)} if versions else {}
    if clocks:
        sla = {**sla, "zones": {zone: zone_steps(zone, *clocks) for zone in sla["zones"]}}
    return _artifact(f"{folder}{PATH}", {**_mark_draft(sla, is_draft), **known})


def path_of(version: str) -> str:
    return f"versions/{version}/{PATH}"


def of_version(version: str, sla: Mapping[str, Any], is_draft: bool = False) -> Artifact:
    """Another version's, as it was baked at its release."""
    return _artifact(path_of(version), _mark_draft(sla, is_draft))


def _mark_draft(sla: Mapping[str, Any], is_draft: bool) -> Mapping[str, Any]:
    return {**sla, "draft": True} if is_draft else sla


def _artifact(path: str, sla: Mapping[str, Any]) -> Artifact:
    return Artifact(path, json.dumps(sla, ensure_ascii=False, separators=(",", ":")) + "\n")
