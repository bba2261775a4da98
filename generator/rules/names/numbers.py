"""Numbers of clauses that the file lays down: contracts cite them, so each means one clause."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, error
from ...core.messages import Message
from ...policy.portal.clause_numbers import following, rank, section_numbers
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

NUMBER_ORDER = error(
    "number-order",
    Message("Clause {number} would stand after clause {before}."),
    Message("Write a number that comes after {before}: {next}, or {letter} between the two."),
    why=Message("Whoever cites a clause by its number must find one, and where it is looked for."),
    bad="sections:\n  liability:\n    number: 7\n  disputes:\n    number: 6",
    good="sections:\n  liability:\n    number: 7\n  disputes:\n    number: 7a",
)

RULES = (NUMBER_ORDER,)


def order(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    numbers: dict[str, str] = {}
    for name, number in section_numbers(policy).items():
        before = next(reversed(numbers.values()), "0")
        if rank(number) <= rank(before):
            path: Path = ("sections", name, "number")
            values = {
                "number": number,
                "before": before,
                "next": following(numbers),
                "letter": _lettered(before),
            }
            yield Diagnostic(NUMBER_ORDER, source.span(path), path, values)
        numbers[name] = number


def _lettered(number: str) -> str:
    """`7` -> `7a`, `7a` -> `7b`"""
    whole, letter = rank(number)
    return f"{whole}{chr(ord(letter) + 1) if letter else 'a'}"


CHECKS = (order,)
