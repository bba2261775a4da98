"""Addresses of places on pages: names that would stand at the address of something else."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ...core.diagnostic import Diagnostic, Path, error, warning
from ...core.messages import Message
from ...policy.base import PAGES
from ...policy.portal.anchors import anchors_on, clauses_of
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.document import Section
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

ANCHOR_OF_CLAUSE = warning(
    "anchor-of-clause",
    Message("“{name}” is the address of a clause that the program writes (terms/#{name})."),
    Message("Give the section another name."),
    why=Message("A contract that cites this address would lead to the section instead of the clause."),
    bad="sections:\n  hours:\n    heading: Service hours",
    good="sections:\n  opening-hours:\n    page: hours\n    heading: Service hours",
)

ANCHOR_TWICE = error(
    "anchor-twice",
    Message("“{name}” is on the page “{page}” the address of something else already: {other}."),
    Message("Give one of the two another name."),
    why=Message("A link would lead to the wrong one of the two."),
    bad="sections:\n  germany:\n    page: hours\nregions:\n  germany:\n    country: DE",
    good="sections:\n  holidays-in-germany:\n    page: hours\nregions:\n  germany:\n    country: DE",
)

RULES = (ANCHOR_OF_CLAUSE, ANCHOR_TWICE)


def clauses(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """A section that was published under the name keeps it: its links are older than the clause's."""
    kept = context.published.sections if context.published else {}
    written = frozenset(clauses_of(policy))
    for name, section in policy.sections.items():
        if name in written and name not in kept:
            path: Path = ("sections", name)
            advice = Message(
                "Give the section another name, and add “page: {name}”: it stands there because of its name.",
                {"name": name},
            )
            cure = advice if _is_placed_by_name(section) else None
            yield Diagnostic(ANCHOR_OF_CLAUSE, source.name_span(path), path, {"name": name}, cure)


def _is_placed_by_name(section: Section) -> bool:
    return section.id in PAGES and not section.page and not section.table


def sections(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for page in PAGES:
        others = dict(anchors_on(page, policy))
        for section in policy.sections_on(page):
            if section.id in others:
                path: Path = ("sections", section.id)
                values = {"name": section.id, "page": page, "other": others[section.id]}
                yield Diagnostic(ANCHOR_TWICE, source.name_span(path), path, values)


def severities(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Their addresses are written small."""
    seen: dict[str, str] = {}
    for name in policy.severities:
        other = seen.setdefault(name.lower(), name)
        if other != name:
            path: Path = ("severities", name)
            values = {"name": name, "page": "severities", "other": f"severities.{other}"}
            yield Diagnostic(ANCHOR_TWICE, source.name_span(path), path, values)


CHECKS = (clauses, sections, severities)
