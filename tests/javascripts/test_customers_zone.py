"""A policy that counts in the customer's local time, as browsers in different zones meet it."""

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.publishing.website import Folders
from generator.versions.history import History
from tests.support.policies import changed
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn

FRIDAY = "2026-11-27T16:00:00Z"  # 17:00 in Berlin, 8:00 in Los Angeles, 21:45 in Kathmandu
ANSWERED = "sla-calculator :is([data-part=result], [role=alert]):not([hidden])"
QUESTION = "tier=standard&severity=P1&region=germany&reported="


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    policy = changed(("local_time: of the region", "local_time: of the customer"))
    folder = tmp_path_factory.mktemp("customers")
    build_undrawn(History(policy), Folders(folder / "site", folder / "build"))
    return serve(folder / "site")


def opened(browser: Browser, zone: str, address: str) -> Page:
    page = browser.new_context(timezone_id=zone).new_page()
    page.clock.set_fixed_time(FRIDAY)
    page.goto(address)
    return page


def test_the_calculator_counts_on_the_readers_clock_and_says_so(browser: Browser, home: str) -> None:
    page = opened(browser, "Asia/Kathmandu", f"{home}/de/calculator/?{QUESTION}2026-11-27T16:00")
    page.wait_for_selector(ANSWERED)
    expect(page.locator("output time")).to_have_attribute("datetime", "2026-11-30T11:00:00+05:45")
    expect(page.locator("output")).to_have_text(
        "Sie hören von uns spätestens am Montag, 30. November 2026, 11:00 Uhr Ortszeit Kathmandu (UTC+5:45)."
    )
    expect(page.locator("[data-part=why] li").last).to_have_text(
        "Gezählt nach Ortszeit Kathmandu, mit den Feiertagen der Region Deutschland."
    )
    expect(page.locator("#sla-zone")).to_have_value("Kathmandu")
    # A link that is passed on asks the same question elsewhere.
    page.locator("#sla-tier").select_option("gold")
    expect(page.locator("output time")).to_have_attribute("datetime", "2026-11-27T16:30:00+05:45")
    assert "zone=Asia%2FKathmandu" in page.url
    page.context.close()


def test_another_zone_may_be_named_and_nothing_is_the_devices(browser: Browser, home: str) -> None:
    page = opened(
        browser,
        "Europe/Berlin",
        f"{home}/en/calculator/?{QUESTION}2026-10-02T17:30&zone=Australia/Lord_Howe",
    )
    page.wait_for_selector(ANSWERED)
    expect(page.locator("output time")).to_have_attribute("datetime", "2026-10-05T12:30:00+11:00")
    field = page.locator("#sla-zone")
    field.fill("")
    field.blur()
    expect(page.locator("output time")).to_have_attribute("datetime", "2026-10-05T12:30:00+02:00")
    expect(field).to_have_value("Berlin")
    field.fill("Nowhere")
    field.blur()
    expect(page.locator("[data-part=zone-said]")).to_contain_text("There is no time zone “Nowhere”")
    expect(page.locator("output time")).to_have_attribute("datetime", "2026-10-05T12:30:00+02:00")
    page.context.close()


def test_an_hour_that_the_readers_clock_shows_twice_is_asked_about(browser: Browser, home: str) -> None:
    page = opened(browser, "America/Los_Angeles", f"{home}/en/calculator/?{QUESTION}2026-11-01T01:30")
    page.wait_for_selector(ANSWERED)
    expect(page.locator("[data-part=choices] label")).to_have_count(2)
    page.locator("[data-part=choices] input").first.check()
    expect(page.locator("output time")).to_have_attribute("datetime", "2026-11-02T13:00:00-08:00")
    page.context.close()


@pytest.mark.parametrize(
    ("zone", "said"),
    [
        ("Europe/Berlin", "Standard: offen bis 18:00 Uhr (Ortszeit Berlin)."),
        ("America/Los_Angeles", "Standard: geschlossen, öffnet 9:00 Uhr (Ortszeit Los Angeles)."),
        (
            "Asia/Kathmandu",
            "Standard: geschlossen, öffnet Mo., 30. Nov., 9:00 Uhr (Ortszeit Kathmandu).",
        ),
    ],
)
def test_who_is_there_now_depends_on_where_the_reader_is(
    browser: Browser, home: str, zone: str, said: str
) -> None:
    page = opened(browser, zone, f"{home}/de/")
    page.locator("open-now[data-said]").wait_for()
    page.locator("#sla-tier").select_option("standard")
    expect(page.locator("[data-open=germany]")).to_have_text(said)
    page.context.close()


def test_the_form_names_the_clock_of_its_time(browser: Browser, home: str) -> None:
    address = f"{home}/de/contact/?tier=standard&severity=P1&region=germany"
    page = opened(browser, "America/Los_Angeles", address)
    expected = page.locator("[data-part=expected] [data-when=known]")
    expect(expected.locator("time")).to_have_attribute("datetime", "2026-11-27T13:00-08:00")
    expect(expected).to_contain_text(" 13:00 Uhr (Ortszeit Los Angeles).")
    # The zone that was chosen in the calculator comes along.
    page.goto(f"{address}&zone=Asia/Kathmandu")
    expect(expected.locator("time")).to_have_attribute("datetime", "2026-11-30T13:00+05:45")
    expect(expected).to_contain_text(" Uhr Ihrer Zeit (Mo., 30. Nov., 13:00 Uhr, Ortszeit Kathmandu).")
    page.context.close()
