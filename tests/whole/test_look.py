"""What a reader sees of the portal: measured in a browser, in pixels."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect
from pypdf import PdfReader

from generator.desk.page_text import UNSEEN, text_nodes
from generator.i18n.locale import Locale
from generator.views.say_policy import say
from tests.support.policies import of_another, of_the_twelve, pages_of

# Of each table, the words that stand outside of their cell, but for marks and words that are not seen; and a wider page.
OUTSIDE = """() => [...document.querySelectorAll(":is(th, td):not(thead *)")].flatMap(cell => {
    const words = document.createRange(), box = cell.getBoundingClientRect();
    cell.querySelectorAll(".headerlink, .portal-spoken").forEach(each => each.remove());
    words.selectNodeContents(cell);
    return [...words.getClientRects()].filter(each => each.right > box.right + 1).map(() => cell.textContent.trim());
}).concat(document.documentElement.scrollWidth > innerWidth ? ["the page"] : [])"""

# Times that stand outside of their place.
BEYOND = """() => [...document.querySelectorAll("dd")].flatMap(place => {
    const words = document.createRange(), end = place.getBoundingClientRect().right + 1;
    words.selectNodeContents(place.firstElementChild);
    return [...words.getClientRects()].filter(each => each.right > end).map(() => place.textContent.trim());
})"""

# The words of an article as the desk counts them: once of a page as it was sent, once put into another page.
TEXT_NODES = """([html, unseen]) => {
    const sent = new DOMParser().parseFromString(html, "text/html").querySelector("article");
    const put = document.createElement("article");
    put.innerHTML = sent.innerHTML;
    return [sent, put].map(article => {
        const seen = node => /[^ \\t\\n\\f\\r]/.test(node.data) && !node.parentElement.closest(unseen.join(","));
        const nodes = document.createTreeWalker(article, NodeFilter.SHOW_TEXT,
            node => seen(node) ? NodeFilter.FILTER_ACCEPT : NodeFilter.FILTER_REJECT);
        const words = [];
        while (nodes.nextNode()) words.push(nodes.currentNode.data);
        return words;
    });
}"""


@pytest.fixture
def visit(browser: Browser, portal_address: str) -> Iterator[Callable[..., Page]]:
    contexts: list[BrowserContext] = []

    def start(address: str, width: int = 1280, **options: object) -> Page:
        context = browser.new_context(viewport={"width": width, "height": 800}, **options)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.goto(portal_address + address)
        return page

    yield start
    for context in contexts:
        context.close()


@pytest.mark.parametrize("address", ["/de/", "/en/calculator/", "/de/contact/thanks/"])
@pytest.mark.parametrize("width", [360, 768, 1280])
def test_the_bars_of_all_tiers_have_one_scale(visit: Callable[..., Page], address: str, width: int) -> None:
    tracks = visit(address, width).evaluate(
        "[...document.querySelectorAll('.portal-matrix .portal-bar')].map(bar => bar.getBoundingClientRect().width)"
    )
    assert len(tracks) == 8
    assert max(tracks) - min(tracks) < 1


def test_words_stay_inside_the_mark_that_frames_them(visit: Callable[..., Page]) -> None:
    outside = visit("/de/terms/").evaluate(
        """[...document.querySelectorAll(".portal-origin")].filter(mark => {
            const words = document.createRange();
            words.selectNodeContents(mark);
            return words.getBoundingClientRect().left < mark.getBoundingClientRect().left;
        }).map(mark => mark.textContent)"""
    )
    assert outside == []


@pytest.mark.parametrize("address", ["/de/severities/", "/de/", "/en/escalation/"])
def test_forced_colours_reach_the_marks_of_severity(visit: Callable[..., Page], address: str) -> None:
    page = visit(address, forced_colors="active", color_scheme="dark")
    colours = page.evaluate(
        """[...new Set([document.querySelector("h1"), ...document.querySelectorAll(".portal-mark")]
            .map(each => getComputedStyle(each).color))]"""
    )
    assert len(colours) == 1


def test_the_printed_contact_page_has_numbers_and_hours_and_no_empty_form(visit: Callable[..., Page]) -> None:
    page = visit("/de/contact/", 1280)
    page.emulate_media(media="print")
    seen = [
        page.locator(each).first.is_visible()
        for each in (".portal-form", "#contact-form", "#paper-business-hours")
    ]
    assert seen == [False, False, True]
    page.emulate_media(media="screen")
    page.get_by_label("Beschreibung der betrieblichen Auswirkungen").press_sequentially("Nichts geht mehr.")
    page.keyboard.press("Tab")
    page.emulate_media(media="print")
    assert page.locator("#support-form").is_visible()


@pytest.mark.parametrize("width", [360, 1280])
def test_a_time_line_ends_at_its_last_step(visit: Callable[..., Page], width: int) -> None:
    lines = visit("/de/escalation/", width, forced_colors="active").evaluate(
        """[...document.querySelectorAll(".portal-timeline li")].map(step => [
            getComputedStyle(step, "::after").content != "none", step.matches(":last-child"),
            getComputedStyle(step).borderTopWidth, getComputedStyle(step).borderLeftWidth,
        ])"""
    )
    assert lines == 2 * [
        [True, False, "0px", "0px"],
        [True, False, "0px", "0px"],
        [False, True, "0px", "0px"],
    ]


def test_the_ladder_is_the_table_that_its_text_names(visit: Callable[..., Page]) -> None:
    rows = visit("/de/escalation/", 1280).get_by_role("table", name="Eskalation ungelöster Probleme")
    said = [" ".join(row.split()) for row in rows.get_by_role("row").all_inner_texts()]
    assert said == [
        "Schweregrad Eskalation",
        "P1 Kritisch Meldung 1 Stunde Director of Support Services 2 Stunden VP Customer Success, VP Products",
        "P2 Erheblich Meldung 2 Stunden Director of Support Services 4 Stunden VP Customer Success, VP Products",
    ]


@pytest.mark.parametrize(
    ("tier", "severity", "shown"), [("gold", "P1", 4), ("gold", "P3", 3), ("standard", "P1", 3)]
)
def test_the_marks_of_the_first_pages_picture_are_explained(
    visit: Callable[..., Page], tier: str, severity: str, shown: int
) -> None:
    page = visit("/de/")
    page.select_option("#sla-tier", tier)
    page.select_option("#sla-severity", severity)
    page.locator(".sla-week").wait_for()
    expect(page.locator(".sla-legend li:visible")).to_have_count(shown)


def test_the_time_of_day_fits_its_field(visit: Callable[..., Page]) -> None:
    """Twelve hours and `AM` take the most room; the field's own sign stands beside them."""
    page = visit("/en/calculator/", 320, locale="en-US")
    page.locator(".sla-week").wait_for()
    needed = page.evaluate(
        """() => {
            const field = document.querySelector("#sla-time"), free = field.cloneNode();
            free.style = "inline-size: max-content !important";
            free.removeAttribute("id");
            field.after(free);
            const widths = [free, field].map(each => each.getBoundingClientRect().width);
            free.remove();
            return widths;
        }"""
    )
    assert needed[0] <= needed[1]


