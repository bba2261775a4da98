"""The promises of the seed's policy, answered with their reasons in both languages."""

from datetime import datetime
from typing import Any

import pytest

from generator.deadlines.answers import DoubtfulTime, UnknownChoice, answer
from generator.deadlines.baking import bake_policy
from generator.deadlines.engine.calendar import SlaError
from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.answer_view import AnswerView, AnswerWords
from generator.views.calculator_words import calculator_words
from tests.support.changed_policy import changed_policy
from tests.support.kinds_policy import OWN_KIND, kinds_policy
from tests.support.policies import changed, real

SLA = bake_policy(real())


def said(language: str, *question: str, policy: Policy | None = None, sla: Any = None) -> AnswerView:
    """tier, severity, region and report time -> the answer in words."""
    policy, sla = policy or real(), sla or SLA
    locale = Locale.of(policy, language)
    *choice, reported = question
    found = answer(sla, *choice, datetime.fromisoformat(reported))
    return AnswerWords(calculator_words(policy, locale), locale, sla["names"]).view(found)


PROMISES = [
    (
        ("standard", "P1", "germany", "2026-11-27T16:00"),
        "2026-11-30T11:00:00+01:00",
        [
            "Fr., 27. Nov., 16:00–18:00 Uhr: 2 Stunden",
            "Sa., 28. Nov. bis So., 29. Nov.: Wochenende",
            "Mo., 30. Nov., 9:00–11:00 Uhr: 2 Stunden",
            "2 Stunden + 2 Stunden = 4 Arbeitsstunden",
        ],
        [
            "Fri 27 Nov, 16:00–18:00: 2 hours",
            "Sat 28 Nov to Sun 29 Nov: weekend",
            "Mon 30 Nov, 9:00–11:00: 2 hours",
            "2 hours + 2 hours = 4 business hours",
        ],
    ),
    (
        ("standard", "P1", "germany", "2026-04-03T16:00"),
        "2026-04-07T13:00:00+02:00",
        [
            "Außerhalb der Support-Zeiten gemeldet: Gezählt wird ab Di., 7. Apr., 9:00 Uhr.",
            "Fr., 3. Apr.: Feiertag (Karfreitag)",
            "Sa., 4. Apr. bis So., 5. Apr.: Wochenende",
            "Mo., 6. Apr.: Feiertag (Ostermontag)",
            "Di., 7. Apr., 9:00–13:00 Uhr: 4 Stunden",
            "4 Stunden = 4 Arbeitsstunden",
        ],
        [
            "Reported outside the service hours: time counts from Tue 7 Apr, 9:00.",
            "Fri 3 Apr: holiday (Good Friday)",
            "Sat 4 Apr to Sun 5 Apr: weekend",
            "Mon 6 Apr: holiday (Easter Monday)",
            "Tue 7 Apr, 9:00–13:00: 4 hours",
            "4 hours = 4 business hours",
        ],
    ),
    (
        ("standard", "P1", "germany", "2027-05-14T16:00"),
        "2027-05-18T11:00:00+02:00",
        [
            "Fr., 14. Mai, 16:00–18:00 Uhr: 2 Stunden",
            "Sa., 15. Mai bis So., 16. Mai: Wochenende",
            "Mo., 17. Mai: Feiertag (Pfingstmontag)",
            "Di., 18. Mai, 9:00–11:00 Uhr: 2 Stunden",
            "2 Stunden + 2 Stunden = 4 Arbeitsstunden",
        ],
        [
            "Fri 14 May, 16:00–18:00: 2 hours",
            "Sat 15 May to Sun 16 May: weekend",
            "Mon 17 May: holiday (Whit Monday)",
            "Tue 18 May, 9:00–11:00: 2 hours",
            "2 hours + 2 hours = 4 business hours",
        ],
    ),
    (
        ("gold", "P1", "germany", "2027-03-28T01:45"),
        "2027-03-28T03:15:00+02:00",
        [
            "So., 28. März, 1:45–3:15 Uhr: 30 Min.",
            "So., 28. März: Die Uhr wird von 2:00 auf 3:00 Uhr umgestellt; "
            "es zählt die wirklich vergangene Zeit.",
            "30 Min., Tag und Nacht, auch an Wochenenden und Feiertagen.",
        ],
        [
            "Sun 28 Mar, 1:45–3:15: 30 minutes",
            "Sun 28 Mar: clocks change from 2:00 to 3:00; the time that really passes counts.",
            "30 minutes, day and night, including weekends and public holidays.",
        ],
    ),
    (  # due at the very change: as the answer says it
        ("gold", "P1", "israel", "2027-10-31T01:30:00+03:00"),
        "2027-10-31T01:00:00+02:00",
        [
            "So., 31. Okt., 1:30 (UTC+3)–1:00 (UTC+2) Uhr: 30 Min.",
            "So., 31. Okt.: Die Uhr wird von 2:00 auf 1:00 Uhr umgestellt; "
            "es zählt die wirklich vergangene Zeit.",
            "30 Min., Tag und Nacht, auch an Wochenenden und Feiertagen.",
        ],
        [
            "Sun 31 Oct, 1:30 (UTC+3)–1:00 (UTC+2): 30 minutes",
            "Sun 31 Oct: clocks change from 2:00 to 1:00; the time that really passes counts.",
            "30 minutes, day and night, including weekends and public holidays.",
        ],
    ),
    (
        ("standard", "P3", "israel", "2026-11-26T16:00"),
        "2026-11-30T16:00:00+02:00",
        [
            "Do., 26. Nov.: Tag des Eingangs, zählt nicht mit",
            "Fr., 27. Nov. bis Sa., 28. Nov.: Wochenende",
            "So., 29. Nov.: Arbeitstag 1",
            "Mo., 30. Nov.: Arbeitstag 2",
            "Fällig zur selben Uhrzeit: 16:00 Uhr.",
        ],
        [
            "Thu 26 Nov: day of receipt, not counted",
            "Fri 27 Nov to Sat 28 Nov: weekend",
            "Sun 29 Nov: business day 1",
            "Mon 30 Nov: business day 2",
            "Due at the same time of day: 16:00.",
        ],
    ),
]


