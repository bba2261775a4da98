"""Points of a description that now stand under another severity: the same words, another promise."""

from collections.abc import Mapping
from dataclasses import dataclass

from ..policy.base import ALL_LANGUAGES, Text
from ..policy.policy import Policy
from ..policy.tiers import Severity


@dataclass(frozen=True, slots=True)
class MovedPoint:
    """From the severity `old` to the severity `new`, where it is the point `number`, counted from 0."""

    old: str
    new: str
    number: int
    text: Text


def moved_points(old: Policy, new: Policy, languages: tuple[str, ...]) -> list[MovedPoint]:
    """Points that one severity lost and another one gained, word for word in all these languages."""
    lost = [
        (name, words)
        for name, severity in old.severities.items()
        for words in _only(severity, new.severities.get(name), languages)
    ]
    found = []
    for name, severity in new.severities.items():
        gained = _only(severity, old.severities.get(name), languages)
        for number, text in enumerate(severity.description):
            words = _words(text, languages)
            source = next((each for each in lost if words in gained and each[1] == words), None)
            if source is not None:
                lost.remove(source)
                found.append(MovedPoint(source[0], name, number, text))
    return found


def without(
    entries: Mapping[str, Severity], moved: list[MovedPoint], languages: tuple[str, ...]
) -> dict[str, Severity]:
    """The severities as if nothing had moved, so that what has is told once."""
    told = {_words(each.text, languages) for each in moved}
    ways = {each.old for each in moved} | {each.new for each in moved}
    return {
        name: severity.model_copy(update={"description": _left(severity, told, languages)})
        if name in ways
        else severity
        for name, severity in entries.items()
    }


def _left(severity: Severity, told: set[tuple[str, ...]], languages: tuple[str, ...]) -> tuple[Text, ...]:
    return tuple(each for each in severity.description if _words(each, languages) not in told)


def _only(one: Severity, other: Severity | None, languages: tuple[str, ...]) -> list[tuple[str, ...]]:
    theirs = {_words(each, languages) for each in other.description} if other else set()
    return [words for words in (_words(each, languages) for each in one.description) if words not in theirs]


def _words(text: Text, languages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text.root.get(ALL_LANGUAGES, text.root.get(each, "")) for each in languages)
