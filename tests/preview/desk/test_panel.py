"""The desk on a page, as a person uses it: a real preview, a real browser."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Route, expect

from tests.support.accessibility import look_at, rules_of, violations
from tests.support.desk_page import DeskPage, DeskServer
from tests.support.firefox import firefox, told_by
from tests.support.patience import PATIENCE_MS, until


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskServer]:
    running = DeskServer(tmp_path_factory.mktemp("desk"))
    yield running
    running.stop()
    assert running.errors == []


def test_editing_is_turned_on_by_who_knows_the_secret(served: DeskServer, browser: Browser) -> None:
    """Which leaves the address at once; without it the page can be read, and says what is missing."""
    with served.page(browser, "en/tiers/gold/", secret="") as desk:
        desk.turn_on()
        expect(desk.title).to_have_text("Turn editing on")
        field = desk.panel.get_by_label("Secret")
        expect(field).to_be_focused()
        field.fill(f"{served.address}#desk={served.secret}")
        field.press("Enter")
        expect(desk.title).to_have_text("Texts of this page")
        desk.page.reload()
        expect(desk.title).to_have_text("Texts of this page")
        desk.button("Close").click()
        expect(desk.panel).to_have_count(0)
        expect(desk.page.get_by_role("button", name="Edit", exact=True)).to_be_focused()
    with served.page(browser, "en/tiers/gold/") as desk:
        desk.turn_on()
        expect(desk.title).to_have_text("Texts of this page")
        assert desk.page.url == f"{served.address}en/tiers/gold/"
        sent = secrets_sent(desk)
        come_to(desk, f"{served.address}en/tiers/gold/#desk=from-elsewhere")
        expect(desk.title).to_have_text("Texts of this page")
        assert (set(sent), desk.page.url) == ({served.secret}, f"{served.address}en/tiers/gold/")


def come_to(desk: DeskPage, address: str) -> None:
    """As a page of anywhere may send this tab: an address that differs behind its # alone would load nothing."""
    desk.page.goto("about:blank")
    desk.page.goto(address, wait_until="commit")


def secrets_sent(desk: DeskPage) -> list[str]:
    """From now on."""
    sent: list[str] = []
    desk.page.on("request", lambda asked: sent.extend(filter(None, [asked.headers.get("x-desk-secret")])))
    return sent


GOLD_P1 = ("tiers", "gold", "first_response", "P1")
RESPONSE = "P1: 30 minutes"


def saved(served: DeskServer, desk: DeskPage, *edits: tuple[str, str]) -> None:
    """Waits until the file is the one of the start with these edits, and nothing else."""
    text = served.text
    for old, new in edits:
        text = text.replace(old, new, 1)
    until(desk.page, lambda: served.saved == text)


def test_a_value_is_saved_and_taken_back(served: DeskServer, browser: Browser) -> None:
    with served.page(browser, "en/tiers/gold/") as desk:
        desk.turn_on()
        field = desk.open_entry(*GOLD_P1)
        expect(desk.title).to_have_text("Time to the first response, for each severity")
        field.fill("33 minutes")
        expect(desk.panel).to_contain_text("Not saved yet")
        desk.title.press("Control+s")
        saved(served, desk, (RESPONSE, "P1: 33 minutes"))
        expect(desk.page.get_by_role("main")).to_contain_text("33 minutes")
        expect(desk.panel).not_to_contain_text("Not saved yet")
        desk.button("Undo").click()
        saved(served, desk)
        expect(field).to_have_value("30 minutes")
        desk.button("Redo").click()
        saved(served, desk, (RESPONSE, "P1: 33 minutes"))
        found = desk.panel.locator(".desk-entry > div > .desk-card--error")
        expect(found).to_have_count(0)
        expect(field).to_have_value("33 minutes")
        field.fill("soon")
        desk.button("Save").click()
        expect(found).to_have_count(1)  # it follows when the whole file was looked through
        desk.button("Undo").click()
        expect(found).to_have_count(0)


