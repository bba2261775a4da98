"""What programs of others may import. Every other path of this package is private and may change with any version.

Stated in guides/embed.md; what is added here stays for a major version.

bake_calendar   zone, week and exceptions -> data for either engine, as in /sla.json
load, deadline, instants_of, SlaError   the engine; the same names as docs/javascripts/engine/engine.js
read_policy     the bytes of a policy file -> the policy, or the findings that stand in its way
"""

from pathlib import Path

from .core.diagnostic import Diagnostic, Level, in_order
from .core.own_catalogs import speak_as
from .deadlines.baking import bake_calendar
from .deadlines.engine import SlaError, deadline, instants_of, load
from .i18n import locale
from .policy.policy import Policy
from .reading import schema
from .reading.yaml.source import read

__all__ = ["SlaError", "bake_calendar", "deadline", "instants_of", "load", "read_policy"]


def read_policy(data: bytes, name: str = "support.yaml") -> tuple[Policy | None, list[Diagnostic]]:
    """The policy and no errors, or None and what keeps it from being read, in the order of the file.

    `name`: for findings; where it is the path of the file, the company's own words in `translations/` beside it are the
    program's from then on, as for the verbs. Whether what can be read also makes sense is the business of `python -m generator check`. Never raises on bad input.
    """
    file = Path(name)
    if speak_as(file if file.is_file() else None):
        locale.forget()
    policy, findings = schema.load(read(data, name))
    errors = in_order([each for each in findings if each.level is Level.ERROR])
    return (None if errors else policy), errors
