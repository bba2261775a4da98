"""Pages for the desk: each as it is served, with the stretches of its words that can be edited where they stand."""

from __future__ import annotations

from collections import OrderedDict
from typing import Any, Final, Protocol
from urllib.parse import unquote

from ...core.diagnostic import Path
from ...desk.outline import Outline
from ...desk.targets import PageTarget, PlacedPage
from ...editing.file import Read
from ...editing.places import place_of

Data = dict[str, Any]
MOST_KEPT: Final = 50


class ServedPages(Protocol):
    """`served.Served`, which knows what is answered at a path."""

    def show(self, read: Read, path: str) -> PlacedPage | None: ...

    def html(self, path: str) -> str: ...

    def version_at(self, path: str) -> str: ...


class DeskPages:
    """author  language of titles"""

    def __init__(self, served: ServedPages, author: str) -> None:
        self._served, self._author = served, author
        self._kept: OrderedDict[str, tuple[tuple[str, str], Data]] = OrderedDict()

    def shown(self, read: Read, page: str, must: bool) -> Data | None:
        """{digest, html, targets, version, is_last_good, is_coming} of the page at an address, which is served so from now on.

        html          the whole page; version: of it and of the data that it fetches
        targets       {number, path, place, title, parts: [[node, start, end]], kind, others: [{path, place}]}; none of a
                      page that is not made of the policy
        is_last_good  the file has errors, and the page tells of the state before
        is_coming     all of the site is made anew just now: this is what is there, without targets; to be asked again
        must          also if it `is_coming`. Else None then
        """
        path = unquote(page).lstrip("/")
        kept = self._kept.get(path)
        if kept and kept[0] == (read.digest, self._served.version_at(path)):
            return kept[1]
        placed = self._served.show(read, path)
        if placed is None and not must:
            return None
        found = self._data(read, path, placed or PlacedPage(read)) | {"is_coming": placed is None}
        if placed is not None:
            self._keep(path, found)
        return found

    def _data(self, read: Read, path: str, placed: PlacedPage) -> Data:
        titles = Outline(placed.read, self._author)
        return {
            "digest": read.digest,
            "html": self._served.html(path),
            "targets": [_target(each, titles) for each in placed.targets],
            "version": self._served.version_at(path),
            "is_last_good": placed.is_last_good,
        }

    def _keep(self, path: str, found: Data) -> None:
        self._kept[path] = (found["digest"], found["version"]), found
        self._kept.move_to_end(path)
        if len(self._kept) > MOST_KEPT:
            self._kept.popitem(last=False)


def _target(target: PageTarget, titles: Outline) -> Data:
    return {
        "number": target.number,
        **_entry(target.path),
        "title": titles.title(target.path),
        "parts": [list(part) for part in target.parts],
        "kind": target.kind,
        "others": [_entry(each) for each in target.others],
    }


def _entry(path: Path) -> Data:
    return {"path": list(path), "place": place_of(path)}
