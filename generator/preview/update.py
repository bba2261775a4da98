"""What a save of the policy file brought: pages that differ, or errors."""

from __future__ import annotations

from dataclasses import dataclass

from ..core.diagnostic import Diagnostic, Level
from ..rules.inspection import Inspection


@dataclass(frozen=True, slots=True)
class Update:
    """What the browsers are told.

    changed     paths of pages and files that have become others
    inspection  the file as it stands and its findings; None if only pages changed
    problem     a sentence about the world: the file is gone, the disk is full
    """

    changed: frozenset[str] = frozenset()
    inspection: Inspection | None = None
    problem: str = ""

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        return self.inspection.open if self.inspection else ()

    @property
    def is_blocking(self) -> bool:
        """Do the pages lag behind the file?"""
        return bool(self.problem) or any(found.level is Level.ERROR for found in self.findings)
