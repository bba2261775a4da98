"""What a command is, and the option that most of them have."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from ..core.messages import ENGLISH, LANGUAGES


@dataclass(frozen=True, slots=True)
class Verb:
    """One thing the program can do: its name, a line of help, its options, and what does it.

    apart  an option -> those that would say nothing beside it
    only_with  an option -> the one without which it would say nothing
    """

    name: str
    help: str
    options: Callable[[argparse.ArgumentParser], None]
    run: Callable[[argparse.Namespace], int]
    apart: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    only_with: Mapping[str, str] = field(default_factory=dict)

    def misused(self, options: argparse.Namespace) -> str:
        """What is wrong with options that are given together, or alone; "" if nothing is. Nothing is ignored in silence."""
        for option, others in self.apart.items():
            for other in others:
                if _is_given(options, option) and _is_given(options, other):
                    return f"argument {other}: not allowed with argument {option}"
        for option, needed in self.only_with.items():
            if _is_given(options, option) and not _is_given(options, needed):
                return f"argument {option}: only allowed with argument {needed}"
        return ""


def _is_given(options: argparse.Namespace, option: str) -> bool:
    """An option of these tables has nothing as its default."""
    return bool(getattr(options, option.lstrip("-").replace("-", "_")))


def language_option(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--lang", choices=LANGUAGES, default=author_language(), help="language of the findings"
    )


def machine_language() -> str:
    """`de-AT`, as the machine is set up; what it says otherwise, such as `C.UTF-8`, is no language."""
    return (os.environ.get("LC_ALL") or os.environ.get("LANG") or "").replace("_", "-")


def author_language() -> str:
    """The machine's, if there is a catalogue for it, else English."""
    spoken = machine_language()
    return max((each for each in LANGUAGES if spoken.startswith(each)), key=len, default=ENGLISH)
