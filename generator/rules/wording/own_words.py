"""Family Wording, own words: an entry under `terms:` without the grammar that the program's sentences need."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, error
from ...core.messages import Message
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

RULES = (TERM_FORMS,)


def term_forms(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    if not policy.terms:
        return
    from ...i18n.locale import TRANSLATIONS, Locale  # only a policy with words of its own needs them
    from ...i18n.term_forms import asked_forms, completed

    for concept, text in policy.terms.items():
        for language in policy.languages:
            asked = asked_forms(TRANSLATIONS, language).get(concept, frozenset())
            said = text.in_(language)
            forms = completed(language, said, asked, Locale(language).categories)
            if forms != said:
                path: Path = ("terms", concept) if text.is_shared else ("terms", concept, language)
                yield Diagnostic(TERM_FORMS, source.span(path), path, {"text": said, "forms": forms})


CHECKS = (term_forms,)
