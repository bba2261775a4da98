"""What a command is, and the option that most of them have."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from dataclasses import dataclass

from ..core.messages import ENGLISH, LANGUAGES


@dataclass(frozen=True, slots=True)
class Verb:
    """One thing the program can do: its name, a line of help, its options, and what does it."""

    name: str
    help: str
    options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]


def language_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=author_language(), help="language of the findings"
    )


def author_language() -> str:
    """The machine's, if there is a catalogue for it, else English."""
    spoken = (os.environ.get("LC_ALL") or os.environ.get("LANG") or "").replace("_", "-")
    return max((each for each in LANGUAGES if spoken.startswith(each)), key=len, default=ENGLISH)
