"""Dates and durations of the browser against Babel's, in the languages of Europe and some others."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route

from generator.i18n.locale import RANGE, Locale
from generator.i18n.offsets import offset
from generator.i18n.patterns import dates, promise_units, units
from generator.views.answer_view import AnswerWords
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


CONVENTIONS = ["en-GB", "en-US", "en-AU", "en-CA", "de-AT", "de-CH", "fr-CA", "fr-CH", "fi-FI", "ja-JP"]
TIMES = [0, 5, 9 * 60, 12 * 60, 13 * 60 + 30, 23 * 60 + 59]
BY_INTL = """([tag, times]) => {
  const { format } = new Intl.DateTimeFormat(tag, { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })
  return times.map((minute) => format(minute * 6e4))
}"""
CLOCK = """async ([words, times]) => {
  const say = await import('/wording.js')
  return [times.map((minute) => say.clock(words, minute * 6e4)), say.clock(words, 7e3),
    [0, 6, 12, 24].map((hour) => say.hourOf(words, hour))]
}"""


@pytest.mark.parametrize("tag", CONVENTIONS)
def test_browser_and_babel_write_times_and_dates_as_the_region_does(page: Page, tag: str) -> None:
    locale = Locale(tag.partition("-")[0], convention=tag)
    moment = {"moment": "{day}|{time}"}
    words = {"language": locale.language, "convention": tag, "dates": dates(locale), **moment}
    clock, with_seconds, _ = page.evaluate(CLOCK, [words, TIMES])
    assert clock == [locale.clock(each) for each in TIMES]
    assert clock == page.evaluate(BY_INTL, [tag, TIMES])
    assert with_seconds == locale.clock(0, 7)
    shown = page.evaluate(
        """async ([words, moments]) => {
          const say = await import('/wording.js')
          return moments.map((ms) => [say.longDay(words, ms), say.shortDay(words, ms), say.dated(words, ms)])
        }""",
        [words, [*map(ms, MOMENTS)]],
    )
    assert shown == [
        [
            locale.day(each),
            locale.short_day(each),
            f"{locale.dated_day(each)}|{locale.time_of_day(each)}",
        ]
        for each in MOMENTS
    ]


@pytest.mark.parametrize(
    ("convention", "expected"),
    [
        (None, ["0", "6", "12", "24"]),
        ("en-GB", ["0", "6", "12", "24"]),
        ("en-US", ["12 AM", "6 AM", "12 PM", "12 AM"]),
    ],
)
def test_hours_of_the_picture(page: Page, convention: str | None, expected: list[str]) -> None:
    words = {"language": "en", "dates": dates(Locale("en", convention=convention))}
    assert page.evaluate(CLOCK, [words, []])[2] == expected


def test_the_clock_shows_seconds_only_if_there_are_any(page: Page) -> None:
    words = {"language": "en", "dates": dates(Locale("en"))}
    assert page.evaluate(CLOCK, [words, [545]])[:2] == [["9:05"], "0:00:07"]
    assert [Locale("en").clock(545), Locale("en").clock(0, 7)] == ["9:05", "0:00:07"]
