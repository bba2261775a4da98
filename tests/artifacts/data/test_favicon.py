"""The icon opens in a third-party reader."""

import io

from PIL import Image

from generator.artifacts.data.favicon import SIZE, artifacts
from generator.core.installation import ROOT


def test_the_icon_holds_our_mark() -> None:
    png = (ROOT / "docs" / "assets" / "favicon.png").read_bytes()
    made, touch = artifacts(png, b"a larger one")
    assert (made.path, touch.path) == ("favicon.ico", "apple-touch-icon.png")
    assert touch.data == b"a larger one"
    icon = Image.open(io.BytesIO(made.data))
    assert icon.format == "ICO"
    assert icon.size == (SIZE, SIZE)
    assert icon.convert("RGBA").tobytes() == Image.open(io.BytesIO(png)).convert("RGBA").tobytes()
