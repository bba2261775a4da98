"""Pictures of a company as SVG: one kind for pages, paper and icons. A PNG is wrapped into one; what could do harm is none."""

import base64
import re
import struct
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final
from xml.etree import ElementTree

_PNG: Final = b"\x89PNG\r\n\x1a\n"
MOST_PIXELS: Final = 4096  # of a PNG, in each direction: all of them are unpacked, however small the file
_LENGTH: Final = re.compile(r"\s*(\d+(?:\.\d+)?|\.\d+)\s*(px|pt|pc|mm|cm|in)?\s*")
_NEVER: Final = frozenset(
    ("script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener")
)
_WEB_PAGE: Final = "{http://www.w3.org/1999/xhtml}"
_OUTSIDE: Final = re.compile(
    r"@import|expression\(|image-set\(|\bsrc\(|url\(\s*['\"]?(?!\s*['\"]?#)", re.IGNORECASE
)
_ESCAPED: Final = re.compile(r"\\(?:([0-9a-f]{1,6})\s?|(.))", re.IGNORECASE | re.DOTALL)
# What stands before the picture, in any spelling; of an encoding other than UTF-8 nobody knows how a browser reads it.
_BEFORE: Final = (
    (re.compile(r"<!ENTITY", re.IGNORECASE), "<!ENTITY"),
    (re.compile(r"<\?xml-stylesheet", re.IGNORECASE), "<?xml-stylesheet"),
    (re.compile(r"<!DOCTYPE[^>]*\[", re.IGNORECASE), "<!DOCTYPE […]>"),
    (
        re.compile(r"<\?xml[^>]*encoding\s*=\s*(?!['\"](?:utf-?8|us-ascii)['\"])", re.IGNORECASE),
        "<?xml encoding",
    ),
)
# Far more than a logo has: elements in each other, and elements that are drawn when each <use> is followed.
_DEEPEST: Final = 200
_MOST_DRAWN: Final = 20_000
_PICTURE_IN_IT: Final = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,", re.IGNORECASE)


# How files begin that are often called a picture, and cannot be shown on paper.
_OTHERS: Final = {
    b"\xff\xd8\xff": "JPEG",
    b"GIF8": "GIF",
    b"BM": "BMP",
    b"II*\0": "TIFF",
    b"MM\0*": "TIFF",
    b"%PDF": "PDF",
    b"%!PS": "PostScript",
    b"\x1f\x8b": "SVGZ",
}


class NoPicture(ValueError):
    """Neither SVG nor PNG."""


class UnsafePicture(ValueError):
    """An SVG with something that runs, or that loads something; says what."""


@dataclass(frozen=True)
class Picture:
    """`width` and `height` in any unit, for their ratio; 0 if the picture has none."""

    svg: str
    width: float = 0
    height: float = 0


@cache  # each language asks again
def picture(data: bytes) -> Picture:
    """NoPicture, UnsafePicture if it is none, or not one for everybody."""
    if data.startswith(_PNG):
        return _wrapped(data)
    root = _root(data)
    if found := next(_unsafe(root), ""):
        raise UnsafePicture(found)
    svg = data.decode("utf-8-sig").strip()
    if not _is_shown(svg):
        raise NoPicture
    return Picture(svg, *_size(root))


