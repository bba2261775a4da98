"""German and English beside each other, many rows in one file, and what rules say about each."""

from collections.abc import Iterable, Sequence

from generator.policy.policy import Policy
from generator.reading import schema
from generator.reading.yaml import source
from generator.rules.corpus.context import Check, Context
from tests.support.rule_cases import TODAY, edited

SECTION = "sections:\n  how-it-works:\n    text:\n"


def rows(table: str) -> list[tuple[str, str]]:
    """`German | English`, a line each."""
    return [
        (german, english) for line in table.strip().splitlines() for german, english in [line.split(" | ")]
    ]


def rules_of_rows(
    checks: Iterable[Check],
    pairs: Sequence[tuple[str, str]],
    policy: Policy | None = None,
    languages: tuple[str, str] = ("de", "en"),
) -> list[list[str]]:
    """For each row the ids of the rules that speak of its second line, in order of the checks.

    All rows are lines of one text: as many files would take a minute.
    """
    one, two = ("".join(f"        {said}\n" for said in each) for each in zip(*pairs, strict=True))
    read = source.read(
        f"{SECTION}      {languages[0]}: |\n{one}      {languages[1]}: |\n{two}".encode(), "support.yaml"
    )
    found: list[list[str]] = [[] for _ in pairs]
    for check in checks:
        for each in check(policy or real_policy(), read, Context(TODAY)):
            found[each.span.line - len(pairs) - 6].append(each.rule.id)
    return found


def real_policy() -> Policy:
    policy, _ = schema.load(source.read(edited().encode(), "support.yaml"))
    assert policy is not None
    return policy


def wrong_rows(
    checks: Iterable[Check], table: str, expected: list[str], policy: Policy | None = None
) -> list[tuple[tuple[str, str], list[str]]]:
    """Rows about which something else is said than what is expected of each."""
    pairs = rows(table)
    found = rules_of_rows(checks, pairs, policy)
    return [(pair, said) for pair, said in zip(pairs, found, strict=True) if said != expected]
