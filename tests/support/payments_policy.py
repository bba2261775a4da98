"""Blocks of credits, rates and periods for the real policy, the edit that puts them there, and what is said of them."""

from typing import Final

from generator.i18n.locale import Locale
from generator.policy.policy import Policy
from generator.reading.schema import load
from generator.reading.yaml.source import read
from generator.views.policy_view import PolicyView
from generator.views.say_policy import say
from tests.support.rule_cases import Edit, edited

CREDITS: Final = """\
credits:
  late-response:
    name:
      de: Gutschrift für späte Reaktionen
      en: Credit for late responses
    promise: first_response
    of:
      de: der monatlichen Vergütung
      en: of the monthly fee
    steps:
      - late_by: 1 hour
        credit: 10 %
      - late_by: 4 hours
        credit: 25 %
    at_most: 50 % a month
    claimed_within: 30 days

"""
RATES: Final = """\
rates:
  on-site:
    name:
      de: Einsatz vor Ort
      en: Work on site
    price: 120 EUR an hour
    at_least: 2 hours
    surcharges:
      around-the-clock: 50 %
      sundays:
        surcharge: 100 %
        name:
          de: an Sonntagen
          en: on Sundays
    tiers: [gold]

"""
PERIODS: Final = """\
periods:
  notice:
    name:
      de: Kündigung
      en: Termination
    time: 30 days
    text:
      de: Zum Ende eines Kalendermonats.
      en: To the end of a calendar month.
  change-of-contact:
    name:
      de: Wechsel eines Ansprechpartners
      en: Change of a contact
    time: 5 business days

"""
_BEFORE: Final = "features:\n"


def with_blocks(*blocks: str) -> Edit:
    return f"\n{_BEFORE}", f"\n{''.join(blocks)}{_BEFORE}"


EDITS: Final = (with_blocks(CREDITS, RATES, PERIODS),)


def policy(*edits: Edit) -> Policy:
    read_policy, found = load(read(edited(*EDITS, *edits).encode(), "support.yaml"))
    assert read_policy is not None and found == []
    return read_policy


def view(*edits: Edit, language: str = "de") -> PolicyView:
    written = policy(*edits)
    return say(written, Locale.of(written, language))
