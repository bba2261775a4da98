"""Family Wording, glossary: one word for one thing, as the file's glossary, its definitions and its units have it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ...core.diagnostic import Diagnostic, Path, Rule, note, warning
from ...core.messages import Message
from ...policy.base import ALL_LANGUAGES
from ..corpus.context import Context
from ..corpus.texts import ENDING, any_of, prose, stem
from .terms import is_explained, is_promise, matches
from .topics import sentence_at

if TYPE_CHECKING:
    from ...policy.base import Text
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

SYNONYM = warning(
    "synonym",
    Message("“{word}” seems to mean what is called “{term}” elsewhere."),
    Message("Use one word for one thing: “{term}”."),
    why=Message("Two words are read as two things."),
    bad="innerhalb von zwei Geschäftstagen",
    good="innerhalb von zwei Arbeitstagen",
)

SYNONYM_ELSEWHERE = note(
    "synonym-elsewhere",
    Message("“{word}” seems to mean what is called “{term}” elsewhere."),
    Message("Use one word for one thing: “{term}”."),
    why=Message("Where nothing is promised, a second word hurts less."),
    bad="Rechnungen versenden wir am ersten Geschäftstag des Monats.",
    good="Rechnungen versenden wir am ersten Arbeitstag des Monats.",
)

GLOSSARY_TERM = warning(
    "glossary-term",
    Message("“{word}” stands here; the glossary has “{term}” for it."),
    Message("Write “{term}”."),
    why=Message("Two words are read as two things."),
    bad="glossary:\n  report:\n    term:\n      en: report\n    instead_of:\n      en: [ticket]\n…\nen: Your ticket gets a number.",
    good="en: Your report gets a number.",
)

RULES = (SYNONYM, SYNONYM_ELSEWHERE, GLOSSARY_TERM)

# Other words for what every policy has; an entry of the glossary with the same name adds its own.
SYNONYMS: dict[str, dict[str, tuple[str, ...]]] = {
    "business-day": {"de": ("Arbeitstag", "Geschäftstag", "Bankarbeitstag"),
                     "en": ("business day", "banking day")},
    "business-hour": {"de": ("Arbeitsstunde", "Geschäftsstunde", "Servicestunde"),
                      "en": ("business hour", "working hour", "office hour")},
    "first-response": {"de": ("Erste Reaktion", "Erstreaktion", "Erstantwort", "Erste Antwort"),
                       "en": ("first response", "initial response", "first reply", "initial reply")},
}  # fmt: skip

_HOURS_OF_THE_CLOCK: Final = ("business hours", "working hours", "office hours")
# Other words for a thing of which only some forms mean it: „werktags“ is defined, „zwei Werktage“ is not.
NOUNS: dict[str, dict[str, str]] = {"business-day": {"de": r"Werktag(?:e[ns]?)?"}}


class Unwanted(NamedTuple):
    """Words that stand for a term, and should not; `key` is what every policy has a term for, or the entry's name."""

    rule: Rule
    key: str
    language: str
    term: str
    pattern: str


