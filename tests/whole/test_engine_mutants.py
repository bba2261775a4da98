"""Faults put into the engines on purpose: the table of cases must notice each of them, in both languages."""

import importlib
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType

import pytest
from playwright.sync_api import Browser, Error, Page

from tests.support import engines

CALENDARS, QUESTIONS, EXPECTED, _NAMES = engines.case_questions()

# fault, old, new; each `old` stands in the module once
PYTHON = {
    "calendar": [
        ("an overnight interval loses its tail", "end if end > start else end + DAY", "end"),
        ("24:00 is a start", 'last="23:59"', 'last="24:00"'),
        ("24:00 is no end", 'last="24:00"', 'last="23:59"'),
        ("an empty interval is a whole day", "if start == end:", "if False:"),
        ("three times are an interval", "or len(row) != 2", ""),
        ("a closed date stays open", "() if day in reasons else week", "week"),
        ("closed is stronger than open", "special.get(day, () if day in reasons else", "() if day in reasons else special.get(day,"),
        ("the week begins on Sunday", "(day + 3) % 7", "(day + 4) % 7"),
        ("the shift before the first date is lost", "range(first - 1, last + 1)", "range(first, last + 1)"),
        ("the last date is not known", "range(first - 1, last + 1)", "range(first - 1, last)"),
        ("the horizon ends a day late", "(last + 1) * DAY", "(last + 2) * DAY"),
        ("touching hours are two", "start <= merged[-1][1]", "start < merged[-1][1]"),
        ("the longer of two hours is cut", "max(stop, merged[-1][1])", "stop"),
        ("the close of a date is its first one", "max(close for _, close in own)", "min(close for _, close in own)"),
        ("the opening of a date is its last one", "min(opening for opening, _ in own)", "max(opening for opening, _ in own)"),
        ("the first pass of an overlap is lost", "if start <= wall_us - offset < until", "if start < wall_us - offset < until"),
        ("a gap is jumped too far", "return max(wall_us - offsets[index], untils[index - 1] if index else -NEVER)", "return wall_us - offsets[index]"),
        ("a step is left a moment late", "wall_us - offsets[index] >= untils[index]", "wall_us - offsets[index] > untils[index]"),
        ("a clock change inside an interval is missed", "if untils[index] > stop + DAY:", "if True:"),
        ("intervals go on behind the horizon", "if stop_us > calendar.end:", "if False:"),
        ("intervals begin before the horizon", "if start_us < calendar.begin:", "if False:"),
        ("a calendar that is never open is loaded", "if not merged:", "if False:"),
        ("the first date may follow the last", "if first > last:", "if False:"),
        ("an eighth day of the week", '<= set(WEEKDAYS)', '<= set("12345678")'),
    ],
    "due": [
        ("a report at closing is inside the hours", "bisect_right(calendar.closes, at_us)", "bisect_left(calendar.closes, at_us)"),
        ("a report outside the hours stays there", "return max(calendar.opens[index], at_us)", "return at_us"),
        ("due at closing moves to the next opening", "bisect_left(calendar.sums, target) - 1", "bisect_right(calendar.sums[:-1], target) - 1"),
        ("time before the report counts", "start - calendar.opens[index] + amount_us", "amount_us"),
        ("the day of receipt counts for the same time", "is_counted = is_closing and", "is_counted ="),
        ("the day of receipt never counts", "+ (not is_counted)", "+ 1"),
        ("the day of receipt always counts", "+ (not is_counted)", ""),
        ("a close before the report", "or calendar.ends[index] > start", "or True"),
        ("the same time may be closed", "return _next_open(calendar, max(same, calendar.starts[index]) if is_that_day else same)", "return same"),
        ("an opening is no matter on that day", "max(same, calendar.starts[index]) if is_that_day else same", "same"),
        ("the opening of the day matters always", "max(same, calendar.starts[index]) if is_that_day else same", "max(same, calendar.starts[index])"),
        ("a close is no matter on that day", "(is_that_day and same >= calendar.ends[index])", "False"),
        ("a close is one only afterwards", "same >= calendar.ends[index]", "same > calendar.ends[index]"),
        ("a close ends the day always", "(is_that_day and same >=", "(same >="),
        ("that day is the next opening", 'reported if commitment.get("outside") == "that-day" else', ""),
        ("every weekday counts", 'in weekdays\n', 'in "1234567"\n'),
        ("the week of business days begins on Sunday", "+ 3) % 7 + 1) in weekdays", "+ 4) % 7 + 1) in weekdays"),
        ("noon is too late", "clock > time_of(", "clock >= time_of("),
        ("it is never too late", "clock > time_of(commitment", "0 > time_of(commitment"),
        ("too late is the same day", "day + is_late, commitment", "day, commitment"),
        ("in time is too late", "calendar.days[index] > day:", "True:"),
        ("an unknown reading of a report outside the hours", '("outside", OUTSIDES)', '("due", DUES)'),
        ("an unknown weekday", '"[1-7]+"', '"[1-9]+"'),
        ("no weekday", '"[1-7]+"', '"[1-7]*"'),
        ("nothing to wait for moves to the opening", 'if amount == 0 or unit == "minutes":', 'if unit == "minutes":'),
        ("a week is a day", '"weeks": 7', '"weeks": 1'),
        ("a year is a month", '"years": 12', '"years": 1'),
        ("every month ends alike", "min(day.day, last)", "min(day.day, 28)"),
        ("the last of the month always", "min(day.day, last)", "last"),
        ("a month later at midnight", "calendar.first_at(wall + (later - day)", "calendar.first_at(wall // DAY * DAY + (later - day)"),
        ("a month of 24 hours a day", "calendar.first_at(wall + (later - day).days * DAY)", "reported + (later - day).days * DAY"),
        ("a date is 24 hours", "calendar.first_at(calendar.local(reported) + days * DAY)", "reported + days * DAY"),
        ("elapsed time stops outside the hours", 'or unit == "minutes":', 'or unit == "elapsed":'),
        ("a report after the last date", "<= reported < calendar.end", "<= reported"),
        ("a report before the first date", "calendar.begin <= reported", "0 <= reported"),
        ("an answer behind the horizon", "_within(answer <= calendar.end)", "_within(True)"),
        ("a negative amount", "not 0 <= amount", "not -9 <= amount"),
        ("a truth is a number", "type(amount) is not int", "not isinstance(amount, int)"),
        ("an unknown end of a day", '("due", DUES), ', ""),
        ("a holiday without its name", "calendar.reasons.get(run[0])", "None"),
        ("a half day without its name", "calendar.reasons.get(opening)", "None"),
        ("holidays and weekends are one", "or calendar.reasons.get(run[-1]) != calendar.reasons.get(day)", ""),
        ("a service date is explained as closed", "if _runs_on(calendar, day, -NEVER)", "if False"),
        ("a holiday names the night shift before it", "None if is_tail else", ""),
        ("a holiday is not told after the night shift before it", "max(day, opening)", "max(day, opening + 1)"),
    ],
}  # fmt: skip
JAVASCRIPT = [
    ("an overnight interval loses its tail", "end > start ? end : end + DAY", "end"),
    ("24:00 is a start", "timeOf(row[0], '23:59')", "timeOf(row[0], '24:00')"),
    ("24:00 is no end", "timeOf(row[1], '24:00')", "timeOf(row[1], '23:59')"),
    ("an empty interval is a whole day", "need(start !== end, 'bad-interval')", ""),
    ("three times are an interval", "&& row.length === 2", ""),
    ("minutes beyond the hour", "[0-5]\\d$", "\\d\\d$"),
    ("29 February in every year", "day && dayAt(year, month, day) < dayAt(year, month + 1, 1)", "day && day < 32"),
    ("a year has a thirteenth month", "month < 13", "month < 14"),
    ("no leap day in the year 2000", "((y / 400) | 0) +", ""),
    ("a closed date stays open", "(reasons.has(day) ? [] : weekly", "(false ? [] : weekly"),
    ("the week begins on Sunday", "[4, 5, 6, 7, 1, 2, 3]", "[5, 6, 7, 1, 2, 3, 4]"),
    ("the shift before the first date is lost", "Math.max(first - 1,", "Math.max(first,"),
    ("a shift that reaches into a step is lost", "(since + offset) / DAY) - 1)", "(since + offset) / DAY) + 1)"),
    ("the last date is not known", "day <= last && day * DAY", "day < last && day * DAY"),
    ("the horizon ends a day late", "(last + 1) * DAY", "(last + 2) * DAY"),
    ("touching hours are two", "if (from <= closes[i])", "if (from < closes[i])"),
    ("the longer of two hours is cut", "closes[i] = Math.max(closes[i], to)", "closes[i] = to"),
    ("the close of a date is its first one", "Math.max(to, close)", "Math.min(to, close)"),
    ("the opening of a date is its last one", "Math.min(from, opening)", "Math.max(from, opening)"),
    ("unsorted hours stay unsorted", "pieces.sort((a, b) => a[0] - b[0])", "pieces"),
    ("the first pass of an overlap is lost", "since <= wallMs - offset &&", "since < wallMs - offset &&"),
    ("a gap is jumped too far", "return Math.max(wallMs - offset, since)", "return wallMs - offset"),
    ("a step is left a moment late", "if (ms < until) return ms + offset", "if (ms <= until) return ms + offset"),
    ("intervals go on behind the horizon", "need(toMs <= end, 'horizon')", ""),
    ("intervals begin before the horizon", "need(fromMs >= begin, 'horizon')", ""),
    ("a calendar that is never open is loaded", "need(opens.length, 'never-open')", ""),
    ("the first date may follow the last", "first <= last &&", ""),
    ("an eighth day of the week", "/^[1-7]$/", "/^[1-8]$/"),
    ("a report at closing is inside the hours", "opens[after(closes, ms)]", "opens[after(closes, ms - 1)]"),
    ("a report outside the hours stays there", "return Math.max(open, ms)", "return ms"),
    ("due at closing moves to the next opening", "after(sums, target - 1) - 1", "after(sums, target) - 1"),
    ("time before the report counts", "sums[i] + start - opens[i] + amount", "sums[i] + amount"),
    ("the day of receipt never counts", "isCounted ? date : date + 1", "date + 1"),
    ("the day of receipt counts for the same time", "atClose && commitment.receipt", "commitment.receipt"),
    ("a close before the report", "!atClose || each.close > start", "true"),
    ("the same time may be closed", ": nextOpen(calendar, isThatDay ? Math.max(ms, last.open) : ms)", ": ms"),
    ("an opening is no matter on that day", "isThatDay ? Math.max(ms, last.open) : ms", "ms"),
    ("the opening of the day matters always", "isThatDay ? Math.max(ms, last.open) : ms", "Math.max(ms, last.open)"),
    ("a close is no matter on that day", "|| (isThatDay && ms >= last.close)", ""),
    ("a close is one only afterwards", "ms >= last.close", "ms > last.close"),
    ("a close ends the day always", "(isThatDay && ms >=", "(ms >="),
    ("that day is the next opening", "outside === 'that-day' ? ms :", ""),
    ("every weekday counts", "!days || days.includes", "true || days.includes"),
    ("the week of business days begins on Sunday", "(day + 3) % 7) + 7", "(day + 4) % 7) + 7"),
    ("noon is too late", "date * DAY > timeOf", "date * DAY >= timeOf"),
    ("too late is the same day", "date + +isLate", "date"),
    ("in time is too late", "if (next.day > date) return", "return"),
    ("an unknown reading of a report outside the hours", "(next-opening|that-day)", ".*"),
    ("an unknown weekday", "[1-7]+$", "[1-9]+$"),
    ("no weekday", "[1-7]+$", "[1-7]*$"),
    ("nothing to wait for moves to the opening", "if (amount && unit", "if (unit"),
    ("a week is a day", "(unit === 'days' ? 1 : 7)", "1"),
    ("a year is a month", "(unit === 'months' ? 1 : 12)", "1"),
    ("a shorter month runs over", ", first(n + months + 1) - 1)", ")"),
    ("the last of the month always", "Math.min(day - first(n) + first(n + months), first", "Math.min(first"),
    ("the first of the month always", "day - first(n) + first(n + months),", "first(n + months),"),
    ("a month of the day before", "while (first(n) > day)", "while (first(n) >= day)"),
    ("a month of 24 hours a day", "firstAt(calendar, wall + (later - day) * DAY)", "reportedMs + (later - day) * DAY"),
    ("a date is 24 hours", "firstAt(calendar, localOf(calendar, reportedMs) +", "(reportedMs +"),
    ("a report after the last date", "&& reportedMs < end", ""),
    ("a report before the first date", "reportedMs >= begin &&", ""),
    ("an answer behind the horizon", "need(ms <= end, 'horizon')", ""),
    ("a negative amount", "&& amount >= 0", ""),
    ("a fraction", "Number.isSafeInteger(amount)", "Number.isFinite(amount)"),
    ("an unknown end of a day", "(same|closing)-time", ".*"),
    ("a holiday under a night shift is not told", "(day < reached && !reason)", "day < reached"),
    ("closed dates are one", "&& last.reason === reason", ""),
    ("a half day without its name", ": reasons.get(date) })", ": undefined })"),
    ("a holiday names the night shift before it", "isTail ? undefined : ", ""),
    ("a holiday is not told after the night shift before it", "isTail ? date : date + 1", "date + 1"),
    ("a service date is explained as closed", "if (days[after(days, day - 1)] === day ||", "if ("),
]  # fmt: skip


