"""Where a change stands and what its values are, in words of one language.

Over 300 lines because every kind of change is told by the one class that knows both policies.
"""

from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from pydantic import BaseModel

from ...artifacts.pages.links import opening
from ...i18n.day_runs import dated_run
from ...i18n.locale import Locale
from ...policy.base import OneOrEach, Text
from ...policy.contact import PhoneNumber, SupportLanguage
from ...policy.notation import N_, Duration, OpenInterval, Weekdays
from ...policy.policy import Policy
from ...policy.portal.groups import TITLE_KEYS
from ...policy.promises import FIRST_RESPONSE, ON_CALL, OwnKind, PromiseKind, kinds_in, tiers_with
from ...policy.service_hours import HolidayCalendar, Week
from ...policy.tiers import HoursOfTier, Tier
from ...policy.walks.plain_values import ValuePrinter
from ...policy.walks.shape import NONE
from ...views.say_policy import FURTHER_HEADINGS
from ..change import Change, Kind
from ..text_changes import TextChange
from ..word_diff import DiffPiece
from .concept_names import concept_name
from .way_words import name_of_way, reached_by

_GROUPS: Final = {
    "sections": N_("Section"), "tiers": N_("Tier"), "features": N_("Feature"), "promises": N_("Promise"), "severities": N_("Severity"),
    "service_hours": N_("Service hours"), "regions": N_("Region"), "definitions": N_("Definition"),
    "required_information": N_("Required information"), "contracts": N_("Contract"), "roles": N_("Role"),
    "not_promised": N_("Not promised"), "further_terms": N_("Further terms"), "wording": N_("Words of the portal"),
    "terms": N_("The company's own words"), "units": N_("Units of time"),
}  # fmt: skip
_FIELDS: Final = {
    "name": N_("Name"), "heading": N_("Heading"), "text": N_("Text"),
    "text_after": N_("Text after the table"), "table": N_("Table"), "page": N_("Page"),
    "description": N_("Description"), "code": N_("Code"), "sheets": N_("Contract sheets"),
    "footnote": N_("Footnote"), "note": N_("Condition"), "term": N_("Term"),
    "meaning": N_("Meaning"), "label": N_("Label"), "hint": N_("Hint"),
    "answer": N_("Kind of answer"),
    "needed": N_("Must it be filled in"), "title": N_("Title"), "imprint": N_("Imprint"),
    "privacy_notice": N_("Privacy notice"), "country": N_("Country"), "countries": N_("Countries"), "serves": N_("Customers served"), "starts": N_("Start of the time"),
    "business_day_ends": N_("End of a business day"),
    "day_of_receipt": N_("Day of receipt"), "outside_hours": N_("Outside the service hours"),
    "business_days": N_("Business days"), "same_day_until": N_("Received on the same day until"), "local_time": N_("Local time"),
    "holidays_until": N_("Holidays laid down until"), "endpoint": N_("Recipient address"),
    "provider": N_("Form service"), "subject": N_("Subject line"),
    "consent": N_("Consent"),
    "address": N_("Address"), "link": N_("Address"), "email": N_("E-mail"), "number": N_("Telephone"),
    "reported": N_("Way"), "severity": N_("Severity"), "hours": N_("Service hours"), "tiers": N_("Support tiers"), "severities": N_("Severity levels"),
    "languages": N_("Languages"), "binding_language": N_("Binding language"),
}  # fmt: skip
_HEADS: Final = {
    "document": N_("Document"), "company": N_("Company"), "publishing": N_("Publication"),
    "counting": N_("How time is counted"),
}  # fmt: skip
_CONTACT: Final = {
    "form": N_("Contact form"),
    "phone": N_("Telephone"),
    "email": N_("E-mail"),
    "languages": N_("Languages of support"),
}

