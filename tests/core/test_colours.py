"""Colours: contrast as WCAG counts it, and the nearest colour that passes."""

from math import atan2, copysign, degrees

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.core import colours
from generator.core.colours import contrast, least_contrast, lightness, mixed, parse, passing, soft

LIGHT = ("#ffffff", "#f6f7f9")
DARK = ("#171b22", "#1e232c")
COLOURS = st.integers(0, 0xFFFFFF).map(lambda number: f"#{number:06x}")


@pytest.mark.parametrize(
    ("text", "colour"),
    [
        ("0a6b3d", "#0a6b3d"),
        ("#0A6B3D", "#0a6b3d"),
        (" 1d4fa5 ", "#1d4fa5"),
        ("000000", "#000000"),
        ("fff", None),
        ("0a6b3", None),
        ("0a6b3dff", None),
        ("green", None),
        ("0a6b3g", None),
        ("", None),
    ],
)
def test_six_digits_are_a_colour(text: str, colour: str | None) -> None:
    assert parse(text) == colour


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        ("#000000", "#ffffff", 21.0),
        ("#fff", "#ffffff", 1.0),
        ("#767676", "#ffffff", 4.54),
        ("#777777", "#ffffff", 4.48),
        ("#00a651", "#ffffff", 3.19),
        ("#1d4fa5", "#ffffff", 7.74),
        ("#9ec1ff", "#171b22", 9.48),
    ],
)
def test_contrast_is_that_of_wcag(one: str, other: str, ratio: float) -> None:
    assert (round(contrast(one, other), 2), contrast(one, other)) == (ratio, contrast(other, one))


@pytest.mark.parametrize(
    ("colour", "papers", "least", "found"),
    [
        ("#1d4fa5", LIGHT, 4.5, "#1d4fa5"),
        ("#e30613", LIGHT, 4.5, "#e30613"),
        ("#00a651", LIGHT, 4.5, "#00833f"),
        ("#ffd23f", LIGHT, 4.5, "#8a6e00"),
        ("#777777", LIGHT, 4.5, "#717171"),
        ("#ffffff", LIGHT, 4.5, "#717171"),
        ("#0a6b3d", DARK, 4.5, "#459967"),
        ("#777777", ("#777777",), 4.5, "#060606"),
        ("#777777", ("#000000", "#ffffff"), 5.0, "#000000"),  # none does
    ],
)
def test_the_nearest_colour_that_passes(
    colour: str, papers: tuple[str, ...], least: float, found: str
) -> None:
    assert passing(colour, papers, least) == found


@given(COLOURS, st.sampled_from([(LIGHT, 4.5), (DARK, 4.5), (DARK, 7.0)]))
def test_what_is_found_passes_keeps_its_hue_and_is_nearest(
    colour: str, asked: tuple[tuple[str, ...], float]
) -> None:
    papers, least = asked
    found = passing(colour, papers, least)
    assert least_contrast(found, papers) >= least
    assert (found == colour) == (least_contrast(colour, papers) >= least)
    if found != colour:
        assert not _passes_nearer(found, colour, papers, least)
        (one, other), is_colourful = zip(*map(_hue, (colour, found)), strict=True)
        assert not all(is_colourful) or abs((one - other + 180) % 360 - 180) < 3


def _passes_nearer(found: str, colour: str, papers: tuple[str, ...], least: float) -> bool:
    """Does one pass that is a hundredth lighter or darker, towards the colour? A screen's steps are finer."""
    way = lightness(colour) - lightness(found)
    nearer = colours.at_lightness(colour, lightness(found) + copysign(0.01, way))
    return abs(way) > 0.01 and least_contrast(nearer, papers) >= least


def _hue(colour: str) -> tuple[float, bool]:
    """In degrees; and whether it is colourful enough to have one, in steps of a screen."""
    _, a, b = colours._oklab(colour)
    return degrees(atan2(b, a)), a * a + b * b > 0.06**2


@given(COLOURS)
def test_a_colour_can_be_read_on_its_soft_one(colour: str) -> None:
    accent = passing(colour, LIGHT)
    ground = soft(accent, "#ffffff", 0.1)
    assert contrast(accent, ground) >= 4.5
    assert contrast(ground, "#ffffff") <= contrast(mixed(accent, "#ffffff", 0.1), "#ffffff")


@pytest.mark.parametrize(
    ("share", "found"), [(0.0, "#ffffff"), (0.1, "#e7edf7"), (0.5, "#8ba7d5"), (1.0, "#1d4fa5")]
)
def test_a_mixture(share: float, found: str) -> None:
    assert mixed("#1d4fa5", "#ffffff", share) == found


def test_what_passes_on_nothing_has_no_soft_colour() -> None:
    assert soft("#ffffff", "#ffffff", 0.1) == "#ffffff"
