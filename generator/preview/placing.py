"""What can be edited on a page of the preview: it is rendered with marks, and once more without them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from ..artifacts.pages import pages
from ..desk.marking import Marked, marked, marked_view
from ..desk.targets import PageTarget, Places, placed_page, places_of
from ..i18n.locale import Locale
from ..publishing import contents
from ..reading.yaml.source import Source
from ..versions.history import History
from ..views.policy_view import PolicyView
from .live_site import LanguageEdition, LiveSite


class _MarkedEdition(NamedTuple):
    """An edition whose texts and times carry marks."""

    places: Places
    view: tuple[PolicyView, Locale]
    pages: Mapping[str, pages.Page]


class Placing:
    """Not for several threads at once."""

    def __init__(self, site: LiveSite) -> None:
        self._site = site
        self._marked: Marked | None = None
        self._history: History | None = None
        self._editions: dict[str, _MarkedEdition] = {}

    def page(
        self, edition: LanguageEdition, path: str, source: Source
    ) -> tuple[bytes, tuple[PageTarget, ...]]:
        """A finished page without marks, with its targets.

        path    inside the language: `tiers/gold/index.md`
        source  the file of which the edition is
        """
        placed = self._edition(edition, source)
        markdown = pages.render(placed.pages[path], *placed.view).data
        clean, said = self._site.with_marks(edition, path, markdown)
        _, targets = placed_page(clean.decode(), said.decode(), placed.places, edition.pages[path].name)
        return clean, targets

    def _edition(self, edition: LanguageEdition, source: Source) -> _MarkedEdition:
        history, language = edition.history, edition.language
        if history is not self._history:
            self._marked, self._history, self._editions = marked(history.policy, self._marked), history, {}
        if language not in self._editions and self._marked:
            view = marked_view(self._marked, language, history)
            places = places_of(source, history.policy, view[1], self._marked.paths)
            every = contents.all_pages(self._marked.policy, *view, history)
            self._editions[language] = _MarkedEdition(places, view, {page.path: page for page in every})
        return self._editions[language]
