"""Family Structure, files: what lies beside the policy file and gets into no page."""

from __future__ import annotations

from collections.abc import Iterator, Set
from functools import cache
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from ...core.diagnostic import Diagnostic, did_you_mean, warning
from ...core.installation import ROOT
from ...core.messages import Message
from ...core.own_folder import ASSETS, OVERRIDES, files_below
from ...reading.guesses.spelling import nearest
from ..corpus.context import Context

if TYPE_CHECKING:
    from ...policy.policy import Policy
    from ...reading.yaml.source import Source

OVERRIDE_UNKNOWN = warning(
    "override-unknown",
    Message("{file} takes the place of no template of the program."),
    Message(
        "Give it the name of one, such as main.html or partials/footer.html, or include it in a template."
    ),
    why=Message("No page shows what stands in it."),
    bad="overrides/partials/foooter.html",
    good="overrides/partials/footer.html",
)

RULES = (OVERRIDE_UNKNOWN,)

_NO_TEMPLATE: Final = Message(
    "Templates end in .html; pictures and other files belong in {folder}/.", {"folder": ASSETS}
)
_PLACE: Final = ("company",)
"""Such a file stands on no line of the policy; here its company is named, and here it can be accepted."""


def overrides(policy: Policy, source: Source, context: Context) -> Iterator[Diagnostic]:
    """Of the company's templates those that no page is made of: neither known to the program nor named in another one."""
    files = context.own.templates()
    for name in sorted(files.keys() - _known()) if files else ():
        if not _is_named(name, files):
            said = {"file": f"{OVERRIDES}/{name}"}
            yield Diagnostic(
                OVERRIDE_UNKNOWN, source.name_span(_PLACE), _PLACE, said, _advice(name, _known())
            )


def _is_named(name: str, files: dict[str, Path]) -> bool:
    if not name.endswith(".html"):
        return False
    others = (file.read_bytes() for other, file in files.items() if other != name and other.endswith(".html"))
    quoted = tuple(f"{quote}{name}{quote}".encode() for quote in "'\"")
    return any(each in text for text in others for each in quoted)


def _advice(name: str, known: Set[str]) -> Message | None:
    if not name.endswith(".html"):
        return _NO_TEMPLATE
    same = sorted(each for each in known if each.rpartition("/")[2] == name.rpartition("/")[2])
    meant = same[0] if same else nearest(name, sorted(known))
    return did_you_mean(f"{OVERRIDES}/{meant}") if meant else None


@cache
def _known() -> frozenset[str]:
    """The program's templates, and those of the theme below them."""
    theme = find_spec("material")
    places = theme.submodule_search_locations if theme else None
    folders = (ROOT / OVERRIDES, *(Path(place) / "templates" for place in places or ()))
    return frozenset(name for folder in folders for name in files_below(folder) if name.endswith(".html"))


CHECKS = (overrides,)
