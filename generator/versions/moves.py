"""Which addresses a build publishes, and where those lead that an earlier version had published."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Final

from ..core.artifact import Artifact
from ..diff.renames import successor
from ..policy.base import Entry
from ..policy.policy import Policy
from ..policy.portal.addresses import addresses_of
from ..policy.portal.groups import ADDRESSED, GROUPS, PARAMETERS

_ANCHOR: Final = re.compile(r'\bid="([^"]+)"|\{: #([^\s}]+) \}')
_FILES: Final = (".pdf", ".ics", ".json", ".atom")

Addresses = Mapping[str, list[str]]


def addresses_in(artifacts: Iterable[Artifact]) -> dict[str, list[str]]:
    """Address of each page (`de/tiers/`) and file, from the site's root -> the anchors of the page."""
    found: dict[str, list[str]] = {}
    for artifact in sorted(artifacts, key=lambda each: each.path):
        path = artifact.path
        if path.endswith(("index.md", "index.html")):
            anchors = [first or second for first, second in _ANCHOR.findall(artifact.data.decode())]
            found[path.removesuffix("index.md").removesuffix("index.html")] = list(dict.fromkeys(anchors))
        elif path.endswith(".md"):
            found[f"{path.removesuffix('.md')}/"] = []
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
    undecided  former pages of which it is not settled yet where they lead: no release says it
    lost     addresses that lead nowhere
    """

    pages: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, str] = field(default_factory=dict)
    anchors: Mapping[str, str] = field(default_factory=dict)
    choices: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    undecided: frozenset[str] = frozenset()
    lost: tuple[str, ...] = ()


def in_languages(addresses: Addresses, spoken: Iterable[str], built: Iterable[str]) -> dict[str, list[str]]:
    """Without those of languages that the policy speaks and this build leaves out on purpose."""
    left_out = set(spoken) - set(built)
    return {key: anchors for key, anchors in addresses.items() if key.partition("/")[0] not in left_out}


def find_moves(
    former: Iterable[tuple[str, Addresses]],
    now: Addresses,
    earlier: tuple[Policy, ...],
    policy: Policy,
    codes: Sequence[str] = (),
) -> Moves:
    """`former`: version and addresses of each release, oldest first; `now`: what this build publishes.

    codes  languages of this build: below each of them, what the policy lists under `formerly` leads on;
           what stood below a language that the policy has given up leads to the nearest of them
    """
    given_up = {code for each in earlier for code in each.languages} - set(policy.languages) if codes else ()
    spoken_now = {old: _nearest(old, codes) for old in given_up}
    released = list(former)
    renames = dict(_renames((*earlier, policy)))
    released.append(("", _page_moves(renames, codes, now) | _mirrored(spoken_now, now)))
    gone = sorted({each for _, addresses in released for each in addresses} - set(now))
    renamed = {address: _in_language(_rename_address(address, renames), spoken_now) for address in gone}
    leads = {old: _instead(new, now) for old, new in renamed.items()}
    pages = {old: new for old, new in leads.items() if new in now and old.endswith("/")}
    files = {old: new for old, new in leads.items() if new in now and not old.endswith("/")}
    lost = tuple(f"/{old}" for old, new in leads.items() if new not in now)
    settled = dict(_renames(earlier)) if earlier else {}
    undecided = frozenset(old for old, new in pages.items() if _rename_address(old, settled) != new)
    heirs = {
        name.lower(): heir.lower()
        for group in GROUPS
        for name, heir in _successors(group, (*earlier, policy)).items()
    }
    anchors = {**dict(_anchors(released, now, pages, heirs)), **dict(_renamed_anchors(policy, codes))}
    return Moves(pages, files, anchors, _choices((*earlier, policy)), undecided, lost)


def _instead(address: str, now: Addresses) -> str:
    """Of an emergency, what is no longer made leads to the overview of them, its sheet to that of the tier; a map of waits to the calculator."""
    language, _, rest = address.partition("/")
    if rest == "wait-map/" and address not in now:
        return f"{language}/calculator/"
    if address in now or not rest.startswith("emergency/"):
        return address
    parts = rest.removeprefix("emergency/").removesuffix(".pdf").split("-")
    named = ["-".join(parts[:count]) for count in range(len(parts), 0, -1)]
    sheets = [f"{language}/tiers/{name}.pdf" for name in named]
    pages = [f"{language}/emergency/", f"{language}/contact/"]
    return next((each for each in (sheets if rest.endswith(".pdf") else pages) if each in now), address)


def _in_language(address: str, spoken_now: Mapping[str, str]) -> str:
    language, slash, rest = address.partition("/")
    return spoken_now.get(language, language) + slash + rest


def _page_moves(renames: Mapping[str, str], languages: Iterable[str], now: Addresses) -> dict[str, list[str]]:
    """Pages and files of former names whose successors this build publishes."""
    bases = ("", *(f"{language}/" for language in languages))
    pairs = sorted(
        (base + old.lstrip("/"), base + new.lstrip("/")) for base in bases for old, new in renames.items()
    )
    return {old: [] for old, new in pairs if new in now}


def _nearest(language: str, languages: Sequence[str]) -> str:
    """`en` -> `en-GB`, else the first."""
    base = language.partition("-")[0]
    return next((each for each in languages if each.partition("-")[0] == base), languages[0])


def _mirrored(spoken_now: Mapping[str, str], now: Addresses) -> dict[str, list[str]]:
    """What no release lists as its own, such as the pages of versions, had an address in every language."""
    pairs = ((old, language, each) for old, language in spoken_now.items() for each in now)
    return {
        old + each.removeprefix(language): []
        for old, language, each in pairs
        if each.startswith(f"{language}/")
    }


def _renames(versions: tuple[Policy, ...]) -> Iterator[tuple[str, str]]:
    """Former address without language -> today's."""
    *_, policy = versions
    for group in ADDRESSED:
        for name, heir in _successors(group, versions).items():
            pairs = zip(addresses_of(group, name, policy), addresses_of(group, heir, policy), strict=True)
            yield from (each for pair in pairs for each in _siblings(*pair))
    yield from _emergencies(versions)
    yield from _own_pages(versions)
    if policy.contact.form is None and any(each.contact.form for each in versions):
        yield "contact/thanks/", "contact/"


