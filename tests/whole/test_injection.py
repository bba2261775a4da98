"""Every text of a policy attacks at once: nothing runs, nothing breaks out, and people read what was typed."""

import csv
import io
import json
import re
import subprocess
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path

import icalendar
import pytest
from playwright.sync_api import Browser, Page, expect
from selectolax.lexbor import LexborHTMLParser

from generator.artifacts.paper import pdf
from generator.artifacts.paper.sheets import sheets
from generator.policy.policy import Policy
from generator.policy.portal.form_providers import origins
from generator.publishing.build import settings_of
from generator.publishing.contents import language_of, view_of
from generator.publishing.website import Folders
from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect
from generator.verbs.links import harmless, links_of, render
from generator.versions.history import History
from tests.support import attacks
from tests.support.form_site import body_of
from tests.support.policies import REAL
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn

# A long text may have several paragraphs, a label several lines: nothing else depends on its words.
PLAIN = {"p", "br"}
LANGUAGES = ("de", "en")
TODAY = date(2026, 1, 1)
POLICY = attacks.attacked()


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Drawn in one language: of letters that no font has, drawing takes its time."""
    folder = tmp_path_factory.mktemp("attacked")
    build_undrawn(History(POLICY), Folders(folder / "site", folder / "build"), but=("de",))
    return folder / "site"


@pytest.fixture(scope="module")
def usual(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the same policy with harmless texts; of its paper only the names are compared."""
    folder = tmp_path_factory.mktemp("usual")
    build_undrawn(History(attacks.harmless()), Folders(folder / "site", folder / "build"))
    return folder / "site"


def pages(site: Path) -> list[str]:
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


@cache
def read(path: Path) -> LexborHTMLParser:
    return LexborHTMLParser(path.read_text("utf-8"))


def skeleton(html: LexborHTMLParser) -> list[tuple[str, tuple[str, ...], str]]:
    """Every element in order: its tag, its attributes' names, its id."""
    return [
        (node.tag or "", tuple(sorted(node.attributes)), node.attributes.get("id") or "")
        for node in html.css("*")
        if node.tag not in PLAIN
    ]


def test_pages_have_the_same_elements_attributes_and_ids(site: Path, usual: Path) -> None:
    assert pages(site) == pages(usual)
    strange = {}
    for path in pages(site):
        wanted, found = skeleton(read(usual / path)), skeleton(read(site / path))
        if wanted != found:
            at = next(
                (n for n, pair in enumerate(zip(wanted, found, strict=False)) if pair[0] != pair[1]), -1
            )
            strange[path] = (wanted[at : at + 3], found[at : at + 3])
    assert strange == {}


def scripts(html: LexborHTMLParser) -> list[tuple[str | None, str]]:
    """What runs: data for search engines (JSON) speak of the policy, everything else does not."""
    return [
        (script.attributes.get("src"), script.text())
        for script in html.css("script")
        if "json" not in (script.attributes.get("type") or "")
    ]


def test_scripts_are_the_same(site: Path, usual: Path) -> None:
    assert {path: scripts(read(site / path)) for path in pages(site)} == {
        path: scripts(read(usual / path)) for path in pages(usual)
    }


def test_links_lead_where_they_led(site: Path, usual: Path) -> None:
    def targets(folder: Path, path: str) -> list[tuple[str, str]]:
        return [
            (name, node.attributes[name] or "")
            for node in read(folder / path).css("[href], [src], [action]")
            for name in ("href", "src", "action")
            if name in node.attributes
        ]

    for path in pages(site):
        pairs = list(zip(targets(site, path), targets(usual, path), strict=True))
        reach = {(hurt[:4], wanted[:4]) for (_, hurt), (_, wanted) in pairs if hurt != wanted}
        assert reach <= {("mail", "mail"), ("tel:", "tel:")}, path


def squeezed(text: str) -> str:
    return " ".join(text.split())


@cache
def shown(site: Path, language: str) -> str:
    """All words of the pages of a language."""
    return " ".join(squeezed(_text(read(path))) for path in sorted((site / language).rglob("*.html")))


