"""How the files of a site are told apart, and an item of each."""

from __future__ import annotations

from pathlib import PurePosixPath
from typing import Final

from ...core.messages import Message
from ...core.verdicts import Item, Verdict

KINDS: Final[dict[str, str | Message]] = {
    "digest": "SHA-256",
    "policy.json": "policy.json",
    "sla.json": "sla.json",
    "pages": Message("pages"),
    "pdf": Message("PDF files"),
    "data": Message("other data"),
    "scripts": Message("scripts and styles"),
    "rest": Message("pictures and other files"),
    "targets": Message("targets"),
    "schedules": Message("schedules"),
}
"""In the order in which they are told."""

_BY_ENDING: Final = {
    "data": (".json", ".ics", ".atom", ".txt", ".xml", ".csv", ".yaml", ".md"),
    "pages": (".html",),
    "pdf": (".pdf",),
    "scripts": (".js", ".css"),
}


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
