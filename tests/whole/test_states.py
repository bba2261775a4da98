"""What pages come to show while they are used: without a fault of axe in either palette, and whole on a narrow screen."""

import json
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from generator.publishing.website import Folders
from generator.versions.history import History
from tests.support.accessibility import violations
from tests.support.by_way_policy import EDITS as BY_WAY
from tests.support.patience import until
from tests.support.policies import changed
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn

MONDAY_NOON = "2026-11-30T11:00:00Z"
SATURDAY_NIGHT = "2026-11-28T22:40:00Z"
BEFORE_CHRISTMAS = "2026-12-23T11:00:00Z"
CONTRACT = "contracts:\n  acme:\n    tier: gold\n    region: germany\n\nstatus:\n  page: https://status.cyren.com/\n  feed: status.json\n\nregions:\n"
FEED = {
    "format": "1",
    "faults": [{"since": "2026-11-28T08:05:00Z", "text": "Mails arrive late.", "link": "https://status.cyren.com/7"}],
}  # fmt: skip
REPORT = "calculator/?tier=gold&severity=P1&region=germany&reported="
# WCAG 1.4.12
SPACED = "* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }"
# Targets of less than 24 pixels that do not stand in a sentence (WCAG 2.5.8); what nobody sees is none.
SMALL = """() => [...document.querySelectorAll(':is(article, dialog[open]) :is(a, button, summary, select, input, label:has(input))')].flatMap((each) => {
  if (!each.checkVisibility({ visibilityProperty: true }) || each.matches('[tabindex="-1"], label input, :is(p, li, td, th, dd, h2, h3, label, .support-form__hint) a')) return []
  const { width, height } = each.getBoundingClientRect()
  return width && (height < 24 || width < 24) ? [`${each.outerHTML.slice(0, 90)}: ${width} x ${height}`] : []
})"""
# What reaches beyond the page though nothing scrolls it into view (WCAG 1.4.10).
BEYOND = """() => [document.documentElement.scrollWidth, ...[...document.querySelectorAll('article *, dialog[open] *')].flatMap((each) => {
  if (!each.checkVisibility() || each.closest('svg, .portal-table, .portal-tasks')) return []
  const { left, right, width } = each.getBoundingClientRect()
  return width > 1 && (right > innerWidth + 1 || left < -1) ? [each.outerHTML.slice(0, 90)] : []
})]"""
# The script has said something: an answer, a refusal, or what it asks.
IS_READY = "!document.querySelector('sla-calculator') || document.querySelector(':is([data-part=result], [data-part=choose], [data-part=error]):not([hidden])')"
STOP = """(at => at.matches('[data-part=call], [href^="tel:"]') ? 'number' : at.matches('[data-choose]') ? `choose ${at.value}` : at.name || at.tagName)(document.activeElement)"""


def nothing(_: Page) -> None:
    """The page as it begins."""


def open_choice(page: Page) -> None:
    line = page.locator(".sla-choice > summary")
    if line.is_visible():
        line.press("Enter")


def open_report(page: Page) -> None:
    for each in (".sla-report > summary", ".sla-report details > summary"):
        if not page.locator(f"{each}").locator("..").evaluate("each => each.open"):
            page.locator(each).press("Enter")


def zone(text: str) -> Callable[[Page], None]:
    def named(page: Page) -> None:
        open_report(page)
        page.locator("#sla-zone").fill(text)
        page.locator("#sla-zone").press("Tab")
        until(page, "document.querySelector('[data-part=zone-said]').textContent")

    return named


def find(page: Page) -> None:
    open_choice(page)
    page.locator(".portal-finder > summary").press("Enter")
    page.locator(".portal-finder fieldset").first.get_by_label("No").press("Space")
    page.locator(".portal-finder fieldset").nth(1).get_by_label("Yes").press("Space")
    page.locator(".portal-finder [role=status] a").wait_for()


def search(text: str) -> Callable[[Page], None]:
    def typed(page: Page) -> None:
        page.locator("html.portal-ready").wait_for()
        page.keyboard.press("/")
        page.get_by_role("searchbox").fill(text)
        until(page, "document.querySelector('dialog [role=status]').textContent")

    return typed


def fail_to_copy(page: Page) -> None:
    """Without a secure address there is no clipboard."""
    page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    page.locator("[data-do=link]").press("Enter")
    until(page, "document.querySelector('.sla-status').textContent")


def compare(page: Page) -> None:
    page.locator(".sla-compare > summary").press("Enter")
    page.locator("[data-part=compare] time").first.wait_for()


def shown(selector: str) -> Callable[[Page], None]:
    return lambda page: page.locator(selector).first.wait_for()


