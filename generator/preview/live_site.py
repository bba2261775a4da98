"""The languages of the site kept warm: each page is finished again by itself, as a build would finish it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from ..artifacts.pages import pages
from ..artifacts.pages.frame import Language
from ..core.own_folder import NOTHING, OwnFolder
from ..i18n.locale import Locale
from ..policy.policy import Policy
from ..policy.published import Brand
from ..publishing import build, contents, gathering, staging
from ..publishing.hosting.csp import policy as security_policy
from ..publishing.html_facts import read_page
from ..publishing.staging import Settings
from ..versions.history import History
from ..views.policy_view import PolicyView
from .live_pages import Environments, LivePages, markdown_of


@dataclass(frozen=True, slots=True)
class LanguageEdition:
    """One language of one state of the policy.

    pages  what each becomes, by its path inside the language: `tiers/gold/index.md`
    """

    history: History
    view: tuple[PolicyView, Locale]
    settings: Settings
    pages: Mapping[str, pages.Page]

    @property
    def language(self) -> str:
        return self.view[0].language

    def markdown(self, path: str) -> bytes:
        return pages.render(self.pages[path], *self.view).data


class LiveSite:
    """Not for several threads at once: MkDocs renders one page at a time.

    root    holds mkdocs.yml, overrides/ and docs/
    work    scratch folder, in which each language is staged
    folder  the last whole site; cache: of compiled templates
    brand   that of the last whole site, in whose styles and icons it is
    """

    def __init__(self, root: Path, work: Path, folder: Path, cache: Path) -> None:
        self._root, self._work, self._folder, self._cache = root, work, folder, cache
        self._languages: dict[str, Language] = {}
        self._markdown: dict[str, dict[str, bytes]] = {}
        self._frames: dict[str, str] = {}
        self._live: dict[str, LivePages] = {}
        self._environments: Environments = {}
        self._editions: dict[str, LanguageEdition] = {}
        self._own = NOTHING
        self.brand: Brand | None = None

    @property
    def languages(self) -> tuple[str, ...]:
        """None before a whole site was built."""
        return tuple(self._languages)

    def forget(self) -> None:
        """Until the next whole site is built there is nothing here."""
        self._languages, self._live, self._editions, self._environments = {}, {}, {}, {}

    def settings_of(self, policy: Policy) -> Settings:
        """Of a site in all languages, with what lay beside the policy file when all of it was built."""
        return build.settings_of(policy, policy.languages, own=self._own)

    def built(self, history: History, own: OwnFolder) -> None:
        """Takes over a whole site that was built just now, in all languages of its policy."""
        self._own, policy, self.brand = own, history.policy, history.policy.brand
        views = {language: contents.view_of(policy, language, history) for language in policy.languages}
        every = {
            language: contents.all_pages(policy, *view, history, own) for language, view in views.items()
        }
        languages = {
            language: contents.surroundings_of(policy, *view, every[language], history)
            for language, view in views.items()
        }
        settings = self.settings_of(policy)
        for language, view in views.items():
            made = contents.page_artifacts(policy, [view], history, settings.look, own)
            files = {each.path: each.data for each in made}
            self._markdown[language] = markdown_of(files, language)
            self._frames[language] = self._frame(language, settings, languages)
        self._languages = languages

    def warm(self, language: str) -> LivePages:
        if language not in self._live:
            self._live[language] = LivePages(self._work / language, self._cache, self._environments)
        return self._live[language]

    def edition(self, history: History, language: str) -> LanguageEdition:
        """Of a policy with the languages that were built; its menu and all else around the pages is taken over."""
        known = self._editions.get(language)
        if known and known.history is history:
            return known
        policy = history.policy
        view = contents.view_of(policy, language, history)
        settings = self.settings_of(policy)
        every = contents.all_pages(policy, *view, history, self._own)
        found = LanguageEdition(history, view, settings, {page.path: page for page in every})
        self.surround(found, contents.surroundings_of(policy, *view, every, history))
        self._editions[language] = found
        return found

    def surround(self, edition: LanguageEdition, language: Language) -> None:
        """Begins a language anew if another menu, or anything else around its pages, makes all of them others.

        What its pages say is written when they are made; until then MkDocs has to know only which there are.
        """
        code, settings = edition.language, edition.settings
        self._languages[code] = language
        frame = self._frame(code, settings, self._languages)
        known, wanted = self.warm(code).paths(), frozenset(edition.pages)
        if frame == self._frames[code] and known == wanted:
            return
        folder = self._work / code
        staging.write(folder / "mkdocs.yml", frame.encode())
        for path in known - wanted:
            (folder / "docs" / path).unlink()
        for path in wanted - known:
            staging.write(folder / "docs" / path, b"")
        self._live.pop(code, None)
        self._editions.pop(code, None)
        self._frames[code], self._markdown[code] = frame, {}

    def is_current(self, history: History, language: str, path: str) -> bool:
        """Was the page finished in this state of the policy, or could it not become another one?"""
        known = self._editions.get(language)
        if known is None or known.history is not history:
            return False
        return self._markdown[language].get(path) == known.markdown(path)

    def differing(self, edition: LanguageEdition, paths: Iterable[str]) -> dict[str, bytes]:
        """Of these pages those that are others than before, finished, by their path in the site."""
        kept = self._markdown[edition.language]
        markdown = {path: edition.markdown(path) for path in paths}
        stale = {path: words for path, words in markdown.items() if kept.get(path) != words}
        made = dict(self._finished(edition, stale))
        self._markdown[edition.language] = kept | stale
        return made

    def marked(self, edition: LanguageEdition, path: str) -> bytes:
        """A page of a marked edition, finished; the page without marks is one to be made again."""
        ((_, said),) = self._finished(edition, {path: edition.markdown(path)})
        self._markdown[edition.language].pop(path, None)
        return said

    def _finished(
        self, edition: LanguageEdition, markdown: Mapping[str, bytes]
    ) -> Iterator[tuple[str, bytes]]:
        language, settings = edition.language, edition.settings
        for path, html in self.warm(language).render(markdown, settings.epoch).items():
            inline = read_page(path, html).scripts
            allowed = security_policy(inline, settings.form_to, settings.form_back, settings.read_from)
            stylesheet = gathering.stylesheet_of(self._folder)
            yield (
                f"{language}/{path}",
                gathering.finish_page(html, path, language, settings, allowed, stylesheet),
            )

    def _frame(self, language: str, settings: Settings, languages: Mapping[str, Language]) -> str:
        every = list(languages.values())
        return staging.frame_text(languages[language], every, settings, self._root, self._work / language)
