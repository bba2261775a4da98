"""A portal of a company with a brand: nothing of the program's blue is left, and everybody can read it."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from generator.publishing.website import Folders
from generator.versions.history import History
from tests.support.accessibility import look_at, violations
from tests.support.nordlicht import OWN, nordlicht
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn

BLUE = re.compile(rb"1d4fa5|9ec1ff|e8eef8|24314a", re.IGNORECASE)
# Of pages in many files; the program's desk, which no site has, keeps its own.
TEXTS = {".html", ".css", ".js", ".json", ".svg"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("nordlicht")
    build_undrawn(History(nordlicht()), Folders(folder / "site", folder / "build"), own=OWN)
    return folder / "site"


@pytest.fixture
def page(browser: Browser, site: Path, serve: Serve) -> Iterator[Page]:
    opened = browser.new_page(base_url=serve(site))
    yield opened
    opened.close()


def test_no_file_has_a_colour_of_the_program(site: Path) -> None:
    files = [path for path in site.rglob("*") if path.suffix in TEXTS]
    assert [path for path in files if BLUE.search(path.read_bytes())] == []
    embedded = json.loads((site / "de/embed.json").read_bytes())["look"]
    assert (embedded["accent"], embedded["paper"]) == ("#0a6b3d", "#fff")


def test_fonts_are_there_under_the_names_that_style_sheets_give_them(site: Path) -> None:
    joined = next((site / "assets").glob("site.*.css"))
    for sheet in (joined, site / "stylesheets/version.css", site / "stylesheets/entrance.css"):
        named = re.findall(r"url\(([^)]*font[^)]*)\)", sheet.read_text("utf-8"))
        assert [(sheet.parent / name).resolve().read_bytes()[:4] for name in named] == [b"\0\1\0\0"] * 2, (
            sheet
        )


def test_the_header_has_logo_and_links_and_the_footer_two_more(page: Page) -> None:
    page.goto("/de/contact/")
    name = page.get_by_role("banner").get_by_role("link", name="Nordlicht Energie GmbH", exact=True)
    assert (name.count(), name.locator("img").count()) == (1, 2)
    links = {
        place: page.get_by_role(role)
        .get_by_role("link")
        .evaluate_all("all => all.map(each => [each.textContent, each.href])")
        for place, role in (("header", "banner"), ("footer", "contentinfo"))
    }
    assert links["header"][-1] == ["Zum Kundenportal", "https://shop.nordlicht.example/"]
    home = page.url.removesuffix("contact/")
    assert links["footer"][-2:] == [
        ["Karriere", "https://nordlicht.example/jobs/"],
        ["So erreichen Sie Nordlicht Energie GmbH", f"{home}contact/"],
    ]


@pytest.mark.parametrize("look", ["light", "dark"])
@pytest.mark.parametrize("path", ["/de/", "/de/contact/", "/de/tiers/gold/", "/", "/nothing-here/"])
def test_everybody_can_read_it_in_both_palettes(page: Page, path: str, look: str) -> None:
    page.goto(path)
    look_at(page, look)
    page.evaluate("document.fonts.ready")
    shown = page.locator("img.portal-logo:visible")
    assert (shown.count(), shown.evaluate("img => img.naturalWidth > 0")) == (1, True)
    colour, family = page.locator("main a:not(.headerlink)").first.evaluate(
        "a => [getComputedStyle(document.body).getPropertyValue('--portal-accent'), getComputedStyle(a).fontFamily]"
    )
    assert (colour, family.split(",")[0]) == ({"light": "#0a6b3d", "dark": "#80d39f"}[look], "portal-own")
    assert page.evaluate("[...document.fonts].some(each => each.status == 'loaded')")
    assert violations(page) == []


def test_the_home_page_says_its_name_where_the_header_shows_a_logo_alone(page: Page) -> None:
    page.goto("/de/")
    box = page.locator("h1").bounding_box()
    assert box is not None
    assert box["height"] > 20
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