def test_each_language_has_its_field(served: DeskServer, browser: Browser) -> None:
    """Saved together, they are taken back together; one that says the same in all languages gets words of its own in each."""
    with served.page(browser, "en/severities/") as desk:
        desk.turn_on()
        desk.open_entry("severities", "P1", "name")
        german, english = desk.panel.get_by_label("German"), desk.panel.get_by_label("English")
        expect(german).to_have_attribute("lang", "de")
        german.fill("Dringend")
        english.fill("Urgent")
        desk.button("Save").click()
        saved(served, desk, ("de: Kritisch", "de: Dringend"), ("en: Critical", "en: Urgent"))
        desk.button("Undo").click()
        saved(served, desk)
        expect(desk.button("Write it for each language")).to_have_count(0)
        desk.open_entry("tiers", "gold", "name").fill("Golden")
        desk.button("Write it for each language").click()
        expect(german).to_have_value("Golden")
        expect(english).to_have_value("Golden")
        expect(desk.panel).not_to_contain_text("Not saved yet")
        saved(served, desk, ("    name: Gold\n", "    name:\n      de: Golden\n      en: Golden\n"))
        desk.button("Undo").click()
        saved(served, desk)


def test_what_is_not_saved_outlives_the_page_and_the_server(served: DeskServer, browser: Browser) -> None:
    with served.page(browser, "en/tiers/gold/") as desk:
        desk.turn_on()
        field = desk.open_entry(*GOLD_P1)
        field.fill("34 minutes")
        desk.page.reload()
        expect(field).to_have_value("34 minutes")
        served.restart()
        desk.page.reload()
        expect(desk.title).to_have_text("Turn editing on")
        sent = secrets_sent(desk)
        desk.page.reload()
        expect(desk.title).to_have_text("Turn editing on")
        assert sent == []  # of a start that is over: each would be a wrong one
        come_to(desk, f"{served.address}en/tiers/gold/#desk=odd")
        expect(desk.panel.get_by_label("Secret")).to_have_value("odd")
        assert sent == []
        desk.panel.get_by_label("Secret").fill(served.secret)
        desk.button("Start editing").click()
        expect(field).to_have_value("34 minutes")
        desk.button("Save").click()
        saved(served, desk, (RESPONSE, "P1: 34 minutes"))


def test_on_a_page_that_loads_itself_again_nothing_is_lost(served: DeskServer, browser: Browser) -> None:
    """What was said, and what was typed upon a change that was undone meanwhile: by nobody else, so there is no conflict.

    Whoever starts on a page that is another one meanwhile does that first: what it tells is told to somebody.
    """
    with served.page(browser, "en/contact/") as desk:
        desk.turn_on()
        field, status = desk.open_entry(*GOLD_P1), desk.panel.locator(".desk-status")
        field.fill("35 minutes")
        opening: list[Route] = []
        desk.page.route("**/desk/open", lambda route: opening.append(route))
        with desk.page.expect_event("load"):
            desk.button("Save").click()
        until(desk.page, lambda: opening)
        assert not desk.page.evaluate(
            "() => dispatchEvent(new CustomEvent('preview-reload', { cancelable: true }))"
        )
        opening[0].continue_()
        desk.page.unroute("**/desk/open")
        expect(status).to_have_text("Saved.")
        field.fill("36 minutes")
        with desk.page.expect_event("load"):
            desk.button("Undo").click()
        expect(status).to_have_text("The last change is undone.")
        expect(field).to_have_value("36 minutes")
        expect(desk.panel.get_by_role("region", name="Changed meanwhile by another program")).to_have_count(0)
        desk.button("Save").click()
        saved(served, desk, (RESPONSE, "P1: 36 minutes"))


def test_a_conflict_is_shown_and_nothing_is_lost(served: DeskServer, browser: Browser) -> None:
    with served.page(browser, "en/tiers/gold/") as desk:
        desk.turn_on()
        field = desk.open_entry(*GOLD_P1)
        field.fill("35 minutes")
        served.save((RESPONSE, "P1: 20 minutes"), ("P2: 1 hour", "P2: 2 hours"))
        # It is told as soon as the page knows; who saves before that, is told then.
        desk.button("Save").click()
        card = desk.panel.get_by_role("region", name="Changed meanwhile by another program")
        expect(card.locator("dd")).to_have_text(["30 minutes", "20 minutes", "35 minutes"])
        expect(card.get_by_role("heading")).to_be_focused()  # also once the page follows
        card.get_by_role("button", name="Save mine").click()
        saved(served, desk, (RESPONSE, "P1: 35 minutes"), ("P2: 1 hour", "P2: 2 hours"))


