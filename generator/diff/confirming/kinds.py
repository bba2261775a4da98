"""What may have happened to a sentence, and what is to be read first."""

from enum import Enum, IntEnum
from typing import Final


class SentenceKind(Enum):
    """What a change of a sentence is; most of them tell which words came, went or changed places."""

    ONE_LANGUAGE = "one-language"
    VALUE = "value"
    NEW = "new"
    GONE = "gone"
    NUMBER = "number"
    DATE = "date"
    NEGATION = "negation"
    DUTY = "duty"
    LIMIT = "limit"
    JOINING = "joining"
    PARTY = "party"
    DIRECTION = "direction"
    NAME = "name"
    LINK = "link"
    NO_FIGURE = "no-figure"
    WORDING = "wording"
    MOVED = "moved"
    SPELLING = "spelling"


class Rank(IntEnum):
    """The first are read word by word; the last cannot mean anything else than before."""

    ONE_SIDED = 1
    MEANING = 2
    JUDGED_BY_PEOPLE = 3
    WORDED = 4
    FORM = 5


_RANKS: Final = {
    SentenceKind.ONE_LANGUAGE: Rank.ONE_SIDED,
    SentenceKind.NO_FIGURE: Rank.JUDGED_BY_PEOPLE,
    SentenceKind.WORDING: Rank.WORDED,
    SentenceKind.MOVED: Rank.FORM,
    SentenceKind.SPELLING: Rank.FORM,
}


def rank_of(kind: SentenceKind) -> Rank:
    return _RANKS.get(kind, Rank.MEANING)
