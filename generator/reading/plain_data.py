"""Nodes -> plain data for the models: each entry under the name that it was meant to have, in the shape that it must have."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from ..core.diagnostic import Diagnostic, Edit, Fix, Path
from ..core.messages import Message, Value
from ..policy.notation import NAME
from ..policy.walks.shape import (
    LIST,
    NONE,
    RECORD,
    SCALAR,
    TABLE,
    TEXT,
    WEEK,
    Shape,
    may_be_none,
    word_for_list,
)
from . import faults as rule
from . import references
from .findings import Findings, named_members, strangers, where
from .guesses import spelling
from .languages import document_languages, report_missing, wordings
from .refusals import as_expected, as_line, as_list, expected
from .yaml.line import ENOUGH
from .yaml.nodes import Empty, Member, Node, Scalar, Sequence
from .yaml.nodes import Mapping as Entries
from .yaml.source import Source

_WORDING = Shape(SCALAR)
_OPENING = Shape(SCALAR, holds="opening")
_OR_NONE = Message("Add “{name}:” with its entries below, or “{name}: none” if there are none.")


class PlainData:
    """One pass over the tree: plain data for the models."""

    def __init__(self, source: Source, found: list[Diagnostic] | None = None) -> None:
        self.source = source
        broken = frozenset(each.span.line for each in source.findings)
        self.findings = Findings(source, items=[] if found is None else found, broken_lines=broken)
        self.findings.languages = document_languages(self.findings)
        self._readers: dict[str, Callable[[Node, Shape, Path], Any]] = {
            RECORD: self._record,
            TABLE: self._table,
            LIST: self._list,
            TEXT: self._text,
            WEEK: self._week,
            SCALAR: self._scalar,
        }

    def value(self, node: Node, shape: Shape, path: Path) -> Any:
        """Plain data for the models."""
        if isinstance(node, Empty):
            self._empty(node, path)
            return self.findings.stand_in(shape, path)
        if isinstance(node, Scalar) and shape.short and not (node.text == NONE and may_be_none(path)):
            shape = shape.short
        return self._readers[shape.kind](node, shape, path)

    def _empty(self, node: Empty, path: Path) -> None:
        if node.span.line not in self.findings.broken_lines:
            advice = _OR_NONE if may_be_none(path) else None
            self.findings.report(
                rule.EMPTY_ENTRY, node.span, path, {"name": str(path[-1]) if path else ""}, advice
            )

    def _record(self, node: Node, shape: Shape, path: Path) -> Any:
        if isinstance(node, Scalar) and node.text == NONE and may_be_none(path):
            return None
        if not isinstance(node, Entries):
            return self._wrong(node, shape, path)
        names = self._names(node, shape, path)
        data: dict[str, Any] = {}
        for name, below in shape.fields.items():
            if name in names:
                data[name] = self.value(names[name].value, below, (*path, name))
            elif name in shape.required:
                self._missing(node, shape, path, name)
                data[name] = self.findings.stand_in(below, (*path, name))
        return data

    def _names(self, node: Entries, shape: Shape, path: Path) -> dict[str, Member]:
        """The members by the names they were meant to have."""
        names = {name: member for name, member in node.members.items() if name in shape.fields}
        unknown = strangers(node, shape.fields)
        absent = [name for name in shape.fields if name not in names]
        required = [name for name in absent if name in shape.required]
        lacking = required[0] if len(unknown) == len(required) == 1 and not node.broken else None
        for member in unknown[:ENOUGH]:
            guess = spelling.nearest(member.name, absent) or lacking
            shown = guess or spelling.nearest(member.name, shape.fields)
            self.findings.report_unknown(
                rule.UNKNOWN_ENTRY, member, (*path, member.name), shape.fields, shown
            )
            if guess:
                names[guess] = member
                absent.remove(guess)
                references.rename(node, member.name, guess)
        return names

    def _table(self, node: Node, shape: Shape, path: Path) -> Any:
        if isinstance(node, Scalar) and node.text == NONE and may_be_none(path):
            return {}
        if not isinstance(node, Entries) or shape.item is None:
            return self._wrong(node, shape, path, as_line(node, path, self.findings.languages))
        self._split_names(node, shape, path)
        data: dict[str, Any] = {}
        for name, member in named_members(node):
            choice = self._choice(name, node, shape, path)
            if choice:
                value = self.value(member.value, shape.item, (*path, name))
                data[self._free_name(choice, member, (*path, name))] = value
        return data

    def _split_names(self, node: Entries, shape: Shape, path: Path) -> None:
        """`P1, P2: 1 hour` as a line for each, so that the rest can be checked."""
        if shape.item is None or not (shape.item.short or shape.item.kind == SCALAR) or path[0] == "wording":
            return
        for name, member in named_members(node):
            names = name.split(", ")
            if len(names) < 2 or not all(map(NAME.fullmatch, names)) or not isinstance(member.value, Scalar):
                continue
            lines = ", ".join(f"“{each}: {member.value.text}”" for each in names)
            self.findings.report(
                rule.SEVERAL_NAMES, member.span, (*path, name), {"name": name, "lines": lines}
            )
            node.members = {
                each: own
                for known, own in node.members.items()
                for each in (names if known == name else (known,))
                if each == known or each not in node.members
            }

    def _choice(self, name: str, node: Entries, shape: Shape, path: Path) -> str | None:
        """The name that the entry was meant to have, where the table knows all names; None if there is no such."""
        if not shape.choices or name in shape.choices:
            return name
        guess = spelling.nearest(name, [each for each in shape.choices if each not in node.members])
        self.findings.report_unknown(
            rule.UNKNOWN_ENTRY, node.members[name], (*path, name), shape.choices, guess
        )
        if not guess:
            self.findings.doubtful.add(path)
        return guess

    def _free_name(self, name: str, member: Member, path: Path) -> str:
        is_foreign = path[0] in ("wording", "terms", "units", "further_terms") or path[-2] == "hidden"
        if is_foreign or (NAME.fullmatch(name) and len(name) <= 60):
            return name
        proposal = re.sub(r"[^A-Za-z0-9]+", "-", name).strip("-")[:60].strip("-") or "name"
        values: dict[str, Value] = {"name": name, "proposal": proposal}
        fix = Fix((Edit(member.span, proposal),))
        self.findings.report(rule.NAME_FORMAT, member.span, path, values, fix=fix)
        return proposal

    def _list(self, node: Node, shape: Shape, path: Path) -> Any:
        if shape.item is None:
            return []
        if isinstance(node, Scalar) and node.text == NONE and may_be_none(path):
            return []
        if isinstance(node, Scalar) and node.text == word_for_list(path):
            return [node.text]
        if isinstance(node, Sequence) and not node.items and may_be_none(path):
            self._empty(Empty(node.span), path)
        if not isinstance(node, Sequence):
            self._wrong(node, shape, path, as_list(node, shape, path))
            if isinstance(node, Scalar) and shape.item.kind == SCALAR:
                return [part.strip() for part in node.text.split(",")]  # only the brackets were forgotten
            return [self.value(node, shape.item, (*path, 0))] if self._fits(node, shape.item) else []
        return [self.value(item, shape.item, (*path, index)) for index, item in enumerate(node.items)]

    def _fits(self, node: Node, shape: Shape) -> bool:
        return isinstance(node, Entries) == (shape.kind in (RECORD, TABLE)) and not isinstance(node, Empty)

    def _text(self, node: Node, shape: Shape, path: Path) -> Any:
        if isinstance(node, Scalar):
            return self._word(node, shape, path) if shape.words else node.text
        if not isinstance(node, Entries):
            return self._wrong(node, shape, path)
        names = wordings(self.findings, node, path)
        texts: dict[str, Any] = {}
        for language in self.findings.languages:
            if language in names:
                texts[language] = self.value(names[language].value, _WORDING, (*path, language))
            else:
                report_missing(self.findings, node, path, language)
                texts[language] = self.findings.stand_in(_WORDING, (*path, language))
        return texts

    def _word(self, node: Scalar, shape: Shape, path: Path) -> str:
        """A word of the program, or an amount; in a document of one language also a text of its own."""
        text = node.text.strip()
        guess = spelling.nearest(text, shape.words)
        is_near = guess is not None and len(guess.split()) == len(text.split())
        is_own = len(self.findings.languages) < 2 and not is_near
        if text in shape.words or is_own or not re.search(r"[^\W\d_]", text):
            return text
        self.findings.report_choice(node.span, text, path, shape.words, guess if is_near else None)
        return guess or shape.words[0]

    def _week(self, node: Node, shape: Shape, path: Path) -> Any:
        if isinstance(node, Scalar):
            return self._scalar(node, Shape(SCALAR, choices=shape.choices, holds="choice"), path)
        if not isinstance(node, Entries):
            return self._wrong(node, shape, path)
        return {name: self.value(each.value, _OPENING, (*path, name)) for name, each in named_members(node)}

    def _scalar(self, node: Node, shape: Shape, path: Path) -> Any:
        if not isinstance(node, Scalar):
            return self._wrong(node, shape, path)
        if not node.text.strip():
            self._empty(Empty(node.span), path)
            return self.findings.stand_in(shape, path)
        return node.text

    def _wrong(self, node: Node, shape: Shape, path: Path, advice: Message | None = None) -> Any:
        span = self.source.name_span(path) if isinstance(node, Entries | Sequence) else node.span
        broken = isinstance(node, Entries | Sequence) and node.broken
        if not broken and span.line not in self.findings.broken_lines:
            values: dict[str, Value] = {"expected": expected(shape, path)}
            self.findings.report(rule.WRONG_SHAPE, span, path, values, advice or as_expected(shape))
        return self.findings.stand_in(shape, path)

    def _missing(self, node: Entries, shape: Shape, path: Path, name: str) -> None:
        if node.broken or any(f"{name}:" in self.source.line(line) for line in self.findings.broken_lines):
            return
        span = self.findings.place_of_missing(node, list(shape.fields), name, path)
        advice = _OR_NONE if may_be_none((*path, name)) else None
        values: dict[str, Value] = {"name": name, "where": where(path)}
        self.findings.report(rule.MISSING_ENTRY, span, (*path, name), values, advice)
