"""The fields of two models side by side: what differs, and whether it is a text."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

from pydantic import BaseModel

from ..core.diagnostic import Path
from ..policy.base import Text
from .change import Change, Kind
from .text_changes import text_changes

WORDED: Final = {"definitions": Kind.DEFINITION, "required_information": Kind.REQUIRED_INFORMATION}


def fields(
    path: Path,
    old: BaseModel,
    new: BaseModel,
    kind: Kind,
    languages: tuple[str, ...],
    skipped: Iterable[str] = (),
) -> Iterator[Change]:
    """One change for each field that differs. A text is a change of wording, in whichever entry it stands."""
    for field in type(new).model_fields:
        if field in skipped or getattr(old, field) == getattr(new, field):
            continue
        yield from _value((*path, field), getattr(old, field), getattr(new, field), kind, languages)


def _value(path: Path, old: Any, new: Any, kind: Kind, languages: tuple[str, ...]) -> Iterator[Change]:
    if _is_text(old) and _is_text(new):
        text_kind = kind if kind in WORDED.values() else Kind.WORDING
        yield from wording(path, old, new, text_kind, languages)
    else:
        yield Change(kind, path, old, new)


def _is_text(value: Any) -> bool:
    return (
        value is None
        or isinstance(value, Text)
        or (type(value) is tuple and all(isinstance(each, Text) for each in value))
    )


def wording(path: Path, old: Any, new: Any, kind: Kind, languages: tuple[str, ...]) -> Iterator[Change]:
    texts, stale = text_changes(old, new, languages)
    if texts:
        yield Change(kind, path, old, new, texts=texts, stale=stale)


def reordered(group: str, old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Change]:
    before, after = tuple(name for name in old if name in new), tuple(name for name in new if name in old)
    if before != after:
        yield Change(Kind.REORDERED, (group,), before, after)