@pytest.mark.parametrize("question, due, german, english", PROMISES)
def test_promises_of_the_seed(
    question: tuple[str, ...], due: str, german: list[str], english: list[str]
) -> None:
    assert said("de", *question).due_iso == due
    assert list(said("de", *question).why) == german
    assert list(said("en", *question).why) == english


def test_the_sentence_names_weekday_date_time_zone_and_offset() -> None:
    question = ("standard", "P1", "germany", "2026-11-27T16:00")
    assert said("de", *question).sentence == (
        "Sie hören von uns spätestens am Montag, 30. November 2026, 11:00 Uhr Ortszeit Berlin (UTC+1)."
    )
    assert said("en", *question).sentence == (
        "You will hear from us by Monday, 30 November 2026 at 11:00 Berlin time (UTC+1)."
    )


def test_escalation_steps_run_on_the_same_engine() -> None:
    view = said("de", "gold", "P2", "germany", "2026-11-27T16:00")
    assert view.steps == (
        "Fr., 27. Nov. 2026, 18:00 Uhr: Director of Support Services (2 Stunden nach der Meldung)",
        "Fr., 27. Nov. 2026, 20:00 Uhr: VP Customer Success, VP Products (4 Stunden nach der Meldung)",
    )
    assert view.step_note == ""
    view = said("de", "standard", "P3", "germany", "2026-11-27T16:00")
    assert (view.steps, view.step_note) == ((), "")


def test_a_step_before_anybody_must_have_read_the_report_has_no_time_of_day() -> None:
    view = said("de", "standard", "P1", "germany", "2026-11-28T23:40")
    assert view.due == "Mo., 30. Nov. 2026, 13:00 Uhr"
    assert view.steps == (
        "1 Stunde nach der Meldung: Director of Support Services",
        "2 Stunden nach der Meldung: VP Customer Success, VP Products",
    )
    assert view.step_note == (
        "Ein Schritt ohne Uhrzeit läge vor der zugesagten ersten Reaktion oder außerhalb der Support-Zeiten."
    )
    view = said("en", "standard", "P1", "germany", "2026-11-30T09:00")
    assert view.steps[0] == "1 hour after the report: Director of Support Services"


