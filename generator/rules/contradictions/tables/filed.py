"""What a sentence files under a severity, held against the descriptions: “requests for features are filed under Minor”."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic
from ...corpus.context import Context
from ...corpus.severity_names import severity_names
from ...corpus.texts import Later, Patterns, stem
from ...languages.negations import denial
from ..said.speech import Statement, sentences
from .stated import contradicted, full, is_hedged

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

RULES = ()

_MAY_SAY: Final = {
    "de": Later(r"\b(?:unter|als|zu|mit|in|Schweregrad|fallen|gehören|gelten|sind|haben|bekommen|erhalten) "),
    "en": Later(r"\b(?:under|as|to|severity|into|are|is|count|get|have) "),
}
_FILES: Final = Patterns(
    {
        "de": r"führ(?:en|t)|geführt|fall(?:en|t)|fällt|zähl\w*|gezählt|gehör\w*|gelten|gilt|behandel\w*|bearbeite\w*|ordne\w*|zugeordnet|stufe\w*|eingestuft|eingeordnet|melde\w*|sind|ist|haben|hat|bekommen|bekommt|erhalten|erhält|einen?|werden|wird|wir|grundsätzlich|immer|stets",
        "en": r"fil(?:e|es|ed)|fall(?:s|ing)?|counts?|belongs?|treat(?:s|ed)?|handled?|rat(?:e|ed)|class\w*|assign\w*|consider\w*|rank\w*|is|are|have|has|gets?|given|be|we|always|generally",
    }
)
_LEVEL: Final = Patterns(
    {
        "de": r"schweregrad\w*|schwere|priorität\w*|kategorie|klasse|stufe|zu|mit|in|unter|als|dem|der|den|die|das|des|ein|eine|einer|zum|zur|vom|von|für|und|oder|auf|im|am|bei",
        "en": r"severity(?: levels?)?|priority|category|class|level|under|as|to|into|of|the|a|an|with|for|and|or|about|on|in",
    }
)
_GENERIC: Final = frozenset({"problem", "servic", "service", "fall", "fäll", "cas", "case", "issu", "general", "allgemein", "einzeln", "single", "all", "every", "each", "jed"})  # fmt: skip
_CHANGES: Final = Patterns(
    {
        "de": r"und|oder|statt|herab\w*|herauf\w*|zunächst|später|kann|können|von|umgang\w*|nicht mehr|auch",
        "en": r"and|or|instead|down\w*|up\w*|initially|later|can|may|from|workaround|no longer|also|too",
    }
)


def filed_wrongly(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said in sentences(policy, source, _MAY_SAY) if len(policy.severities) > 1 else ():
        if said.path[0] != "sections" or len(said.words) > 110 or is_hedged(said):
            continue
        given = _given(policy, said)
        if given is None or denial(said.words, said.language):
            continue
        begin, end, name = given
        rest = said.words[:begin] + " " + said.words[end:]
        if not _FILES[said.language].search(rest) or _CHANGES[said.language].search(rest):
            continue
        about = _stems(_LEVEL[said.language].sub(" ", _FILES[said.language].sub(" ", rest)))
        meant = _described(policy, said, about)
        own = [each for item in _items(policy, said, name) for each in item]
        is_own = any(_is_like(one, each) for one in about - _GENERIC for each in own)
        if len(meant) == 1 and meant != {name} and not is_own:
            (right,) = meant
            stated = f"{right} {policy.severities[right].name.in_(full(policy, said))}"
            yield contradicted(said, begin, end, "severities", stated)


# „unter „Geringfügig““, “as P3”, “as minor”
_BEFORE: Final = Later(
    r"(?:\b(?:unter|als|zu|in|mit|Schweregrad|Priorität|under|as|to|into|severity|considered|rated|are|is|sind|ist) |[„“])$"
)


def _given(policy: Policy, said: Statement) -> tuple[int, int, str] | None:
    """The one severity that it names: where, and its id."""
    codes = "|".join(map(re.escape, policy.severities))
    found = [
        (*match.span(), match[0])
        for match in re.finditer(rf"(?<![\w{{.-])(?:{codes})(?![\w-])", said.words)
        if len(match[0]) > 1
    ]
    if not found:
        for at, name in severity_names(policy, full(policy, said), said.words):
            if _BEFORE.search(said.words[:at]):
                found.append((at, at + len(policy.severities[name].name.in_(full(policy, said))), name))
    return found[0] if len(found) == 1 else None


def _described(policy: Policy, said: Statement, about: set[str]) -> set[str]:
    """Severities with a description in which all of that stands."""
    if len(about) < 2 and not any(len(each) > 11 for each in about):
        return set()
    return {
        name
        for name in policy.severities
        for item in _items(policy, said, name)
        if about - _GENERIC and all(any(_is_like(one, each) for each in item) for one in about)
    }


def _items(policy: Policy, said: Statement, name: str) -> list[set[str]]:
    return [_stems(text.in_(full(policy, said))) for text in policy.severities[name].description]


def _is_like(one: str, other: str) -> bool:
    """The same, or two compounds of the same first word: „Funktionswünsche“, „Funktionsanfragen“."""
    if one == other:
        return True
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    return shared >= 8 and shared >= len(one) / 2


_SMALL: Final = frozenset({"der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "und", "oder", "the", "a", "an", "of", "to", "or", "and", "zum", "zur", "vom", "von", "für", "on", "with", "mit", "bei", "auf", "for", "about", "in", "im", "nur"})  # fmt: skip


def _stems(text: str) -> set[str]:
    return {stem(each) for each in re.findall(r"[^\W\d_]{2,}", text.casefold()) if each not in _SMALL}


CHECKS = (filed_wrongly,)
