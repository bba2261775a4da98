"""Readers in eight zones, at noon, on a Saturday night and around changes of clocks: what the home page has to tell each.

Asked of browsers in `tests/javascripts/test_readers_clock.py`; expected by the Python engine and Python's zones.
"""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import Any, Final
from zoneinfo import ZoneInfo

from generator.core.messages import ENGLISH, fill
from generator.deadlines.answers import answer
from generator.deadlines.baking import bake_policy
from generator.deadlines.calendars import calendar_named
from generator.deadlines.engine.calendar import open_intervals
from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.views.answer_view import AnswerWords
from generator.views.calculator_words import calculator_words
from tests.support.policies import real

# Of the shipped policy: a region's own zone, else the country in which it lies; for the others nothing tells.
REGIONS: Final = {
    "Europe/London": "united-kingdom",
    "Asia/Jerusalem": "israel",
    "Europe/Berlin": "germany",
    "Europe/Zurich": "",
    "Asia/Tokyo": "",
    "America/New_York": "united-states",
    "America/Los_Angeles": "united-states",
    "Asia/Kathmandu": "",
}
# Where the page asks, this one is chosen.
CHOSEN: Final = "germany"
# Minutes before clocks change: in spring and in autumn, in Europe, the United States and Israel.
CHANGES: Final = (
    "2027-03-28T00:40Z", "2026-10-25T00:40Z", "2027-03-14T09:40Z", "2026-11-01T08:40Z", "2027-03-25T23:40Z",
    "2026-10-24T22:40Z",
)  # fmt: skip
ASKED: Final = {
    "de": "Bitte wählen Sie die Region, aus der Sie betreut werden; aus Ihrer Zeitzone geht sie nicht hervor.",
    "en": "Please choose the region that serves you: your time zone does not tell which one it is.",
}
# In the page: the element as it begins in the zone that the browser has now, then each question. A row of it: what was
# chosen, what was asked, the answer, and the numbers of each region with its line.
READ: Final = """async ([questions, chosen]) => {
  const before = document.querySelector('sla-calculator')
  const calculator = before.cloneNode(true)
  before.replaceWith(calculator)
  const reach = document.querySelector('open-now')
  const region = calculator.field('region').value // as the frame chose it
  const rows = []
  for (const [now, tier] of questions) {
    Date.now = () => now
    Object.assign(calculator.inputs, { region, tier })
    await calculator.compute()
    const asked = calculator.piece('choose')
    const said = asked.hidden ? '' : asked.querySelector('p').textContent
    const early = calculator.piece('answer').textContent
    if (!region) {
      calculator.inputs.region = chosen
      await calculator.compute()
    }
    await reach.show()
    const lines = [...reach.querySelectorAll('[data-open]')].map((line) =>
      [line.dataset.open, line.parentElement.querySelector('a[href^="tel:"]').textContent, line.textContent])
    rows.push({ region, said, early: region ? '' : early, answer: calculator.piece('answer').textContent, lines })
  }
  return rows
}"""


def questions(zone: str) -> list[tuple[int, str]]:
    """(milliseconds, tier): at noon of a Wednesday and on a Saturday night of the reader, and at each change."""
    own = [datetime(2026, 12, 2, 12, 0), datetime(2026, 11, 28, 23, 40)]
    moments = [each.replace(tzinfo=ZoneInfo(zone)) for each in own] + [*map(datetime.fromisoformat, CHANGES)]
    return [(round(each.timestamp() * 1000), tier) for each in moments for tier in ("standard", "gold")]


def table() -> list[tuple[str, str, list[tuple[int, str]], Any]]:
    """(language, zone, what is asked there, what has to be told)"""
    policy = real()
    return [
        (language, zone, asked, [*_expected(policy, language, zone, asked)])
        for language in ("de", "en")
        for zone in REGIONS
        for asked in [questions(zone)]
    ]


def _expected(policy: Policy, language: str, zone: str, asked: list[tuple[int, str]]) -> Iterator[Any]:
    sla, locale = bake_policy(policy), Locale.of(policy, language)
    words = AnswerWords(calculator_words(policy, locale), locale, sla["names"])
    region = REGIONS[zone]
    for ms, tier in asked:
        now = datetime.fromtimestamp(ms / 1000, UTC)
        found = answer(sla, tier, "P1", region or CHOSEN, now)
        due = found.due.astimezone(ZoneInfo(zone))
        also = "" if _wall(due) == _wall(found.due) else f" {words.reader(zone, due)}"
        yield {
            "region": region,
            "said": "" if region else ASKED[language],
            "early": "",
            "answer": f"{words.view(found).sentence}{also}",
            "lines": [
                [each, _number(policy, each), _line(words, sla, tier, each, now, zone)]
                for each in policy.regions
            ],
        }


def _number(policy: Policy, region: str) -> str:
    return next(each.number for each in policy.contact.numbers if each.region == region)


def _line(words: AnswerWords, sla: Any, tier: str, region: str, now: datetime, zone: str) -> str:
    """`Standard: offen bis 18:00 Uhr (Ortszeit Berlin).`"""
    name = words.name("tiers", tier)
    if tier == "gold":
        return f"{name}: {words.words['reachable']}."
    calendar = calendar_named(sla, f"{region}.{sla['tiers'][tier]['service_hours']}")
    begin, end = next(open_intervals(calendar, now, now + timedelta(days=30)))
    key, at = ("open", end) if begin <= now else ("shut", begin)
    there = ZoneInfo(sla["regions"][region]["zone"])
    return f"{name}: {_filled(words.words[key], at=_instant(words, at, there, now, ZoneInfo(zone)))}."


def _instant(words: AnswerWords, at: datetime, place: ZoneInfo, now: datetime, reader: ZoneInfo) -> str:
    here, there, today = (
        _wall(each) for each in (at.astimezone(reader), at.astimezone(place), now.astimezone(reader))
    )
    said = {
        "at": _near(words, here, today),
        "there": _near(words, there, here),
        "zone": words.zone(place.key),
    }
    return _filled(words.words["there" if here == there else "here"], **said)


def _near(words: AnswerWords, wall: datetime, near: datetime) -> str:
    time = words.locale.time_of_day(wall)
    return _filled(words.words["hour"], time=time) if wall.date() == near.date() else words.moment(wall)


def _wall(instant: datetime) -> datetime:
    return instant.replace(tzinfo=None)


def _filled(text: str, **values: str) -> str:
    return fill(text, values, ENGLISH)


def to_firefox(address: str, program: str) -> str:
    """What the script that drives Firefox reads (JSON)."""
    asked = [[language, zone, asked] for language, zone, asked, _ in table()]
    return json.dumps(
        {"address": address, "program": program, "read": READ, "chosen": CHOSEN, "asked": asked}
    )
