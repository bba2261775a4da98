"""The calculator as readers meet it: a built site in a real browser, asked through its addresses."""

import json
import random
import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from urllib.parse import quote, urlencode

import icalendar
import pytest
from playwright.sync_api import Browser, Page, Route, expect

from generator.deadlines.answers import Answer, DoubtfulTime, answer
from generator.deadlines.baking import bake_policy
from generator.deadlines.engine.calendar import SlaError
from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.publishing.website import Folders
from generator.versions.history import History
from generator.views.answer_view import AnswerWords
from generator.views.calculator_words import calculator_words
from tests.support.accessibility import LOOKS, look_at, rules_of, violations
from tests.support.changed_policy import changed_policy
from tests.support.kinds_policy import kinds_policy
from tests.support.on_call_policy import EDITS as ON_CALL
from tests.support.patience import until
from tests.support.policies import real
from tests.support.static_server import Serve
from tests.support.undrawn import build_undrawn

ZONES = ("Europe/Berlin", "America/Los_Angeles", "Asia/Kathmandu", "Pacific/Auckland")
ANSWERS = 13  # of each policy, language and zone: 208 in all
BY_ADDRESS = 4  # every fourth question is an address, the others are asked on its page
GERMANY = "tier=standard&severity=P1&region=germany&reported="

# Somebody who is told at once, a fixed offset, a season, days of every year, and holidays with hours of their own.
DAYS = (
    ("  P1:\n    - after: 1 hour  ", "  P1:\n    - after: at once  "),
    ("    time_zone: Europe/London\n", "    time_zone: UTC-3\n"),
    (
        "    public_holidays: closed\n",
        "    public_holidays: 9:00–13:00\n    seasons:\n      - from: every 12-01\n        until: every 01-31\n"
        "        open:\n          monday to saturday: 8:00–14:30\n"
        "    special_days:\n      - from: every 12-27\n        until: every 12-30\n"
        "        name:\n          de: Betriebsferien\n          en: Company holidays\n        open: closed\n",
    ),
)

# Everything that an outside check reads.
READ = """() => ({
  due: [...document.querySelectorAll('output time[datetime]')].map((each) => each.dateTime),
  steps: [...document.querySelectorAll('ol li time[datetime]')].map((each) => each.dateTime),
  alert: document.querySelector('sla-calculator [role=alert]').textContent,
  why: [...document.querySelectorAll('[data-part=why] li:not(:has(li))')].map((each) => each.textContent),
  items: [...document.querySelectorAll('[data-part=steps] li')].map((each) => each.textContent),
  note: document.querySelector('[data-part=step-note]').textContent,
  triangles: document.querySelectorAll('svg.sla-week .sla-mark-step').length,
  sentence: document.querySelector('output').firstChild ? document.querySelector('output').textContent : '',
})"""


@pytest.fixture(scope="module")
def sites(
    tmp_path_factory: pytest.TempPathFactory, serve: Serve, portal_address: str
) -> dict[str, tuple[Policy, str]]:
    folder, policy = tmp_path_factory.mktemp("changed"), changed_policy(*DAYS)
    build_undrawn(History(policy), Folders(folder / "site", folder / "build"))
    return {"real": (real(), portal_address), "changed": (policy, serve(folder / "site"))}


