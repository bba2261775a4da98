"""Family Markers: open questions, and findings accepted with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from ..diagnostic import Diagnostic, Level, Rule, Said, Span, error, note, warning

if TYPE_CHECKING:
    from ..source import Source

OPEN_QUESTION = warning(
    "open-question",
    Said("Open question: {question}", "Offene Frage: {question}"),
    Said(
        "Answer it and delete the comment; until then nothing is released.",
        "Beantworten Sie sie und löschen Sie den Kommentar; bis dahin wird nichts freigegeben.",
    ),
    why=Said(
        "Nothing is released while a question is open.", "Solange etwas offen ist, wird nichts freigegeben."
    ),
    bad="holidays: DE-BE  # CHECK: Berlin?",
    good="holidays: DE-BE",
)

ACCEPTED_INCOMPLETE = error(
    "accepted-incomplete",
    Said(
        "“accepted” needs the name of a rule and a reason.",
        "„accepted“ braucht den Namen einer Regel und einen Grund.",
    ),
    Said("Write: # accepted rule-name: reason", "Schreiben Sie: # accepted regel-name: Grund"),
    why=Said("Whoever reads it later must know why.", "Wer es später liest, muss wissen, warum."),
    bad="# accepted",
    good="# accepted url-example: not decided yet",
)

ACCEPTED_UNUSED = note(
    "accepted-unused",
    Said("“accepted {name}” is no longer needed.", "„accepted {name}“ wird nicht mehr gebraucht."),
    Said("Delete the comment.", "Löschen Sie den Kommentar."),
    why=Said("It would hide the next real finding.", "Es würde den nächsten echten Befund verdecken."),
    bad="# accepted url-example: … (address is real)",
    good="(nothing)",
)

RULES = (OPEN_QUESTION, ACCEPTED_INCOMPLETE, ACCEPTED_UNUSED)

# Whoever writes „# TODO: …“ does not want it to be released either.
_CHECK = re.compile(r"(?:CHECK\b:?|(?i:check|todo|fixme|offen|klären|prüfen):)\s*(.*)")
_ACCEPTED = re.compile(r"(?:accepted|akzeptiert)\b\s*([\w-]*)\s*(:?)\s*(.*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding of `rule` on `line` is accepted for a reason, as said at `span`."""

    rule: str
    line: int
    reason: str
    span: Span


def questions(source: Source) -> Iterator[Diagnostic]:
    for comment in source.comments:
        match = _CHECK.fullmatch(comment.text)
        if match:
            yield Diagnostic(OPEN_QUESTION, comment.span, (), {"question": match[1] or "?"})


def settle(found: Iterable[Diagnostic], source: Source, rules: Mapping[str, Rule]) -> list[Diagnostic]:
    """The findings, those that were accepted marked so, and what is wrong with the markers themselves."""
    accepted, settled = [], []
    for comment in source.comments:
        match = _ACCEPTED.fullmatch(comment.text)
        if not match:
            continue
        name = match[1].lower()
        if name not in rules or not match[2] or not match[3].strip():
            settled.append(Diagnostic(ACCEPTED_INCOMPLETE, comment.span))
            continue
        line = _line_below(source, comment.span.line) if comment.alone else comment.span.line
        accepted.append(Accepted(name, line, match[3].strip(), comment.span))
    used: set[Accepted] = set()
    for each in found:
        marker = next(
            (mark for mark in accepted if mark.rule == each.rule.id and mark.line == each.span.line), None
        )
        if marker is None or each.level is Level.ERROR:
            settled.append(each)
        else:
            used.add(marker)
            settled.append(each.accept(marker.reason))
    # While something is broken, a rule may be silent only because of that.
    broken = any(each.level is Level.ERROR for each in settled)
    unused = [] if broken else [mark for mark in accepted if mark not in used]
    return settled + [Diagnostic(ACCEPTED_UNUSED, mark.span, (), {"name": mark.rule}) for mark in unused]


def _line_below(source: Source, line: int) -> int:
    """The next line that is neither blank nor a comment."""
    for number in range(line + 1, len(source.lines) + 1):
        text = source.line(number).strip()
        if text and not text.startswith("#"):
            return number
    return line
