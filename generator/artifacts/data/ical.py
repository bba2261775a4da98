"""RFC 5545 as text: properties, escaped and folded, and VTIMEZONE from baked zone steps."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Final

from ...deadlines.engine.calendar import EPOCH
from ...policy.notation import WEEKDAYS

_MAX_OCTETS: Final = 75

Steps = Sequence[Sequence[float | None]]


def text(value: str) -> str:
    """A TEXT value; line breaks stay as `\\n`, other control characters are dropped (3.3.11)."""
    escaped = value.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
    lines = escaped.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return "\\n".join(
        "".join(char for char in line if (char >= " " and char != "\x7f") or char == "\t") for line in lines
    )


def line(name: str, value: str, **parameters: str) -> str:
    """A content line, folded at 75 octets and never inside a character (3.1)."""
    head = name + "".join(f";{key.replace('_', '-')}={each}" for key, each in parameters.items())
    whole = f"{head}:{value}"
    if len(whole.encode()) <= _MAX_OCTETS:
        return whole
    folded, octets = [""], 0
    for char in whole:
        size = len(char.encode())
        if octets + size > _MAX_OCTETS:
            folded.append(" ")
            octets = 1
        folded[-1] += char
        octets += size
    return "\r\n".join(folded)


def component(name: str, lines: Iterable[str]) -> list[str]:
    return [f"BEGIN:{name}", *lines, f"END:{name}"]


@dataclass(frozen=True)
class Head:
    """What a calendar of a policy says of itself; no `zone` where its times are those of whoever reads them."""

    company: str
    version: str
    language: str
    name: str
    zone: str
    description: str

    @property
    def lines(self) -> list[str]:
        """The properties of a VCALENDAR that is published."""
        product = f"-//{self.company}//Support Policy {self.version}//{self.language.upper()}"
        return [
            line("VERSION", "2.0"),
            line("PRODID", text(product)),
            line("CALSCALE", "GREGORIAN"),
            line("METHOD", "PUBLISH"),
            line("X-WR-CALNAME", text(f"{self.company}: {self.name}")),
            *([line("X-WR-TIMEZONE", self.zone)] if self.zone else []),
            line("X-WR-CALDESC", text(self.description)),
        ]


def document(lines: Iterable[str]) -> str:
    return "\r\n".join(component("VCALENDAR", lines)) + "\r\n"


def on(day: date) -> str:
    return f"{day:%Y%m%d}"


def wall(moment: datetime) -> str:
    return f"{moment:%Y%m%dT%H%M%S}"


def utc(moment: datetime) -> str:
    return f"{moment.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def time_zone(zone: str, steps: Steps, start: date) -> list[str]:
    """A VTIMEZONE that names each change of the clock (3.6.5); it begins two days before `start`."""
    offsets = [float(offset or 0) for _, offset in steps]
    begin = datetime.combine(start, datetime.min.time()) - timedelta(days=2)
    parts = _observance(begin, offsets[0], offsets[0], is_summer=_is_summer(offsets, 0))
    for index, (until, _) in enumerate(steps[:-1]):
        at = EPOCH + timedelta(minutes=float(until or 0))
        shown = (at + timedelta(minutes=offsets[index])).replace(tzinfo=None)
        summer = _is_summer(offsets, index + 1)
        parts += _observance(shown, offsets[index], offsets[index + 1], is_summer=summer)
    return component("VTIMEZONE", [line("TZID", zone), *parts])


def _is_summer(offsets: Sequence[float], index: int) -> bool:
    neighbours = offsets[max(index - 1, 0) : index + 2]
    return offsets[index] > min(neighbours)


def _observance(shown: datetime, before: float, after: float, *, is_summer: bool) -> list[str]:
    name = "DAYLIGHT" if is_summer else "STANDARD"
    lines = [
        line("DTSTART", wall(shown)),
        line("TZOFFSETFROM", _offset(before)),
        line("TZOFFSETTO", _offset(after)),
        line("TZNAME", _offset(after)),
    ]
    return component(name, lines)


def _offset(minutes: float) -> str:
    seconds = round(abs(minutes) * 60)
    rest = f"{seconds % 60:02}" if seconds % 60 else ""
    return f"{'-' if minutes < 0 else '+'}{seconds // 3600:02}{seconds // 60 % 60:02}{rest}"


def weekly(days: Iterable[int], until: datetime, weeks: int = 1) -> str:
    """A weekly rule for ISO weekdays, up to an instant, or to a wall time (naive) of what is floating (3.3.10)."""
    end = utc(until) if until.tzinfo else wall(until)
    interval = f"INTERVAL={weeks};" if weeks > 1 else ""
    return f"FREQ=WEEKLY;{interval}BYDAY={','.join(WEEKDAYS[day - 1][:2].upper() for day in sorted(days))};UNTIL={end}"


def by_hours(week: Mapping[str, Sequence[Sequence[str]]]) -> dict[tuple[str, str], list[int]]:
    """Intervals of a week -> the ISO weekdays which have them."""
    found: dict[tuple[str, str], list[int]] = {}
    for day in range(1, 8):
        for opens, closes in week.get(str(day), ()):
            found.setdefault((opens, closes), []).append(day)
    return found
