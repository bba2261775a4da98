"""Typst's compiler: with its own fonts, those of a company, and only where these lack something those of the system."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from typing import TYPE_CHECKING

from ...views.brand.fonts import folder_of

if TYPE_CHECKING:
    import typst


@contextmanager
def compiler(fonts: tuple[bytes, ...] = (), *, fonts_of_system: bool = False) -> Iterator[typst.Compiler]:
    """fonts  contents of a company's own files; Typst reads them from a folder while it compiles"""
    if not fonts:
        yield _without_own(fonts_of_system)
        return
    import typst  # here and below: only what is not kept needs it

    with folder_of(fonts) as folder:
        yield typst.Compiler(ignore_system_fonts=not fonts_of_system, font_paths=[str(folder)])


@cache
def _without_own(fonts_of_system: bool) -> typst.Compiler:
    import typst

    return typst.Compiler(ignore_system_fonts=not fonts_of_system)
