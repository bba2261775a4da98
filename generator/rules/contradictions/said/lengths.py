"""How long somebody is said to be there: hours a day, hours or days a week, 24/5."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import Final, NamedTuple

from ...corpus.figures import NUMBER_WORDS
from ...corpus.texts import Patterns
from .speech import Statement


class LengthSaid(NamedTuple):
    """`begin` and `end` in the words of the sentence; minutes a day, days a week and minutes a week, None where it does not say."""

    begin: int
    end: int
    day: int | None = None
    days: int | None = None
    week: int | None = None


# Tells the few sentences that may say so.
MAY_SAY: Final = Patterns(
    {
        "de": r"stunden[^.]*(?:tag|täglich|woche|wöchentlich)|(?:tag|täglich|woche|wöchentlich)[^.]* stunden|tagen? (?:die|pro|in der|je|der|jede) woche|\d\d? ?[/x×] ?[4-7]",
        "en": r"hours[^.]*(?:day|weekday|daily|week|weekly)|(?:day|weekday|daily|week|weekly)[^.]* hours|days (?:a|per|each|every|of the|in the|out of the|in a) week|\d\d? ?[/x×] ?[4-7]",
    }
)
_NUMBER: Final = {
    language: rf"(?P<{{name}}>\d{{{{1,3}}}}|{'|'.join(sorted(words, key=len, reverse=True))})"
    for language, words in NUMBER_WORDS.items()
}
_DAY: Final = {
    "de": r"(?:am|pro|je|jeden|an jedem|jedem) (?:arbeits|werk|geschäfts|wochen)?tag|täglich|(?:arbeits|werk)täglich",
    "en": r"(?:a|per|each|every) (?:business |working )?(?:day|weekday)|daily",
}
_WEEK: Final = {
    "de": r"(?:pro|in der|die|je|jede) woche|wöchentlich",
    "en": r"(?:a|per|each|every|of the|in the|out of the|in a) week|weekly",
}
_HOURS: Final = {
    "de": r"(?: vollen?)? stunden(?: lang)?",
    "en": r"(?: full)? hours",
}
_DAYS: Final = {"de": r"tagen?", "en": r"days"}
_TWICE: Final = r"(?<![\d./-])(?P<hours>\d\d?) ?[/x×] ?(?P<days>[1-7])(?![\d/-]|\.\d)"


@cache
def _pattern(language: str) -> re.Pattern[str]:
    def number(name: str) -> str:
        return _NUMBER[language].format(name=name)

    day, week, hours, days = _DAY[language], _WEEK[language], _HOURS[language], _DAYS[language]
    said = (
        rf"{number('a_day')}{hours} (?:{day})",
        rf"(?:{day})(?: [\w-]+){{0,3}}? {number('day_of')}{hours}",
        rf"{number('a_week')}{hours} (?:{week})",
        rf"(?:{week})(?: [\w-]+){{0,5}}? {number('week_of')}{hours}",
        rf"{number('week_days')} {days} (?:{week})",
    )
    return re.compile(rf"(?<![\w.,/])(?:{'|'.join(said)})(?!\w)|{_TWICE}", re.IGNORECASE)


# Bounds, and what is more or less than the number.
_NEARLY: Final = Patterns(
    {
        "de": r"mehr als|länger|mehr|über|fast|rund|etwa|circa|ca\.?|bis zu|maximal|wenige\w*|ersten?|letzten?|weitere\w*|zusätzlich\w*",
        "en": r"longer|more|over|about|around|some|up to|maximum|first|last|further|additional|another|extra",
    }
)


def lengths(said: Statement) -> Iterator[LengthSaid]:
    words = re.sub(r"rund um|around the|round the", lambda each: " " * len(each[0]), said.words)
    if not MAY_SAY[said.language].search(words) or _NEARLY[said.language].search(words):
        return
    for match in _pattern(said.language).finditer(words):
        found = {name: _number(text, said.language) for name, text in match.groupdict().items() if text}
        if "hours" in found:
            if 6 <= found["hours"] <= 24 and found["days"] >= 4:
                yield LengthSaid(*match.span(), day=found["hours"] * 60, days=found["days"])
            continue
        ((name, number),) = found.items()
        if name == "week_days":
            yield LengthSaid(*match.span(), days=number)
        elif name in ("a_day", "day_of"):
            yield LengthSaid(*match.span(), day=number * 60)
        else:
            yield LengthSaid(*match.span(), week=number * 60)


def _number(text: str, language: str) -> int:
    return int(NUMBER_WORDS[language].get(text.casefold(), text))
