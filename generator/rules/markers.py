"""Family Markers: open questions, and findings accepted with a reason."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from ..core.diagnostic import Diagnostic, Level, Rule, error, note, warning
from ..core.messages import Message
from ..reading.yaml.line import Comment
from ..reading.yaml.nodes import scalars
from ..reading.yaml.source import Source, line_below
from .acceptance import (
    ACCEPTED,
    Accepted,
    Reach,
    accepted,
    first_that_speaks,
    reach_of,
    split_acceptances,
)

OPEN_QUESTION = warning(
    "open-question",
    Message("Open question: {question}"),
    Message("Answer it and delete the comment; until then nothing is released."),
    why=Message("Nothing is released while a question is open."),
    bad="holidays: DE-BE  # CHECK: Berlin?",
    good="holidays: DE-BE",
)

ACCEPTED_INCOMPLETE = error(
    "accepted-incomplete",
    Message("“accepted” needs the name of a rule and a reason."),
    Message(
        "Write: # accepted rule-name: reason (or, for one place of several: # accepted rule-name “words”: reason)"
    ),
    why=Message("Whoever reads it later must know why."),
    bad="# accepted",
    good="# accepted url-example: not decided yet",
)

ACCEPTED_UNUSED = note(
    "accepted-unused",
    Message("“accepted {name}” is no longer needed."),
    Message("Delete the comment."),
    why=Message("It would hide the next real finding."),
    bad="# accepted url-example: … (address is real)",
    good="(nothing)",
)

COMMENT_IN_TEXT = warning(
    "comment-in-text",
    Message("“{comment}” stands inside a text: the customer would read it."),
    Message(
        "Put it beside the “|” with which the text begins, or on a line of its own above the name of the text."
    ),
    why=Message("Below “|” every line is text, also one that begins with “#”."),
    bad="de: |\n  Wir helfen.\n  # CHECK: Wem?",
    good="de: |  # CHECK: Wem?\n  Wir helfen.",
)

RULES = (OPEN_QUESTION, ACCEPTED_INCOMPLETE, ACCEPTED_UNUSED, COMMENT_IN_TEXT)

_AFTER_QUOTES = Message("Put it after the closing quotation mark, with two spaces before “#”.")

# Whoever writes „# TODO: …“ does not want it to be released either.
_QUESTION = r"(?:CHECK\b:?|(?i:check|todo|fixme|offen|klären|prüfen):)"
_CHECK = re.compile(rf"{_QUESTION}\s*(.*)")
_STAND_INS = frozenset(("url-example", "holidays-vague", "holidays-to-decide", "region-without-phone"))
_IN_TEXT = re.compile(rf"(?:(?<=\s)|^)#+\s*(?:{_QUESTION}|(?i:accepted|akzeptiert)\b)")


def questions(source: Source) -> Iterator[Diagnostic]:
    for comment in source.comments:
        match = _CHECK.fullmatch(comment.text)
        if match:
            yield Diagnostic(OPEN_QUESTION, comment.span, (), {"question": match[1] or "?"})


def not_asked_already(found: Iterable[Diagnostic], source: Source) -> Iterator[Diagnostic]:
    """Without open findings on a stand-in, or a decision, that a question is asked about: whoever answers it is told what is left."""
    asked = {_speaks_for(comment, source) for comment in source.comments if _CHECK.fullmatch(comment.text)}
    for each in found:
        if each.accepted is not None or each.rule.id not in _STAND_INS or each.span.line not in asked:
            yield each


def _speaks_for(comment: Comment, source: Source) -> int:
    return line_below(source, comment.span.line) if comment.alone else comment.span.line


def comments_in_texts(source: Source) -> Iterator[Diagnostic]:
    """Comments that would be printed, because a text between “|” and the next name has none."""
    for path, scalar in scalars(source.root):
        for match in _IN_TEXT.finditer(scalar.text) if "#" in scalar.text else ():
            rest = scalar.text[match.start() :].split("\n")[0]
            span = scalar.place(match.start(), match.start() + len(rest))
            advice = None if scalar.style == "block" else _AFTER_QUOTES
            yield Diagnostic(COMMENT_IN_TEXT, span, path, {"comment": rest.strip()}, advice)


def settle(found: Iterable[Diagnostic], source: Source, rules: Mapping[str, Rule]) -> list[Diagnostic]:
    """The findings, those that were accepted marked so, and what is wrong with the markers themselves."""
    marks, settled = _marks(source, rules)
    used: set[Accepted] = set()
    for each in found:
        marker = first_that_speaks(marks, each, source) if each.level is not Level.ERROR else None
        if marker is None:
            settled.append(each)
        else:
            used.add(marker)
            settled.append(each.accept(marker.reason))
    # While something is broken, a rule may be silent only because of that.
    broken = any(each.level is Level.ERROR for each in settled)
    unused = [] if broken else [mark for mark in marks if mark not in used]
    return settled + [Diagnostic(ACCEPTED_UNUSED, mark.span, (), {"name": mark.rule}) for mark in unused]


def _marks(source: Source, rules: Mapping[str, Rule]) -> tuple[list[Accepted], list[Diagnostic]]:
    """What the comments accept, and those that say too little for that."""
    comments = [
        each
        for comment in source.comments
        for each in split_acceptances(comment)
        if ACCEPTED.fullmatch(each.text)
    ]
    reach = reach_of(source) if comments else Reach({}, {}, {})
    marks: list[Accepted] = []
    wrong: list[Diagnostic] = []
    for comment in comments:
        mark = accepted(comment, source, reach)
        if mark is None or mark.rule not in rules:
            wrong.append(Diagnostic(ACCEPTED_INCOMPLETE, comment.span))
        else:
            marks.append(mark)
    return marks, wrong
