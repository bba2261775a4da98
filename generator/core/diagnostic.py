"""What a finding is: Span, Level, Rule, Fix, Diagnostic. Plain data, no colours, no formats.

A Rule is written down once, beside the function that finds its fault; a Diagnostic is one case of it.
Messages are templates with `{name}` places, in every language the author may read (`LANGUAGES`).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import Enum

LANGUAGES = ("de", "en")
Path = tuple[str | int, ...]
_PLACE = re.compile(r"\{(\w+)\}")


class Level(Enum):
    """How bad a finding is: an error is not published, a warning is fixed or accepted with a reason."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True, order=True)
class Span:
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
class Said:
    """The same words in the author's languages."""

    en: str
    de: str

    def in_(self, language: str) -> str:
        return self.de if language.startswith("de") else self.en

    def __bool__(self) -> bool:
        return bool(self.en)


NOTHING = Said("", "")
Value = str | int | Said


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of fault: its name (not the cure's), how bad it is, what to say, and why it matters."""

    id: str
    level: Level
    message: Said
    help: Said = NOTHING
    why: Said = NOTHING
    bad: str = ""
    good: str = ""


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
class Related:
    """A second place that helps to understand the finding."""

    span: Span
    note: Said = NOTHING


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding.

    path      the entry's way through the file, e.g. ("tiers", "gold", "first_response", "P1"); () if unknown
    values    what the places of the rule's templates stand for
    advice    help for this case, instead of the rule's own
    accepted  the reason, if the author accepted the finding beside its line
    """

    rule: Rule
    span: Span
    path: Path = ()
    values: Mapping[str, Value] = field(default_factory=dict)
    advice: Said | None = None
    related: tuple[Related, ...] = ()
    fix: Fix | None = None
    accepted: str | None = None

    @property
    def level(self) -> Level:
        return self.rule.level

    def message(self, language: str) -> str:
        return self._filled(self.rule.message, language)

    def help(self, language: str) -> str:
        return self._filled(self.rule.help if self.advice is None else self.advice, language)

    def accept(self, reason: str) -> Diagnostic:
        return replace(self, accepted=reason)

    def _filled(self, template: Said, language: str) -> str:
        said = {
            name: value.in_(language) if isinstance(value, Said) else str(value)
            for name, value in self.values.items()
        }
        return _PLACE.sub(lambda place: said.get(place[1], place[0]), template.in_(language))


def in_order(diagnostics: list[Diagnostic]) -> list[Diagnostic]:
    """Sorted by place, the same finding once."""
    seen: dict[tuple[str, Span, str], Diagnostic] = {}
    for found in diagnostics:
        seen.setdefault((found.rule.id, found.span, found.message("en")), found)
    return sorted(seen.values(), key=lambda found: (found.span, found.rule.id))


def error(
    name: str, message: Said, help: Said = NOTHING, *, why: Said = NOTHING, bad: str = "", good: str = ""
) -> Rule:
    return Rule(name, Level.ERROR, message, help, why, bad, good)


def warning(
    name: str, message: Said, help: Said = NOTHING, *, why: Said = NOTHING, bad: str = "", good: str = ""
) -> Rule:
    return Rule(name, Level.WARNING, message, help, why, bad, good)


def note(
    name: str, message: Said, help: Said = NOTHING, *, why: Said = NOTHING, bad: str = "", good: str = ""
) -> Rule:
    return Rule(name, Level.NOTE, message, help, why, bad, good)
