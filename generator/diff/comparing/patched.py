"""A change of the world, such as other hours or another calendar: what it alone does to the promises of the old policy."""

from collections.abc import Iterable
from typing import Any, Final

from ...policy.policy import Policy
from ...policy.service_hours import NOT_STATED
from ..change import Change, Kind
from ..favour import Almanac, Favour, Stretch, holiday_week, judge_policies, weeks_around
from ..worth import both
from .sides import Sides

_NEEDS_ALMANAC: Final = (Kind.TIME_ZONE, Kind.HOLIDAYS)


def patched(sides: Sides, kind: Kind, path: tuple[str, str, str], old: Any, new: Any) -> Change:
    if (old, new) in (("open", NOT_STATED), (NOT_STATED, "open")):
        return Change(kind, path, old, new)  # the same answers, and one promise less or more
    # A tier may be given hours that only the new policy has.
    weeks = sides.new.service_hours | sides.old.service_hours
    changed = with_value(sides.old.model_copy(update={"service_hours": weeks}), path, new)
    if kind in _NEEDS_ALMANAC:
        if sides.almanac is None or not _knows(sides.almanac, kind, old, new):
            return Change(kind, path, old, new)
        if kind is Kind.HOLIDAYS and old and new:
            return _other_holidays(sides, path, changed, sides.almanac)
    judged = judge_policies(sides.old, changed, sides.almanac, _stretches(sides, kind, path))
    return Change(kind, path, old, new, judged.favour)


def _other_holidays(sides: Sides, path: tuple[str, str, str], changed: Policy, almanac: Almanac) -> Change:
    """Whatever is due while the new version applies: in some years a holiday is a Sunday anyway.

    A day that is free in one calendar only can do no more than one thing, so the first that does it will do.
    """
    names = [getattr(policy, path[0])[path[1]].holidays for policy in (sides.old, changed)]
    if any(each is not None and each.is_customers for each in names):
        return Change(Kind.HOLIDAYS, path, names[0], names[1], None)
    first, last = sides.new.document.effective, sides.new.horizon[1]
    former, later = (almanac.holidays(name, first, last) for name in names)
    days = tuple(sorted(former - later)), tuple(sorted(later - former))
    favour: Favour | None = Favour.EQUAL
    for only_there in days:
        judged = (
            judge_policies(sides.old, changed, almanac, [weeks_around(day)]).favour for day in only_there
        )
        favour = both(favour, next((each for each in judged if each is not Favour.EQUAL), Favour.EQUAL))
    return Change(Kind.HOLIDAYS, path, names[0], names[1], favour, days=days)


def _stretches(sides: Sides, kind: Kind, path: tuple[str, str, str]) -> Iterable[Stretch]:
    if kind is Kind.PUBLIC_HOLIDAYS:
        return [holiday_week(sides.new.service_hours[path[1]].open)]
    return [Stretch()]


def _knows(almanac: Almanac, kind: Kind, *names: Any) -> bool:
    """Zones or calendars, all of these."""
    stated = [each for each in names if each is not None]
    if kind is Kind.TIME_ZONE:
        return all(map(almanac.knows_zone, stated))
    return all(almanac.knows_calendar(calendar) for each in stated for calendar in each.calendars)


def with_value(policy: Policy, path: tuple[str, str, str], value: Any) -> Policy:
    group, name, field = path
    entries = getattr(policy, group)
    return policy.model_copy(
        update={group: entries | {name: entries[name].model_copy(update={field: value})}}
    )
