"""German nouns in their four cases, and the words before them that follow their gender.

An entry is `die Priorität | die Prioritäten`: the article gives the gender, adjectives between it and the noun are
declined with it (`die erste Antwort | die ersten Antworten`). What German does not form by rule stands behind
further bars, with its article: `der Name | die Namen | des Namens | dem Namen`, `den …` for the dative plural.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import takewhile
from typing import Final

CASES: Final = ("nominative", "accusative", "dative", "genitive")
_GENDERS: Final = {"der": "m", "die": "f", "das": "n"}
_PLURAL: Final = "plural"
_THE: Final = {
    "m": ("der", "den", "dem", "des"),
    "f": ("die", "die", "der", "der"),
    "n": ("das", "das", "dem", "des"),
    _PLURAL: ("die", "die", "den", "der"),
}
_HE: Final = {
    "m": ("er", "ihn", "ihm", "seiner"),
    "f": ("sie", "sie", "ihr", "ihrer"),
    "n": ("es", "es", "ihm", "seiner"),
    _PLURAL: ("sie", "sie", "ihnen", "ihrer"),
}
_ENDINGS: Final = {
    "m": ("er", "en", "em", "es"),
    "f": ("e", "e", "er", "er"),
    "n": ("es", "es", "em", "es"),
    _PLURAL: ("e", "e", "en", "er"),
}
_WHOSE: Final = {"m": "dessen", "f": "deren", "n": "dessen", _PLURAL: "deren"}
# Prepositions that have swallowed an article, and what they are where they have not.
_SWALLOWED: Final = {"zum": "zu", "zur": "zu", "im": "in", "vom": "von", "beim": "bei", "am": "an"}
_MERGED: Final = {
    "zu dem": "zum",
    "zu der": "zur",
    "in dem": "im",
    "von dem": "vom",
    "bei dem": "beim",
    "an dem": "am",
}
_OPEN: Final = re.compile(rf"\b(?:{'|'.join(_MERGED)})\b", re.IGNORECASE)
_LIKE_EIN: Final = re.compile(r"(ein|kein|ihr|unser|sein)(?:e|en|em|er|es)?")
_LIKE_DIESER: Final = re.compile(r"(dies|jed|welch|all)(?:e|en|em|er|es)")
_SAME: Final = re.compile(r"(?:der|die|das|den|dem|des)selben?")
_ADJECTIVE: Final = re.compile(r"(.+?)(?:e|en|em|er|es)")
_LONG_GENITIVE: Final = ("s", "ß", "x", "z", "sch", "st", "nd")
_LONG_DATIVE: Final = ("e", "el", "er")


@dataclass(frozen=True, slots=True)
class GermanNoun:
    """Its forms for each of CASES, singular and plural; no plural: ()."""

    gender: str
    singular: tuple[str, ...]
    plural: tuple[str, ...]
    adjectives: tuple[str, ...] = ()

    def said(self, before: str, names: Collection[str]) -> str | None:
        """The noun in the case and number named, the words before it declined anew: `Ihrer` -> `Ihrem Ziel`."""
        forms = self.plural if _PLURAL in names else self.singular
        if not forms:
            return None
        phrase = self._phrase(names)
        words = [phrase.agreeing(word) for word in before.split()]
        words += [phrase.adjective(stem) for stem in self.adjectives]
        return _merged(" ".join([*words, forms[phrase.case]]))

    def agreeing(self, before: str, names: Collection[str]) -> str:
        """Only words that follow the noun: `sie` -> `er`."""
        phrase = self._phrase(names)
        return _merged(" ".join(phrase.agreeing(word) for word in before.split()))

    def _phrase(self, names: Collection[str]) -> "_Phrase":
        case = next((at for at, name in enumerate(CASES) if name in names), 0)
        return _Phrase(_PLURAL if _PLURAL in names else self.gender, case)


@dataclass(slots=True)
class _Phrase:
    """Words one after another, of which the first that shows the case leaves the rest weak endings."""

    gender: str
    case: int
    is_shown: bool = field(default=False)

    def agreeing(self, word: str) -> str:
        return _like(word, self._determiner(word.lower()))

    def adjective(self, stem: str) -> str:
        return stem + (self._weak() if self.is_shown else self._strong())

    def _determiner(self, word: str) -> str:
        the = _THE[self.gender][self.case]
        if word in _SWALLOWED:
            self.is_shown = True
            return f"{_SWALLOWED[word]} {the}"
        if word in {each for forms in _THE.values() for each in forms}:
            self.is_shown = True
            return the
        if word in ("deren", "dessen"):
            return _WHOSE[self.gender]
        if word in ("er", "sie", "es", "ihn"):
            return _HE[self.gender][self.case]
        return self._declined(word)

    def _declined(self, word: str) -> str:
        if _SAME.fullmatch(word):
            self.is_shown = True
            return f"{_THE[self.gender][self.case]}selb{self._weak()}"
        if match := _LIKE_DIESER.fullmatch(word):
            self.is_shown = True
            return match[1] + _ENDINGS[self.gender][self.case]
        if match := _LIKE_EIN.fullmatch(word):
            is_bare = (self.gender, self.case) in (("m", 0), ("n", 0), ("n", 1))
            self.is_shown = not is_bare
            return match[1] + ("" if is_bare else _ENDINGS[self.gender][self.case])
        match = _ADJECTIVE.fullmatch(word)
        return self.adjective(match[1]) if match else word

    def _strong(self) -> str:
        is_genitive = self.case == 3 and self.gender in ("m", "n")
        return "en" if is_genitive else _ENDINGS[self.gender][self.case]

    def _weak(self) -> str:
        is_short = self.gender != _PLURAL and (self.case == 0 or (self.case == 1 and self.gender != "m"))
        return "e" if is_short else "en"


def german_noun(forms: Sequence[str]) -> GermanNoun | None:
    """`die Priorität`, `die Prioritäten`; None where an entry has not the shape that the module's docstring teaches."""
    article, adjectives, noun = _parts(forms[0])
    the, _, plural = _parts(forms[1]) if len(forms) > 1 else ("die", (), "")
    others = dict(map(_further, forms[2:]))
    if article not in _GENDERS or not noun or the != "die" or "" in others:
        return None
    gender = _GENDERS[article]
    return GermanNoun(gender, _singular(gender, noun, plural, others), _plural(plural, others), adjectives)


