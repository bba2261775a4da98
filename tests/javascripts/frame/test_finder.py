"""finder.js in a real browser: by keyboard to a severity, which is said and chosen; nothing is sent or loaded before."""

import re
import shutil

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from generator.core.installation import ROOT
from generator.i18n.locale import Locale
from generator.publishing import scripts
from generator.views.say_policy import say
from tests.support.accessibility import violations
from tests.support.finder_policy import BY_IMPACT, BY_QUESTIONS
from tests.support.policies import changed, pages_of
from tests.support.static_server import Serve

SCRIPTS = ROOT / "docs" / "javascripts"
_DETAILS = re.compile(r'<details class="portal-finder".*?</details>', re.DOTALL)
# The list of the calculator; where nothing is set, there is none.
PAGE = (
    '<!doctype html><meta charset="utf-8"><title>x</title><form id="form"><select id="sla-severity">'
    "<option>P4<option>P3<option>P2<option>P1</select>{questions}{table}</form>"
    '<script defer src="javascripts/portal.js"></script>'
)


def finder_on(name: str, edit: tuple[str, str]) -> str:
    policy = changed(edit)
    locale = Locale.of(policy, "en")
    (found,) = _DETAILS.findall(pages_of(say(policy, locale), locale)[f"en/{name}/index.md"])
    return str(found)


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory, serve: Serve, browser: Browser) -> Page:
    """Questions that choose in a list, and a table of impact and urgency that only says what it is."""
    site = tmp_path_factory.mktemp("finder")
    shutil.copytree(SCRIPTS, site / "javascripts")
    for script in scripts.artifacts(SCRIPTS):
        (site / script.path).write_bytes(script.data)
    html = PAGE.format(
        questions=finder_on("calculator", BY_QUESTIONS), table=finder_on("severities", BY_IMPACT)
    )
    (site / "index.html").write_text(html, "utf-8")
    opened = browser.new_page()
    opened.goto(serve(site))
    return opened


def said(finder: Locator) -> Locator:
    return finder.get_by_role("status")


def test_each_answer_leads_where_the_policy_says_and_can_be_taken_back(page: Page) -> None:
    finder, chosen = page.locator("details").first, page.locator("#sla-severity")
    finder.locator("summary").click()
    asked = finder.locator("fieldset")
    expect(asked).to_have_count(3)
    expect(asked.nth(0).locator("legend")).to_have_text("Has the service stopped?")
    expect(asked.nth(1)).to_be_hidden()
    expect(said(finder)).to_be_empty()
    rows = [
        (0, "Yes", "P1", "P1 CriticalService not available"),
        (0, "No", "P4", ""),  # as it was before
        (1, "Yes", "P2", "P2 Major"),
        (1, "No", "P4", ""),
        (2, "Yes", "P3", "P3 Minor"),
        (2, "No", "P4", "P4 Information request"),
        (0, "Yes", "P1", "P1 Critical"),
        (0, "No", "P4", "P4 Information request"),
    ]
    for number, answer, severity, outcome in rows:
        asked.nth(number).get_by_label(answer).check()
        expect(chosen).to_have_value(severity)
        expect(said(finder)).to_contain_text(outcome) if outcome else expect(said(finder)).to_be_empty()
    expect(said(finder)).to_contain_text("It is now selected above.")
    assert said(finder).evaluate("each => [...each.children].map(({tagName}) => tagName)") == ["P", "UL", "P"]
    expect(said(finder).get_by_role("link")).to_have_attribute("href", "../severities/#p4")
    # What was chosen by hand since stays.
    chosen.select_option("P2")
    asked.nth(0).get_by_label("Yes").check()
    asked.nth(0).get_by_label("No").check()
    asked.nth(2).get_by_label("Yes").check()
    chosen.select_option("P1")
    asked.nth(2).get_by_label("No").check()
    expect(chosen).to_have_value("P4")
    assert page.evaluate("[...new FormData(document.querySelector('#form')).keys()]") == []


def test_impact_and_urgency_together_say_what_it_is(page: Page) -> None:
    finder = page.locator("details").nth(1)
    finder.locator("summary").click()
    asked = finder.locator("fieldset")
    expect(asked.locator("legend")).to_have_text(["Impact", "Urgency"])
    expect(finder.locator("table")).to_be_hidden()
    finder.get_by_label("One person").check()
    expect(said(finder)).to_be_empty()
    finder.get_by_label("Work is hindered").check()
    expect(said(finder)).to_contain_text("P4 Information request")
    finder.get_by_label("The whole company").check()
    expect(said(finder)).to_contain_text("P2 Major")
    expect(said(finder)).not_to_contain_text("selected")


def test_by_keyboard_in_the_calculator(browser: Browser, portal_address: str) -> None:
    page = browser.new_page()
    loaded: list[str] = []
    page.on("request", lambda request: loaded.append(request.url))
    page.goto(f"{portal_address}/en/calculator/?tier=gold&severity=P4&region=germany")
    answer = page.locator('[data-part="question"]')
    expect(answer).to_contain_text("P4")
    assert not any(each.endswith("/finder.js") for each in loaded)
    finder = page.locator(".portal-finder")
    finder.locator("summary").focus()
    page.keyboard.press("Enter")
    expect(finder.locator("fieldset").first).to_be_visible()
    # No to the words of P1, yes to those of P2.
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowUp")
    expect(finder.locator("fieldset").nth(1)).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(said(finder)).to_contain_text("P2 MajorContinuous or frequent degradation of service quality")
    expect(page.locator("#sla-severity")).to_have_value("P2")
    expect(answer).to_contain_text("P2 Major")
    assert "severity=P2" in page.url
    page.close()


def test_in_the_form_nothing_fits_and_nothing_of_it_is_kept(browser: Browser, portal_address: str) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 640})
    page.goto(f"{portal_address}/de/contact/")
    finder, chosen = page.locator(".portal-finder"), page.locator("#support-form-severity")
    finder.locator("summary").click()
    asked = finder.locator("fieldset")
    asked.first.get_by_label("Ja").check()
    expect(chosen).to_have_value("P1")
    for number in range(4):
        asked.nth(number).get_by_label("Nein").check()
    expect(chosen).to_have_value("")
    expect(said(finder)).to_have_text(
        "Passt keine dieser Beschreibungen, wählen Sie bitte die, die am ehesten zutrifft."
    )
    names = page.evaluate("[...new FormData(document.querySelector('#support-form')).keys()]")
    assert [each for each in names if "finder" in each] == []
    assert violations(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    page.close()
