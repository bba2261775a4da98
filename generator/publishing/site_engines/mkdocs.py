"""MkDocs, run in this process over staged folders: the bytes of its command line, in a fraction of the time.

What is shared between languages, because a plain build does it again for each (measured in benchmarks/):
one Jinja environment with compiled templates, and one listing of the theme's 11,000 files. Blocks of finished
HTML are not parsed as Markdown.
"""

import functools
import gc
import logging
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import chain
from pathlib import Path

os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")  # read when the theme's package is imported

import jinja2
import yaml
from mkdocs.commands.build import build as mkdocs_build
from mkdocs.config import load_config
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort, MkDocsException
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files
from mkdocs.utils.yaml import get_yaml_loader

from ...artifacts.pages.finished_html import FinishedHtml
from ...artifacts.pages.template_cache import Compiled
from ...core.errors import PortalError
from ..disk.workers import in_workers

# MkDocs reads its configuration in pure Python, which takes as long as two pages. The loader is only a default.
get_yaml_loader.__defaults__ = (getattr(yaml, "CLoader", yaml.Loader), None)

# Of the theme's files, those that no page of ours names: its scripts, its icon, its source maps.
UNUSED = ("assets/javascripts/", "assets/images/")
SHARED = ("assets/", "javascripts/", "stylesheets/")


class _Loader(jinja2.FileSystemLoader):
    """Lists the folders once, without the theme's 11,000 icons, which are never files of the site."""

    @functools.cached_property
    def names(self) -> list[str]:
        found: set[str] = set()
        for folder in self.searchpath:
            for root, folders, files in os.walk(folder, followlinks=self.followlinks):
                folders[:] = [name for name in folders if not name.startswith(".")]
                prefix = Path(root).relative_to(folder).as_posix()
                found.update(name if prefix == "." else f"{prefix}/{name}" for name in files)
        return sorted(found)

    def list_templates(self) -> list[str]:
        return self.names


class _NoOptions(Config):  # type: ignore[no-untyped-call]
    """Options of a plugin that has none."""


class _Shared(BasePlugin[_NoOptions]):  # type: ignore[no-untyped-call]  # MkDocs' own __init_subclass__
    """Leaves the files that all languages share to the first; the link checks have seen them by then."""

    def __init__(self, is_first: bool) -> None:
        self.is_first = is_first

    def on_env(
        self, env: jinja2.Environment, /, *, config: MkDocsConfig, files: Files
    ) -> jinja2.Environment | None:
        for file in list(files):
            name = file.src_uri
            unused = name.startswith(UNUSED) or name.endswith(".map")
            if unused or (not self.is_first and name.startswith(SHARED)):
                files.remove(file)
        config.theme.static_templates.discard("sitemap.xml")  # one for all languages is ours to write
        return env


def build(stages: Sequence[Path], cache: Path, jobs: int = 1) -> list[str]:
    """Builds each stage's `mkdocs.yml` into its own `site/`; returns the engine's warnings, in order.

    The first stage's site holds the files that all share.
    PortalError if the engine gives up.
    """
    work = list(enumerate(stages))
    jobs = max(1, min(jobs, len(work)))
    environments: dict[tuple[str, ...], jinja2.Environment] = {}

    def build_all(part: list[tuple[int, Path]]) -> list[tuple[int, list[str]]]:
        results: list[tuple[int, list[str]]] = []
        if not gc.isenabled():
            gc.freeze()  # what is there already stays: only what a language leaves behind is looked for
        for n, stage in part:
            if results and not gc.isenabled():
                gc.collect()  # the pages of a language, else memory grows with their number
            results.append((n, _build_one(stage, n == 0, cache, environments)))
        return results

    parts = [work[n::jobs] for n in range(jobs)]
    answers = [build_all(work)] if jobs == 1 else in_workers(build_all, parts)
    return [warning for _, warnings in sorted(chain(*answers)) for warning in warnings]


def _build_one(
    stage: Path, is_first: bool, cache: Path, environments: dict[tuple[str, ...], jinja2.Environment]
) -> list[str]:
    with _warnings() as warnings:
        try:
            config = configuration(stage)
            key = tuple(config.theme.dirs)
            if key not in environments:
                environments[key] = shared_environment(config, cache)
            vars(config.theme)["get_env"] = lambda: environments[key]
            config.plugins["portal-shared-files"] = _Shared(is_first)
            mkdocs_build(config)
        except jinja2.TemplateSyntaxError as error:
            raise PortalError(f"{error.filename}:{error.lineno}: {error.message}") from error
        except (MkDocsException, Abort, jinja2.TemplateError) as error:
            raise PortalError(f"MkDocs cannot build {stage}: {error or '; '.join(warnings)}") from error
    return [f"{stage.name}: {warning}" for warning in warnings]


def configuration(stage: Path) -> MkDocsConfig:
    """That of a staged folder, with what makes its pages sooner and no different."""
    config = load_config(str(stage / "mkdocs.yml"))
    config.markdown_extensions.append(FinishedHtml())  # type: ignore[arg-type]  # Markdown takes objects too
    return config


def shared_environment(config: MkDocsConfig, cache: Path) -> jinja2.Environment:
    env = config.theme.get_env()
    env.loader = _Loader(config.theme.dirs)
    env.bytecode_cache = Compiled(cache)
    return env


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """What MkDocs logs at WARNING or above; its checks speak through the log, so it must not be silenced."""
    found: list[str] = []

    class Collect(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            found.append(record.getMessage())

    logger, handler = logging.getLogger("mkdocs"), Collect(logging.WARNING)
    before = logger.level, logger.propagate
    logger.addHandler(handler)
    logger.setLevel(logging.WARNING)
    logger.propagate = False
    try:
        yield found
    finally:
        logger.removeHandler(handler)
        logger.level, logger.propagate = before
        logger.setLevel(before[0])
