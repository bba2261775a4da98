"""Family Contradictions, maintenance and periods: sentences held against `maintenance`, `periods` and `change_notice`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, warning
from ...core.messages import Message, Value
from ...policy.levels import OpenEnd
from ...policy.notation import Duration
from ..corpus.context import Context
from ..corpus.figures import unit_amounts
from ..corpus.texts import Patterns
from ..corpus.written_dates import days_of_week
from ..languages.negations import denial
from .said.claims import runs
from .said.clock_times import clock_claims
from .said.speech import LANGUAGES, Statement, sentences

if TYPE_CHECKING:
    from ...policy.levels import Maintenance
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

WINDOW_CONTRADICTED = warning(
    "window-contradicted",
    Message("“{words}” does not agree with maintenance › {name}: {stated}."),
    Message("Correct the sentence, or the entry under maintenance."),
    why=Message("The calendar of the windows goes by the entry, the customer by the sentence."),
    bad="maintenance:\n  weekly:\n    when:\n      thursday: 21:00–24:00\n…\nen: The maintenance window is on Wednesdays.",
    good="en: The maintenance window is on Thursdays.",
    rests_on=(("maintenance", "*", "when"),),
)

PERIOD_CONTRADICTED = warning(
    "period-contradicted",
    Message("“{words}” does not agree with {place}: {stated}."),
    Message("Correct the sentence, or the period."),
    why=Message("Two periods for one thing are none."),
    bad="periods:\n  termination:\n    name:\n      en: Notice of termination\n    time: 3 months\n…\nen: The contract can be terminated with four weeks' notice.",
    good="en: The contract can be terminated with three months' notice.",
    rests_on=(("periods", "*", "time"),),
)

RULES = (WINDOW_CONTRADICTED, PERIOD_CONTRADICTED)

_MAINTENANCE: Final = {"de": re.compile(r"[Ww]artung"), "en": re.compile(r"[Mm]aintenance")}
_OTHER_WORK: Final = Patterns(
    {
        "de": r"ungeplant\w*|außerplanmäßig\w*|notfall\w*|dringend\w*|ausnahm\w*|außer\w*|wenn|falls|sofern|früher\w*|künftig\w*|wartungsvertr\w*|letzte\w*|zuletzt|feiertag\w*",
        "en": r"unplanned|unscheduled|emergency|urgent|except\w*|if|unless|formerly|in future|maintenance (?:contract|agreement)s?|last|public holidays?",
    }
)
_ANNOUNCES: Final = Patterns(
    {
        "de": r"\w*ankünd\w*|kündigen|kündigt|angekündigt\w*|vorher|vorab|im voraus|zuvor|vorlauf\w*|informier\w*|mitgeteilt|bekannt\w*|teilen",
        "en": r"announce\w*|in advance|beforehand|notice|notif\w*|ahead|inform\w*|prior",
    }
)
_AT_MOST: Final = Patterns(
    {
        "de": r"höchstens|maximal|bis zu|nicht (?:mehr|länger) als",
        "en": r"at most|no more than|up to|a maximum of|no longer than|not more than",
    }
)
_RHYTHMS: Final = {
    "de": {
        1: r"wöchentlich\w*|(?:jede|einmal (?:pro|in der|je|die)) woche|alle sieben tage",
        2: r"alle (?:zwei|2) wochen|zweiwöchentlich|vierzehntägig\w*|14-tägig|alle 14 tage|jede zweite woche",
        4: r"(?:alle (?:vier|4) wochen|monatlich\w*|(?:einmal )?(?:im|pro|je) monat|jeden monat)",
        13: r"(?:vierteljährlich\w*|quartalsweise|(?:einmal )?(?:im|pro|je) quartal|jedes quartal|alle drei monate)",
    },
    "en": {
        1: r"weekly|every week|once a week|each week",
        2: r"every (?:two|2|other|second) weeks?|fortnightly|biweekly|once a fortnight",
        4: r"every (?:four|4) weeks|monthly|once a month|every month|each month",
        13: r"quarterly|once a quarter|every (?:quarter|three months)|each quarter",
    },
}
_RHYTHM: Final = {
    language: {weeks: Patterns({language: words}) for weeks, words in table.items()}
    for language, table in _RHYTHMS.items()
}


def windows_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for said in sentences(policy, source, _MAINTENANCE) if policy.maintenance else ():
        if said.path[0] in ("maintenance", "wording") or _OTHER_WORK[said.language].search(said.words):
            continue
        if denial(said.words, said.language) or re.search(r"\d{4}", said.words):
            continue
        wrong = [_wrong_window(said, each) for each in policy.maintenance.values()]
        if wrong and all(wrong):
            entry = next(iter(policy.maintenance.values()))
            begin, end, stated = next(each for each in wrong if each)
            values: dict[str, Value] = {
                "words": said.words[begin:end].strip(),
                "name": entry.id,
                "stated": stated,
            }
            place = said.scalar.place(said.start + begin, said.start + end)
            yield Diagnostic(WINDOW_CONTRADICTED, place, said.path, values)


def _wrong_window(said: Statement, entry: Maintenance) -> tuple[int, int, str] | None:
    """The first of what is said of a window that is not so, with what is stated."""
    language, words = said.language, said.words
    amounts = list(unit_amounts(words, language))
    if amounts and _AT_MOST[language].search(words) and entry.at_most:
        is_there = any(_same(amount, unit, entry.at_most.time) for amount, unit in amounts)
        return None if is_there else (0, len(words.rstrip()), entry.at_most.words)
    if amounts and _ANNOUNCES[language].search(words):
        if not isinstance(entry.announced, Duration) or len(amounts) > 1:
            return None
        return (
            None if _same(*amounts[0], entry.announced) else (0, len(words.rstrip()), entry.announced.words)
        )
    if entry.when.is_announced:
        return None
    return _wrong_day(said, entry) or _wrong_clock(said, entry) or _wrong_rhythm(said, entry)


def _wrong_day(said: Statement, entry: Maintenance) -> tuple[int, int, str] | None:
    allowed = {day - 1 for day in entry.when.weekdays}
    if not list(days_of_week(said.words, said.language)):
        return None
    for begin, end, first, last in runs(said):
        days = {day % 7 for day in range(first, last + 1 if last >= first else last + 8)}
        if not days <= allowed and len(days) <= 7:
            return begin, end, ", ".join(entry.when.root)
    return None


def _wrong_clock(said: Statement, entry: Maintenance) -> tuple[int, int, str] | None:
    starts, stops = set(), set()
    for times in entry.when.root.values():
        for each in [times] if isinstance(times, OpenEnd) else times:
            starts.add(each.start)
            stops |= set() if isinstance(each, OpenEnd) else {each.end}
    has_ends = not entry.when.has_open_end
    for claim in clock_claims(said):
        is_start = claim.start is None or claim.start in starts
        if not is_start or (has_ends and claim.stop is not None and claim.stop not in stops):
            return (
                claim.begin,
                claim.end,
                ", ".join(f"{days}" for days in entry.when.root) + f" {_hours(entry)}",
            )
    return None


def _hours(entry: Maintenance) -> str:
    """As the file has them."""
    from ...policy.notation import clock

    times = [
        each
        for listed in entry.when.root.values()
        for each in ([listed] if isinstance(listed, OpenEnd) else listed)
    ]
    return ", ".join(
        each.words if isinstance(each, OpenEnd) else f"{clock(each.start)}–{clock(each.end)}"
        for each in times
    )


def _wrong_rhythm(said: Statement, entry: Maintenance) -> tuple[int, int, str] | None:
    for weeks, words in _RHYTHM[said.language].items():
        match = words[said.language].search(said.words)
        if match and weeks != entry.weeks:
            return *match.span(), entry.every.words if entry.every else "every week"
    return None


_MONTHS: Final = {"months": 1, "years": 12, "quarters": 3}
_MINUTES: Final = {"minutes": 1, "hours": 60, "days": 1440, "weeks": 7 * 1440}


def _same(amount: int, unit: str, stated: Duration) -> bool:
    """As long, by one clock: 12 months are a year, 48 hours two days."""
    other = stated.unit.removeprefix("business ")
    if unit in _MONTHS and other in _MONTHS:
        return amount * _MONTHS[unit] == stated.amount * _MONTHS[other]
    if unit in _MINUTES and other in _MINUTES:
        return amount * _MINUTES[unit] == stated.amount * _MINUTES[other]
    return False


# What a period is of: words in its name, and in sentences.
_SUBJECTS: Final = {
    "termination": {"de": r"\w*kündig\w*|gekündigt\w*|\w*kündbar\w*", "en": r"terminat\w*|cancel\w*"},
    "trial": {"de": r"\w*test(?:en|phase\w*|zeit\w*|zugang\w*)|probe\w*|erprob\w*|ausprobier\w*", "en": r"trials?|test|evaluat\w*|try"},
    "claims": {"de": r"(?:\w*ansprüche?n?|forderungen|gutschrift\w*) (?:[^.]* )?(?:geltend\w*|anmelden|angemeldet|beantrag\w*)|geltend\w*", "en": r"claims?|claimed"},
    "closing": {"de": r"schließ\w*|geschlossen|\w*abschluss", "en": r"clos\w+"},
    "retention": {"de": r"\w*aufbewahr\w*|\w*speicher\w*|gespeichert\w*|\w*lösch\w*", "en": r"retention|retain\w*|kept|stor\w+|delet\w*|eras\w+"},
    "warranty": {"de": r"\w*gewährleistung\w*|\w*garantie\w*", "en": r"warrant\w*|guarantee\w*"},
    "payment": {"de": r"\w*zahl(?:ung\w*|bar|en)|fällig\w*|\w*rechnung\w*", "en": r"pay\w*|due|invoices?"},
    "support": {"de": r"unterstütz\w*|lebenszyk\w*|lebensdauer", "en": r"supported|life ?cycle|lifetime"},
    "objection": {"de": r"\w*widerspr\w*|\w*einwend\w*|\w*einspr\w*", "en": r"object\w*"},
    "notice": {"de": r"mitteil\w*|mitgeteilt|anzeig\w*", "en": r"notif\w*|notice"},
}  # fmt: skip
_SUBJECT: Final = {key: Patterns(words) for key, words in _SUBJECTS.items()}
_MAY_SAY: Final = dict.fromkeys(
    LANGUAGES,
    re.compile(r"[Jj]ahr|jähr|[Mm]onat|[Ww]oche|wöch|[Tt]ag|tägig|[Ss]tunde|year|month|week|day|hour"),
)
_ELSE: Final = Patterns(
    {
        "de": r"weitere\w*|zusätzlich\w*|verlänger\w*|davon|danach|erst(?:e|en|mals)|erinner\w*|frühestens|außer\w*|wenn|falls|sofern|innerhalb der ersten|nach ablauf|mindestlaufzeit|laufzeit|früher\w*|bisher\w*|statt|gesetzlich\w*|kalender\w*",
        "en": r"further|additional\w*|extend\w*|renew\w*|of which|thereafter|first|remind\w*|earliest|except\w*|if|unless|minimum term|term|formerly|instead|statutory|by law|calendar",
    }
)
_CHANGES: Final = Patterns(
    {
        "de": r"(?:\w*änderung\w*|\w*anpassung\w*|neue\w* fassung\w*|neufassung\w*|ändern|neue bedingungen)",
        "en": r"(?:changes?|amendments?|new versions?|change|amend|new terms)",
    }
)
_OF_TERMS: Final = Patterns(
    {
        "de": r"\w*bedingungen|\w*fassung\w*|\w*dokuments?|\w*richtlinie|\w*vereinbarung|zusagen|bestimmungen",
        "en": r"terms|versions?|documents?|policy|agreement|conditions|commitments|provisions",
    }
)


def periods_contradicted(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    notice = policy.document.change_notice
    for said in sentences(policy, source, _MAY_SAY) if policy.periods or notice else ():
        if said.path[0] in ("wording", "maintenance", "units", "tiers") or _ELSE[said.language].search(
            said.words
        ):
            continue
        amounts = list(unit_amounts(said.words, said.language))
        stated = _stated(policy, said) if len(amounts) == 1 else None
        if stated and not _same(*amounts[0], stated[1]):
            end = len(said.words.rstrip())
            values: dict[str, Value] = {
                "words": said.words[:end].strip(),
                "place": stated[0],
                "stated": stated[1].words,
            }
            yield Diagnostic(
                PERIOD_CONTRADICTED, said.scalar.place(said.start, said.start + end), said.path, values
            )


def _subjects(words: str, language: str) -> set[str]:
    """“Notice” alone may be of anything: beside another subject it says nothing."""
    found = {key for key, each in _SUBJECT.items() if each[language].search(words)}
    return found - {"notice"} or found


def _stated(policy: Policy, said: Statement) -> tuple[str, Duration] | None:
    """The place and the length of the one period that a sentence is about."""
    language, notice = said.language, policy.document.change_notice
    is_change = _CHANGES[language].search(said.words) and _OF_TERMS[language].search(said.words)
    if is_change:
        is_announced = _ANNOUNCES[language].search(said.words) or re.search(
            r"publish|veröffentlich", said.words
        )
        return ("document › change_notice", notice) if notice and is_announced else None
    if _MAINTENANCE[language].search(said.words):
        return None
    about = _subjects(said.words, language)
    found = []
    for entry in policy.periods.values():
        name = entry.name.root.get("*") or next(
            (each for code, each in entry.name.items() if code[:2] == language), ""
        )
        names = (_subjects(text, code[:2]) for code, text in entry.name.items() if code[:2] in LANGUAGES)
        own = set().union(*names)
        own = own - {"notice"} or own
        is_named = len(name) > 5 and name.casefold() in said.words.casefold()
        if is_named or (own & about and len(about) == 1) or said.path[:2] == ("periods", entry.id):
            found.append((f"periods › {entry.id}", entry.time))
    return found[0] if len(found) == 1 else None


CHECKS = (windows_contradicted, periods_contradicted)
