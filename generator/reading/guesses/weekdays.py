"""Days of the week typed another way: what they mean, or what they may mean."""

from __future__ import annotations

import re

from ...policy import notation
from .spelling import distance

_NAMES: dict[str, str] = {
    name: day
    for day, names in zip(
        notation.WEEKDAYS,
        (
            "monday mondays mon mo montag montags",
            "tuesday tuesdays tues tue tu dienstag dienstags di",
            "wednesday wednesdays weds wed we mittwoch mittwochs mi",
            "thursday thursdays thurs thur thu th donnerstag donnerstags do",
            "friday fridays fri fr freitag freitags",
            "saturday saturdays sat sa samstag samstags sonnabend sonnabends",
            "sunday sundays sun su so sonntag sonntags",
        ),
        strict=True,
    )
    for name in names.split()
}
_TO = re.compile(r"\s*(?:[-–—−]|\b(?:bis|to|through|thru|till?|until)\b)\s*")
_AND = re.compile(r"\s*(?:[,;&+/]|\b(?:und|and)\b)\s*")
_EVERY = frozenset(("daily", "täglich", "every day", "jeden tag", "all days", "alle tage"))
_OPEN = {
    "weekdays": ("monday to friday", "monday to saturday", "sunday to thursday"),
    "werktags": ("monday to friday", "monday to saturday"),
    "working days": ("monday to friday", "monday to saturday", "sunday to thursday"),
    "weekend": ("saturday, sunday", "friday, saturday"),
}
_SAME = {
    "weekday": "weekdays",
    "workdays": "working days",
    "business days": "working days",
    "werktage": "werktags",
    "wochentags": "werktags",
    "arbeitstags": "working days",
    "arbeitstage": "working days",
    "weekends": "weekend",
    "wochenende": "weekend",
    "am wochenende": "weekend",
}


def guess_weekdays(text: str) -> str | None:
    """`Montag bis Freitag`, `Mo–Fr`, `mon-fri` -> `monday to friday`; None if no days are recognised."""
    named = re.sub(r"\s+", " ", text.strip(" :\"'").casefold().replace(".", " ")).strip()
    named = re.sub(r"^(?:von|from|am|on) ", "", named)
    if named in _EVERY:
        return "monday to sunday"
    found = [_range(part) for part in _AND.split(re.sub(r"(?<=day) +(?=[a-z]+day)", " to ", named))]
    return _checked(", ".join(each for each in found if each)) if all(found) else None


def possible(text: str) -> tuple[str, ...]:
    """`weekdays` are Monday to Friday for one reader, and Sunday to Thursday for another."""
    named = text.strip(" :\"'").casefold()
    return _OPEN.get(_SAME.get(named, named), ())


def _range(part: str) -> str | None:
    ends = [_day(end.strip()) for end in _TO.split(part)]
    named = [end for end in ends if end]
    return " to ".join(named) if len(named) == len(ends) <= 2 else None


def _day(name: str) -> str | None:
    """The day with this name, or with the only name that is one slip away from it."""
    if name in _NAMES:
        return _NAMES[name]
    near = {day for known, day in _NAMES.items() if len(known) > 5 and distance(name, known, 3) < 3}
    nearer = {day for known, day in _NAMES.items() if len(known) > 5 and distance(name, known, 2) < 2}
    found = nearer or near
    return found.pop() if len(name) > 4 and len(found) == 1 else None


def _checked(days: str) -> str | None:
    try:
        notation.weekdays(days)
    except ValueError:
        return None
    return days
