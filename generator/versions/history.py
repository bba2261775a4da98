"""What was in force when: released versions as periods, and the deadlines of each."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any, Final

from ..artifacts.data import sla_json
from ..deadlines.baking import bake_policy, with_promises
from ..diff.renames import successor
from ..policy.policy import Policy
from ..policy.portal.groups import ADDRESSED
from ..policy.portal.settings import with_settings
from ..policy.promises import ON_CALL
from ..policy.published import Contract
from ..rules.versions.names import served_by, then_called
from .archive import Archive, ReleasedVersion, Version

CURRENT_SLA: Final = "sla.json"
_BY_TIER: Final = ("tiers", "commitments", ON_CALL.key, "untimed")


@dataclass(frozen=True)
class Period(Version):
    """A version and the days on which it applies; `until` is the last of them, None: until further notice."""

    until: date | None
    released: ReleasedVersion | None


@dataclass(frozen=True)
class History:
    """All versions, seen from the policy that is being published.

    coming  the policy of the file, if another version is published until its day
    """

    policy: Policy
    archive: Archive = field(default_factory=Archive)
    today: date | None = None
    coming: Policy | None = None

    @property
    def periods(self) -> tuple[Period, ...]:
        """The oldest first."""
        known: list[tuple[Policy, ReleasedVersion | None]] = [
            (each.policy, each) for each in self.archive.versions
        ]
        for policy in filter(None, (self.policy, self.coming)):
            if all(each.version != policy.document.version for each in self.archive.versions):
                known.append((policy, None))
        known.sort(key=lambda each: each[0].document.effective)
        ends = [policy.document.effective - timedelta(days=1) for policy, _ in known[1:]]
        return tuple(
            Period(policy, until, archived)
            for (policy, archived), until in zip(known, [*ends, None], strict=True)
        )

    def in_force(self, day: date) -> Period:
        """The version that applies on a day; before the first one, the first."""
        begun = [each for each in self.periods if each.effective <= day]
        return begun[-1] if begun else self.periods[0]

    @property
    def _policies(self) -> tuple[Policy, ...]:
        versions = (each for each in self.periods if each.version != self._last.document.version)
        return (*(each.policy for each in versions), self._last)

    @property
    def _last(self) -> Policy:
        return self.coming or self.policy

    @property
    def versions_in_effect(self) -> tuple[ReleasedVersion, ...]:
        """The released versions up to the one that is published."""
        last = self.policy.document.effective
        return tuple(each for each in self.archive.versions if each.policy.document.effective <= last)

    @property
    def released_ahead(self) -> tuple[ReleasedVersion, ...]:
        """The released versions after the one that is published."""
        return self.archive.versions[len(self.versions_in_effect) :]

    def called_now(self, group: str, name: str) -> str:
        """The entry as the last version calls it: other capitals and former names are accepted; else as given."""
        entries = [entry for policy in self._policies for entry in getattr(policy, group).values()]
        known = [each for entry in entries for each in (entry.id, *entry.formerly)]
        exact = (
            name if name in known else next((each for each in known if each.lower() == name.lower()), name)
        )
        return successor(group, exact, self._policies) or exact

    def then_called(self, period: Period, group: str, name: str) -> str:
        """What the entry of this name is called in a version; the same name if it has no other there."""
        return then_called(period.policy, group, name, self._policies) or name

    def sla_of(self, period: Period, agreed: Policy | None = None) -> dict[str, Any]:
        """As it was baked at the release, and for the names that its tiers, severities and regions have now.

        agreed  the policy of the version as it holds for a contract: its promises take the place of the others
        """
        sla: dict[str, Any] = (
            dict(period.released.lock["sla"]) if period.released else bake_policy(period.policy)
        )
        if agreed:
            sla = with_promises(sla, agreed)
        for group in ADDRESSED:
            for name in getattr(self.policy, group):
                then = self.then_called(period, group, name)
                if then != name and then in getattr(period.policy, group):
                    sla = _ALSO_CALLED[group](sla, then, name)
        return sla

    def contracts_in(self, known: Policy) -> dict[str, Contract]:
        """The contracts of the file that a version can serve, in the names that it has.

        One that is tied to another version keeps the names under which it is found there.
        """
        found = {
            name: each if self._is_found(each, known) else self.served_in(each, known)
            for name, each in self._last.contracts.items()
        }
        return {name: each for name, each in found.items() if each is not None}

    def served_in(self, contract: Contract, known: Policy) -> Contract | None:
        """A contract in the names that a version has; None if that lacks one of them."""
        return served_by(contract, known, self._policies)

    def _is_found(self, contract: Contract, known: Policy) -> bool:
        """Is it tied to another version than this one, and has that its tier and region?"""
        if contract.version == known.document.version:
            return False
        tied = (each.policy for each in self.periods if each.version == contract.version)
        return any(self.served_in(contract, each) for each in tied)

    @property
    def waiting(self) -> dict[str, Contract]:
        """The contracts of the file on what the published version lacks yet."""
        return {
            name: each for name, each in self._last.contracts.items() if name not in self.policy.contracts
        }

    @property
    def announced_after(self) -> Period | None:
        """The version that applies until the one of this policy begins, if that day is still to come."""
        if self.today is None or self.policy.document.effective <= self.today:
            return None
        found = self.in_force(self.today)
        return None if found.version == self.policy.document.version else found

    def digest_of(self, version: str) -> str:
        """SHA-256 of the file of a released version; "" of any other."""
        locks = (each.lock for each in self.archive.versions if each.version == version)
        return next((lock.get("sha256", "") for lock in locks), "")

    @property
    def is_draft(self) -> bool:
        """Has the published version not been released yet?"""
        version = self.policy.document.version
        return all(each.version != version for each in self.archive.versions)

    @property
    def is_ahead(self) -> bool:
        return self.today is not None and self.policy.document.effective > self.today

    @property
    def following(self) -> Period | None:
        """The version that takes the place of the published one on a day that is still to come."""
        if self.today is None:
            return None
        return next((each for each in self.periods if each.effective > self.today), None)


def history_on(policy: Policy, archive: Archive, today: date) -> History:
    """What the site shows on a day: the version in force, until the one in the file begins.

    What the operator sets is no matter of versions: the file says it at once (settings.py).
    """
    whole = History(policy, archive, today)
    former = whole.announced_after
    if former is None:
        return whole
    known = with_settings(former.policy, policy)
    shown = known.model_copy(update={"contracts": whole.contracts_in(known)})
    return History(shown, archive, today, coming=policy)


def by_tier(sla: Mapping[str, Any], change: Callable[[Mapping[str, Any]], dict[str, Any]]) -> dict[str, Any]:
    """With every table of tiers changed, also those of further kinds of promise and of ways to report."""
    found = {**sla, **{name: change(sla[name]) for name in _BY_TIER if name in sla}}
    if "promises" in sla:
        found["promises"] = {kind: change(each) for kind, each in sla["promises"].items()}
    if "by" in sla:
        found["by"] = {way: by_tier(each, change) for way, each in sla["by"].items()}
    return found


def _tier_also(sla: dict[str, Any], then: str, now: str) -> dict[str, Any]:
    def both(tiers: Mapping[str, Any]) -> dict[str, Any]:
        return {**tiers, now: tiers[then]} if then in tiers else dict(tiers)

    return by_tier(sla, both)


def _severity_also(sla: dict[str, Any], then: str, now: str) -> dict[str, Any]:
    def both(promises: Mapping[str, Any]) -> dict[str, Any]:
        return {**promises, now: promises[then]} if then in promises else dict(promises)

    found = by_tier(sla, lambda tiers: {tier: both(promises) for tier, promises in tiers.items()})
    return found | {"severities": [*sla["severities"], now], "escalation": both(sla["escalation"])}


def _region_also(sla: dict[str, Any], then: str, now: str) -> dict[str, Any]:
    calendars = {
        f"{now}.{name.partition('.')[2]}": calendar
        for name, calendar in sla["calendars"].items()
        if name.partition(".")[0] == then
    }
    regions = {**sla["regions"], now: sla["regions"][then]}
    return sla | {"regions": regions, "calendars": {**sla["calendars"], **calendars}}


_ALSO_CALLED: Final = {"tiers": _tier_also, "severities": _severity_also, "regions": _region_also}


def version_path(version: str) -> str:
    """Inside a language."""
    return f"versions/{version}/"


def version_anchor(version: str) -> str:
    """On the pages that list versions."""
    return f"version-{version.replace('.', '-')}"


def sla_versions(history: History) -> list[dict[str, Any]]:
    """For `/sla.json`: [{version, effective, until, url}], the oldest first.

    `effective` and `until` (null: until further notice) are dates of the region's wall clock; `url` is relative
    to the site's root. A program that answers for a report finds the entry with effective <= the report's date
    <= until; if its url is not that of the file it has, it loads that file, which has the same shape.
    """
    return [
        {
            "version": each.version,
            "effective": each.effective.isoformat(),
            "until": each.until.isoformat() if each.until else None,
            "url": _sla_url(each, history),
        }
        for each in history.periods
    ]


def known_days(history: History) -> tuple[str, str]:
    """The first and the last date on which a version answers: so long all clocks must be known."""
    slas = [history.sla_of(each) for each in history.periods]
    return min(each["from"] for each in slas), max(each["until"] for each in slas)


def _sla_url(period: Period, history: History) -> str:
    is_current = period.version == history.policy.document.version
    return CURRENT_SLA if is_current else sla_json.path_of(period.version)
