"""A sample of what `python -m benchmarks.corrections --count 1000` tries: a correction never changes a promise."""

from pathlib import Path

import pytest

from benchmarks.corrections import Corrections, damages

REAL = Path("policy/support.yaml").read_text("utf-8")


@pytest.fixture(scope="module")
def tried() -> Corrections:
    return Corrections(REAL, seed=0)


def test_a_corrected_file_says_what_was_meant_or_asks(tried: Corrections) -> None:
    assert list(tried.failures(range(16))) == []
    assert tried.verdicts["same"] and tried.verdicts["asked"]


def test_a_correction_that_changes_a_promise_would_be_seen(tried: Corrections) -> None:
    """`8 ohurs` was `8 hours`; where 7 was promised, it is not the same."""
    damage = next(each for kind in damages(REAL) for each in kind if "      P4: 8 ohurs" in each.lines)
    assert tried.judged([damage], []) == "same"
    other = Corrections(REAL.replace("P4: 8 hours", "P4: 7 hours"), seed=0)
    assert other.judged([damage], []) == "wrong"
