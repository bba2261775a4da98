"""Print sheets with Typst: PDF/A-2a to file away, PDF/UA-1 to read aloud, the same bytes for the same sheet.

Only the fonts inside the typst wheel are used: those of a system would change the bytes. They cover Latin,
Greek, Cyrillic and Hebrew. A sheet with other characters is printed with the fonts of the system; if these lack
some too, it is printed all the same, without the seal of the standards, and a note on stderr says so.
"""

from __future__ import annotations

import io
import re
import sys
from datetime import UTC, date, datetime, time
from functools import cache
from importlib import resources
from typing import TYPE_CHECKING, Final, NamedTuple

from ...core.artifact import Artifact
from ...core.keeping import Cache, no_cache
from ...views.brand.look import DEFAULT_LOOK, Look
from .compiler import compiler
from .sheet import Paper, Sheet, to_json
from .wall import WallSheet, wall_json

if TYPE_CHECKING:
    import typst

STANDARDS: Final[list[typst.PDFStandard]] = ["a-2a", "ua-1"]
PAPERS: Final[dict[str, Paper]] = {"": "a4", "-letter": "us-letter"}


def artifacts(sheets: list[Sheet], keep: Cache = no_cache, look: Look = DEFAULT_LOOK) -> list[Artifact]:
    """Each sheet on A4, and on US Letter as `<name>-letter.pdf`."""
    return [
        Artifact(path_of(sheet.path, suffix), printed(sheet, paper, keep, look))
        for sheet in sheets
        for suffix, paper in PAPERS.items()
    ]


def paths(path: str) -> list[str]:
    """Where the sheet of this path will stand, on each paper."""
    return [path_of(path, suffix) for suffix in PAPERS]


def path_of(path: str, suffix: str) -> str:
    return path.removesuffix(".pdf") + f"{suffix}.pdf"


def wall_artifact(sheet: WallSheet, keep: Cache = no_cache, look: Look = DEFAULT_LOOK) -> Artifact:
    """On A4 alone: it is hung up, and not filed."""
    data = wall_json(sheet, _code(sheet.address, look.paper["ink"]), look)
    return Artifact(sheet.path, _kept(Job(sheet.path, sheet.date, "wall.typ", data, look.fonts), keep))


def printed(sheet: Sheet, paper: Paper = "a4", keep: Cache = no_cache, look: Look = DEFAULT_LOOK) -> bytes:
    """The PDF."""
    data = to_json(sheet, paper, _code(sheet.address, look.paper["ink"]), look)
    return _kept(Job(sheet.path, sheet.date, "sheet.typ", data, look.fonts), keep)


class Job(NamedTuple):
    """What is printed: the data of a template, `templates/<template>`, with fonts beside those of Typst."""

    path: str
    date: date
    template: str
    data: str
    fonts: tuple[bytes, ...] = ()


def _kept(job: Job, keep: Cache) -> bytes:
    made_of = b"\0".join([str(job.date).encode(), _template(job.template), job.data.encode(), *job.fonts])
    return keep("pdf", made_of, lambda: _printed(job))


def _printed(job: Job) -> bytes:
    import typst  # here and below: a build whose pieces are all kept needs neither library

    missing = ""
    for fonts_of_system in (False, True):
        try:
            return _compiled(job, STANDARDS, fonts_of_system=fonts_of_system)
        except typst.TypstError as error:
            found = re.search(r'the text `"(.+?)"` could not be displayed', str(error))
            if found is None:
                raise
            missing = found[1]
    print(
        f"{job.path}: no font here has “{missing}”; printed without PDF/A and PDF/UA. "
        "A font for it, such as Debian's fonts-noto, cures this.",
        file=sys.stderr,
    )
    return _compiled(job, [], fonts_of_system=True)


def _compiled(job: Job, standards: list[typst.PDFStandard], *, fonts_of_system: bool) -> bytes:
    with compiler(job.fonts, fonts_of_system=fonts_of_system) as made_by:
        made = made_by.compile(
            _template(job.template),
            format="pdf",
            sys_inputs={"sheet": job.data},
            pdf_standards=standards,
            timestamp=datetime.combine(job.date, time(), UTC),
        )
    assert isinstance(made, bytes)
    return made


@cache
def _template(name: str) -> bytes:
    return resources.files(__package__).joinpath("templates", name).read_bytes()


@cache  # each sheet is printed on two papers
def _code(address: str, ink: str) -> str:
    """The address as a QR code in SVG; a quarter of it may be soiled (level Q)."""
    if not address:
        return ""
    import segno

    drawn = io.BytesIO()
    segno.make(address, error="q", micro=False).save(
        drawn, kind="svg", border=0, xmldecl=False, dark=ink, nl=False
    )
    return drawn.getvalue().decode()
