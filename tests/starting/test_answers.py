"""What may be answered, and what cannot be meant."""

from collections.abc import Callable

import pytest

from generator.starting.answers import (
    a_company,
    a_form,
    a_host,
    a_language,
    a_logo,
    a_phone,
    a_start,
    a_title,
    an_accent,
    an_address,
    an_email,
)
from generator.starting.places import NoAnswer, a_place, slug, told_apart


@pytest.mark.parametrize(
    ("read", "typed", "meant"),
    [
        (a_company, "  Meier &  Co ", "Meier & Co"),
        (a_language, "DE-at", "de-AT"), (a_language, "fr_CH", "fr-CH"), (a_language, "Deutsch", "de"), (a_language, "français", "fr"), (a_language, "German", "de"),
        (a_host, " gitlab-pages", "gitlab-pages"), (a_start, "university", "university"), (a_start, "Two tiers", "two-tiers"), (a_start, "3", "around-the-clock"), (a_title, " a  b ", "a b"), (a_title, "", ""),
        (an_email, " a@b.example", "a@b.example"), (a_phone, "+49 30 90 18 20", "+49 30 90 18 20"),
        (an_address, "https://hilfe.example/b", "https://hilfe.example/b"),
        (a_form, "formspree=https://formspree.io/f/x", ("formspree", "https://formspree.io/f/x")),
        (an_accent, "#0A6b3d", "0a6b3d"), (an_accent, "0a6b3d", "0a6b3d"),
        (a_form, "netlify=/danke", ("netlify", "/danke")),
        (a_form, "https://b.example/?a=b", ("generic", "https://b.example/?a=b")),
    ],
)  # fmt: skip
def test_what_is_meant(read: Callable[[str], object], typed: str, meant: object) -> None:
    assert read(typed) == meant


@pytest.mark.parametrize(
    ("read", "typed"),
    [
        (a_company, "  "), (a_company, "a\x07b"), (a_language, "es"), (a_language, "de-XX"), (a_language, ""), (a_start, "three tiers"), (a_start, "6"),
        (a_company, "<b>"), (a_company, "{x}"), (a_title, "{company}"),
        (an_email, "nobody"), (an_email, "a b@c.de"), (a_phone, "030 90182"), (an_address, "hilfe.example"), (an_address, "https://"),
        (a_form, "formspree"), (a_host, "s3"), (a_form, "formspree=nowhere"), (an_accent, "green"), (a_logo, "nowhere.svg"), (a_logo, "README.md"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant(read: Callable[[str], object], typed: str) -> None:
    with pytest.raises(NoAnswer):
        read(typed)


@pytest.mark.parametrize(
    ("typed", "id", "name", "calendar", "zone", "is_sure"),
    [
        ("DE", "deutschland", "Deutschland", "DE", "Europe/Berlin", True),
        ("berlin=de-be,Europe/Berlin", "berlin", "Berlin", "DE-BE", "Europe/Berlin", True),
        ("New York=US-NY", "new-york", "New York", "US-NY", "America/New_York", False),
        (
            "US-CA,America/Los_Angeles",
            "vereinigte-staaten",
            "Vereinigte Staaten",
            "US-CA",
            "America/Los_Angeles",
            True,
        ),
        ("Zürich=CH-ZH", "zuerich", "Zürich", "CH-ZH", "Europe/Zurich", True),
        ("ES", "spanien", "Spanien", "ES", "Europe/Madrid", False),
        ("JP", "japan", "Japan", "JP", "Asia/Tokyo", True),
    ],
)
def test_a_place(typed: str, id: str, name: str, calendar: str, zone: str, is_sure: bool) -> None:
    place = a_place(typed, ("de", "en"))
    assert (place.id, place.names["de"], place.calendar, place.zone, place.is_sure) == (id, name, calendar, zone, is_sure)  # fmt: skip


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("", "“” is no calendar of public holidays: write"),
        ("Kleinstadt", "“Kleinstadt” is no calendar of public holidays: write"),
        ("Berlin", "but this is one: Berlin=DE-BE"),
        ("new york", "but this is one: New York=US-NY"),
        ("Germany", "but this is one: DE"),
        ("DE-XY", "“DE-XY” is no calendar"),
        ("XX", "“XX” is no calendar"),
        ("DE,Berlin", "“Berlin” is no time zone"),
        ("Berlin=", "“” is no calendar"),
    ],
)
def test_no_place(typed: str, said: str) -> None:
    with pytest.raises(NoAnswer) as no:
        a_place(typed, ("de",))
    assert said in no.value.message.in_("en")


def test_each_place_has_an_entry_of_its_own() -> None:
    def ids(*typed: str) -> list[str]:
        return [each.id for each in told_apart(a_place(one, ("ja",)) for one in typed)]

    assert ids("東京=JP", "大阪=JP", "DE") == ["office", "office-2", "office-3"]
    assert ids("Köln=DE-NW", "Koeln=DE", "DE-NW", "DE-NW") == ["koeln", "koeln-2", "office"]
    with pytest.raises(NoAnswer) as no:
        ids("DE-BE", "DE-BY")
    assert no.value.message.in_("en").startswith("Two offices are called “ドイツ”: give each a name")


def test_a_name_becomes_an_entry_of_the_file() -> None:
    assert [slug(each) for each in ("Größe & Raum", "Île-de-France", "東京", "ÄÖÜ")] == ["groesse-raum", "ile-de-france", "office", "aeoeue"]  # fmt: skip
