"""The look of a portal without a brand: the colours that it has had since 2026-11-28."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.core.colours import contrast, passing
from generator.policy.published import Brand
from generator.views.brand.look import DEFAULT_LOOK, LIGHT_PAPERS, OWN_FAMILY, look_of
from tests.support.nordlicht import ACCENT, FOLDER, OWN, look, policy_of

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
        "logo": "",
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


def test_a_brand_changes_the_accent_and_what_is_made_of_it_and_no_other_colour() -> None:
    made = look()
    assert (made.light["accent"], made.light["focus"], made.paper["accent"], made.embedded["accent"]) == (
        ACCENT,
    ) * 4
    assert (made.dark["accent"], made.dark["focus"]) == ("#80d39f", "#80d39f")
    tables = [
        (made.light, DEFAULT_LOOK.light),
        (made.dark, DEFAULT_LOOK.dark),
        (made.paper, DEFAULT_LOOK.paper),
    ]
    others = [{key for key in own if own[key] != theirs[key]} for own, theirs in tables]
    assert others == [
        {"accent", "accent-soft", "focus"},
        {"accent", "accent-soft", "focus"},
        {"accent", "tint"},
    ]
    assert (made.printed, made.is_own, DEFAULT_LOOK.is_own) == (DEFAULT_LOOK.printed, True, False)


def test_a_brand_brings_its_font_and_pictures() -> None:
    made = look()
    assert made.paper_fonts == ("Nordlicht", "Libertinus Serif", "DejaVu Sans Mono")
    assert (made.screen_fonts[0], made.screen_fonts[1:]) == (OWN_FAMILY, DEFAULT_LOOK.screen_fonts)
    assert [(each.family, each.weight, each.is_italic) for each in made.font_files] == [
        ("Nordlicht", 400, False),
        ("Nordlicht", 700, False),
    ]
    pictures = [each and each.svg for each in (made.logo, made.logo_dark, made.mark)]
    names = ("logo", "logo-dark", "mark")
    assert pictures == [(FOLDER / "brand" / f"{name}.svg").read_text() for name in names]
    assert made.on_paper["logo"] == pictures[0]


@pytest.mark.parametrize(
    ("lines", "is_named"),
    [
        ("  logo: brand/logo.svg\n", False),
        ("  logo: brand/logo.svg\n  name: Nordlicht Support\n", True),
        ("  accent: 0a6b3d\n", True),
    ],
)
def test_a_name_stands_beside_a_logo_where_there_is_one(lines: str, is_named: bool) -> None:
    assert look_of(policy_of(f"brand:\n{lines}\n").brand, OWN).is_named is is_named


def test_a_logo_is_for_both_palettes_unless_there_are_two() -> None:
    made = look_of(policy_of("brand:\n  logo: brand/logo.svg\n\n").brand, OWN)
    assert made.logo is not None
    assert (made.logo, made.dark["accent"]) == (made.logo_dark, DEFAULT_LOOK.dark["accent"])


def test_what_is_missing_or_faulty_is_as_if_it_was_not_named() -> None:
    lines = "  logo: brand/gone.svg\n  mark: brand/Nordlicht-Bold.ttf\n  font: [brand/logo.svg]\n  preview: ../nordlicht/x.png\n"
    made = look_of(policy_of(f"brand:\n{lines}\n").brand, OWN)
    assert (made.logo, made.mark, made.font_files, made.preview) == (None, None, (), b"")
    assert (made.screen_fonts, made.paper_fonts) == (DEFAULT_LOOK.screen_fonts, DEFAULT_LOOK.paper_fonts)


def test_no_brand_is_the_look_of_the_program() -> None:
    assert look_of(None, OWN) is DEFAULT_LOOK


@given(st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}"))
def test_every_accent_that_passes_is_read_in_both_palettes(colour: str) -> None:
    accent = passing(colour, LIGHT_PAPERS)
    made = look_of(Brand.model_validate({"accent": accent}), OWN)
    for palette in (made.light, made.dark):
        papers = [palette[name] for name in ("paper", "tint", "accent-soft")]
        assert [paper for paper in papers if contrast(palette["accent"], paper) < 4.5] == []
        assert contrast(palette["ink"], palette["accent-soft"]) >= 7
        assert contrast(palette["quiet"], palette["accent-soft"]) >= 4.5
    assert contrast(made.paper["accent"], made.paper["tint"]) >= 4.5
