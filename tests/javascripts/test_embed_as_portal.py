"""One table of reports, asked of the portal's calculator and of the embedded element beside it: the same words of both."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from generator.publishing.website import Folders
from generator.verbs.release import run_release
from generator.versions.archive import folder_of, open_archive
from generator.versions.history import history_on
from tests.support.on_call_policy import EDITS as ON_CALL
from tests.support.on_call_policy import ELAPSED, IN_ANY_WAY
from tests.support.patience import until
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn
from tests.support.versions_of_policy import next_version, policy, settled, with_lines

ROWS: list[dict[str, Any]] = json.loads(
    (Path(__file__).parents[1] / "cases" / "embed.json").read_text("utf-8")
)
PLACES = sorted({(row["zone"], language) for row in ROWS for language in ("de", "en")})
NOW = "2026-11-27T15:00:00Z"

# Somebody is on call for Standard; for two severities it has words instead of times. English is that of the United States.
EDITS = (
    (
        "    # 30 November 2026, 13:00; en-US writes November 30, 2026, 1:00 PM\n    en: en-GB\n",
        "    en: en-US\n",
    ),
    *ON_CALL,
    IN_ANY_WAY,
    ELAPSED,
    (
        "      de: Mo–Fr 18–22 Uhr, Sa und So 8–22 Uhr\n      en: Mon–Fri 18–22, Sat and Sun 8–22\n",
        "      de: Abende\n      en: Evenings\n",
    ),
    ("      P3: 2 business days\n", "      P3: best effort\n"),
    ("      P4: 4 business days\n", "      P4: not offered\n"),
)
# In the third version alone: a further kind of promise, and a tier with another word instead of a time.
BRONZE = """
  bronze:
    name: Bronze
    price: included
    service_hours: business-hours
    features:
      email: included
    first_response:
      P1: 8 business hours
      P2: as agreed
      P3: not offered
      P4: not offered
