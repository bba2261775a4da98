"""A policy with one tier, one region, one severity and one language."""

from typing import Final

from generator.policy.policy import Policy
from generator.reading.schema import load
from generator.reading.yaml.source import read

TEXT: Final = """\
format: 1

document:
  title: Wartung
  version: "1.0"
  effective: 2026-11-01
  languages: [de]
  binding_language: de
  summary_of_changes: Erste Fassung.

company:
  name: Werk
  imprint: https://werk.example.org/impressum
  privacy_notice: https://werk.example.org/datenschutz

publishing:
  address: https://wartung.example.org/

sections:
  introduction:
    text: Wir halten Ihre Anlage am Laufen.
  kontakt:
    heading: Kontakt
    table: contact

tiers:
  wartung:
    name: Wartung
    price: not stated
    service_hours: werktags
    features: none
    first_response:
      stoerung:
        time: 4 business hours
        note: bei freiem Zugang
    next_update:
      stoerung: every 2 business hours

features: none

severities:
  stoerung:
    name: Störung
    description: none

escalation: none
roles: none

service_hours:
  werktags:
    name: "{hours} Uhr"
    open:
      monday to friday: 9:00–18:00
    public_holidays: closed

regions:
  werk:
    name: Berlin
    country: DE
    time_zone: Europe/Berlin
    holidays: DE-BE

counting:
  starts: on receipt
  business_day_ends: at closing time
  day_of_receipt: not counted
  local_time: of the region

definitions: none

contact:
  form:
    label: Über unser [Formular](contact-form)
    provider: generic
    endpoint: https://forms.werk.example.org/
    subject: Meldung
  phone:
    label: Telefonisch
    numbers:
      - region: werk
        number: +49 30 23125 102
  email: none

required_information:
  description:
    label: Beschreibung
    answer: text

units:
  minutes: Minute | Minuten
  hours: Stunde | Stunden
  business hours: Arbeitsstunde | Arbeitsstunden
  business days: Arbeitstag | Arbeitstage
"""


def one_of_each(*replacements: tuple[str, str]) -> Policy:
    text = TEXT
    for old, new in replacements:
        assert old in text, old
        text = text.replace(old, new)
    policy, found = load(read(text.encode(), "one.yaml"))
    assert policy is not None, [each.message("de") for each in found]
    return policy
