"""Somebody who has never seen the file changes, adds and accepts something, publishes a version and takes it back: on
the page alone, in a real browser and a real Git checkout, by clicks and keys; afterwards exactly the lines meant differ.

Each click and each key that is a command counts 1.5 seconds, each letter that is typed a quarter of one.
"""

import difflib
import os
import re
import subprocess
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, expect

from generator.desk.words import words_in
from tests.support.desk_page import SEED, DeskPage, DeskServer
from tests.support.patience import until

WORDS = words_in("en")
ESCALATED = "    - after: 2 hours"
ACCEPTED = "  # accepted escalation-before-response: the source says “je nach verstrichener Zeit”"
FIRST = "  # accepted effective-past: the first version states terms that already apply"
EXAMPLE = "https://forms.example.com/support"
QUESTIONS = 21
CLICK_S, LETTER_S, FIVE_MINUTES_S = 1.5, 0.25, 300
# Where the pictures of each step go, if anywhere.
PICTURES = os.environ.get("DESK_PICTURES", "")
_WORDS_AT = """([words, within]) => {
  const walk = document.createTreeWalker(document.querySelector('article'), NodeFilter.SHOW_TEXT)
  for (let node = walk.nextNode(); node; node = walk.nextNode()) {
    const at = node.data.indexOf(words)
    if (at < 0 || !node.parentElement.closest(within)) continue
    node.parentElement.scrollIntoView({ block: 'center', behavior: 'instant' })
    const range = document.createRange()
    range.setStart(node, at)
    range.setEnd(node, at + words.length)
    const box = range.getClientRects()[0]
    return [box.x + box.width / 2, box.y + box.height / 2]
  }
}"""


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskServer]:
    checkout = tmp_path_factory.mktemp("five")
    (checkout / "policy").mkdir()
    running = DeskServer(checkout / "policy", text=SEED.replace(f"{ESCALATED}{ACCEPTED}", ESCALATED, 1))
    for command in (
        ["init", "--quiet", "--initial-branch=main"],
        ["config", "user.name", "Legal"],
        ["config", "user.email", "legal@example.com"],
        ["add", "policy/support.yaml"],
        ["commit", "--quiet", "--message=The policy"],
    ):
        git(checkout, *command)
    yield running
    running.stop()
    assert running.errors == []


def git(checkout: Path, *command: str) -> str:
    return subprocess.run(["git", *command], cwd=checkout, check=True, capture_output=True, text=True).stdout


