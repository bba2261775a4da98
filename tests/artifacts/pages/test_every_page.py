"""A company's own pages in a site: in the menu and at the foot, found, linked, switched between languages, led on from."""

import json
import re
from datetime import date
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from generator.artifacts.pages.every_page import beside_own_pages, own_pages
from generator.core.errors import PortalError
from generator.core.own_folder import own_folder
from generator.publishing.contents import view_of
from generator.publishing.website import Folders
from generator.verbs.links import links_of
from generator.versions.history import History
from tests.support.folders import filled
from tests.support.undrawn import build_undrawn
from tests.support.versions_of_policy import FIRST, policy, with_lines

PAGES = """pages:
  imprint:
    title:
      de: Impressum
      en: Imprint
    menu: footer
  first-steps:
    title:
      de: "Erste Schritte: so geht’s"
      en: "First steps"
  quiet:
    formerly: [silent]
    title: Q
    menu: none

wording:
"""
TEXT = with_lines(
    re.sub(r"imprint: https:.*", "imprint: imprint", FIRST, count=1),
    ("wording:\n", PAGES),
    ("sections:\n", "publishing:\n  address: https://support.cyren.com/\n\nsections:\n"),
)
FILES = {
    f"pages/{language}/{path}": text
    for language in ("de", "en")
    for path, text in {
        "imprint.md": "# Cyren\n\nPostfach 4711\n\n## Register\n\nHRB 1\n",
        "first-steps/index.md": "Ein [Impressum](../imprint.md#register), [Stufen](../tiers/index.md).\n\n![Plan](plan.png)\n",
        "first-steps/plan.png": "picture",
        "quiet.md": "Nichts {{ title }} {% x %} & <b>mehr</b>\n",
    }.items()
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = filled(tmp_path_factory.mktemp("own pages"), FILES)
    own = own_folder(folder / "policy" / "support.yaml")
    build_undrawn(
        History(policy(TEXT), today=date(2026, 11, 30)), Folders(folder / "site", folder / "build"), own=own
    )
    return folder / "site"


def page(site: Path, path: str) -> LexborHTMLParser:
    return LexborHTMLParser((site / path).read_bytes())


def hrefs(tree: LexborHTMLParser, within: str) -> dict[str, str]:
    """Address -> words, of the links in a part of a page."""
    return {each.attributes["href"] or "": each.text(strip=True) for each in tree.css(f"{within} a[href]")}


def test_menu_and_foot_have_them_where_the_policy_says(site: Path) -> None:
    home = page(site, "de/index.html")
    menu, foot = hrefs(home, ".portal-nav"), hrefs(home, ".portal-footer__links")
    assert list(menu.items())[-1] == ("first-steps/", "Erste Schritte: so geht’s")
    assert (foot["imprint/"], "first-steps/" in foot, "quiet/" in {**foot, **menu}) == (
        "Impressum",
        False,
        False,
    )
    assert hrefs(page(site, "de/404.html"), ".portal-nav")["/de/first-steps/"] == "Erste Schritte: so geht’s"


def test_their_links_lead_to_pages_of_both_kinds_and_pictures_lie_beside_them(site: Path) -> None:
    steps = page(site, "de/first-steps/index.html")
    assert hrefs(steps, "article p") == {"../imprint/#register": "Impressum", "../tiers/": "Stufen"}
    assert (site / "de/first-steps/plan.png").read_text() == "picture"
    assert [each.text() for each in steps.css("h1")] == ["Erste Schritte: so geht’s"]
    assert "{{ title }} {% x %} & mehr" in page(site, "de/quiet/index.html").css_first("article").text()


def test_each_language_leads_to_the_same_page_in_the_other(site: Path) -> None:
    english = page(site, "en/imprint/index.html")
    assert english.css_first("title").text() == "Imprint · Cyren Support Services"
    alternates = {
        each.attributes["hreflang"]: each.attributes["href"] for each in english.css("link[hreflang]")
    }
    assert alternates["de"] == "https://support.cyren.com/de/imprint/"
    assert "<loc>https://support.cyren.com/de/imprint/</loc>" in (site / "sitemap.xml").read_text("utf-8")
    assert "../../de/imprint/" in hrefs(english, "header")


def test_the_search_knows_their_words_and_programs_their_titles(site: Path) -> None:
    assert "Postfach 4711" in json.dumps(
        json.loads((site / "de/search.json").read_text("utf-8")), ensure_ascii=False
    )
    summary = (site / "llms.txt").read_text("utf-8")
    assert all(f"/en/{name}/" in summary for name in ("imprint", "first-steps", "quiet"))
    assert json.loads((site / "policy.json").read_text("utf-8"))["pages"]["quiet"]["menu"] == "none"
    assert {each.url for each in links_of(policy(TEXT)) if each.name in ("Impressum", "Q")} >= {
        f"https://support.cyren.com{path}" for path in ("/de/imprint/", "/de/quiet/", "/en/quiet/")
    }  # fmt: skip


def test_a_former_name_leads_on(site: Path) -> None:
    assert 'data-to="../../de/quiet/"' in (site / "de/silent/index.html").read_text("utf-8")


@pytest.mark.parametrize(
    ("path", "why"),
    [
        ("pages/de/a.html", "pages/de/a.html: a page is written in Markdown, and its name ends in .md"),
        ("pages/de/assets/a.png", "pages/de/assets/a.png: lies where files of the program do; give the folder another name"),
    ],
)  # fmt: skip
def test_what_would_get_past_the_checks_is_refused(path: str, why: str, tmp_path: Path) -> None:
    own = own_folder(filled(tmp_path, {path: "x"}) / "policy" / "support.yaml")
    with pytest.raises(PortalError, match=re.escape(why)):
        list(beside_own_pages(own, "de"))
    assert list(beside_own_pages(own, "en")) == []


def test_a_text_that_is_not_there_is_a_failure_with_its_path(tmp_path: Path) -> None:
    own = own_folder(tmp_path / "policy" / "support.yaml")
    (first, *_) = own_pages(*view_of(policy(TEXT), "de"), own)
    with pytest.raises(PortalError, match=r"^pages/de/imprint\.md: there is no such file"):
        first.context["text"]()