# Hours until 18:00, escalated after 1 hour and after 2 hours; what is promised is a number of minutes.
TOLD = [
    ("2026-11-27T15:59", 30, "business-minutes", [True, True]),
    ("2026-11-27T16:00", 30, "business-minutes", [True, True]),  # the second one at closing time
    ("2026-11-27T16:00:00.000001", 30, "business-minutes", [True, False]),
    ("2026-11-27T16:01", 30, "business-minutes", [True, False]),
    ("2026-11-27T17:15", 30, "business-minutes", [False, False]),
    ("2026-11-29T08:00", 30, "business-minutes", [False, False]),
    ("2026-11-27T08:00", 30, "minutes", [True, True]),  # the first one at opening time
    ("2026-11-27T07:59:59.999999", 30, "minutes", [False, True]),
    ("2026-11-27T10:00", 60, "minutes", [True, True]),  # the first one when the response is due
    ("2026-11-27T10:00", 61, "minutes", [False, True]),
]


@pytest.mark.parametrize("reported, amount, unit, told", TOLD)
def test_which_steps_are_told_with_their_time(
    reported: str, amount: int, unit: str, told: list[bool]
) -> None:
    sla = {**SLA, "commitments": {"standard": {"P1": {"amount": amount, "unit": unit}}}}
    found = answer(sla, "standard", "P1", "germany", datetime.fromisoformat(reported))
    assert [step.is_told for step in found.steps] == told


NEPAL = [
    # The evening shift of Thursday belongs to Thursday and ends on Friday at two.
    (("standard", "P1", "2026-11-26T21:00"), "2026-11-27T01:00:00+05:45"),
    (("standard", "P0", "2026-11-27T12:00"), "2026-11-29T10:00:00+05:45"),
    # Monday, 30 November is closed, Thursday, 3 December is short.
    (("standard", "P2", "2026-11-29T22:00"), "2026-12-01T21:00:00+05:45"),
    (("standard", "P3", "2026-12-02T10:00"), "2026-12-04T10:00:00+05:45"),
    (("gold", "P0", "2026-11-28T12:00"), "2026-11-28T12:30:00+05:45"),
    (("platinum", "P0", "2026-11-30T12:00"), "2026-11-30T12:15:00+05:45"),
    (("platinum", "P3", "2026-11-28T12:00"), "2026-11-28T18:00:00+05:45"),
]


@pytest.mark.parametrize("question, due", NEPAL)
def test_a_changed_policy_needs_nothing_but_its_yaml(question: tuple[str, str, str], due: str) -> None:
    policy = changed_policy()
    tier, severity, reported = question
    found = answer(bake_policy(policy), tier, severity, "nepal", datetime.fromisoformat(reported))
    assert found.due.isoformat() == due


def test_reasons_of_night_shifts_closures_and_short_days() -> None:
    policy = changed_policy()
    sla = bake_policy(policy)
    view = said("de", "standard", "P2", "nepal", "2026-11-29T22:00", policy=policy, sla=sla)
    assert list(view.why) == [
        "So., 29. Nov., 22:00 Uhr bis Mo., 30. Nov., 2:00 Uhr: 4 Stunden",
        "Mo., 30. Nov.: geschlossen (Betriebsausflug)",
        "Di., 1. Dez., 9:00–12:00 Uhr: 3 Stunden",
        "Di., 1. Dez., 20:00–21:00 Uhr: 1 Stunde",
        "4 Stunden + 3 Stunden + 1 Stunde = 8 Arbeitsstunden",
    ]
    view = said("en", "standard", "P3", "nepal", "2026-12-02T10:00", policy=policy, sla=sla)
    assert list(view.why) == [
        "Wed 2 Dec: day of receipt, not counted",
        "Thu 3 Dec (Stocktaking): business day 1",
        "Fri 4 Dec: business day 2",
        "Due at the same time of day: 10:00.",
    ]


CLOSING = ("  business_day_ends: at the hour of the report", "  business_day_ends: at closing time")


