"""The real policy with words where times stood, a condition, amounts, and hours of their own for a severity."""

from generator.policy.policy import Policy
from tests.support.policies import changed

CONDITION = """      P1:
        time: 30 minutes
        note:
          de: nur bei telefonischer Meldung
          en: only if reported by phone
"""
EDITS = (
    ("    price: included\n", "    price: not stated\n"),
    ("      P2: 8 business hours\n", "      P2: as agreed\n"),
    ("      P3: 2 business days\n", "      P3: best effort\n"),
    ("      P4: 4 business days\n", "      P4: not offered\n"),
    ("      email: included\n      web: included\n      phone: included\n    first", "      email: 5\n      web: included\n      phone: included\n    first"),
    ("    price: extra charge\n", "    price:\n      de: 99 Euro im Monat\n      en: 99 euros a month\n"),
    (
        "    service_hours: around-the-clock\n",
        "    service_hours:\n      P1: around-the-clock\n      P2: around-the-clock\n"
        "      P3: business-hours\n      P4: business-hours\n",
    ),
    ("      P1: 30 minutes\n", CONDITION),
    ("      P3: 4 hours\n      P4: 8 hours\n", "      P3: 4 business hours\n      P4: 8 business hours\n"),
)  # fmt: skip


def words_policy(*more: tuple[str, str]) -> Policy:
    """`more` are further replacements of text."""
    return changed(*EDITS, *more)
