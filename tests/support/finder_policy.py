"""Ways to a severity, as edits of the real policy: questions, and a table of impact and urgency."""

_AT = "# ── Escalation of unresolved cases"

QUESTIONS = """\
which_severity:
  questions:
    - ask:
        de: Steht der Service still?
        en: Has the service stopped?
      yes: P1
    - ask:
        de: Ist er schlechter als sonst?
        en: Is it worse than usual?
      yes: P2
    - ask:
        de: Können Sie das Problem umgehen?
        en: Can you work around the problem?
      yes: P3
  otherwise: P4

"""
TABLE = """\
which_severity:
  impact:
    company:
      de: Das ganze Unternehmen
      en: The whole company
    person:
      de: Eine Person
      en: One person
  urgency:
    standstill:
      de: Die Arbeit steht
      en: Work has stopped
    hindered:
      de: Die Arbeit ist behindert
      en: Work is hindered
  table:
    company:
      standstill: P1
      hindered: P2
    person:
      standstill: P3
      hindered: P4

"""
BY_QUESTIONS = (_AT, QUESTIONS + _AT)
BY_IMPACT = (_AT, TABLE + _AT)


def before_escalation(block: str) -> tuple[str, str]:
    """An edit that puts a block of the file before the escalation."""
    return _AT, f"{block}\n{_AT}"
