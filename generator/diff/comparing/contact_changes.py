"""What changed in the ways to reach the company, and in the languages of support."""

from collections.abc import Iterator
from typing import Final

from pydantic import BaseModel

from ...core.diagnostic import Path
from ...policy.contact import PhoneNumber
from ..change import Change, Kind
from ..favour import Favour
from ..fields import fields
from ..pairs import paired_phones
from ..worth import presence
from .sides import Sides, keys

_OF_THE_OPERATOR: Final = ("files", "copy_to_sender")
"""Settings that no version lays down: nothing is promised by them."""


def contact_changes(sides: Sides) -> Iterator[Change]:
    old, new = sides.old.contact, sides.new.contact
    yield from _way(sides, ("contact", "form"), old.form, new.form, Kind.FORM)
    yield from _way(sides, ("contact", "email"), old.email, new.email)
    for name in keys(old.ways, new.ways):
        yield from _way(sides, ("contact", "ways", name), old.ways.get(name), new.ways.get(name))
    yield from _way(sides, ("contact", "phone"), old.phone, new.phone)
    spoken, to_come = sides.old.support_languages, sides.new.support_languages
    for code in keys(spoken, to_come):
        before, after = spoken.get(code), to_come.get(code)
        if before != after:
            favour = None if before and after else presence(before)
            yield Change(Kind.CONTACT, ("support_languages", code), before, after, favour)
    if old.phone and new.phone:
        yield from _numbers(sides, old.numbers, new.numbers)


def _way(
    sides: Sides, path: Path, old: BaseModel | None, new: BaseModel | None, kind: Kind = Kind.CONTACT
) -> Iterator[Change]:
    """One that is new or gone is told whole; the numbers of a telephone are told one by one."""
    if old and new:
        yield from fields(path, old, new, kind, sides.languages, ("numbers", *_OF_THE_OPERATOR))
    elif old or new:
        yield Change(kind, path, old, new, presence(old))


def _numbers(sides: Sides, old: tuple[PhoneNumber, ...], new: tuple[PhoneNumber, ...]) -> Iterator[Change]:
    for number, before, after in paired_phones(old, new):
        if sides.is_old_and_new("regions", (after or before).region):
            path = ("contact", "phone", "numbers", number)
            yield Change(Kind.PHONE, path, before, after, _phone_favour(before, after))


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
