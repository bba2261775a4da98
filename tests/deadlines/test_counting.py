"""counting: durations as the engine takes them."""

import pytest

from generator.deadlines.counting import engine_commitment, engine_counting, engine_hours
from generator.policy import notation
from generator.policy.document import Counting, Starts

SAME_TIME, CLOSING = (
    Counting(starts="on receipt", business_day_ends=ends, day_of_receipt=receipt)
    for ends, receipt in (("at the hour of the report", "not counted"), ("at closing time", "counted"))
)
DAYS = {"amount": 2, "unit": "business-days"}


@pytest.mark.parametrize(
    ("duration", "counting", "commitment"),
    [
        ("30 minutes", CLOSING, {"amount": 30, "unit": "minutes"}),
        ("2 hours", CLOSING, {"amount": 120, "unit": "minutes"}),
        ("4 business hours", CLOSING, {"amount": 240, "unit": "business-minutes"}),
        ("14 days", CLOSING, {"amount": 14, "unit": "days"}),
        ("2 weeks", CLOSING, {"amount": 2, "unit": "weeks"}),
        ("30 business minutes", CLOSING, {"amount": 30, "unit": "business-minutes"}),
        ("1.5 hours", CLOSING, {"amount": 90, "unit": "minutes", "said_in": "hours"}),
        ("1.5 business hours", CLOSING, {"amount": 90, "unit": "business-minutes", "said_in": "hours"}),
        ("90 minutes", CLOSING, {"amount": 90, "unit": "minutes"}),
        ("3 months", CLOSING, {"amount": 3, "unit": "months"}),
        ("1 year", CLOSING, {"amount": 1, "unit": "years"}),
        ("2 to 4 hours", CLOSING, {"amount": 240, "unit": "minutes", "least": 120}),
        (
            "1 to 1.5 business hours",
            CLOSING,
            {"amount": 90, "unit": "business-minutes", "least": 60, "said_in": "hours"},
        ),
        ("0.5 to 1 hour", CLOSING, {"amount": 60, "unit": "minutes", "least": 30, "said_in": "hours"}),
        ("30 to 60 minutes", CLOSING, {"amount": 60, "unit": "minutes", "least": 30}),
        ("1 to 2 weeks", CLOSING, {"amount": 2, "unit": "weeks", "least": 1}),
        ("1 to 2 business days", CLOSING, {**DAYS, "least": 1, "due": "closing-time", "receipt": "counted"}),
        ("2 business days", CLOSING, {**DAYS, "due": "closing-time", "receipt": "counted"}),
        (
            "2 business days",
            SAME_TIME.model_copy(
                update={
                    "outside_hours": "received on that day",
                    "business_days": notation.Weekdays("monday to friday, sunday"),
                    "same_day_until": notation.time_of_day("9:30"),
                }
            ),
            {
                **DAYS,
                "due": "same-time",
                "receipt": "not-counted",
                "outside": "that-day",
                "days": "123457",
                "until": "09:30",
            },
        ),
        ("2 business days", SAME_TIME, {**DAYS, "due": "same-time", "receipt": "not-counted"}),
    ],
)
def test_engine_commitment(duration: str, counting: Counting, commitment: dict[str, object]) -> None:
    assert engine_commitment(notation.duration(duration), counting) == commitment


def test_engine_counting() -> None:
    counting = CLOSING.model_copy(update={"local_time": "of the region"})
    assert [engine_counting(each) for each in (counting, SAME_TIME)] == [
        {"starts": "on-receipt", "due": "closing-time", "receipt": "counted", "local_time": "of-the-region"},
        {
            "starts": "on-receipt",
            "due": "same-time",
            "receipt": "not-counted",
            "local_time": SAME_TIME.local_time.replace(" ", "-"),
        },
    ]


def test_what_the_customer_owes_is_told_where_the_policy_says_so() -> None:
    told = engine_counting(SAME_TIME.model_copy(update={"waiting_for_customer": "stops the clock"}))
    assert (told["waiting"], "waiting" in engine_counting(SAME_TIME)) == ("stops-the-clock", False)


def test_starts_of_each_way_stand_beside_a_word_that_old_readers_do_not_take_for_receipt() -> None:
    starts = Starts({"form": "on receipt", "phone": "when the case number is assigned"})
    told = engine_counting(SAME_TIME.model_copy(update={"starts": starts}))
    assert (told["starts"], told["starts_by_channel"]) == (
        "by-channel",
        {"form": "on-receipt", "phone": "when-the-case-number-is-assigned"},
    )


def test_engine_hours() -> None:
    hours = notation.opening("0:00–8:05, 9:30–24:00")
    assert engine_hours(hours) == [["00:00", "08:05"], ["09:30", "24:00"]]
    assert engine_hours(()) == []
