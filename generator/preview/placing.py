"""What can be edited on a page of the preview: it is made of the marked policy, and its marks are taken out again."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from typing import Any, NamedTuple

from ..core.marks import unmarked
from ..desk.marking import Marked, marked, marked_view
from ..desk.targets import PageTarget, Places, places_of, targets_of
from ..i18n.locale import Locale
from ..publishing import contents
from ..reading.yaml.source import Source
from ..versions.history import History
from .live_site import LanguageEdition, LiveSite


class _MarkedEdition(NamedTuple):
    """An edition whose texts and times carry marks."""

    edition: LanguageEdition
    places: Places


class Placing:
    """Not for several threads at once."""

    def __init__(self, site: LiveSite) -> None:
        self._site = site
        self._marked: Marked | None = None
        self._history: History | None = None
        self._editions: dict[str, _MarkedEdition] = {}

    def page(
        self, history: History, source: Source, language: str, path: str
    ) -> tuple[bytes, tuple[PageTarget, ...]] | None:
        """A finished page as it is without marks, with its targets; None if there is no such page.

        source  the file that the policy was read from
        path    inside the language: `tiers/gold/index.md`
        """
        found = self._edition(history, source, language)
        page = found.edition.pages.get(path)
        if page is None:
            return None
        clean, targets = targets_of(self._site.marked(found.edition, path).decode(), found.places, page.name)
        return clean.encode(), targets

    def _edition(self, history: History, source: Source, language: str) -> _MarkedEdition:
        if history is not self._history or self._marked is None:
            self._marked, self._history, self._editions = marked(history.policy, self._marked), history, {}
        if language not in self._editions:
            self._editions[language] = self._made(self._marked, history, source, language)
        return self._editions[language]

    def _made(self, placed: Marked, history: History, source: Source, language: str) -> _MarkedEdition:
        policy, view = history.policy, marked_view(placed, language, history)
        settings = self._site.settings_of(policy)
        every = contents.all_pages(placed.policy, *view, history, settings.own)
        edition = LanguageEdition(history, view, settings, {page.path: page for page in every})
        around = contents.surroundings_of(policy, view[0], Locale.of(policy, language), every, history)
        self._site.surround(edition, _without_marks(around))
        return _MarkedEdition(edition, places_of(source, policy, view[1], placed.paths))


def _without_marks(value: Any) -> Any:
    """A value of ours with everything that it holds."""
    if isinstance(value, str):
        return unmarked(value)
    if isinstance(value, Mapping):
        return {key: _without_marks(each) for key, each in value.items()}
    if isinstance(value, tuple):
        found = [_without_marks(each) for each in value]
        return value._make(found) if hasattr(value, "_make") else tuple(found)
    if isinstance(value, list):
        return [_without_marks(each) for each in value]
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value, **{each.name: _without_marks(getattr(value, each.name)) for each in fields(value)}
        )
    return value
