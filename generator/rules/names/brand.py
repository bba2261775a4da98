"""What the company looks like: colours that can be read, files that are there, do no harm and load quickly."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Final

from ...core.colours import TEXT, contrast, passing
from ...core.diagnostic import Diagnostic, Path, Rule, did_you_mean, error, warning
from ...core.messages import Message
from ...core.own_folder import BRAND, OwnFolder, files_below
from ...reading.guesses import spelling
from ...views.brand.fonts import font_file
from ...views.brand.look import DARK_PAPERS, LIGHT_PAPERS
from ...views.brand.pictures import (
    MOST_PIXELS,
    NoPicture,
    UnsafePicture,
    is_whole,
    other_kind,
    picture,
    png_size,
)
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...policy.published import Brand
    from ...reading.yaml.source import Source

ACCENT_CONTRAST = error(
    "accent-contrast",
    Message("“{accent}” has a contrast of {ratio}:1 with the paper {paper}; text needs 4.5:1."),
    why=Message("Links and headings have this colour, and not everybody could read them."),
    bad="accent: 00a651",
    good="accent: 00833f",
)

BRAND_FILE_MISSING = error(
    "brand-file-missing",
    Message("“{file}” is not in the folder of this portal."),
    Message(
        "Name it from the folder in which policy/ lies, such as “brand/logo.svg”; links are not followed."
    ),
    why=Message("Pages and paper would be without it."),
    bad="logo: logo.svg",
    good="logo: brand/logo.svg",
)

BRAND_FILE_UNSAFE = error(
    "brand-file-unsafe",
    Message("“{file}” has something in it that no picture needs: {found}."),
    Message("Export it as plain SVG, without scripts, links and files from elsewhere."),
    why=Message("It could run a program or load something in the browser of each reader."),
    bad='<svg onload="…">',
    good="<svg><path …/></svg>",
)

BRAND_FILE_LARGE = warning(
    "brand-file-large",
    Message("“{file}” has {size} kB."),
    Message("At most {most} kB are loaded quickly on a phone."),
    why=Message("Pages wait for it, or each of them loads it."),
    bad="logo: brand/photo.png",
    good="logo: brand/logo.svg",
)

PICTURE_UNREADABLE = error(
    "picture-unreadable",
    Message("“{file}” is no picture that pages and paper can show."),
    Message("Export it as SVG or PNG."),
    why=Message("It would be shown as a gap."),
    bad="logo: brand/logo.eps",
    good="logo: brand/logo.svg",
)

PREVIEW_SIZE = warning(
    "preview-size",
    Message("“{file}” has {width} × {height} pixels."),
    Message("Make it 1200 × 630 pixels."),
    why=Message("Chats and mail programs cut off what is not of this shape."),
    bad="preview: brand/logo.png",
    good="preview: brand/preview.png",
)

FONT_UNREADABLE = error(
    "font-unreadable",
    Message("“{file}” is no font that both browsers and paper can use."),
    Message(
        "Name a TrueType or OpenType file (ttf, otf) of one font; no web font (woff), no collection (ttc)."
    ),
    why=Message("The sheets would be printed in another font than the pages."),
    bad="font: [brand/Nordlicht.woff2]",
    good="font: [brand/Nordlicht.ttf]",
)

FONT_VARIABLE = warning(
    "font-variable",
    Message("“{file}” is a variable font."),
    Message("Name one file for each weight; those who give the font away call them static."),
    why=Message("Paper prints one of its weights, and bold words are not bold there."),
    bad="font: [brand/Nordlicht-Variable.ttf]",
    good="font: [brand/Nordlicht-Regular.ttf, brand/Nordlicht-Bold.ttf]",
)

RULES = (
    ACCENT_CONTRAST,
    BRAND_FILE_MISSING,
    BRAND_FILE_UNSAFE,
    BRAND_FILE_LARGE,
    PICTURE_UNREADABLE,
    PREVIEW_SIZE,
    FONT_UNREADABLE,
    FONT_VARIABLE,
)

_NEAREST: Final = Message("The nearest colour that can be read: “{colour}”.")
_PNG_ALONE: Final = Message("Export it as PNG.")
_OTHER_KIND: Final = Message("What is in it is {kind}; export it as SVG or PNG.")
_DAMAGED: Final = Message("The file is damaged; export it again.")
_MANY_PIXELS: Final = Message("It has {width} × {height} pixels; at most {most} × {most} can be drawn.")
_PICTURES: Final = ("logo", "logo_dark", "mark")
# kB, each loaded by a page beside all else that it loads; nobody waits for a preview.
_MOST: Final = {"logo": 20, "logo_dark": 20, "mark": 20, "font": 200, "preview": 300}


def accents(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    brand = policy.brand
    if brand is None:
        return
    for key, colour, papers in (
        ("accent", brand.accent, LIGHT_PAPERS),
        ("accent_dark", brand.accent_dark, DARK_PAPERS),
    ):
        paper = min(papers, key=lambda each: contrast(colour, each)) if colour else ""
        if colour and contrast(colour, paper) < TEXT:
            path: Path = ("brand", key)
            ratio = f"{int(contrast(colour, paper) * 100) / 100:.2f}"  # never 4.50 of what is less
            values = {"accent": colour[1:], "paper": paper, "ratio": ratio}
            advice = _NEAREST.filled(colour=passing(colour, papers)[1:])
            yield Diagnostic(ACCENT_CONTRAST, source.span(path), path, values, advice)


class _BrandFile:
    """A file that the policy names, and what is in it."""

    def __init__(self, key: str, path: Path, name: str, source: Source, own: OwnFolder) -> None:
        self.key, self.path, self.name = key, path, name
        self.span, self.own = source.span(path), own
        self.data = own.file(name)


def files(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Of a policy that lies in a folder; of another, nobody knows its files."""
    if policy.brand is None or not context.own.project.is_absolute():
        return
    for key, path, name in _names(policy.brand):
        named = _BrandFile(key, path, name, source, context.own)
        yield from _file(named)


