"""The contact page of the built portal: how its form looks, and whom it keeps out."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator

import pytest
from PIL import Image
from playwright.sync_api import Browser, Page, expect

from generator.publishing.website import Folders
from generator.versions.history import History
from tests.support.accessibility import LOOKS, look_at, rules_of, violations
from tests.support.endpoint import Endpoint
from tests.support.form_policy import real_policy
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn
from tests.whole.test_contact_form import REPORT, arrived, fill, open_at, send, shown, typed

STATES = ["rest", "error", "sending", "failed", "sent"]
PANELS = {"error": "summary", "failed": "failed", "sent": "sent", "sending": "sending-text"}
FAULTS = {"failed": "500", "sending": "slow"}
INSTANT = re.compile(r"20\d\d-\d\d-\d\dT\d\d:\d\d[+-]\d\d:\d\d")
Colour = tuple[int, int, int]


@pytest.fixture(scope="module")
def endpoint() -> Iterator[Endpoint]:
    with Endpoint() as running:
        yield running


@pytest.fixture(scope="module")
def address(endpoint: Endpoint, tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """Of a portal in a sub-path whose form goes to the test endpoint."""
    folder = tmp_path_factory.mktemp("contact")
    history = History(real_policy(endpoint=f"{endpoint.url}/generic"))
    build_undrawn(history, Folders(folder / "www/portal", folder / "work"))
    return f"{serve(folder / 'www')}/portal"


@pytest.fixture(params=["light", "dark", "forced"])
def page(browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    forced = request.param == "forced"
    context = browser.new_context(
        viewport={"width": 1280, "height": 900},
        color_scheme="light" if forced else request.param,
        forced_colors="active" if forced else "none",
    )
    yield context.new_page()
    context.close()


def bring_into(page: Page, address: str, endpoint: Endpoint, state: str) -> None:
    endpoint.release.clear()
    endpoint.fault = FAULTS.get(state, "")
    open_at(page, f"{address}/de/contact/")
    if state not in ("rest", "error"):
        fill(page, {**REPORT, "severity": "P1"})
    if state != "rest":
        send(page)
        expect(page.locator(f'[data-part="{PANELS[state]}"]')).to_be_visible()


@pytest.mark.parametrize("page", ["light"], indirect=True)
@pytest.mark.parametrize("state", STATES)
def test_axe_finds_nothing(page: Page, address: str, endpoint: Endpoint, state: str) -> None:
    bring_into(page, address, endpoint, state)
    found = {}
    for look in LOOKS:
        look_at(page, look)
        found[look] = violations(page, rules_of(look))
    endpoint.release.set()
    assert {look: lines for look, lines in found.items() if lines} == {}


# Does the header cover the beginning of what the keyboard is led to?
UNDER_THE_HEADER = """() => {
  const { bottom } = document.querySelector('.md-header').getBoundingClientRect()
  return document.activeElement !== document.body && document.activeElement.getBoundingClientRect().top < bottom
}"""


@pytest.mark.parametrize("page", ["light"], indirect=True)
@pytest.mark.parametrize("state", STATES)
def test_nothing_sticks_out_at_320_pixels(page: Page, address: str, endpoint: Endpoint, state: str) -> None:
    page.set_viewport_size({"width": 320, "height": 640})
    bring_into(page, address, endpoint, state)
    width = page.evaluate("document.documentElement.scrollWidth")
    hidden = page.evaluate(UNDER_THE_HEADER)
    endpoint.release.set()
    assert (width, hidden) == (320, False)


@pytest.mark.parametrize("page", ["light"], indirect=True)
@pytest.mark.parametrize("now", ["2026-11-28T22:40:30Z", "2026-11-30T15:00:30Z"], ids=["closed", "open"])
def test_hours_and_times_fit_at_320_pixels(page: Page, address: str, now: str) -> None:
    """Times are said to the minute, whatever the second."""
    page.set_viewport_size({"width": 320, "height": 640})
    page.clock.set_fixed_time(now)
    open_at(page, f"{address}/de/contact/")
    fill(page, {**REPORT, "tier": "standard", "severity": "P1"})
    expect(page.locator("[data-part=expected] [data-when=urgent]")).to_be_visible()
    due = page.locator("[data-part=expected] time[data-slot=time]")
    expect(due).to_have_text(re.compile(r"\D\d{1,2}:00 Uhr"))
    assert page.evaluate("document.documentElement.scrollWidth") == 320


@pytest.mark.parametrize("page", ["light"], indirect=True)
@pytest.mark.parametrize("language", ["de", "en"])
def test_report_arrives_from_the_built_page(
    page: Page, address: str, endpoint: Endpoint, language: str
) -> None:
    endpoint.fault = ""
    endpoint.mailbox.messages.clear()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    open_at(page, f"{address}/{language}/contact/")
    fill(page)
    expect(page.locator('[data-part="expected"] time[data-slot="time"]')).to_have_attribute(
        "datetime", INSTANT
    )
    send(page)
    shown(page, "sent")
    (mail,) = endpoint.wait_for(1)
    assert (arrived(mail), said) == (REPORT, [])


HANDED = [
    ("?tier=gold&severity=P2&region=israel&reported=2026-11-27T16:30", ["gold", "P2", "israel", "2026-11-27T16:30"]),
    # What the address leaves open is as the calculator shows it.
    ("?severity=P2&region=germany", ["standard", "P2", "germany", ""]),
    ("?region=israel", ["standard", "P1", "israel", ""]),
]  # fmt: skip


@pytest.mark.parametrize("page", ["light"], indirect=True)
def test_calculator_hands_over_what_was_chosen(page: Page, address: str) -> None:
    for query, chosen in HANDED:
        page.goto(f"{address}/en/calculator/{query}")
        page.locator("[data-part=now] [data-write=form]").click()
        expect(page.locator("#support-form")).to_have_js_property("noValidate", True)
        names = ("tier", "severity", "region", "time-of-problem")
        assert [typed(page)[name] for name in names] == chosen


# ── What can be seen of a field: its boundary and its focus mark, 3:1 against what they stand on ──


@pytest.mark.parametrize("name", ["name", "severity", "description", "time-of-problem"])
def test_boundary_and_focus_mark_can_be_seen(page: Page, address: str, name: str) -> None:
    open_at(page, f"{address}/en/contact/")
    field = page.locator(f"#support-form-{name}")
    field.scroll_into_view_if_needed()
    page.mouse.move(0, 0)
    resting = edge_of(page, name)
    paper = resting[0]
    assert max(contrast(paper, colour) for colour in resting) >= 3
    field.focus()
    focused = edge_of(page, name)
    changed = [now for now, before in zip(focused, resting, strict=True) if now != before]
    assert max((contrast(paper, colour) for colour in changed), default=1) >= 3


def test_focus_mark_of_the_send_button_can_be_seen(page: Page, address: str) -> None:
    open_at(page, f"{address}/en/contact/")
    page.locator("#support-form-case_number").focus()
    send_button = page.locator('[data-part="send"]')
    send_button.scroll_into_view_if_needed()
    box = send_button.bounding_box()
    assert box is not None
    resting = column(page, box["x"] + box["width"] / 2, box["y"] - 8)
    while page.evaluate("document.activeElement.dataset.part") != "send":
        page.keyboard.press("Tab")
    focused = column(page, box["x"] + box["width"] / 2, box["y"] - 8)
    changed = [now for now, before in zip(focused, resting, strict=True) if now != before]
    assert max((contrast(resting[0], colour) for colour in changed), default=1) >= 3


def edge_of(page: Page, name: str) -> list[Colour]:
    """The pixels from above a field into it."""
    box = page.locator(f"#support-form-{name}").bounding_box()
    assert box is not None
    return column(page, box["x"] + box["width"] * 0.8, box["y"] - 8)


def column(page: Page, x: float, y: float) -> list[Colour]:
    data = page.screenshot(
        clip={"x": x, "y": y, "width": 1, "height": 14}, caret="hide", animations="disabled"
    )
    image = Image.open(io.BytesIO(data)).convert("RGB")
    return [pixel for at in range(image.height) if isinstance(pixel := image.getpixel((0, at)), tuple)]  # type: ignore[misc]


def contrast(one: Colour, other: Colour) -> float:
    """WCAG 2.2, "contrast ratio": 1 to 21."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: Colour) -> float:
    def linear(value: int) -> float:
        share = value / 255
        return share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4

    red, green, blue = map(linear, colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
