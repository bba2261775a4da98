"""Zones by the names that people know."""

import pytest

from generator.deadlines.world.zone_names import cities_beside, zone_city, zone_place
from generator.i18n.locale import Locale

DE, EN = Locale("de"), Locale("en")


@pytest.mark.parametrize(
    ("zone", "german", "english"),
    [
        ("Asia/Tokyo", "Tokio (Japan)", "Tokyo (Japan)"),
        ("Asia/Singapore", "Singapur", "Singapore"),
        ("Asia/Calcutta", "Kolkata (Indien)", "Kolkata (India)"),
        ("America/Argentina/Buenos_Aires", "Buenos Aires (Argentinien)", "Buenos Aires (Argentina)"),
        ("UTC", "UTC", "UTC"),
        ("UTC-6", "UTC−6", "UTC−6"),
    ],
)
def test_a_place_has_its_country(zone: str, german: str, english: str) -> None:
    assert (zone_place(DE, zone), zone_place(EN, zone)) == (german, english)


@pytest.mark.parametrize(
    ("zone", "city"),
    [
        ("Asia/Tokyo", "Tokio"),
        ("Etc/GMT-9", "UTC+9"),
        ("Etc/GMT", "GMT"),
        ("Atlantic/Reykjavik", "Reykjavík"),
        ("Australia/Lord_Howe", "Lord Howe"),
        ("CET", "CET"),
        ("Etc/UTC", "UTC"),
        ("Etc/GMT+5", "UTC−5"),
    ],
)
def test_a_city_stands_alone(zone: str, city: str) -> None:
    assert zone_city(DE, zone) == city


def test_only_cities_that_the_name_does_not_say() -> None:
    zones = ("Asia/Tokyo", "Europe/Berlin", "Asia/Kathmandu", "CET")
    assert cities_beside(DE, zones) == {"Asia/Tokyo": "Tokio"}
    assert cities_beside(EN, zones) == {}
