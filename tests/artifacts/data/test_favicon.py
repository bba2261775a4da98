"""The icons open in a third-party reader, and are those of the look."""

import io
from dataclasses import replace

import pytest
from PIL import Image

from generator.artifacts.data.favicon import SIZE, TOUCH_SIZE, artifacts, pictures
from generator.core.installation import ROOT
from generator.views.brand.look import DEFAULT_LOOK, Look

GREEN = replace(DEFAULT_LOOK, light={**DEFAULT_LOOK.light, "accent": "#0a6b3d"})


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def test_the_icon_holds_our_mark() -> None:
    png = (ROOT / "docs" / "assets" / "favicon.png").read_bytes()
    made, touch = artifacts()
    assert (made.path, touch.path) == ("favicon.ico", "apple-touch-icon.png")
    assert touch.data == (ROOT / "docs" / "assets" / "touch-icon.png").read_bytes()
    icon = opened(made.data)
    assert (icon.format, icon.size) == ("ICO", (SIZE, SIZE))
    assert icon.convert("RGBA").tobytes() == opened(png).convert("RGBA").tobytes()


@pytest.mark.parametrize(
    ("look", "accent"), [(DEFAULT_LOOK, (0x1D, 0x4F, 0xA5)), (GREEN, (0x0A, 0x6B, 0x3D))]
)
def test_every_shape_of_the_mark_has_the_accent(look: Look, accent: tuple[int, int, int]) -> None:
    made = pictures(look)
    assert made["favicon.svg"].count(b"#%02x%02x%02x" % accent) == 1
    for name, size in {"favicon.png": SIZE, "touch-icon.png": TOUCH_SIZE}.items():
        picture = opened(made[name]).convert("RGBA")
        # Beside the clock, and a corner, which is rounded.
        found = picture.size, picture.getpixel((size // 2, 2)), picture.getpixel((0, 0))
        assert found == ((size, size), (*accent, 255), (0, 0, 0, 0)), name
