"""The shape of a policy file, read out of the models: which names and what kind of value may stand where.

The reader uses it to decide what a misplaced line was meant to be, schema.py to compare names and values.
"""

from __future__ import annotations

import types
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache
from typing import Annotated, Any, Literal, Union, get_args, get_origin

from pydantic import BaseModel, RootModel
from pydantic.fields import FieldInfo

from .. import days, notation
from ..amounts import Limit, Money, Percent, Rate
from ..base import ALL_LANGUAGES, EVERYONE_ELSE, FOR_ALL, Short, Text, keys_of
from ..levels import AS_ANNOUNCED, Quota, Windows
from ..policy import Policy
from ..promises import PROMISE_KINDS
from ..published import SYSTEM_FONT
from ..service_hours import Week

RECORD, TABLE, LIST, TEXT, WEEK, SCALAR = "record", "table", "list", "text", "week", "scalar"

_HOLDS = {
    notation.Duration: "duration",
    tuple[notation.OpenInterval, ...]: "opening",
    date: "date",
    days.YearDay: "year-day",
    date | days.YearDay: "day",
    notation.TimeOfDay: "time",
    notation.Weekdays: "weekdays",
    notation.Colour: "colour",
    Percent: "percent",
    Quota: "quota",
    Percent | Money: "amount",
    Rate: "rate",
    Limit: "limit",
}
# The word that may stand instead of days and hours.
_WEEKS: Mapping[type[BaseModel], str] = {Week: "always", Windows: AS_ANNOUNCED}
NONE = "none"
# What is laid down for each language and is no text in it.
BY_LANGUAGE = (("support_languages",), ("document", "conventions"), ("document", "translation_status"))
# Blocks that have to be there, because a promise depends on them, but that may say `none`.
_MAY_BE_NONE = {
    ("tiers", "*", "features"),
    *(("tiers", "*", each.key) for each in PROMISE_KINDS),
    ("tiers", "*", "service_hours"),
    ("severities", "*", "description"),
    *(
        (each,)
        for each in (
            "features",
            "escalation",
            "roles",
            "definitions",
            "required_information",
            "support_languages",
        )
    ),
    *(("contact", each) for each in ("form", "phone", "email")),
}
# Lists in whose place a word may stand.
_WORDS: Mapping[tuple[str, ...], str] = {
    ("regions", "*", "serves"): EVERYONE_ELSE,
    ("brand", "font"): SYSTEM_FONT,
}


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """What may stand at a place.

    kind      record: fixed names; table: names people invent (or `choices`); list; text: one wording or
              one for each language; week: days and hours, or `always`; scalar
    fields    of a record; `required` names those that must be there
    item      of a table or list
    choices   the words allowed: of a scalar, as names of a table, or instead of a week; () if free
    words     of the program, that stand beside a value of the author's own: of a scalar, or of a text
    holds     what a scalar is: duration, opening, date, year-day, day (either), time, weekdays, percent,
              amount (percent or money), rate, limit, quota, colour, choice, text
    short     the shape of a block that is written as one word; `short_name` is the entry that the word gives
    is_optional  it may be absent, and is None then
    """

    kind: str
    fields: Mapping[str, Shape] = field(default_factory=dict)
    required: frozenset[str] = frozenset()
    item: Shape | None = None
    choices: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    holds: str = "text"
    model: type[BaseModel] | None = None
    is_optional: bool = False
    short: Shape | None = None
    short_name: str = ""

    def of(self, step: str | int) -> Shape | None:
        """The shape of the entry below, None if there is no such entry."""
        return self.fields.get(str(step)) if self.kind == RECORD else self.item


@cache
def policy_shape() -> Shape:
    return _shape(Policy)


def shape_at(path: tuple[str | int, ...]) -> Shape | None:
    shape: Shape | None = policy_shape()
    for step in path:
        if shape is None:
            return None
        shape = shape.of(step)
    return shape


def may_be_none(path: tuple[str | int, ...]) -> bool:
    return path in _MAY_BE_NONE or (*path[:1], "*", *path[2:]) in _MAY_BE_NONE


def word_for_list(path: tuple[str | int, ...]) -> str | None:
    """The word that may stand instead of a list."""
    plain = tuple(map(str, path))
    return _WORDS.get(plain) or _WORDS.get((*plain[:1], "*", *plain[2:]))


@cache
def vocabulary() -> frozenset[str]:
    """Every fixed name of the file."""
    return frozenset(
        name for shape in _all(policy_shape()) for name in (*shape.fields, *_table_choices(shape))
    )


def _table_choices(shape: Shape) -> tuple[str, ...]:
    return shape.choices if shape.kind == TABLE else ()


def _all(shape: Shape) -> Iterator[Shape]:
    yield shape
    for below in (*shape.fields.values(), *([shape.item] if shape.item else ())):
        yield from _all(below)


def _shape(annotation: Any) -> Shape:
    origin, arguments = get_origin(annotation), get_args(annotation)
    if origin is Annotated:
        return _shape(arguments[0])
    if annotation in _HOLDS:
        return Shape(SCALAR, holds=_HOLDS[annotation])
    if origin in (Union, types.UnionType):
        if notation.Untimed in arguments:
            holds = "repeated" if notation.Every in arguments else "duration"
            return Shape(SCALAR, holds=holds, words=notation.UNTIMED)
        if get_origin(arguments[0]) is Literal and arguments[1] is not type(None):
            return Shape(SCALAR, holds=_shape(arguments[1]).holds, words=get_args(arguments[0]))
        kind = next(each for each in arguments if each is not type(None))
        return replace(_shape(kind), is_optional=True)
    if origin is Literal:
        return Shape(SCALAR, choices=tuple(arguments), holds="choice")
    if origin is dict:
        names = _shape(arguments[0])
        return Shape(TABLE, item=_shape(arguments[1]), choices=names.choices)
    if origin is tuple and arguments[0] is not notation.OpenInterval:
        return Shape(LIST, item=_shape(arguments[0]))
    return _record(annotation) if issubclass(annotation, BaseModel) else Shape(SCALAR)


def _record(model: type[BaseModel]) -> Shape:
    if issubclass(model, RootModel):
        return _root(model)
    named = {name: info for name, info in keys_of(model).items() if not info.exclude}
    fields = {name: _field(info) for name, info in named.items()}
    required = frozenset(name for name, info in named.items() if info.is_required())
    short = model.SHORT if issubclass(model, Short) else ""
    return Shape(RECORD, fields, required, model=model, short=fields.get(short), short_name=short)


def _field(info: FieldInfo) -> Shape:
    """With the words that may stand instead of its values."""
    said = next((each.words for each in info.metadata if isinstance(each, notation.Beside)), ())
    return replace(_shape(info.annotation), words=said) if said else _shape(info.annotation)


def _root(model: type[RootModel[Any]]) -> Shape:
    if issubclass(model, Text):
        return Shape(TEXT, item=Shape(SCALAR), words=model.WORDS, model=model)
    if model in _WEEKS:
        return Shape(WEEK, item=Shape(SCALAR, holds="opening"), choices=(_WEEKS[model],), model=model)
    table = _shape(model.model_fields["root"].annotation)
    return replace(table, model=model, short=table.item, short_name=FOR_ALL)


__all__ = [
    "ALL_LANGUAGES",
    "NONE",
    "Shape",
    "Week",
    "may_be_none",
    "policy_shape",
    "shape_at",
    "vocabulary",
    "word_for_list",
]
