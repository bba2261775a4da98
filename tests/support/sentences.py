"""Sentences of `tests/cases/contradictions.tsv`, each alone in a section of the real policy, and what is found in it."""

from collections.abc import Iterable, Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

from generator.policy.policy import Policy
from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.corpus.context import Check, Context
from tests.support.rule_cases import TODAY, Edit
from tests.support.versions_of_policy import settled

CASES = Path(__file__).parents[1] / "cases" / "contradictions.tsv"
Row = tuple[str, str, str]


def rows(module: str) -> list[Row]:
    """(rule or "-", language, sentence) below the name of a module."""
    parts = CASES.read_text("utf-8").split("\n# ")
    (part,) = (each for each in parts if each.startswith(f"{module}\n"))
    return [
        (line.split("\t")[0], line.split("\t")[1], line.split("\t")[2])
        for line in part.splitlines()[1:]
        if line
    ]


@cache
def real(*edits: tuple[str, str]) -> Policy:
    text = settled()
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    policy, _ = schema.load(source.read(text.encode(), "support.yaml"))
    assert policy is not None
    return policy


def rules_in(
    checks: Iterable[Check],
    language: str,
    sentence: str,
    policy: Policy | None = None,
    section: str = "how-it-works",
) -> set[str]:
    """Ids of what is found in a sentence; only its section is read again."""
    text = f"sections:\n  {section}:\n    text:\n      {language}: |\n        {sentence}\n      xx: x\n"
    read = source.read(text.encode(), "support.yaml")
    context = Context(TODAY)
    return {each.rule.id for check in checks for each in check(policy or real(), read, context)}


def unlike(checks: Iterable[Check], module: str) -> Iterator[tuple[Row, set[str]]]:
    """The rows of which something else is found than they say."""
    for row in rows(module):
        found = rules_in(checks, *row[1:])
        if found != ({row[0]} - {"-"}):
            yield row, found


class Found(NamedTuple):
    """A finding: its rule, its line without the comment, and its cure."""

    rule: str
    line: str
    cure: str


def findings_in(checks: Iterable[Check], text: str, edits: Iterable[Edit], context: Context) -> list[Found]:
    """What is found in a policy after each first text of it is replaced by its second."""
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    read = source.read(text.encode(), "support.yaml")
    policy, refused = schema.load(read)
    assert policy is not None, [each.message("en") for each in refused]
    return [
        Found(each.rule.id, read.line(each.span.line).split("  #")[0].strip(), each.help("en"))
        for check in checks
        for each in check(policy, read, context)
    ]
