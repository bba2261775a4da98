"""Workflows, scripts and the hosted environment: those of the program's own repository, turned to a company's folder."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, Protocol

from ..core.installation import ROOT
from ..core.messages import ENGLISH
from ..core.messages import LANGUAGES as AUTHORS_LANGUAGES
from ..publishing.hosting.workflows import PLACES, SET_UP, ready_file

SCRIPTS: Final = (".ci/change-request", ".ci/policy-changes", ".ci/policy-release", ".ci/policy-take-in")
_GITHUB: Final = tuple(f".github/workflows/{name}.yml" for name in ("policy", "policy-release", "policy-take-in", "policy-word"))  # fmt: skip
_GITLAB: Final = ".gitlab-ci.yml"
_CONTAINER: Final = ".devcontainer/devcontainer.json"
CARRIED: Final = (*SCRIPTS, *_GITHUB, _GITLAB, _CONTAINER)
"""What a wheel must hold beside the package."""
_WATCHED: Final = "[policy/**, pages/**, overrides/**, stylesheets/**, javascripts/**, assets/**, brand/**, requirements.txt]"


class ForWorkflows(Protocol):
    """Of a portal, what its workflows hang on: its languages, the one that prevails first, and its hosts."""

    @property
    def first(self) -> str: ...

    @property
    def languages(self) -> tuple[str, ...]: ...

    @property
    def hosting(self) -> tuple[str, ...]: ...


def workflow_files(answers: ForWorkflows) -> Iterator[tuple[str, str]]:
    """Path and text of each."""
    spoken = answers.first.partition("-")[0]
    author = spoken if spoken in AUTHORS_LANGUAGES else ENGLISH
    for path in CARRIED:
        text = (ROOT / path).read_text("utf-8")
        for old, new in _turned(path, author, answers):
            if old not in text:
                raise ValueError(f"{path} no longer says {old}")
            text = text.replace(old, new)
        yield (
            path,
            text.partition("\n# Everything a change of the program must pass.")[0]
            if path == _GITLAB
            else text,
        )


def publishing_files(answers: ForWorkflows) -> Iterator[tuple[str, str]]:
    """Path and text of what makes and publishes the site at the chosen hosts; a build writes the same to `build/hosting/`."""
    for host in answers.hosting:
        if made := ready_file(host):
            yield PLACES[host], str(made.content)


def _turned(path: str, author: str, answers: ForWorkflows) -> Iterator[tuple[str, str]]:
    """What is otherwise in a company's folder, and what stands there instead."""
    if path in SCRIPTS:
        return
    yield "make setup", SET_UP
    if path == _CONTAINER:
        yield "make serve", ".venv/bin/support-portal serve"
        return
    yield "AUTHOR_LANGUAGE: de", f"AUTHOR_LANGUAGE: {author}"
    if path == _GITLAB:
        yield "tools/requirements.txt", "requirements.txt"
        yield "value: de\n", f"value: {answers.first}\n"
    if path.endswith("/policy.yml"):
        yield "[policy/**, generator/**, docs/**, overrides/**, mkdocs.yml]", _WATCHED
    if path.endswith("/policy-word.yml"):
        yield "default: de\n", f"default: {answers.first}\n"
        yield "(de, en)", f"({', '.join(answers.languages)})"
