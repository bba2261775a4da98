"""Another company where ours stands: “Commtouch service engineers”, said in both languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic
from ....core.messages import Value
from ...corpus.context import Context
from ...corpus.texts import Later, side_by_side
from ...languages.negations import denial
from .unlisted import ENTRY_UNLISTED

if TYPE_CHECKING:
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

RULES = ()

_STAFF: Final = {
    "de": Later(
        r"(?:[Tt]echniker\w*|[Ii]ngenieure\w*|[Kk]undenbetreuer\w*|[Ss]upport-?[Tt]eams?|[Mm]itarbeiter\w*) (?:von|der|bei) (?P<name>[A-Z][\w&.-]+[\w])"
    ),
    "en": Later(
        r"(?P<name>[A-Z][\w&.-]+\w)(?:[’']s?)? (?:service |support )?(?:engineers?|account managers?|support team|staff)\b"
    ),
}
_OTHERS: Final = Later(r"hersteller|partner|dritt|zuliefer|subunternehm|anbieter|vendor|third|supplier|provider|manufacturer", re.IGNORECASE)  # fmt: skip


def strangers(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Only a name that German and English share, so no word of either."""
    known = _known(policy)
    for path, row, wordings in side_by_side(policy, source):
        lines = {code: line for code, (_, line) in row.items() if code[:2] in _STAFF}
        if len(lines) != 2 or path[0] not in ("sections", "definitions", "further_terms", "not_promised"):
            continue
        if any(_OTHERS.search(line) or denial(line, code[:2]) for code, line in lines.items()):
            continue
        found = {code: _names(code, line, known) for code, line in lines.items()}
        for name in set.intersection(*(set(each) for each in found.values())):
            for code, names in found.items():
                begin = row[code][0] + names[name]
                values: dict[str, Value] = {"words": name, "table": "company", "known": policy.company.name}
                place = wordings[code].place(begin, begin + len(name))
                yield Diagnostic(ENTRY_UNLISTED, place, (*path, code), values)


def _names(code: str, line: str, known: str) -> dict[str, int]:
    """With the place of each."""
    matches = _STAFF[code[:2]].finditer(line)
    return {match["name"]: match.start("name") for match in matches if match["name"].casefold() not in known}


def _known(policy: Policy) -> str:
    tables = (policy.tiers, policy.features, policy.regions, policy.severities)
    names = [name for table in tables for each in table.values() for name in each.name.root.values()]
    roles = [name for role in policy.roles.values() for name in role.root.values()]
    return " ".join([policy.company.name, *names, *roles, *policy.document.title.root.values()]).casefold()


CHECKS = (strangers,)
