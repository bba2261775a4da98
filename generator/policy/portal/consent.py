"""Is the sentence at the send button the customer's own declaration? Then it needs a box, for nobody may make it for them.

“I have read the privacy notice.” is one; “How we handle your data is said in the privacy notice.” is a sentence of the company.
Told by the words of the first person, in each language the program speaks; of another language nothing is claimed.
"""

import re
from typing import Final, Literal, NamedTuple

from ..base import Text
from ..prose import UNREAD

Kind = Literal["declaration", "sentence", "unsure"]
FIELD: Final = "consent_given"
"""The field that carries the words of the declaration. No entry of `required_information` can have this name."""


class _Words(NamedTuple):
    """What each kind of word is: who speaks of himself, what is his, who is spoken to, what consents."""

    i: re.Pattern[str]
    mine: re.Pattern[str]
    you: re.Pattern[str]
    agree: re.Pattern[str]


_WORDS: Final = {
    "de": _Words(
        re.compile(r"\bich\b", re.IGNORECASE),
        re.compile(r"\b(?:mich|mir|mein(?:e[mnrs]?)?)\b", re.IGNORECASE),
        re.compile(r"\b(?:Sie|Ihnen|Ihr(?:e[mnrs]?)?|[Dd]u|[Dd]ir|[Dd]ein(?:e[mnrs]?)?)\b"),
        re.compile(
            r"gelesen\b|verstanden\b|zur kenntnis genommen|einverstanden|\bstimm\w*\b.*\bzu\b|zugestimmt|zustimm|willig\w*\b.*\bein\b|einwillig"
            r"|eingewilligt|akzeptier|bestätig|erklär",
            re.IGNORECASE,
        ),
    ),
    "en": _Words(
        # “Annex I” is a number.
        re.compile(r"(?<!annex )(?<!part )(?<!title )(?<!chapter )(?<!section )(?<!schedule )(?<!appendix )(?<!article )"
                   r"(?<![\w’'])(?-i:I)(?![\w.)-])", re.IGNORECASE),
        re.compile(r"\b(?:me|my|mine|myself)\b", re.IGNORECASE),
        re.compile(r"\byou(?:rs?)?\b", re.IGNORECASE),
        re.compile(r"\b(?:have|has) read\b|^read\b|\bunderst(?:an|oo)d\b|\btaken note\b|\bagreed?\b|\bconsent|\baccept|\backnowledge|\bconfirm|\bdeclare", re.IGNORECASE),
    ),
    "fr": _Words(
        re.compile(r"\bje\b|\bj['’]", re.IGNORECASE),
        re.compile(r"\b(?:me|moi|mon|ma|mes|mien(?:ne)?s?)\b|\bm['’]", re.IGNORECASE),
        re.compile(r"\b(?:vous|votre|vos|vôtres?|tu|toi|ton|ta|tes)\b|\bt['’]", re.IGNORECASE),
        re.compile(r"\blue?s?\b|pris(?:e?s?)? connaissance|\bcompris|d['’]accord|consen[st]|\baccept|\bapprouv|\bconfirm|\breconnai|\bautoris|\bdéclar", re.IGNORECASE),
    ),
}  # fmt: skip


def kind_of(text: str, language: str) -> Kind:
    """Of a text as it stands in the file, in a language such as `de` or `en-GB`."""
    words = _WORDS.get(language.partition("-")[0])
    if words is None:
        return "unsure"
    said = " ".join(UNREAD.sub(" ", text).replace("[", "").split())
    is_spoken_to, agrees = words.you.search(said), words.agree.search(said)
    if words.i.search(said):  # “I process your data …” is said by a company of one.
        return "declaration" if agrees or not is_spoken_to else "unsure"
    if words.mine.search(said):
        return "unsure" if is_spoken_to else "declaration"
    return "unsure" if agrees else "sentence"


def kinds(text: Text, languages: tuple[str, ...]) -> dict[str, Kind]:
    """Language -> what the text is there. Where the program does not know the language, as it is in one that it knows."""
    told = {each: kind_of(text.in_(each), each) for each in _spoken(text, languages)}
    known = [kind for each, kind in told.items() if each.partition("-")[0] in _WORDS]
    agreed = known[0] if known and len(set(known)) == 1 else None
    return {
        each: agreed if agreed and each.partition("-")[0] not in _WORDS else kind
        for each, kind in told.items()
    }


def is_declaration(text: Text, language: str, languages: tuple[str, ...]) -> bool:
    """Is it to be ticked in this language? What is not certain stays a sentence."""
    return kinds(text, languages).get(language) == "declaration"


def _spoken(text: Text, languages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(each for each in languages if text.is_shared or each in text.root)
