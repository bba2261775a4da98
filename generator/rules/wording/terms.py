"""Family Wording, terms: words that a lawyer would strike out, or that mean something else in this file."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, Path, note, warning
from ...core.messages import Message, Value
from ...reading.yaml.nodes import Scalar
from ..corpus.context import Context
from ..corpus.texts import any_of, prose, stem
from ..corpus.written_dates import weekdays
from .topics import promises_answer, says_when_open, sentence_at, sets_limit

if TYPE_CHECKING:
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

AMBIGUOUS_ELSEWHERE = note(
    "ambiguous-elsewhere",
    Message("“{word}” is ambiguous ({reason})."),
    Message("Name the days, or define the word under definitions."),
    why=Message("Where nothing is promised, two readings hurt less."),
    bad="Schulungen finden werktags statt.",
    good="Schulungen finden montags bis freitags statt.",
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


TABLE_ELSEWHERE = warning(
    "table-elsewhere",
    Message("“{word}”: this text stands {side} the table of its section."),
    Message("Say where the table is, or use a link."),
    why=Message("The reader looks for a table where there is none."),
    bad="table: tiers\ntext_after:\n  en: See the table below.",
    good="table: tiers\ntext_after:\n  en: See the table above.",
)

RULES = (
    AMBIGUOUS_TERM,
    AMBIGUOUS_ELSEWHERE,
    VAGUE_TERM,
    POSITION_WORD,
    TABLE_ELSEWHERE,
)


_SATURDAY = Message("in German law, Saturday is a Werktag")
_WHICH_WEEK = Message("which days of the week?")
_WHICH_MEANING = Message("calendar days or business days?")
AMBIGUOUS = {
    "de": ((r"werktags|[Ww]erktage?[ns]?|werktäglich\w*", _SATURDAY), (r"binnen Tagesfrist", _WHICH_MEANING)),
    "en": ((r"weekdays?|(?<!non-)(?<!non )working days?|(?<!non-)workdays?", _WHICH_WEEK),
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
_IS: Final = "ist|sind|gilt|gelten|zählt|zählen|bedeutet|is|are|means?|counts?"


def matches(
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
            for path, scalar, match in matches(policy, source, {language: pattern}):
                if (
                    path[0] == "definitions"
                    or stem(match[0]) in defined
                    or is_explained(scalar, match, language)
                ):
                    continue
                rule = AMBIGUOUS_TERM if is_promise(path, scalar, match) else AMBIGUOUS_ELSEWHERE
                yield Diagnostic(rule, scalar.place(match.start(), match.end()), path,
                                 {"word": match[0], "reason": reason})  # fmt: skip


def is_promise(path: Path, scalar: Scalar, match: re.Match[str]) -> bool:
    """Does the word stand where days are counted, or where is said when we answer or are there? Names and labels count as such."""
    if path[0] not in ("sections", "further_terms") and path[2:3] != ("meaning",):
        return True
    sentence = sentence_at(scalar.text, match.start())
    says = (promises_answer, says_when_open, sets_limit)
    return bool(_COUNTED.search(scalar.text[: match.start()])) or any(each(sentence) for each in says)


def is_explained(scalar: Scalar, match: re.Match[str], language: str) -> bool:
    """Does the sentence say of the word which days it means? „Werktage sind Montag bis Freitag“, „Samstag ist kein Werktag“."""
    sentence = sentence_at(scalar.text, match.start())
    word = re.escape(match[0])
    if _MIDNIGHT.search(sentence) and "day" in match[0]:
        return True  # by the clock, a day is a day of the calendar
    said = rf"\b{word} (?:{_IS})\b|\b(?:{_IS}) (?:[^\W\d]+ ){{0,2}}{word}(?!\w)"
    if _WEEKEND.search(sentence) and not _COUNTED.search(scalar.text[: match.start()]):
        return True  # told from the weekend: „der Unterschied zwischen Werktagen und Wochenende“
    return bool(weekdays(sentence, language) and re.search(said, sentence))


_MIDNIGHT = re.compile(r"\b(?:midnight|24:00|calendar)\b", re.IGNORECASE)
_WEEKEND = re.compile(
    r"\b(?:Wochenende\w*|weekends?|Sonn- und Feiertag\w*|Sundays and (?:public )?holidays)\b"
)
_COUNTED = re.compile(
    r"(?:\b\d+|\b(?:ein(?:e[mnrs]?)?|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|one|two|three|four|five|six|seven|eight|nine|ten|next|nächsten|folgenden)) $"
)


def _defined(policy: Policy) -> frozenset[str]:
    return frozenset(
        stem(wording) for each in policy.definitions.values() for _, wording in each.term.items()
    )


def vague_term(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, scalar, match in matches(policy, source, VAGUE):
        yield Diagnostic(VAGUE_TERM, scalar.place(match.start(), match.end()), path, {"word": match[0]})


def position_word(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, scalar, match in matches(policy, source, POSITIONS):
        if path[:1] == ("sections",) and _beside_table(policy, path):
            continue
        yield Diagnostic(POSITION_WORD, scalar.place(match.start(), match.end()), path, {"word": match[0]})


def _beside_table(policy: Policy, path: Path) -> bool:
    """A section shows its table above `text_after` and below `text`, wherever it stands."""
    section = policy.sections.get(str(path[1]))
    return section is not None and section.table is not None


_BELOW, _ABOVE = Message("below"), Message("above")
_TABLE_BELOW = {
    "de": r"(?:nachstehende|nachfolgende|folgende|untenstehende|untere)[nr]? (?:tabelle|übersicht)|(?:tabelle|übersicht) (?:unten|weiter unten)",
    "en": r"(?:following|below) (?:table|overview)|(?:table|overview) below",
}
_TABLE_ABOVE = {
    "de": r"(?:vorstehende|obige|obenstehende|vorangehende|obere)[nr]? (?:tabelle|übersicht)|(?:tabelle|übersicht) (?:oben|weiter oben)",
    "en": r"(?:preceding|above) (?:table|overview)|(?:table|overview) above",
}


def table_elsewhere(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """A text after the table of its section that looks for it below, where no other table follows; and the reverse."""
    for part, patterns, side in (("text_after", _TABLE_BELOW, _BELOW), ("text", _TABLE_ABOVE, _ABOVE)):
        for path, scalar, match in matches(policy, source, patterns):
            if path[0] == "sections" and path[2:3] == (part,) and _is_alone(policy, path, scalar):
                values: dict[str, Value] = {"word": match[0], "side": side}
                yield Diagnostic(TABLE_ELSEWHERE, scalar.place(match.start(), match.end()), path, values)


def _is_alone(policy: Policy, path: Path, scalar: Scalar) -> bool:
    """Is the table of the section the only one on its page, and none in the text itself?"""
    section = policy.sections.get(str(path[1]))
    if section is None or section.table is None or "|" in scalar.text:
        return False
    beside = policy.sections_on(policy.page_of(section))
    return sum(each.table is not None for each in beside) == 1


CHECKS = (
    ambiguous_term,
    vague_term,
    position_word,
    table_elsewhere,
)
