"""Amounts as the policy file writes them: one spelling each, and the digits that stand there."""

import pytest
from pydantic_core import PydanticCustomError

from generator.policy import amounts

PARSERS = {"amount": amounts.amount, "rate": amounts.rate, "limit": amounts.limit}


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("amount", "10 %"), ("amount", "99.90 %"), ("amount", "0.5 %"), ("amount", "150 %"), ("amount", "50 EUR"),
        ("amount", "0.50 EUR"), ("amount", "1200.50 CHF"), ("rate", "120 EUR an hour"), ("rate", "900 EUR a day"),
        ("rate", "20 EUR a case"), ("rate", "99 EUR a month"), ("rate", "99 EUR a year"), ("rate", "90 EUR once"),
        ("limit", "50 % a month"), ("limit", "5000 EUR a quarter"), ("limit", "8 % a year in total"),
    ],
)  # fmt: skip
def test_what_is_written_is_said_again(kind: str, words: str) -> None:
    assert PARSERS[kind](words).words == words


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("amount", "0 %"), ("amount", "0 EUR"), ("amount", "10%"), ("amount", "10,5 %"), ("amount", "50 €"), ("amount", "50"),
        ("amount", "50.5 EUR"), ("amount", "1000 %"), ("rate", "120 EUR a hour"), ("rate", "120 EUR an day"),
        ("rate", "120 EUR"), ("rate", "120 EUR a week"), ("rate", "10 % an hour"), ("rate", "on request"), ("limit", "50 %"),
        ("limit", "50 % a day"), ("limit", "8 % in total"), ("limit", ""),
    ],
)  # fmt: skip
def test_any_other_spelling_is_refused(kind: str, words: str) -> None:
    with pytest.raises(PydanticCustomError) as refused:
        PARSERS[kind](words)
    assert refused.value.type == f"{kind}-format"
