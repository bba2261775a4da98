"""Family Languages, agreement: do the languages of a text say the same, with the same numbers and links?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, Span, note, warning
from ...core.messages import Joined, Message, Value, in_context
from ...i18n.calendar_names import MONTHS, WEEKDAYS
from ...i18n.language_names import DayName, LanguageName, MonthName
from ...policy.prose import targets
from ...reading.yaml.nodes import Scalar
from ...reading.yaml.source import texts
from ..corpus.context import Context
from ..corpus.figures import numbers
from ..corpus.read_as import as_read, read_in
from ..corpus.texts import lines, translated
from ..corpus.written_dates import months, weekdays
from .amounts import differing
from .foreign import FUNCTION_WORDS, looks_like

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

NUMBER_MISMATCH = warning(
    "number-mismatch",
    Message("The {what} differ: {first} {found}, {second} {other}."),
    in_context("a number", "Which of the two is right?"),
    why=Message("Two customers would be promised different things."),
    bad="de: in 30 Minuten\nen: in 60 minutes",
    good="de: in 30 Minuten\nen: in 30 minutes",
)

LINK_MISMATCH = warning(
    "link-mismatch",
    Message("The links differ: {first} {found}, {second} {other}."),
    Message("Link to the same places in every language."),
    why=Message("One of the readers lands elsewhere."),
    bad="de: [Formular](contact-form)\nen: [form](imprint)",
    good="de: [Formular](contact-form)\nen: [form](contact-form)",
)

LENGTH_DIFFERS = note(
    "length-differs",
    Message("This text is less than half as long as the other language."),
    Message("Is something missing?"),
    why=Message("A sentence lost in translation looks finished."),
    bad="de: Ein langer Satz mit vielen Einzelheiten.\nen: Short.",
    good="de: Ein langer Satz mit vielen Einzelheiten.\nen: A long sentence with many details.",
)

TEXT_WITHOUT_LANGUAGE = warning(
    "text-without-language",
    Message("A whole sentence without a language would be shown in every language."),
    Message("Write it once for each language: “de: …”, “en: …”."),
    why=Message("German on an English page."),
    bad="footnote: Nur auf Anfrage erhältlich.",
    good="footnote:\n  de: Nur auf Anfrage erhältlich.\n  en: Available on request only.",
)

WRONG_LANGUAGE = warning(
    "wrong-language",
    Message("This reads like {found}, not like {expected}."),
    Message("Were the languages swapped, or is a part not translated yet?"),
    why=Message("German on an English page."),
    bad="en: Eine Frist ist nicht zugesagt.",
    good="en: No time is promised.",
)

RULES = (NUMBER_MISMATCH, LINK_MISMATCH, LENGTH_DIFFERS, TEXT_WITHOUT_LANGUAGE, WRONG_LANGUAGE)

NUMBERS = Message("numbers")
DAYS = Message("days")
MONTH_NAMES = Message("months")
# (text, language) -> what is compared
FoundIn = Callable[[str, str], list[str]]
COUNTS: dict[Message, FoundIn] = {NUMBERS: numbers, DAYS: weekdays, MONTH_NAMES: months}
_NAMES: dict[str, Value] = {
    **{name: DayName(weekday) for weekday, name in enumerate(WEEKDAYS["en"])},
    **{name: MonthName(month) for month, name in enumerate(MONTHS["en"], 1)},
}
_QUOTED = re.compile(r"„[^“]*“|“[^”]*”|\[[^\]]*\]|\*[^*]+\*|\{[^}]*\}")
# Words of the other list that a sentence of this language may hold.
_ALSO_WORDS_OF = {
    "de": frozenset({"not", "it", "as", "on", "at", "is"}),
    "en": frozenset({"den", "des", "im", "das", "bei"}),
    "fr": frozenset({"des", "on", "or", "as", "an"}),
}
_ONE_FOR_ALL = ("units", "wording")  # where both languages may have the same word
_COMPARED_FROM = 60  # characters: short labels differ in length without meaning anything


def number_mismatch(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Numbers, and the days of the week and the months by their names."""
    for path, wordings in translated(policy, source):
        for what, found in _counts(wordings):
            for first, second in _pairs(found):
                only_first, only_second = _only(what, wordings, found, first, second)
                if only_first or only_second:
                    values: dict[str, Value] = {
                        "what": what,
                        "first": LanguageName(first),
                        "found": _join_numbers(only_first),
                        "second": LanguageName(second),
                        "other": _join_numbers(only_second),
                    }
                    place = (*path, second)
                    span = _line_that_differs(wordings, first, second, COUNTS[what])
                    yield Diagnostic(NUMBER_MISMATCH, span or source.name_span(place), place, values)


def _only(
    what: Message, wordings: dict[str, Scalar], found: dict[str, list[str]], first: str, second: str
) -> tuple[list[str], list[str]]:
    """What only one of two texts names; a number may be said in another way."""
    if found[first] == found[second] or what is not NUMBERS:
        return _without_common(found[first], found[second])
    one, two = (as_read(wordings[each].text, each) for each in (first, second))
    return differing(one, read_in(first), two, read_in(second))


