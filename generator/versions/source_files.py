"""`/versions/<version>/policy.yaml`: the file of a released version as its digest was made of it, for whoever checks it."""

from __future__ import annotations

from ..core.artifact import Artifact
from ..policy.published import Publishing
from .history import Period


def path_of(version: str) -> str:
    return f"versions/{version}/policy.yaml"


def source_file(period: Period, publishing: Publishing) -> Artifact | None:
    """None for a draft, and unless the operator says so: comments and customers' names are published by nobody's silence.

    publishing  that of today: what is shown is no matter of versions
    """
    released = period.released
    if released is None or not released.data or publishing.source != "shown":
        return None
    return Artifact(path_of(period.version), released.data)
