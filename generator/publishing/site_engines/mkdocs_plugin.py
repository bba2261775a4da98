"""What a bare `mkdocs build` or `mkdocs serve` does: the first language, made by `support-portal build` and by nothing else.

A company's `mkdocs.yml` names it as the plugin `support-portal`; in the checkout `overrides/bare.py` calls it. The site is
made by a process of its own, since MkDocs cannot run within itself. What MkDocs would make beside it is left out.
"""

import logging
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Literal

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import PluginError
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import Files

from ...core.installation import BUILD, IS_INSTALLED, PACKAGE, work_of
from ...core.own_folder import own_folder
from ...reading.schema import load
from ...reading.yaml.source import read

EDITING = "support-portal serve" if IS_INSTALLED else "make serve"
# MkDocs' own script, by which a page loads itself again, stands inline in it.
_SECURITY_POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>\n?')
_BESIDE = ("archive", "root", "translations")

_log = logging.getLogger("mkdocs.plugins.support-portal")


class PluginOptions(Config):  # type: ignore[no-untyped-call]  # MkDocs' own __init_subclass__
    """Under `plugins: [support-portal: {policy: …}]`."""

    policy = config_options.Type(str, default="policy/support.yaml")


class SupportPortal(BasePlugin[PluginOptions]):  # type: ignore[no-untyped-call]
    """Its events, in the order in which MkDocs has them."""

    def __init__(self) -> None:
        self._is_served = False

    def on_startup(self, *, command: Literal["build", "gh-deploy", "serve"], dirty: bool) -> None:
        self._is_served = command == "serve"

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        """PluginError, with the findings, before MkDocs empties its `site_dir`."""
        policy_file = self._policy_file(config)
        built = _site_of(policy_file)
        precompress = ["--no-precompress"] if self._is_served else []
        command = ["build", "--policy", str(policy_file), "--site", str(built), *_first_language(policy_file)]
        _run([*command, *precompress])
        config.theme.static_templates.clear()
        return config

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> Files:
        return Files([])

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        site = Path(config.site_dir)
        shutil.copytree(_site_of(self._policy_file(config)), site, dirs_exist_ok=True)
        if self._is_served:
            for page in site.rglob("*.html"):
                page.write_bytes(_SECURITY_POLICY.sub(b"", page.read_bytes()))
        _log.info("Only the first language. All of them: %s; to edit on the pages: %s", BUILD, EDITING)

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, **_: object) -> LiveReloadServer:
        policy_file = self._policy_file(config)
        server.watch(str(policy_file.parent), recursive=False)
        for folder in _watched(policy_file):
            server.watch(str(folder))
        return server

    def _policy_file(self, config: MkDocsConfig) -> Path:
        """Named from the folder of `mkdocs.yml`."""
        return Path(config.config_file_path or "mkdocs.yml").resolve().parent / self.config.policy


def _site_of(policy_file: Path) -> Path:
    return work_of(policy_file) / "mkdocs" / "site"


def _watched(policy_file: Path) -> Iterator[Path]:
    beside = (policy_file.parent / name for name in _BESIDE)
    yield from (folder for folder in (*beside, *own_folder(policy_file).places()) if folder.is_dir())


def _first_language(policy_file: Path) -> list[str]:
    """Of a file that cannot be read `build` says why."""
    try:
        policy, _ = load(read(policy_file.read_bytes(), policy_file.as_posix()))
    except OSError as error:
        raise PluginError(f"{policy_file}: {error.strerror}") from error
    return ["--lang", policy.languages[0]] if policy else []


def _run(arguments: list[str]) -> None:
    """In this Python, whatever is on the PATH, and never a `generator` that lies in the current folder."""
    beside = [str(PACKAGE.parent), *filter(None, [os.environ.get("PYTHONPATH")])]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(beside), "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run(
        [sys.executable, "-P", "-m", "generator", *arguments],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    if done.returncode:
        raise PluginError((done.stdout + done.stderr).strip())
    sys.stderr.write(done.stderr)
