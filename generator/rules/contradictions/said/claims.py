"""What a sentence claims of the times at which somebody is there: always, on days of the week, on public holidays."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ...corpus.texts import Patterns
from ...corpus.written_dates import days_of_week
from .speech import Statement

WEEK: Final = frozenset(range(7))


class Claim(NamedTuple):
    """Days from 0 (Monday) on; `begin` and `end` in the words of the sentence.

    is_always    day and night
    on_holidays  also on public holidays
    is_limit     on no other days or at no other times: „nur werktags“, “from Monday to Friday”
    is_one_day   it names a day of the year: „am 25. Dezember“, “at Christmas”
    """

    begin: int
    end: int
    days: frozenset[int] = frozenset()
    is_always: bool = False
    on_holidays: bool = False
    is_limit: bool = False
    is_one_day: bool = False


_ALWAYS: Final = {
    "de": r"(?:rund|ganz) um die uhr|24 ?/ ?7|24 ?[x×] ?7|24 stunden(?: am tag| pro tag| täglich| jeden tag|,)?|vierundzwanzig stunden|tag und nacht|bei tag und nacht|tags? und nachts|zu (?:jeder|allen) (?:\w+ )?(?:uhr|tages|nacht)?-?(?:zeit|zeiten|stunde|stunden)(?: und \w+zeit)?|zu jeder tages- und nachtzeit|jederzeit|ohne unterbrechung"
    r"|ununterbrochen|durchgehend|nachts|auch in der nacht|in der nacht|immer|stets (?=erreichbar|besetzt|verfügbar)",
    "en": r"(?:a|all )?round[- ]the[- ]clock|24 ?/ ?7|24 ?[x×] ?7|24 hours(?: a| per| each| every)?(?: day)?|twenty-four hours|day and night|night and day|at (?:any|every|all) (?:\w+ )?(?:time|hour|hours|times)(?: of (?:the )?(?:day|night))?(?: (?:or|and) night)?"
    r"|at all times|any time|anytime|without interruption|uninterrupted\w*|non-?stop|continuously|at night|overnight|always(?= (?:available|reachable|there|staffed|open))",
}
_EVERY_DAY: Final = {
    "de": r"täglich|(?:an )?jede[nmr] (?:einzelnen )?(?:wochen)?tag(?: der woche)?|(?:an )?(?:allen )?(?:7|sieben) tage[n]?(?: die woche| pro woche| in der woche| der woche)?|alle tage|an allen (?:wochen)?tagen|die ganze woche",
    "en": r"daily|every (?:single )?day(?: of the week)?|each day(?: of the week)?|(?:7|seven) days(?: a| per| each| of the)?(?: week)?|all week|any day of the week|on all days",
}
_WEEKEND: Final = {
    "de": r"an (?:den )?wochenenden|am wochenende|wochenends|an sonn- und feiertagen",
    "en": r"at (?:the )?weekends?|on (?:the )?weekends?|during (?:the )?weekends?|(?:at|on) a weekend",
}
_HOLIDAYS: Final = {
    "de": r"(?:an|während) (?:allen |gesetzlichen |den |sonn- und )*feiertagen|feiertags|(?:an )?365 tage[n]?(?: im| des| pro)? ?(?:jahre?s?)?|ganzjährig|das ganze jahr",
    "en": r"(?:on|during|at) (?:all |any |statutory )*(?:public |bank )?holidays|365 days(?: a| of the| per)?(?: year)?|all year round|throughout the year",
}
# Holidays in most countries; the eves of them are none.
_ONE_HOLIDAY: Final = {
    "de": r"(?:an|über|zu) (?:weihnachten|neujahr|ostern|pfingsten)|weihnachten|(?:am|an den)(?: (?:ersten|zweiten|beiden))? weihnachts(?:feier)?tag\w*|am neujahrs(?:tag|morgen)|am (?:karfreitag|ostersonntag|ostermontag|pfingstsonntag|pfingstmontag)|am (?:25\.|26\.) dezember|am 1\. januar",
    "en": r"(?:at|on|over|during) (?:christmas|easter)(?! eve)(?: day| sunday| monday)?|on (?:christmas day|boxing day|new year[’']s day|good friday|easter (?:sunday|monday))|on (?:the )?(?:25|26)(?:th)?(?: of)? december|on december (?:25|26)(?:th)?|on (?:the )?1(?:st)?(?: of)? january|on january 1(?:st)?",
}
_BUSINESS: Final = {
    "de": r"(?:nur )?werktags|(?:nur )?an (?:werk|arbeits|geschäfts)tagen|(?:während|innerhalb|zu) (?:der |den )?(?:örtlichen |üblichen |normalen |regulären |gewöhnlichen )*(?:geschäfts|büro|arbeits|dienst|bürodienst)(?:zeiten|zeit|stunden)",
    "en": r"(?:only )?on (?:weekdays|working days|business days|workdays)|weekdays only|(?:during|within|in) (?:the )?(?:local |usual |normal |regular |ordinary |standard )*(?:business|office|working) hours",
}
_SHORT_DAYS: Final = {
    "de": ("Mo", "Di", "Mi", "Do", "Fr", "Sa", "So"),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
_DAYS: Final = {
    "de": r"(?:mon|diens|donners|frei|sams|sonn)tags?|mittwochs?|sonnabends?|(?:Mo|Di|Mi|Do|Fr|Sa|So)\.?(?= ?(?:–|-|bis))",
    "en": r"(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|wed|thu|fri|sat|sun)\.?(?= ?(?:–|-|to|through))",
}
_TABLES: Final = (_ALWAYS, _EVERY_DAY, _WEEKEND, _HOLIDAYS, _ONE_HOLIDAY, _BUSINESS)
ANY: Final = Patterns(
    {each: "|".join((*(table[each] for table in _TABLES), _DAYS[each])) for each in ("de", "en")}
)
ALWAYS, EVERY_DAY, WEEKEND, HOLIDAYS, ONE_HOLIDAY, BUSINESS = (Patterns(table) for table in _TABLES)
_SHORT_RANGE: Final = {
    language: re.compile(rf"\b({'|'.join(days)})\.? ?(?:–|-|bis|to|through) ?({'|'.join(days)})\b\.?")
    for language, days in _SHORT_DAYS.items()
}
_UP_TO: Final = re.compile(
    r"\s*(?:,?\s*(?:bis|to|through|until|till|–|-|—)(?: und mit| einschließlich| including)?)\s*"
)
_ONLY: Final = Patterns({"de": r"nur|lediglich|ausschließlich|allein", "en": r"only|solely|exclusively"})
# A day of the calendar, and no day of every week.
_DATED: Final = re.compile(r"\b\d{4}\b|\d{1,2}\.(?: ?\d{1,2}\.| [A-ZÄ])")

_YEAR: Final = re.compile(r"\b\d{4}\b")


def claims(said: Statement) -> Iterator[Claim]:
    """All that a sentence says of when somebody is there, whether it denies it or not."""
    words, language = said.words, said.language
    is_limit = _ONLY[language].search(words) is not None
    for match in ALWAYS[language].finditer(words):
        yield Claim(*match.span(), is_always=True)
    for match in HOLIDAYS[language].finditer(words):
        yield Claim(*match.span(), on_holidays=True)
    for match in ONE_HOLIDAY[language].finditer(words) if not _YEAR.search(words) else ():
        yield Claim(*match.span(), on_holidays=True, is_one_day=True)
    for match in EVERY_DAY[language].finditer(words):
        yield Claim(*match.span(), days=WEEK)
    for match in WEEKEND[language].finditer(words):
        yield Claim(*match.span(), days=frozenset({5, 6}), is_limit=is_limit)
    for match in BUSINESS[language].finditer(words):
        yield Claim(*match.span(), is_limit=True)
    if not _DATED.search(words):
        yield from _named_days(said, is_limit)


def _named_days(said: Statement, is_limit: bool) -> Iterator[Claim]:
    """Runs of days and single ones, taken together: „montags bis donnerstags und samstags“ are five."""
    days: set[int] = set()
    places: list[int] = []
    has_run = False
    for begin, end, first, last in runs(said):
        days |= {day % 7 for day in range(first, last + 1 if last >= first else last + 8)}
        places += [begin, end]
        has_run = has_run or first != last
    if days:
        yield Claim(min(places), max(places), frozenset(days), is_limit=False)
        if is_limit or has_run:
            yield Claim(min(places), max(places), frozenset(days), is_limit=True)


def runs(said: Statement) -> Iterator[tuple[int, int, int, int]]:
    """begin, end, first and last day"""
    short = _SHORT_DAYS[said.language]
    for match in _SHORT_RANGE[said.language].finditer(said.words):
        yield *match.span(), short.index(match[1]), short.index(match[2])
    found = list(days_of_week(said.words, said.language))
    at = 0
    while at < len(found):
        (match, first), last = found[at], found[at][1]
        end = match.end()
        if at + 1 < len(found) and _UP_TO.fullmatch(said.words, end, found[at + 1][0].start()):
            at += 1
            end, last = found[at][0].end(), found[at][1]
        yield match.start(), end, first, last
        at += 1