def _text(html: LexborHTMLParser) -> str:
    assert html.body is not None
    return html.body.text(separator=" ")


def typed(policy: Policy, language: str) -> dict[tuple[str, ...], str]:
    """Every text of the policy, but not those which are part of sentences (units, words of the program), nor names of locales."""
    return {
        path: squeezed(text)
        for path, text in attacks.texts(policy.model_dump(mode="python"))
        if path[0] not in ("units", "wording")
        and path[-1] not in {*LANGUAGES} - {language}
        and path[:2] != ("document", "conventions")
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_people_read_what_was_typed(site: Path, language: str) -> None:
    unseen = {("contact", "form", "subject")}
    texts = {path: text for path, text in typed(POLICY, language).items() if path not in unseen}
    assert len(texts) > 50
    assert [path for path, text in texts.items() if text not in shown(site, language)] == []


def unbroken(text: str) -> str:
    """Without what a printed line may add or lose: spaces, hyphens, marks that nobody sees."""
    return re.sub(r"[\s\-\u00ad\u200e\u200f\u2028\u2010]", "", text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_paper_says_what_was_typed(language: str, tmp_path: Path) -> None:
    policy = attacks.printed()
    sheet = sheets(*view_of(policy, language))[0]
    (tmp_path / "policy.pdf").write_bytes(pdf.printed(sheet))
    paper = unbroken(pdf_text(tmp_path / "policy.pdf"))
    unprinted = {"summary_of_changes", "consent", "subject", "page_title"}
    texts = {path: text for path, text in typed(policy, language).items() if not unprinted & set(path)}
    assert len(texts) > 50
    assert [path for path, text in texts.items() if unbroken(text) not in paper] == []


def pdf_text(path: Path) -> str:
    """In the order of writing, cell by cell."""
    return subprocess.run(["pdftotext", "-raw", path, "-"], check=True, capture_output=True, text=True).stdout


def test_paper_is_as_much_as_usual(site: Path, usual: Path) -> None:
    def papers(folder: Path) -> list[str]:
        return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.pdf"))

    assert papers(site) == papers(usual)


def calendars(site: Path) -> dict[str, icalendar.Calendar]:
    return {
        path.relative_to(site).as_posix(): icalendar.Calendar.from_ical(path.read_bytes())
        for path in sorted(site.rglob("*.ics"))
    }


def components(calendar: icalendar.Calendar) -> list[tuple[str, list[str]]]:
    return [(each.name or "", sorted(each)) for each in calendar.walk()]


def test_calendars_have_the_same_components_and_properties(site: Path, usual: Path) -> None:
    hurt, wanted = calendars(site), calendars(usual)
    assert len(hurt) == 12
    assert {path: components(each) for path, each in hurt.items()} == {
        path: components(each) for path, each in wanted.items()
    }


def test_calendars_say_what_was_typed(site: Path) -> None:
    event = next(iter(calendars(site)["de/calendars/germany.ics"].events))
    company, tier = POLICY.company.name, POLICY.tiers["standard"].name.in_("de")
    assert squeezed(str(event["SUMMARY"])) == squeezed(f"{company} Support: {tier}")


def test_links_for_spreadsheets_hold_no_formula() -> None:
    links = links_of(POLICY)
    rows = list(csv.reader(io.StringIO(render(links, "csv"), newline="")))
    assert {len(row) for row in rows} == {len(rows[0])}
    assert len(rows) == len(links) + 1
    assert [cell for row in rows for cell in row if cell.lstrip()[:1] in tuple("=+-@")] == []
    assert json.loads(render(links, "json"))[0]["name"] == links[0].name


@pytest.mark.parametrize("cell", attacks.FORMULAS)
def test_a_formula_is_text(cell: str) -> None:
    assert harmless(cell) == f"'{cell}"


def test_data_equal_the_policy(site: Path) -> None:
    read_back = json.loads((site / "policy.json").read_text("utf-8"))
    assert read_back["company"]["name"] == POLICY.company.name
    assert read_back["sections"]["introduction"]["text"] == POLICY.sections["introduction"].text.root


def test_every_json_xml_and_feed_can_be_read(site: Path, usual: Path) -> None:
    assert {path.name for path in site.rglob("*.json")} == {path.name for path in usual.rglob("*.json")}
    for path in site.rglob("*.json"):
        json.loads(path.read_text("utf-8"))
    for path in (*site.rglob("*.atom"), site / "sitemap.xml"):
        tags = [each.tag for each in ElementTree.parse(path).iter()]
        assert tags == [each.tag for each in ElementTree.parse(usual / path.relative_to(site)).iter()]


def test_data_for_search_engines_are_json(site: Path) -> None:
    found = [
        json.loads(script.text())["name"]
        for path in pages(site)
        for script in read(site / path).css('script[type="application/ld+json"]')
    ]
    assert found == [POLICY.company.name] * 4


def test_files_for_servers_are_the_same(site: Path, usual: Path) -> None:
    """But for the hashes of what the pages hold, nothing in them depends on a text."""
    for name in ("_headers", "robots.txt"):
        assert (site / name).read_text("utf-8") == (usual / name).read_text("utf-8")
    attacked, harmless = (configuration(each.parent / "build" / "hosting") for each in (site, usual))
    assert attacked == harmless
    assert "nginx.conf" in {path.split("/")[-1] for path in attacked}


def configuration(folder: Path) -> dict[str, str]:
    """What stands beside the site for its server: path -> text."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_text("utf-8") for path in files}


EVENT = {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "URL", "TRANSP"}
WATCH = """
window.calls = 0;
window.hacked = () => { window.calls += 1; };
window.stopped = [];
document.addEventListener('securitypolicyviolation', (event) => window.stopped.push(event.violatedDirective));
"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1200, "height": 900})
    context.add_init_script(WATCH)
    yield context.new_page()
    context.close()


def quiet(page: Page) -> tuple[int, list[str], list[str]]:
    """(calls of the attacks, what the security policy stopped, elements that only an attack makes)"""
    return (
        page.evaluate("window.calls"),
        page.evaluate("window.stopped"),
        page.evaluate(
            "[...document.querySelectorAll('img[src=x], [onerror], [onload], [onfocus], [onmouseover], [onclick], "
            '[href^="javascript:" i], [markdown]\')].map((each) => each.outerHTML.slice(0, 99))'
        ),
    )


def test_nothing_runs_on_any_page(site: Path, page: Page, serve: Serve) -> None:
    address = serve(site)
    asked: list[str] = []
    dialogs: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    for path in pages(site):
        page.goto(f"{address}/{path}", wait_until="load")
        page.mouse.move(300, 400)
        assert quiet(page) == (0, [], []), path
    assert [url for url in asked if not url.startswith((f"{address}/", "data:", "blob:"))] == []
    assert dialogs == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_calculator_shows_names_as_typed(site: Path, page: Page, serve: Serve, language: str) -> None:
    query = "tier=gold&severity=P1&region=germany&reported=2026-11-27T16:30"
    page.goto(f"{serve(site)}/{language}/calculator/?{query}")
    page.wait_for_selector("sla-calculator output time")
    escalated = page.locator("sla-calculator ol li").all_inner_texts()
    roles = [POLICY.roles[name].in_(language) for name in ("director-of-support-services", "vp-products")]
    assert [any(squeezed(role) in squeezed(step) for step in escalated) for role in roles] == [True, True]
    options = page.locator("sla-calculator select option").all_inner_texts()
    tier = squeezed(POLICY.tiers["gold"].name.in_(language))
    assert [squeezed(each) for each in options if squeezed(each) == tier] == [tier]
    with page.expect_download() as download:
        page.click("[data-do=calendar]")
    calendar = icalendar.Calendar.from_ical(Path(download.value.path()).read_bytes())
    assert [each.name for each in calendar.walk()] == ["VCALENDAR", "VEVENT", "VEVENT", "VEVENT"]
    assert {name for each in calendar.events for name in each} == EVENT
    assert quiet(page) == (0, [], [])


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_form_takes_attacks_as_words(site: Path, page: Page, serve: Serve, language: str) -> None:
    """Typed in, named in the address, and in what the service answers."""
    said = f"{attacks.HTML} no"
    page.route(
        "https://forms.example.com/**",
        lambda route: route.fulfill(
            status=422,
            headers={"Access-Control-Allow-Origin": "*", "Content-Type": "application/json"},
            body=json.dumps({"error": said, "errors": [{"field": "service", "message": said}]}),
        ),
    )
    page.goto(
        f"{serve(site)}/{language}/contact/?service=%3Cimg%20src=x%20onerror=hacked()%3E&tier=%22%3E%3Cb%3E"
    )
    form = page.locator("contact-form form")
    expect(form).to_have_js_property("noValidate", True)  # the script has taken over
    for field in form.locator(
        "input[required]:not([type=datetime-local]):not([type=checkbox]), textarea[required]"
    ).all():
        kind = field.get_attribute("type")
        field.fill("a@b.example" if kind == "email" else attacks.HTML)
    for field in form.locator("input[required][type=datetime-local]").all():
        field.fill("2026-11-27T16:30")
    for field in form.locator("input[required][type=checkbox]").all():
        field.check()
    for field in form.locator("select[required]").all():
        field.select_option(index=1)
    form.locator("[type=submit]").click()
    page.wait_for_selector("contact-form [data-part=summary]")
    assert squeezed(said) in squeezed(page.locator("contact-form").inner_text())
    assert quiet(page) == (0, [], [])


def test_search_shows_what_was_typed(site: Path, page: Page, serve: Serve) -> None:
    page.goto(f"{serve(site)}/de/")
    page.keyboard.press("/")
    page.locator("#portal-search-query").fill("<script>hacked()")
    page.wait_for_selector(".portal-search__results li")
    assert "<script>hacked()</script>" in page.locator(".portal-search__results").inner_text()
    assert quiet(page) == (0, [], [])


def addresses(policy: Policy) -> set[str]:
    """Every address of a kind in the pages, the frame around them and what servers are told."""
    made = [LexborHTMLParser(body_of(policy, "de", name)) for name in ("", "contact", "terms")]
    found = {
        node.attributes[name] or ""
        for html in made
        for name in ("href", "src", "action", "data-action")
        for node in html.css(f"[{name}]")
    }
    language = language_of(policy, *view_of(policy, "de"))
    found |= {link.href for link in language.footer_links}
    return found | {settings_of(policy, policy.languages).address or ""}


@pytest.mark.parametrize("address", attacks.ADDRESSES)
def test_an_unsafe_address_leads_nowhere(address: str) -> None:
    """Built past the reader, which refuses it (tests/rules/test_contact.py)."""
    found = addresses(attacks.unsafe(address))
    assert sorted(each for each in found if "hacked" in each.lower() or "a.example" in each) == []


@pytest.mark.parametrize("address", attacks.ADDRESSES)
def test_no_address_adds_to_the_security_policy(address: str) -> None:
    allowed = origins(attacks.unsafe(address))
    assert {*allowed.form_to, *allowed.form_back} <= {"https://a.example"}


@pytest.mark.parametrize("address", attacks.ADDRESSES)
def test_the_reader_refuses_an_address_that_is_none(address: str) -> None:
    data = unsafe_file(address)
    found = {each.path for each in inspect(data, "support.yaml", Context(TODAY)).errors}
    each = {("company", "imprint"), ("company", "privacy_notice"), ("publishing", "address")}
    # An escape that stands for a line break is refused where it stands, before anything is an address.
    assert found in (each | {("contact", "form", "endpoint")}, {()})


def unsafe_file(address: str) -> bytes:
    """The real file with this address, as YAML quotes it."""
    text = REAL.read_text("utf-8")
    for entry in ("imprint", "privacy_notice", "address", "endpoint"):
        text = re.sub(
            rf"(?m)^(  +{entry}:) https://.*$", lambda found: f"{found[1]} {json.dumps(address)}", text
        )
    return text.encode()
