"""A policy whose texts and times carry marks: the pages made of it say of each word from which entry it comes.

Nothing that makes pages knows of it. Words of hours, days and dates are compared with each other before they are
said, so they carry none: what they say is found by `said.py`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any, Final, NamedTuple, TypeVar, cast

from pydantic import BaseModel

from ..core import marks
from ..core.diagnostic import Path
from ..i18n.locale import Locale
from ..policy.base import Text, keys_of
from ..policy.notation import Duration, Every
from ..policy.policy import Policy
from ..policy.prose import BAR, RULE
from ..publishing import contents
from ..versions.history import History
from ..views.policy_view import PolicyView
from .grafting import grafted

# Words with a grammar of their own, and those that only the search knows.
_UNMARKED: Final = ("wording", "terms", "units", "search")
_BARS: Final = re.compile(f"({BAR.pattern})")
_ITEM: Final = re.compile(r"\s*(?:(?:[-*]|[0-9]{1,3}[.)]) +)?")
_Length = TypeVar("_Length", bound=Duration)


class PlacedDuration(Duration):
    """number  that of its entry"""

    number: int


class PlacedEvery(Every):
    """number  that of its entry"""

    number: int


class PlacedLocale(Locale):
    """Says times with their marks."""

    def duration(self, duration: Duration) -> str:
        said, number = (
            super().duration(duration),
            getattr(duration, "number", None),
        )  # none of what is computed
        return said if number is None else marks.marked(said, number)


class Marked(NamedTuple):
    """A policy with its marks, and the path of the entry behind each number, as the models have it.

    made  each part of the policy with what was made of it, for the next state
    """

    policy: Policy
    paths: tuple[Path, ...]
    made: Mapping[Path, tuple[Any, Any]]


def marked(policy: Policy, before: Marked | None = None) -> Marked:
    """`before`: an earlier state of the file. Its entries keep their numbers, and what says what it said is the same object."""
    is_kept = before is not None and len(before.paths) < marks.MOST // 2
    walk = _Walk(before.paths, before.made) if before and is_kept else _Walk((), {})
    found: Policy = walk.value(policy, ())
    return Marked(grafted(found, before.policy) if before else found, tuple(walk.numbers), walk.made)


def marked_view(placed: Marked, language: str, history: History | None = None) -> tuple[PolicyView, Locale]:
    """What the pages of a language are made of, with marks.

    history  of the policy without them; what earlier versions said carries none
    """
    policy, locale = placed.policy, PlacedLocale.of(placed.policy, language)
    return contents.view_of(policy, language, history and replace(history, policy=policy), locale)


class _Walk:
    """Numbers what it finds; what holds nothing to be marked stays the same object."""

    def __init__(self, known: tuple[Path, ...], made: Mapping[Path, tuple[Any, Any]]) -> None:
        self.numbers = {path: number for number, path in enumerate(known)}
        self.made = dict(made)

    def value(self, value: Any, path: Path) -> Any:
        match value:
            case Text():
                return value if value.word else self._text(value, path)
            case Every():
                return self._length(PlacedEvery(*value), path)
            case Duration() if value.amount:  # `at once` is a word of the program
                return self._length(PlacedDuration(*value), path)
            case BaseModel():
                return self._model(value, path)
            case dict():
                return _same(value, {key: self.value(each, (*path, key)) for key, each in value.items()})
            case tuple() if type(value) is tuple:
                found = tuple(self.value(each, (*path, at)) for at, each in enumerate(value))
                return value if all(map(_is, value, found)) else found
        return value

    def _model(self, value: BaseModel, path: Path) -> BaseModel:
        known, found = self.made.get(path, (None, None))
        if known is not value:
            found = self._marked(value, path)
            self.made[path] = value, found
        return cast(BaseModel, found)

    def _marked(self, value: BaseModel, path: Path) -> BaseModel:
        names = zip(keys_of(type(value)), type(value).model_fields, strict=True)
        known = {name: (key, getattr(value, name)) for key, name in names if (*path, key)[0] not in _UNMARKED}
        found = {name: self.value(each, (*path, key)) for name, (key, each) in known.items()}
        others = {name: each for name, each in found.items() if each is not known[name][1]}
        return value.model_copy(update=others) if others else value

    def _text(self, text: Text, path: Path) -> Text:
        places = {language: path if text.is_shared else (*path, language) for language in text.root}
        said = {language: self._words(words, places[language]) for language, words in text.items()}
        return type(text).model_construct(root=said)

    def _words(self, words: str, path: Path) -> str:
        number = self._number(path)
        return words if number is None else "\n".join(_line(each, number) for each in words.split("\n"))

    def _length(self, length: _Length, path: Path) -> _Length:
        number = self._number(path)
        if number is not None:
            length.number = number  # type: ignore[attr-defined]  # of both kinds
        return length

    def _number(self, path: Path) -> int | None:
        """None where there are more entries than numbers."""
        count = len(self.numbers)
        return self.numbers.setdefault(path, count) if count < marks.MOST else self.numbers.get(path)


def _same(known: Mapping[str, Any], found: dict[str, Any]) -> Any:
    return known if all(map(_is, known.values(), found.values())) else found


def _is(one: Any, other: Any) -> bool:
    return one is other


def _line(line: str, number: int) -> str:
    """A line of a text: what makes it a point of a list or a row of a table stays outside."""
    if RULE.fullmatch(line):
        return line
    if line.lstrip().startswith("|"):
        return "".join(_part(each, number) for each in _BARS.split(line))
    start = _ITEM.match(line)
    at = start.end() if start else 0
    return line[:at] + _part(line[at:], number)


def _part(words: str, number: int) -> str:
    """Blanks at its ends stay outside."""
    said = words.strip()
    if not said or said == "|":
        return words
    before, _, after = words.partition(said)
    return f"{before}{marks.marked(said, number)}{after}"
