"""Family Languages, conjunctions: both in one language, one of both in another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, warning
from ....core.messages import Message
from ...corpus.context import Context
from ...corpus.texts import Patterns
from ..negations import DENIES
from .beside import Pair, Sentence, pairs

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

CONJUNCTION_DIFFERS = warning(
    "conjunction-differs",
    Message("{first} says “{found}” here, {second} “{other}”."),
    Message("Does it take both, or one of them? Say the same in every language."),
    why=Message("Two customers would have to do different things."),
    bad="de: telefonisch und per E-Mail\nen: by phone or by email",
    good="de: telefonisch und per E-Mail\nen: by phone and by email",
)

RULES = (CONJUNCTION_DIFFERS,)

_AND: Final = {"de": "und", "en": "and"}
_OR: Final = {"de": "oder", "en": "or"}
# Where “and” and “or” mean the same: what is free to choose, what holds for each of several, what is denied, conditions.
_ALIKE: Final = Patterns(
    {
        "de": r"bzw\.?|beziehungsweise|sowie|sowohl|entweder|und/oder|wahlweise|weder|noch|(?:jede[mnrs]?|alle[mnrs]?|sämtlich\w*)(?=(?: [\w-]+){0,3} (?:und|oder)(?!\w))|(?:und|oder) (?:\w+ )?(?:jede[mnrs]?|alle[mnrs]?)|ob|egal|gleich|unabhängig|außer\w*|ausgenommen|ausgeschlossen|je nach|statt"
        r"|insbesondere|etwa|z\. ?B\.|beispielsweise|darunter|solche\w*|mehr als|unter \w+|zwischen|ab und zu|und so weiter|usw\.?|hin und wieder|nach und nach|(?-i:Bei)|aus|wegen|infolge|gegen|können|kann|dürfen|darf|möglich|erreichbar|verfügbar|wähl\w*|wahl|nur|\d+ und \d+|\d+ oder \d+|auch|selbst|(?:\w*fragen|meldungen|tickets|fälle) (?:auf|in) \w+ (?:und|oder)|(?:Frage|Rückfrage)n?(?! (?:zum|zur|zu|über|nach))|Anregungen|Wünsche\w*",
        "en": r"and/or|as well as|both|either|neither|nor|any(?= (?:[\w-]+ ){0,3}(?:and|or)(?!\w))|(?:each|every|all)(?=(?: [\w-]+){0,3} (?:and|or)(?!\w))|(?:and|or) (?:\w+ )?(?:each|every|all)|whether|unless|except\w*|exclud\w*|depending|regardless|irrespective|instead|other than|in particular|such as|for example|e\.g\.|including|between|more than"
        r"|can|may|possible|available|reachable|choose|choice|only|once or twice|one or more|or more|or less|or so|again and again|in the event of|in case of|due to|because of|against|also|even|(?:requests|queries|reports|tickets|cases) in \w+ (?:and|or)|(?:questions|queries|enquiries|inquiries)(?! (?:about|on|regarding|concerning))|suggestions|comments|feedback",
    }
)  # fmt: skip


def conjunction_differs(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for pair in pairs(policy, source):
        if found := unlike_conjunctions(pair):
            yield pair.differ(CONJUNCTION_DIFFERS, *found)


def unlike_conjunctions(pair: Pair) -> tuple[str, str] | None:
    """Where one sentence has one “and” and no “or”, and the other one “or” and no “and”, in the same place."""
    one, two = (_only_conjunction(said) for said in (pair.first, pair.second))
    if one and two and one[0] != two[0] and _is_certain(pair) and abs(one[1] - two[1]) < 0.4:
        return one[2], two[2]
    return None


def _only_conjunction(said: Sentence) -> tuple[bool, float, str] | None:
    """Whether it is an “or”, where it stands in the sentence from 0 to 1, and the word; None if there is not exactly one."""
    found = [word for word in said.words if word in (_AND[said.code], _OR[said.code])]
    if len(found) != 1:
        return None
    place = re.search(rf"(?<!\w){found[0]}(?!\w)", said.text, re.IGNORECASE)
    return found[0] == _OR[said.code], place.start() / len(said.text) if place else 0.0, found[0]


def _is_certain(pair: Pair) -> bool:
    return not any(
        _ALIKE[said.code].search(said.text) or DENIES[said.code].search(said.text)
        for said in (pair.first, pair.second)
    )


CHECKS = (conjunction_differs,)