def test_what_is_clicked_on_the_page_opens(served: DeskServer, browser: Browser) -> None:
    """A link of the page too; with Ctrl it leads on, and editing is still on there."""
    with served.page(browser, "en/tiers/gold/") as desk:
        desk.turn_on()
        row = desk.page.locator("#response-p1")
        desk.listed("tiers › gold › first_response › P1")
        row.get_by_text("30 minutes").click()
        field = desk.panel.get_by_label("What the file says")
        expect(field).to_be_focused()
        expect(field).to_have_value("30 minutes")
        expect(desk.place).to_have_text("tiers › gold › first_response › P1")
        loads: list[str] = []
        desk.page.on("load", lambda loaded: loads.append(loaded.url))
        field.fill("31 minutes")
        field.press("Control+s")
        expect(row).to_contain_text("31 minutes")
        expect(field).to_be_focused()
        assert loads == []
        link = desk.page.get_by_role("main").get_by_role("link", name="Critical").first
        link.click()
        expect(desk.place).to_have_text("severities › P1 › name")
        link.click(modifiers=["Control"])
        desk.page.wait_for_url("**/en/severities/**")
        expect(desk.place).to_have_text("severities › P1 › name")


def test_of_several_entries_with_the_same_words_it_is_asked_which(
    served: DeskServer, browser: Browser
) -> None:
    with served.page(browser, "en/hours/") as desk:
        desk.turn_on()
        desk.listed("service_hours › business-hours › open › monday to friday")
        hours = desk.page.get_by_role("main").get_by_text("9:00–18:00", exact=True).first
        hours.click()
        question = desk.panel.get_by_role("group", name="stands in the file more than once")
        expect(question.get_by_role("button").first).to_be_focused()
        desk.page.keyboard.press("Escape")
        expect(question).to_be_hidden()
        expect(desk.title).to_be_focused()
        hours.click()
        question.get_by_role("button", name="regions › israel › open › sunday to thursday").click()
        expect(desk.place).to_have_text("regions › israel › open › sunday to thursday")
        expect(question).to_be_hidden()


def test_everything_is_reached_with_the_keyboard(served: DeskServer, browser: Browser) -> None:
    with served.page(browser, "en/tiers/gold/") as desk:
        desk.turn_on()
        desk.listed("tiers › gold › name")
        keyboard = desk.page.keyboard
        expect(desk.title).to_be_focused()
        keyboard.press("Alt+ArrowDown")
        here = desk.panel.get_by_role("button", name="Edit: Gold", exact=True)
        expect(here).to_be_focused()
        keyboard.press("Alt+ArrowDown")
        expect(desk.panel.locator(".desk-here")).to_be_focused()
        framed(desk, lambda: keyboard.press("Alt+ArrowUp"), desk.page.locator("h1"))
        expect(here).to_be_focused()
        keyboard.press("F2")
        expect(desk.place).to_have_text("tiers › gold › name")
        expect(desk.panel.locator(".desk-fields .desk-control")).to_be_focused()
        for place in (here, desk.title, here):
            keyboard.press("F6")
            expect(place).to_be_focused()
        keyboard.press("Enter")
        expect(desk.panel.locator(".desk-fields .desk-control")).to_be_focused()


def framed(desk: DeskPage, go: Callable[[], None], heading: Locator) -> None:
    """Where colours are forced, in which all that is highlighted looks alike, and only there."""
    frames = desk.page.locator(".desk-frame")
    expect(frames).to_have_count(0)
    desk.page.emulate_media(forced_colors="active")
    go()
    expect(frames).to_have_count(1)
    frame, meant = frames.bounding_box(), heading.bounding_box()
    assert frame and meant and abs(frame["x"] - meant["x"]) < 2
    assert meant["y"] - 2 < frame["y"] < meant["y"] + meant["height"]
    desk.page.emulate_media(forced_colors="none")


