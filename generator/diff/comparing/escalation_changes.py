"""What changed in the escalation: who is informed, and when."""

from collections.abc import Iterator

from ...core.diagnostic import Path
from ...policy.promises import step_in
from ...policy.tiers import EscalationStep
from ..change import Change, Kind
from ..favour import Favour, judge_duration
from ..pairs import aligned
from ..worth import both, presence
from .sides import Sides, keys


def escalation_changes(sides: Sides) -> Iterator[Change]:
    for severity in keys(sides.old.escalation, sides.new.escalation):
        if not sides.is_old_and_new("severities", severity):
            continue
        pairs = aligned(sides.old.escalation.get(severity, ()), sides.new.escalation.get(severity, ()))
        for number, old, new in pairs:
            if old != new:
                yield _step(sides, severity, number, old, new)


def _step(
    sides: Sides, severity: str, number: int, old: EscalationStep | None, new: EscalationStep | None
) -> Change:
    path: Path = ("escalation", severity, number)
    if old is None or new is None:
        return Change(Kind.ESCALATION, path, old, new, presence(old))
    favour: Favour | None = Favour.EQUAL
    if old.after != new.after:
        steps = (step_in(tier, severity, number, new) for tier in sides.new.tiers)
        favour = judge_duration(sides.worlds(*steps), old.after, new.after).favour
    return Change(Kind.ESCALATION, path, old, new, both(favour, _informed(old.to, new.to)))


def _informed(old: tuple[str, ...], new: tuple[str, ...]) -> Favour | None:
    more, fewer = set(new) - set(old), set(old) - set(new)
    if more and fewer:
        return None
    return Favour.BETTER if more else Favour.WORSE if fewer else Favour.EQUAL
