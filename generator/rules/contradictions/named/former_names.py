"""Family Contradictions, former names: sentences that still call something as an earlier version did."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Final

from ....core.diagnostic import Diagnostic, warning
from ....core.messages import Message
from ....diff.renames import successor
from ...corpus.context import Context
from ...corpus.texts import Patterns
from ..said.speech import LANGUAGES, Statement, sentences, tiers_named

if TYPE_CHECKING:
    from ....policy.base import Text
    from ....policy.policy import Policy
    from ....reading.yaml.source import Source

FORMER_NAME = warning(
    "former-name",
    Message("Nothing under {group} is called “{old}” any more; version {version} called it so."),
    Message("Write “{new}”, if that is meant."),
    why=Message("The customer looks in the tables for a name that is not there."),
    bad="gold-plus:\n  formerly: [gold]\n  name: Premium\n…\nen: Gold Support is available for an additional fee.",
    good="en: Premium Support is available for an additional fee.",
)

RULES = (FORMER_NAME,)

# Who tells of the past may use its names.
_OF_THE_PAST: Final = Patterns(
    {
        "de": r"früher\w*|ehemal\w*|vormal\w*|bisher\w*|bislang|bis zum|hieß\w*|umbenannt\w*|ersetz\w*|abgelöst|löst|seit|alt\w*|vorgänger\w*|zuvor|statt|anstelle|war|waren|wurde\w*|entfällt|entfallen|eingestellt\w*|nicht mehr|bestandskund\w*|standards?",
        "en": r"former\w*|previous\w*|until|renamed|replac\w*|superse\w*|since|old|predecessor\w*|before|instead|was|were|no longer|discontinued|used to|existing customers",
    }
)
# One word may mean anything; the name of a role or region has to be longer than that.
_TABLES: Final = ("roles", "regions", "features")


def former_names(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    versions = [each for each in (context.published, *reversed(context.earlier)) if each is not None]
    for old in versions[:1]:
        gone = _gone(old, policy)
        words = {each: re.compile("|".join(map(re.escape, gone[each])) or "(?!)") for each in LANGUAGES}
        for said in sentences(policy, source, words) if any(gone.values()) else ():
            if said.path[:2] != ("document", "summary_of_changes") and not _OF_THE_PAST[said.language].search(
                said.words
            ):
                yield from _in_sentence(policy, old, context, said, gone[said.language])


Gone = Mapping[str, tuple[str, str]]


def _gone(old: Policy, policy: Policy) -> dict[str, dict[str, tuple[str, str]]]:
    """Language -> name that nothing has any more -> its table and entry.

    “Gold” may go on being short for “Gold Plus”.
    """
    now = {
        name
        for table in ("tiers", *_TABLES)
        for _, text in _names(policy, table)
        for name in text.root.values()
    }
    found: dict[str, dict[str, tuple[str, str]]] = {each: {} for each in LANGUAGES}
    for table in ("tiers", *_TABLES):
        for entry, text in _names(old, table):
            for code, name in text.items():
                is_told_apart = table == "tiers" or " " in name
                for language in LANGUAGES if code == "*" else {code[:2]} & set(LANGUAGES):
                    is_short = any(each.startswith((f"{name} ", f"{name}-")) for each in now)
                    if name not in now and is_told_apart and not is_short:
                        found[language][name] = (table, entry)
    return found


def _names(policy: Policy, table: str) -> list[tuple[str, Text]]:
    entries = getattr(policy, table).items()
    return [(name, each if table == "roles" else each.name) for name, each in entries]


def _in_sentence(
    policy: Policy, old: Policy, context: Context, said: Statement, gone: Gone
) -> Iterator[Diagnostic]:
    now = [(each.begin, each.end) for each in tiers_named(policy, said)]
    tiers = {each.begin for each in tiers_named(old, said)}
    for name, (table, entry) in gone.items():
        for match in re.finditer(rf"(?<![\w-]){re.escape(name)}(?!\w)", said.words):
            is_now = any(begin <= match.start() < end for begin, end in now)
            if is_now or (table == "tiers" and match.start() not in tiers):
                continue
            heir = _heir(policy, context, table, entry, said.language)
            if heir:  # of what is gone altogether, others speak
                values = {"old": name, "group": table, "version": old.document.version, "new": heir}
                yield Diagnostic(FORMER_NAME, said.place(match), said.path, values)
            return


def _heir(policy: Policy, context: Context, table: str, entry: str, language: str) -> str:
    """What it is called now, "" if it is gone."""
    entries = getattr(policy, table)
    name = entry if table == "roles" else successor(table, entry, (*context.earlier, policy))
    if name not in entries:
        return ""
    text = entries[name] if table == "roles" else entries[name].name
    full = next((each for each in policy.languages if each[:2] == language), policy.languages[0])
    return str(text.in_(full))


CHECKS = (former_names,)
