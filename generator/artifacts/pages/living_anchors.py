"""The anchors of the living pages on the page of a version: one place each, where the complete terms say the same.

On its page a promise is `response-p1`; where all tiers stand on one, that is the row of all of them, and
`gold-response-p1` is one cell of it.
"""

import re
from collections.abc import Iterator
from typing import Final

from ...views.policy_view import PolicyView, SectionView

_ID: Final = re.compile(r'\bid="([^"]+)"')
_ROWS: Final = ("tr", "tbody", "table")


def with_living_anchors(html: str, view: PolicyView) -> str:
    """What the page calls so already stays what it is."""
    taken = set(_ID.findall(html))
    for anchor, host in _places(view):
        if anchor not in taken and host in taken:
            taken.add(anchor)
            html = _marked(html, anchor, host)
    return html


def _marked(html: str, anchor: str, host: str) -> str:
    found = re.search(rf'<(\w+)\b[^>]*\bid="{re.escape(host)}"[^>]*>', html)
    assert found is not None
    if found[1].startswith("h"):
        return f'{html[: found.start()]}<div id="{anchor}"></div>\n{html[found.start() :]}'
    # Only a cell may hold something.
    cell = re.compile(r"<t[hd]\b[^>]*>").search(html, found.end()) if found[1] in _ROWS else found
    end = (cell or found).end()
    return f'{html[:end]}<span id="{anchor}"></span>{html[end:]}'


def _places(view: PolicyView) -> Iterator[tuple[str, str]]:
    """(anchor of a living page, id of the complete terms)"""
    for section in view.sections:
        if section.table == "tiers":
            yield from _agreement(view, section)
        elif section.table == "severities":
            yield from ((each.anchor, f"{section.id}-{each.anchor}") for each in view.severities)
            yield "which-severity", f"{section.id}-which-severity"
        elif section.table == "escalation":
            yield from (
                (f"escalation-{each.anchor}", f"{section.id}-{each.anchor}") for each in view.severities
            )
        elif section.table == "contact":
            yield "contact-form", section.id
    yield from ((region.id, f"region-{region.id}") for region in view.regions)
    # Where no section shows the severities, they are named with what is promised for them.
    for section in (each for each in view.sections if each.table == "tiers"):
        for kind in view.promise_kinds:
            yield from ((each.anchor, f"{section.id}-{kind.part}-{each.anchor}") for each in view.severities)


def _agreement(view: PolicyView, section: SectionView) -> Iterator[tuple[str, str]]:
    prefix = section.id
    yield from ((f"tier-{tier.id}", f"{prefix}-tier-{tier.id}") for tier in view.tiers)
    yield from ((f"feature-{each.id}", f"{prefix}-feature-{each.id}") for each in view.features)
    for kind in view.promise_kinds:
        yield kind.anchor, f"{prefix}-{kind.anchor}"
        further = "" if kind.key == "first_response" else f"-{kind.part}"
        for severity in view.severities:
            anchor = f"{kind.part}-{severity.anchor}"
            yield anchor, f"{prefix}-{anchor}"
            for tier in view.tiers:
                yield f"{tier.id}-{anchor}", f"{prefix}-{tier.id}-{severity.anchor}{further}"
