"""Names and values of two policies, in words of one language."""

from datetime import date
from typing import Any

from pydantic import BaseModel

from ...artifacts.pages.links import opening
from ...i18n.locale import Locale
from ...i18n.money import said_amount
from ...policy.amounts import Limit, Money, Percent, Rate
from ...policy.base import OneOrEach, Text
from ...policy.contact import PhoneNumber, SupportLanguage
from ...policy.levels import MeasuredIn, PromisedShare, Quota, Windows
from ...policy.notation import Duration, OpenInterval, TimeOfDay, Weekdays
from ...policy.payments import CreditStep, Surcharge
from ...policy.policy import Policy
from ...policy.portal.groups import TITLE_KEYS
from ...policy.promises import OwnKind, PromiseKind
from ...policy.service_hours import HolidayCalendar, Week
from ...policy.tiers import HoursOfTier
from ...policy.walks.plain_values import ValuePrinter
from ...policy.walks.shape import NONE
from ...views.say_policy import FURTHER_HEADINGS
from ...views.service_levels.say_maintenance import quota_in_words, windows_in_words
from ...views.service_levels.say_payments import said_limit, said_miss, said_rate
from ..change import Change
from .concept_names import concept_name
from .field_names import CONTACT, VALUES
from .way_words import name_of_way, reached_by


