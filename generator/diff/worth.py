"""Whom a change favours where words are compared, and no deadline can be computed."""

from typing import Final

from ..policy.notation import Duration, Untimed
from ..policy.tiers import Offer, Price
from .favour import Favour

_FEATURES: Final = ("add-on", "included")
_WORTH: Final = ("not offered", "not promised", "best effort", "a time", "at once")
"""Both from the worst to the best for a customer."""


def presence(old: object) -> Favour:
    """Of something that is new or gone."""
    return Favour.BETTER if old is None else Favour.WORSE


def price_favour(old: Price, new: Price) -> Favour | None:
    """Of texts nobody can tell."""
    words = old.word, new.word
    if words == ("included", "extra charge"):
        return Favour.WORSE
    return Favour.BETTER if words == ("extra charge", "included") else None


def offer_favour(old: Offer | None, new: Offer | None) -> Favour | None:
    """Of amounts nobody can tell."""
    if old is None or new is None:
        return presence(old)
    if not (old.word and new.word):
        return None
    return Favour.BETTER if _FEATURES.index(new.word) > _FEATURES.index(old.word) else Favour.WORSE


def word_favour(old: Duration | Untimed | None, new: Duration | Untimed | None) -> Favour | None:
    """A word against a time or another word; `as agreed` may be either."""
    before, after = map(_worth, (old, new))
    if before is None or after is None:
        return None
    return Favour.EQUAL if before == after else Favour.BETTER if after > before else Favour.WORSE


def _worth(promised: Duration | Untimed | None) -> int | None:
    if promised is None:
        return _WORTH.index("not promised")
    if isinstance(promised, Untimed):
        return None if promised.word == "as agreed" else _WORTH.index(promised.word)
    return _WORTH.index("a time")


def both(first: Favour | None, second: Favour | None) -> Favour | None:
    if first is second or second is Favour.EQUAL:
        return first
    if first is Favour.EQUAL:
        return second
    return Favour.MIXED if first and second else first or second
