"""The verb `new`: answers become a folder with a portal."""

from __future__ import annotations

import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Final

from ..core.errors import CLEAN, MISUSED
from ..core.messages import Message, Value
from . import program
from .asking import Given, Speaking, answers_of, asked, missing, proposals
from .files import files_of, is_free, write_all
from .places import NoAnswer

_NOT_EMPTY: Final = Message("{folder} is not empty; a portal begins in a folder of its own.")
_MISSING: Final = Message(
    "Still needed: {options}. With --yes what is proposed is taken, where something is."
)
_KEY_ALONE: Final = Message("--form-key belongs to --form, which is not given.")
_NO_FOLDER: Final = Message("{folder} is a file; a portal begins in a folder of its own.")
_STOPPED: Final = Message("stopped; nothing was written.")
_NEXT: Final = Message(
    "{count} files. Next: read {file}; its questions are listed by “support-portal check” in {folder}."
)
_NO_WHEEL: Final = Message(
    "Put the program into {folder}: the file {wheel}, which “pip wheel --no-deps .” makes in its source."
)


def run_new(
    folder: Path,
    given: Given,
    today: date,
    *,
    takes_proposals: bool,
    speaking: Speaking,
    ask: Callable[[str], str] | None = None,
) -> int:
    """Writes a new portal; on stdout each of its files, on stderr what comes next.

    ask  says a question and gives the answer; None where nobody could be asked
    MISUSED if something is missing or cannot be meant, or if the folder is not empty. PortalError if the disk refuses.
    """
    language = speaking.language
    if taken := _taken(folder):
        return _refused(taken, language)
    known = {option: values for option, values in given.items() if values}
    try:
        if takes_proposals:
            proposed = proposals(known, speaking.machine)
            known |= {option: (proposed[option],) for option in missing(known) if option in proposed}
        if ask is not None and not takes_proposals:
            known = asked(known, speaking, ask)
        if lacking := missing(known):
            return _refused(_MISSING.filled(options=", ".join(f"--{each}" for each in lacking)), language)
        if "form-key" in known and "form" not in known:
            return _refused(_KEY_ALONE, language)
        files = files_of(answers_of(known, today))
    except NoAnswer as no:
        return _refused(no.message, language)
    except (EOFError, KeyboardInterrupt):
        print(file=sys.stderr)
        return _refused(_STOPPED, language)
    write_all(folder, files)
    for path in files:
        print(Path(folder, path).as_posix())
    values: dict[str, Value] = {
        "count": len(files),
        "file": Path(folder, "README.md").as_posix(),
        "folder": folder.as_posix(),
    }
    print(_NEXT.in_(language, values), file=sys.stderr)
    if program.wheel() is None:
        place = Path(folder, program.FOLDER).as_posix()
        print(_NO_WHEEL.in_(language, {"folder": place, "wheel": program.wheel_name()}), file=sys.stderr)
    return CLEAN


def _taken(folder: Path) -> Message | None:
    """Why no portal can begin there."""
    if file := next((each for each in (folder, *folder.parents) if each.is_file()), None):
        return _NO_FOLDER.filled(folder=file.as_posix())
    return None if is_free(folder) else _NOT_EMPTY.filled(folder=folder.as_posix())


def _refused(message: Message, language: str) -> int:
    print(message.in_(language), file=sys.stderr)
    return MISUSED


def ask_in_terminal(question: str) -> str:
    """EOFError if there is no further line."""
    print(question, end="", file=sys.stderr, flush=True)
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.rstrip("\n")