def unwanted_words(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    names = _names_of(policy)
    for each in _unwanted(policy):
        for path, scalar, match in matches(policy, source, {each.language: each.pattern}):
            if each.rule is SYNONYM:
                is_own = path[:3] == ("definitions", each.key, "meaning")  # it has to be said in other words
                is_other = (
                    is_own
                    or _is_of_banks(policy, source, path, match[0])
                    or _is_name_of_hours(path, match[0])
                )
            else:
                kept = any_of(inflected(each.term, each.language))
                is_other = any(_lies_in(part, scalar.text, match) for part in (names, kept)) or _is_meant(
                    scalar.text, match
                )
            if not (is_other or is_explained(scalar, match, each.language)):
                values = {"word": match[0], "term": each.term}
                is_elsewhere = each.rule is SYNONYM and not is_promise(path, scalar, match)
                rule = SYNONYM_ELSEWHERE if is_elsewhere else each.rule
                yield Diagnostic(rule, scalar.place(*match.span()), path, values)


def _lies_in(kept: re.Pattern[str], text: str, match: re.Match[str]) -> bool:
    """Is it a part of a name, or of the word that is wanted: “support case”?"""
    return any(each.start() <= match.start() < each.end() for each in kept.finditer(text))


def _is_meant(text: str, match: re.Match[str]) -> bool:
    """Does the word stand there as itself, or for another thing?"""
    before, after = text[: match.start()], text[match.end() :]
    is_quoted = before.endswith(("„", "“", "‚", "‘")) and after.startswith(("“", "”", "‘", "’"))
    is_if = match[0] == "Falls" and not before.endswith("es ")
    is_idiom = is_if or (match[0].casefold() in _IN_IDIOMS and _IDIOM.search(before) is not None)
    return is_quoted or is_idiom or _ALSO.search(sentence_at(text, match.start())) is not None


# „in diesem Fall“, “in any case” are no cases.
_IN_IDIOMS: Final = ("fall", "falle", "fälle", "fällen", "case", "cases")
_IDIOM: Final = re.compile(
    r"\b(?:im|in|auf|für|von)(?: (?:diese[mnr]?|jede[mnr]?|jeden|solche[mnr]?|beiden|allen?|alle|keine[mnr]?|einem|dem|den|einigen|vielen|bestimmten|solch einem|any|each|this|that|which|the|such|such a|no|every|either|some|these|those|all|most))? $",
    re.IGNORECASE,
)
_ALSO: Final = re.compile(
    r"\b(?:auch|sogenannte?[nrs]?|so genannte?[nrs]?|genannt|heißt|bezeichnet|also called|also known|called|so-called|known as|referred to)\b",
    re.IGNORECASE,
)


def _names_of(policy: Policy) -> re.Pattern[str]:
    """Names of the company and of entries: whoever named a tier “Plan B” may say so."""
    texts = [
        each.name
        for table in (policy.tiers, policy.severities, policy.features, policy.regions)
        for each in table.values()
    ]
    said = {name for each in (*texts, *policy.roles.values()) for name in each.root.values()} | {
        policy.company.name
    }
    return re.compile("|".join(re.escape(each) for each in sorted(said, key=len, reverse=True)))


def _unwanted(policy: Policy) -> Iterator[Unwanted]:
    """What the glossary does not want; for what it says nothing of, what every policy should not mix."""
    covered = set()
    for name, entry in policy.glossary.items():
        keys = {name, entry.definition or ""} & SYNONYMS.keys()
        covered |= keys
        for language, term in wordings(policy, entry.term):
            own = [word for tag, words in entry.instead_of.items() if tag[:2] == language for word in words]
            forms = [inflected(word, language) for word in own if stem(word) != stem(term)]
            patterns = [*forms, *filter(None, (_usual(policy, key, language, term) for key in keys))]
            if patterns:
                yield Unwanted(GLOSSARY_TERM, name, language, term, "|".join(patterns))
    for key, language, term in _named_once(policy):
        pattern = _usual(policy, key, language, term) if key not in covered else ""
        if pattern:
            yield Unwanted(SYNONYM, key, language, term, pattern)


def _usual(policy: Policy, key: str, language: str, term: str) -> str:
    """Other words for what every policy has; "" if there are none."""
    others = [word for word in SYNONYMS.get(key, {}).get(language, ()) if stem(word) != stem(term)]
    pattern = "|".join(rf"{re.escape(word)}{ENDING}?" for word in others)
    noun = NOUNS.get(key, {}).get(language)
    is_said = noun and any(re.fullmatch(noun, each, re.IGNORECASE) for each in (*_terms(policy), term))
    return f"{pattern}|{noun}" if noun and not is_said else pattern


_CASES: Final = {"de": "(?:e[mnrs]?|n|s|ern?|ens)?", "en": r"(?:e?s)?(?!-\w)"}


@cache
def inflected(word: str, language: str) -> str:
    """A word, or several, in any of its forms: „Vorgang“ finds „Vorgänge“, “query” finds “queries”. A German noun stays one."""
    parts = [_forms(part, language) for part in word.split()]
    is_noun = language == "de" and word[:1].isupper() and " " not in word
    said = r"\s+".join(parts)
    return f"(?-i:{said})" if is_noun else said


def _forms(part: str, language: str) -> str:
    endings = _CASES.get(language, "s?")
    if language == "en" and part.endswith("y"):
        return rf"{re.escape(part[:-1])}(?:y|ies)(?!-\w)"
    if language != "de":
        return re.escape(part) + endings
    base = re.sub("(?<=...)e[mnrs]?$", "", part) if part[:1].islower() or part[-1:] == "e" else part
    return (
        re.sub(
            "([aou])(?=[^aouäöüe]*$)",
            lambda each: f"[{each[1]}{'äöü'['aou'.index(each[1])]}]",
            re.escape(base),
        )
        + endings
    )


def _is_name_of_hours(path: Path, word: str) -> bool:
    """Are these “office hours” those of the clock, where these are named or where the unit is defined by them?"""
    is_named = path[0] == "service_hours" or (path[0], path[2:3]) == ("definitions", ("meaning",))
    return is_named and word.casefold() in _HOURS_OF_THE_CLOCK


def _is_of_banks(policy: Policy, source: Source, path: Path, word: str) -> bool:
    """Is „Bankarbeitstag“ “banking day” in every language? That is a day on which banks are open, a thing of its own."""
    if "bank" not in word.casefold():
        return False
    others = [each.text for at, _, each in prose(policy, source) if at[:-1] == path[:-1] and at != path]
    return bool(others) and all("bank" in text.casefold() for text in others)


def _named_once(policy: Policy) -> Iterator[tuple[str, str, str]]:
    """What the definitions name, or else the units: the kind of thing, the language, its name."""
    for each in policy.definitions.values():
        yield from ((each.id, *named) for named in wordings(policy, each.term))
    for unit, forms in policy.units.items():
        concept = unit[:-1].replace(" ", "-")
        if concept not in policy.definitions:
            for language, said in wordings(policy, forms):
                yield concept, language, said.split("|")[0].strip()


def wordings(policy: Policy, text: Text) -> Iterator[tuple[str, str]]:
    """Each language (`de`, `en`) with its wording; what stands without one, in a document of one language."""
    for language, said in text.items():
        if language in policy.languages:
            yield language[:2], said
        elif language == ALL_LANGUAGES and len(policy.languages) == 1:
            yield policy.languages[0][:2], said


def unit_terms(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Promises are told in the units' words: those must be the words that the definitions explain."""
    for unit, text in policy.units.items():
        definition = policy.definitions.get(unit[:-1].replace(" ", "-"))
        for language, forms in text.items() if definition else ():
            term = definition.term.root.get(language) if definition else None
            said = forms.split("|")[0].strip()
            is_double = _terms(policy).count(term or "") > 1  # name-twice says so
            if term and stem(said) != stem(term) and not is_double:
                path: Path = ("units", unit, language)
                yield Diagnostic(SYNONYM, source.span(path), path, {"word": said, "term": term})


def _terms(policy: Policy) -> list[str]:
    return [wording for each in policy.definitions.values() for _, wording in each.term.items()]


CHECKS = (unwanted_words, unit_terms)
