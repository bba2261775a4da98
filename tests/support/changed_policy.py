"""Another policy, made of the real one by nothing but its YAML: three tiers, five severities, a region in Nepal."""

from generator.policy.policy import Policy
from tests.support.policies import changed

TIER = """  platinum:
    name:
      de: Platin
      en: Platinum
    price: extra charge
    service_hours: around-the-clock
    features:
      email: included
      web: included
      phone: included
    first_response:
      P0: 15 minutes
      P1: 20 minutes
      P2: 45 minutes
      P3: 6 business hours
      P4: 1 business day

features:
  email:
"""
SEVERITY = """severities:
  P0:
    name:
      de: Stillstand
      en: Standstill
    description:
      - de: Nichts geht mehr.
        en: Nothing works.
  P1:
"""
REGION = """  nepal:
    name: Nepal
    country: NP
    time_zone: Asia/Kathmandu
    holidays: none
    open:
      sunday to thursday: 9:00–12:00, 20:00–2:00
      friday: 9:00–13:00
    special_days:
      - date: 2026-11-30
        name:
          de: Betriebsausflug
          en: Company outing
        open: closed
      - date: 2026-12-03
        name:
          de: Inventur
          en: Stocktaking
        open: 10:00–11:30

counting:
"""


def changed_policy(*more: tuple[str, str]) -> Policy:
    """`more` are further replacements of text."""
    return changed(*changes(), *more)


def changes() -> tuple[tuple[str, str], ...]:
    return (
        ("features:\n  email:\n    name:", TIER + "    name:"),
        ("severities:\n  P1:\n", SEVERITY),
        ("      P1: 4 business hours\n", "      P0: 2 business hours\n      P1: 4 business hours\n"),
        ("      P1: 30 minutes\n", "      P0: 30 minutes\n      P1: 30 minutes\n"),
        ("counting:\n", REGION),
    )
