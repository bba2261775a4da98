"""Family Languages, second half: do the languages of a text say the same, with the same numbers and links?"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, Said, Span, Value, note, warning
from ...i18n.language_names import name_of
from ...reading.yaml.nodes import Scalar
from ...reading.yaml.source import texts
from ..corpus.context import Context
from ..corpus.figures import MONTHS, WEEKDAYS, months, numbers, weekdays
from ..corpus.texts import lines, translated
from .amounts import differing

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

NUMBER_MISMATCH = warning(
    "number-mismatch",
    Said(
        "The {what} differ: {first} {found}, {second} {other}.",
        "Die {what} unterscheiden sich: {first} {found}, {second} {other}.",
    ),
    Said("Which of the two is right?", "Welche von beiden stimmt?"),
    why=Said(
        "Two customers would be promised different things.", "Zwei Kunden würde Verschiedenes zugesagt."
    ),
    bad="de: in 30 Minuten\nen: in 60 minutes",
    good="de: in 30 Minuten\nen: in 30 minutes",
)

LINK_MISMATCH = warning(
    "link-mismatch",
    Said(
        "The links differ: {first} {found}, {second} {other}.",
        "Die Links unterscheiden sich: {first} {found}, {second} {other}.",
    ),
    Said("Link to the same places in every language.", "Verlinken Sie in jeder Sprache dieselben Stellen."),
    why=Said("One of the readers lands elsewhere.", "Einer der Leser landet woanders."),
    bad="de: [Formular](contact-form)\nen: [form](imprint)",
    good="de: [Formular](contact-form)\nen: [form](contact-form)",
)

LENGTH_DIFFERS = note(
    "length-differs",
    Said(
        "This text is less than half as long as the other language.",
        "Dieser Text ist nicht halb so lang wie der in der anderen Sprache.",
    ),
    Said("Is something missing?", "Fehlt etwas?"),
    why=Said("A sentence lost in translation looks finished.", "Ein verlorener Satz fällt nicht auf."),
    bad="de: Ein langer Satz mit vielen Einzelheiten.\nen: Short.",
    good="de: Ein langer Satz mit vielen Einzelheiten.\nen: A long sentence with many details.",
)

TEXT_WITHOUT_LANGUAGE = warning(
    "text-without-language",
    Said(
        "A whole sentence without a language would be shown in every language.",
        "Ein ganzer Satz ohne Sprachangabe erscheint in jeder Sprache.",
    ),
    Said(
        "Write it once for each language: “de: …”, “en: …”.",
        "Schreiben Sie ihn je Sprache: „de: …“, „en: …“.",
    ),
    why=Said("German on an English page.", "Deutsch auf einer englischen Seite."),
    bad="footnote: Nur auf Anfrage erhältlich.",
    good="footnote:\n  de: Nur auf Anfrage erhältlich.\n  en: Available on request only.",
)

WRONG_LANGUAGE = warning(
    "wrong-language",
    Said(
        "This reads like {found}, not like {expected}.", "Das liest sich wie {found}, nicht wie {expected}."
    ),
    Said(
        "Were the languages swapped, or is a part not translated yet?",
        "Wurden die Sprachen vertauscht, oder ist ein Teil noch nicht übersetzt?",
    ),
    why=Said("German on an English page.", "Deutsch auf einer englischen Seite."),
    bad="en: Eine Frist ist nicht zugesagt.",
    good="en: No time is promised.",
)

RULES = (NUMBER_MISMATCH, LINK_MISMATCH, LENGTH_DIFFERS, TEXT_WITHOUT_LANGUAGE, WRONG_LANGUAGE)

NUMBERS = Said("numbers", "Zahlen")
DAYS = Said("days", "Wochentage")
MONTH_NAMES = Said("months", "Monate")
# (text, language) -> what is compared
FoundIn = Callable[[str, str], list[str]]
COUNTS: dict[Said, FoundIn] = {NUMBERS: numbers, DAYS: weekdays, MONTH_NAMES: months}
# Words of one language that are none of the other.
FUNCTION_WORDS = {
    "de": frozenset(["der", "und", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "ist", "sind", "wird", "werden",
                     "nicht", "mit", "von", "zum", "zur", "für", "auf", "bei", "oder", "sich", "wir", "sie", "ihr", "ihre",
                     "ihren", "ihnen", "über", "nach", "aus", "im", "zu", "das"]),
    "en": frozenset(["the", "and", "of", "to", "is", "are", "be", "by", "for", "with", "not", "or", "on", "at",
                     "from", "your", "our", "you", "we", "this", "that", "which", "it", "as", "can"]),
}  # fmt: skip

_LINK = re.compile(r"\]\(([^()\s]*)\)")
_QUOTED = re.compile(r"„[^“]*“|“[^”]*”|\[[^\]]*\]|\*[^*]+\*|\{[^}]*\}")
# Words of the other list that a sentence of this language may hold.
_ALSO_WORDS_OF = {
    "de": frozenset({"not", "it", "as", "on", "at", "is"}),
    "en": frozenset({"den", "des", "im", "das", "bei"}),
}
_COMPARED_FROM = 60  # characters: short labels differ in length without meaning anything


def number_mismatch(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Numbers, and the days of the week and the months by their names."""
    for path, wordings in translated(policy, source):
        for what, found in _counted(wordings):
            for first, second in _pairs(found):
                only_first, only_second = _only(what, wordings, found, first, second)
                if only_first or only_second:
                    values: dict[str, Value] = {
                        "what": what,
                        "first": name_of(first),
                        "found": _listed(only_first),
                        "second": name_of(second),
                        "other": _listed(only_second),
                    }
                    place = (*path, second)
                    span = _line_that_differs(wordings, first, second, COUNTS[what])
                    yield Diagnostic(NUMBER_MISMATCH, span or source.name_span(place), place, values)


