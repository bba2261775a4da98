"""Pictures of a company as SVG: one kind for pages, paper and icons. A PNG is wrapped into one; what could do harm is none."""

import base64
import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Final
from xml.etree import ElementTree

_PNG: Final = b"\x89PNG\r\n\x1a\n"
_LENGTH: Final = re.compile(r"\s*(\d+(?:\.\d+)?|\.\d+)\s*(?:px)?\s*")
_NEVER: Final = frozenset(
    ("script", "foreignobject", "iframe", "object", "embed", "audio", "video", "handler", "listener")
)
_OUTSIDE: Final = re.compile(r"@import|expression\(|url\(\s*['\"]?(?!\s*['\"]?#)", re.IGNORECASE)
_PICTURE_IN_IT: Final = re.compile(r"data:image/(?:png|jpeg|gif|webp);base64,", re.IGNORECASE)


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
    return Picture(data.decode("utf-8-sig").strip(), *_size(root))


def png_size(data: bytes) -> tuple[int, int] | None:
    """Width and height in pixels; None if it is no PNG."""
    if not data.startswith(_PNG) or len(data) < 24:
        return None
    width, height = struct.unpack(">II", data[16:24])
    return width, height


def _wrapped(png: bytes) -> Picture:
    size = png_size(png)
    if size is None or 0 in size:
        raise NoPicture
    width, height = size
    address = f"data:image/png;base64,{base64.b64encode(png).decode()}"
    return Picture(
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
        f'<image width="{width}" height="{height}" href="{address}"/></svg>',
        width,
        height,
    )


def _root(data: bytes) -> ElementTree.Element:
    if re.search(rb"<!ENTITY|<\?xml-stylesheet", data, re.IGNORECASE):
        raise UnsafePicture("<!ENTITY" if b"<!ENTITY" in data.upper() else "<?xml-stylesheet")
    try:
        data.decode("utf-8-sig")
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, UnicodeDecodeError) as error:
        raise NoPicture from error
    if root.tag != "{http://www.w3.org/2000/svg}svg":
        raise NoPicture
    return root


def _unsafe(root: ElementTree.Element) -> Iterator[str]:
    """What is not to be in a picture."""
    for each in root.iter():
        name = _local(each.tag)
        if name in _NEVER:
            yield f"<{name}>"
        if name == "style" and _OUTSIDE.search("".join(each.itertext())):
            yield "<style>"
        for key, value in each.attrib.items():
            attribute = _local(key)
            if attribute.startswith("on"):
                yield attribute
            if attribute in ("href", "src") and not value.startswith("#") and not _PICTURE_IN_IT.match(value):
                yield f"{attribute}={value[:40]}"
            if attribute not in ("href", "src") and _OUTSIDE.search(value):
                yield f"{attribute}={value[:40]}"


def _local(name: object) -> str:
    return str(name).rpartition("}")[2].lower()


def _size(root: ElementTree.Element) -> tuple[float, float]:
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    written = box[2:] if len(box) == 4 else [root.get("width", ""), root.get("height", "")]
    found = [_LENGTH.fullmatch(each) for each in written]
    width, height = (float(each[1]) if each else 0.0 for each in found)
    return (width, height) if width and height else (0.0, 0.0)
