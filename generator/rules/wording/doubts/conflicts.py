"""Family Wording, conflicts: two sentences of one text that say two things of the same."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, Final, NamedTuple

from ....core.diagnostic import Diagnostic, warning
from ....core.messages import Message, Value
from ....policy.prose import UNREAD
from ...corpus.context import Context
from ...corpus.figures import unit_amounts
from ...corpus.texts import Later, Patterns, prose, stem
from ...languages.negations import DENIES, denial

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.nodes import Scalar
    from ....reading.yaml.source import Source

SENTENCES_CONFLICT = warning(
    "sentences-conflict",
    Message("Line {line} of the file says “{other}” of the same thing, this sentence says “{words}”."),
    Message("Correct one of the two, or say in which case each of them holds."),
    why=Message("Of two promises the customer takes the better one."),
    bad="de: Die Laufzeit beträgt ein Jahr. Die Laufzeit beträgt zwei Jahre.",
    good="de: Die Laufzeit beträgt ein Jahr.",
)

RULES = (SENTENCES_CONFLICT,)


class Reading(NamedTuple):
    """A sentence: where it starts, its words, what it is about, the one amount in it and its kind, and whether it denies."""

    start: int
    words: str
    about: frozenset[str]
    amount: tuple[float, str] | None
    is_denied: bool


_SENTENCE: Final = Later(r"[^\s.!?][^.!?\n]*(?:[.!?](?=\S)[^.!?\n]*)*(?:[.!?]|(?=\n)|$)")
_SUM: Final = Later(
    r"(?P<before>[€$£]|EUR|USD|GBP|CHF) ?(?P<one>\d[\d.,’']*)|(?P<two>\d[\d.,’']*) ?(?P<after>€|EUR|Euro|euros?|USD|[Dd]ollars?|CHF|Franken|%|Prozent|percent|MB|GB)(?!\w)"
)
_SMALL: Final = {
    "de": "der die das den dem des ein eine einen einem einer eines und oder ist sind wird werden hat haben beträgt betragen dauert dauern liegt im in am an auf bei von vom zu zum zur für mit nach sich es er sie wir ihr ihre ihren unser unsere auf als kann können muss müssen darf dürfen soll sollen einmal frist binnen innerhalb jeweils lang hier dies diese dieser dieses so je pro begrenzt beschränkt ohne nicht kein keine keinen keiner nie niemals",
    "en": "the a an and or is are be will shall was were has have in at on of to for with by from after it he they we you your our its as can may must should within each per here this these that so limited lasts last amounts amount not no never cannot without any",
}
_WORDS_APART: Final = {language: frozenset(words.split()) for language, words in _SMALL.items()}
# What a sentence may say of a case of its own.
_OF_A_CASE: Final = Patterns(
    {
        "de": r"wenn|falls|sofern|soweit|sonst|andernfalls|außer\w*|ausgenommen|dagegen|hingegen|jedoch|aber|erst\w*|zweit\w*|weitere\w*|danach|anschließend|zusätzlich|insgesamt|höchstens|mindestens|jährlich|monatlich|zunächst|später|davor|vorher|bisher|früher|künftig|ab \d+|bis \d+|verlänger\w*|erinner\w*|dann",
        "en": r"if|when|unless|otherwise|except\w*|however|but|whereas|first|second|further|additional\w*|then|thereafter|in total|at most|at least|annual\w*|monthly|initially|later|earlier|previously|formerly|from \d+|up to \d+|renew\w*|extend\w*|remind\w*",
    }
)
# What the same period is called in other words.
_SUBJECTS: Final = {
    "termination": Patterns({"de": r"\w*kündig\w*|gekündigt\w*|\w*kündbar\w*", "en": r"terminat\w*|cancel\w*|notice period"}),
    "term": Patterns({"de": r"laufzeit|vertragsdauer|vertrag läuft", "en": r"term(?! of payment)|contract runs|duration of the contract"}),
    "closing": Patterns({"de": r"schließ\w* (?:\w+ ){0,4}(?:fall|fälle)|(?:fall|fälle) (?:\w+ ){0,6}(?:schließ\w*|geschlossen)", "en": r"clos\w+ (?:\w+ ){0,3}cases?|cases? (?:\w+ ){0,4}closed"}),
    "liability": Patterns({"de": r"haft(?:ung|en|et)", "en": r"liab\w+"}),
    "retention": Patterns({"de": r"\w*bewahr\w*|\w*lösch\w*|gespeichert", "en": r"retain\w*|kept|delet\w*|stored?"}),
    "payment": Patterns({"de": r"rechnung\w* (?:\w+ ){0,5}(?:zahl\w*|fällig)|zahlungsfrist\w*|zahlbar", "en": r"invoices? (?:\w+ ){0,5}(?:paid|due|payable)|payment (?:term|period)|payable"}),
}  # fmt: skip
_MONEY_OR_TIME: Final = Later(r"\d|[Jj]ahr|[Mm]onat|[Ww]oche|[Tt]age?[ns]?\b|[Ss]tund|[Mm]inut|years?|months?|weeks?|days?|hours?|minutes?")  # fmt: skip
_UNITS: Final = {"minutes": ("time", 1), "hours": ("time", 60), "days": ("time", 1440), "weeks": ("time", 10080), "months": ("time", 43_800), "years": ("time", 525_600), "seconds": ("time", 1 / 60)}  # fmt: skip


def sentences_conflict(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """One finding in a text and language."""
    for path, language, scalar in prose(policy, source):
        short = language[:2]
        if path[0] not in ("sections", "further_terms", "definitions") or short not in _WORDS_APART:
            continue
        if (found := _quantified(scalar, short)) is not None:
            yield _finding(path, scalar, *found)
            continue
        for one, other in combinations(_readings(scalar.text, short), 2):
            if _is_conflict(one, other, short):
                yield _finding(path, scalar, one, other)
                break


@lru_cache(4096)
def _readings(text: str, language: str) -> tuple[Reading, ...]:
    return tuple(each for match in _SENTENCE.finditer(text) if (each := _read(match, language)))


def _read(match: re.Match[str], language: str) -> Reading | None:
    words = UNREAD.sub(lambda each: " " * len(each[0]), match[0])
    if _OF_A_CASE[language].search(words):
        return None
    amounts = [(value * _UNITS[unit][1], _UNITS[unit][0]) for value, unit in unit_amounts(words, language)]
    amounts += [
        (_number(each["one"] or each["two"]), _kind(each["before"] or each["after"]))
        for each in _SUM.finditer(words)
    ]
    about = frozenset(
        stem(each)
        for each in re.findall(r"[^\W\d_]{2,}", _SUM.sub(" ", words).casefold())
        if each not in _WORDS_APART[language] and not DENIES[language].fullmatch(each)
    )
    amount = amounts[0] if len(amounts) == 1 else None
    return Reading(match.start(), match[0], about, amount, denial(words, language) is not None)


def _number(said: str) -> float:
    """Near enough to tell two sums apart: 10.000 and 10,000 are the same."""
    return float(re.sub(r"\D", "", re.sub(r"[.,]00?$", "", said)) or 0)


def _kind(unit: str) -> str:
    """%, a currency, MB."""
    if unit in ("%", "Prozent", "percent"):
        return "%"
    return "€" if unit.casefold().startswith("eur") or unit == "€" else unit


_QUANTITIES: Final = Later(
    r"^(?:ein\w*|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|zwölf|vierzehn|dreißig|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fourteen|thirty|jahr\w*|monat\w*|woch\w*|tag\w*|stund\w*|minut\w*|year\w*|month\w*|week\w*|day\w*|hour\w*|minut\w*|calendar|kalendertag\w*)$"
)


def _is_conflict(one: Reading, other: Reading, language: str) -> bool:
    mine, theirs = _thing(one), _thing(other)
    if one.amount and other.amount and one.amount[1] == other.amount[1] and one.is_denied is other.is_denied:
        is_same = len(mine) >= 1 and mine == theirs
        least, most = sorted((one.amount[0], other.amount[0]))
        return most > 1.05 * least and (is_same or _is_same_subject(one, other, language))
    if one.amount or other.amount or one.is_denied is other.is_denied:
        return False
    return len(mine) >= 3 and mine == theirs


def _thing(said: Reading) -> frozenset[str]:
    return frozenset(each for each in said.about if not _QUANTITIES.match(each))


def _is_same_subject(one: Reading, other: Reading, language: str) -> bool:
    """Of one subject each, and with nothing else that tells them apart."""
    subjects = [
        {key for key, each in _SUBJECTS.items() if each[language].search(said.words)} for said in (one, other)
    ]
    rest = (_thing(one) | _thing(other)) - (_thing(one) & _thing(other))
    is_told_apart = _FOR_WHOM[language].search(one.words) or _FOR_WHOM[language].search(other.words)
    return subjects[0] == subjects[1] and len(subjects[0]) == 1 and len(rest) <= 5 and not is_told_apart


_FOR_WHOM: Final = Patterns({"de": r"für|bei|gegenüber|im fall|je|pro|an", "en": r"for|under|in case|with regard|per|in the case"})  # fmt: skip


# Who gets a thing: always, or only at times.
_GIVES: Final = Patterns(
    {
        "de": r"zuweis\w*|weisen|zugewiesen|vergeben|vergibt|erhält|erhalten|bekomm\w*|zugeteilt|zuteil\w*|teilen|ausgestellt",
        "en": r"assign\w*|allocat\w*|give[ns]?|gets?|receives?|issued?",
    }
)
_ALWAYS: Final = Patterns(
    {"de": r"jede[mnrs]?|alle[nr]?|sämtliche\w*|immer|stets", "en": r"each|every|all|always"}
)
_NOT_ALWAYS: Final = Patterns(
    {
        "de": r"nur (?:auf|nach) (?:\w+ )?(?:wunsch|anfrage|antrag|verlangen|anforderung)|nicht (?:jede[mnrs]?|alle[nr]?|immer)",
        "en": r"only (?:if you|on request|upon request|at your request|when you)(?: \w+)* ?|not (?:every|each|all|always)",
    }
)


def _quantified(scalar: Scalar, language: str) -> tuple[Reading, Reading] | None:
    """“Each problem is given a case number” beside “a case number is assigned only on request”."""
    if not _NOT_ALWAYS[language].search(scalar.text):
        return None
    said = [each for each in _SENTENCE.finditer(scalar.text) if _GIVES[language].search(each[0])]
    some = [each for each in said if _NOT_ALWAYS[language].search(each[0])]
    every = [each for each in said if each not in some and _ALWAYS[language].search(each[0])]
    for one in every:
        for other in some:
            mine, theirs = _nouns(one[0], language), _nouns(other[0], language)
            shared = {each for each in theirs if any(word.endswith(each) for word in mine)}
            if any(len(each) > 8 for each in shared) or len(shared) > 1:
                return _as_reading(one), _as_reading(other)
    return None


def _nouns(said: str, language: str) -> set[str]:
    """What a sentence is about, without its verb and how often."""
    rest = _GIVES[language].sub(" ", _ALWAYS[language].sub(" ", _NOT_ALWAYS[language].sub(" ", said)))
    words = (
        stem(each)
        for each in re.findall(r"[^\W\d_]{4,}", rest.casefold())
        if each not in _WORDS_APART[language]
    )
    return {each for each in words if language == "en" or len(each) > 6}


def _as_reading(match: re.Match[str]) -> Reading:
    return Reading(match.start(), match[0], frozenset(), None, is_denied=False)


def _finding(path: tuple[str | int, ...], scalar: Scalar, one: Reading, other: Reading) -> Diagnostic:
    end = other.start + len(other.words)
    values: dict[str, Value] = {
        "line": scalar.place(one.start, one.start + 1).line, "other": one.words.strip(), "words": other.words.strip(),
    }  # fmt: skip
    return Diagnostic(SENTENCES_CONFLICT, scalar.place(other.start, end), path, values)


CHECKS = (sentences_conflict,)
