"""“Twice the fee”, where the other language has the fee: a multiple or a part that only one of them says."""

from __future__ import annotations

import re
from typing import Final

from ...corpus.texts import Patterns
from ..pairs.beside import Pair, Sentence

_MULTIPLE: Final = {
    "de": re.compile(
        r"\b(?:[Dd](?:as|ie|en|em|er|es) (?:[Dd]oppelten?|(?:[Zz]wei|[Dd]rei|[Vv]ier|[Ff]ünf|[Zz]ehn)fachen?|[Hh]älfte|[Hh]alben?)|(?:das|des|dem) (?:Doppelten?|Eineinhalbfachen?|Anderthalbfachen?))(?!\w)"
    ),
    "en": re.compile(
        r"\b(?:twice|double|triple|(?:two|three|four|five|ten) times|half) (?:of )?(?:the|that|this|your|our|its|their|what)(?!\w)",
        re.IGNORECASE,
    ),
}
_MAY_SAY_SO: Final = Patterns(
    {
        "de": r"zwei\w*|drei\w*|vier\w*|fünf\w*|zehn\w*|\w*doppel\w*|\w*fache?[nsr]?|hälft\w*|halb\w*|halbier\w*|beide\w*|\d+|\w*zeit|lang\w*|mehr|jede\w* zweite\w*",
        "en": r"two|three|four|five|ten|twice|twofold|doubl\w*|tripl\w*|\w+fold|half|halve\w*|halves|both|pair|couple|\d+|times|biannual\w*|mid\w*|long|more",
    }
)


def lost_multiple(pair: Pair) -> tuple[str, bool] | None:
    """The words that say it, and whether it is the second sentence that has them."""
    for one, other, is_of_second in (
        (pair.first, pair.second, False),
        (pair.second, pair.first, True),
    ):
        match = _multiple(one)
        if match and not _MAY_SAY_SO[other.code].search(other.text):
            return match, is_of_second
    return None


_BEGINS: Final = ("doppelt", "hälfte", "halbe", "zweifach", "dreifach", "vierfach", "fünffach", "zehnfach", "eineinhalb", "anderthalb",
                  "twice", "double", "triple", "times", "half")  # fmt: skip


def _multiple(said: Sentence) -> str:
    if not any(word.startswith(_BEGINS) for word in said.words):
        return ""
    match = _MULTIPLE[said.code].search(said.text)
    return match[0] if match else ""
