"""The program's own words for the search, as data."""

import pytest

from generator.views.search.other_words import FOLDER, foreign_words, listed, other_words
from generator.views.search.say_search import PLACES

ELSEWHERE_MADE = {
    "most_severe",
    "downtime",
    "other_language",
    "holidays",
    "availability",
    "maintenance",
    "credits",
    "rates",
    "privacy_notice",
    "imprint",
}


@pytest.mark.parametrize("language", sorted(file.stem for file in FOLDER.glob("*.toml")))
def test_each_place_has_words_and_each_word_one_place(language: str) -> None:
    words = other_words(language)
    assert words.places.keys() == PLACES.keys() | ELSEWHERE_MADE
    every = [word.lower() for place in words.places.values() for word in place]
    assert sorted({word for word in every if every.count(word) > 1}) == []
    assert [group for group in words.same if len(group) < 2] == []
    assert list(words.endings) == sorted(words.endings, key=len, reverse=True)


def test_another_language_takes_the_english_ones() -> None:
    assert other_words("it") is not other_words("de")
    assert other_words("it").places == other_words("en").places
    assert other_words("de-CH").places == other_words("de").places


def test_words_of_other_languages_that_are_no_own_ones() -> None:
    german, english = foreign_words("de", ["de", "en"])["hours"], foreign_words("en", ["en", "de"])["hours"]
    assert "lunch break" in german
    assert "Feiertage" in english
    assert "24/7" not in {*german, *english}
    assert foreign_words("de", ["de"]) == foreign_words("de", ["de", "en", "it"])
    assert foreign_words("en", ["en", "it"]) == foreign_words("it", ["it"]) == {}


def test_words_stand_between_commas() -> None:
    assert listed(" Notruf,\n  rund um\n die Uhr ,, ") == ("Notruf", "rund um die Uhr")
