"""The JSON Schema of a policy file, for completion and hover texts in editors.

It is made for one file: the names that the file defines become choices, its languages become required.
The check itself never uses it; editors that do know less than `check`, but know it while one types.
"""

from __future__ import annotations

import json
from collections import abc
from collections.abc import Iterator
from typing import Any

from ..core.diagnostic import Path
from ..core.messages import LANGUAGES, Message
from ..policy import amounts, notation
from ..policy.base import keys_of
from ..policy.contact import FIXED_WAYS, LANGUAGE_HOURS
from ..policy.document import FURTHER_SUBJECTS
from ..policy.levels import PERIODS, Windows
from ..policy.payments import OF_AVAILABILITY
from ..policy.policy import CONCEPTS
from ..policy.promises import KINDS
from ..policy.walks.shape import (
    LIST,
    NONE,
    RECORD,
    TABLE,
    TEXT,
    WEEK,
    Shape,
    may_be_none,
    policy_shape,
    shape_at,
    word_for_list,
)
from .references import PLACES
from .yaml.nodes import Mapping, Scalar, Sequence, find
from .yaml.source import Source

Schema = dict[str, Any]
Place = tuple[str, ...]
Names = abc.Mapping[str, Message]
# Tables whose names the program knows: what each is.
_CHOSEN_NAMES: dict[Place, Names] = {("terms",): CONCEPTS, ("further_terms",): FURTHER_SUBJECTS}

_DIALECT = "http://json-schema.org/draft-07/schema#"
_TIME = "([01]?[0-9]|2[0-4]):[0-5][0-9]"
_HOURS = f"{_TIME}[–-]{_TIME}"
_DAY = f"({'|'.join(notation.WEEKDAYS)})"
_DAYS = f"^{_DAY}( to {_DAY}|(, {_DAY})+)?$"
_DURATION = (
    "(([1-9][0-9]{0,4}|(0|[1-9][0-9]{0,3})\\.5) to )?"
    f"(1 ({'|'.join(unit[:-1] for unit in notation.UNITS)})"
    f"|([2-9]|[1-9][0-9]{{1,4}}) ({'|'.join(notation.UNITS)})"
    "|(0|[1-9][0-9]{0,3})\\.5 (hours|business hours))"
)
PATTERNS = {
    "duration": f"^{_DURATION}$",
    "repeated": f"^every {_DURATION}$",
    "opening": f"^(closed|{_HOURS}(, {_HOURS})*)$",
    "time": f"^{_TIME}$",
    "weekdays": _DAYS,
    "colour": "^#?[0-9A-Fa-f]{6}$",
    "window": f"^(from {_TIME}|{_HOURS}(, {_HOURS})*)$",
    "quota": f"^{_DURATION} a ({'|'.join(PERIODS)})$",
    "percent": f"^{amounts.SHARE}$",
    "date": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "year-day": "^every [0-9]{2}-[0-9]{2}$",
    "day": "^([0-9]{4}-|every )[0-9]{2}-[0-9]{2}$",
    "amount": f"^{amounts.SUM}$",
    "rate": f"^{amounts.RATE}$",
    "limit": f"^{amounts.LIMIT}$",
}
# What an editor offers where a value of the author's own stands.
EXAMPLES = {
    "duration": ("30 minutes", "1 hour", "4 business hours", "2 business days"),
    "repeated": ("every 1 hour", "every 4 business hours", "every 1 business day"),
    "opening": ("9:00–18:00", "9:00–12:00, 13:00–17:00", "closed"),
    "time": ("12:00",),
    "quota": ("10 hours a quarter",),
    "percent": ("99.9 %", "99.95 %"),
    "weekdays": ("monday to friday",),
    "colour": ("0a6b3d",),
    "year-day": ("every 12-24",),
    "amount": ("10 %", "50 EUR"),
    "rate": ("120 EUR an hour", "900 EUR a day", "90 EUR once"),
    "limit": ("50 % a month", "8 % a year in total", "5000 EUR a year"),
}


