"""Which addresses a build publishes, and where those lead that an earlier version had published."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from .addresses import addresses_of
from .artifact import Artifact
from .policy import Policy
from .rules.versions import ADDRESSED, successor

_ANCHOR: Final = re.compile(r'\bid="([^"]+)"|\{: #([^\s}]+) \}')
_FILES: Final = (".pdf", ".ics", ".json", ".atom")
_PARAMETERS: Final = {"tiers": "tier", "severities": "severity", "regions": "region"}

Addresses = Mapping[str, list[str]]


def addresses_in(artifacts: Iterable[Artifact]) -> dict[str, list[str]]:
    """Address of each page (`de/tiers/`) and file, from the site's root -> the anchors of the page."""
    found: dict[str, list[str]] = {}
    for artifact in sorted(artifacts, key=lambda each: each.path):
        path = artifact.path
        if path.endswith(("index.md", "index.html")):
            anchors = [first or second for first, second in _ANCHOR.findall(artifact.data.decode())]
            found[path.removesuffix("index.md").removesuffix("index.html")] = list(dict.fromkeys(anchors))
        elif path.endswith(_FILES):
            found[path] = []
    return found


@dataclass(frozen=True)
class Moves:
    """Where former addresses lead. All from the site's root.

    pages    `de/tiers/gold/` -> `de/tiers/gold-plus/`: a page that leads on
    files    `de/tiers/gold.pdf` -> `de/tiers/gold-plus.pdf`: the same content under both names
    anchors  `de/tiers/#gold` -> `de/versions/1.0/#gold`: a script leads on
    choices  parameter -> former value -> value: `tier` -> `gold` -> `gold-plus`
    lost     addresses that lead nowhere
    """

    pages: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    anchors: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    lost: tuple[str, ...] = ()


def find_moves(
    former: Iterable[tuple[str, Addresses]], now: Addresses, earlier: tuple[Policy, ...], policy: Policy
) -> Moves:
    """`former`: version and addresses of each release, oldest first; `now`: what this build publishes."""
    released = list(former)
    renames = dict(_renames((*earlier, policy)))
    pages: dict[str, str] = {}
    files: dict[str, str] = {}
    lost: list[str] = []
    for address in sorted({each for _, addresses in released for each in addresses} - set(now)):
        target = _renamed(address, renames)
        if target not in now:
            lost.append(f"/{address}")
        elif address.endswith("/"):
            pages[address] = target
        else:
            files[address] = target
    anchors = dict(_anchors(released, now, pages))
    return Moves(pages, files, anchors, _choices((*earlier, policy)), tuple(lost))


def _renames(versions: tuple[Policy, ...]) -> Iterator[tuple[str, str]]:
    """Former address without language -> today's."""
    for group in ADDRESSED:
        for old_policy in versions[:-1]:
            for name in getattr(old_policy, group):
                heir = successor(group, name, versions)
                if heir and heir != name:
                    pairs = zip(
                        addresses_of(group, name, old_policy),
                        addresses_of(group, heir, versions[-1]),
                        strict=True,
                    )
                    for former, today in pairs:
                        yield former, today
                        yield former.replace(".pdf", "-letter.pdf"), today.replace(".pdf", "-letter.pdf")


def _renamed(address: str, renames: Mapping[str, str]) -> str:
    """Below a language, or at the site's root; calendars carry the service hours behind the region's name."""
    language, _, rest = address.partition("/")
    if rest in renames:
        return f"{language}/{renames[rest]}"
    root = f"/{address}"
    for old, new in renames.items():
        stem = old.removesuffix(".ics")
        if old.startswith("/") and (
            root == old or (old.endswith(".ics") and root.startswith((f"{stem}.", f"{stem}-")))
        ):
            return (new.removesuffix(".ics") + root.removeprefix(stem) if old.endswith(".ics") else new)[1:]
    return address


def _anchors(
    released: list[tuple[str, Addresses]], now: Addresses, pages: Mapping[str, str]
) -> Iterator[tuple[str, str]]:
    """An anchor that is gone leads to the last version whose terms have it."""
    for version, addresses in released:
        for address, anchors in addresses.items():
            here = pages.get(address, address)
            gone = [each for each in anchors if each not in now.get(here, ())]
            language = address.partition("/")[0]
            kept = f"{language}/versions/{version}/"
            terms = addresses.get(f"{language}/terms/", [])
            yield from ((f"{address}#{each}", f"{kept}#{each}") for each in gone if each in terms)


def _choices(versions: tuple[Policy, ...]) -> dict[str, dict[str, str]]:
    found: dict[str, dict[str, str]] = {}
    for group, parameter in _PARAMETERS.items():
        names = {name for version in versions for name in _names(version, group)}
        heirs = {name: successor(group, name, versions) for name in sorted(names)}
        moved = {name: heir for name, heir in heirs.items() if heir and heir != name}
        if moved:
            found[parameter] = moved
    return found


def _names(policy: Policy, group: str) -> Iterator[str]:
    for entry in getattr(policy, group).values():
        yield entry.id
        yield from entry.formerly
