"""Sites without paper, pictures and compressed files: half of a build is spent on them, and most tests look at none."""

from collections.abc import Collection
from functools import cache, partial

from generator.artifacts.data import zones_json
from generator.core.artifact import Artifact
from generator.core.own_folder import NOTHING, OwnFolder
from generator.publishing.build import Choices, build
from generator.publishing.contents import drawn_artifacts, pending_artifacts, view_of
from generator.publishing.website import Folders
from generator.versions.history import History, known_days
from generator.views.brand.look import look_of


def build_undrawn(
    history: History, folders: Folders, but: Collection[str] = (), own: OwnFolder = NOTHING
) -> None:
    """The whole site; its sheets and cards are empty files, but for those of some languages."""
    drawn = partial(_undrawn, history, but, own)
    build(history, folders, Choices(precompress=False), drawn=drawn, own=own)


def _undrawn(history: History, but: Collection[str], own: OwnFolder) -> list[Artifact]:
    """The clocks of the world are real."""
    views = {code: view_of(history.policy, code, history) for code in history.policy.languages}
    paper = [
        each for each in pending_artifacts(list(views.values()), history) if each.path != zones_json.PATH
    ]
    look = look_of(history.policy.brand, own)
    drawn = list(drawn_artifacts(history, [views[code] for code in but], look=look)) if but else []
    there = {each.path for each in drawn}
    return [
        *drawn,
        *(each for each in paper if each.path not in there),
        _zones(*known_days(history), tuple(history.policy.languages)),
    ]


@cache
def _zones(first: str, last: str, languages: tuple[str, ...]) -> Artifact:
    return zones_json.artifact(first, last, languages)
