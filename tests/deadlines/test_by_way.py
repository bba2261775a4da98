"""What is promised of a report depends on how it comes: the data, and the answers of the terminal."""

from datetime import datetime

import pytest

from generator.deadlines.answers import NoTime, answer
from generator.deadlines.baking import bake_policy
from generator.deadlines.by_way import in_way
from tests.support.by_way_policy import EDITS
from tests.support.on_call_policy import EDITS as ON_CALL
from tests.support.policies import changed, real

FRIDAY = datetime.fromisoformat("2026-11-27T16:30:00")
EVENING = datetime.fromisoformat("2026-11-27T20:00:00")
QUESTION = ("standard", "P1", "germany")


def test_the_data_say_what_is_otherwise() -> None:
    days = {"amount": 2, "unit": "business-days", "least": 1, "due": "same-time", "receipt": "not-counted"}
    sla = bake_policy(changed(*EDITS))
    assert sla["by"] == {
        "phone": {"commitments": {"standard": {"P1": {"amount": 30, "unit": "minutes"}}}},
        "email": {"commitments": {"standard": {"P1": days}}},
        "form": {"commitments": {"standard": {"P1": None}}, "untimed": {"standard": {"P1": "best effort"}}},
    }
    assert sla["commitments"] == bake_policy(real())["commitments"]
    assert "by" not in bake_policy(real())


@pytest.mark.parametrize(
    ("way", "due"),
    [
        ("", "2026-11-30T11:30:00+01:00"),
        ("portal", "2026-11-30T11:30:00+01:00"),
        ("phone", "2026-11-27T17:00:00+01:00"),
        ("email", "2026-12-01T16:30:00+01:00"),
    ],
)
def test_answers(way: str, due: str) -> None:
    sla = in_way(bake_policy(changed(*EDITS)), way)
    assert answer(sla, *QUESTION, FRIDAY).due.isoformat() == due


def test_a_word_may_hold_for_one_way() -> None:
    with pytest.raises(NoTime) as none:
        answer(in_way(bake_policy(changed(*EDITS)), "form"), *QUESTION, FRIDAY)
    assert none.value.value == "best effort"


def test_a_time_may_stand_where_others_have_a_word() -> None:
    block = "      P1:\n        time: as agreed\n        by:\n          phone: 1 hour\n"
    sla = bake_policy(changed((EDITS[0][0], block)))
    with pytest.raises(NoTime):
        answer(sla, *QUESTION, FRIDAY)
    assert answer(in_way(sla, "phone"), *QUESTION, FRIDAY).due.isoformat() == "2026-11-27T17:30:00+01:00"


def test_a_further_kind_has_its_own() -> None:
    resolution = (
        "    resolution:\n      P1:\n        time: best effort\n        by:\n          phone: 2 hours\n"
    )
    first = "    first_response:\n      P1: 4 business hours\n"
    sla = bake_policy(changed((first, resolution + first)))
    called = {"amount": 120, "unit": "minutes"}
    assert sla["by"] == {"phone": {"promises": {"resolution": {"standard": {"P1": called}}}}}
    (usual,) = answer(sla, *QUESTION, FRIDAY).further
    (other,) = answer(in_way(sla, "phone"), *QUESTION, FRIDAY).further
    assert (usual.word, usual.due) == ("best effort", None)
    assert other.due and other.due.isoformat() == "2026-11-27T18:30:00+01:00"


def test_who_calls_is_answered_by_those_on_call() -> None:
    sla = bake_policy(changed(*ON_CALL, *EDITS))
    usual, called = (answer(in_way(sla, way), *QUESTION, EVENING) for way in ("email", "phone"))
    assert (usual.is_on_call, [each.kind for each in usual.further]) == (False, ["on_call"])
    assert (called.is_on_call, called.further) == (False, ())  # half an hour is sooner than those on call
    later = bake_policy(changed(*ON_CALL, (EDITS[0][0], EDITS[0][1].replace("30 minutes", "3 days"))))
    found = answer(in_way(later, "phone"), *QUESTION, EVENING)
    assert found.is_on_call
    assert found.due == usual.further[0].due


def test_those_on_call_may_have_another_time_for_a_way() -> None:
    time = (
        "        P1:\n          time: 1 business hour\n          by:\n            email: 2 business hours\n"
    )
    on_call = ("        P1: 1 business hour\n", time)
    any_way = ("      reported: by phone\n", "      reported: in any way\n")
    sla = bake_policy(changed(*ON_CALL, on_call, any_way))
    assert [answer(in_way(sla, way), *QUESTION, EVENING).due.isoformat() for way in ("phone", "email")] == [
        "2026-11-27T21:00:00+01:00",
        "2026-11-27T22:00:00+01:00",
    ]


def test_those_on_call_who_are_reached_by_phone_may_have_another_time_for_it() -> None:
    own = "        P1:\n          time: 1 business hour\n          by:\n            phone: 20 minutes\n"
    sla = bake_policy(changed(*ON_CALL, ("        P1: 1 business hour\n", own), EDITS[0]))
    later = bake_policy(
        changed(
            *ON_CALL,
            ("        P1: 1 business hour\n", own),
            (EDITS[0][0], EDITS[0][1].replace("30 minutes", "3 days")),
        )
    )
    found = answer(in_way(later, "phone"), *QUESTION, EVENING)
    assert (found.is_on_call, found.due.isoformat()) == (True, "2026-11-27T20:20:00+01:00")
    assert answer(in_way(sla, "email"), *QUESTION, EVENING).further[0].commitment["amount"] == 60
