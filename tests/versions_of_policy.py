"""Policies for tests that compare versions: the cases, and the same with some lines replaced."""

from pathlib import Path

from generator.policy import Policy
from generator.schema import load
from generator.source import read

CASES = Path(__file__).parent / "cases" / "versions"
FIRST = (CASES / "1.0.yaml").read_text("utf-8")
SECOND = (CASES / "1.1.yaml").read_text("utf-8")


def policy(text: str) -> Policy:
    found, diagnostics = load(read(text.encode(), "support.yaml"))
    assert found is not None, [each.message("en") for each in diagnostics]
    return found


def with_lines(text: str, *lines: tuple[str, str]) -> str:
    """Each replacement must be possible exactly once, so that no test compares a file with itself."""
    for old, new in lines:
        assert text.count(old) == 1, (text.count(old), old)
        text = text.replace(old, new)
    return text


EIGHT_CHANGES = (
    ("  gold:\n    name: Gold\n", "  gold-plus:\n    formerly: [gold]\n    name: Gold Plus\n"),
    ("bis das Problem behoben wurde.", "bis der Fall geschlossen wurde."),
    ("+49 30 52 00 56 130", "+49 30 520 056 131"),
    (
        "    time_zone: Europe/London\n    holidays: GB-ENG\n",
        "    time_zone: Europe/London\n    holidays: GB-ENG\n    special_days:\n      - date: 2026-12-24\n"
        "        name:\n          de: Heiligabend\n          en: Christmas Eve\n        open: closed\n",
    ),
    ("      P2: 1 hour\n", "      P2: 45 minutes\n"),
    ("      P3: 2 business days\n", "      P3: 3 business days\n"),
    ("    - after: 4 hours\n", "    - after: 3 hours\n"),
    ("      monday to friday: 9:00–18:00\n", "      monday to friday: 8:00–18:00\n"),
)
"""A rename, a sentence in German only, a telephone number, a closed day, a faster and a slower promise,
a step of the escalation, longer hours."""
EIGHT = with_lines(FIRST, *EIGHT_CHANGES)
