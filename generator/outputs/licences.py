"""`/licences.txt`: whose work the pages carry besides ours, with the notices that must go along with it.

The theme's style and script reach `site/`; names of holidays come from `holidays`. Time zone data are in the
public domain, and the fonts of the printed sheets may be embedded without a notice.
"""

from importlib.metadata import distribution
from typing import Final

from ..artifact import Artifact

CARRIED: Final = {
    "mkdocs-material": "style and script of the pages",
    "holidays": "dates and names of holidays",
}


def artifact() -> Artifact:
    parts = [f"{name}: {what}\n\n{notice(name).strip()}\n" for name, what in CARRIED.items()]
    return Artifact("licences.txt", ("\n" + "-" * 72 + "\n\n").join(parts))


def notice(name: str) -> str:
    """The licence text that the package brings; LookupError if it brings none."""
    for file in distribution(name).files or ():
        if file.parts[0].endswith(".dist-info") and file.stem.upper() in ("LICENSE", "LICENCE", "COPYING"):
            return file.read_text(encoding="utf-8")
    raise LookupError(name)
