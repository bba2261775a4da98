"""A site beside the one that the policy file makes now, with its archive: every file of either."""

from __future__ import annotations

import gzip
import re
import zlib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

import brotli  # type: ignore[import-untyped]

from ...core.artifact import Artifact
from ...core.messages import Message
from ...core.own_folder import NOTHING, OwnFolder
from ...core.verdicts import Item, Verdict
from ...policy.policy import Policy
from ...versions.history import History, version_path
from ..build import Choices, build
from ..website import Folders
from .differences import compared, stylesheet_of
from .places import MOST_BYTES, SitePlace, read_all
from .verdicts import kind_of, other

_COMPRESSED: Final = (".gz", ".br")
_STATED: Final = Message("SHA-256 of version {version}")
_NONE_STATED: Final = Message("{page} states none; that of the file is {here}")
_OTHER_STATED: Final = Message("{page} states {there}; that of the file is {here}")
_OTHER_TOOLS: Final = Message(
    "the site was made with another theme, or with another release of the tools: its style sheet is {there}, here {here}. Of each page the words and where they lead were compared; scripts, styles and classes, which can hide words, were not"
)
_UNPACKED: Final = Message("what is compressed in it is not {plain}")
_FOR_HOSTS: Final = re.compile(r"_[^/]*|\..*")
"""`_headers`, `_redirects`, `.nojekyll`: a host reads them, and need not show them."""


def verified_site(
    place: SitePlace,
    history: History,
    untouched: Iterable[Artifact] = (),
    own: OwnFolder = NOTHING,
    jobs: int = 0,
) -> Iterator[Item]:
    """Builds anew and compares. PortalError if the site cannot be read, or nothing can be built."""
    with TemporaryDirectory(prefix="verify-") as folder:
        made = Folders(Path(folder) / "site", Path(folder) / "work")
        build(history, made, Choices(precompress=False, jobs=jobs), untouched=tuple(untouched), own=own)
        yield from digests(place, history)
        yield from compare_folders(place, made.site)


def compare_folders(place: SitePlace, made: Path) -> Iterator[Item]:
    """Each file that the policy file makes, then those that only the site has."""
    files = (each for each in sorted(made.rglob("*")) if each.is_file() and each.suffix not in _COMPRESSED)
    ours = {each.relative_to(made).as_posix(): each for each in files}
    found = place.paths()
    by_same_tools, told = _tools(place, ours)
    yield from told
    asked = [path for path in ours if found is not None or not _FOR_HOSTS.fullmatch(path)]
    for path, data in read_all(place, asked):
        if not (data is None and _FOR_HOSTS.fullmatch(path)) and (by_same_tools or not _of_tools(path)):
            yield compared(path, data, ours[path].read_bytes(), by_same_tools=by_same_tools)
    paths = [each for each in found or [] if by_same_tools or not _of_tools(each)]
    yield from _surplus(place, paths, ours)


def _tools(place: SitePlace, ours: Mapping[str, Path]) -> tuple[bool, list[Item]]:
    """Were both made by the same tools? The name of the style sheet tells, which is made of what stands in it."""
    pages = (path for path in ours if path.endswith("/index.html"))
    page = next((path for path in pages if stylesheet_of(ours[path].read_bytes())), None)
    there = stylesheet_of(place.read(page) or b"") if page else ""
    here = stylesheet_of(ours[page].read_bytes()) if page else ""
    if not there or there == here:
        return True, []
    return False, [Item("scripts", "", Verdict.OPEN, _OTHER_TOOLS.filled(there=there, here=here))]


def _of_tools(path: str) -> bool:
    """Scripts and styles, also compressed ones."""
    plain, dot, ending = path.rpartition(".")
    return kind_of(plain if dot + ending in _COMPRESSED else path) == "scripts"


def _surplus(place: SitePlace, found: Iterable[str], ours: Mapping[str, Path]) -> Iterator[Item]:
    for path in found:
        plain, dot, ending = path.rpartition(".")
        if dot + ending in _COMPRESSED and plain in ours:
            if _unpacked(place.read(path) or b"", dot + ending) != ours[plain].read_bytes():
                yield other(path, _UNPACKED.filled(plain=f"/{plain}"))
        elif path not in ours and not _FOR_HOSTS.fullmatch(path):
            yield compared(path, place.read(path), None)


def _unpacked(data: bytes, ending: str) -> bytes | None:
    """None for what is no such file, or grows beyond any file of ours."""
    try:
        if ending == ".br":
            return bytes(brotli.decompress(data))
        return zlib.decompressobj(wbits=31).decompress(data, MOST_BYTES)
    except (brotli.error, zlib.error, gzip.BadGzipFile):
        return None


def digests(place: SitePlace, history: History) -> Iterator[Item]:
    """What the pages of each released version state."""
    for each in history.archive.versions:
        yield stated(place, history.policy, each.version, each.lock["sha256"])


def stated(place: SitePlace, policy: Policy, version: str, digest: str) -> Item:
    """The SHA-256 on a version's page in each language, beside that of its file."""
    name = _STATED.filled(version=version)
    for language in policy.languages:
        page = f"{language}/{version_path(version)}"
        there = stated_digest(place.read(f"{page}index.html") or b"")
        if there != digest:
            words = (_OTHER_STATED if there else _NONE_STATED).filled(
                page=f"/{page}", there=there, here=digest
            )
            return Item("digest", name, Verdict.OTHER, words)
    return Item("digest", name, Verdict.SAME)


def stated_digest(page: bytes) -> str:
    """That in the foot of a version's page; "" if there is none."""
    found = re.findall(rb"<p>[^\n]*<code>([0-9a-f]{64})</code></p>\s*</footer>", page)
    return found[-1].decode() if found else ""
