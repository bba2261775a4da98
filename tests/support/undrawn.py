"""Sites without paper and pictures: drawing them is half of a build, and most tests look at neither."""

from generator.artifacts.data import zones_json
from generator.core.artifact import Artifact
from generator.publishing.build import build
from generator.publishing.contents import pending_artifacts, view_of
from generator.publishing.website import Folders
from generator.versions.history import History, known_days


def build_undrawn(history: History, folders: Folders) -> None:
    """The whole site; its sheets and cards are empty files."""
    build(history, folders, drawn=lambda: _undrawn(history))


def _undrawn(history: History) -> list[Artifact]:
    """The clocks of the world are real."""
    views = [view_of(history.policy, language, history) for language in history.policy.languages]
    paper = [each for each in pending_artifacts(views, history) if each.path != zones_json.PATH]
    return [*paper, zones_json.artifact(*known_days(history), history.policy.languages)]
