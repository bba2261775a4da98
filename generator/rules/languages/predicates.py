"""Do two sentences speak of the same doing or being, one in German, one in English? By the beginnings of their words.

Whoever loses a “not” in translation keeps the word that was denied; whoever says it in another way takes another word.
So only a denial whose word the other language affirms is a strong sign that a “not” was lost.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Final

from .meanings import OFTEN_SAME, SAME

_PREFIXES: Final = "ab an auf aus bei durch ein fort heraus her hin mit nach vor weg weiter zurück zu über um unter offen frei fest statt bereit entgegen wieder preis bekannt"
_PARTICIPLE: Final = re.compile(rf"(?<!\w)({_PREFIXES.replace(' ', '|')})(?:ge|zu)(?=\w{{3}})")
# Words beside a denial that are not what is denied.
_BETWEEN: Final = frozenset(
    re.findall(
        r"\w+",
        "be been being to a an the any of in on at by for as with yet have has had do does did will would shall should "
        "may might can could must is are was were it its such so this that these those their his her our your also "
        "still then from under very all always further other additional sind ist werden wird kann können darf dürfen "
        "möglich hat haben muss müssen nicht die der das des dem den ein eine einen einer einem und zu im am von vom "
        "für auf aus bei mit nach zum zur als sich er sie es wir ihr wenn ",
    )
)
_WORD: Final = re.compile(r"[\w’'-]+")
_OF_VERBS: Final = ("not", "never", "cannot", "nicht", "nie", "niemals", "keinesfalls", "keineswegs")
# Verbs that say nothing without their noun: “does not constitute consent”.
_LIGHT: Final = re.compile(r"constitut|amount|qualif|regard|constru|consider|deem|become|take|make|give|bear")
_PEOPLE: Final = {
    language: [re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in table]
    for language, table in {
        "de": [
            r"wir|uns|unser\w*|anbieter\w*|auftragnehmer\w*",
            r"kund(?:e|en|in|innen)|auftraggeber\w*|(?-i:Sie|Ihnen|Ihr\w{0,2})",
        ],
        "en": [r"we|us|our|provider\w*|contractor\w*", r"customers?|clients?|you|your"],
    }.items()
}
# „Bitte ändern Sie“ and “Please change” ask the same of the same.
_ASKS: Final = re.compile(r"(?:Bitte|Please) ")
_PREPOSITION: Final = re.compile(
    r"\b(?:for|of|to|in|on|by|from|with|under|between|against|at|is|are|was|were|be|been|has|have|may|can|will|shall)\b"
)
# Declined, before a noun. In -en only behind an article or a preposition: „wir löschen Daten“ has a verb there.
_ADVERB: Final = r"[^\W\d_A-ZÄÖÜ]\w*(?:lich|ig|bar|sam|frei|los)"
_DECLINED: Final = r"[^\W\d_A-ZÄÖÜ]\w{3,}e[mrs]?"
_ARTICLES: Final = (
    "der den dem des die das einen einem einer eines unsere unseren unserem unserer unseres Ihre Ihren Ihrem Ihrer "
    "diese diesen diesem dieser dieses alle allen aller in im am bei mit von vom zum zur aus für nach auf ohne innerhalb"
)
_BEFORE_EN: Final = "|".join(rf"(?<=\b{each} )" for each in _ARTICLES.split())
_NOUN_NEXT: Final = r"(?= [A-ZÄÖÜ]\w)"
_DENIED_OF_NOUN: Final = re.compile(rf" (?:{_ADVERB} )?({_DECLINED}){_NOUN_NEXT}")
_DESCRIPTION: Final = re.compile(
    rf"(?:(?<!\w){_ADVERB} |^\w+t )?(?:(?<!\w){_DECLINED}|(?:{_BEFORE_EN})[^\W\d_A-ZÄÖÜ]\w{{3,}}en){_NOUN_NEXT}"
)
_CLAUSE_ENDS: Final = re.compile(r"[,;:–](?=\s)|\.(?=\s|$)")


def is_affirmed(line: str, at: tuple[int, int], language: str, other_line: str, other: str) -> bool:
    """Does the other language say of the same people what is denied at a place of this line?"""
    denial = line[slice(*at)].lower()
    is_plain = denial in (*_OF_VERBS, "no") or denial.startswith("kein") or denial.endswith(("n't", "n’t"))
    is_asked = bool(_ASKS.match(line) and _ASKS.match(other_line))
    if not is_plain or (not is_asked and _people(line, language) != _people(other_line, other)):
        return False
    ends = [0, *(match.end() for match in _CLAUSE_ENDS.finditer(line)), len(line)]
    start = max(end for end in ends if end <= at[0])
    before, after = line[start : at[0]], line[at[1] : min(end for end in ends if end >= at[1])]
    if language == "de":
        denied = _denied_in_german(before[:1].lower() + before[1:], denial, after)
    else:
        denied = _denied_in_english(denial != "no", after)
    rest = (
        re.sub(rf"\b(?:{'|'.join(map(re.escape, denied))})\b", " ", line, flags=re.IGNORECASE)
        if denied
        else ""
    )
    return any(_is_said(word, language, rest, other_line, other) for word in denied)


def words_alike(text: str, language: str, other_text: str, other: str) -> int:
    """How many words of a text the other text says, too: by their meaning, or because they begin alike."""
    words = [each for each in _WORD.findall(text) if len(each) > 3 and each.lower() not in _BETWEEN]
    said = _may_mean(other_text, other)
    begins = {_folded(each) for each in _WORD.findall(other_text) if len(each) > 3}
    return sum(1 for each in words if _may_mean(each, language) & said or _folded(each) in begins)


def _may_mean(text: str, language: str) -> frozenset[int]:
    """With what means the same often, and not so surely that to deny one would deny the other; below zero."""
    said = text.lower()
    often = (-1 - at for at, row in enumerate(_often(language)) if row.search(said))
    return _meanings(text, language) | frozenset(often)


@cache
def _often(language: str) -> tuple[re.Pattern[str], ...]:
    rows = [row.split(" = ")[language == "en"].split() for row in OFTEN_SAME.strip().splitlines()]
    return tuple(re.compile(rf"(?<!\w)(?:ge)?(?:{'|'.join(row)})") for row in rows)


def _people(line: str, language: str) -> list[bool]:
    """Is it said of us, of the customer? “We do not answer” is not „Der Dritte antwortet“."""
    return [bool(who.search(line)) for who in _PEOPLE[language]]


def _denied_in_english(is_verb: bool, after: str) -> list[str]:
    """The verb that follows “not”; the noun that follows “no”, and the participle of the sentence: “no claim is made”."""
    noun, participle = (after, "") if is_verb else _parted(after)
    words = [each for each in _WORD.findall(noun) if each.lower() not in _BETWEEN]
    known = [each for each in words if _is_known(each, "en") and not re.fullmatch(r"\w+[^p]ly", each)]
    is_short = is_verb and not (known and _LIGHT.match(known[0]))
    return [*known[: 1 if is_short else 2], *_WORD.findall(participle)]


def _parted(after: str) -> tuple[str, str]:
    participle = re.search(r"\b(?:is|are|was|were|be|been|being) (?:\w+ly )?(\w+)", after)
    return _PREPOSITION.split(after, maxsplit=1)[0], participle[1] if participle else ""


def _denied_in_german(before: str, denial: str, after: str) -> list[str]:
    """A verb may stand anywhere; a noun only behind „kein“ and „als“, or where no verb is known.

    „nicht genutzte Kontingente“ denies its participle alone; what else describes a noun is never what is denied.
    """
    if denial.lower() == "nicht" and (described := _DENIED_OF_NOUN.match(after)):
        return [described[1]]
    before, after = _without_descriptions(before), _without_descriptions(after)
    following = _WORD.findall(after)
    words = [each for each in (*_WORD.findall(before), *following) if each not in _BETWEEN]
    parted = following[-1] if following and following[-1] in _PREFIXES.split() else ""
    small = [each for each in words if each[0].islower()]
    verbs = [each for each in (*small, *(parted + each for each in small if parted)) if _meanings(each, "de")]
    nouns = [each for each in following if not each[0].islower() and _is_known(each, "de")]
    is_of_verb = verbs and denial.lower() in _OF_VERBS and not after.startswith(" als ")
    return verbs if is_of_verb else [*verbs, *nouns[:1]] or [each for each in words if _is_known(each, "de")]


def _without_descriptions(clause: str) -> str:
    """„Vertraulich gekennzeichnete Unterlagen“ are „Unterlagen“: participles and adjectives before a noun go."""
    return _DESCRIPTION.sub("", clause)


def _is_known(word: str, language: str) -> bool:
    return word[0].isdigit() or len(word) >= 6 or bool(_meanings(word, language))


def _is_said(word: str, language: str, rest: str, other_line: str, other: str) -> bool:
    """By a word of the same meaning that is not said beside, or by one that begins alike: “certified”, „zertifiziert“."""
    meant = _meanings(word, language)
    if any(_count(each, other_line, other) > _count(each, rest, language) for each in meant):
        return True
    is_alike = word[0].isdigit() or len(word) >= 6
    return is_alike and _folded(word) in {_folded(each) for each in _WORD.findall(other_line)}


def _count(meaning: int, line: str, language: str) -> int:
    """How many words of a line have this meaning."""
    return sum(1 for each in _WORD.findall(line) if meaning in _meanings(each, language))


def _folded(word: str) -> str:
    return word.lower().replace("ph", "f").replace("c", "k").replace("z", "k").replace("y", "i")[:5]


def _meanings(said: str, language: str) -> frozenset[int]:
    """Numbers of the meanings that a text may have."""
    text = said.lower()
    if language == "de":
        text = f"{text} {_PARTICIPLE.sub(lambda match: match[1], text)}"
    return frozenset(number for number, pattern in enumerate(_patterns(language)) if pattern.search(text))


@cache
def _patterns(language: str) -> tuple[re.Pattern[str], ...]:
    """German words may be the end of a longer one: „Datenübermittlung“."""
    rows = [row.split(" = ")[language == "en"].split() for row in SAME.strip().splitlines()]
    if language == "en":
        return tuple(re.compile(rf"(?<!\w)(?:{'|'.join(row)})") for row in rows)
    return tuple(
        re.compile("|".join(each if len(each) > 5 else rf"(?<!\w)(?:ge)?{each}" for each in row))
        for row in rows
    )
