"""A short address for one contract leads to its tier and region."""

from selectolax.lexbor import LexborHTMLParser

from generator.outputs.contract_aliases import artifacts
from tests.policies import changed, real

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


def test_each_contract_and_each_former_name_leads_on() -> None:
    pages = {each.path: str(each.content) for each in artifacts(changed(("# ── Contact ──", CONTRACTS)))}
    targets = {path: leads_to(html) for path, html in pages.items()}
    assert targets == {
        "c/acme-2026/index.html": "../../en/calculator/?tier=gold&region=germany",
        "c/acme/index.html": "../../en/calculator/?tier=gold&region=germany",
        "c/plain/index.html": "../../de/calculator/?tier=standard&region=israel",
    }


def leads_to(html: str) -> str:
    """By refresh and, without it, by a link; not listed by search engines."""
    page = LexborHTMLParser(html)
    robots, refresh = page.css_first("meta[name=robots]"), page.css_first("meta[http-equiv=refresh]")
    link = page.css_first("a")
    assert robots is not None and robots.attributes["content"] == "noindex"
    assert link is not None and refresh is not None
    assert refresh.attributes["content"] == f"0; url={link.attributes['href']}"
    return link.attributes["href"] or ""


def test_no_contracts_no_pages() -> None:
    assert artifacts(real()) == []
