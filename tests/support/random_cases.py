"""Random calendars and questions from a fixed seed; days on which clocks change are over-represented."""

from collections.abc import Iterator
from datetime import date, datetime, timedelta
from random import Random
from typing import Any, Final

from tests.support.oracle import Oracle, zone

ZONES: Final = (
    "Africa/Cairo",
    "Africa/Casablanca",
    "America/Anchorage",
    "America/Argentina/Buenos_Aires",
    "America/Asuncion",
    "America/Caracas",
    "America/Chicago",
    "America/Havana",
    "America/Los_Angeles",
    "America/New_York",
    "America/Nuuk",
    "America/Santiago",
    "America/Sao_Paulo",
    "America/St_Johns",
    "Antarctica/Casey",
    "Antarctica/Troll",
    "Asia/Amman",
    "Asia/Beirut",
    "Asia/Gaza",
    "Asia/Jerusalem",
    "Asia/Kathmandu",
    "Asia/Kolkata",
    "Asia/Pyongyang",
    "Asia/Tehran",
    "Asia/Tokyo",
    "Atlantic/Azores",
    "Australia/Adelaide",
    "Australia/Lord_Howe",
    "Australia/Sydney",
    "Etc/GMT-6",
    "Europe/Berlin",
    "Europe/Dublin",
    "Europe/Istanbul",
    "Europe/London",
    "Europe/Moscow",
    "Pacific/Apia",
    "Pacific/Auckland",
    "Pacific/Chatham",
    "Pacific/Fakaofo",
    "Pacific/Norfolk",
)
WINDOW: Final = timedelta(days=45)
YEARS: Final = range(2009, 2030)

Question = tuple[int, dict[str, Any]]


def changes(name: str) -> list[date]:
    """Dates on which the zone's clock changes."""
    day, found = date(YEARS[0], 1, 1), []
    while day.year in YEARS:
        noon = datetime(day.year, day.month, day.day, 12, tzinfo=zone(name))
        if noon.utcoffset() != (noon + timedelta(days=1)).utcoffset():
            found.append(day + timedelta(days=1))
        day += timedelta(days=1)
    return found


def calendars(random: Random, windows: int, each: int) -> Iterator[tuple[dict[str, Any], date]]:
    """(calendar, date at whose middle its window lies): a clock change, wherever the zone has one."""
    for name in ZONES:
        yield from calendars_of(random, name, windows, each)


def calendars_of(random: Random, name: str, windows: int, each: int) -> Iterator[tuple[dict[str, Any], date]]:
    """The same in one zone."""
    known = changes(name) or [date(random.choice(YEARS), random.randint(1, 12), 15)]
    for middle in random.choices(known, k=windows):
        first = middle - timedelta(days=random.randint(4, 20))
        for _ in range(each):
            yield calendar(random, name, first, middle), middle


def calendar(random: Random, name: str, first: date, middle: date) -> dict[str, Any]:
    days = [first + timedelta(days=number) for number in range(-1, WINDOW.days + 1)]
    near = [middle + timedelta(days=number) for number in range(-2, 3)]
    return {
        "zone": name,
        "week": week(random),
        "closed": {day.isoformat(): "closed" for day in random.sample(days, random.randint(0, 6))},
        "open": {
            day.isoformat(): hours(random) for day in random.choices([*days, *near], k=random.randint(0, 4))
        },
        "from": first.isoformat(),
        "until": (first + WINDOW).isoformat(),
    }


def week(random: Random) -> dict[str, list[list[str]]]:
    length = random.choice((1, 2, 4, 5, 5, 5, 6, 7, 7))
    start = random.randrange(7)
    same = hours(random)
    alike = random.random() < 0.6
    return {str((start + number) % 7 + 1): same if alike else hours(random) for number in range(length)}


def hours(random: Random) -> list[list[str]]:
    kinds = (
        [["09:00", "18:00"]],
        [["09:00", "12:00"], ["13:00", "17:00"]],
        [["00:00", "24:00"]],
        [["22:00", "06:00"]],
        [["00:00", "03:30"], ["23:00", "24:00"]],
        [["01:30", "02:30"]],
        [["02:00", "03:00"], ["02:30", "04:00"]],
        [["12:00", "11:00"]],
    )
    return (
        random.choice(kinds) if random.random() < 0.6 else [odd(random) for _ in range(random.randint(1, 3))]
    )


def odd(random: Random) -> list[str]:
    start, length = random.randrange(1440), random.choice((1, 15, 59, 60, 300, 1439))
    end = start + length
    return [clock(start), "24:00" if end == 1440 else clock(end % 1440)]


def clock(minute: int) -> str:
    return f"{minute // 60:02}:{minute % 60:02}"


def questions(random: Random, oracle: Oracle, middle: date, count: int) -> Iterator[Question]:
    edges = [edge for interval in oracle.intervals for edge in interval] or [oracle.start * 60]
    noon = int(
        datetime(middle.year, middle.month, middle.day, 12, tzinfo=zone(oracle.data["zone"])).timestamp()
    )
    for _ in range(count):
        kind = random.random()
        if kind < 0.4:
            reported = noon + random.randint(-36 * 60, 24 * 60) * 60
        elif kind < 0.7:
            reported = random.choice(edges) + random.choice((-60, -1, 0, 1, 60))
        else:
            reported = (oracle.start + random.randrange(len(oracle.walls))) * 60
        yield reported + random.choice((0, 0, 30, random.randrange(60))), commitment(random)


def commitment(random: Random) -> dict[str, Any]:
    unit = random.choice(
        ("minutes", "days", "weeks", "months", *["business-minutes"] * 4, *["business-days"] * 4)
    )
    unit = "years" if unit == "months" and random.random() < 0.1 else unit
    small = random.choice((0, 1, 1, 1, 2) if unit in ("months", "years") else (0, 1, 1, 2, 3, 5, 9))
    minutes = random.choice((0, 1, 29, 30, 60, 90, 240, 480, 540, random.randrange(6000)))
    return {
        **reception(random),
        "amount": small if unit not in ("minutes", "business-minutes") else minutes,
        "unit": unit,
        "due": random.choice(("same-time", "closing-time")),
        "receipt": random.choice(("counted", "not-counted")),
    }


def reception(random: Random) -> dict[str, str]:
    """When a report in business days counts as received; half of the time as those say who say nothing."""
    outside = random.choice((None, None, "next-opening", "that-day", "that-day"))
    days = random.choice((None, None, None, "12345", "12345", "6", random.choice("1234567")))
    until = random.choice((None, None, None, "12:00", clock(random.randrange(1, 1440))))
    said = {"outside": outside, "days": days, "until": until}
    return {name: value for name, value in said.items() if value is not None}
