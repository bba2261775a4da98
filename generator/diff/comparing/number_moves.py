"""Numbers that contracts cite: which clause, rule or definition has another one than before.

The parts of a clause move with it, so of them only those are told whose place in it is another.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from ...core.diagnostic import Path
from ...i18n.locale import Locale
from ...policy.policy import Policy
from ...policy.portal.anchors import LEVEL_TABLES
from ...policy.portal.clause_numbers import program_numbers, section_numbers
from ...views.say_counting import say_counting
from ...views.voice import Voice
from ..renames import find_renames, under_new_names

# Clause of the program -> key of the file that it tells; of its own levels, the key is in its name.
_KEYS: Final = {
    "hours": "service_hours", "counting": "counting", "definitions": "definitions", "not-promised": "not_promised",
    "further-terms": "further_terms", "version": "document",
}  # fmt: skip
_LEVEL: Final = "service-"


@dataclass(frozen=True, slots=True)
class NumberMove:
    """`old` and `new` are numbers as they are cited: `6`, `10.6`."""

    path: Path
    old: str
    new: str


def number_moves(old: Policy, new: Policy) -> tuple[NumberMove, ...]:
    """In the order of the new terms. No changes of what is promised: they follow from those that are."""
    before, after = cited(under_new_names(old, find_renames(old, new))), cited(new)
    return tuple(
        NumberMove(path, before[path], number)
        for path, number in after.items()
        if path in before and _has_moved(path, before[path], number)
    )


def _has_moved(path: Path, before: str, after: str) -> bool:
    is_clause = len(path) == 1 or path[0] == "sections"
    return before != after if is_clause else _place(before) != _place(after)


def _place(number: str) -> str:
    return number.rpartition(".")[2]


def cited(policy: Policy) -> dict[Path, str]:
    """Path of each clause and of each part of one -> its number."""
    own = section_numbers(policy)
    added = {_key(name): number for name, number in program_numbers(policy).items()}
    tables: dict[str, str] = {
        section.table: own[name] for name, section in policy.sections.items() if section.table
    }
    parts: dict[Path, str] = {
        (key, name): f"{number}.{place}"
        for key, names in _parts(policy).items()
        for number in (added.get(key) or tables.get(key),)
        for place, name in enumerate(names, 1)
        if number
    }
    return {
        **{("sections", name): number for name, number in own.items()},
        **{(key,): number for key, number in added.items()},
        **parts,
    }


def _key(clause: str) -> str:
    return _KEYS.get(clause) or clause.removeprefix(_LEVEL)


def _parts(policy: Policy) -> Mapping[str, Iterable[str]]:
    spoken = Locale.of(policy, policy.languages[0])
    return {
        "counting": [each.id for each in say_counting(Voice(policy, spoken))],
        "definitions": policy.definitions,
        "not_promised": policy.not_promised,
        "further_terms": policy.stated_terms,
        "required_information": policy.required_information,
        **{key: getattr(policy, key) for key in LEVEL_TABLES},
    }
