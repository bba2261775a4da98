"""How each language says durations, days, dates, lists and the program's own words."""

from datetime import date
from pathlib import Path

import pytest

from generator.i18n.locale import Locale, untranslated
from generator.policy.base import Text
from generator.policy.notation import Duration, Every, OpenInterval
from tests.support.policies import real

GERMAN = Locale.of(real(), "de")
ENGLISH = Locale.of(real(), "en")


@pytest.mark.parametrize(
    ("amount", "unit", "german", "english"),
    [
        (1, "minutes", "1 Minute", "1 minute"),
        (30, "minutes", "30 Min.", "30 minutes"),
        (1, "hours", "1 Stunde", "1 hour"),
        (4, "hours", "4 Stunden", "4 hours"),
        (1, "business hours", "1 Arbeitsstunde", "1 business hour"),
        (4, "business hours", "4 Arbeitsstunden", "4 business hours"),
        (1, "business days", "1 Arbeitstag", "1 business day"),
        (1000, "business days", "1.000 Arbeitstage", "1,000 business days"),
    ],
)
def test_duration(amount: int, unit: str, german: str, english: str) -> None:
    assert GERMAN.duration(Duration(amount, unit)) == german
    assert ENGLISH.duration(Duration(amount, unit)) == english


@pytest.mark.parametrize(
    ("amount", "unit", "german", "english"),
    [
        (1, "hours", "jede Stunde", "every hour"),
        (4, "hours", "alle 4 Stunden", "every 4 hours"),
        (1, "business hours", "jede Arbeitsstunde", "every business hour"),
        (1, "business days", "jeden Arbeitstag", "every business day"),
        (2, "business days", "alle 2 Arbeitstage", "every 2 business days"),
        (1, "minutes", "jede Minute", "every minute"),
        (30, "minutes", "alle 30 Min.", "every 30 minutes"),
    ],
)
def test_what_is_repeated(amount: int, unit: str, german: str, english: str) -> None:
    assert GERMAN.duration(Every(amount, unit)) == german
    assert ENGLISH.duration(Every(amount, unit)) == english


def test_duration_with_more_than_two_forms() -> None:
    polish = Locale("pl", units={"hours": Text.model_validate("godzina | godziny | godzin")})
    said = [polish.duration(Duration(n, "hours")) for n in (1, 2, 5)]
    assert said == ["1 godzina", "2 godziny", "5 godzin"]


def test_duration_of_a_number_with_a_form_that_is_not_asked_for() -> None:
    french = Locale("fr", units={"hours": Text.model_validate("heure | heures")})
    assert [french.duration(Duration(n, "hours")) for n in (1, 4)] == ["1 heure", "4 heures"]


def test_duration_without_units_in_the_policy_is_english() -> None:
    assert Locale("de").duration(Duration(2, "business days")) == "2 business days"


def test_dates_and_days() -> None:
    day = date(2026, 1, 1)
    assert [GERMAN.date(day), GERMAN.day(day), GERMAN.short_day(day)] == [
        "1. Januar 2026",
        "Donnerstag, 1. Januar 2026",
        "Do., 1. Jan.",
    ]
    assert [ENGLISH.date(day), ENGLISH.day(day)] == ["1 January 2026", "Thursday, 1 January 2026"]
    assert GERMAN.days("monday to friday, sunday") == "Montag bis Freitag und Sonntag"
    assert ENGLISH.days("sunday to thursday") == "Sunday to Thursday"
    assert [GERMAN.weekday(7), GERMAN.short_weekday(1)] == ["Sonntag", "Mo"]


def test_french_says_the_first_of_a_month_the_length_by_its_unit_and_a_blank_before_a_colon() -> None:
    french, first, second = Locale("fr"), date(2027, 1, 1), date(2027, 11, 11)
    says = (
        french.date,
        french.day,
        french.short_day,
        french.dated_day,
        french.day_of_year,
        french.day_of_every_year,
    )
    assert [say(first) for say in says] == [
        "1er janvier 2027", "vendredi 1er janvier 2027", "ven. 1er janv.", "ven. 1er janv. 2027", "1er janv.", "1er janvier",
    ]  # fmt: skip
    assert [french.day_of_year(second), GERMAN.date(first)] == ["11 nov.", "1. Januar 2027"]
    every = [
        french.duration(Every(*each)).replace("\u00a0", " ")
        for each in ((4, "hours"), (2, "days"), (2, "weeks"), (1, "days"))
    ]
    assert every == ["toutes les 4 heures", "tous les 2 jours", "toutes les 2 semaines", "chaque jour"]
    assert [french.colon, GERMAN.colon, ENGLISH.colon] == ["\u00a0: ", ": ", ": "]
    assert french.days("monday to friday, sunday") == "du lundi au vendredi et dimanche"


