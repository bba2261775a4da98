"""Python engine, JavaScript engine in a browser, and the oracle that counts minutes: three answers, one truth."""

from functools import cache
from random import Random
from typing import Any

from playwright.sync_api import Browser

from generator.deadlines.customers_zone import in_zone
from tests.support import engines, oracle, random_cases, random_policies

SEED = 20261127
WINDOWS, CALENDARS, QUESTIONS = 2, 3, 90


@cache
def asked() -> tuple[dict[str, Any], list[list[Any]], list[Any]]:
    """(calendars, questions, what the oracle answers), in the terms of tests/engines.py."""
    random = Random(SEED)
    baked: dict[str, Any] = {}
    questions: list[list[Any]] = []
    answers: list[Any] = []
    for data, middle in random_cases.calendars(random, WINDOWS, CALENDARS):
        slow = oracle.Oracle(data)
        if not slow.intervals:
            continue
        name = f"{len(baked)} {data['zone']}"
        # Every other one is a region's in Berlin, read off the customer's clock.
        baked[name] = moved(data) if len(baked) % 2 else engines.baked(data)
        for reported, commitment in random_cases.questions(random, slow, middle, QUESTIONS):
            questions.append(["deadline", name, reported * 1000, commitment])
            answers.append(milliseconds(slow.deadline(reported, commitment)))
        questions.append(["openIntervals", name, slow.start * 60_000, slow.end * 60_000])
        answers.append([[opening * 1000, closing * 1000] for opening, closing in slow.intervals])
        for wall in random.choices(slow.walls, k=3):
            hour = wall - wall % 60
            questions.append(["instantsOf", name, hour * 60_000])
            answers.append([instant * 1000 for instant in slow.instants(hour)])
    return baked, questions, answers


def moved(data: dict[str, Any]) -> dict[str, Any]:
    return in_zone({**engines.baked({**data, "zone": "Europe/Berlin"}), "regions": {}}, data["zone"])


def milliseconds(answer: int | str) -> int | str:
    return answer if isinstance(answer, str) else answer * 1000


def test_three_answers_to_random_questions(browser: Browser) -> None:
    calendars, questions, expected = asked()
    deadlines = [
        answer for question, answer in zip(questions, expected, strict=True) if question[0] == "deadline"
    ]
    assert len(deadlines) >= 20_000
    assert deadlines.count("horizon") < len(deadlines) / 4
    python = engines.python_answers(calendars, questions)
    page = engines.page_with_engine(browser)
    javascript = engines.javascript_answers(page, calendars, questions)
    page.close()
    rows = zip(questions, python, javascript, expected, strict=True)
    assert [row for row in rows if not row[1] == row[2] == row[3]] == []


def test_both_engines_explain_alike_and_count_what_was_promised(browser: Browser) -> None:
    """No oracle: the two agree, and the open time between report and deadline is the amount."""
    calendars, questions, answers = asked()
    known = [
        (question, answer)
        for question, answer in zip(questions, answers, strict=True)
        if question[0] == "deadline" and answer != "horizon"
    ][::4]
    explained = [["explain", name, reported, due] for (_, name, reported, _), due in known]
    python = engines.python_answers(calendars, explained)
    page = engines.page_with_engine(browser)
    assert engines.javascript_answers(page, calendars, explained) == python
    page.close()
    counted = [sum(stop - start for kind, start, stop, _ in each if kind == "open") for each in python]
    promised = [question[3]["amount"] * 60_000 for question, _ in known]
    units = [question[3]["unit"] for question, _ in known]
    business = [index for index, unit in enumerate(units) if unit == "business-minutes"]
    assert len(business) > 1_500
    assert [counted[index] for index in business] == [promised[index] for index in business]


def test_three_answers_to_random_policies(browser: Browser) -> None:
    """Few here, 20,000 by `python -m benchmarks.answers`."""
    questions = random_policies.asked(SEED, 1_200, random_cases.ZONES[::7])
    page = engines.page_with_engine(browser, engines.SCRIPTS)
    javascript = random_policies.javascript_answers(page, questions)
    page.close()
    rows = zip(questions, random_policies.python_answers(questions), javascript, strict=True)
    assert [row for row in rows if not row[0].expected == row[1] == row[2]] == []
    traits = {trait for each in questions for trait in each.traits}
    assert {
        "hours of a severity",
        "customer's zone",
        "on call, by phone",
        "on call, in any way",
        "halves",
        "cut-off",
        "received on that day",
    } <= traits
