"""What a value means as it is typed: how readers will see it, what else it may mean, and for a time when it ends."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any, Final, NamedTuple

from ..core.diagnostic import Path
from ..core.messages import Message
from ..deadlines.baking import bake_policy
from ..deadlines.counting import engine_commitment, engine_repetition
from ..deadlines.examples import examples
from ..diff.report.field_names import VALUES
from ..diff.report.value_words import ValueWords
from ..i18n.locale import Locale, locale_for
from ..policy import amounts, days, levels, notation
from ..policy.levels import Windows
from ..policy.notation import Duration, Untimed
from ..policy.policy import Policy
from ..policy.promises import ON_CALL, Promise, hours_of_promise
from ..policy.tiers import Price
from ..policy.walks.shape import TEXT, Shape, shape_at
from ..reading.guesses import lengths, spelling
from ..reading.refusals import FORMATS
from ..views.say_tiers import PRICES
from ..views.service_levels.say_maintenance import windows_in_words
from ..views.voice import UNTIMED

Data = dict[str, Any]
# A tier needs this many steps before a time of it: tiers, its name, the kind, the severity.
_OF_A_TIER: Final = 4
_ENDS: Final = Message("Example: for a report on {reported}, this time ends on {due}.")
_COUNTS: Final = Message("It is counted in these hours: {hours}.")
_DAY_AND_NIGHT: Final = Message("It is counted day and night.")


def _date(words: str) -> datetime.date:
    if len(words) != len("2026-12-01"):
        raise ValueError(words)
    return datetime.date.fromisoformat(words)


class _Grammar(NamedTuple):
    """How a kind of value is read, and its name among what the reader refuses."""

    read: Callable[[str], Any]
    format: str


# `holds` of a shape -> what reads it.
_GRAMMARS: Final = {
    "duration": _Grammar(notation.promised, "duration-format"),
    "repeated": _Grammar(notation.repeated, "repeated-format"),
    "opening": _Grammar(notation.opening, "hours-format"),
    "window": _Grammar(levels.window_times, "window-format"),
    "date": _Grammar(_date, "date-format"),
    "year-day": _Grammar(days.year_day, "year-day-format"),
    "time": _Grammar(notation.time_of_day, "time-format"),
    "weekdays": _Grammar(lambda words: notation.Weekdays(_days(words)), "days-format"),
    "colour": _Grammar(notation.colour, "accent-format"),
    "percent": _Grammar(amounts.percent, "percent-format"),
    "quota": _Grammar(levels.quota, "quota-format"),
    "amount": _Grammar(amounts.amount, "amount-format"),
    "rate": _Grammar(amounts.rate, "rate-format"),
    "limit": _Grammar(amounts.limit, "limit-format"),
}


def _days(words: str) -> str:
    notation.weekdays(words)
    return words


def value_shape(path: Path) -> Shape | None:
    """What a value at a path may be: of a block that may be one word, what that word may be."""
    shape = shape_at(path)
    while shape is not None and shape.short is not None:
        shape = shape.short
    return shape


def understood(policy: Policy, path: Path, typed: str, author: str, names: Sequence[str] = ()) -> Data:
    """As plain data for JSON. Each meaning is {text, said, means}.

    names     those of the file of which the value has to be one, if it has to

    is_valid  may the file say it so?
    meant     the one meaning, if it is plain, else None
    possible  else the meanings among which the author has to choose

    text      as the file says it; said: language of the policy -> how its readers see it, {} of what has no words
    means     sentences in the author's language: in which hours a time is counted, and when it would end
    """
    shape, text = value_shape(path), typed.strip()
    if names or shape is None or not (shape.holds in _GRAMMARS or shape.choices or shape.words):
        near = spelling.nearest(text, names) if names and text not in names else None
        is_valid = text in names if names else bool(text)
        return {"is_valid": is_valid, "meant": near and _meaning(near), "possible": []}
    tell = _Teller(policy, path, shape, author)
    if tell.value(text) is not None:
        return {"is_valid": True, "meant": tell.meaning(text), "possible": []}
    meant, possible = tell.guesses(text)
    told = [tell.meaning(each) for each in dict.fromkeys((*meant, *possible))]
    is_free = shape.kind == TEXT and bool(text)
    return {
        "is_valid": is_free,
        "meant": told[0] if meant else None,
        "possible": [] if meant else told,
    }


def word_said(shape: Shape, word: str, locale: Locale) -> str:
    """A word of the program that stands in the file, as readers or authors know it; "" of one that nobody reads."""
    if shape.model is Price:
        return locale.text(PRICES[word]) if PRICES.get(word) else ""
    if word in UNTIMED and word in shape.words:
        return locale.text(UNTIMED[word])
    return locale.text(word) if word in VALUES else word


def _meaning(text: str, said: Mapping[str, str] | None = None, means: Iterable[str] = ()) -> Data:
    return {"text": text, "said": dict(said or {}), "means": [*means]}


class _Teller:
    """One value of the file, in words."""

    def __init__(self, policy: Policy, path: Path, shape: Shape, author: str) -> None:
        self.policy, self.path, self.shape, self.author = policy, path, shape, author

    def meaning(self, text: str) -> Data:
        value = self.value(text)
        locales = (Locale.of(self.policy, each) for each in self.policy.languages)
        said = {each.language: self._in_words(value, each) for each in locales}
        return _meaning(text, said, self._means(value))

    def value(self, text: str) -> Any:
        """None if the file may not say it so."""
        if text in (*self.shape.choices, *self.shape.words):
            return text
        grammar = self._grammar(text)
        if grammar is None:
            return None
        try:
            value = grammar.read(text)
        except ValueError:  # of pydantic's errors too
            return None
        return None if isinstance(value, Untimed) else value

    def guesses(self, text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """What was plainly meant, and what may be meant."""
        shape, grammar = self.shape, self._grammar(text)
        known = FORMATS[grammar.format] if grammar else None
        is_time = bool(shape.words) and shape.kind != TEXT
        near = (
            lengths.guess_word(text, shape.words)
            if is_time
            else spelling.nearest(text, (*shape.choices, *shape.words))
        )
        meant = (known.guess(text) if known else None) or near
        if meant:
            return (meant,), ()
        asked = lengths.possible_words(text) if is_time else ()
        return (), asked or (known.possible(text) if known else ())

    @property
    def _is_window(self) -> bool:
        above = shape_at(self.path[:-1])
        return above is not None and above.model is Windows

    def _grammar(self, text: str) -> _Grammar | None:
        holds = "window" if self._is_window else self.shape.holds
        if holds == "day":
            holds = "year-day" if text.startswith(notation.EVERY) else "date"
        return _GRAMMARS.get(holds)

    def _in_words(self, value: Any, locale: Locale) -> str:
        if isinstance(value, str):
            return word_said(self.shape, value, locale)
        if self._is_window:
            windows = Windows.model_construct(root={str(self.path[-1]): value})
            return windows_in_words(locale, windows)
        return ValueWords(self.policy, self.policy, locale).value(value)

    def _means(self, value: Any) -> Iterator[str]:
        promise = _promise(self.policy, self.path, value)
        if promise is None:
            return
        locale = locale_for(self.policy, self.author)
        if promise.time.is_business:
            week = hours_of_promise(self.policy, promise).open
            hours = ValueWords(self.policy, self.policy, locale).week(week)
            yield (_DAY_AND_NIGHT if week.is_always else _COUNTS).in_(self.author, {"hours": hours})
        ends = _example(self.policy, promise)
        if ends is not None:
            reported, due = (
                locale.text("{day}, {time}", day=locale.day(each.date()), time=locale.time_of_day(each))
                for each in ends
            )
            yield _ENDS.in_(self.author, {"reported": reported, "due": due})


def _promise(policy: Policy, path: Path, value: Any) -> Promise | None:
    """The promise that a tier would make of a severity with this time."""
    tier = policy.tiers.get(str(path[1])) if path[:1] == ("tiers",) and len(path) >= _OF_A_TIER else None
    severity = next((str(each) for each in path[2:] if each in policy.severities), None)
    if tier is None or severity is None or not isinstance(value, Duration):
        return None
    kind = ON_CALL.key if path[2] == "on_call" else str(path[2])
    return Promise(kind, tier.id, severity, value, path)


def _example(policy: Policy, promise: Promise) -> tuple[datetime.datetime, datetime.datetime] | None:
    """A report and its end, as the first region counts; over a weekend if the tier has one."""
    if promise.kind == ON_CALL.key:  # another clock, in which somebody is on call
        return None
    sla = bake_policy(policy)
    counted = engine_commitment(promise.time, policy.counting) | engine_repetition(promise.time)
    alone = {
        **{name: each for name, each in sla.items() if name != "on_call"},
        "severities": [promise.severity],
        "commitments": {promise.tier: {promise.severity: counted}},
        "escalation": {},
    }
    found = next(iter(examples(alone, promise.tier, sla["regions"] and next(iter(sla["regions"])))), None)
    return (found.answer.reported, found.answer.due) if found else None
