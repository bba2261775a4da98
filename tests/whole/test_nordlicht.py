"""A portal of a company with a brand: nothing of the program's blue is left, and everybody can read it."""

import io
import json
import os
import re
from collections.abc import Iterable, Iterator
from hashlib import sha256
from pathlib import Path

import pikepdf
import pytest
from PIL import Image
from playwright.sync_api import Browser, Page

from generator.core.colours import passing
from generator.core.installation import ROOT
from generator.core.own_folder import NOTHING, own_folder
from generator.policy.published import Brand
from generator.publishing.website import Folders
from generator.reading.schema import load
from generator.reading.yaml.source import read
from generator.versions.history import History
from generator.views.brand.look import LIGHT_PAPERS, look_of
from tests.support.accessibility import look_at, violations
from tests.support.firefox import firefox, told_by
from tests.support.nordlicht import OWN, whole_folder
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn

BLUE = re.compile(rb"1d4fa5|9ec1ff|e8eef8|24314a", re.IGNORECASE)
FOLDERS = ("assets", "brand", "overrides", "pages", "policy", "stylesheets")
# Of pages in many files; the program's desk, which no site has, keeps its own.
TEXTS = {".html", ".css", ".js", ".json", ".svg"}


# What the program is made of, and what the checkout's own site is made of.
PROGRAM = ("generator", "overrides", "docs", "policy", "mkdocs.yml")
SIGN = {"de": "Ein Unternehmen der Stadt Kiel", "en": "A company of the city of Kiel"}
GREEN = (0x0A, 0x6B, 0x3D)
PALETTES = {"light": "#0a6b3d", "dark": "#80d39f"}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Made in the company's folder, in which all lies that makes it: nothing else is another one afterwards."""
    folder = tmp_path_factory.mktemp("nordlicht")
    file = whole_folder(folder)
    before = _contents(ROOT, PROGRAM), _contents(folder, FOLDERS)
    policy = load(read(file.read_bytes(), "support.yaml"))[0]
    assert policy is not None
    folders = Folders(folder / "site", folder / "build")
    build_undrawn(History(policy), folders, but=["de"], own=own_folder(file))
    assert (_contents(ROOT, PROGRAM), _contents(folder, FOLDERS)) == before
    assert sorted(path.name for path in folder.iterdir()) == sorted((*FOLDERS, "README.md", "build", "site"))
    return folder / "site"


def _contents(folder: Path, names: Iterable[str]) -> dict[Path, bytes]:
    files = (path for name in names for path in (folder / name, *(folder / name).rglob("*")))
    return {
        path: sha256(path.read_bytes()).digest()
        for path in files
        if path.is_file() and "__pycache__" not in path.parts
    }


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


COLOUR = """e => '#' + getComputedStyle(e).color.match(/\\d+/g).map((each) => Number(each).toString(16).padStart(2, '0')).join('')"""
ADDRESSES = (
    "/de/",
    "/de/contact/",
    "/de/tiers/gold/",
    "/de/impressum/",
    "/en/stoerungen/",
    "/",
    "/nothing-here/",
)


@pytest.mark.parametrize("look", PALETTES)
@pytest.mark.parametrize("path", ADDRESSES)
def test_everybody_can_read_it_in_both_palettes(page: Page, path: str, look: str) -> None:
    page.goto(path)
    look_at(page, look)
    page.evaluate("document.fonts.ready")
    shown = page.locator("img.portal-logo:visible")
    assert (shown.count(), shown.evaluate("img => img.naturalWidth > 0")) == (1, True)
    colour, family = page.locator("main a:not(.headerlink)").first.evaluate(
        "a => [getComputedStyle(document.body).getPropertyValue('--portal-accent'), getComputedStyle(a).fontFamily]"
    )
    assert (colour, family.split(",")[0]) == (PALETTES[look], "portal-own")
    assert page.evaluate("[...document.fonts].some(each => each.status == 'loaded')")
    assert violations(page) == []


# Those that are hard to read on something, as `check` would have them taken: yellow, nearly black, red, grey, neon green.
AWKWARD = ("#ffd23f", "#05050f", "#ff0000", "#808080", "#39ff14")


def test_awkward_accents_can_be_read_wherever_they_are(page: Page) -> None:
    """On the page that has most of them: answer, buttons, links, bars, fields, table heads."""
    page.goto("/de/calculator/?tier=gold&severity=P1&region=germany")
    page.locator("sla-calculator [data-part=result]:not([hidden])").wait_for()
    for look in PALETTES:
        look_at(page, look)
        for accent in AWKWARD:
            brand = Brand(accent=passing(accent, LIGHT_PAPERS)[1:])
            tokens = {"light": look_of(brand, NOTHING).light, "dark": look_of(brand, NOTHING).dark}[look]
            page.evaluate(
                "all => { for (const [name, value] of all) document.body.style.setProperty(`--portal-${name}`, value) }",
                [[name, tokens[name]] for name in ("accent", "accent-soft", "focus")],
            )
            assert page.locator("sla-calculator output time").evaluate(COLOUR) == tokens["accent"], accent
            assert violations(page, ["color-contrast"]) == [], (look, accent)


