"""The desk on a page, as a person uses it: a real preview, a real browser."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, expect

from tests.support.desk_page import DeskServer


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
