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


@pytest.mark.parametrize("language", ["de", "en"])
def test_where_there_is_no_page_one_can_search(browser: Browser, portal_address: str, language: str) -> None:
    context = browser.new_context(viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.goto(f"{portal_address}/{language}/404.html")
    page.locator("html.portal-ready").wait_for()
    page.locator("main [data-portal=search-too]").click()
    expect(page.locator("#portal-search-query")).to_be_focused()
    context.close()
