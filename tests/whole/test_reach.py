"""Whoever is on any page of the site can reach somebody from it."""

from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect
from selectolax.lexbor import LexborHTMLParser

NUMBERS = 5


def test_every_page_has_each_number_and_where_to_write(portal: Path) -> None:
    lacking = {}
    for path in sorted(portal.rglob("*.html")):
        page = LexborHTMLParser(path.read_text("utf-8"))
        if path == portal / "index.html" or page.css_first("body") is None:
            continue
        links = {link.attributes.get("href") or "" for link in page.css("a")}
        numbers = {href for href in links if href.startswith("tel:")}
        writes = any(href.startswith("mailto:support@") or "#contact-form" in href for href in links)
        if len(numbers) != NUMBERS or not writes:
            lacking[path.relative_to(portal).as_posix()] = (sorted(numbers), writes)
    assert lacking == {}


@pytest.mark.parametrize(
    ("language", "typed", "other"), [("de", "english", "en"), ("en", "auf deutsch", "de")]
)
def test_where_there_is_no_page_one_can_search(
    browser: Browser, portal_address: str, language: str, typed: str, other: str
) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{portal_address}/{language}/404.html")
    page.locator("html.portal-ready").wait_for()
    page.locator("main [data-portal=search-too]").click()
    expect(page.locator("#portal-search-query")).to_be_focused()
    page.locator("#portal-search-query").fill(typed)
    found = page.locator("dialog ol a").first
    expect(found).to_have_attribute("lang", other)
    found.click()
    expect(page).to_have_url(f"{portal_address}/{other}/")
    context.close()


# What people come for on a phone: the zone of the reader, the page, what is tapped there if anything, where it then
# stands, what it says.
BERLIN, NEW_YORK, TOKYO = "Europe/Berlin", "America/New_York", "Asia/Tokyo"
TASKS = [
    (BERLIN, "de/", "", "output time", "Montag, 30. November 2026, 13:00 Uhr"),
    (BERLIN, "de/", "", "[data-part=call]", "+49 30 52 00 56 130"),
    (BERLIN, "de/tiers/", "", "article tr:has-text('Telefon') >> nth=0", "inbegriffen"),
    (BERLIN, "de/severities/", ".portal-jump a[href='#p2']", ".portal-severity-card li:has-text('Eingeschränkte')", "Administrationsportals"),
    (BERLIN, "de/severities/", ".portal-jump a[href='#p2']", ".portal-severity-card >> nth=1", "8 Arbeitsst"),
    (BERLIN, "de/hours/", "", ".portal-reach dd >> nth=0", "ohne Mittagspause"),
    (BERLIN, "en/hours/", "", ".portal-reach dd >> nth=0", "no lunch break"),
    (BERLIN, "de/hours/", "article a:text-is('Deutschland')", "[data-part=next]:visible >> nth=2", "Fr., 25. Dez. 2026"),
    (TOKYO, "de/", "[data-choose][value=germany]", "[data-part=call]", "+49 30 52 00 56 130"),
    ("Europe/Zurich", "de/", "[data-choose][value=germany]", "output time", "Montag, 30. November 2026, 13:00 Uhr"),
    (NEW_YORK, "de/calculator/?region=germany", "", "output .sla-reader", "7:00 Uhr"),
]  # fmt: skip


def test_the_answer_stands_in_the_first_screen_or_one_tap_away(browser: Browser, portal_address: str) -> None:
    for zone in dict.fromkeys(task[0] for task in TASKS):
        page = browser.new_page(viewport={"width": 360, "height": 740}, timezone_id=zone)
        page.clock.set_fixed_time("2026-11-28T22:40:00Z")
        for path, tap, place, said in (task[1:] for task in TASKS if task[0] == zone):
            page.goto(f"{portal_address}/{path}")
            if tap:
                page.locator(tap).first.click()
            found = page.locator(place).first
            expect(found).to_contain_text(said)
            expect(found).to_be_in_viewport(ratio=0.5)
        page.close()
