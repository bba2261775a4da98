"""What is paid and charged, in both languages, for all and for one tier."""

import pytest

from generator.views.policy_view import PolicyView
from generator.views.service_levels.levels_view import LevelView
from tests.support.payments_policy import view


def entry(said: PolicyView, kind: str) -> LevelView:
    return said.levels_of(kind).entries[0]


def plain(rows: tuple[tuple[str, ...], ...]) -> list[tuple[str, ...]]:
    return [tuple(cell.replace("\u00a0", " ") for cell in row) for row in rows]


def facts(said: LevelView) -> list[tuple[str, str]]:
    return [(each.label, each.prose.plain.replace("\u00a0", " ")) for each in said.facts]


def test_a_credit() -> None:
    said = entry(view(), "credits")
    assert (said.anchor, said.name) == ("credits-late-response", "Gutschrift für späte Reaktionen")
    assert said.sentences == ("Für die Zusage: Erste Reaktion",)
    assert said.head == ("Überschreitung", "Gutschrift")
    assert plain(said.rows) == [
        ("mehr als 1 Stunde", "10 % der monatlichen Vergütung"),
        ("mehr als 4 Stunden", "25 % der monatlichen Vergütung"),
    ]
    assert facts(said) == [
        ("Höchstens", "50 % der monatlichen Vergütung je Monat"),
        ("Frist zur Geltendmachung", "30 Tage"),
    ]
    assert said.in_short(": ") == "Gutschrift für späte Reaktionen"


def test_a_credit_in_english_of_all_together() -> None:
    said = entry(view(("50 % a month", "8 % a year in total"), language="en"), "credits")
    assert plain(said.rows)[0] == ("more than 1 hour", "10% of the monthly fee")
    assert facts(said)[0] == ("All credits together at most", "8% of the monthly fee in any year")


@pytest.mark.parametrize(
    ("missed", "german", "english"),
    [
        ("every: 1 hour", "je Stunde", "for every hour"),
        ("every_started: 1 hour", "je angefangene Stunde", "for every hour begun"),
        ("every_started: 1 day", "je angefangenen Tag", "for every day begun"),
        ("every_started: 1 business day", "je angefangenen Arbeitstag", "for every business day begun"),
        ("when: missed", "bei jeder Nichteinhaltung", "each time it is missed"),
        ("every_started: 4 hours", "je angefangene 4 Stunden", "for every 4 hours begun"),
        ("every: 30 minutes", "je 30 Min.", "for every 30 minutes"),
    ],
)
def test_the_size_of_a_miss(missed: str, german: str, english: str) -> None:
    edit = ("late_by: 1 hour", missed)
    rows = [entry(view(edit, language=each), "credits").rows[0][0] for each in ("de", "en")]
    assert rows == [german, english]


def test_a_rate() -> None:
    said = entry(view(), "rates")
    assert [each.replace("\u00a0", " ") for each in said.sentences] == ["120 € je Stunde"]
    assert said.head == ("Wann", "Zuschlag")
    assert plain(said.rows) == [("Rund um die Uhr, 7 Tage die Woche", "50 %"), ("an Sonntagen", "100 %")]
    assert facts(said) == [("Mindestens berechnet", "2 Stunden"), ("Nur für", "Gold")]


@pytest.mark.parametrize(
    ("price", "german", "english"),
    [
        ("900 EUR a day", "900 € je Tag", "€900 a day"),
        ("20.50 CHF a case", "20,50 CHF je Fall", "CHF 20.50 a case"),
        ("99 EUR a month", "99 € im Monat", "€99 a month"),
        ("1200 USD a year", "1.200 $ im Jahr", "US$1,200 a year"),
        ("90 EUR once", "90 € einmalig", "€90, once"),
    ],
)
def test_prices(price: str, german: str, english: str) -> None:
    said = [
        entry(view(("120 EUR an hour", price), language=each), "rates").sentences[0] for each in ("de", "en")
    ]
    assert [each.replace("\u00a0", " ") for each in said] == [german, english]


NIGHTS = (
    "\nregions:\n",
    "\n  nights:\n    name:\n      de: nachts, {hours} Uhr\n      en: at night, {hours}\n    open:\n      monday to friday: 20:00–6:00\n    public_holidays: closed\n\nregions:\n",
)
AT_NIGHT = ("      around-the-clock: 50 %", "      nights: 25 %")


def test_hours_in_which_something_costs_more_are_no_hours_in_which_somebody_is_there() -> None:
    said = view(NIGHTS, AT_NIGHT)
    assert entry(said, "rates").rows[0][0] == "nachts, Montag bis Freitag 20:00–6:00 Uhr"
    assert "nights" not in {each.id for each in said.hours}
    assert "nights" not in {week.hours for region in said.regions for week in region.weeks}
    used = view(NIGHTS, AT_NIGHT, ("    service_hours: around-the-clock\n", "    service_hours: nights\n"))
    assert "nights" in {each.id for each in used.hours}


def test_a_tier_has_what_holds_for_it() -> None:
    said = view(("    promise: first_response\n", "    promise: first_response\n    tiers: [gold]\n"))
    kinds = {tier.id: [each.kind for each in tier.levels] for tier in said.tiers}
    assert kinds == {"standard": ["periods"], "gold": ["credits", "rates", "periods"]}


def test_the_page_of_a_tier_does_not_say_that_a_rate_is_only_for_it() -> None:
    said = view()
    (gold,) = (
        each for tier in said.tiers if tier.id == "gold" for each in tier.levels if each.kind == "rates"
    )
    assert facts(gold.entries[0]) == [("Mindestens berechnet", "2 Stunden")]


def test_a_tier_owes_nothing_for_what_it_does_not_promise() -> None:
    resolution = ("    first_response:\n", "    resolution:\n      P1: 8 hours\n    first_response:\n")
    said = view(resolution, ("promise: first_response", "promise: resolution"))
    kinds = {tier.id: [each.kind for each in tier.levels] for tier in said.tiers}
    assert kinds == {"standard": ["credits", "periods"], "gold": ["rates", "periods"]}


def test_penalties_are_called_so() -> None:
    terms = (
        "\nwording:\n",
        "\nterms:\n  credit:\n    de: die Vertragsstrafe | die Vertragsstrafen\n    en: penalty | penalties\n\nwording:\n",
    )
    said = view(terms, ("50 % a month", "8 % a year in total"))
    assert said.levels_of("credits").heading == "Vertragsstrafen"
    credit = entry(said, "credits")
    assert credit.head == ("Überschreitung", "Vertragsstrafe")
    assert facts(credit)[0][0] == "Alle Vertragsstrafen zusammen höchstens"
