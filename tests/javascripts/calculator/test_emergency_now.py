"""Beside the number of an emergency: whether somebody answers it now, on the reader's clock and on that of the region."""

import json

import pytest
from playwright.sync_api import Browser, expect

SATURDAY_NIGHT = "2026-11-28T22:40:00Z"
ROWS = [
    ("2026-11-30T11:00:00Z", "standard/germany", "open", "Telefonisch jetzt erreichbar, bis 18:00 Uhr (Ortszeit Berlin)."),
    (
        SATURDAY_NIGHT, "standard/germany", "shut",
        "Telefonisch jetzt nicht erreichbar, wieder ab Mo., 30. Nov., 9:00 Uhr (Ortszeit Berlin). Gold: jetzt erreichbar.",
    ),
    (
        SATURDAY_NIGHT, "standard/israel", "shut",
        "Telefonisch jetzt nicht erreichbar, wieder ab So., 29. Nov., 8:00 Uhr Ihrer Zeit (9:00 Uhr, Ortszeit Jerusalem). "
        "Gold: jetzt erreichbar.",
    ),
    (SATURDAY_NIGHT, "gold/germany", "open", "Telefonisch jetzt erreichbar."),
    ("2040-01-02T11:00:00Z", "standard/germany", "", ""),  # no holidays are known so far ahead
]  # fmt: skip

TUESDAY_EVENING = "2026-12-01T17:30:00Z"
# What is said of this minute on a page; what stands on its paper.
PRINTED = [
    (
        "emergency/standard/germany/",
        ("emergency-now [data-part=now]", "emergency-now [data-part=elsewhere]"),
        (".portal-call", "text=Anrufen:", "[data-part=answered]"),
    ),
    ("emergency/", ("[data-own] [data-part=now]",), ("[data-own] .portal-phone", "[data-own] [data-part=answered]")),
    (
        "calculator/", ("[data-part=reach]", "[data-part=call]", "[data-part=left]"),
        ("[data-part=answer]", "[data-part=question]", ".sla-numbers .portal-phone"),
    ),
    ("", ("[data-part=reach]", "[data-part=answer]"), (".portal-reach--phones .portal-phone",)),
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
    # Only a number that somebody may answer is framed, and headed “Call:”.
    number = page.locator(".portal-call").first
    frame = number.evaluate("each => getComputedStyle(each).borderTopStyle")
    assert (frame, page.get_by_text("Anrufen:").is_visible()) == (
        ("none", False) if state == "shut" else ("solid", True)
    )
    facts = page.locator(".portal-emergency__facts").bounding_box()
    assert facts is not None and facts["y"] + facts["height"] <= 740
    context.close()


def test_paper_does_not_keep_the_minute(browser: Browser, portal_address: str) -> None:
    """Of a page that says on screen that nobody answers, until when, and who answers elsewhere."""
    context = browser.new_context(timezone_id="Europe/Berlin")
    page = context.new_page()
    page.clock.set_fixed_time(TUESDAY_EVENING)
    for path, minute, lasting in PRINTED:
        page.emulate_media(media="screen")
        page.goto(f"{portal_address}/de/{path}")
        for each in minute:
            expect(page.locator(each).first).to_be_visible()
        page.emulate_media(media="print")
        seen = [page.locator(each).locator("visible=true").count() for each in (*minute, *lasting)]
        assert [bool(each) for each in seen] == [False] * len(minute) + [True] * len(lasting), path
    context.close()


LISTED = [
    ("Europe/Berlin", SATURDAY_NIGHT, "germany", [
        "Telefonisch jetzt nicht erreichbar, wieder ab Mo., 30. Nov., 9:00 Uhr (Ortszeit Berlin).",
        "Telefonisch jetzt erreichbar.",
    ]),
    ("Europe/Berlin", "2040-01-02T11:00:00Z", "germany", ["", ""]),
    ("America/Los_Angeles", "2026-11-30T18:00:00Z", "united-states", [
        "Telefonisch jetzt erreichbar, bis 18:00 Uhr (Ortszeit Los Angeles).", "Telefonisch jetzt erreichbar.",
    ]),
    # Nothing tells which region serves this reader.
    ("Asia/Tokyo", SATURDAY_NIGHT, "", []),
]  # fmt: skip


@pytest.mark.parametrize(("zone", "now", "own", "said"), LISTED)
def test_in_the_list_the_readers_region_stands_first(
    browser: Browser, portal_address: str, zone: str, now: str, own: str, said: list[str]
) -> None:
    context = browser.new_context(timezone_id=zone, viewport={"width": 360, "height": 740})
    page = context.new_page()
    page.clock.set_fixed_time(now)
    page.goto(f"{portal_address}/de/emergency/")
    regions = ["united-states", "united-kingdom", "germany", "israel"]
    order = sorted(regions, key=lambda each: each != own)
    for listed in ("h2 ~ [data-listed]", "article h2"):
        names = page.locator(listed).evaluate_all("all => all.map(each => each.dataset.listed ?? each.id)")
        assert names == order
    block = page.locator("[data-own]")
    expect(block.locator("[data-said]")).to_have_count(len(said))
    expect(block.locator("[data-part=now]")).to_have_text(said)
    # Of regions elsewhere only the hours are said.
    assert "".join(page.locator("[data-listed]:not([data-own]) [data-part=now]").all_text_contents()) == ""
    if own:
        box = block.bounding_box()
        assert box is not None and box["y"] + box["height"] <= 740
    context.close()


def test_without_script_the_list_stands_as_in_the_file(browser: Browser, portal_address: str) -> None:
    context = browser.new_context(java_script_enabled=False, timezone_id="Europe/Berlin")
    page = context.new_page()
    page.goto(f"{portal_address}/de/emergency/")
    assert page.locator("article h2").evaluate_all("all => all.map(({id}) => id)")[0] == "united-states"
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
        "Telefonisch jetzt nicht erreichbar, wieder ab Mo., 30. Nov., 9:00 Uhr (Ortszeit Berlin). Gold: jetzt erreichbar.",
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