@pytest.mark.parametrize("address", ["/de/terms/", "/de/versions/1.0/"])
def test_both_faces_of_the_terms_are_printed_on_numbered_pages(
    visit: Callable[..., Page], address: str, tmp_path: Path
) -> None:
    visit(address).pdf(path=tmp_path / "terms.pdf", prefer_css_page_size=True)
    pages = PdfReader(tmp_path / "terms.pdf").pages
    assert [page.mediabox.width // 1 for page in pages] == [594] * len(pages)
    assert [f"{number} / {len(pages)}" in page.extract_text() for number, page in enumerate(pages, 1)] == [
        True
    ] * len(pages)


def test_a_table_that_goes_on_is_seen_to_go_on(visit: Callable[..., Page]) -> None:
    page = visit("/de/hours/", 360)
    frames = page.evaluate(
        """[...document.querySelectorAll(".portal-table")].map(frame => [
            frame.scrollWidth > frame.clientWidth, getComputedStyle(frame).backgroundImage != "none",
        ])"""
    )
    assert [True, True] in frames
    assert {wide == shaded for wide, shaded in frames} == {True}


@pytest.mark.parametrize("width", [360, 768, 1180, 1280])
def test_the_button_of_the_first_page_is_one_line(visit: Callable[..., Page], width: int) -> None:
    """Where the fields are folded, they are opened first: what nobody sees has no height."""
    button = visit("/en/", width).locator(".sla-form .sla-button")
    height = "each => { each.closest('details').open = true; return each.getBoundingClientRect().height }"
    assert button.evaluate(height) == 44


def test_the_choices_of_the_first_page_stand_in_two_columns_where_two_fit(visit: Callable[..., Page]) -> None:
    page = visit("/de/")
    count = "fields => getComputedStyle(fields).gridTemplateColumns.split(' ').length"
    found = {}
    for width in (360, 440, 520, 768, 960, 1024, 1200, 1220, 1263, 1272, 1440, 1920):
        page.set_viewport_size({"width": width, "height": 800})
        found[width] = page.locator(".sla-fields").evaluate(count)
    assert found == {width: 1 if width < 500 else 2 for width in found}


def six_tiers() -> tuple[str, str]:
    """Three more tiers like the last one."""
    hours = "    service_hours: five-days\n    features:\n      email: included\n    first_response:\n      S0: 2 business hours\n"
    more = "".join(
        f"  tier-{each}:\n    name: Professional {each}\n    price: included\n{hours}" for each in "abc"
    )
    return "tiers:\n", f"tiers:\n{more}"


@pytest.mark.parametrize("changes", [(), (six_tiers(),)], ids=["three tiers", "six tiers"])
def test_long_units_stay_in_their_cells(
    changes: tuple[tuple[str, str], ...], visit: Callable[..., Page]
) -> None:
    policy = of_another("sourcegraph", *changes)
    locale = Locale.of(policy, "de")
    tables = [
        part[part.index("<table") : part.index("</table>")]
        for path, text in pages_of(say(policy, locale), locale).items()
        for part in text.split('<div class="portal-table">')[1:]
        if path in ("de/index.md", "de/tiers/index.md")
    ]
    shown = visit("/de/versions/")
    shown.evaluate(
        """tables => document.querySelector("article").replaceChildren(...tables.map(table => {
            const frame = document.createElement("div");
            frame.className = "portal-table";
            frame.innerHTML = table;
            return frame;
        }))""",
        tables,
    )
    assert len(tables) == 2
    assert "2 Geschäftsstunden" in shown.inner_text("article")
    for width in (320, 360, 390, 768, 1280):
        shown.set_viewport_size({"width": width, "height": 800})
        assert shown.evaluate(OUTSIDE) == [], width


def test_long_times_of_many_tiers_stay_beside_each_other(visit: Callable[..., Page]) -> None:
    policy = of_the_twelve("redhat")
    locale = Locale.of(policy, "de")
    page = pages_of(say(policy, locale), locale)["de/severities/index.md"]
    cards = re.findall(r'<dl class="portal-severity-card__times">.*?</dl>', page, re.DOTALL)
    assert len(cards) == 4
    shown = visit("/de/versions/")
    shown.evaluate(
        """cards => { document.querySelector("article").innerHTML = cards.map(each =>
            `<div class="portal-severity-card"><p></p>${each}</div>`).join("") }""",
        cards,
    )
    assert "alle 8 Geschäftsstunden" in shown.inner_text("article")
    for width in (320, 360, 768, 1280):
        shown.set_viewport_size({"width": width, "height": 800})
        assert shown.evaluate(BEYOND) == [], width


def test_short_words_share_a_line() -> None:
    """Three tiers whose times are short stand side by side on a phone."""
    for name, wide in (("sourcegraph", True), ("uzh", True), ("evbit", False)):
        policy = of_another(name)
        assert say(policy, Locale.of(policy, "de")).is_wide == wide, name


def test_the_desk_counts_the_words_of_each_page_as_a_browser_does(browser: Browser, portal: Path) -> None:
    pages = {file: file.read_text(encoding="utf-8") for file in sorted((portal / "de").rglob("index.html"))}
    shown = {
        file: html for file, html in pages.items() if "<article" in html
    }  # the others lead to another page
    page = browser.new_page()
    assert len(shown) > 20
    for file, html in shown.items():
        words = [each.words for each in text_nodes(html)]
        assert page.evaluate(TEXT_NODES, [html, UNSEEN]) == [words, words], file
    page.close()
