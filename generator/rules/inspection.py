"""All stages of checking in one: bytes -> Policy and every finding, sorted by place."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from ..core.diagnostic import Diagnostic, Level, in_order
from ..policy.policy import Policy
from ..reading.schema import Loaded, load_all
from ..reading.yaml.source import Source, read
from . import markers, precedence, registry
from .corpus.context import Context


@dataclass(frozen=True, slots=True)
class Inspection:
    """A policy file, read and checked.

    policy       may hold corrections and stand-ins if there are errors; None if nothing could be read
    diagnostics  sorted by place; those accepted by their author have `accepted` set
    """

    source: Source
    policy: Policy | None
    findings: tuple[Diagnostic, ...]

    @property
    def errors(self) -> tuple[Diagnostic, ...]:
        return tuple(found for found in self.findings if found.level is Level.ERROR)

    @property
    def open(self) -> tuple[Diagnostic, ...]:
        """Everything that was not accepted."""
        return tuple(found for found in self.findings if found.accepted is None)


def inspect(data: bytes, name: str, context: Context) -> Inspection:
    """`name` is what findings call the file. Never raises on bad input."""
    source = read(data, name)
    return judge(source, load_all(source), context)


def judge(source: Source, loaded: Loaded, context: Context, pause: Callable[[], object] = bool) -> Inspection:
    """What has been read, and whether it makes sense. `pause`: as `registry.check` has it."""
    found = list(loaded.findings)
    if loaded.policy is not None:
        unreadable = {each.span.line for each in source.findings if each.level is Level.ERROR}
        found += [
            each
            for each in registry.check(
                loaded.policy, source, context, loaded.doubtful, is_sound=loaded.is_sound, pause=pause
            )
            if each.span.line not in unreadable
        ]
    found += [*markers.questions(source), *markers.comments_in_texts(source)]
    settled = markers.not_asked_already(markers.settle(found, source, registry.RULES), source)
    languages = frozenset(loaded.policy.languages if loaded.policy else ())
    return Inspection(source, loaded.policy, tuple(in_order(precedence.without_doubles(settled, languages))))
