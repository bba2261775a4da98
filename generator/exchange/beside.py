"""The texts of one language beside those they are translated from, also of a language that the file does not have yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import replace

import babel

from ..core.diagnostic import Path
from ..reading.yaml.nodes import Scalar, Sequence
from ..reading.yaml.source import Source
from .overview import wordings_of
from .passages import Passage, passages
from .staleness import StaleSentence


def languages_of(source: Source) -> tuple[str, ...]:
    """Those that the file names, the default first."""
    named = source.find(("document", "languages"))
    items = named.items if isinstance(named, Sequence) else ()
    return tuple(each.text for each in items if isinstance(each, Scalar))


def is_language(code: str) -> bool:
    """`fr`, `pt-BR`: does anybody speak it?"""
    try:
        babel.Locale.parse(code, sep="-")
    except (ValueError, babel.UnknownLocaleError):
        return False
    return True


def original_of(source: Source) -> str:
    """The language that prevails, else the default; "" where the file names none."""
    binding = source.find(("document", "binding_language"))
    if isinstance(binding, Scalar):
        return binding.text
    return next(iter(languages_of(source)), "")


def beside_source(source: Source, language: str, stale: Iterable[StaleSentence] = ()) -> list[Passage]:
    """Every text in this language, "" where it has none; without sources if it is the original itself."""
    original = original_of(source)
    if language == original:
        return passages(source, language)
    behind = _by_text(stale)
    if languages_of(source) == (original,):
        return _from_one_language(source, original, language)
    found = []
    for path, wordings in wordings_of(source).items():
        said = wordings.get(original) or next(iter(wordings.values()))
        text = wordings[language].text.strip("\n") if language in wordings else ""
        here = (*path, language)
        found.append(Passage(here, text, said.text.strip("\n"), _sentences(text, behind.get(here, ()))))
    return found


def _from_one_language(source: Source, original: str, language: str) -> list[Passage]:
    """There, texts stand without their language, which they get beside the first translation."""
    found = []
    for each in passages(source, original):
        above = each.path[:-1] if each.path[-1] == original else each.path
        found.append(replace(each, path=(*above, language), text="", source=each.text))
    return found


def _by_text(stale: Iterable[StaleSentence]) -> Mapping[Path, list[int]]:
    found: dict[Path, list[int]] = defaultdict(list)
    for each in stale:
        found[each.path].append(each.line)
    return found


def _sentences(text: str, lines: Iterable[int]) -> tuple[int, ...]:
    """Lines of a text -> which sentences they are."""
    said = [number for number, line in enumerate(text.split("\n")) if line.strip()]
    return tuple(said.index(line) for line in lines if line in said)
