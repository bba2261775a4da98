"""What a sentence takes back that the tables give: promised times that bind nobody, ways to reach us that are closed."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic
from ....policy.promises import FIRST_RESPONSE
from ...corpus.context import Context
from ...corpus.texts import Later, Patterns
from ...languages.negations import denial
from ..said.speech import Statement, is_conditional, sentences, tiers_named
from .stated import contradicted, is_hedged

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

RULES = ()

_MAY_SAY: Final = {
    "de": Later(r"zeiten|[Ff]risten|elefon|-[Mm]ail|ormular|Anrufe"),
    "en": Later(r"times|limits|phone|email|form\b|calls"),
}
_NO_SENTENCES: Final = (
    "wording",
    "units",
    "tiers",
    "features",
    "severities",
    "not_promised",
    "contact",
    "document",
)
_TIMES: Final = Patterns(
    {
        "de": r"(?:reaktions|antwort)-?(?:zeiten|fristen)|(?:zugesagten|genannten|angegebenen|obigen) (?:zeiten|fristen)|fristen (?:für die erste reaktion|der tabelle)",
        "en": r"response (?:times|time limits)|(?:the |these )?(?:stated|promised|above) times|times (?:stated|given|in the table)",
    }
)
_NOT_BINDING: Final = Patterns(
    {
        "de": r"unverbindlich\w*|nicht (?:rechtlich )?(?:verbindlich|bindend|garantiert|zugesagt|zugesichert)|keine(?:n|rlei)? (?:rechts)?(?:anspruch|ansprüche|zusagen?|garantie\w*|verpflichtung\w*)|(?:nur|lediglich|bloße?) (?:richtwerte|zielwerte|orientierung\w*|anhaltspunkte?)",
        "en": r"not (?:legally )?binding|non-?binding|not (?:guaranteed|promised|assured|commitments)|no (?:legal )?(?:claims?|commitments?|guarantees?|obligations?)|(?:only|merely|just) (?:targets|indicative|guidelines|an indication|for guidance)|for guidance only",
    }
)
# A part of them, or what comes of it, may be left open.
_OF_SOME: Final = Patterns(
    {
        "de": r"lösung\w*|behebung\w*|außerhalb|schadens?ersatz|gutschrift\w*|höhere\w* gewalt|partner\w*|dritt\w*|test\w*|zwischen\w*",
        "en": r"resol\w+|fix\w*|outside|damages|credits?|force majeure|partners?|third|trial\w*|test\w*|interim",
    }
)
_WAYS: Final = {
    "phone": Patterns(
        {
            "de": r"telefonische?[nr]?|(?:per|am|über|mit dem) telefon|anrufe?",
            "en": r"(?:by|over the|on the|via) (?:tele)?phone|phone calls?|calls",
        }
    ),
    "email": Patterns({"de": r"(?:per|über|via) e-?mail", "en": r"(?:by|via|through) e-?mail"}),
    "form": Patterns(
        {
            "de": r"(?:über|mit) (?:das|dem|unser|ein) (?:online-?|kontakt)*formular|online",
            "en": r"(?:through|via|by|with|using) (?:the|our|an) (?:online |contact )*form|online",
        }
    ),
}
_TAKES: Final = Patterns(
    {
        "de": r"nehmen (?:wir )?[^.]*(?:entgegen|an)|(?:entgegen|an)genommen|annehmen|beantwort\w*|bearbeit\w*|möglich|erreich\w*|gemeldet|melden|zulässig",
        "en": r"accept\w*|take|taken|answer\w*|handled?|process\w*|possible|reach\w*|report\w*|permitted",
    }
)
_REPORTS: Final = Patterns(
    {
        "de": r"\w*meldung(?:en)?|\w*anfragen?|fälle|\w*support\w*|problem\w*|störung\w*|uns|melden|anrufe",
        "en": r"reports?|requests?|cases|support|problems?|faults?|us|reported|calls",
    }
)


def disclaimed(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said in sentences(policy, source, _MAY_SAY):
        if said.path[0] in _NO_SENTENCES or is_hedged(said):
            continue
        found = _not_binding(policy, said) or _closed_way(policy, said)
        if found:
            yield found


def _not_binding(policy: Policy, said: Statement) -> Diagnostic | None:
    language = said.language
    match, times = _NOT_BINDING[language].search(said.words), _TIMES[language].search(said.words)
    if not (match and times) or _OF_SOME[language].search(said.words) or _TWICE.search(said.words):
        return None
    if tiers_named(policy, said) or is_conditional(policy, said):
        return None
    promised = [each for tier in policy.tiers.values() for each in FIRST_RESPONSE.of(tier).values()]
    if not promised:
        return None
    return contradicted(said, *match.span(), "tiers › first_response", promised[0].words)


_TWICE: Final = re.compile(r"\bnicht unverbindlich\b|\bnot non-?binding\b|\bonly binding\b", re.IGNORECASE)


def _closed_way(policy: Policy, said: Statement) -> Diagnostic | None:
    """Only of all reports: who wants the critical ones by phone says so of them."""
    language, contact = said.language, policy.contact
    if not (denial(said.words, language) and _TAKES[language].search(said.words)):
        return None
    if is_conditional(policy, said) or tiers_named(policy, said) or _ONLY.search(said.words):
        return None
    named = [name for name, words in _WAYS.items() if words[language].search(said.words)]
    if len(named) != 1 or not getattr(contact, named[0]):
        return None
    match = _WAYS[named[0]][language].search(said.words)
    rest = said.words[: match.start()] + said.words[match.end() :] if match else ""
    if match is None or not (_REPORTS[language].search(rest) or match[0].casefold() in ("calls", "anrufe")):
        return None
    return contradicted(said, *match.span(), "contact", ", ".join(contact.way_names))


_ONLY: Final = re.compile(
    r"\b(?:nur|only|ausschließlich|außerhalb|outside|vertraulich\w*|confidential\w*|passw\w+|automat\w*|nachts|at night|feiertag\w*|holidays|wochenend\w*|weekends?|immer|always|sofort|immediately|frist|uhr|\d+ ?[ap]m|keine gebühr\w*|kostet|ohne|without|lost|verloren)\b",
    re.IGNORECASE,
)

CHECKS = (disclaimed,)
