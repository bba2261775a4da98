"""The files of a new portal, and how they come to stand in its folder: all of them, or none."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Final

from ..core.errors import PortalError
from ..core.own_folder import PAGES
from ..reading.json_schema import schema_text
from ..reading.yaml.source import read
from . import program
from .answers import Answers
from .policy_text import TITLE, environment, support_yaml
from .texts import filled, translated
from .workflows import SCRIPTS, publishing_files, workflow_files

_REQUIREMENTS: Final = """\
# The program, from the file beside this one: a name alone would be looked for in a registry, where it may be somebody else's.
./{folder}/{wheel}
"""
_IGNORED: Final = """\
.venv/
# Made by the program:
/build/
/site/
.site.*
"""
_ATTRIBUTES: Final = """\
# Every file of words ends its lines with LF, on Windows as well.
* text=auto eol=lf
*.whl binary
policy/support.schema.json linguist-generated
# What was released is never merged line by line.
policy/archive/** -merge
"""
_POLICY: Final = "policy/support.yaml"


def files_of(answers: Answers) -> dict[str, bytes]:
    """Path in the folder -> what stands there, always the same for the same answers."""
    policy = support_yaml(answers)
    texts = {
        _POLICY: policy,
        "policy/support.schema.json": schema_text(read(policy.encode(), _POLICY), None),
        "README.md": _in_first_language("README.md", answers),
        "mkdocs.yml": _in_first_language("mkdocs.yml", answers),
        **_pages(answers),
        "requirements.txt": _REQUIREMENTS.format(folder=program.FOLDER, wheel=program.wheel_name()),
        ".gitignore": _IGNORED,
        ".gitattributes": _ATTRIBUTES,
        "inbox/.gitkeep": "",
        **dict(workflow_files(answers)),
        **dict(publishing_files(answers)),
    }
    files = {path: text.encode() for path, text in texts.items()} | dict(answers.logo_file)
    if wheel := program.wheel():
        files[f"{program.FOLDER}/{wheel.name}"] = wheel.read_bytes()
    else:
        files[f"{program.FOLDER}/.gitkeep"] = b""
    return dict(sorted(files.items()))


def _in_first_language(name: str, answers: Answers) -> str:
    title = answers.title or translated(TITLE, answers.first)
    says = _saying(answers.first)
    return environment().get_template(f"{name}.j2").render(a=answers, asks=says, title=title)


def _pages(answers: Answers) -> dict[str, str]:
    """Imprint and privacy notice, as far as they are known: the policy asks about both."""
    phones = [*zip(answers.places, answers.phones, strict=False)]
    return {
        f"{PAGES}/{language}/{name}.md": environment()
        .get_template(f"{name}.md.j2")
        .render(a=answers, said=_saying(language), phones=phones, language=language)
        for language in answers.languages
        for name in ("imprint", "privacy")
    }


def _saying(language: str) -> Callable[..., str]:
    return lambda text, **values: filled(text, language, values)


def is_free(folder: Path) -> bool:
    """May a portal begin there: is it nothing yet, or empty but for a new Git repository?"""
    return not folder.exists() or (folder.is_dir() and {each.name for each in folder.iterdir()} <= {".git"})


def write_all(folder: Path, files: Mapping[str, bytes]) -> None:
    """Puts them into a folder that is free. PortalError if the disk refuses: then nothing stands there that did not before."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".", dir=folder.parent) as scratch:
            made = Path(scratch, "portal")
            for path, data in files.items():
                file = made / path
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_bytes(data)
                if path in SCRIPTS:
                    file.chmod(file.stat().st_mode | 0o111)
            _moved(made, folder)
    except OSError as error:
        raise PortalError(
            f"{error.filename or folder}: {error.strerror or error}; nothing was written"
        ) from error


def _moved(made: Path, folder: Path) -> None:
    if not folder.exists():
        made.rename(folder)
        return
    done: list[Path] = []
    try:
        for entry in sorted(made.iterdir()):
            done.append(entry.rename(folder / entry.name))
    except BaseException:  # Ctrl-C as well
        for path in done:
            path.rename(made / path.name)
        raise