def _names(brand: Brand) -> Iterator[tuple[str, Path, str]]:
    for key in (*_PICTURES, "preview"):
        if name := getattr(brand, key):
            yield key, ("brand", key), name
    for number, name in enumerate(brand.font):
        yield "font", ("brand", "font", number), name


def _file(named: _BrandFile) -> Iterator[Diagnostic]:
    if named.data is None:
        near = spelling.nearest(named.name, _there(named.own))
        advice = did_you_mean(near) if near else None
        yield Diagnostic(BRAND_FILE_MISSING, named.span, named.path, {"file": named.name}, advice)
        return
    found = _faults(named, named.data)
    yield from found
    size, most = len(named.data) / 1000, _MOST[named.key]
    if not found and size > most:
        values = {"file": named.name, "size": f"{size:.0f}", "most": str(most)}
        yield Diagnostic(BRAND_FILE_LARGE, named.span, named.path, values)


def _there(own: OwnFolder) -> list[str]:
    return [f"{BRAND}/{path}" for path in files_below(own.project / BRAND)]


def _faults(named: _BrandFile, data: bytes) -> list[Diagnostic]:
    def of(rule: Rule, **values: str) -> list[Diagnostic]:
        return [Diagnostic(rule, named.span, named.path, {"file": named.name, **values})]

    if named.key == "font":
        font = font_file(data)
        return of(FONT_UNREADABLE) if font is None else of(FONT_VARIABLE) if font.is_variable else []
    if named.key == "preview":
        size = png_size(data)
        if size is None or not is_whole(data):
            advice = _PNG_ALONE if size is None else _DAMAGED
            return [replace(each, advice=advice) for each in of(PICTURE_UNREADABLE)]
        width, height = map(str, size)
        return [] if size == (1200, 630) else of(PREVIEW_SIZE, width=width, height=height)
    try:
        picture(data)
    except NoPicture:
        return [replace(each, advice=_why_not(data)) for each in of(PICTURE_UNREADABLE)]
    except UnsafePicture as error:
        return of(BRAND_FILE_UNSAFE, found=str(error))
    return []


def _why_not(data: bytes) -> Message | None:
    """What is wrong with a file that is no picture, whatever its name promises; None if there is nothing more to say."""
    if kind := other_kind(data):
        return _OTHER_KIND.filled(kind=kind)
    if size := png_size(data):
        width, height = size
        if max(size) > MOST_PIXELS:
            return _MANY_PIXELS.filled(width=str(width), height=str(height), most=str(MOST_PIXELS))
        return _DAMAGED
    return None


CHECKS = (accents, files)