# page, zone of the reader, time, and what brings it there
STATES: dict[str, tuple[str, str, str, Callable[[Page], None]]] = {
    "call": ("", "Europe/Berlin", MONDAY_NOON, shown("a.portal-action[data-part=call]")),
    "closed, with its choice open": ("", "Europe/Berlin", SATURDAY_NIGHT, open_choice),
    "region asked": ("", "Asia/Tokyo", MONDAY_NOON, shown("[data-choose]")),
    "region asked in the calculator": ("calculator/", "Asia/Tokyo", MONDAY_NOON, shown("[data-choose]")),
    "closed days": ("", "Europe/Berlin", BEFORE_CHRISTMAS, shown(".portal-notices li")),
    "fault": ("contact/", "Europe/Berlin", BEFORE_CHRISTMAS, shown("known-faults p")),
    "no page": ("404.html", "Europe/Berlin", MONDAY_NOON, nothing),
    "search finds": ("hours/", "Europe/Berlin", MONDAY_NOON, search("christmas")),
    "search does not": ("hours/", "Europe/Berlin", MONDAY_NOON, search("xylophone")),
    "finder in the calculator": ("calculator/", "Europe/Berlin", MONDAY_NOON, find),
    "finder in the list": ("severities/", "Europe/Berlin", MONDAY_NOON, find),
    "finder in the form": ("contact/", "Europe/Berlin", MONDAY_NOON, find),
    "zones to choose from": ("calculator/?region=germany", "Europe/Berlin", MONDAY_NOON, zone("United States")),
    "no zone": ("calculator/?region=germany", "Europe/Berlin", MONDAY_NOON, zone("Atlantis")),
    "skipped time": (f"{REPORT}2027-03-28T02:30", "Europe/Berlin", MONDAY_NOON, shown("[data-part=choices] label")),
    "time beyond the calendar": (f"{REPORT}2045-03-28T02:30", "Europe/Berlin", MONDAY_NOON, shown("[data-part=error]")),
    "copy failed": (f"{REPORT}2026-11-27T16:30", "Europe/Berlin", MONDAY_NOON, fail_to_copy),
    "tiers compared": (f"{REPORT}2026-11-27T16:30", "America/New_York", MONDAY_NOON, compare),
    "emergency, open": ("emergency/gold/germany/", "Europe/Berlin", SATURDAY_NIGHT, shown("emergency-now[data-now]")),
    "emergency, shut": ("emergency/standard/germany/", "Europe/Berlin", SATURDAY_NIGHT, shown("emergency-now[data-now]")),
    "wait map": ("wait-map/", "Europe/Berlin", MONDAY_NOON, nothing),
    "contract": ("c/acme/", "Europe/Berlin", MONDAY_NOON, nothing),
}  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """A portal with everything of which pages have states."""
    folder = tmp_path_factory.mktemp("states")
    policy = changed(("\nregions:\n", f"\n{CONTRACT}"), *BY_WAY)
    build_undrawn(History(policy), Folders(folder / "site", folder / "build"))
    (folder / "site" / "status.json").write_text(json.dumps(FEED), "utf-8")
    return serve(folder / "site")


@pytest.fixture(scope="module")
def pages(browser: Browser) -> Iterator[Callable[[str], Page]]:
    """One page for each zone; what tests add to it may stand beside the portal's own security policy."""
    contexts = {}

    def of(zone: str) -> Page:
        if zone not in contexts:
            contexts[zone] = browser.new_context(
                timezone_id=zone, bypass_csp=True, viewport={"width": 320, "height": 640}
            )
            contexts[zone].new_page()
        return contexts[zone].pages[0]

    yield of
    for each in contexts.values():
        each.close()


@pytest.mark.parametrize("state", STATES)
def test_a_state_hinders_nobody(pages: Callable[[str], Page], home: str, state: str) -> None:
    path, zone, now, bring = STATES[state]
    page = pages(zone)
    page.clock.set_fixed_time(now)
    page.goto(f"{home}/en/{path}")
    until(page, IS_READY)
    bring(page)
    # What lies below the bar on top is scrolled to, not out of reach.
    page.evaluate("scrollTo(0, 0)")
    page.add_style_tag(content="*, ::before, ::after { transition: none !important }")
    found = {"light": violations(page), "small": page.evaluate(SMALL)}
    page.evaluate("document.body.setAttribute('data-md-color-scheme', 'slate')")
    found["dark"] = violations(page, ["color-contrast"])
    found["wide"] = page.evaluate(BEYOND)[1:]
    page.add_style_tag(content=SPACED)
    found["spaced"] = page.evaluate(BEYOND)[1:]
    assert {name: each for name, each in found.items() if each} == {}


@pytest.mark.parametrize("size", [(360, 740), (1280, 800)], ids=str)
@pytest.mark.parametrize(
    "path", ["", "calculator/", "contact/", "emergency/gold/germany/", "emergency/standard/germany/"]
)
def test_the_keyboard_is_at_a_number_after_six_stops(
    browser: Browser, home: str, path: str, size: tuple[int, int]
) -> None:
    """From the skip link on, where the policy asks for the way too, and where the region is chosen by its button."""
    width, height = size
    for zone in ("Europe/Berlin", "Asia/Tokyo"):
        page = browser.new_page(viewport={"width": width, "height": height}, timezone_id=zone)
        page.clock.set_fixed_time(MONDAY_NOON)
        page.goto(f"{home}/de/{path}")
        page.locator("html.portal-ready").wait_for()
        until(page, IS_READY)
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        stops: list[str] = []
        while len(stops) < 6 and "number" not in stops:
            page.keyboard.press("Tab")
            stops.append(page.evaluate(STOP))
            if stops[-1] == "choose germany":
                page.keyboard.press("Enter")
                page.locator("[data-part=now]:not([hidden])").wait_for()
        assert stops[-1] == "number", (zone, stops)
        is_asked = zone == "Asia/Tokyo" and path in ("", "calculator/")
        assert ("choose germany" in stops) == is_asked
        page.close()
