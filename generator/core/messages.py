"""Message: a sentence of the program, English where it stands in the code, said in the language of whoever reads it.

Catalogues hold the other languages, one file each; Babel reads them as they stand. `translations/authors/` has
what an author reads (findings, answers of the verbs, hover texts): each file in it is one more choice of `--lang`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from gettext import c2py
from pathlib import Path
from typing import Final, NamedTuple, Protocol

from .installation import PACKAGE

AUTHORS: Final = PACKAGE / "translations" / "authors"
ENGLISH: Final = "en"
LANGUAGES: Final = tuple(sorted({ENGLISH, *(path.stem for path in AUTHORS.glob("*.po"))}))

# (context, English sentence) -> its forms: one, or as many as the language has for numbers.
Catalog = Mapping[tuple[str, str], tuple[str, ...]]
_PLACE: Final = re.compile(r"\{(\w+)\}")


class CatalogEntry(NamedTuple):
    """An entry of a catalogue: the English sentence (`many`: its plural) and its forms in another language."""

    context: str
    text: str
    many: str
    forms: tuple[str, ...]


class Speaks(Protocol):
    """Whatever is said otherwise in each language: a Message, the name of a language, a day of the week."""

    def in_(self, language: str, /) -> str: ...


Value = str | int | Speaks


@dataclass(frozen=True, slots=True)
class Message:
    """A sentence or a part of one; `{name}` is a place for a value.

    values   what the places stand for
    context  tells apart what is one word in English and two in another language
    many     the English plural, chosen by `count`
    """

    text: str
    values: Mapping[str, Value] = field(default_factory=dict, hash=False)
    context: str = ""
    many: str = ""
    count: int = 1

    def in_(self, language: str, others: Mapping[str, Value] | None = None) -> str:
        """`others`: values for places that this message itself leaves open."""
        return fill(self._form(language), {**(others or {}), **self.values}, language)

    def filled(self, **values: Value) -> Message:
        return replace(self, values=values)

    def __bool__(self) -> bool:
        return bool(self.text)

    def _form(self, language: str) -> str:
        if self.many:
            return plural_form(AUTHORS, language, self.text, self.many, self.count)
        return catalog(AUTHORS, language).get((self.context, self.text), (self.text,))[0]


_NO_WORDS: Final = ""  # no literal in the call: a catalogue would take it for its head
NOTHING: Final = Message(_NO_WORDS)


def plural_message(one: str, many: str, count: int) -> Message:
    """`{count}` is filled in."""
    return Message(one, {"count": count}, many=many, count=count)


def in_context(context: str, text: str) -> Message:
    return Message(text, context=context)


@dataclass(frozen=True, slots=True)
class Joined:
    """Parts one after another, each in the reader's language."""

    parts: tuple[Value, ...]
    between: str = ""

    def in_(self, language: str) -> str:
        return self.between.join(_value_text(part, language) for part in self.parts)


def fill(text: str, values: Mapping[str, Value], language: str) -> str:
    """`{name}` -> its value. Not `format`: a translator's stray brace must not stop the program."""
    return _PLACE.sub(
        lambda place: _value_text(values[place[1]], language) if place[1] in values else place[0], text
    )


def _value_text(value: Value, language: str) -> str:
    return str(value) if isinstance(value, str | int) else value.in_(language)


@lru_cache(maxsize=64)
def catalog(folder: Path, language: str) -> Catalog:
    """That of a language, else of the language it belongs to (`de` for `de-AT`); empty where English has to do."""
    names = (language, language.partition("-")[0])
    path = next((each for name in names if (each := folder / f"{name}.po").is_file()), None)
    # What is not translated yet, is said in English.
    return (
        {(each.context, each.text): each.forms for each in entries(path, path.stem) if all(each.forms)}
        if path
        else {}
    )


def entries(path: Path, language: str = ENGLISH) -> Iterator[CatalogEntry]:
    """What stands in a catalogue of this language, without its head."""
    from babel.messages.pofile import read_po

    with path.open("rb") as file:
        for each in read_po(file, locale=language.replace("-", "_")):
            text, many = (each.id, "") if isinstance(each.id, str) else each.id
            forms = (each.string,) if isinstance(each.string, str) else tuple(each.string or ("",))
            if text:
                yield CatalogEntry(each.context or "", text, many, forms)


def plural_form(folder: Path, language: str, one: str, many: str, count: int) -> str:
    """The form for a number, by the language's own rule; by that of English for English words."""
    forms = catalog(folder, language).get(("", one))
    if forms is None:
        return one if count == 1 else many
    return forms[min(_plural_rule(language)(count), len(forms) - 1)]


@lru_cache(maxsize=64)
def _plural_rule(language: str) -> Callable[[int], int]:
    from babel.messages.plurals import get_plural

    return c2py(get_plural(language.replace("-", "_")).plural_expr)
