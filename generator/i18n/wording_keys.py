"""Keys under `wording:` of a policy: which of the program's sentences each of them replaces.

They are written, not computed: `translations/wording/keys.po` holds each sentence with its key. Who mends a sentence
mends it there too, and it keeps its key; `make catalogs` proposes one for a new sentence and refuses to lose one.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Final

from ..core.installation import PACKAGE
from ..core.messages import entries

KEYS: Final = PACKAGE / "translations" / "wording" / "keys.po"
FORMER_KEYS: Final = {"version-version-effective-date": "version-version-effective-from-date"}
"""Keys that were given up for others: a policy that uses them stays valid."""


def key_of(sentence: str) -> str:
    """The key that replaces these words of the program: `Toll-free` -> `toll-free`."""
    return keys(KEYS).get(sentence) or slug(sentence)


def resolve_key(name: str) -> str:
    """The key that a policy names, in whatever spelling: `first_response`, `First response`."""
    key = slug(name)
    return FORMER_KEYS.get(key, key)


@cache
def keys(path: Path) -> Mapping[str, str]:
    """Each sentence and its key."""
    return {each.text: each.forms[0] for each in entries(path)}


@cache
def known_keys(path: Path) -> frozenset[str]:
    """Every key, without the sentence it replaces: of those who ask most need no more, and no library to read it."""
    return frozenset(re.findall(r'(?m)^msgstr "(.+)"$', path.read_text("utf-8")))


def slug(words: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")
