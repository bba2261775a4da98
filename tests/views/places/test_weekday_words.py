"""weekday_words: names of service hours as companies write them."""

import pytest

from generator.i18n.locale import Locale
from generator.views.places.weekday_words import names_days

ROWS = [
    ("de", "9:00–17:00 Uhr", False),
    ("de", "Bürozeiten (9:00–17:00 Uhr Ortszeit)", False),
    ("de", "Mo–Fr, 9:00–17:00 Uhr", True),
    ("de", "9:00–17:00 Uhr, montags bis freitags", True),
    ("de", "9:00–17:00 Uhr nur werktags", True),
    ("de", "Mobil 9:00–17:00 Uhr", False),
    ("de", "24/7", True),
    ("en", "9:00–17:00 CET", False),
    ("en", "9:00–17:00, Mon–Fri", True),
    ("en", "9:00–17:00 on business days", True),
    ("en", "Money desk 9:00–17:00", False),
    ("fr", "9:00–17:00, du lundi au vendredi", True),
    ("fr", "9:00–17:00, les jours ouvrés", True),
    ("fr", "tous les jours, 9:00–17:00", True),
    ("fr", "heures de bureau, 9:00–17:00", False),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROWS)
def test_names_days(language: str, text: str, expected: bool) -> None:
    assert names_days(Locale(language), text) is expected
