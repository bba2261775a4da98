"""Nodes -> Policy: names, shapes and values.

Where the intention is plain (`frist_response`, `30 Min.`, `1.12.2026`) the value is corrected in memory, so
that all other faults of the file are found in the same run. Entries that cannot be guessed get a stand-in;
`Loaded.doubtful` names them, so that nobody draws conclusions from them.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from ..core.diagnostic import Diagnostic, Level, Path
from ..policy.policy import Policy
from ..policy.walks.shape import policy_shape
from . import faults as rule
from . import references
from .plain_data import PlainData
from .refusals import validated
from .yaml.source import Source


@dataclass(slots=True)
class Loaded:
    """A policy, if one could be made of the file.

    policy    None only if nothing sensible can be made of it; complete and true if there are no errors,
              otherwise with corrections and stand-ins
    doubtful  where corrections and stand-ins are
    """

    policy: Policy | None
    findings: list[Diagnostic]
    doubtful: set[Path] = field(default_factory=set)

    @property
    def is_sound(self) -> bool:
        """Does the policy say what the file says, without corrections and stand-ins?"""
        return self.policy is not None and all(each.level is not Level.ERROR for each in self.findings)


def load(source: Source) -> tuple[Policy | None, list[Diagnostic]]:
    """The policy (see `Loaded.policy`) and every fault of characters, lines, names, shapes and values."""
    loaded = load_all(source)
    return loaded.policy, loaded.findings


def load_all(source: Source) -> Loaded:
    if source.root is None:
        return Loaded(None, list(source.findings))
    reading = PlainData(source)
    data = reading.value(source.root, policy_shape(), ())
    unresolved, doubtful = references.resolve(source)
    findings = reading.findings
    findings.doubtful |= doubtful
    if unresolved:
        # The tree was corrected: read it again, without saying everything twice.
        data = PlainData(source).value(source.root, policy_shape(), ())
    policy = validated(findings, data)
    renamed = {each.span for each in unresolved}
    once = [
        each
        for each in findings.items
        if each.rule is not rule.NAME_FORMAT or each.span not in renamed  # one cure, said once
    ]
    return Loaded(policy, [*source.findings, *once, *unresolved], findings.doubtful)


class _Unsound(Exception):
    """Something is wrong with the file."""


class _NothingFound(list[Diagnostic]):
    """What is found, as long as nothing is: before anything is corrected."""

    def append(self, each: Diagnostic) -> None:
        raise _Unsound


def load_sound(source: Source) -> Loaded | None:
    """As `load_all`, if it finds nothing; else None, and nothing of the tree is corrected."""
    nothing = _NothingFound()
    if source.root is None:
        return None
    try:
        reading = PlainData(source, nothing)
        data = reading.value(source.root, policy_shape(), ())
        references.resolve(source, nothing)
        policy = validated(reading.findings, data)
    except _Unsound:
        return None
    return None if nothing or reading.findings.doubtful or policy is None else Loaded(policy, [])
