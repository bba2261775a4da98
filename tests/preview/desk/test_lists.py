"""Lists of the whole file on the page, by clicks and keys: after each of them the file differs in the lines that were meant."""

import difflib
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.desk.changes.titles import title_of
from generator.desk.words import words_in
from tests.support.accessibility import look_at, rules_of, violations
from tests.support.desk_page import DeskPage, DeskServer

WORDS = words_in("de")
COST = "  # accepted phone-cost: the source marks only the number in the United States"


@pytest.fixture(scope="module")
def served(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DeskServer]:
    running = DeskServer(tmp_path_factory.mktemp("lists"), "de")
    yield running
    running.stop()
    assert running.errors == []


class Lists(DeskPage):
    def tab(self, name: str) -> None:
        self.panel.locator(f"[data-view={name}]").click()

    def told(self, key: str) -> None:
        """Waits for what is said when something is done."""
        expect(self.panel.locator(".desk-status")).to_have_text(WORDS[key])

    def click(self, within: Locator, key: str) -> None:
        within.get_by_role("button", name=WORDS[key], exact=True).click()

    def card(self, text: str) -> Locator:
        return self.panel.locator(".desk-card").filter(has_text=text)

    def form(self, do: str, path: list[Any]) -> Locator:
        """Reached in the outline: each level is opened, then the actions of the entry."""
        self.tab("outline")
        for length in range(1, len(path)):
            toggle = self.at("toggle", path[:length])
            if toggle.get_attribute("aria-expanded") == "false":
                toggle.click()
        self.at("actions", path).click()
        row = self.panel.locator(".desk-outline__row").filter(
            has=self.page.locator(self.where("actions", path))
        )
        self.click(row, f"entries.{do}")
        expect(self.panel.locator(".desk-form")).to_be_visible()
        return self.panel.locator(".desk-form")

    def at(self, what: str, path: list[Any]) -> Locator:
        return self.panel.locator(self.where(what, path))

    def where(self, what: str, path: list[Any]) -> str:
        return f"[data-at='{what} {json.dumps(path, separators=(',', ':'))}']"

    def write(self, do: str) -> None:
        """When it is told what it means."""
        expect(self.panel.locator(".desk-meaning__told")).not_to_be_empty()
        self.click(self.panel.locator(".desk-form"), f"entries.{do}-save")
        expect(self.panel.locator(".desk-form")).to_have_count(0)  # another view is open
        self.told(f"entries.{do}-done")
        expect(self.panel.get_by_role("alert")).to_have_text("")

    def group(self, name: str) -> Locator:
        return self.panel.get_by_role("group", name=re.compile(f"^{name}"))

    def cards(self) -> Locator:
        return self.panel.locator(".desk-findings .desk-card")


def changed(served: DeskServer, before: str | None = None) -> list[str]:
    """Lines that are others now: `-` what was, `+` what is."""
    rows = difflib.unified_diff(
        (before or served.text).splitlines(), served.saved.splitlines(), n=0, lineterm=""
    )
    return [row for row in rows if row[:3] not in ("---", "+++") and row[:2] != "@@"]


def test_the_whole_file_by_clicks_and_keys(served: DeskServer, browser: Browser) -> None:
    """On one page, which follows each change in place: a file that is put back between tests would load it again."""
    served.save(("P1: 30 minutes", "P1: 30 Min."), (COST, ""))
    edited = served.saved
    with served.page(browser, "de/tiers/gold/") as opened:
        desk = Lists(opened.turn_on().page)
        expect(desk.panel.locator("[data-view=findings]")).to_have_text("Befunde 23")
        desk.tab("findings")
        expect(desk.panel.get_by_role("heading", level=3)).to_have_text(
            ["Offene Fragen: 21", "Befunde: 2", "Akzeptiert: 5"]
        )
        looked_at(desk.page)
        filtered(desk)
        cured(desk, served, edited)
        for step in (
            accepted, answered, opened_and_found, definition_added, closed_day_added, tier_copied,
            feature_renamed, feature_removed, definition_moved, language_added,
        ):  # fmt: skip
            step(desk, served, served.saved)
        in_order(desk, served)


def looked_at(page: Page) -> None:
    """By axe, narrow and wide, light and dark; nothing has to be scrolled sideways."""
    for look, width in (("light", 360), ("dark", 1280)):
        page.set_viewport_size({"width": width, "height": 740})
        look_at(page, look)
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        assert violations(page, rules_of(look)) == []


def filtered(desk: Lists) -> None:
    """Questions and what is accepted are no findings of any level."""
    expect(desk.cards()).to_have_count(21 + 2 + 5)
    notes = desk.panel.get_by_role("button", name="Hinweise (1)")
    notes.click()
    expect(desk.cards()).to_have_count(21 + 1 + 5)
    expect(notes).to_be_focused()
    expect(notes).to_have_attribute("aria-pressed", "true")
    desk.panel.get_by_role("button", name="Alle (2)").click()


