"""Two versions, and all that differs between them."""

from __future__ import annotations

from dataclasses import dataclass

from ...deadlines.world.almanac import WorldAlmanac
from ...policy.policy import Policy
from ...reading.yaml.source import Source
from ..change import Change
from ..confirming.sentences import ChangedSentence, changed_sentences
from ..incidents import Incident, find_incidents
from .changes import find_changes
from .number_moves import NumberMove, number_moves


def compare(old: Policy, new: Policy, source: Source | None = None) -> Comparison:
    """Everything that differs, judged with the holidays and zones of the world; with the file of the new one, its sentences, too."""
    almanac = WorldAlmanac()
    changes, incidents = find_changes(old, new, almanac), find_incidents(old, new, almanac)
    sentences = changed_sentences(old, new, source) if source else ()
    return Comparison(old, new, changes, incidents, number_moves(old, new), sentences)


@dataclass(frozen=True)
class Comparison:
    """Two policies, and what was found between them."""

    old: Policy
    new: Policy
    changes: tuple[Change, ...]
    incidents: tuple[Incident, ...] = ()
    numbers: tuple[NumberMove, ...] = ()
    sentences: tuple[ChangedSentence, ...] = ()
