"""`/zones.json` as the calculator reads it."""

import json

from generator.artifacts.data.zones_json import artifact

DAYS = ("2026-01-01", "2026-12-31")
ROWS = json.loads(artifact(*DAYS, ("de", "en")).data)


def test_names_and_steps() -> None:
    made = artifact(*DAYS, ("de", "en"))
    assert made.path == "zones.json"
    zones = {name: steps for names, steps, *_ in json.loads(made.data) for name in names.split()}
    former = {
        names.split()[int(old)]: names.split()[new]
        for names, _, today, *_ in ROWS
        for old, new in today.items()
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
            found = {**beside[""], **beside[language]}
            cities[language] |= {names.split()[int(at)]: city for at, city in found.items()}
        assert not beside[""].keys() & (beside["de"].keys() | beside["en"].keys())
    assert (cities["de"]["Asia/Tokyo"], cities["de"]["Africa/Cairo"]) == ("Tokio", "Kairo")
    assert cities["de"]["Africa/Sao_Tome"] == cities["en"]["Africa/Sao_Tome"] == "São Tomé"
    # A former name has the city of today's.
    assert "Asia/Calcutta" not in cities["de"]
    assert "Asia/Tokyo" not in cities["en"]
    # No place, and the name as it is.
    assert not {"CET", "UTC", "Etc/UTC", "Asia/Kathmandu", "America/Los_Angeles"} & cities["de"].keys()


def test_a_zone_for_each_clock_of_a_country() -> None:
    of_country = {
        code: {names.split()[found[code]] for names, *_, found in ROWS if code in found}
        for code in ("US", "JP", "ES", "CH")
    }
    assert of_country["US"] == {
        f"America/{city}"
        for city in ("New_York", "Chicago", "Denver", "Phoenix", "Los_Angeles", "Anchorage", "Adak")
    } | {"Pacific/Honolulu"}
    assert (of_country["JP"], of_country["CH"]) == ({"Asia/Tokyo"}, {"Europe/Zurich"})
    assert of_country["ES"] == {"Europe/Madrid", "Atlantic/Canary"}
