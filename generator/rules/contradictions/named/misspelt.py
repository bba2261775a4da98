"""Names of tiers, severities, regions and the company that a slip of the fingers has changed: „Glod-Support“."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic
from ....core.keeping import cached
from ....core.messages import Value
from ....reading.guesses.spelling import distance
from ...corpus.context import Context
from ...corpus.texts import prose
from .unlisted import ENTRY_UNLISTED

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

RULES = ()

_WORD: Final = re.compile(r"[^\W\d_]{4,24}")
# Where only a tier can stand, any slip is one: „Golg-Kunden“.
_BEFORE_A_TIER: Final = {
    "de": re.compile(r"-(?:Support|Service|Kund|Tarif|Stufe|Paket|Vertrag|Abo|Nutzer|Abonnent)"),
    "en": re.compile(r" (?:[Ss]upport|[Cc]ustomers?|[Ss]ubscribers?|[Tt]ier|[Pp]lan|[Pp]ackage)(?!\w)"),
}
# Words of their own that are one letter away from what tiers are called.
_OF_THEIR_OWN: Final = frozenset(
    {"geld", "golf", "bold", "cold", "hold", "sold", "told", "fold", "gild", "goal", "good", "base", "basis", "standards", "free", "four", "plug", "profi", "profis"}
)  # fmt: skip


def names_misspelt(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Each once in a language, where it stands first."""
    names = _names(policy)
    told: set[tuple[str, str]] = set()
    for path, language, scalar in prose(policy, source):
        if path[0] in ("wording", "units") or language[:2] not in _BEFORE_A_TIER:
            continue
        for match in _WORD.finditer(scalar.text):
            meant = _meant(match[0], names)
            if meant is None or (language, match[0]) in told:
                continue
            name, table, is_plain = meant
            is_tier = table == "tiers" and _BEFORE_A_TIER[language[:2]].match(scalar.text, match.end())
            if is_plain or is_tier:
                told.add((language, match[0]))
                values: dict[str, Value] = {"words": match[0], "table": table, "known": name}
                yield Diagnostic(ENTRY_UNLISTED, scalar.place(*match.span()), path, values)


Names = tuple[tuple[str, str], ...]


@cached(2)
def _names(policy: Policy) -> Names:
    """Names of one word, with their tables."""
    found: dict[str, str] = {}
    for table in ("tiers", "severities", "regions"):
        for entry in getattr(policy, table).values():
            found |= dict.fromkeys(entry.name.root.values(), table)
    found[policy.company.name] = "company"
    return tuple((name, table) for name, table in found.items() if _WORD.fullmatch(name))


@cache
def _meant(word: str, names: Names) -> tuple[str, str, bool] | None:
    """The name that is one slip away, its table, and whether it can be nothing else."""
    said = word.casefold()
    if not any(said[0] == name[0].casefold() and -2 < len(said) - len(name) < 4 for name, _ in names):
        return None
    if said in _OF_THEIR_OWN or any(_is_form(said, name.casefold()) for name, _ in names):
        return None
    for name, table in names:
        known = name.casefold()
        for stem in {said, *(said.removesuffix(each) for each in ("e", "en", "er", "es", "em", "s"))}:
            if len(stem) > 3 and stem[0] == known[0] and distance(stem, known, 2) == 1:
                return name, table, _is_plain(stem, known, is_name=word[0].isupper() or table == "severities")
    return None


def _is_form(said: str, known: str) -> bool:
    """Is it the name itself in any form, or a word made of it: “Israeli”, „Standards“?"""
    return said.startswith(known) or known.startswith(said) or said.endswith(known)


def _is_plain(said: str, known: str, *, is_name: bool) -> bool:
    """Two letters exchanged, or one too many or missing, in a word of five letters or more; in a long one any slip."""
    if not is_name or len(known) < 5:
        return False
    return len(known) > 7 or len(said) != len(known) or sorted(said) == sorted(known)


CHECKS = (names_misspelt,)