def test_business_days_that_end_at_closing_time() -> None:
    policy = changed(CLOSING)
    view = said("en", "standard", "P3", "germany", "2026-11-27T16:00", policy=policy, sla=bake_policy(policy))
    assert view.due_iso == "2026-12-01T18:00:00+01:00"
    assert list(view.why) == [
        "Fri 27 Nov: day of receipt, not counted",
        "Sat 28 Nov to Sun 29 Nov: weekend",
        "Mon 30 Nov: business day 1",
        "Tue 1 Dec: business day 2",
        "Due when the service hours end: 18:00.",
    ]


def test_a_day_of_receipt_that_counts() -> None:
    policy = changed(CLOSING, ("  day_of_receipt: not counted", "  day_of_receipt: counted"))
    view = said("en", "standard", "P3", "germany", "2026-11-27T16:00", policy=policy, sla=bake_policy(policy))
    assert list(view.why) == [
        "Fri 27 Nov: business day 1",
        "Sat 28 Nov to Sun 29 Nov: weekend",
        "Mon 30 Nov: business day 2",
        "Due when the service hours end: 18:00.",
    ]


@pytest.mark.parametrize(
    ("time", "promise", "due", "why"),
    [
        (
            "14 days",
            "14 Tage",
            "2026-12-11T16:00:00+01:00",
            "14 Tage später zur selben Uhrzeit; Wochenenden und Feiertage zählen mit.",
        ),
        (
            "1 week",
            "1 Woche",
            "2026-12-04T16:00:00+01:00",
            "1 Woche später zur selben Uhrzeit; Wochenenden und Feiertage zählen mit.",
        ),
        ("1 month", "1 Monat", "2026-12-27T16:00:00+01:00", "1 Monat später zur selben Uhrzeit; Wochenenden und Feiertage zählen mit."),
        ("1 to 2 years", "1 bis 2 Jahre", "2028-11-27T16:00:00+01:00", "2 Jahre später zur selben Uhrzeit; Wochenenden und Feiertage zählen mit."),
        ("1 to 2 hours", "1 bis 2 Stunden", "2026-11-27T18:00:00+01:00", "Fr., 27. Nov., 16:00–18:00 Uhr: 2 Stunden"),
        ("0.5 to 1 hour", "0,5 bis 1 Stunde", "2026-11-27T17:00:00+01:00", "Fr., 27. Nov., 16:00–17:00 Uhr: 1 Stunde"),
        ("30 to 60 minutes", "30 bis 60 Min.", "2026-11-27T17:00:00+01:00", "Fr., 27. Nov., 16:00–17:00 Uhr: 1 Stunde"),
        ("1 to 2 business hours", "1 bis 2 Arbeitsstunden", "2026-11-27T18:00:00+01:00", "Fr., 27. Nov., 16:00–18:00 Uhr: 2 Stunden"),
        ("1.5 hours", "1,5 Stunden", "2026-11-27T17:30:00+01:00", "Fr., 27. Nov., 16:00–17:30 Uhr: 1 Stunde 30 Min."),
        ("90 minutes", "90 Min.", "2026-11-27T17:30:00+01:00", "Fr., 27. Nov., 16:00–17:30 Uhr: 1 Stunde 30 Min."),
        ("1.5 business hours", "1,5 Arbeitsstunden", "2026-11-27T17:30:00+01:00", "Fr., 27. Nov., 16:00–17:30 Uhr: 1 Stunde 30 Min."),
        ("30 business minutes", "30 Minuten", "2026-11-27T16:30:00+01:00", "Fr., 27. Nov., 16:00–16:30 Uhr: 30 Min."),
    ],
)  # fmt: skip
def test_the_further_units(time: str, promise: str, due: str, why: str) -> None:
    words = ("units:\n", "units:\n  business minutes:\n    de: Minute | Minuten\n    en: minute | minutes\n")
    policy = changed(("P1: 4 business hours", f"P1: {time}"), words)
    view = said("de", "standard", "P1", "germany", "2026-11-27T16:00", policy=policy, sla=bake_policy(policy))
    assert (view.promise, view.due_iso, view.why[0]) == (promise, due, why)


