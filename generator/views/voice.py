"""Voice: how the texts of one policy are said in one language, with places filled in and links resolved."""

from collections.abc import Mapping, Sequence
from datetime import date
from functools import cached_property

from ..deadlines.hours_in_force import usual_week
from ..i18n.locale import Locale
from ..policy import prose
from ..policy.base import Text
from ..policy.commitments import Promise, hours_for, hours_of, promises
from ..policy.link_targets import link_targets, resolved
from ..policy.notation import MINUTES_A_DAY, Duration
from ..policy.policy import Policy
from ..policy.prose import Prose, Run
from ..policy.service_hours import ServiceHours, Week
from .marks import DayView, OriginView


def counted_minutes(policy: Policy, promise: Promise) -> int:
    """A business day is as long as the longest day of the week in which it is counted."""
    if promise.time.unit != "business days":
        return promise.time.minutes
    return promise.time.amount * (hours_for(policy, promise).open.longest_day or MINUTES_A_DAY)


class Voice:
    """One policy in one language."""

    def __init__(self, policy: Policy, locale: Locale) -> None:
        self.policy = policy
        self.locale = locale
        self.t = locale.text
        self._targets = link_targets(policy)
        self._places = self._known_places()

    @cached_property
    def longest_minutes(self) -> int:
        """The longest time that any tier promises."""
        return max(counted_minutes(self.policy, each) for each in promises(self.policy))

    def say(self, text: Text | None) -> str:
        """A name or label: one line, places filled in; of a link only the words, as a name is often a link itself."""
        if text is None:
            return ""
        words = prose.without_links(
            self._one_line(text), lambda target: resolved(target, self._targets) is not None
        )
        return prose.fill(words, self._places)

    def filled(self, words: str) -> str:
        """Places filled in; whatever else stands there stays."""
        return prose.fill(words, self._places)

    def prose(self, text: Text | None) -> Prose:
        if text is None:
            return Prose()
        return prose.parse(text.in_(self.locale.language), self._places).changed(self._linked)

    def label(self, text: Text, places: Mapping[str, Run] | None = None) -> Prose:
        """A short text in which a line break is a line break."""
        said = prose.label(text.in_(self.locale.language), {**self._places, **(places or {})})
        return said.changed(self._linked)

    def day(self, day: date) -> DayView:
        return DayView(day.isoformat(), self.locale.date(day))

    def full_day(self, day: date) -> DayView:
        """With the weekday."""
        return DayView(day.isoformat(), self.locale.day(day))

    def origin(self, origin: str) -> OriginView | None:
        if origin == "chosen":
            text = self.t("The source document allows several readings; this one was chosen.")
            return OriginView(origin, self.t("chosen reading"), text)
        if origin == "added":
            text = self.t("The source document does not say this; it was added.")
            return OriginView(origin, self.t("added"), text)
        return None

    def clock(self, duration: Duration) -> str:
        if duration.is_business:
            return self.t("counts only during service hours")
        return self.t("counts day and night")

    def rows(self, week: Week) -> tuple[tuple[str, str], ...]:
        """("Montag bis Freitag", "9:00–18:00"), as the file lists them."""
        return tuple((self.locale.days(days), self.locale.hours(spans)) for days, spans in week.root.items())

    def week_hours(self, week: Week) -> str:
        """`9:00–18:00`, or with their days if the days differ; rows that are lists themselves are kept apart."""
        rows = [f"{days} {hours}" for days, hours in self.rows(week)]
        hours = {each for _, each in self.rows(week)}
        if len(hours) == 1:
            return hours.pop()
        is_nested = any("," in days or len(spans) > 1 for days, spans in week.root.items())
        return "; ".join(rows) if is_nested else self.locale.list(rows)

    def open_hours(self, hours: ServiceHours) -> str:
        """`9:00–18:00`, and what else holds where a region has a week of its own: `9:00–18:00 (Israel: 8:00–17:00)`."""
        usual, regions = self.week_hours(hours.open), dict[str, list[str]]()
        for region in self.policy.regions.values():
            words = self.week_hours(usual_week(region, hours))
            regions.setdefault(words, []).append(self._one_line(region.name))
        if len(regions) == 1:
            return next(iter(regions))
        others = "; ".join(self._whose(names, words) for words, names in regions.items() if words != usual)
        return f"{usual} ({others})" if usual in regions else others

    def _every_hours(self, limited: Sequence[ServiceHours]) -> str:
        """Of all tiers that are not there around the clock; with their names if they differ."""
        tiers = dict[str, list[str]]()
        for tier in self.policy.tiers.values():
            for hours in hours_of(self.policy, tier):
                if hours in limited:
                    tiers.setdefault(self.open_hours(hours), []).append(self._one_line(tier.name))
        if len(tiers) < 2:
            return next(iter(tiers), self.open_hours(limited[0]))
        return "; ".join(self._whose(names, words) for words, names in tiers.items())

    def _whose(self, names: Sequence[str], words: str) -> str:
        return f"{self.locale.list(names)}: {words}"

    def _one_line(self, text: Text) -> str:
        return " ".join(text.in_(self.locale.language).split())

    def _linked(self, run: Run) -> Run:
        """The run with its target as an address; a link to nowhere becomes the text it was written as."""
        if not run.target:
            return run
        leads_to = resolved(run.target, self._targets)
        return Run(f"[{run.text}]({run.target})") if leads_to is None else run._replace(target=leads_to)

    def _known_places(self) -> dict[str, Run]:
        policy = self.policy
        email = policy.contact.email.address
        times = {each.place: Run(self.locale.duration(each.time)) for each in promises(policy)}
        limited = [each for each in policy.service_hours.values() if not each.open.is_always]
        return {
            **times,
            "email": Run(email, "", f"mailto:{email}"),
            "company": Run(policy.company.name),
            "version": Run(policy.document.version),
            "effective": Run(self.locale.date(policy.document.effective)),
            **({"hours": Run(self._every_hours(limited))} if limited else {}),
        }
