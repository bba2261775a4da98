"""The preview: what is served while somebody edits, and how an edit reaches the screen.

An edit renders only what it touches, the language on screen first; everything else follows behind. A policy that
cannot be shown leaves the last good pages in place, under its findings.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from . import build, compiled, schema, source, website
from .archive import folder_of, open_archive
from .csp import policy as security_policy
from .diagnostic import Diagnostic, Level
from .frame import Language
from .history import History
from .html_checks import read_page
from .inbox import INBOX_PATH
from .inspection import Inspection, inspect
from .live_pages import LivePages, differing, markdown_of
from .policy import Policy
from .store import Store


@dataclass(frozen=True, slots=True)
class Update:
    """What the browsers are told.

    changed     paths of pages and files that have become others
    inspection  the file as it stands and its findings; None if only pages changed
    problem     a sentence about the world: the file is gone, the disk is full
    """

    changed: frozenset[str] = frozenset()
    inspection: Inspection | None = None
    problem: str = ""

    @property
    def findings(self) -> tuple[Diagnostic, ...]:
        return self.inspection.open if self.inspection else ()

    @property
    def is_blocking(self) -> bool:
        """Do the pages lag behind the file?"""
        return bool(self.problem) or any(found.level is Level.ERROR for found in self.findings)


@dataclass(slots=True)
class Preview:
    """What is served. `fresh` (path inside the site -> content) lies over the last whole site in `folder`.

    policy_file  what is edited
    address      of the preview, with a slash at the end
    work         scratch folder; root: holds mkdocs.yml, overrides/ and docs/
    today        for findings about dates
    tell         called with each Update, in the thread that made it
    """

    policy_file: Path
    address: str
    work: Path
    root: Path
    today: date
    tell: Callable[[Update], None]
    fresh: dict[str, bytes] = field(default_factory=dict)
    _data: bytes = b""
    _languages: dict[str, Language] = field(default_factory=dict)
    _markdown: dict[str, dict[str, bytes]] = field(default_factory=dict)
    _frames: dict[str, str] = field(default_factory=dict)
    _live: dict[str, LivePages] = field(default_factory=dict)
    _undrawn: Policy | None = None
    _history: History = field(init=False)

    @property
    def folder(self) -> Path:
        return self.work / "site"

    def refresh(self, on_screen: Iterable[str] = (), *, everything: bool = False) -> int:
        """Takes over what the files say now; returns how many pages and files became others.

        on_screen   paths of the pages that somebody is looking at; they and their languages come first
        everything  more than the policy changed: templates, catalogs, overrides
        OSError if the policy file cannot be read
        """
        data = self.policy_file.read_bytes()
        if data == self._data and not everything:
            return 0
        self._data = data
        policy = self._readable(data)
        count = self._show(as_previewed(policy, self.address), set(on_screen), everything) if policy else 0
        # Findings of sense take longer than a page, so they come after it.
        context = open_archive(folder_of(self.policy_file)).context(self.today)
        self.tell(Update(inspection=inspect(data, self.policy_file.as_posix(), context)))
        return count

    def _readable(self, data: bytes) -> Policy | None:
        loaded = schema.load_all(source.read(data, self.policy_file.as_posix()))
        return loaded.policy if loaded.is_sound else None

    def _show(self, policy: Policy, on_screen: set[str], everything: bool) -> int:
        if everything or not self._languages or tuple(self._languages) != policy.languages:
            return self._whole_site(policy)
        self._history = History(policy, self._history.archive, self.today)
        seen = {path.split("/")[0] for path in on_screen}
        count = 0
        for code in sorted(policy.languages, key=lambda code: code not in seen):
            count += sum(self._take(batch) for batch in self._pages(policy, code, on_screen))
        beside = build.output_artifacts(policy, policy.languages, self._history)
        count += self._take({each.path: each.data for each in beside})
        self._undrawn = policy
        return count

    def _take(self, made: dict[str, bytes]) -> int:
        """Serves what was made from now on, and tells whom it concerns."""
        changed = frozenset(path for path, data in made.items() if self._served(path) != data)
        self.fresh |= made
        if changed:
            self.tell(Update(changed))
        return len(changed)

    def _served(self, path: str) -> bytes | None:
        if path in self.fresh:
            return self.fresh[path]
        file = self.folder / path
        return file.read_bytes() if file.is_file() else None

    def _whole_site(self, policy: Policy) -> int:
        """Builds and checks everything, as `build` does; then keeps MkDocs warm for the edits to come."""
        self._history = History(policy, open_archive(folder_of(self.policy_file)), self.today)
        count = build.build(policy, self.folder, work=self.work, history=self._history)
        self.fresh = {}
        views = {code: build.view_of(policy, code) for code in policy.languages}
        self._languages = {
            code: build.language_of(policy, *view, self._history) for code, view in views.items()
        }
        settings = build.settings_of(policy, policy.languages, 1)
        for code, view in views.items():
            files = {each.path: each.data for each in build.page_artifacts(policy, [view], self._history)}
            self._markdown[code] = markdown_of(files, code)
            self._frames[code] = self._frame(code, settings)
        self._live = {}
        self.tell(Update(frozenset({"*"})))
        for code in policy.languages:
            self._live[code] = LivePages(self.work / code, self._cache)
        return count

    @property
    def _cache(self) -> Path:
        return compiled.FOLDER

    def _frame(self, code: str, settings: website.Settings) -> str:
        languages = list(self._languages.values())
        return website.frame_text(self._languages[code], languages, settings, self.root, self.work / code)

    def _pages(self, policy: Policy, code: str, on_screen: set[str]) -> Iterator[dict[str, bytes]]:
        """Finished pages of one language that differ, those on screen before the others."""
        view = build.view_of(policy, code)
        artifacts = {each.path: each for each in build.page_artifacts(policy, [view], self._history)}
        markdown = markdown_of({path: each.data for path, each in artifacts.items()}, code)
        settings = build.settings_of(policy, policy.languages, 1)
        self._languages[code] = build.language_of(policy, *view, self._history)
        stale = set(differing(self._markdown[code], markdown))
        frame = self._frame(code, settings)
        if frame != self._frames[code] or markdown.keys() != self._markdown[code].keys():
            languages = list(self._languages.values())
            website.stage(self._languages[code], languages, settings, artifacts, self.root, self.work)
            self._live[code] = LivePages(self.work / code, self._cache)
            self._frames[code], stale = frame, set(markdown)
        self._markdown[code] = markdown
        first = {path for path in stale if f"{code}/{path.removesuffix('.md')}.html" in on_screen}
        for batch in filter(None, (first, stale - first)):
            yield dict(self._finished({path: markdown[path] for path in sorted(batch)}, code, settings))
        yield {path: each.data for path, each in artifacts.items() if not path.endswith(".md")}

    def draw(self) -> int:
        """Sheets and cards of the policy as last shown: nobody waits for them, so they are made in a quiet moment."""
        if self._undrawn is None:
            return 0
        policy, self._undrawn = self._undrawn, None
        views = [build.view_of(policy, code) for code in policy.languages]
        drawn = build.drawn_artifacts(policy, views, self._kept.keep)
        return self._take({each.path: each.data for each in drawn})

    @property
    def _kept(self) -> Store:
        return Store(self.work / ".cache" / "pieces")

    def _finished(
        self, markdown: dict[str, bytes], code: str, settings: website.Settings
    ) -> Iterator[tuple[str, bytes]]:
        for path, html in self._live[code].render(markdown, settings.epoch).items():
            allowed = security_policy(read_page(path, html).scripts)
            stylesheet = website.stylesheet_of(self.folder)
            yield f"{code}/{path}", website.finished(html, path, code, settings, allowed, stylesheet)


def as_previewed(policy: Policy, address: str) -> Policy:
    """The policy with the preview's own address, and the preview's inbox as the receiver of the form."""
    form = policy.contact.form.model_copy(
        update={
            "endpoint": INBOX_PATH,  # a path: the preview may be opened as localhost or as 127.0.0.1
            "provider": "generic",
            "redirect_origins": (),
            "success": None,
        }
    )
    contact = policy.contact.model_copy(update={"form": form})
    publishing = policy.publishing.model_copy(update={"address": address})
    return policy.model_copy(update={"contact": contact, "publishing": publishing})
