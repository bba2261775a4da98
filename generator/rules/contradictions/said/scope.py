"""For which severities and in which regions a sentence holds, as far as it names them as the file does."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ...corpus.severity_names import severities_called
from .speech import Statement

if TYPE_CHECKING:
    from ....policy.policy import Policy


class Scope(NamedTuple):
    """Ids; () where the sentence names none, and holds for all or for what it says otherwise.

    rest  the sentence without what names them, every other letter in its place
    """

    severities: tuple[str, ...]
    regions: tuple[str, ...]
    rest: Statement


def scope(policy: Policy, said: Statement) -> Scope:
    regions, words = _regions(policy, said)
    severities = severities_in(policy, said)
    if severities:
        words = _OF_SEVERITY.sub(_blank, words)
        words = re.sub(
            "|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in policy.severities), _blank, words
        )
    return Scope(severities, regions, said._replace(words=words))


_OF_SEVERITY: Final = re.compile(
    r"\b(?:schweregrad\w*|schwere|priorität\w*|stör(?:fall|fälle|ung)\w*|ausf[aä]ll\w*|vorf[aä]ll\w*|severit\w+|priorit\w+|outage\w*|incident\w*|kritisch\w*|critical\w*)\b",
    re.IGNORECASE,
)


def _blank(match: re.Match[str]) -> str:
    return " " * len(match[0])


def severities_in(policy: Policy, said: Statement) -> tuple[str, ...]:
    """By their ids, codes or names; „P1 bis P3“ are three. () where it excepts some."""
    known = list(policy.severities)
    found = {each for each in known if re.search(rf"(?<![\w{{.-]){re.escape(each)}(?!\w)", said.words)}
    language = next((each for each in policy.languages if each[:2] == said.language), "")
    found |= set(severities_called(policy, language, said.words)) if language else set()
    if len(found) == 2 and re.search(r"\w (?:bis|to|through|–) (?:\w+ )?\w", said.words):
        first, last = sorted(map(known.index, found))
        if re.search(
            rf"{re.escape(known[first])} ?(?:bis|to|through|–) ?{re.escape(known[last])}(?!\w)", said.words
        ):
            found = set(known[first : last + 1])
    return tuple(each for each in known if each in found)


_OTHER_NAMES: Final = {
    "US": {"de": r"(?:den )?USA|Amerika", "en": r"(?:the )?(?:USA?|U\.S\.|America)"},
    "GB": {"de": r"England|(?:dem )?Vereinigten Königreich|UK", "en": r"England|(?:the )?UK|Britain"},
}


def _regions(policy: Policy, said: Statement) -> tuple[tuple[str, ...], str]:
    """Those named, and the words without them and what stands before them."""
    found, words = [], said.words
    for region in policy.regions.values():
        name = region.name.root.get("*") or next(
            (each for code, each in region.name.items() if code[:2] == said.language), ""
        )
        others = tuple(_OTHER_NAMES[each][said.language] for each in region.lies_in if each in _OTHER_NAMES)
        if name:
            words, count = _place(name, said.language, others).subn(_blank, words)
            found += [region.id] if count else []
    return tuple(found), words


@cache
def _place(name: str, language: str, others: tuple[str, ...]) -> re.Pattern[str]:
    """A region's name, inflected: „in den Vereinigten Staaten“, „Deutschlands“."""
    words = [re.sub("e[nrs]?$", "e[nrs]?", re.escape(each)) for each in name.split()]
    said = "|".join((r"\s".join(words) + "s?", *others))
    before = r"(?:(?:in|im|aus|für|innerhalb von|in der region|in|from|for|within|of)(?: (?:der|den|dem|die|the))? )?"
    return re.compile(rf"(?<!\w)(?i:{before})(?:{said})(?!\w|-)")
