"""What is asked, in one line on a phone; its fields open below it, and stand open where there is room."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

PHONE = {"width": 360, "height": 740}
WIDE = {"width": 1280, "height": 800}
SATURDAY_NIGHT = "2026-11-28T22:40:00Z"
Visit = Callable[..., Page]


@pytest.fixture
def visit(browser: Browser, portal_address: str) -> Iterator[Visit]:
    contexts: list[BrowserContext] = []

    def start(path: str, size: dict[str, int] = PHONE, zone: str = "Europe/Berlin") -> Page:
        context = browser.new_context(viewport=size, timezone_id=zone)  # type: ignore[arg-type]
        contexts.append(context)
        page = context.new_page()
        page.clock.set_fixed_time(SATURDAY_NIGHT)
        page.goto(f"{portal_address}{path}")
        page.locator("[data-part=result]:not([hidden])").wait_for()
        return page

    yield start
    for context in contexts:
        context.close()


@pytest.mark.parametrize(
    ("path", "said", "change"),
    [
        ("/de/", "Standard, P1, Deutschland", "ändern"),
        ("/de/calculator/?tier=gold&severity=P3&region=israel", "Gold, P3, Israel", "ändern"),
        ("/en/calculator/?region=united-kingdom", "Standard, P1, United Kingdom", "change"),
    ],
)
def test_the_line_says_what_is_asked_and_opens_to_its_fields(
    visit: Visit, path: str, said: str, change: str
) -> None:
    page = visit(path)
    line = page.locator(".sla-choice > summary")
    expect(line).to_have_text(f"{said} {change}")
    expect(page.locator("#sla-tier")).not_to_be_visible()
    line.press("Enter")
    page.locator("#sla-severity").select_option("P2")
    expect(page.locator("[data-part=choice]")).to_contain_text(", P2, ")


def test_where_there_is_room_the_fields_stand_open(visit: Visit) -> None:
    for path in ("/de/", "/de/calculator/"):
        page = visit(path, WIDE)
        expect(page.locator(".sla-choice")).to_have_attribute("open", "")
        expect(page.locator("#sla-tier")).to_be_visible()
        expect(page.locator(".sla-choice > summary")).not_to_be_visible()


def test_the_time_of_the_report_is_now_unless_the_address_says_another(visit: Visit) -> None:
    page = visit("/de/calculator/")
    report = page.locator(".sla-report > summary")
    expect(report).to_have_text("Gemeldet: jetzt")
    expect(page.locator("#sla-date")).not_to_be_visible()
    page = visit("/de/calculator/?region=germany&reported=2026-11-27T16:30")
    expect(page.locator(".sla-report > summary")).to_have_text(
        "Gemeldet: Fr., 27. Nov. 2026, 16:30 Uhr (Ortszeit Berlin)"
    )
    expect(page.locator("#sla-date")).to_be_visible()
    page.locator("[data-do=now]").click()
    expect(page.locator(".sla-report > summary")).to_have_text("Gemeldet: jetzt")
