"""Family Languages, wordings: a translation that says word for word the same, but for one word."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, warning
from ....core.messages import Message
from ...corpus.context import Context
from ...corpus.figures import numbers
from ..pairs.beside import Pair, pairs
from ..pairs.opposites import ORDER_DIFFERS
from ..pairs.parties import says_one_thing
from .agents import unlike_agents, unlike_subjects
from .aligned import Alike, Meaningful, aligned
from .denied_words import odd_denial
from .false_friends import false_friends
from .items import unlike_items
from .multiples import lost_multiple
from .names import lost_name
from .sequence import unlike_sequence
from .small_words import unlike_small_words

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

WORD_DIFFERS = warning(
    "word-differs",
    Message("{first} says “{found}” here, {second} “{other}”; otherwise both say the same."),
    Message("Which of the two is right? Say the same in every language."),
    why=Message("One other word promises another thing."),
    bad="de: Unterlagen werden zurückgegeben.\nen: Documents are destroyed.",
    good="de: Unterlagen werden zurückgegeben.\nen: Documents are returned.",
)

WORD_LOST = warning(
    "word-lost",
    Message("{first} says “{found}” here, {second} does not; otherwise both say the same."),
    Message("Is it missing in one language, or too much in the other?"),
    why=Message("One word less promises more, or less."),
    bad="de: Der Widerspruch ist schriftlich einzulegen.\nen: The objection must be made.",
    good="de: Der Widerspruch ist schriftlich einzulegen.\nen: The objection must be made in writing.",
)

FALSE_FRIEND = warning(
    "false-friend",
    Message(
        "{first} says “{found}” here, {second} “{other}”: the words look alike and mean different things."
    ),
    Message("Translate what is meant, not the word that looks alike."),
    why=Message("Whoever knows one of the two words only reads another promise."),
    bad="de: Eventuell rufen wir zurück.\nen: Eventually, we will call back.",
    good="de: Eventuell rufen wir zurück.\nen: We may call back.",
)

RULES = (WORD_DIFFERS, WORD_LOST, FALSE_FRIEND)

# Words of the program, of which other rules speak.
_OWN_RULES: Final = ("units", "wording")
# Words of these exclude each other also where a second word is another.
_EXCLUSIVE: Final = frozenset(["times", "languages", "places", "cities", "fates"])
_NOUNS: Final = frozenset(["people", "things", "money", "contracts", "places", "times"])
_LONG_ENOUGH: Final = 3  # words that both say
# What nobody leaves out without changing what is promised; by their beginnings.
_WEIGHTY: Final = (
    *("schriftlich", "ausdrücklich", "unverzüglich", "sofort", "umgehend", "kostenlos", "unentgeltlich", "vertraulich"),
    *("gemeinsam", "vollständig", "persönlich", "dringend", "kritisch", "geplant", "erheblich", "werktags", "deutsch"),
    *("englisch", "aktuell", "writ", "express", "immediate", "prompt", "confidential", "joint", "complete", "personal"),
    *("urgent", "critical", "planned", "scheduled", "weekday", "german", "english", "current"),
)  # fmt: skip


def wording_differs(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for pair in pairs(policy, source):
        if pair.path[0] not in _OWN_RULES:
            alike = aligned(pair)
            found = [*_differences(pair, alike, policy.company.name)]
            yield from found or _in_parts(pair, alike, policy)


def _in_parts(pair: Pair, alike: Alike, policy: Policy) -> Iterator[Diagnostic]:
    """What can be told of a sentence that is no word for word translation."""
    if other := false_friends(pair):
        yield pair.differ(FALSE_FRIEND, *other)
    elif other := unlike_sequence(pair):
        yield pair.differ(ORDER_DIFFERS, *other)
    elif other := unlike_items(pair) or unlike_subjects(pair, policy.company.name):
        yield pair.differ(WORD_DIFFERS, *other)
    elif lost := lost_multiple(pair) or lost_name(pair, alike, policy):
        yield pair.differ(WORD_LOST, lost[0], "", is_of_second=lost[1])


def _differences(pair: Pair, alike: Alike, company: str) -> Iterator[Diagnostic]:
    is_literal = _is_literal(alike)
    if not is_literal and not _is_long(alike):
        return
    known = alike.first.known or alike.second.known
    if odd := odd_denial(pair, alike):
        if is_literal and not known and not alike.first.unknown and odd.is_certain:
            yield pair.differ(WORD_LOST, odd.word, "", is_of_second=odd.is_of_second)
    elif known and (other := _other_word(pair, alike)):
        yield pair.differ(WORD_DIFFERS, *other)
    elif known:
        yield from _lost_word(pair, alike)
    elif is_literal and (other := unlike_small_words(pair) or unlike_agents(pair, company)):
        yield pair.differ(WORD_DIFFERS, *other)


def _is_literal(alike: Alike) -> bool:
    """Does each say all words of the other but one, and do they say enough to tell?"""
    one, two = alike.first, alike.second
    known = len(one.known), len(two.known)
    is_short = alike.shared == 1 and not one.unknown and sum(known) < 3
    return (alike.shared > 1 or is_short) and one.unknown == two.unknown < 2 and max(known) < 2


def _is_long(alike: Alike) -> bool:
    """Does each say nearly all words of the other, of which there are several?"""
    one, two = alike.first, alike.second
    return (
        alike.shared >= _LONG_ENOUGH
        and max(one.unknown, two.unknown) < 2
        and max(len(one.known), len(two.known)) < 3
    )


def _other_word(pair: Pair, alike: Alike) -> tuple[str, str] | None:
    one, two = alike.first, alike.second
    if _is_literal(alike):
        kinds = None
        words = product(one.known or one.parts, two.known or two.parts)
    else:
        kinds = _EXCLUSIVE
        words = product(one.known, two.known)
    found = ((a, b) for a, b in words if kinds is None or kinds & a.kinds & b.kinds)
    return next(((a.word, b.word) for a, b in found if _exclude(pair, a, b)), None)


def _exclude(pair: Pair, one: Meaningful, two: Meaningful) -> bool:
    """Are both of a kind, so that one of them excludes the other, or one thing and another?"""
    common = one.kinds & two.kinds
    if "people" in common:
        return says_one_thing(pair, one.word, two.word)
    if "times" in common:
        return numbers(pair.first.text, pair.first.code) == numbers(pair.second.text, pair.second.code)
    return bool(common) or all(len(each.kinds) == 1 and each.kinds < _NOUNS for each in (one, two))


def _lost_word(pair: Pair, alike: Alike) -> Iterator[Diagnostic]:
    one, two = alike.first, alike.second
    if _is_literal(alike) and not one.unknown and not (one.known and two.known):
        word = (*one.known, *two.known)[0].word
        if word.startswith(_WEIGHTY):
            yield pair.differ(WORD_LOST, word, "", is_of_second=bool(two.known))


CHECKS = (wording_differs,)
