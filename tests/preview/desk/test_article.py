"""The page on screen after a save in the desk: what it says otherwise is changed in place, and nothing else is touched."""

from collections.abc import Iterator
from contextlib import suppress
from typing import Any

import pytest
from playwright.sync_api import Browser, Error, Page, expect

from tests.support.desk_page import DeskServer
from tests.support.patience import until

P1 = ["tiers", "gold", "first_response", "P1"]
GOLD = ["tiers", "gold", "name"]
CRITICAL = ["severities", "P1", "name", "en"]
TEXT = ["sections", "how-it-works", "text", "en"]
# In place of what was there, between paragraphs, with blanks between what stands in a line; and back to one.
LONGER = "One *sentence* with a [link](contact-form) **in** it.\n\n- a point\n- another\n\nThe end."
SAVE = """async ([path, text]) => {
    const { desk } = document.querySelector('policy-desk')
    await desk.change([{ do: 'set', path, text }])
    await new Promise(requestAnimationFrame)
    return { html: desk.shown.html, version: desk.shown.version }
}"""
# Without what the preview adds, what scripts do where there is less room, and what no browser with scripts reads.
SAID = """() => {
    const page = new DOMParser().parseFromString(document.documentElement.outerHTML, 'text/html').documentElement
    for (const each of page.querySelectorAll('policy-desk, .desk-dock, .preview-findings, noscript, link[href*=_preview]')) each.remove()
    for (const each of page.querySelectorAll('.portal-table'))
        for (const name of ['tabindex', 'role', 'aria-label']) each.removeAttribute(name) // where there is less room
    page.removeAttribute('class')
    return page.outerHTML.replace(/\\s+/g, ' ')
}"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskServer]:
    running = DeskServer(tmp_path_factory.mktemp("article"))
    yield running
    running.stop()


@pytest.fixture
def page(served: DeskServer, browser: Browser, request: pytest.FixtureRequest) -> Iterator[Page]:
    """With the desk turned on, in what the test marks as not loaded again."""
    with served.page(browser, request.param) as opened:
        opened.turn_on()
        opened.page.wait_for_function("() => document.querySelector('policy-desk')?.desk.shown")
        opened.page.evaluate("window.isSame = true")
        yield opened.page


def save(page: Page, path: list[Any], text: str) -> None:
    page.evaluate(SAVE, [path, text])


def loaded_anew(page: Page) -> str:
    fresh = page.context.new_page()
    fresh.goto(page.url, wait_until="load")
    fresh.wait_for_function("() => document.documentElement.classList.contains('portal-ready')")
    said: str = fresh.evaluate(SAID)
    fresh.close()
    return said


@pytest.mark.parametrize(
    ("page", "edits"),
    [
        ("en/tiers/gold/", [(P1, "33 minutes"), (CRITICAL, "Very urgent"), (GOLD, "Platinum")]),
        ("en/tiers/", [(P1, "34 minutes"), (GOLD, "Platinum"), (["document", "title", "en"], "Another title")]),
        ("en/how-it-works/", [(TEXT, LONGER), (TEXT, "Short."), (TEXT, LONGER)]),
        ("en/terms/", [(TEXT, LONGER), (["document", "version"], "1.1")]),
        ("en/hours/", [(["regions", "germany", "name", "en"], "Deutschland")]),
        ("en/changes/", [(GOLD, "Platinum")]),
    ],
    indirect=["page"],
)  # fmt: skip
def test_what_a_page_says_otherwise_is_changed_in_place(
    page: Page, edits: list[tuple[list[Any], str]], served: DeskServer
) -> None:
    for path, text in edits:
        save(page, path, text)
        assert page.evaluate(SAID) == loaded_anew(page)
    for _ in edits:
        page.evaluate("document.querySelector('policy-desk').desk.undo()")
    assert page.evaluate(SAID) == loaded_anew(page)
    assert (page.evaluate("window.isSame"), served.errors) == (True, [])


@pytest.mark.parametrize("page", ["en/severities/"], indirect=True)
def test_what_the_reader_has_done_stays_and_scripts_go_on(page: Page) -> None:
    details = page.locator("[data-opens=finder]")
    details.locator("summary").click()
    expect(details.locator("input[type=radio]").first).to_be_visible()
    details.locator("input[type=radio]").first.check()
    link = page.locator("article a").last
    link.focus()
    page.evaluate("scrollTo(0, 250)")
    save(page, CRITICAL, "Very urgent")
    expect(page.get_by_role("main")).to_contain_text("Very urgent")
    assert page.evaluate("window.isSame")
    expect(details.locator("input[type=radio]").first).to_be_checked()
    expect(link).to_be_focused()


@pytest.mark.parametrize("page", ["en/contact/"], indirect=True)
def test_a_page_whose_scripts_have_taken_data_is_loaded_again(page: Page) -> None:
    page.evaluate(f"void ({SAVE})({[P1, '35 minutes']})")
    page.wait_for_function("() => !window.isSame && document.querySelector('policy-desk')?.desk.shown")
    until(page, lambda: says_the_newest(page))


def says_the_newest(page: Page) -> bool:
    """Not while it is loaded once more: the pages that are made behind may say more than the first one did."""
    with suppress(Error):
        return bool(page.evaluate(SAID) == loaded_anew(page))
    return False


@pytest.mark.parametrize("page", ["en/tiers/gold/"], indirect=True)
def test_what_another_program_writes_is_taken_over_too(page: Page, served: DeskServer) -> None:
    served.save(("P1: 30 minutes", "P1: 36 minutes"))
    expect(page.get_by_role("main")).to_contain_text("36 minutes")
    until(
        page,
        lambda: page.evaluate("document.querySelector('policy-desk').desk.shown.html.includes('36 minutes')"),
    )
    assert page.evaluate("window.isSame")


@pytest.mark.parametrize("page", ["en/", "en/tiers/", "en/hours/", "en/emergency/"], indirect=True)
def test_targets_stand_where_their_words_are(page: Page) -> None:
    """Also where scripts have moved or added something; what they have replaced has no place."""
    found = page.evaluate("""() => document.querySelector('policy-desk').desk.shown.places.map(({ target, ranges }) =>
        [target.kind, target.parts.length, ranges.map(String), ranges.every(({ startContainer }) =>
        startContainer.isConnected && startContainer.parentElement.closest('article'))])""")
    assert len(found) > 20
    assert all(is_there and all(map(str.strip, words)) for _, _, words, is_there in found)
    assert sum(len(words) == parts for _, parts, words, _ in found) > 0.9 * len(found)
