"""Hours in the customer's local time: the seed's policy, asked from elsewhere, in words and against the oracle."""

from datetime import date, datetime, timedelta
from random import Random
from zoneinfo import ZoneInfoNotFoundError

import pytest

from generator.deadlines.answers import DoubtfulTime, answer
from generator.deadlines.baking import bake_policy
from generator.deadlines.calendars import calendar_of
from generator.deadlines.customers_zone import in_zone, is_customers_time
from generator.deadlines.engine.calendar import EPOCH, SlaError, load, us_of
from generator.deadlines.engine.due import deadline
from generator.i18n.locale import Locale
from generator.views.answer_view import AnswerWords
from generator.views.calculator_words import calculator_words
from tests.support import random_cases
from tests.support.oracle import Oracle
from tests.support.policies import changed, real

THEIRS = changed(("local_time: of the region", "local_time: of the customer"))
ZONES = ("Asia/Kathmandu", "Pacific/Auckland", "America/Los_Angeles", "Australia/Lord_Howe")


def test_whose_time_counts_is_in_the_data() -> None:
    assert is_customers_time(bake_policy(THEIRS))
    assert not is_customers_time(bake_policy(real()))


@pytest.mark.parametrize(
    ("zone", "reported", "due", "why"),
    [
        (
            "America/Los_Angeles",
            "2026-11-27T16:00",
            "2026-11-30T11:00:00-08:00",
            [
                "Fr., 27. Nov., 16:00–18:00 Uhr: 2 Stunden",
                "Sa., 28. Nov. bis So., 29. Nov.: Wochenende",
                "Mo., 30. Nov., 9:00–11:00 Uhr: 2 Stunden",
                "2 Stunden + 2 Stunden = 4 Arbeitsstunden",
                "Gezählt nach Ortszeit Los Angeles, mit den Feiertagen der Region Deutschland.",
            ],
        ),
        (
            "Asia/Kathmandu",
            "2026-04-02T16:00",
            "2026-04-07T11:00:00+05:45",
            [
                "Do., 2. Apr., 16:00–18:00 Uhr: 2 Stunden",
                "Fr., 3. Apr.: Feiertag (Karfreitag)",
                "Sa., 4. Apr. bis So., 5. Apr.: Wochenende",
                "Mo., 6. Apr.: Feiertag (Ostermontag)",
                "Di., 7. Apr., 9:00–11:00 Uhr: 2 Stunden",
                "2 Stunden + 2 Stunden = 4 Arbeitsstunden",
                "Gezählt nach Ortszeit Kathmandu, mit den Feiertagen der Region Deutschland.",
            ],
        ),
        (
            "Australia/Lord_Howe",
            "2026-10-02T17:30",
            "2026-10-05T12:30:00+11:00",
            [
                "Fr., 2. Okt., 17:30–18:00 Uhr: 30 Min.",
                "Sa., 3. Okt. bis So., 4. Okt.: Wochenende",
                "Mo., 5. Okt., 9:00–12:30 Uhr: 3 Stunden 30 Min.",
                "30 Min. + 3 Stunden 30 Min. = 4 Arbeitsstunden",
                "Gezählt nach Ortszeit Lord Howe, mit den Feiertagen der Region Deutschland.",
            ],
        ),
    ],
)
def test_the_reasons_are_those_of_the_customers_clock(
    zone: str, reported: str, due: str, why: list[str]
) -> None:
    sla = in_zone(bake_policy(THEIRS), zone)
    found = answer(sla, "standard", "P1", "germany", datetime.fromisoformat(reported))
    locale = Locale.of(THEIRS, "de")
    view = AnswerWords(calculator_words(THEIRS, locale), locale, sla["names"]).view(found)
    assert (view.due_iso, list(view.why)) == (due, why)


def test_what_runs_day_and_night_is_the_same_everywhere_and_names_no_clock() -> None:
    reported = datetime.fromisoformat("2026-11-27T23:00+00:00")
    locale = Locale.of(THEIRS, "en")
    for zone in ZONES:
        sla = in_zone(bake_policy(THEIRS), zone)
        found = answer(sla, "gold", "P1", "germany", reported)
        assert found.due == reported + timedelta(minutes=30)
        words = AnswerWords(calculator_words(THEIRS, locale), locale, sla["names"])
        assert not any("Counted in" in line for line in words.view(found).why)


def test_one_instant_is_friday_here_and_saturday_there() -> None:
    reported = datetime.fromisoformat("2026-11-27T23:00+00:00")
    due = {
        zone: answer(
            in_zone(bake_policy(THEIRS), zone), "standard", "P1", "germany", reported
        ).due.isoformat()
        for zone in ("America/Los_Angeles", "Pacific/Auckland")
    }
    assert due == {
        "America/Los_Angeles": "2026-11-30T10:00:00-08:00",
        "Pacific/Auckland": "2026-11-30T13:00:00+13:00",
    }


def test_an_hour_that_the_customers_clock_shows_twice_is_doubtful() -> None:
    sla = in_zone(bake_policy(THEIRS), "America/Los_Angeles")
    with pytest.raises(DoubtfulTime) as doubt:
        answer(sla, "standard", "P1", "germany", datetime(2026, 11, 1, 1, 30))
    assert [each.isoformat() for each in doubt.value.instants] == [
        "2026-11-01T01:30:00-07:00",
        "2026-11-01T01:30:00-08:00",
    ]
    # In Berlin the clock changed a week before.
    assert answer(sla, "standard", "P1", "germany", datetime(2026, 10, 25, 2, 30)).due.hour == 13


def test_the_data_of_the_region_stay_as_they_are() -> None:
    sla = bake_policy(THEIRS)
    before = str(sla)
    moved = in_zone(sla, "Asia/Kathmandu")
    assert str(sla) == before
    assert {each["zone"] for each in moved["calendars"].values()} == {"Asia/Kathmandu"}
    assert (
        calendar_of(moved, "standard", "germany", "P1").days
        == calendar_of(sla, "standard", "germany", "P1").days
    )
    with pytest.raises(ZoneInfoNotFoundError):
        in_zone(sla, "Asia/Katmandoo")


@pytest.mark.parametrize("zone", ZONES)
def test_the_oracle_agrees_around_both_changes_of_the_customers_clock(zone: str) -> None:
    """The calendars of the policy, in a window around each change of this year, asked at random."""
    random = Random(zone)
    baked = bake_policy(THEIRS)
    middles = [day for day in random_cases.changes(zone) if day.year == 2026] or [date(2026, 10, 25)]
    asked = 0
    for middle in middles:
        first, last = (middle + timedelta(days=days) for days in (-9, 24))
        window = {**baked, "from": first.isoformat(), "until": last.isoformat()}
        moved = in_zone(window, zone)
        for name in ("germany.business-hours", "israel.business-hours"):
            data = {
                **baked["calendars"][name],
                "zone": zone,
                "from": window["from"],
                "until": window["until"],
            }
            slow = Oracle(data)
            calendar = load(moved, name)
            for reported, commitment in random_cases.questions(random, slow, middle, 60):
                asked += 1
                expected = slow.deadline(reported, commitment)
                try:
                    due = deadline(calendar, EPOCH + timedelta(seconds=reported), commitment)
                    found: int | str = us_of(due) // 1_000_000
                except SlaError as error:
                    found = error.code
                assert found == expected, (name, reported, commitment)
    assert asked >= 120
