"""holiday_names: what the program can say by itself."""

from datetime import date

import pytest

from generator.core.messages import catalog
from generator.deadlines.world.holiday_words import holiday_name
from generator.deadlines.world.public_holidays import place, public_holidays
from generator.i18n.holiday_names import (
    NAMES,
    PLACES,
    TRANSLATED,
    base_name,
    has_name,
    is_instead,
    moved_from,
    remarks,
)
from generator.i18n.locale import TRANSLATIONS, Locale

# The EU, EFTA, and where offices of companies from there are.
EUROPE = "AT BE BG CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MT NL NO PL PT RO SE SI SK UA"
OTHERS = "AE AR AU BR CA CL CN CO EG HK ID IL IN JP KE KR MA MX MY NG NZ PH SA SG TH TR TW US VN ZA"
COUNTRIES = f"{EUROPE} {OTHERS}".split()


@pytest.mark.parametrize(
    ("english", "language", "known"),
    [
        ("Good Friday", "de", True),
        ("Boxing Day (observed)", "de", True),
        ("Eid al-Fitr (estimated)", "de-AT", True),
        ("Eid al-Adha (observed, estimated)", "fr", True),
        ("Day off (substituted from 02/14/2026)", "de", True),
        ("Midsummer Day", "de", True),
        ("Respect for the Aged Day", "de", True),
        ("Mahatma Gandhi's Birthday", "de", True),
        ("Nowruz", "de", False),
        ("Nowruz", "en", True),
        ("Nowruz", "en-GB", True),
        ("Good Friday", "fr-CH", True),
        ("Nowruz", "fr", False),
        ("Good Friday", "it", False),
    ],
)
def test_has_name(english: str, language: str, known: bool) -> None:
    assert has_name(english, language) == known


@pytest.mark.parametrize(
    ("english", "base", "said", "instead"),
    [
        ("Good Friday", "Good Friday", [], False),
        ("Eid al-Fitr (estimated)", "Eid al-Fitr", ["(estimated)"], False),
        ("Eid al-Fitr (Second Day) (estimated)", "Eid al-Fitr (Second Day)", ["(estimated)"], False),
        ("Eid al-Adha (observed, estimated)", "Eid al-Adha", ["(estimated)", "(observed)"], True),
        ("Christmas Day (alone) (observed)", "Christmas Day", ["(alone)", "(observed)"], True),
        ("New Year's Day (substitute day)", "New Year's Day", ["(substitute day)"], True),
        ("Day off (substituted from 02/14/2026)", "Day off", [], True),
        ("Liberation Day (Guam)", "Liberation Day (Guam)", [], False),
        ("Republic Day (from 1pm)", "Republic Day (from 1pm)", [], False),
    ],
)
def test_remarks(english: str, base: str, said: list[str], instead: bool) -> None:
    assert (base_name(english), sorted(remarks(english)), is_instead(english)) == (base, said, instead)
    assert moved_from(english) == (date(2026, 2, 14) if "substituted from" in english else None)


def test_translated_languages_are_those_with_a_catalog() -> None:
    assert {*TRANSLATED} == {"en", *(path.stem for path in TRANSLATIONS.glob("*.po"))}


@pytest.mark.parametrize("language", [each for each in TRANSLATED if each != "en"])
def test_catalog_has_every_name(language: str) -> None:
    words = catalog(TRANSLATIONS, language)
    assert [name for name in (*NAMES, *PLACES.values()) if ("", name) not in words] == []
    assert Locale(language).text("{holiday} (estimated)", holiday="x") != "x (estimated)"


def test_every_national_holiday_of_these_countries_has_a_name() -> None:
    found = {
        country: {base_name(part) for names in public_holidays(country, 2026, 2029).values() for part in names.split("; ")}
        for country in COUNTRIES
    }  # fmt: skip
    assert {
        country: missing for country, names in found.items() if (missing := names.difference(NAMES))
    } == {}
    assert (len(found), len(set().union(*found.values())) > 300) == (63, True)


