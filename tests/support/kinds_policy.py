"""The real policy with further kinds of promise: times, a word, a condition, in Standard alone or in both tiers."""

from generator.policy.policy import Policy
from tests.support.policies import changed

EDITS = (
    (
        "      P1: 4 business hours\n      P2: 8 business hours\n      P3: 2 business days\n      P4: 4 business days\n",
        """\
      P1: 4 business hours
      P2: 8 business hours
      P3: 2 business days
      P4: not offered
    start_of_work:
      P1: 4 business hours
    resolution:
      P1: 8 business hours
      P2:
        time: 3 business days
        note:
          de: ohne Fremdsoftware
          en: third-party software excepted
      P3: best effort
""",
    ),
    (
        "      P1: 30 minutes\n      P2: 1 hour\n      P3: 4 hours\n      P4: 8 hours\n",
        """\
      P1: 30 minutes
      P2: 1 hour
      P3: 4 hours
      P4: 8 hours
    next_update:
      P1: every 1 hour
      P2: every 4 hours
      P3: as agreed
    workaround:
      P1: 2 hours
      P2: 8 hours
    resolution:
      P1: 4 hours
""",
    ),
)


def kinds_policy(*more: tuple[str, str]) -> Policy:
    """`more` are further replacements of text."""
    return changed(*EDITS, *more)


OWN_KIND = (
    ("    workaround:\n      P1: 2 hours\n", "    promises:\n      root-cause:\n        P1: 5 business days\n        P2: as agreed\n"
     "    workaround:\n      P1: 2 hours\n"),
    ("\nfeatures:\n", "\npromises:\n  root-cause:\n    name:\n      de: Ursachenbericht\n      en: Root cause report\n\nfeatures:\n"),
)  # fmt: skip
"""A kind of promise under a name of the company's own, in Gold."""
