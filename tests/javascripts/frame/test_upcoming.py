"""upcoming.js: of a list of days only what is to come is shown; without script the whole list unfolds."""

from playwright.sync_api import Browser, Locator, expect

from tests.javascripts.test_layout_shift import MOVED, SUM, WATCH

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
    assert lists.locator("summary").inner_text() == "Closed days by date until 31 December 2029"
    lists.locator("summary").click()
    assert rows(lists.locator("ol").first)[-1] == "Fri, 25 Dec 2026 Christmas Day"
    context.close()


CLOSED = "Standard geschlossen; Gold wie gewohnt erreichbar."
CHRISTMAS = [
    f"Vereinigte Staaten: Fr., 25. Dez., Weihnachten: {CLOSED}",
    "Großbritannien: Fr., 25. Dez. und Mo., 28. Dez., Erster Weihnachtsfeiertag und Zweiter Weihnachtsfeiertag "
    f"(Boxing Day; Ersatztag): {CLOSED}",
    f"Deutschland: Fr., 25. Dez., Erster Weihnachtsfeiertag: {CLOSED}",
]


def test_what_is_closed_is_said_from_seven_days_before_until_it_is_over(
    browser: Browser, portal_address: str
) -> None:
    page = browser.new_page(timezone_id="America/New_York", viewport={"width": 412, "height": 823})
    notices = page.locator(".portal-notices")
    for at, path, said in (
        ("2026-12-17T22:59:00Z", "de/contact/", []),
        # Christmas is far enough only in Berlin; then in London, in Los Angeles not yet.
        ("2026-12-17T23:00:00Z", "de/contact/", CHRISTMAS[2:]),
        ("2026-12-18T07:59:00Z", "de/contact/", CHRISTMAS[1:]),
        ("2026-12-20T10:00:00Z", "de/", CHRISTMAS),
        ("2040-01-01T10:00:00Z", "de/contact/", []),
    ):
        page.clock.set_fixed_time(at)
        page.goto(f"{portal_address}/{path}")
        assert rows(notices) == said
        assert notices.locator("[data-part=next]").is_visible() == bool(said)
    page.close()


def test_what_is_closed_where_the_reader_is_served_comes_first(browser: Browser, portal_address: str) -> None:
    firsts = (
        # What is over is named no longer.
        (
            "Europe/London",
            "2026-12-27T12:00:00Z",
            "Großbritannien: Mo., 28. Dez., Zweiter Weihnachtsfeiertag",
        ),
        ("Europe/Berlin", "2026-12-20T10:00:00Z", "Deutschland: Fr., 25. Dez., Erster Weihnachtsfeiertag"),
        # Nobody says who serves Zürich: as the file has them.
        ("Europe/Zurich", "2026-12-20T10:00:00Z", "Vereinigte Staaten: Fr., 25. Dez., Weihnachten"),
    )
    for zone, at, first in firsts:
        page = browser.new_page(timezone_id=zone)
        page.clock.set_fixed_time(at)
        for path in ("de/contact/", "de/"):
            page.goto(f"{portal_address}/{path}")
            said = rows(page.locator(".portal-notices"))
            assert said[0].startswith(first), said
            assert len({each.partition(":")[0] for each in said}) > 1
        page.locator("[data-choose]:visible", has_text="Deutschland").or_(
            page.locator("#sla-region")
        ).first.wait_for()
        page.locator("#sla-region").select_option("germany")
        expect(page.locator(".portal-notices li").first).to_contain_text("Deutschland: ")
        # And the region that is chosen in the form, whatever the clock of the device says.
        page.goto(f"{portal_address}/de/contact/")
        region = page.locator("#support-form-region")
        for chosen, name in (("germany", "Deutschland"), ("united-states", "Vereinigte Staaten")):
            if chosen == "united-states" and not any(each.startswith(name) for each in said):
                continue  # Christmas is over.
            region.select_option(chosen)
            expect(page.locator(".portal-notices li").first).to_contain_text(f"{name}: ")
        page.close()


def test_nothing_moves_for_it(browser: Browser, portal_address: str) -> None:
    page = browser.new_page(viewport={"width": 1280, "height": 900})
    page.add_init_script(WATCH)
    page.clock.set_fixed_time("2026-12-20T10:00:00Z")
    page.goto(f"{portal_address}/de/contact/")
    page.locator("[data-part=expected]").wait_for()
    assert page.locator(".portal-notices li").count() == len(CHRISTMAS)
    assert page.evaluate(SUM) <= MOVED
    page.close()
