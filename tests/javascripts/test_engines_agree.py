"""Python engine, JavaScript engine in a browser, and the oracle that counts minutes: three answers, one truth."""

from random import Random
from typing import Any

from playwright.sync_api import Browser

from tests import engines, oracle, random_cases

SEED = 20261127
WINDOWS, CALENDARS, QUESTIONS = 2, 3, 90


def asked() -> tuple[dict[str, Any], list[list[Any]], list[Any]]:
    """(calendars, questions, what the oracle answers), in the terms of tests/engines.py."""
    random = Random(SEED)
    baked: dict[str, Any] = {}
    questions: list[list[Any]] = []
    answers: list[Any] = []
    for data, middle in random_cases.calendars(random, WINDOWS, CALENDARS):
        slow = oracle.Oracle(data)
        if not slow.intervals():
            continue
        name = f"{len(baked)} {data['zone']}"
        baked[name] = engines.baked(data)
        for reported, commitment in random_cases.questions(random, slow, middle, QUESTIONS):
            questions.append(["deadline", name, reported * 1000, commitment])
            answers.append(milliseconds(slow.deadline(reported, commitment)))
        questions.append(["openIntervals", name, slow.start * 60_000, slow.end * 60_000])
        answers.append([[opening * 1000, closing * 1000] for opening, closing in slow.intervals()])
        for wall in random.choices(slow.walls, k=3):
            hour = wall - wall % 60
            questions.append(["instantsOf", name, hour * 60_000])
            answers.append([instant * 1000 for instant in slow.instants(hour)])
    return baked, questions, answers


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
