"""The look of a portal: colours, fonts and pictures, from which everything that is shown or printed takes them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

_LIGHT: Final = {
    "accent": "#1d4fa5",
    "accent-soft": "#e8eef8",
    "ink": "#16191f",
    "quiet": "#565c68",
    "quiet-glyph": "rgba(0, 0, 0, 0.66)",
    "rule": "#c9cdd5",
    "strong-rule": "#16191f",
    "field-border": "#6b6b6b",
    "line": "#8a8a94",
    "track": "#e3e6ec",
    "paper": "#fff",
    "tint": "#f6f7f9",
    "note": "#fff4d6",
    "focus": "#1d4fa5",
    "form-quiet": "#5a5a5a",
    "wrong": "#b3261e",
    "good": "#1a6b35",
    "mark": "#ffe89c",
    "mark-ink": "#000",
    "veil": "rgba(0, 0, 0, 0.5)",
}
_DARK: Final = {
    "accent": "#9ec1ff",
    "accent-soft": "#24314a",
    "ink": "#e6e9ef",
    "quiet": "#b0b7c4",
    "quiet-glyph": "rgba(226, 228, 233, 0.75)",
    "rule": "#414957",
    "strong-rule": "#e6e9ef",
    "field-border": "#9aa0ab",
    "line": "#777783",
    "track": "#333b48",
    "paper": "#171b22",
    "tint": "#1e232c",
    "note": "#3d3313",
    "focus": "#9ec1ff",
    "form-quiet": "#b4b8c5",
    "wrong": "#ff9d94",
    "good": "#7fd59b",
}
# A page that is printed by a browser: ink on white.
_PRINTED: Final = {
    "accent": "#000",
    "accent-soft": "#fff",
    "ink": "#000",
    "quiet": "#333",
    "rule": "#999",
    "strong-rule": "#000",
    "track": "#fff",
    "bar": "#ddd",
    "paper": "#fff",
    "tint": "#fff",
    "note": "#fff",
}
# Sheets and cards.
_PAPER: Final = {
    "accent": "#1d4fa5",
    "ink": "#1b1f23",
    "quiet": "#56606a",
    "hair": "#c3cad1",
    "tint": "#eef2fa",
    "paper": "#ffffff",
}
# On pages of others, which are light.
_EMBEDDED: Final = {
    "accent": "#1d4fa5",
    "ink": "#15171c",
    "quiet": "#545c66",
    "rule": "#dfe3e8",
    "frame": "#c3cad1",
    "edge": "#6b7480",
    "paper": "#fff",
    "wrong": "#a11",
}
_SCREEN_FONTS: Final = (
    "system-ui",
    "-apple-system",
    "Segoe UI",
    "Roboto",
    "Liberation Sans",
    "Arial",
    "sans-serif",
)
# Those inside the typst wheel; the second for what the first lacks.
_PAPER_FONTS: Final = ("Libertinus Serif", "DejaVu Sans Mono")


@dataclass(frozen=True)
class Look:
    """Names of colours with their values, for each thing that has colours; see the tables above.

    light, dark   pages in either palette; what `dark` lacks is as in `light`
    printed       what pages have otherwise when a browser prints them
    paper         sheets and cards
    embedded      the element in pages of others
    screen_fonts  families, the first that is there
    paper_fonts   the same, for sheets and cards
    """

    light: Mapping[str, str]
    dark: Mapping[str, str]
    printed: Mapping[str, str]
    paper: Mapping[str, str]
    embedded: Mapping[str, str]
    screen_fonts: tuple[str, ...]
    paper_fonts: tuple[str, ...]

    @property
    def on_paper(self) -> dict[str, Any]:
        """As the templates of sheets and cards take it."""
        return {**self.paper, "fonts": self.paper_fonts}


DEFAULT_LOOK: Final = Look(_LIGHT, _DARK, _PRINTED, _PAPER, _EMBEDDED, _SCREEN_FONTS, _PAPER_FONTS)
