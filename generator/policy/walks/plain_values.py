"""Values of the models back in the spelling of the policy file."""

from collections.abc import Callable
from datetime import date
from typing import Any

from pydantic import BaseModel

from ..amounts import Limit, Money, Percent, Rate
from ..base import ALL_LANGUAGES, Entry, OneOrEach, Short, Text, keys_of
from ..contact import PhoneNumber
from ..days import YearDay
from ..levels import AS_ANNOUNCED, OpenEnd, Quota, Windows, WindowTimes
from ..notation import Duration, OpenInterval, TimeOfDay, Untimed, Weekdays
from ..payments import CreditStep, Surcharge
from ..service_hours import HolidayCalendar, Season, SpecialDay, Week, WeekChange
from ..tiers import Commitment, EscalationStep


def plain(value: Any, spell: Callable[[Any], Any]) -> Any:
    """A value of the models as dicts, lists and strings, for JSON.

    spell  what a text, a week, a duration, an interval, an entry is; any other value it returns as it is
    """
    value = spell(value)
    match value:
        case BaseModel():
            return {name: plain(each, spell) for name, each in fields(value).items()}
        case dict():
            return {str(key): plain(each, spell) for key, each in value.items()}
        case tuple() | list():
            return [plain(each, spell) for each in value]
        case date():
            return value.isoformat()
    return value


def fields(model: BaseModel) -> dict[str, Any]:
    """Key of the file -> value."""
    named = zip(keys_of(type(model)).items(), model, strict=True)
    return {key: value for (key, info), (_, value) in named if not info.exclude}


def plain_value(value: Any) -> Any:
    """`2 business days`, `9:00–18:00`, a wording by language; models as dicts, for JSON."""
    return plain(value, _as_written)


def _as_written(value: Any) -> Any:
    match value:
        case Duration() | Untimed() | OpenInterval() | TimeOfDay() | Weekdays() | YearDay():
            return value.words
        case Percent() | Money() | Rate() | Limit() | Quota() | OpenEnd():
            return value.words
        case Text():
            return value.root.get(ALL_LANGUAGES, value.root)
        case Short() if value.is_short:
            return plain(getattr(value, value.SHORT), _as_written)
        case OneOrEach():
            return _as_written(value.written)
        case Week():
            return "always" if value.is_always else value.root
        case Windows():
            return value.root or AS_ANNOUNCED
        case SpecialDay():
            return {key: each for key, each in fields(value).items() if each is not None}
        case tuple() if value and all(isinstance(each, OpenInterval) for each in value):
            return ", ".join(each.words for each in value)
    return value


class ValuePrinter:
    """A value of the models on one line, in the spelling of the policy file; subclasses say it in a language."""

    def value(self, value: Any) -> str:  # noqa: C901  # a table, one row for each kind
        match value:
            case Duration():
                return self.duration(value)
            case Untimed():
                return self.word(value.word)
            case Commitment():
                return self.commitment(value)
            case Text() if value.word:
                return self.word(value.word)
            case Quota():
                return self.quota(value)
            case Windows():
                return self.windows(value)
            case TimeOfDay():
                return self.time(value)
            case Weekdays():
                return self.weekdays(value)
            case Percent() | Money() | Rate() | Limit():
                return self.amount(value)
            case CreditStep():
                return self.step(value)
            case Surcharge():
                return self.surcharge(value)
            case EscalationStep():
                return f"{self.duration(value.after)}: {', '.join(map(self.role, value.to))}"
            case Week():
                return self.week(value)
            case SpecialDay() | WeekChange() | Season():
                return self.value(value.open)
            case HolidayCalendar():
                return self.calendar(value)
            case OneOrEach():
                return self.one_or_each(value)
            case PhoneNumber():
                return self.phone(value)
            case Text():
                return self.say(value)
            case tuple() if all(isinstance(each, OpenInterval) for each in value):
                return self.hours(value)
            case tuple():
                return ", ".join(map(self.value, value))
            case None | BaseModel():
                return self.entry(value)
            case dict():
                return ", ".join(self.named(key, each) for key, each in value.items())
            case date():
                return self.day(value)
        return self.word(value)

    def time(self, time: TimeOfDay) -> str:
        return time.words

    def duration(self, duration: Duration) -> str:
        return duration.words

    def commitment(self, commitment: Commitment) -> str:
        by = [f"{way}: {self.value(time)}" for way, time in commitment.by.items()]
        beside = "; ".join((*by, *([self.say(commitment.note)] if commitment.note else [])))
        said = self.value(commitment.time)
        return f"{said} ({beside})" if beside else said

    def quota(self, quota: Quota) -> str:
        return quota.words

    def windows(self, windows: Windows) -> str:
        return (
            "; ".join(f"{days}: {self.window_times(times)}" for days, times in windows.root.items())
            or AS_ANNOUNCED
        )

    def window_times(self, times: WindowTimes) -> str:
        return times.words if isinstance(times, OpenEnd) else self.hours(times)

    def named(self, name: str, value: Any) -> str:
        """An entry of a table."""
        return f"{name}: {self.value(value)}"

    def amount(self, amount: Percent | Money | Rate | Limit) -> str:
        return amount.words

    def step(self, step: CreditStep) -> str:
        missed = ", ".join(f"{key} {self.value(value)}" for key, value in step.missed_by)
        return f"{missed}: {self.value(step.credit)}"

    def surcharge(self, surcharge: Surcharge) -> str:
        said = self.value(surcharge.surcharge)
        return f"{said} ({self.say(surcharge.name)})" if surcharge.name else said

    def weekdays(self, days: Weekdays) -> str:
        return days.words

    def week(self, week: Week) -> str:
        rows = (f"{days}: {self.hours(spans)}" for days, spans in week.root.items())
        return "always" if week.is_always else "; ".join(rows)

    def hours(self, spans: tuple[OpenInterval, ...]) -> str:
        return ", ".join(each.words for each in spans) or "closed"

    def calendar(self, named: HolidayCalendar) -> str:
        calendars = ", ".join((named.calendar, *named.further))
        changes = (("except", named.exceptions), ("also", named.additions))
        return calendars + "".join(f", {word} {', '.join(days)}" for word, days in changes if days)

    def one_or_each(self, words: OneOrEach) -> str:
        return self.value(words.written)

    def phone(self, phone: PhoneNumber) -> str:
        return ", ".join(
            filter(None, (phone.dialled, *phone.stated_cost, phone.hours, *phone.tiers, *phone.severities))
        )

    def role(self, name: str) -> str:
        return name

    def say(self, text: Text | None) -> str:
        return str(plain_value(text))

    def entry(self, entry: BaseModel | None) -> str:
        return entry.id if isinstance(entry, Entry) else "–"

    def day(self, day: date) -> str:
        return day.isoformat()

    def word(self, word: str) -> str:
        return word