def bare_noun(gender: str, singular: str, plural: str) -> GermanNoun:
    """Of a noun that is written without its article, as units are."""
    return GermanNoun(gender, _singular(gender, singular, plural, {}), _plural(plural, {}))


def _parts(form: str) -> tuple[str, tuple[str, ...], str]:
    """`die erste Antwort` -> its article, the adjectives' stems, the noun, which may be of several words."""
    article, *words = form.split() or [""]
    adjectives = tuple(takewhile(str.islower, words))
    return article, tuple(each.removesuffix("e") for each in adjectives), " ".join(words[len(adjectives) :])


def _further(form: str) -> tuple[str, str]:
    """`des Namens` -> genitive; `dem Kunden` -> dative; `den Kriterien` -> dative plural; "" for what is none."""
    article, _, noun = form.partition(" ")
    return ({"des": "genitive", "dem": "dative", "den": _PLURAL}.get(article, "") if noun else ""), noun


def _singular(gender: str, noun: str, plural: str, others: Mapping[str, str]) -> tuple[str, ...]:
    if gender == "f":
        return (noun,) * 4
    is_weak = gender == "m" and noun.endswith("e") and plural == f"{noun}n"
    oblique = others.get("dative", f"{noun}n" if is_weak else noun)
    genitive = oblique if oblique != noun else noun + _genitive_ending(noun)
    return noun, oblique if gender == "m" else noun, oblique, others.get("genitive", genitive)


def _genitive_ending(noun: str) -> str:
    if noun.endswith(".") or (noun.endswith("us") and not noun.endswith("aus")):
        return ""  # an abbreviation, or Latin: des Status
    if noun.endswith("nis"):
        return "ses"
    return "es" if noun.endswith(_LONG_GENITIVE) else "s"


def _plural(noun: str, others: Mapping[str, str]) -> tuple[str, ...]:
    if not noun:
        return ()
    return noun, noun, others.get(_PLURAL, f"{noun}n" if noun.endswith(_LONG_DATIVE) else noun), noun


def _merged(words: str) -> str:
    return _OPEN.sub(lambda each: _like(each[0], _MERGED[each[0].lower()]), words)


def _like(word: str, said: str) -> str:
    return said.capitalize() if word[:1].isupper() else said
