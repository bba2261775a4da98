"""Two of the further terms of the real policy stated, in its two languages: one leads to the other, which has a table."""

from typing import Final

UNANSWERED: Final = ("  remedies: not stated\n", "")
REMEDIES: Final = (
    "  remedies: not stated\n",
    """  remedies:
    de: |
      Für jede verspätete Antwort gibt es eine Gutschrift:

      | Verspätung | Gutschrift |
      | --- | --- |
      | bis einen Tag | 5 % |
      | länger | 10 % |
    en: |
      Each late answer earns a credit:

      | Delay | Credit |
      | --- | --- |
      | up to one day | 5 % |
      | longer | 10 % |
""",
)
SEVERITY_CHANGES: Final = (
    "  severity_changes: not stated\n",
    """  severity_changes:
    de: Die Schwere ändern wir nur mit Ihnen zusammen. Was sonst gilt, steht unter [Folgen](remedies).
    en: We change the severity only together with you. What else applies, is under [remedies](remedies).
""",
)
STATED: Final = (SEVERITY_CHANGES, REMEDIES)
