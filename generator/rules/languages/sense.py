"""Family Languages, sense: sentence beside sentence, is the same thing denied, limited and named?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, Rule, note, warning
from ...core.messages import Message, Value
from ...i18n.language_names import LanguageName
from ...reading.guesses import spelling
from ...reading.yaml.nodes import Scalar
from ..corpus.context import Context
from ..corpus.read_as import READABLE, as_read, read_in, reading
from ..corpus.texts import Patterns, Row, side_by_side
from .negations import denial, is_said_otherwise
from .predicates import is_affirmed

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

NEGATION_DIFFERS = warning(
    "negation-differs",
    Message("{first} says “{found}” here; {second} denies nothing."),
    Message("Is a “not” missing, or one too many?"),
    why=Message("One of the two promises the opposite."),
    bad="de: Der Tag zählt nicht.\nen: The day is counted.",
    good="de: Der Tag zählt nicht.\nen: The day is not counted.",
)

NEGATION_UNCLEAR = note(
    "negation-unclear",
    Message("{first} says “{found}” here; {second} denies nothing and may say it in other words."),
    Message("Read both once more: is a “not” missing, or one too many?"),
    why=Message("Words alone do not tell whether both promise the same."),
    bad="de: Die Daten bleiben in der EU.\nen: The data do not leave the EU.",
    good="de: Die Daten verlassen die EU nicht.\nen: The data do not leave the EU.",
)

BOUND_DIFFERS = warning(
    "bound-differs",
    Message("{first} says “{found}”, {second} “{other}”: one limits from above, the other from below."),
    Message("Which of the two is right?"),
    why=Message("At most and at least are opposites."),
    bad="de: höchstens 3 Personen\nen: at least 3 people",
    good="de: höchstens 3 Personen\nen: at most 3 people",
)

NAME_DIFFERS = warning(
    "name-differs",
    Message("{first} names {found} here, {second} {other}."),
    Message("Name the same in every language."),
    why=Message("Two customers would be promised different things."),
    bad="de: Gold-Support kostet extra.\nen: Standard Support costs extra.",
    good="de: Gold-Support kostet extra.\nen: Gold Support costs extra.",
)

RULES = (NEGATION_DIFFERS, NEGATION_UNCLEAR, BOUND_DIFFERS, NAME_DIFFERS)

_AT_LEAST: Final = {
    "de": r"mindestens|wenigstens|zumindest|nicht weniger als|frühestens",
    "en": r"at least|(?:not|no) less than|(?:not|no) fewer than|at the earliest|a minimum of",
}
_AT_MOST: Final = {
    "de": r"höchstens|maximal|längstens|spätestens|nicht (?:mehr|länger|später) als",
    "en": r"at most|(?:not|no) (?:more|longer|later) than|at the latest|a maximum of",
}


AT_LEAST, AT_MOST = (Patterns(table) for table in (_AT_LEAST, _AT_MOST))
# „mindestens fünf Tage vorher“ is “no later than five days before”: counted back, the bounds change places.
_BACKWARDS: Final = {
    "de": re.compile(r"\b(?:vor|vorher|zuvor|davor|voraus|vorab|Vorlauf\w*|Ankündigung\w*)\b", re.IGNORECASE),
    "en": re.compile(r"\b(?:before|beforehand|prior|advance|ahead|notice)\b", re.IGNORECASE),
}
# Of these, what is counted back turns the meaning round; how much it is does not.
_OF_TIME: Final = {
    "de": re.compile(r"spätestens|frühestens|.*später.*", re.IGNORECASE),
    "en": re.compile(r"at the (?:latest|earliest)|.*later.*", re.IGNORECASE),
}
_PARTS: Final = re.compile(r"[,;:] | (?:und|and|oder|or) ")
# The rule, a language, what it says, a language that says otherwise, what it says.
Difference = tuple[Rule, str, str, str, str]
Differing = Callable[[dict[str, str]], Iterator[Difference]]


# What both do without: „Ohne Nummer helfen wir nicht“ may still be “We help without a number”.
_WITHOUT: Final = re.compile(r"\b(?:ohne|without)\b", re.IGNORECASE)


def negations(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    yield from _report_differences(policy, source, _denied_beside_without)


def _denied_beside_without(said: dict[str, str]) -> Iterator[Difference]:
    are_all = all(_WITHOUT.search(line) for line in said.values())
    yield from _denied_once(
        {name: _WITHOUT.sub("with", line) for name, line in said.items()} if are_all else said
    )


def _denied_once(said: dict[str, str]) -> Iterator[Difference]:
    """What one language denies and another does not: a fault where that affirms the denied word, else unclear."""
    denying = {language: word for language, line in said.items() if (word := denial(line, read_in(language)))}
    first = next(iter(denying), "")
    for language in (each for each in said if first and each not in denying):
        pair = said[language], read_in(language)
        if not is_said_otherwise(said[first], read_in(first), *pair):
            is_strong = is_affirmed(said[first], denying[first].span(), read_in(first), *pair)
            yield NEGATION_DIFFERS if is_strong else NEGATION_UNCLEAR, first, denying[first][0], language, ""


def bound_differs(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    yield from _report_differences(policy, source, _limited_otherwise)


def _limited_otherwise(said: dict[str, str]) -> Iterator[Difference]:
    """Only what is limited in one way alone: a span of at least 2 and at most 4 may be turned round."""
    first, *others = [(language, *_bounds(language, line)) for language, line in said.items()]
    for other in others:
        for one, opposite in ((1, 2), (2, 1)):
            if first[one] and other[opposite] and not first[opposite] and not other[one]:
                yield BOUND_DIFFERS, first[0], first[one], other[0], other[opposite]


def _bounds(language: str, line: str) -> tuple[str, str]:
    """What limits from below and what limits from above, as written; what is counted back limits in neither way."""
    code = read_in(language)
    parts = [(each, _BACKWARDS[code].search(each) is not None) for each in _PARTS.split(line)]
    return _first(AT_LEAST[code], parts, code), _first(AT_MOST[code], parts, code)


def _first(bound: re.Pattern[str], parts: list[tuple[str, bool]], code: str) -> str:
    found = ((match[0], is_back) for each, is_back in parts for match in bound.finditer(each))
    return next((word for word, is_back in found if not (is_back and _OF_TIME[code].fullmatch(word))), "")


def name_differs(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Tiers swapped in one language, and the company misspelt in one."""
    for differing in (_other_names, _misspelt_names):
        yield from _report_differences(policy, source, partial(differing, policy), is_read=False)


