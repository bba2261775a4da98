"""Which words lead where, said of the real policy and of changed ones."""

from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.search.say_search import SearchView, say_search
from tests.support.policies import changed, real

SEARCH = """search:
  P2:
    de: Teilausfall, Degradation
    en: partial outage
  hours: Betriebsferien
  home: Anfang
  email: Briefkasten

wording:
"""


def said(policy: Policy, language: str = "de") -> SearchView:
    locale = Locale.of(policy, language)
    return say_search(policy, locale, ("", "hours/"))


def leads_of(view: SearchView, word: str) -> list[tuple[str, ...]]:
    """Where a word leads."""
    return [lead.addresses for lead in view.leads if word in lead.words]


def test_words_of_the_program_lead_to_what_every_policy_has() -> None:
    view = said(real())
    assert leads_of(view, "Weihnachten") == [("hours/",)]
    assert leads_of(view, "Notfall") == [("emergency/", "contact/")]
    assert leads_of(view, "Totalausfall") == [("severities/#p1",)]
    assert leads_of(view, "sev 3") == [("severities/#p3",)]
    assert leads_of(view, "Datenschutz") == [("https://www.cyren.com/privacy",)]
    assert (
        leads_of(view, "Gutschrift") == leads_of(view, "Passwort") == [()]
    )  # nothing of the kind in this policy
    unspoken = {word: lead.otherwise for lead in view.leads for word in lead.words}
    assert unspoken["Gutschrift"] == ("how-it-works/#not-promised", "terms/#not-promised", "contact/")
    assert unspoken["Stundensatz"] == unspoken["Passwort"] == unspoken["Lösungszeit"] == ("contact/",)
    assert unspoken["Berlin"] == ()
    assert leads_of(view, "Downtime") == [("severities/#p1",)]
    assert leads_of(view, "prio 5") == [("severities/",)]
    assert leads_of(view, "lunch break") == [("hours/",)]
    assert leads_of(view, "Englisch") == leads_of(view, "Sprache wechseln") == [("../en/",)]
    assert leads_of(said(real(), "en"), "German") == [("../de/",)]
    assert leads_of(said(real(), "en"), "Mittagspause") == [("hours/",)]
    assert leads_of(view, "Xylophon") == []
    assert leads_of(view, "030520056130") == leads_of(view, "4930520056130") == [("contact/",)]
    assert leads_of(view, "6508642090") == leads_of(view, "08000488166") == [("contact/",)]
    assert leads_of(view, "Kiew") == [("calculator/", "hours/")]
    assert (view.months[2], view.is_month_first) == ("März", False)
    assert view.order == ("", "hours/")


def test_a_severity_goes_by_the_number_in_its_name_or_else_by_its_place() -> None:
    text = [(f"P{n}", f"Stufe-{n + 2}") for n in (1, 2, 3, 4)]
    assert leads_of(said(changed(*text)), "sev 3") == [("severities/#stufe-3",)]
    names = [("P1", "kritisch"), ("P2", "hoch"), ("P3", "klein"), ("P4", "frage")]
    assert leads_of(said(changed(*names)), "sev 3") == [("severities/#klein",)]


def test_names_of_countries_and_cities_lead_to_the_region_that_serves_them() -> None:
    view = said(real())
    assert leads_of(view, "Zürich") == leads_of(view, "Tokyo") == []  # the browser knows them
    assert leads_of(view, "Tokio") == [("calculator/", "hours/")]
    assert view.elsewhere == ("calculator/", "hours/")
    assert leads_of(view, "Berlin") == leads_of(view, "Germany") == [("hours/#germany",)]
    serves = ("    country: DE\n", "    country: DE\n    serves: [CH, AT]\n")
    assert leads_of(said(changed(serves)), "Zürich") == [("hours/#germany",)]
    rest = ("    country: GB\n", "    country: GB\n    serves: [everyone else]\n")
    assert leads_of(said(changed(serves, rest)), "Tokio") == [("hours/#united-kingdom",)]
    assert said(changed(serves, rest)).elsewhere == ("hours/#united-kingdom",)


def test_a_policy_has_words_of_its_own() -> None:
    policy = changed(("wording:\n", SEARCH))
    view = said(policy)
    assert leads_of(view, "Teilausfall") == [("severities/#p2",)]
    assert leads_of(view, "Betriebsferien")[-1] == ("hours/",)
    assert leads_of(view, "Anfang") == [("",)]
    assert leads_of(view, "Briefkasten") == [("mailto:support@cyren.com",)]
    assert leads_of(said(policy, "en"), "partial outage") == [("severities/#p2",)]
    assert leads_of(said(policy, "en"), "Degradation") == []