class Hand:
    """What a person does, and how long it takes."""

    def __init__(self, desk: DeskPage, served: DeskServer) -> None:
        self.desk, self.served, self.panel, self.page = desk, served, desk.panel, desk.page
        self.seconds, self.before, self.number = 0.0, served.saved, 0
        self.folder, today = served.file.parent.parent, date.today()
        first = date(today.year + today.month // 12, today.month % 12 + 1, 1)
        self.next_month = first.isoformat()
        # A working day on which the new version applies: one before it would be warned of.
        self.outing = next(
            day.isoformat()
            for day in (first.replace(day=11 + late) for late in range(3))
            if day.weekday() < 5
        )

    def click(self, what: Locator) -> None:
        what.click()
        self.seconds += CLICK_S

    def words(self, words: str, within: str = "*") -> None:
        """Clicks on words of the page."""
        place = self.page.evaluate(_WORDS_AT, [words, within])
        assert place, words
        self.page.mouse.click(*place)
        self.seconds += CLICK_S

    def write(self, field: Locator, words: str) -> None:
        field.fill(words)
        self.seconds += CLICK_S + LETTER_S * len(words)

    def key(self, name: str) -> None:
        self.page.keyboard.press(name)
        self.seconds += CLICK_S

    def button(self, name: str, within: Locator | None = None) -> None:
        self.click((within or self.panel).get_by_role("button", name=name, exact=True))

    def go_to(self, title: str, path: str) -> None:
        """By the menu of the page; the panel is there again, with the texts of that page."""
        self.click(self.page.get_by_role("navigation").get_by_role("link", name=title, exact=True).first)
        self.page.wait_for_url(f"**{path}")
        self.button("This page", self.panel.locator(".desk-tabs"))
        expect(self.panel.locator(".desk-list li").first).to_be_visible()

    def find(self, words: str) -> None:
        """In the whole file."""
        self.click(self.panel.locator("[data-view=outline]"))
        self.write(self.panel.get_by_role("searchbox"), words)

    def wrote(self, *rows: str) -> None:
        """Waits until these lines of the file are others since this was asked last, and no more."""
        until(self.page, lambda: self._changed() == [*rows])
        self.before = self.served.saved
        expect(self.panel).not_to_have_class(re.compile("desk-is-busy"))
        expect(self.panel.get_by_role("alert")).to_have_text("")
        self.number += 1
        if PICTURES:
            self.page.screenshot(path=f"{PICTURES}/{self.number:02}.png")

    def _changed(self) -> list[str]:
        rows = difflib.unified_diff(
            self.before.splitlines(), self.served.saved.splitlines(), n=0, lineterm=""
        )
        return [row for row in rows if row[:3] not in ("---", "+++") and row[:2] != "@@"]


def test_everything_in_five_minutes(served: DeskServer, browser: Browser) -> None:
    with served.page(browser, "en/tiers/gold/") as opened:
        hand = Hand(opened, served)
        hand.click(hand.page.get_by_role("button", name="Edit", exact=True))
        expect(hand.panel.locator(".desk-list li").first).to_be_visible()
        for step in (time_changed, number_changed, sentence_changed, day_added, tier_added, definition_added,
                     warning_accepted, questions_answered, published, taken_back):  # fmt: skip
            step(hand)
        assert hand.seconds <= FIVE_MINUTES_S


def time_changed(hand: Hand) -> None:
    hand.words("30 minutes", "td")
    hand.write(hand.panel.locator(".desk-entry .desk-control").first, "20 minutes")
    expect(hand.panel.locator(".desk-meaning")).to_contain_text("20 minutes instead of 30 minutes")
    hand.key("Control+s")
    expect(hand.page.get_by_role("cell", name="20 minutes").first).to_be_visible()
    hand.wrote("-      P1: 30 minutes", "+      P1: 20 minutes")


def number_changed(hand: Hand) -> None:
    hand.go_to("Contacting support", "/en/contact/")
    hand.words("800-048-8166")
    hand.write(hand.panel.locator(".desk-entry .desk-control").first, "+44 800-048-8177")
    hand.button("Save")
    rest = "  # accepted phone-cost: the source marks only the number in the United States"
    hand.wrote(f"-        number: +44 800-048-8166{rest}", f"+        number: +44 800-048-8177{rest}")


def sentence_changed(hand: Hand) -> None:
    hand.go_to("Escalation procedure", "/en/escalation/")
    hand.words("The table below")
    rows = []
    for language, old, new in (
        ("German", "In der nachstehenden Tabelle", "In der folgenden Tabelle"),
        ("English", "The table below", "The following table"),
    ):
        field = hand.panel.get_by_label(language)
        line = next(each for each in field.input_value().split("\n") if each.startswith(old))
        field.fill(field.input_value().replace(old, new))
        hand.seconds += 3 * CLICK_S + LETTER_S * len(new)
        rows += [f"-        {line}", f"+        {line.replace(old, new)}"]
    hand.button("Save")
    hand.wrote(*rows)


def day_added(hand: Hand) -> None:
    hand.go_to("Service hours and holidays", "/en/hours/")
    hand.find("germany")
    hand.click(hand.panel.get_by_role("button", name="regions › germany", exact=False).first)
    hand.click(hand.panel.get_by_text("What else may stand here"))
    hand.click(hand.panel.get_by_role("button", name="special_days"))
    hand.button(WORDS["entry.add"])
    hand.write(hand.panel.get_by_label("Date"), hand.outing)
    hand.write(hand.panel.get_by_label("German"), "Betriebsausflug")
    hand.write(hand.panel.get_by_label("English"), "Company outing")
    hand.write(hand.panel.get_by_label("Open"), "closed")
    hand.button(WORDS["entries.add-save"])
    hand.wrote(
        "+    special_days:",
        f"+      - date: {hand.outing}",
        "+        name:",
        "+          de: Betriebsausflug",
        "+          en: Company outing",
        "+        open: closed",
    )
    expect(hand.page.get_by_role("main")).to_contain_text("Company outing")


def tier_added(hand: Hand) -> None:
    """A second Gold by another name: what it costs and promises comes with it."""
    hand.find("gold")
    hand.button(WORDS["outline.actions"].replace("{name}", "Gold"))
    hand.button(WORDS["entries.copy"])
    hand.panel.locator(".desk-form").wait_for()
    hand.write(hand.panel.get_by_label("Name in the file"), "platinum")
    hand.write(hand.panel.get_by_role("textbox", name="All languages"), "Platinum")
    hand.write(hand.panel.get_by_role("textbox", name="Critical"), "15 minutes")
    hand.button(WORDS["entries.copy-save"])
    hand.wrote(
        "+      P2: 1 hour",
        "+      P3: 4 hours",
        "+      P4: 8 hours",
        "+",
        "+  platinum:",
        "+    name: Platinum",
        "+    price: extra charge",
        "+    service_hours: around-the-clock",
        "+    features:",
        "+      email: included",
        "+      web: included",
        "+      phone: included",
        "+      technical-account-manager: add-on",
        "+    first_response:",
        "+      P1: 15 minutes",
    )  # beside Gold, whose last lines are the same
    expect(hand.page.get_by_role("navigation").get_by_role("link", name="Platinum").first).to_be_attached()


def definition_added(hand: Hand) -> None:
    hand.find("definitions")
    hand.button(WORDS["outline.actions"].replace("{name}", "definitions"))
    hand.button(WORDS["entries.add"])
    term, meaning = (hand.panel.get_by_role("group", name=name) for name in ("Term", "Meaning"))
    hand.write(term.get_by_label("German"), "Servicetechniker")
    hand.write(term.get_by_label("English"), "service engineer")
    hand.write(meaning.get_by_label("German"), "Wer Ihre Meldung bei uns bearbeitet.")
    hand.write(meaning.get_by_label("English"), "Whoever works on your report at our company.")
    hand.write(hand.panel.get_by_label("Name in the file"), "service-engineer")
    hand.button(WORDS["entries.add-save"])
    hand.wrote(
        "+  service-engineer:",
        "+    term:",
        "+      de: Servicetechniker",
        "+      en: service engineer",
        "+    meaning:",
        "+      de: Wer Ihre Meldung bei uns bearbeitet.",
        "+      en: Whoever works on your report at our company.",
    )


def warning_accepted(hand: Hand) -> None:
    hand.click(hand.panel.locator("[data-view=findings]"))
    found = hand.panel.locator(".desk-card").filter(has_text="P2 escalates after 2 hours")
    hand.button(WORDS["findings.accept"], found)
    hand.write(hand.panel.get_by_label(WORDS["findings.reason"]), "agreed with operations")
    hand.button(WORDS["findings.accept-save"])
    hand.wrote(
        f"-{ESCALATED}", f"+{ESCALATED}  # accepted escalation-before-response: agreed with operations"
    )


def questions_answered(hand: Hand) -> None:
    """Nothing is published before; each one is a comment of the file, and what is said beside it stays."""
    answered = hand.panel.get_by_role("button", name=WORDS["findings.answered"], exact=True)
    expect(answered).to_have_count(QUESTIONS)
    for left in reversed(range(QUESTIONS)):
        hand.click(answered.first)
        expect(answered).to_have_count(left)
    without = re.sub(r"(?m)^ *# CHECK:.*\n", "", hand.before)
    assert hand.served.saved == re.sub(r"(?m) +# CHECK:.*$", "", without)
    hand.before = hand.served.saved


def published(hand: Hand) -> None:
    """What is still open leads to its entry: an address that is only an example."""
    version, day = (
        hand.panel.get_by_label("Number of the version"),
        hand.panel.get_by_label("First day on which"),
    )
    hand.click(hand.panel.locator("[data-view=publish]"))
    hand.click(hand.panel.get_by_role("button", name=f"{EXAMPLE} is only an example address."))
    hand.write(hand.panel.locator(".desk-entry .desk-control").first, "https://forms.cyren.com/support")
    hand.button(WORDS["entry.save"])
    hand.wrote(f"-    endpoint: {EXAMPLE}", "+    endpoint: https://forms.cyren.com/support")
    hand.click(hand.panel.locator("[data-view=publish]"))
    hand.write(version, "1.1")
    hand.write(day, hand.next_month)
    hand.key("Tab")
    expect(hand.panel.get_by_text(WORDS["publish.settled"])).to_be_visible()
    hand.button(WORDS["publish.publish"])
    hand.button(WORDS["publish.publish-it"].replace("{version}", "1.1"))
    expect(hand.panel.get_by_text("Version 1.1 is published and applies from")).to_be_visible()
    hand.wrote(
        '-  version: "1.0"',
        f"-  effective: 2026-01-01{FIRST}",
        '+  version: "1.1"',
        f"+  effective: {hand.next_month}",
    )
    assert git(hand.folder, "branch", "--show-current") == "policy-1.1\n"
    assert git(hand.folder, "show", "--name-only", "--format=") == "".join(
        f"policy/{each}\n" for each in ("archive/1.1.lock.json", "archive/1.1.yaml", "support.yaml")
    )


def taken_back(hand: Hand) -> None:
    """The words stay as they are; only the version, its seal and its branch are gone."""
    hand.button(WORDS["publish.take-back"].replace("{version}", "1.1"))
    hand.button("Take version 1.1 back")
    expect(hand.panel.get_by_label("Number of the version")).to_have_value("1.1")
    hand.wrote()
    assert git(hand.folder, "branch", "--list", "--format=%(refname:short)") == "main\n"
    assert git(hand.folder, "status", "--porcelain") == " M policy/support.yaml\n"
