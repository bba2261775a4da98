"""Nothing moves under a reader's thumb when the scripts arrive late (layout shift; above 0.1 it is felt)."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from playwright.sync_api import Browser, Page, Route

ELEMENTS = re.compile(r"/javascripts/(?!portal\.js|own-first\.js)")
PHONE = {"width": 412, "height": 823}
SMALL = {"width": 360, "height": 740}
MOVED = 0.02
BERLIN, TOKYO = "Europe/Berlin", "Asia/Tokyo"
WATCH = """
window.testShifts = []
window.testWatch = new PerformanceObserver((list) => testShifts.push(...list.getEntries()))
testWatch.observe({ type: 'layout-shift', buffered: true })
"""
# The page as it stands before any script but that of the frame, which comes with it.
PAINTED = """() => new Promise((done) => {
  const look = () => requestAnimationFrame(() => document.readyState == 'loading' ? look() : requestAnimationFrame(done))
  look()
})"""
FRAMES = """async () => {
  for (let i = 0; i < 3; i++) await new Promise((done) => requestAnimationFrame(done))
}"""
SUM = """async () => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))
  testShifts.push(...testWatch.takeRecords())
  return testShifts.reduce((sum, { value }) => sum + value, 0)
}"""


@contextmanager
def phone_in(browser: Browser, zone: str, size: dict[str, int] = PHONE) -> Iterator[Page]:
    context = browser.new_context(viewport=size, timezone_id=zone)  # type: ignore[arg-type]
    page = context.new_page()
    page.add_init_script(WATCH)
    page.clock.set_fixed_time("2026-11-28T22:40:00Z")
    yield page
    context.close()


@pytest.fixture
def berlin(browser: Browser) -> Iterator[Page]:
    with phone_in(browser, "Europe/Berlin") as page:
        yield page


def open_slowly(page: Page, address: str) -> None:
    """What the page's elements run comes only after the page has been painted."""
    held: list[Route] = []
    arrive: list[bool] = []
    page.route(ELEMENTS, lambda route: route.continue_() if arrive else held.append(route))
    page.goto(address, wait_until="commit")
    page.evaluate(PAINTED)
    assert page.locator(":is(sla-calculator, open-now, contact-form):defined").count() == 0
    arrive.append(True)
    for route in held:
        route.continue_()
    page.locator("html.portal-ready").wait_for()


@pytest.mark.parametrize(
    ("path", "answered"),
    [
        ("de/", "open-now[data-said]"),
        ("en/", "open-now[data-said]"),
        ("de/calculator/", "[data-part=why] li >> nth=0"),
        ("de/contact/", "[data-part=expected]"),
        ("de/tiers/standard/", "main"),
        ("de/emergency/", "[data-own] [data-said] >> nth=1"),
    ],
)
def test_what_stands_on_a_phone_stays_where_it_is(
    berlin: Page, portal_address: str, path: str, answered: str
) -> None:
    open_slowly(berlin, f"{portal_address}/{path}")
    berlin.locator(answered).wait_for()
    if berlin.locator("sla-calculator").count():
        berlin.locator("sla-calculator [data-part=result]").wait_for()
    assert berlin.evaluate(SUM) <= MOVED


@pytest.mark.parametrize(("path", "zone"), [("de/", "Asia/Tokyo"), ("en/calculator/", "Europe/Zurich")])
def test_the_question_for_a_region_stands_there_before_the_scripts(
    browser: Browser, portal_address: str, path: str, zone: str
) -> None:
    with phone_in(browser, zone) as page:
        open_slowly(page, f"{portal_address}/{path}")
        # The calculator says what is chosen when it has looked.
        chosen = page.locator("[data-part=choice]", has_text=re.compile("Bitte wählen|Please choose"))
        chosen.wait_for(state="attached")
        assert page.locator("[data-part=choose]").is_visible()
        assert not page.locator("[data-part=result]").is_visible()
        assert page.evaluate(SUM) <= MOVED


@pytest.mark.parametrize(
    ("path", "zone", "asks"),
    [
        ("de/", "Asia/Tokyo", 1),
        ("de/?region=germany", "Asia/Tokyo", 0),
        ("de/", "Europe/Berlin", 0),
        ("de/calculator/", "Asia/Tokyo", 1),
        ("de/calculator/?region=+", "Asia/Tokyo", 1),
        ("de/calculator/?region=germany", "Asia/Tokyo", 0),
        ("de/calculator/", "Europe/Berlin", 0),
    ],
)
def test_who_is_asked_for_a_region_before_the_calculator_is_there_and_after(
    browser: Browser, portal_address: str, path: str, zone: str, asks: int
) -> None:
    with phone_in(browser, zone) as page:
        page.route(re.compile("/javascripts/calculator"), lambda route: route.abort())
        page.goto(f"{portal_address}/{path}")
        assert page.locator("[data-part=choose]:visible").count() == asks
        assert page.locator("[data-part=report]:visible").count() == (asks if "calculator" in path else 0)
        page.unroute_all()
        page.goto(f"{portal_address}/{path}")
        page.locator(
            "sla-calculator [data-part=choose]:visible, sla-calculator [data-part=answer] time"
        ).first.wait_for()
        assert page.locator("[data-part=choose]:visible").count() == asks


