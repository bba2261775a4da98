"""Which severity a sentence gives to what: a code beside a name, the highest and the lowest, what a problem of each is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic
from ...corpus.context import Context
from ...corpus.severity_names import severities_called, severity_names
from ...corpus.texts import Later, Patterns, stem
from ...languages.negations import denial
from ..said.speech import LANGUAGES, Statement, sentences
from .stated import contradicted, full, is_hedged

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

RULES = ()

_NO_SENTENCES: Final = ("severities", "which_severity", "wording", "units", "escalation")
# What may stand between a name and its code.
_BESIDE: Final = Later(r"(?:[- ]\w+)?\s?[(„“\[]|\s|\s[–-]\s|\s?=\s?")
_EDGE: Final = {
    "de": (
        r"(?:höchste|schwerste|oberste|dringendste|schwerwiegendste)(?:[rns]?) (?:\w+ )?(?:schweregrad|schwere|priorität|stufe|schwerestufe|dringlichkeit)",
        r"(?:niedrigste|geringste|unterste|leichteste)(?:[rns]?) (?:\w+ )?(?:schweregrad|schwere|priorität|stufe|schwerestufe|dringlichkeit)",
    ),
    "en": (
        r"(?:highest|most severe|most urgent|top) (?:\w+ )?(?:severity|priority)(?: level)?|most severe level",
        r"(?:lowest|least severe|least urgent) (?:\w+ )?(?:severity|priority)(?: level)?|least severe level",
    ),
}
_EDGES: Final = {
    language: tuple(Later(rf"(?<!\w)(?:{each})(?!\w)", re.IGNORECASE) for each in found)
    for language, found in _EDGE.items()
}
_IS_RATED: Final = Patterns(
    {
        "de": r"haben|hat|gelten|gilt|zähl\w*|fall\w*|fällt|gehör\w*|entspr\w+|ist|sind|stuf\w*|eingestuft|bekomm\w*|erhält|erhalten|trägt|tragen|führ\w*|laufen|läuft|behandel\w*|bearbeite\w*|werden|wird",
        "en": r"have|has|is|are|counts?|class\w*|correspond\w*|falls?|rank\w*|rated?|treated|gets?|assigned|belongs?|carr(?:y|ies)|applies|handled|given|receives?|considered|constitutes?",
    }
)
# What changes a severity, or puts two of them beside each other.
_CHANGES: Final = Patterns(
    {
        "de": r"aus|herab\w*|herauf\w*|höher\w*|niedriger\w*|hoch\w*|zurück\w*|umgang\w*|umgehung|workaround|später\w*|danach|nicht mehr|kann|können|und|oder|wie|als bei|statt|vorläufig|zunächst|folge\w*|teil\w*|(?:ist|wird|sind|wurde|werden|hat|haben|lässt) \w+ (?:\w+ )?\w+ (?:wieder |erst )?(?:umgang|behob|gelöst|herab|zurück)\w*",
        "en": r"from|down\w*|up|upgrad\w*|lower\w*|higher|workaround|later|afterwards|no longer|can|may|and|or|like|as with|than|instead|at first|initially|part\w*",
    }
)
_MAY_SAY: Final = {
    "de": Later(
        r"(?i:schwere|priorität|dringlich|schwerestufe|problem)|Ausfall|fällt|nicht erreichbar|[A-Z]{1,3}-?\d"
    ),
    "en": Later(
        r"(?i:severity|priority|level|problem)|utage|unavail|unreach|not (?:avail|reach)|[A-Z]{1,3}-?\d"
    ),
}


def grades_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    may_say = _any(policy)
    for said in sentences(policy, source, may_say) if len(policy.severities) > 1 else ():
        if said.path[0] in _NO_SENTENCES:
            continue
        found = _beside(policy, said) or _edge(policy, said) or _rated(policy, said)
        if found:
            yield found


def _any(policy: Policy) -> dict[str, re.Pattern[str]]:
    codes = "|".join(map(re.escape, policy.severities))
    return {each: re.compile(rf"{_MAY_SAY[each].pattern}|{codes}") for each in LANGUAGES}


def _codes(policy: Policy, said: Statement) -> list[tuple[int, int, str]]:
    return [(*match.span(), match[0]) for match in _code(tuple(policy.severities)).finditer(said.words)]


@cache
def _code(names: tuple[str, ...]) -> re.Pattern[str]:
    """Only what is written as a code: P1, S2, SEV-3, 1."""
    codes = [each for each in names if re.search(r"\d", each) and len(each) > 1]
    return re.compile(rf"(?<![\w{{.-])(?:{'|'.join(map(re.escape, codes)) or '(?!)'})(?![\w-])")


def _in_words(policy: Policy, said: Statement, name: str) -> str:
    return f"{name} {policy.severities[name].name.in_(full(policy, said))}"


def _beside(policy: Policy, said: Statement) -> Diagnostic | None:
    """“Critical (P2)”, where P1 is called so."""
    codes = _codes(policy, said)
    names = severity_names(policy, full(policy, said), said.words) if codes else []
    for at, name in names:
        called = policy.severities[name].name.in_(full(policy, said))
        end = re.compile(r"\w*").match(said.words, at + len(called))
        stop = end.end() if end else at + len(called)
        for begin, ending, code in codes:
            between = said.words[stop:begin] if begin >= stop else said.words[ending:at]
            is_after = begin >= stop
            if not _BESIDE.fullmatch(between) or (between == " " and not said.words[at].isupper()):
                continue
            if between.strip() and not is_after and between.strip()[-1] not in "(–-=„“":
                continue
            if code != name and called.casefold() != code.casefold():
                start, finish = min(at, begin), max(stop, ending)
                return contradicted(said, start, finish, "severities", _in_words(policy, said, code))
    return None


def _edge(policy: Policy, said: Statement) -> Diagnostic | None:
    """Which one is said to be the highest, or the lowest."""
    if denial(said.words, said.language) or is_hedged(said):
        return None
    order = list(policy.severities)
    for words, meant in zip(_EDGES[said.language], (order[0], order[-1]), strict=True):
        match = words.search(said.words)
        named = _named(policy, said)
        rest = said.words[match.end() :] if match else ""
        before = said.words[: match.start()] if match else ""
        is_it = re.match(r"\s?(?:ist|heißt|lautet|is|means|,|:|\(|–|„|“)", rest) or re.search(
            r"\b(?:ist|is|as|als)(?: der| die| das| the| our| unser\w*)? $", before
        )
        if match and is_it and len(named) == 1 and meant not in named:
            return contradicted(said, *match.span(), "severities", _in_words(policy, said, meant))
    return None


def _named(policy: Policy, said: Statement) -> set[str]:
    return {code for *_, code in _codes(policy, said)} | {
        name for _, name in severity_names(policy, full(policy, said), said.words)
    }


def _rated(policy: Policy, said: Statement) -> Diagnostic | None:
    """A problem that the file calls so, or describes so, with another severity."""
    language = said.language
    if is_hedged(said) and not _IF_SO[language].match(said.words):
        return None
    if denial(_without_outage(said), language) or _CHANGES[language].search(said.words):
        return None
    codes = {code for *_, code in _codes(policy, said)}
    called = set(severities_called(policy, full(policy, said), said.words))
    described = _described(policy, said)
    given = codes or (called if described else set())
    meant = described or (called if codes else set())
    if len(given) == 1 and len(meant) == 1 and given != meant and _IS_RATED[language].search(said.words):
        (name,) = meant
        end = len(said.words.rstrip())
        return contradicted(said, 0, end, "severities", _in_words(policy, said, name))
    return None


# “If the service is not available, …” names what it is about.
_IF_SO: Final = {
    "de": Later(r"\W*(?:wenn|falls|ist|sind|sobald)\b", re.IGNORECASE),
    "en": Later(r"\W*(?:if|when|where)\b", re.IGNORECASE),
}
_OUTAGE: Final = Patterns(
    {
        "de": r"nicht (?:erreichbar|verfügbar)|(?:ausfall|ausfälle)s?|ausgefallen|fällt (?:\w+ ){0,3}aus|unerreichbar|steht still",
        "en": r"not (?:available|reachable)|unavailable|unreachable|outages?(?: of)?|down|unavailability",
    }
)
_PARTLY: Final = Patterns(
    {
        "de": r"eingeschränkt\w*|teil\w*|häufig\w*|gelegentlich\w*|kurz\w*|manchmal|einzeln\w*|langsam\w*|geplant\w*|\w*wartung\w*",
        "en": r"limited|part\w*|frequent|occasional\w*|short|brief\w*|sometimes|single|slow\w*|planned|maintenance",
    }
)
_SMALL: Final = frozenset({"der", "die", "das", "den", "dem", "des", "ein", "eine", "einer", "eines", "einem", "ist", "sind", "wird", "werden", "und", "oder", "the", "a", "an", "is", "are", "of", "to", "or", "and", "zum", "zur", "vom", "von", "für", "gilt", "als", "zu", "on", "with", "mit", "bei", "auf"})  # fmt: skip


def _without_outage(said: Statement) -> str:
    return _OUTAGE[said.language].sub(" ", said.words)


def _described(policy: Policy, said: Statement) -> set[str]:
    """The severities one of whose descriptions stands in the sentence, in its words or as an outage of the same thing."""
    words, language = _stems(said.words), full(policy, said)
    is_out = _OUTAGE[said.language].search(said.words) and not _PARTLY[said.language].search(said.words)
    found = set()
    for name, severity in policy.severities.items():
        for text in severity.description:
            described = text.in_(language)
            own = _stems(described)
            is_same = len(own) > 2 and own <= words
            out = _OUTAGE[said.language].search(described)
            thing = _stems(_OUTAGE[said.language].sub(" ", described)) if out else set()
            is_outage = bool(is_out and thing and len(thing) < 3 and thing <= _stems(_without_outage(said)))
            found |= {name} if is_same or is_outage else set()
    return found


def _stems(text: str) -> set[str]:
    return {stem(each) for each in re.findall(r"[^\W\d_]+", text.casefold()) if each not in _SMALL}


CHECKS = (grades_contradicted,)
