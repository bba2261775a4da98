"""What a look brings into the site: small pictures are part of their page, all else are files."""

from dataclasses import replace

from generator.views.brand.look import DEFAULT_LOOK
from generator.views.brand.look_files import MOST_INLINE, PREVIEW, files, inline, shown
from generator.views.brand.pictures import Picture
from tests.support.nordlicht import look

SMALL = Picture("<svg>ä #</svg>", 20.4, 10)
LARGE = Picture(f"<svg>{'a' * MOST_INLINE}</svg>")


def test_a_small_picture_is_its_own_address() -> None:
    assert inline(SMALL) == "data:image/svg+xml,%3Csvg%3E%C3%A4 %23%3C/svg%3E"
    assert (shown(SMALL).src, shown(SMALL).width, shown(SMALL).height) == (inline(SMALL), 20, 10)


def test_a_large_picture_is_a_file_named_by_its_content() -> None:
    made = replace(DEFAULT_LOOK, logo=SMALL, mark=LARGE, preview=b"PNG")
    (path,) = set(files(made)) - {PREVIEW}
    assert (files(made)[path], files(made)[PREVIEW]) == (LARGE.svg.encode(), b"PNG")
    assert (inline(LARGE), shown(LARGE).src) == (None, path)
    assert (path[:21], path[-4:], len(path)) == ("assets/brand/picture.", ".svg", 33)


def test_fonts_are_files_and_the_program_has_none() -> None:
    fonts = {f"assets/brand/{each.name}": each.data for each in look().font_files}
    assert (files(look()), files(DEFAULT_LOOK), len(fonts)) == (fonts, {}, 2)
