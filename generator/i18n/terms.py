"""The company's own words in the program's sentences.

A catalog holds the words for which a company may have its own in double brackets, as they stand without one:
`[[Ihrer|Supportstufe|tier genitive]]` is the words that follow the noun (or none), the noun, its concept with the
forms that the sentence asks for. A policy without an entry under `terms:` leaves `Ihrer Supportstufe`; one with
`tier: das Paket | die Pakete` makes it `Ihres Pakets`. `[[sie||tier]]` is words that only follow.

How a language makes a form is a noun of it: German declines (`german.py`), English chooses `a` or `an`, and any other
language names the forms that its catalog asks for: `[[de la priorité|severity of]]` takes the form `of: …`.

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
class NamedForms:
    """Forms in the order of the language's plural categories, and those that have a name."""

    forms: Mapping[str, str]

    def said(self, before: str, names: Collection[str]) -> str | None:
        form = self.forms.get(" ".join(names) or "one")
        return " ".join(filter(None, [before, form])) if form else None

    def agreeing(self, before: str, names: Collection[str]) -> str:
        return self.forms.get(" ".join(names), before)


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
    return _named(forms, categories)


def unit_noun(language: str, text: str, categories: Sequence[str]) -> Noun | None:
    """A unit of the policy: nouns without an article, in German an hour or a day."""
    forms = split_forms(text)
    if language.partition("-")[0] == "de":
        return bare_noun("m" if "tag" in forms[0].lower() else "f", forms[0], forms[-1])
    return noun_of(language, text, categories)


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
        stands = f"{before} {head}".strip()
        noun = self.nouns.get(asked[0])
        if noun is None:
            return stands
        said = noun.said(before, asked[1:]) if head else noun.agreeing(before, asked[1:])
        return stands if not said else f"{said[0].upper()}{said[1:]}" if stands[0].isupper() else said


NO_OWN_WORDS: Final = OwnWords({})


def unmarked(sentence: str) -> str:
    """As it stands where the company has no word of its own."""
    return NO_OWN_WORDS.fill(sentence)
