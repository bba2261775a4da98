"""`/policy.json`: the whole policy for programs, in every language, and the JSON Schema it keeps to.

Both walk the same models, so that an entry added to the policy is published and described at once. A text is
an object language -> wording, a duration `{amount, unit}`, a week ISO weekday -> intervals, a date ISO 8601.
"""

import json
import types
from collections.abc import Mapping
from datetime import date
from typing import Annotated, Any, Final, Literal, Union, get_args, get_origin

from pydantic import BaseModel

from ...core.artifact import Artifact
from ...policy.notation import UNITS, Duration, OpenInterval
from ...policy.policy import Policy, Text, Week

SCHEMA_PATH: Final = "policy.schema.json"
_CLOCK: Final = r"^([01][0-9]|2[0-4]):[0-5][0-9]$"
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
        "properties": {"amount": {"type": "integer", "minimum": 1}, "unit": {"enum": list(UNITS)}},
        "required": ["amount", "unit"],
        "additionalProperties": False,
    },
    "opening": {
        "description": "Intervals in wall time; an end that is not after its start lies on the next day.",
        "type": "array",
        "items": {
            "type": "array",
            "items": {"type": "string", "pattern": _CLOCK},
            "minItems": 2,
            "maxItems": 2,
        },
    },
    "week": {
        "description": "Opening hours by ISO weekday; 1 is Monday.",
        "type": "object",
        "properties": {str(day): {"$ref": "#/$defs/opening"} for day in range(1, 8)},
        "required": [str(day) for day in range(1, 8)],
        "additionalProperties": False,
    },
}


def artifacts(policy: Policy) -> list[Artifact]:
    """The policy in force and its schema, at the root of the site."""
    return [
        Artifact("policy.json", _pretty({"$schema": SCHEMA_PATH, **published(policy)})),
        Artifact(SCHEMA_PATH, _pretty(schema())),
    ]


def of_version(policy: Policy) -> Artifact:
    """A version of its own, beside its pages."""
    path = f"versions/{policy.document.version}/policy.json"
    return Artifact(path, _pretty({"$schema": f"../../{SCHEMA_PATH}", **published(policy)}))


def published(policy: Policy) -> dict[str, Any]:
    """The policy as plain JSON values. Contracts are nobody's business: their entry is there, and empty."""
    shown = policy.model_copy(update={"contracts": {}})
    return {name: _plain(value, policy.languages) for name, value in shown}


def schema() -> dict[str, Any]:
    """JSON Schema (2020-12) of `/policy.json`."""
    shapes = dict(_SHAPES)
    policy = _object(Policy, shapes)
    policy["properties"]["$schema"] = {"type": "string"}
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Support policy",
        **policy,
        "$defs": shapes,
    }


def _pretty(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _plain(value: Any, languages: tuple[str, ...]) -> Any:
    match value:
        case Text():
            return {language: value.in_(language) for language in languages if _has(value, language)}
        case Week():
            return {str(day): _plain(value.on(day), languages) for day in range(1, 8)}
        case Duration():
            return {"amount": value.amount, "unit": value.unit}
        case OpenInterval():
            return value.row
        case BaseModel():
            own = {name: _plain(each, languages) for name, each in value if name != "id"}
            return {"id": value.id, **own} if "id" in type(value).model_fields else own  # type: ignore[attr-defined]
        case Mapping():
            return {key: _plain(each, languages) for key, each in value.items()}
        case tuple():
            return [_plain(each, languages) for each in value]
        case date():
            return value.isoformat()
    return value


def _has(text: Text, language: str) -> bool:
    return text.is_shared or language in text.root


def _object(model: type[BaseModel], shapes: dict[str, Any]) -> dict[str, Any]:
    fields = model.model_fields
    properties = {
        name: _described(_shape(field.annotation, shapes), field.description)
        for name, field in fields.items()
    }
    return {
        "description": (model.__doc__ or model.__name__).strip(),
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _described(shape: dict[str, Any], description: str | None) -> dict[str, Any]:
    return shape if description is None else {**shape, "description": description}


def _shape(kind: Any, shapes: dict[str, Any]) -> dict[str, Any]:
    """The schema of what `_plain` makes of a value of this type."""
    origin, inner = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return _shape(inner[0], shapes)
    if origin is Literal:
        return {"enum": list(inner)}
    if origin in (Union, types.UnionType):
        return {"anyOf": [_shape(each, shapes) for each in inner]}
    if origin is dict:
        return {"type": "object", "additionalProperties": _shape(inner[1], shapes)}
    if origin is tuple:
        if inner[0] is OpenInterval:
            return {"$ref": "#/$defs/opening"}
        return {"type": "array", "items": _shape(inner[0], shapes)}
    return _named(kind, shapes)


def _named(kind: Any, shapes: dict[str, Any]) -> dict[str, Any]:
    simple = {
        str: {"type": "string"},
        bool: {"type": "boolean"},
        int: {"type": "integer"},
        type(None): {"type": "null"},
        date: {"type": "string", "format": "date"},
    }
    shared = {Text: "text", Week: "week", Duration: "duration"}
    if kind in simple:
        return dict(simple[kind])
    name = shared.get(kind) or kind.__name__
    if name not in shapes:
        shapes[name] = {}  # a model may hold itself
        shapes[name] = _object(kind, shapes)
    return {"$ref": f"#/$defs/{name}"}