def cured(desk: Lists, served: DeskServer, before: str) -> None:
    desk.click(desk.card("P1: 30 Min."), "findings.apply")
    desk.told("findings.applied")
    assert changed(served, before) == ["-      P1: 30 Min.", "+      P1: 30 minutes"]
    note = desk.card("gebührenfreie Nummer")
    expect(note.get_by_role("button").first).to_be_focused()  # it has taken the place of what is gone


def accepted(desk: Lists, served: DeskServer, before: str) -> None:
    note = desk.card("gebührenfreie Nummer")
    desk.click(note, "findings.accept")
    reason = desk.panel.get_by_label(WORDS["findings.reason"])
    expect(reason).to_be_focused()
    desk.click(note, "findings.accept-save")
    expect(note).to_contain_text(WORDS["findings.reason-missing"])
    expect(reason).to_be_focused()
    reason.fill("So steht es in der Quelle.")
    desk.tab("outline")
    desk.panel.get_by_label(WORDS["outline.filter"]).fill("subject line unchanged")
    expect(desk.panel.locator(".desk-outline__open")).to_have_count(1)
    desk.page.reload()  # nothing typed is lost
    expect(desk.panel.locator(".desk-outline__open")).to_have_count(1)
    desk.panel.get_by_label(WORDS["outline.filter"]).fill("")
    desk.tab("findings")
    expect(reason).to_have_value("So steht es in der Quelle.")
    desk.click(note, "findings.accept-save")
    desk.told("findings.accept-done")
    number = "        number: +44 800-048-8166"
    comment = "  # accepted phone-cost: So steht es in der Quelle."
    assert changed(served, before) == [f"-{number}", f"+{number}{comment}"]
    desk.click(desk.card("So steht es in der Quelle."), "findings.withdraw")
    desk.told("findings.withdrawn")
    assert changed(served, before) == []


def answered(desk: Lists, served: DeskServer, before: str) -> None:
    """By keyboard; and taken back."""
    question = desk.card("Address of the imprint?").get_by_role("button", name=WORDS["findings.answered"])
    question.focus()
    desk.page.keyboard.press("Enter")
    desk.told("findings.answered-done")
    imprint = "  imprint: https://www.cyren.com/imprint"
    comment = "  # CHECK: Address of the imprint? Not in the source."
    assert changed(served, before) == [f"-{imprint}{comment}", f"+{imprint}"]
    expect(desk.cards()).to_have_count(20 + 1 + 5)
    desk.button(WORDS["frame.undo"]).click()
    desk.told("frame.undone")
    expect(desk.cards()).to_have_count(21 + 1 + 5)
    assert changed(served, before) == []


def in_order(desk: Lists, served: DeskServer) -> None:
    clean = re.sub(r"^ *# CHECK.*\n|  # CHECK.*", "", served.text, flags=re.MULTILINE)
    known = "    # accepted url-example: not yet known\n    endpoint:"
    clean = clean.replace("    endpoint:", known)
    clean = clean.replace(
        "    holidays:", "    # accepted holidays-to-decide: as the law has it\n    holidays:"
    )
    served.file.write_text(clean.replace("P1: 30 minutes", "P1: 30 Min."), encoding="utf-8")
    desk.tab("findings")
    desk.click(desk.card("P1: 30 Min."), "findings.apply")  # of a state that the page has not shown before
    expect(desk.panel).to_contain_text(WORDS["findings.clean"])
    expect(desk.panel.locator("[data-view=findings]")).to_have_text("Befunde")
    assert served.saved == clean


def opened_and_found(desk: Lists, served: DeskServer, before: str) -> None:
    desk.tab("outline")
    rows = desk.panel.locator(".desk-outline__open")
    expect(rows).to_have_count(20)
    tiers = desk.panel.get_by_role("button", name=WORDS["outline.below"].replace("{name}", "tiers"))
    tiers.focus()
    desk.page.keyboard.press("Enter")
    expect(tiers).to_have_attribute("aria-expanded", "true")
    expect(rows).to_have_count(22)
    expect(tiers).to_be_focused()
    looked_at(desk.page)
    desk.page.keyboard.press("Enter")
    expect(rows).to_have_count(20)

    desk.panel.get_by_label(WORDS["outline.filter"]).fill("subject line unchanged")
    expect(rows).to_have_text([re.compile("^sections › how-it-works › text")])
    expect(desk.panel.get_by_role("status").first).to_have_text("Gefundene Einträge: 1")
    desk.panel.get_by_label(WORDS["outline.filter"]).fill("Xylofon")
    expect(rows).to_have_count(0)
    expect(desk.panel.get_by_role("status").first).to_have_text(WORDS["outline.nothing"])
    desk.panel.get_by_label(WORDS["outline.filter"]).fill("")
    expect(rows).to_have_count(20)
    assert changed(served, before) == []


