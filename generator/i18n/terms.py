"""The company's own words in the program's sentences.

A catalog holds the words for which a company may have its own in double brackets, as they stand without one:
`[[Ihrer|Supportstufe|tier genitive]]` is the words that follow the noun (or none), the noun, its concept with the
forms that the sentence asks for. A policy without an entry under `terms:` leaves `Ihrer Supportstufe`; one with
`tier: das Paket | die Pakete` makes it `Ihres Pakets`. `[[sie||tier]]` is words that only follow.

How a language makes a form is a noun of it: German declines (`german.py`), English chooses `a` or `an`, French has the
words around it agree (`un niveau`, `de la priorité`, `l’astreinte`), and any other language names the forms that its
catalog asks for: `[[da prioridade|severity of]]` takes the form `of: …`.

A sentence that no other noun fits has a second wording in its catalog, with the concept as its `msgctxt`.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import Final, Protocol

from .german import bare_noun, german_noun

PLURAL: Final = "plural"
MARK: Final = re.compile(r"\[\[(?:([^\]|]*)\|)?([^\]|]*)\|([^\]|]*)\]\]")
NAMED: Final = re.compile(r"([^\W\d]\w*(?: \w+)*): (.+)")
_SOUNDS_LIKE_A_VOWEL: Final = re.compile(r"(?!uni|use|usa|one\b|eu)[aeiou]|hour|honest|heir", re.IGNORECASE)
# French words that agree with a noun: masculine, feminine, plural of both, and before a vowel in the singular.
_AGREEING: Final = (
    ("le", "la", "les", "les", "l’", "l’"),
    ("du", "de la", "des", "des", "de l’", "de l’"),
    ("au", "à la", "aux", "aux", "à l’", "à l’"),
    ("de", "de", "de", "de", "d’", "d’"),
    ("un", "une", "des", "des", "un", "une"),
    ("d’un", "d’une", "des", "des", "d’un", "d’une"),
    ("ce", "cette", "ces", "ces", "cet", "cette"),
    ("mon", "ma", "mes", "mes", "mon", "mon"),
    ("son", "sa", "ses", "ses", "son", "son"),
    ("votre", "votre", "vos", "vos", "votre", "votre"),
    ("notre", "notre", "nos", "nos", "notre", "notre"),
    ("aucun", "aucune", "aucuns", "aucunes", "aucun", "aucune"),
    ("un autre", "une autre", "d’autres", "d’autres", "un autre", "une autre"),
    ("tous les", "toutes les", "tous les", "toutes les", "tous les", "toutes les"),
    ("quel", "quelle", "quels", "quelles", "quel", "quelle"),
    ("il", "elle", "ils", "elles", "il", "elle"),
    ("pris", "prise", "pris", "prises", "pris", "prise"),
    ("complet", "complète", "complets", "complètes", "complet", "complète"),
    ("récent", "récente", "récents", "récentes", "récent", "récente"),
)
_LIKE: Final = {form: row for row in reversed(_AGREEING) for form in row}
_PARTICIPLE: Final = re.compile(r"(\w+(?:é|[çnv]u))e?s?")
_AGREES: Final = re.compile(
    rf"(?<![\w’])(?:{'|'.join(sorted(_LIKE, key=len, reverse=True))}|{_PARTICIPLE.pattern})(?![\w’])"
)
_FRENCH_ARTICLE: Final = re.compile(r"(une?|le|la|des|les) |l['’]")
_FRENCH_VOWEL: Final = re.compile(r"[aeiouàâéèêëîïôûùœæ]", re.IGNORECASE)


class Noun(Protocol):
    """A company's word for a concept, in one language."""

    def said(self, before: str, names: Collection[str]) -> str | None:
        """In the form named, with what stands before it; None if the entry has no such form."""

    def agreeing(self, before: str, names: Collection[str]) -> str:
        """Words that follow its gender and number."""


@dataclass(frozen=True, slots=True)
class EnglishNoun:
    """`a` or `an` by its first sound, or as an entry has it: `an SLA target | SLA targets`."""

    singular: str
    plural: str
    article: str

    def said(self, before: str, names: Collection[str]) -> str | None:
        noun = self.plural if PLURAL in names else self.singular
        return " ".join([*before.split()[:-1], self._last(before), noun]).strip()

    def agreeing(self, before: str, names: Collection[str]) -> str:
        return before

    def _last(self, before: str) -> str:
        last = (before.split() or [""])[-1]
        if last.lower() not in ("a", "an"):
            return last
        return self.article.capitalize() if last[0].isupper() else self.article


@dataclass(frozen=True, slots=True)
class FrenchNoun:
    """`un niveau | des niveaux`, `la hotline | les hotlines`; "" for a plural that there is not."""

    singular: str
    plural: str
    is_feminine: bool
    is_elided: bool

    def said(self, before: str, names: Collection[str]) -> str | None:
        """With the words before it in its gender and number: `du niveau`, `de la priorité`, `de l’astreinte`."""
        noun = self.plural if PLURAL in names else self.singular
        return joined(self._agreed(before, names, noun), noun) if noun else None

    def agreeing(self, before: str, names: Collection[str]) -> str:
        return self._agreed(before, names)

    def _agreed(self, before: str, names: Collection[str], noun: str = "") -> str:
        is_plural = PLURAL in names
        at = self.is_feminine + 2 * is_plural
        is_elided = self.is_elided if noun[:1] == self.singular[:1] else bool(_FRENCH_VOWEL.match(noun))

        def agreed(match: re.Match[str]) -> str:
            is_next = bool(noun) and match.end() == len(before)
            row = _LIKE.get(match[0])
            if row is None:
                return f"{match[1]}{('', 'e', 's', 'es')[at]}"
            # `de` stands before plurals, too; no other word is another one before a vowel there.
            last = row[4 + self.is_feminine]
            return last if is_next and is_elided and (not is_plural or row[2] == row[0]) else row[at]

        before = f"{before[:1].lower()}{before[1:]}"
        return _AGREES.sub(agreed, before)


