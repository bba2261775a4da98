"""Where service levels stand: in the section that shows them, else in a clause of their own."""

from generator.artifacts.pages.pages import pages
from generator.i18n.locale import Locale
from generator.views.say_policy import say
from tests.support.levels_policy import with_availability
from tests.support.policies import real
from tests.support.versions_of_policy import policy

SECTION = "  how-it-works:\n"
SHOWN = "  uptime:\n    heading:\n      de: Verfügbarkeit\n      en: Uptime\n    table: availability\n"


def clauses(text: str) -> list[tuple[str, str]]:
    written = policy(text)
    return [(each.id, each.name) for each in say(written, Locale.of(written, "de")).clauses]


def test_what_no_section_shows_has_a_clause_of_its_own() -> None:
    assert ("service-availability", "Verfügbarkeit") in clauses(with_availability())
    shown = clauses(with_availability((SECTION, SHOWN + SECTION)))
    assert ("service-availability", "Verfügbarkeit") not in shown
    assert ("uptime", "Verfügbarkeit") in shown


def test_a_policy_that_has_none_says_nothing_of_them() -> None:
    said = say(real(), Locale.of(real(), "de"))
    assert (said.levels, [tier.levels for tier in said.tiers]) == ((), [(), ()])
    assert "service-availability" not in {each.id for each in said.clauses}


def test_such_a_section_does_not_name_the_page_on_which_it_stands() -> None:
    text = with_availability(("  support-agreement:\n", SHOWN + "  support-agreement:\n"))
    written = policy(text)
    locale = Locale.of(written, "de")
    (tiers,) = (each for each in pages(say(written, locale), locale) if each.name == "tiers")
    assert (tiers.title, tiers.first and tiers.first.id) == ("Supportstufen", "support-agreement")
    assert [each.id for each in tiers.rest] == ["uptime"]
