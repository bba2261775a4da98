"""The verb `deadline`: one question to the policy, answered in words or as JSON.

As in the calculator's address, the time of the report may be told in another zone than the region's. Where a policy
counts in the customer's local time, the zone is that in which it counts: it has to be told.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

from ..core.errors import CLEAN, FINDINGS, MISUSED
from ..deadlines.answers import (
    Answer,
    DoubtfulTime,
    Further,
    NoTime,
    UnknownChoice,
    answer,
    instant_of,
)
from ..deadlines.by_way import in_way
from ..deadlines.calendars import MINUTE, around_gap, calendar_named, region_clock
from ..deadlines.customers_zone import in_zone, is_customers_time
from ..deadlines.engine.calendar import SlaError
from ..deadlines.world.countries import listed_zones
from ..deadlines.world.zones import zone_info
from ..i18n.locale import Locale
from ..policy.policy import Policy
from ..policy.portal.groups import PARAMETERS
from ..versions.contract_data import agreed_sla
from ..versions.contract_terms import for_contract
from ..versions.history import History, Period
from ..versions.questions import Answering, Misasked, Question, asked, time_of
from ..views.answer_view import AnswerWords
from ..views.calculator_words import calculator_words
from .policy_file import sound_policy

_ZONES_LIKE = ("Europe/Berlin", "Asia/Kathmandu")


class NoZone(Exception):
    """The customer's time zone is not told, and the policy counts in it."""


def run_deadline(
    policy_file: Path, today: date, question: Question, *, wanted: str | None, language: str, as_json: bool
) -> int:
    """Prints the answer to stdout, what is wrong with the question to stderr.

    wanted  a language of the policy, asked for by name; language: the one of who asks, also of findings
    """
    sound = sound_policy(policy_file, today, language)
    if sound is None:
        return FINDINGS
    history = History(*sound)
    languages = history.policy.languages
    if wanted is not None and wanted not in languages:
        print(f"the policy has no language {wanted}; it has {', '.join(languages)}", file=sys.stderr)
        return MISUSED
    try:
        found = asked(history, question)
    except Misasked as refused:
        print(refused, file=sys.stderr)
        return MISUSED
    known = found.period.policy.languages
    spoken = next((each for each in (wanted, language) if each in known), known[0])
    return _answered(history, found, question, spoken, as_json)


def _answered(history: History, asked: Answering, question: Question, language: str, as_json: bool) -> int:
    period, contract = asked.period, asked.contract
    policy, locale = period.policy, Locale.of(period.policy, language)
    sla = agreed_sla(history, (period, contract)) if contract else history.sla_of(period)
    said = for_contract(policy, contract, locale) if contract else policy
    answer_words = AnswerWords(calculator_words(said, locale), locale, sla["names"])
    try:
        found = answer(*on_clock(in_way(sla, question.way), asked.choice, question))
    except NoTime as none:
        print(_json_of_word(none, policy) if as_json else _text_of_word(none, answer_words))
        return CLEAN
    except (UnknownChoice, DoubtfulTime, SlaError, NoZone) as error:
        print(_refusal(error, answer_words, sla), file=sys.stderr)
        return MISUSED
    print(_json(found, policy, sla) if as_json else _text(found, answer_words, period, question.zone))
    return CLEAN


def on_clock(
    sla: Mapping[str, Any], choice: tuple[str, str, str], question: Question
) -> tuple[Mapping[str, Any], str, str, str, datetime]:
    """What `answer` takes: the data on the clocks that count, and a report that these clocks show, or its instant."""
    reported, zone = time_of(question.reported), question.zone
    if not zone:
        if is_customers_time(sla):
            raise NoZone
        return sla, *choice, reported
    if zone not in listed_zones():
        raise UnknownChoice("zone", zone, _ZONES_LIKE)
    there = in_zone(sla, zone)
    if is_customers_time(sla):
        return there, *choice, reported
    calendar = calendar_named(there, next(iter(there["calendars"])))
    clock = region_clock(there, next(iter(there["regions"])), calendar)
    return sla, *choice, instant_of(clock, reported)