@contextmanager
def mutant(changed: dict[str, str]) -> Iterator[tuple[ModuleType, ModuleType]]:
    """The two modules of the Python engine under another name, with other source for one of them."""
    package = ModuleType("mutant")
    package.__path__ = [str(Path(engines.generator.deadlines.engine.calendar.__file__).parent)]
    sys.modules["mutant"] = package
    try:
        for name in ("calendar", "due"):
            source = Path(package.__path__[0], f"{name}.py").read_text()
            module = ModuleType(f"mutant.{name}")
            module.__package__ = "mutant"
            sys.modules[module.__name__] = module
            exec(compile(changed.get(name, source), f"mutant {name}.py", "exec"), module.__dict__)
        yield sys.modules["mutant.calendar"], sys.modules["mutant.due"]
    finally:
        for name in [each for each in sys.modules if each.split(".")[0] == "mutant"]:
            del sys.modules[name]


def python_survives(changed: dict[str, str]) -> bool:
    with mutant(changed) as (hours, deadlines):
        try:
            return engines.python_answers(CALENDARS, QUESTIONS, hours, deadlines) == EXPECTED
        except (IndexError, TypeError, ValueError):
            return False


def replaced(text: str, old: str, new: str) -> str:
    assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
    return text.replace(old, new)


