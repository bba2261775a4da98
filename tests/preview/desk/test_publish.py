"""A version is published and taken back, and texts go to a translator and come back, by clicks and keys in a real browser."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Literal
from urllib.request import urlopen

import docx
import pytest
from playwright.sync_api import Browser, expect

from generator.verbs.release import run_release
from generator.versions.archive import folder_of, open_archive
from generator.versions.releasing.summary import first_of_month
from tests.support.accessibility import violations
from tests.support.checkouts import git, made
from tests.support.desk_page import DeskPage, DeskServer
from tests.support.patience import until
from tests.support.versions_of_policy import TODAY, settled

FIRST = settled()
FASTER = FIRST.replace("      P2: 1 hour\n", "      P2: 45 minutes\n")


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskServer]:
    """A checkout in which 1.0 is released, and something is changed since."""
    file = tmp_path_factory.mktemp("publish") / "support.yaml"
    file.write_text(FIRST, "utf-8")
    assert run_release(file, TODAY) == 0
    made(file.parent)
    running = DeskServer(file.parent, text=FASTER)
    yield running
    running.stop()
    assert running.errors == []


def opened(desk: DeskPage, view: str) -> DeskPage:
    desk.turn_on()
    expect(desk.title).to_have_text("Texts of this page")
    desk.button(view).click()
    return desk


def listed(served: DeskServer) -> tuple[bool, bool]:
    """The list of versions on the page: is 1.1 in it, is one of them a draft?"""
    with urlopen(f"{served.address}en/versions/") as answer:
        html = answer.read()
    return b"versions/1.1/" in html or b'href="1.1/"' in html, b"not released yet" in html


def versions(served: DeskServer) -> list[str]:
    return [each.version for each in open_archive(folder_of(served.file)).versions]


def test_what_is_typed_is_kept_and_what_follows_from_it_is_told(served: DeskServer, browser: Browser) -> None:
    with served.page(browser, "en/tiers/gold/") as desk:
        opened(desk, "Publish")
        panel = desk.panel
        said = panel.get_by_label("What is new, in a sentence (English)")
        expect(said).to_have_value("Gold, P2 Major, First response: 45 minutes instead of 1 hour.")
        said.fill("Gold answers faster.")
        said.press("Tab")
        box = panel.get_by_role("checkbox", name="Commit these files")
        box.uncheck()
        expect(panel.get_by_role("region", name="Message of the commit")).to_contain_text(
            "Gold answers faster."
        )
        desk.page.reload()
        expect(said).to_have_value("Gold answers faster.")
        expect(box).not_to_be_checked()
        day = panel.get_by_label("First day on which it applies")
        day.fill("2020-01-01")
        day.press("Enter")
        said.focus()
        expect(panel.get_by_text("before this version can be published:")).to_be_visible()
        desk.button("Publish …").click()
        expect(panel.get_by_role("alert")).to_have_text("Settle first what is still open.")
        desk.button("Propose anew").click()
        expect(said).to_have_value("Gold, P2 Major, First response: 45 minutes instead of 1 hour.")
        expect(panel.get_by_text("Nothing is open: this version can be published.")).to_be_visible()
        assert (served.saved, versions(served)) == (FASTER, ["1.0"])


def test_a_version_is_published_for_next_month_and_taken_back(served: DeskServer, browser: Browser) -> None:
    folder = served.file.parent
    day = first_of_month(max(date.today() + timedelta(days=1), date(2026, 12, 2)))
    with served.page(browser, "en/tiers/gold/") as desk:
        opened(desk, "Publish")
        number = desk.panel.get_by_label("Number of the version")
        expect(number).to_have_value("1.1")
        expect(desk.panel.get_by_label("First day on which it applies")).to_have_value(day.isoformat())
        assert listed(served) == (False, False)
        desk.panel.get_by_role("checkbox", name=MEANT).press("Space")
        answer(desk, "Publish …")
        expect(desk.panel.get_by_text("Version 1.1 is published and applies from")).to_be_visible()
        expect(desk.panel.get_by_text("git push --set-upstream origin policy-1.1")).to_be_visible()
        assert versions(served) == ["1.0", "1.1"]
        assert git(folder, "branch", "--show-current") == "policy-1.1"
        assert git(folder, "status", "--porcelain") == ""
        assert f"  effective: {day.isoformat()}\n" in served.saved
        until(desk.page, lambda: listed(served) == (True, False))
        answer(desk, "Take 1.1 back …")
        expect(number).to_have_value("1.1")
        assert versions(served) == ["1.0"]
        assert git(folder, "log", "--branches", "--format=%s") == "Everything so far"


MEANT = re.compile("^I mean this: ")


def test_every_change_is_ticked_first_and_a_tick_holds_as_long_as_its_words(
    served: DeskServer, browser: Browser
) -> None:
    both = (
        ("bis das Problem behoben wurde.", "bis der Fall geschlossen wurde."),
        ("until the problem has been resolved.", "until the case has been closed."),
    )
    with served.page(browser, "en/tiers/gold/") as desk:
        served.save(*both)
        opened(desk, "Publish")
        boxes = desk.panel.get_by_role("checkbox", name=MEANT)
        last = desk.panel.get_by_role("listitem").filter(has_text="I mean this").last
        expect(last).to_contain_text("so only a person can judge it; changed in every language")
        expect(last).to_contain_text("German: Diese Fallnummer muss")
        expect(last.locator("del")).to_have_text(["das Problem behoben", "problem", "resolved"])
        expect(last.locator("ins")).to_have_text(["der Fall geschlossen", "case", "closed"])
        for left in (2, 1):
            expect(desk.panel.get_by_text(f"Ticked: {2 - left} of 2")).to_be_visible()
            desk.button("Publish …").press("Enter")
            told = f"First tick every change that you mean. Still without a tick: {left}."
            expect(desk.panel.get_by_role("alert")).to_have_text(told)
            expect(boxes.nth(2 - left)).to_be_focused()
            desk.page.keyboard.press("Space")
        desk.page.reload()
        expect(desk.panel.get_by_text("Ticked: 2 of 2")).to_be_visible()
        served.save(both[0], (both[1][0], "until the case was closed."))
        desk.page.reload()
        expect(desk.panel.get_by_text("Ticked: 1 of 2")).to_be_visible()
        expect(desk.panel.get_by_role("checkbox", name="I mean this: Tier Gold")).to_be_checked()
        expect(desk.panel.get_by_role("checkbox", name="I mean this: Section")).not_to_be_checked()
        served.save()
        assert versions(served) == ["1.0"]


def answer(desk: DeskPage, name: str) -> None:
    """Asks for something, and says yes to the question, by keys: the keyboard begins at the other answer."""
    desk.button(name).press("Enter")
    expect(desk.button("Not yet")).to_be_focused()
    desk.page.keyboard.press("Tab")
    desk.page.keyboard.press("Enter")


def test_a_document_goes_out_and_comes_back(served: DeskServer, browser: Browser, tmp_path: Path) -> None:
    with served.page(browser, "de/tiers/gold/") as desk:
        opened(desk, "Translate")
        panel, document = desk.panel, tmp_path / "back.docx"
        expect(panel.get_by_role("row", name="English")).to_contain_text("0")
        with desk.page.expect_download() as saved:
            desk.button("Word document").click()
        assert saved.value.suggested_filename == "support-en.docx"
        saved.value.save_as(document)
        word = docx.Document(str(document))
        row = next(each for each in word.tables[0].rows if each.cells[0].text == "severities › P1 › name")
        row.cells[-1].text = "Urgent"
        word.save(str(document))
        field = panel.get_by_label("Word document or XLIFF that came back")
        field.set_input_files(__file__)
        expect(panel.get_by_role("alert")).to_contain_text("test_publish.py holds no text of the policy")
        field.set_input_files(document)
        heading = panel.get_by_role("heading", name="back.docx (English) changes one text.")
        expect(heading).to_be_focused()
        expect(panel.get_by_role("row", name="severities › P1 › name")).to_contain_text("CriticalUrgent")
        assert served.saved == FASTER
        desk.button("Take it in").press("Enter")
        after = FASTER.replace("      en: Critical\n", "      en: Urgent\n")
        until(desk.page, lambda: served.saved == after)
        desk.button("Undo").click()
        until(desk.page, lambda: served.saved == FASTER)


LOOKS: tuple[tuple[str, Literal["light", "dark"], int, int], ...] = (
    ("de", "light", 1280, 800),
    ("en", "dark", 1280, 800),
    ("de", "dark", 360, 740),
    ("en", "light", 360, 740),
)


def test_everybody_can_use_both_views(served: DeskServer, browser: Browser) -> None:
    open_ones = ("      en: Critical\n", ""), ("binding_language: de", "binding_language: de  # CHECK: so?")
    for language, scheme, width, height in LOOKS:
        with served.page(browser, f"{language}/tiers/gold/") as desk:
            served.save(*open_ones)
            desk.page.emulate_media(color_scheme=scheme)
            desk.page.set_viewport_size({"width": width, "height": height})
            opened(desk, "Publish")
            expect(desk.panel.get_by_text("before this version can be published:")).to_be_visible()
            assert violations(desk.page) == []
            desk.button("Translate").click()
            desk.panel.get_by_text("Missing texts: 1").click()
            expect(desk.button("severities › P1 › name")).to_be_visible()
            assert violations(desk.page) == []
            assert desk.page.evaluate("document.documentElement.scrollWidth") <= width
    with served.page(browser, "en/tiers/gold/") as desk:
        served.save(open_ones[1])
        opened(desk, "Publish")
        desk.panel.get_by_role("button", name="so?").click()
        expect(desk.panel.locator(".desk-place")).to_have_text("document › binding_language")
