"""Dates and durations of the browser against Babel's, in the languages of Europe and some others."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from generator.i18n.locale import RANGE, Locale
from generator.i18n.offsets import offset
from generator.i18n.patterns import dates, promise_units, units
from generator.views.answer_view import AnswerWords, clock
from generator.views.calculator_words import SENTENCES

LANGUAGES = [
    "bg",
    "cs",
    "da",
    "de",
    "el",
    "en",
    "es",
    "et",
    "fi",
    "fr",
    "ga",
    "he",
    "hr",
    "hu",
    "it",
    "ja",
    "lt",
    "lv",
    "mt",
    "nl",
    "pl",
    "pt",
    "ro",
    "sk",
    "sl",
    "sv",
    "tr",
    "uk",
]
WORDING = Path(__file__).parents[3] / "docs/javascripts/shared/wording.js"
MOMENTS = [datetime(2026, 1, 1) + timedelta(days=11 * n, minutes=97 * n) for n in range(70)]
DURATIONS_S = [0, 60, 120, 300, 1260, 3600, 5400, 7200, 18_000, 39_600, 75_600, 90_060, 360_000, 45]
PROMISES = [
    {"amount": amount, "unit": unit}
    for unit in ("minutes", "business-minutes", "business-days")
    for amount in (1, 2, 3, 5, 11, 21, 22, 30, 60, 120, 300, 1260)
] + [
    {"amount": 240, "unit": "minutes", "least": 120},
    {"amount": 60, "unit": "minutes", "least": 30},
    {"amount": 60, "unit": "minutes", "least": 30, "said_in": "hours"},
    {"amount": 120, "unit": "business-minutes", "least": 90, "said_in": "hours"},
    {"amount": 5, "unit": "business-days", "least": 2},
]
RUN = """async ([words, moments, durations, promises]) => {
  const say = await import('/wording.js')
  return [
    moments.map((ms) => [say.longDay(words, ms), say.shortDay(words, ms), say.moment(words, ms), say.dated(words, ms)]),
    moments.map((ms) => say.dateOf(words, new Date(ms).toISOString().slice(0, 10))),
    durations.map((ms) => say.duration(words, ms)),
    promises.map((promised) => say.promise(words, promised)),
  ]
}"""


@pytest.fixture(scope="module")
def page(browser: Browser) -> Page:
    page = browser.new_page()

    def serve(route: Route) -> None:
        if route.request.url.endswith(".js"):
            route.fulfill(body=WORDING.read_text(encoding="utf-8"), content_type="text/javascript")
        else:
            route.fulfill(body="<!doctype html><title>words</title>", content_type="text/html")

    page.route("http://words.test/**", serve)
    page.goto("http://words.test/")
    return page


def ms(moment: datetime) -> int:
    return int(moment.replace(tzinfo=UTC).timestamp()) * 1000


@pytest.mark.parametrize("language", LANGUAGES)
def test_browser_and_babel_say_the_same(page: Page, language: str) -> None:
    words = _words(language)
    locale = Locale(language)
    answer_words = AnswerWords(words, locale, {})
    found = page.evaluate(RUN, [words, [*map(ms, MOMENTS)], [s * 1000 for s in DURATIONS_S], PROMISES])
    assert found == [
        [
            [locale.day(each), locale.short_day(each), answer_words.moment(each), answer_words.dated(each)]
            for each in MOMENTS
        ],
        [locale.date(each) for each in MOMENTS],
        [answer_words.duration(s * 1_000_000) for s in DURATIONS_S],
        [answer_words.promise(each) for each in PROMISES],
    ]


def _words(language: str) -> dict[str, Any]:
    locale = Locale(language)
    return {
        "language": language,
        "dates": dates(locale),
        "units": units(locale),
        "promised": promise_units(locale),
        "range": locale.text(RANGE),
        "moment": locale.text(SENTENCES["moment"]),
    }


@pytest.mark.parametrize(
    "iso, said",
    [
        ("2026-11-27T16:00+01:00", "UTC+1"),
        ("2026-11-27T16:00-03:30", "UTC−3:30"),
        ("2026-11-27T16:00+05:45", "UTC+5:45"),
        ("2026-11-27T16:00+00:00", "UTC+0"),
    ],
)
def test_offsets(iso: str, said: str) -> None:
    assert offset(datetime.fromisoformat(iso)) == said


def test_the_clock_shows_seconds_only_if_there_are_any() -> None:
    assert [clock(datetime(2026, 1, 1, 9, 5)), clock(datetime(2026, 1, 1, 0, 0, 7))] == ["9:05", "0:00:07"]
