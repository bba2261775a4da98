"""Family Wording, terms: words that a lawyer would strike out, or that mean something else in this file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, note, warning
from ...core.messages import Message
from ...policy.base import ALL_LANGUAGES
from ...reading.yaml.nodes import Scalar
from ..corpus.context import Context
from ..corpus.texts import ENDING, any_of, prose, stem
from ..corpus.written_dates import weekdays
from .topics import sentence_at

if TYPE_CHECKING:
    from ...policy.base import Text
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source


AMBIGUOUS_TERM = warning(
    "ambiguous-term",
    Message("“{word}” is ambiguous ({reason})."),
    Message("Name the days, or define the word under definitions."),
    why=Message("Two readers would count different days."),
    bad="Nur werktags",
    good="Montag bis Freitag",
)

SYNONYM = warning(
    "synonym",
    Message("“{word}” seems to mean what is called “{term}” elsewhere."),
    Message("Use one word for one thing: “{term}”."),
    why=Message("Two words are read as two things."),
    bad="innerhalb von zwei Geschäftstagen",
    good="innerhalb von zwei Arbeitstagen",
)

VAGUE_TERM = note(
    "vague-term",
    Message("“{word}” is vague in a promise."),
    Message("State a time, or leave the word out."),
    why=Message("A promise without a measure helps nobody."),
    bad="Wir antworten zeitnah.",
    good="Wir antworten in der zugesagten Frist.",
)

POSITION_WORD = note(
    "position-word",
    Message("“{word}” points to a place on the page that may lie elsewhere."),
    Message("Use a link."),
    why=Message("The same sentence stands on several pages and in the PDF."),
    bad="(siehe oben)",
    good="(siehe [Support-Zeiten](hours))",
)


RULES = (
    AMBIGUOUS_TERM,
    SYNONYM,
    VAGUE_TERM,
    POSITION_WORD,
)


_SATURDAY = Message("in German law, Saturday is a Werktag")
_WHICH_WEEK = Message("which days of the week?")
_WHICH_MEANING = Message("calendar days or business days?")
AMBIGUOUS = {
    "de": ((r"werktags|[Ww]erktage?[ns]?|werktäglich\w*", _SATURDAY), (r"binnen Tagesfrist", _WHICH_MEANING)),
    "en": ((r"weekdays?|working days?|workdays?", _WHICH_WEEK),
           (r"next day|bi-?weekly", Message("next day of which kind?"))),
}  # fmt: skip
VAGUE = {
    "de": r"zeitnah\w*|schnellstmöglich\w*|so (?:bald|schnell|rasch) wie möglich|baldmöglichst|umgehend\w*|sofort\w*|kurzfristig\w*|"
    r"in der Regel|nach Möglichkeit|üblicherweise|möglichst (?:bald|schnell|rasch)|demnächst|angemessener Zeit",
    "en": r"as soon as possible|as quickly as possible|promptly|in a timely manner|immediately|asap|usually|normally|"
    r"shortly|reasonable time|best efforts|where possible",
}
POSITIONS = {
    "de": r"siehe (?:oben|unten)|siehe (?:obige|untige|nachfolgende|folgende|vorstehende)\w* \w+|"
    r"(?:oben|unten) (?:genannt|aufgeführt|stehend)\w*",
    "en": r"see (?:above|below)|see the \w+ (?:above|below)|(?:above|below)-mentioned|mentioned (?:above|below)",
}
SYNONYMS: dict[str, dict[str, tuple[str, ...]]] = {
    "business-day": {"de": ("Arbeitstag", "Geschäftstag", "Bankarbeitstag"),
                     "en": ("business day", "banking day")},
    "business-hour": {"de": ("Arbeitsstunde", "Geschäftsstunde", "Servicestunde"),
                      "en": ("business hour", "working hour", "office hour")},
    "first-response": {"de": ("Erste Reaktion", "Erstreaktion", "Erstantwort", "Erste Antwort"),
                       "en": ("first response", "initial response", "first reply", "initial reply")},
}  # fmt: skip


_IS: Final = "ist|sind|gilt|gelten|zählt|zählen|bedeutet|is|are|means?|counts?"
_HOURS_OF_THE_CLOCK: Final = ("business hours", "working hours", "office hours")
# Other words for a thing of which only some forms mean it: „werktags“ is defined, „zwei Werktage“ is not.
NOUNS: dict[str, dict[str, str]] = {"business-day": {"de": r"Werktag(?:e[ns]?)?"}}


def _matches(
    policy: Policy, source: Source, patterns: dict[str, str]
) -> Iterator[tuple[Path, Scalar, re.Match[str]]]:
    compiled = {language: any_of(pattern) for language, pattern in patterns.items()}
    for path, language, scalar in prose(policy, source):
        pattern = compiled.get(language[:2])
        if pattern:
            for match in pattern.finditer(scalar.text):
                yield path, scalar, match


def ambiguous_term(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    defined = _defined(policy)
    for language, terms in AMBIGUOUS.items():
        for pattern, reason in terms:
            for path, scalar, match in _matches(policy, source, {language: pattern}):
                if (
                    path[0] == "definitions"
                    or stem(match[0]) in defined
                    or _is_explained(scalar, match, language)
                ):
                    continue
                yield Diagnostic(AMBIGUOUS_TERM, scalar.place(match.start(), match.end()), path,
                                 {"word": match[0], "reason": reason})  # fmt: skip


def _is_explained(scalar: Scalar, match: re.Match[str], language: str) -> bool:
    """Does the sentence say of the word which days it means? „Werktage sind Montag bis Freitag“, „Samstag ist kein Werktag“."""
    sentence = sentence_at(scalar.text, match.start())
    word = re.escape(match[0])
    said = rf"\b{word} (?:{_IS})\b|\b(?:{_IS}) (?:[^\W\d]+ ){{0,2}}{word}(?!\w)"
    return bool(weekdays(sentence, language) and re.search(said, sentence))


def _defined(policy: Policy) -> frozenset[str]:
    return frozenset(
        stem(wording) for each in policy.definitions.values() for _, wording in each.term.items()
    )


def synonym(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    terms = _terms(policy)
    for concept, language, term in _named_once(policy):
        words = SYNONYMS.get(concept, {}).get(language, ())
        others = [word for word in words if stem(word) != stem(term)]
        pattern = "|".join(rf"{re.escape(word)}{ENDING}?" for word in others)
        noun = NOUNS.get(concept, {}).get(language)
        if noun and not any(re.fullmatch(noun, each, re.IGNORECASE) for each in (*terms, term)):
            pattern = f"{pattern}|{noun}"
        for path, scalar, match in _matches(policy, source, {language: pattern}) if pattern else ():
            if not (
                _is_explained(scalar, match, language)
                or _is_of_banks(policy, source, path, match[0])
                or _is_name_of_hours(path, match[0])
            ):
                yield Diagnostic(SYNONYM, scalar.place(match.start(), match.end()), path,
                                 {"word": match[0], "term": term})  # fmt: skip


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
        yield from ((each.id, *named) for named in _wordings(policy, each.term))
    for unit, forms in policy.units.items():
        concept = unit[:-1].replace(" ", "-")
        if concept not in policy.definitions:
            for language, said in _wordings(policy, forms):
                yield concept, language, said.split("|")[0].strip()


def _wordings(policy: Policy, text: Text) -> Iterator[tuple[str, str]]:
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


def vague_term(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, scalar, match in _matches(policy, source, VAGUE):
        yield Diagnostic(VAGUE_TERM, scalar.place(match.start(), match.end()), path, {"word": match[0]})


def position_word(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, scalar, match in _matches(policy, source, POSITIONS):
        if path[:1] == ("sections",) and _beside_table(policy, path):
            continue
        yield Diagnostic(POSITION_WORD, scalar.place(match.start(), match.end()), path, {"word": match[0]})


def _beside_table(policy: Policy, path: Path) -> bool:
    """A section shows its table above `text_after` and below `text`, wherever it stands."""
    section = policy.sections.get(str(path[1]))
    return section is not None and section.table is not None


CHECKS = (
    ambiguous_term,
    synonym,
    unit_terms,
    vague_term,
    position_word,
)
