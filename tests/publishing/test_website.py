"""The sample portal, staged, built and gathered: what stands in the site, and what never does."""

import gzip
import json
import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.artifacts.pages.frame import Language
from generator.artifacts.pages.pages import MenuEntry
from generator.core.artifact import Artifact
from generator.core.errors import PortalError
from generator.publishing.gathering import with_named_links
from generator.publishing.hosting import csp
from generator.publishing.html_facts import read_page
from generator.publishing.staging import stage
from generator.publishing.website import Contents, Folders, publish
from tests.support import sample_site
from tests.support.folders import contents

REPORT = "Bei einer Störungsmeldung antworten wir in 30 Minuten. Siehe Stufen."


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample_site.build(tmp_path_factory.mktemp("sample"))


def test_the_site_holds_these_files_and_no_others(site: Path) -> None:
    pages = ["index.html", "tiers/index.html", "tiers/gold/index.html", "tiers/silver/index.html", "404.html"]
    expected = {f"{code}/{name}" for code in ("de", "en") for name in [*pages, "search.json"]}
    expected |= {
        "index.html",
        "404.html",
        "_headers",
        "_redirects",
        "robots.txt",
        "sitemap.xml",
    }
    expected |= {"policy.json", "sla.json"}
    shared = {
        name for name in contents(site) if name.split("/")[0] in ("assets", "javascripts", "stylesheets")
    }
    assert {name for name in contents(site) if name not in shared} == expected


def test_unused_files_of_the_theme_are_left_out(site: Path) -> None:
    assert sorted(
        name.split("/")[1].split(".")[0] + "/" + name.split(".")[-1]
        for name in contents(site)
        if "assets/" in name
    ) == [
        "favicon/png",
        "favicon/svg",
        "site/css",
        "touch-icon/png",
    ]


def test_every_page_carries_one_policy_that_covers_its_scripts(site: Path) -> None:
    header = (site / "_headers").read_text().splitlines()[1].removeprefix("  Content-Security-Policy: ")
    meta = f'<meta http-equiv="Content-Security-Policy" content="{csp.for_meta(header)}">'.encode()
    for name, html in contents(site).items():
        if name.endswith(".html"):
            assert html.count(meta) == 1, name
            assert html.index(b'<meta charset="utf-8">') < html.index(meta), name
            assert [s for s in read_page(name, html).scripts if csp.script_hash(s) not in header] == []


def test_each_language_says_which_it_is(site: Path) -> None:
    html = contents(site)
    assert {name: read_page(name, data).language for name, data in html.items() if "tiers/gold" in name} == {
        "de/tiers/gold/index.html": "de",
        "en/tiers/gold/index.html": "en",
    }


@pytest.mark.parametrize("name", ["index.html", "404.html"])
def test_the_pages_of_no_language_state_version_and_imprint_in_each(site: Path, name: str) -> None:
    html = (site / name).read_text("utf-8")
    assert html.count("<p>1.0</p>") == 2
    assert html.count('<a href="https://www.example.org/imprint">') == 2


def test_language_links_lead_to_the_same_page(site: Path) -> None:
    links = read_page("x", (site / "de/tiers/gold/index.html").read_bytes()).links
    assert [link for link in links if link.startswith("../../../")] == [
        "../../../de/tiers/gold/",
        "../../../en/tiers/gold/",
    ]


def test_search_index_has_a_row_for_each_section(site: Path) -> None:
    assert json.loads((site / "de/search.json").read_text())["rows"] == [
        ["", "Start", "Start", REPORT],
        ["tiers/", "Supportstufen", "Supportstufen", REPORT],
        ["tiers/#p1", "Supportstufen", "P1", "Supportstufen: P; Standard; Gold; P1: 04:00; 00:30"],
        ["tiers/gold/", "Gold", "Gold", REPORT],
        ["tiers/gold/#p1", "Gold", "P1", "Supportstufen: P; Standard; Gold; P1: 04:00; 00:30"],
    ]


def test_the_link_beside_a_heading_is_named_after_it() -> None:
    made = b'<h2 id="a">Zeit &amp; <b>Ort</b><a class="headerlink" href="#a" title="Link zu diesem Abschnitt:">#</a></h2>'
    other = b'<h2>Ohne</h2><p><a class="headerlink" href="#b" aria-label="Zeile">#</a></p>'
    assert with_named_links(made + other) == (
        b'<h2 id="a">Zeit &amp; <b>Ort</b><a class="headerlink" href="#a" '
        b'aria-label="Link zu diesem Abschnitt: Zeit &amp; Ort">#</a></h2>' + other
    )


def test_a_former_address_leads_on(site: Path) -> None:
    assert (site / "_redirects").read_text() == (
        "/de/tiers/silver/ /de/tiers/gold/ 301\n/en/tiers/silver/ /en/tiers/gold/ 301\n"
    )
    page = (site / "de/tiers/silver/index.html").read_text("utf-8")
    assert 'content="0; url=../../../de/tiers/gold/"' in page


def test_a_chat_shows_of_a_former_address_what_it_shows_of_the_page(site: Path) -> None:
    def shown(path: str) -> list[str]:
        page = (site / path / "index.html").read_text("utf-8")
        return re.findall(r'<title>.*</title>|<meta property="og:[^>]*>', page)

    assert sorted(shown("de/tiers/silver")) == sorted(shown("de/tiers/gold"))
    assert '<meta property="og:title" content="Gold">' in shown("de/tiers/silver")


