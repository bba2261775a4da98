"""Both engines behind one door: the Python one in this process, the JavaScript one in a real browser.

Instants are asked and answered as epoch milliseconds, so both answers can be compared as they are; a
refusal is its code.
"""

import json
from collections.abc import Iterable, Mapping
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, Route

import generator.deadlines.engine.calendar
import generator.deadlines.engine.due
from generator.deadlines.baking import bake_calendar
from generator.deadlines.engine.calendar import EPOCH

ROOT = Path(__file__).parents[2]
SCRIPTS = ROOT / "docs/javascripts"
ENGINE = SCRIPTS / "engine"
CASES: dict[str, Any] = json.loads((ROOT / "tests/cases/deadlines.json").read_text())
ORIGIN = "http://engine.test/"
_COMMITMENT = ("amount", "unit", "due", "receipt", "outside", "days", "until")

# What is asked is [operation, calendar, ...]; the same five operations as `_ask` below.
RUN = """async ({ calendars, questions, source }) => {
  const changed = () => URL.createObjectURL(new Blob([source], { type: 'text/javascript' }))
  const engine = await import(source ? changed() : '/engine.js')
  const known = new Map()
  const attempt = (work) => {
    try { return work() } catch (error) { if (error.code) return error.code; throw error }
  }
  const calendar = (id) => {
    if (!known.has(id)) known.set(id, engine.load(calendars[id], 'calendar'))
    return known.get(id)
  }
  const operations = {
    load: (id) => { engine.load(calendars[id], 'calendar'); return null },
    deadline: (id, ms, commitment) => engine.deadline(calendar(id), ms, commitment),
    openIntervals: (id, from, to) => {
      const found = []
      const refused = attempt(() => {
        for (const each of engine.openIntervals(calendar(id), from, to)) found.push(each)
      })
      return refused ? [...found, refused] : found
    },
    explain: (id, from, to) => engine.explain(calendar(id), from, to)
      .map(({ kind, from, to, reason }) => [kind, from, to, reason ?? null]),
    instantsOf: (id, wall) => engine.instantsOf(calendar(id), wall),
    localOf: (id, ms) => engine.localOf(calendar(id), ms),
  }
  return questions.map(([operation, ...rest]) => attempt(() => operations[operation](...rest)))
}"""


def ms(instant: datetime) -> int:
    return round((instant - EPOCH).total_seconds() * 1000)


def ms_of(iso: str) -> int:
    return ms(datetime.fromisoformat(iso))


def wall_ms(iso: str) -> int:
    return ms_of(iso + "+00:00")


