"""The program's own words of a further language: out beside the original, back into the company's catalog."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator.core import own_catalogs
from generator.exchange.passages import ExchangeError
from generator.exchange.program_words import PROGRAM, catalog_with, missing_words, word_passages
from generator.i18n import locale
from generator.i18n.locale import Locale

POLICY = Path("policy/support.yaml")


@pytest.fixture
def policy(tmp_path: Path) -> Iterator[Path]:
    yield tmp_path / "support.yaml"
    if own_catalogs.speak_as(POLICY):
        locale.forget()


def written(policy: Path, said: dict[str, str]) -> str:
    """What comes of a document in which the words that the original says so are put this way."""
    found = {each.source: each.path for each in word_passages(policy, "it", "de", ())}
    file, before, after = catalog_with(policy, "it", {found[each]: text for each, text in said.items()})
    assert file == policy.parent / "translations" / "it.po"
    assert before == (file.read_bytes() if file.exists() else b"")
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(after)
    return after.decode()


def test_words_that_a_language_lacks() -> None:
    assert missing_words("de") == missing_words("en-GB") == missing_words("fr-CA") == ()
    every = missing_words("it")
    assert "First response" in every and "New Year's Day" not in every
    assert set(every) - set(missing_words("it", ["first_response"])) == {"First response", "first response"}


def test_they_stand_beside_the_original_and_not_twice(policy: Path) -> None:
    found = word_passages(policy, "it", "de", ())
    assert len({each.path for each in found}) == len({each.place for each in found}) == len(found) > 900
    assert {each.path[0] for each in found} == {PROGRAM}
    by_source = {each.source: each.text for each in found}
    assert (by_source["Erste Reaktion"], by_source["{n} Adresse | {n} Adressen"]) == ("", "")
    assert not any("[[" in each.source for each in found)
    assert word_passages(policy, "de", "en", ()) == word_passages(policy, "en-GB", "de", ()) == []


def test_what_comes_back_is_what_the_site_says(policy: Path) -> None:
    forms = "{n} indirizzo | {n} indirizzi"
    first = written(policy, {"Erste Reaktion": "Prima risposta", "{n} Adresse | {n} Adressen": forms})
    assert first.split("\n\n") == [
        'msgid "First response"\nmsgstr "Prima risposta"',
        '#, python-brace-format\nmsgid "{n} address"\nmsgid_plural "{n} addresses"\nmsgstr[0] "{n} indirizzo"\nmsgstr[1] "{n} indirizzi"',
        "",
    ]
    assert own_catalogs.speak_as(policy)
    locale.forget()
    italian = Locale("it")
    said = (
        italian.text("First response"),
        italian.plural("{n} address", "{n} addresses", 2),
        italian.text("Region"),
    )
    assert said == ("Prima risposta", "2 indirizzi", "Region")
    assert "First response" not in missing_words("it") and "Region" in missing_words("it")
    again = {each.source: each.text for each in word_passages(policy, "it", "de", ())}
    assert again["{n} Adresse | {n} Adressen"] == "{n} indirizzo | {n} indirizzi"
    second = written(policy, {"Erste Reaktion": "Risposta"})
    assert second == first.replace("Prima risposta", "Risposta")


def test_a_place_that_is_lost_is_refused(policy: Path) -> None:
    for text, found in (("Prima risposta", "no places in braces"), ("{time} {date}", "{date} {time}")):
        with pytest.raises(ExchangeError) as refused:
            written(policy, {"Erste Reaktion bis {time}.": text})
        assert str(refused.value) == (
            f"{PROGRAM} › first-response-by-time-e611ad: the words need {{time}}, and have {found}."
        )
