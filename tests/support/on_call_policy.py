"""The real policy with somebody on call in the evening and at the weekend: for Standard by phone, for Gold in any way."""

from generator.policy.policy import Policy
from tests.support.policies import changed

STANDARD = """    on_call:
      hours: evenings
      reported: by phone
      first_response:
        P1: 1 business hour
        P2: best effort
    first_response:
      P1: 4 business hours
"""
EVENINGS = """service_hours:
  evenings:
    name:
      de: Mo–Fr 18–22 Uhr, Sa und So 8–22 Uhr
      en: Mon–Fri 18–22, Sat and Sun 8–22
    open:
      monday to friday: 18:00–22:00
      saturday, sunday: 8:00–22:00
    public_holidays: open

"""
EDITS = (
    ("    first_response:\n      P1: 4 business hours\n", STANDARD),
    ("service_hours:\n  business-hours:\n", f"{EVENINGS}  business-hours:\n"),
)
IN_ANY_WAY = ("      reported: by phone\n", "      reported: in any way\n")
ELAPSED = ("        P1: 1 business hour\n", "        P1: 2 hours\n")


def on_call_policy(*more: tuple[str, str]) -> Policy:
    """`more` are further replacements of text."""
    return changed(*EDITS, *more)
