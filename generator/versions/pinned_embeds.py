"""The words of the embedded element in other versions than the one in force, for pages elsewhere that name a version."""

from collections.abc import Iterator, Sequence

from ..artifacts.data import embed_json
from ..core.artifact import Artifact
from ..i18n.locale import Locale
from ..policy.portal.provenance import as_released
from ..policy.portal.settings import without_settings
from ..views.say_policy import say
from .history import History, Period
from .history_pages import as_draft

_NAMED = ("tiers", "regions")


def pinned_embeds(history: History, languages: Sequence[str]) -> Iterator[Artifact]:
    """`/versions/<v>/<language>/embed.json`; in its first language, where a version does not speak the one that is asked for."""
    for period in history.periods:
        if period.version == history.policy.document.version:
            continue
        folder, former = f"versions/{period.version}/", _renamed(history, period)
        # Contracts, which may name what that version lacks, stand in none of these words.
        policy = without_settings(period.policy).model_copy(update={"publishing": history.policy.publishing})
        for language in languages:
            spoken = language if language in policy.languages else policy.languages[0]
            locale = Locale.of(policy, spoken)
            view = say(as_released(policy), locale) if period.released else as_draft(say(policy, locale))
            yield embed_json.artifact(view, locale, folder, former, language)


def _renamed(history: History, period: Period) -> dict[str, list[str]]:
    """Id in that version -> what it is called now, where that is another."""
    found: dict[str, list[str]] = {}
    for group in _NAMED:
        for now in getattr(history.policy, group):
            then = history.then_called(period, group, now)
            if then != now:
                found.setdefault(then, []).append(now)
    return found
