"""What changed in a tier: its price, its hours, what it promises and offers."""

from collections.abc import Iterator
from typing import Any

from ...core.diagnostic import Path
from ...policy.notation import Duration, Untimed
from ...policy.promises import Promise, PromiseKind, kinds_in
from ...policy.tiers import OnCall, Tier
from ..change import KIND_OF, Change, Kind
from ..favour import Favour
from ..text_changes import text_changes
from ..worth import offer_favour, presence, price_favour, word_favour
from .patched import patched
from .sides import Sides, keys


def tier_changes(sides: Sides, _: str, name: str, old: Any, new: Any) -> Iterator[Change]:
    path = ("tiers", name)
    if old.price != new.price:
        yield Change(Kind.PRICE, (*path, "price"), old.price, new.price, price_favour(old.price, new.price))
    if old.service_hours != new.service_hours:
        yield patched(
            sides, Kind.TIER_HOURS, ("tiers", name, "service_hours"), old.service_hours, new.service_hours
        )
    yield from _on_call(sides, name, old.on_call, new.on_call)
    for kind in kinds_in(old, new):
        for severity in keys(kind.commitments(old), kind.commitments(new)):
            if sides.is_old_and_new("severities", severity):
                yield from _said(sides, kind, old, new, severity)
    for feature in keys(old.features, new.features):
        before, after = old.features.get(feature), new.features.get(feature)
        if before != after and sides.is_old_and_new("features", feature):
            place = (*path, "features", feature)
            yield Change(Kind.FEATURE, place, before, after, offer_favour(before, after))


def _on_call(sides: Sides, tier: str, old: OnCall | None, new: OnCall | None) -> Iterator[Change]:
    """When they are there, and how they are reached; what they promise is told as other promises are."""
    path = ("tiers", tier, "on_call")
    if old is None or new is None:
        if old is not new:
            hours = (old.hours if old else None, new.hours if new else None)
            yield Change(Kind.TIER_HOURS, (*path, "hours"), *hours, presence(old))
        return
    if old.hours != new.hours:
        moved = old.model_copy(update={"hours": new.hours})
        favour = patched(sides, Kind.TIER_HOURS, path, old, moved).favour
        yield Change(Kind.TIER_HOURS, (*path, "hours"), old.hours, new.hours, favour)
    if old.reported != new.reported:
        favour = Favour.BETTER if new.reported == "in any way" else Favour.WORSE
        yield Change(Kind.OTHER, (*path, "reported"), old.reported, new.reported, favour)


def _said(sides: Sides, kind: PromiseKind, old: Tier, new: Tier, severity: str) -> Iterator[Change]:
    """What two tiers say of a severity: a time, a word, a condition."""
    before, after = (kind.commitments(each).get(severity) for each in (old, new))
    times = kind.promises(old).get(severity), kind.promises(new).get(severity)
    path = kind.path(new.id, severity)
    was, now = (each.time if each else None for each in (before, after))
    yield from _worded(kind, path, was, now) if _is_word(was, now) else _promised(sides, *times)
    yield from _by_way(sides, kind, (old, new), severity)
    if (before and before.note) != (after and after.note):
        notes = before and before.note, after and after.note
        texts, stale = text_changes(*notes, sides.languages)
        yield Change(Kind.OTHER, (*path, "note"), *notes, texts=texts, stale=stale)


def _is_word(*times: Duration | Untimed | None) -> bool:
    return any(isinstance(each, Untimed) for each in times)


def _worded(
    kind: PromiseKind, path: Path, was: Duration | Untimed | None, now: Duration | Untimed | None
) -> Iterator[Change]:
    if was != now:
        yield Change(KIND_OF.get(kind.key, Kind.PROMISE), path, was, now, word_favour(was, now))


def _by_way(sides: Sides, kind: PromiseKind, tiers: tuple[Tier, Tier], severity: str) -> Iterator[Change]:
    """Of each way that has another time of its own, before or now, what holds for it."""
    said = [kind.commitments(each).get(severity) for each in tiers]
    if None in said:
        return
    before, after = (each for each in said if each)
    for way in keys(before.by, after.by):
        path = (*kind.path(tiers[1].id, severity), "by", way)
        was, now = before.in_way(way).time, after.in_way(way).time
        if isinstance(was, Untimed) or isinstance(now, Untimed):
            yield from _worded(kind, path, was, now)
        else:
            held = [
                Promise(kind.key, tier.id, severity, time, path, way)
                for tier, time in zip(tiers, (was, now), strict=True)
            ]
            yield from _promised(sides, *held)


def _promised(sides: Sides, before: Promise | None, after: Promise | None) -> Iterator[Change]:
    """The same promise, or one that is new or gone."""
    promise, old, new = after or before, before and before.time, after and after.time
    if promise is not None and old != new:
        judged = sides.judged(before, after)
        kind = KIND_OF.get(promise.kind, Kind.PROMISE)
        yield Change(kind, promise.path, old, new, judged.favour, judged.longest_wait)
