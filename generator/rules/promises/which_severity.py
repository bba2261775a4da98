"""Questions, or impact and urgency, that lead to a severity: does every answer lead somewhere, and does something lead to each?"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, error, warning
from ...core.messages import Message
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.tiers import WhichSeverity
    from ...reading.yaml.source import Source

WHICH_SEVERITY_TWO_WAYS = error(
    "which-severity-two-ways",
    Message("Here stand both questions and a table of impact and urgency."),
    Message("Keep one of the two."),
    why=Message("Two ways could lead to two severities, and a problem has one."),
    bad="which_severity:\n  questions: …\n  impact: …",
    good="which_severity:\n  questions: …\n  otherwise: P4",
)

WHICH_SEVERITY_INCOMPLETE = error(
    "which-severity-incomplete",
    Message("“{name}” is missing here."),
    Message(
        "Write “questions” and “otherwise”, or “impact”, “urgency” and “table”; or delete “which_severity”."
    ),
    why=Message("Some answers would lead nowhere."),
    bad="which_severity:\n  questions:\n    - ask: …\n      yes: P1",
    good="which_severity:\n  questions:\n    - ask: …\n      yes: P1\n  otherwise: P4",
)

WHICH_SEVERITY_PAIR = error(
    "which-severity-pair",
    Message("“table” has no severity for the impact “{impact}” with the urgency “{urgency}”."),
    Message("Add “{urgency}: {severity}”, or another severity, below “{impact}”."),
    why=Message("Whoever gives these two answers is told nothing."),
    bad="table:\n  high:\n    now: P1",
    good="table:\n  high:\n    now: P1\n    later: P2",
)

WHICH_SEVERITY_UNREACHED = warning(
    "which-severity-unreached",
    Message("No answer leads to the severity “{severity}”."),
    Message("Add a question or a pair that leads to it."),
    why=Message("Customers would never find that their problem has this severity."),
    bad="questions:\n  - ask: …\n    yes: P1\notherwise: P4",
    good="questions:\n  - ask: …\n    yes: P1\n  - ask: …\n    yes: P2\notherwise: P4",
    rests_on=(
        ("which_severity", "questions", "*", "yes"),
        ("which_severity", "otherwise"),
        ("which_severity", "table", "*", "*"),
    ),
)

WHICH_SEVERITY_IDLE = warning(
    "which-severity-idle",
    Message("Nobody is asked this: the policy has one severity."),
    Message("Delete “which_severity”."),
    why=Message("It stands on no page."),
    bad="severities:\n  fault: …\nwhich_severity: …",
    good="severities:\n  fault: …",
)

RULES = (
    WHICH_SEVERITY_TWO_WAYS,
    WHICH_SEVERITY_INCOMPLETE,
    WHICH_SEVERITY_PAIR,
    WHICH_SEVERITY_UNREACHED,
    WHICH_SEVERITY_IDLE,
)

_BY_QUESTIONS: Final = ("questions", "otherwise")
_BY_IMPACT: Final = ("impact", "urgency", "table")
_HERE: Path = ("which_severity",)


def which_severity(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    stated = policy.which_severity
    if stated is None:
        return
    here = source.name_span(_HERE)
    asked = [key for key in _BY_QUESTIONS if getattr(stated, key)]
    weighed = [key for key in _BY_IMPACT if getattr(stated, key)]
    wanted = _BY_IMPACT if weighed else _BY_QUESTIONS
    missing = [key for key in wanted if not getattr(stated, key)]
    if len(policy.severities) == 1:
        yield Diagnostic(WHICH_SEVERITY_IDLE, here, _HERE, {})
    elif asked and weighed:
        yield Diagnostic(WHICH_SEVERITY_TWO_WAYS, here, _HERE, {})
    elif missing:
        yield from (Diagnostic(WHICH_SEVERITY_INCOMPLETE, here, _HERE, {"name": key}) for key in missing)
    else:
        yield from _pairs(policy, stated, source)
        yield from _unreached(policy, stated, source)


def _pairs(policy: Policy, stated: WhichSeverity, source: Source) -> Iterator[Diagnostic]:
    for impact in stated.impact:
        row = stated.table.get(impact, {})
        path: Path = (*_HERE, "table", impact) if impact in stated.table else (*_HERE, "table")
        for urgency in (each for each in stated.urgency if each not in row):
            values = {"impact": impact, "urgency": urgency, "severity": next(iter(policy.severities))}
            yield Diagnostic(WHICH_SEVERITY_PAIR, source.name_span(path), path, values)


def _unreached(policy: Policy, stated: WhichSeverity, source: Source) -> Iterator[Diagnostic]:
    reached = {
        stated.otherwise,
        *(each.yes for each in stated.questions),
        *(each for row in stated.table.values() for each in row.values()),
    }
    for severity in (each for each in policy.severities if each not in reached):
        yield Diagnostic(WHICH_SEVERITY_UNREACHED, source.name_span(_HERE), _HERE, {"severity": severity})


CHECKS = (which_severity,)
