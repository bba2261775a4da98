"""What changed in service hours or a region: the week, its days and seasons, public holidays, the clock."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from typing import Any, Final

from ...deadlines.hours_in_force import listed_on, week_on
from ...policy.notation import OpenInterval
from ...policy.policy import Policy
from ...policy.service_hours import Region, Season, ServiceHours, SpecialDay, WeekChange
from ..change import Change, Kind
from ..favour import Stretch, judge_policies, weeks_around
from ..text_changes import text_changes
from .patched import patched, with_value
from .sides import Sides

_Place = Region | ServiceHours
HOURS_FIELDS: Final = {
    "open": Kind.HOURS,
    "public_holidays": Kind.PUBLIC_HOLIDAYS,
    "time_zone": Kind.TIME_ZONE,
    "holidays": Kind.HOLIDAYS,
}


def day_key(entry: SpecialDay | WeekChange | Season) -> str:
    """What an entry of a list of days is told apart by."""
    if isinstance(entry, WeekChange):
        return entry.since.isoformat()
    return entry.days.words if entry.days else ""


def hours_changes(sides: Sides, group: str, name: str, old: Any, new: Any) -> Iterator[Change]:
    for field, kind in HOURS_FIELDS.items():
        before, after = getattr(old, field, None), getattr(new, field, None)
        if before != after:
            yield patched(sides, kind, (group, name, field), before, after)
    is_same_week = _have_same_weeks(sides, group, name)
    for field in ("special_days", *(() if is_same_week else ("changes", "seasons"))):
        days, later = ({day_key(each): each for each in getattr(side, field)} for side in (old, new))
        for day in sorted({*days, *later}):
            before, after = days.get(day), later.get(day)
            is_same = field == "special_days" and _is_as_before(sides, before, after, old, new)
            if before != after and not is_same:
                yield _on_day(sides, (group, name, field, day), before, after)


def _have_same_weeks(sides: Sides, group: str, name: str) -> bool:
    """Dated changes that become a season change nothing as long as anything is computed."""
    (old, new) = (getattr(policy, group)[name] for policy in (sides.old, sides.new))
    if not old.seasons and not new.seasons:
        return False
    regions = [each for each in sides.new.regions if each in sides.old.regions]
    return all(
        _weeks_in(sides, sides.old, region, hours) == _weeks_in(sides, sides.new, region, hours)
        for region in (regions if group == "service_hours" else [name])
        for hours in ([name] if group == "service_hours" else sides.new.service_hours)
        if hours in sides.old.service_hours
    )


def _weeks_in(sides: Sides, policy: Policy, region: str, hours: str) -> list[tuple[OpenInterval, ...]]:
    """Day by day, as long as the new version is computed."""
    first, last = sides.new.document.effective, sides.new.horizon[1]
    days = (first + timedelta(days=step) for step in range((last - first).days + 1))
    place, held = policy.regions[region], policy.service_hours[hours]
    return [week_on(place, held, day).on(day.isoweekday()) for day in days]


def _is_as_before(
    sides: Sides, before: SpecialDay | None, after: SpecialDay | None, old: _Place, new: _Place
) -> bool:
    """Eight dated days that become two of every year change nothing as long as anything is computed."""
    (entry, others) = (after, old) if before is None else (before, new)
    if (before is None) == (after is None) or entry is None or entry.days is None:
        return False
    dates = entry.days.dates(sides.new.document.effective, sides.new.horizon[1])
    held = [listed_on(others.special_days, day) for day in dates]
    return bool(held) and all(each and (each.open, each.name) == (entry.open, entry.name) for each in held)


def _on_day(sides: Sides, path: tuple[str, str, str, str], old: Any, new: Any) -> Change:
    group, name, field, _ = path
    kind = Kind.SPECIAL_DAY if field == "special_days" else Kind.HOURS
    entry = getattr(getattr(sides.old, group)[name], field)
    kept = tuple(each for each in entry if each is not old)
    changed = with_value(sides.old, (group, name, field), (*kept, *([new] if new else [])))
    judged = judge_policies(sides.old, changed, sides.almanac, _around(sides, new or old))
    texts, stale = text_changes(getattr(old, "name", None), getattr(new, "name", None), sides.languages)
    is_name_only = old is not None and new is not None and old.open == new.open
    favour = None if is_name_only else judged.favour
    return Change(kind, path, old, new, favour, texts=texts, stale=stale)


def _around(sides: Sides, entry: SpecialDay | WeekChange | Season) -> list[Stretch]:
    """Of what is of every year, around each time at which it holds under the new version."""
    if isinstance(entry, WeekChange):
        return [weeks_around(entry.since, is_first=True)]
    if isinstance(entry, Season):
        spans = entry.days.spans(sides.new.document.effective, sides.new.horizon[1])
        return [
            each
            for span in islice(spans, 1)
            for each in (weeks_around(span[0], is_first=True), weeks_around(span[1]))
        ]
    if entry.days is None:
        return []
    if isinstance(entry.days.first, date) and isinstance(entry.days.last, date):
        return [weeks_around(entry.days.first, entry.days.last)]
    spans = entry.days.spans(sides.new.document.effective, sides.new.horizon[1])
    return [weeks_around(*span) for span in spans]
