"""Those on call, as `/sla.json` has them, and the answers that follow."""

from datetime import datetime
from typing import Any

import pytest

from generator.deadlines.answers import Answer, NoTime, answer
from generator.deadlines.baking import bake_policy
from generator.deadlines.on_call import joined
from generator.i18n.locale import Locale
from generator.views.answer_view import AnswerWords
from generator.views.calculator_words import calculator_words
from tests.support.on_call_policy import ELAPSED, IN_ANY_WAY, on_call_policy
from tests.support.policies import real

BY_PHONE, ANY_WAY, HOURS = (
    bake_policy(on_call_policy(*each)) for each in ((), (IN_ANY_WAY,), (IN_ANY_WAY, ELAPSED))
)
ALONE = ("      P1: 4 business hours\n      P2: 8", "      P1: not promised\n      P2: 8")


def asked(sla: Any, reported: str, severity: str = "P1") -> Answer:
    return answer(sla, "standard", severity, "germany", datetime.fromisoformat(reported))


def test_what_is_published() -> None:
    names = {"service_hours": "business-hours+evenings", "reported": "by-phone"}
    assert BY_PHONE["on_call"] == {
        "standard": {
            "P1": {"amount": 60, "unit": "business-minutes", **names},
            "P2": {"promised": "best effort", **names},
        }
    }
    assert "on_call" not in bake_policy(real())
    assert [each for each in bake_policy(real())["calendars"] if "+" in each] == []


def test_joined_calendars_are_open_whenever_one_is() -> None:
    service = {
        "zone": "Europe/Berlin",
        "week": {"1": [["09:00", "18:00"]]},
        "closed": {"2026-12-28": "special-1"},
        "open": {"2026-12-21": [["10:00", "12:00"]]},
    }
    on_call = {
        "zone": "Europe/Berlin",
        "week": {"1": [["18:00", "22:00"]], "7": [["08:00", "22:00"]]},
        "closed": {"2026-12-27": "special-2"},
        "open": {},
    }
    assert joined(service, on_call) == {
        "zone": "Europe/Berlin",
        "week": {"1": [["09:00", "18:00"], ["18:00", "22:00"]], "7": [["08:00", "22:00"]]},
        "closed": {"2026-12-27": "special-2", "2026-12-28": "special-1"},
        "open": {"2026-12-21": [["10:00", "12:00"], ["18:00", "22:00"]], "2026-12-28": [["18:00", "22:00"]]},
    }


def test_a_week_of_a_region_leaves_those_on_call_alone() -> None:
    """Israel is served from Sunday to Thursday; the evenings are those of the file."""
    assert (
        BY_PHONE["calendars"]["israel.evenings"]["week"] == BY_PHONE["calendars"]["germany.evenings"]["week"]
    )
    assert BY_PHONE["calendars"]["israel.business-hours+evenings"]["week"]["7"] == [
        ["08:00", "22:00"],
        ["09:00", "18:00"],
    ]


# Within the hours, after them, near the end of those on call, at night, on a holiday, before the hours of a Monday.
ANSWERS = [
    ("2026-12-04T17:30", "2026-12-07T12:30:00+01:00", None, "2026-12-07T12:30:00+01:00", "2026-12-07T12:30:00+01:00"),
    ("2026-12-04T18:30", "2026-12-07T13:00:00+01:00", "2026-12-04T19:30:00+01:00", "2026-12-04T19:30:00+01:00", "2026-12-04T20:30:00+01:00"),
    ("2026-12-04T21:30", "2026-12-07T13:00:00+01:00", "2026-12-05T08:30:00+01:00", "2026-12-05T08:30:00+01:00", "2026-12-04T23:30:00+01:00"),
    ("2026-12-05T03:00", "2026-12-07T13:00:00+01:00", None, "2026-12-05T09:00:00+01:00", "2026-12-05T10:00:00+01:00"),
    ("2026-12-25T19:00", "2026-12-28T13:00:00+01:00", "2026-12-25T20:00:00+01:00", "2026-12-25T20:00:00+01:00", "2026-12-25T21:00:00+01:00"),
    ("2026-12-07T08:30", "2026-12-07T13:00:00+01:00", None, "2026-12-07T13:00:00+01:00", "2026-12-07T13:00:00+01:00"),
    ("2027-03-28T01:30", "2027-03-30T13:00:00+02:00", None, "2027-03-28T09:00:00+02:00", "2027-03-28T10:00:00+02:00"),
]  # fmt: skip


