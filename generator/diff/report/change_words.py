"""Where a change stands and what its values are, in words of one language."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from typing import Any, Final

from ...i18n.day_runs import dated_run
from ...policy.base import Text
from ...policy.levels import Availability
from ...policy.policy import Policy
from ...policy.promises import FIRST_RESPONSE, PromiseKind, kinds_in, tiers_with
from ...policy.tiers import Tier
from ..change import Change, Kind
from ..text_changes import TextChange
from ..word_diff import DiffPiece
from .field_names import CONTACT, FIELDS, GROUPS, HEADS
from .severity_words import SeverityWords
from .way_words import name_of_way

_WORDED: Final = ("text", "text_after", "description", "examples", "meaning", "hint", "footnote")
# Of an entry that is new or gone: what it pays, costs or lasts.
_TOLD_BY: Final = {"credits": "steps", "rates": "price", "periods": "time"}
_MOST_DAYS: Final = 8
ABSENT: Final = "—"


def wait(minutes: int) -> str:
    """4 d 18 h: the same signs in every language."""
    days, rest = divmod(minutes, 24 * 60)
    parts = ((days, "d"), (rest // 60, "h"), (rest % 60, "min"))
    return " ".join(f"{n} {unit}" for n, unit in parts if n) or "0 min"


class ChangeWords(SeverityWords):
    """Every kind of change, told whole."""

    def place(self, change: Change) -> str:  # noqa: C901  # a table, one row for each kind
        """`Gold Plus: Eigener Kundenbetreuer`, `Telefon: Deutschland`, `Abschnitt Haftung: Text`."""
        t, path = self._t, [str(each) for each in change.path]
        match change.kind, path:
            case (_, ["tiers", *_, "by", way]):
                return f"{self.place(replace(change, path=change.path[:-2]))} ({self.way_called(way)})"
            case (_, ["further_terms", subject]):
                return f"{t(GROUPS['further_terms'])}: {self._name('further_terms', subject)}"
            case (Kind.RENAMED | Kind.ADDED | Kind.REMOVED, [group, name]):
                return f"{t(GROUPS[group])} {self._name(group, name)}"
            case (Kind.MOVED_POINT, [_, severity, key, number]):
                point = self.say(getattr(self._new.severities[severity], key)[int(number)])
                return t("“{point}” moved to another severity", point=point)
            case (Kind.REORDERED, [group]):
                return t("Order: {what}", what=t(GROUPS[group]))
            case (Kind.PHONE, _):
                return f"{t('Telephone')}: {self.region((change.new or change.old).region)}"
            case (Kind.FEATURE, [_, tier, _, feature]):
                return f"{self.tier(tier)}: {self._name('features', feature)}"
            case (Kind.PRICE, [_, tier, _]):
                return f"{self.tier(tier)}: {t('Price')}"
            case (_, [_, tier, "on_call", ("hours" | "reported") as key]):
                return f"{self.tier(tier)}: {t('On-call service')}, {t(FIELDS[key])}"
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
            case (Kind.AVAILABILITY, [group, name, _, tier]):
                return f"{t(GROUPS[group])} {self._name(group, name)}: {self.tier(tier)}"
            case (Kind.TIME_ZONE, [group, name, _]):
                return f"{t('Time zone')}: {self._hours_name(group, name)}"
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

    def absent(self, *, is_gone: bool) -> str:
        """In place of a value that went, or that was not there before."""
        return ABSENT

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

    def _where(self, path: list[str]) -> str:  # noqa: C901  # a table, one row for each kind
        match path:
            case ["which_severity", *steps]:
                return self.way_to_severity(steps)
            case ["support_languages", code]:
                return f"{self._t(CONTACT['languages'])}: {self._locale.language_name(code)}"
            case ["contact", "ways", name, *fields]:
                way = self._new.contact.ways.get(name) or self._old.contact.ways[name]
                return ": ".join(
                    (f"{self._t('Contact')}, {name_of_way(self, way)}", *map(self._field, fields))
                )
            case ["contact", way]:
                return self._t(CONTACT[way])
            case ["contact", way, field]:
                return f"{self._t(CONTACT[way])}: {self._field(field)}"
            case ["document", "translation_status", code]:
                return f"{self._field('translation_status')}: {self._locale.language_name(code)}"
            case [head, field] if head in HEADS:
                return f"{self._t(HEADS[head])}: {self._field(field)}"
            case ["severities", name, "description_by_tier", tier]:
                return f"{self.severity(name)}: {self._t('Description')} ({self.tier(tier)})"
            case ["tiers", tier, *_, severity, "note"]:
                return f"{self.tier(tier)}, {self.severity(severity)}: {self._field('note')}"
            case ["severities", name, field]:
                return f"{self.severity(name)}: {self._field(field)}"
            case [group, name, *fields] if group in GROUPS:
                said = " › ".join(self._field(each) for each in fields)
                return f"{self._t(GROUPS[group])} {self._name(group, name)}" + (f": {said}" if said else "")
        return " › ".join(path)

    def _field(self, name: str) -> str:
        return self._t(FIELDS[name]) if name in FIELDS else name

    def sides(self, change: Change) -> tuple[str, str]:
        """The old and the new value in words; "" for what is absent."""
        if change.kind is Kind.RENAMED and change.texts:
            names = change.texts[0]
            own = [each for each in change.texts if each.language == self._locale.language]
            names = own[0] if own else names
            return f"{names.old} ({change.old})", f"{names.new} ({change.new})"
        if change.kind in (Kind.ADDED, Kind.REMOVED):
            group, name = map(str, change.path)
            said = self._told(group, name, change.old or change.new, is_gone=change.new is None)
            return ("", said) if change.old is None else (said, "")
        if change.kind is Kind.MOVED_POINT:
            return self._answered(self._old, change.old), self._answered(self._new, change.new)
        if change.kind is Kind.REORDERED:
            group = str(change.path[0])
            return self._listed(group, change.old), self._listed(group, change.new)
        say: Callable[[Any], str] | None = {
            Kind.TIER_HOURS: self._hours_of,
            Kind.LANGUAGES: self._languages,
            Kind.WHICH_SEVERITY: self.led_to,
        }.get(change.kind)
        if say:
            return say(change.old), say(change.new)
        if change.path[-1] in ("sheets", "tiers") and change.path[0] in ("sections", "credits", "rates"):
            return self._listed("tiers", change.old or ()), self._listed("tiers", change.new or ())
        if change.kind is Kind.SPECIAL_DAY and change.favour is None and change.old and change.new:
            return self.say(change.old.name), self.say(change.new.name)
        if change.kind in (Kind.CONTACT, Kind.FORM):
            return self._of_way(change, change.old), self._of_way(change, change.new)
        old, new = self.value(change.old), self.value(change.new)
        former, later = map(self._dates, change.days)
        return (f"{old} ({former})" if former else old), (f"{new} ({later})" if later else new)

    def _answered(self, policy: Policy, severity: str) -> str:
        """`P2 Erheblich (Standard: 8 Arbeitsstunden, Gold: 1 Stunde)`"""
        told = ((tier, FIRST_RESPONSE.of(tier).get(severity)) for tier in policy.tiers.values())
        waits = ", ".join(f"{self.say(tier.name)}: {self.value(time)}" for tier, time in told if time)
        named = self._coded(severity, self._title("severities", policy.severities.get(severity)))
        return f"{named} ({waits})" if waits else named

    def _dates(self, days: tuple[date, ...]) -> str:
        """The first of them; they come again each year."""
        return ", ".join(map(self._locale.date, days[:_MOST_DAYS])) + (
            ", …" if len(days) > _MOST_DAYS else ""
        )

    def _listed(self, group: str, names: tuple[str, ...]) -> str:
        return ", ".join(self._name(group, name) for name in names)

    def _told(self, group: str, name: str, entry: Any, *, is_gone: bool) -> str:
        """Of a severity also how it is answered: those promises come and go with it."""
        if group != "severities":
            return self._summary(group, name, entry)
        answered = self._answered(self._old if is_gone else self._new, name)
        return ": ".join(filter(None, (answered, self._worded(entry))))

    def _worded(self, entry: Any) -> str:
        return " ".join(filter(None, (self._whole(getattr(entry, key, None)) for key in _WORDED)))

    def _summary(self, group: str, name: str, entry: Any) -> str:
        if group == "tiers":
            return "; ".join(filter(None, (self._promised(entry, kind) for kind in kinds_in(entry))))
        if group == "features":
            tiers = (tier for tier in self._new.tiers.values() if name in tier.features)
            offered = ", ".join(f"{self.say(each.name)}: {self.value(each.features[name])}" for each in tiers)
            return offered or self._name(group, name)
        if isinstance(entry, Availability):
            return self.value(entry.promised)
        if group in _TOLD_BY:
            return f"{self._own_name(entry)}: {self.value(getattr(entry, _TOLD_BY[group]))}"
        if isinstance(entry, Text):
            return self.say(entry)
        worded, named = self._worded(entry), self._own_name(entry)
        return ": ".join(filter(None, (named, worded))) if worded else self._name(group, name)

    def _promised(self, tier: Tier, kind: PromiseKind) -> str:
        """`P1 1 Stunde, P2 4 Stunden`; a kind that is not the first says which it is."""
        said = ", ".join(f"{severity} {self.value(time)}" for severity, time in kind.of(tier).items())
        return said if kind is FIRST_RESPONSE or not said else f"{self.kind(kind)}: {said}"

    def _whole(self, texts: Text | tuple[Text, ...] | None) -> str:
        """What is new or gone is told whole: nobody can judge its first words."""
        if isinstance(texts, tuple):
            return "; ".join(self.say(each).rstrip(".;,") for each in texts)
        return self.say(texts)
