"""One built site, unchanged, wherever it lies: at `/`, below a path, and read from a folder without a server."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from tests.support import nginx_server
from tests.support.static_server import Serve

QUERY = "?tier=gold&severity=P2&region=germany&reported=2026-11-27T16:30"
PLACES = ("/", "/support/")


@pytest.fixture(scope="module")
def places(portal: Path, serve: Serve, tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    above = tmp_path_factory.mktemp("www")
    (above / "support").symlink_to(portal)
    return {"/": f"{serve(portal)}/", "/support/": f"{serve(above)}/support/"}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="de-DE")
    yield context.new_page()
    context.close()


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """Everything that stops, fails or is missing, the security policy's refusals included."""
    found: list[str] = []
    page.on("console", lambda said: found.append(said.text) if said.type in ("error", "warning") else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    page.on("response", lambda answer: found.append(answer.url) if answer.status >= 400 else None)
    return found


@pytest.mark.parametrize("place", PLACES)
def test_reading_switching_searching_and_calculating(
    page: Page, complaints: list[str], places: dict[str, str], place: str
) -> None:
    home = places[place]
    page.goto(home)
    page.wait_for_url(f"{home}de/")
    page.click("nav.portal-nav a[href$='tiers/gold/']")
    page.wait_for_url(f"{home}de/tiers/gold/")
    page.click("a.portal-language[hreflang=en]")
    page.wait_for_url(f"{home}en/tiers/gold/")
    page.wait_for_selector("html.portal-ready")
    page.click("button[data-portal=search]")
    page.keyboard.type("Escalation")
    page.locator(".portal-search__results a", has_text="Escalation").first.click()
    page.wait_for_url(f"{home}en/escalation/**")
    page.goto(f"{home}en/calculator/{QUERY}")
    page.wait_for_selector("output time[datetime='2026-11-27T17:30:00+01:00']")
    assert complaints == []


@pytest.mark.parametrize("place", PLACES)
def test_every_link_of_a_page_is_answered(page: Page, places: dict[str, str], place: str) -> None:
    for path in ("", "de/", "de/links/", "de/tiers/gold/", "en/contact/"):
        page.goto(places[place] + path)
        inside = page.evaluate(
            "home => [...document.links].map((link) => link.href.split('#')[0]).filter((href) => href.startsWith(home))",
            places[place],
        )
        statuses = {href: page.request.get(href).status for href in sorted(set(inside))}
        assert {href: status for href, status in statuses.items() if status != 200} == {}
        assert len(statuses) >= 2


def test_a_folder_is_read_without_a_server(page: Page, complaints: list[str], portal: Path) -> None:
    page.goto(portal.joinpath("index.html").as_uri())
    page.wait_for_url("file://**/de/index.html")
    page.click("nav.portal-nav a[href*='tiers/gold/']")
    page.wait_for_url("file://**/de/tiers/gold/index.html")
    assert page.locator("h1").inner_text().startswith("Gold")
    page.click("a.portal-language[hreflang=en]")
    page.wait_for_url("file://**/en/tiers/gold/index.html")
    page.click("a.portal-name")
    page.wait_for_url("file://**/en/index.html")
    page.click("button[data-portal=palette]")
    assert page.get_attribute("button[data-portal=palette]", "aria-pressed") == "true"
    assert page.locator("button[data-portal=search]").count() == 0
    assert complaints == []


def test_a_language_link_in_a_folder_keeps_the_place_on_the_page(page: Page, portal: Path) -> None:
    page.goto(portal.joinpath("de/severities/index.html").as_uri() + "#p1")
    page.click("a.portal-language[hreflang=en]")
    page.wait_for_url("file://**/en/severities/index.html#p1")


@pytest.mark.parametrize("path", ["de/index.html", "de/tiers/index.html", "en/calculator/index.html"])
def test_every_link_in_a_folder_leads_to_a_file(page: Page, portal: Path, path: str) -> None:
    page.goto(portal.joinpath(path).as_uri())
    links = page.evaluate("[...document.links].map((link) => link.href)")
    files = [unquote(urlsplit(href).path) for href in links if href.startswith("file:")]
    assert [file for file in files if not Path(file).is_file()] == []
    assert len(files) > 20


def test_a_calculator_in_a_folder_is_its_tables(page: Page, portal: Path) -> None:
    page.goto(portal.joinpath("de/calculator/index.html").as_uri())
    assert page.locator("sla-calculator").count() == 0
    assert page.locator("main table").first.is_visible()


@pytest.fixture(scope="module")
def behind_nginx(portal: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    if nginx_server.program() is None:
        pytest.fail(nginx_server.MISSING, pytrace=False)
    folder, port = tmp_path_factory.mktemp("nginx"), nginx_server.free_port()
    conf = nginx_server.portal_conf(portal.parent / "build/hosting", folder, portal, port)
    with nginx_server.running(conf, port) as address:
        yield address


def test_the_language_once_chosen_prevails_over_the_servers_choice(page: Page, behind_nginx: str) -> None:
    page.goto(f"{behind_nginx}/")
    page.wait_for_url(f"{behind_nginx}/de/")
    page.click("a.portal-language[hreflang=en]")
    page.wait_for_url(f"{behind_nginx}/en/")
    page.goto(f"{behind_nginx}/")
    page.wait_for_url(f"{behind_nginx}/en/")
    page.goto(f"{behind_nginx}/de/")
    page.wait_for_selector("html.portal-ready")
    assert page.url == f"{behind_nginx}/de/"  # an address that names its language is not argued with


def test_nothing_is_refused_behind_nginx(page: Page, complaints: list[str], behind_nginx: str) -> None:
    page.goto(f"{behind_nginx}/de/calculator/{QUERY}")
    page.wait_for_selector("output time[datetime='2026-11-27T17:30:00+01:00']")
    assert complaints == []
