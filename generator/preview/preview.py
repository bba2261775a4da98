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

from ..artifacts.data import embed_json, sla_json, zones_json
from ..artifacts.pages import pages, template_cache
from ..artifacts.pages.frame import Language
from ..core.diagnostic import Level
from ..desk.grafting import grafted
from ..editing.file import Read
from ..i18n import locale
from ..i18n.locale import Locale
from ..policy.policy import Policy
from ..publishing import build, contents, gathering, staging
from ..publishing.disk.cache import Store
from ..publishing.hosting.csp import policy as security_policy
from ..publishing.html_facts import read_page
from ..publishing.staging import Settings
from ..publishing.website import Folders
from ..reading.schema import Loaded, load_all
from ..reading.yaml.source import Source, read
from ..rules.inspection import Inspection, judge
from ..versions.archive import folder_of, open_archive, stamp
from ..versions.history import History, known_days, sla_versions
from ..views.policy_view import PolicyView
from .inbox import INBOX_PATH
from .live_pages import LivePages, markdown_of
from .update import Update

_File = tuple[Source, Loaded]


@dataclass(slots=True)
class Preview:
    """What is served. `fresh` (path inside the site -> content) lies over the last whole site in `folder`.

    policy_file  what is edited
    address      of the preview, with a slash at the end
    work         scratch folder; root: holds mkdocs.yml, overrides/ and docs/
    today        for findings about dates
    tell         called with each Update, in the thread that made it
    is_outdated  does a newer edit wait? Asked after each page; a refresh that stops there `is_behind`
    pause        called when the page on screen is finished: a browser fetches it now
    give_way     called after each page and file: who waits for an answer has the processor first
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
    is_behind: bool = False
    fresh: dict[str, bytes] = field(default_factory=dict)
    _data: bytes = b""
    _languages: dict[str, Language] = field(default_factory=dict)
    _markdown: dict[str, dict[str, bytes]] = field(default_factory=dict)
    _frames: dict[str, str] = field(default_factory=dict)
    _live: dict[str, LivePages] = field(default_factory=dict)
    _pending: Policy | None = None
    _history: History = field(init=False)
    _archived: object = None  # the stamp of the versions that the pages tell of

    @property
    def folder(self) -> Path:
        return self.work / "site"

    def refresh(
        self, on_screen: Iterable[str] = (), *, everything: bool = False, known: Read | None = None
    ) -> int:
        """Takes over what the files say now; returns how many pages and files became others.

        on_screen   paths of the pages that somebody is looking at; they and their languages come first
        everything  more than the policy changed: templates, catalogs, overrides
        known       the policy file, by whoever has just written it: it is not read again, and no news afterwards
        OSError if the policy file cannot be read; whatever pages of a policy without a mistake raise
        """
        self.is_behind = False
        data = known.data if known else content(self.policy_file)
        if data == self._data and not everything and self._archived == stamp(folder_of(self.policy_file)):
            return 0
        self._data, count = b"", 0
        source = known.source if known else read(data, self.policy_file.as_posix())
        file = source, known.loaded if known else load_all(source)
        for changed in self._steps(file, set(on_screen), everything):
            count += changed
            self.give_way()
            if self.is_outdated():
                self.is_behind = True
                return count
        self._data = data  # only now: what was left undone, or failed, is done with the next news
        return count

    def _steps(self, file: _File, on_screen: set[str], everything: bool) -> Iterator[int]:
        """How many pages and files each step made others; what somebody waits for comes first."""
        policy = file[1].policy if file[1].is_sound else None
        if policy is None:
            yield self._judge(file)
            return
        try:
            yield from self._shown(policy, file, on_screen, everything)
        except Exception:
            # What can be read can still be meaningless (a time zone that is half typed): then the findings say so.
            if not any(found.level is Level.ERROR for found in self._inspection(file).open):
                raise
            yield self._judge(file)

    def _shown(self, policy: Policy, file: _File, on_screen: set[str], everything: bool) -> Iterator[int]:
        shown = as_previewed(policy, self.address)
        is_other = self._archived != stamp(folder_of(self.policy_file))
        if everything or is_other or tuple(self._languages) != policy.languages:
            yield self._whole_site(shown)
            yield self._judge(file)
            return
        shown = grafted(shown, self._history.policy)
        self._history = History(shown, self._history.archive, self.today)
        for number, batch in enumerate(self._batches(shown, on_screen)):
            yield self._take(batch)
            if number == 0:
                self.pause()
                yield self._judge(file)  # takes longer than a page, so it comes after that on screen
        self._pending = shown

    def _judge(self, file: _File) -> int:
        """Tells the findings; no page becomes another one."""
        self.tell(Update(inspection=self._inspection(file)))
        return 0

    def _inspection(self, file: _File) -> Inspection:
        return judge(*file, open_archive(folder_of(self.policy_file)).context(self.today))

    def _batches(self, policy: Policy, on_screen: set[str]) -> Iterator[dict[str, bytes]]:
        """Finished pages and files that differ, by path: first those on screen and their data, then one by one."""
        seen = {path.split("/")[0] for path in on_screen}
        first, *others = sorted(policy.languages, key=lambda language: language not in seen)
        pages_of_first = self._pages(policy, first, on_screen)
        known = self._history
        sla = sla_json.artifact(policy, sla_versions(known), known_days(known), known.is_draft)
        yield next(pages_of_first) | {sla.path: sla.data}
        yield from pages_of_first
        for language in others:
            yield from self._pages(policy, language, on_screen)
        made: dict[str, bytes] = {}
        for each in contents.output_artifacts(policy, policy.languages, self._history):
            made[each.path] = each.data
            yield {}  # nothing is told before all of it is there, but a newer edit need not wait for it
        yield made

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
        locale.forget()
        self._archived = stamp(folder_of(self.policy_file))
        self._languages = {}  # until all of it is known: an edit after a failure begins here again
        self._history = History(policy, open_archive(folder_of(self.policy_file)), self.today)
        # An edit may bring what no page has yet: a first table or list.
        choices = build.Choices(whole_theme=True)
        count = build.build(self._history, Folders(self.folder, self.work), choices)
        self.fresh = {}
        views = {language: contents.view_of(policy, language, self._history) for language in policy.languages}
        languages = {
            language: contents.language_of(policy, *view, self._history) for language, view in views.items()
        }
        settings = build.settings_of(policy, policy.languages)
        for language, view in views.items():
            files = {each.path: each.data for each in contents.page_artifacts(policy, [view], self._history)}
            self._markdown[language] = markdown_of(files, language)
            self._frames[language] = self._frame(language, settings, languages)
        self._live = {}
        self.tell(Update(frozenset({"*"})))
        for language in policy.languages:
            self._live[language] = LivePages(self.work / language, template_cache.FOLDER)
        self._languages = languages
        return count

    def _frame(self, language: str, settings: Settings, languages: Mapping[str, Language]) -> str:
        every = list(languages.values())
        return staging.frame_text(languages[language], every, settings, self.root, self.work / language)

    def _pages(self, policy: Policy, language: str, on_screen: set[str]) -> Iterator[dict[str, bytes]]:
        view = contents.view_of(policy, language, self._history)
        settings = build.settings_of(policy, policy.languages)
        self._languages[language] = contents.language_of(policy, *view, self._history)
        every = {page.path: page for page in contents.all_pages(policy, *view, self._history)}

        def differing(paths: Iterable[str]) -> dict[str, bytes]:
            markdown = {path: pages.render(every[path], *view).data for path in paths}
            stale = {path: md for path, md in markdown.items() if self._markdown[language].get(path) != md}
            made = dict(self._finished(stale, language, settings))
            self._markdown[language] |= stale
            return made

        self._renew_frame(policy, view, settings, frozenset(every))
        first = [path for path in every if f"{language}/{path.removesuffix('.md')}.html" in on_screen]
        yield differing(first)
        yield from (differing([path]) for path in every if path not in first)
        embedded = embed_json.artifact(*view)
        yield {embedded.path: embedded.data}

    def _renew_frame(
        self,
        policy: Policy,
        view: tuple[PolicyView, Locale],
        settings: Settings,
        paths: frozenset[str],
    ) -> None:
        """Stages a language anew if another menu, or anything else around its pages, makes all of them others."""
        language = view[0].language
        frame = self._frame(language, settings, self._languages)
        if frame == self._frames[language] and paths == self._live[language].paths():
            return
        artifacts = {each.path: each for each in contents.page_artifacts(policy, [view], self._history)}
        languages = list(self._languages.values())
        staging.stage(self._languages[language], languages, settings, artifacts, self.root, self.work)
        self._live[language] = LivePages(self.work / language, template_cache.FOLDER)
        self._frames[language], self._markdown[language] = frame, {}

    def draw(self) -> int:
        """Sheets and cards of the policy as last shown: nobody waits for them, so they are made in quiet moments."""
        if self._pending is None:
            return 0
        policy, count = self._pending, 0
        self._pending = None  # what cannot be drawn is not tried for ever
        views = (contents.view_of(policy, language, self._history) for language in policy.languages)
        zones = zones_json.artifact(*known_days(self._history), policy.languages, self._kept.keep)
        for each in chain([zones], contents.drawn_artifacts(self._history, views, self._kept.keep)):
            count += self._take({each.path: each.data})
            self.give_way()
            if self.is_outdated():
                self._pending = policy  # what is drawn is kept
                break
        return count

    def _finished(
        self, markdown: Mapping[str, bytes], language: str, settings: Settings
    ) -> Iterator[tuple[str, bytes]]:
        for path, html in self._live[language].render(markdown, settings.epoch).items():
            allowed = security_policy(read_page(path, html).scripts)
            stylesheet = gathering.stylesheet_of(self.folder)
            yield (
                f"{language}/{path}",
                gathering.finish_page(html, path, language, settings, allowed, stylesheet),
            )

    @property
    def _kept(self) -> Store:
        return Store(self.work / ".cache" / "pieces")


def content(file: Path) -> bytes:
    """Of a file; OSError also if it is none: to read a pipe is to wait for ever."""
    if file.exists() and not file.is_file():
        raise OSError(EINVAL, "is not a file", file.as_posix())
    return file.read_bytes()


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