def _only(
    what: Said, wordings: dict[str, Scalar], found: dict[str, list[str]], first: str, second: str
) -> tuple[list[str], list[str]]:
    """What only one of two texts names; a number may be said in another way."""
    if found[first] == found[second] or what is not NUMBERS:
        return _without_common(found[first], found[second])
    return differing(wordings[first].text, first[:2], wordings[second].text, second[:2])


def _line_that_differs(
    wordings: dict[str, Scalar], first: str, second: str, found_in: FoundIn
) -> Span | None:
    """The one line that differs, in the second language; None if lines do not stand side by side."""
    one, other = (list(lines(wordings[code])) for code in (first, second))
    if len(one) != len(other):
        return None
    different = [
        (start, line)
        for (_, said), (start, line) in zip(one, other, strict=True)
        if found_in(said, first[:2]) != found_in(line, second[:2])
    ]
    start, line = different[0] if len(different) == 1 else (0, "")
    return wordings[second].place(start, start + len(line)) if line else None


def _counted(wordings: dict[str, Scalar]) -> Iterator[tuple[Said, dict[str, list[str]]]]:
    yield NUMBERS, {code: numbers(scalar.text, code[:2]) for code, scalar in wordings.items()}
    known = {code: scalar.text for code, scalar in wordings.items() if code[:2] in WEEKDAYS}
    if len(known) > 1:
        yield DAYS, {code: weekdays(text, code[:2]) for code, text in known.items()}
        yield MONTH_NAMES, {code: months(text, code[:2]) for code, text in known.items()}


def _listed(found: list[str]) -> Said:
    """Numbers as they are; days and months in the author's language."""
    german = dict(zip((*WEEKDAYS["en"], *MONTHS["en"]), (*WEEKDAYS["de"], *MONTHS["de"]), strict=True))
    names = [german.get(each, each).partition("|")[0] for each in found]
    return Said(", ".join(found) or "–", ", ".join(names) or "–")


def wrong_language(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """German under English or English under German, told by the small words of which every sentence is made."""
    for path, wordings in translated(policy, source):
        for code, scalar in wordings.items():
            is_copy = any(scalar.text == each.text for name, each in wordings.items() if name != code)
            if code[:2] in FUNCTION_WORDS and not is_copy:
                yield from _foreign_lines((*path, code), scalar)


def _foreign_lines(path: Path, scalar: Scalar) -> Iterator[Diagnostic]:
    code = str(path[-1])
    for start, line in lines(scalar):
        for other in FUNCTION_WORDS:
            if other != code[:2] and _reads_like(other, code[:2], line):
                values: dict[str, Value] = {"found": name_of(other), "expected": name_of(code)}
                place = scalar.place(start, start + len(line))
                yield Diagnostic(WRONG_LANGUAGE, place, path, values)


def _reads_like(other: str, own: str, line: str) -> bool:
    """All of it in another language, or a part of it that is no quotation."""
    said = set(re.findall(r"[^\W\d_]+", line.casefold()))
    if len(said & FUNCTION_WORDS[other]) >= 2 and not said & FUNCTION_WORDS[own]:
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
        links = {code: sorted(_LINK.findall(scalar.text)) for code, scalar in wordings.items()}
        for first, second in _pairs(wordings):
            if links[first] != links[second]:
                values: dict[str, Value] = {"first": name_of(first), "found": ", ".join(links[first]) or "–",
                          "second": name_of(second), "other": ", ".join(links[second]) or "–"}  # fmt: skip
                place = (*path, second)
                span = _line_that_differs(
                    wordings, first, second, lambda line, _: sorted(_LINK.findall(line))
                )
                yield Diagnostic(LINK_MISMATCH, span or source.name_span(place), place, values)


def length_differs(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, wordings in translated(policy, source):
        longest = max(len(scalar.text) for scalar in wordings.values())
        for code, scalar in wordings.items():
            if longest >= _COMPARED_FROM and len(scalar.text) * 2 < longest:
                yield Diagnostic(LENGTH_DIFFERS, source.name_span((*path, code)), (*path, code))


def text_without_language(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    if len(policy.languages) < 2:
        return
    for path, scalar in texts(source):
        text = scalar.text.strip()
        if _is_shared(policy, path) and len(text.split()) >= 4 and text[-1:] in ".!?:":
            yield Diagnostic(TEXT_WITHOUT_LANGUAGE, scalar.span, path)


def _is_shared(policy: Policy, path: tuple[str | int, ...]) -> bool:
    """Is this scalar a text for customers that stands there once, for all languages?"""
    from ...reading.yaml.shape import TEXT, shape_at

    shape = shape_at(path)
    return shape is not None and shape.kind == TEXT and path[-1] not in policy.languages


CHECKS = (number_mismatch, link_mismatch, length_differs, text_without_language, wrong_language)
