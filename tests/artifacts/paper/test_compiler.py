"""A company's font, colour and logo on paper and cards; the same bytes for the same look."""

import io
from collections.abc import Iterator
from dataclasses import replace

import pikepdf
from PIL import Image

from generator.artifacts.paper import cards, pdf, sheets, wall
from generator.artifacts.paper.compiler import compiler
from generator.i18n.locale import Locale
from generator.views.brand.look import DEFAULT_LOOK
from generator.views.brand.pictures import picture
from generator.views.say_policy import say
from tests.support.nordlicht import look, nordlicht

GREEN = (0x0A, 0x6B, 0x3D)
BLUE = (0x1D, 0x4F, 0xA5)
LOCALE = Locale.of(nordlicht(), "de")
VIEW = say(nordlicht(), LOCALE)
SHEET = sheets.sheets(VIEW, LOCALE)[1]
CARD = next(iter(cards.cards(VIEW, [("tiers", "Supportstufen", "")])))


def fonts_of(data: bytes) -> set[str]:
    with pikepdf.open(io.BytesIO(data)) as opened:
        return {str(name).partition("+")[2] for page in opened.pages for name in _base_fonts(page)}


def _base_fonts(page: pikepdf.Page) -> Iterator[object]:
    yield from (font.BaseFont for font in page.resources.get("/Font", {}).values())


def test_a_sheet_is_printed_in_the_font_with_the_logo() -> None:
    plain, made = pdf.printed(SHEET), pdf.printed(SHEET, look=look())
    assert fonts_of(made) == {"Nordlicht", "Nordlicht-Bold"}
    assert not any(name.startswith("Nordlicht") for name in fonts_of(plain))
    assert pdf.printed(SHEET, look=look()) == made
    with pikepdf.open(io.BytesIO(made)) as opened, opened.open_metadata() as metadata:
        assert (metadata.pdfa_status, metadata["pdfuaid:part"]) == ("2A", "1")


def test_another_font_of_the_same_name_is_another_sheet() -> None:
    """What is kept is asked for by the bytes of the fonts, too."""
    asked: list[bytes] = []

    def keep(kind: str, made_of: bytes, make: object) -> bytes:
        asked.append(made_of)
        return b""

    first = replace(look(), font_files=look().font_files[:1])
    for each in (look(), first, DEFAULT_LOOK):
        pdf.printed(SHEET, keep=keep, look=each)
        cards.render(CARD, keep, each)
    assert len(set(asked)) == 6


def test_the_sheet_for_the_wall_has_them_too() -> None:
    (first, *_) = wall.wall_sheets(VIEW, LOCALE)
    assert fonts_of(pdf.wall_artifact(first, look=look()).data) == {"Nordlicht", "Nordlicht-Bold"}


def test_a_png_is_a_logo_on_paper() -> None:
    drawn = io.BytesIO()
    Image.new("RGB", (300, 60), GREEN).save(drawn, "PNG")
    made = pdf.printed(SHEET, look=replace(look(), logo=picture(drawn.getvalue())))
    with pikepdf.open(io.BytesIO(made)) as opened:
        assert len(opened.pages[0].images) == 1


def test_a_card_is_in_the_accent_with_the_logo() -> None:
    plain, made = (Image.open(io.BytesIO(cards.render(CARD, look=each))) for each in (DEFAULT_LOOK, look()))
    assert (plain.convert("RGB").getpixel((5, 300)), made.convert("RGB").getpixel((5, 300))) == (BLUE, GREEN)
    colours = {colour for _, colour in made.convert("RGB").getcolors(1 << 20) or []}
    assert BLUE not in colours
    corner = (900, 60, 1128, 128)
    assert (_is_blank(plain, corner), _is_blank(made, corner)) == (True, False)


def _is_blank(image: Image.Image, box: tuple[int, int, int, int]) -> bool:
    return (
        image.convert("RGB").crop(box).getcolors() is not None
        and len(image.convert("RGB").crop(box).getcolors(9) or [0, 0]) == 1
    )


def test_without_a_font_of_its_own_there_is_one_compiler() -> None:
    with compiler() as one, compiler() as other, compiler(look().fonts) as own:
        assert (one is other, one is own) == (True, False)
