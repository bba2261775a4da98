"""Family Contradictions, entries: tiers, severities, regions and ways that a sentence speaks of and the file does not have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from ....core.diagnostic import Diagnostic, warning
from ....core.keeping import cached
from ....core.messages import Message, Value
from ...corpus.context import Context
from ...corpus.figures import NUMBER_WORDS
from ...corpus.texts import Patterns, any_of
from ...languages.negations import denial
from ..said.speech import Statement, sentences, tiers_named

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

ENTRY_UNLISTED = warning(
    "entry-unlisted",
    Message("“{words}”: no entry under {table} is called so; there are: {known}."),
    Message("Write one of these names, or add the entry."),
    why=Message("The customer looks in the tables for something that is not there."),
    bad="tiers:\n  gold: …\n…\nen: Platinum Support is available for an additional fee.",
    good="en: Gold Support is available for an additional fee.",
    rests_on=(("tiers", "*", "name"), ("severities", "*", "name"), ("regions", "*", "name")),
)

COUNT_CONTRADICTED = warning(
    "count-contradicted",
    Message("“{words}”: under {table} there are {count}."),
    Message("Correct the number, or leave it out."),
    why=Message("The customer counts the rows of the table."),
    bad="tiers: standard, gold\n…\nen: We offer three support tiers.",
    good="en: We offer two support tiers.",
)

RULES = (ENTRY_UNLISTED, COUNT_CONTRADICTED)

# What companies call their tiers: a name of one where it stands before a word for a tier. What is free of charge often
# has a name (“Basic”) and no row.
_TIER_NAMES: Final = r"Platin(?:um)?|Silber|Silver|Bronze|Gold|Diamant|Diamond|Titan(?:ium)?|Premium|Premier|Standard|Plus|Pro|Professional|Enterprise|Advanced|Starter|Essentials?|Elite|Ultimate|VIP|Komfort|Comfort|Classic|Select|Economy|Exklusiv|Deluxe|Priority|Preferred|Signature"
_TIER: Final = {
    "de": rf"(?<![\w-])(?P<name>{_TIER_NAMES})(?:-(?:Support|Service|Kund\w+|Nutzer\w*|Abonnent\w*|Tarif\w*|Stufe\w*|Paket\w*|Vertrag\w*|Verträge\w*|Abo\w*|Plan|Level|Betreuung|Support-?\w+)|[- ](?:Support|Stufe)\b)"
    rf"|(?:Stufe|Support-?[Ss]tufe|Tarif|Paket|Support-?[Ss]tufen)n? [„“]?(?P<after>{_TIER_NAMES})(?!-(?!Support|Kund|Stufe)\w)(?!\w)",
    "en": rf"(?<![\w-])(?P<name>{_TIER_NAMES}) (?:[Ss]upport(?! (?:hours|tiers?))|[Cc]ustomers?|[Ss]ubscribers?|[Uu]sers|(?:[Ss]upport )?(?:[Tt]iers?|[Pp]lans?|[Pp]ackages?|[Ll]evels?)|[Aa]greements?|[Cc]ontracts?|[Ss]ubscriptions?)(?!\w)"
    rf"|(?:[Tt]ier|[Pp]lan|[Pp]ackage) [“]?(?P<after>{_TIER_NAMES})(?!\w)",
}
_LISTED: Final = {
    "de": rf"(?:stufen|tarife\w*|pakete\w*) (?P<list>(?:{_TIER_NAMES})(?:(?:, | und | oder | sowie )(?:{_TIER_NAMES}))+)(?!\w)",
    "en": rf"(?<!\w)(?P<list>(?:{_TIER_NAMES})(?:(?:, |,? and |,? or )(?:{_TIER_NAMES}))+) (?:support )?(?:tiers|plans|packages|levels)(?!\w)",
}
# Words of the scales of severities, where they stand beside a word for one.
_GRADES: Final = {
    "de": r"Notfall|Blocker|Blockierend|Kritisch|Dringend|Sehr hoch|Hoch|Schwerwiegend|Erheblich|Mittel|Normal|Moderat|Gering|Geringfügig|Niedrig|Leicht|Kosmetisch|Trivial",
    "en": r"Emergency|Blocker|Critical|Urgent|Very high|High|Severe|Major|Medium|Moderate|Normal|Minor|Low|Cosmetic|Trivial",
}
_GRADE: Final = {
    "de": rf"(?:schweregrad(?:s|es|e|en)?|schwere|schwerestufe|priorität(?:en)?|dringlichkeit) (?:ist )?[„“]?(?P<grade>{_GRADES['de']})(?![\w-])",
    "en": rf"(?:severity|severity level|priority) (?:of |is )?[“]?(?P<grade>{_GRADES['en']})(?![\w-])|(?<!\w)(?P<before>{_GRADES['en']}) (?:severity|priority)(?!\w)",
}
_CODE: Final = re.compile(r"^([A-Za-z]+)[- ]?(\d+)$")
_NOT_HERE: Final = Patterns(
    {
        "de": r"früher\w*|ehemal\w*|bisher\w*|vormal\w*|hieß\w*|bis \d{4}|umbenannt\w*|andere\w* anbieter\w*|hersteller\w*|geplant\w*|künftig\w*|eingestellt\w*|nicht mehr|fluggesell\w*|hotel\w*|partner\w*|microsoft|google|amazon",
        "en": r"former\w*|previous\w*|renamed|until \d{4}|other (?:vendor|provider)s?|vendors?|planned|in future|discontinued|no longer|partners?|microsoft|google|amazon",
    }
)


# „Bronze-Verträge bieten wir nicht an“, “there is no P5”: who says so knows the tables.
_OFFERED_NOT: Final = Patterns(
    {
        "de": r"(?:biete\w*|bieten|angeboten|führ\w*|verkauf\w*|gibt es|existier\w*) (?:\w+ ){0,3}nicht|kein\w* (?:\w+ )?(?:stufe|schweregrad|tarif|paket|region)s? [„“]?\w+|(?:nicht|kein\w*) (?:[\w„“-]+ ){0,4}(?:angeboten|vorgesehen|im angebot|an)",
        "en": r"(?:not|never|n[’']t) (?:offer\w*|sell|exist|have|provide|know)|(?:offer|have|know|is|are) no (?:such )?(?:\w+ )?(?:[\w„“”]+) ?(?:tier|plan|severity|support|package|p\d)|no [“]?\w+[”]? (?:tier|plan|support|package|severity)s?|no severity \w+",
    }
)


def _is_not_here(said: Statement) -> bool:
    """Is all that a sentence names there said not to be there, or to be of another time or house?"""
    if _NOT_HERE[said.language].search(said.words):
        return True
    return denial(said.words, said.language) is not None and bool(
        _OFFERED_NOT[said.language].search(said.words)
    )


class Unlisted(NamedTuple):
    begin: int
    end: int
    table: str


_MAY_NAME: Final = {
    "de": re.compile(
        rf"{_TIER_NAMES}|[Ss]chwere|[Pp]riorität|[Dd]ringlich|[A-Z]\w?-?\d|[Rr]egion|[Ss]tufen|grade|[Cc]hat|Fax|WhatsApp|Teams|Slack|SMS"
    ),
    "en": re.compile(
        rf"{_TIER_NAMES}|[Ss]everit|[Pp]riorit|[A-Z]\w?-?\d|[Rr]egion|[Tt]iers|[Ll]evels|[Pp]lans|[Pp]ackages|[Cc]hat|[Ff]ax|WhatsApp|Teams|Slack|SMS|[Tt]ext message"
    ),
}


def entries_unlisted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Each name once in a language, where it stands first."""
    known = _known(policy)
    told: set[tuple[str, str, str]] = set()
    for said in sentences(policy, source, _MAY_NAME):
        if said.path[0] in ("wording", "units") or _is_not_here(said):
            continue
        for found in (
            *_tiers(said, known, bool(tiers_named(policy, said))),
            *_severities(policy, said),
            *_regions(policy, said),
        ):
            words = said.words[found.begin : found.end]
            name = (said.language, found.table, words.casefold())
            if name in told:
                continue
            told.add(name)
            values: dict[str, Value] = {
                "words": words,
                "table": found.table,
                "known": _names(policy, found.table, said.language),
            }
            place = said.scalar.place(said.start + found.begin, said.start + found.end)
            yield Diagnostic(ENTRY_UNLISTED, place, said.path, values)
            break


