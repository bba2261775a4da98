"""Policies for tests that compare versions: the cases, and the same with some lines replaced."""

import re
from datetime import date
from functools import cache
from pathlib import Path

from generator.policy.policy import Policy
from generator.reading.schema import load
from generator.reading.yaml.source import read

CASES = Path(__file__).parents[1] / "cases" / "versions"
FIRST = (CASES / "1.0.yaml").read_text("utf-8")
SECOND = (CASES / "1.1.yaml").read_text("utf-8")


@cache
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
        "    holidays: GB-ENG\n",
        "    holidays: GB-ENG\n    special_days:\n      - date: 2026-12-24\n"
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


REAL = (Path(__file__).parents[2] / "policy" / "support.yaml").read_text("utf-8")
TODAY = date(2026, 11, 23)


DUTIES = """\
    controller:
      de: Verantwortlich ist Cyren.
      en: Cyren is responsible.
    retention:
      de: Die Angaben werden nach Abschluss des Falls gelöscht.
      en: The data are deleted when the case is closed.
"""


def settled(text: str = REAL) -> str:
    """The real policy as if all its open questions were answered."""
    text = re.sub(r"(?m)^ *# CHECK:.*\n", "", text)
    text = re.sub(r"  # (CHECK|accepted effective-past):.*", "", text)
    text = re.sub(r"(?m)^    holidays: ", r"    # accepted holidays-to-decide: decided\n\g<0>", text)
    text = text.replace("https://forms.example.com/support", "https://forms.cyren.com/support")
    text = text.replace("    provider: generic\n", f"    provider: generic\n    success: ok\n{DUTIES}")
    return text.replace("effective: 2026-01-01", "effective: 2026-12-01")


def next_version(text: str, version: str, effective: str, *lines: tuple[str, str]) -> str:
    """The same policy under another number and date, with a summary of its own."""
    text = re.sub(r'version: "[0-9.]+"', f'version: "{version}"', text)
    text = re.sub(r"effective: [0-9-]+", f"effective: {effective}", text)
    summary = f"    de: Fassung {version} ist neu.\n    en: Version {version} is new.\n"
    text = re.sub(r"(?<=summary_of_changes:\n)    de: .*\n    en: .*\n", summary, text)
    return with_lines(text, *lines)
