"""The same staged folders under MkDocs, ProperDocs and Zensical: text, links, anchors, switching, calculating."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from generator.core.errors import PortalError
from generator.publishing.build import Choices, build
from generator.publishing.html_facts import PageFacts, read_page
from generator.publishing.site_engines.others import ENVIRONMENT, NAMES, OtherEngine
from generator.publishing.website import Folders
from generator.versions.history import History
from tests.support.folders import contents, names
from tests.support.policies import real
from tests.support.static_server import Serve

# What Zensical's theme adds to each page: the target of its link to the content.
THEIR_IDS = {"__skip"}
QUERY = "?tier=gold&severity=P2&region=germany&reported=2026-11-27T16:30"


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Engine -> the site of the real policy."""
    for name in NAMES:
        if not (ENVIRONMENT / "bin" / name).exists():
            pytest.fail(f"{name} is not installed: make exit", pytrace=False)
    found = {}
    for name in ("mkdocs", *NAMES):
        folder = tmp_path_factory.mktemp(name)
        choices = Choices(engine=name, precompress=False, jobs=2)
        build(History(real()), Folders(folder / "site", folder / "build"), choices)
        found[name] = folder / "site"
    return found


def pages(site: Path) -> dict[str, PageFacts]:
    found = (path.relative_to(site).as_posix() for path in site.rglob("*.html"))
    return {path: read_page(path, (site / path).read_bytes()) for path in found}


def targets(page: PageFacts) -> list[str]:
    """Where the links lead, without those that the theme adds or that hold a hash of its own."""
    base = "https://portal.example/" + page.path.removesuffix("index.html")
    whole = {urljoin(base, href) for href in page.links if href != "#__skip"}
    return sorted(each for each in whole if "/assets/" not in each and each != base)


@pytest.mark.parametrize("name", NAMES)
def test_every_page_says_the_same_under_the_same_anchors(sites: dict[str, Path], name: str) -> None:
    ours, theirs = pages(sites["mkdocs"]), pages(sites[name])
    assert sorted(theirs) == sorted(ours)
    for path, page in ours.items():
        other = theirs[path]
        assert (other.title, other.language, other.alternates) == (page.title, page.language, page.alternates)
        assert other.sections == page.sections, path
        assert set(other.ids) - THEIR_IDS == set(page.ids) - THEIR_IDS, path


@pytest.mark.parametrize("name", NAMES)
def test_every_link_leads_to_the_same_place(sites: dict[str, Path], name: str) -> None:
    theirs = pages(sites[name])
    found = {path: targets(page) for path, page in pages(sites["mkdocs"]).items() if "404" not in path}
    assert {path: targets(theirs[path]) for path in found} == found


def test_properdocs_makes_the_same_bytes(sites: dict[str, Path]) -> None:
    assert contents(sites["properdocs"]) == contents(sites["mkdocs"])


def test_zensical_leaves_nothing_of_its_own_but_its_style(sites: dict[str, Path]) -> None:
    ours, theirs = names(sites["mkdocs"]), names(sites["zensical"])
    assert sorted(name.split(".")[0] for name in theirs - ours) == [
        "assets/site",
    ]


@pytest.fixture(scope="module")
def addresses(sites: dict[str, Path], serve: Serve) -> dict[str, str]:
    return {name: serve(site) for name, site in sites.items()}


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, locale="de-DE")
    yield context.new_page()
    context.close()


@pytest.fixture
def complaints(page: Page) -> list[str]:
    """Everything that stops or fails in the page, the security policy's refusals included."""
    found: list[str] = []
    page.on("console", lambda said: found.append(said.text) if said.type == "error" else None)
    page.on("pageerror", lambda error: found.append(str(error)))
    return found


@pytest.mark.parametrize("name", NAMES)
def test_reading_and_switching(
    page: Page, complaints: list[str], addresses: dict[str, str], name: str
) -> None:
    page.goto(f"{addresses[name]}/")
    page.wait_for_url("**/de/")
    page.click("nav.portal-nav a[href$='tiers/gold/']")
    page.wait_for_url("**/de/tiers/gold/")
    page.wait_for_selector("html.portal-ready")
    assert page.locator("h1").inner_text().startswith("Gold")
    assert page.locator("a[aria-current=page]").count() == 1
    page.goto(page.url + "?a=b#first-response")
    page.click("a.portal-language[hreflang=en]")
    page.wait_for_url("**/en/**")
    parts = urlsplit(page.url)
    assert (parts.path, parts.query, parts.fragment) == ("/en/tiers/gold/", "a=b", "first-response")
    assert complaints == []


@pytest.mark.parametrize("name", NAMES)
def test_searching(page: Page, complaints: list[str], addresses: dict[str, str], name: str) -> None:
    page.goto(f"{addresses[name]}/de/")
    page.wait_for_selector("html.portal-ready")
    page.click("button[data-portal=search]")
    page.keyboard.type("Eskalation")
    page.wait_for_selector(".portal-search__results li")
    assert complaints == []


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("code", ["de", "en"])
def test_calculating(
    page: Page, complaints: list[str], addresses: dict[str, str], name: str, code: str
) -> None:
    answers = []
    for each in ("mkdocs", name):
        page.goto(f"{addresses[each]}/{code}/calculator/{QUERY}")
        page.wait_for_selector("output time[datetime]")
        times = page.locator("output time[datetime], ol li time[datetime]").evaluate_all(
            "all => all.map((each) => each.dateTime)"
        )
        answers.append((times, page.locator("output").inner_text()))
    assert answers[0] == answers[1]
    assert answers[0][0][0] == "2026-11-27T17:30:00+01:00"
    assert complaints == []


@pytest.mark.parametrize("name", NAMES)
def test_an_engine_that_gives_up_says_why(tmp_path: Path, name: str) -> None:
    (tmp_path / "de").mkdir()
    (tmp_path / "de/mkdocs.yml").write_text("site_name: [", "utf-8")
    with pytest.raises(PortalError) as stopped:
        OtherEngine(name)([tmp_path / "de"], tmp_path, 1)
    assert str(stopped.value).startswith(f"{name} cannot build {tmp_path / 'de'}: ")


def test_an_engine_that_is_not_there_says_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("generator.publishing.site_engines.others.ENVIRONMENT", tmp_path / ".venv-exit")
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(PortalError) as stopped:
        OtherEngine("zensical")
    assert str(stopped.value) == "zensical is not installed; `make exit` installs it into .venv-exit"