@cached(2)
def _known(policy: Policy) -> frozenset[str]:
    """Words that stand in any name of the file: whoever has a feature “Premium hotline” may say “Premium support”."""
    tables = (policy.tiers, policy.features, policy.regions, policy.severities, policy.service_hours, policy.promises, policy.availability,
              policy.maintenance, policy.rates, policy.credits, policy.periods)  # fmt: skip
    names = [name for table in tables for each in table.values() for name in each.name.root.values()]
    names += [name for role in policy.roles.values() for name in role.root.values()]
    names += [policy.company.name, *policy.document.title.root.values()]
    names += [term for each in policy.definitions.values() for term in each.term.root.values()]
    return frozenset(word.casefold() for name in names for word in re.findall(r"\w+", name))


def _names(policy: Policy, table: str, language: str) -> str:
    full = next(each for each in policy.languages if each[:2] == language)
    return ", ".join(each.name.in_(full) for each in getattr(policy, table).values())


def _tiers(said: Statement, known: frozenset[str], others: bool) -> Iterator[Unlisted]:
    if all(each.casefold() in known for each in _pattern(_TIER_NAMES).findall(said.words)):
        return
    for match in _pattern(_TIER[said.language]).finditer(said.words):
        name = match["name"] or match["after"]
        is_of_people = _PEOPLE.search(match[0]) and others
        if name.casefold() not in known and not is_of_people:
            yield Unlisted(*match.span(), "tiers")
    for match in _pattern(_LISTED[said.language]).finditer(said.words):
        for name in re.finditer(_TIER_NAMES, match["list"]):
            if name[0].casefold() not in known:
                begin = match.start("list") + name.start()
                yield Unlisted(begin, begin + len(name[0]), "tiers")


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