def test_what_is_counted_of_a_range_is_its_upper_end() -> None:
    policy = changed(("P1: 4 business hours", "P1: 2 to 4 business hours"))
    view = said("de", "standard", "P1", "germany", "2026-11-27T16:00", policy=policy, sla=bake_policy(policy))
    assert (view.promise, view.due_iso) == ("2 bis 4 Arbeitsstunden", "2026-11-30T11:00:00+01:00")
    assert view.why[-1] == "2 Stunden + 2 Stunden = 4 Arbeitsstunden"


SUNDAY = "      monday to thursday: 9:00–18:00\n      friday: 9:00–16:00\n      sunday: 18:00–22:00\n"
READINGS = [
    (
        ("outside_hours: received on that day", "business_days: monday to friday"),
        "2026-11-28T10:00",
        [
            "Outside the service hours: counts as received on that day.",
            "Sat 28 Nov: day of receipt, not counted",
            "Sun 29 Nov: open, but does not count",
            "Mon 30 Nov: business day 1",
            "Tue 1 Dec: business day 2",
            "Due at the same time of day: 10:00.",
        ],
    ),
    (
        ("outside_hours: received on that day",),
        "2026-11-25T17:00",
        [
            "Wed 25 Nov: day of receipt, not counted",
            "Thu 26 Nov: business day 1",
            "Fri 27 Nov: business day 2",
            "Due when the service hours end: 16:00.",
        ],
    ),
    (
        ("outside_hours: received on that day", "business_days: monday to friday"),
        "2026-11-28T05:00",
        [
            "Outside the service hours: counts as received on that day.",
            "Sat 28 Nov: day of receipt, not counted",
            "Sun 29 Nov: open, but does not count",
            "Mon 30 Nov: business day 1",
            "Tue 1 Dec: business day 2",
            "That time of day is outside the service hours: due at the next opening, Tue 1 Dec, 9:00.",
        ],
    ),
    (
        ("outside_hours: at the next opening", "same_day_until: 9:30", "business_days: monday to friday"),
        "2026-11-27T10:00",
        [
            "Not received by 9:30 on a day that counts: Mon 30 Nov, 9:00 is taken as the time of receipt.",
            "Sat 28 Nov: weekend",
            "Sun 29 Nov: open, but does not count",
            "Mon 30 Nov: taken as the day of receipt, not counted",
            "Tue 1 Dec: business day 1",
            "Wed 2 Dec: business day 2",
            "Due at the same time of day: 9:00.",
        ],
    ),
    (
        ("outside_hours: at the next opening", "same_day_until: 9:30"),
        "2026-11-30T08:00",
        [
            "Outside the service hours: Mon 30 Nov, 9:00 is taken as the time of receipt.",
            "Mon 30 Nov: day of receipt, not counted",
            "Tue 1 Dec: business day 1",
            "Wed 2 Dec: business day 2",
            "Due at the same time of day: 9:00.",
        ],
    ),
]


@pytest.mark.parametrize(("counting", "reported", "lines"), READINGS)
def test_when_a_report_counts_as_received(counting: tuple[str, ...], reported: str, lines: list[str]) -> None:
    policy = changed(
        ("      monday to friday: 9:00–18:00\n", SUNDAY),
        ("  outside_hours: at the next opening", "\n".join(f"  {each}" for each in counting)),
    )
    view = said("en", "standard", "P3", "germany", reported, policy=policy, sla=bake_policy(policy))
    assert list(view.why) == lines


def test_counted_time_adds_up_to_the_promise() -> None:
    found = answer(SLA, "standard", "P2", "israel", datetime(2026, 11, 26, 12, 30))
    assert sum((stop - start).total_seconds() for start, stop in found.counted) == 8 * 3600