def instant(epoch_ms: int) -> datetime:
    return datetime.fromtimestamp(epoch_ms // 1000, EPOCH.tzinfo).replace(microsecond=epoch_ms % 1000 * 1000)


def baked(data: Mapping[str, Any]) -> dict[str, Any]:
    return bake_calendar(
        data["zone"], data["week"], data["closed"], data["open"], data["from"], data["until"]
    )


def page_with_engine(browser: Browser, scripts: Path = ENGINE) -> Page:
    """A page that can import the engine's modules, or those of another folder."""
    page = browser.new_page()

    def serve(route: Route) -> None:
        name = route.request.url.removeprefix(ORIGIN)
        if name == "":
            route.fulfill(body="<!doctype html><title>engine</title>", content_type="text/html")
        else:
            route.fulfill(body=(scripts / name).read_text(), content_type="text/javascript")

    page.route(ORIGIN + "**", serve)
    page.goto(ORIGIN)
    return page


def javascript_answers(
    page: Page, calendars: Mapping[str, Any], questions: Iterable[Iterable[Any]], source: str = ""
) -> list[Any]:
    """Answers of engine.js, or of a module with other source."""
    asked = {"calendars": calendars, "questions": list(questions), "source": source}
    answers: list[Any] = page.evaluate(RUN, asked)
    return answers


def python_answers(
    calendars: Mapping[str, Any],
    questions: Iterable[Iterable[Any]],
    hours: Any = generator.deadlines.engine.calendar,
    deadlines: Any = generator.deadlines.engine.due,
) -> list[Any]:
    """Answers of the Python engine, or of another made of the same two modules."""
    known: dict[str, Any] = {}

    def calendar(name: str) -> Any:
        if name not in known:
            known[name] = hours.load(calendars[name], "calendar")
        return known[name]

    def answer(operation: str, name: str, *rest: Any) -> Any:
        try:
            return _ask(hours, deadlines, calendar(name), operation, *rest)
        except hours.SlaError as error:
            return error.code

    return [answer(*question) for question in questions]


def _ask(hours: Any, deadlines: Any, calendar: Any, operation: str, *rest: Any) -> Any:
    if operation == "load":
        return None
    if operation == "deadline":
        return ms(deadlines.deadline(calendar, instant(rest[0]), rest[1]))
    if operation == "openIntervals":
        return list(_intervals(hours, calendar, *rest))
    if operation == "explain":
        return [_stretch(each) for each in deadlines.explain(calendar, instant(rest[0]), instant(rest[1]))]
    assert operation == "instantsOf"
    return [ms(each) for each in hours.instants_of(calendar, instant(rest[0]).replace(tzinfo=None))]


def _intervals(hours: Any, calendar: Any, start: int, stop: int) -> Iterable[Any]:
    try:
        for begin, end in hours.open_intervals(calendar, instant(start), instant(stop)):
            yield [ms(begin), ms(end)]
    except hours.SlaError as error:
        yield error.code


def _stretch(each: Any) -> list[Any]:
    if hasattr(each, "stop"):
        return ["open", ms(each.start), ms(each.stop), each.reason]
    return ["closed", _midnight(each.first), _midnight(each.last), each.reason]


def _midnight(day: date) -> int:
    return (day - EPOCH.date()).days * 86_400_000


def case_questions() -> tuple[dict[str, Any], list[list[Any]], list[Any], list[str]]:
    """Everything in cases/deadlines.json as (calendars, questions, expected answers, names)."""
    calendars = {name: baked(data) for name, data in CASES["calendars"].items()}
    rows: list[tuple[str, list[Any], Any]] = []
    for case in CASES["deadlines"]:
        commitment = {key: case[key] for key in _COMMITMENT if key in case}
        asked = ["deadline", case["calendar"], ms_of(case["reported"]), commitment]
        rows.append((case["name"], asked, ms_of(case["due_at"]) if "due_at" in case else case["error"]))
    for name, calendar, start, stop, found in CASES["open_intervals"]:
        expected = [each if isinstance(each, str) else [*map(ms_of, each)] for each in found]
        rows.append((name, ["openIntervals", calendar, ms_of(start), ms_of(stop)], expected))
    for name, calendar, start, stop, found in CASES["explanations"]:
        expected = [_expected_stretch(*each) for each in found]
        rows.append((name, ["explain", calendar, ms_of(start), ms_of(stop)], expected))
    for name, calendar, wall, found in CASES["walls"]:
        rows.append((name, ["instantsOf", calendar, wall_ms(wall)], [*map(ms_of, found)]))
    for name, *patch, expected in CASES["loads"]:
        calendars[name] = patched(*patch)
        rows.append((name, ["load", name], expected))
    names, questions, answers = zip(*rows, strict=True)
    return calendars, list(questions), list(answers), list(names)


def _expected_stretch(kind: str, start: str, stop: str, reason: str | None) -> list[Any]:
    if kind == "open":
        return [kind, ms_of(start), ms_of(stop), reason]
    return [kind, _midnight(date.fromisoformat(start)), _midnight(date.fromisoformat(stop)), reason]


def patched(field: str, key: str | None, value: Any) -> dict[str, Any]:
    """The calendar `berlin` with one thing changed."""
    sla = baked(CASES["calendars"]["berlin"])
    calendar = sla["calendars"]["calendar"]
    if field == "hours":
        calendar.update(value)
    elif field in sla:
        sla[field] = value
    elif key is None:
        calendar.update({field: value, "open": {}})
    else:
        calendar[field][key] = value
    return sla


def vector_questions() -> tuple[dict[str, Any], list[list[Any]], list[Any], list[str]]:
    """The cases of other projects (cases/vectors.json), as `case_questions`.

    Where a source has another rule, the row carries our rule's answer beside it. Business days are asked in
    both meanings.
    """
    calendars: dict[str, Any] = {}
    rows: list[tuple[str, list[Any], Any]] = []
    for vector in json.loads((ROOT / "tests/cases/vectors.json").read_text()):
        for kind in {"calendar", "calendar_split"} & vector.keys():
            name = f"{vector['id']} {kind}"
            calendars[name] = _vector_calendar(vector[kind], vector["start"], vector["expect"])
            start = ms_of(vector["start"])
            for commitment, expected in _vector_commitments(vector):
                rows.append((name, ["deadline", name, start, commitment], ms_of(expected)))
    names, questions, answers = zip(*rows, strict=True)
    return calendars, list(questions), list(answers), list(names)


def _vector_commitments(vector: Mapping[str, Any]) -> Iterable[tuple[dict[str, Any], str]]:
    amount = vector["duration"]["value"]
    if vector["duration"]["unit"] == "days":
        models = vector["models"]
        yield {"amount": amount, "unit": "business-days"}, models["same_wall_time"]
        if models["end_of_nth_day"]:
            due = {"due": "closing-time", "receipt": "counted"}
            yield {"amount": amount, "unit": "business-days", **due}, models["end_of_nth_day"]
        return
    unit = "minutes" if vector["duration"]["clock"] == "elapsed" else "business-minutes"
    yield {"amount": amount, "unit": unit}, vector.get("oracle_answer", vector["expect"])


def _vector_calendar(data: Mapping[str, Any], start: str, expect: str) -> dict[str, Any]:
    days = {name: str(day) for day, name in enumerate(("mon", "tue", "wed", "thu", "fri", "sat", "sun"), 1)}
    week = {days[name]: rows for name, rows in data["weekly"].items()}
    first = datetime.fromisoformat(start).date() - timedelta(days=7)
    last = datetime.fromisoformat(expect).date() + timedelta(days=60)
    return bake_calendar(data["timezone"], week, data["holidays"], data["overrides"], first, last)
