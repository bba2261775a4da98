"""What a comment `# accepted <rule>: <reason>` speaks for.

On a line it speaks for that line; on a line of its own, for the next line that says something. Where that line
names a text, it speaks for the whole text: beside `de: |` for that wording, above `text:` for all its wordings,
above an entry for all its texts. What is found between two wordings is nobody's more than the other's: beside either
of them it is accepted. With a few words in quotation marks it speaks only for what is found at them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..core.diagnostic import Diagnostic, Span
from ..core.messages import LANGUAGES
from ..policy.notation import LANGUAGE
from ..reading.yaml.line import Comment
from ..reading.yaml.nodes import Empty, Member, Node, Scalar
from ..reading.yaml.nodes import Mapping as Entries
from ..reading.yaml.nodes import Sequence as Listed
from ..reading.yaml.source import Source, line_below

ACCEPTED = re.compile(
    r"""(?:accepted|akzeptiert)\b\s*(?P<rule>[\w-]*)\s*"""
    r"""(?:["'„“”‚‘’«»](?P<words>.+?)["'“”‘’«»](?=\s*:|\s*$))?\s*(?P<colon>:?)\s*(?P<reason>.*)""",
    re.IGNORECASE,
)
_NEXT = re.compile(r"\s+#+\s*(?=(?:accepted|akzeptiert)\b)", re.IGNORECASE)
Lines = frozenset[int]
BETWEEN = frozenset(
    (
        "bound-differs",
        "ending-differs",
        "length-differs",
        "link-mismatch",
        "name-differs",
        "negation-differs",
        "number-mismatch",
        "sentences-differ",
        "translation-same",
        "translation-stale",
    )
)
"""The rules that compare the wordings of one text."""


@dataclass(frozen=True, slots=True)
class Accepted:
    """A finding of `rule` on one of `lines` is accepted for a reason, as said at `span`.

    all_wordings  the lines of the text whose wording it stands at
    words         what it must be found at; "" for everything on these lines
    """

    rule: str
    lines: Lines
    all_wordings: Lines
    words: str
    reason: str
    span: Span

    def speaks_for(self, found: Diagnostic, source: Source) -> bool:
        lines = self.lines | self.all_wordings if self.rule in BETWEEN else self.lines
        if found.rule.id != self.rule or found.span.line not in lines:
            return False
        return not self.words or _is_at(found, self.words, source)


def split_acceptances(comment: Comment) -> list[Comment]:
    """Each of several acceptances on one line: `# accepted a: … # accepted b: …`."""
    return [replace(comment, text=text) for text in _NEXT.split(comment.text)]


def accepted(comment: Comment, source: Source, reach: Reach) -> Accepted | None:
    """What a comment accepts; None if it lacks the name of a rule or a reason."""
    match = ACCEPTED.fullmatch(comment.text)
    if match is None or not match["rule"] or not match["colon"] or not match["reason"].strip():
        return None
    line = comment.span.line
    if comment.alone:
        line = below = line_below(source, line)
        lines = frozenset((comment.span.line, below)) | reach.above.get(below, Lines())
    else:
        lines = frozenset((line,)) | reach.same_line.get(line, Lines())
    rule, words, reason = match["rule"].lower(), match["words"] or "", match["reason"].strip()
    return Accepted(rule, lines, reach.wordings.get(line, Lines()), words, reason, comment.span)


@dataclass(frozen=True, slots=True)
class Reach:
    """The lines of the texts that a line names: for a comment beside that line, and for one above it.

    wordings  where the line names one wording: the lines of all wordings of the text
    """

    same_line: Mapping[int, Lines]
    above: Mapping[int, Lines]
    wordings: Mapping[int, Lines]


def reach_of(source: Source) -> Reach:
    beside: dict[int, Lines] = {}
    above: dict[int, Lines] = {}
    wordings: dict[int, Lines] = {}
    for line, node, member in _named(source.root):
        texts = _lines(node) if _is_text(node) else Lines()
        if member is not None:
            beside[line] = beside.get(line, Lines()) | texts
        above[line] = above.get(line, Lines()) | (texts or _texts_in(node))
        if isinstance(node, Entries) and texts:
            wordings |= dict.fromkeys((each.span.line for each in node.members.values()), texts)
    return Reach(beside, above, wordings)


def _named(root: Node | None) -> Iterator[tuple[int, Node, Member | None]]:
    """Every entry with the line that it begins on; entries of lists have no name."""
    waiting: list[Node] = [] if root is None else [root]
    while waiting:
        node = waiting.pop()
        if isinstance(node, Entries):
            for member in node.members.values():
                yield member.span.line, member.value, member
                waiting.append(member.value)
        elif isinstance(node, Listed):
            for item in node.items:
                yield item.span.line, item, None
                waiting.append(item)


def _is_text(node: Node) -> bool:
    """One wording, all wordings of a text, or a list of texts."""
    if isinstance(node, Entries):
        return bool(node.members) and all(
            LANGUAGE.fullmatch(name) and isinstance(member.value, Scalar | Empty)
            for name, member in node.members.items()
        )
    if isinstance(node, Listed):
        return all(_is_text(item) for item in node.items)
    return isinstance(node, Scalar)


def _texts_in(node: Node) -> Lines:
    """The lines of the texts that an entry holds itself."""
    if not isinstance(node, Entries):
        return Lines()
    inside = (member.value for member in node.members.values())
    return Lines().union(*(_lines(each) for each in inside if isinstance(each, Entries) and _is_text(each)))


def _lines(node: Node) -> Lines:
    """Every line of a text, with those of the names of its wordings."""
    if isinstance(node, Entries):
        named = (member.span.line for member in node.members.values())
        return Lines(named).union(*(_lines(member.value) for member in node.members.values()))
    if isinstance(node, Listed):
        return Lines().union(*(_lines(item) for item in node.items))
    return Lines(range(node.span.line, node.span.end_line + 1))


def _is_at(found: Diagnostic, words: str, source: Source) -> bool:
    """Does a finding mark these words, a part of them, or the sentence around them?"""
    wanted = words.casefold()
    line, span = source.line(found.span.line), found.span
    end = span.end_column if span.end_line == span.line else len(line) + 1
    start = line.casefold().find(wanted)
    while start >= 0:
        if span.column <= start + len(words) and start + 1 < max(end, span.column + 1):
            return True
        start = line.casefold().find(wanted, start + 1)
    return any(wanted in found.message(language).casefold() for language in LANGUAGES)


def first_that_speaks(marks: Sequence[Accepted], found: Diagnostic, source: Source) -> Accepted | None:
    """The one that accepts a finding; one that quotes it before one that speaks for the whole text."""
    fitting = [mark for mark in marks if mark.speaks_for(found, source)]
    return min(fitting, key=lambda mark: (not mark.words, len(mark.lines)), default=None)
