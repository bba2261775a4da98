"""The words of the embedded element in other versions than the one in force, for pages elsewhere that name a version."""

from collections.abc import Iterator, Sequence

from ..artifacts.data import embed_json
from ..core.artifact import Artifact
from ..views.brand.look import DEFAULT_LOOK, Look
from .history import History, Period
from .history_pages import said_then

_NAMED = ("tiers", "severities", "regions")


def pinned_embeds(
    history: History, languages: Sequence[str], look: Look = DEFAULT_LOOK
) -> Iterator[Artifact]:
    """`/versions/<v>/<language>/embed.json`; in its first language, where a version does not speak the one that is asked for."""
    for period in history.periods:
        if period.version == history.policy.document.version:
            continue
        folder, former = f"versions/{period.version}/", renamed(history, period)
        for language in languages:
            yield embed_json.artifact(*said_then(history, period, language), folder, former, language, look)


def renamed(history: History, period: Period) -> dict[str, list[str]]:
    """Id in that version -> what it is called now, where that is another."""
    found: dict[str, list[str]] = {}
    for group in _NAMED:
        for now in getattr(history.policy, group):
            then = history.then_called(period, group, now)
            if then != now:
                found.setdefault(then, []).append(now)
    return found
