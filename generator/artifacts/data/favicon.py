"""Our mark: the icon of every page, and `/favicon.ico` and `/apple-touch-icon.png`, which programs ask for unasked."""

import struct
from collections.abc import Mapping
from functools import cache
from typing import Final

from ...core.artifact import Artifact
from ...core.installation import ROOT
from ...views.brand.look import DEFAULT_LOOK, Look

SIZE: Final = 32  # pixels
TOUCH_SIZE: Final = 180

_CLOCK: Final = (
    "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 32 32'><rect width='32' height='32' rx='7' fill='{accent}'/>"
    "<circle cx='16' cy='16' r='9.5' fill='none' stroke='{paper}' stroke-width='3'/><path d='M16 10.5V16h4.6' fill='none' "
    "stroke='{paper}' stroke-width='3' stroke-linecap='round' stroke-linejoin='round'/></svg>\n"
)
_TEMPLATE: Final = b"""#set page(width: 32pt, height: 32pt, margin: 0pt, fill: none)
#image(bytes(sys.inputs.mark), format: "svg", width: 100%, height: 100%, fit: "contain")
"""


def svg(look: Look) -> str:
    """The company's own, or a clock in the accent."""
    return look.mark.svg if look.mark else _CLOCK.format(**look.light)


def pictures(look: Look) -> Mapping[str, bytes]:
    """The mark in each shape in which it lies in `/assets/`: name -> content."""
    drawn = svg(look)
    if drawn == svg(DEFAULT_LOOK):
        kept = {
            name: (ROOT / "docs" / "assets" / name).read_bytes() for name in ("favicon.png", "touch-icon.png")
        }
    else:
        kept = {"favicon.png": _drawn(drawn, SIZE), "touch-icon.png": _drawn(drawn, TOUCH_SIZE)}
    return {"favicon.svg": drawn.encode(), **kept}


@cache  # in each language's folder, and under the names that are asked for unasked
def _drawn(mark: str, size: int) -> bytes:
    import typst  # only a look of its own needs it

    made = typst.compile(_TEMPLATE, format="png", ppi=72 * size / SIZE, sys_inputs={"mark": mark})
    assert isinstance(made, bytes)
    return made


def artifacts(look: Look = DEFAULT_LOOK) -> list[Artifact]:
    """The smaller one goes into the old container (ICONDIR, ICONDIRENTRY, then the PNG)."""
    made = pictures(look)
    png = made["favicon.png"]
    head = struct.pack("<HHH", 0, 1, 1)
    entry = struct.pack("<BBBBHHII", SIZE, SIZE, 0, 0, 1, 32, len(png), len(head) + 16)
    return [
        Artifact("favicon.ico", head + entry + png),
        Artifact("apple-touch-icon.png", made["touch-icon.png"]),
    ]
