"""What a comparison answers: an item is the same, other with its first difference, or cannot be compared, and why."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from pathlib import PurePosixPath
from typing import Final

from ...core.messages import NOTHING, Message, Speaks, in_context


class Verdict(Enum):
    """How something of a site stands to what the file would make."""

    SAME = "same"
    OTHER = "other"
    OPEN = "not comparable"


WORDS: Final = {
    Verdict.SAME: in_context("verdict", "same"),
    Verdict.OTHER: in_context("verdict", "other"),
    Verdict.OPEN: in_context("verdict", "not comparable"),
}

KINDS: Final[dict[str, str | Message]] = {
    "digest": "SHA-256",
    "policy.json": "policy.json",
    "sla.json": "sla.json",
    "pages": Message("pages"),
    "pdf": Message("PDF files"),
    "data": Message("other data"),
    "scripts": Message("scripts and styles"),
    "rest": Message("pictures and other files"),
}
"""In the order in which they are told."""

_BY_ENDING: Final = {
    "data": (".json", ".ics", ".atom", ".txt", ".xml", ".csv", ".yaml", ".md"),
    "pages": (".html",),
    "pdf": (".pdf",),
    "scripts": (".js", ".css"),
}


@dataclass(frozen=True)
class Item:
    """One thing that was compared.

    kind  a key of KINDS
    name  what it is called: `/de/tiers/gold/`
    said  the first difference, or why there is no answer; nothing where it is the same
    """

    kind: str
    name: str | Speaks
    verdict: Verdict
    said: Message = NOTHING


def same(path: str) -> Item:
    return Item(kind_of(path), address_of(path), Verdict.SAME)


def other(path: str, said: Message) -> Item:
    return Item(kind_of(path), address_of(path), Verdict.OTHER, said)


def undecided(path: str, said: Message) -> Item:
    return Item(kind_of(path), address_of(path), Verdict.OPEN, said)


def kind_of(path: str) -> str:
    file = PurePosixPath(path)
    if file.name in ("policy.json", "sla.json"):
        return file.name
    return next((kind for kind, endings in _BY_ENDING.items() if file.suffix in endings), "rest")


def address_of(path: str) -> str:
    """As a reader asks for it: `/de/tiers/` of `de/tiers/index.html`."""
    is_page = PurePosixPath(path).name == "index.html"
    return f"/{path.removesuffix('index.html') if is_page else path}"
