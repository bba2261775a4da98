"""MkDocs kept warm for one staged language: renders single pages again, without a build."""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

import jinja2
from mkdocs.commands.build import get_context
from mkdocs.structure.files import get_files, set_exclusions
from mkdocs.structure.nav import get_navigation
from mkdocs.structure.pages import Page

from ..core.errors import PortalError
from ..publishing.site_engines.mkdocs import configuration, shared_environment

Environments = dict[tuple[str, ...], jinja2.Environment]  # by the folders of their templates


class LivePages:
    """The pages of a staged folder (`mkdocs.yml`, `docs/`), rendered as a build would render them.

    A folder with another navigation or configuration needs another LivePages.
    """

    def __init__(self, stage: Path, cache: Path, environments: Environments) -> None:
        """`environments`: those of other folders, from which this takes its own, or among which it puts it."""
        config = configuration(stage)
        self._config = config.plugins.on_config(config)
        theme = tuple(self._config.theme.dirs)
        if theme not in environments:
            environments[theme] = shared_environment(self._config, cache)
        self._env = environments[theme]
        self._files = get_files(self._config)
        self._files.add_files_from_theme(self._env, self._config)
        set_exclusions(self._files, self._config)
        self._nav = get_navigation(self._files, self._config)
        self._env = self._config.plugins.on_env(self._env, config=self._config, files=self._files)
        self._docs = stage / "docs"
        for file in self._files.documentation_pages():
            if file.page is None:
                Page(None, file, self._config)

    def render(self, changed: Mapping[str, bytes], epoch: int) -> dict[str, bytes]:
        """Markdown by path inside the language -> page by path inside the language."""
        os.environ["SOURCE_DATE_EPOCH"] = str(epoch)
        for path, markdown in changed.items():
            (self._docs / path).write_bytes(markdown)
        return dict(self._rendered(path) for path in changed)

    def paths(self) -> frozenset[str]:
        return frozenset(file.src_uri for file in self._files.documentation_pages())

    def _rendered(self, path: str) -> tuple[str, bytes]:
        file = self._files.get_file_from_path(path)
        if file is None or file.page is None:
            raise PortalError(f"{path} is not a page of {self._docs.parent}")
        page = file.page
        self._config._current_page = page
        page.active = True
        try:
            page.read_source(self._config)
            page.render(self._config, self._files)
            context = get_context(self._nav, self._files.documentation_pages(), self._config, page)
            html = self._env.get_template(page.meta.get("template", "main.html")).render(context)
        finally:
            page.active = False
            self._config._current_page = None
        return file.dest_uri, html.encode("utf-8", errors="xmlcharrefreplace")


def markdown_of(files: Mapping[str, bytes], language: str) -> dict[str, bytes]:
    """The Markdown of one language, by path inside it."""
    prefix = f"{language}/"
    return {
        path.removeprefix(prefix): data
        for path, data in files.items()
        if path.startswith(prefix) and path.endswith(".md")
    }
