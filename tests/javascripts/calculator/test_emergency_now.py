"""Beside the number of an emergency: whether somebody answers it now, on the reader's clock and on that of the region."""

import json

import pytest
from playwright.sync_api import Browser, expect

SATURDAY_NIGHT = "2026-11-28T22:40:00Z"
ROWS = [
    ("2026-11-30T11:00:00Z", "standard/germany", "open", "Telefonisch jetzt erreichbar, bis 18:00 Uhr (Ortszeit Berlin)."),
    (
        SATURDAY_NIGHT, "standard/germany", "shut",
        "Telefonisch jetzt nicht erreichbar, wieder ab Mo., 30. Nov., 9:00 Uhr (Ortszeit Berlin).",
    ),
    (
        SATURDAY_NIGHT, "standard/israel", "shut",
        "Telefonisch jetzt nicht erreichbar, wieder ab So., 29. Nov., 8:00 Uhr Ihrer Zeit (9:00 Uhr, Ortszeit Jerusalem).",
    ),
    (SATURDAY_NIGHT, "gold/germany", "open", "Telefonisch jetzt erreichbar."),
    ("2040-01-02T11:00:00Z", "standard/germany", "", ""),  # no holidays are known so far ahead
]  # fmt: skip


@pytest.mark.parametrize(("now", "page_of", "state", "said"), ROWS)
def test_who_answers_now(
    browser: Browser, portal_address: str, now: str, page_of: str, state: str, said: str
) -> None:
    context = browser.new_context(timezone_id="Europe/Berlin", viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.clock.set_fixed_time(now)
    page.goto(f"{portal_address}/de/emergency/{page_of}/")
    expect(page.locator("emergency-now")).to_have_attribute("data-now", state)
    expect(page.locator("[data-part=now]")).to_have_text(said)
    facts = page.locator(".portal-emergency__facts").bounding_box()
    assert facts is not None and facts["y"] + facts["height"] <= 740
    context.close()


def test_without_script_the_page_is_whole(browser: Browser, portal_address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{portal_address}/de/emergency/standard/germany/")
    expect(page.locator(".portal-call")).to_have_attribute("href", "tel:+4930520056130")
    expect(page.locator("[data-part=now]")).to_be_empty()
    expect(page.locator(".portal-emergency__facts")).to_contain_text(
        "Außerhalb dieser Zeiten ist niemand am Telefon."
    )
    context.close()


# As the form leaves it behind when the browser itself has sent it.
SENT = """sessionStorage.setItem('support-form x', JSON.stringify({fields: %s, id: 'HQ47', search: '', leaving: true}))"""
AFTERWARDS = [
    (
        {"tier": "standard", "severity": "P1", "region": "germany"}, ["germany"],
        "Telefonisch jetzt nicht erreichbar, wieder ab Mo., 30. Nov., 9:00 Uhr (Ortszeit Berlin).",
    ),
    ({"tier": "gold", "severity": "P1", "region": "israel"}, ["israel"], "Telefonisch jetzt erreichbar."),
    ({}, ["united-states", "united-states", "united-kingdom", "germany", "israel"], ""),
]  # fmt: skip


@pytest.mark.parametrize(("fields", "regions", "said"), AFTERWARDS)
def test_after_a_report_only_a_number_that_is_answered_is_called(
    browser: Browser, portal_address: str, fields: dict[str, str], regions: list[str], said: str
) -> None:
    context = browser.new_context(timezone_id="Europe/Berlin")
    page = context.new_page()
    page.add_init_script(SENT % json.dumps(fields))
    page.clock.set_fixed_time(SATURDAY_NIGHT)
    page.goto(f"{portal_address}/de/contact/thanks/")
    place = page.locator("emergency-now[data-said]")
    expect(page.locator("[data-part=number]")).to_have_text("Nummer dieser Nachricht: HQ47")
    expect(place.locator("[data-part=now]")).to_have_text(said)
    shown = place.locator("[data-phone]:visible")
    assert shown.evaluate_all("all => all.map(each => each.dataset.phone)") == regions
    # Also without it nobody is told to call at any hour.
    expect(place.locator("dd").first).to_contain_text("9:00–18:00 Uhr Ortszeit")
    context.close()
