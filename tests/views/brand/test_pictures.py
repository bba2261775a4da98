"""Pictures: what is one, how large it is, and what no picture may hold."""

import io
from xml.etree import ElementTree

import pytest
from PIL import Image

from generator.views.brand.pictures import NoPicture, UnsafePicture, picture, png_size

NAMESPACES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inside: str, attributes: str = 'viewBox="0 0 20 10"') -> bytes:
    return f"<svg {NAMESPACES} {attributes}>{inside}</svg>".encode()


def png(width: int, height: int) -> bytes:
    drawn = io.BytesIO()
    Image.new("RGB", (width, height), "green").save(drawn, "PNG")
    return drawn.getvalue()


def uses(levels: int, times: int) -> str:
    """Each level draws the one before it so often."""
    others = (
        f"<g id='a{level}'>" + f"<use href='#a{level - 1}'/>" * times + "</g>" for level in range(1, levels)
    )
    return "<g id='a0'><path/></g>" + "".join(others)


@pytest.mark.parametrize(
    "inside",
    [
        "<path d='M0 0h9'/>",
        "<defs><g id='a'/></defs><use href='#a'/><use xlink:href='#a'/>",
        "<linearGradient id='g'/><rect fill='url(#g)'/><rect style='fill:url( #g )'/>",
        "<style>.a { fill: url('#g'); stroke: red }</style>",
        "<image href='data:image/png;base64,iVBORw0KGgo='/>",
        "<title>on click</title><desc>javascript:</desc>",
        "<a href='#x'><path/></a>",
        "<g id='a'><use href='#a'/></g>",
        "<animate attributeName='opacity' values='0;1'/>",
        "<metadata><x xmlns='https://inkscape.example/'/></metadata>",
        uses(3, 10),
        "<style>.a { stroke: \\72 ed }</style>",
    ],
)
def test_what_a_picture_may_hold(inside: str) -> None:
    made = picture(svg(inside))
    assert (made.svg, made.width, made.height) == (svg(inside).decode(), 20, 10)


@pytest.mark.parametrize(
    ("inside", "found"),
    [
        ("<script>x()</script>", "<script>"),
        ("<SCRIPT>x()</SCRIPT>", "<script>"),
        ("<g onload='x()'/>", "onload"),
        ("<g onClick='x()'/>", "onclick"),
        ("<foreignObject/>", "<foreignobject>"),
        ("<iframe/>", "<iframe>"),
        ("<image href='https://x.example/a.png'/>", "href=https://x.example/a.png"),
        ("<image xlink:href='//x.example/a.png'/>", "href=//x.example/a.png"),
        ("<a href='javascript:x()'/>", "href=javascript:x()"),
        ("<use href='other.svg#a'/>", "href=other.svg#a"),
        ("<image href='data:image/svg+xml;base64,AAAA'/>", "href=data:image/svg+xml;base64,AAAA"),
        ("<set to='url(https://x.example)'/>", "to=url(https://x.example)"),
        ("<style>@import 'https://x.example';</style>", "<style>"),
        ("<style>a { fill: url(https://x.example) }</style>", "<style>"),
        ("<rect style='fill: url(\"https://x.example\")'/>", 'style=fill: url("https://x.example")'),
        ("<rect fill='url(https://x.example/#g)'/>", "fill=url(https://x.example/#g)"),
        ("<style>a { fill: u\\72l(https://x.example) }</style>", "<style>"),
        ("<style>\\40 import 'https://x.example';</style>", "<style>"),
        (
            "<rect style='mask: image-set(\"https://x.example\" 1x)'/>",
            'style=mask: image-set("https://x.example" 1x)',
        ),
        ("<g xml:base='https://x.example/'/>", "base=https://x.example/"),
        ("<animate attributeName='href' values='javascript:x()'/>", "attributeName=href"),
        ("<set attributeName='xlink:href' to='https://x.example'/>", "attributeName=xlink:href"),
        ("<set attributeName=' onload' to='x()'/>", "attributeName=onload"),
        ("<meta xmlns='http://www.w3.org/1999/xhtml' http-equiv='refresh'/>", "<meta>"),
        ("<g>" * 300 + "</g>" * 300, "<g> × 200"),
        (uses(6, 10), "<use> × 20000"),
        (uses(900, 1), "<use> × 20000"),
    ],
)
def test_what_no_picture_may_hold(inside: str, found: str) -> None:
    with pytest.raises(UnsafePicture) as refused:
        picture(svg(inside))
    assert str(refused.value) == found


@pytest.mark.parametrize(
    ("data", "found"),
    [
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"), "<!ENTITY"),
        (b'<?xml-stylesheet href="https://x.example"?>' + svg(""), "<?xml-stylesheet"),
        (b'<!DOCTYPE svg [<!ATTLIST svg onload CDATA "x()">]>' + svg(""), "<!DOCTYPE […]>"),
        (b'<?xml version="1.0" encoding="ISO-2022-JP"?>' + svg(""), "<?xml encoding"),
    ],
)
def test_what_stands_before_a_picture(data: bytes, found: str) -> None:
    with pytest.raises(UnsafePicture) as refused:
        picture(data)
    assert str(refused.value) == found


@pytest.mark.parametrize(
    "data", [b"", b"text", b"<svg>", b"<svg/>", b"<html/>", b"\xff\xfe", b"GIF89a", b"\x89PNG\r\n\x1a\n"]
)
def test_what_is_no_picture(data: bytes) -> None:
    with pytest.raises(NoPicture):
        picture(data)


@pytest.mark.parametrize(
    ("attributes", "size"),
    [
        ('viewBox="0 0 190 34"', (190, 34)),
        ('viewBox="-5,-5, 10.5,10"', (10.5, 10)),
        ('viewBox="0 0 40 20" width="4" height="4"', (40, 20)),
        ('width="40" height="20px"', (40, 20)),
        ('width="100mm" height="20mm"', (100, 20)),
        ('width="100mm" height="20"', (0, 0)),
        ('width="100%" height="20"', (0, 0)),
        ('viewBox="0 0 0 0"', (0, 0)),
        ("", (0, 0)),
    ],
)
def test_the_size_of_a_picture(attributes: str, size: tuple[float, float]) -> None:
    made = picture(svg("", attributes))
    assert (made.width, made.height) == size


def test_a_png_becomes_a_picture_that_holds_it() -> None:
    made = picture(png(30, 20))
    (image,) = ElementTree.fromstring(made.svg)
    assert (made.width, made.height, image.get("width"), image.get("height")) == (30, 20, "30", "20")
    assert picture(made.svg.encode()) == made


def test_the_size_of_a_png() -> None:
    assert (png_size(png(1200, 630)), png_size(b"GIF89a"), png_size(b"")) == ((1200, 630), None, None)
