"""The style sheet of the tokens: palettes of the theme, or of the reader's system."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from generator.core.installation import ROOT
from generator.views.brand.look import DEFAULT_LOOK
from generator.views.brand.look_css import tokens_css

SHEETS = ROOT / "docs" / "stylesheets"
STANDALONE = ("entrance.css", "version.css")
SMALL = replace(
    DEFAULT_LOOK,
    light={"accent": "#111111"},
    dark={"accent": "#eeeeee"},
    printed={"accent": "#000", "quiet": "#333"},
    screen_fonts=("Own Font", "sans-serif"),
)
PRINTED = "@media print {\n@page {\n@bottom-right {\ncolor: #333;\n}\n}\n%s {\n--portal-accent: #000;\n--portal-quiet: #333;\n}\n}\n"


def test_a_sheet_beside_the_theme_follows_its_palettes() -> None:
    assert tokens_css(SMALL, standalone=False) == (
        ':root,\n[data-md-color-scheme="default"] {\n--portal-accent: #111111;\n--portal-font: "Own Font", sans-serif;\n}\n'
        '[data-md-color-scheme="slate"] {\n--portal-accent: #eeeeee;\n}\n'
        + PRINTED
        % ":root,\n[data-md-color-scheme]"
    )


def test_a_sheet_of_its_own_follows_the_readers_system() -> None:
    assert tokens_css(SMALL, standalone=True) == (
        ':root {\n--portal-accent: #111111;\n--portal-font: "Own Font", sans-serif;\n}\n'
        "@media (prefers-color-scheme: dark) {\n:root {\n--portal-accent: #eeeeee;\n}\n}\n"
        + PRINTED
        % ":root"
    )


@pytest.mark.parametrize("sheet", sorted(SHEETS.glob("*.css")), ids=lambda path: path.name)
def test_each_token_that_a_sheet_asks_for_is_there(sheet: Path) -> None:
    """The theme's sheets may also name tokens of their own; those without the theme have only these."""
    text = sheet.read_text("utf-8")
    asked = set(re.findall(r"var\((--portal-[\w-]+)", text))
    own = set(re.findall(r"(--portal-[\w-]+):", text))
    known = set(re.findall(r"(--portal-[\w-]+):", tokens_css(DEFAULT_LOOK, sheet.name in STANDALONE)))
    assert asked - known - own == set()
