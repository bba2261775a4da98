"""Availability in both languages, as pages and sheets have it."""

import pytest

from generator.i18n.locale import Locale
from generator.views.policy_view import PolicyView
from generator.views.say_policy import say
from tests.support.levels_policy import with_availability
from tests.support.versions_of_policy import policy

BY_TIER = "    promised:\n      standard: 99.5 %\n      gold: 99.95 %\n"


def view(*lines: tuple[str, str], language: str = "de") -> PolicyView:
    written = policy(with_availability(*lines))
    return say(written, Locale.of(written, language))


def sentence(share: str, per: str = "month", language: str = "de") -> str:
    shared = view(
        (BY_TIER, f"    promised: {share}\n"),
        ("measured_per: month", f"measured_per: {per}"),
        language=language,
    )
    return shared.levels[0].entries[0].sentences[0].replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("share", "per", "said"),
    [
        ("99.9 %", "month", "99,9 % im Monat: in 30 Tagen höchstens 43 Minuten und 12 Sekunden Ausfallzeit"),
        (
            "99.90 %",
            "month",
            "99,90 % im Monat: in 30 Tagen höchstens 43 Minuten und 12 Sekunden Ausfallzeit",
        ),
        ("99.5 %", "month", "99,5 % im Monat: in 30 Tagen höchstens 3 Stunden und 36 Minuten Ausfallzeit"),
        ("99.99 %", "month", "99,99 % im Monat: in 30 Tagen höchstens 4 Minuten und 19 Sekunden Ausfallzeit"),
        ("99.999 %", "month", "99,999 % im Monat: in 30 Tagen höchstens 25 Sekunden Ausfallzeit"),
        (
            "99.9 %",
            "quarter",
            "99,9 % im Quartal: in 90 Tagen höchstens 2 Stunden, 9 Minuten und 36 Sekunden Ausfallzeit",
        ),
        (
            "99.9 %",
            "year",
            "99,9 % im Jahr: in 365 Tagen höchstens 8 Stunden, 45 Minuten und 36 Sekunden Ausfallzeit",
        ),
        ("98 %", "year", "98 % im Jahr: in 365 Tagen höchstens 7 Tage, 7 Stunden und 12 Minuten Ausfallzeit"),
        ("100 %", "month", "100 % im Monat: keine Ausfallzeit"),
        ("not promised", "month", "Nicht zugesagt"),
    ],
)
def test_a_share_and_the_downtime_that_it_permits(share: str, per: str, said: str) -> None:
    assert sentence(share, per) == said


def test_hours_in_which_alone_it_is_measured() -> None:
    """How long a service may be down in them, no calendar of 30 days says."""
    both = view((BY_TIER, "    promised: 99.9 %\n    hours: business-hours\n"))
    (cloud,) = both.levels[0].entries
    measured = "99,9\u00a0% im Monat, gemessen nur in diesen Zeiten: Montag bis Freitag 9:00–18:00 Uhr"
    assert cloud.sentences == (measured,)
    each = "    promised: 99.9 %\n    hours:\n      standard: business-hours\n      gold: around-the-clock\n"
    (cloud,) = view((BY_TIER, each)).levels[0].entries
    assert cloud.rows == (
        ("Standard", measured),
        ("Gold", "99,9\u00a0% im Monat: in 30 Tagen höchstens 43 Minuten und 12 Sekunden Ausfallzeit"),
    )
    own = "  machine-room:\n    name: Betrieb\n    open:\n      monday to friday: 6:00–22:00\n    public_holidays: open\n"
    said = view(
        (BY_TIER, "    promised: 99.9 %\n    hours: machine-room\n"),
        ("\nservice_hours:\n", f"\nservice_hours:\n{own}"),
    )
    assert [hours.tiers for hours in said.hours if hours.id == "machine-room"] == [
        ("Verfügbarkeit: Plattform",)
    ]


def test_in_english() -> None:
    assert (
        sentence("99.9 %", language="en")
        == "99.9% a month: in 30 days, at most 43 minutes and 12 seconds of downtime"
    )
    assert sentence("100 %", language="en") == "100% a month: no downtime at all"


def test_each_tier_has_its_own_row_and_its_own_page_says_only_that() -> None:
    said = view(("standard: 99.5 %", "standard: not promised"))
    (cloud,) = said.levels[0].entries
    assert (cloud.name, cloud.anchor, cloud.sentences) == ("Plattform", "availability-cloud", ())
    assert cloud.head == ("Supportstufe", "Verfügbarkeit")
    assert cloud.rows == (
        ("Standard", "Nicht zugesagt"),
        ("Gold", "99,95\u00a0% im Monat: in 30 Tagen höchstens 21 Minuten und 36 Sekunden Ausfallzeit"),
    )
    assert cloud.by_tier == {"standard": "Nicht zugesagt", "gold": "99,95\u00a0% im Monat"}
    standard, gold = (tier.levels[0].entries[0] for tier in said.tiers)
    assert (standard.sentences, standard.rows, standard.facts) == (("Nicht zugesagt",), (), ())
    assert gold.sentences == (cloud.rows[1][1],)
    assert [(each.label, each.prose.plain) for each in gold.facts] == [
        ("So wird gemessen", "Gemessen wird jede Minute von drei Orten aus."),
        ("Von der Ausfallzeit ausgenommen", "geplante Wartungsfenster\nhöhere Gewalt"),
    ]
