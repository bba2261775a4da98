"""Numbers of the clauses in the complete terms: laid down where a number has to stay, counted elsewhere."""

import re
from typing import Final

from ..policy import Policy
from .anchors import LEVEL_TABLES, clause_of, clauses_of

_NUMBER: Final = re.compile(r"([0-9]+)([a-z]?)")


def section_numbers(policy: Policy) -> dict[str, str]:
    """Section -> number: as the file has it, else one more than that of the section before; `7a` counts as 7."""
    numbers: dict[str, str] = {}
    for name, section in policy.sections.items():
        numbers[name] = section.number or following(numbers)
    return numbers


def following(numbers: dict[str, str]) -> str:
    """What comes after the last of them."""
    last = next(reversed(numbers.values()), "0")
    return str(rank(last)[0] + 1)


def rank(number: str) -> tuple[int, str]:
    """`7a` -> (7, "a"), which comes after 7 and before 8."""
    match = _NUMBER.fullmatch(number)
    return (int(match[1]), match[2]) if match else (0, "")


def program_clauses(policy: Policy) -> tuple[str, ...]:
    """What the program adds to the sections, in the order in which the complete terms have it."""
    added = frozenset(clauses_of(policy))
    levels = (clause_of(table) for table in LEVEL_TABLES)
    order = (*levels, "hours", "counting", "definitions", "not-promised", "further-terms", "version")
    return tuple(each for each in order if each in added)


def program_numbers(policy: Policy) -> dict[str, str]:
    """Clause of the program -> number: they go on where the sections end."""
    first = int(following(section_numbers(policy)))
    return {name: str(number) for number, name in enumerate(program_clauses(policy), first)}
