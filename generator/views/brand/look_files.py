"""Fonts and pictures of a look as files of the site, in `/assets/brand/`; small pictures are part of the page that shows them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Final
from urllib.parse import quote

from .look import Look
from .pictures import Picture

FOLDER: Final = "assets/brand/"
PREVIEW: Final = f"{FOLDER}preview.png"
MOST_INLINE: Final = 4096  # bytes of an address that holds a picture: below it, a page asks for no file


@dataclass(frozen=True)
class ShownPicture:
    """`src`: an address that holds the picture, or a path from the site's root; width and height are 0 if it has none."""

    src: str
    width: int
    height: int


def files(look: Look) -> Mapping[str, bytes]:
    """Path from the site's root -> content."""
    pictures = {_path(each): each.svg.encode() for each in _named(look) if inline(each) is None}
    fonts = {FOLDER + each.name: each.data for each in look.font_files}
    return {**fonts, **pictures, **({PREVIEW: look.preview} if look.preview else {})}


def shown(picture: Picture) -> ShownPicture:
    """As the header of a page shows it, so high that its text can be read."""
    return ShownPicture(inline(picture) or _path(picture), round(picture.width), round(picture.height))


def inline(picture: Picture) -> str | None:
    """None if it is too large for it."""
    address = "data:image/svg+xml," + quote(picture.svg, safe=" /:=,;")
    return address if len(address) <= MOST_INLINE else None


def _named(look: Look) -> Iterator[Picture]:
    yield from filter(None, (look.logo, look.logo_dark, look.mark))


def _path(picture: Picture) -> str:
    return f"{FOLDER}picture.{sha256(picture.svg.encode()).hexdigest()[:8]}.svg"
