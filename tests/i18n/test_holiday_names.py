"""holiday_names: what the program can say by itself."""

import pytest

from generator.core.messages import catalog
from generator.deadlines.world.public_holidays import place
from generator.i18n.holiday_names import NAMES, PLACES, TRANSLATED, has_name
from generator.i18n.locale import TRANSLATIONS, Locale


@pytest.mark.parametrize(
    ("english", "language", "known"),
    [
        ("Good Friday", "de", True),
        ("Boxing Day (observed)", "de", True),
        ("Eid al-Fitr (estimated)", "de-AT", True),
        ("Respect for the Aged Day", "de", True),
        ("Mahatma Gandhi's Birthday", "de", True),
        ("Midsummer Day", "de", False),
        ("Midsummer Day", "en", True),
        ("Midsummer Day", "en-GB", True),
        ("Good Friday", "fr-CH", True),
        ("Midsummer Day", "fr", False),
        ("Good Friday", "it", False),
    ],
)
def test_has_name(english: str, language: str, known: bool) -> None:
    assert has_name(english, language) == known


def test_translated_languages_are_those_with_a_catalog() -> None:
    assert {*TRANSLATED} == {"en", *(path.stem for path in TRANSLATIONS.glob("*.po"))}


@pytest.mark.parametrize("language", [each for each in TRANSLATED if each != "en"])
def test_catalog_has_every_name(language: str) -> None:
    words = catalog(TRANSLATIONS, language)
    assert [name for name in (*NAMES, *PLACES.values()) if ("", name) not in words] == []
    assert Locale(language).text("{holiday} (estimated)", holiday="x") != "x (estimated)"


def test_every_place_has_a_calendar() -> None:
    assert {calendar: "-".join(place(calendar)[:2]) for calendar in PLACES} == {each: each for each in PLACES}
