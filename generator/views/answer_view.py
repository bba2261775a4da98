"""An Answer in one language: the sentence, its reasons and its steps. The browser's twin is calculator/reasons.js."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any

from ..core.messages import ENGLISH, fill
from ..deadlines.answers import Answer, Further, Step
from ..deadlines.engine.calendar import DAY, Calendar, at, date_of, instants_of, us_of, wall_of
from ..deadlines.engine.reasons import Reason
from ..deadlines.world.zone_names import zone_city
from ..i18n.locale import Locale
from ..i18n.offsets import offset
from ..policy.notation import MINUTES_A_DAY, minute_of
from ..policy.promises import ON_CALL

Words = Mapping[str, Any]


@dataclass(frozen=True)
class AnswerView:
    """Finished strings; `due_iso` with the offset of the region's zone."""

    question: str
    reported: str
    reported_iso: str
    promise: str
    sentence: str
    due: str  # "Mo., 30. Nov. 2026, 11:00 Uhr"
    due_iso: str
    why: tuple[str, ...]
    steps: tuple[str, ...]
    step_note: str  # why a step has no time of day; "" if each has one
    further: tuple[str, ...] = ()  # the other kinds of promise: "Lösungszeit: 8 Arbeitsstunden, bis Mo., …"


@dataclass(frozen=True)
class ExampleView:
    tier: str
    tier_name: str
    situation: str
    answer: AnswerView


@dataclass(frozen=True)
class CalculatorView:
    """`words` is JSON for the element; `of_tier` computes the examples of one, when a page asks."""

    words: str
    tiers: tuple[str, ...]
    of_tier: Callable[[str], tuple[ExampleView, ...]]
    caveat: str  # what has to stand beside examples where a report does not start the clock, else ""
    ways: tuple[tuple[str, str], ...] = ()  # to report, and their names, where a time depends on it

    @property
    def has_examples(self) -> bool:
        return any(map(self.of_tier, self.tiers))


