"""An address that leads into something folded unfolds it."""

from playwright.sync_api import Browser, expect

WAITS = "details[name=waits]"


def test_what_an_address_leads_to_is_open_and_nothing_else(browser: Browser, portal_address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 740})
    tier = f"{portal_address}/de/tiers/standard/"
    page.goto(f"{tier}#waits-p2-united-states")
    target = page.locator("#waits-p2-united-states")
    expect(target).to_have_attribute("open", "")
    expect(target.locator("summary")).to_be_in_viewport()
    expect(page.locator(f"{WAITS}[open]")).to_have_count(1)
    # On the page, by a link: and again by the same one, after the reader has closed it.
    page.evaluate("document.querySelector('h1').innerHTML = '<a href=\"#waits-p1-israel\">P1</a>'")
    for _ in range(2):
        page.locator("h1 a").press("Enter")
        expect(page.locator(f"{WAITS}[open]")).to_have_id("waits-p1-israel")
        expect(page.locator("#waits-p1-israel > summary")).to_be_in_viewport()
        page.locator("#waits-p1-israel > summary").press("Enter")
        expect(page.locator(f"{WAITS}[open]")).to_have_count(0)
    # What lies inside is open with it, what is not folded or not there opens nothing.
    page.evaluate("document.querySelector('#waits-p1-israel td').id = 'inside'")
    for anchor, opened in (("first-response", 0), ("inside", 1)):
        page.evaluate("anchor => { location.hash = anchor }", anchor)
        expect(page.locator(f"{WAITS}[open]")).to_have_count(opened)
    for anchor in ("", "#atlantis", "#%E0%A4%A"):
        page.goto("about:blank")
        page.goto(f"{tier}{anchor}")
        page.locator("html.portal-ready").wait_for()
        expect(page.locator(f"{WAITS}[open]")).to_have_count(0)
    page.close()
