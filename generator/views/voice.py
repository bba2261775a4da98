"""Voice: how the texts of one policy are said in one language, with places filled in and links resolved."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from functools import cached_property
from typing import Final

from ..deadlines.hours_in_force import is_silent_on_holidays, with_customers_holidays
from ..deadlines.placeholders import name_in, placeholders
from ..i18n.conventions import unbroken
from ..i18n.locale import Locale
from ..i18n.offsets import fixed_offset
from ..policy import prose
from ..policy.base import FOR_ALL, Text
from ..policy.notation import MINUTES_A_DAY, N_, Duration, Untimed
from ..policy.policy import Policy
from ..policy.portal.link_targets import link_targets, resolve
from ..policy.promises import (
    FIRST_RESPONSE,
    ON_CALL,
    START_OF_WORK,
    OwnKind,
    Promise,
    PromiseKind,
    hours_of_promise,
    promises,
)
from ..policy.prose import Prose, Run
from ..policy.service_hours import Region
from ..policy.tiers import Commitment, Tier
from .places.holidays_view import DayView
from .places.hours_view import OriginView

UNTIMED: Final = {
    "not offered": N_("Not offered"),
    "best effort": N_("Best effort"),
    "at once": N_("At once"),
    "as agreed": N_("As agreed"),
    "not promised": N_("Not promised"),
}
# `zone` is "Kathmandu time", that of the customer.
_COUNTED: Final = N_("Counted in {zone}.")
_COUNTED_WITH_HOLIDAYS: Final = N_("Counted in {zone}, with the public holidays of the region {region}.")
_START_SENTENCES: Final = {
    "on receipt": N_("Time starts to run when your report is received."),
    "when the case number is assigned": N_("Time starts to run when the case number is assigned."),
    "when the report is complete": N_("Time starts to run when your report is complete."),
    "when the severity is set": N_("Time starts to run when the severity is set."),
    "when the problem is identified": N_("Time starts to run when the problem is identified."),
    "when we learn of it": N_("Time starts to run when we learn of the problem."),
}
_ON_CALL_CLOCK: Final = N_("counts during service hours and in the on-call service")

_STARTS: Final = {
    "on receipt": N_("when your report is received"),
    "when the case number is assigned": N_("when the case number is assigned"),
    "when the report is complete": N_("when your report is complete"),
    "when the severity is set": N_("when the severity is set"),
    "when the problem is identified": N_("when the problem is identified"),
    "when we learn of it": N_("when we learn of the problem"),
}
# By then nobody has asked the customer for anything.
_BEFORE_QUESTIONS: Final = (FIRST_RESPONSE.key, ON_CALL.key, START_OF_WORK.key)
_HOLIDAYS_LEFT_OUT: Final = N_(
    "The public holidays where you are apply; times calculated here do not take them into account."
)
_WHILE_WAITING: Final = {
    "stops the clock": N_("While we wait for information from you, time does not run."),
    "does not stop the clock": N_("Time also runs while we wait for information from you."),
}
WAY_NAMES: Final = {"form": N_("Contact form"), "phone": N_("Phone"), "email": N_("E-mail")}


def starts_by_way(policy: Policy, way: str | None = None) -> dict[str, tuple[str, ...]]:
    """Start of the clock -> the ways to report with which it starts so: all ways, or only this one."""
    found: dict[str, list[str]] = {}
    for name in (way,) if way else policy.contact.way_names or (FOR_ALL,):
        start = policy.counting.starts.of(name)
        found.setdefault(start or "on receipt", []).append(name)
    return {start: tuple(names) for start, names in found.items()}


def start_of_time(policy: Policy, locale: Locale, way: str | None = None) -> str:
    """When the clock starts, for each way to report; or for one of them."""
    starts = starts_by_way(policy, way)
    if len(starts) == 1:
        return locale.text(_START_SENTENCES[next(iter(starts))])
    said = [
        locale.text("{start} ({ways})", start=locale.text(_STARTS[start]), ways=_ways(policy, locale, names))
        for start, names in starts.items()
    ]
    return locale.text("Time starts to run {starts}.", starts=locale.either(said))


def while_waiting(policy: Policy, locale: Locale) -> str:
    """Does time run while we wait for the customer? "" where the policy does not say so."""
    said = policy.counting.waiting_for_customer
    return locale.text(_WHILE_WAITING[said]) if said else ""


def holidays_left_out(policy: Policy, locale: Locale) -> str:
    """That holidays where the customer is are not counted, and in which regions, if not in all; "" where there are none."""
    regions = with_customers_holidays(policy)
    said = locale.text(_HOLIDAYS_LEFT_OUT) if regions else ""
    if not regions or len(regions) == len(policy.regions):
        return said
    return f"{locale.list(name_in(locale, policy, each.name) for each in regions)}{locale.colon}{said}"


def _ways(policy: Policy, locale: Locale, names: Iterable[str]) -> str:
    return locale.list(way_name(policy, locale, name) for name in names)


def way_name(policy: Policy, locale: Locale, name: str) -> str:
    """`Telefon`, or what a further way is called."""
    ways = policy.contact.ways
    return name_in(locale, policy, ways[name].label) if name in ways else locale.text(WAY_NAMES[name])


def start_caveat(policy: Policy, locale: Locale, way: str | None = None) -> str:
    """What has to stand beside every time that is computed from a report; "" where the report starts the clock for good."""
    caveat = N_("{start} If that is later than assumed here, so is the answer.")
    times = [*promises(policy)]
    starts_later = set(starts_by_way(policy, way)) != {"on receipt"}
    is_asked = any(each.kind not in _BEFORE_QUESTIONS for each in times)
    said = (
        locale.text(caveat, start=start_of_time(policy, locale, way)) if starts_later else "",
        holidays_left_out(policy, locale) if any(each.time.is_business for each in times) else "",
        while_waiting(policy, locale) if policy.counting.is_stopped_by_waiting and is_asked else "",
    )
    return " ".join(filter(None, said))


def local_words(policy: Policy, locale: Locale) -> dict[str, str]:
    """Which clock a time is counted by.

    local  that of the customer; ownZone: another than the reader's, such as that of service hours with a zone of their own
    """
    own = {"ownZone": locale.text(_COUNTED)}
    if not policy.counting.is_customers_time:
        return own
    return own | {"local": locale.text(_COUNTED_WITH_HOLIDAYS if has_own_holidays(policy) else _COUNTED)}


def has_own_holidays(policy: Policy) -> bool:
    """Does each of several regions observe holidays, so that whose they are has to be said?"""
    observed = all(region.holidays.calendars for region in policy.regions.values())
    return observed and len(policy.regions) > 1 and not is_silent_on_holidays(policy)


def counted_minutes(policy: Policy, promise: Promise) -> int:
    """A business day is as long as the longest day of the week in which it is counted."""
    if promise.time.unit != "business days":
        return promise.time.minutes
    return int(promise.time.amount) * (hours_of_promise(policy, promise).open.longest_day or MINUTES_A_DAY)


class Voice:
    """One policy in one language."""

    def __init__(self, policy: Policy, locale: Locale) -> None:
        self.policy = policy
        self.locale = locale
        self.t = locale.text
        self._targets = link_targets(policy)
        self._places = placeholders(locale, policy)

    @cached_property
    def longest_minutes(self) -> int:
        """The longest time that any tier promises."""
        return max((counted_minutes(self.policy, each) for each in promises(self.policy)), default=0)

    def say(self, text: Text | None) -> str:
        """A name or label, as plain words."""
        return "" if text is None else unbroken(name_in(self.locale, self.policy, text), self.locale.language)

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
            said = self.t("The source document allows several readings; this one was chosen.")
            return OriginView(origin, self.t("chosen reading"), said)
        said = self.t("The source document does not say this; it was added.")
        return OriginView(origin, self.t("added"), said) if origin == "added" else None

    def time(self, promised: Duration | Untimed) -> str:
        """A time, or the word that stands instead: `4 Arbeitsstunden`, `Nach Vereinbarung`."""
        if isinstance(promised, Untimed) or not promised.amount:
            return self.t(UNTIMED[promised.words])
        return self.locale.duration(promised)

    def beside(self, said: Commitment) -> str:
        """`Telefon: 30 Min.; nur bei Meldung auf Deutsch`: times for one way to report, and a condition."""
        by = [
            f"{way_name(self.policy, self.locale, way)}{self.locale.colon}{self.time(time)}"
            for way, time in said.by.items()
        ]
        return self.locale.semicolon.join(filter(None, (*by, self.say(said.note))))

    def kind(self, kind: PromiseKind) -> str:
        """What a kind of promise is called."""
        own = self.policy.promises.get(kind.key)
        return self.say(own.name) if own else self.t(kind.name) if kind.name else kind.key

    def kind_with(self, kind: PromiseKind, tier: Tier) -> str:
        """`Lösungszeit mit Gold`"""
        name = self.say(tier.name)
        if isinstance(kind, OwnKind):
            return self.t("{kind} with {tier}", kind=self.kind(kind), tier=name)
        return self.t(kind.with_tier, tier=name)

    def clock(self, duration: Duration, kind: PromiseKind | None = None) -> str:
        if not duration.is_business:
            return self.t("runs around the clock")
        return self.t(_ON_CALL_CLOCK if kind is ON_CALL else N_("runs only during service hours"))

    def clock_of(self, region: Region) -> tuple[str, bool]:
        """By whose clock its hours are said, and whether no zone has to be named beside it."""
        if self.policy.counting.is_customers_time:
            return self.t("Your local time"), True
        place = self.locale.time_zone(region.time_zone)
        ahead = fixed_offset(region.time_zone)
        if ahead is not None:
            return self.t("{offset}, all year", offset=place) if ahead else place, True
        return self.t("Local time in {place}", place=place), False

    def _linked(self, run: Run) -> Run:
        """The run with its target as an address; a link to nowhere becomes the text it was written as."""
        run = run._replace(text=unbroken(prose.unbroken(run.text), self.locale.language))
        if not run.target:
            return run
        leads_to = resolve(run.target, self._targets)
        return Run(f"[{run.text}]({run.target})") if leads_to is None else run._replace(target=leads_to)


def end_of_business_days(voice: Voice) -> str:
    """When a promise in business days ends."""
    return " ".join((_last_of_them(voice), *_at_its_hour(voice)))


def _at_its_hour(voice: Voice) -> Iterator[str]:
    """Where the day of receipt may be one without hours, the hour of the report may lie outside those of the last day."""
    counting = voice.policy.counting
    is_that_day = counting.outside_hours == "received on that day"
    if is_that_day and counting.business_day_ends == "at the hour of the report":
        yield voice.t("If the last day opens later than at that hour, or closes earlier, it ends then.")


def _last_of_them(voice: Voice) -> str:
    counting = voice.policy.counting
    if counting.business_day_ends == "at the hour of the report" and counting.same_day_until:
        return voice.t(
            "A promise in business days ends that many business days later, "
            "at the time of day at which the report counts as received; the day of receipt is not counted."
        )
    if counting.business_day_ends == "at the hour of the report":
        return voice.t(
            "A promise in business days ends that many business days later, "
            "at the time of day of the report; the day of receipt is not counted."
        )
    if counting.day_of_receipt == "counted":
        return voice.t(
            "A promise in business days ends at closing time of the last of these days; "
            "the day of receipt is counted."
        )
    return voice.t(
        "A promise in business days ends at closing time of the last of these days; "
        "the day of receipt is not counted."
    )


def outside_hours(voice: Voice, units: set[str]) -> str:
    if voice.policy.counting.outside_hours != "received on that day" or "business days" not in units:
        return voice.t("A report outside the service hours counts from the next opening.")
    if units & {"business hours", "business minutes"}:
        return voice.t(
            "A report outside the service hours counts from the next opening; "
            "for a promise in business days it counts as received on that day."
        )
    return voice.t("A report outside the service hours counts as received on that day.")
