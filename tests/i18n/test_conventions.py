"""How times of day and dates are written by region, and which regions a language has."""

from datetime import date, datetime

import pytest

from generator.i18n.conventions import contracted, fault_of, regions_of, unbroken
from generator.i18n.locale import Locale
from generator.policy.notation import OpenInterval
from generator.policy.policy import Policy
from tests.support.policies import real

DAY = date(2026, 11, 30)
MINUTES = (0, 5, 540, 720, 780, 1439, 1440)
SPANS = (OpenInterval(540, 720), OpenInterval(780, 1440))


@pytest.mark.parametrize(
    ("language", "convention", "expected"),
    [
        ("en", None, ("0:00", "0:05", "9:00", "12:00", "13:00", "23:59", "24:00")),
        ("de", None, ("0:00", "0:05", "9:00", "12:00", "13:00", "23:59", "24:00")),
        ("en-US", None, ("0:00", "0:05", "9:00", "12:00", "13:00", "23:59", "24:00")),
        ("en", "en-GB", ("0:00", "0:05", "9:00", "12:00", "13:00", "23:59", "24:00")),
        ("de", "de-AT", ("0:00", "0:05", "9:00", "12:00", "13:00", "23:59", "24:00")),
        ("en", "en-US", ("12:00 AM", "12:05 AM", "9:00 AM", "12:00 PM", "1:00 PM", "11:59 PM", "midnight")),
        ("en", "en-AU", ("12:00 am", "12:05 am", "9:00 am", "12:00 pm", "1:00 pm", "11:59 pm", "midnight")),
        ("fr", "fr-CA", ("0 h 00", "0 h 05", "9 h 00", "12 h 00", "13 h 00", "23 h 59", "24 h 00")),
        ("fi", "fi-FI", ("0.00", "0.05", "9.00", "12.00", "13.00", "23.59", "24.00")),
    ],
)
def test_clock(language: str, convention: str | None, expected: tuple[str, ...]) -> None:
    locale = Locale(language, convention=convention)
    assert tuple(map(locale.clock, MINUTES)) == expected


@pytest.mark.parametrize(
    ("convention", "expected"),
    [
        (None, "Monday, November 30, 2026 | November 30, 2026 | Mon, Nov 30 | Mon, Nov 30, 2026 | Nov 30 | November 30"),
        ("en-US", "Monday, November 30, 2026 | November 30, 2026 | Mon, Nov 30 | Mon, Nov 30, 2026 | Nov 30 | November 30"),
        ("en-GB", "Monday, 30 November 2026 | 30 November 2026 | Mon 30 Nov | Mon, 30 Nov 2026 | 30 Nov | 30 November"),
    ],
)  # fmt: skip
def test_days(convention: str | None, expected: str) -> None:
    locale = Locale("en", convention=convention)
    says = (
        locale.day,
        locale.date,
        locale.short_day,
        locale.dated_day,
        locale.day_of_year,
        locale.day_of_every_year,
    )
    assert " | ".join(say(DAY) for say in says) == expected


@pytest.mark.parametrize(
    ("convention", "hours", "hour", "midnight", "second"),
    [
        (None, "9:00–12:00, 13:00–24:00", "9–10", "23–24", "13:05:07"),
        ("en-GB", "9:00–12:00, 13:00–24:00", "9–10", "23–24", "13:05:07"),
        ("en-US", "9:00 AM–12:00 PM, 1:00 PM–midnight", "9 AM", "11 PM", "1:05:07 PM"),
    ],
)
def test_hours(convention: str | None, hours: str, hour: str, midnight: str, second: str) -> None:
    locale = Locale("en", convention=convention)
    said = locale.time_of_day(datetime(2026, 11, 30, 13, 5, 7))
    assert (locale.hours(SPANS), locale.hour(9), locale.hour(23), said) == (hours, hour, midnight, second)


@pytest.mark.parametrize(
    ("language", "convention", "number", "listed", "either"),
    [
        ("en", None, "1,234.5", "a, b, and c", "a, b, or c"),
        ("en", "en-US", "1,234.5", "a, b, and c", "a, b, or c"),
        ("en", "en-GB", "1,234.5", "a, b and c", "a, b or c"),
        ("de", None, "1.234,5", "a, b und c", "a, b oder c"),
        ("de", "de-CH", "1’234.5", "a, b und c", "a, b oder c"),
    ],
)
def test_numbers_and_lists(
    language: str, convention: str | None, number: str, listed: str, either: str
) -> None:
    locale = Locale(language, convention=convention)
    assert (locale.number(1234.5), locale.list("abc"), locale.either("abc")) == (number, listed, either)


