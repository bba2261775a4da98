"""Family Wording, own words: an entry under `terms:` without the grammar that the program's sentences need."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, error, warning
from ...core.messages import Message, Value
from ...i18n.wording_keys import KEYS, keys, resolve_key
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

TERM_FORMS = error(
    "term-forms",
    Message("“{text}” lacks a form that the program's sentences need."),
    Message("Write it like this: {forms}"),
    why=Message(
        "A sentence must say “der Priorität” and “Ihres Tickets”: gender and plural cannot be guessed."
    ),
    bad="severity:\n    de: Priorität",
    good="severity:\n    de: die Priorität | die Prioritäten",
)

TERM_REPLACED = warning(
    "term-replaced",
    Message("“{text}” stands in place of a sentence that now says “{said}”."),
    Message("Delete the entry under wording, or use the word that stands under terms."),
    why=Message("A sentence would keep another word than all the others."),
    bad="terms:\n  severity:\n    en: priority | priorities\nwording:\n  severity: Severity",
    good="terms:\n  severity:\n    en: priority | priorities",
)

RULES = (TERM_FORMS, TERM_REPLACED)


def term_forms(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    if not policy.terms:
        return
    from ...core.own_catalogs import TRANSLATIONS
    from ...i18n.language_names import is_known
    from ...i18n.locale import Locale  # only a policy with words of its own needs them
    from ...i18n.term_forms import asked_forms, completed

    for concept, text in policy.terms.items():
        for language in filter(is_known, policy.languages):
            asked = asked_forms(TRANSLATIONS, language).get(concept, frozenset())
            said = text.in_(language)
            forms = completed(language, said, asked, Locale(language).categories)
            if forms != said:
                path: Path = ("terms", concept) if text.is_shared else ("terms", concept, language)
                yield Diagnostic(TERM_FORMS, source.span(path), path, {"text": said, "forms": forms})


def term_replaced(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Entries under `wording` for sentences that would say a word of `terms`, and do not."""
    if not (policy.terms and policy.wording):
        return
    from ...i18n.language_names import is_known
    from ...i18n.locale import Locale

    plain = policy.model_copy(update={"wording": {}})
    spoken = {each: Locale.of(plain, each) for each in policy.languages if is_known(each)}
    sentences = {key: sentence for sentence, key in keys(KEYS).items()}
    for name, text in policy.wording.items():
        sentence = sentences.get(resolve_key(name), "")
        for language, locale in spoken.items():
            wording = text.in_(language)
            if any(not _holds(wording, words) for words in locale.own_words(sentence)):
                path: Path = ("wording", name) if text.is_shared else ("wording", name, language)
                values: dict[str, Value] = {"text": wording, "said": locale.text(sentence)}
                yield Diagnostic(TERM_REPLACED, source.span(path), path, values)


def _holds(wording: str, words: Iterable[str]) -> bool:
    return any(word.casefold() in wording.casefold() for word in words)


CHECKS = (term_forms, term_replaced)
