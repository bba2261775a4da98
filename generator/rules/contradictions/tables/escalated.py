"""What is escalated, to whom and in how many steps, held against `escalation` and `roles`; of times promise-contradicted speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic
from ...corpus.context import Context
from ...corpus.figures import NUMBER_WORDS, durations
from ...corpus.texts import Later, Patterns
from ...languages.negations import denial
from ..said.scope import severities_in
from ..said.speech import LANGUAGES, Statement, sentences
from ..times_said import ESCALATES, IS_TOLD
from .stated import contradicted, full, is_hedged

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

RULES = ()

_MAY_SAY: Final = dict.fromkeys(
    LANGUAGES, Later(r"[Ee]skal|[Ee]scalat|C[ETOFI]O|[Hh]ead|VP|Leit|Geschäftsf|Vorst|[Dd]irector|[Mm]anag|[Pp]resident|Chief|[Bb]oard|[Aa]ller? Schweregrad|(?:[Aa]ll|[Ee]very) severit")
)  # fmt: skip
_NO_SENTENCES: Final = ("escalation", "roles", "wording", "severities", "tiers", "definitions")
_ONLY: Final = {"de": r"(?:nur|ausschließlich|lediglich|allein)", "en": r"(?:only|solely|exclusively)"}
_EVERYTHING: Final = Patterns(
    {
        "de": r"(?:alle[nr]?|jede[rnms]?|sämtliche[nr]?) (?:\w+ )?(?:schweregrade?n?|probleme?n?|fälle?n?|fall|meldung(?:en)?|anfragen?|prioritäten|störung(?:en)?)",
        "en": r"(?:all|every|each|any) (?:\w+ )?(?:severit\w+|problems?|cases?|reports?|requests?|priorit\w+|issues?|faults?)",
    }
)
_NONE: Final = Patterns(
    {
        "de": r"(?:keine|keinerlei) eskalation\w*|eskalation\w* (?:\w+ ){0,3}(?:findet|finden|gibt es) (?:\w+ ){0,2}nicht|eskaliert wird nicht|wir eskalieren (?:\w+ )?nicht",
        "en": r"no escalation(?! (?:time|before))|(?:not|n[’']t|never) escalate(?:d)?(?= (?:problems|cases|anything)?\W|$)|(?:not|n[’']t) have an escalation",
    }
)
# Of what, in the section with the table, says the section and not the sentence.
_COVERS: Final = Patterns(
    {
        "de": r"verfahren (?:erfasst|umfasst|gilt|betrifft)",
        "en": r"procedure (?:covers|applies|includes)",
    }
)
_NOT_ALL: Final = Patterns({"de": r"nicht (?:alle|jede|sofort|automatisch)\w*", "en": r"not (?:all|every|each|immediately|automatically)"})  # fmt: skip
_STEPS: Final = {
    language: Later(
        rf"\b({'|'.join(each for each, value in NUMBER_WORDS[language].items() if 2 <= int(value) <= 9)}|[2-9]) (?:\w+ )?(?:{words})\b",
        re.IGNORECASE,
    )
    for language, words in {
        "de": "(?:Eskalations)?(?:Stufen|Schritten|Schritte|Ebenen)",
        "en": "(?:escalation )?(?:steps|levels|stages|tiers)",
    }.items()
}
# Titles that are written with a capital letter in either language.
_TITLE: Final = Later(
    r"\b(?:C[ETOFI]O|(?:Senior |Executive )?(?:VP|Vice President|Director|Head|Chief|President)(?:(?: of|,)? (?:the )?[A-Z]\w+)*|(?!Account|Kunden|Der |De[mns] |The |Ein|An? |Our |Unser|Ihr|Your )[A-Z]\w+ (?:Manager|Director|Lead|Officer)|Geschäftsführ(?:er\w*|ung)|Vorstand\w*|[Mm]anaging [Dd]irector|[Bb]oard(?: of [Dd]irectors)?|[A-Z]\w+leit(?:er|ung)\w*)(?!\w)"
)
_STEP: Final = Patterns(
    {
        "de": r"\w*eskal\w*|(?:letzte|nächste|erste|oberste|höchste)\w* (?:\w+)?(?:stufe|instanz|ebene|schritt)|ungelöst\w*",
        "en": r"escalat\w*|(?:last|final|next|first|highest) (?:step|level|stage|instance|resort)|unresolved",
    }
)
_LAST: Final = Patterns(
    {
        "de": r"(?:letzte|oberste|höchste|abschließende)\w* (?:eskalations)?(?:stufe|instanz|ebene|schritt)|zuletzt|als letzte\w*|am ende der eskalation",
        "en": r"(?:last|final|highest|top) (?:\w+ )?(?:step|level|stage|instance|resort)|finally|lastly",
    }
)
_BEGINS_IT: Final = Patterns(
    {
        "de": r"anstoß\w*|auslös\w*|verlang\w*|beantrag\w*|bitten|beschwer\w*|genehmig\w*|erlass\w*|geschäftsbedingungen|haft\w*|unterzeichn\w*|unterschr\w*",
        "en": r"initiat\w*|trigger\w*|demand|ask|complain\w*|approv\w*|liab\w*|sign\w*|adopt\w*",
    }
)


def escalation_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said in sentences(policy, source, _MAY_SAY) if policy.escalation else ():
        if said.path[0] in _NO_SENTENCES:
            continue
        found = _who(policy, said) or _what(policy, said) or _steps(policy, said) or _in_vain(policy, said)
        if found:
            yield found


def _who(policy: Policy, said: Statement) -> Diagnostic | None:
    """A title that no role has, or a role that is said to be the last and is not."""
    language, words = said.language, said.words
    if not (_TITLE.search(words) or _LAST[language].search(words)):
        return None
    if denial(words, language) or _BEGINS_IT[language].search(words) or is_hedged(said):
        return None
    if not (_STEP[language].search(words) or (severities_in(policy, said) and IS_TOLD[language].search(words))):  # fmt: skip
        return None
    titles = [each for role in policy.roles.values() for each in role.root.values()]
    known = " ".join(titles).casefold()
    listed = ", ".join(dict.fromkeys(role.in_(full(policy, said)) for role in policy.roles.values()))
    for match in _TITLE.finditer(words):
        if match[0].casefold() not in known and not any(
            each.casefold() in match[0].casefold() for each in titles
        ):
            return contradicted(said, *match.span(), "roles", listed)
    last = _LAST[language].search(words)
    named = {name for name, role in policy.roles.items() if role.in_(full(policy, said)) in words}
    ends = [steps[-1].to for steps in policy.escalation.values() if steps]
    if last and len(named) == 1 and ends and not any(named & set(each) for each in ends):
        to = ", ".join(
            dict.fromkeys(
                policy.roles[each].in_(full(policy, said)) for each in ends[0] if each in policy.roles
            )
        )
        return contradicted(said, *last.span(), "escalation", to)
    return None


def _in_vain(policy: Policy, said: Statement) -> Diagnostic | None:
    """A role that is said to be told of what is not escalated at all."""
    language, words = said.language, said.words
    named = set(severities_in(policy, said))
    if not named or named & set(policy.escalation) or not IS_TOLD[language].search(words):
        return None
    if denial(words, language) or is_hedged(said) or ESCALATES[language].search(words):
        return None
    for role in policy.roles.values():
        match = re.search(rf"(?<!\w){re.escape(role.in_(full(policy, said)))}(?!\w)", words)
        if match:
            return contradicted(said, *match.span(), "escalation", ", ".join(policy.escalation))
    return None


def _what(policy: Policy, said: Statement) -> Diagnostic | None:
    language, words = said.language, said.words
    match = ESCALATES[language].search(words) or _of_the_table(policy, said)
    if (
        match is None
        or is_hedged(said)
        or _BEGINS_IT[language].search(words)
        or _NOT_ALL[language].search(words)
    ):
        return None
    named, stated = set(severities_in(policy, said)), set(policy.escalation)
    listed = ", ".join(policy.escalation)
    none = _NONE[language].search(words)
    if not named:
        if none:
            return contradicted(said, *none.span(), "escalation", listed)
        all_ = _EVERYTHING[language].search(words)
        if all_ and not denial(words, language) and stated != set(policy.severities):
            return contradicted(said, *all_.span(), "escalation", listed)
        return None
    times = [*durations(words, language)]
    if denial(words, language):
        is_wrong = named <= stated and not times
    elif re.search(rf"\b{_ONLY[language]}\b", words, re.IGNORECASE):
        is_wrong = bool(stated - named) or not named <= stated
    else:
        is_wrong = not named <= stated and not (times and not named & stated)
    is_wrong = is_wrong and not (times and not denial(words, language) and named.isdisjoint(stated))
    return contradicted(said, *match.span(), "escalation", listed) if is_wrong else None


def _of_the_table(policy: Policy, said: Statement) -> re.Match[str] | None:
    """„Das Verfahren gilt für …“ below the table of what is escalated."""
    section = policy.sections.get(str(said.path[1])) if said.path[0] == "sections" else None
    is_below = section is not None and section.table == "escalation"
    return _COVERS[said.language].search(said.words) if is_below else None


def _steps(policy: Policy, said: Statement) -> Diagnostic | None:
    match = _STEPS[said.language].search(said.words)
    if match is None or not ESCALATES[said.language].search(said.words):
        return None
    if denial(said.words, said.language) or is_hedged(said):
        return None
    number = int(NUMBER_WORDS[said.language].get(match[1].lower(), match[1]))
    counts = {len(steps) for steps in policy.escalation.values()}
    if number in counts:
        return None
    return contradicted(said, *match.span(), "escalation", ", ".join(map(str, sorted(counts))))


CHECKS = (escalation_contradicted,)
