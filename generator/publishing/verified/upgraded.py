"""What this program would change of a site that an older one made: addresses, archived pages, words.

The older program is neither run nor fetched: the published site is what it says.
"""

from __future__ import annotations

import difflib
import json
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import Any, Final
from urllib.parse import unquote, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from ...artifacts.data import policy_json
from ...core.artifact import Artifact
from ...core.messages import Message, Speaks
from ...core.own_folder import NOTHING, OwnFolder
from ...core.verdicts import Item, Verdict
from ...versions.history import History
from ..build import Choices, build
from ..website import Folders
from .differences import compared
from .places import MOST_FILES, SitePlace, read_all
from .rendered import Rendered, rendered
from .verdicts import address_of, kind_of

_PAGE: Final = "index.html"
_ARCHIVED: Final = re.compile(r"[^/]+/versions/[^/]+/index\.html")
_POLICY: Final = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
"""Names what the operator has set, on archived pages too."""
_PARTS: Final = re.compile(r"(assets|stylesheets|javascripts)/.*|.*\.(br|gz|png|css)|(.*/)?[_.][^/]*")
"""What pages are made of, and what only hosts read: nobody was given these addresses."""
_GIVEN: Final = ("javascripts/embed.js", "javascripts/engine/engine.js")
"""But these: pages and programs of others name them (guides/embed.md)."""


_FOR_PROGRAMS: Final = ("policy.json", "sla.json", "data")
_AT: Final = Message("{place}: now {there}, then {here}")
_LINE: Final = Message("line {line}: now “{there}”, then “{here}”")
_MOVED: Final = "moved.json"
_MADE_OF_PAGES: Final = (_MOVED, "search.json")
_HERE: Final = "https://site.invalid/"


@dataclass(frozen=True)
class WordChange:
    """The same lines take the place of the same others on each of these pages, given by their addresses."""

    pages: tuple[str, ...]
    before: tuple[str, ...]
    after: tuple[str, ...]


@dataclass(frozen=True)
class Upgrade:
    """What a newer program makes of a site.

    there     version of the program that made it; "" if it does not say so, as none before 1.1
    same_policy  both are made of the same policy: then all else comes from the program
    lost      addresses, `/de/tiers/gold/` or `/de/tiers/#gold`, that would lead nowhere
    archived  addresses of released versions' pages that would be others
    new       addresses of pages that the site does not have
    changes   of words, those on the most pages first
    markup    how many pages keep every word and are otherwise made
    pages     how many pages there are
    data      files for programs with other content, each with its first difference
    """

    there: str
    same_policy: bool
    lost: tuple[str, ...]
    archived: tuple[str, ...]
    new: tuple[str, ...]
    changes: tuple[WordChange, ...]
    markup: int
    pages: int
    data: tuple[Item, ...]

    @property
    def is_safe(self) -> bool:
        return not self.lost and not self.archived


def upgraded(
    place: SitePlace, history: History, untouched: Iterable[Artifact] = (), own: OwnFolder = NOTHING
) -> Upgrade:
    """Builds anew beside the site and compares; PortalError if it cannot be read, or nothing can be built."""
    with TemporaryDirectory(prefix="upgrade-") as folder:
        made = Folders(Path(folder) / "site", Path(folder) / "work")
        build(history, made, Choices(precompress=False, jobs=0), untouched=tuple(untouched), own=own)
        files = {
            each.relative_to(made.site).as_posix(): each.read_bytes()
            for each in sorted(made.site.rglob("*"))
            if each.is_file()
        }
    return compare_sites(published(place, files), files)


def published(place: SitePlace, ours: Iterable[str]) -> dict[str, bytes]:
    """Every file of a site by its path; on the web those of the same names, and what its pages lead to."""
    known = place.paths()
    asked = set(ours if known is None else known)
    found, left = dict[str, bytes](), sorted(each for each in asked if _is_compared(each))
    while left and len(found) <= MOST_FILES:
        read = {path: data for path, data in read_all(place, left) if data is not None}
        found |= read
        linked = (
            {each for path, data in read.items() for each in _linked(path, data)} if known is None else ()
        )
        left = sorted(set(linked) - asked)
        asked |= set(left)
    return found


def _is_compared(path: str) -> bool:
    return path in _GIVEN or not _PARTS.fullmatch(path)


def _linked(path: str, data: bytes) -> Iterator[str]:
    """Pages and files of the same site that a page leads to."""
    if not path.endswith(".html"):
        return
    for node in LexborHTMLParser(data).css("a[href]"):
        leads = _joined(path, node.attributes["href"] or "")
        if leads is not None and _is_compared(leads):
            yield leads


def _joined(path: str, address: str) -> str | None:
    """The path of what a page of this path leads to; None outside the site."""
    try:
        leads = urlsplit(urljoin(_HERE + path, address))
    except ValueError:
        return None
    if f"{leads.scheme}://{leads.netloc}/" != _HERE:
        return None
    name = unquote(leads.path).lstrip("/")
    return name + _PAGE if not name or name.endswith("/") else name


