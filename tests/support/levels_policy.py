"""The real policy with what is promised about the service itself, for tests."""

from tests.support.versions_of_policy import settled, with_lines

AVAILABILITY = """
availability:
  cloud:
    name:
      de: Plattform
      en: Platform
    promised:
      standard: 99.5 %
      gold: 99.95 %
    measured_per: month
    measured:
      de: Gemessen wird jede Minute von drei Orten aus.
      en: It is measured each minute from three places.
    exclusions:
      - de: geplante Wartungsfenster
        en: planned maintenance windows
      - de: höhere Gewalt
        en: force majeure

features:
"""


def with_availability(*lines: tuple[str, str]) -> str:
    """The file; `lines` are replaced in it."""
    return with_lines(settled(), ("\nfeatures:\n", AVAILABILITY), *lines)


MAINTENANCE = """
maintenance:
  fortnightly:
    name:
      de: Wartungsfenster
      en: Maintenance window
    when:
      thursday: 21:00–24:00
    every: 2 weeks
    starting: 2026-12-03
    region: germany
    announced: 48 hours
    announced_by:
      de: per E-Mail
      en: by email
    at_most: 10 hours a quarter

features:
"""


def with_maintenance(*lines: tuple[str, str]) -> str:
    """The file; `lines` are replaced in it."""
    return with_lines(settled(), ("\nfeatures:\n", MAINTENANCE), *lines)
