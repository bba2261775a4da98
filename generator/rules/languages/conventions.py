"""Family Languages: how dates and times are written in each of them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, error
from ...core.messages import Message, Value
from ...i18n.language_names import LanguageName
from ...reading.faults import UNKNOWN_LANGUAGE
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

_WRITE = Message("Write the language with a region, for example {examples}.")

CONVENTION_UNKNOWN = error(
    "convention-unknown",
    Message("“{tag}” is not known as a way to write {language}."),
    _WRITE,
    why=Message("Nobody could tell from it how dates and times are written."),
    bad="conventions:\n  en: en-UK",
    good="conventions:\n  en: en-GB",
)

CONVENTION_OF_ANOTHER = error(
    "convention-of-another-language",
    Message("“{tag}” is not {language}; this line says how {language} is written."),
    _WRITE,
    why=Message("Months and weekdays would stand there in another language than the sentences around them."),
    bad="conventions:\n  en: de-AT",
    good="conventions:\n  en: en-GB\n  de: de-AT",
)

RULES = (CONVENTION_UNKNOWN, CONVENTION_OF_ANOTHER)
_RULE_OF: Final = {"unknown": CONVENTION_UNKNOWN, "another": CONVENTION_OF_ANOTHER}
_EXAMPLES: Final = {"de": "de-AT, de-CH", "en": "en-GB, en-US", "fr": "fr-CA, fr-CH"}


def convention(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Of a language of the document, and one that is known of it."""
    for language, tag in policy.document.conventions.items():
        path: Path = ("document", "conventions", language)
        if language not in policy.languages:
            values: dict[str, Value] = {"code": language, "known": ", ".join(policy.languages)}
            yield Diagnostic(UNKNOWN_LANGUAGE, source.name_span(path), path, values)
        elif fault := _fault_of(tag, language):
            shown: dict[str, Value] = {
                "tag": tag,
                "language": LanguageName(language),
                "examples": _examples(language),
            }
            yield Diagnostic(_RULE_OF[fault], source.span(path), path, shown)


def _fault_of(tag: str, language: str) -> str:
    from ...i18n.conventions import fault_of

    return fault_of(tag, language)


def _examples(language: str) -> str:
    """Those of `pt`: pt-BR, pt-PT."""
    base = language.partition("-")[0]
    if base in _EXAMPLES:
        return _EXAMPLES[base]
    from ...i18n.conventions import regions_of

    return ", ".join(f"{base}-{region}" for region in regions_of(base)) or language


CHECKS = (convention,)
