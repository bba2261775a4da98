"""What a page has sent, taken apart: paths and texts. DeskRefused where it is not what it should be."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from ...core.diagnostic import Path
from ...core.messages import Message
from .session import DeskRefused

MALFORMED = Message("The request says nothing under “{name}”, or nothing that could be understood.")


def path_of(data: Mapping[str, Any], name: str = "path") -> Path:
    """Steps are matched with what is in the file; none becomes a path of the disk."""
    value = data.get(name)
    if not isinstance(value, list) or not value or not all(type(step) in (str, int) for step in value):
        raise malformed(name)
    return tuple(value)


def text_of(data: Mapping[str, Any], name: str) -> str:
    value = data.get(name)
    if not isinstance(value, str):
        raise malformed(name)
    return value


def malformed(name: str) -> DeskRefused:
    return DeskRefused("400 Bad Request", MALFORMED.filled(name=name))