"""
DAYS = (date(2025, 12, 1), date(2026, 6, 1), date(2026, 11, 27))


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> str:
    """Three that are released, the second in force; the third has another name for a tier, and longer hours."""
    folder = tmp_path_factory.mktemp("three")
    file = folder / "support.yaml"
    first = with_lines(settled().replace("2026-12-01", "2026-01-01"), *EDITS)
    second = next_version(first, "1.1", "2026-07-01", ("      P2: 1 hour\n", "      P2: 45 minutes\n"))
    third = next_version(
        second, "1.2", "2027-03-01",
        ("  gold:\n    name: Gold\n", "  gold-plus:\n    formerly: [gold]\n    name: Gold Plus\n"),
        ("      monday to friday: 9:00–18:00\n", "      monday to friday: 8:00–20:00\n"),
        ("      P4: 8 hours\n", "      P4: 8 hours\n    workaround:\n      P1: 2 hours\n      P2: as agreed\n"),
        ("tiers:\n  standard:\n", f"tiers:{BRONZE}\n  standard:\n"),
    )  # fmt: skip
    for text, day in zip((first, second, third), DAYS, strict=True):
        file.write_text(text, "utf-8")
        assert run_release(file, day) == 0
    history = history_on(policy(third), open_archive(folder_of(file)), DAYS[-1])
    build_undrawn(history, Folders(folder / "site", folder / "build"))
    return serve(folder / "site")


@pytest.fixture(scope="module", params=PLACES, ids=lambda place: " ".join(place))
def page(request: pytest.FixtureRequest, browser: Browser, address: str) -> Iterator[tuple[Page, str, str]]:
    """The calculator of the portal, and the module of the element, in one page."""
    zone, language = request.param
    context = browser.new_context(timezone_id=zone, locale="en-US")
    shown = context.new_page()
    shown.clock.set_fixed_time(NOW)
    shown.goto(f"{address}/{language}/calculator/?region=germany")
    shown.locator("output time").wait_for()
    shown.add_script_tag(url="/javascripts/embed.js", type="module")
    yield shown, zone, language
    context.close()


# What both say. Of the version that stands at the foot of the element, its own line says nothing.
READ = """() => {
  const [portal, root] = [document.querySelector('sla-calculator'), document.querySelector('support-policy').shadowRoot]
  // Of a version that nobody knows, the element only says so: there is no place for an answer.
  const text = (within, what) => within.querySelector(what)?.textContent.trim() ?? ''
  const shown = (within, what, labels, version) => ({
    answer: text(within, what), due: within.querySelector(what + ' time')?.dateTime ?? '', refused: text(within, '[role=alert]'),
    asked: [...within.querySelectorAll(labels)].map((each) => [each.textContent.trim(), each.querySelector('input').value]),
    version,
  })
  const foot = text(root, '.all > p:last-child').replace(/^Cyren.Support.Services: /, '')
  return [
    shown(portal, 'output', '[data-part=choices] label', portal.answer ? text(portal, '[data-part=version]') : ''),
    shown(root, 'output', 'fieldset label', root.querySelector('output time') ? text(root, '[role=alert] ~ p') || foot : ''),
  ]
}"""
ASK = """async ([ask, language, choice]) => {
  const portal = document.querySelector('sla-calculator')
  if (choice === null) {
    portal.inputs = { zone: '', version: '', way: '', ...ask }
    portal.ask()
    document.querySelector('support-policy')?.remove()
    const element = document.createElement('support-policy')
    element.lang = language
    for (const name of ['tier', 'region', 'version']) if (ask[name]) element.setAttribute(name, ask[name])
    element.setAttribute('show', 'calculator')
    document.body.append(element)
    window.asked = ask
    await portal.compute()
    return
  }
  const { shadowRoot } = document.querySelector('support-policy')
  portal.answer = undefined
  for (const place of ['output', '[role=alert]']) shadowRoot.querySelector(place).replaceChildren()
  portal.querySelectorAll('[data-part=choices] input')[choice].click()
  shadowRoot.querySelectorAll('fieldset input')[choice].click()
}"""
# Its first answer is that of now; then the question is typed in.
TYPED = """() => {
  const root = document.querySelector('support-policy').shadowRoot
  if (!root?.querySelector('output')) return Boolean(root?.querySelector('[role=alert]'))
  if (!root.querySelector('output').textContent && !root.querySelector('[role=alert]').textContent) return false
  const [tier, severity, region] = root.querySelectorAll('select')
  root.querySelector('output').replaceChildren()
  root.querySelector('[role=alert]').textContent = ''
  severity.value = window.asked.severity
  const reported = root.querySelector('input[name=reported]')
  reported.value = window.asked.reported
  reported.dispatchEvent(new Event('input', { bubbles: true }))
  return true
}"""
ANSWERED = """() => {
  const root = document.querySelector('support-policy').shadowRoot
  return root.querySelector('output')?.textContent || root.querySelector('[role=alert]').textContent
}"""


def asked(page: Page, ask: dict[str, str], language: str, choice: int | None = None) -> list[dict[str, Any]]:
    """Of portal and element: what they answer; `choice`: which of the offered times is meant."""
    page.evaluate(ASK, [ask, language, choice])
    until(page, TYPED if choice is None else "document.querySelector('sla-calculator').answer !== undefined")
    until(page, ANSWERED)
    return list(page.evaluate(READ))


def test_both_say_the_same(page: tuple[Page, str, str]) -> None:
    shown, zone, language = page
    found, expected = {}, {}
    for row in (each for each in ROWS if each["zone"] == zone):
        portal, element = asked(shown, row["ask"], language)
        assert element == portal, row["what"]
        doubts = range(len(portal["asked"]))
        answers = [asked(shown, row["ask"], language, each) for each in doubts] or [[portal, element]]
        for of_portal, of_element in answers:
            assert of_element["answer"] == of_portal["answer"], row["what"]
            assert of_element["version"] == of_portal["version"], row["what"]
            assert of_element["refused"] == of_portal["refused"], row["what"]
        found[row["what"]] = [each["due"] for _, each in answers], bool(portal["refused"])
        expected[row["what"]] = row["due"] or [""], len(row["due"]) != 1
        version = row.get("version")
        if version:
            assert version in re.findall(r"\d\.\d", answers[0][0]["version"]), row["what"]
    assert found == expected


@pytest.mark.parametrize(
    "page", [("Europe/Berlin", each) for each in ("de", "en")], indirect=True, ids="/".join
)
def test_both_write_dates_and_times_as_the_policy_says(page: tuple[Page, str, str]) -> None:
    shown, _, language = page
    ask = {"tier": "standard", "severity": "P1", "region": "germany", "reported": "2026-11-27T16:30"}
    told = {"de": "Montag, 30. November 2026, 11:30 Uhr", "en": "Monday, November 30, 2026 at 11:30 AM"}[
        language
    ]
    assert [told in each["answer"] for each in asked(shown, ask, language)] == [True, True]
    read = "document.querySelector('support-policy').shadowRoot.querySelector('input + small').textContent"
    said = {
        "de": "Fr., 27. Nov. 2026, 16:30 Uhr (Ortszeit Berlin)",
        "en": "Fri, Nov 27, 2026, 4:30 PM (Berlin time)",
    }
    until(shown, f"() => {read} == '{said[language]}'")
    doubt = asked(shown, {**ask, "reported": "2026-10-25T02:30"}, language)
    assert [each["asked"][1][0] for each in doubt] == [
        {"de": "das zweite Mal 2:30 Uhr (UTC+1)", "en": "the second 2:30 AM (UTC+1)"}[language]
    ] * 2
    marked = shown.evaluate(
        "() => [document.documentElement.lang, document.querySelector('support-policy').shadowRoot.querySelector('.all').lang]"
    )
    assert marked == {"de": ["de", "de"], "en": ["en-US", "en-US"]}[language]
    other = shown.context.new_page()
    other.goto(f"{shown.url.partition('/calculator')[0]}/hours/")
    hours = {"de": "9:00–18:00", "en": "9:00 AM–6:00 PM"}[language]
    assert hours in other.locator("main td").all_inner_texts()
    other.close()


# Of the element in a version: what its table says of Gold, and what stands at its foot.
SHOWN = """() => {
  const root = document.querySelector('support-policy')?.shadowRoot
  const foot = root?.querySelector('.all > p:last-child')
  return foot && {
    heads: [...root.querySelectorAll('thead th')].map((each) => each.firstChild.textContent),
    cells: [...root.querySelectorAll('tbody td')].map((each) => each.textContent),
    foot: foot.textContent, link: foot.firstChild.href.replace(/^.*?\\/\\/[^/]*/, ''),
  }
}"""


@pytest.mark.parametrize("page", [("Europe/Berlin", "en")], indirect=True, ids="/".join)
@pytest.mark.parametrize(
    ("version", "tier", "heads", "cells", "foot", "link"),
    [
        ("", "gold", ["Severity", "Gold"], ["30 minutes", "45 minutes", "4 hours", "8 hours"], "1.1, effective from July 1, 2026", "/en/"),
        ("1.1", "gold", ["Severity", "Gold"], ["30 minutes", "45 minutes", "4 hours", "8 hours"], "1.1, effective from July 1, 2026", "/en/"),
        ("1.0", "gold", ["Severity", "Gold"], ["30 minutes", "1 hour", "4 hours", "8 hours"], "1.0, effective from January 1, 2026", "/en/versions/1.0/"),
        ("1.2", "gold", ["Severity", "Gold Plus"], ["30 minutes", "45 minutes", "4 hours", "8 hours"], "1.2, effective from March 1, 2027", "/en/versions/1.2/"),
        ("7", "gold", [], [], "1.1, effective from July 1, 2026", "/en/"),
    ],
)  # fmt: skip
def test_a_pinned_version_has_its_own_table(
    page: tuple[Page, str, str],
    version: str,
    tier: str,
    heads: list[str],
    cells: list[str],
    foot: str,
    link: str,
) -> None:
    shown, _, language = page
    shown.evaluate(
        """([lang, attributes]) => {
          document.querySelector('support-policy')?.remove()
          const element = Object.assign(document.createElement('support-policy'), { lang })
          for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
          document.body.append(element)
        }""",
        [language, {"version": version, "tier": tier, "region": "germany"}],
    )
    until(shown, SHOWN)
    found = shown.evaluate(SHOWN)
    assert found == {
        "heads": heads,
        "cells": cells,
        "foot": f"Cyren Support Services: Version {foot}",
        "link": link,
    }


@pytest.mark.parametrize("page", [("Europe/Berlin", "en")], indirect=True, ids="/".join)
@pytest.mark.parametrize(
    ("asked_for", "name"),
    [
        ({"tier": "gold-plus", "version": "1.2"}, "Gold Plus"),
        ({"tier": "gold-plus", "reported": "2027-03-02T10:00"}, "Gold Plus"),
        ({"tier": "standard", "version": "1.2"}, "Standard"),
        ({"tier": "gold", "version": "1.0"}, "Gold"),
        ({"tier": "gold"}, "Gold"),
    ],
)
def test_a_tier_has_the_name_of_the_version_that_answers(
    page: tuple[Page, str, str], asked_for: dict[str, str], name: str
) -> None:
    shown, _, _ = page
    ask = {"severity": "P1", "region": "germany", "reported": "2026-11-27T16:30", **asked_for}
    said = shown.evaluate(
        """async (ask) => {
          const portal = document.querySelector('sla-calculator')
          portal.inputs = { zone: '', version: '', way: '', ...ask }
          await portal.compute()
          return ['rule', 'question'].map((part) => portal.querySelector(`[data-part=${part}]`).textContent)
        }""",
        ask,
    )
    assert [said[0].partition(":")[0], said[1].partition(",")[0]] == [f"Promised in {name}", name]


THEN = {"severity": "P1", "region": "germany", "reported": "2027-03-02T10:00"}
FURTHER = """() => {
  const root = document.querySelector('support-policy').shadowRoot
  const portal = [...document.querySelectorAll('[data-part=others]:not([hidden]) [data-part=further] > li')]
  const summary = (each) => (each.querySelector('summary') ?? each).textContent
  return [portal.map(summary), [...root.querySelectorAll('[role=alert] + div p')].map((each) => each.textContent)]
}"""


@pytest.mark.parametrize("page", [("Europe/Berlin", "en")], indirect=True, ids="/".join)
def test_another_version_answers_with_its_own_kinds_of_promise_and_words(page: tuple[Page, str, str]) -> None:
    shown, _, language = page
    for tier, severity, reported, refused, further in (
        # Asked by the name that it has now.
        ("gold", "P1", THEN["reported"], "", ["Workaround: 2 hours, by Tue, Mar 2, 2027, 12:00 PM"]),
        ("gold", "P2", THEN["reported"], "", ["Workaround: As agreed"]),
        ("bronze", "P2", THEN["reported"], "The time that has been agreed with you applies.", []),
        # The version of the page knows none of it.
        ("gold", "P1", "2026-11-27T16:30", "", []),
    ):
        ask = {**THEN, "tier": tier, "severity": severity, "reported": reported}
        version = {} if tier != "bronze" else {"version": "1.2"}
        portal, element = asked(shown, {**ask, **version}, language)
        assert [portal["refused"], element["refused"]] == [refused, refused]
        found = shown.evaluate(FURTHER)
        assert found[0] == found[1]
        assert [line.replace("\u202f", " ") for line in found[0]] == further


@pytest.mark.parametrize("page", [("Europe/Berlin", "en")], indirect=True, ids="/".join)
def test_a_tier_of_another_version_stands_in_the_list_as_long_as_it_is_asked(
    page: tuple[Page, str, str],
) -> None:
    shown, _, _ = page
    other = shown.context.new_page()
    other.clock.set_fixed_time(NOW)
    address = shown.url.partition("/calculator")[0]
    tiers = other.locator("#sla-tier")
    names = tiers.locator("option")
    other.goto(f"{address}/calculator/?tier=bronze&severity=P1&region=germany&version=1.2")
    other.locator("output time").wait_for()
    assert tiers.input_value() == "bronze"
    # A tier that has another name then is not a further one.
    assert names.all_inner_texts() == ["Standard", "Gold", "Bronze"]
    other.locator("#sla-severity").select_option("P3")
    other.get_by_role("alert").filter(has_text="not offered").wait_for()
    assert tiers.input_value() == "bronze"
    other.goto(f"{address}/calculator/?tier=gold&severity=P1&region=germany&reported=2027-03-02T10:00")
    other.locator("output time").wait_for()
    assert (tiers.input_value(), names.count()) == ("gold", 3)
    other.locator("[data-do=now]").or_(other.locator("[name=date]")).first.wait_for(state="attached")
    other.evaluate("""() => {
      const date = document.querySelector('sla-calculator [name=date]')
      date.value = '2026-11-27'
      date.dispatchEvent(new Event('change', { bubbles: true }))
    }""")
    until(other, "document.querySelectorAll('#sla-tier option').length === 2")
    other.close()


@pytest.mark.parametrize("page", [("Europe/Berlin", "en")], indirect=True, ids="/".join)
@pytest.mark.parametrize(
    ("tag", "head"),
    [("en", "Severity"), ("en-GB", "Severity"), ("EN-gb-x-shop", "Severity"), ("de-AT", "Schweregrad"),
     ("fr-CA", ""), ("eng-GB", "")],
)  # fmt: skip
def test_a_language_tag_finds_the_language_of_the_portal(
    page: tuple[Page, str, str], tag: str, head: str
) -> None:
    shown, _, _ = page
    with shown.expect_response(re.compile(r"/embed\.json$")) as asked_of:
        shown.evaluate(
            """(lang) => {
              document.querySelector('support-policy')?.remove()
              const element = Object.assign(document.createElement('support-policy'), { lang, textContent: 'Support' })
              document.body.append(element)
            }""",
            tag,
        )
    assert asked_of.value.ok == bool(head)
    if head:
        until(shown, SHOWN)
        assert shown.evaluate(SHOWN)["heads"][0] == head
    else:
        assert shown.inner_text("support-policy") == "Support"
