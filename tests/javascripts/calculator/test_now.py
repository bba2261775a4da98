"""What to do this minute, under the answer: the number that is answered, or where to write and when somebody is there."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, Route, expect

PHONE = {"width": 360, "height": 740}
MONDAY_NOON = "2026-11-30T11:00:00Z"
SATURDAY_NIGHT = "2026-11-28T22:40:00Z"
SUNDAY_MORNING = "2026-11-29T08:00:00Z"  # Sunday is a business day in Israel
TUESDAY_EVENING = "2026-12-01T17:30:00Z"
GERMANY, ISRAEL = "+49 30 52 00 56 130", "+972 9-863-6888"
REPORT, DETAILS = "Problem mit diesen Angaben melden", "Report a problem with these details"


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE, timezone_id="Europe/Berlin")  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


def look(page: Page, now: str, address: str) -> None:
    page.clock.set_fixed_time(now)
    page.goto(address)
    page.locator("[data-part=result]:not([hidden])").wait_for()


# Page, tier and region; what is said, the number, and whether it is a button.
ROWS = [
    ("de/calculator/", MONDAY_NOON, "standard", "germany", "Deutschland: offen bis 18:00 Uhr (Ortszeit Berlin).",
     f"{GERMANY} anrufen"),
    ("en/calculator/", MONDAY_NOON, "standard", "germany", "Germany: open until 18:00 (Berlin time).",
     f"Call {GERMANY}"),
    ("de/calculator/", SATURDAY_NIGHT, "standard", "germany",
     "Deutschland: geschlossen, öffnet Mo., 30. Nov., 9:00 Uhr (Ortszeit Berlin). Bitte schreiben Sie uns. "
     "Gold: jetzt erreichbar.", GERMANY),
    ("en/calculator/", SATURDAY_NIGHT, "standard", "united-states",
     "United States: closed, opens Mon 30 Nov, 18:00 your time (9:00, Los Angeles time). Please write to us. "
     "Gold: reachable now.", "+1-650-864-2090"),
    ("de/calculator/", SATURDAY_NIGHT, "gold", "germany", "Deutschland: jetzt erreichbar.", f"{GERMANY} anrufen"),
    ("de/calculator/", SUNDAY_MORNING, "standard", "germany",
     "Deutschland: geschlossen, öffnet Mo., 30. Nov., 9:00 Uhr (Ortszeit Berlin). Bitte schreiben Sie uns. "
     "Gold: jetzt erreichbar.", GERMANY),
    ("de/calculator/", TUESDAY_EVENING, "standard", "germany",
     "Deutschland: geschlossen, öffnet Mi., 2. Dez., 9:00 Uhr (Ortszeit Berlin). Bitte schreiben Sie uns. "
     "Gold: jetzt erreichbar.", GERMANY),
]  # fmt: skip
WITHIN = "Telefonisch erreichen Sie uns innerhalb Ihrer Support-Zeiten."
LONDON = "Großbritannien: offen bis 19:00 Uhr Ihrer Zeit (18:00 Uhr, Ortszeit London). +44 800-048-8166"
CALIFORNIA = (
    "Vereinigte Staaten: offen bis Mi., 2. Dez., 3:00 Uhr Ihrer Zeit (Di., 1. Dez., 18:00 Uhr, Ortszeit Los Angeles). "
    "+1-650-864-2090"
)
JERUSALEM = f"Israel: offen bis 17:00 Uhr Ihrer Zeit (18:00 Uhr, Ortszeit Jerusalem). {ISRAEL}"


def test_the_number_that_is_answered_and_else_where_to_write(phone: Page, portal_address: str) -> None:
    for path, now, tier, region, said, call in ROWS:
        look(phone, now, f"{portal_address}/{path}?tier={tier}&severity=P1&region={region}")
        expect(phone.locator("[data-part=reach]")).to_have_text(said)
        number = phone.locator("[data-part=call]")
        expect(number).to_have_text(call)
        digits = "".join(filter(str.isdigit, call))
        expect(number).to_have_attribute("href", f"tel:+{digits}")
        is_button = call != digits and ("anrufen" in call or "Call" in call)
        expect(number).to_have_class("portal-action" if is_button else "portal-phone")
        expect(phone.locator("[data-write]:visible")).to_have_text(
            REPORT if path.startswith("de") else DETAILS
        )
        others = {SUNDAY_MORNING: [JERUSALEM], TUESDAY_EVENING: [CALIFORNIA, LONDON]}.get(now, [])
        expect(phone.locator("[data-part=elsewhere]:visible li")).to_have_text(others)


@pytest.mark.parametrize(
    ("query", "said", "call"),
    [
        # The report's date is refused: whom to call does not depend on it.
        (
            "tier=standard&severity=P1&region=germany&reported=banana",
            "Deutschland: geschlossen, öffnet Mo., 30. Nov., 9:00 Uhr (Ortszeit Berlin). Bitte schreiben Sie uns. "
            "Gold: jetzt erreichbar.",
            GERMANY,
        ),
        # Nobody knows whose hours are meant: a number, and no call for it.
        ("tier=xxx&severity=P1&region=germany", f"{WITHIN} Gold: jetzt erreichbar.", GERMANY),
        ("tier=__proto__&severity=constructor&region=germany", f"{WITHIN} Gold: jetzt erreichbar.", GERMANY),
        # Nobody knows who is asking: the form asks.
        ("tier=xxx&region=mars", None, ""),
        ("tier=gold&severity=P1&region=constructor", None, ""),
    ],
)
def test_a_question_that_is_refused(
    phone: Page, portal_address: str, query: str, said: str | None, call: str
) -> None:
    phone.clock.set_fixed_time(SATURDAY_NIGHT)
    phone.goto(f"{portal_address}/de/calculator/?{query}")
    expect(phone.locator("[data-part=error]")).to_be_visible()
    phone.locator("[data-part=numbers]:not([hidden])").wait_for()
    expect(phone.locator("[data-write]:visible")).to_have_text(REPORT)
    expect(phone.locator("[data-part=call]")).to_be_visible(visible=said is not None)
    if said:
        expect(phone.locator("[data-part=reach]")).to_have_text(said)
        expect(phone.locator("[data-part=call]")).to_have_class("portal-phone")
        expect(phone.locator("[data-part=call]")).to_have_text(call)


@pytest.mark.parametrize("path", ["de/", "de/calculator/"])
def test_without_the_data_the_number_stands_there_and_an_answer_that_comes_late_is_taken(
    phone: Page, portal_address: str, path: str
) -> None:
    held: list[Route] = []
    phone.clock.install(time=SATURDAY_NIGHT)
    phone.route("**/sla.json", lambda route: held.append(route))
    phone.goto(f"{portal_address}/{path}")
    phone.locator("sla-calculator:defined").wait_for()
    alert, number = phone.locator("[data-part=error]"), phone.locator("[data-part=call]")
    expect(alert).to_be_hidden()
    phone.clock.run_for(8_000)
    expect(alert).to_have_text("Die Antwort konnte nicht berechnet werden. Bitte laden Sie die Seite neu.")
    expect(phone.locator("[data-part=reach]")).to_have_text(WITHIN)
    expect(number).to_have_text(GERMANY)
    expect(number).to_have_class("portal-phone")
    expect(phone.locator("[data-write]:visible")).to_have_text(REPORT)
    # It fails, and is asked for again.
    for route in held:
        route.abort()
    phone.unroute_all()
    expect(alert).to_be_visible()
    phone.clock.run_for(15_000)
    expect(phone.locator("output time")).to_have_attribute("datetime", "2026-11-30T13:00:00+01:00")
    expect(alert).to_be_hidden()


@pytest.mark.parametrize("width", [360, 1280])
def test_the_keyboard_stays_where_the_region_was_chosen(
    browser: Browser, portal_address: str, width: int
) -> None:
    context = browser.new_context(timezone_id="Europe/Zurich", viewport={"width": width, "height": 800})
    page = context.new_page()
    page.goto(f"{portal_address}/de/")
    button = page.locator("[data-choose]", has_text="Deutschland")
    expect(button).to_be_visible()
    button.press("Enter")
    page.locator("[data-part=choose][hidden]").wait_for(state="attached")
    expect(page.locator(".sla-choice > summary" if width == 360 else "#sla-region")).to_be_focused()
    expect(page.locator("#sla-region")).to_have_value("germany")
    context.close()


@pytest.mark.parametrize("path", ["de/", "en/", "de/calculator/", "en/calculator/"])
def test_date_and_number_stand_in_the_first_screen_of_a_phone(
    phone: Page, portal_address: str, path: str
) -> None:
    for now in (SATURDAY_NIGHT, MONDAY_NOON):
        look(phone, now, f"{portal_address}/{path}")
        for part in ("output time", "[data-part=call]"):
            expect(phone.locator(part).first).to_be_visible()
            box = phone.locator(part).first.bounding_box()
            assert box and box["y"] + box["height"] <= PHONE["height"], part
        box = phone.locator("[data-part=call]").bounding_box()
        assert box and (now == SATURDAY_NIGHT or box["height"] >= 44)


def test_the_form_knows_what_was_chosen_on_the_first_page(phone: Page, portal_address: str) -> None:
    look(phone, MONDAY_NOON, f"{portal_address}/de/")
    phone.locator(".sla-choice > summary").press("Enter")
    phone.locator("#sla-tier").select_option("gold")
    expect(phone.locator("[data-part=reach]")).to_have_text("Deutschland: jetzt erreichbar.")
    phone.locator("[data-write]:visible").click()
    phone.wait_for_url("**/de/contact/?tier=gold&severity=P1&region=germany#contact-form")


def test_where_no_region_is_chosen_the_numbers_are_listed(browser: Browser, portal_address: str) -> None:
    context = browser.new_context(viewport=PHONE, timezone_id="Asia/Tokyo")  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(f"{portal_address}/de/calculator/")
    page.locator("[data-part=choose]:not([hidden])").wait_for()
    expect(page.locator("[data-part=now]")).to_be_hidden()
    page.locator("[data-part=numbers] > summary").press("Enter")
    expect(page.locator("[data-phone=germany] a")).to_be_visible()
    context.close()
