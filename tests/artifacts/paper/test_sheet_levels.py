"""Availability and its like on the sheet of the whole policy and on that of a tier."""

from dataclasses import asdict

from generator.artifacts.paper.sheet import Heading, Sheet, Table
from tests.artifacts.paper.test_sheets import sheets_of, strings
from tests.support.levels_policy import with_availability
from tests.support.payments_policy import policy as payments
from tests.support.versions_of_policy import policy


def sheet(path: str, language: str = "de", *lines: tuple[str, str]) -> Sheet:
    return sheets_of(policy(with_availability(*lines)), language)[f"{language}/{path}"]


def words(made: Sheet, anchor: str) -> list[str]:
    """What stands below a heading, up to the next one of any level."""
    at = next(
        n for n, block in enumerate(made.blocks) if isinstance(block, Heading) and block.anchor == anchor
    )
    below = list(made.blocks[at + 1 :])
    end = next((n for n, block in enumerate(below) if isinstance(block, Heading)), len(below))
    return [text.replace("\u00a0", " ") for block in below[:end] for text in strings(asdict(block)) if text]


def test_the_whole_policy_has_all_tiers() -> None:
    made = sheet("support-policy.pdf")
    (table,) = (each for each in made.blocks if isinstance(each, Table) and each.caption == "Plattform")
    assert [[cell.lines[0][0].text.replace("\u00a0", " ") for cell in row] for row in table.rows] == [
        ["Standard", "99,5 % im Monat: in 30 Tagen höchstens 3 Stunden und 36 Minuten Ausfallzeit"],
        ["Gold", "99,95 % im Monat: in 30 Tagen höchstens 21 Minuten und 36 Sekunden Ausfallzeit"],
    ]


def test_a_tier_has_its_own_share() -> None:
    assert words(sheet("tiers/gold.pdf"), "availability-cloud") == [
        "99,95 % im Monat: in 30 Tagen höchstens 21 Minuten und 36 Sekunden Ausfallzeit",
        "So wird gemessen:",
        "Gemessen wird jede Minute von drei Orten aus.",
        "Von der Ausfallzeit ausgenommen:",
        "geplante Wartungsfenster",
        "höhere Gewalt",
    ]


def test_a_tier_without_one_says_so() -> None:
    without = ("standard: 99.5 %", "standard: not promised")
    assert words(sheet("tiers/standard.pdf", "en", without), "availability-cloud") == ["Not promised"]


def test_the_comparison_has_a_row_of_it() -> None:
    table = next(each for each in sheet("support-policy.pdf").blocks if isinstance(each, Table))
    rows = [[cell.lines[0][0].text.replace("\u00a0", " ") for cell in row] for row in table.rows]
    assert ["Verfügbarkeit: Plattform", "99,5 % im Monat", "99,95 % im Monat"] in rows


def test_credits_rates_and_periods_of_a_tier() -> None:
    made = sheets_of(payments(), "de")
    gold, standard = made["de/tiers/gold.pdf"], made["de/tiers/standard.pdf"]
    assert words(gold, "rates-on-site")[0] == "120 € je Stunde"
    assert words(gold, "rates-on-site")[-2:] == ["Mindestens berechnet:", "2 Stunden"]
    assert words(gold, "periods-notice") == ["30 Tage", "Zum Ende eines Kalendermonats."]
    assert words(standard, "credits-late-response")[-2:] == ["Frist zur Geltendmachung:", "30 Tage"]
    assert "rates-on-site" not in {each.anchor for each in standard.blocks if isinstance(each, Heading)}
