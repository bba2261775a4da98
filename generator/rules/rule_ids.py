"""Which rules each released version of the program had: `released.json`, written by `tools/freeze.py`."""

import json
import re
from collections.abc import Collection
from functools import cache
from pathlib import Path
from typing import Final

FILE: Final = Path(__file__).with_name("released.json")
"""{version: [ids of rules], …}, the oldest version first."""


@cache
def released() -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(FILE.read_text("utf-8"))
    return found


def known_to(version: str) -> Collection[str]:
    """The rules of a released version; of one between two, those of the one before it; of none, nothing."""
    before = [ids for name, ids in released().items() if numbers_of(name) <= numbers_of(version)]
    return frozenset(before[-1]) if before else frozenset()


def numbers_of(version: str) -> tuple[int, ...]:
    """(1, 10, 0) of “1.10.0”; what is no version comes before all of them."""
    found = re.match(r"(\d+)\.(\d+)\.(\d+)", version)
    return tuple(map(int, found.groups())) if found else ()
