"""Every rule there is, family by family, and the one function that applies those about sense.

A rule is a `Rule` (its words, level, example, cure), listed in `RULES` of its module, and a function in `CHECKS` that yields its
findings; a new module has its place in `FAMILIES`. What can be found while reading is in `reading/yaml/faults/` and
`reading/faults.py`, words and all.
"""

from __future__ import annotations

from collections.abc import Callable, Set
from itertools import islice
from types import ModuleType
from typing import TYPE_CHECKING

from ..core.diagnostic import Diagnostic, Level, Path, Rule
from ..core.messages import Message
from ..reading import amount_faults
from ..reading import faults as structure_faults
from ..reading.yaml import faults
from . import markers
from .contact import addresses, form, phones, privacy, reach, ways
from .contradictions import (
    cells,
    compared,
    defined,
    document,
    offers,
    prices,
    promised,
    reached,
    which_version,
    windows,
    words,
)
from .contradictions import counting as contradicted_counting
from .contradictions import hours as contradicted_hours
from .contradictions.named import (
    business_days,
    data_said,
    former_names,
    misspelt,
    numbers_said,
    references,
    severities,
    short_lists,
    strangers,
    unlisted,
)
from .contradictions.tables import alike, disclaimed, escalated, filed, grades, next_days, spoken, stated
from .corpus.context import Check, Context
from .hours import counting, dates, days, effect, named_days, own_zones, to_decide, validity
from .hours import places as open_places
from .languages import agreement, completeness, conventions, placeholders, sense
from .languages.freely import clauses, doers, joined, things
from .languages.literal import gaps, wordings
from .languages.pairs import (
    conjunctions,
    currencies,
    duties,
    limits,
    opposites,
    parties,
    parts,
    places,
    senses,
)
from .names import anchors, brand, doubles, empties, numbers, own_files, own_pages, spelling
from .promises import (
    availability,
    by_way,
    clocks,
    escalation,
    level_tables,
    maintenance,
    on_call,
    payments,
    responses,
    unstated,
    which_severity,
)
from .promises import completeness as promise_completeness
from .versions import archive, changes, contracts, names, recipients
from .wording import (
    address,
    agreed_words,
    drafts,
    facts,
    glossary,
    link_names,
    own_words,
    repetition,
    sentences,
    shares,
    terms,
    typography,
)
from .wording.doubts import asides, conflicts

if TYPE_CHECKING:
    from ..policy.policy import Policy
    from ..reading.yaml.source import Source

FAMILIES: tuple[tuple[Message, tuple[ModuleType, ...]], ...] = (
    (Message("File"), (faults,)),
    (
        Message("Structure"),
        (
            structure_faults,
            amount_faults,
            spelling,
            doubles,
            empties,
            anchors,
            numbers,
            brand,
            own_files,
            own_pages,
        ),
    ),
    (
        Message("Languages"),
        (
            completeness,
            gaps,
            conventions,
            placeholders,
            agreement,
            sense,
            duties,
            conjunctions,
            senses,
            wordings,
            things,
            doers,
            clauses,
            joined,
            limits,
            parts,
            opposites,
            parties,
            currencies,
            places,
        ),
    ),
    (
        Message("Promises"),
        (
            responses,
            escalation,
            clocks,
            on_call,
            by_way,
            promise_completeness,
            availability,
            maintenance,
            payments,
            level_tables,
            unstated,
            which_severity,
        ),
    ),
    (
        Message("Hours"),
        (open_places, own_zones, dates, to_decide, days, named_days, validity, effect, counting),
    ),
    (Message("Contact"), (phones, reach, ways, addresses, form, privacy)),
    (
        Message("Contradictions"),
        (
            contradicted_hours,
            promised,
            cells,
            prices,
            offers,
            compared,
            document,
            which_version,
            contradicted_counting,
            business_days,
            data_said,
            defined,
            severities,
            former_names,
            unlisted,
            short_lists,
            misspelt,
            references,
            strangers,
            windows,
            reached,
            numbers_said,
            words,
            stated,
            grades,
            filed,
            spoken,
            escalated,
            alike,
            next_days,
            disclaimed,
        ),
    ),
    (
        Message("Wording"),
        (
            terms,
            glossary,
            agreed_words,
            own_words,
            repetition,
            typography,
            drafts,
            asides,
            conflicts,
            sentences,
            facts,
            shares,
            address,
            link_names,
        ),
    ),
    (Message("Versions"), (changes, recipients, names, contracts, archive)),
    (Message("Markers"), (markers,)),
)
MODULES = tuple(module for _, modules in FAMILIES for module in modules)
RULES = {rule.id: rule for module in MODULES for rule in module.RULES}
CHECKS: tuple[Check, ...] = tuple(check for module in MODULES for check in getattr(module, "CHECKS", ()))


# Nobody reads more of one kind, and any file is answered quickly.
ENOUGH = 400


def check(
    policy: Policy,
    source: Source,
    context: Context,
    doubtful: Set[Path] = frozenset(),
    *,
    is_sound: bool = True,
    pause: Callable[[], object] = bool,
) -> list[Diagnostic]:
    """What does not make sense in a policy that can be read.

    doubtful  places of stand-ins for what could not be read: nothing is concluded from them
    is_sound  reading found no error
    pause     called before each rule; what it raises ends the check
    """
    found: list[Diagnostic] = []
    failed: list[Exception] = []
    for rule in CHECKS:
        pause()
        try:
            found += islice(rule(policy, source, context), ENOUGH)
        except (LookupError, ValueError, NotImplementedError) as error:
            failed.append(error)
    # A policy with errors or stand-ins may lack what a rule looks up: then the rule has nothing to say yet.
    if failed and is_sound and not doubtful and not any(each.level is Level.ERROR for each in found):
        raise failed[0]
    guessed = {source.span(path) for path in doubtful if path}
    return [
        each
        for each in found
        if not _touches(each, doubtful)
        and not _rests_on(each.rule, doubtful)
        and not any(beside in guessed for beside in each.related)
    ]


def _touches(found: Diagnostic, doubtful: Set[Path]) -> bool:
    """Does a finding rest on a stand-in?"""
    here = found.path
    return bool(here) and any(
        here[: len(path)] == path or path[: len(here)] == here for path in doubtful if path
    )


def _rests_on(rule: Rule, doubtful: Set[Path]) -> bool:
    """Does a rule conclude from stand-ins elsewhere?"""
    return any(
        len(path) == len(pattern)
        and all(wanted in ("*", step) for wanted, step in zip(pattern, path, strict=True))
        for pattern in rule.rests_on
        for path in doubtful
    )


__all__ = ["CHECKS", "FAMILIES", "RULES", "Check", "Context", "check"]