def _line_that_differs(
    wordings: dict[str, Scalar], first: str, second: str, found_in: FoundIn
) -> Span | None:
    """The one line that differs, in the second language; None if lines do not stand side by side."""
    one, other = (list(lines(wordings[language])) for language in (first, second))
    if len(one) != len(other):
        return None
    different = [
        (start, line)
        for (_, said), (start, line) in zip(one, other, strict=True)
        if found_in(as_read(said, first), read_in(first)) != found_in(as_read(line, second), read_in(second))
    ]
    start, line = different[0] if len(different) == 1 else (0, "")
    return wordings[second].place(start, start + len(line)) if line else None


def _counts(wordings: dict[str, Scalar]) -> Iterator[tuple[Message, dict[str, list[str]]]]:
    said = {language: as_read(scalar.text, language) for language, scalar in wordings.items()}
    yield NUMBERS, {language: numbers(text, read_in(language)) for language, text in said.items()}
    known = {language: text for language, text in said.items() if read_in(language) in WEEKDAYS}
    if len(known) > 1:
        yield DAYS, {language: weekdays(text, read_in(language)) for language, text in known.items()}
        yield MONTH_NAMES, {language: months(text, read_in(language)) for language, text in known.items()}


def _join_numbers(found: list[str]) -> Value:
    """Numbers as they are; days and months in the author's language."""
    return Joined(tuple(_NAMES.get(each, each) for each in found), ", ") if found else "–"


def wrong_language(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """German under English or English under German, told by the small words of which every sentence is made."""
    for path, wordings in translated(policy, source):
        for language, scalar in wordings.items():
            is_copy = any(scalar.text == each.text for name, each in wordings.items() if name != language)
            is_told = is_copy and path[0] not in _ONE_FOR_ALL  # by `translation-same`
            if language[:2] in FUNCTION_WORDS and not is_told:
                yield from _foreign_lines((*path, language), scalar)


def _foreign_lines(path: Path, scalar: Scalar) -> Iterator[Diagnostic]:
    language = str(path[-1])
    for start, line in lines(scalar):
        for other in FUNCTION_WORDS:
            if other != language[:2] and _reads_like(other, language[:2], line):
                values: dict[str, Value] = {"found": LanguageName(other), "expected": LanguageName(language)}
                place = scalar.place(start, start + len(line))
                yield Diagnostic(WRONG_LANGUAGE, place, path, values)


@lru_cache(4096)
def _reads_like(other: str, own: str, line: str) -> bool:
    """All of it in another language, by its small words or by the look of each; or a part that is no quotation."""
    said = set(re.findall(r"[^\W\d_]+", line.casefold()))
    if len(said & FUNCTION_WORDS[other]) >= 2 and not said & FUNCTION_WORDS[own]:
        return True
    if looks_like(other, own, line):
        return True
    unquoted = set(re.findall(r"[^\W\d_]+", _QUOTED.sub(" ", line).casefold()))
    return len((unquoted & FUNCTION_WORDS[other]) - _ALSO_WORDS_OF[own]) >= 2


def _pairs(wordings: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """The first language with each of the others."""
    first, *others = wordings
    yield from ((first, other) for other in others)


def _without_common(one: list[str], other: list[str]) -> tuple[list[str], list[str]]:
    rest = list(other)
    only = [each for each in one if not (each in rest and not rest.remove(each))]  # type: ignore[func-returns-value]
    return only, rest


def link_mismatch(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, wordings in translated(policy, source):
        links = {language: targets(scalar.text) for language, scalar in wordings.items()}
        for first, second in _pairs(wordings):
            if links[first] != links[second]:
                values: dict[str, Value] = {"first": LanguageName(first), "found": ", ".join(links[first]) or "–",
                          "second": LanguageName(second), "other": ", ".join(links[second]) or "–"}  # fmt: skip
                place = (*path, second)
                span = _line_that_differs(wordings, first, second, lambda line, _: targets(line))
                yield Diagnostic(LINK_MISMATCH, span or source.name_span(place), place, values)


def length_differs(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, wordings in translated(policy, source):
        longest = max(len(scalar.text) for scalar in wordings.values())
        for language, scalar in wordings.items():
            if longest >= _COMPARED_FROM and len(scalar.text) * 2 < longest:
                yield Diagnostic(LENGTH_DIFFERS, source.name_span((*path, language)), (*path, language))


def text_without_language(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    if len(policy.languages) < 2:
        return
    for path, scalar in texts(source):
        text = scalar.text.strip()
        if _is_shared(policy, path) and len(text.split()) >= 4 and text[-1:] in ".!?:":
            yield Diagnostic(TEXT_WITHOUT_LANGUAGE, scalar.span, path)


def _is_shared(policy: Policy, path: tuple[str | int, ...]) -> bool:
    """Is this scalar a text for customers that stands there once, for all languages?"""
    from ...policy.walks.shape import TEXT, shape_at

    shape = shape_at(path)
    return shape is not None and shape.kind == TEXT and path[-1] not in policy.languages


CHECKS = (number_mismatch, link_mismatch, length_differs, text_without_language, wrong_language)
