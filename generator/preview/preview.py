"""The preview: what is served while somebody edits, and how an edit reaches the screen.

An edit renders only what it touches, the language on screen first; everything else follows behind. A policy that
cannot be shown leaves the last good pages in place, under its findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from errno import EINVAL
from itertools import chain
from pathlib import Path

from ..artifacts.data import embed_json, zones_json
from ..core.diagnostic import Level
from ..core.own_folder import own_folder
from ..desk.targets import PlacedPage
from ..editing.file import Read
from ..i18n import locale
from ..policy.policy import Policy
from ..publishing import build, contents
from ..publishing.disk.cache import Store
from ..publishing.website import Folders
from ..rules.inspection import Inspection, judge
from ..versions.archive import folder_of, open_archive, stamp
from ..versions.history import History, known_days
from ..views.brand.look import Look
from .shown import Overtaken, ShownSite, as_previewed, sla_of
from .update import Update


@dataclass(slots=True)
class Preview:
    """What is served, and how it follows the file.

    policy_file  what is edited
    address      of the preview, with a slash at the end
    work         scratch folder; root: holds mkdocs.yml, overrides/ and docs/
    today        for findings about dates
    tell         called with each Update, in the thread that made it
    is_outdated  does a newer edit wait? Asked after each page; a refresh that stops there `is_behind`
    pause        called when the page on screen is finished: a browser fetches it now
    give_way     called before a refresh, and between its steps: who waits for an answer has the processor first
    inspect      the findings of a file, by whoever keeps them; what it is given it calls between the rules
    """

    policy_file: Path
    address: str
    work: Path
    root: Path
    today: date
    tell: Callable[[Update], None]
    is_outdated: Callable[[], bool] = bool
    pause: Callable[[], object] = bool
    give_way: Callable[[], object] = bool
    inspect: Callable[[Read, Callable[[], object]], Inspection] | None = None
    is_behind: bool = False
    _shown: ShownSite = field(init=False)
    _data: bytes = b""
    _pending: History | None = None
    _archived: object = None  # the stamp of the versions that the pages tell of

    def __post_init__(self) -> None:
        self._shown = ShownSite(self.address, self.work, self.root, self.today)

    @property
    def folder(self) -> Path:
        return self._shown.folder

    @property
    def fresh(self) -> Mapping[str, bytes]:
        """Path inside the site -> content: it lies over the last whole site in `folder`."""
        return self._shown.fresh

    def show(self, read: Read, path: str) -> PlacedPage | None:
        """As `ShownSite.place`; the refresh that follows tells who is looking at the page."""
        if self._archived != stamp(folder_of(self.policy_file)):
            return None
        placed = self._shown.place(read, path)
        if placed and placed.read.data != self._data:
            self._data = b""
        return placed

    def refresh(
        self, on_screen: Iterable[str] = (), *, everything: bool = False, known: Read | None = None
    ) -> int:
        """Takes over what the files say now; returns how many pages and files became others.

        on_screen   paths of the pages that somebody is looking at; they and their languages come first
        everything  more than the policy changed: templates, catalogs, overrides
        known       the policy file, by whoever has just written it: it is not read again, and no news afterwards
        OSError if the policy file cannot be read; whatever pages of a policy without a mistake raise
        """
        self.give_way()
        self.is_behind, count = False, 0
        data = known.data if known else content(self.policy_file)
        if data == self._data and not everything and self._archived == stamp(folder_of(self.policy_file)):
            return 0
        self._data = b""
        read = self._shown.begin(data, self.policy_file.as_posix(), known)
        try:
            for changed in self._steps(read, set(on_screen), everything):
                count += changed
                self._between()
            with self._shown.still(read):
                self._data = data  # only now: what was left undone, or failed, is done with the next news
        except Overtaken:
            self.is_behind = True
        return count

    def _steps(self, read: Read, on_screen: set[str], everything: bool) -> Iterator[int]:
        """How many pages and files each step made others; what somebody waits for comes first."""
        policy = read.loaded.policy if read.loaded.is_sound else None
        if policy is None:
            yield self._judge(read)
            return
        try:
            yield from self._say(policy, read, on_screen, everything)
        except Overtaken:
            raise
        except Exception:
            # What can be read can still be meaningless (a time zone that is half typed): then the findings say so.
            if not any(found.level is Level.ERROR for found in self._inspection(read, self.give_way).open):
                raise
            self._shown.return_from(read)
            yield self._judge(read)

    def _say(self, policy: Policy, read: Read, on_screen: set[str], everything: bool) -> Iterator[int]:
        is_other = self._archived != stamp(folder_of(self.policy_file))
        site = self._shown.site
        if everything or is_other or (site.languages, site.brand) != (policy.languages, policy.brand):
            yield from self._whole_site(policy, read)
            yield self._judge(read)
            return
        with self._shown.still(read):
            history = self._shown.adopt(read, policy)
        for number, _ in enumerate(self._batches(read, history, on_screen)):
            yield self._told()
            if number == 0:
                self.pause()
                yield self._judge(read)  # takes longer than a page, so it comes after that on screen
        self._pending = history

    def _judge(self, read: Read) -> int:
        """Tells the findings; no page becomes another one."""
        self.tell(Update(inspection=self._inspection(read, self._between)))
        return 0

    def _between(self) -> None:
        """Between two steps: who waits for an answer goes first, and a newer edit ends this."""
        self.give_way()
        if self.is_outdated():
            raise Overtaken

    def _inspection(self, read: Read, pause: Callable[[], object]) -> Inspection:
        pause()
        if self.inspect:
            return self.inspect(read, pause)
        archive = open_archive(folder_of(self.policy_file))
        return judge(
            read.source, read.loaded, archive.context(self.today, own_folder(self.policy_file)), pause
        )

    def _told(self) -> int:
        """Tells whom it concerns that something else is served by now."""
        changed = self._shown.news()
        if changed:
            self.tell(Update(changed))
        return len(changed)

    def _batches(self, read: Read, history: History, on_screen: set[str]) -> Iterator[None]:
        """Serves finished pages and files that differ: first those on screen and their data, then one by one."""
        policy = history.policy
        seen = {path.split("/")[0] for path in on_screen}
        first, *others = sorted(policy.languages, key=lambda language: language not in seen)
        pages_of_first = self._pages(read, history, first, on_screen)
        next(pages_of_first)
        with self._shown.still(read):
            self._shown.serve(sla_of(history))
        yield
        yield from pages_of_first
        for language in others:
            contents.view_of(policy, language, history)  # while nobody has to wait until MkDocs is free
            self._between()
            yield from self._pages(read, history, language, on_screen)
        made: dict[str, bytes] = {}
        look = self._look(history)
        for each in contents.output_artifacts(policy, policy.languages, history, look):
            made[each.path] = each.data
            yield  # nothing is told before all of it is there, but a newer edit need not wait for it
        with self._shown.still(read):
            self._shown.serve(made)
        yield

    def _pages(self, read: Read, history: History, language: str, on_screen: set[str]) -> Iterator[None]:
        shown = self._shown
        with shown.still(read):
            edition = shown.site.edition(history, language)
        first = [path for path in edition.pages if f"{language}/{path.removesuffix('.md')}.html" in on_screen]
        for paths in (first, *([path] for path in edition.pages if path not in first)):
            with shown.still(read):
                shown.serve_pages(shown.site.differing(edition, paths), history)
            yield
        embedded = embed_json.artifact(*edition.view, look=edition.settings.look)
        with shown.still(read):
            shown.serve({embedded.path: embedded.data})
        yield

    def _whole_site(self, policy: Policy, read: Read) -> Iterator[int]:
        """Builds and checks everything, as `build` does; then warms MkDocs for the edits to come."""
        locale.forget()
        self._archived = stamp(folder_of(self.policy_file))
        with self._shown.still(read):
            self._shown.site.forget()  # until all of it is known: an edit after a failure begins here again
        shown = as_previewed(policy, self.address)
        history = History(shown, open_archive(folder_of(self.policy_file)), self.today)
        # An edit may bring what no page has yet: a first table or list.
        choices = build.Choices(whole_theme=True)
        own = own_folder(self.policy_file)
        count = build.build(history, Folders(self.folder, self.work), choices, own=own)
        self._shown.rebuilt(read, history, own)
        self.tell(Update(frozenset({"*"})))
        for language in policy.languages:
            with self._shown.still(read):
                self._shown.site.warm(language)
        yield count

    def draw(self) -> int:
        """Sheets and cards of the policy as last shown: nobody waits for them, so they are made in quiet moments."""
        if self._pending is None:
            return 0
        history, count = self._pending, 0
        self._pending = None  # what cannot be drawn is not tried for ever
        languages = history.policy.languages
        views = (contents.view_of(history.policy, language, history) for language in languages)
        zones = zones_json.artifact(*known_days(history), languages, self._kept.keep)
        look = self._look(history)
        for each in chain([zones], contents.drawn_artifacts(history, views, self._kept.keep, look)):
            self._shown.serve_drawn({each.path: each.data})
            count += self._told()
            self.give_way()
            if self.is_outdated():
                self._pending = history  # what is drawn is kept
                break
        return count

    def _look(self, history: History) -> Look:
        return self._shown.site.settings_of(history.policy).look

    @property
    def _kept(self) -> Store:
        return Store(self.work / ".cache" / "pieces")


def content(file: Path) -> bytes:
    """Of a file; OSError also if it is none: to read a pipe is to wait for ever."""
    if file.exists() and not file.is_file():
        raise OSError(EINVAL, "is not a file", file.as_posix())
    return file.read_bytes()
