"""Family Wording, agreed words: definitions, own words and the program use the words of the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, did_you_mean, warning
from ...core.messages import Message, Value
from ...i18n.term_forms import programs_nouns
from ...i18n.terms import split_forms
from ...reading.faults import UNKNOWN_REFERENCE
from ...reading.guesses.spelling import nearest
from ..corpus.context import Context
from ..corpus.texts import stem
from .glossary import inflected, wordings

if TYPE_CHECKING:
    from ...policy.policy import GlossaryTerm, Policy
    from ...reading.yaml.source import Source

GLOSSARY_DIFFERS = warning(
    "glossary-differs",
    Message("{place} has “{said}” for what the glossary calls “{term}”."),
    Message("Use one word in both places."),
    why=Message("A glossary that the document does not follow helps nobody."),
    bad="definitions:\n  working-day:\n    term: working day\n…\nglossary:\n  day:\n    term: business day\n    definition: working-day",
    good="definitions:\n  working-day:\n    term: business day",
)

RULES = (GLOSSARY_DIFFERS,)


def glossary_differs(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """The definition and the program's sentences have to use the word, too."""
    for name, entry in policy.glossary.items():
        yield from _definition_differs(policy, source, name, entry)
        yield from _concept_differs(policy, source, name, entry)


def _definition_differs(
    policy: Policy, source: Source, name: str, entry: GlossaryTerm
) -> Iterator[Diagnostic]:
    if entry.definition is None:
        return
    if entry.definition not in policy.definitions:
        path: Path = ("glossary", name, "definition")
        near = nearest(entry.definition, policy.definitions)
        values = {"name": entry.definition, "table": "definitions", "known": ", ".join(policy.definitions)}
        advice = did_you_mean(near) if near else None
        yield Diagnostic(UNKNOWN_REFERENCE, source.span(path), path, values, advice)
        return
    said = dict(wordings(policy, policy.definitions[entry.definition].term))
    yield from _differing(policy, source, ("definitions", entry.definition, "term"), entry, said)


def _concept_differs(policy: Policy, source: Source, name: str, entry: GlossaryTerm) -> Iterator[Diagnostic]:
    if entry.concept is None:
        return
    own = policy.terms.get(entry.concept)
    if own is not None:
        said = {language: _ARTICLE.sub("", split_forms(text)[0]) for language, text in wordings(policy, own)}
        yield from _differing(policy, source, ("terms", entry.concept), entry, said)
        return
    from ...core.own_catalogs import TRANSLATIONS  # only a glossary that names a concept needs the catalogs

    for language, term in wordings(policy, entry.term):
        nouns = programs_nouns(TRANSLATIONS, language).get(entry.concept, ())
        if nouns and not any(_is_same(term, noun, language) for noun in nouns):
            path: Path = ("glossary", name, "concept")
            values: dict[str, Value] = {"place": _PROGRAM, "said": nouns[0], "term": term}
            advice = Message("Name your word under terms › {concept}.", {"concept": entry.concept})
            yield Diagnostic(GLOSSARY_DIFFERS, source.span(path), path, values, advice)
            return


_PROGRAM: Final = Message("The program")
_ARTICLE: Final = re.compile(r"^(?:der|die|das|an?|the|une?|le|la) ", re.IGNORECASE)


def _differing(
    policy: Policy, source: Source, path: Path, entry: GlossaryTerm, said: dict[str, str]
) -> Iterator[Diagnostic]:
    for language, term in wordings(policy, entry.term):
        word = said.get(language, term)
        if not _is_same(term, word, language):
            full = next(each for each in policy.languages if each[:2] == language)
            place = (*path, full) if source.find((*path, full)) else path
            values: dict[str, Value] = {"place": " › ".join(map(str, path)), "said": word, "term": term}
            yield Diagnostic(GLOSSARY_DIFFERS, source.span(place), place, values)


def _is_same(term: str, word: str, language: str) -> bool:
    return re.fullmatch(inflected(term, language), word, re.IGNORECASE) is not None or stem(term) == stem(
        word
    )


CHECKS = (glossary_differs,)
