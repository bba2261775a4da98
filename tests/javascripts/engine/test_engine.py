"""The browser's engine, in a browser, against the same tables as the Python engine."""

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.support import engines


@pytest.fixture(scope="module")
def page(browser: Browser) -> Any:
    page = engines.page_with_engine(browser)
    yield page
    page.close()


def wrong(page: Page, calendars: Any, questions: Any, expected: Any, names: Any) -> list[Any]:
    answers = engines.javascript_answers(page, calendars, questions)
    return [row for row in zip(names, answers, expected, strict=True) if row[1] != row[2]]


def test_cases(page: Page) -> None:
    assert wrong(page, *engines.case_questions()) == []


def test_cases_of_other_projects(page: Page) -> None:
    assert wrong(page, *engines.vector_questions()) == []


NO_INSTANT = """async ([sla, values]) => {
  const { load, deadline, openIntervals } = await import('/engine.js')
  const calendar = load(sla, 'calendar')
  const code = (work) => { try { return work() } catch (error) { return error.code } }
  return values.map(eval).map((ms) => [
    code(() => deadline(calendar, ms, { amount: 1, unit: 'minutes' })),
    code(() => [...openIntervals(calendar, ms, ms)]),
  ])
}"""


def test_report_that_is_no_instant(page: Page) -> None:
    values = ["NaN", "Infinity", "undefined", "'2026-11-27'"]
    found = page.evaluate(NO_INSTANT, [engines.baked(engines.CASES["calendars"]["berlin"]), values])
    assert found == [["bad-instant", "bad-instant"]] * len(values)


UNKNOWN = """async ([sla, ids]) => {
  const { load } = await import('/engine.js')
  return ids.map((id) => { try { load(sla, id) } catch (error) { return error.code } })
}"""


def test_calendar_that_is_not_there(page: Page) -> None:
    sla = engines.baked(engines.CASES["calendars"]["berlin"])
    ids = ["germany", "", "__proto__", "toString"]
    assert page.evaluate(UNKNOWN, [sla, ids]) == ["unknown-calendar"] * len(ids)


def test_engine_knows_no_clock_no_zone_and_no_page() -> None:
    text = "\n".join(path.read_text() for path in sorted(engines.ENGINE.glob("*.js")))
    for word in ("Date", "Intl", "Temporal", "document", "window", "performance", "toLocale", "fetch"):
        assert word not in text.replace("dateOf", ""), word