def schema_text(source: Source, language: str | None) -> str:
    """The schema as JSON, with a line end."""
    return json.dumps(schema(source, language), ensure_ascii=False, indent=2) + "\n"


def schema(source: Source, language: str | None) -> Schema:
    """Descriptions in `language`, or in all of an author's, one after another."""
    return {"$schema": _DIALECT, **_Writer(source, language).write(policy_shape(), ())}


def choices_at(source: Source, shape: Shape, path: Path) -> tuple[str, ...]:
    """The words or names of this file of which a value is one, `none` among them where it may be said; () for any."""
    place = tuple(_placed(path))
    choices = _Writer(source, None).choices(shape, place)
    return (*choices, NONE) if choices and may_be_none(path) and NONE not in choices else choices


def names_at(source: Source, path: Path) -> tuple[tuple[str, ...], bool]:
    """The names that entries of a table may have, and whether they may have others that people invent."""
    shape = shape_at(path)
    if shape is None or shape.kind not in (TABLE, WEEK):
        return (), False
    place = tuple(_placed(path))
    return _Writer(source, None).entry_names(shape, place)


def _placed(path: Path) -> Iterator[str]:
    """`*` for each name that people invent and each number of a list."""
    above: Shape | None = policy_shape()
    for step in path:
        yield str(step) if above is not None and above.kind == RECORD else "*"
        above = above.of(step) if above else None


def _block(place: Place) -> Schema:
    """A block of entries; one that may be missing says `none`."""
    if may_be_none(place):
        return {"type": ["string", "object"], "pattern": f"^{NONE}$"}
    return {"type": "object"}


