"""Names as plain words: placeholders filled in, of a link its words, on one line."""

import pytest

from generator.deadlines.baking import bake_policy
from generator.deadlines.placeholders import name_in, open_hours, placeholders, week_hours
from generator.i18n.locale import Locale
from generator.policy.base import Text
from generator.policy.policy import Policy
from tests.support.policies import changed, real

OUTING = (
    "    holidays: DE-BE",
    "    special_days:\n      - date: 2026-12-23\n        name:\n          de: Ausflug von {company}\n"
    "          en: Outing of {company}\n        open: closed\n    holidays: DE-BE",
)
STANDARD = ("    name: Standard\n", "    name: Standard {company}\n")
NAMED = ("    name: Israel\n", "    name: Israel ({hours}, {company})\n")
ISRAEL = "      sunday to thursday: 9:00–18:00\n"
GERMANY = (
    "    holidays: DE-BE  # CHECK",
    "    open:\n      monday to friday: 8:00–17:00\n    holidays: DE-BE  # CHECK",
)


def words(policy: Policy, text: str, language: str = "de") -> str:
    return name_in(Locale.of(policy, language), policy, Text.model_validate(text))


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Support von {company}", "Support von Cyren"),
        ("zwei\nZeilen", "zwei Zeilen"),
        ("[Stufen](tiers) und [nichts](nowhere)", "Stufen und [nichts](nowhere)"),
        ("{gold.P1}, {hours}, {effective}", "30 Min., 9:00–18:00, 1. Januar 2026"),
        ("{unknown} bleibt", "{unknown} bleibt"),
    ],
)
def test_a_name(text: str, plain: str) -> None:
    assert words(real(), text) == plain


def test_each_language_has_its_own_words() -> None:
    assert words(real(), "{gold.P1} from {effective}", "en") == "30 minutes from 1 January 2026"


def test_whose_hours_they_are_is_said_with_the_name_as_it_is_read() -> None:
    policy = changed(STANDARD, NAMED, (ISRAEL, "      sunday to thursday: 8:00–17:00\n"))
    locale = Locale.of(policy, "de")
    hours = policy.service_hours["business-hours"]
    assert open_hours(locale, policy, hours) == ("9:00–18:00 (Israel ({hours}, Cyren): 8:00–17:00)")


def test_a_policy_without_limited_hours_has_no_placeholder_for_them() -> None:
    policy = changed(("    service_hours: business-hours\n", "    service_hours: around-the-clock\n"))
    assert "hours" in placeholders(Locale.of(policy, "de"), policy)
    alone = policy.model_copy(
        update={"service_hours": {"around-the-clock": policy.service_hours["around-the-clock"]}}
    )
    assert "hours" not in placeholders(Locale.of(alone, "de"), alone)


def test_the_calendars_call_a_closed_day_by_its_name_as_it_is_read() -> None:
    names = bake_policy(changed(OUTING))["names"]
    assert (names["de"]["special-1"], names["en"]["special-1"]) == ("Ausflug von Cyren", "Outing of Cyren")


def test_week_hours_names_days_only_where_they_differ() -> None:
    policy = changed(
        ("monday to friday: 9:00–18:00", "monday to thursday: 9:00–18:00\n      friday: 9:00–15:00")
    )
    locale = Locale.of(policy, "de")
    week = policy.service_hours["business-hours"].open
    assert week_hours(locale, week) == "Montag bis Donnerstag 9:00–18:00 und Freitag 9:00–15:00"
    assert week_hours(locale, real().service_hours["business-hours"].open) == "9:00–18:00"


@pytest.mark.parametrize(
    ("changes", "german", "english"),
    [
        # Israel has other days with the same hours: nothing else is said.
        ((), "9:00–18:00", "9:00–18:00"),
        (
            ((ISRAEL, "      sunday to thursday: 8:00–17:00\n"),),
            "9:00–18:00 (Israel: 8:00–17:00)",
            "9:00–18:00 (Israel: 8:00–17:00)",
        ),
        (
            ((ISRAEL, "      sunday to thursday: 8:00–17:00\n"), GERMANY),
            "9:00–18:00 (Deutschland und Israel: 8:00–17:00)",
            "9:00–18:00 (Germany and Israel: 8:00–17:00)",
        ),
        (
            ((ISRAEL, "      sunday to wednesday: 9:00–18:00\n      thursday: 9:00–15:00\n"), GERMANY),
            "9:00–18:00 (Deutschland: 8:00–17:00; "
            "Israel: Sonntag bis Mittwoch 9:00–18:00 und Donnerstag 9:00–15:00)",
            "9:00–18:00 (Germany: 8:00–17:00; "
            "Israel: Sunday to Wednesday 9:00–18:00 and Thursday 9:00–15:00)",
        ),
    ],
)
def test_hours_are_those_of_each_region(
    changes: tuple[tuple[str, str], ...], german: str, english: str
) -> None:
    policy = changed(*changes)
    for language, said in (("de", german), ("en", english)):
        locale = Locale.of(policy, language)
        assert name_in(locale, policy, Text.model_validate("{hours}")) == said
        assert open_hours(locale, policy, policy.service_hours["business-hours"]) == said