@pytest.mark.parametrize(
    "question, name, accepted",
    [
        (("silver", "P1", "germany"), "tiers", ("standard", "gold")),
        (("gold", "P9", "germany"), "severities", ("P1", "P2", "P3", "P4")),
        (
            ("gold", "P1", "france"),
            "regions",
            ("united-states", "united-kingdom", "germany", "israel"),
        ),
    ],
)
def test_what_is_not_in_the_policy_is_refused(
    question: tuple[str, str, str], name: str, accepted: tuple[str, ...]
) -> None:
    with pytest.raises(UnknownChoice) as refused:
        answer(SLA, *question, datetime(2026, 11, 26, 12))
    assert (str(refused.value), refused.value.name, refused.value.accepted) == (name, name, accepted)


def test_a_name_may_be_written_in_small_letters() -> None:
    assert answer(SLA, "Gold", "p1", "Germany", datetime(2026, 11, 26, 12)).severity == "P1"


def test_a_time_that_occurs_twice_is_not_guessed() -> None:
    with pytest.raises(DoubtfulTime) as doubt:
        answer(SLA, "gold", "P1", "germany", datetime(2026, 10, 25, 2, 30))
    assert str(doubt.value) == "2026-10-25T02:30:00"
    assert [each.isoformat() for each in doubt.value.instants] == [
        "2026-10-25T02:30:00+02:00",
        "2026-10-25T02:30:00+01:00",
    ]


def test_beyond_the_horizon_is_refused() -> None:
    with pytest.raises(SlaError) as refused:
        answer(SLA, "gold", "P1", "germany", datetime(2029, 12, 31, 23, 59))
    assert refused.value.code == "horizon"


def test_a_promise_that_ends_in_an_abbreviation_ends_its_sentence() -> None:
    locale = Locale.of(real(), "de")
    answer_words = AnswerWords(calculator_words(real(), locale), locale, SLA["names"])
    found = answer(SLA, "gold", "P1", "germany", datetime(2026, 11, 27, 16))
    assert answer_words.rule(found) == "In der Supportstufe Gold zugesagt: 30 Min."


@pytest.mark.parametrize(
    ("question", "lines"),
    [
        # The evening before Good Friday: what lies between the report and the first opening is named.
        (
            ("standard", "P3", "germany", "2027-03-25T20:00"),
            [
                "Outside the service hours: Tue 30 Mar, 9:00 is taken as the time of receipt.",
                "Fri 26 Mar: holiday (Good Friday)",
                "Sat 27 Mar to Sun 28 Mar: weekend",
                "Mon 29 Mar: holiday (Easter Monday)",
                "Tue 30 Mar: taken as the day of receipt, not counted",
            ],
        ),
        # Within the hours nothing lies between.
        (
            ("standard", "P3", "germany", "2027-03-30T10:00"),
            ["Tue 30 Mar: day of receipt, not counted"],
        ),
        # A change of the clock exactly at the deadline.
        (
            ("gold", "P1", "germany", "2027-03-28T01:30"),
            [
                "Sun 28 Mar, 1:30–2:00: 30 minutes",
                "Sun 28 Mar: clocks change from 2:00 to 3:00; the time that really passes counts.",
            ],
        ),
        (
            ("gold", "P1", "germany", "2027-03-28T01:29"),
            [
                "Sun 28 Mar, 1:29–1:59: 30 minutes",
                "30 minutes, day and night, including weekends and public holidays.",
            ],
        ),
    ],
)
def test_the_reasons_leave_nothing_out(question: tuple[str, ...], lines: list[str]) -> None:
    assert list(said("en", *question).why[: len(lines)]) == lines


def test_the_next_opening_may_have_the_time_of_day_of_the_report() -> None:
    """The hours of the last day counted are over by then: due on a later day, and not "at the same time of day"."""
    short = (
        "  germany:\n    special_days:\n      - date: 2026-12-24\n        name:\n          de: Heiligabend\n"
    )
    short += "          en: Christmas Eve\n        open: 7:00\u20138:30\n"
    policy = changed(("  germany:\n", short), ("      P3: 2 business days\n", "      P3: 1 business day\n"))
    question = ("standard", "P3", "germany")
    late = said("en", *question, "2026-12-23T09:00", policy=policy, sla=bake_policy(policy))
    assert late.due_iso == "2026-12-28T09:00:00+01:00"
    assert (
        late.why[-1]
        == "That time of day is outside the service hours: due at the next opening, Mon 28 Dec, 9:00."
    )
    same = said("en", *question, "2026-12-22T09:00", policy=policy, sla=bake_policy(policy))
    assert (same.due_iso, same.why[-1]) == ("2026-12-23T09:00:00+01:00", "Due at the same time of day: 9:00.")