def test_pages_template_and_style_of_its_own_are_there(page: Page, site: Path) -> None:
    """In both languages, and the template on each page of the portal and where nothing is."""
    for language, titles in {
        "de": ("Impressum", "Bei Stromausfall"),
        "en": ("Imprint", "If the power is off"),
    }.items():
        framed = [*(site / language).glob("*/index.html"), site / language / "404.html"]
        lines = {
            path: path.read_text("utf-8").count(f'<p class="nordlicht-line">{SIGN[language]}</p>')
            for path in framed
        }
        assert (set(lines.values()), len(lines) > 15) == ({1}, True), lines
        page.goto(f"/{language}/")
        links = {role: page.get_by_role(role) for role in ("navigation", "contentinfo")}
        menu = links["navigation"].get_by_role("link", name=titles[1], exact=True)
        assert menu.first.get_attribute("href") == "stoerungen/"
        foot = links["contentinfo"].locator("a[href$='impressum/']")
        assert foot.count() == 1
    assert page.locator(".nordlicht-line").evaluate("p => getComputedStyle(p).marginTop") == "0px"
    page.goto("/de/impressum/")
    cell = page.locator("main td").first
    assert cell.evaluate("td => [getComputedStyle(td).borderTopWidth, getComputedStyle(td).paddingLeft]") == [
        "0px",
        "0px",
    ]
    page.goto("/en/stoerungen/")
    assert page.get_by_role("img", name="Sign of Nordlicht").evaluate("img => img.naturalWidth") == 40


def test_paper_cards_and_icons_bear_it(site: Path) -> None:
    for name in ("support-policy.pdf", "tiers/gold-letter.pdf", "emergency/gold-germany.pdf"):
        with pikepdf.open(site / "de" / name) as opened:
            fonts = {
                str(each.BaseFont).partition("+")[2] for each in opened.pages[0].resources["/Font"].values()
            }
            drawn = opened.pages[0].Contents.read_bytes()
        # The font has no check mark.
        assert fonts - {"DejaVuSansMono"} == {"Nordlicht", "Nordlicht-Bold"}, name
        assert re.search(rb"0\.0392\d* 0\.4196\d* 0\.2392\d* ", drawn), name
    card = Image.open(site / "de/cards/tiers-gold.png").convert("RGB")
    assert card.getpixel((5, 300)) == GREEN
    assert len(card.crop((900, 60, 1128, 128)).getcolors() or []) > 2  # the logo
    mark = (OWN.project / "brand/mark.svg").read_bytes().strip()
    assert (site / "assets/favicon.svg").read_bytes().strip() == mark
    for icon in ("favicon.ico", "apple-touch-icon.png"):
        drawn = Image.open(io.BytesIO((site / icon).read_bytes())).convert("RGBA")
        assert drawn.getpixel((drawn.width // 2, 2)) == (*GREEN, 255), icon


def test_a_page_of_others_has_its_colour(browser: Browser, site: Path, serve: Serve, tmp_path: Path) -> None:
    portal = serve(site, {"Access-Control-Allow-Origin": "*"})
    (tmp_path / "index.html").write_text(
        f'<!doctype html><title>x</title><script type="module" src="{portal}/javascripts/embed.js"></script>'
        '<support-policy lang="de" show="table"></support-policy>'
    )
    opened = browser.new_page()
    asked: list[str] = []
    opened.on("request", lambda request: asked.append(request.url.removeprefix(portal)))
    opened.goto(serve(tmp_path))
    shown = opened.locator("support-policy a").first
    shown.wait_for()
    assert shown.evaluate("a => getComputedStyle(a).color") == f"rgb{GREEN}"
    assert [
        each for each in asked if "font" in each
    ] == []  # it would be a request that the page has to allow
    opened.close()


def test_firefox_shows_it_to_a_reader_of_dark_pages(site: Path, serve: Serve) -> None:
    program = firefox()
    if program is None:
        pytest.fail("no Firefox: apt-get install firefox-esr, or set FIREFOX to one", pytrace=False)
    asked = {"address": serve(site), "program": program, "shots": os.environ.get("SHOTS", "")}
    told = told_by(Path(__file__).with_name("nordlicht.mjs"), json.dumps(asked))
    looked = {
        "logos": [[True, True]],
        "accent": PALETTES["dark"],
        "fonts": [["portal-own", "400"], ["portal-own", "700"]],
        "header": ["Zum Kundenportal"],
        "footer": ["Karriere", "So erreichen Sie Nordlicht Energie GmbH"],
        "overflows": False,
    }
    assert (told["360"], told["1280"]) == (looked, looked)
    assert re.search(r"Sie hören von uns spätestens am \w+, \d+\. \w+ \d{4}, ?\d+:\d\d Uhr", told["answer"])


def test_the_home_page_says_its_name_where_the_header_shows_a_logo_alone(page: Page) -> None:
    page.goto("/de/")
    box = page.locator("h1").bounding_box()
    assert box is not None
    assert box["height"] > 20
    for width in (360, 1280):
        page.set_viewport_size({"width": width, "height": 740})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
