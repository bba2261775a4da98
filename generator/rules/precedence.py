"""Which rules give way to which: of one mistake only the rule speaks that tells its cause, or its cure, best.

Who accepted that names or days differ has decided that for every sentence; who accepted a number in prose, or two that
differ, has not said that it is right: then the other rule speaks.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Set
from typing import Final, NamedTuple

from ..core.diagnostic import Diagnostic, Path

# (what gives way, what speaks, languages of the file) -> are they about the same?
Relation = Callable[[Diagnostic, Diagnostic, Set[str]], bool]


def _same_words(found: Diagnostic, other: Diagnostic, languages: Set[str]) -> bool:
    """Do they stand at the same words, or at some of them?"""
    one, two = found.span, other.span
    return (one.line, one.column) < (two.end_line, two.end_column) and (two.line, two.column) < (
        one.end_line,
        one.end_column,
    )


def _same_text(found: Diagnostic, other: Diagnostic, languages: Set[str]) -> bool:
    """Do they stand in the same text, in whichever of its languages?"""
    return _text(found.path, languages) == _text(other.path, languages)


def _text(path: Path, languages: Set[str]) -> Path:
    return path[:-1] if path and path[-1] in languages else path


def _same_table(found: Diagnostic, other: Diagnostic, languages: Set[str]) -> bool:
    """Is the other one about an entry of the table that the first one asked?"""
    values = found.values
    table = values.get("table") or values.get("group") or values.get("place")
    return other.path[:1] == (table,)


def _anywhere(found: Diagnostic, other: Diagnostic, languages: Set[str]) -> bool:
    """While the other one is wrong, nothing is concluded from it elsewhere."""
    return True


class GivesWay(NamedTuple):
    """The rule that gives way, the one that speaks instead of it, where, and whether also after that was accepted."""

    rule: str
    to: str
    where: Relation
    is_settled: bool = False


# What tells of a word by its meaning knows more than what only finds no like for it.
_OF_MEANING: Final = (
    *("sense-differs", "direction-differs", "order-differs", "duty-differs", "bound-differs", "party-differs"),
    *("place-differs", "currency-differs", "conjunction-differs", "negation-differs", "name-differs", "limit-lost"),
    *("number-mismatch", "part-lost", "list-differs", "sentences-differ", "placeholder-mismatch", "wrong-language"),
)  # fmt: skip
ORDER: Final = (
    # A name in doubt is missed by every sentence that has it.
    GivesWay("entry-unlisted", "name-disappeared", _same_table, is_settled=True),
    GivesWay("entry-unlisted", "name-twice", _same_table, is_settled=True),
    GivesWay("former-name", "name-twice", _same_table, is_settled=True),
    # A step that a severity lacks is missed by every sentence about it.
    GivesWay("table-contradicted", "escalation-gap", _same_table),
    # `{hours}` in place of the words cures both.
    GivesWay("hours-contradicted", "number-in-text", _same_words),
    # Days in doubt are not held against those of a sentence.
    GivesWay("days-contradicted", "never-open", _anywhere, is_settled=True),
    GivesWay("days-contradicted", "open-unlike-name", _anywhere, is_settled=True),
    # Of two languages one has the right number.
    GivesWay("version-contradicted", "number-mismatch", _same_text),
    *(
        GivesWay(rule, to, _same_words)
        for rule in ("word-differs", "word-lost", "false-friend")
        for to in _OF_MEANING
    ),
    GivesWay("negation-unclear", "word-lost", _same_words),
)


def without_doubles(found: Iterable[Diagnostic], languages: Set[str]) -> list[Diagnostic]:
    """The findings, without those of which one of another rule speaks already."""
    findings = list(found)
    of_rule: dict[str, list[Diagnostic]] = defaultdict(list)
    for each in findings:
        of_rule[each.rule.id].append(each)
    return [
        each
        for each in findings
        if not any(
            order.rule == each.rule.id
            and (order.is_settled or other.accepted is None)
            and order.where(each, other, languages)
            for order in ORDER
            for other in of_rule.get(order.to, ())
        )
    ]
