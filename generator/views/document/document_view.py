"""What stands on the cover sheet, said in one language."""

from __future__ import annotations

from dataclasses import dataclass

from ..places.holidays_view import DayView


@dataclass(frozen=True)
class StatusView:
    """Where known faults are told.

    feed     a web address, or a path from the site's root; "" if nothing is asked
    regions  JSON: id -> name
    """

    page: str
    name: str
    feed: str
    regions: str


@dataclass(frozen=True)
class OwnPageView:
    """A page of the company's own: its name in addresses, what it is called, where a link to it stands."""

    name: str
    title: str
    menu: str


@dataclass(frozen=True)
class DocumentView:
    title: str
    company: str
    version: str
    effective: DayView
    version_line: str  # "Fassung 1.0, gültig ab 1. Januar 2026"
    draft_line: str  # the same as long as it is not released
    is_draft: bool
    binding: str  # which language prevails, and what this translation is; empty if there is only one
    is_binding: bool
    changes: str
    validity: tuple[
        tuple[str, str], ...
    ]  # (what, which): who approved it; in a history also until when it applies
    imprint: str  # a web address, or a path inside the language
    privacy_notice: str
    address: str  # of the portal, "" if not stated
    status: StatusView | None
    pages: tuple[OwnPageView, ...] = ()
