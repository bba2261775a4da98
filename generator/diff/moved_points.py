"""Points and examples of a severity that now stand under another one: the same words, another promise."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from ..policy.base import ALL_LANGUAGES, Text
from ..policy.policy import Policy
from ..policy.tiers import Severity

# Entries of a severity that hold them.
_KEYS: Final = ("description", "examples")


@dataclass(frozen=True, slots=True)
class MovedPoint:
    """From the severity `old` to the severity `new`, where it is the number `number`, counted from 0, of its entry `key`."""

    old: str
    new: str
    key: str
    number: int
    text: Text


def moved_points(old: Policy, new: Policy, languages: tuple[str, ...]) -> list[MovedPoint]:
    """Points that one severity lost and another one gained, word for word in all these languages."""
    return [point for key in _KEYS for point in _moved(key, old, new, languages)]


def _moved(key: str, old: Policy, new: Policy, languages: tuple[str, ...]) -> Iterator[MovedPoint]:
    lost = [
        (name, words)
        for name, severity in old.severities.items()
        for words in _only(key, severity, new.severities.get(name), languages)
    ]
    for name, severity in new.severities.items():
        gained = _only(key, severity, old.severities.get(name), languages)
        for number, text in enumerate(getattr(severity, key)):
            words = _words(text, languages)
            source = next((each for each in lost if words in gained and each[1] == words), None)
            if source is not None:
                lost.remove(source)
                yield MovedPoint(source[0], name, key, number, text)


def without(
    entries: Mapping[str, Severity], moved: list[MovedPoint], languages: tuple[str, ...]
) -> dict[str, Severity]:
    """The severities as if nothing had moved, so that what has is told once."""
    return {name: _left(severity, moved, languages) for name, severity in entries.items()}


def _left(severity: Severity, moved: list[MovedPoint], languages: tuple[str, ...]) -> Severity:
    own = [each for each in moved if severity.id in (each.old, each.new)]
    told = {(each.key, _words(each.text, languages)) for each in own}
    left = {
        key: tuple(text for text in getattr(severity, key) if (key, _words(text, languages)) not in told)
        for key in _KEYS
    }
    return severity.model_copy(update=left) if own else severity


def _only(
    key: str, one: Severity, other: Severity | None, languages: tuple[str, ...]
) -> list[tuple[str, ...]]:
    theirs = {_words(each, languages) for each in getattr(other, key)} if other else set()
    return [words for words in (_words(each, languages) for each in getattr(one, key)) if words not in theirs]


def _words(text: Text, languages: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(text.root.get(ALL_LANGUAGES, text.root.get(each, "")) for each in languages)
