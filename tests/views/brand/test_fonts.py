"""Files of a font: what is read of them, and what is none."""

import pytest
import typst

from generator.views.brand.fonts import folder_of, font_file
from tests.support.nordlicht import FOLDER

REGULAR = (FOLDER / "brand" / "Nordlicht-Regular.ttf").read_bytes()
BOLD = (FOLDER / "brand" / "Nordlicht-Bold.ttf").read_bytes()


@pytest.mark.parametrize(("data", "weight"), [(REGULAR, 400), (BOLD, 700)])
def test_a_font(data: bytes, weight: int) -> None:
    found = font_file(data)
    assert found is not None
    assert (found.data, found.family, found.weight, found.is_italic) == (data, "Nordlicht", weight, False)
    assert (found.name[:5], found.name[-4:], len(found.name)) == ("font.", ".ttf", 17)


@pytest.mark.parametrize(
    "data", [b"", b"text", b"wOF2" + REGULAR, b"ttcf" + REGULAR[4:], REGULAR[:2000], b"OTTO"]
)
def test_what_is_no_font(data: bytes) -> None:
    assert font_file(data) is None


def test_a_folder_has_these_fonts_and_is_gone_afterwards() -> None:
    with folder_of([REGULAR, BOLD]) as folder:
        fonts = typst.Fonts(
            include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)]
        )
        assert fonts.families() == ["Nordlicht"]
    assert not folder.exists()