# „Gold-Kunden sind unsere Premium-Kunden“
_PEOPLE: Final = re.compile(r"[Kk]und|[Nn]utzer|[Aa]bonnent|customer|subscriber|user", re.IGNORECASE)


def _severities(policy: Policy, said: Statement) -> Iterator[Unlisted]:
    yield from _codes(policy, said)
    if not re.search(r"[Ss]chwere|[Pp]riorit|[Dd]ringlich|[Ss]everity", said.words):
        return
    full = next(each for each in policy.languages if each[:2] == said.language)
    names = {each.name.in_(full).casefold() for each in policy.severities.values()}
    grade = re.compile(rf"\b(?:{_GRADE[said.language]})", re.IGNORECASE)
    for match in grade.finditer(said.words):
        called = match["grade"] or match.groupdict().get("before") or ""
        is_name = any(called.casefold() in each for each in names)
        if called[:1].isupper() and not is_name:
            yield Unlisted(*match.span(), "severities")


def _codes(policy: Policy, said: Statement) -> Iterator[Unlisted]:
    """“P5” where the file has P1 to P4."""
    codes = [_CODE.match(each) for each in policy.severities]
    signs = {each[1] for each in codes if each}
    if len(policy.severities) < 2 or not all(codes) or len(signs) != 1:
        return
    sign = next(iter(signs))
    numbers = {int(each[2]) for each in codes if each}
    if len(sign) > 3 or not sign.isupper():
        return
    said_so = rf"(?<![\w.-]){sign}-?(\d)(?![\w.])"
    by_number = {
        "de": r"(?:Schweregrad|Prioritätsstufe|Priorität|Schwere|Dringlichkeit) (\d)(?![\w.,:/])",
        "en": r"(?i:severity|priority)(?: level)? (\d)(?![\w.,:/])",
    }
    for match in re.finditer(f"{said_so}|{by_number[said.language]}", said.words):
        number = int(match[1] or match[2])
        if number not in numbers:
            yield Unlisted(*match.span(), "severities")