def definition_added(desk: Lists, served: DeskServer, before: str) -> None:
    form = desk.form("add", ["definitions"])
    desk.group("Begriff").get_by_label("Deutsch").fill("Kunde")
    desk.group("Begriff").get_by_label("Englisch").fill("Customer")
    expect(form.get_by_label(WORDS["entries.name"])).to_have_value("customer")
    expect(desk.panel.locator(".desk-meaning .desk-finding").first).to_contain_text("meaning")
    desk.page.reload()
    expect(form.get_by_label(WORDS["entries.name"])).to_have_value("customer")  # nothing typed is lost
    desk.group("Bedeutung").get_by_label("Deutsch").fill("Wer ein Serviceabo hat.")
    desk.group("Bedeutung").get_by_label("Englisch").fill("Whoever has a service subscription.")
    desk.write("add")
    expect(desk.panel.locator(".desk-place")).to_have_text("definitions › customer")
    assert changed(served, before) == [
        "+  customer:",
        "+    term:",
        "+      de: Kunde",
        "+      en: Customer",
        "+    meaning:",
        "+      de: Wer ein Serviceabo hat.",
        "+      en: Whoever has a service subscription.",
    ]


def closed_day_added(desk: Lists, served: DeskServer, before: str) -> None:
    """The region has none yet: where it says so, one is added."""
    desk.tab("outline")
    desk.at("toggle", ["regions"]).click()
    desk.at("actions", ["regions", "germany"]).click()
    desk.panel.get_by_role("button", name="Ausfüllen: special days").click()
    desk.click(desk.panel, "entry.add")
    form = desk.panel.locator(".desk-form")
    form.get_by_label(title_of("date", "de")).fill("2026-12-24")
    desk.group("Name").get_by_label("Deutsch").fill("Heiligabend")
    desk.group("Name").get_by_label("Englisch").fill("Christmas Eve")
    form.get_by_label(title_of("open", "de")).fill("closed")
    expect(desk.panel.locator(".desk-effect")).to_be_visible()
    looked_at(desk.page)
    desk.write("add")
    assert changed(served, before) == [
        "+    special_days:",
        "+      - date: 2026-12-24",
        "+        name:",
        "+          de: Heiligabend",
        "+          en: Christmas Eve",
        "+        open: closed",
    ]


def tier_copied(desk: Lists, served: DeskServer, before: str) -> None:
    form = desk.form("copy", ["tiers", "gold"])
    form.get_by_label(WORDS["entries.name"]).fill("platinum")
    desk.group("Name").get_by_label(WORDS["entries.all-languages"]).fill("Platin")
    desk.write("copy")
    gold = before[before.index("  gold:\n") : before.index("\nfeatures:\n")]
    copied = gold.replace("  gold:", "  platinum:").replace("name: Gold", "name: Platin")
    assert served.saved == before.replace(gold, f"{gold}\n{copied}")


def feature_renamed(desk: Lists, served: DeskServer, before: str) -> None:
    form = desk.form("rename", ["features", "phone"])
    expect(form.get_by_role("listitem")).to_contain_text(
        ["tiers › standard › features › phone", "tiers › gold"]
    )
    form.get_by_label(WORDS["entries.name"]).fill("telephone")
    form.get_by_label(WORDS["entries.formerly"]).check()
    desk.write("rename")
    uses = ["-      phone: included", "+      telephone: included"] * 3
    assert changed(served, before) == [*uses, "-  phone:", "+  telephone:", "+    formerly: [phone]"]


def feature_removed(desk: Lists, served: DeskServer, before: str) -> None:
    form = desk.form("remove", ["features", "web"])
    expect(form.get_by_role("checkbox")).to_have_count(3)
    desk.write("remove")
    name = ["-  web:", "-    name:", "-      de: Internet", "-      en: Web"]
    assert changed(served, before) == ["-      web: included"] * 3 + name
    desk.button(WORDS["frame.undo"]).click()
    desk.told("frame.undone")
    assert changed(served, before) == []


def definition_moved(desk: Lists, served: DeskServer, before: str) -> None:
    form = desk.form("move", ["definitions", "report"])
    desk.click(form, "entries.up")
    expect(form).to_contain_text("werktags, Meldung, Erste Reaktion")
    desk.write("move")
    first, report, end = (before.index(each) for each in ("  first-response:", "  report:", "  customer:"))
    moved = before[report:end] + before[first:report]
    assert served.saved == before[:first] + moved + before[end:]


def language_added(desk: Lists, served: DeskServer, before: str) -> None:
    form = desk.form("language", ["document", "languages"])
    form.get_by_label(WORDS["entries.language-label"]).select_option("fr")
    desk.write("language")
    rows = changed(served, before)
    assert [row for row in rows if row[0] == "-"] == ["-  languages: [de, en]"]
    assert {"+  languages: [de, en, fr]", "+    fr: Cyren-Support-Services"} < set(rows)
    expect(desk.title).to_have_text(WORDS["findings.title"])
