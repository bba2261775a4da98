"""Region, opening times, number and answer on the clock of whoever reads, in Chromium, in Firefox and in WebKit."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, expect

from tests.support.firefox import firefox, told_by
from tests.support.readers_clock import CHOSEN, READ, REGIONS, questions, table, to_firefox
from tests.support.webkit import missing, webkit

SCRIPT = Path(__file__).with_name("readers_clock.mjs")


def test_the_table_says_what_people_in_these_places_would() -> None:
    """Three of its cells, written by hand."""
    cells = {(language, zone): told for language, zone, _, told in table()}
    london, zurich, berlin = (
        cells["en", "Europe/London"],
        cells["de", "Europe/Zurich"],
        cells["de", "Europe/Berlin"],
    )
    assert london[0]["answer"] == (
        "You will hear from us by Wednesday, 2 December 2026 at 16:00 London time (UTC+0)."
    )
    assert london[0]["lines"][2] == [
        "germany", "+49 30 52 00 56 130", "Standard: open until 17:00 your time (18:00, Berlin time).",
    ]  # fmt: skip
    assert zurich[2]["answer"] == (
        "Sie hören von uns spätestens am Montag, 30. November 2026, 13:00 Uhr Ortszeit Berlin (UTC+1)."
    )
    # 2:40 of summer and half an hour are 2:10 of winter.
    assert berlin[7]["answer"] == (
        "Sie hören von uns spätestens am Sonntag, 25. Oktober 2026, 2:10 Uhr Ortszeit Berlin (UTC+1)."
    )


@pytest.mark.parametrize("language", ["de", "en"])
def test_whoever_reads_in_chromium(browser: Browser, portal_address: str, language: str) -> None:
    page = browser.new_page()
    devtools = page.context.new_cdp_session(page)
    page.goto(f"{portal_address}/{language}/")
    page.locator("open-now[data-said]").wait_for()
    for asked_in, zone, asked, told in table():
        if asked_in == language:
            devtools.send("Emulation.setTimezoneOverride", {"timezoneId": zone})
            assert page.evaluate(READ, [asked, CHOSEN]) == told, zone
    page.close()


def test_a_browser_that_starts_in_a_zone(browser: Browser, portal_address: str) -> None:
    """What the table asks of an element that is set in anew, a page of its own says too."""
    zone = "America/New_York"
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    now, _ = questions(zone)[0]
    page.clock.set_fixed_time(now / 1000)
    page.goto(f"{portal_address}/en/")
    page.locator("sla-calculator [data-part=result]:not([hidden])").wait_for()
    told = next(cells for language, where, _, cells in table() if (language, where) == ("en", zone))
    assert page.locator("#sla-region").input_value() == "united-states"
    assert page.locator("output").text_content() == told[0]["answer"]
    page.goto(f"{portal_address}/en/contact/?tier=standard&severity=P1&region=germany")
    expected = page.locator("[data-part=expected]")
    expect(expected.locator("[data-when=known]")).to_contain_text(
        "by Thu, 3 Dec 2026, 7:00 your time (13:00, Berlin time)."
    )
    context.close()


def test_whoever_reads_in_firefox(portal_address: str) -> None:
    program = firefox()
    if program is None:
        pytest.fail("no Firefox: apt-get install firefox-esr, or set FIREFOX to one", pytrace=False)
    told: list[Any] = told_by(SCRIPT, to_firefox(portal_address, program))
    for (language, zone, _, expected), found in zip(table(), told, strict=True):
        assert found == expected, (language, zone)


@pytest.mark.skipif(bool(missing()), reason=f"not on this machine: {', '.join(missing())}")
def test_whoever_reads_in_webkit(portal_address: str, tmp_path: Path) -> None:
    rows = table()
    with webkit(tmp_path) as driver:
        for zone in REGIONS:
            with driver.page(zone) as page:
                for language in ("de", "en"):
                    page.goto(f"{portal_address}/{language}/")
                    page.until("document.querySelector('open-now[data-said]')")
                    asked, told = next(row[2:] for row in rows if row[:2] == (language, zone))
                    assert page.evaluate(READ, [asked, CHOSEN]) == told, (language, zone)