@pytest.mark.parametrize(
    ("calendar", "day", "german", "english", "french"),
    [
        ("IT", "2026-08-15", "Mariä Himmelfahrt", "Assumption Of Mary Day", "Assomption de Marie"),
        ("IT", "2026-06-02", "Tag der Republik", "Republic Day", "Fête de la République"),
        ("IT-MI", "2026-12-07", "Ambrosiustag", "Saint Ambrose's Day", "Saint-Ambroise"),
        ("ES-CT", "2026-09-11", "Nationalfeiertag Kataloniens", "National Day of Catalonia", "Fête nationale de la Catalogne"),
        ("SE", "2026-06-20", "Mittsommertag", "Midsummer Day", "Saint-Jean"),
        ("CZ", "2026-07-06", "Jan-Hus-Tag", "Jan Hus Day", "Jour de Jan Hus"),
        ("GR", "2026-10-28", "Ochi-Tag", "Ohi Day", "Jour du Non"),
        ("CY", "2026-12-26", "Zweiter Weihnachtsfeiertag", "Day After Christmas", "Lendemain de Noël"),
        ("TR", "2026-05-19", "Gedenken an Atatürk, Tag der Jugend und des Sports", "Commemoration of Atatürk, Youth and Sports Day", "Commémoration d’Atatürk, fête de la jeunesse et des sports"),
        ("ZA", "2026-12-16", "Tag der Versöhnung", "Day of Reconciliation", "Jour de la Réconciliation"),
        ("MX", "2026-03-16", "Geburtstag von Benito Juárez", "Benito Juárez's Birthday", "Anniversaire de Benito Juárez"),
        ("AR", "2026-05-25", "Tag der Mairevolution", "May Revolution Day", "Jour de la révolution de Mai"),
        ("CN", "2026-02-20", "Arbeitsfreier Tag (verlegt vom 14. Februar 2026)", "Day off (moved from February 14, 2026)", "Jour chômé (déplacé du 14 février 2026)"),
        ("HK", "2026-02-18", "Zweiter Tag des chinesischen Neujahrsfests", "The second day of Chinese New Year", "Deuxième jour du Nouvel An chinois"),
        ("KR", "2026-10-09", "Hangul-Tag", "Hangul Day", "Jour du hangeul"),
        ("TW", "2026-02-28", "Friedensgedenktag", "Peace Memorial Day", "Journée commémorative de la paix"),
        ("TH", "2026-12-07", "Geburtstag von König Bhumibol Adulyadej (Ersatztag); Nationalfeiertag (Ersatztag); Nationaler Vatertag (Ersatztag)", "HM King Bhumibol Adulyadej the Great's Birthday (observed); National Day (observed); National Father's Day (observed)", "Anniversaire du roi Bhumibol Adulyadej (jour de remplacement)\u202f; Fête nationale (jour de remplacement)\u202f; Fête nationale des pères (jour de remplacement)"),
        ("AE", "2027-03-10", "Feiertag zum Fest des Fastenbrechens (voraussichtlich)", "Eid al-Fitr Holiday (estimated)", "Congé de l’Aïd al-Fitr (date estimée)"),
        ("EG", "2026-01-07", "Koptisches Weihnachtsfest", "Coptic Christmas Day", "Noël copte"),
        ("MA", "2026-11-06", "Jahrestag des Grünen Marsches", "Green March", "Marche verte"),
        ("PH", "2026-04-09", "Tag der Tapferkeit", "Day of Valor", "Jour de la Bravoure"),
        ("US-TX", "2026-11-27", "Freitag nach Thanksgiving", "Friday After Thanksgiving", "Vendredi suivant Thanksgiving"),
        ("NZ-AUK", "2026-01-26", "Jahrestag von Auckland", "Auckland Anniversary Day", "Anniversaire d’Auckland"),
    ],
)  # fmt: skip
def test_name(calendar: str, day: str, german: str, english: str, french: str) -> None:
    known = {str(each): name for each, name in public_holidays(calendar, 2026, 2027).items()}
    said = tuple(holiday_name(known.get(day, "-"), Locale(each)) for each in ("de", "en", "fr"))
    assert said == (german, english, french)


def test_every_place_has_a_calendar() -> None:
    assert {calendar: "-".join(place(calendar)[:2]) for calendar in PLACES} == {each: each for each in PLACES}