def compare_sites(there: Mapping[str, bytes], here: Mapping[str, bytes]) -> Upgrade:
    """Two sites, each path -> bytes."""
    pages = {path: (rendered(there[path]), rendered(here[path])) for path in _pages(there) if path in here}
    differing = [
        path for path in pages if without_settings_line(there[path]) != without_settings_line(here[path])
    ]
    archived = tuple(path for path in differing if is_archived(path))
    changed = {path: pages[path] for path in differing if pages[path][0].lines != pages[path][1].lines}
    return Upgrade(
        there=_program(there),
        same_policy=_says_the_same(*(_said(each.get(policy_json.PATH)) for each in (there, here))),
        lost=tuple(_lost(there, here, pages)),
        archived=tuple(map(address_of, archived)),
        new=tuple(address_of(each) for each in _pages(here) if each not in there),
        changes=tuple(_changes(changed)),
        markup=len(differing) - len(changed),
        pages=len(pages),
        data=tuple(_data(there, here)),
    )


def _pages(site: Mapping[str, bytes]) -> list[str]:
    return sorted(path for path in site if PurePosixPath(path).name == _PAGE)


def is_archived(path: str) -> bool:
    """Is it the page of a version?"""
    return bool(_ARCHIVED.fullmatch(path))


def without_settings_line(html: bytes) -> bytes:
    """A page without its security policy, which names what the operator has set."""
    return _POLICY.sub(b"", html)


def _lost(
    there: Mapping[str, bytes], here: Mapping[str, bytes], pages: Mapping[str, tuple[Rendered, Rendered]]
) -> Iterator[str]:
    """Addresses first, then anchors of the pages that remain; a script leads on from those that moved."""
    yield from (address_of(path) for path in sorted(there) if path not in here and _is_compared(path))
    moved = _json(here.get(_MOVED)).get("anchors", {})
    for path, (before, after) in pages.items():
        target = after if after.anchors else rendered(here.get(_leads_to(path, here[path]), b""))
        page = path.removesuffix(_PAGE)
        for anchor in before.anchors:
            if anchor not in target.anchors and f"{page}#{anchor}" not in moved:
                yield f"/{page}#{anchor}"


def _leads_to(path: str, html: bytes) -> str:
    """Where a page leads that only leads on; itself, if it does not."""
    script = LexborHTMLParser(html).css_first("script[data-to]")
    return (_joined(path, script.attributes["data-to"] or "") if script else None) or path


def _changes(pages: Mapping[str, tuple[Rendered, Rendered]]) -> list[WordChange]:
    found = dict[tuple[tuple[str, ...], tuple[str, ...]], list[str]]()
    for path, (before, after) in pages.items():
        steps = difflib.SequenceMatcher(None, before.lines, after.lines, autojunk=False).get_opcodes()
        for lines in dict.fromkeys(
            (before.lines[a:b], after.lines[c:d]) for step, a, b, c, d in steps if step != "equal"
        ):
            found.setdefault(lines, []).append(address_of(path))
    changes = [WordChange(tuple(where), *lines) for lines, where in found.items()]
    return sorted(changes, key=lambda each: (-len(each.pages), each.pages))


def _data(there: Mapping[str, bytes], here: Mapping[str, bytes]) -> Iterator[Item]:
    """Of what programs read, not of what is printed or searched: the first difference of each file."""
    for path in sorted(there.keys() & here.keys()):
        if kind_of(path) in _FOR_PROGRAMS and PurePosixPath(path).name not in _MADE_OF_PAGES:
            before, after = (_unsigned(path, each[path]) for each in (there, here))
            item = compared(path, before, after)
            if item.verdict is not Verdict.SAME:
                yield replace(item, said=_as_change(item.said))


def _as_change(said: Speaks) -> Speaks:
    """A difference, told as what becomes of what is there."""
    values = said.values if isinstance(said, Message) else {}
    found = _AT if "place" in values else _LINE if "line" in values else None
    return found.filled(**values) if found else said


def _unsigned(path: str, data: bytes) -> bytes:
    """`/policy.json` without the version of the program, by which it differs always."""
    if path != policy_json.PATH:
        return data
    return json.dumps(_said(data), ensure_ascii=False).encode()


def _says_the_same(there: Any, here: Any) -> bool:
    """Nothing else than before; a key that the older program did not know says nothing where it has no value."""
    match there, here:
        case dict(), dict():
            known = all(key in here and _says_the_same(value, here[key]) for key, value in there.items())
            return known and not any(here[key] for key in here.keys() - there.keys())
        case list(), list() if len(there) == len(here):
            return all(map(_says_the_same, there, here))
    return bool(there == here)


def _said(data: bytes | None) -> dict[str, Any]:
    return {key: value for key, value in _json(data).items() if key != policy_json.PROGRAM}


def _program(site: Mapping[str, bytes]) -> str:
    return str(_json(site.get(policy_json.PATH)).get(policy_json.PROGRAM, ""))


def _json(data: bytes | None) -> dict[str, Any]:
    """{} for what is none, or no table."""
    try:
        found = json.loads(data or b"{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}
