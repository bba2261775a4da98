"""Small words of which one says another thing than the other, in two sentences that otherwise say the same words.

The tables of opposites ask for more, as they speak of free translations, too.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Final, NamedTuple

from ...corpus.texts import any_of
from ..pairs.beside import Pair, Sentence


class _Row(NamedTuple):
    """What German says, English that says another thing, and what explains it in German, in English."""

    german: str
    english: str
    unless_german: str
    unless_english: str


_ROWS: Final = (
    _Row(r"muss|müssen", r"should", r"soll\w*", r"must|shall|ha(?:s|ve) to|required"),
    _Row(r"sollten?", r"must|shall", r"muss|müssen", r"should|recommended"),
    _Row(
        r"werden|wird",
        r"may|might",
        r"kann|können|könn\w+|darf|dürfen|muss|müssen|soll\w*|möglich\w*|wo|wenn|falls",
        r"will",
    ),
    _Row(
        r"kann|können|darf|dürfen",
        r"will|shall",
        r"nicht|kein\w*|wird|werden|nur|wenn|falls|sofern",
        r"can|may|able|could|if|when",
    ),
    _Row(r"und/oder", r"and", r"", r"or"),
    _Row(r"und", r"and/or", r"oder|bzw\.?", r""),
    _Row(
        r"innerhalb|binnen",
        r"after|in advance",
        r"nach|vor\w*|außerhalb",
        r"within|in(?! advance)|during",
    ),
    _Row(r"bis", r"from|since", r"von|vom|ab|seit|zu", r"to|until|till|by|through|up"),
    _Row(r"ab", r"until|till", r"bis", r"from|as of|starting|on|upon|after|since|once"),
    _Row(r"spätestens", r"at the earliest|no earlier than", r"frühestens", r"latest|later"),
    _Row(
        r"alle|aller|sämtliche\w*|jede\w?",
        r"one|some|most|several|few|none|no",
        r"ein\w*|einige\w*|manche\w*|meist\w*|mehrere\w*|wenige\w*|kein\w*|nicht",
        r"all|every\w*|each|any|both|always",
    ),
    _Row(
        r"einige|manche|mehrere|ein|eine|einer|einen|einem",
        r"all|every|both",
        r"all\w*|jede\w*|beide\w*|ganz\w*|sämtlich\w*|immer|voll\w*|gesamt\w*|täglich|stündlich|\w+lich|überall|stets|ausnahmslos|überhaupt",
        r"some|several|an?|one|at all|all of",
    ),
    _Row(
        r"beide|beiden|beider", r"one|either|neither|none", r"ein\w*|kein\w*|nicht|jede\w*", r"both|two|each"
    ),
    _Row(
        r"nur|ausschließlich|lediglich",
        r"also|too|as well|even|including",
        r"auch|ebenfalls|sogar|sondern|zusätzlich",
        r"only|exclusively|solely|just|but|alone|unless|until",
    ),
    _Row(
        r"auch|ebenfalls|sogar",
        r"only|exclusively|solely",
        r"nur|ausschließlich|lediglich|allein|sondern|erst|bedarf|bedürfen|muss|müssen|erforder\w+",
        r"also|too|as well|even|including|not only",
    ),
    _Row(
        r"immer|stets",
        r"sometimes|rarely|occasionally|usually",
        r"manchmal|selten|meist\w*|gelegentlich|in der Regel|nicht",
        r"always|ever",
    ),
    _Row(
        r"manchmal|gelegentlich|selten",
        r"always|usually|often",
        r"immer|stets|meist\w*|oft|häufig",
        r"sometimes|rarely|occasionally|seldom|not always",
    ),
    _Row(
        r"ohne",
        r"with|upon|after|subject to",
        r"mit|nach|bei|nicht|kein\w*|un\w+",
        r"without|free|no|not|except|un\w+|never|unless|less|lack\w*|miss\w*|outside",
    ),
    _Row(r"frühestens", r"at the latest|no later than", r"spätestens", r"earliest|earlier|not"),
)


def unlike_small_words(pair: Pair) -> tuple[str, str] | None:
    """The two words, that of the first sentence first."""
    german, english = sorted(pair[1:3], key=lambda said: said.code)
    for row in _ROWS if pair.is_german_english else ():
        one = _found(row.german, german.text)
        two = one and _found(row.english, english.text)
        if two and not _is_explained(row, german, english):
            return (one, two) if german is pair.first else (two, one)
    return None


def _is_explained(row: _Row, german: Sentence, english: Sentence) -> bool:
    return bool(_found(row.unless_german, german.text) or _found(row.unless_english, english.text))


@lru_cache(4096)
def _found(words: str, text: str) -> str:
    match = _pattern(words).search(text) if words else None
    return match[0] if match else ""


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return any_of(words)
