"""One rule for whom to call: home, calculator, form and emergency page say the same, of numbers, further ways and mail."""

import pytest
from playwright.sync_api import Browser, Page, expect

from generator.publishing.website import Folders
from generator.versions.history import History
from tests.support.policies import changed
from tests.support.reach import EMAIL, FORM
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn

HOURS = "    hours: business-hours\n"
WAYS = """  ways:
    on-call:
      label:
        de: Notfall-Rufbereitschaft
        en: Emergency on-call service
      hours: around-the-clock
      tiers: [standard]
      severities: [P1]
"""
EDITS = (
    ("      - region: israel\n        number: +972 9-863-6888\n", ""),
    (FORM, FORM + HOURS),
    (EMAIL, EMAIL + HOURS + WAYS),
)
TUESDAY_NOON, TUESDAY_EVENING = "2026-12-01T11:00:00Z", "2026-12-01T17:30:00Z"
GERMANY, CALIFORNIA = "+49 30 52 00 56 130", "+1-650-864-2090"


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    folder = tmp_path_factory.mktemp("whom")
    build_undrawn(History(changed(*EDITS)), Folders(folder / "site", folder / "build"))
    return serve(folder / "site")


# Region and moment; the number that leads and whether it is answered; numbers elsewhere; what is said of the rest.
ROWS = [
    ("germany", TUESDAY_NOON, GERMANY, True, [], None, None),
    (
        "germany", TUESDAY_EVENING, GERMANY, False, [CALIFORNIA, "+44 800-048-8166"],
        "Notfall-Rufbereitschaft: jetzt erreichbar.",
        "Ihre Nachricht wird ab Mi., 2. Dez., 9:00 Uhr (Ortszeit Berlin) gelesen.",
    ),
    (
        "israel", TUESDAY_EVENING, "", False, [CALIFORNIA, "+44 800-048-8166"],
        "Notfall-Rufbereitschaft: jetzt erreichbar.",
        "Ihre Nachricht wird ab Mi., 2. Dez., 8:00 Uhr Ihrer Zeit (9:00 Uhr, Ortszeit Jerusalem) gelesen.",
    ),
]  # fmt: skip


@pytest.mark.parametrize(("region", "now", "number", "is_open", "elsewhere", "way", "read"), ROWS)
def test_all_pages_say_the_same(
    browser: Browser,
    address: str,
    region: str,
    now: str,
    number: str,
    is_open: bool,
    elsewhere: list[str],
    way: str | None,
    read: str | None,
) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time(now)
    for path in ("de/", f"de/calculator/?tier=standard&severity=P1&region={region}"):
        page.goto(f"{address}/{path}")
        page.locator("#sla-region").select_option(region)
        said = page.locator("[data-part=reach]")
        for each in filter(None, (way, read)):
            expect(said).to_contain_text(each)
        expect(page.locator("[data-part=call]:visible")).to_have_text(
            [f"{number} anrufen" if is_open else number] if number else []
        )
        expect(page.locator("[data-part=elsewhere]:visible .portal-phone")).to_have_text(elsewhere)
        if way is None:
            expect(said).not_to_contain_text("Rufbereitschaft")
    emergency(page, f"{address}/de/emergency/standard/{region}/", number, is_open, elsewhere)
    for each in filter(None, (way, read)):
        expect(page.locator("emergency-now")).to_contain_text(each.removesuffix("."))
    form(page, f"{address}/de/contact/?tier=standard&severity=P1&region={region}", number, is_open)
    page.close()


def emergency(page: Page, address: str, number: str, is_open: bool, elsewhere: list[str]) -> None:
    page.goto(address)
    page.locator("emergency-now[data-said]").wait_for()
    expect(page.locator("emergency-now")).to_have_attribute(
        "data-now", ("open" if is_open else "shut") if number else ""
    )
    expect(page.locator("emergency-now > div").first.locator("bdi")).to_have_text([number] if number else [])
    expect(page.locator("[data-part=elsewhere]:visible .portal-phone:visible")).to_have_text(elsewhere)


def form(page: Page, address: str, number: str, is_open: bool) -> None:
    page.goto(address)
    urgent = page.locator("[data-part=urgent]")
    expect(urgent.locator("p:visible strong")).to_contain_text(
        "rufen Sie uns zuerst an" if is_open else "schreiben Sie uns"
    )
    said = page.locator("[data-part=expected] [data-when=urgent] [data-reach]:visible")
    expect(said).to_have_count(1 if number else 0)
    if number:
        expect(said.locator("[data-slot=phone]")).to_have_text(number)
    expect(urgent.locator("li", has_text="Rufbereitschaft")).to_contain_text("jetzt erreichbar")


def test_the_overview_says_the_hours_of_each_line(browser: Browser, address: str) -> None:
    page = browser.new_page(java_script_enabled=False)
    page.goto(f"{address}/de/emergency/")
    germany = page.locator(".portal-block", has=page.get_by_text("+49 30 52 00 56 130")).locator("dd")
    expect(germany).to_have_count(2)
    for words in (
        "Montag bis Freitag 9:00–18:00 Uhr",
        "Notfall-Rufbereitschaft (rund um die Uhr, nur bei P1)",
    ):
        expect(germany.first).to_contain_text(words)
    expect(germany.last).to_contain_text("Rund um die Uhr")
    page.close()


def test_a_way_for_one_severity_is_named_for_no_other(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time(TUESDAY_EVENING)
    page.goto(f"{address}/de/calculator/?tier=standard&severity=P2&region=israel")
    expect(page.locator("[data-part=reach]")).to_contain_text("gelesen.")
    expect(page.locator("[data-part=reach]")).not_to_contain_text("Rufbereitschaft")
    page.close()
