"""The look of a portal without a brand: the colours that it has had since 2026-11-28."""

from generator.core.colours import contrast
from generator.views.brand.look import DEFAULT_LOOK

PALETTES = {
    # token: light, dark, printed; "" as beside it
    "accent": ("#1d4fa5", "#9ec1ff", "#000"),
    "accent-soft": ("#e8eef8", "#24314a", "#fff"),
    "ink": ("#16191f", "#e6e9ef", "#000"),
    "quiet": ("#565c68", "#b0b7c4", "#333"),
    "quiet-glyph": ("rgba(0, 0, 0, 0.66)", "rgba(226, 228, 233, 0.75)", ""),
    "rule": ("#c9cdd5", "#414957", "#999"),
    "strong-rule": ("#16191f", "#e6e9ef", "#000"),
    "field-border": ("#6b6b6b", "#9aa0ab", ""),
    "line": ("#8a8a94", "#777783", ""),
    "track": ("#e3e6ec", "#333b48", "#fff"),
    "bar": ("", "", "#ddd"),
    "paper": ("#fff", "#171b22", "#fff"),
    "tint": ("#f6f7f9", "#1e232c", "#fff"),
    "note": ("#fff4d6", "#3d3313", "#fff"),
    "focus": ("#1d4fa5", "#9ec1ff", ""),
    "form-quiet": ("#5a5a5a", "#b4b8c5", ""),
    "wrong": ("#b3261e", "#ff9d94", ""),
    "good": ("#1a6b35", "#7fd59b", ""),
    "mark": ("#ffe89c", "", ""),
    "mark-ink": ("#000", "", ""),
    "veil": ("rgba(0, 0, 0, 0.5)", "", ""),
}


def test_the_palettes_without_a_brand() -> None:
    look = DEFAULT_LOOK
    tables = (look.light, look.dark, look.printed)
    names = {name for table in tables for name in table}
    assert {name: tuple(table.get(name, "") for table in tables) for name in names} == PALETTES


def test_paper_and_embedded_colours_without_a_brand() -> None:
    assert DEFAULT_LOOK.on_paper == {
        "accent": "#1d4fa5",
        "ink": "#1b1f23",
        "quiet": "#56606a",
        "hair": "#c3cad1",
        "tint": "#eef2fa",
        "paper": "#ffffff",
        "fonts": ("Libertinus Serif", "DejaVu Sans Mono"),
    }
    assert DEFAULT_LOOK.embedded == {
        "accent": "#1d4fa5",
        "ink": "#15171c",
        "quiet": "#545c66",
        "rule": "#dfe3e8",
        "frame": "#c3cad1",
        "edge": "#6b7480",
        "paper": "#fff",
        "wrong": "#a11",
    }


def test_what_is_read_has_the_contrast_of_text_on_every_paper_of_its_palette() -> None:
    look = DEFAULT_LOOK
    for palette in (look.light, {**look.light, **look.dark}):
        papers = [palette[name] for name in ("paper", "tint", "accent-soft")]
        read = [palette[name] for name in ("accent", "ink", "quiet", "form-quiet", "wrong", "good")]
        assert [one for one in read for paper in papers if contrast(one, paper) < 4.5] == []
