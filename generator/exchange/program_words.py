"""The program's own words that a language still lacks: out beside the policy's texts, and back into a catalog."""

from __future__ import annotations

import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.pofile import write_po

from ..core.diagnostic import Path as Place
from ..core.messages import CatalogEntry, Joined, Message, catalog, entries
from ..core.own_catalogs import TRANSLATIONS
from ..i18n.holiday_names import NAMES, TRANSLATED
from ..i18n.locale import TEMPLATE, Locale, untranslated
from ..i18n.wording_keys import key_of, resolve_key, slug
from .passages import ExchangeError, Passage

PROGRAM = "words of the program"
PLACES_DIFFER = Message("{place}: the words need {wanted}, and have {found}.")
NO_PLACES = Message("no places in braces")
_FORMS = " | "
_BRACES = re.compile(r"\{\w+\}")


def missing_words(language: str, named: Iterable[str] = ()) -> tuple[str, ...]:
    """In English, in the order of the alphabet; `named`: keys under `wording:`. Names of holidays are none of them."""
    if language.partition("-")[0] in TRANSLATED:
        return ()
    keys = {resolve_key(each) for each in named}
    return tuple(sorted(w for w in untranslated(language) if w not in NAMES and key_of(w) not in keys))


def word_passages(policy_file: Path, language: str, original: str, named: Iterable[str]) -> list[Passage]:
    """Every word that does not come with the program in this language, as the original has it, and as it is said so far."""
    if language.partition("-")[0] in TRANSLATED:
        return []
    keys = {resolve_key(each) for each in named}
    own, said_in = _own(policy_file, language), Locale(original)
    known = catalog(TRANSLATIONS, language)
    return [
        Passage((PROGRAM, _id(each.text), language), own.get(each.text, ""), _said(each, said_in))
        for each in entries(TRANSLATIONS / TEMPLATE)
        if ("", each.text) not in known and each.text not in NAMES and key_of(each.text) not in keys
    ]


def _id(words: str) -> str:
    """To be found again in another version of the program, however many words it has then."""
    return f"{slug(words)[:40]}-{hashlib.sha256(words.encode()).hexdigest()[:6]}"


def _said(entry: CatalogEntry, locale: Locale) -> str:
    if not entry.many:
        return locale.text(entry.text)
    return _FORMS.join(
        dict.fromkeys(locale.plural(entry.text, entry.many, n).replace(str(n), "{n}") for n in (1, 2))
    )


def _file(policy_file: Path, language: str) -> Path:
    return policy_file.parent / "translations" / f"{language}.po"


def _own(policy_file: Path, language: str) -> dict[str, str]:
    file = _file(policy_file, language)
    found = entries(file, language) if file.is_file() else ()
    return {each.text: _FORMS.join(each.forms) for each in found if all(each.forms)}


def catalog_with(policy_file: Path, language: str, texts: Mapping[Place, str]) -> tuple[Path, bytes, bytes]:
    """The company's catalog, what stands in it now, and what with these words in it. ExchangeError if one lacks a place."""
    file = _file(policy_file, language)
    before = file.read_bytes() if file.is_file() else b""
    words = _own(policy_file, language)
    every = {each.text: each for each in entries(TRANSLATIONS / TEMPLATE)}
    ids = {_id(each): each for each in every}
    for path, text in texts.items():
        _refuse_places(every[ids[str(path[1])]], text, path)
        words[ids[str(path[1])]] = text
    return file, before, _written(every, words, language)


def _refuse_places(entry: CatalogEntry, text: str, path: Place) -> None:
    """`{date}` in the words is filled in by the program: it must be there, and no other."""
    wanted, found = (set(_BRACES.findall(each)) for each in (entry.text, text))
    if found != wanted:
        place = Passage(path, "").place
        said = [Joined(tuple(sorted(each)), " ") if each else NO_PLACES for each in (wanted, found)]
        raise ExchangeError(PLACES_DIFFER.filled(place=place, wanted=said[0], found=said[1]))


def _written(every: Mapping[str, CatalogEntry], words: Mapping[str, str], language: str) -> bytes:
    """Always the same bytes for the same words."""
    made = Catalog(locale=language.replace("-", "_"), charset="utf-8")
    for entry, text in _entries(every, words):
        forms = text.split(_FORMS)
        many = [*forms, *forms[-1:] * made.num_plurals][: made.num_plurals]
        made.add((entry.text, entry.many) if entry.many else entry.text, tuple(many) if entry.many else text)
    buffer = io.BytesIO()
    write_po(buffer, made, width=0, sort_output=True, no_location=True, omit_header=True)
    return buffer.getvalue()


def _entries(
    every: Mapping[str, CatalogEntry], words: Mapping[str, str]
) -> Iterator[tuple[CatalogEntry, str]]:
    for text, said in words.items():
        yield every.get(text, CatalogEntry("", text, "", ("",))), said
