"""`/licences.txt`: whose work the pages carry besides ours, with the notices that must go along with it.

The theme's style and script reach `site/`; names of holidays come from `holidays`. Time zone data are in the
public domain, and the fonts of the printed sheets may be embedded without a notice.
"""

from importlib.metadata import distribution
from typing import Final

from ...core.artifact import Artifact

CARRIED: Final = {
    "mkdocs-material": "style and script of the pages",
    "holidays": "dates and names of holidays",
}
# Inside a package's metadata: since PEP 639, and before.
PLACES: Final = tuple(
    f"{folder}{name}" for folder in ("licenses/", "") for name in ("LICENSE", "LICENSE.txt")
)


def artifact() -> Artifact:
    parts = [f"{name}: {what}\n\n{notice(name).strip()}\n" for name, what in CARRIED.items()]
    return Artifact("licences.txt", ("\n" + "-" * 72 + "\n\n").join(parts))


def notice(name: str) -> str:
    """The licence text that the package brings; LookupError if it brings none."""
    brought = distribution(name)
    # By their names: to list all files of the theme takes longer than to render the pages of a language.
    for path in PLACES:
        if text := brought.read_text(path):
            return text
    raise LookupError(name)
