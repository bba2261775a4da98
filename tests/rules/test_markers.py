"""Open questions and accepted findings, beside the line or on the line above."""

from datetime import date

import pytest

from generator.rules.corpus.context import Context
from generator.rules.inspection import inspect
from tests.support.rule_cases import edited

QUESTION = "    # CHECK: Where are the forms sent? Until this is answered, the address below is an example.\n"
URL = f"{QUESTION}    endpoint: https://forms.example.com/support"
ROWS = [
    ("a question above asks for it", URL, []),
    ("a question beside it", "    endpoint: https://forms.example.com/support  # CHECK: Where to?", []),
    (
        "a question above, accepted as well",
        f"{QUESTION}    endpoint: https://forms.example.com/support  # accepted url-example: for now",
        [],
    ),
    (
        "a question about another line",
        "    endpoint: https://forms.example.com/support\n    # CHECK: Which field?",
        ["url-example"],
    ),
    (
        "beside the line",
        "    endpoint: https://forms.example.com/support  # accepted url-example: for now",
        [],
    ),
    (
        "on the line above",
        "    # accepted url-example: for now\n    endpoint: https://forms.example.com/support",
        [],
    ),
    ("not accepted", "    endpoint: https://forms.example.com/support", ["url-example"]),
    (
        "two on one line",
        "    endpoint: https://forms.example.com/support  # accepted url-example: for now # accepted dash: for now",
        ["accepted-unused"],
    ),
    (
        "two on one line, the other way round",
        "    endpoint: https://forms.example.com/support  # accepted dash: for now  # accepted url-example: for now",
        ["accepted-unused"],
    ),
    (
        "the word in a reason",
        "    endpoint: https://forms.example.com/support  # accepted url-example: legal accepted it, see #12",
        [],
    ),
    (
        "no reason",
        "    endpoint: https://forms.example.com/support  # accepted url-example",
        ["url-example", "accepted-incomplete"],
    ),
    (
        "no such rule",
        "    endpoint: https://forms.example.com/support  # accepted url-exampel: for now",
        ["url-example", "accepted-incomplete"],
    ),
    (
        "no longer needed",
        "    endpoint: /_inbox  # accepted url-example: for now",
        ["accepted-unused"],
    ),
    (
        "an error cannot be accepted",
        "    endpoint: http://www.cyren.com/support  # accepted url-not-https: for now",
        ["url-not-https"],
    ),
]


@pytest.mark.parametrize(("name", "line", "expected"), ROWS, ids=[row[0] for row in ROWS])
def test_accepted(name: str, line: str, expected: list[str]) -> None:
    found = inspect(edited((URL, line)).encode(), "support.yaml", Context(date(2026, 11, 23))).open
    others = {
        "open-question",
        "form-provider-mismatch",
        "privacy-text-missing",
        "form-success-unknown",
        "privacy-duty-elsewhere",
    }
    assert [each.rule.id for each in found if each.rule.id not in others] == expected


def test_a_question_stands_for_what_is_not_decided_yet() -> None:
    """A whole country, and a region without a number: `new` writes both with a question."""
    bare = edited(
        ("    holidays: DE-BE  #", "    holidays: DE  #"),
        ("      - region: israel\n        number: +972 9-863-6888\n", ""),
    )
    asked = bare.replace("  israel:\n", "  israel:  # CHECK: A number?\n")
    unasked = bare.replace("holidays: DE  # CHECK:", "holidays: DE  #")
    told = [
        {each.rule.id for each in inspect(text.encode(), "support.yaml", Context(date(2026, 11, 23))).open}
        & {"holidays-vague", "region-without-phone"}
        for text in (asked, bare, unasked)
    ]
    assert told == [set(), {"region-without-phone"}, {"holidays-vague", "region-without-phone"}]


def test_a_question_is_reported_where_it_stands() -> None:
    text = edited(("    country: DE\n", "    country: DE  # CHECK: Really?\n"))
    found = inspect(text.encode(), "support.yaml", Context(date(2026, 11, 23))).open
    line = text[: text.index("# CHECK: Really?")].count("\n") + 1
    assert [each.message("de") for each in found if each.span.line == line] == ["Offene Frage: Really?"]
