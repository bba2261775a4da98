"""A short address for one contract leads to its tier and region."""

from functools import partial

from selectolax.lexbor import LexborHTMLParser

from generator.artifacts.paper.cards import card_path
from generator.core.artifact import Artifact
from generator.policy.policy import Policy
from generator.publishing.hosting import contract_aliases
from generator.views.say_policy import say
from tests.support.policies import changed, real

CONTRACTS = """contracts:
  acme-2026:
    tier: gold
    region: germany
    language: en
    formerly: [acme]
  plain:
    tier: standard
    region: israel

# ── Contact ──"""


def artifacts(policy: Policy) -> list[Artifact]:
    return contract_aliases.artifacts(policy, card_path, partial(say, policy))


def test_each_contract_and_each_former_name_leads_on_to_its_page() -> None:
    pages = {each.path: str(each.content) for each in artifacts(changed(("# ── Contact ──", CONTRACTS)))}
    targets = {path: leads_to(html) for path, html in pages.items() if path.startswith("c/")}
    assert targets == {
        "c/acme-2026/index.html": "../../en/c/acme-2026/",
        "c/acme/index.html": "../../en/c/acme/",
        "c/plain/index.html": "../../de/c/plain/",
    }
    shown = {
        f"{code}/c/{name}/index.html" for code in ("de", "en") for name in ("acme-2026", "acme", "plain")
    }
    assert shown == pages.keys() - targets.keys()


def test_the_page_of_a_contract_has_its_tier_region_version_promises_numbers_and_sheet() -> None:
    pages = {each.path: str(each.content) for each in artifacts(changed(("# ── Contact ──", CONTRACTS)))}
    page = LexborHTMLParser(pages["de/c/plain/index.html"])
    robots = page.css_first("meta[name=robots]")
    assert robots is not None and robots.attributes["content"] == "noindex"
    assert [each.text() for each in page.css("h1")] == ["Standard, Israel"]
    times = [each.text().strip() for each in page.css("td .portal-time")][:4]
    assert times == ["4 Arbeitsstunden", "8 Arbeitsstunden", "2 Arbeitstage", "4 Arbeitstage"]
    assert [each.text() for each in page.css("a.portal-phone")] == ["+972 9-863-6888"]
    said = " ".join(page.css_first("main").text().split())
    assert (
        "Für diesen Vertrag gilt die jeweils geltende Fassung; hier gezeigt: Fassung 1.0, gültig ab" in said
    )
    links = {each.attributes["href"] for each in page.css("main a")}
    assert {
        "../../tiers/standard.pdf", "../../tiers/standard-letter.pdf", "../../calendars/israel.ics",
        "../../versions/1.0/", "../../calculator/?tier=standard&region=israel",
    } <= links  # fmt: skip
    assert "Gold" not in said
    english = LexborHTMLParser(pages["en/c/plain/index.html"]).css_first("main").text()
    assert "4 business hours" in english


def test_of_another_version_the_page_says_where_its_promises_stand() -> None:
    tied = CONTRACTS.replace("region: israel", 'region: israel\n    version: "0.9"')
    pages = {each.path: str(each.content) for each in artifacts(changed(("# ── Contact ──", tied)))}
    page = LexborHTMLParser(pages["de/c/plain/index.html"])
    assert "Für diesen Vertrag gilt Fassung 0.9." in page.css_first("main").text()
    links = {each.attributes["href"] for each in page.css("main a")}
    assert {"../../versions/0.9/", "../../calculator/?tier=standard&region=israel&version=0.9"} <= links
    assert page.css("td .portal-time") == []
    assert "../../tiers/standard.pdf" not in links


def leads_to(html: str) -> str:
    """By refresh and, without it, by a link; not listed by search engines."""
    page = LexborHTMLParser(html)
    robots, refresh = page.css_first("meta[name=robots]"), page.css_first("meta[http-equiv=refresh]")
    link = page.css_first("a")
    assert robots is not None and robots.attributes["content"] == "noindex"
    assert link is not None and refresh is not None
    assert refresh.attributes["content"] == f"0; url={link.attributes['href']}"
    return link.attributes["href"] or ""


def meta(html: str) -> dict[str, str]:
    found = LexborHTMLParser(html).css("meta[property]")
    return {each.attributes["property"] or "": each.attributes["content"] or "" for each in found}


def test_a_chat_shows_the_tier_and_its_promise() -> None:
    policy = changed(("# ── Contact ──", CONTRACTS))
    html = next(str(each.content) for each in artifacts(policy) if each.path == "c/plain/index.html")
    title = "Standard, Israel – Cyren-Support-Services"
    page = LexborHTMLParser(html)
    link = page.css_first("a")
    assert (page.css_first("title").text(), link.text() if link else "") == (title, title)
    assert meta(html) == {
        "og:type": "website",
        "og:site_name": "Cyren-Support-Services",
        "og:title": title,
        "og:description": "Erste Reaktion auf P1 Kritisch: 4 Arbeitsstunden. "
        "Fassung 1.0, gültig ab 1. Januar 2026",
        "og:image": "https://support.cyren.com/de/cards/tiers-standard.png",
        "og:image:alt": title,
    }


def test_of_another_version_a_chat_shows_no_promise() -> None:
    tied = CONTRACTS.replace("region: israel", 'region: israel\n    version: "0.9"')
    pages = {each.path: str(each.content) for each in artifacts(changed(("# ── Contact ──", tied)))}
    assert set(meta(pages["c/plain/index.html"])) == {"og:type", "og:site_name", "og:title"}


def test_no_contracts_no_pages() -> None:
    assert artifacts(real()) == []