@pytest.mark.parametrize(("reported", "usual", "by_phone", "any_way", "elapsed"), ANSWERS)
def test_answers(reported: str, usual: str, by_phone: str | None, any_way: str, elapsed: str) -> None:
    found = asked(BY_PHONE, reported)
    assert (found.due.isoformat(), found.is_on_call) == (usual, False)
    told = [(each.kind, each.due and each.due.isoformat()) for each in found.further]
    assert told == ([("on_call", by_phone)] if by_phone else [])
    for sla, due in ((ANY_WAY, any_way), (HOURS, elapsed)):
        found = asked(sla, reported)
        assert (found.due.isoformat(), found.is_on_call, found.further) == (due, due != usual, ())


def test_time_runs_from_when_somebody_is_there() -> None:
    found = asked(HOURS, "2026-12-05T03:00")
    assert [each.kind for each in found.reasons] == ["outside", "counted", "elapsed"]
    assert [[each.isoformat() for each in both] for both in found.counted] == [
        ["2026-12-05T08:00:00+01:00", "2026-12-05T10:00:00+01:00"]
    ]
    assert found.reported.isoformat() == "2026-12-05T03:00:00+01:00"


def test_what_is_not_earlier_is_not_told() -> None:
    slower = ("        P1: 2 hours\n", "        P1: 90 hours\n")
    sla = bake_policy(on_call_policy(IN_ANY_WAY, ELAPSED, slower))
    assert asked(sla, "2026-12-04T18:30").is_on_call is False


def test_a_word_of_those_on_call() -> None:
    found = asked(BY_PHONE, "2026-12-04T18:30", "P2")
    assert [(each.kind, each.word, each.due) for each in found.further] == [("on_call", "best effort", None)]
    assert asked(BY_PHONE, "2026-12-04T12:30", "P2").further == ()


def test_only_those_on_call_promise_a_time() -> None:
    sla = bake_policy(on_call_policy(IN_ANY_WAY, ALONE))
    assert asked(sla, "2026-12-05T08:30").due.isoformat() == "2026-12-05T09:30:00+01:00"
    with pytest.raises(NoTime) as none:
        asked(sla, "2026-12-04T12:30")
    assert (none.value.value, none.value.further) == ("not promised", ())
    with pytest.raises(NoTime) as none:
        asked(bake_policy(on_call_policy(ALONE)), "2026-12-05T08:30")
    assert [each.kind for each in none.value.further] == ["on_call"]


@pytest.mark.parametrize(
    ("language", "lines"),
    [
        ("de", ("Rufbereitschaft, wenn Sie anrufen: 1 Arbeitsstunde, bis Fr., 4. Dez. 2026, 19:30 Uhr",
                "In der Supportstufe Standard zugesagt: 1 Arbeitsstunde (Rufbereitschaft).",
                "Gezählt wird nur die Zeit innerhalb der Support-Zeiten und der Rufbereitschaft.")),
        ("en", ("On-call service, if you call us: 1 business hour, by Fri, 4 Dec 2026, 19:30",
                "Promised in Standard: 1 business hour (on-call service).",
                "Only time within the service hours and in the on-call service counts.")),
    ],
)  # fmt: skip
def test_in_words(language: str, lines: tuple[str, str, str]) -> None:
    said = []
    for more in ((), (IN_ANY_WAY,)):
        policy = on_call_policy(*more)
        locale, sla = Locale.of(policy, language), bake_policy(policy)
        words = AnswerWords(calculator_words(policy, locale), locale, sla["names"])
        found = asked(sla, "2026-12-04T18:30")
        said += [*words.view(found).further, words.rule(found), words.counting(found)]
    assert (said[0], said[3], said[4]) == lines