ASKED = "de/calculator/?tier=standard&severity=P1&region=germany"
REFUSED = "[role=alert]:visible"
ANSWERED = "[data-part=result]:visible"
REGION = "[data-choose]:visible >> nth=2"


@pytest.mark.parametrize(
    ("path", "zone", "ready", "click", "then"),
    [
        ("de/calculator/?tier=platinum", BERLIN, REFUSED, "", ""),
        ("en/calculator/?severity=P9", BERLIN, REFUSED, "", ""),
        ("de/calculator/?region=atlantis", TOKYO, REFUSED, "", ""),
        (f"{ASKED}&version=9.9", BERLIN, REFUSED, "", ""),
        (f"{ASKED}&reported=soon", BERLIN, REFUSED, "", ""),
        (f"{ASKED}&reported=1999-01-01T16:00", BERLIN, REFUSED, "", ""),
        (f"{ASKED}&reported=2027-03-28T02:30", BERLIN, "[data-part=choices] input", "", ""),
        (f"{ASKED}&reported=2027-03-25T16:00&zone=New+York", BERLIN, ".sla-reader", "", ""),
        ("de/", TOKYO, REGION, REGION, ANSWERED),
        ("en/calculator/", TOKYO, REGION, REGION, ANSWERED),
        ("de/calculator/", TOKYO, ".sla-change:visible", REGION, ANSWERED),
        (ASKED, BERLIN, ANSWERED, ".sla-compare > summary", "[data-part=compare] time"),
        ("de/contact/?tier=standard&severity=P1&region=germany", BERLIN, "[data-slot=time]:visible", "", ""),
        ("de/links/", BERLIN, "list-filter input:visible", "", ""),
    ],
)
def test_nothing_moves_however_late_each_part_of_the_answer_comes(
    browser: Browser, portal_address: str, path: str, zone: str, ready: str, click: str, then: str
) -> None:
    """Also when all of it comes long after a click; what moves with the click is what the reader has asked for."""
    with phone_in(browser, zone, SMALL) as page:
        held: list[Route] = []
        page.route(re.compile(r"/javascripts/(?!portal\.js)|\.json$"), lambda route: held.append(route))
        page.goto(f"{portal_address}/{path}", wait_until="commit")
        page.evaluate(PAINTED)
        if ready != click:
            let_in(page, held, ready)
        assert page.evaluate(SUM) <= MOVED
        if click:
            page.locator(click).click()
            page.evaluate(FRAMES)
            page.evaluate("testWatch.takeRecords(), testShifts.length = 0")
            let_in(page, held, then)
            assert page.evaluate(SUM) <= MOVED


def let_in(page: Page, held: list[Route], ready: str) -> None:
    """One file after the other, each followed by what the page makes of it, until it is ready and asks for no more."""
    quiet = 0
    for _ in range(2000):
        if held:
            held.pop(0).continue_()
        page.evaluate(FRAMES)
        quiet = quiet + 1 if not held and page.locator(ready).count() else 0
        if quiet == 3:
            return
    raise AssertionError(f"not ready: {ready}")


def test_what_moves_is_noticed(berlin: Page, portal_address: str) -> None:
    open_slowly(berlin, f"{portal_address}/de/tiers/standard/")
    berlin.evaluate("document.querySelector('main').style.marginTop = '150px'")
    # The browser reports it with one of its next frames.
    assert any(berlin.evaluate(SUM) > MOVED for _ in range(1000))


def test_without_script_and_where_nothing_can_be_said_no_hole_is_left(
    browser: Browser, berlin: Page, portal_address: str
) -> None:
    context = browser.new_context(viewport=PHONE, java_script_enabled=False)
    plain = context.new_page()
    plain.goto(f"{portal_address}/de/")
    assert not plain.locator(".sla-answer").is_visible()
    assert not plain.locator("[data-portal=search]").is_visible()
    boxes = [plain.locator("[data-open]").nth(i).bounding_box() for i in range(4)]
    assert [box and box["height"] for box in boxes] == [0, 0, 0, 0]
    context.close()
    berlin.clock.set_fixed_time("2040-01-02T11:00:00Z")
    berlin.goto(f"{portal_address}/de/")
    berlin.locator("sla-calculator [role=alert]").wait_for()
    berlin.locator("open-now[data-said]").wait_for()
    assert berlin.locator("[data-open]").first.evaluate("(line) => line.offsetHeight") == 0
    assert berlin.locator(".sla-answer").evaluate("(answer) => answer.offsetHeight") < 320
