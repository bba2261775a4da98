"""Family Languages, gaps: texts with a line less in one language, and which line has no like."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, Rule
from ....core.messages import Message, plural_message
from ....i18n.language_names import LanguageName
from ...corpus.context import Context
from ...corpus.figures import numbers
from ...corpus.read_as import READABLE
from ...corpus.texts import lines, translated
from ..completeness import SENTENCES_DIFFER
from ..pairs.beside import said
from .aligned import Meaningful, are_alike, said_in

if TYPE_CHECKING:
    from ....core.diagnostic import Span
    from ....policy.policy import Policy
    from ....reading.yaml.nodes import Scalar
    from ....reading.yaml.source import Source

RULES: tuple[Rule, ...] = ()  # its one is in `completeness.py`

_LONGEST: Final = 60  # lines: beyond, nobody asks which


def sentences_differ(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, wordings in translated(policy, source):
        counts = {language: _lines(scalar.text) for language, scalar in wordings.items()}
        first = next(iter(counts))
        for language, count in counts.items():
            if count != counts[first]:
                place = _gap(wordings, first, language) or source.name_span((*path, language))
                yield Diagnostic(
                    SENTENCES_DIFFER,
                    place,
                    (*path, language),
                    {
                        "first": LanguageName(first),
                        "count": _line_count(counts[first]),
                        "second": LanguageName(language),
                        "other": count,
                    },
                )


def _gap(wordings: dict[str, Scalar], first: str, second: str) -> Span | None:
    """The line of the second that is too much, or at which one is missing; nothing if that is not plain."""
    one, two = (list(lines(wordings[each])) for each in (first, second))
    longer, shorter = (one, two) if len(one) > len(two) else (two, one)
    languages = (first, second) if longer is one else (second, first)
    at = line_without_like([line for _, line in longer], [line for _, line in shorter], languages)
    if at is None:
        return None
    start, line = two[min(at, len(two) - 1)]
    return wordings[second].place(start, start + len(line))


def _line_count(count: int) -> Message:
    return plural_message("{count} line", "{count} lines", count)


def _lines(text: str) -> int:
    return sum(1 for line in text.split("\n") if line.strip())


def line_without_like(longer: list[str], shorter: list[str], languages: tuple[str, str]) -> int | None:
    """The number of the line, from 0; nothing if several are missing, or no word tells which."""
    are_known = all(each[:2] in READABLE for each in languages)
    if not are_known or len(longer) != len(shorter) + 1 or not shorter or len(longer) > _LONGEST:
        return None
    one, two = (
        [_said(line, code) for line in lines]
        for lines, code in ((longer, languages[0]), (shorter, languages[1]))
    )
    straight = [_alike(a, b) for a, b in zip(one, two, strict=False)]
    moved = [_alike(a, b) for a, b in zip(one[1:], two, strict=True)]
    scores = [sum(straight[:at]) + sum(moved[at:]) for at in range(len(longer))]
    return scores.index(max(scores)) if max(scores) > 0 else None


def _said(line: str, language: str) -> tuple[list[Meaningful], set[str]]:
    sentence = said(language, 0, line)
    return said_in(sentence), set(numbers(sentence.text, sentence.code))


def _alike(one: tuple[list[Meaningful], set[str]], two: tuple[list[Meaningful], set[str]]) -> float:
    """The part of their words and numbers that the other says, of either."""
    mine, theirs = one[0], two[0]
    count = len(mine) + len(theirs) + len(one[1] | two[1])
    alike = sum(are_alike(word, theirs) for word in mine) + sum(are_alike(word, mine) for word in theirs)
    return (alike + len(one[1] & two[1])) / max(1, count)


CHECKS = (sentences_differ,)
