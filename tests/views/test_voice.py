"""Places are filled in, links lead somewhere, and what leads nowhere stays text."""

import pytest

from generator.i18n.locale import Locale
from generator.policy.base import Text
from generator.policy.link_targets import FIXED, link_targets, path_of
from generator.policy.prose import Run
from generator.views.voice import Voice
from tests.support.policies import changed, real


def voice(language: str = "de") -> Voice:
    return Voice(real(), Locale.of(real(), language))


def runs(text: str) -> tuple[Run, ...]:
    return voice().prose(Text.model_validate(text)).blocks[0].items[0]


def test_prose_fills_places() -> None:
    assert voice().say(Text.model_validate("{standard.P1}, {gold.P2}, {hours}, {version}, {effective}")) == (
        "4 Arbeitsstunden, 1 Stunde, 9:00–18:00, 1.0, 1. Januar 2026"
    )
    assert runs("An {email}.")[1] == Run("support@cyren.com", "", "mailto:support@cyren.com")


def test_prose_resolves_links() -> None:
    assert [run.target for run in runs("[a](contact-form)[b](imprint)[c](severities)[d](gold)[e](P1)")] == [
        "contact/#contact-form",
        "https://www.cyren.com/imprint",
        "severities/",
        "tiers/gold/",
        "severities/#p1",
    ]


def test_link_to_nowhere_stays_as_written() -> None:
    assert runs("[a](nowhere) [b](javascript:x)") == (
        Run("[a](nowhere)"),
        Run(" "),
        Run("[b](javascript:x)"),
    )


def test_every_target_that_check_accepts_leads_somewhere() -> None:
    names = [*FIXED, *real().sections, *real().tiers, *real().severities, *real().definitions]
    found = [runs(f"[a]({mark}{name})") for name in names for mark in ("", "#")]
    assert [each for each in found if len(each) != 1 or each[0].text != "a" or each[0].target == "#"] == []
    assert [each for each in found if not each[0].target] == []
    assert [run.target for run in runs("[a](email)[b](phone)[c](business-day)[d](#tiers)[e](changes)")] == [
        "mailto:support@cyren.com",
        "contact/#phone-united-states",
        "terms/#definition-business-day",
        "tiers/",
        "changes/",
    ]


def test_sections_are_link_targets_on_their_page() -> None:
    targets = link_targets(real())
    assert targets["disclaimer"] == "escalation/#disclaimer"
    assert targets["introduction"] == "#introduction"
    assert [path_of("home"), path_of("tiers")] == ["", "tiers/"]


def test_week_hours_names_days_only_where_they_differ() -> None:
    policy = changed(
        ("monday to friday: 9:00–18:00", "monday to thursday: 9:00–18:00\n      friday: 9:00–15:00")
    )
    other = Voice(policy, Locale.of(policy, "de"))
    week = policy.service_hours["business-hours"].open
    assert other.week_hours(week) == "Montag bis Donnerstag 9:00–18:00 und Freitag 9:00–15:00"
    assert voice().week_hours(real().service_hours["business-hours"].open) == "9:00–18:00"


def test_origin() -> None:
    said = voice()
    assert said.origin("stated") is None
    assert [origin.label for each in ("chosen", "added") if (origin := said.origin(each))] == [
        "gewählte Lesart",
        "ergänzt",
    ]


def test_a_name_keeps_the_words_of_a_link_and_a_link_to_nowhere_stays_as_written() -> None:
    said = voice().say(Text.model_validate("[Netz](tiers), [Hilfe](#phone), [a](nowhere), [b] (c)"))
    assert said == "Netz, Hilfe, [a](nowhere), [b] (c)"


ISRAEL = "      sunday to thursday: 9:00–18:00\n"
GERMANY = (
    "    holidays: DE-BE  # CHECK",
    "    open:\n      monday to friday: 8:00–17:00\n    holidays: DE-BE  # CHECK",
)


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
        speaker = Voice(policy, Locale.of(policy, language))
        assert speaker.say(Text.model_validate("{hours}")) == said
        assert speaker.open_hours(policy.service_hours["business-hours"]) == said


def test_hours_that_no_region_has_are_not_said() -> None:
    policy = changed(("    time_zone:", "    open:\n      monday to friday: 8:00–16:00\n    time_zone:"), (
        "    open:  # CHECK: The working week in Israel is Sunday to Thursday. The source says “werktags” only.\n"
        + ISRAEL, ""))  # fmt: skip
    assert Voice(policy, Locale.of(policy, "en")).say(Text.model_validate("{hours}")) == "8:00–16:00"


def test_hours_of_several_tiers_name_them() -> None:
    policy = changed(("    open: always\n", "    open:\n      monday to friday: 6:00–22:00\n"), (ISRAEL, ISRAEL.replace("9:", "6:").replace("18:", "22:")))  # fmt: skip
    said = Voice(policy, Locale.of(policy, "de")).say(Text.model_validate("{hours}"))
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
    assert Voice(policy, Locale.of(policy, language)).week_hours(hours.open) == said
