"""Periods that are no promises of an answer, in one language."""

from ...policy.document import NamedPeriod
from .levels_view import LevelView, Speaker


def say_period(voice: Speaker, period: NamedPeriod) -> LevelView:
    return LevelView(
        kind="periods",
        id=period.id,
        anchor=f"periods-{period.id}",
        name=voice.say(period.name),
        sentences=(voice.locale.duration(period.time),),
        prose=voice.prose(period.text),
    )
