"""Whose date and time a reporter states, named as people name it."""

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

QUESTION = "tier=standard&severity=P1&region=germany&reported=2026-11-27T16:30"
ANSWERED = "sla-calculator [data-part=result]:not([hidden])"


@pytest.fixture(scope="module")
def page(browser: Browser, portal_address: str) -> Iterator[Page]:
    """The German calculator of a reader in New York, with the zones unfolded."""
    page = browser.new_page(timezone_id="America/New_York")
    page.clock.set_fixed_time("2026-11-30T11:00:00Z")
    page.goto(f"{portal_address}/de/calculator/?{QUESTION}")
    page.wait_for_selector(ANSWERED)
    page.locator("summary:has-text('anderen Zeitzone')").click()
    yield page
    page.close()


def test_the_device_s_own_zone_is_offered_first(page: Page) -> None:
    clock = page.locator("[data-part=clock]")
    expect(clock).to_have_text("(Ortszeit Berlin)")
    said = "gemeldet Fr., 27. Nov. 2026, 10:30 Uhr Ihrer Zeit (16:30 Uhr, Ortszeit Berlin)"
    expect(page.locator("[data-part=question]")).to_contain_text(said)
    page.get_by_label("Ich gebe die Zeit von New York an").check()
    expect(clock).to_have_text("(Ortszeit New York)")
    # 16:30 in New York is 22:30 in Berlin.
    expect(page.locator("output time")).to_have_attribute("datetime", "2026-11-30T13:00:00+01:00")
    expect(page).to_have_url(re.compile("zone=America%2FNew_York"))
    page.get_by_label("Ich gebe die Zeit von New York an").uncheck()
    expect(clock).to_have_text("(Ortszeit Berlin)")
    expect(page).to_have_url(re.compile("(?!.*zone=)"))


@pytest.mark.parametrize(
    ("named", "shown", "zone"),
    [
        ("New York", "New York", "America/New_York"),
        ("Zurich", "Zürich", "Europe/Zurich"),
        ("zuerich", "Zürich", "Europe/Zurich"),
        ("Japan", "Tokio", "Asia/Tokyo"),
        ("EDT", "New York", "America/New_York"),
        ("MEZ", "Berlin", "Europe/Berlin"),
        ("Eastern Time", "New York", "America/New_York"),
        ("München", "Berlin", "Europe/Berlin"),
        ("UTC+9", "UTC+9", "Etc/GMT-9"),
        ("gmt+5:30", "Kolkata", "Asia/Kolkata"),
        ("asia/kathmandu", "Kathmandu", "Asia/Kathmandu"),
        ("america/los angeles", "Los Angeles", "America/Los_Angeles"),
        ("Kiew", "Kyiv", "Europe/Kyiv"),
        ("Den Haag", "Amsterdam", "Europe/Amsterdam"),
    ],
)
def test_a_zone_in_words(page: Page, named: str, shown: str, zone: str) -> None:
    field = page.locator("#sla-zone")
    field.fill(named)
    field.blur()
    expect(field).to_have_value(shown)
    expect(page).to_have_url(re.compile(f"zone={zone.replace('/', '%2F')}(&|$)"))
    expect(page.locator("[data-part=zone-said]")).to_be_empty()


def test_what_may_be_several_is_asked_and_what_is_none_is_said_and_the_answer_stays(page: Page) -> None:
    field, said = page.locator("#sla-zone"), page.locator("[data-part=zone-said]")
    field.fill("Tokio")
    field.blur()
    expect(page.locator("output time")).to_have_attribute("datetime", "2026-11-27T13:00:00+01:00")
    field.fill("Mars")
    field.blur()
    expect(said).to_have_text(
        "Eine Zeitzone „Mars“ gibt es nicht. Möglich sind Namen wie: New York, Japan, UTC+9."
    )
    expect(page.locator("output time")).to_have_attribute("datetime", "2026-11-27T13:00:00+01:00")
    field.fill("IST")
    field.blur()
    expect(said).to_have_text("Für „IST“ kommen mehrere Zeitzonen in Frage. Welche meinen Sie?")
    choices = page.locator("[data-part=zone-choices] label")
    expect(choices).to_have_text([" Kolkata (UTC+5:30)", " Dublin (UTC+0)", " Jerusalem (UTC+2)"])
    choices.nth(2).click()
    expect(field).to_have_value("Jerusalem")
    expect(choices).to_have_count(0)
    # 16:30 in Jerusalem is 15:30 in Berlin.
    expect(page.locator("output time")).to_have_attribute("datetime", "2026-11-30T10:30:00+01:00")


def test_an_address_may_name_a_zone_in_words_too(page: Page) -> None:
    address = page.url.partition("?")[0]
    page.goto(f"{address}?{QUESTION}&zone=new york")
    expect(page.locator("output time")).to_have_attribute("datetime", "2026-11-30T13:00:00+01:00")
    expect(page).to_have_url(re.compile("zone=America%2FNew_York"))
    # What may be several is asked, and is not said to be none.
    page.goto(f"{address}?{QUESTION}&zone=IST")
    asked = "Für „IST“ kommen mehrere Zeitzonen in Frage. Welche meinen Sie?"
    expect(page.locator("sla-calculator [role=alert]")).to_have_text(asked)
    expect(page.locator("[data-part=zone-said]")).to_be_empty()
    page.locator("[data-part=zone-choices] label").nth(2).click()
    expect(page.locator("output time")).to_have_attribute("datetime", "2026-11-30T10:30:00+01:00")
    # Of a report that is made now, an unknown zone takes nothing away.
    page.goto(f"{address}?tier=standard&severity=P1&region=germany&zone=Mars/Base")
    expect(page.locator("output time")).to_have_attribute("datetime", "2026-11-30T16:00:00+01:00")
    expect(page.locator("[data-part=zone-said]")).to_contain_text("„Mars/Base“")
