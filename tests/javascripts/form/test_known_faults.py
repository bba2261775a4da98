"""<known-faults>: what a feed of the status page says stands before the form; what is odd in it says nothing."""

import json
import re
from typing import Any

from playwright.sync_api import Browser, Page, Route

from generator.artifacts.pages.pages import pages, render
from generator.i18n.locale import Locale
from generator.views.say_policy import say
from tests.support.policies import changed, pages_of

SINCE = "2026-12-20T08:05:00Z"
FAULT = {"since": SINCE, "text": {"de": "Mails kommen verspätet an.", "en": "Mails arrive late."}}
ALL = {**FAULT, "regions": ["germany", "israel"], "link": "https://status.cyren.com/7"}
# The device's clock may be slow by some minutes.
SOON, LATER = "2026-12-20T12:04:00Z", "2026-12-20T12:06:00Z"
SAID = "Störung bekannt seit 9:05 Uhr (Ortszeit Berlin): Mails kommen verspätet an."
ROWS: list[tuple[Any, list[str]]] = [
    ({"format": "1", "faults": [FAULT]}, [SAID]),
    ({"format": 1, "faults": [ALL]}, [f"Deutschland, Israel: {SAID} Mehr dazu"]),
    (
        {"format": "1", "faults": [{**FAULT, "since": "2026-12-19T09:00:00+01:00", "text": "<b>x</b>"}]},
        ["Störung bekannt seit Sa., 19. Dez., 9:00 Uhr (Ortszeit Berlin): <b>x</b>"],
    ),
    ({"format": "1", "faults": []}, []),
    ({"format": "2", "faults": [FAULT]}, []),
    ({"format": "1"}, []),
    ({"format": "1", "faults": [FAULT] * 11}, [SAID] * 10),
    (
        {"format": "1", "faults": [FAULT, {**FAULT, "since": "yesterday"}, {**FAULT, "since": LATER}, None]},
        [SAID],
    ),
    ({"format": "1", "faults": [{**FAULT, "since": SOON}]}, [SAID.replace("9:05", "13:04")]),
    ({"format": "1", "faults": [{**FAULT, "regions": ["nowhere", "germany"]}]}, [f"Deutschland: {SAID}"]),
    # What concerns only regions of somebody else is not said; none named is everywhere.
    ({"format": "1", "faults": [{**FAULT, "regions": ["nowhere"]}]}, []),
    ({"format": "1", "faults": [{**FAULT, "regions": ["constructor"]}, {**FAULT, "regions": []}]}, [SAID]),
    ({"format": "1", "faults": [{**FAULT, "regions": ["dach"]}]}, [f"Deutschland: {SAID}"]),
    # Days that no month has, and times that some browsers take for one.
    ({"format": "1", "faults": [{**FAULT, "since": "2026-11-31T10:00:00Z"}]}, []),
    ({"format": "1", "faults": [{**FAULT, "since": "2026-12-20T08:05 +0100 UTC+00:00"}]}, []),
    ({"format": "1", "faults": [{**FAULT, "since": [SINCE]}]}, []),
    (
        {"format": "1", "faults": [{**FAULT, "since": "2026-02-28T10:00:00.5+01:00"}]},
        ["Störung bekannt seit Sa., 28. Feb., 10:00 Uhr (Ortszeit Berlin): Mails kommen verspätet an."],
    ),
    ({"format": "1", "faults": [{**FAULT, "since": "2026-12-21T08:05:00Z"}]}, []),
    ({"format": "1", "faults": [{**FAULT, "text": {"de": 1}}]}, []),
    ({"format": "1", "faults": [{**FAULT, "text": "x" * 1001}]}, []),
    ({"format": "1", "faults": [{**FAULT, "link": "javascript:alert(1)"}]}, []),
    ({"format": "1", "faults": [{**FAULT, "regions": "germany"}]}, []),
    ("no JSON", []),
]
STATUS = "\nstatus:\n  page: https://status.cyren.com/\n  feed: {feed}\n\nregions:\n"
ELEMENT = """(markup) => {
  document.querySelector('main').insertAdjacentHTML('beforeend', markup)
  return import('/javascripts/known-faults.js').then(() => true)
}"""


def status_of(feed: str) -> str:
    """The markup before the form."""
    former = ("  germany:\n    name:", "  germany:\n    formerly: [dach]\n    name:")
    policy = changed(("\nregions:\n", STATUS.format(feed=feed)), former)
    locale = Locale.of(policy, "de")
    page = pages_of(say(policy, locale), locale)["de/contact/index.md"]
    found = re.search(r'<div class="portal-status.*?</div>', page, re.DOTALL)
    assert found
    return found[0]


def lines(page: Page, number: int) -> list[str]:
    element = page.locator(f"known-faults[data-feed='/feed-{number}.json'][data-asked]")
    element.wait_for(state="attached")
    return element.locator("p").all_inner_texts()


def _answer(route: Route) -> None:
    number = int(re.sub(r"\D", "", route.request.url.rpartition("/")[2]))
    answer = ROWS[number][0]
    route.fulfill(body=answer if isinstance(answer, str) else json.dumps(answer))


def test_what_a_feed_says(browser: Browser, portal_address: str) -> None:
    page = browser.new_page(timezone_id="Europe/Berlin")
    page.clock.set_fixed_time("2026-12-20T12:00:00Z")
    page.route(re.compile(r"/feed-\d+\.json"), _answer)
    page.goto(f"{portal_address}/de/contact/")
    markup = status_of("status.json")
    every = (markup.replace("../../status.json", f"/feed-{number}.json") for number in range(len(ROWS)))
    assert page.evaluate(ELEMENT, "".join(every))
    assert [lines(page, number) for number in range(len(ROWS))] == [said for _, said in ROWS]
    assert page.locator("known-faults a").get_attribute("href") == "https://status.cyren.com/7"
    page.close()


def test_a_reader_elsewhere_is_told_the_city_in_the_language_of_the_page(
    browser: Browser, portal_address: str
) -> None:
    page = browser.new_page(timezone_id="Europe/Zurich")
    page.clock.set_fixed_time("2026-12-20T12:00:00Z")
    page.route(re.compile(r"/feed-\d+\.json"), _answer)
    page.goto(f"{portal_address}/de/contact/")
    assert page.evaluate(ELEMENT, status_of("status.json").replace("../../status.json", "/feed-0.json"))
    assert lines(page, 0) == [SAID.replace("Berlin", "Zürich")]
    page.close()


def test_a_feed_elsewhere_and_none() -> None:
    assert 'data-feed="https://status.cyren.com/portal.json"' in status_of(
        "https://status.cyren.com/portal.json"
    )
    policy = changed()
    locale = Locale.of(policy, "de")
    made = [
        str(render(page, say(policy, locale), locale).content) for page in pages(say(policy, locale), locale)
    ]
    assert not any("portal-status" in each or "known-faults" in each for each in made)
