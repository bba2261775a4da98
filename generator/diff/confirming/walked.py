"""Two files as plain data: each text and each value that differs, with its place."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Any, Final

from ...core.diagnostic import Path
from ...policy.base import ALL_LANGUAGES
from ...policy.walks.shape import LIST, TEXT, WEEK, shape_at

# What a version says of itself is filled in when it is published; names are followed; customers are named nowhere.
_UNSAID: Final = (
    *(("document", each) for each in ("version", "effective", "summary_of_changes", "approved")),
    ("contracts",),
)
_OF_NAMES: Final = ("formerly", "id", "origin")


@dataclass(frozen=True, slots=True)
class TextPair:
    """Wordings by language (`*`: the same in all); points of a list are lines."""

    path: Path
    old: Mapping[str, str]
    new: Mapping[str, str]
    is_list: bool = False


@dataclass(frozen=True, slots=True)
class ValuePair:
    """A value in the spelling of the file; "" where there is none. Values of an entry that is new or gone are one."""

    path: Path
    old: str
    new: str


def differences(
    old: Any, new: Any, languages: tuple[str, ...], path: Path = ()
) -> Iterator[TextPair | ValuePair]:
    """`old`, `new`: as `plain_value` gives them. In the order of the new file; what is gone comes after what is there."""
    if old == new or path in _UNSAID or _is_of_names(path):
        return
    if _is_said(path):
        yield _text(path, old, new, languages)
    elif isinstance(old, dict) and isinstance(new, dict) and not _is(WEEK, path):
        for key in dict.fromkeys([*new, *old]):
            yield from differences(old.get(key), new.get(key), languages, (*path, key))
    elif _has_parts(old) and _has_parts(new):
        for at, before, after in _aligned(old, new):
            yield from differences(before, after, languages, (*path, at))
    elif _is_entry(old, path) or _is_entry(new, path):
        yield from _one_sided(old, new, languages, path)
    else:
        yield ValuePair(path, _said(old), _said(new))


def _is_of_names(path: Path) -> bool:
    return bool(path) and path[-1] in _OF_NAMES


def _is_said(path: Path) -> bool:
    """In words, by language: a text, or a list of them."""
    return _is_text(path) or _is_list_of_texts(path)


def _is_text(path: Path) -> bool:
    return _is(TEXT, path)


def _is_list_of_texts(path: Path) -> bool:
    return _is(LIST, path) and _is_text((*path, 0))


def _is(kind: str, path: Path) -> bool:
    shape = shape_at(path) if path else None
    return shape is not None and shape.kind == kind


def _is_entry(value: Any, path: Path) -> bool:
    return (isinstance(value, dict) and not _is(WEEK, path)) or _has_parts(value)


def _has_parts(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(each, dict) for each in value)


def _text(path: Path, old: Any, new: Any, languages: tuple[str, ...]) -> TextPair:
    is_list = _is_list_of_texts(path)
    sides = [side or [] if is_list else [side] for side in (old, new)]
    is_shared = all(isinstance(each, str) for side in sides for each in side if each is not None)
    codes = (ALL_LANGUAGES,) if is_shared else languages
    before, after = (
        {code: "\n".join(_wording(each, code) for each in side) for code in codes} for side in sides
    )
    return TextPair(path, before, after, is_list)


def _wording(text: Any, language: str) -> str:
    if isinstance(text, dict):
        text = text.get(language, "")
    return str(text or "").strip("\n")


def _aligned(old: list[Any], new: list[Any]) -> Iterator[tuple[int, Any, Any]]:
    """Parts that have no name: those that are the same beside each other, those between in their order."""
    before, after = ([json.dumps(each, sort_keys=True) for each in side] for side in (old, new))
    for tag, i, j, k, m in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if tag == "equal":
            continue
        for step in range(max(j - i, m - k)):
            one = old[i + step] if i + step < j else None
            other = new[k + step] if k + step < m else None
            yield (k + step if other is not None else i + step), one, other


def _one_sided(old: Any, new: Any, languages: tuple[str, ...], path: Path) -> Iterator[TextPair | ValuePair]:
    """An entry with all that is in it: its values at once, its texts each."""
    is_new = old is None or old in ({}, [], "none")
    values: list[str] = []
    for below, value in _parts(new if is_new else old, path):
        if _is_said(below):
            yield _text(below, None if is_new else value, value if is_new else None, languages)
        else:
            values.append(": ".join([" › ".join(map(str, below[len(path) :])), _said(value)]))
    said = "; ".join(values)
    other = _said(old if is_new else new)
    if said:
        yield ValuePair(path, other if is_new else said, said if is_new else other)


def _parts(value: Any, path: Path) -> Iterator[tuple[Path, Any]]:
    if _is_of_names(path) or value in (None, {}, []):
        return
    if _is_said(path):
        yield path, value
    elif isinstance(value, dict) and not _is(WEEK, path):
        for key, each in value.items():
            yield from _parts(each, (*path, key))
    elif _has_parts(value):
        for at, each in enumerate(value):
            yield from _parts(each, (*path, at))
    else:
        yield path, value


def _said(value: Any) -> str:
    if value in (None, {}, []):
        return ""
    match value:
        case bool():
            return "yes" if value else "no"
        case list():
            return ", ".join(map(_said, value))
        case dict():
            return "; ".join(f"{key}: {_said(each)}" for key, each in value.items())
    return str(value)