@dataclass(frozen=True, slots=True)
class NamedForms:
    """Forms in the order of the language's plural categories, and those that have a name."""

    forms: Mapping[str, str]

    def said(self, before: str, names: Collection[str]) -> str | None:
        form = self.forms.get(" ".join(names) or "one")
        return " ".join(filter(None, [before, form])) if form else None

    def agreeing(self, before: str, names: Collection[str]) -> str:
        return self.forms.get(" ".join(names), before)


def joined(before: str, noun: str) -> str:
    """`l’` touches what it stands before."""
    return f"{before}{'' if before.endswith('’') else ' '}{noun}".strip()


def split_forms(text: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in text.split("|"))


def noun_of(language: str, text: str, categories: Sequence[str]) -> Noun | None:
    """The entry of a policy, in the grammar of its language; None for what is no entry there."""
    forms = split_forms(text)
    match language.partition("-")[0]:
        case "de":
            return german_noun(forms)
        case "en":
            return _english(forms)
        case "fr":
            return _french(forms) or _named_only(forms, categories)
    return _named(forms, categories)


def unit_noun(language: str, text: str, categories: Sequence[str]) -> Noun | None:
    """A unit of the policy: nouns without an article, in German an hour or a day."""
    forms = split_forms(text)
    if language.partition("-")[0] == "de":
        return bare_noun("m" if "tag" in forms[0].lower() else "f", forms[0], forms[-1])
    if language.partition("-")[0] == "fr":
        return french_noun("un" if re.search(r"\bjours?\b", forms[0]) else "une", forms[0], forms[-1])
    return noun_of(language, text, categories)


def french_noun(article: str, singular: str, plural: str) -> FrenchNoun:
    """An `h` after `un` or `une` is silent, one after `le` or `la` is not: they would be elided."""
    silent = "h" if article in ("un", "une") else ""
    is_elided = bool(_FRENCH_VOWEL.match(singular)) or singular[:1].lower() in silent
    return FrenchNoun(singular, plural, article in ("une", "la"), is_elided and bool(singular))


def _french(forms: Sequence[str]) -> Noun | None:
    """The article gives the gender; None without one, or with `l’`, which has none."""
    match = _FRENCH_ARTICLE.match(forms[0])
    if not match or match[1] not in ("un", "une", "le", "la") or len(forms) > 2 or not all(forms):
        return None
    singular, plural = (_FRENCH_ARTICLE.sub("", each, count=1) for each in (forms[0], forms[-1]))
    return french_noun(match[1], singular, plural if len(forms) > 1 else "")


def _named_only(forms: Sequence[str], categories: Sequence[str]) -> Noun | None:
    """Forms for a catalog of the company, which asks for them by name."""
    return _named(forms, categories) if any(map(NAMED.fullmatch, forms)) else None


def _english(forms: Sequence[str]) -> Noun | None:
    first, _, rest = forms[0].partition(" ")
    article, noun = (first, rest) if first in ("a", "an") and rest else ("", forms[0])
    if len(forms) > 2 or not all(forms):
        return None
    sounded = article or ("an" if _SOUNDS_LIKE_A_VOWEL.match(noun) else "a")
    return EnglishNoun(noun, forms[1] if len(forms) > 1 else noun, sounded)


def _named(forms: Sequence[str], categories: Sequence[str]) -> Noun | None:
    named = {match[1]: match[2] for form in forms if (match := NAMED.fullmatch(form))}
    plain = [form for form in forms if not NAMED.fullmatch(form)]
    if not all(forms) or not plain or len(plain) > len(categories):
        return None
    return NamedForms({**dict(zip(categories, plain, strict=False)), PLURAL: plain[-1], **named})


@dataclass(frozen=True, slots=True)
class OwnWords:
    """A policy's words in one language: concept -> noun."""

    nouns: Mapping[str, Noun]

    def fill(self, sentence: str) -> str:
        """A sentence of a catalog, its marks replaced by the company's words or by those that stand there."""
        return MARK.sub(self._said, sentence) if "[[" in sentence else sentence

    def held_by(self, sentence: str) -> list[tuple[str, ...]]:
        """Each word that is put into a sentence, in its singular and plural."""
        concepts = (mark[3].split()[0] for mark in MARK.finditer(sentence))
        nouns = [self.nouns[each] for each in concepts if each in self.nouns]
        return [tuple(filter(None, (each.said("", ()), each.said("", (PLURAL,))))) for each in nouns]

    def _said(self, mark: re.Match[str]) -> str:
        before, head, asked = mark[1] or "", mark[2], mark[3].split()
        stands = joined(before, head)
        noun = self.nouns.get(asked[0])
        if noun is None:
            return stands
        said = noun.said(before, asked[1:]) if head else noun.agreeing(before, asked[1:])
        return stands if not said else f"{said[0].upper()}{said[1:]}" if stands[0].isupper() else said


NO_OWN_WORDS: Final = OwnWords({})


def unmarked(sentence: str) -> str:
    """As it stands where the company has no word of its own."""
    return NO_OWN_WORDS.fill(sentence)
