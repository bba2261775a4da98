"""What was found while one file is read, and which parts of it are corrections or stand-ins."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import Any, Final

from ..core.diagnostic import Diagnostic, Edit, Fix, Path, Rule, Span, did_you_mean
from ..core.messages import NOTHING, Message, Value
from ..policy.walks.shape import LIST, RECORD, SCALAR, TABLE, TEXT, WEEK, Shape
from . import faults as rule
from .guesses import spelling
from .yaml.nodes import Mapping as Entries
from .yaml.nodes import Member, Node, Sequence
from .yaml.source import Source

_STAND_IN: Final = {
    "duration": "1 hour",
    "repeated": "every 1 hour",
    "opening": "9:00–18:00",
    "date": "2000-01-01",
    "day": "2000-01-01",
    "year-day": "every 01-01",
    "time": "12:00",
    "percent": "100 %",
    "quota": "1 hour a month",
    "amount": "100 %",
    "rate": "1 EUR once",
    "limit": "100 % a year",
    "weekdays": "monday to sunday",
    "colour": "000000",
    "text": "–",
}

_OR_TEXTS: Final = Message("Choose one of: {known}; or write a text of your own for each language below it.")


@dataclass(slots=True)
class Findings:
    """One pass over the tree.

    languages     those of the document, as far as they could be told
    doubtful      where corrections and stand-ins are
    broken_lines  lines of which something was said before; nothing is said of them again
    """

    source: Source
    languages: tuple[str, ...] = ()
    items: list[Diagnostic] = field(default_factory=list)
    doubtful: set[Path] = field(default_factory=set)
    broken_lines: frozenset[int] = frozenset()

    def report(
        self,
        kind: Rule,
        span: Span,
        path: Path,
        values: Mapping[str, Value],
        advice: Message | None = None,
        fix: Fix | None = None,
    ) -> None:
        self.doubtful.add(path)
        self.items.append(Diagnostic(kind, span, path, values, advice, fix=fix))

    def report_unknown(
        self, kind: Rule, member: Member, path: Path, names: Collection[str], guess: str | None
    ) -> None:
        """A name that may not stand here, and the one that was probably meant."""
        values: dict[str, Value] = {"name": member.name, "value": member.name, "known": ", ".join(names)}
        is_plain = guess is not None and spelling.is_slip(member.name, guess, names)
        fix = Fix((Edit(member.span, guess),)) if guess and is_plain else None
        advice = did_you_mean(guess) if guess else None
        self.items.append(Diagnostic(kind, member.span, path, values, advice, fix=fix))

    def report_choice(
        self, span: Span, text: str, path: Path, words: tuple[str, ...], guess: str | None
    ) -> None:
        """A word that is none of those which may stand beside texts, and the one that was probably meant."""
        values: dict[str, Value] = {"value": text, "known": ", ".join(words)}
        is_plain = guess is not None and spelling.is_slip(text, guess, words)
        fix = Fix((Edit(span, guess),)) if guess and is_plain else None
        advice = did_you_mean(guess) if guess else _OR_TEXTS.filled(**values)
        self.doubtful.add(path)
        self.items.append(Diagnostic(rule.UNKNOWN_CHOICE, span, path, values, advice, fix=fix))

    def stand_in(self, shape: Shape, path: Path) -> Any:
        """Something valid in place of what is missing or unreadable."""
        self.doubtful.add(path)
        if shape.kind == RECORD:
            fields = ((name, below) for name, below in shape.fields.items() if name in shape.required)
            return {name: self.stand_in(below, (*path, name)) for name, below in fields}
        if shape.words:
            return shape.words[0] if shape.kind == TEXT else _STAND_IN[shape.holds]
        if shape.kind == TEXT:
            return dict.fromkeys(self.languages, "–")
        if path[-1:] == ("country",):
            return "DE"
        if path[:1] == ("contracts",) and path[-1:] == ("secret",):
            return None
        if shape.kind == SCALAR:
            return shape.choices[0] if shape.choices else _STAND_IN[shape.holds]
        return {TABLE: {}, LIST: [], WEEK: (*shape.choices, "")[0]}[shape.kind]

    def place_of_missing(self, node: Entries, order: list[str], name: str, path: Path) -> Span:
        """Where the missing entry belongs: the last line of the entry before it, else the name above."""
        before = [each for each in order[: order.index(name)] if each in node.members]
        if not before:
            return self.source.name_span(path) if path else node.span
        member = node.members[before[-1]]
        line = _last_line(member)
        if line == member.span.line:
            return member.span
        text = self.source.line(line)
        return Span.on_line(line, len(text) - len(text.lstrip()), len(text.rstrip()))


def named_members(node: Entries) -> list[tuple[str, Member]]:
    """The members with the names under which they now stand; those whose line is lost have none."""
    return [(name, member) for name, member in node.members.items() if not name.startswith("\0")]


def strangers(node: Entries, names: Collection[str]) -> list[Member]:
    """The members under other names than these."""
    return [member for name, member in named_members(node) if name not in names]


def below(node: Node) -> list[Node]:
    """The nodes one level deeper."""
    if isinstance(node, Entries):
        return [member.value for member in node.members.values()]
    return node.items if isinstance(node, Sequence) else []


def _last_line(member: Member) -> int:
    last, waiting = member.span.line, [member.value]
    while waiting:
        node = waiting.pop()
        last = max(last, node.span.end_line)
        if isinstance(node, Entries):
            last = max([last, *(each.span.line for each in node.members.values())])
        waiting += below(node)
    return last


def where(path: Path) -> Message:
    """“ in “gold””: which entry lacks something."""
    names = [step for step in path if isinstance(step, str)]
    if not names:
        return NOTHING
    shown = " › ".join(str(step) if isinstance(step, str) else f"{step + 1}." for step in path[-3:])
    return Message(" in “{place}”", {"place": shown})
