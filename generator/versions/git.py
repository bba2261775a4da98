"""Git, asked as a program, by lists of arguments: the same for everybody, whatever is set on a machine."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path
from typing import Final

# Where Git is called from a hook or an alias, it would take these for the checkout and for what is staged.
_OF_ANOTHER: Final = ("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY")
_SECONDS: Final = 120


def git_in(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """What Git answers in a folder, and whether it did; nobody at a keyboard is waited for.

    A machine without Git answers as if nothing were under Git. Whatever is no UTF-8 in the answer is replaced, and its
    lines end in one way.
    """
    literal = [] if words[0] == "check-ignore" else ["--literal-pathspecs"]  # which that knows not, nor needs
    command = ["git", *literal, "-c", "core.quotePath=false", *words]
    kept = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER}
    environment = {
        **kept,
        "GIT_OPTIONAL_LOCKS": "0",
        "GIT_TERMINAL_PROMPT": "0",
        "GIT_EDITOR": "true",
        "LC_ALL": "C.UTF-8",
    }
    try:
        return subprocess.run(
            command, cwd=folder, env=environment, stdin=subprocess.DEVNULL, capture_output=True,
            encoding="utf-8", errors="replace", timeout=_SECONDS,
        )  # fmt: skip
    except OSError:
        return subprocess.CompletedProcess(command, 127, "", "no git")
    except subprocess.TimeoutExpired:
        return subprocess.CompletedProcess(command, 124, "", f"no answer after {_SECONDS} seconds")