def _json(found: Answer, policy: Policy, sla: Mapping[str, Any]) -> str:
    steps = policy.escalation.get(found.severity, ())
    data = {
        "due": found.due.astimezone(UTC).isoformat(),
        "due_local": found.due.isoformat(),
        **({"zone": found.zone} if is_customers_time(sla) else {}),
        "escalation": [
            {"after": step.after.words, "to": list(step.to), "due": each.due.isoformat()}
            for step, each in zip(steps, found.steps, strict=True)
        ],
        **({"on_call": True} if found.is_on_call else {}),
        "counted": [[start.isoformat(), stop.isoformat()] for start, stop in found.counted],
        **_version_and_promises(policy, found.further),
    }
    return json.dumps(data, ensure_ascii=False, indent=2)


def _version_and_promises(policy: Policy, further: Sequence[Further]) -> dict[str, Any]:
    """Of the other kinds of promise when each is due, for the first time if it is repeated, or its word."""
    document = policy.document
    said = {
        each.kind: {
            "due": each.due.astimezone(UTC).isoformat() if each.due else None,
            "due_local": each.due.isoformat() if each.due else None,
            **({"promised": each.word} if each.word else {}),
            **({"every": True} if "every" in each.commitment else {}),
        }
        for each in further
    }
    return {
        "version": document.version,
        "effective": document.effective.isoformat(),
        **({"promises": said} if said else {}),
    }


def _json_of_word(none: NoTime, policy: Policy) -> str:
    data = {"due": None, "promised": none.value, **_version_and_promises(policy, none.further)}
    return json.dumps(data, ensure_ascii=False, indent=2)


def _text_of_word(none: NoTime, answer_words: AnswerWords) -> str:
    """Nothing of first responses where no tier promises one, and what they promise instead is due."""
    leads = answer_words.words.get("kinds", {}).get("leads")
    is_led = any(each.kind == leads and each.due for each in none.further)
    further = (answer_words.further(each, none.tier, none.severity) for each in none.further)
    return "\n".join([*([] if is_led else [answer_words.words["untimed"][none.value]]), *further])


def _text(found: Answer, answer_words: AnswerWords, period: Period, zone: str) -> str:
    view = answer_words.view(found)
    there = found.due.astimezone(zone_info(zone)) if zone else found.due
    is_elsewhere = there.utcoffset() != found.due.utcoffset()
    lines = [
        f"{view.sentence} {answer_words.reader(zone, there)}" if is_elsewhere else view.sentence,
        "",
        view.question,
        answer_words.rule(found),
        answer_words.counting(found),
    ]
    version = answer_words.locale.version(period.version, is_draft=period.released is None)
    early = answer_words.early(found, version, period.effective)
    lines += [early, ""] if early else [""]
    lines += [answer_words.locale.text("Why this time?"), *(f"  {line}" for line in view.why)]
    for each, said in zip(found.further, view.further, strict=True):
        lines += ["", said, *(f"  {line}" for line in answer_words.why(each))]
    if view.steps:
        lines += [
            "",
            answer_words.locale.text("If the problem remains unresolved"),
            *(f"  {line}" for line in (*view.steps, view.step_note) if line),
        ]
    return "\n".join(lines)


def _refusal(error: Exception, answer_words: AnswerWords, sla: Mapping[str, Any]) -> str:
    """One sentence, and for a doubtful time what to write instead."""
    if isinstance(error, NoZone):
        return answer_words.locale.text(
            "Times are counted in the customer's local time: name their time zone, for example with --zone Europe/Berlin."
        )
    if isinstance(error, UnknownChoice):
        name = PARAMETERS.get(error.name, error.name)
        return answer_words.refusal(name, value=error.value, accepted=", ".join(error.accepted))
    if isinstance(error, DoubtfulTime):
        return _doubt(error, answer_words)
    days = {key: answer_words.locale.date(date.fromisoformat(sla[key])) for key in ("from", "until")}
    return answer_words.refusal("horizon", **days)


def _doubt(doubt: DoubtfulTime, answer_words: AnswerWords) -> str:
    said = answer_words.locale.time_of_day
    values = {"day": answer_words.locale.short_day(doubt.wall.date()), "time": said(doubt.wall)}
    if doubt.instants:
        refused = answer_words.refusal("twice", **values)
        return "\n".join(
            [refused, *(f"  --reported {each.isoformat(timespec='minutes')}" for each in doubt.instants)]
        )
    last, shown = around_gap(doubt.calendar, doubt.wall)
    refused = answer_words.refusal("gap", **values, **{"from": said(last + MINUTE), "to": said(shown)})
    return "\n".join(
        [refused, *(f"  --reported {each.isoformat(timespec='minutes')}" for each in (last, shown))]
    )
