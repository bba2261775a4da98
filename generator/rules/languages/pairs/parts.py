"""Family Languages, parts: a sentence, a half of one or an item of a list that one language lost."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, warning
from ....core.messages import Message, Value, plural_message
from ....i18n.language_names import LanguageName
from ...corpus.context import Context
from ...corpus.read_as import READABLE
from ...corpus.texts import side_by_side
from ..completeness import SENTENCES_DIFFER
from .beside import Sentence, pairs

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

PART_LOST = warning(
    "part-lost",
    Message("{second} says less than half of what {first} says here."),
    Message("Is a part of the sentence missing?"),
    why=Message("A sentence that lost its second half still looks finished."),
    bad="de: Der Techniker ruft zurück und schreibt auf, was er gefunden hat.\nen: The engineer calls.",
    good="de: Der Techniker ruft zurück und schreibt auf, was er gefunden hat.\nen: The engineer calls back and notes what was found.",
)

LIST_DIFFERS = warning(
    "list-differs",
    Message("{first} lists {count} here, {second} {others}."),
    Message("Is one missing, or one too many?"),
    why=Message("What one of the lists lacks is promised in one language only."),
    bad="de: Name, Version und Gerät\nen: name and device",
    good="de: Name, Version und Gerät\nen: name, version and device",
)

RULES = (PART_LOST, LIST_DIFFERS)

_ENDS: Final = re.compile(
    r"(?<=[^\W\d]{2}[.!?]) +(?=[A-ZÄÖÜ„“])|(?<=[^\W\d]\)[.!?]) +(?=[A-ZÄÖÜ„“])|(?<=\d{2}[.!?]) +(?=(?:The|We|You|This|It|If|In|For|Please|They|That|These|Die|Der|Das|Wir|Sie|Diese|Bei|Wenn|Bitte) )"
)
_SHORTENED: Final = re.compile(
    r"(?:zzgl|inkl|exkl|excl|incl|Mio|Mrd|seq|approx|evtl|usw|etc|vgl|lfd|sog|Inc|Ltd|Corp|Str|Tel|max|min|bzw|ggf|sect|para|art|abs|resp|insb|Nos|tägl|monatl|jährl|mtl|abzgl|dept|prof|dr|st|fr|ff|co|vs|no|nr|al|ca|mr|ms|hr|mrs|gl|zb|lt|ggü)\.$",
    re.IGNORECASE,
)
# How much shorter than the other a language is if it says as much: German runs on, English is brief.
_AS_LONG: Final = (0.68, 1.42)
_HALF: Final = (0.44, 2.6)
_LONG_ENOUGH: Final = 75


def sentence_lost(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """More sentences in one of two lines, and more said by them."""
    for path, row, wordings in side_by_side(policy, source):
        first, *others = [language for language in row if language[:2] in READABLE] or [""]
        for other in others:
            (_, one), (start, two) = row[first], row[other]
            counts, ratio = (_sentences(one), _sentences(two)), len(two) / len(one)
            if counts[0] != counts[1] and not _AS_LONG[0] <= ratio <= _AS_LONG[1]:
                values: dict[str, Value] = {
                    "first": LanguageName(first),
                    "count": _count(counts[0]),
                    "second": LanguageName(other),
                    "other": counts[1],
                }
                yield Diagnostic(
                    SENTENCES_DIFFER, wordings[other].place(start, start + len(two)), (*path, other), values
                )


def _sentences(line: str) -> int:
    return 1 + sum(1 for match in _ENDS.finditer(line) if not _SHORTENED.search(line, 0, match.start()))


def _count(count: int) -> Message:
    return plural_message("{count} sentence", "{count} sentences", count)


def part_lost(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for pair in pairs(policy, source):
        one, two = len(pair.first.text), len(pair.second.text)
        if max(one, two) >= _LONG_ENOUGH and _sentences(pair.first.text) == _sentences(pair.second.text):
            if two / one < _HALF[0]:
                yield pair.differ(PART_LOST, "", "")
            elif two / one > _HALF[1]:
                yield pair.differ(PART_LOST, "", "", is_of_second=True)


_NO_ITEM: Final = r"(?!(?:der|die|das|den|dem|deren|dessen|sofern|soweit|wenn|falls|dass|ob|weil|da|bis|wo|wie|um|so|also|etwa|insbesondere|who|which|that|whose|where|when|if|unless|but|so|as|while|version(?= \d)|including|not|namely|be|whether|either|both|even|especially|in particular|above all|such as|for example|for instance|notably|also|auch|selbst|egal|sei|seien|vor allem|zum Beispiel|beispielsweise|namentlich|nämlich|or|and|und|oder|bzw)\b)"
_ITEM: Final = rf"{_NO_ITEM}[^\W\d_][^\s,;:.()–]*(?: [^\s,;:.()–]+){{0,2}}"
_SERIES: Final = {
    language: re.compile(rf"(?<![^\s(]){_ITEM}(?:, {_ITEM})+,? (?:{words}) {_ITEM}")
    for language, words in (("de", "und|oder|sowie"), ("en", "and|or|as well as"))
}
# “Any request to support, whether by phone, …” lists no request.
_BEFORE_LIST: Final = re.compile(r"^.*, (?:whether|be it|ob|sei es) ")
# “In the first year, Standard, Gold and …” lists no year.
_LED_IN: Final = re.compile(
    r"^(?:Under|In|On|For|At|With|From|By|After|Before|During|If|When|Once|Where|As|Unless|To|However|Therefore|Upon|Until|Since|Besides|Unlike|Depending|Within|Outside|Except|Without|Apart|Please)\b[^,]*, "
)
_JOINED: Final = frozenset(["und", "oder", "sowie", "and", "or"])


def list_differs(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """One list in each sentence, of which one is longer; or no list in one, which joins two things."""
    for pair in pairs(policy, source):
        if ("," in pair.first.text or "," in pair.second.text) and "limited to" not in pair.second.text:
            one, two = (_listed(said) for said in pair[1:3])
            if one and two and one != two:
                yield pair.differ(LIST_DIFFERS, "", "", count=_things(one), others=two)


def _listed(said: Sentence) -> int:
    """How many things it lists; zero if that is not plain."""
    found = _SERIES[said.code].findall(_BEFORE_LIST.sub("", _LED_IN.sub("", said.text)))
    if len(found) == 1:
        return int(found[0].count(",")) + 2
    is_two = not found and not set(",;:()–") & set(said.text) and len(_JOINED.intersection(said.words)) == 1
    return 2 if is_two else 0


def _things(count: int) -> Message:
    return plural_message("{count} thing", "{count} things", count)


CHECKS = (sentence_lost, part_lost, list_differs)