def _regions(policy: Policy, said: Statement) -> Iterator[Unlisted]:
    """What a sentence calls a region, by a name that no region has."""
    for match in _REGION[said.language].finditer(said.words):
        name = next(each for each in match.groups() if each)
        texts = [each for region in policy.regions.values() for each in region.name.root.values()]
        is_known = any(
            name.casefold() in each.casefold() or each.casefold() in name.casefold() for each in texts
        )
        if not is_known and name not in policy.regions and not _NO_REGION.match(name):
            yield Unlisted(*match.span(), "regions")


_REGION: Final = {
    "de": re.compile(r"\b(?:[Ii]n|[Ff]ür|[Aa]us) der Region [„“]?([A-ZÄÖÜ]\w+)(?:[“”]|\b)"),
    "en": re.compile(r"\b(?:[Ii]n|[Ff]or|[Ff]rom) (?:the region [“]?([A-Z]\w+)|the ([A-Z]\w+) region)\b"),
}
_NO_REGION: Final = re.compile(r"(?:Ihr|Your|Our|Unser|EMEA|DACH|APAC|EU)\w*$")


_COUNTED: Final = {
    "tiers": {
        "de": r"(?:support|service)-?(?:stufen|tarife|pakete|level)",
        "en": r"(?:support |service )?(?:tiers|plans|packages)",
    },
    "severities": {
        "de": r"(?:schweregrade|schwerestufen|prioritäten|prioritätsstufen|dringlichkeitsstufen)n?",
        "en": r"(?:severity levels|severities|levels of severity|priority levels|priorities)",
    },
    "regions": {"de": r"(?:support-?)?regionen", "en": r"(?:support )?regions"},
}
# „Die zwei höheren“, “two of the tiers” are not all.
_SOME: Final = Patterns(
    {
        "de": r"weitere\w*|höhere\w*|niedrig\w*|obere\w*|untere\w*|oberste\w*|letzte\w*|erste\w*|davon|je|pro|um|höchstens|mindestens|nur|ersten|der|wechsel\w*|zwischen|unter",
        "en": r"other|further|higher|lower|top|upper|last|first|of|per|by|at most|at least|only|these|those|switch\w*|between|below|up|down",
    }
)
_IN_ALL: Final = Patterns(
    {
        "de": r"gibt|unterscheide\w*|biete\w*|haben|hat|kenn\w*|teil\w*|gliedern|umfass\w*|stehen|zur wahl|angeboten\w*|insgesamt|einer der|in|ordn\w*|bestehen|verfügbar|wähl\w*|zahl",
        "en": r"there are|distinguish\w*|offer\w*|have|has|know|divid\w*|cover\w*|available|choose|choice|in all|one of|into|consist\w*|compris\w*|provid\w*|come in|use",
    }
)


def counts_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said in sentences(policy, source, _COUNTS):
        for table in _COUNTED:
            match = _counted(table, said.language).search(said.words)
            if match is None or denial(said.words, said.language):
                continue
            number = int(NUMBER_WORDS[said.language].get(match["number"].lower(), match["number"]))
            count, rest = len(getattr(policy, table)), said.words.replace(match[0], " ")
            is_some = _SOME[said.language].search(rest) if number < count else None
            if number != count and not is_some and _IN_ALL[said.language].search(rest):
                values: dict[str, Value] = {"words": match[0], "table": table, "count": count}
                yield Diagnostic(COUNT_CONTRADICTED, said.place(match), said.path, values)


_COUNTS: Final = {
    "de": re.compile(
        r"\w (?:verschiedenen? |unterschiedlichen? )?(?i:support|service|schwere|priorität|dringlich)\S*(?:stufen|tarife|pakete|grade|prioritäten|regionen|level)|\w Regionen"
    ),
    "en": re.compile(
        r"(?:[2-9]|1[0-2]|\w[eonrx]) (?:different |support |service )*(?:tiers|plans|packages|severit|priorit|levels of|regions)"
    ),
}


@cache
def _counted(table: str, language: str) -> re.Pattern[str]:
    words = "|".join(word for word, value in NUMBER_WORDS[language].items() if 2 <= int(value) <= 12)
    between = r"(?:verschiedenen? |unterschiedlichen? |different )?"
    return any_of(rf"(?P<number>{words}|[2-9]|1[0-2]) {between}(?:{_COUNTED[table][language]})")


CHECKS = (entries_unlisted, counts_contradicted)
