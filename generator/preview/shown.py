"""What the preview serves at the moment, and which state of the policy file that tells of.

Two threads change it: whoever refreshes all pages after each edit, and a page that is edited in the desk and wants to be
shown at once. MkDocs renders one page at a time, so both have the lock while they do; what is served never goes back
to an older state.
"""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import NamedTuple

from ..artifacts.data import sla_json
from ..artifacts.pages import template_cache
from ..core.own_folder import OwnFolder
from ..desk.grafting import grafted
from ..desk.targets import PlacedPage
from ..editing.file import Read, read_file
from ..policy.policy import Policy
from ..versions.history import History, known_days, sla_versions
from .inbox import INBOX_PATH
from .live_site import LiveSite
from .placing import Placing


class Overtaken(Exception):
    """The pages shall say something newer."""


class ShownState(NamedTuple):
    """The policy that the pages tell of, and the file that says it."""

    read: Read
    history: History


class ShownSite:
    """`fresh` (path inside the site -> content) lies over the last whole site in `folder`.

    address  of the preview, with a slash at the end
    work     scratch folder; root: holds mkdocs.yml, overrides/ and docs/
    """

    def __init__(self, address: str, work: Path, root: Path, today: date) -> None:
        self.folder, self.fresh = work / "site", dict[str, bytes]()
        self.site = LiveSite(root, work, self.folder, template_cache.FOLDER)
        self.state: ShownState | None = None
        self._address, self._today = address, today
        self._lock = threading.Lock()
        self._wanted = b""
        self._seen: Read | None = None
        self._before: ShownState | None = None
        self._untold: set[str] = set()
        self._unproved: dict[str, History] = {}
        self._odd: set[str] = set()
        self._placing = Placing(self.site)

    def begin(self, data: bytes, name: str, known: Read | None) -> Read:
        """From now on the pages shall say what these bytes of the policy file do; they are read if nobody has read them."""
        known = known or self._seen
        read = known if known and known.data == data else read_file(data, name, known)
        with self._lock:
            self._wanted, self._before = data, self.state
        return read

    def return_from(self, read: Read) -> None:
        """To the state before `begin`: what this file says cannot be shown."""
        with self.still(read):
            self.state = self._before

    @contextmanager
    def still(self, read: Read) -> Iterator[None]:
        """The pages, for whoever makes them say this; Overtaken if they shall say something else by now."""
        with self._lock:
            if read.data != self._wanted:
                raise Overtaken
            yield

    def adopt(self, read: Read, policy: Policy) -> History:
        """The policy as the pages shall tell of it, in the languages of the one before. To be asked within `still`."""
        before = self.state
        if before is None:
            raise Overtaken
        if before.read.data != read.data:
            shown = grafted(as_previewed(policy, self._address), before.history.policy)
            self.state = ShownState(read, History(shown, before.history.archive, self._today))
        return (self.state or before).history

    def rebuilt(self, read: Read, history: History, own: OwnFolder) -> None:
        """A whole site was built just now, with what lies beside the policy file."""
        with self._lock:
            self.fresh, self.state, self._untold = {}, ShownState(read, history), set()
            self._unproved, self._odd = {}, set()
            self.site.built(history, own)

    def serve(self, made: Mapping[str, bytes]) -> None:
        """From now on. To be asked within `still`; whom it concerns hears of it by `news`."""
        self._untold |= {path for path, data in made.items() if self.served(path) != data}
        self.fresh |= made

    def serve_pages(self, made: Mapping[str, bytes], history: History) -> None:
        """As `serve`. A page that is another one with marks has no targets from now on."""
        for path, page in made.items():
            if self._unproved.pop(path, None) is history and page != self.served(path):
                self._odd.add(path)
        self.serve(made)

    def serve_drawn(self, made: Mapping[str, bytes]) -> None:
        """As `serve`: sheets and cards are of any state."""
        with self._lock:
            self.serve(made)

    def news(self) -> frozenset[str]:
        """Paths of what has become another since this was asked last."""
        with self._lock:
            found, self._untold = frozenset(self._untold), set()
        return found

    def served(self, path: str) -> bytes | None:
        if path in self.fresh:
            return self.fresh[path]
        file = self.folder / path
        return file.read_bytes() if file.is_file() else None

    def place(self, read: Read, path: str) -> PlacedPage | None:
        """Serves one page as the file says it, before all others.

        path  in the site: `de/tiers/gold/index.html`
        None if all of the site has to be made anew for it; of a file with errors before there is a site, nothing.
        """
        with self._lock:
            self._seen, before, wanted = read, self.state, self._wanted
            policy = read.loaded.policy if read.loaded.is_sound else None
            if before is None and policy is None:
                return PlacedPage(read)
            if before is None or (policy and policy.languages != self.site.languages):
                return None
            if policy is None:
                return replace(self._placed(before, path), is_last_good=True)
            try:
                self.adopt(read, policy)
                self._wanted = read.data
                return self._placed(self.state or before, path)
            except Exception:  # what can be read can still be meaningless: `refresh` says what it is
                self.state, self._wanted = before, wanted
                return replace(self._placed(before, path), is_last_good=True)

    def _placed(self, state: ShownState, path: str) -> PlacedPage:
        """Served is what stands there without its marks; `serve_pages` looks whether that is the page without marks."""
        language, _, inside = path.removesuffix(".html").partition("/")
        nothing = PlacedPage(state.read)
        if language not in self.site.languages:
            return nothing
        made = self._placing.page(state.history, state.read.source, language, f"{inside}.md")
        if made is None or path in self._odd:
            return nothing
        page, targets = made
        if page != self.served(path):
            if self.site.is_current(state.history, language, f"{inside}.md"):
                return nothing
            self._unproved[path] = state.history
        self.serve({path: page} | (sla_of(state.history) if sla_json.PATH.encode() in page else {}))
        return PlacedPage(state.read, targets)


def sla_of(known: History) -> dict[str, bytes]:
    made = sla_json.artifact(known.policy, sla_versions(known), known_days(known), known.is_draft)
    return {made.path: made.data}


def as_previewed(policy: Policy, address: str) -> Policy:
    """The policy with the preview's own address, and the preview's inbox as the receiver of the form."""
    form = policy.contact.form
    to_inbox = {
        "endpoint": INBOX_PATH,  # a path: the preview may be opened as localhost or as 127.0.0.1
        "provider": "generic",
        "redirect_origins": (),
        "success": None,
    }
    contact = policy.contact.model_copy(update={"form": form and form.model_copy(update=to_inbox)})
    publishing = policy.publishing.model_copy(update={"address": address})
    return policy.model_copy(update={"contact": contact, "publishing": publishing})
