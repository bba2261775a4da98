"""Family Structure, spelling: names and words that nothing else in the file would miss if they were misspelt."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING
from unicodedata import normalize

from ...core.diagnostic import Diagnostic, Path, did_you_mean, warning
from ...core.messages import Message
from ...i18n.wording_keys import KEYS, known_keys, resolve_key
from ...policy.portal import link_targets
from ...policy.portal.groups import DEVICES, FOLDERS, GROUPS, TEXTS
from ...reading.guesses import spelling
from ...reading.yaml.nodes import Mapping, scalars
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

NAME_CAPITALS = warning(
    "name-capitals",
    Message("“{name}” mixes capitals and small letters; it becomes part of a web address."),
    Message("Write “{proposal}”."),
    why=Message("People who type an address do not think of capitals."),
    bad="Gold:",
    good="gold:",
)

NAME_MISSPELT = warning(
    "name-misspelt",
    Message("“{part}” in “{name}” looks like a misspelt “{meant}”."),
    Message("Names stay for good: correct it before it is published."),
    why=Message("The name becomes a web address that stays."),
    bad="suppotr-agreement:\n  heading:\n    en: Support agreement",
    good="support-agreement:\n  heading:\n    en: Support agreement",
)

NAME_RESERVED = warning(
    "name-reserved",
    Message("“{name}” cannot be the name of a folder on Windows, which keeps it for a device."),
    Message("Choose another one, for example “{proposal}”."),
    why=Message("The site could not be unpacked or served there."),
    bad="tiers:\n  con:\n    name: Connect",
    good="tiers:\n  connect:\n    name: Connect",
)

WORDING_UNKNOWN = warning(
    "wording-unknown",
    Message("The program has no word “{name}” to replace."),
    Message("Delete the entry, or correct its name."),
    why=Message("The wording would be used nowhere."),
    bad="wording:\n  piority: …",
    good="wording:\n  priority: …",
)

SEARCH_TARGET_UNKNOWN = warning(
    "search-target-unknown",
    Message("“{name}” is no place to which words of the search could lead."),
    Message("Name a page, section, severity or tier of this file, or one of: {known}."),
    why=Message("Whoever types these words would not be led there."),
    bad="search:\n  opening-hours: holiday shutdown",
    good="search:\n  hours: holiday shutdown",
)

RULES = (NAME_CAPITALS, NAME_MISSPELT, NAME_RESERVED, WORDING_UNKNOWN, SEARCH_TARGET_UNKNOWN)

_PLAIN = re.compile(r"[a-z0-9-]+|[A-Z]+[0-9]*(-[A-Z0-9]+)*|[A-Z][a-z]*[0-9]+")


def _entries(source: Source) -> Iterator[tuple[Path, str]]:
    """Every name that people have invented, with its path."""
    for table in (*GROUPS, *TEXTS):
        node = source.find((table,))
        for name in node.members if isinstance(node, Mapping) else ():
            if not name.startswith("\0"):
                yield (table, name), name


def capitals(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, name in _entries(source):
        if not _PLAIN.fullmatch(name):
            yield Diagnostic(
                NAME_CAPITALS, source.name_span(path), path, {"name": name, "proposal": name.lower()}
            )


def reserved(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, name in _entries(source):
        if path[0] in FOLDERS and name.lower() in DEVICES:
            values = {"name": name, "proposal": f"{name}-support"}
            yield Diagnostic(NAME_RESERVED, source.name_span(path), path, values)


def misspelt(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    for path, name in _entries(source):
        node = source.find(path)
        words = {
            word
            for _, text in (scalars(node, path) if node is not None else ())
            if len(text.text) < 400
            for word in re.findall(r"[^\W\d_]{4,}", _spellings(text.text.casefold()))
        }
        for part in name.casefold().split("-"):
            meant = _guess(part, words)
            if meant:
                values = {"part": part, "name": name, "meant": meant}
                yield Diagnostic(NAME_MISSPELT, source.name_span(path), path, values)
                break


def _spellings(text: str) -> str:
    """Each word as it stands, with its umlauts as names write them, and without its hyphens: `zuerich`, `email`."""
    if text.isascii() and "-" not in text:
        return text
    named = text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue")
    return f"{text} {named} {named.replace('-', '')}"


def _without_accents(word: str) -> str:
    """As names write it: `étudiants` -> `etudiants`."""
    return word if word.isascii() else normalize("NFKD", word).encode("ascii", "ignore").decode()


def _guess(part: str, words: set[str]) -> str | None:
    """A word of the entry's own texts that differs by one slip, unless it is another form of the same word."""
    named = {*words, *map(_without_accents, words)}
    if len(part) < 4 or any(word.startswith(part) or part.startswith(word) for word in named):
        return None
    others = (word for word in sorted(words) if _american(word) != _american(part))
    return next((word for word in others if spelling.distance(part, word, 2) == 1), None)


def _american(word: str) -> str:
    """`organisation` -> `organization`, `behaviour` -> `behavior`: a name of the one stands beside texts of the other."""
    return re.sub(r"is(?=ation|ing|ed)", "iz", word).replace("our", "or")


def wordings(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    known = known_keys(KEYS) if policy.wording else frozenset()
    for name in policy.wording:
        if resolve_key(name) not in known:
            path: Path = ("wording", name)
            near = spelling.nearest(resolve_key(name), sorted(known))
            advice = did_you_mean(near) if near else None
            yield Diagnostic(WORDING_UNKNOWN, source.name_span(path), path, {"name": name}, advice)


def searched(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    known = link_targets.link_targets(policy)
    for name in policy.search:
        if name not in known:
            path: Path = ("search", name)
            values = {"name": name, "known": ", ".join(each for each in link_targets.FIXED if each in known)}
            near = spelling.nearest(name, sorted(known))
            advice = did_you_mean(near) if near else None
            yield Diagnostic(SEARCH_TARGET_UNKNOWN, source.name_span(path), path, values, advice)


CHECKS = (capitals, reserved, misspelt, wordings, searched)