def _other_names(policy: Policy, said: dict[str, str]) -> Iterator[Difference]:
    first, *others = [(language, _names_in(line, policy, language)) for language, line in said.items()]
    for language, named in others:
        mine, theirs = first[1] - named, named - first[1]
        if (mine and theirs) or (first[1] and named and _are_joined(mine or theirs, said, policy)):
            yield (
                NAME_DIFFERS,
                first[0],
                ", ".join(sorted(mine or first[1])),
                language,
                ", ".join(sorted(theirs or named)),
            )


def _are_joined(lost: set[str], said: dict[str, str], policy: Policy) -> bool:
    """Does one of the languages name the lost one beside another: „Standard- und Gold-Kunden“?"""
    names = {tier.name.in_(language) for tier in policy.tiers.values() for language in said}
    joined = "|".join(map(re.escape, sorted(names)))
    pattern = re.compile(rf"\b({joined})(?:-?\w*) (?:und|and|oder|or) (?:\w+ )?({joined})\b")
    return bool(lost) and any(lost & set(match) for line in said.values() for match in pattern.findall(line))


def _names_in(line: str, policy: Policy, language: str) -> set[str]:
    """Tiers, and people of the escalation, that a line names, as the first language calls them."""
    return {
        next(iter(name.root.values()))
        for name in (*(tier.name for tier in policy.tiers.values()), *policy.roles.values())
        if name.in_(language) in line and re.search(rf"(?<!\w){re.escape(name.in_(language))}(?!\w)", line)
    }


def _misspelt_names(policy: Policy, said: dict[str, str]) -> Iterator[Difference]:
    company = policy.company.name
    right = next((language for language, line in said.items() if company in line), None)
    for language, line in said.items() if right and len(company) > 3 else ():
        names = [] if company in line else re.findall(r"(?<!\w)[A-ZÄÖÜ]\w{3,}", line)
        wrong = next((name for name in names if spelling.nearest(name, [company])), None)
        if right and wrong:
            yield NAME_DIFFERS, right, company, language, wrong


def _report_differences(
    policy: Policy, source: Source, differing: Differing, *, is_read: bool = True
) -> Iterator[Diagnostic]:
    """A finding for each difference in a line of a text. `is_read`: not of its letters, but as its words are read."""
    for path, row, wordings in side_by_side(policy, source):
        said = {language: line for language, (_, line) in row.items() if language[:2] in READABLE}
        if is_read:
            said = {language: as_read(line, language) for language, line in said.items()}
        for rule, first, found, second, other in differing(said) if len(said) > 1 else ():
            values: dict[str, Value] = {
                "first": LanguageName(first),
                "found": reading(row[first][1], first).written(found),
                "second": LanguageName(second),
                "other": reading(row[second][1], second).written(other),
            }
            yield _at_line(rule, (*path, second), row, wordings, values)


def _at_line(
    rule: Rule, path: Path, row: Row, wordings: dict[str, Scalar], values: dict[str, Value]
) -> Diagnostic:
    start, line = row[str(path[-1])]
    return Diagnostic(rule, wordings[str(path[-1])].place(start, start + len(line)), path, values)


CHECKS = (negations, bound_differs, name_differs)
