"""Every address that `links` gives away answers in the built site, and lands on the element it names."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from generator.policy.policy import Policy
from generator.publishing.website import Folders
from generator.verbs.links import links_of
from generator.versions.history import History
from tests.support.policies import changed
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn

CONTRACT = (
    "contracts:\n  acme-2026:\n    tier: gold\n    region: germany\n    language: en\n\n# ── Contact ──"
)


@pytest.fixture(scope="module")
def policy() -> Policy:
    return changed(
        ("address: https://support.cyren.com/", "address: https://www.cyren.example/support/"),
        ("# ── Contact ──", CONTRACT),
    )


@pytest.fixture(scope="module")
def site(policy: Policy, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served")
    build_undrawn(History(policy), Folders(folder / "support", folder / "build"))
    return folder


@pytest.fixture(scope="module")
def root(site: Path, serve: Serve) -> str:
    return f"{serve(site)}/support/"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(permissions=["clipboard-read", "clipboard-write"])
    yield context.new_page()
    context.close()


def test_each_address_is_a_file_of_the_site_and_each_anchor_an_element_of_it(
    policy: Policy, site: Path
) -> None:
    ids: dict[Path, set[str | None]] = {}
    missing = []
    for link in links_of(policy):
        assert link.url == f"https://www.cyren.example/support/{link.path}"
        path, _, anchor = link.path.partition("#")
        file = site / "support" / path.partition("?")[0]
        file = file / "index.html" if file.is_dir() else file
        if not file.is_file():
            missing.append(link.path)
        elif anchor:
            if file not in ids:
                nodes = LexborHTMLParser(file.read_bytes()).css("[id]")
                ids[file] = {node.attributes["id"] for node in nodes}
            missing += [] if anchor in ids[file] else [link.path]
    assert missing == []


def test_the_page_of_links_lists_all_but_those_of_contracts(policy: Policy, site: Path) -> None:
    for language in policy.languages:
        html = (site / "support" / language / "links" / "index.html").read_bytes()
        shown = {node.attributes.get("data-text") for node in LexborHTMLParser(html).css("a.portal-copy")}
        mine = [
            link
            for link in links_of(policy, History(policy))
            if link.language == language and link.kind != "contract"
        ]
        said = {text for link in mine for text in (link.url, link.sentence, link.pinned_sentence)}
        assert said - {""} == shown


@pytest.mark.parametrize(
    ("page", "feed"),
    [
        ("de/tiers/gold/", "../../changes.atom"),
        ("en/", "./changes.atom"),
        ("en/404.html", "/support/en/changes.atom"),
    ],
)
def test_each_page_names_the_feed_of_its_language(site: Path, page: str, feed: str) -> None:
    file = site / "support" / page / "index.html" if page.endswith("/") else site / "support" / page
    links = LexborHTMLParser(file.read_text("utf-8")).css('link[type="application/atom+xml"]')
    assert [(link.attributes["rel"], link.attributes["href"]) for link in links] == [("alternate", feed)]
    assert (site / "support" / page[:2] / "changes.atom").is_file()


def test_a_missing_page_leads_to_support(site: Path) -> None:
    page = LexborHTMLParser((site / "support/de/404.html").read_text("utf-8"))
    links = [(link.attributes["href"], link.text()) for link in page.css("article li a")]
    assert links[:2] == [("/support/de/", "Zur Startseite"), ("/support/de/contact/", "Kontakt")]
    assert ("tel:+4930520056130", "+49 30 52 00 56 130") in links
    assert links[-1] == ("/support/de/contact/#contact-form", "Kontaktformular")


def test_no_contract_is_named_where_everybody_reads(policy: Policy, site: Path) -> None:
    [name] = policy.contracts
    public = [
        path for path in site.rglob("*") if path.suffix in (".html", ".json", ".atom", ".xml", ".txt", ".md")
    ]
    naming = [path for path in public if name in path.read_text("utf-8", "replace")]
    assert [
        path.relative_to(site).as_posix() for path in naming if "c" not in path.relative_to(site).parts
    ] == []


def test_a_contract_s_address_leads_to_its_tier_and_region(page: Page, root: str) -> None:
    page.goto(f"{root}c/acme-2026/")
    page.wait_for_url("**/en/c/acme-2026/")
    page.locator("a[href*='calculator/?']").click()
    page.wait_for_url("**/en/calculator/?**")
    assert "tier=gold" in page.url
    assert "region=germany" in page.url


def test_an_anchor_lands_on_its_row_below_a_path(page: Page, root: str) -> None:
    page.goto(f"{root}de/tiers/gold/#response-p3")
    row = page.locator(":target")
    assert row.get_attribute("id") == "response-p3"
    assert "4 Stunden" in row.inner_text()


def test_a_link_is_copied_by_keyboard_and_announced(page: Page, root: str) -> None:
    page.goto(f"{root}en/tiers/gold/")
    page.locator("html.portal-ready").wait_for()
    link = page.locator("a.headerlink[href='#response-p1']")
    assert link.get_attribute("aria-label") == "Copy link: Gold P1"
    link.focus()
    page.keyboard.press("Enter")
    page.locator(".portal-copied[role=status]", has_text="Copied.").wait_for()
    assert page.evaluate("navigator.clipboard.readText()") == f"{root}en/tiers/gold/#response-p1"
    assert page.url == f"{root}en/tiers/gold/#response-p1"


def test_a_sentence_for_a_contract_is_copied_from_the_page_of_links(page: Page, root: str) -> None:
    page.goto(f"{root}de/links/")
    page.locator("html.portal-ready").wait_for()
    page.get_by_label("Satz kopieren: Gold", exact=True).click()
    page.locator(".portal-copied", has_text="Kopiert.").wait_for()
    assert page.url == f"{root}de/links/"
    assert page.evaluate("navigator.clipboard.readText()").startswith("Es gilt die Supportstufe Gold nach ")


def test_where_copying_is_forbidden_the_address_bar_holds_the_link(browser: Browser, root: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    page.goto(f"{root}en/severities/")
    page.locator("html.portal-ready").wait_for()
    page.locator("a.headerlink[href='#p2']").click()
    page.locator(".portal-copied", has_text="The browser does not allow copying.").wait_for()
    assert page.url == f"{root}en/severities/#p2"
    context.close()


def test_a_former_address_leads_on_with_its_anchor(page: Page, root: str) -> None:
    page.goto(f"{root}c/acme-2026/#top")
    page.wait_for_url("**/en/c/acme-2026/**")
    assert page.url.endswith("#top")


def test_a_former_address_leads_on_without_script(browser: Browser, root: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{root}c/acme-2026/")
    page.wait_for_url("**/en/c/acme-2026/")
    context.close()


def test_the_list_is_searched_and_says_how_much_is_left(page: Page, root: str) -> None:
    page.goto(f"{root}de/links/")
    field = page.get_by_label("In dieser Liste suchen")
    field.click()
    field.press_sequentially("gold response-p3")
    page.get_by_role("status").filter(has_text="1 Treffer").wait_for()
    assert page.locator("tbody th:visible").all_inner_texts() == ["Gold, P3: 4 Stunden"]
    assert page.locator("h2:visible").evaluate_all("all => all.map(each => each.firstChild.textContent)") == [
        "Reaktionszeiten"
    ]
    field.press_sequentially("9")
    page.get_by_role("status").filter(has_text="Keine Treffer").wait_for()
    assert page.locator("tbody th:visible").all_inner_texts() == []
    assert page.locator("h2:visible").all_inner_texts() == []
    field.fill("")
    expect(page.locator("tbody th:visible")).to_have_count(page.locator("tbody th").count())
