"""Service hours that stand in Tokyo for every region, as browsers elsewhere meet them."""

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.publishing.website import Folders
from generator.versions.history import History
from tests.support.policies import changed
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn

FRIDAY = "2026-11-27T16:00:00Z"  # 17:00 in Berlin, 1:00 of Saturday in Tokyo
ANSWERED = "sla-calculator :is([data-part=result], [role=alert]):not([hidden])"
QUESTION = "tier=standard&severity=P1&region=germany&reported=2026-11-27T09:30"
CLOSED = "    public_holidays: closed\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    policy = changed((CLOSED, f"{CLOSED}    time_zone: Asia/Tokyo\n    holidays: JP\n"))
    folder = tmp_path_factory.mktemp("tokyo")
    build_undrawn(History(policy), Folders(folder / "site", folder / "build"))
    return serve(folder / "site")


def opened(browser: Browser, address: str) -> Page:
    page = browser.new_context(timezone_id="Europe/Berlin").new_page()
    page.clock.set_fixed_time(FRIDAY)
    page.goto(address)
    return page


def test_the_answer_is_by_the_regions_clock_and_its_reasons_by_that_of_the_hours(
    browser: Browser, home: str
) -> None:
    page = opened(browser, f"{home}/de/calculator/?{QUESTION}")
    page.wait_for_selector(ANSWERED)
    expect(page.locator("output time")).to_have_attribute("datetime", "2026-11-30T04:30:00+01:00")
    expect(page.locator("[data-part=question]")).to_contain_text("gemeldet Fr., 27. Nov. 2026, 9:30 Uhr")
    expect(page.locator("[data-part=why] li")).to_have_text(
        [
            "Gezählt nach Ortszeit Tokio.",
            "Fr., 27. Nov., 17:30–18:00 Uhr: 30 Min.",
            "Sa., 28. Nov. bis So., 29. Nov.: Wochenende",
            "Mo., 30. Nov., 9:00–12:30 Uhr: 3 Stunden 30 Min.",
            "30 Min. + 3 Stunden 30 Min. = 4 Arbeitsstunden",
        ]
    )
    page.context.close()


def test_who_is_there_now_is_said_by_both_clocks(browser: Browser, home: str) -> None:
    page = opened(browser, f"{home}/de/")
    page.wait_for_selector(ANSWERED)
    page.locator("#sla-tier").select_option("standard")
    expect(page.locator("[data-open=germany]")).to_contain_text(
        "geschlossen, öffnet Mo., 30. Nov., 1:00 Uhr Ihrer Zeit (9:00 Uhr, Ortszeit Tokio)"
    )
    page.context.close()