def test_hours() -> None:
    assert GERMAN.hours([OpenInterval(540, 720), OpenInterval(780, 1080)]) == "9:00–12:00, 13:00–18:00"
    assert GERMAN.hours([OpenInterval(0, 1440)]) == "0:00–24:00"
    assert GERMAN.hours([]) == "geschlossen"


def test_names() -> None:
    assert [GERMAN.territory("IL"), GERMAN.territory("QQ")] == ["Israel", "QQ"]
    assert [GERMAN.language_name("en"), ENGLISH.language_name("de")] == ["Englisch", "German"]
    assert [Locale("fr").own_name, GERMAN.own_name] == ["Français", "Deutsch"]
    assert [GERMAN.time_zone("America/Los_Angeles"), GERMAN.time_zone("Asia/Jerusalem")] == [
        "Los Angeles",
        "Jerusalem",
    ]
    assert [GERMAN.time_zone("UTC-6"), ENGLISH.time_zone("UTC+5:30")] == ["UTC−6", "UTC+5:30"]
    assert GERMAN.list(["a", "b", "c"]) == "a, b und c"
    assert [Locale("he").direction, GERMAN.direction] == ["rtl", "ltr"]


def test_text_is_translated_filled_and_replaced_by_the_company() -> None:
    assert GERMAN.text("Changes: {title}", title="A") == "Änderungen: A"
    assert ENGLISH.text("Changes: {title}", title="A") == "Changes: A"
    assert GERMAN.text("not in any catalog {x}", x="<b>") == "not in any catalog <b>"
    own = Locale("de", {"first_response": Text.model_validate({"de": "Erstantwort"})})
    assert [own.text("First response"), GERMAN.text("First response")] == ["Erstantwort", "Erste Reaktion"]


def test_plural_takes_the_form_of_the_catalog(tmp_path: Path) -> None:
    (tmp_path / "cs.po").write_text(
        'msgid "{n} step"\nmsgid_plural "{n} steps"\n'
        'msgstr[0] "{n} krok"\nmsgstr[1] "{n} kroky"\nmsgstr[2] "{n} kroku"\nmsgstr[3] "{n} kroků"\n',
        encoding="utf-8",
    )
    czech = Locale("cs", folder=tmp_path)
    assert [czech.plural("{n} step", "{n} steps", n) for n in (1, 2)] == ["1 krok", "2 kroky"]
    english = Locale("en")
    assert [english.plural("{n} step", "{n} steps", n) for n in (1, 2, 1000)] == [
        "1 step",
        "2 steps",
        "1,000 steps",
    ]


def test_words_that_a_catalog_does_not_say(tmp_path: Path) -> None:
    (tmp_path / "portal.pot").write_text(
        'msgid "Copy"\nmsgstr ""\n\nmsgid "Day"\nmsgstr ""\n\nmsgid "1 result"\nmsgid_plural "# results"\n'
        'msgstr[0] ""\nmsgstr[1] ""\n'
    )
    (tmp_path / "fr.po").write_text('msgid "Copy"\nmsgstr "Copier"\n\nmsgid "Day"\nmsgstr ""\n')
    assert untranslated("fr", tmp_path) == untranslated("fr-CA", tmp_path) == {"Day", "1 result"}
    assert untranslated("he", tmp_path) == {"Copy", "Day", "1 result"}
    assert untranslated("en-GB", tmp_path) == set()


def test_a_language_of_one_country_speaks_as_the_language() -> None:
    assert Locale("de-AT").text("Copy link") == Locale("de").text("Copy link") == "Link kopieren"


@pytest.mark.parametrize(
    ("key", "message", "own"),
    [
        (
            "version-version-effective-date",
            "Version {version}, effective from {date}",
            "{version}: ab {date}",
        ),
        (
            "version-version-effective-from-date",
            "Version {version}, effective from {date}",
            "{version}: ab {date}",
        ),
        ("public-holidays-region", "Public holidays: {region}", "Feiertage in {region}"),
    ],
)
def test_a_policy_replaces_a_sentence_under_any_key_it_ever_had(key: str, message: str, own: str) -> None:
    values = {"version": "1.0", "date": "1. Mai", "region": "Berlin"}
    locale = Locale("de", wording={key: Text.model_validate(own)})
    assert locale.text(message, **values) == own.format(**values)