class AnswerWords:
    """The calculator's words for one language (`calculator_words`), and the names of `/sla.json`."""

    def __init__(self, words: Words, locale: Locale, names: Mapping[str, Mapping[str, str]]) -> None:
        self.words, self.locale, self.names = words, locale, names

    def view(self, answer: Answer, *, names_zone: bool = True) -> AnswerView:
        name = self.name("severities", answer.severity)
        severity = f"{self.words['names']['codes'].get(answer.severity, '')} {name}".strip()
        return AnswerView(
            question=_fill(
                self.words["question"],
                tier=self.name("tiers", answer.tier),
                severity=severity,
                region=self.name("regions", answer.region),
                reported=self.date_time(answer.clock, answer.reported),
            ),
            reported=self.date_time(answer.clock, answer.reported),
            reported_iso=answer.reported.isoformat(),
            promise=self.promise(answer.commitment),
            sentence=self.sentence(answer, names_zone=names_zone),
            due=self.date_time(answer.clock, answer.due),
            due_iso=answer.due.isoformat(),
            why=(*self.why(answer), *self.local(answer)),
            steps=tuple(self._step(answer.clock, step) for step in answer.steps),
            step_note="" if all(step.is_told for step in answer.steps) else self.words["untold"],
            further=tuple(self.further(each, answer.tier, answer.severity) for each in answer.further),
        )

    def _step(self, calendar: Calendar, step: Step) -> str:
        return _fill(
            self.words["step" if step.is_told else "stepAfter"],
            due=self.date_time(calendar, step.due),
            to=", ".join(self.name("roles", role) for role in step.to),
            after=self.promise(step.after),
        )

    def further(self, further: Further, tier: str, severity: str) -> str:
        """`Zwischenstand: jede Stunde, der erste bis Mo., 30. Nov. 2026, 11:00 Uhr`"""
        kinds = self.words["kinds"]
        said = kinds["untimed"][further.word] if further.word else self._often(further.commitment)
        note = kinds["notes"].get(further.kind, {}).get(tier, {}).get(severity)
        line = "plain" if further.due is None else "first" if "every" in further.commitment else "line"
        return _fill(
            kinds[line],
            kind=kinds.get(further.commitment.get("reported")) or kinds["names"][further.kind],
            promise=f"{said} ({note})" if note else said,
            due="" if further.due is None else self.date_time(further.clock, further.due),
        )

    def _often(self, promised: Mapping[str, Any]) -> str:
        once, every = self.promise(promised), self.words["kinds"]["every"]
        return every.get(once) or _fill(every["other"], promise=once) if "every" in promised else once

    def sentence(self, answer: Answer, *, names_zone: bool = True) -> str:
        """`Sie hören spätestens am Montag, 30. November 2026, 11:00 Uhr Ortszeit Berlin (UTC+1) von uns.`"""
        due, place, ahead = self._long(answer.due), self.zone(answer.zone), offset(answer.due)
        said = place if ahead.startswith(place) else f"{place} ({ahead})"
        return _fill(self.words["answer"], due=f"{due} {said}" if names_zone else due)

    def reader(self, zone: str, due: datetime) -> str:
        """`In Ihrer Zeitzone (Kathmandu, UTC+5:45) ist das Montag, …`"""
        city, ahead = zone_city(self.locale, zone), offset(due)
        # A zone that is called by its offset says it once.
        said = self.words["reader"].replace(", {offset}", "" if city == ahead else ", {offset}")
        return _fill(said, zone=city, offset=ahead, due=self._long(due))

    def _long(self, due: datetime) -> str:
        return _fill(self.words["long"], day=self.locale.day(due.date()), time=self.locale.time_of_day(due))

    def zone(self, zone: str) -> str:
        """`Ortszeit Berlin`; of a zone that is no region's: `Ortszeit Kathmandu`."""
        zones, city = self.words["zones"], zone_city(self.locale, zone)
        return str(zones.get(zone) or (city if city.startswith("UTC") else _fill(zones["other"], place=city)))

    def local(self, answer: Answer) -> tuple[str, ...]:
        """Where the customer's local time counts, which that is; nothing for what runs day and night."""
        said = self.words.get("local")
        if not said or answer.own_zone or answer.commitment["unit"] == "minutes":
            return ()
        return (_fill(said, zone=self.zone(answer.zone), region=self.name("regions", answer.region)),)

    def rule(self, answer: Answer) -> str:
        """`In der Supportstufe Standard zugesagt: 4 Arbeitsstunden.`"""
        promise, kinds = self.promise(answer.commitment), self.words.get("kinds", {})
        notes = kinds["notes"].get(ON_CALL.key, {}) if answer.is_on_call else self.words.get("notes", {})
        note = notes.get(answer.tier, {}).get(answer.severity)
        beside = "; ".join(filter(None, (kinds[ON_CALL.key] if answer.is_on_call else "", note)))
        promise = f"{promise} ({beside})" if beside else promise
        said = _fill(self.words["rule"], tier=self.name("tiers", answer.tier), promise=promise)
        # "30 Min." ends the sentence with its own full stop.
        return re.sub(r"\.\.(?= |$)", ".", said)

    def counting(self, answer: Answer) -> str:
        is_other = answer.is_on_call and answer.commitment["unit"] == "business-minutes"
        return str(self.words["counting"][ON_CALL.key if is_other else answer.commitment["unit"]])

    def early(self, answer: Answer, version: str, effective: date) -> str:
        """What has to be said of a report dated before the version that answers applies; else empty."""
        if answer.reported.date() >= effective:
            return ""
        return _fill(self.words["early"], version=version, date=self.locale.date(effective))

    def refusal(self, code: str, **values: str) -> str:
        """Why there is no answer."""
        return _fill(self.words["refused"][code], **values)

    def why(self, answer: Answer | Further) -> tuple[str, ...]:
        runs = (each.stop_us - each.start_us for each in answer.reasons if each.kind == "counted")
        total = " + ".join(map(self.duration, runs))
        lines = tuple(self._line(answer, each, total) for each in answer.reasons)
        clock_said = _fill(self.words.get("ownZone", ""), zone=self.zone(answer.own_zone))
        return (clock_said, *lines) if answer.own_zone and lines else lines

    def promise(self, promised: Mapping[str, Any]) -> str:
        """`4 Arbeitsstunden` from {amount, unit}, `2 bis 4 Arbeitsstunden` with {least}."""
        amount, unit, least = promised["amount"], promised["unit"], promised.get("least", 0)
        if not amount:
            return str(self.words["once"])
        if promised.get("said_in") or (unit.endswith("minutes") and not (amount % 60 or least % 60)):
            amount, least = (each // 60 if each % 60 == 0 else each / 60 for each in (amount, least))
            unit = unit.replace("minutes", "hours")
        said = self._plural(self.words["promised"][unit], amount)
        if not least:
            return said
        first, last = map(self.locale.number, (least, amount))
        return said.replace(last, _fill(self.words["range"], least=first, most=last), 1)

    def duration(self, us: int) -> str:
        """`2 Stunden 30 Minuten`"""
        seconds = us // 1_000_000
        amounts = {"hour": seconds // 3600, "minute": seconds % 3600 // 60, "second": seconds % 60}
        parts = [self._plural(self.words["units"][unit], n) for unit, n in amounts.items() if n]
        return " ".join(parts) or self._plural(self.words["units"]["minute"], 0)

    def moment(self, wall: datetime, day: str = "") -> str:
        day = day or self.locale.short_day(wall.date())
        return _fill(self.words["moment"], day=day, time=self.locale.time_of_day(wall))

    def dated(self, wall: datetime) -> str:
        """`Mo., 30. Nov. 2026, 11:00 Uhr`"""
        return self.moment(wall, self.locale.dated_day(wall.date()))

    def date_time(self, calendar: Calendar, instant: datetime) -> str:
        """`So., 25. Okt. 2026, 2:30 Uhr (UTC+1)`: the offset where the clock shows this time twice."""
        return self._with_zone(calendar, instant, self.dated(_wall(instant)))

    def _with_zone(self, calendar: Calendar, instant: datetime, said: str) -> str:
        is_twice = len(instants_of(calendar, _wall(instant))) > 1
        return _fill(self.words["there"], at=said, zone=offset(instant)) if is_twice else said

    def name(self, kind: str, key: str) -> str:
        return str(self.words["names"][kind].get(key, key))

    def _plural(self, forms: Mapping[str, str], n: float) -> str:
        form = forms.get(self.locale.babel.plural_form(n)) or forms["other"]
        return _fill(form, n=self.locale.number(n))

    def _line(self, answer: Answer | Further, reason: Reason, total: str) -> str:
        calendar, commitment = answer.calendar, answer.commitment
        start, stop = reason.start_us, reason.stop_us
        is_date = reason.kind in ("closed", "rest", "receipt", "taken", "day")
        wall = wall_of(start if is_date else calendar.local(start))
        near, until = answer.reported.year, self.locale.clock(minute_of(commitment.get("until", "0:00")))
        first, last = (self._day(date_of(us // DAY), near) for us in (start, stop))
        span = _fill(self.words["span"], **{"from": first, "to": last}) if stop > start else first
        return _fill(
            self.words["why"][_line_of(reason, calendar)],
            at=self._moment(wall, near) if is_date else self._near(calendar, start, near),
            day=self._day(wall.date(), near),
            time=self.locale.time_of_day(wall),
            days=span,
            duration=self.duration(stop - start),
            reason=self.names.get(self.locale.language, {}).get(reason.key or "", reason.key),
            n=reason.n,
            unit=self.words["dayUnit"],
            until=_fill(self.words["hour"], time=until),
            promise=self.promise({**commitment, "least": 0}),
            sum=total,
            **{"from": self._from(calendar, reason, wall), "to": self._to(answer, reason, wall, near)},
        )

    def _day(self, day: date, near: int) -> str:
        """The year is said where it is not that of the report, `near`, which the question says."""
        return self.locale.short_day(day) if day.year == near else self.locale.dated_day(day)

    def _moment(self, wall: datetime, near: int) -> str:
        return self.moment(wall) if wall.year == near else self.dated(wall)

    def _near(self, calendar: Calendar, at_us: int, near: int) -> str:
        return self._with_zone(calendar, (due := at(calendar, at_us)), self._moment(_wall(due), near))

    def _from(self, calendar: Calendar, reason: Reason, wall: datetime) -> str:
        """Of a change of the clock, what it showed before."""
        if reason.kind == "clock":
            return self.locale.time_of_day(wall_of(calendar.local(reason.start_us - 1) + 1))
        said, start = self.locale.time_of_day(wall), at(calendar, reason.start_us)
        return self._with_zone(calendar, start, said) if reason.kind == "counted" else said

    def _to(self, answer: Answer | Further, reason: Reason, wall: datetime, near: int) -> str:
        """The end of a stretch: on its own day `18:00` or `24:00`, else with the day."""
        if reason.kind != "counted":
            return self.locale.time_of_day(wall)
        instant = at(answer.calendar, reason.stop_us - 1) + timedelta(microseconds=1)
        # Where clocks are put back at the end, a deadline is shown for the second time, as the answer says.
        if answer.due and reason.stop_us == us_of(answer.due) and _wall(answer.due) < _wall(instant):
            instant = answer.due
        if (end := _wall(instant)).date() == wall.date():
            return self._with_zone(answer.calendar, instant, self.locale.time_of_day(end))
        if end == datetime.combine(wall.date(), datetime.min.time()) + timedelta(days=1):
            return self.locale.clock(MINUTES_A_DAY)
        return self._with_zone(answer.calendar, instant, self._moment(end, near))


def _line_of(reason: Reason, calendar: Calendar) -> str:
    """Which sentence says it."""
    if reason.kind == "closed" and reason.key:
        return "shut" if reason.key.startswith("special-") else "holiday"
    if reason.kind == "closed":
        return "weekend" if _is_weekend(reason.start_us // DAY, reason.stop_us // DAY) else "closed"
    if reason.kind == "counted":
        first, last = (calendar.local(us) // DAY for us in (reason.start_us, reason.stop_us - 1))
        return "long" if first != last else "special" if reason.key else "counted"
    return "special-day" if reason.kind == "day" and reason.key else reason.kind


def _is_weekend(first: int, last: int) -> bool:
    """Saturday or Sunday, with a Friday if it is free too."""
    return {5} != {date_of(day).isoweekday() for day in range(first, last + 1)} <= {5, 6, 7}


def _wall(instant: datetime) -> datetime:
    return instant.replace(tzinfo=None)


def _fill(text: str, **values: object) -> str:
    return fill(text, {name: str(value) for name, value in values.items()}, ENGLISH)
