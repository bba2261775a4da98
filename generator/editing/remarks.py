"""What an author decides about a finding: accepted with a reason, no longer accepted, cured; a question answered."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ..core.diagnostic import Diagnostic, Level, Path
from ..core.messages import Message
from ..reading.yaml.line import Comment, indent_of
from ..reading.yaml.nodes import Scalar
from ..reading.yaml.source import line_below
from .file import FileChange, Read, read_file
from .fixes import splice_of
from .offsets import EditRefused
from .rebasing import made_of
from .rows import added_rows, replaced_rows
from .splices import Splice, joined

NO_REASON = Message("Say why: whoever reads it later must know.")
IS_ERROR = Message("An error cannot be accepted, it has to be corrected.")
NOT_ACCEPTED = Message("No comment accepts this finding.")
NO_QUESTION = Message("Line {line} asks nothing.")
NO_CURE = Message("Here a person has to decide: there is no correction that the program could write.")
_WORD = r"(?:accepted|akzeptiert)\b"
_PIECES = re.compile(rf"(?<!\s)\s+#+\s*(?={_WORD})", re.IGNORECASE)
_QUESTION = re.compile(r"(?:CHECK\b:?|(?i:check|todo|fixme|offen|klären|prüfen):).*")


def accept(read: Read, found: Diagnostic, reason: str, words: str = "") -> FileChange:
    """A comment beside the finding's line, above it if another one stands there already.

    `words`: it is accepted only where it is found at these. EditRefused without a reason, and for an error.
    """
    said = " ".join(reason.split()).strip("# ")
    if found.level is Level.ERROR:
        raise EditRefused(IS_ERROR)
    if not said:
        raise EditRefused(NO_REASON)
    quoted = f" “{words}”" if words else ""
    return _remarked(read, _line_of(read, found), f"accepted {found.rule.id}{quoted}: {said}")


def withdraw(read: Read, found: Diagnostic) -> FileChange:
    """Takes away what accepts a finding, and nothing else that is said in the same comment."""
    comments = [
        each for each in read.source.comments if any(_accepts(piece, found) for piece in _pieces(each))
    ]
    if found.accepted is None or not comments:
        raise EditRefused(NOT_ACCEPTED)
    nearest = min(comments, key=lambda each: abs(each.span.line - found.span.line))
    rest = [piece for piece in _pieces(nearest) if not _accepts(piece, found)]
    return _rewritten(read, nearest, " # ".join(rest))


def without_acceptances(read: Read, path: Path) -> FileChange:
    """Nothing is accepted any more of the value at this path, beside it or above it: another one is to stand there."""
    changes = [
        _rewritten(read, each, " # ".join(piece for piece in _pieces(each) if not _is_acceptance(piece)))
        for each in read.source.comments
        if _line_it_speaks_for(read, each) == read.nodes[path].first
        and any(map(_is_acceptance, _pieces(each)))
    ]
    said: Counter[str] = Counter()
    for change in changes:
        said.update(change.comments)
    return FileChange(tuple(splice for each in changes for splice in each.splices), {}, dict(said))


def _line_it_speaks_for(read: Read, comment: Comment) -> int:
    return line_below(read.source, comment.span.line) if comment.alone else comment.span.line


def answer_question(read: Read, line: int) -> FileChange:
    """Takes away the question that a comment on this line asks; what is accepted beside it stays."""
    for comment in read.source.comments:
        if comment.span.line == line and _QUESTION.fullmatch(comment.text):
            return _rewritten(read, comment, " # ".join(_pieces(comment)[1:]))
    raise EditRefused(NO_QUESTION.filled(line=line))


def cure(read: Read, found: Diagnostic) -> FileChange:
    """The correction that a finding proposes. EditRefused if it has none, or the line cannot be edited."""
    splices = [splice_of(read.offsets, found, each) for each in found.fix.edits] if found.fix else []
    if not splices or not all(splices):
        raise EditRefused(NO_CURE)
    made = tuple(each for each in splices if each)
    again = read_file(joined(read.data, made), read.source.name, read)
    return replace(made_of(read, again, made), uncovers=True)


def _pieces(comment: Comment) -> list[str]:
    return _PIECES.split(comment.text)


def _is_acceptance(piece: str) -> bool:
    return re.match(_WORD, piece, re.IGNORECASE) is not None


def _accepts(piece: str, found: Diagnostic) -> bool:
    rule, reason = re.escape(found.rule.id), re.escape(found.accepted or "")
    return re.fullmatch(rf"{_WORD}\s*{rule}\b.*:\s*{reason}\s*", piece, re.IGNORECASE) is not None


def _line_of(read: Read, found: Diagnostic) -> int:
    """The finding's line; of a text below a bar, that of its name: below the bar everything is text."""
    line = found.span.line
    texts = (
        each for each in read.nodes.values() if isinstance(each.node, Scalar) and each.node.style == "block"
    )
    return next(
        (each.first for each in texts if each.node.span.line <= line <= each.node.span.end_line), line
    )


def _remarked(read: Read, line: int, remark: str) -> FileChange:
    beside = next((each for each in _beside(read, line)), None)
    if beside is None:
        end = read.offsets.end(line)
        return FileChange((Splice(end, end, f"  # {remark}".encode()),), {}, {remark: 1})
    if _is_acceptance(beside.text):
        return _rewritten(read, beside, f"{beside.text} # {remark}")
    row = f"{' ' * indent_of(read.source.line(line))}# {remark}"
    return FileChange((added_rows(read, line - 1, [row]),), {}, {remark: 1})


def _beside(read: Read, line: int) -> Iterator[Comment]:
    return (each for each in read.source.comments if each.span.line == line)


def _rewritten(read: Read, comment: Comment, text: str) -> FileChange:
    """The comment with other words; away with it if there are none."""
    line, column = comment.span.line, comment.span.column - 1
    said = {comment.text: -1} | ({text: 1} if text else {})
    if comment.alone and not text:
        return FileChange((replaced_rows(read, line, line, []),), {}, said)
    start, end = read.offsets.at(line, column), read.offsets.end(line)
    if not text:
        start = read.offsets.start(line) + len(read.data[read.offsets.start(line) : start].rstrip(b" "))
    return FileChange((Splice(start, end, f"# {text}".encode() if text else b""),), {}, said)
