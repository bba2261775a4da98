"""Marks of provenance: what of the terms was chosen among readings, or added to what a source document says."""

from typing import Final, TypeVar

from ...core.keeping import cached
from ..base import Frozen
from ..policy import Policy

_MARKED: Final = ("sections", "regions", "definitions")
_Entry = TypeVar("_Entry", bound=Frozen)


@cached(4)
def as_released(policy: Policy) -> Policy:
    """As readers are told the terms once they are released: what was chosen or added is said like all else.

    Whoever released them has confirmed it, and doubt that standard terms voice themselves goes against their user
    (section 305c (2) BGB).
    """
    if policy.publishing.provenance == "shown" or not policy.has_source:
        return policy
    plain = {
        group: {name: _unmarked(each) for name, each in getattr(policy, group).items()} for group in _MARKED
    }
    return policy.model_copy(update={**plain, "counting": _unmarked(policy.counting)})


def _unmarked(entry: _Entry) -> _Entry:
    return entry.model_copy(update={"origin": "stated"})