def test_pages_without_an_address_name_none(tmp_path: Path) -> None:
    site = sample_site.build(tmp_path, replace(sample_site.SETTINGS, address=None))
    assert not (site / "sitemap.xml").exists()
    assert [name for name, data in contents(site).items() if b"localhost" in data] == []


def test_a_site_below_a_path_finds_its_files_from_404(tmp_path: Path) -> None:
    site = sample_site.build(tmp_path, replace(sample_site.SETTINGS, address="https://example.org/support/"))
    fetched = read_page("x", (site / "de/404.html").read_bytes()).resources
    assert [path for path in fetched if not path.startswith(("/support/", "data:image/svg"))] == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_workers_do_not_change_the_bytes(site: Path, tmp_path: Path, jobs: int) -> None:
    other = sample_site.build(tmp_path, replace(sample_site.SETTINGS, jobs=jobs))
    assert contents(other) == contents(site)


@pytest.mark.parametrize(
    ("page", "sentence"),
    [
        (
            "[x](../tiers/silber/)",
            'de/more/index.html: the link "../tiers/silber/" leads to de/tiers/silber/index.html, ',
        ),
        (
            "[x](../tiers/#p9)",
            'de/more/index.html: the link "../tiers/#p9" leads to #p9, which is not on de/tiers/',
        ),
        (
            "<b onclick='x()'>x</b>",
            'de/more/index.html: onclick="…" of <b> is forbidden by the security policy',
        ),
        (
            "<b style='color:red'>x</b>",
            'de/more/index.html: style="…" of <b> is forbidden by the security policy',
        ),
        (
            "<img src='https://x.example/a.png' alt=''>",
            "de/more/index.html: https://x.example/a.png would be fetched",
        ),
        ("<b id='a'></b><b id='a'></b>", 'de/more/index.html: the id "a" is given 2 times'),
        (
            "<form action='https://x.example/f'></form>",
            "de/more/index.html: the form is sent to https://x.example/f",
        ),
        ("[x](javascript:alert(1))", 'de/more/index.html: the link "javascript:alert(1)" would run a script'),
    ],
)
def test_a_fault_of_a_page_stops_the_publication(tmp_path: Path, page: str, sentence: str) -> None:
    site = sample_site.build(tmp_path)
    before = contents(site)
    extra = tuple(Artifact(f"{code}/more/index.md", f"# More\n\n{page}\n") for code in ("de", "en"))
    with pytest.raises(PortalError) as stopped:
        sample_site.build(tmp_path, extra=extra)
    assert sentence in str(stopped.value)
    assert contents(site) == before


def test_a_page_that_one_language_lacks_stops_the_publication(tmp_path: Path) -> None:
    with pytest.raises(PortalError) as stopped:
        sample_site.build(tmp_path, extra=(Artifact("de/more/index.md", "# Mehr\n"),))
    assert "en/more/index.html: the page exists in another language but not in this one" in str(stopped.value)
    assert not (tmp_path / "site").exists()


def test_two_artifacts_at_one_address_are_refused(tmp_path: Path) -> None:
    with pytest.raises(PortalError) as stopped:
        sample_site.build(tmp_path, extra=(Artifact("policy.json", "[]"),))
    assert str(stopped.value) == "two parts of the site claim the address /policy.json"


def test_a_language_that_the_theme_does_not_know_keeps_its_name(tmp_path: Path) -> None:
    maltese = replace(
        sample_site.languages()[0], code="mt", tag="mt", name="Malti", nav=(MenuEntry("Paġna", "index.md"),)
    )
    settings = replace(sample_site.SETTINGS, default="mt", moved={})
    artifacts = [Artifact("mt/index.md", "# Paġna\n")]
    no_links = replace(maltese, footer_links=())
    publish(Contents(artifacts), [no_links], settings, Folders(tmp_path / "site", tmp_path / "build"))
    assert read_page("x", (tmp_path / "site/mt/index.html").read_bytes()).language == "mt"


def test_hebrew_runs_from_right_to_left(tmp_path: Path) -> None:
    hebrew: Language = replace(
        sample_site.languages()[0],
        code="he",
        tag="he",
        name="עברית",
        direction="rtl",
        nav=(MenuEntry("בית", "index.md"),),
    )
    settings = replace(sample_site.SETTINGS, default="he", moved={})
    artifacts = [Artifact("he/index.md", "# בית\n")]
    folders = Folders(tmp_path / "site", tmp_path / "build")
    publish(Contents(artifacts), [replace(hebrew, footer_links=())], settings, folders)
    html = (tmp_path / "site/he/index.html").read_text()
    assert (html.count('<html lang="he"'), html.count('<body dir="rtl"')) == (1, 1)


def test_a_staged_folder_names_no_machine_path(tmp_path: Path) -> None:
    (tmp_path / "docs").mkdir()
    languages = sample_site.languages()
    folder = stage(languages[0], languages, sample_site.SETTINGS, {}, tmp_path, tmp_path / "build")
    config = (folder / "mkdocs.yml").read_text()
    assert (config.splitlines()[0], str(tmp_path) in config) == ("INHERIT: ../../mkdocs.yml", False)


def test_page_weight(site: Path) -> None:
    """A cold page: its own bytes and all that it names, gzipped; what scripts fetch is counted in a browser (test_weight.py)."""
    page = read_page("de/tiers/index.html", (site / "de/tiers/index.html").read_bytes())
    named = [name for name in page.resources if not name.startswith("data:")]
    paths = [site / "de/tiers/index.html", *((site / "de/tiers" / name).resolve() for name in named)]
    assert sum(len(gzip.compress(path.read_bytes(), 9)) for path in paths) < 25_000
    assert len(paths) == 3
