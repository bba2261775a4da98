"""upcoming.js: of a list of days only what is to come is shown; without script the whole list unfolds."""

from playwright.sync_api import Browser, Locator

NEXT = "#{region} ~ .portal-region >> nth=0 >> [data-part=next]"


def rows(place: Locator) -> list[str]:
    return [" ".join(text.split()) for text in place.locator("li").all_inner_texts()]


def test_the_next_closed_days_stand_at_the_head_of_a_region(browser: Browser, portal_address: str) -> None:
    page = browser.new_page(timezone_id="Asia/Tokyo")
    germany = page.locator(NEXT.format(region="germany"))
    for at, first in (
        ("2026-12-20T10:00:00Z", "Fr., 25. Dez. 2026 Erster Weihnachtsfeiertag"),
        # In Tokyo it is the 26th, in Berlin still the 25th.
        ("2026-12-25T22:59:00Z", "Fr., 25. Dez. 2026 Erster Weihnachtsfeiertag"),
        ("2026-12-25T23:00:00Z", "Fr., 1. Jan. 2027 Neujahr"),
    ):
        page.clock.set_fixed_time(at)
        page.goto(f"{portal_address}/de/hours/")
        assert (rows(germany)[0], len(rows(germany))) == (first, 6)
    page.clock.set_fixed_time("2030-01-02T12:00:00Z")
    page.goto(f"{portal_address}/de/hours/")
    assert page.locator("[data-part=next]:visible").count() == 0
    page.close()


def test_without_script_the_whole_list_unfolds(browser: Browser, portal_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{portal_address}/en/hours/")
    assert page.locator("[data-part=next]:visible").count() == 0
    lists = page.locator(".portal-days__all").nth(2)
    assert lists.locator("summary").inner_text() == "Closed days by date until December 31, 2029"
    lists.locator("summary").click()
    assert rows(lists.locator("ol").first)[-1] == "Fri, Dec 25, 2026 Christmas Day"
    context.close()
