"""A change: its kind, its sides and whom it favours; every kind there is."""

from dataclasses import dataclass
from datetime import date
from enum import Enum
from typing import Any, Final

from ..core.diagnostic import Path
from ..policy.portal.addresses import AddressMove
from ..policy.promises import KINDS
from .favour import Favour
from .text_changes import TextChange


class Kind(Enum):
    """Every kind of change there is."""

    RENAMED = "renamed"
    ADDED = "added"
    REMOVED = "removed"
    REORDERED = "reordered"
    FIRST_RESPONSE = "first-response"
    ON_CALL = "on-call"
    START_OF_WORK = "start-of-work"
    NEXT_UPDATE = "next-update"
    WORKAROUND = "workaround"
    RESOLUTION = "resolution"
    PROMISE = "promise"
    AVAILABILITY = "availability"
    MAINTENANCE = "maintenance"
    ESCALATION = "escalation"
    TIER_HOURS = "tier-hours"
    FEATURE = "feature"
    PRICE = "price"
    HOURS = "hours"
    PUBLIC_HOLIDAYS = "public-holidays"
    HOLIDAYS = "holidays"
    SPECIAL_DAY = "special-day"
    TIME_ZONE = "time-zone"
    COUNTING = "counting"
    PHONE = "phone"
    CONTACT = "contact"
    FORM = "form"
    MOVED_POINT = "moved-point"
    WHICH_SEVERITY = "which-severity"
    REQUIRED_INFORMATION = "required-information"
    DEFINITION = "definition"
    CREDIT = "credit"
    RATE = "rate"
    PERIOD = "period"
    WORDING = "wording"
    LANGUAGES = "languages"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Change:
    """A difference in meaning.

    path          of the entry in the new file; of what is gone, in the old one under today's names
    old, new      values of the models (Duration, EscalationStep, Week, Text, str, an entry …), or None
    favour        None where better and worse mean nothing, or cannot be computed
    longest_wait  minutes in the worst half hour of a week, before and after; first responses only
    texts, stale  wordings that changed, and the languages of such a text whose wording did not
    moved         published addresses that now lead elsewhere or nowhere
    days          holidays of the old calendar only, and of the new one only, while the new version applies
    pages         addresses, without language, of the pages that show it
    """

    kind: Kind
    path: Path
    old: Any = None
    new: Any = None
    favour: Favour | None = None
    longest_wait: tuple[int, int] | None = None
    texts: tuple[TextChange, ...] = ()
    stale: tuple[str, ...] = ()
    moved: tuple[AddressMove, ...] = ()
    days: tuple[tuple[date, ...], tuple[date, ...]] = ((), ())
    pages: tuple[str, ...] = ()


KIND_OF: Final = {each.key: Kind(each.anchor) for each in KINDS}
PROMISES: Final = (*KIND_OF.values(), Kind.PROMISE, Kind.ESCALATION)