class _Writer:
    def __init__(self, source: Source, language: str | None) -> None:
        self.source = source
        self.language = language or ""
        node = source.find(("document", "languages"))
        items = node.items if isinstance(node, Sequence) else []
        self.languages = [item.text for item in items if isinstance(item, Scalar)] or ["en"]

    def write(self, shape: Shape, place: Place) -> Schema:
        if shape.short is None:
            return self._block(shape, place)
        return {"anyOf": [self.write(shape.short, place), self._block(shape, place)]}

    def _block(self, shape: Shape, place: Place) -> Schema:
        if shape.kind == RECORD:
            return self._record(shape, place)
        if shape.kind == TABLE:
            return self._table(shape, place)
        if shape.kind == LIST and shape.item is not None:
            word = NONE if may_be_none(place) else word_for_list(place)
            kind: Schema = {"type": ["string", "array"], "pattern": f"^{word}$"}
            items = {"items": self.write(shape.item, (*place, "*"))}
            return {**(kind if word else {"type": "array"}), **items}
        if shape.kind == TEXT:
            words: Schema = {"type": "string", "enum": list(shape.words)}
            return {"anyOf": [words, self._text()]} if shape.words else self._text()
        return self._week(shape) if shape.kind == WEEK else self._scalar(shape, place)

    def _record(self, shape: Shape, place: Place) -> Schema:
        properties = {
            name: {**self._described(shape, name), **self.write(below, (*place, name))}
            for name, below in shape.fields.items()
        }
        required = [name for name in shape.fields if name in shape.required]
        return {
            **_block(place),
            "properties": properties,
            "required": required,
            "additionalProperties": False,
        }

    def _described(self, shape: Shape, name: str) -> Schema:
        if shape.model is None:
            return {}
        words = keys_of(shape.model)[name].description or ""
        return self._description(Message(words))

    def _description(self, words: Message) -> Schema:
        languages = (self.language,) if self.language else LANGUAGES
        return {"description": "\n\n".join(words.in_(each) for each in languages if words)}

    def _table(self, shape: Shape, place: Place) -> Schema:
        item = self.write(shape.item, (*place, "*")) if shape.item else {}
        names, is_free = self.entry_names(shape, place)
        kind = _block(place)
        if not is_free:
            properties = {each: {**self._concept(each, place), **item} for each in names}
            return {**kind, "properties": properties, "additionalProperties": False}
        free: Schema = {"properties": dict.fromkeys(names, item)} if names else {}
        if place not in (("wording",), ("contact", "form", "hidden")):
            free["propertyNames"] = {"pattern": f"^{notation.NAME.pattern}$"}
        return {**kind, "additionalProperties": item, **free}

    def _concept(self, name: str, place: Place) -> Schema:
        words = _CHOSEN_NAMES.get(place, {}).get(name)
        return self._description(words) if words else {}

    def _text(self) -> Schema:
        wordings: Schema = {language: {"type": "string"} for language in self.languages}
        return {
            "type": ["string", "object"],
            "properties": wordings,
            "required": self.languages,
            "additionalProperties": False,
        }

    def _week(self, shape: Shape) -> Schema:
        holds = "window" if shape.model is Windows else "opening"
        return {
            "type": ["string", "object"],
            "pattern": f"^{shape.choices[0]}$",
            "additionalProperties": False,
            "patternProperties": {_DAYS: {"type": "string", "pattern": PATTERNS[holds]}},
        }

    def entry_names(self, shape: Shape, place: Place) -> tuple[tuple[str, ...], bool]:
        """See `names_at`."""
        if shape.kind == WEEK:
            return notation.WEEKDAYS, True
        names = shape.choices or self._names((*place, "name"))
        if names or place == ("document", "conventions"):
            return names or tuple(self.languages), False
        if place in (("support_languages",), ("document", "translation_status")):
            return tuple(self.languages), True
        surcharges = self._defined("service_hours") if place == ("rates", "*", "surcharges") else ()
        return surcharges, True

    def choices(self, shape: Shape, place: Place) -> tuple[str, ...]:
        """The words or names of which a value is one; () where it may be any."""
        if place in (("document", "binding_language"), ("contracts", "*", "language")):
            return tuple(self.languages)
        return shape.choices or self._names(place)

    def _scalar(self, shape: Shape, place: Place) -> Schema:
        choices = self.choices(shape, place)
        if choices == ("1",):
            return {"enum": ["1", 1]}
        if choices:
            return {"type": "string", "enum": list(choices)}
        pattern = PATTERNS.get(shape.holds)
        if not pattern:
            return {"type": "string", "minLength": 1}
        examples = {"examples": list(EXAMPLES[shape.holds])} if shape.holds in EXAMPLES else {}
        written: Schema = {"type": "string", "pattern": pattern, **examples}
        return {"anyOf": [{"enum": list(shape.words)}, written]} if shape.words else written

    def _names(self, place: Place) -> tuple[str, ...]:
        """The names that the file defines for a reference at this place."""
        if place in (("support_languages", "*"), ("support_languages", "*", "hours")):
            return (*self._defined("service_hours"), *LANGUAGE_HOURS)
        if place in (("counting", "starts", "name"), ("support_languages", "*", "ways", "*")):
            return self._ways()
        if place == ("credits", "*", "promise"):
            return self._promises()
        table = next((table for where, table in PLACES if where == place), None)
        return self._defined(table) if table else ()

    def _defined(self, *path: str) -> tuple[str, ...]:
        defined = find(self.source.root, path)
        return tuple(defined.members) if isinstance(defined, Mapping) else ()

    def _promises(self) -> tuple[str, ...]:
        """What a credit can be for."""
        shares = (f"{OF_AVAILABILITY}{name}" for name in self._defined("availability"))
        return (*shares, *(kind.key for kind in KINDS), *self._defined("promises"))

    def _ways(self) -> tuple[str, ...]:
        """Names of the ways to report."""
        said = {name: find(self.source.root, ("contact", name)) for name in FIXED_WAYS}
        fixed = (name for name, node in said.items() if not (isinstance(node, Scalar) and node.text == NONE))
        return (*fixed, *self._defined("contact", "ways"))
