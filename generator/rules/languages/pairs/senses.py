"""Family Languages, senses: what is free, written, open, German or of a day in one language is not something else in another."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, warning
from ....core.messages import Message
from ...corpus.context import Context
from ...corpus.figures import numbers
from ...corpus.texts import Patterns
from ..negations import denial, is_said_otherwise
from .beside import Pair, Sentence, pairs
from .sense_words import SENSES, TIMES
from .terms import Meant

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

SENSE_DIFFERS = warning(
    "sense-differs",
    Message("{first} says “{found}” here, {second} “{other}”."),
    Message("Which of the two is right? Say the same in every language."),
    why=Message("Two customers would be promised different things."),
    bad="de: Schulungen sind kostenlos.\nen: Training is chargeable.",
    good="de: Schulungen sind kostenlos.\nen: Training is free of charge.",
)

RULES = (SENSE_DIFFERS,)

# Words of the program, of which other rules speak.
_OWN_RULES: Final = ("units", "wording")
# Of these a sentence names all that it means: by phone and email is not by email.
_LISTED: Final = frozenset(["email", "german", "gigabyte"])
_NEVER: Final = frozenset(["nie", "niemals", "never"])
_OFTEN: Final = {"einmal": 1, "once": 1, "zweimal": 2, "twice": 2, "dreimal": 3, "thrice": 3, "viermal": 4, "sechsmal": 6,
          "times": 9, "zweiten": 2, "zweite": 2, "other": 2}  # fmt: skip
# What takes something out, or puts it in the place of another.
_TURNS: Final = Patterns({
    "de": r"außer|ausgenommen|ausnahme\w*|abgesehen|statt(?=\W+\w)(?! finde)|anstatt|anstelle|sondern|jenseits|unwirksam\w*|ungültig\w*|nichtig\w*|hinfällig\w*|davon ab",
    "en": r"except\w*|other than|apart from|invalid|void|ineffective|instead|rather|unless|but|beyond",
})  # fmt: skip


def sense_differs(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for pair in pairs(policy, source):
        for found, other in unlike_senses(pair) if pair.path[0] not in _OWN_RULES else ():
            yield pair.differ(SENSE_DIFFERS, found, other)
            break


def unlike_senses(pair: Pair) -> Iterator[tuple[str, str]]:
    for terms in (SENSES, TIMES):
        one = terms.said_in(pair.first)
        two = terms.said_in(pair.second) if one else {}
        for group in one.keys() & two.keys():
            only = _only(one[group], two[group]), _only(two[group], one[group])
            if any(only) and not _LISTED.isdisjoint({*one[group], *two[group]}):
                only = only[0] or _sure(one[group]), only[1] or _sure(two[group])
            is_never = any(set(each) & _NEVER for each in only)
            if all(only) and is_certain(pair, is_of_time=terms is TIMES, is_of_denial=is_never):
                yield only[0][0], only[1][0]


def _only(mine: dict[str, Meant], others: dict[str, Meant]) -> list[str]:
    return [said.word for member, said in mine.items() if said.is_sure and member not in others]


def _sure(said: dict[str, Meant]) -> list[str]:
    return [each.word for each in said.values() if each.is_sure]


def is_certain(pair: Pair, *, is_of_time: bool, is_of_denial: bool) -> bool:
    """Neither denies more than the other or takes something out; of two units the number must be the same."""
    one, two = pair.first, pair.second
    if is_of_denial:
        return not any(
            is_said_otherwise(a.text, a.code, b.text, b.code)
            for a, b in ((one, two), (two, one))
            if denial(a.text, a.code)
        )
    if (denial(one.text, one.code) is None) != (denial(two.text, two.code) is None):
        return False
    if (_TURNS[one.code].search(one.text) is None) != (_TURNS[two.code].search(two.text) is None):
        return False
    return not is_of_time or _amounts(one) == _amounts(two)


def _amounts(said: Sentence) -> tuple[list[str], list[int]]:
    """Its numbers, and how often a thing is done."""
    return numbers(said.text, said.code), [often for word in said.words if (often := _OFTEN.get(word))]


CHECKS = (sense_differs,)