@pytest.fixture(scope="module")
def with_kinds(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> tuple[Policy, str]:
    """A policy with further kinds of promise; in Gold, P3 has no time for the first response, but one for another."""
    policy = kinds_policy(
        ("      P3: 4 hours\n", "      P3: best effort\n"),
        ("    resolution:\n      P1: 4 hours\n", "    resolution:\n      P1: 4 hours\n      P3: 20 hours\n"),
        ("      P4: 8 hours\n", "      P4: 30 business days\n"),
        (
            "      P2: 1 hour\n",
            "      P2:\n        time: 1 hour\n        by:\n          phone: 10 to 15 minutes\n          email: as agreed\n",
        ),
        *ON_CALL,
    )
    folder = tmp_path_factory.mktemp("kinds")
    build_undrawn(History(policy), Folders(folder / "site", folder / "build"))
    return policy, serve(folder / "site")


@pytest.fixture
def home(sites: dict[str, tuple[Policy, str]]) -> str:
    return sites["real"][1]


def ask(page: Page, address: str) -> Any:
    """What the page says once it has answered or refused."""
    page.goto(address)
    page.wait_for_selector("sla-calculator :is([data-part=result], [role=alert]):not([hidden])")
    return page.evaluate(READ)


# Another question to a calculator that has answered, as its fields ask it.
AGAIN = """async (asked) => {
  const calculator = document.querySelector('sla-calculator')
  Object.assign(calculator.inputs, { zone: '', ...asked })
  calculator.ask()
  await calculator.compute()
}"""


def questions(policy: Policy, seed: int) -> Iterator[tuple[str, str, str, datetime]]:
    """Clock changes, nights and year ends are asked about more often than chance would."""
    chance = random.Random(seed)
    days = [datetime(2026, 10, 25), datetime(2027, 3, 28), datetime(2026, 11, 1), datetime(2026, 12, 23)]
    while True:
        tier = chance.choice(list(policy.tiers.values()))
        near = chance.choice(days) + timedelta(minutes=chance.randrange(-1440, 2 * 1440))
        anywhere = datetime(2026, 1, 1) + timedelta(minutes=chance.randrange(3 * 525_600))
        reported = chance.choice([near, anywhere])
        yield (
            tier.id,
            chance.choice(list(tier.first_response)),
            chance.choice(list(policy.regions)),
            reported,
        )


def expected(policy: Policy, language: str, question: tuple[str, str, str, datetime]) -> Any:
    """The same, said by the Python engine; an alert is only known to be there."""
    sla, locale = bake_policy(policy), Locale.of(policy, language)
    try:
        found: Answer = answer(sla, *question)
    except (DoubtfulTime, SlaError):
        return {"due": [], "steps": []}
    view = AnswerWords(calculator_words(policy, locale), locale, sla["names"]).view(found)
    return {
        "due": [found.due.isoformat()],
        "steps": [step.due.isoformat() for step in found.steps],
        "alert": "",
        "why": list(view.why),
        "items": list(view.steps),
        "note": view.step_note,
        "triangles": sum(step.is_told for step in found.steps),
        "sentence": view.sentence,
    }


READERS = re.compile(r"^.*?(?: Ihrer Zeit| your time) \([^()]*(?:\([^()]*\))?\)(?=: )")
COUNTED = re.compile(r"(?:Gezählt nach|Counted in) [^,]*\.$")


def by_the_region(found: Any, said: Any) -> Any:
    """Without what is said for a reader elsewhere: his time of each step, and by whose clock the reasons are."""
    items = [
        line if line == item else READERS.sub(item[: item.find(": ")], line)
        for line, item in zip(found["items"], said["items"], strict=True)
    ]
    return found | {"items": items, "why": [line for line in found["why"] if not COUNTED.match(line)]}


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("name", ["real", "changed"])
def test_answers_are_those_of_the_python_engine(
    browser: Browser, sites: dict[str, tuple[Policy, str]], zone: str, name: str
) -> None:
    policy, address = sites[name]
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.on("console", lambda message: errors.append(message.text) if message.type == "error" else None)
    for language in ("de", "en"):
        asked = questions(policy, seed=ZONES.index(zone) + 10)
        for question, number in zip(asked, range(ANSWERS), strict=False):
            tier, severity, region, reported = question
            query = {
                "tier": tier,
                "severity": severity,
                "region": region,
                "reported": f"{reported:%Y-%m-%dT%H:%M}",
            }
            if number % BY_ADDRESS == 0:
                ask(page, f"{address}/{language}/calculator/?{urlencode(query)}")
            else:
                page.evaluate(AGAIN, query)
            found = page.evaluate(READ)
            said = expected(policy, language, question)
            if said["due"]:
                # The reader's own time follows the sentence.
                found["sentence"] = found["sentence"][: len(said["sentence"])]
                assert by_the_region(found, said) == said, query
            else:
                assert (found["due"], found["steps"], bool(found["alert"])) == ([], [], True), query
    assert errors == []
    context.close()


def test_the_reader_sees_their_own_time_too(browser: Browser, home: str) -> None:
    context = browser.new_context(timezone_id="Asia/Kathmandu")
    sentence = ask(context.new_page(), f"{home}/de/calculator/?{GERMANY}2026-11-27T16:00")["sentence"]
    # ICU knows the zone by its older name.
    assert sentence == (
        "Sie hören von uns spätestens am Montag, 30. November 2026, 11:00 Uhr Ortszeit Berlin (UTC+1). "
        "In Ihrer Zeitzone (Kathmandu, UTC+5:45) ist das Montag, 30. November 2026, 15:45 Uhr."
    )
    context.close()


def test_a_promise_that_ends_in_an_abbreviation_ends_its_sentence(browser: Browser, home: str) -> None:
    page = browser.new_page()
    ask(page, f"{home}/de/calculator/?{GERMANY.replace('standard', 'gold')}2026-11-27T16:00")
    assert page.inner_text("[data-part=rule]") == "In der Supportstufe Gold zugesagt: 30 Min."
    page.close()


def test_a_reporter_elsewhere_states_their_own_time(browser: Browser, home: str) -> None:
    page = browser.new_page()
    # 20:45 in Kathmandu is 16:00 in Berlin.
    found = ask(page, f"{home}/en/calculator/?{GERMANY}2026-11-27T20:45&zone=Asia/Kathmandu")
    assert found["due"] == ["2026-11-30T11:00:00+01:00"]
    assert page.input_value("#sla-time") == "20:45"
    # The zone of the fields is not hidden away.
    assert page.locator("#sla-zone").is_visible()
    page.clock.set_fixed_time("2026-11-30T11:00:00Z")
    ask(page, f"{home}/en/calculator/?tier=silver&region=israel")
    assert page.evaluate(WHEN) == ["2026-11-30", "12:00"]
    page.close()


def test_where_the_region_is_asked_the_time_is_known(browser: Browser, home: str) -> None:
    """What the report says, else what the device shows; once the region is chosen, its clock."""
    context = browser.new_context(timezone_id="Asia/Tokyo")
    page = context.new_page()
    page.clock.set_fixed_time("2026-11-30T11:00:00Z")
    for query, now, there in (
        ("", ["2026-11-30", "20:00"], ["2026-11-30", "12:00"]),
        ("?reported=2026-11-25T10:00", ["2026-11-25", "10:00"], ["2026-11-25", "10:00"]),
    ):
        page.goto(f"{home}/en/calculator/{query}")
        page.locator("[data-choose][value=germany]").wait_for()
        # The question stands there before the calculator does.
        page.locator("sla-calculator:defined").wait_for()
        assert page.evaluate(WHEN) == now
        page.locator("[data-choose][value=germany]").press("Enter")
        page.locator("[data-part=result]:not([hidden])").wait_for()
        assert page.evaluate(WHEN) == there
    context.close()


@pytest.mark.parametrize(
    "query, said",
    [
        (
            "tier=silver&severity=P1&region=germany&reported=2026-11-27T16:30",
            "There is no tier “silver”. These are accepted: Standard, Gold.",
        ),
        (
            "tier=__proto__&severity=P1&region=germany&reported=2026-11-27T16:30",
            "There is no tier “__proto__”. These are accepted: Standard, Gold.",
        ),
        (
            "tier=gold&severity=P7&region=germany&reported=2026-11-27T16:30",
            "There is no severity “P7”. These are accepted: P1 Critical, P2 Major, P3 Minor, P4 Information request.",
        ),
        (
            "tier=gold&severity=P1&region=<b>&reported=2026-11-27T16:30",
            "There is no region “<b>”. These are accepted: United States, United Kingdom, Germany, Israel.",
        ),
        (
            "tier=gold&severity=P1&region=germany&reported=2026-02-30T16:30",
            "“2026-02-30T16:30” is not a date with a time. Write it like this: 2026-11-27T16:30.",
        ),
        (
            "tier=gold&severity=P1&region=germany&reported=2026-11-27T16:30&zone=Mars/Base",
            "There is no time zone “Mars/Base”. Names like these are accepted: New York, Japan, UTC+9.",
        ),
        (
            "tier=gold&severity=P1&region=germany&reported=2026-11-27T16:30&version=7",
            "There is no version “7”. These are accepted: 1.0.",
        ),
        (
            "tier=gold&severity=P1&region=germany&reported=2041-11-27T16:30",
            "No time can be given: public holidays are known from 1 July 2025 to 31 December 2029, "
            "and the report or the answer lies beyond.",
        ),
        (
            "tier=gold&severity=P1&region=germany&reported=2027-03-28T02:30",
            "2:30 does not exist on Sun 28 Mar: clocks change from 2:00 to 3:00. Which time do you mean?",
        ),
    ],
)
def test_what_cannot_be_computed_is_said(browser: Browser, home: str, query: str, said: str) -> None:
    page = browser.new_page()
    found = ask(page, f"{home}/en/calculator/?{query}")
    assert (found["alert"], found["due"], found["steps"]) == (said, [], [])
    page.close()


def test_a_time_that_occurs_twice_is_asked_about(browser: Browser, home: str) -> None:
    page = browser.new_page(timezone_id="Europe/Berlin")
    query = "tier=gold&severity=P1&region=germany&reported=2026-10-25T02:30"
    assert ask(page, f"{home}/en/calculator/?{query}")["due"] == []
    labels = page.locator("[data-part=choices] label").all_inner_texts()
    assert [each.strip() for each in labels] == [
        "the first 2:30 (UTC+2)",
        "the second 2:30 (UTC+1)",
    ]
    page.keyboard.press("Tab")
    page.focus("[name=which] >> nth=1")
    page.keyboard.press("Space")
    page.wait_for_selector("[data-part=result]:not([hidden])")
    assert page.evaluate(READ)["due"] == ["2026-10-25T03:00:00+01:00"]
    said = "Gold, P1 Critical, Germany, reported Sun, 25 Oct 2026, 2:30 (UTC+1)"
    assert page.inner_text("[data-part=question]") == said
    assert page.inner_text("[data-part=why] li >> nth=0") == "Sun 25 Oct, 2:30 (UTC+1)–3:00: 30 minutes"
    assert page.url.endswith("reported=" + quote("2026-10-25T02:30:00+01:00", safe="-"))
    assert ask(page, page.url)["due"] == ["2026-10-25T03:00:00+01:00"]
    page.close()


def test_a_time_that_does_not_exist_offers_its_neighbours(browser: Browser, home: str) -> None:
    page = browser.new_page()
    ask(page, f"{home}/en/calculator/?tier=gold&severity=P1&region=germany&reported=2027-03-28T02:30")
    labels = page.locator("[data-part=choices] label").all_inner_texts()
    assert [each.strip() for each in labels] == ["Sun 28 Mar, 1:59", "Sun 28 Mar, 3:00"]
    page.check("[name=which] >> nth=0")
    page.wait_for_selector("[data-part=result]:not([hidden])")
    assert page.evaluate(READ)["due"] == ["2027-03-28T03:29:00+02:00"]
    page.close()


WHEN = "['date', 'time'].map((name) => document.getElementById(`sla-${name}`).value)"
FIELDS = "['tier', 'severity', 'region'].map((name) => document.getElementById(`sla-${name}`).value)"


def test_what_was_refused_can_be_put_right_in_the_form(browser: Browser, home: str) -> None:
    """The form shows what the address asks; a list shows nothing for what it does not have."""
    page = browser.new_page()
    ask(page, f"{home}/en/calculator/?tier=silver&severity=P2&region=israel&reported=2026-11-25T10:00")
    assert page.evaluate(FIELDS) == ["", "P2", "israel"]
    assert page.evaluate(WHEN) == ["2026-11-25", "10:00"]
    assert page.inner_text(".sla-report > summary") == "Reported: Wed, 25 Nov 2026, 10:00"
    page.select_option("#sla-tier", "standard")
    page.wait_for_selector("[data-part=result]:not([hidden])")
    assert page.evaluate(READ)["due"] == ["2026-11-25T18:00:00+02:00"]
    assert page.evaluate(FIELDS) == ["standard", "P2", "israel"]
    ask(page, f"{home}/en/calculator/?{GERMANY}2026-11-27T16:00&zone=Mars/Base")
    assert page.input_value("#sla-zone") == "Mars/Base"
    assert page.locator("#sla-zone").is_visible()
    page.close()


def test_half_a_date_has_no_answer_and_no_refusal(browser: Browser, home: str) -> None:
    page = browser.new_page()
    ask(page, f"{home}/en/calculator/?{GERMANY}2026-11-27T16:00")
    for date in ("", "0002-11-27", "0202-11-27"):
        page.evaluate(
            """(date) => {
              const field = document.getElementById('sla-date')
              field.value = date
              field.dispatchEvent(new Event('change', { bubbles: true }))
            }""",
            date,
        )
        assert page.input_value("#sla-date") == date
        expect(page.locator("sla-calculator [data-part=result]")).to_be_hidden()
        found = page.evaluate(READ)
        assert (found["due"], found["alert"]) == ([], "")
    page.fill("#sla-date", "2026-11-26")
    page.dispatch_event("#sla-date", "change")
    until(page, "document.querySelector('output time')?.dateTime == '2026-11-27T11:00:00+01:00'")
    page.close()


def test_a_date_is_typed_digit_by_digit(browser: Browser, home: str) -> None:
    """A year has four digits, and on the way to them no refusal is heard."""
    page = browser.new_page(locale="en-US")
    ask(page, f"{home}/en/calculator/?{GERMANY}2026-11-27T16:00")
    page.evaluate(
        """() => {
          window.heard = []
          const alert = document.querySelector('sla-calculator [role=alert]')
          new MutationObserver(() => heard.push(alert.textContent)).observe(alert, { childList: true })
        }"""
    )
    page.focus("#sla-date")
    page.keyboard.type("12042026")
    until(page, "document.querySelector('output time')?.dateTime == '2026-12-07T11:00:00+01:00'")
    assert page.evaluate("heard") == []
    page.close()


@pytest.mark.parametrize(
    "reported, due",
    [
        ("2026-11-27 16:00", ["2026-11-30T11:00:00+01:00"]),
        ("2026-11-27T16:00:30", ["2026-11-30T11:00:30+01:00"]),
        ("2026-11-27T15:00:00Z", ["2026-11-30T11:00:00+01:00"]),
        ("2026-11-27T20:45 05:45", ["2026-11-30T11:00:00+01:00"]),  # a + that nobody encoded
        ("2026-11-27T07:00-08:00", ["2026-11-30T11:00:00+01:00"]),
        ("2026-11-27T16:00+24:00", []),
        ("2026-11-27T16:00:30.5", []),
        ("2026-11-31T16:00", []),
        ("2026-11-27T24:00", []),
    ],
)
def test_ways_to_write_a_time(browser: Browser, home: str, reported: str, due: list[str]) -> None:
    page = browser.new_page()
    assert ask(page, f"{home}/de/calculator/?{GERMANY}{quote(reported)}")["due"] == due
    page.close()


def test_an_input_changes_answer_and_address_and_the_language_switch_keeps_them(
    browser: Browser, home: str
) -> None:
    page = browser.new_page()
    ask(page, f"{home}/de/calculator/?{GERMANY}2026-11-27T16:00")
    page.select_option("#sla-tier", "gold")
    until(page, "document.querySelector('output time')?.dateTime == '2026-11-27T16:30:00+01:00'")
    query = "?tier=gold&severity=P1&region=germany&reported=2026-11-27T16%3A00"
    assert page.url == f"{home}/de/calculator/{query}"
    page.click("a.portal-language[lang=en], a.portal-language[hreflang=en]")
    page.wait_for_selector("[data-part=result]:not([hidden])")
    assert page.url == f"{home}/en/calculator/{query}"
    assert page.evaluate(READ)["due"] == ["2026-11-27T16:30:00+01:00"]
    page.close()


def test_the_answer_is_announced_once(browser: Browser, home: str) -> None:
    page = browser.new_page()
    ask(page, f"{home}/de/calculator/?{GERMANY}2026-11-27T16:00")
    page.evaluate(
        """() => {
          window.announced = []
          new MutationObserver((records) => announced.push(records.length))
            .observe(document.querySelector('output'), { childList: true, subtree: true, characterData: true })
        }"""
    )
    page.select_option("#sla-severity", "P2")
    until(page, "document.querySelector('output time')?.dateTime?.startsWith('2026-11-30T15')")
    page.wait_for_timeout(400)
    assert page.evaluate("announced") == [1]
    # The same answer again, and the time that is left, say nothing.
    page.dispatch_event("#sla-severity", "change")
    page.evaluate("document.querySelector('sla-calculator').showLeft()")
    page.wait_for_timeout(300)
    assert page.evaluate("announced") == [1]
    page.close()


def test_by_keyboard_alone(browser: Browser, home: str) -> None:
    page = browser.new_page()
    ask(page, f"{home}/de/calculator/?{GERMANY}2026-11-27T16:00")
    page.focus("#sla-tier")
    page.keyboard.press("ArrowDown")
    until(page, "document.querySelector('output time')?.dateTime == '2026-11-27T16:30:00+01:00'")
    reached = set()
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.add(
            page.evaluate("document.activeElement.dataset.do ?? document.activeElement.tagName.toLowerCase()")
        )
    assert {"select", "input", "now", "summary", "link", "text", "calendar", "print"} <= reached
    page.close()


STATES = {
    "answer": f"{GERMANY}2026-11-27T16:00",
    "error": "tier=silver",
    "question": "tier=gold&severity=P1&region=germany&reported=2026-10-25T02:30",
}


@pytest.mark.parametrize("state", STATES)
def test_nothing_for_axe_to_find(browser: Browser, home: str, state: str) -> None:
    page = browser.new_page()
    ask(page, f"{home}/de/calculator/?{STATES[state]}")
    page.evaluate("document.querySelectorAll('sla-calculator details').forEach((each) => each.open = true)")
    found = {}
    for look in LOOKS:
        look_at(page, look)
        found[look] = violations(page, rules_of(look))
    assert {look: lines for look, lines in found.items() if lines} == {}
    page.close()


@pytest.mark.parametrize("language", ["de", "en"])
@pytest.mark.parametrize("state", STATES)
def test_nothing_scrolls_sideways_at_320_pixels(
    browser: Browser, home: str, state: str, language: str
) -> None:
    context = browser.new_context(viewport={"width": 320, "height": 640}, reduced_motion="reduce")
    page = context.new_page()
    ask(page, f"{home}/{language}/calculator/?{STATES[state]}")
    page.evaluate("document.querySelectorAll('sla-calculator details').forEach((each) => each.open = true)")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    wide = page.evaluate(
        """() => [...document.querySelectorAll('sla-calculator :not(.portal-table *)')]
          .filter((each) => each.getBoundingClientRect().right > 320.5).map((each) => each.className || each.tagName)"""
    )
    assert wide == []
    context.close()


def test_the_calendar_file_holds_deadline_and_steps(browser: Browser, home: str) -> None:
    page = browser.new_page()
    ask(page, f"{home}/de/calculator/?{GERMANY.replace('standard', 'gold')}2026-11-27T16:00")
    data = downloaded(page)
    assert all(len(line) <= 75 for line in data.split(b"\r\n"))
    calendar = icalendar.Calendar.from_ical(data)
    assert [(str(each["summary"]), each["dtstart"].dt.isoformat()) for each in calendar.events] == [
        ("P1 Kritisch: erste Reaktion fällig", "2026-11-27T15:30:00+00:00"),
        ("P1 Kritisch: Eskalation an Director of Support Services", "2026-11-27T16:00:00+00:00"),
        ("P1 Kritisch: Eskalation an VP Customer Success, VP Products", "2026-11-27T17:00:00+00:00"),
    ]
    page.close()


def test_a_calendar_file_that_cannot_be_made_says_so(browser: Browser, home: str) -> None:
    page = browser.new_page()
    page.route("**/deeds.js", lambda route: route.abort())
    ask(page, f"{home}/de/calculator/?{GERMANY}2026-11-27T16:00")
    page.click("[data-do=calendar]")
    status = page.locator("[data-part=status]")
    expect(status).to_have_text("Die Datei konnte nicht erstellt werden. Bitte laden Sie die Seite neu.")
    page.close()


def downloaded(page: Page) -> bytes:
    with page.expect_download() as download:
        page.click("[data-do=calendar]")
    return Path(download.value.path()).read_bytes()


def test_no_step_is_dated_before_anybody_must_have_read_the_report(browser: Browser, home: str) -> None:
    page = browser.new_page()
    found = ask(page, f"{home}/de/calculator/?{GERMANY}2026-11-28T23:40")
    assert found["items"] == [
        "1 Stunde nach der Meldung: Director of Support Services",
        "2 Stunden nach der Meldung: VP Customer Success, VP Products",
    ]
    assert page.locator("[data-part=step-note]").is_visible()
    assert page.locator("[data-part=step-legend]").is_visible() is False
    calendar = icalendar.Calendar.from_ical(downloaded(page))
    assert [str(each["summary"]) for each in calendar.events] == ["P1 Kritisch: erste Reaktion fällig"]
    page.close()


def test_what_is_copied(browser: Browser, home: str) -> None:
    context = browser.new_context(
        timezone_id="Europe/Berlin", permissions=["clipboard-read", "clipboard-write"]
    )
    page = context.new_page()
    ask(page, f"{home}/de/calculator/?{GERMANY}2026-11-27T16:00")
    page.bring_to_front()
    page.click("[data-do=link]")
    until(page, "document.querySelector('[data-part=status]').textContent == 'Der Link ist kopiert.'")
    link = page.evaluate("navigator.clipboard.readText()")
    assert ask(page, link)["due"] == ["2026-11-30T11:00:00+01:00"]
    page.click("[data-do=text]")
    until(page, "document.querySelector('[data-part=status]').textContent == 'Der Text ist kopiert.'")
    lines = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert lines[0] == "Standard, P1 Kritisch, Deutschland, gemeldet Fr., 27. Nov. 2026, 16:00 Uhr"
    assert lines[-3:] == [
        "In der Supportstufe Standard zugesagt: 4 Arbeitsstunden.",
        "Entwurf der Fassung 1.0, gültig ab 1. Januar 2026",
        link,
    ]
    assert "version" not in link
    # Of a report to come: a version that is announced by then could answer otherwise.
    page.clock.set_fixed_time("2026-11-27T14:59:00Z")
    page.click("[data-do=link]")
    until(page, "document.querySelector('[data-part=status]').textContent == 'Der Link ist kopiert.'")
    assert page.evaluate("navigator.clipboard.readText()") == f"{link}&version=1.0"
    context.close()


def test_what_may_not_be_copied_is_shown_selected(browser: Browser, home: str) -> None:
    page = browser.new_page(timezone_id="Europe/Berlin")
    page.add_init_script("Object.defineProperty(navigator, 'clipboard', { value: undefined })")
    ask(page, f"{home}/en/calculator/?{GERMANY}2026-11-27T16:00")
    for what, end in (("text", "&reported=2026-11-27T16%3A00"), ("link", "&reported=2026-11-27T16%3A00")):
        page.click(f"[data-do={what}]")
        page.locator("[data-part=status]", has_text="The text is selected below").wait_for()
        until(page, "document.activeElement.matches('textarea.sla-selected')")
        field = page.locator("textarea.sla-selected")
        assert field.evaluate(
            "each => each.value.slice(each.selectionStart, each.selectionEnd) === each.value"
        )
        text = field.input_value()
        assert text.startswith("Standard, P1" if what == "text" else "http"), text
        assert text.endswith(end), text
    page.close()


def test_a_severity_that_is_not_escalated_shows_no_escalation(browser: Browser, home: str) -> None:
    page = browser.new_page()
    query = "tier=standard&severity=P3&region=israel&reported=2026-11-26T16:00"
    assert ask(page, f"{home}/de/calculator/?{query}")["steps"] == []
    assert page.locator("[data-part=escalation]").is_visible() is False
    assert page.locator("[data-part=step-legend]").is_visible() is False
    page.close()


def test_both_tiers_side_by_side(browser: Browser, home: str) -> None:
    page = browser.new_page(timezone_id="Europe/Berlin")
    ask(page, f"{home}/en/calculator/?{GERMANY}2026-11-27T16:00")
    page.click("text=Compare the tiers")
    page.locator("[data-part=compare] time").nth(1).wait_for()
    rows = page.locator("[data-part=compare] tr").all_inner_texts()
    assert [row.split("\t") for row in rows] == [
        ["Standard", "4 business hours", "Mon, 30 Nov 2026, 11:00", "2 days 19 hours"],
        ["Gold", "30 minutes", "Fri, 27 Nov 2026, 16:30", "30 minutes"],
    ]
    page.close()


def test_many_days_are_folded_and_the_comparison_says_words_and_further_times(
    browser: Browser, with_kinds: tuple[Policy, str]
) -> None:
    policy, home = with_kinds
    page = browser.new_page(timezone_id="Europe/Berlin")
    query = "tier=gold&severity=P4&region=germany&reported=2026-11-27T16:30"
    said = ask(page, f"{home}/de/calculator/?{query}")
    assert (
        said["why"]
        == expected(policy, "de", ("gold", "P4", "germany", datetime(2026, 11, 27, 16, 30)))["why"]
    )
    shown = page.locator("[data-part=why] > li")
    assert (shown.count(), len(said["why"])) == (9, 32)
    folded = page.locator("[data-part=why] summary")
    assert folded.inner_text() == "… und 24 weitere Zeilen dieser Art …"
    assert page.locator("[data-part=why] li li").first.is_visible() is False
    folded.click()
    assert page.locator("[data-part=why] li li").last.is_visible()
    rows = "[...document.querySelectorAll('[data-part=compare] tr')].map((row) => [...row.cells].map((cell) => cell.innerText))"
    page.click("summary:has-text('Stufen vergleichen')")
    expect(page.locator("[data-part=compare] .sla-chosen")).to_have_count(1)
    expect(page.locator("[data-part=compare] tr")).to_have_count(2)
    no = "Nicht zugesagt"
    assert page.evaluate(rows) == [
        ["Standard", "Diesen Schweregrad gibt es in dieser Supportstufe nicht."],
        [
            "Gold",
            "30 Arbeitstage",
            "So., 27. Dez. 2026, 16:30 Uhr",
            "30 Tage",
            f"Zwischenstand: {no}\nUmgehungslösung: {no}\nLösungszeit: {no}",
        ],
    ]
    page.select_option("#sla-severity", "P2")
    expect(page.locator("[data-part=compare] tr")).to_contain_text(["8 Arbeitsstunden", "1 Stunde"])
    assert [row[-1].splitlines() for row in page.evaluate(rows)] == [
        [
            f"Beginn der Bearbeitung: {no}",
            "Lösungszeit: 3 Arbeitstage (ohne Fremdsoftware), bis Mi., 2. Dez. 2026, 16:30 Uhr",
        ],
        [
            "Zwischenstand: alle 4 Stunden, der erste bis Fr., 27. Nov. 2026, 20:30 Uhr",
            "Umgehungslösung: 8 Stunden, bis Sa., 28. Nov. 2026, 0:30 Uhr",
            f"Lösungszeit: {no}",
        ],
    ]
    page.close()


def test_without_script_there_are_commitments_and_examples(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{home}/de/calculator/")
    assert page.locator("sla-calculator :is(select, output, button)").locator("visible=true").count() == 0
    assert page.locator("#commitments-caption").is_visible()
    # Whom to call needs no script.
    page.locator(".sla-numbers > summary").click()
    assert page.locator(".sla-numbers a[href^='tel:']").locator("visible=true").count() == 5
    examples = page.locator(".portal-examples")
    assert examples.is_visible()
    assert "Fr., 3. Apr.: Feiertag (Karfreitag)" in examples.inner_text().split("\n")
    context.close()


def test_the_home_page_answers_in_place_and_leads_to_the_reasons(browser: Browser, home: str) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time(datetime(2026, 11, 27, 15, 0, tzinfo=UTC))
    page.goto(f"{home}/de/")
    page.wait_for_selector("[data-part=result]:not([hidden])")
    assert page.get_attribute("output time", "datetime") == "2026-11-30T11:00:00+01:00"
    page.select_option("#sla-tier", "gold")
    until(page, "document.querySelector('output time')?.dateTime == '2026-11-27T16:30:00+01:00'")
    # For the other language, and for whoever comes back.
    assert page.url == f"{home}/de/?tier=gold&severity=P1&region=germany"
    page.click("[data-part=more]")
    page.wait_for_selector("[data-part=why] li")
    query = "?tier=gold&severity=P1&region=germany&reported=2026-11-27T16%3A00"
    assert page.url == f"{home}/de/calculator/{query}"
    page.close()


def test_home_without_script_and_at_320_pixels(browser: Browser, home: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{home}/en/")
    assert page.locator(".portal-answers").is_visible()
    context.close()
    context = browser.new_context(viewport={"width": 320, "height": 640}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{home}/en/")
    page.wait_for_selector("[data-part=result]:not([hidden])")
    assert page.evaluate("document.documentElement.scrollWidth") == 320
    assert violations(page) == []
    context.close()


def test_of_a_report_before_the_first_version_it_is_said(browser: Browser, home: str) -> None:
    page = browser.new_page()
    ask(page, f"{home}/de/calculator/?{GERMANY}2025-12-02T10:00")
    assert page.inner_text("[data-part=version]") == (
        "Fassung 1.0 (Entwurf) gilt erst ab 1. Januar 2026. Die Meldung liegt davor: "
        "Die Antwort zeigt, was nach dieser Fassung zugesagt wäre."
    )
    page.close()


def test_the_version_in_force_on_the_day_of_the_report_answers(browser: Browser, home: str) -> None:
    """An older version promised P1 within 8 business hours; `version` asks for one whatever the day."""
    current = bake_policy(real())
    versions = [
        {"version": "0.9", "effective": "2025-01-01", "until": "2025-12-31", "url": "versions/0.9/sla.json"},
        {"version": "1.0", "effective": "2026-01-01", "until": None, "url": "sla.json"},
    ]
    older = {**current, "version": "0.9", "effective": "2025-01-01"}
    older["commitments"] = {
        **current["commitments"],
        "standard": {**current["commitments"]["standard"], "P1": {"amount": 480, "unit": "business-minutes"}},
    }
    page = browser.new_page()
    page.route("**/sla.json", lambda route: route.fulfill(json={**current, "versions": versions}))
    page.route("**/versions/0.9/sla.json", lambda route: route.fulfill(json=older))
    rows = [
        ("2025-12-01T10:00", "", "2025-12-01T18:00:00+01:00", "Version 0.9, effective from 1 January 2025"),
        ("2026-12-01T10:00", "", "2026-12-01T14:00:00+01:00", "Version 1.0, effective from 1 January 2026"),
        (
            "2026-12-01T10:00",
            "0.9",
            "2026-12-01T18:00:00+01:00",
            "Version 0.9, effective from 1 January 2025",
        ),
        # The region's date decides: in Berlin the year has not changed yet, or has.
        (
            "2026-01-01T03:00&zone=Asia/Kathmandu",
            "",
            "2026-01-02T17:00:00+01:00",
            "Version 0.9, effective from 1 January 2025",
        ),
        (
            "2025-12-31T23:30Z",
            "",
            "2026-01-02T13:00:00+01:00",
            "Version 1.0, effective from 1 January 2026",
        ),
    ]
    for reported, version, due, said in rows:
        query = f"{GERMANY}{reported}" + (f"&version={version}" if version else "")
        assert ask(page, f"{home}/en/calculator/?{query}")["due"] == [due]
        assert page.inner_text("[data-part=version]") == said
    found = ask(page, f"{home}/en/calculator/?{GERMANY}2026-12-01T10:00&version=2")
    assert found["alert"] == "There is no version “2”. These are accepted: 0.9, 1.0."
    page.close()


def test_an_answer_that_comes_late_changes_nothing(browser: Browser, home: str) -> None:
    """The file of an earlier version is on its way while another day is asked about."""
    current = bake_policy(real())
    versions = [
        {"version": "0.9", "effective": "2025-01-01", "until": "2025-12-31", "url": "versions/0.9/sla.json"},
        {"version": "1.0", "effective": "2026-01-01", "until": None, "url": "sla.json"},
    ]
    older = {**current, "version": "0.9", "effective": "2025-01-01"}
    held: list[Route] = []
    page = browser.new_page()
    page.route("**/sla.json", lambda route: route.fulfill(json={**current, "versions": versions}))
    page.route("**/versions/0.9/sla.json", lambda route: held.append(route))
    ask(page, f"{home}/en/calculator/?{GERMANY}2026-12-01T10:00")
    page.fill("[name=date]", "2025-12-01")
    until(page, lambda: held)
    page.fill("[name=date]", "2026-12-02")
    until(page, "document.querySelector('output time')?.dateTime?.startsWith('2026-12-02')")
    for route in held:
        route.fulfill(json=older)
    version = page.evaluate(
        """async () => {
            const calculator = document.querySelector('sla-calculator')
            await calculator.policy.of({ ...calculator.inputs, version: '0.9' }, { wall: 0 })
            await new Promise((done) => setTimeout(done))
            return calculator.sla.version
        }"""
    )
    assert (version, page.input_value("[name=date]")) == ("1.0", "2026-12-02")
    page.close()


def test_now_is_the_minute_in_which_the_page_is_read(browser: Browser, home: str) -> None:
    page = browser.new_page()
    page.clock.install(time=datetime(2027, 2, 26, 16, 30, tzinfo=UTC))  # Friday
    due, voice = page.locator("output time"), page.locator("output")
    for path in ("de/", "de/calculator/"):
        page.clock.set_system_time(datetime(2027, 2, 26, 16, 30, tzinfo=UTC))
        page.goto(f"{home}/{path}?region=germany")
        page.select_option("#sla-region", "germany")
        expect(due).to_have_attribute("datetime", "2027-03-01T12:30:00+01:00")
        page.clock.fast_forward("16:00:00")
        expect(due).to_have_attribute("datetime", "2027-03-01T13:00:00+01:00")
        # Who has heard the answer hears nothing when only time has passed, and what is the same stays.
        expect(voice).to_have_attribute("aria-live", "off")
        page.evaluate(
            "window.testKept = [...document.querySelectorAll('output time, [data-part=why] li:last-child')]"
        )
        page.clock.fast_forward("24:00:00")
        expect(page.locator("[data-part=left]")).to_contain_text("Noch 1 Tag")
        assert page.evaluate("testKept.every(({ isConnected }) => isConnected) && testKept.length > 0")
        page.select_option("#sla-tier", "gold")
        expect(due).to_have_attribute("datetime", re.compile(r"^2027-02-28T10:0\d"))
        expect(voice).to_have_attribute("aria-live", "polite")
    page.close()


def test_a_time_that_was_stated_or_is_being_typed_stays(browser: Browser, home: str) -> None:
    page = browser.new_page()
    page.clock.install(time=datetime(2026, 11, 27, 15, 30, tzinfo=UTC))
    page.goto(f"{home}/de/calculator/?{GERMANY}2026-11-27T16:30")
    due = page.locator("output time")
    expect(due).to_have_attribute("datetime", "2026-11-30T11:30:00+01:00")
    page.clock.fast_forward("40:00:00")
    expect(page.locator("[data-part=left]")).to_contain_text("Noch 1 Tag")
    expect(due).to_have_attribute("datetime", "2026-11-30T11:30:00+01:00")
    page.click("[data-do=now]")
    expect(due).to_have_attribute("datetime", "2026-11-30T13:00:00+01:00")
    # Half a date is nobody's question.
    page.fill("[name=date]", "")
    page.locator("[data-part=result][hidden]").wait_for(state="attached")
    page.clock.fast_forward("01:00:00")
    assert page.input_value("[name=date]") == ""
    expect(page.locator("output")).to_be_empty()
    page.close()


@pytest.mark.parametrize(
    ("query", "refused", "reported"),
    [
        (f"{GERMANY}soon", "„soon“ ist kein Datum", "soon"),
        (f"{GERMANY}2027-02-30T10:00", "„2027-02-30T10:00“ ist kein Datum", "2027-02-30T10:00"),
        (f"{GERMANY}2027-01-05T10:00&zone=CST", "Für „CST“ kommen mehrere Zeitzonen", "Di., 5. Jan. 2027, 10:00 Uhr"),
        ("tier=platinum&severity=P1&region=germany", "„platinum“", "jetzt"),
    ],
)  # fmt: skip
def test_a_refusal_is_said_once_with_the_time_that_was_stated(
    browser: Browser, home: str, query: str, refused: str, reported: str
) -> None:
    page = browser.new_page()
    page.clock.install(time=datetime(2027, 1, 4, 9, 0, tzinfo=UTC))
    page.goto(f"{home}/de/calculator/?{query}")
    expect(page.get_by_role("alert")).to_contain_text(refused)
    expect(page.locator("[data-part=reported]")).to_have_text(reported)
    expect(page.locator("[data-part=now]")).to_be_visible()
    page.evaluate(
        """() => {
            window.changes = []
            const watch = new MutationObserver((list) => window.changes.push(...list.map(({ target }) => target.textContent)))
            const said = document.querySelectorAll('sla-calculator :is([role=alert], [role=status], output)')
            for (const each of said) watch.observe(each, { subtree: true, childList: true, characterData: true })
        }"""
    )
    for _ in range(2):
        page.clock.run_for(15_000)
        page.wait_for_timeout(200)  # of what is not written there is nothing to wait for
    expect(page.get_by_role("alert")).to_contain_text(refused)
    assert page.evaluate("window.changes") == []
    page.close()


@pytest.mark.parametrize(("year", "is_early"), [(2025, True), (2026, False)])
def test_the_home_page_says_that_the_version_does_not_apply_yet(
    browser: Browser, home: str, year: int, is_early: bool
) -> None:
    page = browser.new_page()
    page.clock.set_fixed_time(datetime(year, 12, 30, 12, 0, tzinfo=UTC))
    page.goto(f"{home}/de/")
    page.wait_for_selector("sla-calculator [data-part=result]:not([hidden])")
    assert page.locator("[data-part=early]").is_visible() == is_early
    assert not is_early or "gilt erst ab 1. Januar 2026" in page.inner_text("[data-part=early]")
    page.close()


@pytest.mark.parametrize(
    ("zone", "query", "region"),
    [
        ("Europe/Vienna", "", "germany"),
        ("Asia/Tokyo", "", "israel"),
        ("Asia/Tokyo", "?region=germany", "germany"),
    ],
)
def test_a_reader_is_led_to_the_region_that_serves_the_zone(
    browser: Browser, portal_address: str, zone: str, query: str, region: str
) -> None:
    context = browser.new_context(timezone_id=zone)
    page = context.new_page()
    address = f"{portal_address}/de/calculator/"

    def served(route: Route) -> None:
        answer = route.fetch()
        body = answer.text().replace(
            'value="germany" data-zones="', 'value="germany" data-zones="Europe/Vienna '
        )
        route.fulfill(
            response=answer,
            body=body.replace('value="israel" data-zones="', 'value="israel" data-zones="* '),
        )

    page.route(f"{address}{query}", served)
    page.goto(address + query)
    expect(page.locator("sla-calculator [data-part=result]:not([hidden])")).to_have_count(1)
    expect(page.locator("#sla-region")).to_have_value(region)
    context.close()


def test_where_the_zone_tells_no_region_each_is_a_button(browser: Browser, portal_address: str) -> None:
    page = browser.new_page(timezone_id="Asia/Tokyo")
    page.goto(f"{portal_address}/de/calculator/?tier=gold")
    page.locator("sla-calculator:defined").wait_for()  # only then the address follows
    page.get_by_role("button", name="Deutschland").click()
    expect(page.locator("sla-calculator [data-part=result]:not([hidden])")).to_have_count(1)
    expect(page.locator("[data-part=choose]")).to_be_hidden()
    expect(page.locator("#sla-region")).to_have_value("germany")
    expect(page).to_have_url(f"{portal_address}/de/calculator/?tier=gold&severity=P1&region=germany")
    page.close()


FURTHER = """() => [...document.querySelectorAll('[data-part=further] > li')].map((each) =>
  [(each.querySelector('summary') ?? each).textContent, [...each.querySelectorAll('li')].map((why) => why.textContent)])"""


@pytest.mark.parametrize(("tier", "severity"), [("gold", "P1"), ("gold", "P2"), ("standard", "P2")])
def test_further_kinds_of_promise_as_in_the_terminal(
    browser: Browser, with_kinds: tuple[Policy, str], tier: str, severity: str
) -> None:
    policy, home = with_kinds
    sla, locale = bake_policy(policy), Locale.of(policy, "de")
    words = AnswerWords(calculator_words(policy, locale), locale, sla["names"])
    expected = answer(sla, tier, severity, "germany", datetime(2026, 11, 27, 16, 30))
    page = browser.new_page(timezone_id="Europe/Berlin")
    query = f"tier={tier}&severity={severity}&region=germany&reported=2026-11-27T16:30"
    ask(page, f"{home}/de/calculator/?{query}")
    assert page.evaluate(FURTHER) == [
        [words.further(each, tier, severity), list(words.why(each))] for each in expected.further
    ]
    titles = [str(each["summary"]) for each in icalendar.Calendar.from_ical(downloaded(page)).events]
    dated = [words.words["kinds"]["names"][each.kind] for each in expected.further if each.due]
    named = f"{severity} {words.name('severities', severity)}"
    assert titles[1 : 1 + len(dated)] == [f"{named}: {name}" for name in dated]
    page.close()


def test_a_time_for_another_kind_beside_a_word_for_the_first_response(
    browser: Browser, with_kinds: tuple[Policy, str]
) -> None:
    page = browser.new_page(timezone_id="Europe/Berlin")
    query = "tier=gold&severity=P3&region=germany&reported=2026-11-27T16:30"
    said = ask(page, f"{with_kinds[1]}/de/calculator/?{query}")
    assert said["due"] == []
    assert page.locator("[data-part=others]").is_visible()
    assert [line for line, _ in page.evaluate(FURTHER)] == [
        "Zwischenstand: Nach Vereinbarung",
        "Umgehungslösung: Nicht zugesagt",
        "Lösungszeit: 20 Stunden, bis Sa., 28. Nov. 2026, 12:30 Uhr",
    ]
    page.select_option("#sla-tier", "standard")
    page.select_option("#sla-severity", "P4")
    until(page, "document.querySelector('[data-part=others]').hidden")
    page.close()


def test_where_no_tier_promises_a_first_response_another_kind_leads(
    browser: Browser, with_kinds: tuple[Policy, str]
) -> None:
    """As the words of such a policy say."""

    def led(route: Route) -> None:
        html = route.fetch().text()
        kinds = '"kinds":{'
        assert kinds in html
        route.fulfill(body=html.replace(kinds, f'{kinds}"leads":"resolution",'))

    page = browser.new_page(timezone_id="Europe/Berlin")
    page.route("**/de/calculator/?*", led)
    query = "tier=gold&severity=P3&region=germany&reported=2026-11-27T16:30"
    page.goto(f"{with_kinds[1]}/de/calculator/?{query}")
    expect(page.locator("[data-part=answer]")).to_have_text(
        "Lösungszeit: 20 Stunden, bis Sa., 28. Nov. 2026, 12:30 Uhr"
    )
    expect(page.locator("sla-calculator [role=alert]")).to_be_hidden()
    assert len(page.evaluate(FURTHER)) == 3
    page.close()


# After the hours, at night, on a holiday, and on a Monday before the hours.
LATE = ("2026-12-04T18:30", "2026-12-05T03:00", "2026-12-25T19:00", "2026-12-07T08:30")


@pytest.mark.parametrize("way", ["by-phone", "in-any-way"])
def test_those_on_call_are_told_as_in_python(
    browser: Browser, with_kinds: tuple[Policy, str], way: str
) -> None:
    policy, home = with_kinds
    sla = json.loads(json.dumps(bake_policy(policy)).replace('"by-phone"', f'"{way}"'))
    locale = Locale.of(policy, "de")
    words = AnswerWords(calculator_words(policy, locale), locale, sla["names"])
    page = browser.new_page(timezone_id="Europe/Berlin")
    page.route("**/sla.json", lambda route: route.fulfill(json=sla))
    for reported in LATE:
        said = ask(page, f"{home}/de/calculator/?{GERMANY}{reported}")
        found = answer(sla, "standard", "P1", "germany", datetime.fromisoformat(reported))
        view = words.view(found)
        assert (said["due"], said["sentence"], said["why"]) == ([view.due_iso], view.sentence, list(view.why))
        parts = {name: page.locator(f"[data-part={name}]").inner_text() for name in ("rule", "counting")}
        assert parts == {"rule": words.rule(found), "counting": words.counting(found)}
        lines = page.locator("[data-part=further] > li")
        assert [each.split("\n")[0] for each in lines.all_inner_texts()] == list(view.further)
    page.close()


def test_what_the_words_of_the_page_do_not_know_leaves_the_answer(
    browser: Browser, home: str, with_kinds: tuple[Policy, str]
) -> None:
    """An older version had further kinds of promise and an on-call service; the one whose words these are has none."""
    sla = json.loads(json.dumps(bake_policy(with_kinds[0])).replace('"by-phone"', '"in-any-way"'))
    page = browser.new_page()
    page.route("**/sla.json", lambda route: route.fulfill(json=sla))
    said = ask(page, f"{home}/de/calculator/?{GERMANY}{LATE[0]}")
    found = answer(sla, "standard", "P1", "germany", datetime.fromisoformat(LATE[0]))
    assert (said["due"], said["alert"]) == ([found.due.isoformat()], "")
    assert (
        page.locator("[data-part=rule]").inner_text()
        == "In der Supportstufe Standard zugesagt: 1 Arbeitsstunde."
    )
    page.click("summary:has-text('Stufen vergleichen')")
    rows = page.locator("[data-part=compare] tr")
    expect(rows).to_contain_text(["1 Arbeitsstunde", "30 Min."])
    page.close()


def test_the_way_of_reporting_is_asked_for_where_a_time_depends_on_it(
    browser: Browser, with_kinds: tuple[Policy, str], home: str
) -> None:
    page = browser.new_page(timezone_id="Europe/Berlin")
    asked = "tier=gold&severity=P2&region=germany&reported=2026-11-27T16:00"
    ask(page, f"{with_kinds[1]}/de/calculator/?{asked}")
    question, rule = (page.locator(f"[data-part={part}]") for part in ("question", "rule"))
    expect(question).to_have_text(
        "Gold, P2 Erheblich, Deutschland, gemeldet Fr., 27. Nov. 2026, 16:00 Uhr, Meldeweg: Kontaktformular"
    )
    expect(rule).to_have_text("In der Supportstufe Gold zugesagt: 1 Stunde.")
    page.select_option("[name=way]", "phone")
    expect(rule).to_have_text("In der Supportstufe Gold zugesagt: 10 bis 15 Min.")
    expect(page.locator("[data-part=answer] time")).to_have_attribute("datetime", "2026-11-27T16:15:00+01:00")
    assert "way=phone" in page.url
    page.select_option("[name=way]", "email")
    expect(page.locator("[role=alert]")).to_have_text("Es gilt die mit Ihnen vereinbarte Frist.")
    ask(page, f"{home}/de/calculator/?{asked}")
    expect(page.locator("[name=way]")).to_have_count(0)
    page.close()
