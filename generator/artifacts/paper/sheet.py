"""What stands on paper, as data: a Sheet and its blocks, ready for the Typst template `templates/sheet.typ`.

A Line is a tuple of `prose.Run`; a run's target is a web address by now, or empty. JSON carries a run as
`[text, style, target]`. Nothing is Typst source, so nothing is escaped.
"""

import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Literal

from ...core import web_address
from ...policy.prose import Line, Run
from ...views.brand.look import DEFAULT_LOOK, Look

Paper = Literal["a4", "us-letter"]


def line(text: str) -> Line:
    return (Run(text),)


@dataclass(frozen=True)
class Heading:
    """`anchor` becomes a named place in the PDF; level 1 or 2."""

    text: Line
    anchor: str
    level: int = 1


@dataclass(frozen=True)
class Paragraph:
    """`is_quiet`: a note in small type; `leads_on`: a note that stays on the page of what follows."""

    text: Line
    is_quiet: bool = False
    leads_on: bool = False


@dataclass(frozen=True)
class Points:
    """A list; `is_numbered` where the order counts, `numbers` where each has one of its own: 10.6."""

    items: tuple[Line, ...]
    is_numbered: bool = False
    numbers: tuple[str, ...] = ()


@dataclass(frozen=True)
class Terms:
    """Words and what they mean."""

    pairs: tuple[tuple[Line, Line], ...]


@dataclass(frozen=True)
class Cell:
    """Lines of a table's cell. `weight`: plain, strong (a name), big (a promise), small. `notes` below."""

    lines: tuple[Line, ...]
    weight: Literal["plain", "strong", "big", "small"] = "plain"
    notes: tuple[Line, ...] = ()
    is_list: bool = False


@dataclass(frozen=True)
class Table:
    """`widths`: `auto`, or shares of what is left. The first cell of a row names the row."""

    caption: str
    widths: tuple[str, ...]
    head: tuple[Cell, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class WeekGrid:
    """Numbers of a week: a row for each weekday, which its first cell names, and a column for each hour.

    weights  0 to 4 for each number: how long it is among those beside it
    """

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    weights: tuple[tuple[int, ...], ...]


@dataclass(frozen=True)
class ExampleBox:
    """A computed example in a frame."""

    head: str
    lines: tuple[Line, ...]


Block = Heading | Paragraph | Points | Terms | Table | WeekGrid | ExampleBox


@dataclass(frozen=True)
class Sheet:
    """A document. `address` is its permanent link, printed and as a QR code; empty if the portal has none.

    digest  SHA-256 of the policy file, in the metadata and at the foot of the last page; "" of a draft
    """

    path: str  # inside the site: "de/tiers/gold.pdf"
    language: str
    direction: str
    title: str
    kicker: str
    headline: str
    promise: str
    author: str
    description: str
    version_line: str
    date: date
    address: str
    page_words: str  # "Seite {page} von {pages}"
    code_words: str  # what the QR code is, for who cannot see it
    code_caption: str
    blocks: tuple[Block, ...]
    digest_words: str = ""
    digest: str = ""


def to_json(sheet: Sheet, paper: Paper, code: str, look: Look = DEFAULT_LOOK) -> str:
    """The data of the template; `code` is the QR code as SVG."""
    blocks = [{"kind": type(block).__name__.lower(), **asdict(block)} for block in sheet.blocks]
    day = {"year": sheet.date.year, "month": sheet.date.month, "day": sheet.date.day}
    language, _, region = sheet.language.replace("_", "-").partition("-")
    address = web_address.readable(sheet.address)
    whole = asdict(sheet) | {"blocks": blocks, "date": day, "language": language, "address": address}
    beside = {"paper": paper, "code": code, "region": region or None, "look": look.on_paper}
    return json.dumps({**whole, **beside}, ensure_ascii=False)
