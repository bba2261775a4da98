"""Findings -> text for people, JSON, GitHub annotations, SARIF. Each format is one function: str out.

Columns count characters from 1. In JSON, `end_column` is the first column after the place.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from ..core.diagnostic import Diagnostic, Level, Path
from ..core.messages import Message, plural_message
from ..reading.yaml.source import Source
from .markers import OPEN_QUESTION

WIDTH = 110

LEVELS = {
    Level.ERROR: Message("error"),
    Level.WARNING: Message("warning"),
    Level.NOTE: Message("note"),
}
_COUNTED: dict[Level, Callable[[int], Message]] = {
    Level.ERROR: lambda count: plural_message("{count} error", "{count} errors", count),
    Level.WARNING: lambda count: plural_message("{count} warning", "{count} warnings", count),
    Level.NOTE: lambda count: plural_message("{count} note", "{count} notes", count),
}
_ACCEPT = Message(
    "A warning that is meant so: # accepted rule: reason – on its line or above it; for a text beside its name."
)
_CLEAN = Message("No findings.")


def text(source: Source, found: Sequence[Diagnostic], language: str) -> str:
    """Each finding with its line, a mark under the place and the cure; the last line counts them, the one before says how a warning is accepted."""
    shown = worst_first(each for each in found if each.accepted is None)
    blocks = [_block(source, each, language) for each in shown]
    how = [_ACCEPT.in_(language)] if any(_may_be_meant(each) for each in shown) else []
    return "\n".join([*blocks, *how, summary(shown, language)]) + "\n"


def _may_be_meant(found: Diagnostic) -> bool:
    return found.level is Level.WARNING and found.rule is not OPEN_QUESTION


def worst_first(found: Iterable[Diagnostic]) -> list[Diagnostic]:
    """What is broken, what looks wrong, what is asked, what is only said; each of them from top to bottom."""
    levels = list(LEVELS)
    return sorted(found, key=lambda each: (levels.index(each.level), each.rule is OPEN_QUESTION))


def _block(source: Source, found: Diagnostic, language: str) -> str:
    span = found.span
    where = f"{source.name}:{span.line}:{span.column}"
    head = f"{where}: {LEVELS[found.level].in_(language)}[{found.rule.id}]: {found.message(language)}"
    lines = [head, *_excerpt(source, found)]
    cure = found.help(language)
    if cure:
        lines.append(f"  → {cure}")
    return "\n".join(lines) + "\n"


def _excerpt(source: Source, found: Diagnostic) -> list[str]:
    """The line, a mark under the place, and the lines of related places."""
    span = found.span
    line = source.line(span.line)
    gutter = len(str(max([span.line, *(each.line for each in found.related)])))
    start = span.column - 1
    end = span.end_column - 1 if span.end_line == span.line else len(line)
    line, start, end = _window(line, start, max(end, start + 1))
    mark = " " * _columns(line[:start]) + "^" * max(_columns(line[start:end]), 1)
    rows = [f"  {span.line:>{gutter}} │ {_visible(line)}", f"  {'':>{gutter}} │ {mark}"]
    return rows + [
        f"  {each.line:>{gutter}} │ {_visible(_cut(source.line(each.line)))}" for each in found.related
    ]


def _window(line: str, start: int, end: int) -> tuple[str, int, int]:
    """A long line is cut so that the place stays visible."""
    if len(line) <= WIDTH:
        return line, start, min(end, max(len(line), start + 1))
    left = 0 if start < WIDTH - 30 else start - 30
    cut = ("…" if left else "") + line[left : left + WIDTH] + ("…" if left + WIDTH < len(line) else "")
    shift = left - (1 if left else 0)
    return cut, start - shift, min(end - shift, len(cut))


def _cut(line: str) -> str:
    return line if len(line) <= WIDTH else line[:WIDTH] + "…"


def _visible(line: str) -> str:
    return "".join(" " if each == "\t" else each if each.isprintable() else "·" for each in line)


def _columns(line: str) -> int:
    """How wide a text is on a terminal."""
    return sum(
        0 if unicodedata.combining(each) else 2 if unicodedata.east_asian_width(each) in "WF" else 1
        for each in line
    )


def summary(found: Sequence[Diagnostic], language: str) -> str:
    """`11 errors, 21 warnings, 4 notes`"""
    parts = []
    for level, words in _COUNTED.items():
        count = sum(each.level is level for each in found)
        if count:
            parts.append(words(count).in_(language))
    return ", ".join(parts) if parts else _CLEAN.in_(language)


def as_json(source: Source, found: Sequence[Diagnostic], language: str) -> str:
    return (
        json.dumps(
            [_record(source, each, language) for each in found if each.accepted is None],
            ensure_ascii=False,
            indent=2,
        )
        + "\n"
    )


def _record(source: Source, found: Diagnostic, language: str) -> dict[str, Any]:
    return {
        "file": source.name,
        "line": found.span.line,
        "column": found.span.column,
        "end_line": found.span.end_line,
        "end_column": found.span.end_column,
        "level": found.level.value,
        "rule": found.rule.id,
        "path": path_text(found.path),
        "message": found.message(language),
        "help": found.help(language),
    }


def path_text(path: Path) -> str:
    """`tiers.gold.first_response.P1`, `severities.P1.description.0.de`"""
    return ".".join(str(step) for step in path)


def github(source: Source, found: Sequence[Diagnostic], language: str) -> str:
    """Workflow commands; errors first, because GitHub shows only ten of a kind.

    Source: docs.github.com, "Workflow commands for GitHub Actions"; escapes as in actions/toolkit `command.ts`.
    """
    kinds = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
    shown = [each for level in kinds for each in found if each.level is level and each.accepted is None]
    return "".join(_annotation(source, each, kinds[each.level], language) for each in shown)


def _annotation(source: Source, found: Diagnostic, kind: str, language: str) -> str:
    span = found.span
    last = span.end_column - 1 if span.end_line == span.line else span.end_column
    properties = {
        "file": source.name,
        "line": span.line,
        "endLine": span.end_line,
        "col": span.column,
        "endColumn": max(last, 1),
        "title": found.rule.id,
    }
    shown = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    words = " ".join(part for part in (found.message(language), found.help(language)) if part)
    return f"::{kind} {shown}::{_data(words)}\n"


def _data(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")


def sarif(source: Source, found: Sequence[Diagnostic], language: str) -> str:
    """SARIF 2.1.0; accepted findings are there as suppressed ones."""
    rules = list({each.rule.id: each.rule for each in found}.values())
    places = {rule.id: index for index, rule in enumerate(rules)}
    run = {
        "tool": {
            "driver": {
                "name": "support-portal",
                "rules": [
                    {
                        "id": rule.id,
                        "shortDescription": {"text": rule.why.in_(language) or rule.id},
                        "defaultConfiguration": {"level": rule.level.value},
                    }
                    for rule in rules
                ],
            }
        },
        "columnKind": "unicodeCodePoints",
        "results": [_result(source, each, places[each.rule.id], language) for each in found],
    }
    schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
    return (
        json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)
        + "\n"
    )


def _result(source: Source, found: Diagnostic, rule_index: int, language: str) -> dict[str, Any]:
    words = " ".join(part for part in (found.message(language), found.help(language)) if part)
    result: dict[str, Any] = {
        "ruleId": found.rule.id,
        "ruleIndex": rule_index,
        "level": found.level.value,
        "message": {"text": words},
        "locations": [
            _location(source, found.span.line, found.span.column, found.span.end_line, found.span.end_column)
        ],
    }
    if found.related:
        result["relatedLocations"] = [
            _location(source, each.line, each.column, each.end_line, each.end_column)
            for each in found.related
        ]
    if found.accepted is not None:
        result["suppressions"] = [{"kind": "inSource", "justification": found.accepted}]
    return result


def _location(source: Source, line: int, column: int, end_line: int, end_column: int) -> dict[str, Any]:
    return {
        "physicalLocation": {
            "artifactLocation": {"uri": source.name.replace("\\", "/")},
            "region": {
                "startLine": line,
                "startColumn": column,
                "endLine": end_line,
                "endColumn": end_column,
            },
        }
    }


FORMATS: dict[str, Callable[[Source, Sequence[Diagnostic], str], str]] = {
    "text": text,
    "json": as_json,
    "github": github,
    "sarif": sarif,
}
