"""The finished site in a real browser: accessible, private, within its security policy, the same in each language."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from generator.artifacts.pages.markup import blocks
from generator.policy.prose import parse
from tests.support import sample_site
from tests.support.accessibility import LOOKS, look_at, rules_of, violations
from tests.support.patience import until
from tests.support.static_server import Serve

WIDTHS = {"wide": 1280, "narrow": 320}
ALWAYS = ("/de/", "/en/", "/de/tiers/", "/en/terms/", "/404.html")


@dataclass
class Watched:
    """A page, and everything that it must not do."""

    page: Page
    requests: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def foreign(self, address: str) -> list[str]:
        return [url for url in self.requests if not url.startswith((address, "data:"))]

    def stored(self) -> object:
        script = "[Object.keys(localStorage), Object.keys(sessionStorage), document.cookie]"
        return self.page.evaluate(script)


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Callable[..., Watched]]:
    contexts: list[BrowserContext] = []

    def start(width: int = 1280, **options: object) -> Watched:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        watched = Watched(context.new_page())
        watched.page.on("request", lambda request: watched.requests.append(request.url))
        watched.page.on(
            "console",
            lambda message: watched.complaints.append(message.text) if message.type == "error" else None,
        )
        watched.page.on(
            "response",
            lambda answer: watched.complaints.append(answer.url) if answer.status >= 400 else None,
        )
        watched.page.on("pageerror", lambda error: watched.complaints.append(str(error)))
        return watched

    yield start
    for context in contexts:
        context.close()


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    return serve(sample_site.build(tmp_path_factory.mktemp("sample")))


def addresses(site: Path) -> list[str]:
    """Every page but those that only lead on."""
    pages = sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return [f"/{page.removesuffix('index.html')}" for page in pages if page != "index.html"]


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing(
    portal: Path, portal_address: str, open_page: Callable[..., Watched], width: str
) -> None:
    """Each page at one of the widths, light and dark; the home pages and the tables at both, and in forced colours.

    Another look of the same page has other colours. Forced ones the system chooses: axe finds what it finds without.
    """
    page, found = open_page(WIDTHS[width]).page, {}
    for number, address in enumerate(addresses(portal)):
        if address not in ALWAYS and number % len(WIDTHS) != list(WIDTHS).index(width):
            continue
        page.goto(portal_address + address)
        for look in LOOKS if address in ALWAYS else ("light", "dark"):
            look_at(page, look)
            if lines := violations(page, rules_of(look)):
                found[address, look] = lines
    assert found == {}


@pytest.mark.parametrize("width", WIDTHS)
def test_axe_finds_nothing_in_the_open_search(
    sample: str, open_page: Callable[..., Watched], width: str
) -> None:
    watched = open_page(WIDTHS[width])
    watched.page.goto(f"{sample}/de/")
    watched.page.get_by_role("button", name="Suche").click()
    watched.page.keyboard.type("gold")
    expect(watched.page.get_by_role("status")).to_have_text("2 Treffer")
    assert violations(watched.page) == []


def test_reading_asks_nobody_else_stores_nothing_breaks_no_policy_and_overflows_no_small_screen(
    portal: Path, portal_address: str, open_page: Callable[..., Watched]
) -> None:
    watched = open_page(320)
    wide = {}
    for address in addresses(portal):
        watched.page.goto(portal_address + address)
        width = watched.page.evaluate("document.documentElement.scrollWidth")
        if width > 320:
            wide[address] = width
    assert wide == {}
    watched.page.goto(f"{portal_address}/")
    watched.page.wait_for_load_state("networkidle")
    assert watched.foreign(portal_address) == []
    assert watched.complaints == []
    assert watched.stored() == [[], [], ""]


def test_the_policy_stops_what_it_should(sample: str, open_page: Callable[..., Watched]) -> None:
    """A policy that stops nothing would pass every other test."""
    watched = open_page()
    watched.page.goto(f"{sample}/de/")
    watched.page.evaluate(
        """() => {
            const script = document.createElement("script");
            script.textContent = "document.title = 'inline'";
            document.body.append(script);
            const image = document.createElement("img");
            image.src = "https://foreign.example/x.png";
            document.body.append(image);
            document.body.setAttribute("style", "display: none");
        }"""
    )
    until(watched.page, lambda: len(watched.complaints) >= 3)
    assert watched.page.title() == "Muster-Support"
    assert ["Content Security Policy" in line for line in watched.complaints] == [True] * 3


@pytest.mark.parametrize("scripted", [True, False])
def test_the_language_switch_stays_on_the_page(
    sample: str, open_page: Callable[..., Watched], scripted: bool
) -> None:
    watched = open_page(java_script_enabled=scripted)
    watched.page.goto(f"{sample}/de/tiers/gold/?tier=gold#p1")
    watched.page.get_by_role("link", name="English").click()
    kept = "?tier=gold#p1" if scripted else ""
    expect(watched.page).to_have_url(f"{sample}/en/tiers/gold/{kept}")
    expect(watched.page.get_by_role("link", name="English")).to_have_attribute("aria-current", "true")


def test_the_language_switch_keeps_what_a_script_put_into_the_address(
    sample: str, open_page: Callable[..., Watched]
) -> None:
    watched = open_page()
    watched.page.goto(f"{sample}/de/tiers/")
    watched.page.evaluate("history.replaceState(null, '', '?severity=P2#p1')")
    watched.page.get_by_role("link", name="English").click()
    expect(watched.page).to_have_url(f"{sample}/en/tiers/?severity=P2#p1")


def test_the_language_switch_keeps_what_is_chosen_on_the_first_page(
    portal_address: str, open_page: Callable[..., Watched]
) -> None:
    page = open_page(timezone_id="Asia/Tokyo").page
    page.goto(f"{portal_address}/de/?region=nowhere&tier=none")
    page.locator("[data-choose][value=israel]").click()
    page.locator("#sla-tier").select_option("gold")
    page.get_by_role("link", name="English").click()
    expect(page).to_have_url(f"{portal_address}/en/?tier=gold&severity=P1&region=israel")
    for name, value in (("tier", "gold"), ("severity", "P1"), ("region", "israel")):
        expect(page.locator(f"#sla-{name}")).to_have_value(value)
    expect(page.locator("[data-part=choose]")).to_be_hidden()
    expect(page.locator("sla-calculator [data-part=choice]")).to_have_text("Gold, P1, Israel")


def test_the_root_leads_to_the_readers_language_and_remembers_a_choice(
    sample: str, open_page: Callable[..., Watched]
) -> None:
    watched = open_page(locale="en-GB")
    watched.page.goto(f"{sample}/")
    expect(watched.page).to_have_url(f"{sample}/en/")
    watched.page.get_by_role("link", name="Deutsch").click()
    expect(watched.page).to_have_url(f"{sample}/de/")
    watched.page.goto(f"{sample}/?a=1#b")
    expect(watched.page).to_have_url(f"{sample}/de/?a=1#b")


def test_a_reader_of_no_language_of_ours_gets_the_default(
    sample: str, open_page: Callable[..., Watched]
) -> None:
    watched = open_page(locale="ja-JP")
    watched.page.goto(f"{sample}/")
    expect(watched.page).to_have_url(f"{sample}/de/")


def test_the_root_works_without_a_script(sample: str, open_page: Callable[..., Watched]) -> None:
    watched = open_page(java_script_enabled=False)
    watched.page.goto(f"{sample}/")
    watched.page.get_by_role("link", name="English").click()
    expect(watched.page).to_have_url(f"{sample}/en/")


def test_a_missing_page_speaks_every_language(sample: str, open_page: Callable[..., Watched]) -> None:
    watched = open_page()
    watched.page.goto(f"{sample}/de/no/such/page/")
    assert watched.page.locator("section").evaluate_all("parts => parts.map(part => part.lang)") == [
        "de",
        "en",
    ]
    watched.page.get_by_role("link", name="To the home page").click()
    expect(watched.page).to_have_url(f"{sample}/en/")


def test_a_former_address_leads_on(sample: str, open_page: Callable[..., Watched]) -> None:
    watched = open_page()
    watched.page.goto(f"{sample}/de/tiers/silver/")
    expect(watched.page).to_have_url(f"{sample}/de/tiers/gold/")


def test_the_keyboard_opens_and_leaves_the_navigation(sample: str, open_page: Callable[..., Watched]) -> None:
    page = open_page(320).page
    page.goto(f"{sample}/de/")
    button = page.get_by_role("button", name="Navigation")
    expect(button).to_have_attribute("aria-expanded", "false")
    assert page.locator(".portal-nav a:visible").count() == 0
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    expect(page.get_by_role("link", name="Start")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


def test_every_tab_stop_of_a_page_can_be_seen(sample: str, open_page: Callable[..., Watched]) -> None:
    """Visible, inside the page, with a mark of focus; and the last one is the last link of the footer."""
    page = open_page(320).page
    page.goto(f"{sample}/de/tiers/")
    unseen, last = [], ""
    for _ in range(60):
        page.keyboard.press("Tab")
        seen = page.evaluate(
            """() => {
                const at = document.activeElement;
                if (at === document.body) return null;
                const box = at.getBoundingClientRect(), style = getComputedStyle(at);
                const marked = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2;
                return [at.textContent.trim() || at.getAttribute("aria-label"), box.width > 0 && box.right > 0 && marked];
            }"""
        )
        if seen is None:
            break
        last = seen[0]
        if not seen[1]:
            unseen.append(last)
    assert (unseen, last) == ([], "Supportstufen")


def test_search_finds_parts_of_words_without_their_accents(
    sample: str, open_page: Callable[..., Watched]
) -> None:
    watched = open_page()
    page = watched.page
    page.goto(f"{sample}/de/")
    assert [url for url in watched.requests if "search" in url] == []
    page.keyboard.press("/")
    page.keyboard.type("storungsmeld")
    expect(page.get_by_role("status")).to_have_text("3 Treffer")
    page.keyboard.press("Control+a")
    page.keyboard.type("P1 gold")
    expect(page.get_by_role("status")).to_have_text("1 Treffer")  # two pages say it, and one is found
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Gold: P1")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{sample}/de/tiers/gold/#p1")
    assert watched.complaints == []


def test_what_is_typed_before_the_search_is_there_is_searched(
    sample: str, open_page: Callable[..., Watched]
) -> None:
    page = open_page().page
    held: list[Route] = []
    page.route("**/search.js", lambda route: held.append(route))
    page.goto(f"{sample}/de/")
    page.keyboard.press("/")
    expect(page.get_by_role("dialog")).to_be_visible()
    page.keyboard.type("P1 gold")
    page.keyboard.press("Enter")
    expect(page.get_by_role("searchbox")).to_be_focused()
    while not held:
        page.wait_for_timeout(10)
    held.pop().continue_()
    expect(page.get_by_role("status")).to_have_text("1 Treffer")


def test_a_search_that_cannot_be_loaded_says_so(sample: str, open_page: Callable[..., Watched]) -> None:
    page = open_page().page
    page.route("**/search.js", lambda route: route.abort())
    page.goto(f"{sample}/de/")
    page.keyboard.press("/")
    expect(page.get_by_role("status")).to_have_text("Die Suche ist gerade nicht möglich.")


def test_who_finds_nothing_is_told_how_to_reach_somebody(
    portal_address: str, open_page: Callable[..., Watched]
) -> None:
    watched = open_page()
    page = watched.page
    page.goto(f"{portal_address}/de/hours/")
    page.keyboard.press("/")
    page.keyboard.type("Xylophon")
    number = page.get_by_role("dialog").get_by_role("link", name="Deutschland: +49 30 52 00 56 130")
    expect(number).to_have_attribute("href", "tel:+4930520056130")
    expect(number).to_be_visible()
    assert violations(page) == []
    page.keyboard.press("Enter")
    expect(page.get_by_role("dialog").locator("ul a").first).to_be_focused()
    contact = page.get_by_role("dialog").get_by_role("link", name="Kontaktformular")
    page.get_by_role("searchbox").fill("weihnachten")
    expect(number).to_be_hidden()
    expect(page.get_by_role("dialog").locator("ol a").first).to_have_text("Support-Zeiten und Feiertage")
    page.get_by_role("searchbox").fill("Xylophon")
    contact.click()
    expect(page).to_have_url(f"{portal_address}/de/contact/#contact-form")
    assert watched.complaints == []


def test_search_closes_with_escape_and_returns_the_focus(
    sample: str, open_page: Callable[..., Watched]
) -> None:
    page = open_page().page
    page.goto(f"{sample}/en/")
    button = page.get_by_role("button", name="Search")
    button.click()
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("nothing like this")
    expect(page.get_by_role("status")).to_have_text("No results")
    page.keyboard.press("Escape")
    expect(button).to_be_focused()


def test_the_palette_follows_the_system_until_the_reader_chooses(
    sample: str, open_page: Callable[..., Watched]
) -> None:
    watched = open_page(color_scheme="dark")
    page = watched.page
    page.goto(f"{sample}/de/")
    body, button = page.locator("body"), page.get_by_role("button", name="Dunkle Darstellung")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    page.emulate_media(color_scheme="light")
    expect(body).to_have_attribute("data-md-color-scheme", "default")
    assert watched.stored() == [[], [], ""]
    button.click()
    expect(button).to_have_attribute("aria-pressed", "true")
    page.goto(f"{sample}/en/")
    expect(body).to_have_attribute("data-md-color-scheme", "slate")
    assert watched.stored() == [["portal.palette"], [], ""]


def test_a_wide_table_can_be_scrolled_by_keyboard(sample: str, open_page: Callable[..., Watched]) -> None:
    page = open_page(320).page
    page.goto(f"{sample}/de/tiers/")
    page.evaluate("document.querySelector('.portal-table td').textContent = 'x'.repeat(200)")
    frame = page.get_by_role("region", name="Supportstufen")
    expect(frame).to_have_attribute("tabindex", "0")
    page.evaluate("document.querySelector('.portal-table td').textContent = 'x'")
    expect(page.locator(".portal-table")).not_to_have_attribute("tabindex", "0")


def test_a_table_in_a_text_scrolls_in_its_own_frame(sample: str, open_page: Callable[..., Watched]) -> None:
    text = "| Verfügbarkeit | Gutschrift | Antragsfrist |\n| --- | --- | --- |\n| Geschäftstag | Jahresbetrag | x |"
    table = blocks(parse(text.replace("x", "Vierteljahresende")), str, "Gutschriften")
    page = open_page(320).page

    def with_table(route: Route) -> None:
        answer = route.fetch()
        route.fulfill(
            response=answer, body=answer.text().replace('<div class="portal-table">', f"{table}<div>")
        )

    page.route("**/de/tiers/", with_table)
    page.goto(f"{sample}/de/tiers/")
    frame = page.get_by_role("region", name="Gutschriften: Verfügbarkeit, Gutschrift, Antragsfrist")
    expect(frame).to_have_attribute("tabindex", "0")
    assert frame.get_by_role("rowheader").all_text_contents() == ["Geschäftstag"]
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
