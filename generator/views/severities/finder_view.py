"""By what a reader finds the severity of a problem: as the policy says it, or by the severities' own words."""

from dataclasses import dataclass

from ...policy.prose import Prose


@dataclass(frozen=True)
class QuestionView:
    """points  what the question is about, where it is about the words of a severity"""

    ask: Prose
    severity: str  # its id, if the answer is yes
    points: tuple[Prose, ...] = ()


@dataclass(frozen=True)
class ImpactView:
    """A row of the table: the severities (ids) in the order of the urgencies."""

    id: str
    name: Prose
    severities: tuple[str, ...]


@dataclass(frozen=True)
class FinderView:
    """Questions, or a table of impact and urgency.

    is_stated  by the policy itself; then it is part of the terms
    otherwise  the severity (its id) if every answer is no; "" where the policy names none
    """

    is_stated: bool
    questions: tuple[QuestionView, ...] = ()
    otherwise: str = ""
    urgencies: tuple[Prose, ...] = ()
    impacts: tuple[ImpactView, ...] = ()
