"""What a request is called in words about it: by the names that the file has, in the language of whoever reads it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Final

from ....core.messages import Joined, Message, Speaks
from ....deadlines.placeholders import name_in
from ....i18n.locale import Locale, locale_for
from ....policy.base import Text
from ....policy.notation import Duration
from ....policy.policy import Policy
from ....policy.promises import FIRST_RESPONSE, NEXT_UPDATE, RESOLUTION
from ..lengths import minutes_said
from ..targets import Target
from .settings import Ticket

_NAME: Final = Message("{tier} {severity}, {region}, {kind}")
_KINDS: Final = {
    FIRST_RESPONSE.key: Message("first response"),
    NEXT_UPDATE.key: Message("next update"),
    RESOLUTION.key: Message("resolution"),
}
_PROMISES: Final = {each.key: each for each in (FIRST_RESPONSE, NEXT_UPDATE, RESOLUTION)}


@dataclass(frozen=True)
class EntryName:
    """The name of a tier or a region, where the file has none in this language in its first."""

    policy: Policy
    text: Text

    def in_(self, language: str) -> str:
        known = self.policy.languages
        return name_in(
            Locale.of(self.policy, language if language in known else known[0]), self.policy, self.text
        )


@dataclass(frozen=True)
class TimeOf:
    """`4 Arbeitsstunden`"""

    policy: Policy
    time: Duration

    def in_(self, language: str) -> str:
        return locale_for(self.policy, language).duration(self.time)


@dataclass(frozen=True)
class HolidayOf:
    """The name of a closed day, as `/sla.json` has it in the languages of the policy."""

    sla: Mapping[str, Any]
    key: str

    def in_(self, language: str) -> str:
        names = self.sla["names"]
        known = names.get(language) or next(iter(names.values()))
        return str(known.get(self.key, self.key))


@dataclass(frozen=True)
class AskedPromise:
    """A request and one kind of promise: its name, its place in the file, and the time that is promised there."""

    policy: Policy
    ticket: Ticket
    kind: str

    @cached_property
    def name(self) -> Message:
        tier, region = self.policy.tiers[self.ticket.tier], self.policy.regions[self.ticket.region]
        return _NAME.filled(
            tier=EntryName(self.policy, tier.name),
            severity=self.ticket.severity,
            region=EntryName(self.policy, region.name),
            kind=_KINDS[self.kind],
        )

    @property
    def tier(self) -> EntryName:
        return EntryName(self.policy, self.policy.tiers[self.ticket.tier].name)

    @property
    def place(self) -> tuple[str, ...]:
        """`tiers › gold › first_response › P2`"""
        return _PROMISES[self.kind].path(self.ticket.tier, self.ticket.severity)

    def promised(self, target: Target) -> Speaks:
        """`2 Arbeitstage (1080 Minuten)`: what the file says, and what a desk has of it."""
        said = _PROMISES[self.kind].of(self.policy.tiers[target.tier]).get(target.severity)
        minutes = minutes_said(target.minutes)
        if said is None or said.unit == "minutes":
            return minutes
        return Joined((TimeOf(self.policy, said), " (", minutes, ")"))