_WORDED: Final = ("text", "text_after", "description", "meaning", "hint", "footnote")
_MOST_DAYS: Final = 8
_VALUES: Final = (
    N_("included"), N_("extra charge"), N_("add-on"), N_("open"), N_("closed"), N_("toll-free"),
    N_("standard rate"), N_("on receipt"), N_("when the case number is assigned"),
    N_("when the report is complete"), N_("when the severity is set"), N_("when the problem is identified"),
    N_("when we learn of it"),
    N_("at the hour of the report"), N_("at closing time"), N_("not counted"), N_("counted"),
    N_("at the next opening"), N_("received on that day"),
    N_("of the region"), N_("of the customer"), N_("one line"), N_("text"), N_("date and time"), N_("always"),
    N_("if known"), N_("none"), N_("in service hours"), N_("best effort"), N_("asked"), N_("not asked"), N_("not stated"), N_("no longer sold"), N_("not offered"), N_("best effort"),
    N_("at once"), N_("as agreed"), N_("not promised"), N_("by phone"), N_("in any way"),
)  # fmt: skip
"""Choices of the policy file; other values are said as they stand there."""


def wait(minutes: int) -> str:
    """4 d 18 h: the same signs in every language."""
    days, rest = divmod(minutes, 24 * 60)
    parts = ((days, "d"), (rest // 60, "h"), (rest % 60, "min"))
    return " ".join(f"{n} {unit}" for n, unit in parts if n) or "0 min"


def _listed(value: str | tuple[str, ...] | None) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value or ()


class ChangeWords(ValuePrinter):
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
            title = title or opening(self.say(entry.text))
        return title

    def _own_name(self, entry: Any) -> str:
        """What the entry calls itself; "" if it has no name."""
        return self.say(next(filter(None, (getattr(entry, key, None) for key in TITLE_KEYS)), None))

    def place(self, change: Change) -> str:  # noqa: C901  # a table, one row for each kind
        """`Gold Plus: Eigener Kundenbetreuer`, `Telefon: Deutschland`, `Abschnitt Haftung: Text`."""
        t, path = self._t, [str(each) for each in change.path]
        match change.kind, path:
            case (_, ["further_terms", subject]):
                return f"{t(_GROUPS['further_terms'])}: {self._name('further_terms', subject)}"
            case (Kind.RENAMED | Kind.ADDED | Kind.REMOVED, [group, name]):
                return f"{t(_GROUPS[group])} {self._name(group, name)}"
            case (Kind.MOVED_POINT, [_, severity, _, number]):
                point = self.say(self._new.severities[severity].description[int(number)])
                return t("“{point}” moved to another severity", point=point)
            case (Kind.REORDERED, [group]):
                return t("Order: {what}", what=t(_GROUPS[group]))
            case (Kind.PHONE, _):
                return f"{t('Telephone')}: {self.region((change.new or change.old).region)}"
            case (Kind.FEATURE, [_, tier, _, feature]):
                return f"{self.tier(tier)}: {self._name('features', feature)}"
            case (Kind.PRICE, [_, tier, _]):
                return f"{self.tier(tier)}: {t('Price')}"
            case (_, [_, tier, "on_call", ("hours" | "reported") as key]):
                return f"{self.tier(tier)}: {t(ON_CALL.name)}, {t(_FIELDS[key])}"
            case (Kind.TIER_HOURS, [_, tier, _]):
                return f"{self.tier(tier)}: {t('Service hours')}"
            case (Kind.HOURS, [group, name, _]):
                return f"{t('Service hours')}: {self._hours_name(group, name)}"
            case (Kind.HOURS, [group, name, "seasons", *_]):
                days = dated_run(self._locale, (change.new or change.old).days)
                return f"{t('Service hours')}: {self._hours_name(group, name)}, {days}"
            case (Kind.HOURS, [group, name, *_]):
                since = t("from {date}", date=self._locale.date((change.new or change.old).since))
                return f"{t('Service hours')}: {self._hours_name(group, name)}, {since}"
            case (Kind.SPECIAL_DAY, [group, name, *_]):
                special = change.new or change.old
                day = dated_run(self._locale, special.days)
                return f"{day} ({self.say(special.name)}): {self._hours_name(group, name)}"
            case (Kind.PUBLIC_HOLIDAYS | Kind.HOLIDAYS, [group, name, _]):
                return f"{t('Public holidays')}: {self._hours_name(group, name)}"
            case (Kind.TIME_ZONE, [_, region, _]):
                return f"{t('Time zone')}: {self.region(region)}"
        return self._where(path)

    def _hours_name(self, group: str, name: str) -> str:
        """Service hours by the tiers that have them, and by their id: their name says the hours that have just changed."""
        if group != "service_hours":
            return self.region(name)
        tiers = self._tiers_in(name)
        return f"{tiers} ({name})" if tiers else name

    def _tiers_in(self, hours: str) -> str:
        policy = self._new if hours in self._new.service_hours else self._old
        return self._locale.list([self.say(each.name) for each in tiers_with(policy, hours)])

    def shows(self, change: Change) -> bool:
        """Has whoever reads these words an interest in it?"""
        return True

    def pieces(self, change: Change, text: TextChange) -> tuple[DiffPiece, ...]:
        """What was struck out of a wording and put in."""
        return text.pieces

    def wait(self, minutes: int) -> str:
        return wait(minutes)

    def counts(self, counts: Mapping[str, int]) -> str:
        judged = {name: self._locale.number(counts[name]) for name in ("better", "worse", "mixed")}
        t = self._t
        parts = (
            t("{better} better, {worse} worse, {mixed} mixed", **judged),
            self._locale.plural("{n} text", "{n} texts", counts["texts"]),
            self._locale.plural("{n} address", "{n} addresses", counts["addresses"]),
        )
        return ", ".join(parts)

    def _where(self, path: list[str]) -> str:
        match path:
            case ["support_languages", code]:
                return f"{self._t(_CONTACT['languages'])}: {self._locale.language_name(code)}"
            case ["contact", "ways", name, *fields]:
                way = self._new.contact.ways.get(name) or self._old.contact.ways[name]
                return ": ".join(
                    (f"{self._t('Contact')}, {name_of_way(self, way)}", *map(self._field, fields))
                )
            case ["contact", way]:
                return self._t(_CONTACT[way])
            case ["contact", way, field]:
                return f"{self._t(_CONTACT[way])}: {self._field(field)}"
            case [head, field] if head in _HEADS:
                return f"{self._t(_HEADS[head])}: {self._field(field)}"
            case ["severities", name, "description_by_tier", tier]:
                return f"{self.severity(name)}: {self._t('Description')} ({self.tier(tier)})"
            case ["tiers", tier, *_, severity, "note"]:
                return f"{self.tier(tier)}, {self.severity(severity)}: {self._field('note')}"
            case ["severities", name, field]:
                return f"{self.severity(name)}: {self._field(field)}"
            case [group, name, *fields] if group in _GROUPS:
                said = " › ".join(self._field(each) for each in fields)
                return f"{self._t(_GROUPS[group])} {self._name(group, name)}" + (f": {said}" if said else "")
        return " › ".join(path)

    def _field(self, name: str) -> str:
        return self._t(_FIELDS[name]) if name in _FIELDS else name

    def sides(self, change: Change) -> tuple[str, str]:
        """The old and the new value in words; "" for what is absent."""
        if change.kind is Kind.RENAMED and change.texts:
            names = change.texts[0]
            own = [each for each in change.texts if each.language == self._locale.language]
            names = own[0] if own else names
            return f"{names.old} ({change.old})", f"{names.new} ({change.new})"
        if change.kind in (Kind.ADDED, Kind.REMOVED):
            group, name = map(str, change.path)
            said = self._summary(group, name, change.old or change.new)
            return ("", said) if change.old is None else (said, "")
        if change.kind is Kind.MOVED_POINT:
            return self._answered(self._old, change.old), self._answered(self._new, change.new)
        if change.kind is Kind.REORDERED:
            group = str(change.path[0])
            return self._listed(group, change.old), self._listed(group, change.new)
        if change.kind is Kind.TIER_HOURS:
            return self._hours_of(change.old), self._hours_of(change.new)
        if change.path[-1] == "sheets":
            return self._listed("tiers", change.old or ()), self._listed("tiers", change.new or ())
        if change.kind is Kind.LANGUAGES:
            return self._languages(change.old), self._languages(change.new)
        if change.kind is Kind.SPECIAL_DAY and change.favour is None and change.old and change.new:
            return self.say(change.old.name), self.say(change.new.name)
        if change.kind in (Kind.CONTACT, Kind.FORM):
            return self._of_way(change, change.old), self._of_way(change, change.new)
        old, new = self.value(change.old), self.value(change.new)
        former, later = map(self._dates, change.days)
        return (f"{old} ({former})" if former else old), (f"{new} ({later})" if later else new)

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
        said = self.word(named.calendar)
        if not named.exceptions:
            return said
        return self._t("{calendar}, except {holidays}", calendar=said, holidays=", ".join(named.exceptions))

    def one_or_each(self, starts: OneOrEach) -> str:
        """One word for all ways to report, or `Telefon: mit dem Eingang, E-Mail: …`."""
        said = starts.written
        if isinstance(said, str):
            return self.word(said)
        return ", ".join(f"{self._way_called(way)}: {self.word(start)}" for way, start in said.items())

    def _way_called(self, name: str) -> str:
        ways = self._old.contact.ways | self._new.contact.ways
        return name_of_way(self, ways[name]) if name in ways else self._t(_CONTACT[name])

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

    def _answered(self, policy: Policy, severity: str) -> str:
        """`P2 Erheblich (Standard: 8 Arbeitsstunden, Gold: 1 Stunde)`"""
        told = ((tier, FIRST_RESPONSE.of(tier).get(severity)) for tier in policy.tiers.values())
        waits = ", ".join(f"{self.say(tier.name)}: {self.value(time)}" for tier, time in told if time)
        named = self._coded(severity, self._title("severities", policy.severities.get(severity)))
        return f"{named} ({waits})" if waits else named

    def _languages(self, languages: str | tuple[str, ...]) -> str:
        each = (languages,) if isinstance(languages, str) else languages
        return ", ".join(map(self._locale.language_name, each))

    def _dates(self, days: tuple[date, ...]) -> str:
        """The first of them; they come again each year."""
        return ", ".join(map(self._locale.date, days[:_MOST_DAYS])) + (
            ", …" if len(days) > _MOST_DAYS else ""
        )

    def _listed(self, group: str, names: tuple[str, ...]) -> str:
        return ", ".join(self._name(group, name) for name in names)

    def _summary(self, group: str, name: str, entry: Any) -> str:
        if group == "tiers":
            return "; ".join(filter(None, (self._promised(entry, kind) for kind in kinds_in(entry))))
        if group == "features":
            tiers = (tier for tier in self._new.tiers.values() if name in tier.features)
            offered = ", ".join(f"{self.say(each.name)}: {self.value(each.features[name])}" for each in tiers)
            return offered or self._name(group, name)
        if isinstance(entry, Text):
            return self.say(entry)
        worded = " ".join(filter(None, (self._whole(getattr(entry, key, None)) for key in _WORDED)))
        named = self._own_name(entry)
        return ": ".join(filter(None, (named, worded))) if worded else self._name(group, name)

    def kind(self, kind: PromiseKind) -> str:
        """What a kind of promise is called."""
        return self._name("promises", kind.key) if isinstance(kind, OwnKind) else self._t(kind.name)

    def _promised(self, tier: Tier, kind: PromiseKind) -> str:
        """`P1 1 Stunde, P2 4 Stunden`; a kind that is not the first says which it is."""
        said = ", ".join(f"{severity} {self.value(time)}" for severity, time in kind.of(tier).items())
        return said if kind is FIRST_RESPONSE or not said else f"{self.kind(kind)}: {said}"

    def _whole(self, texts: Text | tuple[Text, ...] | None) -> str:
        """What is new or gone is told whole: nobody can judge its first words."""
        if isinstance(texts, tuple):
            return "; ".join(map(self.say, texts))
        return self.say(texts)

    def duration(self, duration: Duration) -> str:
        return self._locale.duration(duration)

    def weekdays(self, days: Weekdays) -> str:
        return self._locale.days(days.words)

    def week(self, week: Week) -> str:
        rows = (f"{self._locale.days(days)} {self.hours(spans)}" for days, spans in week.root.items())
        return self._t("around the clock") if week.is_always else "; ".join(rows)

    def hours(self, spans: tuple[OpenInterval, ...]) -> str:
        return self._locale.hours(spans)

    def phone(self, phone: PhoneNumber) -> str:
        limits = (*([phone.hours] if phone.hours else ()), *phone.tiers, *phone.severities)
        said = ", ".join((self._t(phone.cost), *map(self._limit, limits)))
        return f"{phone.number or self._t('internal {extension}', extension=phone.dialled)} ({said})"

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
        return self._t(word) if word in _VALUES else word
