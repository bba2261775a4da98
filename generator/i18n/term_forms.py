"""What an entry under `terms:` must hold for the sentences of its language, and what one lacks."""

import re
from collections.abc import Collection, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Final

from ..core.messages import entries
from .terms import MARK, NAMED, PLURAL, split_forms

LACKING: Final = "…"
_ARTICLES: Final = ("der", "die", "das")
_ELIDED: Final = re.compile("l['’]")
_OTHER_ARTICLES: Final = ("des", "dem", "den")


@cache
def asked_forms(folder: Path, language: str) -> Mapping[str, frozenset[str]]:
    """Concept -> the forms that a catalog's sentences ask for: `""`, `plural`, `plural dative`."""
    catalog = folder / f"{language.partition('-')[0]}.po"
    found: dict[str, set[str]] = {}
    for each in entries(catalog, catalog.stem) if catalog.is_file() else ():
        for mark in MARK.finditer(" ".join(each.forms)):
            concept, *names = mark[3].split()
            found.setdefault(concept, set()).add(" ".join(names))
    return {concept: frozenset(names) for concept, names in found.items()}


@cache
def programs_nouns(folder: Path, language: str) -> Mapping[str, tuple[str, ...]]:
    """Concept -> what a catalog calls it where a policy has no word of its own, as it is called most often first."""
    catalog = folder / f"{language.partition('-')[0]}.po"
    found: dict[str, list[str]] = {}
    for each in entries(catalog, catalog.stem) if catalog.is_file() else ():
        for mark in MARK.finditer(" ".join(each.forms)):
            concept, *names = mark[3].split()
            if mark[2] and names in ([], [PLURAL]):
                found.setdefault(concept, []).append(mark[2])
    return {
        concept: tuple(sorted(set(nouns), key=lambda noun: (-nouns.count(noun), noun)))
        for concept, nouns in found.items()
    }


def completed(language: str, text: str, asked: Collection[str], categories: Sequence[str]) -> str:
    """An entry with `…` for each form that it lacks; the entry as it is, where it lacks none."""
    forms = split_forms(text)
    match language.partition("-")[0]:
        case "de":
            wanted = _german(forms, any(PLURAL in names.split() for names in asked))
        case "en":
            wanted = _english(forms, {"", PLURAL} <= {*asked})
        case "fr" if not any(map(NAMED.fullmatch, forms)):
            wanted = _french(forms, any(PLURAL in names.split() for names in asked))
        case _:
            wanted = _named(forms, asked, categories)
    return text if wanted == [*forms] else " | ".join(wanted)


def _german(forms: Sequence[str], is_plural_asked: bool) -> list[str]:
    first, *rest = (each or LACKING for each in forms)
    plural = rest[:1] or [LACKING] * is_plural_asked
    return [
        _with_article(first, _ARTICLES),
        *(_with_article(each, _ARTICLES[1:2]) for each in plural),
        *(_with_article(each, _OTHER_ARTICLES) for each in rest[1:]),
    ]


def _with_article(form: str, articles: Sequence[str]) -> str:
    article, _, noun = form.partition(" ")
    return form if article in articles and noun else f"{'/'.join(articles)} {form}"


def _french(forms: Sequence[str], is_plural_asked: bool) -> list[str]:
    first, *rest = (each or LACKING for each in forms)
    article, _, noun = first.partition(" ")
    stands = first if article in ("un", "une", "le", "la") and noun else f"un/une {_ELIDED.sub('', first)}"
    return [stands, *(rest[:1] or [LACKING] * is_plural_asked)]


def _english(forms: Sequence[str], are_both_asked: bool) -> list[str]:
    wanted = [each or LACKING for each in forms[:2]]
    return [*wanted, LACKING] if are_both_asked and len(wanted) == 1 else wanted


def _named(forms: Sequence[str], asked: Collection[str], categories: Sequence[str]) -> list[str]:
    named = {match[1] for form in forms if (match := NAMED.fullmatch(form))}
    plain = [form or LACKING for form in forms if not NAMED.fullmatch(form)]
    wanted = 2 if PLURAL in asked and len(categories) > 1 else 1
    return [
        *plain[: len(categories)],
        *[LACKING] * (wanted - len(plain)),
        *(form for form in forms if NAMED.fullmatch(form)),
        *(f"{name}: {LACKING}" for name in sorted({*asked} - named - {"", PLURAL, *categories})),
    ]
