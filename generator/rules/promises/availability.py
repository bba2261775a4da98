"""Availability: does every tier have its share, and the dearer one no smaller one?"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, error, warning
from ...core.messages import Message, Value
from ...policy.base import FOR_ALL
from ...policy.levels import NOT_PROMISED, Availability
from ..corpus.context import Context
from .responses import is_dearer
from .slower import NameOf

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

AVAILABILITY_TIER_MISSING = error(
    "availability-tier-missing",
    Message("“{name}” says nothing for {tier}."),
    Message("Add a line “{id}: …” with a percentage, or “{id}: not promised”."),
    why=Message("The customer finds an empty cell where a promise belongs."),
    bad="promised:\n  gold: 99.95 %",
    good="promised:\n  gold: 99.95 %\n  standard: not promised",
)

AVAILABILITY_LESS_THAN_CHEAPER = warning(
    "availability-less-than-cheaper",
    Message("“{name}”: {tier} has {share}, less than {cheaper} ({other}), although it is the dearer one."),
    Message("Is one of the two wrong?"),
    why=Message("A dearer tier holds what a cheaper one does."),
    bad="standard: 99.9 %\ngold: 99.5 %",
    good="standard: 99.5 %\ngold: 99.9 %",
)

RULES = (AVAILABILITY_TIER_MISSING, AVAILABILITY_LESS_THAN_CHEAPER)


def availability_tier_missing(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for entry in policy.availability.values():
        said, path = entry.promised.root, _path(entry)
        for tier in policy.tiers.values() if FOR_ALL not in said else ():
            if tier.id not in said:
                values: dict[str, Value] = {"name": entry.id, "tier": NameOf(tier), "id": tier.id}
                yield Diagnostic(AVAILABILITY_TIER_MISSING, source.name_span(path), (*path, tier.id), values)


def availability_less_than_cheaper(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for entry in policy.availability.values():
        said = entry.promised.root
        compared = (
            (one, two) for one, two in pairwise(policy.tiers.values()) if {one.id, two.id} <= set(said)
        )
        for cheaper, tier in compared:
            less, more = (entry.promised.share_of(each.id) for each in (tier, cheaper))
            if more and (less is None or less < more) and is_dearer(tier, cheaper):
                path = (*_path(entry), tier.id)
                values: dict[str, Value] = {
                    "name": entry.id,
                    "tier": NameOf(tier),
                    "share": less.words if less else NOT_PROMISED,
                    "cheaper": NameOf(cheaper),
                    "other": more.words,
                }
                related = (source.span((*_path(entry), cheaper.id)),)
                yield Diagnostic(
                    AVAILABILITY_LESS_THAN_CHEAPER, source.span(path), path, values, related=related
                )


def _path(entry: Availability) -> Path:
    return ("availability", entry.id, "promised")


CHECKS = (availability_tier_missing, availability_less_than_cheaper)
