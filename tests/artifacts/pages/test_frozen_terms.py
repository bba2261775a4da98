"""frozen: the whole terms as one fragment, which leads nowhere that a later version may not have."""

import re

from generator.artifacts.pages.frozen_terms import FrozenTerms, frozen_terms
from generator.i18n.locale import Locale
from generator.views.say_policy import say
from tests.support.policies import changed


def frozen(language: str, *replacements: tuple[str, str]) -> FrozenTerms:
    policy = changed(*replacements)
    locale = Locale.of(policy, language)
    return frozen_terms(say(policy, locale), locale)


def test_all_sentences_are_in_it() -> None:
    terms = frozen("de")
    assert terms.title == "Cyren-Support-Services, Fassung 1.0, gültig ab 1. Januar 2026"
    assert "Wir können jedoch keine Garantie für die vollständige Klärung" in terms.html
    assert '<h2 id="disclaimer">' in terms.html


def test_inner_links_lead_to_clauses_or_to_lasting_pages() -> None:
    link = ("Support kontaktieren\n", "Support kontaktieren\n")
    hrefs = re.findall(r'href="([^"]*)"', frozen("en", link).html)
    inner = {each for each in hrefs if not each.startswith(("https:", "mailto:", "tel:", "#"))}
    assert inner == {"../../contact/", "../../severities/"}


def test_a_link_to_a_tier_is_only_its_words() -> None:
    html = frozen("en", ("Gold Support is available for", "[Gold Support](gold) is available for")).html
    assert "Gold Support is available for an additional fee." in html


def test_a_link_to_a_section_leads_to_its_clause() -> None:
    html = frozen("en", ("Gold Support is available for", "[Gold Support](disclaimer) is available for")).html
    assert '<a href="#disclaimer">Gold Support</a> is available' in html


def test_links_to_the_changes_and_to_all_versions_stay() -> None:
    html = frozen("en", ("Gold Support is available for", "[Gold](changes) [Support](versions) is for")).html
    assert '<a href="../../changes/">Gold</a> <a href="../../versions/">Support</a> is for' in html