def test_an_instant_is_answered_in_the_time_of_the_region() -> None:
    found = answer(SLA, "standard", "P1", "germany", datetime.fromisoformat("2026-11-27T15:00+00:00"))
    assert (found.reported.isoformat(), found.due.isoformat()) == (
        "2026-11-27T16:00:00+01:00",
        "2026-11-30T11:00:00+01:00",
    )


def test_a_severity_for_which_nothing_is_promised_is_refused() -> None:
    sla = SLA | {"commitments": {"gold": {"P1": {"amount": 30, "unit": "minutes"}}}}
    for tier, accepted in (("gold", ("P1",)), ("standard", ())):
        with pytest.raises(UnknownChoice) as refused:
            answer(sla, tier, "P2", "germany", datetime(2026, 11, 26, 12))
        assert (refused.value.name, refused.value.value, refused.value.accepted) == (
            "promise",
            "P2",
            accepted,
        )


def further(language: str, *question: str) -> tuple[str, ...]:
    return said(language, *question, policy=kinds_policy(), sla=bake_policy(kinds_policy())).further


def test_each_further_kind_has_its_own_time() -> None:
    assert further("de", "gold", "P1", "germany", "2026-11-27T16:30") == (
        "Zwischenstand: jede Stunde, der erste bis Fr., 27. Nov. 2026, 17:30 Uhr",
        "Umgehungslösung: 2 Stunden, bis Fr., 27. Nov. 2026, 18:30 Uhr",
        "Lösungszeit: 4 Stunden, bis Fr., 27. Nov. 2026, 20:30 Uhr",
    )
    assert further("en", "standard", "P2", "germany", "2026-11-27T16:30") == (
        "Start of work: Not promised",
        "Resolution time: 3 business days (third-party software excepted), by Wed, 2 Dec 2026, 16:30",
    )


def test_a_further_kind_counts_in_the_service_hours_and_says_why() -> None:
    found = answer(bake_policy(kinds_policy()), "standard", "P1", "germany", datetime(2026, 11, 27, 16, 30))
    (start, resolution) = found.further
    assert (start.kind, start.due) == ("start_of_work", found.due)
    assert resolution.due and resolution.due.isoformat() == "2026-11-30T15:30:00+01:00"
    assert [each.kind for each in resolution.reasons] == ["counted", "closed", "counted", "sum"]


def test_a_further_time_beyond_the_known_days_leaves_the_first_response() -> None:
    late = datetime(2029, 12, 28, 8, 0)
    found = answer(bake_policy(kinds_policy()), "standard", "P2", "germany", late)
    (_, resolution) = found.further
    assert (found.due.isoformat(), resolution.due) == ("2029-12-28T17:00:00+01:00", None)
    assert said("de", "standard", "P2", "germany", late.isoformat(), policy=kinds_policy(),
                sla=bake_policy(kinds_policy())).further[1] == "Lösungszeit: 3 Arbeitstage (ohne Fremdsoftware)"  # fmt: skip


def test_where_nothing_else_is_promised_nothing_is_said() -> None:
    assert said("de", "gold", "P1", "germany", "2026-11-27T16:30").further == ()


def test_a_kind_of_the_companys_own_is_answered_by_its_name() -> None:
    policy = kinds_policy(*OWN_KIND)
    lines = said(
        "de", "gold", "P1", "germany", "2026-11-27T16:30", policy=policy, sla=bake_policy(policy)
    ).further
    assert lines[-1] == "Ursachenbericht: 5 Arbeitstage, bis Mi., 2. Dez. 2026, 16:30 Uhr"
    lines = said(
        "en", "gold", "P2", "germany", "2026-11-27T16:30", policy=policy, sla=bake_policy(policy)
    ).further
    assert lines[-1] == "Root cause report: As agreed"