def test_engine_under_another_name_survives() -> None:
    assert python_survives({})


@pytest.mark.parametrize(
    "module, old, new",
    [pytest.param(module, *row[1:], id=row[0]) for module, rows in PYTHON.items() for row in rows],
)
def test_fault_in_python(module: str, old: str, new: str) -> None:
    source = Path(importlib.import_module(f"generator.deadlines.engine.{module}").__file__ or "").read_text()
    assert not python_survives({module: replaced(source, old, new)})


@pytest.fixture(scope="module")
def page(browser: Browser) -> Iterator[Page]:
    page = engines.page_with_engine(browser)
    yield page
    page.close()


def javascript_survives(page: Page, source: str) -> bool:
    try:
        return engines.javascript_answers(page, CALENDARS, QUESTIONS, source) == EXPECTED
    except Error:
        return False


def test_engine_from_its_source_survives(page: Page) -> None:
    assert javascript_survives(page, (engines.ENGINE / "engine.js").read_text())


@pytest.mark.parametrize("old, new", [pytest.param(*row[1:], id=row[0]) for row in JAVASCRIPT])
def test_fault_in_javascript(page: Page, old: str, new: str) -> None:
    source = (engines.ENGINE / "engine.js").read_text()
    assert not javascript_survives(page, replaced(source, old, new))