def test_a_language_keeps_its_name_and_its_words() -> None:
    british, plain = Locale("en", convention="en-GB"), Locale("en")
    assert (british.tag, british.language, british.own_name) == ("en-GB", "en", "English")
    assert (plain.tag, plain.own_name) == ("en", "English")
    assert Locale("de", convention="de-AT").text("closed") == "geschlossen"
    assert Locale("de", convention="de-AT").date(date(2027, 1, 6)) == "6. Jänner 2027"


@pytest.mark.parametrize(
    ("tag", "language", "expected"),
    [
        ("en-GB", "en", ""),
        ("en-gb", "en", ""),
        ("fr-CH", "fr", ""),
        ("en-US", "en-GB", ""),
        ("pt-PT", "pt-BR", ""),
        ("zh-TW", "zh-Hant", ""),
        ("en-UK", "en", "unknown"),
        ("en-XX", "en", "unknown"),
        ("en_GB", "en", "unknown"),
        ("British", "en", "unknown"),
        ("", "en", "unknown"),
        ("de-AT", "en", "another"),
        ("zh-TW", "zh", "another"),
        ("sr-Latn", "sr", "another"),
        ("en", "en", "unknown"),
        ("zh-Hant", "zh-TW", "unknown"),
        ("en-US-POSIX", "en", "unknown"),
    ],
)
def test_which_is_a_convention_of_a_language(tag: str, language: str, expected: str) -> None:
    assert fault_of(tag, language) == expected


@pytest.mark.parametrize(
    ("language", "expected"), [("pt", ["BR", "AO"]), ("es", ["ES", "AR"]), ("cs", ["CZ"]), ("xx", [])]
)
def test_regions_of_a_language(language: str, expected: list[str]) -> None:
    assert regions_of(language) == expected


def test_one_that_is_none_is_as_if_it_were_not_there() -> None:
    assert Locale.of(_with(real(), {"en": "en-GB"}), "en").tag == "en-GB"
    assert Locale.of(_with(real(), {"en": "de-AT"}), "en").tag == "en"
    assert Locale.of(_with(real(), {"en": "en"}), "en").clock(780) == "13:00"
    assert Locale.of(_with(real(), {"en": "en-GB"}), "de").tag == "de"


def _with(policy: Policy, conventions: dict[str, str]) -> Policy:
    return policy.model_copy(
        update={"document": policy.document.model_copy(update={"conventions": conventions})}
    )


@pytest.mark.parametrize(
    ("text", "french"),
    [
        ("Quand ? Ici : « P1 » ; vite !", "Quand\u202f? Ici\u00a0: «\u00a0P1\u00a0»\u202f; vite\u202f!"),
        ("à 9:00, https://a.example/?b, 10 h", "à 9:00, https://a.example/?b, 10 h"),
        ("Quand\u202f?", "Quand\u202f?"),
        ("", ""),
    ],
)
def test_french_signs_stay_with_their_words(text: str, french: str) -> None:
    assert [unbroken(text, each) for each in ("fr", "fr-CA", "de", "en")] == [french, french, text, text]


@pytest.mark.parametrize(
    ("text", "french"),
    [
        ("heure locale à Le Caire", "heure locale au Caire"),
        ("l’heure de Les Abymes, de Le Cap", "l’heure des Abymes, du Cap"),
        ("à La Paz, à Lens, à le dire, vers Le Caire", "à La Paz, à Lens, à le dire, vers Le Caire"),
    ],
)
def test_a_french_article_merges_with_the_word_before_it(text: str, french: str) -> None:
    assert [contracted(text, each) for each in ("fr", "fr-CA", "de", "en")] == [french, french, text, text]


def test_a_place_with_an_article_in_a_sentence() -> None:
    said = [Locale(each).text("Local time in {place}", place="Le Caire") for each in ("fr", "en")]
    assert said == ["Heure locale au Caire", "Local time in Le Caire"]
