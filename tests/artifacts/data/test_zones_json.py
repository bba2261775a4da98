"""`/zones.json` as the calculator reads it."""

import json

from generator.artifacts.data.zones_json import artifact

DAYS = ("2026-01-01", "2026-12-31")


def placed(names: str, texts: str) -> dict[str, str]:
    return {name: text for name, text in zip(names.split(), texts.split("|"), strict=False) if text}


ROWS = json.loads(artifact(*DAYS, ("de", "en")).data)


def test_names_and_steps() -> None:
    made = artifact(*DAYS, ("de", "en"))
    assert made.path == "zones.json"
    zones = {name: steps for names, steps, *_ in json.loads(made.data) for name in names.split()}
    former = {
        old: names.split()[int(new)]
        for names, _, today, *_ in ROWS
        for old, new in placed(names, today).items()
    }
    assert former["Asia/Katmandu"] == "Asia/Kathmandu"
    assert [name for name, today in former.items() if zones[name] != zones[today]] == []
    assert zones["Asia/Kathmandu"] == [[None, 345]]
    assert zones["Asia/Katmandu"] == zones["Asia/Kathmandu"]
    assert zones["Europe/Berlin"] == [[29_579_100, 60], [29_881_500, 120], [None, 60]]


def test_cities_that_a_name_does_not_say() -> None:
    cities: dict[str, dict[str, str]] = {"de": {}, "en": {}}
    for names, _, _, beside, _ in ROWS:
        for language in cities:
            cities[language] |= placed(names, beside[""]) | placed(names, beside[language])
        own = placed(names, beside["de"]).keys() | placed(names, beside["en"]).keys()
        assert not placed(names, beside[""]).keys() & own
    assert (cities["de"]["Asia/Tokyo"], cities["de"]["Africa/Cairo"]) == ("Tokio", "Kairo")
    assert cities["de"]["Africa/Sao_Tome"] == cities["en"]["Africa/Sao_Tome"] == "São Tomé"
    # A former name has the city of today's.
    assert "Asia/Calcutta" not in cities["de"]
    assert "Asia/Tokyo" not in cities["en"]
    # No place, and the name as it is.
    assert not {"CET", "UTC", "Etc/UTC", "Asia/Kathmandu", "America/Los_Angeles"} & cities["de"].keys()


def test_a_zone_for_each_clock_of_a_country() -> None:
    of_country = {
        code: {
            zone for names, *_, found in ROWS for zone, said in placed(names, found).items() if said == code
        }
        for code in ("US", "JP", "ES", "CH")
    }
    assert of_country["US"] == {
        f"America/{city}"
        for city in ("New_York", "Chicago", "Denver", "Phoenix", "Los_Angeles", "Anchorage", "Adak")
    } | {"Pacific/Honolulu"}
    assert (of_country["JP"], of_country["CH"]) == ({"Asia/Tokyo"}, {"Europe/Zurich"})
    assert of_country["ES"] == {"Europe/Madrid", "Atlantic/Canary"}
