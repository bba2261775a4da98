"""Who is there now, on the home page: for the chosen tier, on the reader's clock and on that of the region."""

import pytest
from playwright.sync_api import Browser, expect

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
    expect(
        page.locator("sla-calculator :is([data-part=result], [role=alert]):not([hidden])")
    ).not_to_have_count(0)
    expect(page.locator(f"[data-open={region}]")).to_have_text(said)
    context.close()
