"""Who is there now, on the home page: for the chosen tier, on the reader's clock and on that of the region."""

import pytest
from playwright.sync_api import Browser, expect

from generator.deadlines.baking import bake_policy
from tests.support.policies import real

MONDAY_EVENING = "2026-11-30T18:30:00Z"  # 19:30 in Berlin
SATURDAY_NIGHT = "2026-11-28T22:40:00Z"


@pytest.mark.parametrize(
    ("now", "zone", "tier", "region", "said"),
    [
        (
            MONDAY_EVENING, "Europe/Berlin", "standard", "united-states",
            "Standard: offen bis Di., 1. Dez., 3:00 Uhr Ihrer Zeit (Mo., 30. Nov., 18:00 Uhr, Ortszeit Los Angeles).",
        ),
        (
            "2026-11-30T15:00:00Z", "Europe/Berlin", "standard", "united-states",
            "Standard: geschlossen, öffnet 18:00 Uhr Ihrer Zeit (9:00 Uhr, Ortszeit Los Angeles).",
        ),
        (
            SATURDAY_NIGHT, "Europe/Berlin", "standard", "israel",
            "Standard: geschlossen, öffnet So., 29. Nov., 8:00 Uhr Ihrer Zeit (9:00 Uhr, Ortszeit Jerusalem).",
        ),
        (
            "2026-11-30T11:00:00Z", "Europe/Berlin", "standard", "germany",
            "Standard: offen bis 18:00 Uhr (Ortszeit Berlin).",
        ),
        (
            "2026-11-27T15:00:00Z", "Europe/Berlin", "standard", "united-kingdom",
            "Standard: offen bis 19:00 Uhr Ihrer Zeit (18:00 Uhr, Ortszeit London).",
        ),
        (SATURDAY_NIGHT, "Europe/Berlin", "gold", "germany", "Gold: jetzt erreichbar."),
        (SATURDAY_NIGHT, "Asia/Tokyo", "gold", "israel", "Gold: jetzt erreichbar."),
        ("2040-01-02T11:00:00Z", "Europe/Berlin", "standard", "germany", ""),
    ],
)  # fmt: skip
def test_the_line_of_a_region(
    browser: Browser, portal_address: str, now: str, zone: str, tier: str, region: str, said: str
) -> None:
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    page.clock.set_fixed_time(now)
    page.goto(f"{portal_address}/de/")
    page.locator("#sla-tier").select_option(tier)
    expect(page.locator("open-now[data-said]")).to_have_count(1)
    expect(page.locator(f"[data-open={region}]")).to_have_text(said)
    context.close()


def test_around_a_change_of_version_each_region_has_its_own(browser: Browser, portal_address: str) -> None:
    """From December 15 on, standard is answered until 20:00: in Germany it is that day, in California not yet."""
    current = bake_policy(real())
    week = {day: [["09:00", "20:00"]] for day in "12345"}
    coming = {**current, "version": "1.1", "effective": "2026-12-15"}
    coming["calendars"] = {
        name: {**each, "week": week} if "business" in name else each
        for name, each in current["calendars"].items()
    }
    versions = [
        {"version": "1.0", "effective": "2026-01-01", "until": "2026-12-14", "url": "sla.json"},
        {"version": "1.1", "effective": "2026-12-15", "until": None, "url": "versions/1.1/sla.json"},
    ]
    context = browser.new_context(timezone_id="Europe/Berlin")
    page = context.new_page()
    page.route("**/sla.json", lambda route: route.fulfill(json={**current, "versions": versions}))
    page.route("**/versions/1.1/sla.json", lambda route: route.fulfill(json=coming))
    page.clock.set_fixed_time(
        "2026-12-15T01:00:00Z"
    )  # 2:00 in Berlin, 17:00 of the day before in Los Angeles
    page.goto(f"{portal_address}/de/")
    page.locator("#sla-tier").select_option("standard")
    expect(page.locator("[data-open=united-states]")).to_contain_text("18:00 Uhr, Ortszeit Los Angeles")
    page.clock.set_fixed_time("2026-12-15T18:30:00Z")
    page.locator("#sla-tier").select_option("gold")
    page.locator("#sla-tier").select_option("standard")
    expect(page.locator("[data-open=germany]")).to_have_text(
        "Standard: offen bis 20:00 Uhr (Ortszeit Berlin)."
    )
    context.close()


ROUND_THE_CLOCK = ' data-service-hours="around-the-clock"'


@pytest.mark.parametrize(
    ("limits", "tier", "severity", "said"),
    [
        (ROUND_THE_CLOCK, "standard", "P1", "Standard: jetzt erreichbar."),
        (' data-tiers="gold"', "standard", "P1", ""),
        (' data-tiers="gold"', "gold", "P1", "Gold: jetzt erreichbar."),
        (f'{ROUND_THE_CLOCK} data-severities="P1 P2"', "standard", "P3", ""),
        (f'{ROUND_THE_CLOCK} data-severities="P1 P2"', "standard", "P2", "Standard: jetzt erreichbar."),
        (' data-service-hours="of-another-version"', "gold", "P1", ""),
    ],
)
def test_a_number_with_hours_tiers_and_severities_of_its_own(
    browser: Browser, portal_address: str, limits: str, tier: str, severity: str, said: str
) -> None:
    page = browser.new_page()
    home = f"{portal_address}/de/"
    page.route(
        home,
        lambda route: route.fulfill(
            response=(got := route.fetch()),
            body=got.text().replace('data-open="germany"', f'data-open="germany"{limits}'),
        ),
    )
    page.clock.set_fixed_time(SATURDAY_NIGHT)
    page.goto(home)
    page.locator("#sla-tier").select_option(tier)
    page.locator("#sla-severity").select_option(severity)
    expect(page.locator("open-now[data-said]")).to_have_count(1)
    expect(page.locator("[data-open=germany]")).to_have_text(said)
    page.close()


def test_a_severity_with_hours_of_its_own_is_not_called_closed(browser: Browser, portal_address: str) -> None:
    sla = bake_policy(real())
    standard = sla["commitments"]["standard"]
    served = standard | {"P1": standard["P1"] | {"service_hours": "around-the-clock"}}
    page = browser.new_page()
    changed = {**sla, "commitments": sla["commitments"] | {"standard": served}}
    page.route("**/sla.json", lambda route: route.fulfill(json=changed))
    page.clock.set_fixed_time(SATURDAY_NIGHT)
    page.goto(f"{portal_address}/de/")
    page.locator("#sla-tier").select_option("standard")
    page.locator("#sla-severity").select_option("P1")
    expect(page.locator("[data-open=germany]")).to_have_text("Standard: jetzt erreichbar.")
    page.locator("#sla-severity").select_option("P2")
    expect(page.locator("[data-open=germany]")).to_contain_text("geschlossen")
    page.close()


def test_one_tier_is_not_named(browser: Browser, portal_address: str) -> None:
    """It is the telephone that is closed, not all that the company offers."""
    page = browser.new_page()
    page.clock.set_fixed_time(SATURDAY_NIGHT)
    page.goto(f"{portal_address}/de/")
    page.locator("#sla-tier").select_option("standard")
    expect(page.locator("open-now[data-said]")).to_have_count(1)
    expect(page.locator("[data-open=germany]")).to_contain_text("Standard: geschlossen, öffnet")
    page.locator("open-now").evaluate(
        "each => { each.words.names.tiers = { standard: 'Standard' }; each.show() }"
    )
    expect(page.locator("[data-open=germany]")).to_contain_text("Geschlossen, öffnet")
    expect(page.locator("[data-open=germany]")).not_to_contain_text("Standard")
    page.close()
