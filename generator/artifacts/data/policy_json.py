"""`/policy.json`: the whole policy for programs, in every language, and the JSON Schema it keeps to.

Both walk the same models, so that an entry added to the policy is published and described at once. A text is
an object language -> wording, a duration `{amount, unit}`, a week ISO weekday -> intervals, a date ISO 8601.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any, Final

from pydantic import BaseModel

from ...core.artifact import Artifact
from ...core.installation import VERSION
from ...policy.amounts import Limit, Money, Percent, Rate
from ...policy.base import Entry, OneOrEach, Short, Text, keys_of
from ...policy.days import YearDay
from ...policy.levels import AS_ANNOUNCED, PERIODS, OpenEnd, Quota, Windows
from ...policy.notation import (
    UNITS,
    Duration,
    Every,
    OpenInterval,
    TimeOfDay,
    Untimed,
    Weekdays,
    iso_clock,
    weekdays,
)
from ...policy.policy import Policy
from ...policy.service_hours import Week
from ...policy.walks.plain_values import fields, plain
from ...policy.walks.shape import LIST, RECORD, SCALAR, TABLE, Shape, policy_shape
from . import amounts_json

PATH: Final = "policy.json"
SCHEMA_PATH: Final = "policy.schema.json"
PROGRAM: Final = "program"
_YEAR_DAY: Final = {"type": "string", "pattern": "^every [0-9]{2}-[0-9]{2}$"}
_DATE: Final = {"type": "string", "format": "date"}
_CLOCK: Final = r"^([01][0-9]|2[0-4]):[0-5][0-9]$"
_SCALARS: Final[dict[str, dict[str, Any]]] = {
    "text": {"type": "string"},
    "date": _DATE,
    "year-day": _YEAR_DAY,
    "day": {"anyOf": [_DATE, _YEAR_DAY]},
    "time": {"type": "string", "pattern": _CLOCK},
    "percent": {"type": "number", "minimum": 0, "maximum": 100},
    "quota": {
        "type": "object",
        "properties": {
            "amount": {"type": "number", "exclusiveMinimum": 0},
            "unit": {"enum": list(UNITS)},
            "per": {"enum": list(PERIODS)},
        },
        "required": ["amount", "unit", "per"],
        "additionalProperties": False,
    },
    "weekdays": {"type": "array", "items": {"enum": [1, 2, 3, 4, 5, 6, 7]}},
    "colour": {"type": "string", "pattern": "^#[0-9a-f]{6}$"},
}
# Of a policy that has no other version beside it.
ALONE: Final[Mapping[str, Any]] = {"until": None, "supersedes": None}
_PAIR: Final = {"minItems": 2, "maxItems": 2}
_VALIDITY: Final[dict[str, Any]] = {
    "description": "Until when this version applies (null: until further notice), and which one it takes the place of.",
    "type": "object",
    "properties": {
        "until": {"anyOf": [_DATE, {"type": "null"}]},
        "supersedes": {"type": ["string", "null"]},
    },
    "required": ["until", "supersedes"],
    "additionalProperties": False,
}
_PROGRAM: Final = {"type": "string", "description": "The version of the program that made the site."}
_DURATION: Final = {
    "amount": {"type": "number", "multipleOf": 0.5, "exclusiveMinimum": 0},
    "unit": {"enum": list(UNITS)},
    "least": {
        "type": "number",
        "multipleOf": 0.5,
        "exclusiveMinimum": 0,
        "description": "Of a range, “2 to 4 hours”, the lower end; what is due is computed by `amount`.",
    },
}
_SHAPES: Final[dict[str, Any]] = {
    "text": {
        "description": "A wording for each language of the document.",
        "type": "object",
        "minProperties": 1,
        "additionalProperties": {"type": "string"},
    },
    "duration": {
        "description": "The unit names the clock: minutes and hours run day and night.",
        "type": "object",
        "properties": _DURATION,
        "required": ["amount", "unit"],
        "additionalProperties": False,
    },
    "repeated": {
        "description": "How often: the first time that long after the report.",
        "type": "object",
        "properties": {**_DURATION, "every": {"const": True}},
        "required": ["amount", "unit", "every"],
        "additionalProperties": False,
    },
    "opening": {
        "description": "Intervals in wall time; an end that is not after its start lies on the next day.",
        "type": "array",
        "items": {"type": "array", "items": {"type": "string", "pattern": _CLOCK}, **_PAIR},
    },
    "week": {
        "description": "Opening hours by ISO weekday; 1 is Monday.",
        "type": "object",
        "properties": {str(day): {"$ref": "#/$defs/opening"} for day in range(1, 8)},
        "required": [str(day) for day in range(1, 8)],
        "additionalProperties": False,
    },
    "windows": {
        "description": "Windows by ISO weekday; an end that is null is not stated.",
        "anyOf": [
            {"const": AS_ANNOUNCED},
            {
                "type": "object",
                "minProperties": 1,
                "propertyNames": {"pattern": "^[1-7]$"},
                "additionalProperties": {
                    "type": "array",
                    "items": {
                        "type": "array",
                        "items": {"type": ["string", "null"], "pattern": _CLOCK},
                        **_PAIR,
                    },
                },
            },
        ],
    },
    **amounts_json.SHAPES,
}


def artifacts(policy: Policy, validity: Mapping[str, Any] = ALONE) -> list[Artifact]:
    """The policy in force and its schema, at the root of the site.

    validity  what only the other versions tell: {until: ISO date or None, supersedes: version or None}
    """
    whole = {"$schema": SCHEMA_PATH, PROGRAM: VERSION, **published(policy), "validity": validity}
    return [Artifact(PATH, _pretty(whole)), Artifact(SCHEMA_PATH, _pretty(schema()))]


def of_version(policy: Policy, validity: Mapping[str, Any] = ALONE) -> Artifact:
    """A version of its own, beside its pages."""
    whole = {"$schema": f"../../{SCHEMA_PATH}", **published(policy), "validity": validity}
    return Artifact(f"versions/{policy.document.version}/{PATH}", _pretty(whole))


def published(policy: Policy) -> dict[str, Any]:
    """The policy as plain JSON values. Contracts are nobody's business: their entry is there, and empty."""
    shown = policy.model_copy(update={"contracts": {}})
    data: dict[str, Any] = plain(shown, lambda value: _data(value, policy.languages))
    return data


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of `/policy.json`."""
    shapes = dict(_SHAPES)
    policy = _record(policy_shape(), shapes)
    policy["properties"] |= {"$schema": {"type": "string"}, PROGRAM: _PROGRAM, "validity": _VALIDITY}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Support policy",
        **policy,
        "$defs": shapes,
    }


def _pretty(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _data(value: Any, languages: tuple[str, ...]) -> Any:  # noqa: C901  # a table, one row for each kind
    """What programs read of a text, a week, a duration, an interval; of an entry also its id."""
    match value:
        case Text() if value.word:
            return value.word
        case Short() if value.is_short:
            return plain(getattr(value, value.SHORT), lambda each: _data(each, languages))
        case Untimed():
            return value.word
        case Text():
            return {language: value.in_(language) for language in languages if _has(value, language)}
        case Windows():
            return _windows(value)
        case Quota():
            return {**value.time._asdict(), "per": value.per}
        case Percent():
            return float(value.amount)
        case OneOrEach():
            return _data(value.written, languages)
        case Week():
            return {str(day): value.on(day) for day in range(1, 8)}
        case Every():
            return {**_length(value), "every": True}
        case Duration():
            return _length(value)
        case OpenInterval():
            return value.row
        case YearDay():
            return value.words
        case TimeOfDay():
            return iso_clock(value.minute)
        case Weekdays():
            return value.numbers
        case Money() | Rate() | Limit():
            return amounts_json.as_data(value)
        case Entry():
            return {"id": value.id, **fields(value)}
    return value


def _windows(windows: Windows) -> Any:
    """ISO weekday -> from when to when; no end where none is stated."""
    rows: dict[str, list[Sequence[str | None]]] = {}
    for days, times in windows.root.items():
        for day in weekdays(days):
            row = rows.setdefault(str(day), [])
            if isinstance(times, OpenEnd):
                row.append([iso_clock(times.start), None])
            else:
                row.extend(each.row for each in times)
    return dict(sorted(rows.items())) or AS_ANNOUNCED


def _length(duration: Duration) -> dict[str, Any]:
    return {key: each for key, each in duration._asdict().items() if each is not None}


def _has(text: Text, language: str) -> bool:
    return text.is_shared or language in text.root


def _record(shape: Shape, shapes: dict[str, Any]) -> dict[str, Any]:
    model = shape.model or BaseModel
    identity = {"id": {"type": "string"}} if "id" in model.model_fields else {}
    properties = identity | {
        name: _described(_shape(below, shapes), keys_of(model)[name].description)
        for name, below in shape.fields.items()
    }
    return {
        "description": (model.__doc__ or model.__name__).strip(),
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _described(written: dict[str, Any], description: str | None) -> dict[str, Any]:
    return written if description is None else {**written, "description": description}


def _shape(shape: Shape, shapes: dict[str, Any]) -> dict[str, Any]:
    """The schema of what `_data` makes of a value of this shape."""
    written = _present(shape, shapes)
    return {"anyOf": [written, {"type": "null"}]} if shape.is_optional else written


def _present(shape: Shape, shapes: dict[str, Any]) -> dict[str, Any]:
    if shape.kind == SCALAR and shape.choices:
        return {"enum": list(shape.choices)}
    if shape.words or shape.short:
        return _either(shape, shapes)
    if shape.kind == SCALAR and shape.holds in _SCALARS:
        return dict(_SCALARS[shape.holds])
    if shape.item and shape.kind in (TABLE, LIST):
        kind, below = ("object", "additionalProperties") if shape.kind == TABLE else ("array", "items")
        return {"type": kind, below: _shape(shape.item, shapes)}
    return {"$ref": f"#/$defs/{_definition(shape, shapes)}"}


def _either(shape: Shape, shapes: dict[str, Any]) -> dict[str, Any]:
    """A word of the program, or one that stands for a whole block; else what stands there."""
    other = _present(replace(shape, words=(), short=None), shapes)
    words = {"enum": list(shape.words)} if shape.words else _shape(shape.short or shape, shapes)
    return {"anyOf": [*words.get("anyOf", [words]), other]}


def _definition(shape: Shape, shapes: dict[str, Any]) -> str:
    """The name under which the schema defines the shape; adds it if it is not there yet."""
    name = shape.model.__name__ if shape.kind == RECORD and shape.model else shape.kind
    name = shape.holds if shape.kind == SCALAR else "windows" if shape.model is Windows else name
    if name not in shapes:
        shapes[name] = {}  # a model may hold itself
        shapes[name] = _record(shape, shapes)
    return name
