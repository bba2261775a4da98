"""One language of the policy file as a document for lawyers and translators, in the format that they work with."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC, datetime, time
from pathlib import Path
from typing import Final

from ..core.messages import LANGUAGES, Message
from ..editing.entries.languages import NO_LANGUAGES
from ..reading import schema
from ..reading.yaml.source import Source
from .beside import beside_source, is_language, languages_of, original_of
from .passages import ExchangeError, Passage, language_of, to_markdown
from .program_words import word_passages
from .staleness import StaleSentence

NO_TEXTS = Message("The policy has no texts in “{code}”; it has {known}.")
NO_TRANSLATION = Message("“{code}” is the original, and XLIFF holds a translation: take docx or markdown.")
UNKNOWN_LANGUAGE = Message("“{code}” is no language; write fr, or pt-BR.")
ENDINGS: Final = {"markdown": ".md", "docx": ".docx", "xliff": ".xlf"}


def document_of(
    policy_file: Path, read: Source, language: str, format: str, stale: Iterable[StaleSentence], author: str
) -> bytes:
    """Every text beside what it is translated from. ExchangeError if there is nothing to write.

    format  one of ENDINGS
    author  language of the document's own words, where it is made in none of the author's languages
    """
    if not is_language(language):
        raise ExchangeError(UNKNOWN_LANGUAGE.filled(code=language))
    found = texts_of(policy_file, read, language, stale)
    if format == "xliff" and language == original_of(read):
        raise ExchangeError(NO_TRANSLATION.filled(code=language))
    title = f"{found[0].text or found[0].source} ({language})"
    author = language if language in LANGUAGES else author  # who reads the document reads its language
    if format == "markdown":
        return to_markdown(found, title, author).encode()
    if format == "xliff":
        from .xliff import to_xliff

        return to_xliff(found, original_of(read), language_of(title) or "", Path(read.name).name, author)
    from .word import to_docx

    loaded = schema.load(read)[0]
    on = datetime.combine(loaded.document.effective, time()) if loaded else datetime(2000, 1, 1)
    return to_docx(found, title, author, on.replace(tzinfo=UTC))


def texts_of(
    policy_file: Path, read: Source, language: str, stale: Iterable[StaleSentence] = ()
) -> list[Passage]:
    """Those of the policy and, behind them, of the program, where it does not speak the language. ExchangeError if there are none."""
    found = [*beside_source(read, language, stale), *_words(policy_file, read, language)]
    if not found:
        known = ", ".join(languages_of(read))
        raise ExchangeError(NO_TEXTS.filled(code=language, known=known) if known else NO_LANGUAGES)
    return found


def _words(policy_file: Path, read: Source, language: str) -> list[Passage]:
    if not languages_of(read):
        return []
    named = getattr(read.find(("wording",)), "members", {})
    return word_passages(policy_file, language, original_of(read), named)
