"""Family Languages, joined: both in one language and one of both in another, told by the two words that are joined."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final, NamedTuple

from ....core.diagnostic import Diagnostic, Rule
from ...corpus.context import Context
from ...corpus.texts import Patterns
from ..literal.aligned import Meaningful, are_alike, said_in
from ..negations import denial
from ..pairs.beside import Pair, Sentence, pairs
from ..pairs.conjunctions import CONJUNCTION_DIFFERS, unlike_conjunctions

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

RULES: tuple[Rule, ...] = ()  # its one is in `pairs/conjunctions.py`

_JOINT: Final = {
    "de": re.compile(r"(?P<left>[\w-]+) (?P<word>und|oder) (?=(?P<right>(?:[\w-]+ ?){1,4}))"),
    "en": re.compile(r"(?P<left>[\w-]+) (?P<word>and|or) (?=(?P<right>(?:[\w-]+ ?){1,4}))"),
}
_BOTH: Final = frozenset(["und", "and"])
# Where either word may say the same.
_EITHER: Final = Patterns(
    {
        "de": r"nur|haft\w*|jede\w*|alle\w*|beide\w*|sämtliche\w*|weder|sowohl|entweder|ob|egal|unabhängig|sowie|bzw\.?|und/oder|insbesondere|etwa|z\. ?B\.|wie|außer\w*|ohne|können|kann|dürfen|darf|falls|wenn|sofern|mehr|weniger|zwischen|\w*fragen|wer",
        "en": r"only|liab\w*|any|each|every|all|both|either|neither|whether|regardless|as well as|and/or|in particular|such as|for example|e\.g\.|except|without|can|may|if|more|less|between|whoever|anyone|unless|including",
    }
)


class _Joint(NamedTuple):
    is_both: bool
    word: str
    left: list[Meaningful]
    right: list[Meaningful]


def joined_differ(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for pair in pairs(policy, source):
        found = unlike_joined(pair)
        if found and not unlike_conjunctions(pair):
            yield pair.differ(CONJUNCTION_DIFFERS, *found)


def unlike_joined(pair: Pair) -> tuple[str, str] | None:
    """The two conjunctions, where each joins the same two words."""
    one, two = _joints(pair.first), _joints(pair.second)
    if not one or not two or any(_is_open(said) for said in pair[1:3]):
        return None
    for mine in one:
        alike = [each for each in two if _is_same(mine, each)]
        if len(alike) == 1 and alike[0].is_both != mine.is_both:
            return mine.word, alike[0].word
    return None


def _is_open(said: Sentence) -> bool:
    return denial(said.text, said.code) is not None


def _joints(said: Sentence) -> list[_Joint]:
    found = []
    for match in _JOINT[said.code].finditer(said.text):
        near = said.text[max(0, match.start() - 60) : match.end() + 30]
        left, right = (said_in(said._replace(text=match[side])) for side in ("left", "right"))
        if left and right and not _EITHER[said.code].search(near):
            found.append(_Joint(match["word"] in _BOTH, match["word"], left, right[:1]))
    return found


def _is_same(one: _Joint, two: _Joint) -> bool:
    return all(
        any(word.meanings and are_alike(word, theirs) for word in mine)
        for mine, theirs in ((one.left, two.left), (one.right, two.right))
    )


CHECKS = (joined_differ,)
