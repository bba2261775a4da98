"""The real policy with a few lines changed, and what one family of rules says about it."""

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from generator.policy.policy import Policy
from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.corpus.context import Check, Context

POLICY = Path(__file__).parents[2] / "policy" / "support.yaml"
TODAY = date(2026, 11, 23)
Edit = tuple[str, str]


def edited(*edits: Edit) -> str:
    """The real policy after replacing each first text by its second; a text that is not there is a mistake."""
    text = POLICY.read_text(encoding="utf-8")
    for old, new in edits:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def findings(
    checks: Iterable[Check], *edits: Edit, today: date = TODAY, published: Policy | None = None
) -> list[tuple[str, str]]:
    """(rule, line of the file without its comment), in the order in which they are found."""
    read = source.read(edited(*edits).encode(), "support.yaml")
    policy, refused = schema.load(read)
    assert policy is not None
    assert [each.message("en") for each in refused] == []
    context = Context(today, published)
    return [
        (found.rule.id, read.line(found.span.line).split("  #")[0].strip())
        for check in checks
        for found in check(policy, read, context)
    ]


def messages(checks: Iterable[Check], *edits: Edit) -> list[str]:
    """What is said, in English, in the order in which it is found."""
    read = source.read(edited(*edits).encode(), "support.yaml")
    policy, _ = schema.load(read)
    assert policy is not None
    return [found.message("en") for check in checks for found in check(policy, read, Context(TODAY))]
