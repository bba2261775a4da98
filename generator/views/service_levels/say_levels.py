"""All kinds of service levels of a policy, in the order in which pages and sheets have them."""

from collections.abc import Iterator

from ...policy.notation import N_
from .levels_view import LevelsView, LevelView, Speaker
from .say_availability import say_availability, say_availability_of
from .say_maintenance import say_maintenance

HEADINGS = {"availability": N_("Availability"), "maintenance": N_("Planned maintenance")}
"""Kind, a key of the file -> what its clause is called; a table of this name shows it in a section."""


def clause_of(kind: str) -> str:
    """The id of the clause that the program makes of a kind: no section is called so by chance."""
    return f"service-{kind}"


def say_levels(voice: Speaker) -> tuple[LevelsView, ...]:
    """The kinds that the policy has."""
    said = {
        "availability": tuple(say_availability(voice, each) for each in voice.policy.availability.values()),
        "maintenance": tuple(say_maintenance(voice, each) for each in voice.policy.maintenance.values()),
    }
    return tuple(_levels(voice, said))


def say_levels_of(voice: Speaker, tier: str) -> tuple[LevelsView, ...]:
    """What of them holds for a tier."""
    said = {
        "availability": tuple(
            say_availability_of(voice, each, tier) for each in voice.policy.availability.values()
        ),
        "maintenance": tuple(say_maintenance(voice, each) for each in voice.policy.maintenance.values()),
    }
    return tuple(_levels(voice, said))


def _levels(voice: Speaker, said: dict[str, tuple[LevelView, ...]]) -> Iterator[LevelsView]:
    for kind, entries in said.items():
        if entries:
            yield LevelsView(kind, clause_of(kind), voice.t(HEADINGS[kind]), entries)
