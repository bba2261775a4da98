"""What changed between two policies, in meaning: kinds, old and new, whom it favours. No words, no files.

A change is what a person would count as one. A rename through `formerly` takes the new display name with it;
an entry that is new or gone takes its parts with it (a severity its first responses, a region its telephone
numbers). Version, effective date and summary are the head of a comparison, not changes.
The idea of kinds in one enumeration over two models is griffe's (mkdocstrings/griffe, diff.py).
Over 300 lines because it is one comparison: each method looks at one group of the two policies that the class holds.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from itertools import islice
from typing import Any, Final

from pydantic import BaseModel

from ..core.diagnostic import Path
from ..deadlines.hours_in_force import listed_on, week_on
from ..policy.contact import PhoneNumber
from ..policy.notation import OpenInterval, Untimed
from ..policy.policy import Policy
from ..policy.portal.addresses import AddressMove, address_moves, addresses_of, pages_of
from ..policy.portal.groups import GROUPS, TEXTS
from ..policy.promises import PROMISE_KINDS, Promise, PromiseKind, kinds_in, step_in
from ..policy.service_hours import NOT_STATED, Region, Season, ServiceHours, SpecialDay, WeekChange
from ..policy.tiers import EscalationStep, OnCall, Tier
from .change import KIND_OF, Change, Kind
from .favour import (
    UNKNOWN,
    Almanac,
    Favour,
    Judgement,
    Stretch,
    World,
    holiday_week,
    judge_duration,
    judge_policies,
    weeks_around,
    world_of,
)
from .fields import WORDED, fields, reordered, wording
from .moved_points import MovedPoint, moved_points, without
from .pairs import aligned, paired_phones
from .renames import Rename, find_renames, under_new_names
from .text_changes import text_changes
from .worth import offer_favour, presence, price_favour, word_favour

_Place = Region | ServiceHours
_HEAD: Final = ("version", "effective", "summary_of_changes")
_ADDED_FAVOUR: Final = {"tiers": Favour.BETTER, "features": Favour.BETTER, "regions": Favour.BETTER}
_REMOVED_FAVOUR: Final = dict.fromkeys(_ADDED_FAVOUR, Favour.WORSE)


def day_key(entry: SpecialDay | WeekChange | Season) -> str:
    """What an entry of a list of days is told apart by."""
    if isinstance(entry, WeekChange):
        return entry.since.isoformat()
    return entry.days.words if entry.days else ""


def find_changes(old: Policy, new: Policy, almanac: Almanac | None = None) -> tuple[Change, ...]:
    """All changes, in the order of the policy file. Without an almanac, what hangs on it is not judged."""
    renames = find_renames(old, new)
    comparison = _Comparison(under_new_names(old, renames), new, renames, almanac)
    found = sorted(comparison.changes(), key=lambda change: _place(change, new))
    return tuple(replace(each, pages=pages_of(each.path, new)) for each in found)


def _place(change: Change, new: Policy) -> int:
    return list(type(new).model_fields).index(str(change.path[0]))


@dataclass(frozen=True)
class _Comparison:
    """`old` already speaks with the new names."""

    old: Policy
    new: Policy
    renames: tuple[Rename, ...]
    almanac: Almanac | None

    def changes(self) -> Iterator[Change]:
        yield from self._document()
        yield from fields(("company",), self.old.company, self.new.company, Kind.OTHER, self._languages)
        yield from fields(
            ("publishing",), self.old.publishing, self.new.publishing, Kind.OTHER, self._languages
        )
        for group in GROUPS:
            yield from self._group(group)
        yield from map(self._moved_point, self._moved_points)
        yield from self._escalation()
        yield from self._counting()
        yield from self._contact()
        for group in (*TEXTS, "wording", "terms", "units"):
            yield from self._texts_of(group)
        yield from self._further_terms()

    @property
    def _languages(self) -> tuple[str, ...]:
        return tuple(each for each in self.old.languages if each in self.new.languages)

    def _document(self) -> Iterator[Change]:
        skipped = (*_HEAD, "languages", "binding_language")
        old, new = self.old.document, self.new.document
        yield from fields(("document",), old, new, Kind.WORDING, self._languages, skipped)
        for name in ("languages", "binding_language"):
            if getattr(old, name) != getattr(new, name):
                yield Change(Kind.LANGUAGES, ("document", name), getattr(old, name), getattr(new, name))

    def _group(self, group: str) -> Iterator[Change]:
        old, new = getattr(self.old, group), getattr(self.new, group)
        if group == "severities":
            old, new = (without(each, self._moved_points, self._languages) for each in (old, new))
        before = {rename.new: rename for rename in self.renames if rename.group == group}
        for name, entry in new.items():
            if name not in old:
                yield Change(Kind.ADDED, (group, name), None, entry, _ADDED_FAVOUR.get(group))
            elif name in before:
                yield self._renamed(before[name], old[name], entry)
            if name in old:
                yield from self._entry(group, name, old[name], entry, name in before)
        for name, entry in old.items():
            if name not in new:
                yield self._removed(group, name, entry)
        yield from reordered(group, old, new)

    @cached_property
    def _moved_points(self) -> list[MovedPoint]:
        return moved_points(self.old, self.new, self._languages)

    def _moved_point(self, point: MovedPoint) -> Change:
        """Whoever reports this is answered as the other severity is: told by all tiers that stay."""
        favour: Favour | None = Favour.EQUAL
        for tier in (each for each in self.new.tiers if each in self.old.tiers):
            for kind in kinds_in(self.old.tiers[tier], self.new.tiers[tier]):
                before = kind.promises(self.old.tiers[tier]).get(point.old)
                after = kind.promises(self.new.tiers[tier]).get(point.new)
                favour = _both(favour, self._judged(before, after).favour)
        path = ("severities", point.new, "description", point.number)
        return Change(Kind.MOVED_POINT, path, point.old, point.new, favour)

    def _renamed(self, rename: Rename, old: Any, new: Any) -> Change:
        texts, stale = text_changes(getattr(old, "name", None), getattr(new, "name", None), self._languages)
        return Change(
            Kind.RENAMED, (rename.group, rename.new), rename.old, rename.new, texts=texts, stale=stale,
            moved=address_moves(rename.group, rename.old, rename.new, self.old, self.new),
        )  # fmt: skip

    def _removed(self, group: str, name: str, entry: Any) -> Change:
        successor = next(
            (each.id for each in getattr(self.new, group).values() if name in each.formerly), None
        )
        gone = tuple(AddressMove(each, None) for each in addresses_of(group, name, self.old))
        led = address_moves(group, name, successor, self.old, self.new) if successor else gone
        return Change(Kind.REMOVED, (group, name), entry, None, _REMOVED_FAVOUR.get(group), moved=led)

    def _entry(self, group: str, name: str, old: Any, new: Any, is_renamed: bool) -> Iterator[Change]:
        known = {
            "tiers": self._tier,
            "severities": self._severity,
            "service_hours": self._hours,
            "regions": self._hours,
        }.get(group)
        skipped = (
            "id",
            "formerly",
            "is_on_call",
            *(_JUDGED if known else ()),
            *(("name",) if is_renamed else ()),
        )
        kind = WORDED.get(group, Kind.OTHER)
        yield from fields((group, name), old, new, kind, self._languages, skipped)
        if not is_renamed and old.formerly != new.formerly:
            yield Change(Kind.OTHER, (group, name, "formerly"), old.formerly, new.formerly)
        if known:
            yield from known(group, name, old, new)

    def _tier(self, _: str, name: str, old: Any, new: Any) -> Iterator[Change]:
        path = ("tiers", name)
        if old.price != new.price:
            yield Change(
                Kind.PRICE, (*path, "price"), old.price, new.price, price_favour(old.price, new.price)
            )
        if old.service_hours != new.service_hours:
            yield self._patched(
                Kind.TIER_HOURS, ("tiers", name, "service_hours"), old.service_hours, new.service_hours
            )
        yield from self._on_call(name, old.on_call, new.on_call)
        for kind in kinds_in(old, new):
            for severity in _keys(kind.commitments(old), kind.commitments(new)):
                if self._is_old_and_new("severities", severity):
                    yield from self._said(kind, old, new, severity)
        for feature in _keys(old.features, new.features):
            before, after = old.features.get(feature), new.features.get(feature)
            if before != after and self._is_old_and_new("features", feature):
                place = (*path, "features", feature)
                yield Change(Kind.FEATURE, place, before, after, offer_favour(before, after))

    def _on_call(self, tier: str, old: OnCall | None, new: OnCall | None) -> Iterator[Change]:
        """When they are there, and how they are reached; what they promise is told as other promises are."""
        path = ("tiers", tier, "on_call")
        if old is None or new is None:
            if old is not new:
                hours = (old.hours if old else None, new.hours if new else None)
                yield Change(Kind.TIER_HOURS, (*path, "hours"), *hours, presence(old))
            return
        if old.hours != new.hours:
            moved = old.model_copy(update={"hours": new.hours})
            favour = self._patched(Kind.TIER_HOURS, path, old, moved).favour
            yield Change(Kind.TIER_HOURS, (*path, "hours"), old.hours, new.hours, favour)
        if old.reported != new.reported:
            favour = Favour.BETTER if new.reported == "in any way" else Favour.WORSE
            yield Change(Kind.OTHER, (*path, "reported"), old.reported, new.reported, favour)

    def _severity(self, _: str, name: str, old: Any, new: Any) -> Iterator[Change]:
        before, after = old.description_by_tier, new.description_by_tier
        for tier in _keys(before, after):
            if self._is_old_and_new("tiers", tier):
                path = ("severities", name, "description_by_tier", tier)
                yield from wording(path, before.get(tier), after.get(tier), Kind.WORDING, self._languages)

    def _is_old_and_new(self, group: str, name: str) -> bool:
        """Parts of an entry that is new or gone are told with that entry."""
        old, new = getattr(self.old, group), getattr(self.new, group)
        return (name in old) == (name in new)

    def _said(self, kind: PromiseKind, old: Tier, new: Tier, severity: str) -> Iterator[Change]:
        """What two tiers say of a severity: a time, a word, a condition."""
        before, after = (kind.commitments(each).get(severity) for each in (old, new))
        times = kind.promises(old).get(severity), kind.promises(new).get(severity)
        path = kind.path(new.id, severity)
        words = [each.time for each in (before, after) if each and isinstance(each.time, Untimed)]
        if words and (before and before.time) != (after and after.time):
            was, now = (each.time if each else None for each in (before, after))
            yield Change(KIND_OF.get(kind.key, Kind.PROMISE), path, was, now, word_favour(was, now))
        elif not words:
            yield from self._promised(*times)
        if (before and before.note) != (after and after.note):
            notes = before and before.note, after and after.note
            texts, stale = text_changes(*notes, self._languages)
            yield Change(Kind.OTHER, (*path, "note"), *notes, texts=texts, stale=stale)

    def _promised(self, before: Promise | None, after: Promise | None) -> Iterator[Change]:
        """The same promise, or one that is new or gone."""
        promise, old, new = after or before, before and before.time, after and after.time
        if promise is not None and old != new:
            judged = self._judged(before, after)
            kind = KIND_OF.get(promise.kind, Kind.PROMISE)
            yield Change(kind, promise.path, old, new, judged.favour, judged.longest_wait)

    def _judged(self, before: Promise | None, after: Promise | None) -> Judgement:
        if before is None or after is None:
            return Judgement(Favour.EQUAL if before is after else presence(before))
        return judge_duration(self._worlds(after), before.time, after.time)

    def _worlds(self, *promises: Promise) -> list[World]:
        """In which the new policy counts them, in all regions."""
        return [world_of(self.new, promise, region) for promise in promises for region in self.new.regions]

    def _hours(self, group: str, name: str, old: Any, new: Any) -> Iterator[Change]:
        for field, kind in _HOURS_FIELDS.items():
            before, after = getattr(old, field, None), getattr(new, field, None)
            if before != after:
                yield self._patched(kind, (group, name, field), before, after)
        is_same_week = self._have_same_weeks(group, name)
        for field in ("special_days", *(() if is_same_week else ("changes", "seasons"))):
            days, later = ({day_key(each): each for each in getattr(side, field)} for side in (old, new))
            for day in sorted({*days, *later}):
                before, after = days.get(day), later.get(day)
                is_same = field == "special_days" and self._is_as_before(before, after, old, new)
                if before != after and not is_same:
                    yield self._on_day((group, name, field, day), before, after)

    def _have_same_weeks(self, group: str, name: str) -> bool:
        """Dated changes that become a season change nothing as long as anything is computed."""
        (old, new) = (getattr(policy, group)[name] for policy in (self.old, self.new))
        if not old.seasons and not new.seasons:
            return False
        regions = [each for each in self.new.regions if each in self.old.regions]
        return all(
            self._weeks_in(self.old, region, hours) == self._weeks_in(self.new, region, hours)
            for region in (regions if group == "service_hours" else [name])
            for hours in ([name] if group == "service_hours" else self.new.service_hours)
            if hours in self.old.service_hours
        )

    def _weeks_in(self, policy: Policy, region: str, hours: str) -> list[tuple[OpenInterval, ...]]:
        """Day by day, as long as the new version is computed."""
        first, last = self.new.document.effective, self.new.horizon[1]
        days = (first + timedelta(days=step) for step in range((last - first).days + 1))
        place, held = policy.regions[region], policy.service_hours[hours]
        return [week_on(place, held, day).on(day.isoweekday()) for day in days]

    def _is_as_before(
        self, before: SpecialDay | None, after: SpecialDay | None, old: _Place, new: _Place
    ) -> bool:
        """Eight dated days that become two of every year change nothing as long as anything is computed."""
        (entry, others) = (after, old) if before is None else (before, new)
        if (before is None) == (after is None) or entry is None or entry.days is None:
            return False
        dates = entry.days.dates(self.new.document.effective, self.new.horizon[1])
        held = [listed_on(others.special_days, day) for day in dates]
        return bool(held) and all(
            each and (each.open, each.name) == (entry.open, entry.name) for each in held
        )

    def _patched(self, kind: Kind, path: tuple[str, str, str], old: Any, new: Any) -> Change:
        """A change of the world: what it alone does to the promises of the old policy."""
        if (old, new) in (("open", NOT_STATED), (NOT_STATED, "open")):
            return Change(kind, path, old, new)  # the same answers, and one promise less or more
        # A tier may be given hours that only the new policy has.
        weeks = self.new.service_hours | self.old.service_hours
        patched = _with(self.old.model_copy(update={"service_hours": weeks}), path, new)
        if kind in _NEEDS_ALMANAC:
            if self.almanac is None or not _knows(self.almanac, kind, old, new):
                return Change(kind, path, old, new)
            if kind is Kind.HOLIDAYS:
                return self._other_holidays(path, patched, self.almanac)
        judged = judge_policies(self.old, patched, self.almanac, self._stretches(kind, path))
        return Change(kind, path, old, new, judged.favour)

    def _other_holidays(self, path: tuple[str, str, str], patched: Policy, almanac: Almanac) -> Change:
        """Whatever is due while the new version applies: in some years a holiday is a Sunday anyway.

        A day that is free in one calendar only can do no more than one thing, so the first that does it will do.
        """
        names = [policy.regions[path[1]].holidays for policy in (self.old, patched)]
        first, last = self.new.document.effective, self.new.horizon[1]
        former, later = (almanac.holidays(name, first, last) for name in names)
        days = tuple(sorted(former - later)), tuple(sorted(later - former))
        favour: Favour | None = Favour.EQUAL
        for only_there in days:
            judged = (
                judge_policies(self.old, patched, almanac, [weeks_around(day)]).favour for day in only_there
            )
            favour = _both(favour, next((each for each in judged if each is not Favour.EQUAL), Favour.EQUAL))
        return Change(Kind.HOLIDAYS, path, names[0], names[1], favour, days=days)

    def _stretches(self, kind: Kind, path: tuple[str, str, str]) -> Iterable[Stretch]:
        if kind is Kind.PUBLIC_HOLIDAYS:
            return [holiday_week(self.new.service_hours[path[1]].open)]
        return [Stretch()]

    def _on_day(self, path: tuple[str, str, str, str], old: Any, new: Any) -> Change:
        group, name, field, _ = path
        kind = Kind.SPECIAL_DAY if field == "special_days" else Kind.HOURS
        entry = getattr(getattr(self.old, group)[name], field)
        kept = tuple(each for each in entry if each is not old)
        patched = _with(self.old, (group, name, field), (*kept, *([new] if new else [])))
        judged = judge_policies(self.old, patched, self.almanac, self._around(new or old))
        texts, stale = text_changes(getattr(old, "name", None), getattr(new, "name", None), self._languages)
        is_name_only = old is not None and new is not None and old.open == new.open
        favour = None if is_name_only else judged.favour
        return Change(kind, path, old, new, favour, texts=texts, stale=stale)

    def _around(self, entry: SpecialDay | WeekChange | Season) -> list[Stretch]:
        """Of what is of every year, around each time at which it holds under the new version."""
        if isinstance(entry, WeekChange):
            return [weeks_around(entry.since, is_first=True)]
        if isinstance(entry, Season):
            spans = entry.days.spans(self.new.document.effective, self.new.horizon[1])
            return [
                each
                for span in islice(spans, 1)
                for each in (weeks_around(span[0], is_first=True), weeks_around(span[1]))
            ]
        if entry.days is None:
            return []
        if isinstance(entry.days.first, date) and isinstance(entry.days.last, date):
            return [weeks_around(entry.days.first, entry.days.last)]
        spans = entry.days.spans(self.new.document.effective, self.new.horizon[1])
        return [weeks_around(*span) for span in spans]

    def _counting(self) -> Iterator[Change]:
        for field in type(self.new.counting).model_fields:
            old, new = getattr(self.old.counting, field), getattr(self.new.counting, field)
            if old == new:
                continue
            judged = UNKNOWN
            if field in _BUSINESS_DAYS:
                judged = self._business_days()
            elif field == "starts":
                judged = _judge_starts(self.old, self.new)
            yield Change(Kind.COUNTING, ("counting", field), old, new, judged.favour)

    def _business_days(self) -> Judgement:
        """One word for all that counts business days: none of it does anything without the rest."""
        counted = {name: getattr(self.new.counting, name) for name in _BUSINESS_DAYS}
        counting = self.old.counting.model_copy(update=counted)
        return judge_policies(self.old, self.old.model_copy(update={"counting": counting}))

    def _escalation(self) -> Iterator[Change]:
        for severity in _keys(self.old.escalation, self.new.escalation):
            if not self._is_old_and_new("severities", severity):
                continue
            pairs = aligned(self.old.escalation.get(severity, ()), self.new.escalation.get(severity, ()))
            for number, old, new in pairs:
                if old != new:
                    yield self._step(severity, number, old, new)

    def _step(
        self, severity: str, number: int, old: EscalationStep | None, new: EscalationStep | None
    ) -> Change:
        path: Path = ("escalation", severity, number)
        if old is None or new is None:
            return Change(Kind.ESCALATION, path, old, new, presence(old))
        favour: Favour | None = Favour.EQUAL
        if old.after != new.after:
            steps = (step_in(tier, severity, number, new) for tier in self.new.tiers)
            favour = judge_duration(self._worlds(*steps), old.after, new.after).favour
        return Change(Kind.ESCALATION, path, old, new, _both(favour, _informed(old.to, new.to)))

    def _contact(self) -> Iterator[Change]:
        old, new = self.old.contact, self.new.contact
        yield from self._way(("contact", "form"), old.form, new.form, Kind.FORM)
        yield from self._way(("contact", "email"), old.email, new.email)
        for name in _keys(old.ways, new.ways):
            yield from self._way(("contact", "ways", name), old.ways.get(name), new.ways.get(name))
        yield from self._way(("contact", "phone"), old.phone, new.phone)
        spoken, to_come = self.old.support_languages, self.new.support_languages
        for code in _keys(spoken, to_come):
            before, after = spoken.get(code), to_come.get(code)
            if before != after:
                favour = None if before and after else presence(before)
                yield Change(Kind.CONTACT, ("support_languages", code), before, after, favour)
        if old.phone and new.phone:
            yield from self._numbers(old.numbers, new.numbers)

    def _way(
        self, path: Path, old: BaseModel | None, new: BaseModel | None, kind: Kind = Kind.CONTACT
    ) -> Iterator[Change]:
        """One that is new or gone is told whole; the numbers of a telephone are told one by one."""
        if old and new:
            yield from fields(path, old, new, kind, self._languages, ("numbers",))
        elif old or new:
            yield Change(kind, path, old, new, presence(old))

    def _numbers(self, old: tuple[PhoneNumber, ...], new: tuple[PhoneNumber, ...]) -> Iterator[Change]:
        for number, before, after in paired_phones(old, new):
            if self._is_old_and_new("regions", (after or before).region):
                path = ("contact", "phone", "numbers", number)
                yield Change(Kind.PHONE, path, before, after, _phone_favour(before, after))

    def _texts_of(self, group: str) -> Iterator[Change]:
        old, new = getattr(self.old, group), getattr(self.new, group)
        renamed = {rename.new: rename.old for rename in self.renames if rename.group == group}
        told = self._told_roles() if group == "roles" else frozenset()
        for name in _keys(old, new):
            before, after = old.get(name), new.get(name)
            if name in renamed:
                yield Change(Kind.RENAMED, (group, name), renamed[name], name)
            elif before is None or after is None:
                if name not in told:
                    yield Change(Kind.ADDED if before is None else Kind.REMOVED, (group, name), before, after)
            else:
                yield from wording((group, name), before, after, Kind.WORDING, self._languages)
        yield from reordered(group, old, new)

    def _further_terms(self) -> Iterator[Change]:
        """`not stated` stands on no page: it is as if it were absent."""
        old, new = self.old.stated_terms, self.new.stated_terms
        for subject in _keys(old, new):
            before, after, path = old.get(subject), new.get(subject), ("further_terms", subject)
            if before and after:
                yield from wording(path, before, after, Kind.WORDING, self._languages)
            else:
                yield Change(Kind.REMOVED if before else Kind.ADDED, path, before, after)

    def _told_roles(self) -> frozenset[str]:
        """Roles that came or went with a step of the escalation are told there."""
        steps = [
            {role for steps in policy.escalation.values() for step in steps for role in step.to}
            for policy in (self.old, self.new)
        ]
        return frozenset(steps[0] ^ steps[1])


_HOURS_FIELDS: Final = {
    "open": Kind.HOURS,
    "public_holidays": Kind.PUBLIC_HOLIDAYS,
    "time_zone": Kind.TIME_ZONE,
    "holidays": Kind.HOLIDAYS,
}
_JUDGED: Final = (
    *_HOURS_FIELDS,
    "special_days",
    "changes",
    "seasons",
    "price",
    "service_hours",
    "features",
    "description_by_tier",
    "on_call",
    "promises",
    *(each.key for each in PROMISE_KINDS),
)


def _judge_starts(old: Policy, new: Policy) -> Judgement:
    """Of all ways by which customers report before and after."""
    ways = (each for each in new.contact.way_names if each in old.contact.way_names)
    pairs = {(old.counting.starts.of(each), new.counting.starts.of(each)) for each in ways}
    favours = {_judge_start(*each).favour for each in pairs if each[0] != each[1]} or {Favour.EQUAL}
    if None in favours:
        return UNKNOWN
    return Judgement(Favour.MIXED if len(favours) > 1 else favours.pop())


def _judge_start(old: str | None, new: str | None) -> Judgement:
    """Nothing but learning of a problem can come before its report."""
    if "when we learn of it" in (old, new) or "on receipt" not in (old, new):
        return UNKNOWN
    return Judgement(Favour.BETTER if new == "on receipt" else Favour.WORSE)


_BUSINESS_DAYS: Final = (
    "business_day_ends", "day_of_receipt", "outside_hours", "business_days", "same_day_until",
)  # fmt: skip
_NEEDS_ALMANAC: Final = (Kind.TIME_ZONE, Kind.HOLIDAYS)


def _knows(almanac: Almanac, kind: Kind, *names: Any) -> bool:
    """Zones or calendars, all of these."""
    if kind is Kind.TIME_ZONE:
        return all(map(almanac.knows_zone, names))
    return all(almanac.knows_calendar(each.calendar) for each in names)


def _with(policy: Policy, path: tuple[str, str, str], value: Any) -> Policy:
    group, name, field = path
    entries = getattr(policy, group)
    return policy.model_copy(
        update={group: entries | {name: entries[name].model_copy(update={field: value})}}
    )


def _keys(old: Iterable[str], new: Iterable[str]) -> list[str]:
    return list(dict.fromkeys([*new, *old]))


def _phone_favour(old: PhoneNumber | None, new: PhoneNumber | None) -> Favour | None:
    """Another number is neither better nor worse; a number fewer, or no longer toll-free, is worse."""
    if old is None or new is None:
        return presence(old)
    served = [_served(getattr(old, each), getattr(new, each)) for each in ("tiers", "severities")]
    if old.cost == new.cost:
        return served[0] if served[0] is served[1] or served[1] is None else served[1]
    return Favour.BETTER if new.cost == "toll-free" else Favour.WORSE


def _served(old: tuple[str, ...], new: tuple[str, ...]) -> Favour | None:
    """Fewer tiers or severities are worse; an empty list is all of them."""
    if set(old) == set(new) or (old and new and not set(old) <= set(new) and not set(new) <= set(old)):
        return None
    return Favour.BETTER if not new or (old and set(old) < set(new)) else Favour.WORSE


def _informed(old: tuple[str, ...], new: tuple[str, ...]) -> Favour | None:
    more, fewer = set(new) - set(old), set(old) - set(new)
    if more and fewer:
        return None
    return Favour.BETTER if more else Favour.WORSE if fewer else Favour.EQUAL


def _both(first: Favour | None, second: Favour | None) -> Favour | None:
    if first is second or second is Favour.EQUAL:
        return first
    if first is Favour.EQUAL:
        return second
    return Favour.MIXED if first and second else first or second
