"""The nearest right word: for names, choices, dates and hours typed another way."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import pairwise

from ...i18n.calendar_names import MONTHS
from ...policy import notation

_CLOCK = r"(\d{1,2})(?:[:.h](\d{2}))?\s*([ap]\.?m\b\.?)?"
_INTERVAL = re.compile(
    rf"(?:von |from )?{_CLOCK}\s*(?:uhr|h|o.clock)?\s*(?:[-–—−]+|bis|to|until)\s*{_CLOCK}\s*(?:uhr|h|o.clock)?"
)
_DATE = re.compile(r"(\d{1,2})([./-]) ?(\d{1,2})[./-] ?(\d{4})|(\d{4})[./-](\d{1,2})[./-](\d{1,2})")
_NAMED_DATE = re.compile(r"(?:(\d{1,2})\.? ([^\W\d]+)\.?|([^\W\d]+)\.? (\d{1,2}),?) (\d{4})")
_EVERY = re.compile(r"(?:every|each|jede[rns]?)(?: year| jahr)?,? (?:on |am )?(.+)")
_SHORT_COLOUR = re.compile(r"#?([0-9a-f]{3})", re.IGNORECASE)
_PARTS_OF_COLOUR = re.compile(r"(?:rgb)?\(?(\d{1,3})[, ]+(\d{1,3})[, ]+(\d{1,3})\)?", re.IGNORECASE)
_LEAP_YEAR = 2000
_MONTHS = tuple("|".join(names).casefold().split("|") for names in zip(*MONTHS.values(), strict=True))


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was probably meant, None if nothing is near."""
    choices = tuple(each for each in known if each != word)
    # A long word is rare, and not worth remembering.
    return (_nearest if len(word) < 100 else _nearest.__wrapped__)(word, choices)


# Whoever weighs many ways to understand a damaged file asks the same thousands of times.
@lru_cache(maxsize=4096)
def _nearest(word: str, choices: tuple[str, ...]) -> str | None:
    folded = {_folded(each): each for each in reversed(choices)}
    if _folded(word) in folded:
        return folded[_folded(word)]
    limit = 1 if len(word) < 4 else 2 if len(word) < 9 else 3
    best = min(
        ((distance(_folded(word), _folded(each), limit + 1), each) for each in choices),
        default=(limit + 1, ""),
    )
    if best[0] <= limit and best[0] < max(len(word), len(best[1])) - (len(word) > 1):
        return best[1]
    if sorted(word) == sorted(best[1]):
        return best[1]
    if len(word) > 3:
        longer = [
            each for each in choices if each.startswith(word) or (word.startswith(each) and len(each) > 3)
        ]
        return longer[0] if len(longer) == 1 else None
    return None


def is_slip(word: str, meant: str, known: Iterable[str]) -> bool:
    """Is `word` plainly `meant`: the same but for capitals and hyphens, or one slip of the fingers away and no other?

    `excluded` is two letters from `included`, `P5` one from `P4`: what is near may mean the opposite.
    """
    if _folded(word) == _folded(meant):
        return True
    near = [each for each in known if each != word and distance(_folded(word), _folded(each), 2) < 2]
    return len(word) > 3 and len(meant) > 3 and near == [meant]


@lru_cache(maxsize=4096)
def _folded(word: str) -> str:
    return re.sub(r"[\s_-]+", "-", word.casefold()).strip("-")


