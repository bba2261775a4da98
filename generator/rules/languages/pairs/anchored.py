"""What stands beside a number: “after two weeks” is not „binnen zwei Wochen“, however freely the rest is translated."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import chain
from typing import Final, NamedTuple

from ....i18n.calendar_names import MONTHS
from ...corpus.figures import NUMBER_WORDS, numbers
from ...corpus.texts import Patterns
from ...corpus.written_dates import months
from ..negations import denial
from .beside import Pair, Sentence

_UNITS: Final = {
    "de": r"(?:\w+n )?(?P<unit>(?:Kalender|Arbeits|Werk|Geschäfts)?(?:[Tt]ag|[Ww]och|[Mm]onat|[Jj]ahr|[Ss]tunde|[Mm]inute)\w*|%|Prozent|€|Euro|[KMGT]B)",
    "en": r"(?:calendar |business |working |full |more )?(?P<unit>(?:day|week|month|year|hour|minute)s?|%|percent|[KMGT]B)",
}
# Relation -> what says it before the number, and what behind its unit.
_BEFORE: Final = {
    "de": {
        "within": r"innerhalb(?: von)?|binnen",
        "after": r"nach(?: Ablauf von)?",
        "more": r"mehr als|über|länger als|größer als",
        "less": r"weniger als|unter|kürzer als|kleiner als",
        "least": r"mindestens|wenigstens|nicht weniger als",
        "most": r"höchstens|maximal|längstens|nicht (?:mehr|länger|größer|höher) als|bis zu",
    },
    "en": {
        "within": r"within(?: a period of)?",
        "after": r"after",
        "more": r"more than|over|longer than|larger than|in excess of|exceeds?|exceeding",
        "less": r"less than|fewer than|under|shorter than|smaller than|below",
        "least": r"at least|(?:no|not) (?:less|fewer) than|a minimum of",
        "most": r"at most|(?:no|not) (?:more|longer|larger|greater|higher) than|up to|a maximum of|(?:not|never) exceed(?:ing)?",
    },
}  # fmt: skip
_BEHIND: Final = {
    "de": {"before": r"vor(?:her|ab)?|zuvor|im Voraus|davor", "after": r"nach|danach|später"},
    "en": {"before": r"before(?:hand)?|prior to|in advance|ahead|earlier", "after": r"after|following|later|afterwards"},
}  # fmt: skip
# A day or a time of the clock.
_POINT: Final = {
    "de": {"before": r"vor", "after": r"nach", "until": r"bis(?: (?:zum|um))?", "from": r"ab|seit"},
    "en": {"before": r"before|prior to", "after": r"after", "until": r"until|till|by", "from": r"from|as of|since|starting"},
}  # fmt: skip
_WHEN: Final = {
    "de": rf"\d{{1,2}}\. ?(?:{'|'.join(MONTHS['de'])})(?: \d{{4}})?|\d{{1,2}}(?:[:.]\d\d)? Uhr",
    "en": rf"\d{{1,2}} (?:{'|'.join(MONTHS['en'])})(?: \d{{4}})?|(?:{'|'.join(MONTHS['en'])}) \d{{1,2}}(?:, \d{{4}})?"
    r"|\d{1,2}(?::\d\d)? ?[ap]\.?m\b|\d{1,2}:\d\d",
}
_EXCLUDE: Final = frozenset(
    frozenset(each.split())
    for each in ("within after", "before after", "more less", "least most", "more most", "less least", "until from",
                 "until after", "before from")
)  # fmt: skip
_OF_BOUNDS: Final = frozenset({"more", "less", "least", "most"})
# What turns a bound of time round, or says the relation otherwise.
_TURNS: Final = Patterns(
    {
        "de": r"spätestens|frühestens|erst|außer\w*|ausgenommen|es sei denn|verspätet\w*|Vorlauf\w*|sonst|andernfalls|vergeblich\w*",
        "en": r"latest|earliest|later than|earlier than|until|unless|except\w*|otherwise|notice|elaps\w*|expir\w*|remain\w*",
    }
)
_TURNS_BOUNDS: Final = Patterns(
    {
        "de": r"außer\w*|ausgenommen|es sei denn|ausgeschl\w*|untersagt|unzulässig\w*|verboten|abgelehn\w*|jenseits|darüber|entf[aä]ll\w*|ohne|spätestens|frühestens|sonst|erst|verweiger\w*",
        "en": r"unless|except\w*|exclud\w*|prohibit\w*|reject\w*|refus\w*|beyond|without|until|latest|earliest|otherwise|later than",
    }
)


class BesideNumber(NamedTuple):
    """What each sentence says beside the same number. `is_bound`: it limits, and is not about before and after."""

    first: str
    second: str
    is_bound: bool


def unlike_beside_number(pair: Pair) -> BesideNumber | None:
    """Where one excludes the other; „nach zwei Stunden“ may well be “within two hours”."""
    one, two = _relations(pair.first), _relations(pair.second)
    if not one or not two or _denies(pair.first) != _denies(pair.second):
        return None
    for number in one.keys() & two.keys():
        mine, theirs = one[number], two[number]
        if len(mine) == len(theirs) == 1 and frozenset((*mine, *theirs)) in _EXCLUDE:
            is_bound = bool(_OF_BOUNDS & mine.keys())
            turns = _TURNS_BOUNDS if is_bound else _TURNS
            is_soon = ("nach" in mine.values() and "within" in theirs) or (
                "nach" in theirs.values() and "within" in mine
            )
            if not is_soon and not any(turns[said.code].search(said.text) for said in pair[1:3]):
                return BesideNumber(next(iter(mine.values())), next(iter(theirs.values())), is_bound)
    return None


def _denies(said: Sentence) -> bool:
    return denial(said.text, said.code) is not None


@lru_cache(4096)
def _relations(said: Sentence) -> dict[str, dict[str, str]]:
    """Number -> relation -> how it is said; numbers that a sentence names twice have none."""
    if _MAY_SAY_SO[said.code].search(said.text) is None:
        return {}
    found: dict[str, dict[str, str]] = {}
    for match in chain.from_iterable(each.finditer(said.text) for each in _patterns(said.code)):
        number = (
            _number(match["number"], said.code)
            if match.re.groupindex.get("unit")
            else _point(match["number"], said.code)
        )
        if number:
            relation = str(next(name for name, word in match.groupdict().items() if name[0] == "r" and word))
            found.setdefault(number, {})[relation[2:]] = match[relation]
    return found


_MAY_SAY_SO: Final = Patterns(
    {
        "de": r"ab|seit|bis|innerhalb|binnen|nach|über|unter|als|mindestens|wenigstens|höchstens|maximal|längstens|bis zu|vor|vorher|vorab|zuvor|Voraus",
        "en": r"until|till|by|from|as of|since|starting|within|after|than|over|under|below|exceed\w*|least|most|up to|minimum|maximum|before|beforehand|prior|advance|ahead|following|later|earlier|afterwards",
    }
)


def _number(word: str, language: str) -> str | None:
    if word[0].isdigit():
        return word
    ones = ("einem", "einer", "eines", "einen", "eine", "a", "an", "one")
    return "1" if word.lower() in ones else NUMBER_WORDS[language].get(word.lower())


def _point(words: str, language: str) -> str:
    return " ".join((*numbers(words, language), *months(words, language)))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    number, unit = r"(?P<number>\d+(?:[.,]\d+)?|[^\W\d_]+)", _UNITS[language]
    before = "|".join(f"(?P<r_{name}>{words})" for name, words in _BEFORE[language].items())
    points = "|".join(f"(?P<r_{name}>{words})" for name, words in _POINT[language].items())
    behind = "|".join(f"(?P<r_{name}>{words})" for name, words in _BEHIND[language].items())
    return (
        re.compile(
            rf"(?<!\w)(?:{before}) (?:the |den |der |dem |ersten |von )*{number}[ \u00a0-]?{unit}(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<![\w.,]){number}[ \u00a0-]{unit} (?:{behind})(?!\w)", re.IGNORECASE),
        re.compile(
            rf"(?<!\w)(?:{points}) (?:the |den |der |dem )?(?P<number>{_WHEN[language]})", re.IGNORECASE
        ),
    )
