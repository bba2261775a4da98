"""What a finding is: Span, Level, Rule, Fix, Diagnostic. Plain data, no colours, no formats.

A Rule is written down once, beside the function that finds its fault; a Diagnostic is one case of it.
Its messages are templates; `values` of the case stand for their `{name}` places.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum
from typing import NamedTuple, TypedDict, Unpack

from .messages import ENGLISH, NOTHING, Message, Value

Path = tuple[str | int, ...]


class Level(Enum):
    """How bad a finding is: an error is not published, a warning is fixed or accepted with a reason."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


class Span(NamedTuple):
    """A place in a file: 1-based lines and columns (in characters); `end_column` is the first after it."""

    line: int
    column: int
    end_line: int
    end_column: int

    @classmethod
    def on_line(cls, line: int, start: int, end: int) -> Span:
        """From 0-based character offsets within one line (Python's slice bounds)."""
        return cls(line, start + 1, line, max(end, start + 1) + 1)


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of fault: its name (not the cure's), how bad it is, what to say, and why it matters.

    is_plain  its corrections leave no doubt what was meant: `check --fix` writes them
    rests_on  other places of the file from which it concludes, `*` for any step
    """

    id: str
    level: Level
    message: Message
    help: Message = NOTHING
    why: Message = NOTHING
    bad: str = ""
    good: str = ""
    is_plain: bool = False
    rests_on: tuple[Path, ...] = ()


class RuleDetails(TypedDict, total=False):
    """What a rule says besides its message and help: see Rule."""

    why: Message
    bad: str
    good: str
    is_plain: bool
    rests_on: tuple[Path, ...]


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace what stands at `span` by `text`."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """A correction whose intention is plain; its edits do not overlap."""

    edits: tuple[Edit, ...]


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    path      the entry's way through the file, e.g. ("tiers", "gold", "first_response", "P1"); () if unknown
    values    what the places of the rule's templates stand for
    advice    help for this case, instead of the rule's own
    related   further places that help to understand it
    accepted  the reason, if the author accepted the finding beside its line
    """

    rule: Rule
    span: Span
    path: Path = ()
    values: Mapping[str, Value] = field(default_factory=dict)
    advice: Message | None = None
    related: tuple[Span, ...] = ()
    fix: Fix | None = None
    accepted: str | None = None

    @property
    def level(self) -> Level:
        return self.rule.level

    def message(self, language: str) -> str:
        return self.rule.message.in_(language, self.values)

    def help(self, language: str) -> str:
        advice = self.rule.help if self.advice is None else self.advice
        return advice.in_(language, self.values)

    def accept(self, reason: str) -> Diagnostic:
        return replace(self, accepted=reason)


def did_you_mean(word: str) -> Message:
    return Message("Did you mean “{word}”?", {"word": word})


def write_it_so(word: str) -> Message:
    return Message("Write “{word}”.", {"word": word})


def in_order(findings: list[Diagnostic]) -> list[Diagnostic]:
    """Sorted by place, the same finding once."""
    seen: dict[tuple[str, Span, str], Diagnostic] = {}
    for found in findings:
        seen.setdefault((found.rule.id, found.span, found.message(ENGLISH)), found)
    return sorted(seen.values(), key=lambda found: (found.span, found.rule.id))


def error(name: str, message: Message, help: Message = NOTHING, **rest: Unpack[RuleDetails]) -> Rule:
    return Rule(name, Level.ERROR, message, help, **rest)


def warning(name: str, message: Message, help: Message = NOTHING, **rest: Unpack[RuleDetails]) -> Rule:
    return Rule(name, Level.WARNING, message, help, **rest)


def note(name: str, message: Message, help: Message = NOTHING, **rest: Unpack[RuleDetails]) -> Rule:
    return Rule(name, Level.NOTE, message, help, **rest)