def png_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels; None if it is no PNG."""
    if not data.startswith(_PNG) or len(data) < 24:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def other_kind(data: bytes) -> str:
    """What a file is that is no picture here: `WebP`; "" if nobody knows."""
    if data[:4] == b"RIFF" and data[8:12] == b"WEBP":
        return "WebP"
    if data[4:8] == b"ftyp":
        return data[8:12].decode("latin-1").strip().upper()  # AVIF, HEIC
    return next((name for start, name in _OTHERS.items() if data.startswith(start)), "")


def _is_shown(svg: str) -> bool:
    """Can paper show it? What Typst refuses would end each build."""
    import typst  # only a picture of its own needs it

    shown = (
        b'#set page(width: 9pt, height: 9pt, margin: 0pt)\n#image(bytes(sys.inputs.picture), format: "svg")'
    )
    try:
        typst.compile(shown, format="svg", sys_inputs={"picture": svg})
    except RuntimeError:  # what a TypstError is
        return False
    return True


def _wrapped(png: bytes) -> Picture:
    size = png_size(png)
    if size is None or not all(0 < each <= MOST_PIXELS for each in size) or not is_whole(png):
        raise NoPicture
    width, height = size
    address = f"data:image/png;base64,{base64.b64encode(png).decode()}"
    return Picture(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="{address}"/></svg>',
        width,
        height,
    )


def is_whole(png: bytes) -> bool:
    """Does each part of a PNG agree with its checksum, down to the last one?"""
    start = len(_PNG)
    while start + 12 <= len(png):
        (length,) = struct.unpack(">I", png[start : start + 4])
        named, checksum = png[start + 4 : start + 8 + length], png[start + 8 + length : start + 12 + length]
        if checksum != struct.pack(">I", zlib.crc32(named)):
            return False
        if named[:4] == b"IEND":
            return True
        start += 12 + length
    return False


def _root(data: bytes) -> ElementTree.Element:
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise NoPicture from error
    if found := next((said for pattern, said in _BEFORE if pattern.search(text)), ""):
        raise UnsafePicture(found)
    try:
        root = ElementTree.fromstring(text)
    except (ElementTree.ParseError, ValueError) as error:
        raise NoPicture from error
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        raise NoPicture
    return root


def _unsafe(root: ElementTree.Element) -> Iterator[str]:
    """What is not to be in a picture."""
    for each in root.iter():
        name = _local(each.tag)
        if name in _NEVER or str(each.tag).startswith(_WEB_PAGE):
            yield f"<{name}>"
        if name == "style" and _is_outside("".join(each.itertext())):
            yield "<style>"
        for key, value in each.attrib.items():
            yield from _unsafe_attribute(_local(key), value)
    yield from _endless(root)


def _unsafe_attribute(name: str, value: str) -> Iterator[str]:
    if name.startswith("on"):
        yield name
    elif name in ("href", "src"):
        if not value.startswith("#") and not _PICTURE_IN_IT.match(value):
            yield f"{name}={value[:40]}"
    elif name == "base" or _is_outside(value):
        yield f"{name}={value[:40]}"
    # An animation would set it later.
    elif name == "attributename" and re.match(r"(?:.*:)?(?:href|src|on.*)", value.strip(), re.IGNORECASE):
        yield f"attributeName={value.strip()[:40]}"


def _is_outside(style: str) -> bool:
    """Does it load something, also if its letters are written as numbers?"""
    return bool(_OUTSIDE.search(_ESCAPED.sub(_letter, style)))


def _letter(escaped: re.Match[str]) -> str:
    number = int(escaped[1], 16) if escaped[1] else 0
    return escaped[2] or (chr(number) if number < 0x110000 else "")


def _endless(root: ElementTree.Element) -> Iterator[str]:
    """What a small file multiplies until whoever draws it gives up."""
    level, depth = [root], 0
    while level and depth <= _DEEPEST:
        level, depth = [below for each in level for below in each], depth + 1
    if level:
        yield f"<{_local(level[0].tag)}> × {_DEEPEST}"
        return
    named = {name: each for each in root.iter() if (name := each.get("id"))}
    if _drawn(root, named, {}, 0) > _MOST_DRAWN:
        yield f"<use> × {_MOST_DRAWN}"


def _drawn(
    element: ElementTree.Element,
    named: dict[str, ElementTree.Element],
    counted: dict[int, int],
    depth: int,
) -> int:
    """How many elements an element draws, those that it uses included; one that uses itself draws nothing."""
    key = id(element)
    if depth > 2 * _DEEPEST:
        return _MOST_DRAWN + 1  # each uses the one before it
    if key not in counted:
        counted[key] = 0
        used = next((value[1:] for name, value in element.attrib.items() if _local(name) == "href"), "")
        below = [*element, *([named[used]] if _local(element.tag) == "use" and used in named else [])]
        counted[key] = 1 + sum(_drawn(each, named, counted, depth + 1) for each in below)
    return counted[key]


def _local(name: object) -> str:
    return str(name).rpartition("}")[2].lower()


def _size(root: ElementTree.Element) -> tuple[float, float]:
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    written = box[2:] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]
    found = [_LENGTH.fullmatch(each) for each in written]
    if len({each[2] or "px" for each in found if each}) > 1:
        return 0.0, 0.0  # one in millimetres, the other in pixels
    width, height = (float(each[1]) if each else 0.0 for each in found)
    return (width, height) if width and height else (0.0, 0.0)