def test_beside_a_week_that_names_its_days_a_region_names_its_own() -> None:
    """GitLab's “24x5” beside the hours of a region."""
    usual = "    open:\n      monday to friday: 9:00–18:00\n    public_holidays"
    day_and_night = usual.replace(
        "monday to friday: 9:00–18:00", "sunday: 15:00–24:00\n      monday: 0:00–17:00"
    )
    policy = changed((ISRAEL, "      sunday to thursday: 8:00–17:00\n"), (usual, day_and_night))
    assert words(policy, "{hours}") == (
        "Sonntag 15:00–24:00 und Montag 0:00–17:00 (Israel: Sonntag bis Donnerstag 8:00–17:00)"
    )


def test_hours_that_no_region_has_are_not_said() -> None:
    policy = changed(("    time_zone:", "    open:\n      monday to friday: 8:00–16:00\n    time_zone:"), (
        "    open:  # CHECK: The working week in Israel is Sunday to Thursday. The source says “werktags” only.\n"
        + ISRAEL, ""))  # fmt: skip
    assert words(policy, "{hours}", "en") == "8:00–16:00"


def test_hours_of_several_tiers_name_them() -> None:
    policy = changed(("    open: always\n", "    open:\n      monday to friday: 6:00–22:00\n"), (ISRAEL, ISRAEL.replace("9:", "6:").replace("18:", "22:")))  # fmt: skip
    said = words(policy, "{hours}")
    assert said == ("Standard: 9:00–18:00 (Israel: 6:00–22:00); Gold: 6:00–22:00")


@pytest.mark.parametrize(
    ("week", "language", "said"),
    [
        (
            "monday to friday: 7:00–17:00, 18:00–22:00\n      saturday, sunday: 8:00–22:00",
            "de",
            "Montag bis Freitag 7:00–17:00, 18:00–22:00; Samstag und Sonntag 8:00–22:00",
        ),
        (
            "monday to friday: 7:00–17:00, 18:00–22:00\n      saturday, sunday: 8:00–22:00",
            "en",
            "Monday to Friday 7:00–17:00, 18:00–22:00; Saturday and Sunday 8:00–22:00",
        ),
        (
            "monday, wednesday: 9:00–17:00\n      friday: 9:00–12:00",
            "de",
            "Montag und Mittwoch 9:00–17:00; Freitag 9:00–12:00",
        ),
        (
            "monday to thursday: 8:00–15:30\n      friday: 8:00–12:00",
            "de",
            "Montag bis Donnerstag 8:00–15:30 und Freitag 8:00–12:00",
        ),
        ("monday to friday: 9:00–12:00, 13:00–18:00", "de", "9:00–12:00, 13:00–18:00"),
    ],
)
def test_days_and_hours_that_are_lists_are_kept_apart(week: str, language: str, said: str) -> None:
    policy = changed(("monday to friday: 9:00–18:00", week))
    (hours, *_) = policy.service_hours.values()
    assert week_hours(Locale.of(policy, language), hours.open) == said


@pytest.mark.parametrize(
    ("week", "said"),
    [
        ("monday to friday: 9:00–14:30", "9:00–18:00; 1. Juli bis 15. September: 9:00–14:30"),
        ("monday to thursday: 9:00–14:30", "9:00–18:00; 1. Juli bis 15. September: Montag bis Donnerstag 9:00–14:30"),
        ("monday to friday: closed", "9:00–18:00; 1. Juli bis 15. September: Montag bis Freitag geschlossen"),
        ("always", "9:00–18:00; 1. Juli bis 15. September: 0:00–24:00"),
    ],
)  # fmt: skip
def test_a_season_stands_beside_the_usual_hours(week: str, said: str) -> None:
    """Israel has a week of its own, and does not follow the season."""
    closed = "    public_holidays: closed\n"
    open_ = f" {week}" if week == "always" else f"\n          {week}"
    season = f"    seasons:\n      - from: every 07-01\n        until: every 09-15\n        open:{open_}\n"
    policy = changed((closed, closed + season))
    hours = open_hours(Locale.of(policy, "de"), policy, policy.service_hours["business-hours"])
    assert hours == f"{said} (Israel: 9:00–18:00)"