def distance(one: str, two: str, limit: int) -> int:
    """Edits between two words (a swap of neighbours counts as one), at most `limit`."""
    if abs(len(one) - len(two)) >= limit:
        return limit
    before: list[int] = []
    row = list(range(len(two) + 1))
    for i, a in enumerate(one, 1):
        before, last, row = row, before, [i]
        for j, b in enumerate(two, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if last and j > 1 and a == two[j - 2] and one[i - 2] == b:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
        if min(row) >= limit:
            return limit
    return min(row[-1], limit)


def date(text: str) -> str | None:
    """`1.12.2026` -> `2026-12-01` (day first, as the dot says); None if no date is recognised.

    `12/01/2026` is a day in December to one reader and in January to the other: nothing is proposed.
    """
    read = _parse_date(text.strip()) or _parse_named_date(text.strip())
    return _day(*read) if read else None


def year_day(text: str) -> str | None:
    """`every 24.12.`, `every December 24` -> `every 12-24`; None if no day is recognised, or if its year is named."""
    match = _EVERY.fullmatch(text.strip().casefold())
    said = match[1].rstrip(".,") if match else ""
    found = next(filter(None, (date(f"{said}{sign}{_LEAP_YEAR}") for sign in (".", "/", " "))), None)
    return f"every {found[5:]}" if found else None


def possible_year_days(text: str) -> tuple[str, ...]:
    """`2027-07-01` -> `every 07-01`: of every year, if that is what is meant."""
    found = text if _iso_day(text) else date(text)
    return (f"every {found[5:]}",) if found else ()


def possible_dates(text: str) -> tuple[str, ...]:
    """`2026-13-01` -> `2026-12-01`, `2026-01-13`: there is no such month, and only the author knows which was meant."""
    read = _parse_date(text.strip())
    if read is None or read[1] <= 12:
        return ()
    year, month, day = read
    slip = _day(year, 12, day) if month in (13, 21) else None  # one too many, or turned round
    found = (slip, _day(year, day, month))
    return tuple(each for each in found if each)


def last_day(text: str) -> str | None:
    """`2027-02-29`, `29.2.2027` -> `2027-02-28`; None unless only the day is too high."""
    read = _parse_date(text.strip())
    if read is None or read[0] not in notation.YEARS or not 1 <= read[1] <= 12 or read[2] < 29:
        return None
    years, month = divmod(read[1], 12)
    return str(datetime.date(read[0] + years, month + 1, 1) - datetime.timedelta(days=1))


def _day(year: int, month: int, day: int) -> str | None:
    """As the file writes it; None if there is no such day, or if it lies too far away."""
    try:
        return datetime.date(year, month, day).isoformat() if year in notation.YEARS else None
    except ValueError:
        return None


def _iso_day(text: str) -> bool:
    read = _parse_date(text)
    return read is not None and _day(*read) == text


def _parse_date(text: str) -> tuple[int, int, int] | None:
    """(year, month, day)"""
    match = _DATE.fullmatch(text)
    if not match:
        return None
    if match[5]:
        return int(match[5]), int(match[6]), int(match[7])
    first, second, year = int(match[1]), int(match[3]), int(match[4])
    if match[2] == "." or first > 12 or first == second:
        return year, second, first
    return (year, first, second) if second > 12 else None


def _parse_named_date(text: str) -> tuple[int, int, int] | None:
    """`1. Dezember 2026`, `December 1, 2026` -> (year, month, day)"""
    match = _NAMED_DATE.fullmatch(text)
    if not match:
        return None
    name = (match[2] or match[3]).casefold()
    month = next((at for at, names in enumerate(_MONTHS, 1) if len(name) > 2 and any(
        each.startswith(name) for each in names)), 0)  # fmt: skip
    return int(match[5]), month, int(match[1] or match[4])


def opening(text: str) -> str | None:
    """`9 bis 18 Uhr`, `9 am to 6 pm` -> `9:00–18:00`; None if no hours are recognised, or if `9 to 5` leaves it open."""
    if re.fullmatch(r"closed|geschlossen|zu|none", text.strip().casefold()):
        return "closed"
    if text.strip().casefold() in ("always", "immer"):
        return "0:00–24:00"
    parts = [_interval(part) for part in re.split(r"\s*(?:,|;|\bund\b|\band\b)\s*", text.strip())]
    found = [part for part in parts if part]
    if len(found) < len(parts):
        return None
    try:
        read = notation.opening(", ".join(found))
    except ValueError:
        return None
    is_in_order = all(one.end <= two.start for one, two in pairwise(read))
    return ", ".join(found) if is_in_order else None


def possible_openings(text: str) -> tuple[str, ...]:
    """`9 to 5` -> `9:00–17:00`, `9:00–5:00`: until the afternoon, or until the next morning."""
    match = _INTERVAL.fullmatch(text.strip().casefold())
    start, end = (_minute(match, 1), _minute(match, 4)) if match else (None, None)
    if start is None or end is None or not match:
        return ()
    ends = (end + 12 * 60, end) if start < end + 12 * 60 < 24 * 60 and not match[6] else (end,)
    found = (notation.OpenInterval(start, each).words for each in ends if each != start)
    return tuple(each for each in found if _is_opening(each))


def _is_opening(text: str) -> bool:
    try:
        return bool(notation.opening(text))
    except ValueError:
        return False


def _interval(text: str) -> str | None:
    match = _INTERVAL.fullmatch(text.strip().casefold())
    start, end = (_minute(match, 1), _minute(match, 4)) if match else (None, None)
    if start is None or end is None or not match or bool(match[3]) != bool(match[6]):
        return None
    is_written_out = (match[2] and match[5]) or match[3]
    # `9:00 to 5:00` is an afternoon's hour to most; `18:00 to 3:00` can only be a night.
    is_night = bool(match[3]) or end + 12 * 60 <= start
    if end <= start and not (is_written_out and is_night):
        return None
    return notation.OpenInterval(start, end).words


def _minute(match: re.Match[str], group: int) -> int | None:
    """Minutes after midnight of an hour, its minutes and am or pm, which stand in three groups; None for `9:60`."""
    hour, minute, half = int(match[group]), int(match[group + 1] or 0), match[group + 2]
    if minute > 59:
        return None
    if half:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + 12 * half.startswith("p")
    return hour * 60 + minute


def version(text: str) -> str | None:
    """`“1.0”`, in quotation marks that a word processor made, is `1.0`; None for what is no number within them."""
    number = text.strip("“”„‟‚‘’«»‹› ")
    return number if re.fullmatch(r"[0-9]+(\.[0-9]+){0,2}", number) else None


def colour(text: str) -> str | None:
    """`0a3` -> `00aa33`, `rgb(10, 107, 61)` -> `0a6b3d`; None if it cannot be told."""
    short, parts = _SHORT_COLOUR.fullmatch(text.strip()), _PARTS_OF_COLOUR.fullmatch(text.strip())
    if short:
        return "".join(2 * digit for digit in short[1].lower())
    numbers = [int(each) for each in parts.groups()] if parts else []
    return "".join(f"{each:02x}" for each in numbers) if numbers and max(numbers) < 256 else None