def test_nobody_types_into_the_entry_before(served: DeskServer, browser: Browser) -> None:
    """While it takes long until the next one is known, its heading stands over no field of another one."""
    held: list[Route] = []
    with served.page(browser, "en/tiers/gold/") as desk:
        desk.turn_on()
        field = desk.open_entry(*GOLD_P1)
        desk.page.route("**/desk/entry", lambda route: held.append(route))
        desk.page.evaluate(
            "path => { document.querySelector('policy-desk').openEntry(path) }", ["tiers", "gold", "name"]
        )
        until(desk.page, lambda: held)
        expect(field).to_have_count(0)
        held[0].continue_()
        expect(field).to_have_value("Gold")
        desk.page.unroute("**/desk/entry")


def test_closing_asks_first_where_something_is_not_saved(served: DeskServer, browser: Browser) -> None:
    with served.page(browser, "en/tiers/gold/") as desk:
        desk.turn_on()
        keyboard = desk.page.keyboard
        desk.open_entry("tiers", "gold", "name").focus()
        keyboard.type("!")
        expect(desk.panel).to_contain_text("Not saved yet")
        keyboard.press("Escape")
        expect(desk.button("Go on editing")).to_be_focused()
        keyboard.press("Enter")
        expect(desk.title).to_be_focused()
        desk.button("Discard").click()
        expect(desk.panel).not_to_contain_text("Not saved yet")
        keyboard.press("Escape")
        expect(desk.panel).to_have_count(0)


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_is_in_anybodys_way(width: int, served: DeskServer, browser: Browser) -> None:
    """Closed, with the texts of a page, with an entry of which something is not saved; in both palettes, and a field in large letters.

    So high that what stays in view covers nothing: half a button counts as a small one.
    """
    with served.page(browser, "en/tiers/gold/") as desk:
        desk.page.set_viewport_size({"width": width, "height": 1600})
        desk.page.locator(".desk-dock > button").wait_for()
        looked_at(desk)
        desk.turn_on()
        desk.listed("tiers › gold › name")
        looked_at(desk)
        field = desk.open_entry(*GOLD_P1)
        field.fill("4 working hours")
        expect(desk.panel.locator(".desk-meaning__told")).not_to_be_empty()
        desk.panel.get_by_text("Or one of these words").click()
        looked_at(desk)
        desk.page.set_viewport_size({"width": width, "height": 740})
        desk.panel.evaluate("panel => { panel.style.fontSize = '32px' }")
        field.blur()
        field.focus()
        until(desk.page, lambda: bool(field.evaluate(IS_SEEN)))
        desk.button("Discard").click()


IS_SEEN = """field => {
    const { left, right, top, bottom } = field.getBoundingClientRect()
    return [top + 4, bottom - 4].every((y) => document.elementFromPoint((left + right) / 2, y) === field)
}"""


def looked_at(desk: DeskPage) -> None:
    for look in ("light", "dark"):
        look_at(desk.page, look)
        assert violations(desk.page, rules_of(look)) == []
        assert desk.page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@pytest.mark.skipif(firefox() is None, reason="no Firefox on this machine: apt-get install firefox-esr")
def test_in_firefox(served: DeskServer, tmp_path: Path) -> None:
    """By a mouse and keys of its own; what is saved as a document arrives."""
    asked = {
        "address": served.address,
        "secret": served.secret,
        "program": firefox(),
        "folder": str(tmp_path),
        "wait": PATIENCE_MS,
    }
    told = told_by(Path(__file__).with_name("in_firefox.mjs"), json.dumps(asked))
    edited = served.saved
    served.save()
    assert told == {
        "seen": [
            ["opened", ["", True]],
            ["clicked", "tiers › gold › first_response › P1"],
            ["saved, undone and redone", "The change is made again."],
            ["by keys", ["Edit: 20 minutes", "Edit: runs"]],
            ["document", "support-en.docx is being saved by the browser."],
            ["closed", []],
        ],
        "errors": [],
    }
    assert edited == served.text.replace(RESPONSE, "P1: 20 minutes", 1)
    assert [(each.name, each.read_bytes()[:2]) for each in tmp_path.iterdir()] == [("support-en.docx", b"PK")]
