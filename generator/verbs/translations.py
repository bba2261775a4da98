"""The verb `translations`: per language what is missing, stale and done."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from ..core.errors import CLEAN, FINDINGS
from ..exchange.beside import is_language
from ..exchange.documents import UNKNOWN_LANGUAGE
from ..exchange.overview import states
from ..exchange.program_words import missing_words
from ..versions.translations import report
from ..versions.translations.state import Translations, translations_of


def run_translations(policy: Path, wanted: str | None, format: str, author: str) -> int:
    """Prints them; 1 if the file cannot be read or there is no such language. `wanted`: one language, also one that the policy does not have."""
    found = translations_of(policy, policy.read_bytes())
    if found is None:
        print(report.UNREADABLE.in_(author), file=sys.stderr)
        return FINDINGS
    if wanted and wanted not in found.languages and not is_language(wanted):
        print(UNKNOWN_LANGUAGE.filled(code=wanted).in_(author), file=sys.stderr)
        return FINDINGS
    if wanted:
        found = _only(found, wanted)
    if format == "json":
        print(json.dumps(report.as_data(found), ensure_ascii=False, indent=2))
    else:
        print("\n".join(_lines(found, author)))
    return CLEAN


def _only(found: Translations, wanted: str) -> Translations:
    known = tuple(each for each in found.states if each.language == wanted)
    if known or wanted in found.languages:
        return replace(found, states=known)
    named = [str(name) for name in getattr(found.source.find(("wording",)), "members", ())]
    new = states(found.source, [wanted], (), lambda code: missing_words(code, named), {})
    return replace(found, states=tuple(new))


def _lines(found: Translations, author: str) -> Iterator[str]:
    yield report.introduction(found, author)
    for section in report.sections(found, author):
        yield f"\n{section.title} ({section.language})"
        yield from (f"  {name}: {said}" for name, said in section.facts)
        if len(section.missing) < section.texts:
            yield from _places(report.MISSING_PLACES.in_(author), section.missing, found)
        yield from _places(report.STALE.in_(author), section.stale, found)


def _places(title: str, places: tuple[report.Place, ...], found: Translations) -> Iterator[str]:
    if places:
        yield f"  {title}:"
    for each in places:
        yield f"    {found.source.name}:{each.line}: {each.name}"
        if each.text:
            yield f"      {each.text}"
            yield f"      → {each.ahead}"
