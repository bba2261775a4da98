"""Colours stand in one place, so that a brand changes all of them: no other file of what is published names one."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import ImageColor

from generator.core.installation import ROOT

THE_PLACE = ROOT / "generator" / "views" / "brand" / "look.py"
SOURCES = (
    "docs",
    "overrides",
    "generator/artifacts",
    "generator/publishing",
    "generator/versions",
    "generator/views",
)
KINDS = {".css", ".html", ".j2", ".js", ".py", ".svg", ".typ"}
NAMES = "|".join(ImageColor.colormap)
# `#fff`, `rgb(0 0 0)`, `rgb("#fff")`, `luma(50)`; `fill: white`, `stroke='black'`. Links to `#add` begin with a quote.
WRITTEN = re.compile(
    r"""(?<![\w"'/&`.(])\#(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})\b | (?<=["'(=])\#(?:[0-9a-f]{6}|[0-9a-f]{8})\b"""
    r"""| \b(?:fill|stroke|color|colour|background|border|dark|light)=?["']?:?\ *["']\#[0-9a-f]{3,8}\b"""
    r"""| \b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch|luma|cmyk)\(["\d]""",
    re.VERBOSE | re.IGNORECASE,
)
NAMED = re.compile(
    rf"(?:fill|stroke|color|colour|background|border[\w-]*|outline)[\"']?[=:][^;\n]*?(?<![\w-])(?:{NAMES})(?![\w-])"
)


def colours_in(text: str) -> list[str]:
    without_comments = re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)
    return [found[0] for pattern in (WRITTEN, NAMED) for found in pattern.finditer(without_comments)]


def published() -> Iterator[Path]:
    for folder in SOURCES:
        yield from (
            path for path in sorted((ROOT / folder).rglob("*")) if path.suffix in KINDS and path != THE_PLACE
        )


def test_no_other_file_names_a_colour() -> None:
    found = {path.relative_to(ROOT).as_posix(): colours_in(path.read_text("utf-8")) for path in published()}
    assert {path: colours for path, colours in found.items() if colours} == {}


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("a { color: #fff; }", 1),
        ("a { color: #1D4FA5 }", 1),
        ("a { background: rgba(0, 0, 0, 0.5) }", 1),
        ("a { border: 1px solid black }", 1),
        ("<path fill='#fff' stroke='white'/>", 2),
        ('#let ink = rgb("#1b1f23")', 2),
        ('dark="#1b1f23"', 1),
        ("fill: luma(50)", 1),
        ("/* color: #fff */ a { color: var(--portal-ink); border: 1px solid currentcolor }", 0),
        ("#let ink = rgb(sheet.look.ink)", 0),
        ("a { white-space: nowrap; fill: CanvasText; background: transparent }", 0),
        ('<a href="#add">', 0),
        ("url(#clip)", 0),
    ],
)
def test_what_is_a_colour(text: str, count: int) -> None:
    assert len(colours_in(text)) >= count if count else colours_in(text) == []