def _listed(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()


class ValueWords(ValuePrinter):
    """Names come from the new policy, or from the old one for what is gone."""

    def __init__(self, old: Policy, new: Policy, locale: Locale) -> None:
        self._old, self._new = old, new
        self._locale, self._t = locale, locale.text

    def say(self, text: Text | None) -> str:
        """In this language, or in the first one the text has."""
        if text is None:
            return ""
        words = text.root.get("*") or text.root.get(self._locale.language) or next(iter(text.root.values()))
        return " ".join(words.split())

    def tier(self, name: str) -> str:
        return self._name("tiers", name)

    def severity(self, name: str) -> str:
        return self._coded(name, self._name("severities", name))

    def _coded(self, code: str, name: str) -> str:
        """What stands in the file."""
        return f"{code} {name}".strip()

    def region(self, name: str) -> str:
        return self._name("regions", name)

    def _name(self, group: str, name: str) -> str:
        if group == "terms":
            return concept_name(name, self._locale.language)
        if group == "further_terms":
            return self._t(FURTHER_HEADINGS[name])
        return (
            self._title(group, getattr(self._new, group).get(name) or getattr(self._old, group).get(name))
            or name
        )

    def _title(self, group: str, entry: Any) -> str:
        """Of an entry of the old or the new policy; "" if it has none."""
        if isinstance(entry, Text):
            return self.say(entry)
        title = self._own_name(entry)
        if group == "service_hours" and entry:
            title = title.replace("{hours}", self.value(entry.open))
        if group == "sections" and entry and entry.text:
            title = title or self._t("“{words}”", words=opening(self.say(entry.text)))
        return title

    def _own_name(self, entry: Any) -> str:
        """What the entry calls itself; "" if it has no name."""
        return self.say(next(filter(None, (getattr(entry, key, None) for key in TITLE_KEYS)), None))

    def kind(self, kind: PromiseKind) -> str:
        """What a kind of promise is called."""
        return self._name("promises", kind.key) if isinstance(kind, OwnKind) else self._t(kind.name)

    def _hours_of(self, hours: HoursOfTier | str | None) -> str:
        """Their name; where severities have their own, `P1: rund um die Uhr, P2: …`."""
        if hours is None:
            return ""
        said = hours if isinstance(hours, str) else hours.written
        if isinstance(said, dict):
            return ", ".join(
                f"{severity}: {self._name('service_hours', each)}" for severity, each in said.items()
            )
        return self.word(said) if said == NONE else self._name("service_hours", said)

    def calendar(self, named: HolidayCalendar) -> str:
        said = self._locale.list(map(self.word, (named.calendar, *named.further)))
        if named.exceptions:
            days = ", ".join(named.exceptions)
            said = self._t("{calendar}, except {holidays}", calendar=said, holidays=days)
        if named.additions:
            said = self._t("{calendar}, plus {holidays}", calendar=said, holidays=", ".join(named.additions))
        return said

    def quota(self, quota: Quota) -> str:
        return quota_in_words(self._locale, quota)

    def windows(self, windows: Windows) -> str:
        return windows_in_words(self._locale, windows)

    def one_or_each(self, words: OneOrEach) -> str:
        """One word for all, or `Telefon: mit dem Eingang, E-Mail: …`, `Gold: 99,9 %, Standard: …`."""
        said = words.written
        if not isinstance(said, dict):
            return self._name("service_hours", said) if isinstance(words, MeasuredIn) else self.value(said)
        if isinstance(words, PromisedShare):
            return ", ".join(f"{self.tier(tier)}: {self.value(share)}" for tier, share in said.items())
        if isinstance(words, MeasuredIn):
            named = ((tier, self._name("service_hours", each)) for tier, each in said.items())
            return ", ".join(f"{self.tier(tier)}: {name}" for tier, name in named)
        return ", ".join(f"{self.way_called(way)}: {self.word(start)}" for way, start in said.items())

    def way_called(self, name: str) -> str:
        ways = self._old.contact.ways | self._new.contact.ways
        return name_of_way(self, ways[name]) if name in ways else self._t(CONTACT[name])

    def _of_way(self, change: Change, value: Any) -> str:
        """A way that is new or gone, whole; an entry of one that stays."""
        if isinstance(value, SupportLanguage):
            hours = self._limit(value.named_hours) if value.named_hours else self._t(value.hours)
            return ", ".join((hours, *value.ways))
        if isinstance(change.old or change.new, BaseModel):
            return reached_by(self, value) or self._t("none")
        if change.path[-1] in ("hours", "tiers", "severities"):
            return ", ".join(map(self._limit, _listed(value)))
        return self.value(value)

    def _languages(self, languages: str | tuple[str, ...]) -> str:
        each = (languages,) if isinstance(languages, str) else languages
        return ", ".join(map(self._locale.language_name, each))

    def time(self, time: TimeOfDay) -> str:
        return self._locale.clock(time.minute)

    def duration(self, duration: Duration) -> str:
        return self._locale.duration(duration) if duration.amount else self.word(duration.words)

    def amount(self, amount: Percent | Money | Rate | Limit) -> str:
        if isinstance(amount, Rate):
            return said_rate(amount, self._locale)
        if isinstance(amount, Limit):
            return said_limit(amount, self._locale)
        return said_amount(amount, self._locale)

    def step(self, step: CreditStep) -> str:
        return f"{said_miss(step, self._locale)}: {self.value(step.credit)}"

    def named(self, name: str, value: Any) -> str:
        """`Samstags: 50 %`"""
        if not isinstance(value, Surcharge):
            return super().named(name, value)
        return f"{self.say(value.name) or self._name('service_hours', name)}: {self.value(value.surcharge)}"

    def weekdays(self, days: Weekdays) -> str:
        return self._locale.days(days.words)

    def week(self, week: Week) -> str:
        rows = (f"{self._locale.days(days)} {self.hours(spans)}" for days, spans in week.root.items())
        return self._t("around the clock") if week.is_always else "; ".join(rows)

    def hours(self, spans: tuple[OpenInterval, ...]) -> str:
        return self._locale.hours(spans)

    def phone(self, phone: PhoneNumber) -> str:
        limits = (*([phone.hours] if phone.hours else ()), *phone.tiers, *phone.severities)
        said = ", ".join((*map(self._t, phone.stated_cost), *map(self._limit, limits)))
        number = phone.number or self._t("internal {extension}", extension=phone.dialled)
        return f"{number} ({said})" if said else number

    def _limit(self, name: str) -> str:
        """Of service hours, a tier, a severity."""
        groups = ("service_hours", "tiers", "severities")
        known = (each for each in groups if name in {**getattr(self._old, each), **getattr(self._new, each)})
        return next((self._name(each, name) for each in known), name)

    def role(self, name: str) -> str:
        return self._name("roles", name)

    def entry(self, entry: BaseModel | None) -> str:
        return ""

    def day(self, day: date) -> str:
        return self._locale.date(day)

    def word(self, word: str) -> str:
        return self._t(word) if word in VALUES else word
