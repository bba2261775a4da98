"""Lists that are given as whole and lack an entry: “our severities are P1, P2 and P4”, „Büros in drei Ländern“."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic
from ...corpus.context import Context
from ...corpus.severity_names import severity_names
from ...corpus.texts import Later, Patterns
from ...languages.negations import denial
from ..said.scope import scope
from ..said.speech import Statement, sentences, tiers_named
from ..tables.stated import contradicted, full, is_hedged

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

RULES = ()

# What the entries of a table are called, and the verbs by which all of them are named.
_NOUNS: Final = {
    "severities": {
        "de": r"(?:schwere|prioritäts|dringlichkeits)-?(?:graden?|stufen)|prioritäten",
        "en": r"(?:severity|priority) levels|severities|priorities|levels of severity",
    },
    "tiers": {
        "de": r"(?:support|service)-?(?:stufen|tarifen?|pakete?n?)|tarifen?|supportverträgen?",
        "en": r"(?:support|service) (?:tiers|plans|packages|levels|agreements)|tiers|plans",
    },
    "regions": {
        "de": r"(?:support-?)?(?:regionen|büros|standorten?|niederlassungen|ländern?)",
        "en": r"(?:support )?(?:regions|offices|locations|countries|sites)",
    },
}
_ALL_OF: Final = {
    "de": r"(?:unterscheide\w*|kenn(?:en|t)|gibt(?: es)?|haben|unterhalten|betreiben|verwenden|nutzen|führen|bieten|in)(?: wir| der support| cyren| sie)?(?: die| folgende| unsere| diese| unseren| den)?(?: \w+)? {noun}|(?:unsere|die|alle) {noun} (?:sind|lauten|heißen|liegen|befinden|reichen)|{noun} (?:unterhalten|haben|betreiben|bieten|gibt es|unterscheiden|kennen)|{noun}: |eine[mnrs]? der (?:\w+ )?{noun}|in(?: \w+)? {noun}",
    "en": r"(?:distinguish(?: between)?|there are|have|know|use|run|maintain|operate|offer|provide)(?: the| following| our| these| \w+)? {noun}|(?:our|the|all) {noun} (?:are|range|lie|run)|{noun}: |one of the (?:\w+ )?{noun}|from {noun}",
}
_PARTLY: Final = Patterns(
    {
        "de": r"beispiel\w*|z\. ?b\.|etwa|unter anderem|u\. ?a\.|insbesondere|darunter|weitere\w*|nach|anhand|voneinander|zunächst|neu\w*|auch|zusätzlich|künftig\w*|wie|gemeinsam|einzelne\w*|manche\w*|nur|eigene\w*|usw\.|höheren|oberen",
        "en": r"examples?|e\.g\.|such as|including|among|in particular|further|by|according|apart|new|also|too|additional\w*|like|some|only|own|etc\.|higher|upper|top",
    }
)
_MAY_SAY: Final = {
    "de": Later(r"grade|stufen|prioritäten|Prioritäten|Tarife|Pakete|egionen|üros|tandorte|assungen|änder|verträge"),
    "en": Later(r"[Ss]everit|[Pp]riorit|[Tt]iers|[Pp]lans|[Ll]evels|[Pp]ackages|[Rr]egions|[Oo]ffices|[Ll]ocations|[Cc]ountries|[Ss]ites|[Aa]greements"),
}  # fmt: skip


def lists_too_short(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said in sentences(policy, source, _MAY_SAY):
        if said.path[0] in ("wording", "units", "severities", "regions", "tiers", "document"):
            continue
        if _PARTLY[said.language].search(said.words) or is_hedged(said) or denial(said.words, said.language):
            continue
        for table in _NOUNS:
            named, count = _named(policy, said, table), len(getattr(policy, table))
            # Few sentences name some and not all: for the others nothing is compiled.
            if not 2 <= len(named) < count:
                continue
            match = _whole(table, said.language).search(said.words)
            if match and _is_one_list(said, named, match):
                begin, end = min(named.values()), max(named.values())
                stop = re.compile(r"[\w-]*").match(said.words, end)
                stated = ", ".join(_names(policy, said, table))
                yield contradicted(said, begin, stop.end() if stop else end, table, stated)
                break


@cache
def _whole(table: str, language: str) -> re.Pattern[str]:
    noun = rf"(?:{_NOUNS[table][language]})"
    return re.compile(rf"(?<!\w)(?:{_ALL_OF[language].format(noun=noun)})(?!\w)|{noun}: ", re.IGNORECASE)


def _named(policy: Policy, said: Statement, table: str) -> dict[str, int]:
    """Entries of the table that a sentence names, with the place of the last time."""
    if table == "tiers":
        return {each.tier.id: each.begin for each in tiers_named(policy, said)}
    if table == "severities":
        codes = "|".join(map(re.escape, policy.severities))
        found = {
            each[0]: each.start() for each in re.finditer(rf"(?<![\w-])(?:{codes})(?![\w-])", said.words)
        }
        return found or {name: at for at, name in severity_names(policy, full(policy, said), said.words)}
    return {each: _place_of(policy, said, each) for each in scope(policy, said).regions}


def _place_of(policy: Policy, said: Statement, region: str) -> int:
    """Where the name of a region stands; at the end, where it is called otherwise."""
    name = policy.regions[region].name.in_(full(policy, said)).split()[-1]
    return max(said.words.find(name), 0)


_BETWEEN: Final = re.compile(
    r"[\s,“”„“\"()]|und|oder|sowie|and|or|in|the|den|dem|der|P?\d|bis|to|through|[A-ZÄÖÜ][\w-]+|request\w*",
)


def _is_one_list(said: Statement, named: dict[str, int], match: re.Match[str]) -> bool:
    """Do they stand beside each other, and near the words for all of them?"""
    begin, end = min(named.values()), max(named.values())
    rest = _BETWEEN.sub("", said.words[begin:end])
    gap = said.words[match.end() : begin]
    return begin >= match.end() and len(rest) < 25 and len(gap) < 25 and "." not in gap


def _names(policy: Policy, said: Statement, table: str) -> list[str]:
    return [each.name.in_(full(policy, said)) for each in getattr(policy, table).values()]


CHECKS = (lists_too_short,)
