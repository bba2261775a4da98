"""What is published is what is configured: the same promises as files for help desks.

Each file holds the bodies of the requests which the help desk's API documents, in the order in which they are
sent, and `notes`: what the help desk cannot express and how it was written instead. guides/helpdesks.md says how.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from ...core.artifact import Artifact
from ...policy.policy import Policy
from . import jira, zammad, zendesk

WRITERS: Final = {"zendesk": zendesk.export, "zammad": zammad.export, "jira": jira.export}


def artifacts(policy: Policy, sla: Mapping[str, Any]) -> list[Artifact]:
    """`/exports/<help desk>.json`, each for all regions."""
    return [Artifact(f"exports/{name}.json", render(policy, sla, name)) for name in WRITERS]


def render(policy: Policy, sla: Mapping[str, Any], name: str, region: str | None = None) -> str:
    """One file as JSON, for one region or for all. KeyError: no such help desk."""
    regions = [region] if region else list(policy.regions)
    return json.dumps(WRITERS[name](policy, sla, regions), ensure_ascii=False, indent=1) + "\n"
