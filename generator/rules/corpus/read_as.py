"""Languages that rules read by way of another: French word for word as English, of which all tables know the words.

What is so read is no translation that anybody would print: it keeps the order of the words and has no grammar. A finding
shows the words of the file (`ReadText.written`).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import pairwise
from typing import Final, NamedTuple

from ...policy.prose import UNREAD

# Languages whose sentences are compared, and the one whose tables are asked.
_READ_IN: Final = {"de": "de", "en": "en", "fr": "en"}
READABLE: Final = tuple(_READ_IN)
_TOKEN: Final = re.compile(r"[^\W\d_]+")
# What may stand between two words of one turn of phrase.
_BETWEEN: Final = re.compile(r"[\s'’‑-]*")
_MONTHS: Final = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_FIGURES: Final = re.compile(
    r"(?P<day>\b24 ?h(?:eures)? ?(?:/|sur) ?24\b)|(?P<week>\b7 ?j(?:ours)? ?(?:/|sur) ?7\b)"
    r"|\b(?P<date>(?P<d>\d{1,2})[./](?P<m>0?[1-9]|1[0-2])[./](?P<y>\d{4}))\b"
    r"|\b(?P<clock>(?P<hour>[01]?\d|2[0-4])[ \u00a0\u202f]?[hH](?:[ \u00a0\u202f]?(?P<minute>[0-5]\d))?\b(?!/))"
    r"|\b(?P<within>[dD]ans les)(?= \d+ (?:jour|heure|semaine|minute|mois))"
    r"|\b(?P<first>1(?:er|re|ère))\b|(?P<number>\bn[°º])(?= ?\d)"
    r"|(?<![\d.,])(?P<amount>\d{1,3}(?:[ \u00a0\u202f.]\d{3})*,\d+|\d{1,3}(?:[ \u00a0\u202f.]\d{3})+)(?![\d,.]\d)"
)
_DENYING: Final = frozenset(
    [
        "pas",
        "point",
        "jamais",
        "rien",
        "aucun",
        "aucune",
        "nul",
        "nulle",
        "personne",
        "ni",
        "guère",
        "aucunement",
        "nullement",
    ]
)
# „Avant que le délai n'expire“ denies nothing.
_EXPLETIVE: Final = frozenset(("avant", "moins", "crainte", "peur"))
# „l'appareil“ are two words.
_APART: Final = re.compile(r"(?<=\w)['’](?=\w|$)|^['’](?=\w|$)")
_FAR: Final = 9  # words between the two parts of a denial
_PAST: Final = {"send": "sent", "keep": "kept", "hold": "held", "make": "made", "take": "taken", "give": "given",
          "write": "written", "pay": "paid", "read": "read", "choose": "chosen", "set": "set", "find": "found",
          "leave": "left", "buy": "bought", "withdraw": "withdrawn", "begin": "begun", "bring": "brought", "put": "put",
          "pass": "passed", "back up": "backed up", "carry out": "carried out", "call back": "called back", "bear": "borne",
          "lend": "lent"}  # fmt: skip


class ReadText(NamedTuple):
    """A text as rules read it. `places`: where a piece of it starts, and where it stands in what is written."""

    text: str
    places: tuple[tuple[int, int, int], ...]
    original: str

    def written(self, found: str) -> str:
        """The words of the file that are read as `found`, or `found` if they are not to be told."""
        at = self.text.lower().find(found.lower()) if self.places and found else -1
        if at < 0:
            return found
        starts = [*(place[0] for place in self.places), len(self.text)]
        said = [place for place, (start, end) in zip(self.places, pairwise(starts), strict=True)
                if start < at + len(found) and end > at]  # fmt: skip
        return self.original[said[0][1] : said[-1][2]].strip() if said else found


def read_in(language: str) -> str:
    """The language whose tables are asked about a text; its own where no other is known."""
    return _READ_IN.get(language[:2], language[:2])


def as_read(text: str, language: str) -> str:
    return reading(text, language).text


def reading(text: str, language: str) -> ReadText:
    return _french(text) if language[:2] == "fr" else ReadText(text, (), text)


@lru_cache(4096)
def _french(text: str) -> ReadText:
    pieces = sorted([*_figures(text), *_words(text)], key=lambda piece: (piece[0], -piece[1]))
    said, places, at = "", [], 0
    for start, end, english in pieces:
        if start < at:
            continue
        said += _APART.sub(" ", text[at:start])
        if english:
            places.append((len(said), start, end))
            said += english
            at = end
        else:
            at = end + 1 if text[end : end + 1] in (" ", "'", "’") else end
    return ReadText(said + text[at:], tuple(places), text)


def _figures(text: str) -> list[tuple[int, int, str]]:
    return [(*match.span(), _figure(match)) for match in _FIGURES.finditer(text)]


def _figure(match: re.Match[str]) -> str:
    match match.lastgroup:
        case "day":
            return "24 hours a day"
        case "week":
            return "7 days a week"
        case "date":
            return f"{int(match['d'])} {_MONTHS[int(match['m']) - 1]} {match['y']}"
        case "clock":
            return f"{int(match['hour'])}:{match['minute'] or '00'}"
        case "within":
            return "within"
        case "first":
            return "1"
        case "number":
            return "no."
    whole, _, part = match["amount"].partition(",")
    return re.sub(r"\D", "", whole) + (f".{part}" if part else "")


class _Token(NamedTuple):
    word: str
    start: int
    end: int
    is_capital: bool


def _words(text: str) -> list[tuple[int, int, str]]:
    spared = [match.span() for match in UNREAD.finditer(text)]
    tokens = [
        _Token(match[0].lower(), *match.span(), match[0][0].isupper())
        for match in _TOKEN.finditer(text)
        if not any(start <= match.start() < end for start, end in spared)
    ]
    denials = _denials(tokens, text)
    found, at = [], 0
    while at < len(tokens):
        count, english = (1, denials[at]) if at in denials else _english(tokens, at, text)
        if english is not None:
            last = tokens[at + count - 1]
            is_capital = tokens[at].is_capital
            said = english[:1].upper() + english[1:] if is_capital else english
            found.append((tokens[at].start, last.end, said))
        at += count
    return found


def _denials(tokens: list[_Token], text: str) -> dict[int, str]:
    """Number of a token -> what it says: the two parts of „ne … que“, „ne … plus“, and a “ne” that stands alone."""
    found: dict[int, str] = {}
    for at, token in enumerate(tokens):
        if token.word not in ("ne", "n") or at in found:
            continue
        found[at] = ""
        after = [
            each for each in range(at + 1, min(len(tokens), at + _FAR)) if not _ends(tokens, at, each, text)
        ]
        second = next((each for each in after if tokens[each].word in (*_DENYING, "que", "qu", "plus")), None)
        is_before = any(each.word in _DENYING for each in tokens[max(0, at - 4) : at])
        if second is None and not is_before:
            is_expletive = any(each.word in _EXPLETIVE for each in tokens[max(0, at - 8) : at])
            found[at] = "" if is_expletive else "not"
        elif second is not None and tokens[second].word in ("que", "qu") and not is_before:
            is_little = second + 1 < len(tokens) and tokens[second + 1].word == "peu"
            found[second] = "" if is_little else "only"
        elif second is not None and tokens[second].word == "plus":
            found[second] = "no longer"
        elif second is not None and tokens[second].word == "personne":
            found[second] = "nobody"
    return found


def _ends(tokens: list[_Token], start: int, end: int, text: str) -> bool:
    """Does a clause end between two words?"""
    return bool(re.search(r"[.;:!?]\s", text[tokens[start].end : tokens[end].start]))


def _english(tokens: list[_Token], at: int, text: str) -> tuple[int, str | None]:
    """How many words from this one on are said by how many, and how: nothing of what is not known."""
    for words, english, is_verb in _index().of(tokens[at].word):
        if _is_at(words, tokens, at, text):
            last = tokens[at + len(words) - 1].word
            return len(words), _formed(english, last) if is_verb else english
    return 1, None


def _is_at(words: tuple[str, ...], tokens: list[_Token], at: int, text: str) -> bool:
    said = tokens[at : at + len(words)]
    if len(said) < len(words):
        return False
    if not all(_BETWEEN.fullmatch(text, one.end, two.start) for one, two in pairwise(said)):
        return False
    return all(asked == "?" or _fits(asked, token.word) for asked, token in zip(words, said, strict=True))


def _fits(asked: str, word: str) -> bool:
    if "?" in asked:
        return re.fullmatch(asked.replace("?", ".").replace("*", r"\w*"), word) is not None
    return word.startswith(asked[:-1]) if asked[-1] in "*-" else word in (asked, f"{asked}s")


def _formed(english: str, french: str) -> str:
    """The verb as a participle, where French has one."""
    if not re.search(r"(?:é|ée|és|ées)$", french):
        return english
    verb, _, rest = english.partition(" ")
    past = _PAST.get(english) or _PAST.get(verb)
    if past:
        return past if english in _PAST or not rest else f"{past} {rest}"
    ending = "d" if verb.endswith("e") else "ed"
    said = re.sub(r"(?<=[^aeiou])y$", "i", verb) + ending
    return f"{said} {rest}".strip()


class _Phrases:
    """Entries by the beginning of their first word; those of more words and of longer beginnings first."""

    def __init__(self, table: str) -> None:
        self._by_word: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}
        for line in table.strip().splitlines():
            for row in line.split("; ") if line[0] != "#" else ():
                french, _, english = row.partition(" =")
                words = tuple(french.split("_"))
                key = words[0].partition("?")[0]
                key = f"{key}*" if "?" in words[0] else key.replace("-", "*")
                self._by_word.setdefault(key, []).append((words, english.strip(), words[-1].endswith("-")))
        self._known: dict[str, list[tuple[tuple[str, ...], str, bool]]] = {}

    def of(self, word: str) -> list[tuple[tuple[str, ...], str, bool]]:
        known = self._known.get(word)
        if known is None:
            singular = [word[:-1]] if len(word) > 3 and word[-1] in "sx" else []
            keys = [word, *singular, *(f"{word[:size]}*" for size in range(len(word), 1, -1))]
            known = [entry for key in keys for entry in self._by_word.get(key, ())]
            known.sort(key=lambda entry: -len(entry[0]))
            self._known[word] = known
        return known


@cache
def _index() -> _Phrases:
    from .french import FRENCH

    return _Phrases(FRENCH)
