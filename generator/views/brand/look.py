"""The look of a portal: colours, fonts and pictures, from which everything that is shown or printed takes them."""

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import Any, Final

from ...core.colours import at_lightness, lightness, passing, soft
from ...core.own_folder import OwnFolder
from ...policy.published import Brand
from .fonts import FontFile, font_file
from .pictures import NoPicture, Picture, UnsafePicture, picture

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
# What a style sheet calls the company's own font, whatever its files call it.
OWN_FAMILY: Final = "portal-own"
# How much of the accent is in its soft colours, at most; and how light and how well read it is on dark pages.
_SOFT: Final = 0.10
_SOFT_ON_DARK: Final = 0.16
_TINT: Final = 0.07
_LIGHTNESS_ON_DARK: Final = 0.80
_CONTRAST_ON_DARK: Final = 7.0
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
    font_files    of a font of the company's own
    logo          for light pages, paper and cards; `logo_dark` for dark pages
    mark          the icon; without it, a clock in the accent
    preview       a PNG that stands beside links to pages without a card
    is_own        is it a company's? `is_named`: does its name stand beside its logo?
    """

    light: Mapping[str, str]
    dark: Mapping[str, str]
    printed: Mapping[str, str]
    paper: Mapping[str, str]
    embedded: Mapping[str, str]
    screen_fonts: tuple[str, ...]
    paper_fonts: tuple[str, ...]
    font_files: tuple[FontFile, ...] = ()
    logo: Picture | None = None
    logo_dark: Picture | None = None
    mark: Picture | None = None
    preview: bytes = b""
    is_own: bool = False
    is_named: bool = True

    @property
    def on_paper(self) -> dict[str, Any]:
        """As the templates of sheets and cards take it."""
        return {**self.paper, "fonts": self.paper_fonts, "logo": self.logo.svg if self.logo else ""}

    @property
    def fonts(self) -> tuple[bytes, ...]:
        return tuple(each.data for each in self.font_files)


DEFAULT_LOOK: Final = Look(_LIGHT, _DARK, _PRINTED, _PAPER, _EMBEDDED, _SCREEN_FONTS, _PAPER_FONTS)
LIGHT_PAPERS: Final = (_LIGHT["paper"], _LIGHT["tint"])
DARK_PAPERS: Final = (_DARK["paper"], _DARK["tint"])


def look_of(brand: Brand | None, own: OwnFolder) -> Look:
    """What a company's folder has of it; a file that is missing or faulty, which a rule tells, is as if it was not named."""
    if brand is None:
        return DEFAULT_LOOK
    fonts = tuple(filter(None, (font_file(own.file(name) or b"") for name in brand.font)))
    family = dict.fromkeys(each.family for each in fonts)
    logo = _picture(brand.logo, own)
    return replace(
        _coloured(brand),
        screen_fonts=(*([OWN_FAMILY] if fonts else []), *_SCREEN_FONTS),
        paper_fonts=(*family, *_PAPER_FONTS),
        font_files=fonts,
        logo=logo,
        logo_dark=_picture(brand.logo_dark, own) or logo,
        mark=_picture(brand.mark, own),
        preview=(brand.preview and own.file(brand.preview)) or b"",
        is_own=True,
        is_named=brand.name is not None or logo is None,
    )


def derived_dark(accent: str) -> str:
    """An accent for dark pages: of the same hue, and as light as the program's own."""
    lighter = at_lightness(accent, max(_LIGHTNESS_ON_DARK, lightness(accent)))
    return passing(lighter, DARK_PAPERS, _CONTRAST_ON_DARK)


def _coloured(brand: Brand) -> Look:
    """The program's own colours with another accent, and what is made of it."""
    look = DEFAULT_LOOK
    if accent := brand.accent:
        light = {"accent": accent, "accent-soft": soft(accent, _LIGHT["paper"], _SOFT), "focus": accent}
        tint = soft(accent, _PAPER["paper"], _TINT)
        look = replace(
            look,
            light={**look.light, **light},
            paper={**look.paper, "accent": accent, "tint": tint},
            embedded={**look.embedded, "accent": accent},
        )
    dark = brand.accent_dark or (accent and derived_dark(accent))
    if dark:
        made = {"accent": dark, "accent-soft": soft(dark, _DARK["paper"], _SOFT_ON_DARK), "focus": dark}
        look = replace(look, dark={**look.dark, **made})
    return look


def _picture(name: str | None, own: OwnFolder) -> Picture | None:
    data = own.file(name) if name else None
    with suppress(NoPicture, UnsafePicture):
        return picture(data) if data else None
    return None