def _successors(group: str, versions: tuple[Policy, ...]) -> dict[str, str]:
    """Former name -> today's."""
    former = {
        name for version in versions for entry in getattr(version, group).values() for name in entry.formerly
    }
    heirs = {name: successor(group, name, versions) for name in sorted(former)}
    return {name: heir for name, heir in heirs.items() if heir and heir != name}


def _emergencies(versions: tuple[Policy, ...]) -> Iterator[tuple[str, str]]:
    """Screens and sheets carry two names."""
    *_, policy = versions
    tiers, regions = (
        {name: name for name in getattr(policy, group)} | _successors(group, versions)
        for group in ("tiers", "regions")
    )
    for (old_tier, tier), (old_region, region) in product(tiers.items(), regions.items()):
        if (old_tier, old_region) != (tier, region):
            yield f"emergency/{old_tier}/{old_region}/", f"emergency/{tier}/{region}/"
            yield f"emergency/{old_tier}-{old_region}.pdf", f"emergency/{tier}-{region}.pdf"


def _own_pages(versions: tuple[Policy, ...]) -> Iterator[tuple[str, str]]:
    """A company's own pages come and go without a version; one that has no heir leads to the home page."""
    known = [page for version in versions for page in version.pages.values()]
    renamed = {former: page.id for page in known for former in page.formerly}
    here = versions[-1].pages
    for name in sorted({*renamed, *(page.id for page in known)} - here.keys()):
        heir, left = name, len(renamed)
        while heir not in here and heir in renamed and left:
            heir, left = renamed[heir], left - 1
        yield f"{name}/", f"{heir}/" if heir in here else ""


def _siblings(former: str, today: str) -> Iterator[tuple[str, str]]:
    """The address, the sheet on the other paper, and the calendar that each language has of its own."""
    yield former, today
    if former.endswith(".pdf"):
        yield former.replace(".pdf", "-letter.pdf"), today.replace(".pdf", "-letter.pdf")
    if former.startswith("/"):
        yield former[1:], today[1:]


def _rename_address(address: str, renames: Mapping[str, str]) -> str:
    """Below a language, or at the site's root; calendars carry the service hours behind the region's name."""
    language, _, rest = address.partition("/")
    if rest in renames:
        return f"{language}/{renames[rest]}"
    root = f"/{address}"
    for old, new in renames.items():
        stem = old.removesuffix(".ics")
        if root.startswith(f"{stem}."):
            return (new.removesuffix(".ics") + root.removeprefix(stem))[1:]
    return address


def _anchors(
    released: list[tuple[str, Addresses]],
    now: Addresses,
    pages: Mapping[str, str],
    heirs: Mapping[str, str],
) -> Iterator[tuple[str, str]]:
    """An anchor that is gone leads to its heir, or to the last version whose terms have it (the later wins).

    On the page of a former address a host leads on before a script can look: the anchor arrives at the page of today.

    heirs  name in anchors -> today's
    """
    for version, addresses in released:
        for address, anchors in addresses.items():
            here = pages.get(address, address)
            there = now.get(here, ())
            language = address.partition("/")[0]
            kept = f"{language}/versions/{version}/"
            terms = addresses.get(f"{language}/terms/", [])
            for gone in (each for each in anchors if each not in there):
                heir = _rename_anchor(gone, heirs) if heirs else gone
                leads = f"{here}#{heir}" if heir in there else f"{kept}#{gone}" if gone in terms else ""
                yield from ((f"{each}#{gone}", leads) for each in dict.fromkeys((address, here)) if leads)


def _rename_anchor(anchor: str, heirs: Mapping[str, str]) -> str:
    """`agreement-gold-p1` -> `agreement-gold-plus-critical`; names stand between hyphens, in any number."""
    longest_first = "|".join(re.escape(each) for each in sorted(heirs, key=len, reverse=True))
    return re.sub(rf"(?<![^-])(?:{longest_first})(?![^-])", lambda found: heirs[found[0]], anchor)


def _renamed_anchors(policy: Policy, languages: Iterable[str]) -> Iterator[tuple[str, str]]:
    """A section or a definition under its former name."""
    groups: Mapping[str, Mapping[str, Entry]] = {
        "sections": policy.sections,
        "definitions": policy.definitions,
    }
    named = (
        (group, each.id, name)
        for group, all_of in groups.items()
        for each in all_of.values()
        for name in each.formerly
    )
    for group, name, former in named:
        pairs = zip(addresses_of(group, former, policy, name), addresses_of(group, name, policy), strict=True)
        yield from (
            (f"{language}/{old}", f"{language}/{new}") for old, new in pairs for language in languages
        )


def _choices(versions: tuple[Policy, ...]) -> dict[str, dict[str, str]]:
    moved = {parameter: _successors(group, versions) for group, parameter in PARAMETERS.items()}
    return {parameter: heirs for parameter, heirs in moved.items() if heirs}
